//! One calculation from established facts, by the law and the municipality's rules of this desk.

use super::contributions;
use super::from_facts::{MissingInput, Span, household};
use crate::desk::Me;
use crate::facts::tree::Tree;
use crate::failure;
use koffer_casework::Case;
use koffer_contract::{Failure, MissingPoint};
use koffer_sgb12::{Calculation, Input, Rules};
use serde_json::Value;

/// What the engine says to `tree` for `span`.
///
/// # Errors
/// [`Failure::CannotCalculate`] with what is missing; [`Failure::CalculationRefused`] for a contradiction.
pub(crate) fn compute(me: &Me, file: &str, tree: &Tree, span: &Span) -> Result<Calculation, Failure> {
    let input = household(tree, file, span)
        .map_err(|missing| Failure::CannotCalculate { missing: missing.into_iter().map(point).collect() })?;
    let rules = me.pack.sgb12_rules((*me.law).clone()).map_err(|error| failure::defect("C-105", &error))?;
    contributions::split(&input, |input| engine(input, &rules))
}

fn engine(input: &Value, rules: &Rules) -> Result<Calculation, Failure> {
    let refused = |error: koffer_sgb12::InputError| Failure::CalculationRefused {
        field: error.field.clone(),
        sentence: error.problem.to_string(),
    };
    let bytes = serde_json::to_vec(input).map_err(|error| failure::defect("C-102", &error))?;
    let Input::One(household) = koffer_sgb12::parse(&bytes).map_err(refused)? else {
        return Err(failure::defect("C-103", &"one household became many"));
    };
    koffer_sgb12::compute(&household, rules).map_err(refused)
}

fn point(missing: MissingInput) -> MissingPoint {
    MissingPoint { code: "eingabe_fehlt".to_owned(), sentence: missing.sentence, path: Some(missing.path) }
}

/// The month that is computed when nobody names one: `beantragt_ab` as established, else the month of receipt.
pub(crate) fn default_month(case: &Case, tree: &Tree) -> String {
    let established = tree.at(&["beantragt_ab"]).as_str().map(str::to_owned);
    let received = case.opened.as_ref().map(|open| open.received_day.to_string()[..7].to_owned());
    established.or(received).unwrap_or_default()
}
