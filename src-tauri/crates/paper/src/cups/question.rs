//! Building an IPP request (RFC 8011 §4.1).
//!
//! The builders of `ipp` cannot set all attributes that are needed, so requests are put together here. Names and
//! values are at most 255 or 1 023 bytes long; a longer one is an error, not a cut.

use std::collections::BTreeMap;

use ipp::{
    attribute::IppAttribute,
    model::{DelimiterTag, IppVersion, Operation},
    parser::IppParseError,
    request::IppRequestResponse,
    value::{IppName, IppValue},
};

use crate::printers::PrintError;

/// A request in the making.
pub(super) struct Question {
    request: IppRequestResponse,
    wrong: Option<IppParseError>,
}

impl Question {
    pub(super) fn new(operation: Operation) -> Result<Self, PrintError> {
        IppRequestResponse::new(IppVersion::v2_0(), operation, None)
            .map(|request| Self { request, wrong: None })
            .map_err(unintelligible)
    }

    /// The printer asked.
    pub(super) fn printer(self, printer: &str) -> Self {
        let uri = format!("ipp://localhost/printers/{}", encoded(printer));
        self.operation("printer-uri", IppValue::new_uri(uri))
    }

    /// The job asked for, of the printer named before.
    pub(super) fn job(self, id: i32) -> Self {
        self.operation("job-id", Ok(IppValue::Integer(id)))
    }

    /// On whose behalf: the account's name, which must be the one that the socket proves.
    pub(super) fn user(self, name: &str) -> Self {
        self.operation("requesting-user-name", IppValue::new_name_without_language(name))
    }

    /// The attributes wanted in the answer.
    pub(super) fn wanted(self, names: &[&str]) -> Self {
        let names: Result<Vec<IppValue>, IppParseError> =
            names.iter().map(|name| IppValue::new_keyword(*name)).collect();
        self.operation("requested-attributes", names.map(IppValue::Array))
    }

    /// An attribute of the operation.
    pub(super) fn operation(self, name: &str, value: Result<IppValue, IppParseError>) -> Self {
        self.add(DelimiterTag::OperationAttributes, name, value)
    }

    /// An attribute of the job to be.
    pub(super) fn of_job(self, name: &str, value: Result<IppValue, IppParseError>) -> Self {
        self.add(DelimiterTag::JobAttributes, name, value)
    }

    fn add(mut self, group: DelimiterTag, name: &str, value: Result<IppValue, IppParseError>) -> Self {
        match value.and_then(|value| IppAttribute::with_name(name, value)) {
            Ok(attribute) => self.request.attributes_mut().add(group, attribute),
            Err(error) => self.wrong = Some(error),
        }
        self
    }

    /// The request as it goes over the wire, without a document.
    pub(super) fn bytes(self) -> Result<Vec<u8>, PrintError> {
        match self.wrong {
            None => Ok(self.request.to_bytes().to_vec()),
            Some(error) => Err(unintelligible(error)),
        }
    }
}

fn unintelligible(error: IppParseError) -> PrintError {
    PrintError::Unintelligible { text: error.to_string() }
}

/// A collection value (RFC 8010 §3.1.6).
pub(super) fn collection(
    members: Vec<(&str, Result<IppValue, IppParseError>)>,
) -> Result<IppValue, IppParseError> {
    let members = members
        .into_iter()
        .map(|(name, value)| Ok((IppName::new(name)?, value?)))
        .collect::<Result<BTreeMap<IppName, IppValue>, IppParseError>>()?;
    Ok(IppValue::Collection(members))
}

/// A queue's name as part of an address.
pub(super) fn encoded(name: &str) -> String {
    name.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_queue_name_becomes_part_of_an_address() {
        assert_eq!(encoded("Flur_2.OG-a"), "Flur_2.OG-a");
        assert_eq!(encoded("Büro/x"), "B%C3%BCro%2Fx");
    }

    #[test]
    fn a_value_that_is_too_long_is_refused() {
        let question = Question::new(Operation::CancelJob).unwrap().user(&"x".repeat(256));
        assert!(matches!(question.bytes(), Err(PrintError::Unintelligible { .. })));
    }
}
