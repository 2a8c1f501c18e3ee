//! What people do at a desk: only what the rules of the desk allow there, by what that desk knows.

use crate::Broken;
use crate::desk::Desk;
use crate::dice::Dice;
use crate::town::{self, Town};
use jiff::Timestamp;
use koffer_casework::change::{
    Add, Assign, Body, Context, Countersign, Dispatched, Freeze, Issue, Outcome, Override, Void,
};
use koffer_casework::decision::Frozen;
use koffer_casework::field::{Resolve, Set, SetField};
use koffer_casework::lease::{Actor, may_decide, may_set};
use koffer_casework::number::Number;
use koffer_casework::{Case, ChangeId, DecisionId, FileId, Hash};
use uuid::Uuid;

const PATHS: [&str; 3] = ["unterkunft.grundmiete", "personen[p1].anschrift", "bank"];

/// One act of the person at `desk`, whose clock shows `now`; gives what was written.
///
/// # Errors
/// [`Broken`].
pub fn act(
    desk: &mut Desk,
    file: FileId,
    now: Timestamp,
    town: &mut Town,
    dice: &mut Dice,
) -> Result<Option<(ChangeId, Body)>, Broken> {
    let case = desk.case(file);
    let id = ChangeId(Uuid::from_u128(town.id()));
    let Some(body) = choose(desk, &case, now, id, dice) else { return Ok(None) };
    let holds = may_set(case.lease.as_ref(), &actor(desk)).is_ok();
    let epoch = case.lease.as_ref().filter(|_| holds).map(|lease| lease.epoch);
    desk.write(id, file, (now, town::day(now)), epoch, &body, Context::default())?;
    Ok(Some((id, body)))
}

fn actor(desk: &Desk) -> Actor {
    Actor { account: desk.carrier.account.clone(), device: desk.carrier.device }
}

fn choose(desk: &Desk, case: &Case, now: Timestamp, id: ChangeId, dice: &mut Dice) -> Option<Body> {
    if case.opened.is_none() {
        return Some(Body::Open(Box::new(town::open(desk.carrier.device, now, case.file))));
    }
    let (me, renewed) = (actor(desk), desk.renewed.get(&case.file).copied());
    let holds = may_set(case.lease.as_ref(), &me).is_ok();
    let clock_is_right = desk.city_time.is_none_or(|seen| now >= seen);
    let decides = clock_is_right && may_decide(case.lease.as_ref(), &me, now, renewed, false).is_ok();
    let leads =
        desk.directory.leads(&me.account, koffer_casework::account::Department::Sozialamt, town::day(now));
    let letter = newest(case);
    let dispatched = letter
        .and_then(|letter| case.letter_facts.get(&letter.change))
        .is_some_and(|facts| facts.dispatched.is_some());
    let day = town::day(now);
    match dice.below(13) {
        0..=2 => Some(Body::Add(Box::new(Add::Note { text: format!("Vermerk {id}") }))),
        3..=4 if holds => {
            let path = PATHS[dice.below(PATHS.len())];
            let saw = case.facts.get(path).and_then(|field| field.by);
            let becomes = format!("{}.00", 300 + dice.below(4)).into();
            let fields = vec![SetField { path: path.to_owned(), becomes, saw }];
            Some(Body::Set(Set { fields, reason: "Mietvertrag".to_owned(), proof: None }))
        }
        5 if holds => {
            let (path, field) = case.facts.iter().find(|(_, field)| field.is_contested())?;
            let saw = field.candidates.iter().map(|candidate| candidate.by).collect();
            let value = field.candidates.last()?.value.clone();
            Some(Body::Resolve(Resolve { path: path.clone(), value, saw, reason: "geprüft".to_owned() }))
        }
        6 if decides && case.contested().next().is_none() => match letter {
            Some(letter) if letter.is_alive() && letter.issued.is_none() => None,
            _ => Some(freeze(desk, id, day, dice.once_in(3))),
        },
        7..=8 if decides => {
            let letter = letter.filter(|letter| letter.is_alive() && letter.issued.is_none())?;
            let ready = !letter.freeze.needs_countersign || letter.countersigned.is_some();
            ready.then_some(Body::Issue(Issue { freeze: letter.change }))
        }
        9 => {
            let letter = letter.filter(|letter| letter.issued.is_some() && !dispatched)?.change;
            let way = "post_inland".to_owned();
            Some(Body::Dispatched(Dispatched::HandedOver { letter, day, way }))
        }
        10 if holds => {
            let alive = letter.filter(|letter| letter.is_alive() && !dispatched);
            match alive {
                Some(letter) if dice.once_in(4) => {
                    let reason = "Zahlendreher".to_owned();
                    Some(Body::Void(Void { freeze: letter.change, reason, never_left: true }))
                }
                _ => Some(Body::Release),
            }
        }
        11 if leads => match letter.filter(|letter| letter.issued.is_none() && letter.is_alive()) {
            Some(letter) if letter.account != me.account => {
                Some(Body::Countersign(Countersign { freeze: letter.change, file_hash: Hash::ZERO }))
            }
            _ => {
                let account = town::people()[dice.below(3)].clone();
                Some(Body::Assign(Assign { account, reason: "Vertretung".to_owned() }))
            }
        },
        12 if leads => {
            let set_aside = case.set_aside.iter().find(|entry| entry.header.account != me.account);
            let reason = "war vor Ort".to_owned();
            match (set_aside, case.lease.as_ref().filter(|lease| lease.decides_from.is_some())) {
                (Some(entry), _) => {
                    let changes = vec![entry.header.change_id];
                    Some(Body::Override(Override::Stands { changes, reason }))
                }
                (None, Some(lease)) if dice.once_in(3) => {
                    Some(Body::Override(Override::EarlyDecision { epoch: lease.epoch, reason }))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

fn newest(case: &Case) -> Option<&Frozen> {
    case.decisions.values().filter_map(|decision| decision.letter()).max_by_key(|letter| letter.acted_at)
}

fn freeze(desk: &Desk, id: ChangeId, day: jiff::civil::Date, needs_countersign: bool) -> Body {
    Body::Freeze(Box::new(Freeze {
        decision: DecisionId(id.0),
        number: Number::new("50-GA", 2027, desk.carrier.device, id.0.as_u128() as u32),
        outcome: Outcome::Grant,
        from: None,
        to: None,
        provisional: false,
        day,
        content_hash: Hash::ZERO,
        file_hash: Hash::ZERO,
        content_blob: Hash::ZERO,
        inputs_hash: Hash::ZERO,
        pack_hash: Hash::ZERO,
        law_hash: Hash::ZERO,
        needs_countersign,
        calculation: None,
    }))
}
