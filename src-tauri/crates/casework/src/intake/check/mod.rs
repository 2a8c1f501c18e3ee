//! What is checked in an accepted application; every finding is a mark, none a refusal.

mod answer;
mod attachments;
mod household;
mod kita;
mod minimum;
mod participation;
mod references;
mod signatures;

pub(super) use answer::Walk;
pub(super) use attachments::attachments;
pub(super) use references::references;
pub(super) use signatures::signatures;

use super::mark::Marks;
use crate::procedure::Procedure;
use jiff::civil::Date;
use serde_json::{Map, Value};

/// Checks the answers of an application against one another.
pub(super) fn answers(
    procedure: Procedure,
    answers: &Map<String, Value>,
    has_attachments: bool,
    received_day: Date,
    marks: &mut Marks,
) {
    minimum::formal_minimum(procedure, answers, has_attachments, marks);
    match procedure {
        Procedure::Grundsicherung | Procedure::HilfeZumLebensunterhalt => {
            household::household(answers, received_day, marks);
        }
        Procedure::KitaVormerkung => kita::kita(answers, received_day, marks),
        Procedure::Beteiligung => participation::participation(answers, marks),
    }
}
