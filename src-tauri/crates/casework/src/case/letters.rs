//! The part of the fold that is about letters: decisions and the facts about paper.

use super::Case;
use crate::change::{Body, Dispatched, Header};
use crate::decision::{Decision, Dispatch, Frozen, Returned, Signed};
use crate::id::ChangeId;

impl Case {
    pub(super) fn letter(&mut self, header: &Header, body: Body) {
        let change = header.change_id;
        let signed = Signed { change, account: header.account.clone(), day: header.local_day };
        match body {
            Body::Freeze(freeze) => {
                let id = freeze.decision;
                let letter = Frozen {
                    change,
                    account: header.account.clone(),
                    device: header.device,
                    acted_at: header.acted_at,
                    freeze: *freeze,
                    countersigned: None,
                    returned: None,
                    issued: None,
                    voided: None,
                    withdrawn: None,
                };
                self.decisions.entry(id).or_insert(Decision { id, letters: Vec::new() }).letters.push(letter);
            }
            Body::Countersign(body) => {
                self.on_letter(body.freeze, |letter| letter.countersigned = Some(signed))
            }
            Body::Return(body) => self.on_letter(body.freeze, |letter| {
                letter.returned = Some(Returned { by: signed, reasons: body.reasons, comment: body.comment });
            }),
            Body::Issue(body) => self.on_letter(body.freeze, |letter| letter.issued = Some(signed)),
            Body::Void(body) => {
                self.on_letter(body.freeze, |letter| letter.voided = Some(change));
                // A disputed letter that is void needs no decision of people any more.
                self.set_aside.retain(|entry| {
                    entry.header.change_id != body.freeze && !names_letter(entry.body.as_ref(), body.freeze)
                });
            }
            Body::Withdraw(body) => self.on_letter(body.freeze, |letter| letter.withdrawn = Some(change)),
            Body::Printed(body) => {
                self.letter_facts.entry(body.letter).or_default().printed.push((change, body.outcome));
            }
            Body::Dispatched(Dispatched::HandedOver { letter, day, way }) => {
                let stated_at = header.acted_at;
                let facts = self.letter_facts.entry(letter).or_default();
                // The first statement counts: the letter left once.
                facts.dispatched.get_or_insert(Dispatch { by: signed, day, way, stated_at });
            }
            Body::Dispatched(Dispatched::TakenBack { .. }) => {
                for facts in self.letter_facts.values_mut() {
                    let taken_back = facts.dispatched.as_ref().map(|dispatch| dispatch.by.change);
                    if taken_back.is_some() && taken_back == header.supersedes {
                        facts.dispatched = None;
                    }
                }
            }
            Body::Undeliverable(body) => {
                self.letter_facts.entry(body.letter).or_default().undeliverable = Some((change, body.day));
            }
            _ => {}
        }
    }

    fn on_letter(&mut self, freeze: ChangeId, act: impl FnOnce(&mut Frozen)) {
        let mut letters = self.decisions.values_mut().flat_map(|decision| &mut decision.letters);
        if let Some(letter) = letters.find(|letter| letter.change == freeze) {
            act(letter);
        }
    }
}

/// Whether `body` is about the letter that `freeze` froze.
fn names_letter(body: Option<&Body>, freeze: ChangeId) -> bool {
    match body {
        Some(Body::Issue(body)) => body.freeze == freeze,
        Some(Body::Countersign(body)) => body.freeze == freeze,
        Some(Body::Return(body)) => body.freeze == freeze,
        _ => false,
    }
}
