//! What every call reads first: who works here, where the log ends, which numbers are left.

use super::{Connection, ShelfError, count, directory, number, parsed};
use crate::rules::{Emergencies, LogEnd, Rulebook};
use jiff::SignedDuration;
use koffer_casework::account::Department;
use koffer_casework::directory::{Directory, SignedDirectory};
use koffer_casework::{CityId, DeviceNumber, Hash};

/// The city for the time of one transaction.
#[derive(Debug, Clone)]
pub struct Sitting {
    /// Who works here.
    pub directory: Directory,
    /// The same, signed.
    pub signed: SignedDirectory,
    /// The end of the log.
    pub log: LogEnd,
    /// Emergency mode.
    pub emergencies: Emergencies,
    next_device: u32,
    last_device: u32,
}

impl Sitting {
    /// Reads it.
    ///
    /// # Errors
    /// [`ShelfError::NotFounded`] in an empty database.
    pub async fn load(connection: &mut Connection) -> Result<Self, ShelfError> {
        let row: Option<(i64, i64, i64, String)> =
            sqlx::query_as("SELECT next_device, last_device, log_seq, log_head FROM city WHERE one = 1")
                .fetch_optional(&mut *connection)
                .await?;
        let (next_device, last_device, seq, head) = row.ok_or(ShelfError::NotFounded)?;
        let signed = directory::newest(connection).await?.ok_or(ShelfError::NotFounded)?;
        let directory =
            serde_json::from_str(&signed.document).map_err(|_| ShelfError::Damaged("directory"))?;
        let device = |number| u32::try_from(number).map_err(|_| ShelfError::Damaged("city"));
        Ok(Self {
            directory,
            signed,
            log: LogEnd { seq: count(seq, "city")?, head: parsed::<Hash>(&head, "city")? },
            emergencies: emergencies(connection).await?,
            next_device: device(next_device)?,
            last_device: device(last_device)?,
        })
    }

    /// What the rules read, with leases of `term`.
    #[must_use]
    pub fn rules(&self, term: SignedDuration) -> Rulebook<'_> {
        Rulebook {
            directory: &self.directory,
            generation: self.directory.generation,
            term,
            emergencies: &self.emergencies,
        }
    }

    /// Writes the log's end.
    ///
    /// # Errors
    /// [`ShelfError`].
    pub async fn save_log(&self, connection: &mut Connection) -> Result<(), ShelfError> {
        sqlx::query("UPDATE city SET log_seq = $1, log_head = $2 WHERE one = 1")
            .bind(number(self.log.seq)?)
            .bind(self.log.head.to_string())
            .execute(connection)
            .await?;
        Ok(())
    }

    /// The next number of this generation's block; `None` when the block is used up.
    ///
    /// # Errors
    /// [`ShelfError`].
    pub async fn next_device(
        &mut self,
        connection: &mut Connection,
    ) -> Result<Option<DeviceNumber>, ShelfError> {
        if self.next_device > self.last_device {
            return Ok(None);
        }
        let device = DeviceNumber(self.next_device);
        self.next_device += 1;
        sqlx::query("UPDATE city SET next_device = $1 WHERE one = 1")
            .bind(i64::from(self.next_device))
            .execute(connection)
            .await?;
        Ok(Some(device))
    }
}

/// The first row of a city, or of a new generation of it: the block of numbers that it gives out from.
///
/// # Errors
/// [`ShelfError`].
pub async fn begin(
    connection: &mut Connection,
    city_id: CityId,
    generation: u32,
    first_device: u32,
    last_device: u32,
) -> Result<(), ShelfError> {
    // The first number of the block is the city's own.
    sqlx::query(
        "INSERT INTO city (one, city_id, generation, next_device, last_device, log_seq, log_head) \
         VALUES (1, $1, $2, $3, $4, 0, $5) ON CONFLICT (one) DO UPDATE SET city_id = excluded.city_id, \
         generation = excluded.generation, next_device = excluded.next_device, last_device = excluded.last_device",
    )
    .bind(city_id.to_string())
    .bind(i64::from(generation))
    .bind(i64::from(first_device) + 1)
    .bind(i64::from(last_device))
    .bind(Hash::ZERO.to_string())
    .execute(connection)
    .await?;
    Ok(())
}

fn word(department: Department) -> &'static str {
    match department {
        Department::Sozialamt => "sozialamt",
        Department::Jugendamt => "jugendamt",
        Department::Beteiligung => "beteiligung",
    }
}

/// The word for a department in rows and on the command line.
#[must_use]
pub fn department_word(department: Department) -> &'static str {
    word(department)
}

/// The department of a word.
#[must_use]
pub fn department(text: &str) -> Option<Department> {
    [Department::Sozialamt, Department::Jugendamt, Department::Beteiligung]
        .into_iter()
        .find(|department| word(*department) == text)
}

async fn emergencies(connection: &mut Connection) -> Result<Emergencies, ShelfError> {
    let rows: Vec<(String, String)> =
        sqlx::query_as("SELECT department, until FROM emergency").fetch_all(connection).await?;
    rows.into_iter()
        .map(|(name, until)| {
            let department = department(&name).ok_or(ShelfError::Damaged("emergency"))?;
            Ok((department, parsed(&until, "emergency")?))
        })
        .collect()
}

/// Notes what a lead declared.
///
/// # Errors
/// [`ShelfError`].
pub async fn note_emergency(
    connection: &mut Connection,
    department: Department,
    until: Option<jiff::Timestamp>,
) -> Result<(), ShelfError> {
    sqlx::query("DELETE FROM emergency WHERE department = $1")
        .bind(word(department))
        .execute(&mut *connection)
        .await?;
    if let Some(until) = until {
        sqlx::query("INSERT INTO emergency (department, until) VALUES ($1, $2)")
            .bind(word(department))
            .bind(until.to_string())
            .execute(connection)
            .await?;
    }
    Ok(())
}
