//! A session opens by signing a nonce with the device key. A withdrawn account or a revoked device gets one too: it may
//! say hello and deliver what it holds, which is quarantined, and nothing else.

use super::{Backend, Fault, no};
use crate::keys::{CHALLENGE, holds};
use crate::rules::Carrier;
use crate::shelf::{Sitting, sessions};
use jiff::SignedDuration;
use koffer_casework::DeviceNumber;
use koffer_protocol::{Challenge, CityError, DeviceProof, SessionOpened};

const NONCE_LASTS: SignedDuration = SignedDuration::from_mins(5);
const SESSION_LASTS: SignedDuration = SignedDuration::from_hours(12);

impl Backend {
    pub(super) async fn ask(&self, device: DeviceNumber) -> Result<Challenge, CityError> {
        let nonce = fresh_token()?;
        let mut transaction = self.shelf.gate().await.map_err(Fault::from)?;
        let now = self.now();
        sessions::ask(&mut transaction, &nonce, device, now, now + NONCE_LASTS).await.map_err(Fault::from)?;
        transaction.commit().await.map_err(Fault::from)?;
        Ok(Challenge { nonce })
    }

    pub(super) async fn open_with(&self, proof: DeviceProof) -> Result<SessionOpened, CityError> {
        let now = self.now();
        let mut transaction = self.shelf.gate().await.map_err(Fault::from)?;
        let asked =
            sessions::spend(&mut transaction, &proof.nonce, proof.device, now).await.map_err(Fault::from)?;
        let sitting = Sitting::load(&mut transaction).await.map_err(Fault::from)?;
        let device = sitting.directory.device(proof.device).filter(|device| {
            asked && holds(&device.public_key, CHALLENGE, proof.nonce.as_bytes(), &proof.signature)
        });
        let Some(device) = device else {
            transaction.commit().await.map_err(Fault::from)?;
            return Err(no(401, "unknownDevice"));
        };
        let token = fresh_token()?;
        let carrier = Carrier { account: device.account.clone(), device: device.number };
        let ends_at = now + SESSION_LASTS;
        sessions::open(&mut transaction, &token, &carrier, ends_at).await.map_err(Fault::from)?;
        transaction.commit().await.map_err(Fault::from)?;
        Ok(SessionOpened { token, ends_at })
    }
}

fn fresh_token() -> Result<String, CityError> {
    let bytes: [u8; 32] = koffer_vault::random().map_err(|error| Fault::Keys(error.into()))?;
    Ok(hex::encode(bytes))
}
