//! The one error type of the core, and its form on the wire.
//!
//! An error names *what* is wrong by a code and parameters; the words come from the message
//! catalogue (`error-<code>` in `i18n/*/errors.ftl`), in the reader's language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::import::table::ReadError;

/// `Result` with the core's error.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Parameters of a message: plain strings, already formatted or ISO.
pub type Params = BTreeMap<String, String>;

/// What can go wrong, seen from the person who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The draft has errors; every one of them, each at its field.
    Invalid(Vec<FieldError>),
    /// The record is not (or no longer) there: entity name and id, e.g. `contract/12`.
    NotFound(String),
    /// Asked for something a rule forbids now; typed, with parameters for the message.
    Refused(Refusal),
    /// A file that was to be imported could not be read; its words are `import-read-<code>`.
    Unread(ReadError),
    /// The register itself cannot be used as asked. Nothing was changed or deleted.
    Register(RegisterError),
    /// The outside world: a file that cannot be read or written. The detail is for the log.
    Io {
        /// Catalogue code, e.g. `io-read`, `io-write`, `io-disk-full`.
        code: &'static str,
        /// The operating system's words.
        detail: String,
    },
    /// A bug or a broken register; the detail is for the log and *Copy details*.
    Internal(String),
}

/// One wrong field of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FieldError {
    /// Dotted path of the field in the draft, e.g. `notice.value` or `cost_lines.2.amount`.
    pub field: String,
    /// Catalogue code: `field-<code>`.
    pub code: String,
    /// Parameters of the message.
    pub params: Params,
}

impl FieldError {
    /// A field error without parameters.
    pub fn new(field: impl Into<String>, code: impl Into<String>) -> Self {
        Self { field: field.into(), code: code.into(), params: Params::new() }
    }

    /// Adds a parameter.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "callers hand over numbers, dates and texts")]
    pub fn with(mut self, key: &str, value: impl ToString) -> Self {
        self.params.insert(key.to_owned(), value.to_string());
        self
    }
}

/// A refused request: the code is the catalogue's `refused-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Refusal {
    /// Catalogue code, e.g. `undo-conflict`, `decision-not-newest`, `in-use`, `read-only`.
    pub code: String,
    /// Parameters of the message.
    pub params: Params,
}

impl Refusal {
    /// A refusal without parameters.
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into(), params: Params::new() }
    }

    /// Adds a parameter.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "callers hand over numbers, dates and texts")]
    pub fn with(mut self, key: &str, value: impl ToString) -> Self {
        self.params.insert(key.to_owned(), value.to_string());
        self
    }
}

/// Why a register cannot be opened or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegisterError {
    /// Written by a newer Custodia: its schema version, and ours.
    TooNew {
        /// `user_version` of the file.
        found: i64,
        /// The newest version this build knows.
        known: i64,
    },
    /// An SQLite file of another program.
    Foreign,
    /// Not an SQLite file, encrypted, or damaged beyond opening.
    Unreadable(String),
    /// The schema is not the one its version says: a planted trigger, a lost table.
    SchemaChanged,
    /// Another process holds the writer's lock.
    Locked,
    /// A symbolic or hard link, a network share, a synced folder: places SQLite is not safe in.
    UnsafePlace(String),
    /// There is no such file.
    Missing,
}

impl From<Refusal> for Error {
    fn from(r: Refusal) -> Self {
        Self::Refused(r)
    }
}

impl From<ReadError> for Error {
    fn from(e: ReadError) -> Self {
        Self::Unread(e)
    }
}

impl From<FieldError> for Error {
    fn from(e: FieldError) -> Self {
        Self::Invalid(vec![e])
    }
}

impl From<rusqlite::Error> for Error {
    fn from(e: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        let extended = e.sqlite_error().map(|cause| cause.extended_code);
        if extended == Some(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY) {
            return Self::Refused(Refusal::new("still-needed"));
        }
        match e.sqlite_error_code() {
            Some(C::DiskFull) => Self::Io { code: "io-disk-full", detail: e.to_string() },
            Some(C::SystemIoFailure | C::CannotOpen) => {
                Self::Io { code: "io-register", detail: e.to_string() }
            }
            Some(C::DatabaseBusy | C::DatabaseLocked) => Self::Register(RegisterError::Locked),
            Some(C::ReadOnly) => Self::Refused(Refusal::new("read-only")),
            // Only `store::stop` interrupts, when whoever waits no longer wants the answer.
            Some(C::OperationInterrupted) => Self::Refused(Refusal::new("cancelled")),
            Some(C::DatabaseCorrupt | C::NotADatabase) => {
                Self::Register(RegisterError::Unreadable(e.to_string()))
            }
            _ => Self::Internal(e.to_string()),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(e: std::io::Error) -> Self {
        let code = match e.kind() {
            std::io::ErrorKind::NotFound => "io-missing",
            std::io::ErrorKind::PermissionDenied => "io-denied",
            std::io::ErrorKind::StorageFull => "io-disk-full",
            _ => "io-failed",
        };
        Self::Io { code, detail: e.to_string() }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let wire = self.to_wire();
        write!(f, "{}", wire.code)?;
        for (k, v) in &wire.params {
            write!(f, " {k}={v}")?;
        }
        for e in &wire.fields {
            write!(f, " [{}: {}]", e.field, e.code)?;
        }
        match self {
            Self::Io { detail, .. } | Self::Internal(detail) => write!(f, ": {detail}"),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for Error {}

/// An error on its way to the window or to `--json`: `{ code, params, fields }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WireError {
    /// Catalogue code of the whole.
    pub code: String,
    /// Parameters of the message.
    pub params: Params,
    /// Errors at fields, only with code `invalid`.
    pub fields: Vec<FieldError>,
}

impl WireError {
    /// The catalogue's id of the message: refusals and unread files carry their own.
    pub fn message_id(&self) -> String {
        let own = ["refused-", "import-read-"].iter().any(|p| self.code.starts_with(p));
        if own { self.code.clone() } else { format!("error-{}", self.code) }
    }
}

impl Error {
    /// The wire form. Never carries SQL, paths or stack traces.
    pub fn to_wire(&self) -> WireError {
        let mut params = Params::new();
        let mut fields = Vec::new();
        let code = match self {
            Self::Invalid(errors) => {
                fields.clone_from(errors);
                "invalid".to_owned()
            }
            Self::NotFound(ent) => {
                params.insert("ent".into(), ent.clone());
                "not-found".into()
            }
            Self::Refused(r) => {
                params.clone_from(&r.params);
                format!("refused-{}", r.code)
            }
            Self::Register(r) => match r {
                RegisterError::TooNew { found, known } => {
                    params.insert("found".into(), found.to_string());
                    params.insert("known".into(), known.to_string());
                    "register-too-new".into()
                }
                RegisterError::Foreign => "register-foreign".into(),
                RegisterError::Unreadable(_) => "register-unreadable".into(),
                RegisterError::SchemaChanged => "register-schema-changed".into(),
                RegisterError::Locked => "register-locked".into(),
                RegisterError::UnsafePlace(why) => {
                    params.insert("why".into(), why.clone());
                    "register-unsafe-place".into()
                }
                RegisterError::Missing => "register-missing".into(),
            },
            Self::Unread(e) => {
                params.insert("line".into(), e.line.to_string());
                params.insert("detail".into(), e.detail.clone());
                format!("import-read-{}", e.code)
            }
            Self::Io { code, .. } => (*code).to_owned(),
            Self::Internal(_) => "internal".into(),
        };
        WireError { code, params, fields }
    }
}

/// Collects every field error of a draft before anything is refused.
#[derive(Debug, Default)]
pub struct Checks(Vec<FieldError>);

impl Checks {
    /// Starts with no errors.
    pub fn new() -> Self {
        Self::default()
    }

    /// Records an error unless `ok`.
    pub fn require(&mut self, ok: bool, field: &str, code: &str) {
        if !ok {
            self.0.push(FieldError::new(field, code));
        }
    }

    /// Records an error.
    pub fn push(&mut self, error: FieldError) {
        self.0.push(error);
    }

    /// Records that a field must have a value, unless something else is wrong with it.
    pub fn missing(&mut self, field: &str) {
        if !self.0.iter().any(|e| e.field == field) {
            self.0.push(FieldError::new(field, "required"));
        }
    }

    /// Text that must be there and short enough (characters).
    pub fn text(&mut self, field: &str, value: &str, required: bool, max: usize) {
        if required && value.trim().is_empty() {
            self.0.push(FieldError::new(field, "required"));
        } else if value.chars().count() > max {
            self.0.push(FieldError::new(field, "too-long").with("max", max));
        }
    }

    /// `Ok` when nothing was recorded.
    pub fn done(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Invalid(self.0)) }
    }
}
