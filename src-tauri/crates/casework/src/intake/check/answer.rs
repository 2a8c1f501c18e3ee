//! Walks the answers beside their form and marks what does not fit: type, format, check digit, word, length, unknown key.

use crate::intake::form::{Fields, Shape, find};
use crate::intake::mark::Marks;
use crate::intake::paths::{entry_names, join};
use crate::intake::{Limits, format};
use crate::path::Path;
use jiff::civil::{Date, date};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A walk over one application.
pub(in crate::intake) struct Walk<'a> {
    /// Bounds of lists and texts.
    pub(in crate::intake) limits: &'a Limits,
    /// The day of import: nothing that has happened lies after it.
    pub(in crate::intake) today: Date,
    /// Where marks go.
    pub(in crate::intake) marks: &'a mut Marks,
    /// Where values under unknown keys go.
    pub(in crate::intake) unknown: &'a mut BTreeMap<String, Value>,
}

/// What is wrong with an answer: a code and a sentence.
type Finding = (&'static str, String);

impl Walk<'_> {
    /// Walks an object.
    pub(in crate::intake) fn object(&mut self, object: &Map<String, Value>, fields: Fields, path: &str) {
        for (key, value) in object {
            let at = join(path, key);
            match find(fields, key) {
                Some(field) => self.value(value, &field.shape, &at),
                None => {
                    let text = "Diese Angabe kennt das Formular nicht. Sie bleibt im Original erhalten.";
                    self.marks.add("unbekannter_schluessel", &at, text, Some(value));
                    self.unknown.insert(at, value.clone());
                }
            }
        }
        let german = object.get("land").and_then(Value::as_str).is_none_or(|land| land == "DE");
        if let Some(code) = object.get("plz").and_then(Value::as_str).filter(|_| german)
            && (code.len() != 5 || !code.bytes().all(|byte| byte.is_ascii_digit()))
        {
            let text = "Eine deutsche Postleitzahl hat fünf Ziffern.";
            self.marks.add("format_falsch", &join(path, "plz"), text, object.get("plz"));
        }
    }

    fn value(&mut self, value: &Value, shape: &Shape, path: &str) {
        match (shape, value) {
            (_, Value::Null) | (Shape::Anything, _) => {}
            (Shape::Object(fields), Value::Object(inner)) => self.object(inner, fields, path),
            (Shape::List(fields), Value::Array(entries)) => self.list(entries, fields, path),
            (Shape::Values(inner), Value::Array(values)) => {
                self.bound(values.len(), path);
                for value in values.iter().take(self.limits.entries) {
                    self.value(value, inner, path);
                }
            }
            _ => {
                if let Some((code, text)) = self.leaf(shape, value) {
                    self.marks.add(code, path, text, Some(value));
                }
            }
        }
    }

    fn list(&mut self, entries: &[Value], fields: Fields, path: &str) {
        let most = self.bound(entries.len(), path);
        let mut ids: Vec<&str> = Vec::new();
        for (name, entry) in entry_names(entries).into_iter().zip(entries).take(most) {
            let at = format!("{path}[{name}]");
            match entry {
                Value::Object(inner) => {
                    self.identity(inner, fields, &at, &mut ids);
                    self.object(inner, fields, &at);
                }
                other => {
                    self.marks.add("typ_falsch", &at, "Erwartet wird ein Eintrag mit Feldern.", Some(other));
                }
            }
        }
    }

    /// Marks an entry without an id where the form has one for everybody, and an id that is used twice.
    fn identity<'e>(
        &mut self,
        entry: &'e Map<String, Value>,
        fields: Fields,
        path: &str,
        ids: &mut Vec<&'e str>,
    ) {
        let needs_id =
            find(fields, "id").is_some_and(|field| field.need == crate::intake::form::Need::Decision);
        match entry.get("id").and_then(Value::as_str) {
            None if needs_id => {
                let text = "Der Eintrag hat keine eigene Kennung; sein Platz in der Liste steht dafür.";
                self.marks.add("kennung_fehlt", path, text, entry.get("id"));
            }
            Some(id) if ids.contains(&id) => {
                let text = "Diese Kennung steht zweimal in der Liste.";
                self.marks.add("kennung_doppelt", path, text, entry.get("id"));
            }
            Some(id) if Path::parse(&format!("x[{id}]")).is_err() => {
                let text = "Diese Kennung kann kein Eintrag tragen; sein Platz in der Liste steht dafür.";
                self.marks.add("format_falsch", path, text, entry.get("id"));
            }
            Some(id) => ids.push(id),
            None => {}
        }
    }

    /// Marks a list that is too long; says how many entries are read.
    fn bound(&mut self, length: usize, path: &str) -> usize {
        let most = match path {
            "personen" => self.limits.persons,
            "anlagen" => self.limits.attachments,
            _ => self.limits.entries,
        };
        if length > most {
            let text = format!("{length} Einträge; gelesen werden {most}. Der Rest steht im Original.");
            self.marks.add("liste_zu_lang", path, text, None);
        }
        most
    }

    fn leaf(&self, shape: &Shape, value: &Value) -> Option<Finding> {
        match shape {
            Shape::Flag => (!value.is_boolean()).then(|| wrong_type("ja oder nein (true, false)")),
            Shape::Count(least, most) => match value.as_i64() {
                None => Some(wrong_type("eine ganze Zahl")),
                Some(number) if (*least..=*most).contains(&number) => None,
                Some(_) => Some(("wert_ausserhalb", format!("Möglich sind Werte von {least} bis {most}."))),
            },
            Shape::Object(_) => Some(wrong_type("eine Gruppe von Feldern")),
            Shape::List(_) | Shape::Values(_) => Some(wrong_type("eine Liste")),
            Shape::Anything => None,
            _ => match value.as_str() {
                None => Some(wrong_type("ein Text")),
                Some(text) => self.text(shape, text),
            },
        }
    }

    fn text(&self, shape: &Shape, text: &str) -> Option<Finding> {
        let most = if matches!(shape, Shape::FreeText) { self.limits.free_text } else { self.limits.text };
        if text.chars().count() > most {
            return Some(("text_zu_lang", format!("Länger als {most} Zeichen.")));
        }
        let form = |fits: bool, how: &str| (!fits).then(|| ("format_falsch", how.to_owned()));
        let check = |fits: bool, what: &str| {
            (!fits).then(|| {
                (
                    "pruefziffer_falsch",
                    format!("{what} ist nicht richtig: Form oder Prüfziffer stimmt nicht."),
                )
            })
        };
        match shape {
            Shape::Name if !format::is_latin_name(text) => Some((
                "zeichen_ausserhalb_din91379",
                "Der Name enthält Zeichen außerhalb der lateinischen Schrift. Bitte die lateinische Form eintragen."
                    .to_owned(),
            )),
            Shape::Name => form(!text.trim().is_empty(), "Der Name ist leer."),
            Shape::Day => self.day(format::day(text), false),
            Shape::PastDay => self.day(format::day(text), true),
            Shape::DayOrForever if text == "unbefristet" => None,
            Shape::DayOrForever => self.day(format::day(text), false),
            Shape::PartialDate => self.day(format::partial_date(text), true),
            Shape::Month => form(format::month(text).is_some(), "Monate werden JJJJ-MM geschrieben."),
            Shape::Instant => form(
                format::instant(text).is_some(),
                "Zeitpunkte werden mit Datum, Uhrzeit und Abstand zur Weltzeit geschrieben.",
            ),
            Shape::NurseryYear => {
                form(format::nursery_year(text).is_some(), "Ein Kindergartenjahr wird 2027/28 geschrieben.")
            }
            Shape::Amount => form(format::is_amount(text), "Beträge werden mit Punkt und zwei Stellen geschrieben: 412.50."),
            Shape::Decimal => form(format::is_decimal(text), "Zahlen werden mit Punkt geschrieben: 48.50."),
            Shape::Code(words) => (!words.contains(&text)).then(|| {
                ("code_unbekannt", "Diesen Wert kennt das Formular nicht.".to_owned())
            }),
            Shape::Country => form(format::is_country(text), "Länder werden mit zwei Großbuchstaben geschrieben: DE."),
            Shape::Language => form(format::is_language(text), "Sprachen werden kurz geschrieben: de, en, tr."),
            Shape::Email => form(format::is_email(text), "Das ist keine E-Mail-Adresse."),
            Shape::Iban => check(format::iban_is_valid(text), "Die IBAN"),
            Shape::PensionNumber => check(format::pension_number_is_valid(text), "Die Rentenversicherungsnummer"),
            Shape::TaxId => check(format::tax_id_is_valid(text), "Die Steuer-Identifikationsnummer"),
            _ => None,
        }
    }

    fn day(&self, day: Option<Date>, only_past: bool) -> Option<Finding> {
        match day {
            None => Some((
                "format_falsch",
                "Diesen Tag gibt es nicht, oder er ist nicht JJJJ-MM-TT geschrieben.".to_owned(),
            )),
            Some(day) if day < date(1900, 1, 1) => Some(("vor_1900", "Der Tag liegt vor 1900.".to_owned())),
            Some(day) if only_past && day > self.today => {
                Some(("in_der_zukunft", "Der Tag liegt in der Zukunft.".to_owned()))
            }
            Some(_) => None,
        }
    }
}

fn wrong_type(expected: &str) -> Finding {
    ("typ_falsch", format!("Erwartet wird {expected}."))
}
