//! Applications as they arrive: read tolerantly, checked, never changed.
//!
//! An authority may not refuse an application because it is incomplete or on the wrong form (§ 20 Abs. 3 SGB X, § 16
//! Abs. 3 SGB I), and the day of receipt carries money (§ 44 Abs. 2 SGB XII). So only a file that nobody can read
//! alike is set aside; everything else is accepted, and what is wrong in it is marked with its place, a sentence and
//! what stood there. **Nothing is guessed and nothing repaired.** Key absent or `null` means not answered; `false`,
//! `keine` and `[]` mean declared none.
//!
//! [`read()`] takes the bytes and a listing of what lies beside them; [`open_points()`] says what is still to be asked
//! for; [`headline()`] gives the few facts a list needs; [`paths()`] flattens the answers to fact paths and [`label()`] names
//! a path in German. The forms themselves are tables in `form`: one description for checking, labels and schemas.

mod berlin_day;
mod check;
mod content_hash;
mod form;
mod format;
mod headline;
mod label;
mod limits;
mod mark;
mod open_points;
mod paths;
mod read;
mod schema;
mod submission;
mod verdict;

#[cfg(test)]
mod tests;

pub use berlin_day::berlin_day;
pub use format::{content_type, iban_is_valid, pension_number_is_valid, tax_id_is_valid};
pub use headline::{Headline, headline};
pub use label::label;
pub use limits::Limits;
pub use open_points::{OpenPoint, open_points, proof_label};
pub use paths::paths;
pub use read::{Beside, Lying, read};
pub use schema::schema;
pub use submission::{Arrival, Reference, Submission, SubmissionKind, SubmittedAttachment};
pub use verdict::{SetAside, SetAsideCode, Verdict};
