//! Calculations: asked for by month or period, answered in the shape of the engine's own contract.

use crate::shapes::request;
use crate::{Day, FactPath, Id, Month};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

request! {
    /// `calculation_run`: one month, or a period.
    pub struct RunCalculation {
        /// The file.
        pub file: Id,
        /// The month; by default the fact `beantragt_ab`, else the month of receipt.
        pub month: Option<Month>,
        /// First month or day of a period.
        pub from: Option<Day>,
        /// Last month or day of a period.
        pub to: Option<Day>,
    }
}

request! {
    /// `calculation_preview`: what if; stores nothing.
    pub struct PreviewCalculation {
        /// The file.
        pub file: Id,
        /// Values by path instead of the established ones.
        #[cfg_attr(feature = "ts", ts(type = "Record<string, Json>"))]
        pub changes: BTreeMap<FactPath, Value>,
        /// The month.
        pub month: Option<Month>,
        /// First month or day of a period.
        pub from: Option<Day>,
        /// Last month or day of a period.
        pub to: Option<Day>,
    }
}

/// The engine's output, handed on as it is: one month with `summe`, or `monate[]` each with its `summe`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "Calculation"))]
#[serde(transparent)]
pub struct CalculationView(pub Value);
