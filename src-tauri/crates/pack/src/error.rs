//! Why a pack is refused. Every variant names the file, and the line where there is one.

/// A pack that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// The canonical document is not one.
    #[error("Paket: kein kanonisches Dokument ({0})")]
    Document(String),
    /// A file is not UTF-8 text.
    #[error("{file}: kein Text in UTF-8")]
    NotText {
        /// Path inside the pack.
        file: String,
    },
    /// A path that is absolute, empty, or leaves the folder.
    #[error("{file}: kein gültiger Pfad in einem Paket")]
    Path {
        /// The path.
        file: String,
    },
    /// The same path twice.
    #[error("{file}: zweimal vorhanden")]
    Twice {
        /// The path.
        file: String,
    },
    /// A file that every pack has is not there.
    #[error("{file}: fehlt im Paket")]
    Missing {
        /// The path.
        file: String,
    },
    /// A file does not fit.
    #[error("{file}:{line}: {reason}")]
    Line {
        /// Path inside the pack.
        file: String,
        /// Line, from 1.
        line: usize,
        /// What is wrong, German.
        reason: String,
    },
    /// No pack of this name is part of the program.
    #[error("Ein Paket „{0}“ gehört nicht zum Programm.")]
    Unknown(String),
}
