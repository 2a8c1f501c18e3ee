//! The answers of a withdrawal: who withdraws what.

use super::field::{Fields, Shape, field};

/// `nutzdaten` where `art` is `ruecknahme`.
pub(in crate::intake) const WITHDRAWAL: Fields = &[&[
    field("person", "Person", Shape::Text),
    field("umfang", "Umfang", Shape::Text),
    field("text", "Begründung", Shape::FreeText),
]];
