//! The formats of single answers, with their check digits. Each says yes or no; none repairs anything.

mod amount;
mod charset;
mod content_type;
mod dates;
mod iban;
mod pension_number;
mod tax_id;

pub use content_type::content_type;
pub use iban::iban_is_valid;
pub use pension_number::pension_number_is_valid;
pub use tax_id::tax_id_is_valid;

pub(super) use amount::{cents, is_amount, is_decimal};
pub(super) use charset::is_latin_name;
pub(super) use dates::{day, instant, month, nursery_year, partial_date};
pub(super) use pension_number::birth_day_and_month;

/// One `@` with something on both sides and a dot in the domain; whether mail arrives is not for a form to know.
pub(super) fn is_email(text: &str) -> bool {
    let mut parts = text.split('@');
    let (Some(local), Some(domain), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    !local.is_empty() && domain.contains('.') && !text.contains(char::is_whitespace)
}

/// ISO 3166-1 alpha-2, by form.
pub(super) fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// A language tag of BCP 47, by form: `de`, `zh-Hant`.
pub(super) fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
