//! Small pieces of text that several tools write alike.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use custodia_core::disposal::evidence::EvidenceTime;

/// `HH:MM:SS` as seconds; hours may be any number.
pub(super) fn seconds(text: &str) -> Option<u32> {
    let mut parts = text.trim().split(':');
    let mut number = || parts.next()?.trim().parse::<u32>().ok();
    let (hours, minutes, seconds) = (number()?, number()?, number()?);
    if parts.next().is_some() || minutes > 59 || seconds > 59 {
        return None;
    }
    hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds)
}

/// Year, month, day, hour, minute, second, from a text of figures and separators.
pub(super) fn stamp(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.trim().split_once([' ', 'T'])?;
    let mut date = date.splitn(3, ['/', '-']);
    // Of two figures nobody knows the century, nor whether they are the year at all.
    let year: i32 =
        date.next().filter(|y| y.len() == 4).and_then(|y| figures(y, 4))?.try_into().ok()?;
    let (month, day) = (figures(date.next()?, 2)?, figures(date.next()?, 2)?);
    let mut time = time.splitn(3, ':');
    let (hour, minute) = (figures(time.next()?, 2)?, figures(time.next()?, 2)?);
    let second = figures(time.next()?, 2)?;
    NaiveDate::from_ymd_opt(year, month, day)?.and_hms_opt(hour, minute, second)
}

fn figures(text: &str, most: usize) -> Option<u32> {
    let fits = !text.is_empty() && text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

/// A moment in ISO form, its year in four figures, with a zone (`+0100`, `+01:00`, `Z`) or without.
pub(super) fn moment(text: &str) -> Option<EvidenceTime> {
    let text = text.trim();
    // A format's year takes any number of figures.
    text.split(['/', '-']).next().filter(|year| year.len() == 4)?;
    let zoned = DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%z"))
        .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S %z"));
    match zoned {
        Ok(at) => Some(EvidenceTime::zoned(at)),
        Err(_) => stamp(text).map(EvidenceTime::local),
    }
}

/// A day in ISO form without a time.
pub(super) fn day(text: &str) -> Option<EvidenceTime> {
    stamp(&format!("{} 00:00:00", text.trim())).map(|at| EvidenceTime::of_day(at.date()))
}

/// A text, or nothing where it is blank.
pub(super) fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The name behind `/dev/` in a line: `sda`, `nvme0n1`.
pub(super) fn device(line: &str) -> Option<&str> {
    let from = line.find("/dev/")?;
    let rest = line.get(from + 5..)?;
    let ends = |c: char| c.is_whitespace() || matches!(c, '\'' | '"' | ',' | ':' | ';' | '`' | ')');
    let path = rest.split(ends).next()?.trim_end_matches('.');
    path.rsplit('/').next().filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_has_four_figures() {
        for good in [
            "2026-11-20 10:00:00",
            "2026/11/20 10:00:00",
            "2026-1-2T10:00:00+0100",
            "2026-11-20T10:00:00Z",
        ] {
            assert!(moment(good).is_some(), "{good}");
        }
        for bad in [
            "26-11-20 10:00:00",
            "03/11/26 10:00:00",
            "3-11-26 10:00:00",
            "026-11-20 10:00:00",
            "26-11-20T10:00:00+0100",
            "26-11-20 10:00:00 +0100",
            "+26-11-20T10:00:00+0100",
            "12026-11-20T10:00:00+0100",
        ] {
            assert_eq!(moment(bad), None, "{bad}");
            assert_eq!(stamp(bad), None, "{bad}");
        }
    }
}
