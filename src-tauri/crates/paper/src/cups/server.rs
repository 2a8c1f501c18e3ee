//! Where the print server listens on this machine.
//!
//! As CUPS' own programs look: `CUPS_SERVER`, else the system's socket, else port 631 of this machine. A server on
//! another machine is not spoken to: letters leave this one only through the local queue. (A `ServerName` in
//! `client.conf` is not read.)

use std::{
    net::IpAddr,
    path::{Path, PathBuf},
};

use crate::printers::PrintError;

/// The sockets that systems use, in this order.
const SOCKETS: [&str; 2] = ["/run/cups/cups.sock", "/var/run/cups/cups.sock"];

/// A print server of this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Server {
    /// Its unix socket.
    Socket(PathBuf),
    /// A port on loopback: `localhost:631`. Without a socket nobody can prove who they are, so less is allowed.
    Loopback(String),
}

impl Server {
    /// The server that this machine's programs use.
    ///
    /// # Errors
    /// [`PrintError::NoSpooler`] when `CUPS_SERVER` names another machine.
    pub fn of_this_machine() -> Result<Self, PrintError> {
        match std::env::var("CUPS_SERVER") {
            Ok(server) if !server.is_empty() => Self::named(&server),
            _ => Ok(SOCKETS.into_iter().find(|socket| Path::new(socket).exists()).map_or_else(
                || Self::Loopback("localhost:631".to_owned()),
                |socket| Self::Socket(socket.into()),
            )),
        }
    }

    /// Reads what `CUPS_SERVER` may say: `/path`, `host`, `host:port`, each with or without `/version=1.1`.
    fn named(server: &str) -> Result<Self, PrintError> {
        if server.starts_with('/') {
            return Ok(Self::Socket(server.into()));
        }
        let place = server.split('/').next().unwrap_or_default();
        let (host, port) = match place.rsplit_once(':') {
            Some((host, port)) if !host.ends_with(':') && port.parse::<u16>().is_ok() => (host, port),
            _ => (place, "631"),
        };
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let here =
            bare.eq_ignore_ascii_case("localhost") || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
        if !here {
            return Err(PrintError::NoSpooler { text: format!("CUPS_SERVER names another machine: {host}") });
        }
        let host = if bare.contains(':') { format!("[{bare}]") } else { bare.to_owned() };
        Ok(Self::Loopback(format!("{host}:{port}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_socket_and_a_name_of_this_machine_is_loopback() {
        assert_eq!(Server::named("/srv/cups.sock"), Ok(Server::Socket("/srv/cups.sock".into())));
        for (text, place) in [
            ("localhost", "localhost:631"),
            ("127.0.0.1:8631/version=1.1", "127.0.0.1:8631"),
            ("[::1]:631", "[::1]:631"),
            ("::1", "[::1]:631"),
        ] {
            assert_eq!(Server::named(text), Ok(Server::Loopback(place.to_owned())), "{text}");
        }
    }

    #[test]
    fn another_machine_is_refused() {
        for text in ["druckserver.example", "192.0.2.7:631", "localhost.example"] {
            assert!(matches!(Server::named(text), Err(PrintError::NoSpooler { .. })));
        }
    }
}
