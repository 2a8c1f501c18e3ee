//! What a document is by its first bytes, whatever its name says.

/// The media type by magic bytes; `None` for everything but PDF, JPEG and PNG.
#[must_use]
pub fn content_type(first_bytes: &[u8]) -> Option<&'static str> {
    const TYPES: [(&[u8], &str); 3] =
        [(b"%PDF-", "application/pdf"), (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png")];
    TYPES.into_iter().find(|(magic, _)| first_bytes.starts_with(magic)).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_and_not_the_name() {
        assert_eq!(content_type(b"%PDF-1.7\n"), Some("application/pdf"));
        assert_eq!(content_type(b"\xff\xd8\xff\xe0\x00\x10JFIF"), Some("image/jpeg"));
        assert_eq!(content_type(b"\x89PNG\r\n\x1a\n\x00"), Some("image/png"));
        for other in [&b"MZ\x90\x00"[..], b"PK\x03\x04", b"<html>", b"", b"%PD"] {
            assert_eq!(content_type(other), None);
        }
    }
}
