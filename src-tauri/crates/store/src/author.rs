//! Writing a change of this desk's own: its place in the author's chain, its signature, its row. One call, inside the
//! write of the use case, so that a change and its effect are there together or not at all.

use crate::identity::Identity;
use crate::{StoreError, change};
use jiff::{Timestamp, civil::Date};
use koffer_casework::change::{Author, Body, Context, SIGNING_DOMAIN, compose};
use koffer_casework::lease::Epoch;
use koffer_casework::{Change, ChangeId, FileId, Header};
use koffer_vault::{Domain, SigningKey};
use sqlx::SqliteConnection;
use uuid::Uuid;

/// When it is done, by the desk's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub now: Timestamp,
    /// The day in Europe/Berlin.
    pub today: Date,
}

/// Signs `header` as a change.
#[must_use]
pub fn sign(key: &SigningKey, header: &str) -> [u8; 64] {
    key.sign(Domain::new(SIGNING_DOMAIN), header.as_bytes()).0
}

/// Composes, signs and stores a change; gives its header.
///
/// # Errors
/// [`StoreError`].
pub async fn write(
    write: &mut SqliteConnection,
    identity: &Identity,
    file: FileId,
    body: &Body,
    context: Context,
    moment: Moment,
    epoch: Option<Epoch>,
) -> Result<Header, StoreError> {
    let head = change::head(&mut *write, identity.device, file).await?;
    let author = Author {
        city_id: identity.city_id,
        account: identity.account.clone(),
        device: identity.device,
        author_seq: head.map_or(1, |head| head.author_seq + 1),
        prev: head.map(|head| head.header_hash),
        acted_at: moment.now,
        local_day: moment.today,
        epoch,
    };
    let (change, header) = signed(identity, file, &author, body, context)?;
    change::put_own(write, &change, &header).await?;
    Ok(header)
}

/// Says once more, under the desk's present number, what `old` said under a former one; `old`, refused as forked, is
/// kept with its bytes and marked as replaced.
///
/// # Errors
/// [`StoreError`].
pub async fn write_anew(
    write: &mut SqliteConnection,
    identity: &Identity,
    old: &Change,
) -> Result<(), StoreError> {
    let unreadable = |error: &dyn std::fmt::Display| StoreError::Damaged(format!("a change: {error}"));
    let header = old.read_header().map_err(|error| unreadable(&error))?;
    let Some(body) = old.read_body(&header).map_err(|error| unreadable(&error))? else {
        return Err(unreadable(&"an erased body cannot be signed anew"));
    };
    let head = change::head(&mut *write, identity.device, header.file_id).await?;
    let author = Author {
        city_id: identity.city_id,
        account: header.account.clone(),
        device: identity.device,
        author_seq: head.map_or(1, |head| head.author_seq + 1),
        prev: head.map(|head| head.header_hash),
        // When it was done stays what it was: only the signature is new.
        acted_at: header.acted_at,
        local_day: header.local_day,
        epoch: header.epoch,
    };
    let context = Context { saw: header.saw, blobs: header.blobs, supersedes: header.supersedes };
    let (new, new_header) = signed(identity, header.file_id, &author, &body, context)?;
    change::put_own(&mut *write, &new, &new_header).await?;
    change::replace(write, header.change_id, new_header.change_id).await
}

fn signed(
    identity: &Identity,
    file: FileId,
    author: &Author,
    body: &Body,
    context: Context,
) -> Result<(Change, Header), StoreError> {
    let failed = |error: &dyn std::fmt::Display| StoreError::Damaged(format!("a change: {error}"));
    let salt: [u8; 16] = koffer_vault::random().map_err(|error| failed(&error))?;
    let id = ChangeId(Uuid::now_v7());
    let unsigned = compose(id, file, author, body, context, salt).map_err(|error| failed(&error))?;
    let signature = sign(&identity.signing_key, unsigned.header());
    let change = unsigned.signed(signature);
    let header = change.read_header().map_err(|error| failed(&error))?;
    Ok((change, header))
}
