//! Three desks and a city in one thread, driven by a seed: people work, the line loses, doubles and delays messages,
//! desks crash or come back from an older copy, the city comes back older or empty, clocks jump. A naive model judges
//! after every step, and at rest all replicas must say the same. The rules are the real ones: `casework` folds, the
//! city's `rules` answer, `sync`'s round says what to do next.

pub mod coverage;
pub mod desk;
pub mod dice;
pub mod judge;
pub mod run;
pub mod sync;
pub mod town;
pub mod work;

use koffer_casework::change::ComposeError;
use koffer_casework::{ChangeId, FileId};

/// A promise that was broken.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// A change that was written and kept is nowhere.
    #[error("{change} is lost")]
    Lost {
        /// Which.
        change: ChangeId,
    },
    /// A change, or a place in an author's chain, stands twice in the log.
    #[error("{change} was applied twice")]
    Twice {
        /// Which.
        change: ChangeId,
    },
    /// The log's or the file's chain does not verify.
    #[error("the chains do not verify at seq {seq}")]
    Chain {
        /// Where.
        seq: u64,
    },
    /// A desk at rest has another list of changes than the city.
    #[error("the desk of {account} and the city differ")]
    Diverged {
        /// Whose desk.
        account: String,
    },
    /// The same list, and another state.
    #[error("{file} folds to two states")]
    OtherFold {
        /// Which file.
        file: FileId,
    },
    /// A change is not delivered although nothing stands in its way.
    #[error("{change} is stuck, answered {answer}")]
    Stuck {
        /// Which.
        change: ChangeId,
        /// The city's last answer.
        answer: String,
    },
    /// An accepted issue has no effect.
    #[error("the decision issued by {change} vanished")]
    Vanished {
        /// The issue.
        change: ChangeId,
    },
    /// Two people issued on one file, unseen of each other, and neither decision is disputed.
    #[error("two issued unseen of each other on {file} (after a re-seed: {reseeded})")]
    TwoIssued {
        /// Which file.
        file: FileId,
        /// Whether the city had come up older or empty before.
        reseeded: bool,
    },
    /// Rounds over a good line do not come to an end.
    #[error("a round over a good line does not end")]
    Endless,
    /// A change that cannot be read.
    #[error("a change that cannot be read")]
    Unreadable,
    /// A change that cannot be written.
    #[error(transparent)]
    Compose(#[from] ComposeError),
}
