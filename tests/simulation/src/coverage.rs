//! Which fault met which step of a round, counted.

use koffer_sync::round::Step;
use std::collections::BTreeMap;
use std::fmt;

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the words of the table")]
pub enum Fault {
    LostRequest,
    LostAnswer,
    Duplicated,
    Late,
    Crash,
    DeskRestored,
    CityRestored,
    CityFounded,
    ClockJumped,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::LostRequest,
        Self::LostAnswer,
        Self::Duplicated,
        Self::Late,
        Self::Crash,
        Self::DeskRestored,
        Self::CityRestored,
        Self::CityFounded,
        Self::ClockJumped,
    ];

    /// Whether it happens to a message, and so only to a step that sends one.
    #[must_use]
    pub fn is_of_a_message(self) -> bool {
        matches!(self, Self::LostRequest | Self::LostAnswer | Self::Duplicated | Self::Late)
    }
}

/// What a desk is about to do when it goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the words of the table")]
pub enum Moment {
    Hello,
    AdoptDirectory,
    NoteContact,
    TakeNewNumber,
    SignAnew,
    VoidCursor,
    Offer,
    PushWanted,
    Push,
    Pull,
}

impl Moment {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Hello,
        Self::AdoptDirectory,
        Self::NoteContact,
        Self::TakeNewNumber,
        Self::SignAnew,
        Self::VoidCursor,
        Self::Offer,
        Self::PushWanted,
        Self::Push,
        Self::Pull,
    ];

    /// The moment of a step; `None` where neither message nor state is at stake here.
    #[must_use]
    pub fn of(step: &Step) -> Option<Self> {
        Some(match step {
            Step::Hello(_) => Self::Hello,
            Step::AdoptDirectory(_) => Self::AdoptDirectory,
            Step::NoteContact { .. } => Self::NoteContact,
            Step::TakeNewNumber => Self::TakeNewNumber,
            Step::SignAnew => Self::SignAnew,
            Step::VoidCursor { .. } => Self::VoidCursor,
            Step::Offer => Self::Offer,
            Step::PushWanted(_) => Self::PushWanted,
            Step::Push => Self::Push,
            Step::Pull(_) => Self::Pull,
            Step::SendBlobs | Step::FetchBlobs | Step::End(_) => return None,
        })
    }

    /// Whether a message to the city belongs to it.
    #[must_use]
    pub fn talks(self) -> bool {
        !matches!(self, Self::AdoptDirectory | Self::NoteContact | Self::SignAnew | Self::VoidCursor)
    }
}

/// How often each pair was reached.
#[derive(Debug, Clone, Default)]
pub struct Coverage(BTreeMap<(Fault, Moment), u64>);

impl Coverage {
    /// One more.
    pub fn count(&mut self, fault: Fault, moment: Moment) {
        *self.0.entry((fault, moment)).or_default() += 1;
    }

    /// Takes in what another run reached.
    pub fn add(&mut self, other: &Self) {
        for (pair, count) in &other.0 {
            *self.0.entry(*pair).or_default() += count;
        }
    }

    /// Pairs that can be reached and were not.
    #[must_use]
    pub fn missing(&self) -> Vec<(Fault, Moment)> {
        let pairs = Fault::ALL.into_iter().flat_map(|fault| Moment::ALL.map(|moment| (fault, moment)));
        pairs
            .filter(|(fault, moment)| !fault.is_of_a_message() || moment.talks())
            .filter(|pair| !self.0.contains_key(pair))
            .collect()
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:15}", "")?;
        for fault in Fault::ALL {
            write!(out, "{:>13}", format!("{fault:?}"))?;
        }
        for moment in Moment::ALL {
            write!(out, "\n{:15}", format!("{moment:?}"))?;
            for fault in Fault::ALL {
                let cell = match self.0.get(&(fault, moment)) {
                    Some(count) => count.to_string(),
                    None if fault.is_of_a_message() && !moment.talks() => "·".to_owned(),
                    None => "0".to_owned(),
                };
                write!(out, "{cell:>13}")?;
            }
        }
        Ok(())
    }
}
