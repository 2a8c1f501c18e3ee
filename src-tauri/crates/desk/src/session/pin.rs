//! `city_pin`: a city that was founded anew, or moved, is accepted by a signed file and by nothing else.

use crate::{Desk, failure};
use koffer_contract::{CityPinView, Failure, PinCity, Signal};
use koffer_store::{identity, trust};
use koffer_sync::http::HttpCity;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::PinRefused`] for a file that the pinned root does not stand behind.
    pub async fn city_pin(&self, request: PinCity) -> Result<CityPinView, Failure> {
        let opened = self.opened().await?;
        let refused = || Failure::PinRefused {};
        let bytes = tokio::fs::read(&request.path).await.map_err(|_| refused())?;
        let me = opened.me().await;
        let pin = trust::pin(&bytes, &me.identity.root_key).map_err(|_| refused())?;
        if pin.directory.city_id != me.identity.city_id {
            return Err(Failure::OtherCity {});
        }
        let address = match &pin.address {
            Some(address) => HttpCity::new(address).map_err(|_| refused())?.address().to_owned(),
            None => me.identity.city_address.clone(),
        };
        let mut write = opened.store.begin().await.map_err(failure::store)?;
        identity::put_address(&mut write, &address).await.map_err(failure::store)?;
        write.commit().await.map_err(failure::store)?;
        opened.refresh_me().await?;
        self.signal(Signal::Sync);
        Ok(CityPinView { city: address, generation: pin.generation.to_string() })
    }
}
