//! `queue_counts`: the numbers beside the lists and on the rail.

use super::question;
use crate::{Desk, failure};
use koffer_casework::case::Standing;
use koffer_contract::{Failure, Nothing, QueueCountsView};
use koffer_store::queue::{self, List, Question};
use koffer_store::{file, outbox};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::Locked`] and failures of the cache.
    pub async fn queue_counts(&self, _request: Nothing) -> Result<QueueCountsView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let today = self.moment().today;
        let mut read = opened.store.reading().await.map_err(failure::store)?;
        let mut counted = [0; 5];
        for (at, list) in
            [List::Mine, List::Team, List::Unassigned, List::Due, List::FollowUp].into_iter().enumerate()
        {
            let asked = question(list, &me.identity.account, today);
            counted[at] = queue::groups(&mut read, &asked).await.map_err(failure::store)?.total();
        }
        let mut standing = async |standing| {
            let asked =
                Question { standing: Some(standing), ..question(List::Team, &me.identity.account, today) };
            queue::groups(&mut read, &asked).await.map(queue::Groups::total).map_err(failure::store)
        };
        let paper = standing(Standing::ToPrint).await? + standing(Standing::ToPost).await?;
        let to_countersign = standing(Standing::ToCountersign).await?;
        let undecided = file::needing_decision(&mut read).await.map_err(failure::store)?;
        let waiting = outbox::waiting(&mut read).await.map_err(failure::store)?;
        let wedged = waiting.iter().filter(|stored| outbox::state(stored) == outbox::State::Wedged).count();
        let decide =
            wedged + undecided.iter().map(|file| (file.contested + file.set_aside) as usize).sum::<usize>();
        let [mine, team, unassigned, due, follow_up] = counted;
        Ok(QueueCountsView {
            mine,
            team,
            unassigned,
            due,
            follow_up,
            packed: mine,
            paper,
            needs_decision: u32::try_from(decide).unwrap_or(u32::MAX),
            to_countersign,
        })
    }
}
