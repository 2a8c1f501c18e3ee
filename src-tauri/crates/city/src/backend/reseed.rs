//! A desk offers what it has; the city asks for what it lacks.

use super::exchange::BATCH;
use super::{Backend, Fault, no};
use crate::rules::offer;
use crate::shelf::{files, log};
use koffer_protocol::{CityError, Offer, OfferAnswer};
use std::collections::BTreeSet;

impl Backend {
    pub(super) async fn ask_back(&self, session: &str, offer: Offer) -> Result<OfferAnswer, CityError> {
        if offer.files.len() > BATCH {
            return Err(no(422, "tooManyFiles"));
        }
        let _gate = self.gate.lock().await;
        let mut transaction = self.shelf.gate().await.map_err(Fault::from)?;
        let admitted = self.admit_to_work(&mut transaction, session).await?;
        let rules = admitted.sitting.rules(self.term);
        let mut wanted = Vec::new();
        for offered in &offer.files {
            let mut known = BTreeSet::new();
            for change in &offered.changes {
                if log::answered(&mut transaction, *change).await.map_err(Fault::from)?.is_some() {
                    known.insert(*change);
                }
            }
            let mut book = files::load(&mut transaction, offered.file).await.map_err(Fault::from)?;
            let is_known = |change| known.contains(&change);
            let lacks = offer::wanted(offered, &mut book, is_known, &admitted.carrier, &rules, self.now());
            if !book.awaited.changes.is_empty() {
                files::save(&mut transaction, &book).await.map_err(Fault::from)?;
            }
            wanted.extend(lacks);
        }
        transaction.commit().await.map_err(Fault::from)?;
        Ok(OfferAnswer { wanted })
    }
}
