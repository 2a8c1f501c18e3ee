//! The city of the simulation, with what stands around its rules: clock, keys, ids, Directory. Signatures are a keyed
//! digest, with a key for each device: what a signature is made of is not what is simulated.

use crate::dice::Dice;
use jiff::{SignedDuration, Timestamp, civil::Date, tz::Offset};
use koffer_casework::account::{AccountName, Department, Role};
use koffer_casework::change::Open;
use koffer_casework::directory::{Account, CityAuthor, Device, Directory, SignedDirectory};
use koffer_casework::number::Number;
use koffer_casework::procedure::Procedure;
use koffer_casework::{ChangeId, CityId, DeviceNumber, FileId, Hash};
use koffer_city::rules::ledger::Ledger;
use koffer_city::rules::{Carrier, DEFAULT_TERM, Pen, generation};
use uuid::Uuid;

/// First device number of a generation is its thousandfold plus one.
const BLOCK: u32 = 1000;

/// Who works here: two clerks and a lead.
pub const PEOPLE: [(&str, Role); 3] =
    [("a.żurek", Role::Clerk), ("b.ő", Role::Clerk), ("l.wiesengrund-ẞ", Role::Lead)];

/// The key of an author.
#[must_use]
pub fn key(device: DeviceNumber) -> String {
    format!("key of {device}")
}

/// Signs.
#[must_use]
pub fn sign(key: &str, message: &[u8]) -> [u8; 64] {
    let mut both = [0; 64];
    both[..32].copy_from_slice(&Hash::of_parts(&[key.as_bytes(), message]).0);
    both
}

/// Checks a signature.
#[must_use]
pub fn verify(key: &str, message: &[u8], signature: &str) -> bool {
    hex::encode(sign(key, message)) == signature
}

/// The city, and the true time.
#[derive(Debug, Clone)]
pub struct Town {
    /// The city's rules over its log.
    pub ledger: Ledger,
    /// The true time, which the city's clock shows.
    pub now: Timestamp,
    /// Generations so far.
    pub generations: u32,
    ids: u64,
}

impl Town {
    /// A city with its people, each with one device.
    #[must_use]
    pub fn new() -> Self {
        let now = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * 365 * 57);
        let account = |(name, role): &(&str, Role)| Account {
            name: (*name).into(),
            full_name: (*name).to_owned(),
            role: *role,
            department: Department::Sozialamt,
            disabled: false,
        };
        let device = |(at, (name, _)): (usize, &(&str, Role))| Device {
            number: DeviceNumber(BLOCK + 2 + at as u32),
            account: (*name).into(),
            name: "Koffer".to_owned(),
            public_key: key(DeviceNumber(BLOCK + 2 + at as u32)),
            enrolled_at: now,
            revoked: false,
            successor_of: None,
        };
        let directory = Directory {
            city_id: CityId(Uuid::from_u128(7)),
            city_name: "Stadt Lindbrück".to_owned(),
            version: 1,
            generation: 1,
            issued_at: now,
            root_key: "root".to_owned(),
            city_authors: vec![author(1)],
            accounts: PEOPLE.iter().map(account).collect(),
            devices: PEOPLE.iter().enumerate().map(device).collect(),
            deputies: Vec::new(),
            law: Hash::of(b"law"),
            pack: Hash::of(b"pack"),
            recovery: Vec::new(),
        };
        let signed = signed(&directory);
        Self { ledger: Ledger::found_empty(directory, signed, DEFAULT_TERM), now, generations: 1, ids: 1 }
    }

    /// A new id.
    pub fn id(&mut self) -> u128 {
        self.ids += 1;
        u128::from(self.ids) << 64 | 0x7000_u128 << 48 | u128::from(self.ids)
    }

    /// One act of the city's, with its pen.
    pub fn act<T>(&mut self, act: impl FnOnce(&mut Ledger, &mut Pen<'_>) -> T) -> T {
        let ids = &mut self.ids;
        let mut fresh = || {
            *ids += 1;
            (ChangeId(Uuid::from_u128(u128::from(*ids) << 64 | u128::from(*ids))), [9; 16])
        };
        let author = DeviceNumber(self.generations * BLOCK + 1);
        let key = key(author);
        let signing = |message: &[u8]| sign(&key, message);
        let mut pen = Pen { now: self.now, today: day(self.now), author, fresh: &mut fresh, sign: &signing };
        act(&mut self.ledger, &mut pen)
    }

    /// Comes up again from `copy`, or founded empty from a cached Directory: a new generation.
    pub fn restart(&mut self, copy: Result<Ledger, Box<Directory>>) {
        self.generations += 1;
        let author = author(self.generations);
        self.ledger = match copy {
            Ok(ledger) => ledger.restore(author, self.now),
            Err(cached) => {
                let next = generation::next(&cached, author, self.now);
                Ledger::found_empty(next, None, DEFAULT_TERM)
            }
        };
        self.publish(self.ledger.directory().clone());
    }

    /// A desk presents its Directory, before it opens its session.
    pub fn present(&mut self, former: &Directory) {
        if let Some(learned) = generation::learned(self.ledger.directory(), former, self.now) {
            self.publish(learned);
        }
    }

    /// A new number for the desk of `old`, whose leases move; the old number is revoked.
    ///
    /// # Errors
    /// [`koffer_casework::change::ComposeError`].
    pub fn succeed(&mut self, old: &Carrier) -> Result<Carrier, koffer_casework::change::ComposeError> {
        let mut directory = self.ledger.directory().clone();
        let first = self.generations * BLOCK + 2;
        let used = directory.devices.iter().map(|device| device.number.0).filter(|number| *number >= first);
        let number = DeviceNumber(used.max().map_or(first, |last| last + 1));
        for device in directory.devices.iter_mut().filter(|device| device.number == old.device) {
            device.revoked = true;
        }
        directory.devices.push(Device {
            number,
            account: old.account.clone(),
            name: "Koffer".to_owned(),
            public_key: key(number),
            enrolled_at: self.now,
            revoked: false,
            successor_of: Some(old.device),
        });
        directory.version += 1;
        self.publish(directory);
        let new = Carrier { account: old.account.clone(), device: number };
        self.act(|ledger, pen| ledger.succeed(old, &new, pen))?;
        Ok(new)
    }

    /// Lets time pass: mostly minutes, at times weeks.
    pub fn pass_time(&mut self, dice: &mut Dice) {
        let minutes = if dice.once_in(60) { dice.below(60 * 24 * 20) } else { dice.below(90) };
        self.now += SignedDuration::from_mins(minutes as i64);
    }

    fn publish(&mut self, directory: Directory) {
        let signed = signed(&directory);
        self.ledger.publish(directory, signed);
    }
}

impl Default for Town {
    fn default() -> Self {
        Self::new()
    }
}

/// The day at `now`; the simulation lives in UTC.
#[must_use]
pub fn day(now: Timestamp) -> Date {
    Offset::UTC.to_datetime(now).date()
}

/// An application that arrives, or a file that a desk begins.
#[must_use]
pub fn open(device: DeviceNumber, now: Timestamp, file: FileId) -> Open {
    Open {
        procedure: Procedure::Grundsicherung,
        department: Department::Sozialamt,
        file_number: Number::new("50-GA", 2027, device, file.0.as_u128() as u32),
        foreign_number: None,
        application: None,
        clarifications: Vec::new(),
        attachments: Vec::new(),
        received_at: now,
        received_day: day(now),
        restricted_to: None,
    }
}

fn author(generation: u32) -> CityAuthor {
    let device = DeviceNumber(generation * BLOCK + 1);
    CityAuthor { generation, device, public_key: key(device) }
}

fn signed(directory: &Directory) -> Option<SignedDirectory> {
    let document = serde_json::to_string(directory).ok()?;
    let nothing = String::new;
    Some(SignedDirectory {
        document,
        signature: nothing(),
        certificate: nothing(),
        certificate_signature: nothing(),
    })
}

/// The names of [`PEOPLE`].
#[must_use]
pub fn people() -> [AccountName; 3] {
    PEOPLE.map(|(name, _)| name.into())
}
