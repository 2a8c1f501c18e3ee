//! A restored or forked desk carries on under a number of its own. The session proves the old key. From here on the
//! old number is revoked, so that a copy of the desk that still uses it is noticed; its leases move to the new one.

use super::enrol::{enrolled, prove};
use super::{Backend, Fault};
use crate::rules::{Carrier, deliver, lease};
use crate::shelf::files;
use koffer_casework::directory::Device;
use koffer_protocol::{CityError, Enrolled, Succeed};

impl Backend {
    pub(super) async fn succeed_device(
        &self,
        session: &str,
        request: Succeed,
    ) -> Result<Enrolled, CityError> {
        prove(&request.public_key, &request.proof)?;
        let _gate = self.gate.lock().await;
        let mut transaction = self.shelf.gate().await.map_err(Fault::from)?;
        let admitted = self.admit_to_work(&mut transaction, session).await?;
        let (old, mut sitting) = (admitted.carrier, admitted.sitting);
        let account = sitting.directory.account(&old.account).cloned().ok_or(CityError::AccessWithdrawn)?;
        let number = self.number(&mut transaction, &mut sitting).await?;
        let mut directory = sitting.directory.clone();
        let name = directory.device(old.device).map(|device| device.name.clone()).unwrap_or_default();
        for device in directory.devices.iter_mut().filter(|device| device.number == old.device) {
            device.revoked = true;
        }
        directory.devices.push(Device {
            number,
            account: old.account.clone(),
            name,
            public_key: request.public_key,
            enrolled_at: self.now(),
            revoked: false,
            successor_of: Some(old.device),
        });
        self.issue_next(&mut transaction, &mut sitting, directory).await?;
        let new = Carrier { account: old.account.clone(), device: number };
        let held = files::held(&mut transaction, &old.account.0, Some(old.device.0)).await;
        for file in held.map_err(Fault::from)? {
            self.with_book(&mut transaction, &mut sitting, file, |book, log, rules, pen| {
                let mut taken = Vec::new();
                let due = lease::moved(book, &old, &new).into_iter().collect();
                deliver::write(due, book, log, rules, pen, &mut taken)?;
                Ok(((), taken))
            })
            .await?;
        }
        transaction.commit().await.map_err(Fault::from)?;
        Ok(enrolled(&sitting, number, &account))
    }
}
