//! What kind of document the bytes are: by what they say themselves, not by their name.

use serde::{Deserialize, Serialize};

/// A format that can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Portable Document Format, ISO 32000.
    Pdf,
    /// Portable Network Graphics.
    Png,
    /// JPEG, with the turn its camera noted (Exif).
    Jpeg,
}

impl Format {
    /// The format that a media type names; parameters and letter case do not count.
    #[must_use]
    pub fn from_mime(mime: &str) -> Option<Self> {
        let essence = mime.split(';').next().unwrap_or_default().trim();
        match essence.to_ascii_lowercase().as_str() {
            "application/pdf" => Some(Self::Pdf),
            "image/png" => Some(Self::Png),
            "image/jpeg" | "image/jpg" => Some(Self::Jpeg),
            _ => None,
        }
    }

    /// The format that the first bytes show. A PDF may begin up to 1 024 bytes later (ISO 32000-1, Annex H.3.4.1).
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        if bytes.starts_with(b"\xff\xd8\xff") {
            return Some(Self::Jpeg);
        }
        let head = bytes.get(..1024).unwrap_or(bytes);
        head.windows(5).any(|window| window == b"%PDF-").then_some(Self::Pdf)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_media_type_is_read_without_its_parameters() {
        assert_eq!(Format::from_mime("Application/PDF; charset=binary"), Some(Format::Pdf));
        assert_eq!(Format::from_mime("text/html"), None);
    }

    #[test]
    fn the_bytes_say_what_they_are() {
        assert_eq!(Format::from_bytes(b"%PDF-1.7\n"), Some(Format::Pdf));
        assert_eq!(Format::from_bytes(b"\r\n%PDF-1.4"), Some(Format::Pdf));
        assert_eq!(Format::from_bytes(b"\x89PNG\r\n\x1a\n...."), Some(Format::Png));
        assert_eq!(Format::from_bytes(b"\xff\xd8\xff\xe0"), Some(Format::Jpeg));
        assert_eq!(Format::from_bytes(b"<html>"), None);
        assert_eq!(Format::from_bytes(b""), None);
    }
}
