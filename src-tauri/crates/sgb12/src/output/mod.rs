//! The calculation as it is handed back: rows of the Berechnungsbogen, sums, reasons, notices.

mod calculation;
mod grund;
mod hinweis;
mod row;
mod vergleich;

pub use calculation::{Bogen, Calculation, MonthCalculation, PeriodCalculation, PeriodMonth, PersonBogen};
pub use calculation::{GeschuetztesVermoegen, VermoegenBogen};
pub use grund::{Grund, GrundCode};
pub use hinweis::{Hinweis, HinweisCode};
pub(crate) use row::Rows;
pub use row::{Row, Schluessel, Teil};
pub use vergleich::{Bewegung, bewegungen};
