//! Checking a city: both chains over every change, every signature, every blob that is whole.

use super::AdminError;
use crate::backend::Backend;
use crate::keys::change_holds;
use crate::shelf::log::{ChangeRow, entry};
use crate::shelf::{Sitting, blobs};
use koffer_casework::{FileId, Hash, chain};
use serde::Serialize;
use std::collections::BTreeMap;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Findings {
    /// Changes looked at.
    pub changes: u64,
    /// Files looked at.
    pub files: usize,
    /// Blobs looked at.
    pub blobs: u64,
    /// Blobs that a change names and that did not arrive yet: no fault.
    pub blobs_to_come: u64,
    /// The first seq at which a chain, a signature or a body does not hold.
    pub broken_at: Option<u64>,
    /// Blobs that are not what their digest says, as `file/digest`.
    pub damaged_blobs: Vec<String>,
}

impl Findings {
    /// Whether all is well.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.broken_at.is_none() && self.damaged_blobs.is_empty()
    }
}

impl Backend {
    /// Looks at everything.
    ///
    /// # Errors
    /// [`AdminError`] when something cannot be read at all.
    pub async fn check(&self) -> Result<Findings, AdminError> {
        let mut transaction = self.shelf.read().await?;
        let sitting = Sitting::load(&mut transaction).await?;
        let mut findings = Findings {
            changes: 0,
            files: 0,
            blobs: 0,
            blobs_to_come: 0,
            broken_at: None,
            damaged_blobs: Vec::new(),
        };
        let (mut head, mut files) = (Hash::ZERO, BTreeMap::<FileId, (u64, Hash)>::new());
        loop {
            let rows: Vec<ChangeRow> = sqlx::query_as(
                "SELECT seq, file_version, header, signature, salt, body, verdict, file_chain, log_head \
                 FROM change WHERE seq > $1 ORDER BY seq LIMIT 500",
            )
            .bind(crate::shelf::number(findings.changes)?)
            .fetch_all(&mut *transaction)
            .await?;
            if rows.is_empty() || findings.broken_at.is_some() {
                break;
            }
            for row in rows {
                let taken = entry(row)?;
                findings.changes += 1;
                head = chain::extend(head, taken.change.header.as_bytes());
                let (version, file_chain) = files.entry(taken.header.file_id).or_insert((0, Hash::ZERO));
                *version += 1;
                *file_chain = chain::extend(*file_chain, taken.change.header.as_bytes());
                let key = sitting.directory.public_key(taken.header.device);
                let signed = key.is_some_and(|key| {
                    change_holds(key, taken.change.header.as_bytes(), &taken.change.signature)
                });
                let holds = signed
                    && taken.seq == findings.changes
                    && taken.log_head == head
                    && (taken.file_version, taken.file_chain) == (*version, *file_chain)
                    && taken.change.read_body(&taken.header).is_ok();
                if !holds {
                    findings.broken_at.get_or_insert(taken.seq);
                }
            }
        }
        let end = (sitting.log.seq, sitting.log.head);
        if findings.broken_at.is_none() && end != (findings.changes, head) {
            findings.broken_at = Some(sitting.log.seq);
        }
        findings.files = files.len();
        for (file, hash, state) in blobs::all(&mut transaction).await? {
            if !state.is_whole() {
                findings.blobs_to_come += 1;
                continue;
            }
            findings.blobs += 1;
            let (id, digest) = (crate::shelf::parsed(&file, "blob")?, crate::shelf::parsed(&hash, "blob")?);
            let bytes = self.blobs.get(id, digest, 0, u64::MAX / 2).await.unwrap_or_default();
            if Hash::of(&bytes) != digest {
                findings.damaged_blobs.push(format!("{file}/{hash}"));
            }
        }
        transaction.commit().await?;
        Ok(findings)
    }
}
