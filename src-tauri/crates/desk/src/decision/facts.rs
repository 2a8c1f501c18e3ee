//! The facts that a letter speaks of, from what is established and what the draft says.

use super::draft::Plan;
use crate::desk::Me;
use crate::facts::tree::{Tree, at};
use crate::loaded::Loaded;
use jiff::civil::Date;
use koffer_casework::change::Outcome;
use koffer_casework::deadline::Month;
use koffer_letter::compose::{Addressee, Clerk, DecisionFacts, Form, Hearing, Reason};
use koffer_sgb12::Calculation;
use koffer_store::author::Moment;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The block by which a clerk says why no hearing was held (§ 24 Abs. 2 SGB X).
pub(crate) const HEARING_WAIVED: &str = "anhoerung_abgesehen";

/// Everything that a letter of this decision says, without its words.
#[expect(clippy::too_many_arguments, reason = "each is a source of its own")]
pub(super) fn of(
    me: &Me,
    loaded: &Loaded,
    tree: &Tree,
    plan: &Plan,
    calculation: Option<&Calculation>,
    monthly: Option<String>,
    calculation_outdated: bool,
    moment: Moment,
) -> DecisionFacts {
    let previous = super::previous(loaded);
    let burdens = matches!(plan.outcome, Outcome::Refuse | Outcome::End);
    let chosen: BTreeSet<String> =
        plan.blocks.iter().filter(|block| block.chosen).map(|block| block.block.clone()).collect();
    let own_texts: BTreeMap<String, String> =
        plan.blocks.iter().filter_map(|block| Some((block.block.clone(), block.text.clone()?))).collect();
    let hearing = own_texts.get(HEARING_WAIVED).filter(|text| !text.trim().is_empty());
    DecisionFacts {
        from: plan.from.as_deref().and_then(first_day),
        until: plan.to.as_deref().and_then(last_day),
        monthly: monthly.clone().filter(|_| !burdens),
        previous_monthly: previous.as_ref().and_then(|previous| previous.monthly.clone()),
        previous_decision: previous.map(|previous| previous.day),
        reason: if burdens { reason(calculation, &own_texts) } else { change_reason(&own_texts) },
        hearing: hearing.map(|reason| Hearing::Waived { reason: reason.clone() }),
        iban: tree.at(&["bank", "iban"]).as_str().map(str::to_owned),
        karenz_until: karenz_until(tree, plan),
        names: names(tree),
        chosen,
        own_texts,
        calculation_outdated,
        ..common(me, loaded, tree, moment)
    }
}

/// What every letter of a file says, whatever it is about.
pub(crate) fn common(me: &Me, loaded: &Loaded, tree: &Tree, moment: Moment) -> DecisionFacts {
    let open = loaded.case.opened.as_ref();
    DecisionFacts {
        file_number: open.map_or_else(String::new, |open| open.file_number.to_string()),
        date: moment.today,
        addressees: addressees(loaded, tree),
        address: address(loaded, tree),
        clerk: Clerk { name: me.full_name(&me.identity.account), room: None, phone: None, email: None },
        application_date: open.map(|open| open.received_day),
        received: open.map(|open| open.received_day),
        from: None,
        until: None,
        monthly: None,
        previous_monthly: None,
        previous_decision: None,
        reason: None,
        hearing: None,
        iban: None,
        papers: Vec::new(),
        deadline: None,
        karenz_until: None,
        names: names(tree),
        chosen: BTreeSet::new(),
        own_texts: BTreeMap::new(),
        calculation_outdated: false,
    }
}

/// The applicant, and the partner who asks with them. A letter that asks for papers goes out before anything is
/// established: then the name is the one of the application.
fn addressees(loaded: &Loaded, tree: &Tree) -> Vec<Addressee> {
    let established: Vec<_> = tree.entries(&["personen"]).map(|(_, person)| person.clone()).collect();
    let applied = applied(loaded);
    let persons = if established.iter().any(|person| !at(person, &["familienname"]).is_null()) {
        established
    } else {
        at(&applied, &["personen"]).as_array().cloned().unwrap_or_default()
    };
    let asks = |person: &&Value| {
        let role = at(person, &["rolle"]).as_str().unwrap_or("antragsteller");
        role == "antragsteller"
            || ["ehegatte", "lebenspartner", "partner"].contains(&role) && at(person, &["beantragt"]) == true
    };
    persons.iter().filter(asks).map(addressee).collect()
}

fn addressee(person: &Value) -> Addressee {
    let text = |key: &str| at(person, &[key]).as_str().unwrap_or_default().to_owned();
    Addressee {
        form: match at(person, &["anrede"]).as_str() {
            Some("frau") => Form::Frau,
            Some("herr") => Form::Herr,
            _ => Form::Neutral,
        },
        title: Some(text("doktorgrad")).filter(|title| !title.is_empty()),
        given: text("vornamen"),
        family: text("familienname"),
    }
}

fn address(loaded: &Loaded, tree: &Tree) -> Vec<String> {
    let established = tree.entries(&["personen"]).map(|(_, person)| at(person, &["anschrift"]));
    let applied = applied(loaded);
    let from_form =
        at(&applied, &["personen"]).as_array().into_iter().flatten().map(|person| at(person, &["anschrift"]));
    let Some(address) = established.chain(from_form).find(|address| !at(address, &["strasse"]).is_null())
    else {
        return Vec::new();
    };
    let part = |key: &str| at(address, &[key]).as_str().unwrap_or_default();
    let street = format!("{} {}", part("strasse"), part("hausnummer"));
    let place = format!("{} {}", part("plz"), part("ort"));
    let care_of = Some(part("bei")).filter(|name| !name.is_empty()).map(|name| format!("bei {name}"));
    care_of
        .into_iter()
        .chain([part("zusatz").to_owned(), street.trim().to_owned(), place.trim().to_owned()])
        .filter(|line| !line.is_empty())
        .collect()
}

fn applied(loaded: &Loaded) -> Value {
    loaded.case.opened.as_ref().map(crate::queue::row::application).unwrap_or_default()["nutzdaten"].clone()
}

fn names(tree: &Tree) -> BTreeMap<String, String> {
    tree.entries(&["personen"])
        .map(|(id, person)| {
            let part = |key: &str| at(person, &[key]).as_str().unwrap_or_default();
            (id.clone(), format!("{} {}", part("vornamen"), part("familienname")).trim().to_owned())
        })
        .filter(|(_, name)| !name.is_empty())
        .collect()
}

/// Why nothing is granted: the clerk's own words first, else what the engine says about the first person without a
/// claim.
fn reason(calculation: Option<&Calculation>, own: &BTreeMap<String, String>) -> Option<Reason> {
    if let Some(text) = own.get("begruendung") {
        let norm = own.get("begruendung_norm").cloned().unwrap_or_else(|| "§ 19 Absatz 2 SGB XII".to_owned());
        return Some(Reason { norm, text: text.clone(), cooperation: own.contains_key("mitwirkung") });
    }
    let sheets = calculation.map(Calculation::sheets).unwrap_or_default();
    let grounds =
        sheets.iter().flat_map(|(_, _, sheet)| &sheet.personen).filter_map(|person| person.grund.as_ref());
    let ground = grounds.into_iter().next()?;
    Some(Reason { norm: ground.norm.to_string(), text: ground.text.to_string(), cooperation: false })
}

fn change_reason(own: &BTreeMap<String, String>) -> Option<Reason> {
    let text = own.get("begruendung")?;
    let norm = own.get("begruendung_norm").cloned().unwrap_or_else(|| "§ 48 Absatz 1 SGB X".to_owned());
    Some(Reason { norm, text: text.clone(), cooperation: false })
}

/// § 35 Abs. 1 S. 2 SGB XII: one year from the first month of the benefit, unless established otherwise.
fn karenz_until(tree: &Tree, plan: &Plan) -> Option<Date> {
    let established = tree.at(&["festgestellt", "karenzzeit_bis"]).as_str().and_then(last_day);
    established.or_else(|| Some(month(plan.from.as_deref()?)?.plus(11).last_day()))
}

fn month(text: &str) -> Option<Month> {
    Month::new(text.get(..4)?.parse().ok()?, text.get(5..7)?.parse().ok()?)
}

fn first_day(text: &str) -> Option<Date> {
    text.parse().ok().or_else(|| month(text).map(Month::first_day))
}

fn last_day(text: &str) -> Option<Date> {
    text.parse().ok().or_else(|| month(text).map(Month::last_day))
}
