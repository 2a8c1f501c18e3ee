//! A device is enrolled with a one-time code. The key was made on the device and never leaves it.

use super::{Backend, Fault, no};
use crate::keys::{ENROL, holds};
use crate::shelf::{Connection, Sitting, codes};
use koffer_casework::DeviceNumber;
use koffer_casework::directory::{Account, Device, Directory};
use koffer_protocol::{CityError, Enrol, Enrolled};
use koffer_vault::code::{OneTimeCode, verify_code};

impl Backend {
    pub(super) async fn enrol_device(&self, request: Enrol) -> Result<Enrolled, CityError> {
        let code: OneTimeCode = request.code.parse().map_err(|_| no(403, "wrongCode"))?;
        prove(&request.public_key, &request.proof)?;
        let _gate = self.gate.lock().await;
        let mut transaction = self.shelf.gate().await.map_err(Fault::from)?;
        let mut sitting = Sitting::load(&mut transaction).await.map_err(Fault::from)?;
        let checked = self.redeem(&mut transaction, request.account.0.as_str(), &code).await?;
        if !checked {
            transaction.commit().await.map_err(Fault::from)?;
            return Err(no(403, "wrongCode"));
        }
        let account = sitting.directory.account(&request.account).filter(|account| !account.disabled);
        let account = account.cloned().ok_or(CityError::AccessWithdrawn)?;
        let device = self.number(&mut transaction, &mut sitting).await?;
        let mut directory = sitting.directory.clone();
        directory.devices.push(Device {
            number: device,
            account: account.name.clone(),
            name: request.device_name,
            public_key: request.public_key,
            enrolled_at: self.now(),
            revoked: false,
            successor_of: None,
        });
        self.issue_next(&mut transaction, &mut sitting, directory).await?;
        transaction.commit().await.map_err(Fault::from)?;
        tracing::info!(device = device.0, "device enrolled");
        Ok(enrolled(&sitting, device, &account))
    }

    /// Whether the code is right; a wrong one counts, and a right one is spent.
    async fn redeem(
        &self,
        connection: &mut Connection,
        account: &str,
        code: &OneTimeCode,
    ) -> Result<bool, CityError> {
        let waiting = codes::waiting(connection, account).await.map_err(Fault::from)?;
        let Some(row) = waiting else { return Ok(false) };
        if self.now() >= row.ends_at || row.failed >= codes::TRIES {
            return Ok(false);
        }
        if !verify_code(code, &row.hash) {
            codes::note_failure(connection, account).await.map_err(Fault::from)?;
            return Ok(false);
        }
        codes::spend(connection, account).await.map_err(Fault::from)?;
        Ok(true)
    }

    pub(super) async fn number(
        &self,
        connection: &mut Connection,
        sitting: &mut Sitting,
    ) -> Result<DeviceNumber, CityError> {
        let number = sitting.next_device(connection).await.map_err(Fault::from)?;
        number.ok_or_else(|| no(503, "noNumbersLeft"))
    }

    pub(crate) async fn issue_next(
        &self,
        connection: &mut Connection,
        sitting: &mut Sitting,
        mut directory: Directory,
    ) -> Result<(), Fault> {
        directory.version = sitting.directory.version + 1;
        directory.issued_at = self.now();
        self.issue(connection, sitting, directory).await
    }
}

/// The device has the private key of the public key that it shows.
pub(super) fn prove(public_key: &str, proof: &str) -> Result<(), CityError> {
    if holds(public_key, ENROL, public_key.as_bytes(), proof) { Ok(()) } else { Err(no(422, "badProof")) }
}

pub(super) fn enrolled(sitting: &Sitting, device: DeviceNumber, account: &Account) -> Enrolled {
    Enrolled {
        device,
        city_id: sitting.directory.city_id,
        generation: sitting.directory.generation,
        account_name: account.full_name.clone(),
        role: account.role,
        directory: sitting.signed.clone(),
    }
}
