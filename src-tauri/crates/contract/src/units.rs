//! The units of the bridge. They are strings on purpose: an amount must not pass through a binary float, and an id is a
//! label that nobody computes with.

/// EUR with two decimals and a dot: `"861.09"`, negative with a leading `-`.
pub type Amount = String;

/// A civil day in Germany: `"2026-11-24"`.
pub type Day = String;

/// A month: `"2026-11"`.
pub type Month = String;

/// A point in time, RFC 3339 with offset: `"2026-11-24T10:41:00+01:00"`.
pub type Instant = String;

/// The id of a file, a letter, a change or anything else the model names (UUID text).
pub type Id = String;

/// The path of a fact: `unterkunft.grundmiete`, `personen[p1].einkommen[e1].betrag`.
pub type FactPath = String;

/// A SHA-256 in lower-case hex.
pub type Sha256 = String;
