//! Reading an IPP response: status, groups, values.

use std::io::Cursor;

use ipp::{
    attribute::IppAttributeGroup, model::DelimiterTag, parser::IppParser, reader::IppReader,
    request::IppRequestResponse, value::IppValue,
};

use crate::printers::PrintError;

/// From here on a status is an error (RFC 8011, Appendix B).
const FIRST_ERROR: u16 = 0x0400;
const FORBIDDEN: u16 = 0x0401;
const NOT_AUTHENTICATED: u16 = 0x0402;
const NOT_AUTHORIZED: u16 = 0x0403;
/// `client-error-not-found`: no such printer or job, or no default printer.
pub(super) const NOT_FOUND: u16 = 0x0406;
/// `client-error-not-possible`: the job's state does not allow it.
pub(super) const NOT_POSSIBLE: u16 = 0x0404;
const NOT_ACCEPTING: u16 = 0x0506;

/// A response that was understood and is no error.
pub(super) struct Response(IppRequestResponse);

impl Response {
    /// Reads a response; an error status becomes a [`PrintError`].
    pub(super) fn parse(bytes: Vec<u8>) -> Result<Self, PrintError> {
        let response = IppParser::new(IppReader::new(Cursor::new(bytes)))
            .parse()
            .map_err(|error| PrintError::Unintelligible { text: error.to_string() })?;
        let status = response.header().operation_or_status.cast_unsigned();
        if status < FIRST_ERROR {
            return Ok(Self(response));
        }
        let text = response
            .attributes()
            .first_of(DelimiterTag::OperationAttributes)
            .and_then(|group| text(group, "status-message"))
            .unwrap_or_default();
        Err(match status {
            FORBIDDEN | NOT_AUTHENTICATED | NOT_AUTHORIZED => PrintError::NotAllowed,
            NOT_ACCEPTING => PrintError::NotAccepting { text },
            _ => PrintError::Refused { status, text },
        })
    }

    /// One group for each printer in the answer.
    pub(super) fn printers(&self) -> impl Iterator<Item = &IppAttributeGroup> {
        self.0.attributes().groups_of(DelimiterTag::PrinterAttributes)
    }

    /// The first printer in the answer.
    pub(super) fn printer(&self) -> Result<&IppAttributeGroup, PrintError> {
        self.printers().next().ok_or_else(|| missing("a printer"))
    }

    /// The first job in the answer.
    pub(super) fn job(&self) -> Result<&IppAttributeGroup, PrintError> {
        self.0.attributes().first_of(DelimiterTag::JobAttributes).ok_or_else(|| missing("a job"))
    }
}

/// The answer lacks what it must have.
pub(super) fn missing(what: &str) -> PrintError {
    PrintError::Unintelligible { text: format!("the answer lacks {what}") }
}

/// A text, name, keyword or address; of several the first.
pub(super) fn text(group: &IppAttributeGroup, name: &str) -> Option<String> {
    group.get(name).and_then(|found| word(first(found.value())))
}

/// All texts of an attribute; none when it is absent or "no value".
pub(super) fn texts(group: &IppAttributeGroup, name: &str) -> Vec<String> {
    match group.get(name).map(ipp::attribute::IppAttribute::value) {
        Some(IppValue::Array(values)) => values.iter().filter_map(word).collect(),
        Some(value) => word(value).into_iter().collect(),
        None => Vec::new(),
    }
}

/// A number or the number of an enum value.
pub(super) fn number(group: &IppAttributeGroup, name: &str) -> Option<i32> {
    match group.get(name).map(|found| first(found.value())) {
        Some(IppValue::Integer(number) | IppValue::Enum(number)) => Some(*number),
        _ => None,
    }
}

/// Yes or no.
pub(super) fn truth(group: &IppAttributeGroup, name: &str) -> Option<bool> {
    match group.get(name).map(|found| first(found.value())) {
        Some(IppValue::Boolean(truth)) => Some(*truth),
        _ => None,
    }
}

/// The upper end of a range, or the number alone.
pub(super) fn most(group: &IppAttributeGroup, name: &str) -> Option<u32> {
    let most = match group.get(name).map(|found| first(found.value())) {
        Some(IppValue::RangeOfInteger { max, .. }) => *max,
        Some(IppValue::Integer(number)) => *number,
        _ => return None,
    };
    u32::try_from(most).ok()
}

fn first(value: &IppValue) -> &IppValue {
    match value {
        IppValue::Array(values) => values.first().unwrap_or(&IppValue::NoValue),
        other => other,
    }
}

fn word(value: &IppValue) -> Option<String> {
    Some(match value {
        IppValue::TextWithoutLanguage(text) | IppValue::TextWithLanguage { text, .. } => text.to_string(),
        IppValue::NameWithoutLanguage(name) | IppValue::NameWithLanguage { name, .. } => name.to_string(),
        IppValue::Keyword(keyword) => keyword.to_string(),
        IppValue::Uri(uri) => uri.to_string(),
        IppValue::NonUtf8 { data, .. } => String::from_utf8_lossy(data).into_owned(),
        _ => return None,
    })
}
