//! One row of a form: key, German label, type, and whether a decision needs it.

/// A field of a form.
pub(in crate::intake) struct Field {
    /// The key in the JSON.
    pub(in crate::intake) key: &'static str,
    /// The German label.
    pub(in crate::intake) label: &'static str,
    /// Its type.
    pub(in crate::intake) shape: Shape,
    /// Whether a decision needs it.
    pub(in crate::intake) need: Need,
}

/// Groups of fields that together form an object.
pub(in crate::intake) type Fields = &'static [&'static [Field]];

/// Whether a decision needs an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::intake) enum Need {
    /// Always.
    Decision,
    /// Voluntary, or needed under a condition that a rule of its own checks.
    Otherwise,
}

/// What an answer looks like.
pub(in crate::intake) enum Shape {
    /// A short text.
    Text,
    /// A long text.
    FreeText,
    /// A name in Latin letters (DIN 91379).
    Name,
    /// `YYYY-MM-DD`.
    Day,
    /// A day that cannot lie in the future.
    PastDay,
    /// A day or `unbefristet`.
    DayOrForever,
    /// `YYYY` or `YYYY-MM`.
    PartialDate,
    /// `YYYY-MM`.
    Month,
    /// An instant with offset.
    Instant,
    /// `2027/28`.
    NurseryYear,
    /// EUR with two decimals, as a text.
    Amount,
    /// A decimal number, as a text.
    Decimal,
    /// `true` or `false`.
    Flag,
    /// A whole number between two bounds.
    Count(i64, i64),
    /// A word from a list.
    Code(&'static [&'static str]),
    /// ISO 3166-1 alpha-2.
    Country,
    /// BCP 47.
    Language,
    /// Five digits in Germany, free elsewhere.
    PostalCode,
    /// One `@`.
    Email,
    /// With check digits.
    Iban,
    /// With a check digit.
    PensionNumber,
    /// With a check digit.
    TaxId,
    /// An object.
    Object(Fields),
    /// A list of objects.
    List(Fields),
    /// A list of plain values.
    Values(&'static Self),
    /// A list of texts or objects that nobody evaluates.
    Anything,
}

const fn row(key: &'static str, label: &'static str, shape: Shape, need: Need) -> Field {
    Field { key, label, shape, need }
}

/// A field without which nothing can be decided.
pub(super) const fn needed(key: &'static str, label: &'static str, shape: Shape) -> Field {
    row(key, label, shape, Need::Decision)
}

/// A field that is voluntary, or needed only under a condition.
pub(super) const fn field(key: &'static str, label: &'static str, shape: Shape) -> Field {
    row(key, label, shape, Need::Otherwise)
}

/// The field of that key.
pub(in crate::intake) fn find(fields: Fields, key: &str) -> Option<&'static Field> {
    fields.iter().flat_map(|group| group.iter()).find(|field| field.key == key)
}
