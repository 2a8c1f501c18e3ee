//! Opening a session: the device signs the city's nonce. No password travels, and none exists.

use super::{Drive, StepError};
use koffer_protocol::{CHALLENGE_DOMAIN, City, CityError, DeviceProof};
use koffer_store::identity::Identity;

/// Opens a session for the device of `identity`; gives its token.
///
/// # Errors
/// [`CityError`].
pub async fn open<C: City + Sync>(city: &C, identity: &Identity) -> Result<String, CityError> {
    let challenge = city.challenge(identity.device).await?;
    let signature = koffer_store::identity::sign(identity, CHALLENGE_DOMAIN, challenge.nonce.as_bytes());
    let proof = DeviceProof { device: identity.device, nonce: challenge.nonce, signature };
    Ok(city.open_session(proof).await?.token)
}

impl<C: City + Sync> Drive<'_, C> {
    /// Opens the round's session; `false` when another city answers, which is shown nothing of this one.
    pub(super) async fn open_session(&mut self) -> Result<bool, StepError> {
        self.session = match open(self.city, &self.identity).await {
            Err(CityError::LoginEnded) => {
                if self.city.about().await?.city_id != self.identity.city_id {
                    return Ok(false);
                }
                // A city restored from a backup may not know this device yet: it is shown the Directory that names it.
                let known = self.identity.directory.clone().ok_or(CityError::LoginEnded)?;
                self.city.show_directory(known).await?;
                open(self.city, &self.identity).await?
            }
            opened => opened?,
        };
        Ok(true)
    }
}
