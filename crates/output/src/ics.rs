//! Deadlines as a calendar file (RFC 5545) for Outlook, Google Calendar, Thunderbird and their like.
//!
//! Whole days, published (`METHOD:PUBLISH`) with an identity and a number of revision each, so that a
//! later file replaces what an earlier one brought. The same feed gives the same bytes: no clock.

use chrono::{DateTime, NaiveDate, Utc};
use custodia_core::deadline::{Feed, FeedEvent};

/// Longest line of the file, octets without its end (RFC 5545 §3.1).
const MAX_LINE: usize = 75;
/// Hour of the day alarms ring at: a whole day begins at midnight, when nobody wants one.
const ALARM_HOUR: u32 = 9;

/// The calendar as a file.
pub fn render(feed: &Feed) -> Vec<u8> {
    let mut out = Lines(Vec::new());
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//Custodia//Custodia//EN");
    out.line("CALSCALE:GREGORIAN");
    out.line("METHOD:PUBLISH");
    // The name by RFC 7986, and as everybody wrote it before.
    out.text("NAME", &feed.name);
    out.text("X-WR-CALNAME", &feed.name);
    for event in &feed.events {
        write_event(&mut out, event, feed);
    }
    out.line("END:VCALENDAR");
    out.0
}

fn write_event(out: &mut Lines, event: &FeedEvent, feed: &Feed) {
    let at = instant(feed.at);
    out.line("BEGIN:VEVENT");
    out.text("UID", &event.uid);
    out.line(&format!("DTSTAMP:{at}"));
    out.line(&format!("LAST-MODIFIED:{at}"));
    out.line(&format!("SEQUENCE:{}", feed.revision.min(i32::MAX.unsigned_abs())));
    out.line(&format!("DTSTART;VALUE=DATE:{}", day(event.date)));
    // The end is the day after the last (RFC 5545 §3.6.1).
    if let Some(next) = event.date.succ_opt() {
        out.line(&format!("DTEND;VALUE=DATE:{}", day(next)));
    }
    out.text_in("SUMMARY", feed.lang.as_str(), &event.summary);
    out.text_in("DESCRIPTION", feed.lang.as_str(), &event.description);
    let categories: Vec<String> = event.categories.iter().map(|c| escaped(c)).collect();
    out.line(&format!("CATEGORIES:{}", categories.join(",")));
    // A deadline takes nobody's time.
    out.line("TRANSP:TRANSPARENT");
    out.line("X-MICROSOFT-CDO-BUSYSTATUS:FREE");
    out.line(if event.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    for days in &event.alarms {
        out.line("BEGIN:VALARM");
        out.line("ACTION:DISPLAY");
        out.text("DESCRIPTION", &event.summary);
        out.line(&format!("TRIGGER:{}", trigger(*days)));
        out.line("END:VALARM");
    }
    out.line("END:VEVENT");
}

/// In the morning so many days before the day, counted from its midnight.
fn trigger(days: u32) -> String {
    match days {
        0 => format!("PT{ALARM_HOUR}H"),
        1 => format!("-PT{}H", 24 - ALARM_HOUR),
        days => format!("-P{}DT{}H", days - 1, 24 - ALARM_HOUR),
    }
}

fn day(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text as a value (RFC 5545 §3.3.11). Control characters have no place in one.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// The lines of the file.
struct Lines(Vec<u8>);

impl Lines {
    fn text(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{}", escaped(value)));
    }

    fn text_in(&mut self, name: &str, lang: &str, value: &str) {
        self.line(&format!("{name};LANGUAGE={lang}:{}", escaped(value)));
    }

    /// Folded where it is too long, never inside a character.
    fn line(&mut self, line: &str) {
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > MAX_LINE {
                self.0.extend_from_slice(b"\r\n ");
                width = 1;
            }
            self.0.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            width += c.len_utf8();
        }
        self.0.extend_from_slice(b"\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alarm_rings_in_the_morning_of_its_day() {
        for (days, expect) in [(0, "PT9H"), (1, "-PT15H"), (2, "-P1DT15H"), (60, "-P59DT15H")] {
            assert_eq!(trigger(days), expect, "{days} days before");
        }
    }

    #[test]
    fn what_means_something_in_the_format_is_escaped() {
        assert_eq!(escaped("a;b,c\\d\r\ne\nf\u{7}g"), "a\\;b\\,c\\\\d\\ne\\nf g");
    }

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let mut out = Lines(Vec::new());
        let text = format!("SUMMARY:{}", "perché €".repeat(20));
        out.line(&text);
        let file = String::from_utf8(out.0).unwrap();
        assert!(file.split("\r\n").all(|l| l.len() <= 75), "{file}");
        assert!(file.split("\r\n").count() > 3, "{file}");
        assert_eq!(file.replace("\r\n ", "").trim_end(), text);
    }
}
