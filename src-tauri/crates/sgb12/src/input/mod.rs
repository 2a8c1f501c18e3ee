//! The household as it is asked about: persons, needs, income, accommodation, assets, payment.
//!
//! The field names are the German names of the contract. Unknown keys are refused everywhere; what may be left out
//! means none, zero or null.

mod absetzung;
mod dated;
mod einkommen;
mod household;
mod mehrbedarf;
mod parse;
mod person;
mod refusal;
mod share;
mod unterkunft;
mod vermoegen;
mod zahlung;

pub use absetzung::{Absetzung, Absetzungsart, Fahrzeug};
pub use dated::{AmountFrom, AmountOverTime, FlagFrom, FlagOverTime};
pub(crate) use dated::{amount_at, flag_at};
pub use einkommen::{Ausnahme, Einkommen, Einkommensart};
pub use household::{Household, Period};
pub use mehrbedarf::{Bildungsposten, Ernaehrung, Mehrbedarf, Mehrbedarfsart};
pub use parse::{Input, parse};
pub(crate) use parse::{explain, read};
pub use person::{Aufenthalt, Ausschluss, Leistung, Person};
pub use refusal::{Contradiction, InputError, Problem};
pub use share::Share;
pub use unterkunft::{DurchschnittlicheWarmmiete, Unterkunft};
pub use vermoegen::{Vermoegen, Vermoegensposten};
pub use zahlung::{Aufrechnung, Aufrechnungsart, Direktzahlung, Empfaenger};

/// Reads an explicit `null` like a key that was left out.
pub(crate) fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::Deserialize<'de> + Default,
{
    Ok(<Option<T> as serde::Deserialize>::deserialize(deserializer)?.unwrap_or_default())
}
