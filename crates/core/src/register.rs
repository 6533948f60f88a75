//! A register's first day: the op every register begins with.

use chrono::{DateTime, NaiveDate, Utc};

use crate::error::Result;
use crate::ids::PersonId;
use crate::settings::{self, Settings};
use crate::store::Tx;
use crate::text::Lang;

/// Name of the op every register begins with; it cannot be undone.
pub const CREATE: &str = "register.create";

/// Who opens a register for the first time: from the operating system, changed at will later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstUser {
    /// Login name.
    pub username: String,
    /// Full name, or the login name.
    pub name: String,
}

/// Fills a new register: language, statuses, the operator. Returns the operator.
pub fn found(tx: &Tx<'_>, user: &FirstUser, lang: Lang) -> Result<PersonId> {
    crate::asset::ops::ensure_statuses(tx, lang)?;
    settings::sql::store(tx, &Settings::new(lang))?;
    crate::person::ops::ensure_operator(tx, &user.username, &user.name)
}

/// The business date and the instant a shell acts at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The civil date where the user sits.
    pub today: NaiveDate,
    /// The instant.
    pub at: DateTime<Utc>,
}
