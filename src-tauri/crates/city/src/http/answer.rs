//! From what the city says to an HTTP answer.

use axum::Json;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use koffer_protocol::CityError;
use serde::Serialize;

/// A no, with its status.
pub(super) struct No(CityError);

impl From<CityError> for No {
    fn from(error: CityError) -> Self {
        Self(error)
    }
}

#[derive(Serialize)]
struct Body {
    code: String,
}

impl IntoResponse for No {
    fn into_response(self) -> Response {
        let (status, code) = match self.0 {
            CityError::LoginEnded => (401, "loginEnded".to_owned()),
            CityError::AccessWithdrawn => (403, "accessWithdrawn".to_owned()),
            CityError::AnsweredNo { status, code } => (status, code.unwrap_or_default()),
            CityError::Malformed(_) => (422, "malformed".to_owned()),
            CityError::Unreachable(_) => (500, "fault".to_owned()),
        };
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, Json(Body { code })).into_response()
    }
}

/// A yes as JSON, or a no.
pub(super) type Answered<T> = Result<Json<T>, No>;

/// Raw bytes.
pub(super) fn bytes(bytes: Vec<u8>) -> Response {
    ([(CONTENT_TYPE, "application/octet-stream")], bytes).into_response()
}
