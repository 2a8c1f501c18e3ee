//! Listening, and ending in order: after SIGTERM or Ctrl-C nobody new is let in, and what is under way is answered.

use super::router;
use crate::backend::Backend;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;

/// A city that listens.
#[derive(Debug)]
pub struct Serving {
    listener: TcpListener,
    address: SocketAddr,
}

/// Why it does not listen.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is taken, or not this machine's.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// The connection broke while it served.
    #[error("serving ended: {0}")]
    Serve(std::io::Error),
}

impl Serving {
    /// Binds `address`; port 0 means any free one.
    ///
    /// # Errors
    /// [`ServeError::Listen`].
    pub async fn bind(address: SocketAddr) -> Result<Self, ServeError> {
        let listen = |source| ServeError::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(listen)?;
        let address = listener.local_addr().map_err(listen)?;
        Ok(Self { listener, address })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

/// Serves until `end` comes, then answers what is under way and closes the database.
///
/// # Errors
/// [`ServeError::Serve`].
pub async fn serve(
    serving: Serving,
    backend: Arc<Backend>,
    end: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    axum::serve(serving.listener, router(backend.clone()))
        .with_graceful_shutdown(end)
        .await
        .map_err(ServeError::Serve)?;
    backend.close().await;
    Ok(())
}
