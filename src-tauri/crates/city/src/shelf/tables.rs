//! The tables of a backup, in the order in which rows may refer to each other. Short-lived things (codes, nonces,
//! sessions, re-seeds under way) are left out on purpose: a restored city lets nobody in by an old session, so every
//! desk begins its next round with hello.

use super::{Connection, ShelfError};
use serde_json::{Map, Value};
use sqlx::{AssertSqlSafe, Row as _};

/// A table with its columns: text unless named as a number.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Text columns.
    pub texts: &'static [&'static str],
    /// Number columns.
    pub numbers: &'static [&'static str],
}

/// All of them.
pub const TABLES: [Table; 9] = [
    Table {
        name: "city",
        texts: &["city_id", "log_head"],
        numbers: &["one", "generation", "next_device", "last_device", "log_seq"],
    },
    Table {
        name: "directory",
        texts: &["document", "signature", "certificate", "certificate_signature"],
        numbers: &["version"],
    },
    Table {
        name: "file",
        texts: &[
            "file_id",
            "procedure_name",
            "department",
            "chain",
            "lease",
            "lease_account",
            "renewed_until",
        ],
        numbers: &["restricted", "version", "lease_device", "lease_over"],
    },
    Table { name: "file_reader", texts: &["file_id", "account"], numbers: &[] },
    Table {
        name: "change",
        texts: &[
            "change_id",
            "file_id",
            "kind",
            "header",
            "signature",
            "salt",
            "body",
            "verdict",
            "file_chain",
            "log_head",
        ],
        numbers: &["seq", "file_version", "device"],
    },
    Table { name: "emergency", texts: &["department", "until"], numbers: &[] },
    Table { name: "blob", texts: &["file_id", "hash"], numbers: &["size", "have"] },
    Table {
        name: "submission",
        texts: &["submission_id", "content_hash", "file_id", "received_at", "channel", "sender_reference"],
        numbers: &[],
    },
    Table { name: "file_number", texts: &["number", "file_id"], numbers: &[] },
];

impl Table {
    /// The next `limit` rows after `skip`, as objects.
    ///
    /// # Errors
    /// [`ShelfError`].
    pub async fn rows(
        &self,
        connection: &mut Connection,
        skip: i64,
        limit: i64,
    ) -> Result<Vec<Map<String, Value>>, ShelfError> {
        let columns: Vec<_> = self.texts.iter().chain(self.numbers).copied().collect();
        let order = columns.first().copied().unwrap_or("1");
        let second = columns.get(1).copied().unwrap_or(order);
        // Table and column names are the constants above.
        let sql = format!(
            "SELECT {} FROM {} ORDER BY {order}, {second} LIMIT $1 OFFSET $2",
            columns.join(", "),
            self.name
        );
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(limit).bind(skip).fetch_all(connection).await?;
        rows.iter()
            .map(|row| {
                let mut object = Map::new();
                for column in self.texts {
                    let text: Option<String> = row.try_get(*column)?;
                    object.insert((*column).to_owned(), text.map_or(Value::Null, Value::String));
                }
                for column in self.numbers {
                    let number: Option<i64> = row.try_get(*column)?;
                    object.insert((*column).to_owned(), number.map_or(Value::Null, Value::from));
                }
                Ok(object)
            })
            .collect()
    }

    /// Writes a row back.
    ///
    /// # Errors
    /// [`ShelfError`], also for a value of another type than the column's.
    pub async fn put(&self, connection: &mut Connection, row: &Map<String, Value>) -> Result<(), ShelfError> {
        let columns: Vec<_> = self.texts.iter().chain(self.numbers).copied().collect();
        let places: Vec<_> = (1..=columns.len()).map(|n| format!("${n}")).collect();
        let sql =
            format!("INSERT INTO {} ({}) VALUES ({})", self.name, columns.join(", "), places.join(", "));
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for column in self.texts {
            query = query.bind(row.get(*column).and_then(Value::as_str).map(str::to_owned));
        }
        for column in self.numbers {
            query = query.bind(row.get(*column).and_then(Value::as_i64));
        }
        query.execute(connection).await?;
        Ok(())
    }

    /// Empties the table.
    ///
    /// # Errors
    /// [`ShelfError`].
    pub async fn clear(&self, connection: &mut Connection) -> Result<(), ShelfError> {
        sqlx::query(AssertSqlSafe(format!("DELETE FROM {}", self.name))).execute(connection).await?;
        Ok(())
    }
}
