//! Entitlement under the Third and Fourth Chapter SGB XII: Hilfe zum Lebensunterhalt and Grundsicherung im Alter und
//! bei Erwerbsminderung, dated, exact to the cent, explained row by row.
//!
//! [`parse`] reads a household (or a list), [`compute`] answers with the Berechnungsbogen of a month or of the months
//! of a period. Both are pure: the law comes in as a [`Law`], the open points as a [`Policy`], the municipality's
//! limits as [`Limits`]. Nothing panics on any input; what cannot be computed is refused with the path of the field.

mod amount;
mod anspruch;
mod bedarf;
mod calendar;
mod check;
mod einkommen;
mod einsatzgemeinschaft;
mod input;
mod law;
mod limits;
mod mehrbedarf;
mod monat;
mod output;
mod policy;
mod regelbedarf;
mod rules;
mod sofortzuschlag;
mod unterkunft;
mod vermoegen;
mod zahlung;
mod zeitraum;

pub use amount::Amount;
pub use calendar::{Boundary, Day, Month};
pub use input::*;
pub use law::{Law, LawError, bundled_law};
pub use limits::{Limits, Richtwert};
pub use output::{
    Bewegung, Bogen, Calculation, GeschuetztesVermoegen, Grund, GrundCode, Hinweis, HinweisCode,
    MonthCalculation, PeriodCalculation, PeriodMonth, PersonBogen, Row, Schluessel, Teil, VermoegenBogen,
    bewegungen,
};
pub use policy::*;
pub use rules::Rules;
pub use zeitraum::compute;
