//! Income (§§ 82 to 82a, 43 SGB XII), per source and then per person: what does not count, the allowance of its kind,
//! what is deducted from the source (not below zero), what is deducted from the person (not below zero in sum), and
//! last the allowance on capital income.

mod absetzung;
mod ausnahme_82_1;
mod bereinigung;
mod freibetrag_82_2;
mod freibetrag_82_3;
mod freibetrag_82_4;
mod freibetrag_82_6;
mod freibetrag_82a;
mod kapital_43_2;
mod kindergeld;
mod zufluss_82_7;

pub(crate) use bereinigung::{einkommen, ungedeckte_beitraege};
pub(crate) use kindergeld::weitergabe;
pub(crate) use zufluss_82_7::Zuflussplan;

use crate::amount::{Amount, german_number};
use rust_decimal::Decimal;

/// `floor + percent % of what exceeds the floor`, at most `cap` and never more than the income: the shape of the
/// allowances of § 82 Abs. 4 and § 82a.
struct Sockelfreibetrag {
    floor: Decimal,
    percent: Decimal,
    cap: Amount,
}

impl Sockelfreibetrag {
    fn of(&self, income: Amount) -> Amount {
        let above = (income.decimal() - self.floor).max(Decimal::ZERO);
        let exact = self.floor + above * self.percent / Decimal::ONE_HUNDRED;
        Amount::round(exact).min(self.cap).min(income)
    }

    fn aus(&self, income: Amount, cap_text: &str) -> String {
        let floor = Amount::round(self.floor);
        let above = (income - floor).or_zero();
        format!(
            "{} + {} % von {}, höchstens {} ({cap_text})",
            floor.german(),
            german_number(self.percent),
            above.german(),
            self.cap.german()
        )
    }
}
