//! `kita_eingang`: the Jugendamt confirms that a need was announced within one month (§ 5 Abs. 3 S. 1 KiBiz).

use crate::deadline::calendar::{Length, words};
use crate::deadline::counting_law::SGB_X;
use crate::deadline::error::TermError;
use crate::deadline::input::reader::Object;
use crate::deadline::input::schema::Day;
use crate::deadline::reckoning::Reckoning;
use jiff::civil::Date;
use serde::Serialize;

/// Asks until when the receipt must be confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct KitaReceipt {
    /// The day of receipt.
    #[schemars(with = "Day")]
    pub eingang: Date,
}

impl KitaReceipt {
    pub(crate) fn read(from: &mut Object<'_>) -> Result<Self, TermError> {
        Ok(Self { eingang: from.needed_day("eingang")? })
    }

    pub(crate) fn compute(&self) -> Reckoning {
        let mut count = Reckoning::default();
        count.step(
            self.eingang,
            SGB_X.start,
            format!("Eingegangen am {}; dieser Tag zählt nicht mit.", words::long(self.eingang)),
        );
        count.count(self.eingang, Length::Months(1), "§ 5 Abs. 3 S. 1 KiBiz", &SGB_X);
        count.move_to_working_day(SGB_X.shift);
        count
    }
}
