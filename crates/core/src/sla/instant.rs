//! Instants as text: stored in UTC, typed and shown on the wall clock of a zone.

use chrono::{DateTime, NaiveDate, NaiveDateTime};

use super::zone::Zone;
use crate::error::FieldError;

/// `2026-10-14T08:15:00Z`, as it is stored.
pub(super) fn stored(instant: i64) -> Option<String> {
    let utc = DateTime::from_timestamp(instant, 0)?;
    Some(utc.format("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// Reads [`stored`]; by hand, since a year may hold a million.
pub(super) fn read(text: &str) -> Option<i64> {
    let b = text.as_bytes();
    let number = |from: usize, until: usize| {
        b.get(from..until)?
            .iter()
            .try_fold(0_u32, |n, c| c.is_ascii_digit().then(|| n * 10 + u32::from(c - b'0')))
    };
    let signs = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':'), (19, b'Z')];
    if b.len() != 20 || signs.iter().any(|(at, sign)| b.get(*at) != Some(sign)) {
        return None;
    }
    let year = i32::try_from(number(0, 4)?).ok()?;
    let date = NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?)?;
    let time = date.and_hms_opt(number(11, 13)?, number(14, 16)?, number(17, 19)?)?;
    Some(time.and_utc().timestamp())
}

/// Why a typed time is no instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unclear {
    /// It is no date with a time.
    Unreadable,
    /// The clocks were set back over it: it came twice. Both, as they can be typed.
    Twice(String, String),
    /// The clocks were set forward over it: it never came. What they showed instead.
    Skipped(String),
}

impl Unclear {
    /// What is wrong with a field that holds it.
    pub(super) fn error(self, field: &str, text: &str) -> FieldError {
        match self {
            Self::Unreadable if text.trim().is_empty() => FieldError::new(field, "required"),
            Self::Unreadable => FieldError::new(field, "instant"),
            Self::Twice(first, second) => FieldError::new(field, "instant-twice")
                .with("time", text.trim().replace('T', " "))
                .with("first", first.replace('T', " "))
                .with("second", second.replace('T', " ")),
            Self::Skipped(instead) => FieldError::new(field, "instant-skipped")
                .with("time", text.trim().replace('T', " "))
                .with("instead", instead.replace('T', " ")),
        }
    }
}

/// Reads what was typed, `2026-10-14T10:15`, as the wall clock of the zone; with a `Z` or an
/// offset at its end, `2026-10-25T02:30+01:00`, it is what it says.
pub(super) fn typed(zone: Zone, text: &str) -> Result<i64, Unclear> {
    let text = text.trim();
    if let Ok(known) = DateTime::parse_from_rfc3339(text) {
        return Ok(known.timestamp());
    }
    let whole =
        ["%Y-%m-%dT%H:%M%:z", "%Y-%m-%d %H:%M%:z", "%Y-%m-%dT%H:%M:%S%:z", "%Y-%m-%d %H:%M:%S%:z"];
    if let Some(known) = whole.iter().find_map(|f| DateTime::parse_from_str(text, f).ok()) {
        return Ok(known.timestamp());
    }
    let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"];
    let local = formats.iter().find_map(|f| NaiveDateTime::parse_from_str(text, f).ok());
    let local = local.ok_or(Unclear::Unreadable)?;
    match zone.instants(local).as_slice() {
        [one] => Ok(*one),
        [first, second] => Err(Unclear::Twice(shown(zone, *first), shown(zone, *second))),
        _ => Err(Unclear::Skipped(shown(zone, zone.instant(local)))),
    }
}

/// `2026-10-14T10:15` on the wall clock of the zone, with seconds where there are some, and with
/// its offset where the clock shows the same twice: it can be typed again and means the same.
pub(super) fn shown(zone: Zone, instant: i64) -> String {
    let Some(local) = zone.local(instant) else { return String::new() };
    let format = if instant % 60 == 0 { "%Y-%m-%dT%H:%M" } else { "%Y-%m-%dT%H:%M:%S" };
    let text = local.format(format).to_string();
    match zone.offset_minutes(instant).filter(|_| zone.instants(local).len() > 1) {
        Some(offset) => {
            let sign = if offset < 0 { '-' } else { '+' };
            let minutes = offset.unsigned_abs();
            format!("{text}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
        }
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_read_back_and_nothing_else() {
        for instant in [0, 1_792_000_000, -1, 4_102_444_799] {
            assert_eq!(read(&stored(instant).unwrap()), Some(instant));
        }
        for bad in ["", "2026-10-14T08:15:00", "2026-13-14T08:15:00Z", "2026-10-14 08:15:00Z"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_is_typed_is_the_wall_clock_of_the_zone_unless_it_says_another() {
        let rome = Zone::parse("Europe/Rome").unwrap();
        let utc = read("2026-10-14T08:15:00Z");
        for text in ["2026-10-14T10:15", "2026-10-14 10:15:00", "2026-10-14T08:15:00Z"] {
            assert_eq!(typed(rome, text).ok(), utc, "{text}");
        }
        assert_eq!(shown(rome, utc.unwrap()), "2026-10-14T10:15");
        assert_eq!(typed(rome, "14/10/2026"), Err(Unclear::Unreadable));
        assert_eq!(shown(rome, utc.unwrap() + 7), "2026-10-14T10:15:07");
    }

    #[test]
    fn a_time_that_comes_twice_or_never_is_asked_about() {
        let rome = Zone::parse("Europe/Rome").unwrap();
        let both = ["2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"];
        let twice = Unclear::Twice(both[0].into(), both[1].into());
        assert_eq!(typed(rome, "2026-10-25 02:30"), Err(twice));
        let instants = ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"];
        for (text, utc) in both.iter().zip(instants) {
            let at = typed(rome, text).unwrap();
            assert_eq!((Some(at), shown(rome, at).as_str()), (read(utc), *text));
            assert_eq!(typed(rome, &text.replace('T', " ")), Ok(at), "as a person writes it");
        }
        let never = Unclear::Skipped("2026-03-29T03:30".into());
        assert_eq!(typed(rome, "2026-03-29 02:30"), Err(never));
    }
}
