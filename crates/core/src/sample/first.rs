//! The first start: the sample was made before anybody could be asked. Until somebody has written
//! in it, it can begin anew in another language, or go, with the name of the organisation taken down.

use chrono::NaiveDate;

use super::{is_sample, sql};
use crate::asset::ops::{default_status, status_save};
use crate::asset::sql::statuses;
use crate::error::{FieldError, Refusal, Result};
use crate::settings::{self, Settings};
use crate::store::{Conn, Tx};
use crate::text::Lang;

/// Name of the op that takes language and organisation down; it can be undone.
pub const BEGIN: &str = "sample.begin";

/// Longest name of an organisation, characters.
const MAX_NAME: usize = 200;

/// Whether the register holds the sample and nobody has written in it yet.
pub fn is_untouched(conn: &Conn) -> Result<bool> {
    Ok(is_sample(conn)? && sql::nobody_wrote(conn)?)
}

/// Whether beginning so changes anything of an untouched sample that is kept.
pub fn differs(conn: &Conn, lang: Lang, organisation: &str) -> Result<bool> {
    Ok(!organisation.trim().is_empty() || settings::sql::load(conn)?.language != lang)
}

/// Takes the untouched sample out and lets the register begin in a language, for an organisation.
/// Loading the sample again is an op of its own ([`super::LOAD`]): that name says what is its.
///
/// # Errors
/// Refused (`first-start-over`) once somebody has written; `Invalid` for too long a name.
pub fn begin(tx: &Tx<'_>, today: NaiveDate, lang: Lang, organisation: &str) -> Result<()> {
    let name = crate::typed::line(organisation);
    if name.chars().count() > MAX_NAME {
        return Err(FieldError::new("organisation", "too-long").with("max", MAX_NAME).into());
    }
    if !is_untouched(tx)? {
        return Err(Refusal::new("first-start-over").into());
    }
    super::remove(tx, today)?;
    let mut now = settings::sql::load(tx)?;
    let old = now.language;
    // The holidays a language suggests follow it, unless others were set.
    if now.calendar.country == Settings::new(old).calendar.country {
        now.calendar.country = Settings::new(lang).calendar.country;
    }
    now.language = lang;
    if !name.is_empty() {
        now.organisation.name.clone_from(&name);
    }
    settings::ops::save(tx, &now, today)?;
    for status in statuses(tx)? {
        if status.name == default_status(old, status.state) {
            let name = default_status(lang, status.state);
            status_save(tx, Some(status.id), &name, status.state)?;
        }
    }
    tx.subject(&name);
    Ok(())
}
