//! `device_enrol`: this device becomes a desk of a city. Nothing is written before it can be encrypted.
//!
//! The device's key is made here and never leaves; the city gets its public half with the one-time code, and the root
//! key of the Directory that answers is pinned for good. If anything fails on the way, the folder that was begun goes
//! again: there is nothing in it yet that anybody could miss.

use super::role;
use crate::desk::{Opened, plate};
use crate::{Desk, failure, profile};
use koffer_casework::account::AccountName;
use koffer_contract::{EnrolDevice, EnrolledView, Failure};
use koffer_protocol::{City, CityError, ENROL_DOMAIN, Enrol, Enrolled};
use koffer_store::identity::{self, NewIdentity};
use koffer_store::{Store, document, trust};
use koffer_sync::http::HttpCity;
use koffer_vault::passphrase::Strength;
use koffer_vault::{CacheKey, Domain, Passphrase, SigningKey, Slots};
use std::path::Path;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// Failures about the address, the code, the passphrase, or the disk.
    pub async fn device_enrol(&self, request: EnrolDevice) -> Result<EnrolledView, Failure> {
        if profile::homes(self.profile()).iter().any(|home| home.plate.account == request.account) {
            return Err(Failure::AlreadyEnrolled {});
        }
        strong_enough(&request)?;
        let city = HttpCity::new(&request.city).map_err(|_| Failure::CityUnreachable {})?;
        let signing_key = SigningKey::generate().map_err(|error| failure::defect("V-103", &error))?;
        let enrolled = redeem(&city, &request, &signing_key).await?;
        let folder = profile::new_folder(self.profile())?;
        match self.found(&folder, &city, &request, &enrolled, &signing_key).await {
            Ok(opened) => {
                let me = opened.me().await;
                profile::write_plate(&folder, &plate(&me, 0, super::IDLE_MINUTES, false))?;
                let view = EnrolledView {
                    device: enrolled.device.to_string(),
                    account_name: enrolled.account_name,
                    role: role(&me),
                };
                self.take(opened).await;
                Ok(view)
            }
            Err(failure) => {
                // Only what this call has begun: a cache without a plate belongs to nobody.
                let _ = std::fs::remove_dir_all(&folder);
                Err(failure)
            }
        }
    }

    async fn found(
        &self,
        folder: &Path,
        city: &HttpCity,
        request: &EnrolDevice,
        enrolled: &Enrolled,
        signing_key: &SigningKey,
    ) -> Result<Opened, Failure> {
        let root_key = pinned_root(enrolled)?;
        let directory =
            trust::directory(&enrolled.directory, &root_key).map_err(|_| Failure::OtherCity {})?;
        let key = CacheKey::generate().map_err(|error| failure::defect("V-104", &error))?;
        make_slots(folder, &key, request).await?;
        if request.keyring == Some(true) {
            self.allow_keyring(folder, &key).await;
        }
        let store = Store::create(folder, &key).await.map_err(|error| failure::open(error, 0))?;
        let mut write = store.begin().await.map_err(failure::store)?;
        let account = AccountName(request.account.clone());
        let new = NewIdentity {
            city_id: enrolled.city_id,
            city_address: city.address(),
            root_key: &root_key,
            account: &account,
            device: enrolled.device,
            device_name: &request.device_name,
            signing_key,
            enrolled_at: self.moment().now,
        };
        identity::put(&mut write, new).await.map_err(failure::store)?;
        identity::put_directory(&mut write, &enrolled.directory, directory.version)
            .await
            .map_err(failure::store)?;
        write.commit().await.map_err(failure::store)?;
        let mut read = store.reading().await.map_err(failure::store)?;
        let me = identity::get(&mut read).await.map_err(failure::store)?.ok_or(Failure::NotEnrolled {})?;
        drop(read);
        let session = koffer_sync::drive::session::open(city, &me).await.map_err(failure::city)?;
        for hash in [directory.law, directory.pack] {
            let bytes = city.document(&session, hash).await.map_err(failure::city)?;
            let mut write = store.begin().await.map_err(failure::store)?;
            document::put(&mut write, &bytes).await.map_err(failure::store)?;
            write.commit().await.map_err(failure::store)?;
        }
        Opened::new(folder.to_owned(), store).await
    }
}

async fn redeem(city: &HttpCity, request: &EnrolDevice, key: &SigningKey) -> Result<Enrolled, Failure> {
    let public_key = key.public().to_string();
    let proof = key.sign(Domain::new(ENROL_DOMAIN), public_key.as_bytes()).to_string();
    let enrol = Enrol {
        account: AccountName(request.account.clone()),
        code: request.code.clone(),
        device_name: request.device_name.clone(),
        public_key,
        proof,
    };
    city.enrol(enrol).await.map_err(|error| match error {
        CityError::AnsweredNo { status: 401 | 403 | 404 | 410, .. }
        | CityError::LoginEnded
        | CityError::AccessWithdrawn => Failure::CodeRefused {},
        CityError::AnsweredNo { code: Some(code), .. } if code == "codeRefused" => Failure::CodeRefused {},
        error => failure::city(error),
    })
}

/// The root that this city says is its own. From here on, no other is believed.
fn pinned_root(enrolled: &Enrolled) -> Result<String, Failure> {
    #[derive(serde::Deserialize)]
    struct Root {
        root_key: String,
    }
    let root: Root = serde_json::from_str(&enrolled.directory.document)
        .map_err(|error| failure::defect("D-105", &error))?;
    Ok(root.root_key)
}

fn strong_enough(request: &EnrolDevice) -> Result<(), Failure> {
    let passphrase = Passphrase::new(request.passphrase.expose());
    let known = [request.account.as_str(), request.device_name.as_str()];
    match koffer_vault::passphrase::strength(&passphrase, &known) {
        Strength::TooShort { missing } => {
            Err(Failure::WeakPassphrase { missing_characters: u32::try_from(missing).unwrap_or(u32::MAX) })
        }
        Strength::TooSimple(_) => Err(Failure::WeakPassphrase { missing_characters: 0 }),
        Strength::Good | Strength::VeryGood => Ok(()),
    }
}

async fn make_slots(folder: &Path, key: &CacheKey, request: &EnrolDevice) -> Result<(), Failure> {
    let (path, key) = (profile::slots(folder), key.clone());
    let passphrase = Passphrase::new(request.passphrase.expose());
    let made = tokio::task::spawn_blocking(move || Slots::create(&path, &key, &passphrase)).await;
    match made {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => Err(failure::defect("V-105", &error)),
        Err(error) => Err(failure::defect("V-106", &error)),
    }
}
