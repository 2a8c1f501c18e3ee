//! Reads one file of the inbox: the envelope first, then everything that can be marked.

use super::berlin_day::berlin_day;
use super::check::{self, Walk};
use super::content_hash::content_hash;
use super::form::{self, ENVELOPE, KINDS, WITHDRAWAL};
use super::mark::Marks;
use super::submission::{Arrival, Reference, Submission, SubmissionKind};
use super::verdict::{SetAside, SetAsideCode as Code, Verdict};
use super::{Limits, format};
use crate::hash::Hash;
use crate::json::{self, NotJson};
use crate::procedure::Procedure;
use jiff::Timestamp;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use uuid::Uuid;

/// One thing that lies in the folder of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Its path relative to the inbox, with `/`: `<einreichung_id>/n1.pdf`.
    pub path: String,
    /// What it is.
    pub lying: Lying,
}

/// What lies at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lying {
    /// A file.
    File {
        /// In bytes.
        size: u64,
        /// Digest of the bytes.
        sha256: Hash,
        /// The first bytes, eight or more where there are so many.
        first_bytes: Vec<u8>,
    },
    /// A symbolic link: never followed.
    Link,
    /// Something that cannot be read.
    Unreadable,
}

/// The highest major version that is understood, and the highest minor version within it.
const VERSION: (u64, u64) = (1, 0);

/// Reads an application from its `bytes` and what lies `beside` them; `now` is the time of import.
#[must_use]
pub fn read(bytes: &[u8], beside: &[Beside], now: Timestamp, limits: &Limits) -> Verdict {
    match accept(bytes, beside, now, limits) {
        Err(aside) => Verdict::SetAside(aside),
        Ok((submission, marks)) => {
            let (submission, klaerung) = (Box::new(submission), marks.into_list());
            if klaerung.is_empty() {
                Verdict::Accepted { submission }
            } else {
                Verdict::AcceptedWithClarification { submission, klaerung }
            }
        }
    }
}

fn accept(
    bytes: &[u8],
    beside: &[Beside],
    now: Timestamp,
    limits: &Limits,
) -> Result<(Submission, Marks), SetAside> {
    let envelope = document(bytes, limits)?;
    let mut marks = Marks::default();
    let by_schema = schema(&envelope)?;
    version(&envelope, &mut marks)?;
    let id = identity(&envelope)?;
    let announced = list(&envelope, "anlagen");
    paths_stay_inside(announced, beside, text(&envelope, "einreichung_id").unwrap_or_default())?;

    let today = berlin_day(now);
    let mut unknown = BTreeMap::new();
    Walk { limits, today, marks: &mut marks, unknown: &mut unknown }.object(&envelope, ENVELOPE, "");
    let procedure = procedure(&envelope, by_schema, &mut marks);
    let kind = kind(&envelope);
    let reference = reference(&envelope, kind, &mut marks);
    let arrival = arrival(&envelope, now, &mut marks);
    let answers = answers(&envelope, &mut marks);
    let fields = if kind == SubmissionKind::Ruecknahme { WITHDRAWAL } else { form::answers(procedure) };
    Walk { limits, today, marks: &mut marks, unknown: &mut unknown }.object(&answers, fields, "");
    if matches!(kind, SubmissionKind::Antrag | SubmissionKind::Aenderung) {
        check::answers(procedure, &answers, !announced.is_empty(), arrival.received_day, &mut marks);
    }
    check::references(&envelope, &answers, &mut marks);
    let declarations = object(&envelope, "erklaerungen");
    check::signatures(&declarations, arrival.received_day, today, &mut marks);
    let received = (procedure, arrival.received_day);
    let attachments = check::attachments(announced, beside, received, limits, &mut marks);

    let digests = announced.iter().filter_map(|entry| entry.get("sha256").and_then(Value::as_str)).collect();
    let submission = Submission {
        id,
        content_hash: content_hash(&envelope, text(&envelope, "art").unwrap_or("antrag"), digests),
        procedure,
        kind,
        reference,
        arrival,
        correspondence: object(&envelope, "korrespondenz"),
        answers,
        declarations,
        attachments,
        unknown,
    };
    Ok((submission, marks))
}

fn document(bytes: &[u8], limits: &Limits) -> Result<Map<String, Value>, SetAside> {
    if bytes.len() > limits.file_bytes {
        let most = limits.file_bytes / 1024 / 1024;
        return Err(SetAside::new(Code::ZuGross, format!("Die Datei ist größer als {most} MiB.")));
    }
    let value = json::read(bytes, limits.depth).map_err(|why| {
        let code = match why {
            NotJson::NotUtf8 { .. } => Code::KeinUtf8,
            NotJson::Grammar { .. } => Code::KeinJson,
            NotJson::DuplicateKey { .. } => Code::SchluesselDoppelt,
            NotJson::TooDeep { .. } => Code::ZuTief,
        };
        SetAside::new(code, format!("Die Datei kann nicht eindeutig gelesen werden: {why}."))
    })?;
    match value {
        Value::Object(envelope) => Ok(envelope),
        _ => Err(SetAside::new(
            Code::KeinJson,
            "Die Datei enthält keinen Antrag: Erwartet wird ein JSON-Objekt.",
        )),
    }
}

fn text<'a>(object: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    object.get(key).and_then(Value::as_str)
}

fn object(envelope: &Map<String, Value>, key: &str) -> Map<String, Value> {
    envelope.get(key).and_then(Value::as_object).cloned().unwrap_or_default()
}

fn list<'a>(envelope: &'a Map<String, Value>, key: &str) -> &'a [Value] {
    envelope.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn schema(envelope: &Map<String, Value>) -> Result<Procedure, SetAside> {
    let schema = text(envelope, "schema");
    let name = schema.and_then(|schema| schema.strip_prefix("aktenkoffer/"));
    name.and_then(Procedure::from_name).ok_or_else(|| {
        let sentence = schema.map_or_else(
            || "Das Formular (`schema`) ist nicht genannt.".to_owned(),
            |schema| format!("Das Formular „{schema}“ ist nicht bekannt."),
        );
        SetAside::new(Code::SchemaUnbekannt, sentence)
    })
}

fn version(envelope: &Map<String, Value>, marks: &mut Marks) -> Result<(), SetAside> {
    let Some(written) = envelope.get("version").filter(|version| !version.is_null()) else {
        marks.add("version_fehlt", "version", "Die Version des Formulars fehlt; gelesen als 1.0.0.", None);
        return Ok(());
    };
    let mut numbers = written.as_str().unwrap_or_default().split('.').map(str::parse::<u64>);
    match (numbers.next(), numbers.next(), numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor)), Some(Ok(_)), None) if major <= VERSION.0 => {
            if (major, minor) > VERSION {
                let text =
                    "Das Formular ist neuer als dieses Programm; unbekannte Angaben bleiben im Original.";
                marks.add("version_neuer", "version", text, Some(written));
            }
            Ok(())
        }
        _ => {
            let sentence = format!("Die Version {written} des Formulars kann dieses Programm nicht lesen.");
            Err(SetAside::new(Code::VersionUnbekannt, sentence))
        }
    }
}

fn identity(envelope: &Map<String, Value>) -> Result<Uuid, SetAside> {
    let written = text(envelope, "einreichung_id").filter(|id| id.len() == 36);
    written.and_then(|id| Uuid::try_parse(id).ok()).ok_or_else(|| {
        SetAside::new(
            Code::KennungFehlt,
            "Die Kennung der Einreichung (`einreichung_id`) fehlt oder ist keine UUID.",
        )
    })
}

fn paths_stay_inside(announced: &[Value], beside: &[Beside], folder: &str) -> Result<(), SetAside> {
    for path in announced.iter().filter_map(|entry| entry.get("pfad").and_then(Value::as_str)) {
        let mut pieces = path.split('/');
        let inside = pieces.next() == Some(folder)
            && path.contains('/')
            && pieces.all(|piece| !piece.is_empty() && piece != "." && piece != "..")
            && !path.contains(['\\', ':', '\0']);
        if !inside {
            let sentence =
                format!("Der Pfad „{path}“ einer Anlage liegt nicht im Ordner dieser Einreichung.");
            return Err(SetAside::new(Code::PfadVerlaesstOrdner, sentence));
        }
        if beside.iter().any(|file| file.path == path && file.lying == Lying::Link) {
            let sentence = format!("Die Anlage „{path}“ ist ein Verweis auf eine andere Datei.");
            return Err(SetAside::new(Code::PfadIstVerweis, sentence));
        }
    }
    Ok(())
}

fn procedure(envelope: &Map<String, Value>, by_schema: Procedure, marks: &mut Marks) -> Procedure {
    let written = envelope.get("verfahren");
    let named = text(envelope, "verfahren").and_then(Procedure::from_name);
    if named != Some(by_schema) {
        let text = "Verfahren und Formular passen nicht zusammen; bitte zuordnen.";
        marks.add("verfahren_unklar", "verfahren", text, written);
    }
    named.unwrap_or(by_schema)
}

fn kind(envelope: &Map<String, Value>) -> SubmissionKind {
    let place = text(envelope, "art").and_then(|art| KINDS.iter().position(|known| *known == art));
    match place {
        Some(1) => SubmissionKind::Nachreichung,
        Some(2) => SubmissionKind::Aenderung,
        Some(3) => SubmissionKind::Ruecknahme,
        _ => SubmissionKind::Antrag,
    }
}

fn reference(envelope: &Map<String, Value>, kind: SubmissionKind, marks: &mut Marks) -> Option<Reference> {
    let reference = object(envelope, "bezug");
    let earlier = text(&reference, "einreichung_id").and_then(|id| Uuid::try_parse(id).ok());
    let file = text(&reference, "aktenzeichen").map(|number| Reference::FileNumber(number.to_owned()));
    let found = earlier.map(Reference::Submission).or(file);
    if found.is_none() && kind != SubmissionKind::Antrag {
        let text = "Nicht genannt, zu welchem Antrag das gehört; bitte zuordnen.";
        marks.add("bezug_fehlt", "bezug", text, envelope.get("bezug"));
    }
    found
}

fn arrival(envelope: &Map<String, Value>, now: Timestamp, marks: &mut Marks) -> Arrival {
    let arrived = object(envelope, "eingang");
    let here = text(&arrived, "zeitpunkt").and_then(format::instant);
    let here = match here {
        Some(instant) if instant <= now => instant,
        Some(_) => {
            let text = "Der Eingang liegt in der Zukunft; der Zeitpunkt der Übernahme steht dafür.";
            marks.add("in_der_zukunft", "eingang.zeitpunkt", text, arrived.get("zeitpunkt"));
            now
        }
        None => {
            let text = "Der Zeitpunkt des Eingangs fehlt; der Zeitpunkt der Übernahme steht dafür.";
            marks.add("eingang_fehlt", "eingang.zeitpunkt", text, arrived.get("zeitpunkt"));
            now
        }
    };
    if text(&arrived, "kanal").is_none() {
        marks.add("kanal_fehlt", "eingang.kanal", "Nicht genannt, auf welchem Weg der Antrag kam.", None);
    }
    let first = object(&arrived, "erste_stelle");
    let there = text(&first, "zeitpunkt").and_then(format::instant);
    let received_at = there.map_or(here, |there| there.min(here));
    Arrival {
        received_at,
        received_day: berlin_day(received_at),
        channel: text(&arrived, "kanal").map(str::to_owned),
        sender_reference: text(&arrived, "absender_referenz").map(str::to_owned),
        language: text(&arrived, "sprache").unwrap_or("de").to_owned(),
        handed_on_by: text(&first, "name").map(str::to_owned),
    }
}

fn answers(envelope: &Map<String, Value>, marks: &mut Marks) -> Map<String, Value> {
    match envelope.get("nutzdaten") {
        Some(Value::Object(answers)) => answers.clone(),
        other => {
            marks.add("typ_falsch", "nutzdaten", "Die Angaben zum Antrag fehlen.", other);
            Map::new()
        }
    }
}
