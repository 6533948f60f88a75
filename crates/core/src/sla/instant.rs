//! Instants as text: stored in UTC, typed and shown on the wall clock of a zone.

use chrono::{DateTime, NaiveDate, NaiveDateTime};

use super::zone::Zone;

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

/// Reads what was typed, `2026-10-14T10:15`, as the wall clock of the zone; with a `Z` or an
/// offset at its end it is what it says.
pub(super) fn typed(zone: Zone, text: &str) -> Option<i64> {
    let text = text.trim();
    if let Ok(known) = DateTime::parse_from_rfc3339(text) {
        return Some(known.timestamp());
    }
    let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"];
    let local = formats.iter().find_map(|f| NaiveDateTime::parse_from_str(text, f).ok())?;
    Some(zone.instant(local))
}

/// `2026-10-14T10:15` on the wall clock of the zone.
pub(super) fn shown(zone: Zone, instant: i64) -> String {
    zone.local(instant).map_or_else(String::new, |t| t.format("%Y-%m-%dT%H:%M").to_string())
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
            assert_eq!(typed(rome, text), utc, "{text}");
        }
        assert_eq!(shown(rome, utc.unwrap()), "2026-10-14T10:15");
        assert_eq!(typed(rome, "14/10/2026"), None);
    }
}
