//! A contribution is complete as it is; only whether it may be published is asked. Not answered means: not published.

use super::{Asked, answered};

/// Asks whether the contribution may be published.
pub(super) fn ask(asked: &mut Asked<'_>) {
    let consent =
        asked.submission.answers.get("veroeffentlichung").and_then(|consent| consent.get("erlaubt"));
    if !answered(consent) {
        asked.question(
            "angabe_fehlt",
            "veroeffentlichung.erlaubt",
            "Bitte teilen Sie uns mit, ob wir Ihren Beitrag veröffentlichen dürfen. Ohne Antwort veröffentlichen wir ihn \
             nicht.",
        );
    }
}
