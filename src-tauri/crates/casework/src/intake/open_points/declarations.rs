//! The declaration that the answers are right. A missing consent or signature is asked for by the step that needs it.

use super::{Asked, answered};

/// Asks for the declaration.
pub(super) fn ask(asked: &mut Asked<'_>) {
    if !answered(asked.submission.declarations.get("richtigkeit")) {
        asked.question(
            "angabe_fehlt",
            "erklaerungen.richtigkeit",
            "Bitte bestätigen Sie, dass Ihre Angaben richtig und vollständig sind.",
        );
    }
}
