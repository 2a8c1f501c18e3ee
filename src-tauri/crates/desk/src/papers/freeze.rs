//! `missing_request_freeze`: the letter is fixed and waits for the printer; the file waits for the papers.

use super::compose::{compose, earliest};
use crate::act::Act;
use crate::loaded::Loaded;
use crate::{Desk, failure};
use jiff::civil::Date;
use koffer_casework::Hash;
use koffer_casework::change::{Add, Body, Context, PaperRequest};
use koffer_contract::{Failure, FreezeMissingRequest, MissingPoint, MissingRequestView};
use koffer_store::blob;

impl Desk {
    /// See the module. Everybody with access may ask for papers.
    ///
    /// # Errors
    /// [`Failure::Incomplete`], [`Failure::DayRefused`] for a term that is too short.
    pub async fn missing_request_freeze(
        &self,
        request: FreezeMissingRequest,
    ) -> Result<MissingRequestView, Failure> {
        let bad = |_| Failure::BadRequest { field: "until".to_owned(), reason: "YYYY-MM-DD".to_owned() };
        let until: Date = request.until.parse().map_err(bad)?;
        let opened = self.opened().await?;
        let me = opened.me().await;
        let moment = self.moment();
        if until < earliest(moment.today) {
            let (earliest, latest) = (earliest(moment.today).to_string(), Date::MAX.to_string());
            return Err(Failure::DayRefused { earliest, latest });
        }
        let loaded = Loaded::read(&opened, &request.file).await?;
        let draft = compose(&me, &loaded, &request.papers, until, moment)?;
        if !draft.missing.is_empty() {
            let missing = draft.missing.iter().map(|missing| MissingPoint {
                code: "schreiben_unvollstaendig".to_owned(),
                sentence: missing.sentence.clone(),
                path: None,
            });
            return Err(Failure::Incomplete { missing: missing.collect() });
        }
        let text = serde_json::to_vec(&draft.content).map_err(|error| failure::defect("B-109", &error))?;
        let (content, pack) = (draft.content, me.pack.clone());
        let rendered = tokio::task::spawn_blocking(move || koffer_letter::render(&content, &pack)).await;
        let rendered = rendered.map_err(|error| failure::defect("B-110", &error))?;
        let rendered = rendered.map_err(|error| failure::defect("B-111", &error))?;
        let (file_hash, content_blob) = (Hash(rendered.file_hash), Hash::of(&text));
        let letter = blob::lay(&opened.store, loaded.file, rendered.pdf).await.map_err(failure::store)?;
        let content = blob::lay(&opened.store, loaded.file, text).await.map_err(failure::store)?;
        let mut act = Act::begin(self, &request.file).await?;
        blob::put(&mut act.write, letter, false).await.map_err(failure::store)?;
        blob::put(&mut act.write, content, false).await.map_err(failure::store)?;
        let body = Add::PaperRequest(PaperRequest {
            proofs: request.papers.clone(),
            until,
            day: moment.today,
            content_hash: Hash(rendered.content_hash),
            file_hash,
            content_blob,
            pack_hash: act.me.directory.pack,
        });
        let context = Context { blobs: vec![file_hash, content_blob], ..Context::default() };
        let header = act.change(&Body::Add(Box::new(body)), context).await?;
        act.finish().await?;
        Ok(MissingRequestView { letter: header.change_id.to_string() })
    }
}
