//! `outbox_list`: what waits, what is held up and why, what arrived. Nothing in it can be thrown away.

use crate::clock::instant;
use crate::{Desk, failure};
use koffer_casework::{DeviceNumber, Header};
use koffer_contract::{Failure, Nothing, OutboxChangeView, OutboxState, OutboxView};
use koffer_protocol::{Answer, Refusal, Verdict};
use koffer_store::change::Stored;
use koffer_store::{Connection, file, outbox};

/// So many of the last sent ones are shown.
const SENT: u32 = 50;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::Locked`] and failures of the cache.
    pub async fn outbox_list(&self, _request: Nothing) -> Result<OutboxView, Failure> {
        let opened = self.opened().await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let mut waiting = outbox::waiting(&mut read).await.map_err(failure::store)?;
        waiting.reverse();
        let sent = outbox::sent(&mut read, SENT).await.map_err(failure::store)?;
        let (quarantined, disputed): (Vec<_>, Vec<_>) =
            outbox::set_aside(&mut read).await.map_err(failure::store)?.into_iter().partition(is_quarantined);
        Ok(OutboxView {
            changes: views(&mut read, &waiting).await?,
            sent_total: u32::try_from(sent.len()).unwrap_or(u32::MAX),
            sent: views(&mut read, &sent).await?,
            disputed: views(&mut read, &disputed).await?,
            quarantined: views(&mut read, &quarantined).await?,
        })
    }
}

/// Whether the city set a change apart for who wrote it, not for what it says.
pub(super) fn is_quarantined(stored: &Stored) -> bool {
    let verdict = stored.place.as_ref().and_then(|place| serde_json::from_str(&place.verdict).ok());
    matches!(verdict, Some(Verdict::Quarantined { .. }))
}

async fn views(read: &mut Connection, all: &[Stored]) -> Result<Vec<OutboxChangeView>, Failure> {
    let mut views = Vec::with_capacity(all.len());
    for stored in all {
        let header = stored.change.read_header().map_err(|error| failure::defect("O-101", &error))?;
        let row = file::get(read, stored.file).await.map_err(failure::store)?;
        let body = stored.change.read_body(&header).map_err(|error| failure::defect("O-102", &error))?;
        let state = match (&stored.place, outbox::state(stored)) {
            (Some(_), _) => OutboxState::Sent,
            (None, outbox::State::Wedged) => OutboxState::Wedged,
            (None, _) => OutboxState::Waiting,
        };
        views.push(OutboxChangeView {
            change: header.change_id.to_string(),
            file: stored.file.to_string(),
            file_number: row.as_ref().map(|row| row.number.clone()),
            name: row.map(|row| row.name),
            kind: header.kind.name().to_owned(),
            what: crate::journal::what(&header, body.as_ref(), None),
            acted_at: instant(header.acted_at),
            state,
            reason: reason(stored, &header),
            arrived_at: None,
            bytes: Some(
                (stored.change.header.len() + stored.change.body.as_ref().map_or(0, |b| b.text.len())) as u64,
            ),
        });
    }
    Ok(views)
}

/// Why a change does not count or does not travel, in German.
fn reason(stored: &Stored, header: &Header) -> Option<String> {
    if let Some(place) = &stored.place {
        return match serde_json::from_str(&place.verdict).ok()? {
            Verdict::Accepted => None,
            Verdict::Disputed { objection } => Some(crate::journal::objection(objection)),
            Verdict::Quarantined { reason } => Some(crate::journal::quarantine(reason)),
        };
    }
    match serde_json::from_str(stored.answer.as_deref()?).ok()? {
        Answer::Refused { reason } => Some(refusal(reason, header.device)),
        _ => None,
    }
}

fn refusal(reason: Refusal, device: DeviceNumber) -> String {
    match reason {
        Refusal::Forged => {
            "Die Stadt kann die Unterschrift dieser Änderung nicht bestätigen. Geben Sie sie an Ihre \
                            Teamleitung."
                .to_owned()
        }
        Refusal::UnknownDevice => {
            format!("Die Stadt kennt das Gerät {device} nicht. Melden Sie das Gerät neu an.")
        }
        Refusal::TooNew => {
            "Die Stadt läuft in einer älteren Version und kann diese Änderung noch nicht lesen. Sie \
                            wird nach der Aktualisierung gesendet."
                .to_owned()
        }
        Refusal::Forked => {
            "Diese Änderung wurde auf einem wiederhergestellten Gerät geschrieben. Sie wird unter einer \
                            neuen Gerätenummer erneut gesendet."
                .to_owned()
        }
        Refusal::Malformed => {
            "Die Stadt kann diese Änderung nicht lesen. Geben Sie sie an Ihre Teamleitung.".to_owned()
        }
    }
}
