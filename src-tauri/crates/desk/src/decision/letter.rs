//! From a draft to its letter: the facts of the decision, the calculation it rests on, the content.
//!
//! Preview and freezing take this one way, so that what was seen is what is frozen.

use super::draft::{Drafted, Plan};
use super::facts;
use crate::calculation::compute::compute;
use crate::calculation::from_facts::Span;
use crate::desk::Me;
use crate::facts::tree::Tree;
use crate::failure;
use crate::loaded::Loaded;
use koffer_casework::change::Outcome;
use koffer_contract::{Failure, MissingPoint};
use koffer_letter::compose::{self, Draft, Missing};
use koffer_letter::sheet::Sheet;
use koffer_pack::{LetterKind, Template};
use koffer_sgb12::Calculation;
use koffer_store::author::Moment;

/// A letter as far as it goes.
pub(crate) struct Composed {
    /// The content, and what hinders.
    pub(crate) draft: Draft,
    /// What was calculated; `None` where nothing could be, or need not.
    pub(crate) calculation: Option<Calculation>,
    /// EUR per month of the first sheet.
    pub(crate) monthly: Option<String>,
    /// Everything that hinders freezing, in the order of the work.
    pub(crate) missing: Vec<MissingPoint>,
}

/// Composes the letter of `drafted` from what is established now.
///
/// # Errors
/// [`Failure::NotForProcedure`] where the pack has no such letter.
pub(crate) fn compose(
    me: &Me,
    loaded: &Loaded,
    drafted: &Drafted,
    moment: Moment,
) -> Result<Composed, Failure> {
    let plan = &drafted.content;
    let template = template(me, loaded, plan.outcome)?;
    let tree = Tree::of(&loaded.case);
    let mut missing = contested(loaded);
    let calculation = match compute(me, &loaded.file.to_string(), &tree, &span(loaded, &tree, plan)) {
        Ok(calculation) => Some(calculation),
        Err(Failure::CannotCalculate { missing: inputs }) => {
            missing.extend(inputs);
            None
        }
        Err(Failure::CalculationRefused { field, sentence }) => {
            missing.push(MissingPoint {
                code: "berechnung_abgelehnt".to_owned(),
                sentence,
                path: Some(field),
            });
            None
        }
        Err(other) => return Err(other),
    };
    let sheets = calculation.as_ref().map(Sheet::of_output).transpose();
    let sheets = sheets.map_err(|error| failure::defect("B-101", &error))?.unwrap_or_default();
    let monthly = sheets.first().map(|sheet| sheet.summe.clone());
    let outdated = drafted.inputs_hash != Some(super::inputs_hash(me, &tree)?);
    let facts = facts::of(me, loaded, &tree, plan, calculation.as_ref(), monthly.clone(), outdated, moment);
    let shown: &[Sheet] = if template.kind.needs_calculation() || !sheets.is_empty() { &sheets } else { &[] };
    let draft = compose::draft(&me.pack, template, &facts, shown);
    missing.extend(draft.missing.iter().map(point));
    Ok(Composed { draft, calculation, monthly, missing })
}

/// The pack's letter for an outcome of this file's procedure.
///
/// # Errors
/// [`Failure::NotForProcedure`].
pub(crate) fn template<'a>(me: &'a Me, loaded: &Loaded, outcome: Outcome) -> Result<&'a Template, Failure> {
    let kind = match outcome {
        Outcome::Grant => LetterKind::Grant,
        Outcome::Refuse => LetterKind::Refusal,
        Outcome::Change => LetterKind::Change,
        Outcome::End => LetterKind::End,
    };
    of_kind(me, loaded, kind)
}

/// The pack's letter of a kind for this file's procedure.
///
/// # Errors
/// [`Failure::NotForProcedure`].
pub(crate) fn of_kind<'a>(me: &'a Me, loaded: &Loaded, kind: LetterKind) -> Result<&'a Template, Failure> {
    let procedure = loaded.case.opened.as_ref().map_or("", |open| open.procedure.name());
    let found = me.pack.templates(procedure).find(|template| template.kind == kind);
    found.ok_or_else(|| Failure::NotForProcedure { procedure: procedure.to_owned() })
}

fn span(loaded: &Loaded, tree: &Tree, plan: &Plan) -> Span {
    match (&plan.from, &plan.to) {
        (Some(from), Some(to)) => Span::Period(from.clone(), to.clone()),
        (Some(month), None) => Span::Month(month.clone()),
        _ => Span::Month(crate::calculation::compute::default_month(&loaded.case, tree)),
    }
}

/// While people disagree about a fact that decides, nothing is frozen.
fn contested(loaded: &Loaded) -> Vec<MissingPoint> {
    let point = |path: &str| MissingPoint {
        code: "angabe_strittig".to_owned(),
        sentence: format!(
            "Zu „{}“ stehen zwei Werte gegeneinander. Entscheiden Sie zuerst.",
            koffer_casework::intake::label(path)
        ),
        path: Some(path.to_owned()),
    };
    loaded.case.contested().filter(|path| super::is_decisive(path)).map(point).collect()
}

fn point(missing: &Missing) -> MissingPoint {
    let code = serde_json::to_value(missing.code).ok().and_then(|code| code.as_str().map(str::to_owned));
    // What the letter calls its facts, the case calls by their paths.
    let path = match missing.path.as_str() {
        "iban" => Some("bank.iban".to_owned()),
        "addressees" => Some("personen".to_owned()),
        _ => None,
    };
    MissingPoint { code: code.unwrap_or_default(), sentence: missing.sentence.clone(), path }
}
