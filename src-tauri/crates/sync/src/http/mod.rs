//! The city over HTTP: the desk's side of [`koffer_protocol::City`].
//!
//! *Unreachable* means that no answer came, so nothing is known about what the city did; every answer, whatever its
//! status, is *answered*. Paths are those of the city's own document under `/openapi.json`.

mod answer;
mod city;

use std::time::Duration;

/// A city under one address.
#[derive(Debug, Clone)]
pub struct HttpCity {
    client: reqwest::Client,
    base: String,
}

/// Why no client could be made.
#[derive(Debug, thiserror::Error)]
pub enum AddressError {
    /// Not an address that a city can have.
    #[error("`{0}` is not an address of a city")]
    NotAnAddress(String),
    /// The TLS part could not be started.
    #[error("no connection can be made: {0}")]
    Client(#[from] reqwest::Error),
}

impl HttpCity {
    /// The city under `address`: `https://…`, or `http://…` on this machine only. Without a scheme, `https` is meant.
    ///
    /// # Errors
    /// [`AddressError`] for anything else.
    pub fn new(address: &str) -> Result<Self, AddressError> {
        let base = normalised(address).ok_or_else(|| AddressError::NotAnAddress(address.to_owned()))?;
        let client = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(5))
            // Silence in the middle of an answer is no answer; a long answer that keeps coming is fine.
            .read_timeout(Duration::from_secs(30))
            .redirect(reqwest::redirect::Policy::none())
            .build()?;
        Ok(Self { client, base })
    }

    /// The address in full, with its scheme.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.base
    }
}

/// Social data goes over TLS; plain HTTP is for a city on this very machine.
fn normalised(address: &str) -> Option<String> {
    let address = address.trim().trim_end_matches('/');
    let with_scheme = if address.contains("://") { address.to_owned() } else { format!("https://{address}") };
    let url = reqwest::Url::parse(&with_scheme).ok()?;
    let host = url.host_str()?;
    let on_this_machine = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
    let allowed = match url.scheme() {
        "https" => true,
        "http" => on_this_machine,
        _ => false,
    };
    (allowed && url.path() == "/" && url.query().is_none()).then_some(with_scheme)
}

#[cfg(test)]
mod tests {
    use super::normalised;

    #[test]
    fn plain_http_is_for_this_machine_only() {
        assert_eq!(normalised("http://127.0.0.1:8080/"), Some("http://127.0.0.1:8080".into()));
        assert_eq!(normalised("koffer.lindbrueck.example"), Some("https://koffer.lindbrueck.example".into()));
        assert_eq!(normalised("http://koffer.lindbrueck.example"), None);
        assert_eq!(normalised("ftp://127.0.0.1"), None);
        assert_eq!(normalised(""), None);
    }
}
