//! The one place of the terminal program that looks at the clock and at the user's login.

use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveDateTime, TimeZone as _, Utc};

/// The civil date where the user sits.
#[allow(clippy::disallowed_methods, reason = "the shell's one look at the clock")]
pub(crate) fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// The instant.
#[allow(clippy::disallowed_methods, reason = "the shell's one look at the clock")]
pub(crate) fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The local time and its offset, for the head of a report.
#[allow(clippy::disallowed_methods, reason = "the shell's one look at the clock")]
pub(crate) fn local_time() -> String {
    Local::now().format("%H:%M (UTC%:z)").to_string()
}

/// The offset of the local time from UTC at an instant.
pub(crate) fn offset_at(at: DateTime<Utc>) -> FixedOffset {
    *at.with_timezone(&Local).offset()
}

/// Minutes east of UTC this computer's clock showed at a local time; the earlier of two that an hour
/// put back gives, `None` for one that was skipped.
pub(crate) fn minutes_east(local: NaiveDateTime) -> Option<i32> {
    let at = Local.from_local_datetime(&local).earliest()?;
    Some(at.offset().local_minus_utc() / 60)
}

/// The login name.
pub(crate) fn username() -> String {
    ["USER", "LOGNAME", "USERNAME"]
        .iter()
        .find_map(|v| std::env::var(v).ok().filter(|n| !n.trim().is_empty()))
        .unwrap_or_else(|| "operator".into())
}

/// The language of the terminal.
pub(crate) fn is_italian() -> bool {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|v| std::env::var(v).ok().filter(|l| !l.is_empty()))
        .is_some_and(|l| l.to_ascii_lowercase().starts_with("it"))
}
