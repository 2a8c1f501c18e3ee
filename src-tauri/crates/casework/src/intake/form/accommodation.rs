//! Accommodation and heating: § 35 SGB XII.

use super::field::{Fields, Shape, field, needed};
use super::shared::ADDRESS;

const KINDS: &[&str] = &[
    "miete",
    "untermiete",
    "eigentum",
    "wohngemeinschaft",
    "bei_angehoerigen",
    "besondere_wohnform",
    "ohne",
];
const HEATING: &[&str] = &["gas", "oel", "fernwaerme", "strom", "holz", "waermepumpe"];
const WARM_WATER: &[&str] = &["zentral", "dezentral"];

/// `unterkunft`.
pub(super) const ACCOMMODATION: Fields = &[&[
    needed("art", "Art", Shape::Code(KINDS)),
    field("einzug", "Einzug", Shape::Day),
    field("flaeche_qm", "Wohnfläche in m²", Shape::Decimal),
    needed("personen_gesamt", "Personen in der Wohnung", Shape::Count(1, 99)),
    field("grundmiete", "Grundmiete", Shape::Amount),
    field("nebenkosten", "Nebenkosten", Shape::Amount),
    field("heizkosten", "Heizkosten", Shape::Amount),
    field("warmmiete", "Warmmiete", Shape::Amount),
    field(
        "sonstige_kosten",
        "Sonstige Kosten",
        Shape::List(&[&[
            field("id", "Kennung", Shape::Text),
            field("art", "Art", Shape::Text),
            field("betrag", "Betrag", Shape::Amount),
            field("text", "Beschreibung", Shape::FreeText),
        ]]),
    ),
    needed("heizung", "Heizung", Shape::Code(HEATING)),
    needed("warmwasser", "Warmwasser", Shape::Code(WARM_WATER)),
    field("rueckstand", "Mietschulden", Shape::Amount),
    field("kuendigung_am", "Kündigung am", Shape::Day),
    field(
        "vermieter",
        "Vermieter",
        Shape::Object(&[&[
            field("name", "Name", Shape::Text),
            field("anschrift", "Anschrift", Shape::Object(ADDRESS)),
            field("iban", "IBAN", Shape::Iban),
        ]]),
    ),
    field(
        "direktzahlung",
        "Direktzahlung",
        Shape::Object(&[&[
            field("miete", "Miete an den Vermieter", Shape::Flag),
            field("strom", "Strom an den Versorger", Shape::Flag),
        ]]),
    ),
    field(
        "eigentum",
        "Eigenheim",
        Shape::Object(&[&[
            field("zinsen", "Zinsen im Jahr", Shape::Amount),
            field("grundsteuer", "Grundsteuer im Jahr", Shape::Amount),
            field("versicherung", "Versicherung im Jahr", Shape::Amount),
            field("instandhaltung", "Instandhaltung im Jahr", Shape::Amount),
            field("verkehrswert", "Verkehrswert", Shape::Amount),
        ]]),
    ),
]];
