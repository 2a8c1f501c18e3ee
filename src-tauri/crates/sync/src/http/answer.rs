//! From an HTTP answer to what it means.

use koffer_protocol::CityError;
use reqwest::{RequestBuilder, Response, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Deserialize)]
struct No {
    code: Option<String>,
}

/// Sends, and gives the answer if it is a yes.
pub(super) async fn send(request: RequestBuilder) -> Result<Response, CityError> {
    let response = request.send().await.map_err(unreachable)?;
    let status = response.status();
    if status.is_success() {
        return Ok(response);
    }
    // Whatever came in the body, the status alone decides what it means.
    let body = response.bytes().await.unwrap_or_default();
    let code = serde_json::from_slice::<No>(&body).ok().and_then(|no| no.code);
    Err(match (status, code.as_deref()) {
        (StatusCode::UNAUTHORIZED, _) => CityError::LoginEnded,
        (StatusCode::FORBIDDEN, Some("accessWithdrawn")) => CityError::AccessWithdrawn,
        _ => CityError::AnsweredNo { status: status.as_u16(), code },
    })
}

/// Sends, and reads the answer as JSON.
pub(super) async fn json<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, CityError> {
    let bytes = raw(request).await?;
    serde_json::from_slice(&bytes).map_err(|error| CityError::Malformed(error.to_string()))
}

/// Sends, and reads the answer as bytes.
pub(super) async fn raw(request: RequestBuilder) -> Result<Vec<u8>, CityError> {
    let bytes = send(request).await?.bytes().await.map_err(unreachable)?;
    Ok(bytes.to_vec())
}

/// The reason without the address: it may stand in a log.
fn unreachable(error: reqwest::Error) -> CityError {
    let reason = if error.is_connect() {
        "no connection"
    } else if error.is_timeout() {
        "no answer in time"
    } else {
        "the connection broke"
    };
    CityError::Unreachable(reason.to_owned())
}
