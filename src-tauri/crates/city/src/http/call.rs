//! One handler for each path: read, call, answer.

use super::answer::{Answered, No, bytes};
use crate::backend::{Backend, no};
use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request, State};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use koffer_casework::directory::SignedDirectory;
use koffer_casework::{DeviceNumber, FileId, Hash};
use koffer_protocol::{
    About, BlobPiece, Challenge, City, CityError, DeviceProof, Enrol, Enrolled, Hello, HelloAnswer,
    LeaseAnswer, Offer, OfferAnswer, Page, Pull, Push, PushAnswer, SessionOpened, Succeed, TakeLease,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

type Town = State<Arc<Backend>>;

/// The token of the session.
pub(super) struct Session(String);

impl<S: Send + Sync> FromRequestParts<S> for Session {
    type Rejection = No;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, No> {
        let header = parts.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = header.and_then(|value| value.strip_prefix("Bearer "));
        Ok(Self(token.ok_or(CityError::LoginEnded)?.to_owned()))
    }
}

/// A body of JSON; anything else is 422 `malformed`, never a panic or a page of text.
pub(super) struct Sent<T>(T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Sent<T> {
    type Rejection = No;

    async fn from_request(request: Request, state: &S) -> Result<Self, No> {
        let body = Bytes::from_request(request, state).await.map_err(|_| no(422, "tooLarge"))?;
        Ok(Self(serde_json::from_slice(&body).map_err(|_| no(422, "malformed"))?))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ForDevice {
    device: DeviceNumber,
}

#[derive(Deserialize)]
pub(super) struct Which {
    offset: Option<u64>,
    size: Option<u64>,
    have: Option<String>,
}

#[derive(Serialize)]
struct Have {
    have: u64,
}

pub(super) async fn openapi() -> impl IntoResponse {
    Json(super::document())
}

pub(super) async fn about(State(city): Town) -> Answered<About> {
    Ok(Json(city.about().await?))
}

pub(super) async fn directory(
    State(city): Town,
    Sent(former): Sent<SignedDirectory>,
) -> Answered<SignedDirectory> {
    Ok(Json(city.show_directory(former).await?))
}

pub(super) async fn enrol(State(city): Town, Sent(request): Sent<Enrol>) -> Answered<Enrolled> {
    Ok(Json(city.enrol(request).await?))
}

pub(super) async fn challenge(State(city): Town, Sent(asked): Sent<ForDevice>) -> Answered<Challenge> {
    Ok(Json(city.challenge(asked.device).await?))
}

pub(super) async fn session(State(city): Town, Sent(proof): Sent<DeviceProof>) -> Answered<SessionOpened> {
    Ok(Json(city.open_session(proof).await?))
}

pub(super) async fn succeed(
    State(city): Town,
    Session(session): Session,
    Sent(request): Sent<Succeed>,
) -> Answered<Enrolled> {
    Ok(Json(city.succeed(&session, request).await?))
}

pub(super) async fn hello(
    State(city): Town,
    Session(session): Session,
    Sent(hello): Sent<Hello>,
) -> Answered<HelloAnswer> {
    Ok(Json(city.hello(&session, hello).await?))
}

pub(super) async fn push(
    State(city): Town,
    Session(session): Session,
    Sent(push): Sent<Push>,
) -> Answered<PushAnswer> {
    Ok(Json(city.push(&session, push).await?))
}

pub(super) async fn pull(
    State(city): Town,
    Session(session): Session,
    Sent(pull): Sent<Pull>,
) -> Answered<Page> {
    Ok(Json(city.pull(&session, pull).await?))
}

pub(super) async fn offer(
    State(city): Town,
    Session(session): Session,
    Sent(offer): Sent<Offer>,
) -> Answered<OfferAnswer> {
    Ok(Json(city.offer(&session, offer).await?))
}

pub(super) async fn lease(
    State(city): Town,
    Session(session): Session,
    Sent(take): Sent<TakeLease>,
) -> Answered<LeaseAnswer> {
    Ok(Json(city.take_lease(&session, take).await?))
}

pub(super) async fn blob_get(
    State(city): Town,
    Session(session): Session,
    Path((file, hash)): Path<(String, String)>,
    Query(which): Query<Which>,
) -> Result<Response, No> {
    let (file, hash) = named(&file, &hash)?;
    if which.have.is_some() {
        let have = city.blob_have(&session, file, hash).await?;
        return Ok(Json(Have { have }).into_response());
    }
    Ok(bytes(city.blob_get(&session, file, hash, which.offset.unwrap_or(0)).await?))
}

pub(super) async fn blob_put(
    State(city): Town,
    Session(session): Session,
    Path((file, hash)): Path<(String, String)>,
    Query(which): Query<Which>,
    body: Bytes,
) -> Result<Response, No> {
    let (file, blob) = named(&file, &hash)?;
    let (Some(offset), Some(size)) = (which.offset, which.size) else {
        return Err(no(422, "malformed").into());
    };
    city.blob_put(&session, BlobPiece { file, blob, size, offset, bytes: body.to_vec() }).await?;
    Ok(().into_response())
}

pub(super) async fn document(
    State(city): Town,
    Session(session): Session,
    Path(hash): Path<String>,
) -> Result<Response, No> {
    let hash: Hash = hash.parse().map_err(|_| no(404, "noSuchDocument"))?;
    Ok(bytes(city.document(&session, hash).await?))
}

fn named(file: &str, hash: &str) -> Result<(FileId, Hash), No> {
    let file = file.parse().map_err(|_| no(404, "noSuchFile"))?;
    let hash = hash.parse().map_err(|_| no(404, "noSuchBlob"))?;
    Ok((file, hash))
}
