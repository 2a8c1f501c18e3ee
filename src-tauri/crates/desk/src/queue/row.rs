//! From a case to its row in the lists, and to what search finds of it.

use jiff::{ToSpan, civil::Date};
use koffer_casework::Case;
use koffer_casework::case::Standing;
use koffer_casework::change::Open;
use koffer_casework::deadline::working_day_on_or_before;
use koffer_casework::procedure::Procedure;
use koffer_store::file::{FileRow, FileText};
use koffer_store::index::Surroundings;
use serde_json::Value;

/// Days from receipt to the target day (Zielfrist): the office's promise, not a term of law.
const TARGET_DAYS: i32 = 18;
/// Days from receipt to the final day (Endfrist).
const FINAL_DAYS: i32 = 32;

/// The row of `case`; `None` while its beginning is not here.
pub(crate) fn row(case: &Case, around: Surroundings) -> Option<(FileRow, FileText)> {
    let open = case.opened.as_ref()?;
    let application = application(open);
    let payload = &application["nutzdaten"];
    let standing = Standing::of(case, around.today, around.has_draft);
    let persons = people(open.procedure, payload);
    let follow_up_day = case.follow_ups.values().map(|(day, _)| *day).min();
    let closed = is_closed(case, around.today);
    let row = FileRow {
        file: case.file,
        number: open.file_number.to_string(),
        name: title(open.procedure, payload),
        others: u32::try_from(persons.len().saturating_sub(1)).unwrap_or(u32::MAX),
        born: persons.first().and_then(|person| born(person)),
        procedure: open.procedure,
        matter: matter(&application),
        standing,
        due_day: (!closed).then(|| due_day(case, open, standing)).flatten(),
        follow_up_day,
        assignee: case.assignee.as_ref().map(|account| account.0.clone()),
        holder: case.lease.as_ref().filter(|lease| lease.over.is_none()).map(|lease| lease.account.0.clone()),
        received_day: open.received_day,
        urgent: payload["notlage"]["mittellos"] == true,
        restricted: open.restricted_to.is_some(),
        papers: !case.attachments.is_empty(),
        notes: !case.notes.is_empty(),
        contested: u32::try_from(case.contested().count()).unwrap_or(u32::MAX),
        set_aside: u32::try_from(case.set_aside.len()).unwrap_or(u32::MAX),
        pending: around.pending,
        closed,
    };
    Some((row, text(case, payload)))
}

/// The application as JSON; empty where there is none.
pub(crate) fn application(open: &Open) -> Value {
    open.application.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
}

/// `Quittenbaum, Hedwig`, the child of a Vormerkung, or the title of a contribution.
pub(crate) fn title(procedure: Procedure, payload: &Value) -> String {
    if procedure == Procedure::Beteiligung {
        return payload["titel"].as_str().unwrap_or("Beitrag ohne Titel").to_owned();
    }
    match people(procedure, payload).first() {
        Some(person) => name(person),
        None => "Person unbekannt".to_owned(),
    }
}

/// Family name, given names.
pub(crate) fn name(person: &Value) -> String {
    let part = |key: &str| person[key].as_str().map(str::trim).filter(|part| !part.is_empty());
    match (part("familienname"), part("vornamen")) {
        (Some(family), Some(given)) => format!("{family}, {given}"),
        (Some(only), None) | (None, Some(only)) => only.to_owned(),
        (None, None) => "Person unbekannt".to_owned(),
    }
}

/// The persons that a row speaks of, the first one first.
fn people(procedure: Procedure, payload: &Value) -> Vec<&Value> {
    match procedure {
        Procedure::KitaVormerkung => payload.get("kind").into_iter().collect(),
        Procedure::Beteiligung => Vec::new(),
        _ => {
            let all = payload["personen"].as_array().map(Vec::as_slice).unwrap_or_default();
            all.iter()
                .filter(|person| person["beantragt"] != false || person["rolle"] == "antragsteller")
                .collect()
        }
    }
}

fn born(person: &Value) -> Option<i16> {
    person["geburtsdatum"].as_str()?.get(..4)?.parse().ok()
}

fn matter(application: &Value) -> String {
    match application["art"].as_str() {
        Some("aenderung") => "Änderung",
        Some("nachreichung") => "Nachreichung",
        Some("ruecknahme") => "Rücknahme",
        _ if application["verfahren"] == "kita_vormerkung" => "Vormerkung",
        _ if application["verfahren"] == "beteiligung" => "Beitrag",
        _ => "Erstantrag",
    }
    .to_owned()
}

/// When the next step is due: the term of requested papers, else the target day, on a working day; nothing once it is
/// with the post.
fn due_day(case: &Case, open: &Open, standing: Standing) -> Option<Date> {
    match standing {
        Standing::Posted => None,
        Standing::AwaitingPapers => case.paper_requests.values().map(|request| request.until).max(),
        Standing::Resting => case.follow_ups.values().map(|(day, _)| *day).min(),
        _ => Some(target_day(open.received_day)),
    }
}

/// The target day (Zielfrist) of a file received on `received`.
pub(crate) fn target_day(received: Date) -> Date {
    working_day_on_or_before(received.saturating_add(TARGET_DAYS.days()))
}

/// The final day (Endfrist) of a file received on `received`.
pub(crate) fn final_day(received: Date) -> Date {
    working_day_on_or_before(received.saturating_add(FINAL_DAYS.days()))
}

/// Nothing to do any more: the newest letter is announced and its remedy period is over.
fn is_closed(case: &Case, today: Date) -> bool {
    let newest =
        case.decisions.values().filter_map(|decision| decision.letter()).max_by_key(|letter| letter.acted_at);
    newest.is_some_and(|letter| {
        let dispatched = case.letter_facts.get(&letter.change).and_then(|facts| facts.dispatched.as_ref());
        dispatched.is_some_and(|dispatch| {
            crate::decision::remedy_ends(dispatch, open_procedure(case)).is_some_and(|end| end < today)
        })
    })
}

fn open_procedure(case: &Case) -> Procedure {
    case.opened.as_ref().map_or(Procedure::Grundsicherung, |open| open.procedure)
}

fn text(case: &Case, payload: &Value) -> FileText {
    let notes = case.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>().join(" ");
    let mut other: Vec<String> = Vec::new();
    collect_names(payload, &mut other);
    other.extend(case.attachments.iter().map(|attachment| attachment.file_name.clone()));
    FileText { notes, other: other.join(" ") }
}

/// Names, streets and towns, wherever they stand in a form.
fn collect_names(value: &Value, found: &mut Vec<String>) {
    const KEYS: [&str; 9] =
        ["familienname", "vornamen", "geburtsname", "strasse", "ort", "ortsteil", "text", "titel", "thema"];
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                match value.as_str() {
                    Some(text) if KEYS.contains(&key.as_str()) => found.push(text.to_owned()),
                    _ => collect_names(value, found),
                }
            }
        }
        Value::Array(entries) => entries.iter().for_each(|entry| collect_names(entry, found)),
        _ => {}
    }
}
