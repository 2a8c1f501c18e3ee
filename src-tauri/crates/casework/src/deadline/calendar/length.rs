//! How far a term reaches: §§ 187–190 BGB, to which § 26 Abs. 1 SGB X, § 64 SGG and § 222 ZPO lead alike.
//!
//! Days: the n-th day after. Weeks, months, years: the day that corresponds by name or number (§ 188 Abs. 2); a day
//! that the month does not have becomes its last day (§ 188 Abs. 3), never the other way round: 28 February plus a
//! month is 28 March, not the 31st.

use super::days_after;
use jiff::Span;
use jiff::civil::Date;

/// The length of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Length {
    /// Calendar days.
    Days(u16),
    /// Weeks of seven calendar days.
    Weeks(u16),
    /// Calendar months.
    Months(u16),
    /// Calendar years.
    Years(u16),
}

impl Length {
    /// The last day of a term that an event sets going; the day of the event does not count (§ 187 Abs. 1 BGB).
    #[must_use]
    pub fn end_after_event(self, event: Date) -> Date {
        match self {
            Self::Days(count) => days_after(event, count.into()),
            Self::Weeks(count) => days_after(event, 7 * i32::from(count)),
            // jiff constrains a day that the month does not have to its last day: § 188 Abs. 3 BGB.
            Self::Months(count) => event.saturating_add(Span::new().months(count)),
            Self::Years(count) => event.saturating_add(Span::new().years(count)),
        }
    }

    /// The last day of a term that joins on to another one: the day after `old_end` counts (§§ 187 Abs. 2, 190 BGB),
    /// so the term ends on the day **before** the one that corresponds to its first day (§ 188 Abs. 2).
    #[must_use]
    pub fn end_joined_to(self, old_end: Date) -> Date {
        match self {
            Self::Days(_) | Self::Weeks(_) => self.end_after_event(old_end),
            Self::Months(_) | Self::Years(_) if old_end == old_end.last_of_month() => {
                self.end_after_event(old_end).last_of_month()
            }
            Self::Months(_) | Self::Years(_) => self.end_after_event(old_end),
        }
    }

    /// In words, for the sentence that explains the step: `Ein Monat`, `14 Tage`.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Days(1) => "Ein Tag".to_owned(),
            Self::Days(count) => format!("{count} Tage"),
            Self::Weeks(1) => "Eine Woche".to_owned(),
            Self::Weeks(2) => "Zwei Wochen".to_owned(),
            Self::Weeks(count) => format!("{count} Wochen"),
            Self::Months(1) => "Ein Monat".to_owned(),
            Self::Months(3) => "Drei Monate".to_owned(),
            Self::Months(6) => "Sechs Monate".to_owned(),
            Self::Months(count) => format!("{count} Monate"),
            Self::Years(1) => "Ein Jahr".to_owned(),
            Self::Years(count) => format!("{count} Jahre"),
        }
    }
}
