//! One command over HTTP: the request as JSON body, the answer as JSON or as bytes, a failure as JSON with status 422.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use koffer_contract::Body;
use koffer_desk::Desk;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

pub(super) async fn call(
    State(desk): State<Desk>,
    Path(command): Path<String>,
    Json(request): Json<serde_json::Value>,
) -> Response {
    // On a thread of its own: a command computes, decodes and waits for the disk.
    let runtime = Handle::current();
    let call = spawn_blocking(move || runtime.block_on(desk.call(&command, request)));
    let Ok(answer) = call.await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    match answer {
        Ok(Body::Json(text)) => ([(header::CONTENT_TYPE, "application/json")], text).into_response(),
        Ok(Body::Bytes(bytes)) => {
            ([(header::CONTENT_TYPE, "application/octet-stream")], bytes).into_response()
        }
        Err(failure) => (StatusCode::UNPROCESSABLE_ENTITY, Json(failure)).into_response(),
    }
}
