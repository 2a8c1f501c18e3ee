//! Grundsicherung and Hilfe zum Lebensunterhalt: chapters 4 and 3 SGB XII share the form.

use super::accommodation::ACCOMMODATION;
use super::field::{Fields, Shape, field, needed};
use super::person::PERSON;
use super::shared::{ADDRESS, DAYS};

const OVER_100_000: &[&str] = &["ja", "nein", "unbekannt"];
const REPRESENTED_BY: &[&str] = &["betreuung", "vollmacht", "eltern", "vormund"];

/// `nutzdaten` of both procedures.
pub(super) const HOUSEHOLD: Fields = &[&[
    field("beantragt_ab", "Leistung ab", Shape::Month),
    field("anlass", "Warum beantragen Sie?", Shape::FreeText),
    field(
        "notlage",
        "Akute Notlage",
        Shape::Object(&[&[
            field("mittellos", "Mittellos", Shape::Flag),
            field("text", "Beschreibung", Shape::FreeText),
            field("bis", "Bis", Shape::Text),
        ]]),
    ),
    field("kapitel_unsicher", "Ich weiß nicht, welche Leistung", Shape::Flag),
    needed("personen", "Personen im Haushalt", Shape::List(PERSON)),
    needed("unterkunft", "Unterkunft", Shape::Object(ACCOMMODATION)),
    needed(
        "unterhalt",
        "Unterhalt",
        Shape::Object(&[&[
            needed("getrennt_oder_geschieden", "Getrennt oder geschieden von", Shape::Anything),
            field("titel", "Unterhaltstitel", Shape::Anything),
            needed(
                "ueber_100000",
                "Kinder oder Eltern mit mehr als 100.000 Euro im Jahr",
                Shape::Code(OVER_100_000),
            ),
        ]]),
    ),
    field("ersatzanspruch", "Unfall, Dritte, Erbe", Shape::Anything),
    field(
        "einmalig",
        "Einmalige Bedarfe, Bildung und Teilhabe",
        Shape::List(&[&[
            field("id", "Kennung", Shape::Text),
            field("art", "Art", Shape::Text),
            field("text", "Beschreibung", Shape::FreeText),
            field("betrag", "Betrag", Shape::Amount),
        ]]),
    ),
    field("ausland", "Auslandsaufenthalt", Shape::Object(DAYS)),
    needed(
        "bank",
        "Bankverbindung",
        Shape::Object(&[&[
            needed("inhaber", "Kontoinhaber", Shape::Text),
            needed("iban", "IBAN", Shape::Iban),
            field("bic", "BIC", Shape::Text),
        ]]),
    ),
    field(
        "vertretung",
        "Betreuung, Vollmacht",
        Shape::Object(&[&[
            field("art", "Art", Shape::Code(REPRESENTED_BY)),
            field("name", "Name", Shape::Text),
            field("anschrift", "Anschrift", Shape::Object(ADDRESS)),
            field("aufgabenkreis", "Aufgabenkreis", Shape::FreeText),
        ]]),
    ),
    field(
        "hzl",
        "Haushalt und Vorrang",
        Shape::Object(&[&[
            field("haushalt_mit_angehoerigen", "Haushalt mit Angehörigen", Shape::Flag),
            field("unterstuetzung", "Unterstützung durch andere", Shape::Anything),
            field("sgb2_abgelehnt_am", "Bürgergeld abgelehnt am", Shape::PastDay),
            field("eltern_unterhalt", "Unterhalt der Eltern", Shape::Anything),
        ]]),
    ),
]];
