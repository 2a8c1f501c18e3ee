//! The field rule: how two people who establish the same fact never overwrite each other unseen.
//!
//! A [`Set`] names, per field, the change whose value its author had before him (`saw`). If that is still the value in
//! force, or the new value equals it, the set takes. Otherwise the field is **contested**: the old value stays in
//! force, every candidate is kept, and only a [`Resolve`] that saw all of them ends it. Values are compared as JSON.

use crate::id::ChangeId;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Establishes facts, all for one reason and by one proof.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Set {
    /// At least one; each path once.
    pub fields: Vec<SetField>,
    /// Why; empty where the application was taken over as it stands.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Id of the attachment that proves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<String>,
}

/// One fact of a [`Set`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SetField {
    /// The path of the field's unit.
    pub path: String,
    /// The new value; `null` on a list entry removes it.
    pub becomes: Value,
    /// The change whose value the author had before him; `None` if nothing was established.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saw: Option<ChangeId>,
}

/// Ends a contested field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Resolve {
    /// The path of the field's unit.
    pub path: String,
    /// What holds from now on.
    pub value: Value,
    /// Every candidate that the author had before him.
    pub saw: Vec<ChangeId>,
    /// Why.
    pub reason: String,
}

/// A fact as it is established.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Field {
    /// The value in force; `Null` while nothing is, or where an entry was removed.
    pub value: Value,
    /// The change that put it in force; `None` while nothing is established.
    pub by: Option<ChangeId>,
    /// Every candidate since the field became contested, in the order of the fold; empty = not contested.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Candidate>,
}

/// A value that someone established without having seen another one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// The value.
    pub value: Value,
    /// The change that brought it.
    pub by: ChangeId,
}

impl Field {
    /// Whether people must decide between candidates.
    #[must_use]
    pub fn is_contested(&self) -> bool {
        !self.candidates.is_empty()
    }

    /// Takes in a value that `change` established after having seen `saw`.
    pub fn set(&mut self, change: ChangeId, saw: Option<ChangeId>, becomes: Value) {
        if !self.is_contested() && (self.by == saw || self.by.is_some() && self.value == becomes) {
            self.value = becomes;
            self.by = Some(change);
            return;
        }
        if self.candidates.is_empty() {
            self.candidates.extend(self.by.map(|by| Candidate { value: self.value.clone(), by }));
        }
        self.candidates.push(Candidate { value: becomes, by: change });
    }

    /// Ends the contest if `saw` names every candidate; says whether it did. A candidate that the author had not
    /// seen keeps the field contested: nobody decides over a value unseen.
    pub fn resolve(&mut self, change: ChangeId, saw: &[ChangeId], value: Value) -> bool {
        let all_seen =
            self.is_contested() && self.candidates.iter().all(|candidate| saw.contains(&candidate.by));
        if all_seen {
            *self = Self { value, by: Some(change), candidates: Vec::new() };
        }
        all_seen
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use uuid::Uuid;

    fn id(n: u128) -> ChangeId {
        ChangeId(Uuid::from_u128(n))
    }

    fn field(value: Value, by: u128) -> Field {
        Field { value, by: Some(id(by)), candidates: Vec::new() }
    }

    #[test]
    fn a_set_that_saw_the_value_in_force_takes() {
        let mut rent = field(json!("425.00"), 1);
        rent.set(id(2), Some(id(1)), json!("410.00"));
        assert_eq!(rent, field(json!("410.00"), 2));
    }

    #[test]
    fn the_same_value_from_two_sides_is_no_contest() {
        let mut rent = field(json!("410.00"), 2);
        rent.set(id(3), Some(id(1)), json!("410.00"));
        assert_eq!(rent, field(json!("410.00"), 3));
    }

    #[test]
    fn an_unseen_value_is_contested_and_the_old_one_stays_in_force() {
        let mut rent = field(json!("410.00"), 2);
        rent.set(id(3), Some(id(1)), json!("424.00"));
        assert!(rent.is_contested());
        assert_eq!(rent.value, json!("410.00"));
        assert_eq!(rent.candidates.iter().map(|c| c.by).collect::<Vec<_>>(), [id(2), id(3)]);
    }

    #[test]
    fn while_contested_every_further_value_is_a_candidate() {
        let mut rent = field(json!("410.00"), 2);
        rent.set(id(3), Some(id(1)), json!("424.00"));
        rent.set(id(4), Some(id(2)), json!("410.00"));
        assert_eq!(rent.candidates.len(), 3);
    }

    #[test]
    fn resolving_needs_every_candidate_seen() {
        let mut rent = field(json!("410.00"), 2);
        rent.set(id(3), None, json!("424.00"));
        assert!(!rent.resolve(id(4), &[id(2)], json!("424.00")));
        assert!(rent.is_contested());
        assert!(rent.resolve(id(5), &[id(3), id(2)], json!("424.00")));
        assert_eq!(rent, field(json!("424.00"), 5));
    }

    #[test]
    fn two_first_values_unseen_of_each_other_are_contested_with_the_first_in_force() {
        let mut rent = Field::default();
        rent.set(id(1), None, json!("410.00"));
        rent.set(id(2), None, json!("424.00"));
        assert!(rent.is_contested());
        assert_eq!(rent.value, json!("410.00"));
    }
}
