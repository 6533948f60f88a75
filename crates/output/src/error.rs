//! What can go wrong while a file is written in memory.

use std::fmt;

/// `Result` with this crate's error.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why no file came out. Nothing was written anywhere: every renderer works in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The caller's progress function asked to stop.
    Cancelled,
    /// A library refused; a bug or a broken installation. The detail is for the log.
    Failed(String),
}

impl Error {
    /// Wraps any library's error, keeping its words for the log.
    pub(crate) fn failed(step: &str, cause: impl fmt::Display) -> Self {
        Self::Failed(format!("{step}: {cause}"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cancelled => f.write_str("cancelled"),
            Self::Failed(detail) => write!(f, "the file could not be made: {detail}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<Error> for custodia_core::error::Error {
    fn from(error: Error) -> Self {
        Self::Internal(error.to_string())
    }
}
