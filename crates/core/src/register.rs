//! A register's first day: the op every register begins with.

use chrono::{DateTime, NaiveDate, Utc};

use crate::calendar::Country;
use crate::error::Result;
use crate::ids::PersonId;
use crate::settings::{self, Settings};
use crate::store::{Conn, Tx};
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
///
/// `country` is whose public holidays count from the first deadline on; where nobody said, the
/// one the language suggests.
pub fn found(
    tx: &Tx<'_>,
    user: &FirstUser,
    lang: Lang,
    organisation: &str,
    country: Option<Country>,
) -> Result<PersonId> {
    crate::asset::ops::ensure_statuses(tx, lang)?;
    let mut settings = Settings::new(lang);
    organisation.trim().clone_into(&mut settings.organisation.name);
    settings.calendar.country = country.unwrap_or(settings.calendar.country);
    settings::sql::store(tx, &settings)?;
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

/// How many records of each kind a register holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Assets.
    pub assets: u32,
    /// Contracts.
    pub contracts: u32,
    /// Vendors.
    pub vendors: u32,
}

/// Counts the records.
pub fn counts(conn: &Conn) -> Result<Counts> {
    use crate::contract::sql::count;
    Ok(Counts {
        assets: count(conn, "asset")?,
        contracts: count(conn, "contract")?,
        vendors: count(conn, "vendor")?,
    })
}
