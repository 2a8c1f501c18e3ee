//! Which statute counts: three ways that lead to the same days.
//!
//! § 26 SGB X, § 64 SGG and § 57 Abs. 2 VwGO with § 222 ZPO all end at §§ 187–193 BGB; only the norm that an
//! explanation names differs.

use super::calendar::Length;

/// The norms of one way of counting.
pub(crate) struct CountingLaw {
    /// That the day of the event does not count.
    pub(crate) start: &'static str,
    days: &'static str,
    months: &'static str,
    /// That a day which the month does not have becomes its last one.
    pub(crate) missing_day: &'static str,
    /// That an end on a day off moves.
    pub(crate) shift: &'static str,
}

impl CountingLaw {
    /// The norm that finds the last day of a term of this length.
    pub(crate) fn period(&self, length: Length) -> &'static str {
        match length {
            Length::Days(_) => self.days,
            Length::Weeks(_) | Length::Months(_) | Length::Years(_) => self.months,
        }
    }
}

/// Procedure before the authority.
pub(crate) const SGB_X: CountingLaw = CountingLaw {
    start: "§ 26 Abs. 1 SGB X, § 187 Abs. 1 BGB",
    days: "§ 26 Abs. 1 SGB X, § 188 Abs. 1 BGB",
    months: "§ 26 Abs. 1 SGB X, § 188 Abs. 2 BGB",
    missing_day: "§ 26 Abs. 1 SGB X, § 188 Abs. 3 BGB",
    shift: "§ 26 Abs. 3 S. 1 SGB X",
};

/// The social courts.
pub(crate) const SGG: CountingLaw = CountingLaw {
    start: "§ 64 Abs. 1 SGG",
    days: "§ 64 Abs. 1 SGG",
    months: "§ 64 Abs. 2 S. 1 SGG",
    missing_day: "§ 64 Abs. 2 S. 2 SGG",
    shift: "§ 64 Abs. 3 SGG",
};

/// The administrative courts.
pub(crate) const VWGO: CountingLaw = CountingLaw {
    start: "§ 57 Abs. 2 VwGO, § 222 Abs. 1 ZPO, § 187 Abs. 1 BGB",
    days: "§ 222 Abs. 1 ZPO, § 188 Abs. 1 BGB",
    months: "§ 222 Abs. 1 ZPO, § 188 Abs. 2 BGB",
    missing_day: "§ 222 Abs. 1 ZPO, § 188 Abs. 3 BGB",
    shift: "§ 57 Abs. 2 VwGO, § 222 Abs. 2 ZPO",
};
