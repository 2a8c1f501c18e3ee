//! Who is calling: a session that has not ended. Whether its person may still work is asked anew at every call.

use super::{Backend, Fault, no};
use crate::rules::{Carrier, access};
use crate::shelf::{Connection, Sitting, readers, sessions};
use koffer_casework::FileId;
use koffer_protocol::CityError;

/// A caller, and the city as it is at this call.
#[derive(Debug)]
pub struct Admitted {
    /// Who calls.
    pub carrier: Carrier,
    /// The city.
    pub sitting: Sitting,
}

impl Backend {
    /// Anyone with a session, also one whose access was withdrawn: what they hold can still be delivered.
    pub(crate) async fn admit(
        &self,
        connection: &mut Connection,
        session: &str,
    ) -> Result<Admitted, CityError> {
        let carrier = sessions::whose(connection, session, self.now())
            .await
            .map_err(Fault::from)?
            .ok_or(CityError::LoginEnded)?;
        let sitting = Sitting::load(connection).await.map_err(Fault::from)?;
        Ok(Admitted { carrier, sitting })
    }

    /// Only someone who may work.
    pub(crate) async fn admit_to_work(
        &self,
        connection: &mut Connection,
        session: &str,
    ) -> Result<Admitted, CityError> {
        let admitted = self.admit(connection, session).await?;
        access::in_good_standing(&admitted.sitting.directory, &admitted.carrier)
            .map_err(|_| CityError::AccessWithdrawn)?;
        Ok(admitted)
    }
}

impl Admitted {
    /// Whether the caller may see `file`.
    pub(crate) async fn sees(&self, connection: &mut Connection, file: FileId) -> Result<bool, CityError> {
        let access = readers::access(connection, file).await.map_err(Fault::from)?;
        Ok(access::may_see(&self.sitting.directory, &self.carrier.account, access.as_ref()))
    }

    /// # Errors
    /// 404 `noSuchFile`: there is none, or not for the caller. Nobody can tell the two apart.
    pub(crate) async fn require(&self, connection: &mut Connection, file: FileId) -> Result<(), CityError> {
        if self.sees(connection, file).await? { Ok(()) } else { Err(no(404, "noSuchFile")) }
    }
}
