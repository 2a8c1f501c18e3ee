//! `missing_request_draft`: what the letter would ask for, and until when.

use super::compose::{earliest, proposed};
use crate::Desk;
use crate::case::missing::open_points;
use crate::loaded::Loaded;
use koffer_contract::{DraftMissingRequest, Failure, MissingPaperView, MissingRequestDraftView};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::UnknownFile`].
    pub async fn missing_request_draft(
        &self,
        request: DraftMissingRequest,
    ) -> Result<MissingRequestDraftView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let today = self.moment().today;
        let loaded = Loaded::read(&opened, &request.file).await?;
        let asked = |code: &str| {
            let requests = loaded.case.paper_requests.values();
            requests.filter(|request| request.proofs.iter().any(|proof| proof == code)).map(|r| r.day).max()
        };
        let mut papers: Vec<MissingPaperView> = Vec::new();
        for point in open_points(&loaded.case) {
            if papers.iter().any(|paper| paper.code == point.code) {
                continue;
            }
            papers.push(MissingPaperView {
                asked_day: asked(&point.code).map(|day| day.to_string()),
                why: point.request_text.clone(),
                label: point.label.clone(),
                proposed: true,
                code: point.code,
            });
        }
        Ok(MissingRequestDraftView {
            papers,
            until: proposed(&me, today).to_string(),
            earliest: earliest(today).to_string(),
        })
    }
}
