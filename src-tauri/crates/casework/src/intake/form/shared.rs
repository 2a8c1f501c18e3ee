//! Names, addresses and ways to reach somebody: the same in every form.

use super::field::{Field, Fields, Shape, field, needed};

/// Name parts of a person; never upper-cased, never split.
pub(super) const NAMES: &[Field] = &[
    field("familienname", "Familienname", Shape::Name),
    field("vornamen", "Vornamen", Shape::Name),
    field("rufname", "Rufname", Shape::Name),
    field("geburtsname", "Geburtsname", Shape::Name),
    field("fruehere_namen", "Frühere Namen", Shape::Values(&Shape::Name)),
    field("doktorgrad", "Doktorgrad", Shape::Text),
    field("nur_ein_name", "Nur ein Name", Shape::Flag),
];

/// An address.
pub(super) const ADDRESS: Fields = &[&[
    field("strasse", "Straße", Shape::Text),
    field("hausnummer", "Hausnummer", Shape::Text),
    field("zusatz", "Zusatz", Shape::Text),
    field("plz", "Postleitzahl", Shape::PostalCode),
    field("ort", "Ort", Shape::Text),
    field("ortsteil", "Ortsteil", Shape::Text),
    field("land", "Land", Shape::Country),
    field("bei", "Bei", Shape::Text),
    field("ohne_wohnung", "Ohne Wohnung", Shape::Flag),
    field("erreichbar", "Erreichbar", Shape::Text),
    field("auskunftssperre", "Auskunftssperre", Shape::Flag),
]];

/// Telephone and e-mail, voluntary.
pub(super) const CONTACT: Fields =
    &[&[field("telefon", "Telefon", Shape::Text), field("email", "E-Mail", Shape::Email)]];

/// From – to, both needed.
pub(super) const DAYS: Fields = &[&[needed("von", "Von", Shape::Day), needed("bis", "Bis", Shape::Day)]];
