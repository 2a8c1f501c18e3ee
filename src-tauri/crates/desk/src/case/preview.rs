//! `case_preview`: the next step of a file without opening it.

use super::{missing, next_step};
use crate::loaded::Loaded;
use crate::queue::row::{application, final_day, name, target_day};
use crate::{Desk, failure, journal, lease, queue};
use koffer_casework::case::Standing;
use koffer_casework::intake::label;
use koffer_contract::{CasePreviewView, Failure, FileState, Presence, PreviewCase, RecentEntryView};
use koffer_store::{draft, file};
use serde_json::Value;

/// So many entries of the journal are shown.
const RECENT: usize = 3;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::UnknownFile`].
    pub async fn case_preview(&self, request: PreviewCase) -> Result<CasePreviewView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let today = self.moment().today;
        let loaded = Loaded::read(&opened, &request.file).await?;
        let case = &loaded.case;
        let open = case.opened.as_ref().ok_or_else(|| Failure::UnknownFile { file: request.file.clone() })?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let has_draft = draft::is_there(&mut read, loaded.file).await.map_err(failure::store)?;
        let row = file::get(&mut read, loaded.file).await.map_err(failure::store)?;
        let lease = lease::view(&me, case.lease.as_ref(), None);
        let application = application(open);
        let payload = &application["nutzdaten"];
        let points = missing::points(case);
        let closed = row.as_ref().is_some_and(|row| row.closed);
        let recent = loaded.entries.iter().rev().take(RECENT).map(|entry| RecentEntryView {
            at: crate::clock::instant(entry.header.acted_at),
            what: journal::what(&entry.header, entry.body.as_ref(), Some(&label)),
        });
        Ok(CasePreviewView {
            file: request.file,
            file_number: open.file_number.to_string(),
            name: row.map_or_else(|| name(&Value::Null), |row| row.name),
            procedure: queue::view::procedure(open.procedure),
            state: if closed {
                FileState::Closed
            } else {
                queue::view::state(Standing::of(case, today, has_draft))
            },
            presence: if lease.as_ref().is_some_and(|lease| lease.mine) {
                Presence::Packed
            } else {
                Presence::Readable
            },
            holder: lease.as_ref().and_then(|lease| lease.account_name.clone()),
            next_step: next_step::next_step(case, &points, has_draft, lease.as_ref()),
            target_day: Some(target_day(open.received_day).to_string()),
            final_day: Some(final_day(open.received_day).to_string()),
            address: address(payload),
            household: household(payload),
            monthly: None,
            monthly_from: None,
            received_day: open.received_day.to_string(),
            received_by: received_by(application["eingang"]["kanal"].as_str()).to_owned(),
            recent: recent.collect(),
        })
    }
}

fn address(payload: &Value) -> Option<String> {
    let first = payload["personen"].as_array()?.first()?;
    let part = |key: &str| first["anschrift"][key].as_str().unwrap_or_default();
    let street = format!("{} {}", part("strasse"), part("hausnummer"));
    let line = format!("{}, {}", street.trim(), part("ort"));
    let line = line.trim_matches([',', ' ']).to_owned();
    (!line.is_empty()).then_some(line)
}

fn household(payload: &Value) -> Option<String> {
    let persons = payload["personen"].as_array()?;
    let born: Vec<_> = persons
        .iter()
        .filter_map(|person| person["geburtsdatum"].as_str()?.get(..4))
        .map(|y| format!("*{y}"))
        .collect();
    let count =
        if persons.len() == 1 { "1 Person".to_owned() } else { format!("{} Personen", persons.len()) };
    Some(if born.is_empty() { count } else { format!("{count}, {}", born.join(" und ")) })
}

fn received_by(channel: Option<&str>) -> &'static str {
    match channel {
        Some("papier") => "Papier",
        Some("email") => "E-Mail",
        Some("vorsprache") => "Vorsprache",
        Some("telefon") => "Telefon",
        Some("andere_behoerde") => "andere Behörde",
        _ => "online",
    }
}
