//! Carrying a question to the server and its answer back.

use std::time::Duration;

use reqwest::{
    Client, StatusCode,
    header::{AUTHORIZATION, CONTENT_TYPE},
};

use super::{Server, answer::Response, question::Question};
use crate::printers::PrintError;

/// Time for a question without a document.
const SHORT: Duration = Duration::from_secs(10);
/// Time for a question with one: a server may filter while it reads.
const LONG: Duration = Duration::from_secs(120);
/// Largest answer, in bytes: a list of some thousand printers.
const LARGEST_ANSWER: usize = 4 * 1024 * 1024;

/// The print server of this machine. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Cups {
    client: Client,
    base: String,
    user: String,
    /// What proves the account over the socket; nothing does over loopback.
    authorization: Option<String>,
}

impl Cups {
    /// A client for a server. Nothing is asked yet.
    ///
    /// # Errors
    /// [`PrintError::NoSpooler`] when no client can be built, or this account has no name.
    pub fn new(server: &Server) -> Result<Self, PrintError> {
        let user = whoami::username().map_err(|error| PrintError::NoSpooler { text: error.to_string() })?;
        let client = Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            // A connection for each question: one that outlives a restart of the server would lose the next question.
            .pool_max_idle_per_host(0)
            .connect_timeout(Duration::from_secs(2));
        let (client, base, authorization) = match server {
            Server::Socket(path) => (
                client.unix_socket(path.as_path()),
                "http://localhost".to_owned(),
                Some(format!("PeerCred {user}")),
            ),
            Server::Loopback(place) => (client, format!("http://{place}"), None),
        };
        let client = client.build().map_err(|error| no_spooler(&error))?;
        Ok(Self { client, base, user, authorization })
    }

    /// The account that asks.
    pub(super) fn user(&self) -> &str {
        &self.user
    }

    /// Asks without a document.
    pub(super) async fn ask(&self, path: &str, question: Question) -> Result<Response, PrintError> {
        self.post(path, question.bytes()?, SHORT).await
    }

    /// Asks with a document behind the question.
    pub(super) async fn send(
        &self,
        path: &str,
        question: Question,
        document: &[u8],
    ) -> Result<Response, PrintError> {
        let mut body = question.bytes()?;
        body.extend_from_slice(document);
        self.post(path, body, LONG).await
    }

    async fn post(&self, path: &str, body: Vec<u8>, limit: Duration) -> Result<Response, PrintError> {
        let mut request = self
            .client
            .post(format!("{}{path}", self.base))
            .timeout(limit)
            .header(CONTENT_TYPE, "application/ipp")
            .body(body);
        if let Some(authorization) = &self.authorization {
            request = request.header(AUTHORIZATION, authorization);
        }
        let mut response = request.send().await.map_err(lost)?;
        match response.status() {
            StatusCode::OK => {}
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => return Err(PrintError::NotAllowed),
            other => {
                return Err(PrintError::Refused {
                    status: other.as_u16(),
                    text: other.canonical_reason().unwrap_or_default().to_owned(),
                });
            }
        }
        let mut answer = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(lost)? {
            if answer.len() + piece.len() > LARGEST_ANSWER {
                return Err(PrintError::Unintelligible { text: "the answer is too long".to_owned() });
            }
            answer.extend_from_slice(&piece);
        }
        Response::parse(answer)
    }
}

fn lost(error: reqwest::Error) -> PrintError {
    // A refused connection is nobody there; all that comes later may have been heard.
    if error.is_connect() && !error.is_timeout() { no_spooler(&error) } else { PrintError::Mute }
}

fn no_spooler(error: &reqwest::Error) -> PrintError {
    let mut deepest: &dyn std::error::Error = error;
    while let Some(cause) = deepest.source() {
        deepest = cause;
    }
    PrintError::NoSpooler { text: deepest.to_string() }
}
