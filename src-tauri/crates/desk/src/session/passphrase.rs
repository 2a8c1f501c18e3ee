//! `passphrase_check`, `passphrase_suggest`, `passphrase_change`.

use crate::{Desk, failure, profile};
use koffer_contract::{
    ChangePassphrase, CheckPassphrase, Failure, Nothing, PassphraseStrengthView, PassphraseSuggestionView,
};
use koffer_vault::passphrase::{Strength, strength, suggest};
use koffer_vault::slots::{ChangeError, UnlockError};
use koffer_vault::{Passphrase, Slots};

impl Desk {
    /// How strong a passphrase is; nothing is stored.
    ///
    /// # Errors
    /// None.
    pub async fn passphrase_check(
        &self,
        request: CheckPassphrase,
    ) -> Result<PassphraseStrengthView, Failure> {
        let judged = strength(&Passphrase::new(request.passphrase.expose()), &[]);
        let missing_characters = match judged {
            Strength::TooShort { missing } => u32::try_from(missing).unwrap_or(u32::MAX),
            _ => 0,
        };
        let guessable = matches!(judged, Strength::TooSimple(_));
        Ok(PassphraseStrengthView { accepted: judged.passes(), missing_characters, guessable })
    }

    /// Five random words.
    ///
    /// # Errors
    /// A defect if the system gives no random bytes.
    pub async fn passphrase_suggest(&self, _request: Nothing) -> Result<PassphraseSuggestionView, Failure> {
        let (words, _) = suggest().map_err(|error| failure::defect("V-110", &error))?;
        Ok(PassphraseSuggestionView { passphrase: koffer_contract::Passphrase::new(words) })
    }

    /// The old one opens nothing from then on.
    ///
    /// # Errors
    /// [`Failure::WrongPassphrase`], [`Failure::WeakPassphrase`]; the old one holds then.
    pub async fn passphrase_change(&self, request: ChangePassphrase) -> Result<Nothing, Failure> {
        let opened = self.opened().await?;
        let next = Passphrase::new(request.next.expose());
        if !strength(&next, &[&opened.me().await.identity.account.0]).passes() {
            return Err(Failure::WeakPassphrase { missing_characters: 0 });
        }
        let mut slots =
            Slots::load(&profile::slots(&opened.folder)).map_err(|e| failure::defect("V-111", &e))?;
        let current = Passphrase::new(request.current.expose());
        match tokio::task::spawn_blocking(move || slots.change_passphrase(&current, &next)).await {
            Ok(Ok(())) => Ok(Nothing {}),
            Ok(Err(ChangeError::Locked(UnlockError::WrongPassphrase))) => {
                Err(Failure::WrongPassphrase { wait_seconds: 0 })
            }
            Ok(Err(error)) => Err(failure::defect("V-112", &error)),
            Err(error) => Err(failure::defect("V-113", &error)),
        }
    }
}
