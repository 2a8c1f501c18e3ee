//! `letter_dispatch`: a person states that a letter left the house on a day. From then on only a new decision changes it.
//!
//! Printing first is not required: the paper may come from a saved PDF. A decision must have been issued.

use super::find;
use crate::act::Act;
use crate::decision::wrong_state;
use crate::{Desk, failure};
use jiff::civil::Date;
use koffer_casework::change::{Body, Context, Dispatched};
use koffer_casework::decision::DecisionState;
use koffer_contract::{DispatchLetters, DispatchWay, Failure, Nothing};

impl Desk {
    /// See the module. Letters are stated one by one; the first that cannot be ends it.
    ///
    /// # Errors
    /// [`Failure::WrongState`], [`Failure::AlreadyDispatched`], [`Failure::DayRefused`].
    pub async fn letter_dispatch(&self, request: DispatchLetters) -> Result<Nothing, Failure> {
        let bad = |_| Failure::BadRequest { field: "day".to_owned(), reason: "YYYY-MM-DD".to_owned() };
        let day: Date = request.day.parse().map_err(bad)?;
        let way = serde_json::to_value(request.way.unwrap_or(DispatchWay::PostInland)).ok();
        let way = way.and_then(|way| way.as_str().map(str::to_owned)).unwrap_or_default();
        for id in &request.letters {
            let opened = self.opened().await?;
            let mut read = opened.store.reading().await.map_err(failure::store)?;
            let (loaded, letter) = find(&mut read, id).await?;
            drop(read);
            if !letter.may_leave {
                let state = if letter.is_dead { DecisionState::Void } else { DecisionState::Frozen };
                return Err(wrong_state(state, &[DecisionState::Issued, DecisionState::Printed]));
            }
            if let Some(dispatch) = &letter.facts.dispatched {
                return Err(Failure::AlreadyDispatched { day: dispatch.day.to_string() });
            }
            let mut act = Act::begin(self, &loaded.file.to_string()).await?;
            if day < letter.day || day > act.moment.today {
                let (earliest, latest) = (letter.day.to_string(), act.moment.today.to_string());
                return Err(Failure::DayRefused { earliest, latest });
            }
            let body =
                Body::Dispatched(Dispatched::HandedOver { letter: letter.letter, day, way: way.clone() });
            act.change(&body, Context { saw: vec![letter.letter], ..Context::default() }).await?;
            act.finish().await?;
        }
        Ok(Nothing {})
    }
}
