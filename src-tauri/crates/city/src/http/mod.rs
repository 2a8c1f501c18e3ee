//! The city over HTTP: each call of [`koffer_protocol::City`] under one path. The table of paths is in [`paths`]; the
//! document under `/openapi.json` is made of it.

mod answer;
mod call;
mod openapi;
pub mod paths;
mod serve;

pub use openapi::document;
pub use serve::{ServeError, Serving, serve};

use crate::backend::Backend;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use std::sync::Arc;

/// A push of a thousand changes with their letters' calculations fits; anything larger is no desk.
const LARGEST_BODY: usize = 32 * 1024 * 1024;

/// All paths over one city.
pub fn router(backend: Arc<Backend>) -> Router {
    Router::new()
        .route("/openapi.json", get(call::openapi))
        .route("/v1/about", get(call::about))
        .route("/v1/directory", post(call::directory))
        .route("/v1/enrol", post(call::enrol))
        .route("/v1/challenge", post(call::challenge))
        .route("/v1/session", post(call::session))
        .route("/v1/succeed", post(call::succeed))
        .route("/v1/hello", post(call::hello))
        .route("/v1/push", post(call::push))
        .route("/v1/pull", post(call::pull))
        .route("/v1/offer", post(call::offer))
        .route("/v1/lease", post(call::lease))
        .route("/v1/files/{file}/blobs/{hash}", get(call::blob_get).put(call::blob_put))
        .route("/v1/documents/{hash}", get(call::document))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .with_state(backend)
}
