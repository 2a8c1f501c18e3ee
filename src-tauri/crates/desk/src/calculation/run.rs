//! `calculation_run`: the calculation from what is established, for a month or a period.

use super::compute::{compute, default_month};
use super::from_facts::Span;
use crate::facts::tree::Tree;
use crate::loaded::Loaded;
use crate::{Desk, failure};
use koffer_casework::Case;
use koffer_casework::procedure::Procedure;
use koffer_contract::{CalculationView, Failure, RunCalculation};

impl Desk {
    /// See the module.
    ///
    /// # Errors
    /// [`Failure::CannotCalculate`], [`Failure::CalculationRefused`], [`Failure::NotForProcedure`].
    pub async fn calculation_run(&self, request: RunCalculation) -> Result<CalculationView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let loaded = Loaded::read(&opened, &request.file).await?;
        must_be_computed(&loaded.case)?;
        let tree = Tree::of(&loaded.case);
        let span = span(&loaded.case, &tree, request.month, request.from, request.to);
        let calculation = compute(&me, &request.file, &tree, &span)?;
        view(&calculation)
    }
}

/// Only procedures of the SGB XII are computed.
pub(super) fn must_be_computed(case: &Case) -> Result<(), Failure> {
    match case.opened.as_ref().map(|open| open.procedure) {
        Some(Procedure::Grundsicherung | Procedure::HilfeZumLebensunterhalt) => Ok(()),
        other => Err(Failure::NotForProcedure {
            procedure: other.map_or_else(String::new, |procedure| procedure.name().to_owned()),
        }),
    }
}

/// The span asked for; a period without an end is its first month.
pub(super) fn span(
    case: &Case,
    tree: &Tree,
    month: Option<String>,
    from: Option<String>,
    to: Option<String>,
) -> Span {
    match (from, to) {
        (Some(from), Some(to)) => Span::Period(from, to),
        (Some(from), None) => Span::Month(from),
        _ => Span::Month(month.unwrap_or_else(|| default_month(case, tree))),
    }
}

pub(super) fn view(calculation: &koffer_sgb12::Calculation) -> Result<CalculationView, Failure> {
    serde_json::to_value(calculation).map(CalculationView).map_err(|error| failure::defect("C-104", &error))
}
