//! Each row of the table of answers, leases, standings and re-seeding, over the city in memory. Signatures are a keyed
//! digest here: what a signature is made of is not what these rules are about.

use super::ledger::Ledger;
use super::*;
use koffer_casework::account::Role;
use koffer_casework::case::Objection;
use koffer_casework::change::{
    Add, Assign, Author, Body, Context, Countersign, Emergency, Freeze, Issue, LeaseChange, Open, Outcome,
    Override, Void, compose,
};
use koffer_casework::directory::{Account, CityAuthor, Device, Directory};
use koffer_casework::field::{Set, SetField};
use koffer_casework::lease::Epoch;
use koffer_casework::number::Number;
use koffer_casework::procedure::Procedure;
use koffer_casework::{Change, ChangeId, CityId, DecisionId, DeviceNumber, FileId, Hash};
use koffer_protocol::{
    Answer, Hello, LeaseAnswer, Offer, OfferedFile, Pull, Push, Quarantine, Refusal, Standing, TakeLease,
};
use std::cell::Cell;
use uuid::Uuid;

const FILE: FileId = FileId(Uuid::from_u128(1));
const OTHER: FileId = FileId(Uuid::from_u128(2));
const CITY: CityId = CityId(Uuid::from_u128(7));

fn digest(key: &str, message: &[u8]) -> [u8; 64] {
    let hash = Hash::of_parts(&[key.as_bytes(), message]).0;
    let mut both = [0; 64];
    both[..32].copy_from_slice(&hash);
    both
}

fn verify(key: &str, message: &[u8], signature: &str) -> bool {
    hex::encode(digest(key, message)) == signature
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn directory() -> Directory {
    let account = |name: &str, role, department| Account {
        name: name.into(),
        full_name: format!("{name} Erfunden"),
        role,
        department,
        disabled: false,
    };
    let device = |number, name: &str| Device {
        number: DeviceNumber(number),
        account: name.into(),
        name: "Koffer".into(),
        public_key: format!("key{number}"),
        enrolled_at: at("2026-01-01T00:00:00Z"),
        revoked: false,
        successor_of: None,
    };
    Directory {
        city_id: CITY,
        city_name: "Stadt Lindbrück".into(),
        version: 1,
        generation: 1,
        issued_at: at("2026-01-01T00:00:00Z"),
        root_key: "root".into(),
        city_authors: vec![CityAuthor { generation: 1, device: DeviceNumber(1), public_key: "key1".into() }],
        accounts: vec![
            account("ada", Role::Clerk, Department::Sozialamt),
            account("bo", Role::Clerk, Department::Sozialamt),
            account("lea", Role::Lead, Department::Sozialamt),
            account("kim", Role::Clerk, Department::Jugendamt),
        ],
        devices: vec![device(17, "ada"), device(18, "bo"), device(19, "lea"), device(20, "kim")],
        deputies: Vec::new(),
        law: Hash::of(b"law"),
        pack: Hash::of(b"pack"),
        recovery: Vec::new(),
    }
}

/// A desk that writes changes, with its own chains.
#[derive(Clone)]
struct Desk {
    carrier: Carrier,
    chains: BTreeMap<FileId, (u64, Hash)>,
}

struct Town {
    ledger: Ledger,
    now: Timestamp,
    ids: Cell<u128>,
}

impl Town {
    fn new() -> Self {
        let ledger = Ledger::found_empty(directory(), None, DEFAULT_TERM);
        let mut town = Self { ledger, now: at("2026-11-24T09:00:00Z"), ids: Cell::new(1000) };
        town.arrive(FILE, Procedure::Grundsicherung, None);
        town
    }

    fn arrive(&mut self, file: FileId, procedure: Procedure, restricted_to: Option<Vec<AccountName>>) {
        let open = begin(procedure, restricted_to);
        self.with_pen(|ledger, pen| ledger.receive(file, open, pen)).unwrap();
    }

    fn with_pen<T>(&mut self, act: impl FnOnce(&mut Ledger, &mut Pen<'_>) -> T) -> T {
        let ids = &self.ids;
        let mut fresh = || {
            ids.set(ids.get() + 1);
            (ChangeId(Uuid::from_u128(ids.get())), [9; 16])
        };
        let author = self.ledger.directory().city_authors.last().unwrap().clone();
        let sign = move |message: &[u8]| digest(&author.public_key, message);
        let author = self.ledger.directory().city_authors.last().unwrap().device;
        let today = "2026-11-24".parse().unwrap();
        let mut pen = Pen { now: self.now, today, author, fresh: &mut fresh, sign: &sign };
        act(&mut self.ledger, &mut pen)
    }

    fn write(&self, desk: &mut Desk, file: FileId, epoch: Option<Epoch>, body: &Body) -> Change {
        self.ids.set(self.ids.get() + 1);
        let (seq, prev) = desk.chains.get(&file).copied().unzip();
        let author = Author {
            city_id: CITY,
            account: desk.carrier.account.clone(),
            device: desk.carrier.device,
            author_seq: seq.unwrap_or(0) + 1,
            prev,
            acted_at: self.now,
            local_day: "2026-11-24".parse().unwrap(),
            epoch,
        };
        let id = ChangeId(Uuid::from_u128(self.ids.get()));
        let unsigned = compose(id, file, &author, body, Context::default(), [3; 16]).unwrap();
        let signature = digest(&format!("key{}", desk.carrier.device), unsigned.header().as_bytes());
        let change = unsigned.signed(signature);
        desk.chains.insert(file, (author.author_seq, change.header_hash()));
        change
    }

    fn push(&mut self, carrier: &Desk, change: &Change) -> Answer {
        let push = Push { changes: vec![change.clone()] };
        let carrier = carrier.carrier.clone();
        self.with_pen(|ledger, pen| ledger.push(&carrier, &push, pen, &verify)).unwrap().answers.remove(0)
    }

    fn tell(&mut self, desk: &mut Desk, file: FileId, epoch: Option<Epoch>, body: &Body) -> (Change, Answer) {
        let change = self.write(desk, file, epoch, body);
        let answer = self.push(desk, &change);
        (change, answer)
    }

    fn take(&mut self, desk: &Desk, file: FileId) -> LeaseAnswer {
        let carrier = desk.carrier.clone();
        self.with_pen(|ledger, pen| ledger.take_lease(&carrier, &TakeLease { file }, pen)).unwrap()
    }

    fn greet(&mut self, desk: &Desk, seq: u64, log_head: Hash) -> koffer_protocol::HelloAnswer {
        let hello = Hello { city_id: CITY, generation: 1, seq, log_head, directory_version: 0 };
        let carrier = desk.carrier.clone();
        self.with_pen(|ledger, pen| ledger.hello(&carrier, &hello, pen)).unwrap()
    }

    fn lease(&self) -> koffer_casework::lease::Lease {
        self.ledger.book(FILE).unwrap().case.lease.clone().unwrap()
    }
}

fn desk(name: &str, number: u32) -> Desk {
    Desk { carrier: Carrier { account: name.into(), device: DeviceNumber(number) }, chains: BTreeMap::new() }
}

fn begin(procedure: Procedure, restricted_to: Option<Vec<AccountName>>) -> Open {
    Open {
        procedure,
        department: procedure.department(),
        file_number: Number::new("50-GA", 2026, DeviceNumber(1), 1),
        foreign_number: None,
        application: None,
        clarifications: Vec::new(),
        attachments: Vec::new(),
        received_at: at("2026-11-20T09:00:00Z"),
        received_day: "2026-11-20".parse().unwrap(),
        restricted_to,
    }
}

fn note(text: &str) -> Body {
    Body::Add(Box::new(Add::Note { text: text.into() }))
}

fn set(value: &str) -> Body {
    let fields = vec![SetField { path: "unterkunft.grundmiete".into(), becomes: value.into(), saw: None }];
    Body::Set(Set { fields, reason: "Mietvertrag".into(), proof: None })
}

fn freeze(n: u128) -> Body {
    Body::Freeze(Box::new(Freeze {
        decision: DecisionId(Uuid::from_u128(n)),
        number: Number::new("50-GA", 2026, DeviceNumber(17), 1),
        outcome: Outcome::Grant,
        from: None,
        to: None,
        provisional: false,
        day: "2026-11-24".parse().unwrap(),
        content_hash: Hash::ZERO,
        file_hash: Hash::ZERO,
        content_blob: Hash::ZERO,
        inputs_hash: Hash::ZERO,
        pack_hash: Hash::ZERO,
        law_hash: Hash::ZERO,
        needs_countersign: true,
        calculation: None,
    }))
}

fn refused(reason: Refusal) -> Answer {
    Answer::Refused { reason }
}

fn quarantined(answer: &Answer) -> Option<Quarantine> {
    match answer {
        Answer::Quarantined { reason, .. } => Some(*reason),
        _ => None,
    }
}

fn objection(answer: &Answer) -> Option<Objection> {
    match answer {
        Answer::Disputed { objection, .. } => Some(*objection),
        _ => None,
    }
}

const FIRST: Option<Epoch> = Some(Epoch { generation: 1, n: 1 });

#[test]
fn the_same_change_again_gets_the_first_answer_again() {
    let (mut town, mut ada) = (Town::new(), desk("ada", 17));
    let (change, answer) = town.tell(&mut ada, FILE, None, &note("eins"));
    assert_eq!(answer, Answer::Accepted { seq: 2, file_version: 2 });
    town.tell(&mut ada, FILE, None, &note("zwei"));
    assert_eq!(town.push(&ada, &change), answer);
    assert_eq!(town.ledger.log().len(), 3);
}

#[test]
fn an_id_with_other_content_and_a_bad_signature_are_forged() {
    let (mut town, mut ada) = (Town::new(), desk("ada", 17));
    let (change, _) = town.tell(&mut ada, FILE, None, &note("eins"));
    let mut other = change.clone();
    other.header = other.header.replace("09:00:00Z", "10:00:00Z");
    assert_eq!(town.push(&ada, &other), refused(Refusal::Forged));
    let mut unsigned = town.write(&mut ada, FILE, None, &note("zwei"));
    unsigned.signature = "00".repeat(64);
    assert_eq!(town.push(&ada, &unsigned), refused(Refusal::Forged));
}

#[test]
fn a_device_signs_for_nobody_but_its_person() {
    let (mut town, mut ada) = (Town::new(), desk("ada", 17));
    ada.carrier.account = "lea".into();
    assert_eq!(town.tell(&mut ada, FILE, None, &note("eins")).1, refused(Refusal::Forged));
}

#[test]
fn an_unknown_device_a_newer_format_and_a_newer_kind_are_refused() {
    let (mut town, mut ada) = (Town::new(), desk("ada", 17));
    assert_eq!(town.tell(&mut desk("ada", 99), FILE, None, &note("x")).1, refused(Refusal::UnknownDevice));
    let mut newer = town.write(&mut ada, FILE, None, &note("x"));
    newer.header = newer.header.replace("\"format\":1", "\"format\":2");
    assert_eq!(town.push(&ada, &newer), refused(Refusal::TooNew));
    let mut ada = desk("ada", 17);
    let mut kind = town.write(&mut ada, FILE, None, &note("x"));
    kind.header = kind.header.replace("\"kind\":\"add\"", "\"kind\":\"adopt\"");
    kind.signature = hex::encode(digest("key17", kind.header.as_bytes()));
    assert_eq!(town.push(&ada, &kind), refused(Refusal::TooNew));
    let rubbish = Change { header: "no header".into(), ..kind };
    assert_eq!(town.push(&ada, &rubbish), refused(Refusal::Malformed));
}

#[test]
fn a_gap_names_what_is_missing_and_holds_up_nothing_else() {
    let (mut town, mut ada) = (Town::new(), desk("ada", 17));
    town.arrive(OTHER, Procedure::Grundsicherung, None);
    let first = town.write(&mut ada, FILE, None, &note("eins"));
    let (second, answer) = town.tell(&mut ada, FILE, None, &note("zwei"));
    assert_eq!(answer, Answer::NeedsEarlier { from: 1 });
    assert!(town.tell(&mut ada, OTHER, None, &note("andere")).1.is_delivered());
    assert!(town.push(&ada, &first).is_delivered());
    assert!(town.push(&ada, &second).is_delivered());
}

#[test]
fn a_copied_desk_is_found_by_its_fork() {
    let (mut town, mut ada) = (Town::new(), desk("ada", 17));
    town.tell(&mut ada, FILE, None, &note("eins"));
    let mut copy = ada.clone();
    town.tell(&mut ada, FILE, None, &note("zwei"));
    assert_eq!(town.tell(&mut copy, FILE, None, &note("anders")).1, refused(Refusal::Forked));
    assert_eq!(town.tell(&mut copy, FILE, None, &note("weiter")).1, refused(Refusal::Forked));
}

#[test]
fn withdrawn_access_is_stored_but_not_folded() {
    let (mut town, mut ada) = (Town::new(), desk("ada", 17));
    let mut changed = directory();
    changed.accounts[0].disabled = true;
    town.ledger.publish(changed, None);
    let answer = town.tell(&mut ada, FILE, None, &note("noch da")).1;
    assert_eq!(quarantined(&answer), Some(Quarantine::AccountDisabled));
    let mut changed = directory();
    changed.devices[0].revoked = true;
    town.ledger.publish(changed, None);
    let answer = town.tell(&mut ada, FILE, None, &note("noch da")).1;
    assert_eq!(quarantined(&answer), Some(Quarantine::DeviceRevoked));
    let book = town.ledger.book(FILE).unwrap();
    assert!(book.case.notes.is_empty() && book.version == 3);
}

#[test]
fn neither_another_department_nor_an_unnamed_person_gets_at_a_file() {
    let (mut town, mut kim, mut bo) = (Town::new(), desk("kim", 20), desk("bo", 18));
    town.arrive(OTHER, Procedure::Grundsicherung, Some(vec!["ada".into()]));
    for (who, file) in [("kim", FILE), ("kim", OTHER), ("bo", OTHER)] {
        let desk = if who == "kim" { &mut kim } else { &mut bo };
        let answer = town.tell(desk, file, None, &note("fremd")).1;
        assert_eq!(quarantined(&answer), Some(Quarantine::NoAccess));
        let carrier = desk.carrier.clone();
        let taken = town.with_pen(|ledger, pen| ledger.take_lease(&carrier, &TakeLease { file }, pen));
        assert!(matches!(taken, Err(ledger::TakeError::NoSuchFile)));
        let page = town.ledger.pull(&carrier.account, &Pull { after: 0, limit: 100 }).unwrap();
        assert!(page.changes.iter().all(|one| one.change.read_header().unwrap().file_id != file));
        assert_eq!(page.seq, town.ledger.end().seq);
    }
}

#[test]
fn what_is_the_leads_is_quarantined_from_a_clerk() {
    let (mut town, mut ada, mut lea) = (Town::new(), desk("ada", 17), desk("lea", 19));
    let assign = Body::Assign(Assign { account: "bo".into(), reason: "Vertretung".into() });
    let answer = town.tell(&mut ada, FILE, None, &assign).1;
    assert_eq!(quarantined(&answer), Some(Quarantine::NotEntitled));
    let forged = Body::Lease(LeaseChange::End { epoch: Epoch { generation: 1, n: 1 } });
    let answer = town.tell(&mut lea, FILE, None, &forged).1;
    assert_eq!(quarantined(&answer), Some(Quarantine::NotEntitled));
    assert!(matches!(town.tell(&mut lea, FILE, None, &assign).1, Answer::Accepted { .. }));
}

#[test]
fn a_decision_under_an_old_lease_is_disputed_and_facts_are_not() {
    let (mut town, mut ada, bo, mut lea) = (Town::new(), desk("ada", 17), desk("bo", 18), desk("lea", 19));
    assert!(matches!(town.take(&ada, FILE), LeaseAnswer::Granted { .. }));
    let (frozen, answer) = town.tell(&mut ada, FILE, FIRST, &freeze(5));
    assert!(matches!(answer, Answer::Accepted { .. }));
    let assign = Body::Assign(Assign { account: "bo".into(), reason: "Krankheit".into() });
    town.tell(&mut lea, FILE, None, &assign);
    let frozen = frozen.read_header().unwrap().change_id;
    let answer = town.tell(&mut ada, FILE, FIRST, &Body::Issue(Issue { freeze: frozen })).1;
    assert_eq!(objection(&answer), Some(Objection::StaleEpoch));
    assert!(matches!(town.tell(&mut ada, FILE, FIRST, &set("300.00")).1, Answer::Accepted { .. }));
    let late = town.ledger.book(FILE).unwrap().case.set_aside[0].header.change_id;
    let stands = |who| Body::Override(Override::Stands { changes: vec![who], reason: "war vor Ort".into() });
    assert!(matches!(town.tell(&mut lea, FILE, None, &stands(late)).1, Answer::Accepted { .. }));
    drop(bo);
}

#[test]
fn the_epoch_alone_makes_nobody_the_holder() {
    let (mut town, ada, mut bo) = (Town::new(), desk("ada", 17), desk("bo", 18));
    town.take(&ada, FILE);
    let answer = town.tell(&mut bo, FILE, FIRST, &freeze(5)).1;
    assert_eq!(objection(&answer), Some(Objection::StaleEpoch));
}

#[test]
fn nobody_counter_signs_or_adopts_a_decision_of_their_own() {
    let (mut town, mut lea) = (Town::new(), desk("lea", 19));
    town.take(&lea, FILE);
    let (frozen, _) = town.tell(&mut lea, FILE, FIRST, &freeze(5));
    let frozen = frozen.read_header().unwrap().change_id;
    let own = Body::Countersign(Countersign { freeze: frozen, file_hash: Hash::ZERO });
    assert_eq!(objection(&town.tell(&mut lea, FILE, None, &own).1), Some(Objection::OwnDecision));
    let unsigned = town.tell(&mut lea, FILE, FIRST, &Body::Issue(Issue { freeze: frozen }));
    assert_eq!(objection(&unsigned.1), Some(Objection::NotCountersigned));
    let own = unsigned.0.read_header().unwrap().change_id;
    let stands = Body::Override(Override::Stands { changes: vec![own], reason: "meins".into() });
    assert_eq!(objection(&town.tell(&mut lea, FILE, None, &stands).1), Some(Objection::OwnDecision));
}

#[test]
fn a_recalled_file_may_be_decided_only_when_nobody_before_can() {
    let (mut town, mut ada, bo, mut lea) = (Town::new(), desk("ada", 17), desk("bo", 18), desk("lea", 19));
    town.take(&ada, FILE);
    let assign = Body::Assign(Assign { account: "bo".into(), reason: "Krankheit".into() });
    town.tell(&mut lea, FILE, None, &assign);
    let lease = town.lease();
    assert_eq!((lease.account, lease.device), ("bo".into(), None));
    assert_eq!(lease.decides_from, Some(town.now + DEFAULT_TERM + lease::GRACE));
    // Bo's first contact packs the file under the same epoch, and still waits.
    town.greet(&bo, 0, Hash::ZERO);
    let lease = town.lease();
    assert_eq!((lease.device, lease.epoch.n), (Some(DeviceNumber(18)), 2));
    assert!(lease.decides_from.is_some());
    town.tell(&mut ada, FILE, FIRST, &Body::Release);
    assert_eq!(town.lease().decides_from, None);
}

#[test]
fn a_lease_is_granted_anew_24_hours_after_its_end_and_a_renewal_moves_that() {
    let (mut town, ada, bo) = (Town::new(), desk("ada", 17), desk("bo", 18));
    town.take(&ada, FILE);
    assert_eq!(town.take(&bo, FILE), LeaseAnswer::Held { holder: "ada".into() });
    town.now += SignedDuration::from_hours(24 * 10);
    assert_eq!(town.greet(&ada, 0, Hash::ZERO).renewed[0].expires_at, town.now + DEFAULT_TERM);
    town.now = town.now + DEFAULT_TERM + lease::GRACE - SignedDuration::from_secs(1);
    assert_eq!(town.take(&bo, FILE), LeaseAnswer::Held { holder: "ada".into() });
    town.now += SignedDuration::from_secs(1);
    let LeaseAnswer::Granted { changes } = town.take(&bo, FILE) else { panic!("held") };
    assert_eq!(changes.len(), 2, "the old lease ends, the new one begins");
    assert_eq!((town.lease().epoch.n, town.lease().decides_from), (2, None));
}

#[test]
fn who_opens_a_file_holds_it() {
    let (mut town, mut ada) = (Town::new(), desk("ada", 17));
    let paper = Body::Open(Box::new(begin(Procedure::Grundsicherung, None)));
    town.tell(&mut ada, OTHER, FIRST, &paper);
    let answer = town.tell(&mut ada, OTHER, FIRST, &freeze(5)).1;
    assert!(matches!(answer, Answer::Accepted { .. }), "frozen before the grant came back: {answer:?}");
    let again = town.tell(&mut ada, OTHER, None, &paper).1;
    assert_eq!(objection(&again), Some(Objection::AlreadyOpen));
}

#[test]
fn in_emergency_mode_no_lease_runs_out() {
    let (mut town, ada, bo, mut lea) = (Town::new(), desk("ada", 17), desk("bo", 18), desk("lea", 19));
    town.take(&ada, FILE);
    let until = Some(town.now + SignedDuration::from_hours(24 * 90));
    let department = Department::Sozialamt;
    let declared = Body::Emergency(Emergency { department, until, reason: "Rechenzentrum aus".into() });
    assert!(matches!(town.tell(&mut lea, FILE, None, &declared).1, Answer::Accepted { .. }));
    town.now = town.now + DEFAULT_TERM + lease::GRACE;
    assert_eq!(town.take(&bo, FILE), LeaseAnswer::Held { holder: "ada".into() });
    let ended = Body::Emergency(Emergency { department, until: None, reason: "wieder da".into() });
    town.tell(&mut lea, FILE, None, &ended);
    assert!(matches!(town.take(&bo, FILE), LeaseAnswer::Granted { .. }));
}

#[test]
fn a_disputed_decision_is_the_leads_to_void() {
    let (mut town, ada, mut bo, mut lea) = (Town::new(), desk("ada", 17), desk("bo", 18), desk("lea", 19));
    town.take(&ada, FILE);
    let (disputed, answer) = town.tell(&mut bo, FILE, FIRST, &freeze(5));
    assert_eq!(objection(&answer), Some(Objection::StaleEpoch));
    let freeze = disputed.read_header().unwrap().change_id;
    let void = Body::Void(Void { freeze, reason: "ohne Vorgang in der Hand".into(), never_left: true });
    let by_clerk = town.tell(&mut bo, FILE, FIRST, &void).1;
    assert_eq!(quarantined(&by_clerk), Some(Quarantine::NotEntitled));
    assert!(matches!(town.tell(&mut lea, FILE, None, &void).1, Answer::Accepted { .. }));
    let open = &town.ledger.book(FILE).unwrap().case.set_aside;
    assert!(open.iter().all(|entry| entry.header.change_id != freeze));
}

#[test]
fn hello_tells_same_older_unknown_and_other() {
    let (mut town, ada) = (Town::new(), desk("ada", 17));
    let end = town.ledger.end();
    assert_eq!(town.greet(&ada, 0, Hash::ZERO).standing, Standing::Same);
    assert_eq!(town.greet(&ada, end.seq, end.head).standing, Standing::Same);
    assert_eq!(town.greet(&ada, end.seq, Hash::ZERO).standing, Standing::Unknown);
    assert_eq!(town.greet(&ada, end.seq + 1, end.head).standing, Standing::Older);
    let foreign = Hello {
        city_id: CityId(Uuid::from_u128(8)),
        generation: 1,
        seq: 0,
        log_head: Hash::ZERO,
        directory_version: 0,
    };
    let carrier = ada.carrier.clone();
    let answer = town.with_pen(|ledger, pen| ledger.hello(&carrier, &foreign, pen)).unwrap();
    assert_eq!(answer.standing, Standing::OtherCity);
}

/// The whole file goes to a city founded empty, by another desk, after its first holder has left the authority.
#[test]
fn an_empty_city_gets_everything_back_from_a_colleagues_desk() {
    let (mut town, mut ada, bo) = (Town::new(), desk("ada", 17), desk("bo", 18));
    town.take(&ada, FILE);
    town.tell(&mut ada, FILE, FIRST, &set("300.00"));
    town.tell(&mut ada, FILE, FIRST, &freeze(5));
    town.tell(&mut ada, FILE, FIRST, &Body::Release);
    town.take(&bo, FILE);
    let mut left = directory();
    left.accounts[0].disabled = true;
    town.ledger.publish(left.clone(), None);
    let late = town.tell(&mut ada, FILE, FIRST, &note("von zuhause")).0;
    let before = town.ledger.book(FILE).unwrap().case.clone();
    let log: Vec<_> = town.ledger.log().iter().map(|taken| taken.change.clone()).collect();

    let author = CityAuthor { generation: 2, device: DeviceNumber(1001), public_key: "key1001".into() };
    let founded = generation::next(&left, author, town.now);
    assert!(founded.version >= 1_000_000);
    town.ledger = Ledger::found_empty(founded, None, DEFAULT_TERM);
    assert_eq!(town.greet(&bo, log.len() as u64, Hash::ZERO).standing, Standing::Older);
    let id = |change: &Change| change.read_header().unwrap().change_id;
    let files =
        vec![OfferedFile { file: FILE, changes: log.iter().map(id).collect(), quarantined: vec![id(&late)] }];
    let wanted = town.ledger.offer(&bo.carrier, &Offer { files: files.clone() }, town.now).wanted;
    assert_eq!(wanted.len(), log.len());
    for change in &log {
        let answer = town.push(&bo, change);
        assert!(answer.is_delivered());
        assert_eq!(matches!(answer, Answer::Quarantined { .. }), id(change) == id(&late));
    }
    assert_eq!(town.ledger.book(FILE).unwrap().case, before);
    assert!(town.ledger.offer(&bo.carrier, &Offer { files }, town.now).wanted.is_empty());
}

#[test]
fn a_restored_city_grants_newer_epochs_and_learns_of_devices_it_lost() {
    let (mut town, ada, bo) = (Town::new(), desk("ada", 17), desk("bo", 18));
    let copy = town.ledger.clone();
    town.take(&ada, FILE);
    let author = CityAuthor { generation: 2, device: DeviceNumber(1001), public_key: "key1001".into() };
    town.ledger = copy.restore(author, town.now);
    town.take(&bo, FILE);
    assert_eq!(town.lease().epoch, Epoch { generation: 2, n: 1 });
    let mut former = directory();
    former.version = 4;
    former.devices.push(Device { number: DeviceNumber(21), ..former.devices[0].clone() });
    former.accounts[1].disabled = true;
    let learned = generation::learned(town.ledger.directory(), &former, town.now).unwrap();
    assert!(learned.device(DeviceNumber(21)).is_some() && learned.accounts[1].disabled);
    assert_eq!(learned.version, town.ledger.directory().version + 1);
    assert_eq!(generation::learned(&learned, &former, town.now), None);
}
