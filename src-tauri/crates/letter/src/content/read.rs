//! Reading content from JSON: the error names the field.
//!
//! Blocks are told apart by their `block` key; serde loses the path inside such a value, so a block that does not
//! fit is read a second time as its own type to find the field.

use super::block::{CalculationBlock, Heading, List, PageBreak, Paragraph, Signature, Table, Text};
use super::{Content, ContentError};
use serde::de::DeserializeOwned;
use serde_json::Value;

impl Content {
    /// Reads and checks one letter.
    ///
    /// # Errors
    /// [`ContentError::Shape`] with the path of the first field that does not fit, or what [`Content::check`] says.
    pub fn from_json(bytes: &[u8]) -> Result<Self, ContentError> {
        let value: Value = serde_json::from_slice(bytes)
            .map_err(|error| ContentError::Syntax { line: error.line(), column: error.column() })?;
        let content: Self = match serde_path_to_error::deserialize(&value) {
            Ok(content) => content,
            Err(error) => return Err(locate(&value, &error)),
        };
        content.check()?;
        Ok(content)
    }
}

fn locate(value: &Value, error: &serde_path_to_error::Error<serde_json::Error>) -> ContentError {
    let path = error.path().to_string();
    let Some(index) = path
        .strip_prefix("body[")
        .and_then(|rest| rest.split(']').next())
        .and_then(|index| index.parse::<usize>().ok())
    else {
        return shape(&path, &error.inner().to_string());
    };
    let prefix = format!("body[{index}]");
    let mut block = value["body"][index].clone();
    let kind = block.as_object_mut().and_then(|fields| fields.remove("block"));
    let found = match kind.as_ref().and_then(Value::as_str) {
        Some("salutation" | "remedyNotice") => field_of::<Text>(&block),
        Some("heading") => field_of::<Heading>(&block),
        Some("paragraph") => field_of::<Paragraph>(&block),
        Some("list") => field_of::<List>(&block),
        Some("table") => field_of::<Table>(&block),
        Some("calculation") => field_of::<CalculationBlock>(&block),
        Some("signature") => field_of::<Signature>(&block),
        Some("pageBreak") => field_of::<PageBreak>(&block),
        _ => Some(("block".to_owned(), error.inner().to_string())),
    };
    match found {
        Some((field, message)) if field == "." => shape(&prefix, &message),
        Some((field, message)) => shape(&format!("{prefix}.{field}"), &message),
        None => shape(&prefix, &error.inner().to_string()),
    }
}

fn field_of<T: DeserializeOwned>(value: &Value) -> Option<(String, String)> {
    let error = serde_path_to_error::deserialize::<_, T>(value).err()?;
    Some((error.path().to_string(), error.inner().to_string()))
}

/// serde names a missing or unknown field in its sentence, not in the path.
fn shape(path: &str, message: &str) -> ContentError {
    let named = message.split('`').nth(1);
    let (field, reason) = match named {
        Some(name) if message.starts_with("missing field") => (Some(name), "fehlt".to_owned()),
        Some(name) if message.starts_with("unknown field") => (Some(name), "unbekanntes Feld".to_owned()),
        _ => (None, format!("passt nicht ({message})")),
    };
    let base = if path == "." { "" } else { path };
    let path = match field {
        Some(name) if base == name || base.ends_with(&format!(".{name}")) => base.to_owned(),
        Some(name) if base.is_empty() => name.to_owned(),
        Some(name) => format!("{base}.{name}"),
        None if base.is_empty() => "content".to_owned(),
        None => base.to_owned(),
    };
    ContentError::Shape { path, reason }
}
