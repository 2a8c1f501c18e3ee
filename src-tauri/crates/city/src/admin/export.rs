//! Documents that leave the city as files: the Directory, from which it can be founded anew, and the pin by which a
//! desk accepts a city at a new address.

use super::AdminError;
use crate::backend::Backend;
use crate::shelf::Sitting;
use koffer_casework::CityId;
use koffer_casework::directory::SignedDirectory;
use koffer_vault::Domain;
use serde::{Deserialize, Serialize};

/// The prefix of what the directory key signs in a pin.
pub const PIN: Domain = Domain::new("aktenkoffer/pin/1\n");

/// Under which address a city answers now, signed by its directory key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SignedPin {
    /// JSON text of a [`Pin`].
    pub pin: String,
    /// The directory key's signature over [`PIN`] ‖ pin.
    pub signature: String,
    /// The Directory in force: it certifies that key and names the generation's author.
    pub directory: SignedDirectory,
}

/// What a pin says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Pin {
    /// The city.
    pub city_id: CityId,
    /// Its generation.
    pub generation: u32,
    /// Where it answers, `https://…`; left out, the desk keeps its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl Backend {
    /// The Directory in force.
    ///
    /// # Errors
    /// [`AdminError`].
    pub async fn export_directory(&self) -> Result<SignedDirectory, AdminError> {
        let mut transaction = self.shelf.read().await?;
        let sitting = Sitting::load(&mut transaction).await?;
        transaction.commit().await?;
        Ok(sitting.signed)
    }

    /// A pin for this city at `address`.
    ///
    /// # Errors
    /// [`AdminError`].
    pub async fn pin(&self, address: Option<String>) -> Result<SignedPin, AdminError> {
        let directory = self.export_directory().await?;
        let certificate = self.keys.certificate();
        let pin = Pin { city_id: certificate.city_id, generation: certificate.generation, address };
        let pin = serde_json::to_string(&pin)?;
        let signature = self.keys.sign_statement(PIN, &pin);
        Ok(SignedPin { pin, signature, directory })
    }
}
