//! `decision_issue`: the frozen letter takes effect when it is handed over; nothing is added to the paper.

use super::freeze::refuse_objection;
use crate::Desk;
use koffer_casework::change::{Body, Context, Issue};
use koffer_casework::decision::DecisionState;
use koffer_contract::{DecisionOf, Failure, Nothing, SyncState};
use koffer_pack::IssueOffline;

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::NeedsCountersign`], [`Failure::WrongState`], [`Failure::OfflineIssueForbidden`], and what the lease
    /// and the clock say.
    pub async fn decision_issue(&self, request: DecisionOf) -> Result<Nothing, Failure> {
        let (mut act, letter) = super::on_letter(self, &request.decision).await?;
        act.must_decide().await?;
        super::clock_is_good(&act)?;
        let connected = self.sync_memory(|memory| memory.state) == Some(SyncState::Synced);
        if act.me.pack.municipality.issue_offline != IssueOffline::Yes && !connected {
            return Err(Failure::OfflineIssueForbidden {});
        }
        let state = letter.state(act.case().letter_facts.get(&letter.change));
        match state {
            DecisionState::Frozen if letter.freeze.needs_countersign => {
                return Err(Failure::NeedsCountersign {});
            }
            DecisionState::Frozen | DecisionState::Countersigned => {}
            other => {
                return Err(super::wrong_state(
                    other,
                    &[DecisionState::Frozen, DecisionState::Countersigned],
                ));
            }
        }
        let freeze = letter.change;
        let context = Context { saw: vec![freeze], ..Context::default() };
        let header = act.change(&Body::Issue(Issue { freeze }), context).await?;
        refuse_objection(&act, header.change_id)?;
        act.finish().await?;
        Ok(Nothing {})
    }
}
