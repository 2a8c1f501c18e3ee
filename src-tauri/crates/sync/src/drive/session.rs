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
    pub(super) async fn open_session(&mut self) -> Result<(), StepError> {
        self.session = match open(self.city, &self.identity).await {
            // A city restored from a backup may not know this device yet: it is shown the Directory that names it.
            Err(CityError::LoginEnded) => match self.identity.directory.clone() {
                Some(known) => {
                    self.city.show_directory(known).await?;
                    open(self.city, &self.identity).await?
                }
                None => return Err(CityError::LoginEnded.into()),
            },
            opened => opened?,
        };
        Ok(())
    }
}
