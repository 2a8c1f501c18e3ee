//! What surrounds every application: its identity, its arrival, its declarations.

use super::codes::{CHANNELS, KINDS, PURPOSES};
use super::field::{Fields, Shape, field, needed};

const LETTER_WAYS: &[&str] = &["post", "portal", "email"];
const SIGNATURES: &[&str] = &["handschrift", "eid", "elster", "qes", "keine"];
const PROCEDURES: &[&str] =
    &["grundsicherung", "hilfe_zum_lebensunterhalt", "kita_vormerkung", "beteiligung"];

/// The keys beside `nutzdaten`, which is the procedure's own.
pub(in crate::intake) const ENVELOPE: Fields = &[&[
    needed("schema", "Formular", Shape::Text),
    needed("version", "Version", Shape::Text),
    needed("einreichung_id", "Kennung", Shape::Text),
    needed("verfahren", "Verfahren", Shape::Code(PROCEDURES)),
    field("art", "Art", Shape::Code(KINDS)),
    field(
        "bezug",
        "Bezug",
        Shape::Object(&[&[
            field("einreichung_id", "Frühere Einreichung", Shape::Text),
            field("aktenzeichen", "Aktenzeichen", Shape::Text),
        ]]),
    ),
    needed(
        "eingang",
        "Eingang",
        Shape::Object(&[&[
            needed("zeitpunkt", "Zeitpunkt", Shape::Instant),
            needed("kanal", "Weg", Shape::Code(CHANNELS)),
            field(
                "erste_stelle",
                "Zuerst eingegangen bei",
                Shape::Object(&[&[
                    field("name", "Behörde", Shape::Text),
                    field("zeitpunkt", "Zeitpunkt", Shape::Instant),
                ]]),
            ),
            field("absender_referenz", "Zeichen des Absenders", Shape::Text),
            field("sprache", "Sprache", Shape::Language),
        ]]),
    ),
    field("korrespondenz", "Schreiben", Shape::Object(CORRESPONDENCE)),
    needed("nutzdaten", "Angaben", Shape::Anything),
    field("erklaerungen", "Erklärungen", Shape::Object(DECLARATIONS)),
    field(
        "anlagen",
        "Anlagen",
        Shape::List(&[&[
            needed("id", "Kennung", Shape::Text),
            field("dateiname", "Dateiname", Shape::Text),
            field("mime", "Dateityp", Shape::Text),
            field("groesse", "Größe", Shape::Count(0, i64::MAX)),
            needed("sha256", "Prüfsumme", Shape::Text),
            field("zweck", "Zweck", Shape::Code(PURPOSES)),
            field("nachweis", "Nachweis", Shape::Text),
            field("bezug", "Gehört zu", Shape::Text),
            needed("pfad", "Ablage", Shape::Text),
        ]]),
    ),
]];

/// How the person wishes to be written to.
const CORRESPONDENCE: Fields = &[&[
    field("sprache", "Sprache", Shape::Language),
    field("grossdruck", "Großdruck", Shape::Flag),
    field("leichte_sprache", "Leichte Sprache", Shape::Flag),
    field("weg", "Versandweg", Shape::Code(LETTER_WAYS)),
]];

/// What the person declares.
const DECLARATIONS: Fields = &[&[
    field(
        "richtigkeit",
        "Richtigkeit der Angaben",
        Shape::Object(&[&[field("bestaetigt", "Bestätigt", Shape::Flag), field("am", "Am", Shape::PastDay)]]),
    ),
    field("mitwirkung_belehrt", "Über Mitwirkung belehrt", Shape::Flag),
    field("datenschutz_gelesen", "Datenschutz gelesen", Shape::Flag),
    field(
        "auskunft_dritter",
        "Auskunft Dritter",
        Shape::Object(&[&[
            field("zugestimmt", "Zugestimmt", Shape::Flag),
            field("stellen", "Stellen", Shape::Values(&Shape::Text)),
        ]]),
    ),
    field(
        "schweigepflicht",
        "Schweigepflicht",
        Shape::Object(&[&[
            field("entbunden", "Entbunden", Shape::Flag),
            field("personen", "Personen", Shape::Values(&Shape::Text)),
        ]]),
    ),
    field(
        "elektronischer_bescheid",
        "Elektronischer Bescheid",
        Shape::Object(&[&[
            field("eingewilligt", "Eingewilligt", Shape::Flag),
            field("am", "Am", Shape::PastDay),
        ]]),
    ),
    field(
        "unterschriften",
        "Unterschriften",
        Shape::List(&[&[
            field("person", "Person", Shape::Text),
            field("art", "Art", Shape::Code(SIGNATURES)),
            field("ort", "Ort", Shape::Text),
            field("am", "Am", Shape::PastDay),
        ]]),
    ),
]];
