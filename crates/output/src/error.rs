//! What can go wrong while a file is written in memory.

use std::fmt;

use custodia_core::error::Refusal;

/// `Result` with this crate's error.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why no file came out. Nothing was written anywhere: every renderer works in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The caller's progress function asked to stop.
    Cancelled,
    /// More rows than a sheet of a workbook holds.
    TooLong {
        /// Rows of the table.
        rows: usize,
        /// Most that a sheet holds beside its head and totals.
        most: usize,
    },
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
            Self::TooLong { rows, most } => write!(f, "{rows} rows, a sheet holds {most}"),
            Self::Failed(detail) => write!(f, "the file could not be made: {detail}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<Error> for custodia_core::error::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Cancelled => Refusal::new("cancelled").into(),
            Error::TooLong { rows, most } => {
                Refusal::new("file-too-long").with("rows", rows).with("max", most).into()
            }
            Error::Failed(_) => Self::Internal(error.to_string()),
        }
    }
}
