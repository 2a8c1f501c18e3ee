//! A contribution to public participation: no social data, its own department.

use super::field::{Fields, Shape, field, needed};
use super::shared::{ADDRESS, CONTACT};

const KINDS: &[&str] = &["idee", "hinweis", "mangel", "kommentar", "stellungnahme", "abstimmung"];

/// `nutzdaten` of a contribution.
pub(super) const PARTICIPATION: Fields = &[&[
    field("verfahren_id", "Beteiligungsverfahren", Shape::Text),
    field("runde", "Runde", Shape::Text),
    field("thema", "Thema", Shape::Text),
    needed("beitragsart", "Art", Shape::Code(KINDS)),
    field("titel", "Titel", Shape::Text),
    field("text", "Ihr Beitrag", Shape::FreeText),
    field(
        "ort",
        "Ort",
        Shape::Object(&[&[
            field("lat", "Breite", Shape::Decimal),
            field("lon", "Länge", Shape::Decimal),
            field("bezeichnung", "Bezeichnung", Shape::Text),
            field("ortsteil", "Ortsteil", Shape::Text),
        ]]),
    ),
    field("antwort_auf", "Antwort auf", Shape::Text),
    field("auswahl", "Abstimmung", Shape::Values(&Shape::Text)),
    field(
        "stimmen",
        "Stimmen",
        Shape::Object(&[&[
            field("ja", "Ja", Shape::Count(0, i64::MAX)),
            field("nein", "Nein", Shape::Count(0, i64::MAX)),
        ]]),
    ),
    field(
        "verfasser",
        "Absender",
        Shape::Object(&[&[
            field("anzeigename", "Anzeigename", Shape::Text),
            field("name", "Name", Shape::Text),
            field("kontakt", "Kontakt", Shape::Object(CONTACT)),
            field("anschrift", "Anschrift", Shape::Object(ADDRESS)),
            field("altersgruppe", "Altersgruppe", Shape::Text),
        ]]),
    ),
    needed(
        "veroeffentlichung",
        "Veröffentlichen",
        Shape::Object(&[&[
            needed("erlaubt", "Erlaubt", Shape::Flag),
            field("mit_name", "Mit Name", Shape::Flag),
        ]]),
    ),
    field("antwort_gewuenscht", "Antwort gewünscht", Shape::Flag),
]];
