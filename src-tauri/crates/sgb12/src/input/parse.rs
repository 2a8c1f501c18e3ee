//! From bytes to a household: one, or a JSON list of them.
//!
//! serde says in English where it stumbled; the path comes from `serde_path_to_error`, the sentence from here.

use super::{Household, InputError, Problem, refusal::Contradiction, share};
use crate::{amount, calendar, check};

/// What was asked: one household, or a list whose answer is a list.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// A single household.
    One(Box<Household>),
    /// A list, in order.
    Many(Vec<Household>),
}

impl Input {
    /// The households in order.
    #[must_use]
    pub fn households(&self) -> &[Household] {
        match self {
            Self::One(household) => std::slice::from_ref(household),
            Self::Many(households) => households,
        }
    }
}

/// Reads one household or a list of them and checks each for contradictions.
///
/// # Errors
/// [`InputError`] with the path of the field, such as `personen[1].einkommen[0].betrag`; inside a list the path begins
/// with the place in the list: `[2].monat`.
pub fn parse(bytes: &[u8]) -> Result<Input, InputError> {
    let is_list = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[');
    if is_list {
        let households: Vec<Household> = read(bytes)?;
        for (index, household) in households.iter().enumerate() {
            check::household(household).map_err(|error| error.within(&format!("[{index}]")))?;
        }
        Ok(Input::Many(households))
    } else {
        let household: Household = read(bytes)?;
        check::household(&household)?;
        Ok(Input::One(Box::new(household)))
    }
}

/// Reads `bytes` as JSON and nothing after it.
pub(crate) fn read<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, InputError> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(explain)?;
    json.end().map_err(|error| {
        InputError::new("", Problem::NotJson { line: error.line(), column: error.column() })
    })?;
    Ok(value)
}

/// Turns serde's words into a field and a German sentence.
pub(crate) fn explain(error: serde_path_to_error::Error<serde_json::Error>) -> InputError {
    let path = error.path().to_string();
    let field = if path == "." { String::new() } else { path };
    let inner = error.into_inner();
    if inner.is_syntax() || inner.is_eof() || inner.is_io() {
        return InputError::new("", Problem::NotJson { line: inner.line(), column: inner.column() });
    }
    let text = inner.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(text, _)| text);
    let quoted =
        |prefix: &str| text.strip_prefix(prefix).and_then(|rest| rest.split('`').next()).map(str::to_owned);
    let inside = |name: &str| if field.is_empty() { name.to_owned() } else { format!("{field}.{name}") };

    if let Some(name) = quoted("missing field `") {
        return InputError::new(inside(&name), Problem::Missing);
    }
    if let Some(name) = quoted("duplicate field `") {
        return InputError::new(inside(&name), Problem::DuplicateField);
    }
    if let Some(name) = quoted("unknown field `") {
        // The path already ends with the unknown key.
        let ends_with_it = field == name || field.ends_with(&format!(".{name}"));
        return InputError::new(if ends_with_it { field } else { inside(&name) }, Problem::UnknownField);
    }
    if let Some(found) = quoted("unknown variant `") {
        let allowed = text.split_once("expected ").map_or("", |(_, list)| list);
        let allowed = allowed.trim_start_matches("one of ").replace('`', "").replace(" or ", ", ");
        return InputError::new(field, Problem::UnknownWord { found, allowed });
    }
    let found =
        text.split_once(':').map_or("", |(_, rest)| rest.split_once(':').map_or("", |(_, found)| found));
    let found = if text.starts_with("form:") { found.to_owned() } else { String::new() };
    let problem = if text.contains(super::dated::FLAG_OVER_TIME) {
        Problem::WrongKind {
            expected: "true oder false, oder eine Liste [{\"ab\": …, \"wert\": …}]".into()
        }
    } else if text.contains(amount::FORM) {
        Problem::NotAnAmount { found }
    } else if text.contains(calendar::MONTH_FORM) {
        Problem::NotAMonth { found }
    } else if text.contains(calendar::DAY_FORM) {
        Problem::NotADay { found }
    } else if text.contains(share::FORM) {
        Problem::NotAShare { found }
    } else {
        Problem::WrongKind { expected: kind(text) }
    };
    InputError::new(field, problem)
}

/// What serde expected, in German.
fn kind(text: &str) -> String {
    let expected = text.rsplit_once("expected ").map_or("", |(_, expected)| expected);
    let german = match expected {
        "a string" | "string or map" => "ein Text in Anführungszeichen",
        "a boolean" => "true oder false",
        "a sequence" => "eine Liste",
        "a map" => "ein Objekt",
        "u8" | "u16" => "eine ganze Zahl",
        _ if expected.starts_with("struct") => "ein Objekt",
        _ => "siehe das JSON-Schema",
    };
    german.to_owned()
}

impl From<Contradiction> for Problem {
    fn from(contradiction: Contradiction) -> Self {
        Self::Contradiction(contradiction)
    }
}
