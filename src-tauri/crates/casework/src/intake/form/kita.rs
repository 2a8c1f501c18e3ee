//! KiTa-Vormerkung: § 5 KiBiz.

use super::field::{Field, Fields, Shape, field, needed};
use super::shared::{ADDRESS, CONTACT, NAMES};

const CARE: &[&str] = &["kita", "tagespflege", "beides"];
const CUSTODY: &[&str] = &["gemeinsam", "allein", "vormund", "pflege", "kein"];
const OCCUPATIONS: &[&str] =
    &["beruf", "ausbildung", "studium", "schule", "arbeitsuche", "elternzeit", "kurs", "keine"];

const CHILD: &[Field] = &[
    field("geburtsdatum", "Geburtsdatum", Shape::PastDay),
    field("entbindung", "Voraussichtliche Entbindung", Shape::Day),
    needed("anschrift", "Anschrift", Shape::Object(ADDRESS)),
    field(
        "zuzug",
        "Zuzug",
        Shape::Object(&[&[
            field("am", "Am", Shape::Day),
            field("anschrift", "Anschrift", Shape::Object(ADDRESS)),
        ]]),
    ),
    field("geschlecht", "Geschlecht", Shape::Text),
    field("familiensprache", "Familiensprache", Shape::Language),
    field("konfession", "Konfession", Shape::Text),
    field(
        "foerderbedarf",
        "Eingliederungshilfe",
        Shape::Object(&[&[
            field("beantragt", "Beantragt", Shape::Flag),
            field("bewilligt", "Bewilligt", Shape::Flag),
        ]]),
    ),
    field("bisherige_betreuung", "Besucht schon", Shape::Text),
    field("wechsel", "Wechsel", Shape::Flag),
];

const PARENT: &[Field] = &[
    field("id", "Kennung", Shape::Text),
    field("anschrift", "Anschrift", Shape::Object(ADDRESS)),
    field("kontakt", "Kontakt", Shape::Object(CONTACT)),
    field("lebt_mit_kind", "Lebt mit dem Kind", Shape::Flag),
    field("sorgerecht", "Sorgerecht", Shape::Code(CUSTODY)),
    needed(
        "taetigkeit",
        "Berufstätigkeit",
        Shape::Object(&[&[
            needed("art", "Art", Shape::Code(OCCUPATIONS)),
            field("wochenstunden", "Stunden in der Woche", Shape::Count(0, 80)),
            field("ab", "Ab", Shape::Day),
        ]]),
    ),
];

/// `nutzdaten` of a Vormerkung.
pub(super) const KITA: Fields = &[&[
    needed("kitajahr", "Kindergartenjahr", Shape::NurseryYear),
    needed("beginn", "Aufnahme ab", Shape::Day),
    needed("stunden", "Umfang", Shape::Count(25, 45)),
    field("betreuungsform", "Kita oder Tagespflege", Shape::Code(CARE)),
    field("zeiten", "Zeiten", Shape::FreeText),
    field("kurzfristig_grund", "Grund für kurzfristigen Bedarf", Shape::FreeText),
    needed("kind", "Kind", Shape::Object(&[NAMES, CHILD])),
    needed("eltern", "Erziehungsberechtigte", Shape::List(&[NAMES, PARENT])),
    field("alleinerziehend", "Alleinerziehend", Shape::Flag),
    field("bezieht_leistungen", "Bezieht Leistungen", Shape::Flag),
    needed(
        "wuensche",
        "Wunsch-Kitas",
        Shape::List(&[&[
            field("id", "Kennung", Shape::Text),
            field("rang", "Rang", Shape::Count(1, 12)),
            field("kita", "Kita", Shape::Text),
            field("kennenlernen_am", "Kennenlernen am", Shape::Day),
        ]]),
    ),
    field(
        "geschwister",
        "Geschwister",
        Shape::List(&[&[
            field("id", "Kennung", Shape::Text),
            field("vorname", "Vorname", Shape::Name),
            field("geburtsdatum", "Geburtsdatum", Shape::PastDay),
            field("kita", "Kita", Shape::Text),
            field("bleibt", "Bleibt in der Kita", Shape::Flag),
            field("vormerkung", "Eigene Vormerkung", Shape::Text),
        ]]),
    ),
    field("kennung_vorjahr", "Frühere Vormerkung", Shape::Text),
    field("bemerkung", "Bemerkung", Shape::FreeText),
]];
