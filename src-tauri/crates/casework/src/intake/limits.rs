//! How much of an application is taken: bounds against accidents and abuse, all of them configuration.

/// Bounds of one application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Largest JSON file, in bytes.
    pub file_bytes: usize,
    /// Deepest nesting of lists and objects.
    pub depth: usize,
    /// Most persons.
    pub persons: usize,
    /// Most entries of any other list.
    pub entries: usize,
    /// Most attachments.
    pub attachments: usize,
    /// Largest attachment, in bytes.
    pub attachment_bytes: u64,
    /// Largest sum of all attachments, in bytes.
    pub attachments_bytes: u64,
    /// Longest text field, in characters.
    pub text: usize,
    /// Longest free text, in characters.
    pub free_text: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 2 * 1024 * 1024,
            depth: 16,
            persons: 30,
            entries: 40,
            attachments: 60,
            attachment_bytes: 25 * 1024 * 1024,
            attachments_bytes: 200 * 1024 * 1024,
            text: 200,
            free_text: 20_000,
        }
    }
}
