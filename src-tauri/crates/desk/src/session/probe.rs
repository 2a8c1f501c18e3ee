//! `city_probe`: does a city answer under this address, and which one?

use crate::{Desk, failure};
use koffer_contract::{CityProbeView, Failure, ProbeCity};
use koffer_protocol::City;
use koffer_sync::http::HttpCity;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::CityUnreachable`] and what the city answers.
    pub async fn city_probe(&self, request: ProbeCity) -> Result<CityProbeView, Failure> {
        let city = HttpCity::new(&request.city).map_err(|_| Failure::CityUnreachable {})?;
        let about = city.about().await.map_err(failure::city)?;
        let address = city.address().to_owned();
        // A connection over TLS that came about has a valid certificate: the client accepts no other.
        Ok(CityProbeView {
            name: about.city_name,
            certificate_valid: address.starts_with("https://"),
            city: address,
        })
    }
}
