//! Proofs of a household: asked for only if their condition holds and the authority cannot get them with less trouble
//! itself (§ 65 Abs. 1 Nr. 3 SGB I). The finding of reduced earning capacity is never asked of the applicant: the city
//! asks the pension insurance (§ 45 SGB XII).

use super::Asked;
use super::household_facts::{display_name, is_adult};
use crate::intake::format;
use crate::intake::paths::entry_names;
use serde_json::{Map, Value};

const STATUTORY_PENSIONS: &[&str] = &["altersrente", "erwerbsminderungsrente", "witwenrente", "waisenrente"];
const OTHER_PENSIONS: &[&str] = &[
    "betriebsrente",
    "riester",
    "basisrente",
    "private_rente",
    "versorgungswerk",
    "pension",
    "auslandsrente",
    "unfallrente",
];
const BY_NOTICE: &[&str] =
    &["kindergeld", "unterhalt", "krankengeld", "arbeitslosengeld", "elterngeld", "pflegegeld"];
/// European Union, European Economic Area and Switzerland: no residence title is issued to their citizens.
const FREE_MOVEMENT: &[&str] = &[
    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];
/// Assets are proven when they come near the limit: four fifths of 10,000 EUR for each adult (§ 1 VO zu § 90 Abs. 2 Nr. 9 SGB XII).
const NEAR_THE_LIMIT_CENTS: i64 = 800_000;

/// Asks for the proofs that are needed and did not come.
pub(super) fn ask(asked: &mut Asked<'_>) {
    let answers = &asked.submission.answers;
    let persons = answers.get("personen").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let near_limit = assets_near_the_limit(persons, asked);
    for (place, (id, person)) in entry_names(persons).iter().zip(persons).enumerate() {
        let Value::Object(person) = person else { continue };
        let name = display_name(person);
        let about = About { person, id, name: &name, path: format!("personen[{id}]") };
        if place == 0 {
            identity(asked, &about);
        }
        status(asked, &about);
        incomes(asked, &about);
        health(asked, &about);
        assets(asked, &about, near_limit);
    }
    asked.proof("kontoauszuege", &[], "personen", None);
    accommodation(asked, answers);
    representation(asked, answers);
}

/// One person whose proofs are asked for.
struct About<'a> {
    person: &'a Map<String, Value>,
    id: &'a str,
    name: &'a str,
    path: String,
}

impl About<'_> {
    fn text(&self, key: &str) -> Option<&str> {
        self.person.get(key).and_then(Value::as_str)
    }

    fn inner(&self, key: &str, inner: &str) -> Option<&Value> {
        self.person.get(key).and_then(|value| value.get(inner)).filter(|value| !value.is_null())
    }

    fn list(&self, key: &str) -> &[Value] {
        self.person.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }

    fn proof(&self, asked: &mut Asked<'_>, code: &'static str, instead: &[&str], key: &str) {
        asked.proof(code, instead, &format!("{}.{key}", self.path), Some((self.id, self.name)));
    }
}

fn identity(asked: &mut Asked<'_>, about: &About<'_>) {
    let signatures = asked.submission.declarations.get("unterschriften").and_then(Value::as_array);
    let by_eid = |signature: &Value| {
        signature.get("person").and_then(Value::as_str) == Some(about.id)
            && signature.get("art").and_then(Value::as_str) == Some("eid")
    };
    if !signatures.is_some_and(|signatures| signatures.iter().any(by_eid)) {
        about.proof(asked, "ausweis", &[], "name");
    }
}

fn status(asked: &mut Asked<'_>, about: &About<'_>) {
    let nationalities = about.list("staatsangehoerigkeit");
    let free = |nationality: &Value| nationality.as_str().is_some_and(|code| FREE_MOVEMENT.contains(&code));
    if !nationalities.is_empty() && !nationalities.iter().any(free) {
        about.proof(asked, "aufenthaltstitel", &[], "staatsangehoerigkeit");
    }
    match about.text("familienstand") {
        Some("getrennt") => about.proof(asked, "unterhaltstitel", &[], "familienstand"),
        Some("geschieden") => about.proof(asked, "scheidungsurteil", &["unterhaltstitel"], "familienstand"),
        _ => {}
    }
    let earlier = about.list("bisher").iter();
    if earlier.into_iter().any(|benefit| benefit.get("art").and_then(Value::as_str) == Some("sgb2")) {
        about.proof(asked, "sgb2_bescheid", &[], "bisher");
    }
}

fn incomes(asked: &mut Asked<'_>, about: &About<'_>) {
    let incomes = about.list("einkommen");
    let kind = |income: &Value| income.get("art").and_then(Value::as_str).map(str::to_owned);
    let is_pension =
        |income: &Value| kind(income).is_some_and(|kind| STATUTORY_PENSIONS.contains(&kind.as_str()));
    for (name, income) in entry_names(incomes).iter().zip(incomes) {
        let Some(art) = kind(income) else { continue };
        let key = format!("einkommen[{name}]");
        if income.get("beantragt").and_then(Value::as_bool) == Some(true) {
            continue;
        }
        match art.as_str() {
            art if STATUTORY_PENSIONS.contains(&art) => {
                about.proof(asked, "rentenbescheid", &["rentenanpassung"], &key);
                if income.get("grundrentenzeiten").and_then(Value::as_bool) != Some(false) {
                    about.proof(asked, "grundrentenbescheid", &[], &key);
                }
            }
            art if OTHER_PENSIONS.contains(&art) => {
                about.proof(asked, "rentenbescheid", &["rentenanpassung", "einkommensbescheid"], &key);
            }
            "lohn" | "minijob" => about.proof(asked, "lohnabrechnungen", &[], &key),
            "selbststaendig" => about.proof(asked, "selbststaendig_unterlagen", &[], &key),
            art if BY_NOTICE.contains(&art) => about.proof(asked, "einkommensbescheid", &[], &key),
            _ => {}
        }
    }
    let work = about.inner("erwerb", "status").and_then(Value::as_str);
    let could_have_one = matches!(work, Some("altersgrenze" | "dauerhaft_voll" | "befristet_voll"));
    if could_have_one && !incomes.iter().any(is_pension) {
        about.proof(asked, "rentenantrag", &["rentenbescheid"], "einkommen");
    }
    if work == Some("wfbm") {
        about.proof(asked, "wfbm_bescheinigung", &[], "erwerb");
    }
}

fn health(asked: &mut Asked<'_>, about: &About<'_>) {
    let marks = about.inner("behinderung", "merkzeichen").and_then(Value::as_array);
    if marks.is_some_and(|marks| !marks.is_empty()) || about.inner("behinderung", "gdb").is_some() {
        about.proof(asked, "schwerbehindertenausweis", &[], "behinderung");
    }
    if about.inner("schwanger", "entbindung").is_some() {
        about.proof(asked, "mutterpass", &[], "schwanger");
    }
    if about.person.get("ernaehrung").and_then(Value::as_bool) == Some(true) {
        about.proof(asked, "aerztliche_bescheinigung", &[], "ernaehrung");
    }
    let insurance = about.inner("krankenversicherung", "art").and_then(Value::as_str);
    if matches!(insurance, Some("freiwillig" | "privat" | "keine")) {
        about.proof(asked, "krankenversicherung_nachweis", &[], "krankenversicherung");
    }
}

fn assets(asked: &mut Asked<'_>, about: &About<'_>, near_limit: bool) {
    let owned = about.list("vermoegen");
    if near_limit {
        for name in entry_names(owned) {
            about.proof(asked, "vermoegensnachweis", &[], &format!("vermoegen[{name}]"));
        }
    }
    if !about.list("uebertragen").is_empty() {
        about.proof(asked, "uebertragungsvertrag", &[], "uebertragen");
    }
}

fn assets_near_the_limit(persons: &[Value], asked: &Asked<'_>) -> bool {
    let day = asked.submission.arrival.received_day;
    let adults =
        persons.iter().filter(|person| person.as_object().is_some_and(|person| is_adult(person, day)));
    let owned =
        persons.iter().filter_map(|person| person.get("vermoegen").and_then(Value::as_array)).flatten();
    let values =
        owned.filter_map(|asset| asset.get("wert").and_then(Value::as_str)).filter_map(format::cents);
    let limit = NEAR_THE_LIMIT_CENTS.saturating_mul(i64::try_from(adults.count().max(1)).unwrap_or(1));
    values.sum::<i64>() >= limit
}

fn accommodation(asked: &mut Asked<'_>, answers: &Map<String, Value>) {
    let Some(Value::Object(flat)) = answers.get("unterkunft") else { return };
    let cents = |key: &str| flat.get(key).and_then(Value::as_str).and_then(format::cents).unwrap_or(0);
    match flat.get("art").and_then(Value::as_str) {
        Some("miete" | "untermiete" | "wohngemeinschaft") => {
            asked.proof("mietvertrag", &["mietbescheinigung"], "unterkunft", None);
            if cents("nebenkosten") > 0 {
                asked.proof("nebenkostenabrechnung", &["mietbescheinigung"], "unterkunft.nebenkosten", None);
            }
            if cents("heizkosten") > 0 {
                asked.proof(
                    "heizkosten",
                    &["nebenkostenabrechnung", "mietbescheinigung"],
                    "unterkunft.heizkosten",
                    None,
                );
            }
        }
        Some("eigentum") => asked.proof("eigentum_unterlagen", &[], "unterkunft.eigentum", None),
        _ => {}
    }
    if cents("rueckstand") > 0 || flat.get("kuendigung_am").is_some_and(|day| !day.is_null()) {
        asked.proof("mietrueckstand", &[], "unterkunft.rueckstand", None);
    }
}

fn representation(asked: &mut Asked<'_>, answers: &Map<String, Value>) {
    let kind = answers.get("vertretung").and_then(|who| who.get("art")).and_then(Value::as_str);
    match kind {
        Some("betreuung") => asked.proof("betreuerausweis", &[], "vertretung", None),
        Some("vollmacht") => asked.proof("vollmacht", &[], "vertretung", None),
        _ => {}
    }
}
