//! Times of a file: with the zone it says, or the one that is assumed.

use chrono::{FixedOffset, SecondsFormat, TimeZone as _};

use crate::disposal::evidence::EvidenceTime;

/// The zone assumed, as it is kept and shown: `Europe/Rome +01:00`, `Europe/Rome +02:00 / +01:00` where
/// the file has times of summer and winter; empty where none was.
pub(super) fn kept(name: &str, minutes: &[i32]) -> String {
    if minutes.is_empty() {
        return String::new();
    }
    let offset = |minutes: &i32| {
        let (sign, minutes) = (if *minutes < 0 { '-' } else { '+' }, minutes.unsigned_abs());
        format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    };
    let offsets: Vec<String> = minutes.iter().map(offset).collect();
    format!("{} {}", name.trim(), offsets.join(" / ")).trim().to_owned()
}

/// Minutes east of UTC of a zone as it is kept, for files whose times do not keep their own; `None`
/// where none was assumed.
pub(super) fn minutes(zone: &str) -> Option<i32> {
    let offset = zone.rsplit(' ').next()?;
    let (sign, digits) = match (offset.strip_prefix('+'), offset.strip_prefix('-')) {
        (Some(digits), _) => (1, digits),
        (_, Some(digits)) => (-1, digits),
        _ => return None,
    };
    let (hours, rest) = digits.split_once(':')?;
    let minutes = hours.parse::<i32>().ok()?.checked_mul(60)?.checked_add(rest.parse().ok()?)?;
    Some(sign * minutes)
}

/// RFC 3339 with the offset that was said, else the one assumed; and whether it was assumed. A day alone
/// is no instant.
pub(super) fn instant(at: EvidenceTime, assumed: Option<i32>) -> Option<(String, bool)> {
    if at.day_only {
        return None;
    }
    let minutes = at.offset_minutes.or(at.assumed_minutes).or(assumed)?;
    let offset = FixedOffset::east_opt(minutes.checked_mul(60)?)?;
    let at_place = offset.from_local_datetime(&at.local).single()?;
    let text = at_place.to_rfc3339_opts(SecondsFormat::Secs, false);
    Some((text, at.zone_assumed()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_kept_with_its_offset_and_read_back() {
        for (name, east, shown) in [
            ("Europe/Rome", 60, "Europe/Rome +01:00"),
            ("America/St_Johns", -210, "America/St_Johns -03:30"),
            ("UTC", 0, "UTC +00:00"),
            ("", 330, "+05:30"),
        ] {
            assert_eq!(kept(name, &[east]), shown);
            assert_eq!(minutes(shown), Some(east), "{shown}");
        }
        assert_eq!(minutes(""), None);
        assert_eq!(kept("Europe/Rome", &[]), "");
        assert_eq!(kept("Europe/Rome", &[120, 60]), "Europe/Rome +02:00 / +01:00");
    }

    #[test]
    fn what_the_file_says_of_its_zone_comes_before_what_is_assumed() {
        let local = "2026-11-20T14:35:07".parse().expect("a time");
        let told = EvidenceTime { offset_minutes: Some(0), ..EvidenceTime::local(local) };
        let silent = EvidenceTime::local(local);
        let zone = Some(60);
        assert_eq!(instant(told, zone), Some(("2026-11-20T14:35:07+00:00".into(), false)));
        assert_eq!(instant(silent, zone), Some(("2026-11-20T14:35:07+01:00".into(), true)));
        assert_eq!(instant(silent, None), None);
        let own = EvidenceTime { assumed_minutes: Some(120), ..silent };
        assert_eq!(instant(own, zone), Some(("2026-11-20T14:35:07+02:00".into(), true)));
        assert_eq!(instant(EvidenceTime::of_day(local.date()), zone), None, "no time is made up");
    }
}
