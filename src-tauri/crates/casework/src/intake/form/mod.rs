//! The forms as tables: one description for checking, for German labels and for the JSON Schemas.

mod accommodation;
mod codes;
mod envelope;
mod field;
mod household;
mod kita;
mod participation;
mod person;
mod shared;
mod withdrawal;

pub(super) use codes::{KINDS, PROOFS};
pub(super) use envelope::ENVELOPE;
pub(super) use field::{Field, Fields, Need, Shape, find};
pub(super) use withdrawal::WITHDRAWAL;

use crate::procedure::Procedure;

/// The table of `nutzdaten` of a procedure.
pub(super) fn answers(procedure: Procedure) -> Fields {
    match procedure {
        Procedure::Grundsicherung | Procedure::HilfeZumLebensunterhalt => household::HOUSEHOLD,
        Procedure::KitaVormerkung => kita::KITA,
        Procedure::Beteiligung => participation::PARTICIPATION,
    }
}
