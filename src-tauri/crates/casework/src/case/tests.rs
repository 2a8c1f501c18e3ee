//! What the fold makes of whole files.

use super::{Case, Entry, Objection, Place, Standing, fold};
use crate::account::AccountName;
use crate::change::{
    Add, Author, Body, Context, Countersign, Dispatched, Freeze, Issue, LeaseChange, Open, Outcome, Override,
    Return, ReturnReason, Void, compose,
};
use crate::decision::DecisionState;
use crate::field::{Set, SetField};
use crate::hash::Hash;
use crate::id::{ChangeId, CityId, DecisionId, DeviceNumber, FileId};
use crate::lease::Epoch;
use crate::number::Number;
use crate::procedure::Procedure;
use serde_json::{Value, json};
use uuid::Uuid;

const FILE: FileId = FileId(Uuid::from_u128(1));

/// A file that grows entry by entry, each with the id of its place.
#[derive(Default)]
struct Story {
    entries: Vec<Entry>,
    epoch: u32,
}

impl Story {
    fn tell(&mut self, who: &str, body: Body) -> ChangeId {
        self.tell_as(who, body, Place::Accepted, Context::default())
    }

    fn tell_as(&mut self, who: &str, body: Body, place: Place, context: Context) -> ChangeId {
        let n = self.entries.len() as u128 + 100;
        let author = Author {
            city_id: CityId(Uuid::from_u128(7)),
            account: who.into(),
            device: DeviceNumber(17),
            author_seq: 1,
            prev: None,
            acted_at: "2026-11-24T09:00:00Z".parse().unwrap(),
            local_day: "2026-11-24".parse().unwrap(),
            epoch: (self.epoch > 0).then_some(Epoch { generation: 1, n: self.epoch }),
        };
        let id = ChangeId(Uuid::from_u128(n));
        let change = compose(id, FILE, &author, &body, context, [n as u8; 16]).unwrap().signed([0; 64]);
        let header = change.read_header().unwrap();
        let body = change.read_body(&header).unwrap();
        self.entries.push(Entry { header_hash: change.header_hash(), header, body, place });
        id
    }

    fn grant(&mut self, who: &str) {
        self.epoch += 1;
        let epoch = Epoch { generation: 1, n: self.epoch };
        let expires_at = "2026-12-08T00:00:00Z".parse().unwrap();
        let account = AccountName::from(who);
        self.tell(
            "stadt",
            Body::Lease(LeaseChange::Grant { epoch, account, device: None, expires_at, decides_from: None }),
        );
    }

    fn set(&mut self, who: &str, path: &str, becomes: Value, saw: Option<ChangeId>) -> ChangeId {
        let fields = vec![SetField { path: path.into(), becomes, saw }];
        let context = Context { saw: saw.into_iter().collect(), ..Context::default() };
        self.tell_as(
            who,
            Body::Set(Set { fields, reason: "gesehen".into(), proof: None }),
            Place::Accepted,
            context,
        )
    }

    fn freeze(&mut self, who: &str, needs_countersign: bool) -> ChangeId {
        self.tell(who, Body::Freeze(Box::new(letter(needs_countersign))))
    }

    fn case(&self) -> Case {
        fold(FILE, self.entries.iter().cloned())
    }

    fn opened() -> Self {
        let mut story = Self::default();
        story.tell(
            "stadt",
            Body::Open(Box::new(Open {
                procedure: Procedure::Grundsicherung,
                department: Procedure::Grundsicherung.department(),
                file_number: Number::new("50-GA", 2026, DeviceNumber(1), 1),
                foreign_number: None,
                application: Some("{}".into()),
                clarifications: Vec::new(),
                attachments: Vec::new(),
                received_at: "2026-11-06T08:00:00Z".parse().unwrap(),
                received_day: "2026-11-06".parse().unwrap(),
                restricted_to: None,
            })),
        );
        story
    }
}

fn letter(needs_countersign: bool) -> Freeze {
    Freeze {
        decision: DecisionId(Uuid::from_u128(9)),
        number: Number::new("50-GA", 2026, DeviceNumber(17), 1),
        outcome: Outcome::Grant,
        from: Some("2026-11".into()),
        to: Some("2027-10".into()),
        provisional: false,
        day: "2026-11-24".parse().unwrap(),
        content_hash: Hash::of(b"content"),
        file_hash: Hash::of(b"pdf"),
        content_blob: Hash::of(b"json"),
        inputs_hash: Hash::of(b"inputs"),
        pack_hash: Hash::of(b"pack"),
        law_hash: Hash::of(b"law"),
        needs_countersign,
        calculation: None,
    }
}

fn state(case: &Case) -> DecisionState {
    let letter = case.decisions.values().next().unwrap().letter().unwrap();
    letter.state(case.letter_facts.get(&letter.change))
}

fn post(letter: ChangeId) -> Body {
    Body::Dispatched(Dispatched::HandedOver {
        letter,
        day: "2026-11-24".parse().unwrap(),
        way: "post_inland".into(),
    })
}

#[test]
fn a_decision_walks_from_freezing_to_the_post() {
    let mut story = Story::opened();
    assert_eq!(Standing::of(&story.case(), "2026-11-24".parse().unwrap(), false), Standing::New);
    story.grant("m.dornbusch");
    let freeze = story.freeze("m.dornbusch", true);
    assert_eq!(state(&story.case()), DecisionState::Frozen);
    story.tell("j.ahlsdorf", Body::Countersign(Countersign { freeze, file_hash: Hash::of(b"pdf") }));
    assert_eq!(state(&story.case()), DecisionState::Countersigned);
    story.tell("m.dornbusch", Body::Issue(Issue { freeze }));
    story.tell("m.dornbusch", post(freeze));
    let case = story.case();
    assert_eq!(state(&case), DecisionState::Dispatched);
    assert_eq!(case.objections, []);
    assert_eq!(Standing::of(&case, "2026-11-24".parse().unwrap(), false), Standing::Posted);
}

#[test]
fn four_eyes_are_two_persons_and_the_same_letter() {
    let mut story = Story::opened();
    story.grant("m.dornbusch");
    let freeze = story.freeze("m.dornbusch", true);
    let own =
        story.tell("m.dornbusch", Body::Countersign(Countersign { freeze, file_hash: Hash::of(b"pdf") }));
    let other =
        story.tell("j.ahlsdorf", Body::Countersign(Countersign { freeze, file_hash: Hash::of(b"else") }));
    let early = story.tell("m.dornbusch", Body::Issue(Issue { freeze }));
    let case = story.case();
    let expected = [
        (own, Objection::OwnDecision),
        (other, Objection::OtherLetter),
        (early, Objection::NotCountersigned),
    ];
    assert_eq!(case.objections, expected);
    assert_eq!(state(&case), DecisionState::Frozen);
}

#[test]
fn a_return_voids_the_letter_and_a_new_one_can_be_frozen() {
    let mut story = Story::opened();
    story.grant("m.dornbusch");
    let first = story.freeze("m.dornbusch", true);
    let again = story.freeze("m.dornbusch", true);
    let reasons = vec![ReturnReason::Text];
    story.tell("j.ahlsdorf", Body::Return(Return { freeze: first, reasons, comment: "Anrede".into() }));
    assert_eq!(state(&story.case()), DecisionState::Returned);
    story.freeze("m.dornbusch", true);
    let case = story.case();
    assert_eq!(case.objections, [(again, Objection::AlreadyFrozen)]);
    assert_eq!(state(&case), DecisionState::Frozen);
}

#[test]
fn a_posted_letter_is_never_void_and_an_issued_one_only_if_it_never_left() {
    let mut story = Story::opened();
    story.grant("m.dornbusch");
    let freeze = story.freeze("m.dornbusch", false);
    story.tell("m.dornbusch", Body::Issue(Issue { freeze }));
    let void = |never_left| Body::Void(Void { freeze, reason: "verrechnet".into(), never_left });
    let unsaid = story.tell("m.dornbusch", void(false));
    story.tell("m.dornbusch", post(freeze));
    let posted = story.tell("m.dornbusch", void(true));
    let expected = [(unsaid, Objection::MayHaveLeft), (posted, Objection::AlreadyDispatched)];
    assert_eq!(story.case().objections, expected);
}

#[test]
fn a_statement_of_posting_can_be_taken_back_and_only_that_one() {
    let mut story = Story::opened();
    story.grant("m.dornbusch");
    let freeze = story.freeze("m.dornbusch", false);
    story.tell("m.dornbusch", Body::Issue(Issue { freeze }));
    let stated = story.tell("m.dornbusch", post(freeze));
    let back = || Body::Dispatched(Dispatched::TakenBack { reason: "lag noch im Korb".into() });
    let of_another = Context { supersedes: Some(freeze), ..Context::default() };
    story.tell_as("m.dornbusch", back(), Place::Accepted, of_another);
    assert_eq!(state(&story.case()), DecisionState::Dispatched);
    story.tell_as(
        "m.dornbusch",
        back(),
        Place::Accepted,
        Context { supersedes: Some(stated), ..Context::default() },
    );
    assert_eq!(state(&story.case()), DecisionState::Issued);
}

#[test]
fn under_an_ended_lease_a_decision_moves_nothing_until_a_lead_lets_it_stand() {
    let mut story = Story::opened();
    story.grant("m.dornbusch");
    story.grant("t.wiesengrund");
    story.epoch = 1;
    let late = story.tell_as(
        "m.dornbusch",
        Body::Freeze(Box::new(letter(false))),
        Place::SetAside,
        Context::default(),
    );
    let issue = story.tell_as(
        "m.dornbusch",
        Body::Issue(Issue { freeze: late }),
        Place::SetAside,
        Context::default(),
    );
    story.tell("m.dornbusch", post(late));
    assert!(story.case().decisions.is_empty());
    assert_eq!(story.case().set_aside.len(), 2);
    story.epoch = 2;
    let stands = Override::Stands { changes: vec![late, issue], reason: "war schon zugestellt".into() };
    story.tell("j.ahlsdorf", Body::Override(stands));
    let case = story.case();
    assert_eq!(state(&case), DecisionState::Dispatched, "the fact of posting was true all along");
    assert!(case.set_aside.is_empty());
}

#[test]
fn a_disputed_letter_that_never_left_can_be_void_without_the_lease() {
    let mut story = Story::opened();
    story.grant("m.dornbusch");
    story.grant("t.wiesengrund");
    story.epoch = 1;
    let late = story.tell_as(
        "m.dornbusch",
        Body::Freeze(Box::new(letter(false))),
        Place::SetAside,
        Context::default(),
    );
    story.tell_as("m.dornbusch", Body::Issue(Issue { freeze: late }), Place::SetAside, Context::default());
    story.epoch = 0;
    story.tell("j.ahlsdorf", Body::Void(Void { freeze: late, reason: "doppelt".into(), never_left: true }));
    let case = story.case();
    assert_eq!(case.objections, []);
    assert!(case.set_aside.is_empty());
    assert!(case.decisions.is_empty());
}

#[test]
fn a_removed_entry_hides_what_it_held_and_an_unseen_value_inside_contests_the_removal() {
    let mut story = Story::opened();
    let amount = story.set("m.dornbusch", "personen[p1].einkommen[e1].betrag", json!("700.00"), None);
    let remove = |saw: Vec<ChangeId>| {
        let fields =
            vec![SetField { path: "personen[p1].einkommen[e1]".into(), becomes: Value::Null, saw: None }];
        (
            Body::Set(Set { fields, reason: "doppelt".into(), proof: None }),
            Context { saw, ..Context::default() },
        )
    };
    let (body, context) = remove(vec![]);
    let mut unseen = Story { entries: story.entries.clone(), epoch: 0 };
    unseen.tell_as("m.dornbusch", body, Place::Accepted, context);
    assert_eq!(unseen.case().contested().collect::<Vec<_>>(), ["personen[p1].einkommen[e1]"]);
    assert!(unseen.case().fact("personen[p1].einkommen[e1].betrag").is_some());

    let (body, context) = remove(vec![amount]);
    story.tell_as("m.dornbusch", body, Place::Accepted, context);
    assert_eq!(story.case().contested().count(), 0);
    assert!(story.case().fact("personen[p1].einkommen[e1].betrag").is_none());
    story.set("t.wiesengrund", "personen[p1].einkommen[e1].betrag", json!("712.40"), Some(amount));
    assert_eq!(story.case().contested().collect::<Vec<_>>(), ["personen[p1].einkommen[e1]"]);
}

#[test]
fn a_kind_of_a_newer_version_makes_the_file_read_only_and_loses_nothing() {
    let mut story = Story::opened();
    let mut entry = story.entries[0].clone();
    entry.header.kind = "teleport".to_owned().into();
    entry.body = Some(Body::Unknown);
    story.entries.push(entry);
    story.tell("m.dornbusch", Body::Add(Box::new(Add::Note { text: "gesehen".into() })));
    let case = story.case();
    assert_eq!(case.newer_kind.as_deref(), Some("teleport"));
    assert_eq!(case.notes.len(), 1);
}

#[test]
fn the_body_that_a_header_does_not_name_is_refused() {
    let author = Author {
        city_id: CityId(Uuid::from_u128(7)),
        account: "m.dornbusch".into(),
        device: DeviceNumber(17),
        author_seq: 1,
        prev: None,
        acted_at: "2026-11-24T09:00:00Z".parse().unwrap(),
        local_day: "2026-11-24".parse().unwrap(),
        epoch: None,
    };
    let body = Body::Add(Box::new(Add::Note { text: "Anruf".into() }));
    let id = ChangeId(Uuid::from_u128(5));
    let mut change = compose(id, FILE, &author, &body, Context::default(), [3; 16]).unwrap().signed([0; 64]);
    let header = change.read_header().unwrap();
    assert_eq!(change.read_body(&header).unwrap(), Some(body));
    if let Some(body) = &mut change.body {
        body.text.push(' ');
    }
    assert!(change.read_body(&header).is_err());
    change.body = None;
    assert_eq!(change.read_body(&header).unwrap(), None, "an erased body is no error");
}
