//! Marks: what a person must clear up in an accepted application.

use crate::change::Clarification;
use serde_json::Value;

/// Marks found so far, in the order of the form.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<Clarification>);

impl Marks {
    /// Marks the field at `path`; `raw` is what stood there.
    pub(super) fn add(&mut self, code: &str, path: &str, text: impl Into<String>, raw: Option<&Value>) {
        self.0.push(Clarification {
            code: code.to_owned(),
            path: path.to_owned(),
            text: text.into(),
            raw: raw.map(as_written),
        });
    }

    /// All marks.
    pub(super) fn into_list(self) -> Vec<Clarification> {
        self.0
    }
}

/// A text as it is, anything else as JSON.
fn as_written(raw: &Value) -> String {
    raw.as_str().map_or_else(|| raw.to_string(), str::to_owned)
}
