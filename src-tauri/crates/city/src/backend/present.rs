//! A desk shows a restored city the Directory that a former generation issued after the copy it was restored from.
//! No session is needed, since the desk may be one that this city has forgotten: the root's signature is the proof.

use super::{Backend, Fault, no};
use crate::keys::certified;
use crate::rules::generation;
use crate::shelf::Sitting;
use koffer_casework::directory::SignedDirectory;
use koffer_protocol::CityError;

impl Backend {
    /// Learns from a former Directory, and answers with the one in force.
    ///
    /// # Errors
    /// 422 `notCertified` for one that this city's root did not certify.
    pub async fn present(&self, former: SignedDirectory) -> Result<SignedDirectory, CityError> {
        let former = certified(&former).map_err(|_| no(422, "notCertified"))?;
        let _gate = self.gate.lock().await;
        let mut transaction = self.shelf.gate().await.map_err(Fault::from)?;
        let mut sitting = Sitting::load(&mut transaction).await.map_err(Fault::from)?;
        if former.root_key != sitting.directory.root_key || former.city_id != sitting.directory.city_id {
            return Err(no(422, "notCertified"));
        }
        if let Some(learned) = generation::learned(&sitting.directory, &former, self.now()) {
            self.issue(&mut transaction, &mut sitting, learned).await?;
        }
        transaction.commit().await.map_err(Fault::from)?;
        Ok(sitting.signed)
    }
}
