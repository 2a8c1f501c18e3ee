//! `journal`: all entries of a file, with the verified chain.

use super::{chain, objection, quarantine, what};
use crate::Desk;
use crate::clock::instant;
use crate::loaded::Loaded;
use koffer_casework::change::Body;
use koffer_contract::{ChainWord, Failure, JournalEntryView, JournalOf, JournalView};
use koffer_protocol::Verdict;

impl Desk {
    /// See the module. In the city's order, own pending ones last.
    ///
    /// # Errors
    /// [`Failure::UnknownFile`].
    pub async fn journal(&self, request: JournalOf) -> Result<JournalView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let loaded = Loaded::read(&opened, &request.file).await?;
        let small = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        let entries = loaded.stored.iter().zip(&loaded.entries).map(|(stored, entry)| {
            let header = &entry.header;
            let verdict = stored.place.as_ref().and_then(|place| serde_json::from_str(&place.verdict).ok());
            JournalEntryView {
                change: header.change_id.to_string(),
                kind: header.kind.name().to_owned(),
                account: header.account.0.clone(),
                account_name: Some(me.full_name(&header.account)),
                device: header.device.to_string(),
                acted_at: instant(header.acted_at),
                local_day: header.local_day.to_string(),
                seq: stored.place.as_ref().map(|place| small(place.seq)),
                what: what(header, entry.body.as_ref(), None),
                reason: reason(entry.body.as_ref()),
                verdict: match verdict {
                    Some(Verdict::Disputed { objection: why }) => Some(objection(why)),
                    Some(Verdict::Quarantined { reason }) => Some(quarantine(reason)),
                    _ => None,
                },
            }
        });
        let entries = entries.collect();
        let broken = chain::broken_at(&loaded.stored);
        let chain = if broken.is_none() { ChainWord::Verified } else { ChainWord::Broken };
        Ok(JournalView { entries, chain, broken_at: broken.map(small) })
    }
}

fn reason(body: Option<&Body>) -> Option<String> {
    let reason = match body? {
        Body::Set(set) => &set.reason,
        Body::Resolve(resolve) => &resolve.reason,
        _ => return None,
    };
    (!reason.is_empty()).then(|| reason.clone())
}
