//! `lease_take`: asks the city at once, and stores the signed grant in the same call. Without a city nobody can take a
//! file: that is what keeps two desks from deciding on one.

use crate::loaded::Loaded;
use crate::{Desk, failure};
use koffer_contract::{Failure, LeaseAnswer, LeaseOfFile};
use koffer_protocol::{self as protocol, City, TakeLease};
use koffer_store::{file, index};
use koffer_sync::drive::apply::{TakeInError, take_in};
use koffer_sync::drive::session;
use koffer_sync::http::HttpCity;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::LeaseHeld`], [`Failure::CityUnreachable`], and what the city answers.
    pub async fn lease_take(&self, request: LeaseOfFile) -> Result<LeaseAnswer, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let file = Loaded::read(&opened, &request.file).await?.file;
        let city =
            HttpCity::new(&me.identity.city_address).map_err(|error| failure::defect("N-102", &error))?;
        let token = session::open(&city, &me.identity).await.map_err(failure::city)?;
        let granted = match city.take_lease(&token, TakeLease { file }).await.map_err(failure::city)? {
            protocol::LeaseAnswer::Granted { changes } => changes,
            protocol::LeaseAnswer::Held { holder } => {
                return Err(Failure::LeaseHeld { holder: me.full_name(&holder), until: None });
            }
        };
        let mut write = opened.store.begin().await.map_err(failure::store)?;
        for delivered in &granted {
            take_in(&mut write, delivered, &me.directory).await.map_err(|error| match error {
                TakeInError::City(error) => failure::city(error),
                TakeInError::Store(error) => failure::store(error),
            })?;
        }
        index::refresh(&mut write, file, self.moment().today, &*me.index()).await.map_err(failure::store)?;
        write.commit().await.map_err(failure::store)?;
        self.signal_case(file);
        self.lease_of(&request.file).await
    }

    pub(super) async fn lease_of(&self, file: &str) -> Result<LeaseAnswer, Failure> {
        let opened = self.opened().await?;
        let loaded = Loaded::read(&opened, file).await?;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let renewed = file::renewed_until(&mut read, loaded.file).await.map_err(failure::store)?;
        let me = opened.me().await;
        Ok(LeaseAnswer { lease: super::view(&me, loaded.case.lease.as_ref(), renewed) })
    }
}
