//! German names of fact paths, from the labels of the forms.
//!
//! `personen[p1].einkommen[e1].betrag` is "Einkommen: Betrag": the lists and objects around a field name it, but for the
//! person, whose own name the reader sees beside it.

use super::form::{self, Fields, Shape, find};
use crate::path::{Path, Step};
use crate::procedure::Procedure;

/// The German name of `path`; of a path that no form knows, the path itself.
#[must_use]
pub fn label(path: &str) -> String {
    let Ok(read) = Path::parse(path) else { return path.to_owned() };
    let steps = read.steps();
    if steps.len() > 1 && steps[0].key == "festgestellt" {
        return format!("Festgestellt: {}", established(&steps[1..]));
    }
    let forms = [Procedure::Grundsicherung, Procedure::KitaVormerkung, Procedure::Beteiligung];
    let names = forms.into_iter().find_map(|procedure| walk(form::answers(procedure), steps));
    let names = names.or_else(|| walk(form::ENVELOPE, steps));
    names.map_or_else(|| path.to_owned(), |names| names.join(": "))
}

fn walk(fields: Fields, steps: &[Step]) -> Option<Vec<&'static str>> {
    let (step, rest) = steps.split_first()?;
    if rest.is_empty() && step.key == "name" && find(fields, "familienname").is_some() {
        return Some(vec!["Name"]);
    }
    let field = find(fields, &step.key)?;
    if rest.is_empty() {
        return Some(vec![if step.key == "personen" && step.entry.is_some() {
            "Person"
        } else {
            field.label
        }]);
    }
    let inner = match field.shape {
        Shape::Object(inner) | Shape::List(inner) => inner,
        _ => return None,
    };
    let mut names = walk(inner, rest)?;
    if step.key != "personen" {
        names.insert(0, field.label);
    }
    Some(names)
}

/// Facts that no application holds; a clerk establishes them.
const ESTABLISHED: &[(&str, &str)] = &[
    ("vermoegen", "Vermögen"),
    ("karenzzeit", "Karenzzeit"),
    ("angemessen_bruttokaltmiete", "Angemessene Bruttokaltmiete"),
    ("anteile", "Anteile an der Unterkunft"),
    ("regelbedarfsstufe", "Regelbedarfsstufe"),
    ("regelsatz_abweichend", "Abweichender Regelsatz"),
    ("merkzeichen_g_nachgewiesen", "Merkzeichen G nachgewiesen"),
    ("leistung", "Leistung"),
    ("partner", "Partner"),
    ("eltern", "Eltern"),
    ("mehrbedarfe", "Mehrbedarfe"),
    ("einkommen", "Einkommen"),
    ("absetzungen", "Absetzungen"),
    ("kv_pv_bedarf", "Bedarf für Kranken- und Pflegeversicherung"),
    ("grundmiete", "Grundmiete"),
    ("nebenkosten", "Nebenkosten"),
    ("heizkosten", "Heizkosten"),
    ("unterkunft", "Unterkunft"),
];

fn established(steps: &[Step]) -> String {
    let name = |key: &str| ESTABLISHED.iter().find(|(known, _)| *known == key).map(|(_, label)| *label);
    let named: Vec<&str> = steps
        .iter()
        .filter(|step| step.key != "personen")
        .map(|step| name(&step.key).unwrap_or(&step.key))
        .collect();
    named.join(": ")
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn lists_and_objects_name_their_fields_and_persons_do_not() {
        for (path, name) in [
            ("personen[p1].einkommen[e1].betrag", "Einkommen: Betrag"),
            ("personen[p1].geburtsdatum", "Geburtsdatum"),
            ("personen[p1].name", "Name"),
            ("personen[p1]", "Person"),
            ("personen[p1].anschrift", "Anschrift"),
            ("personen[p1].anschrift.plz", "Anschrift: Postleitzahl"),
            ("unterkunft.grundmiete", "Unterkunft: Grundmiete"),
            ("unterkunft.direktzahlung.miete", "Unterkunft: Direktzahlung: Miete an den Vermieter"),
            ("bank", "Bankverbindung"),
            ("beantragt_ab", "Leistung ab"),
            ("kind.geburtsdatum", "Kind: Geburtsdatum"),
            ("wuensche[1].kita", "Wunsch-Kitas: Kita"),
            ("verfasser.anzeigename", "Absender: Anzeigename"),
            ("eingang.zeitpunkt", "Eingang: Zeitpunkt"),
            (
                "festgestellt.personen[p1].merkzeichen_g_nachgewiesen",
                "Festgestellt: Merkzeichen G nachgewiesen",
            ),
            ("kein.solches.feld", "kein.solches.feld"),
        ] {
            assert_eq!(label(path), name, "{path}");
        }
    }
}
