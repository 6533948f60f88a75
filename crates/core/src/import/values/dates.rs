//! Dates in files: ISO, `31/12/2024`, `12/31/24`, `31.12.2024`, `20241231`, `31 dicembre 2024`,
//! and the day numbers spreadsheets leave behind.

use chrono::NaiveDate;

use crate::dates::is_plausible;
use crate::import::DateOrder;
use crate::import::clean::trimmed;
use crate::import::table::SourceCell;

mod named;

use named::with_month_name;

/// What the cells of a column say about the order of day and month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Votes {
    /// Cells that are only possible as day, month, year.
    pub dmy: u32,
    /// Cells that are only possible as month, day, year.
    pub mdy: u32,
    /// Cells with slashes or dashes that are two different days in the two orders.
    pub either: u32,
    /// The same with dots, which nobody writes month first.
    pub dotted: u32,
}

impl Votes {
    /// Counts one cell.
    pub fn add(&mut self, cell: &SourceCell) {
        let SourceCell::Text(text) = cell else { return };
        let bytes = text.as_bytes();
        if bytes.len() < 6 || (bytes.len() == 10 && bytes[4] == b'-') {
            return;
        }
        let text = without_time(trimmed(text));
        let Some(parts) = Numeric::read(text) else { return };
        if parts.year_first() {
            return;
        }
        match (parts.date(DateOrder::Dmy), parts.date(DateOrder::Mdy)) {
            (Some(a), Some(b)) if a != b && parts.dotted => self.dotted += 1,
            (Some(a), Some(b)) if a != b => self.either += 1,
            (Some(_), None) => self.dmy += 1,
            (None, Some(_)) => self.mdy += 1,
            _ => {}
        }
    }

    /// Adds the votes of another column.
    pub fn merge(&mut self, other: &Self) {
        self.dmy += other.dmy;
        self.mdy += other.mdy;
        self.either += other.either;
        self.dotted += other.dotted;
    }

    /// The order that impossible values decide; `None` when nothing speaks against either.
    pub fn decided(&self) -> Option<DateOrder> {
        if self.dmy == 0 && self.mdy == 0 {
            return None;
        }
        Some(if self.mdy > self.dmy { DateOrder::Mdy } else { DateOrder::Dmy })
    }

    /// No cell has day and month in question.
    pub fn silent(&self) -> bool {
        *self == Self::default()
    }
}

/// Reads a cell that is not blank. `None`: no day anyone can rely on.
pub fn parse(cell: &SourceCell, order: DateOrder) -> Option<NaiveDate> {
    let date = match cell {
        SourceCell::Text(text) => parse_text(text, order),
        SourceCell::Date(text) => iso(text.as_bytes()),
        SourceCell::Number { text, .. } => day_number(text.split('.').next().unwrap_or_default()),
        SourceCell::Error(_) => None,
    };
    date.filter(|d| is_plausible(*d))
}

fn parse_text(text: &str, order: DateOrder) -> Option<NaiveDate> {
    let text = trimmed(text);
    if let Some(date) = iso(text.as_bytes()) {
        return Some(date);
    }
    let text = without_time(text);
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return if text.len() == 8 { compact(text) } else { day_number(text) };
    }
    match Numeric::read(text) {
        Some(parts) => parts.date(order),
        None => with_month_name(text),
    }
}

/// `2024-12-31` and nothing else.
fn iso(b: &[u8]) -> Option<NaiveDate> {
    if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
        return None;
    }
    NaiveDate::from_ymd_opt(
        i32::try_from(digits(&b[..4])?).ok()?,
        digits(&b[5..7])?,
        digits(&b[8..])?,
    )
}

fn digits(b: &[u8]) -> Option<u32> {
    if b.is_empty() || b.len() > 6 || !b.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(b.iter().fold(0, |n, d| n * 10 + u32::from(d - b'0')))
}

/// `20241231`.
fn compact(text: &str) -> Option<NaiveDate> {
    let b = text.as_bytes();
    let year = i32::try_from(digits(&b[..4])?).ok()?;
    NaiveDate::from_ymd_opt(year, digits(&b[4..6])?, digits(&b[6..])?)
}

/// A spreadsheet's day number of five digits: 45832 is 2025-06-24. Fewer digits are years or
/// counts, more are something else.
fn day_number(text: &str) -> Option<NaiveDate> {
    let n = digits(text.as_bytes()).filter(|_| text.len() == 5 && !text.starts_with('0'))?;
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    crate::dates::add_days(epoch, i64::from(n))
}

/// The date before a time of day: `2024-12-31 00:00:00`, `31/12/2024T10:15:00Z`, `… 10:15 AM`.
fn without_time(text: &str) -> &str {
    let Some(at) = text.find(':') else { return text };
    let hours = text[..at].trim_end_matches(|c: char| c.is_ascii_digit());
    let date = hours.trim_end_matches(|c: char| c == 'T' || c == ',' || c.is_whitespace());
    let clock = &text[hours.len()..];
    let fits = |c: char| c.is_ascii_digit() || " :.+-ZAPMapm\u{a0}\u{202f}".contains(c);
    if date.len() < hours.len() && clock.chars().all(fits) { date } else { text }
}

/// Three groups of digits between two equal separators.
#[derive(Debug, Clone, Copy)]
struct Numeric {
    parts: [u32; 3],
    lengths: [usize; 3],
    dotted: bool,
}

impl Numeric {
    fn read(text: &str) -> Option<Self> {
        let sep = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| "/.-".contains(*c))?;
        let mut parts = [0; 3];
        let mut lengths = [0; 3];
        let mut split = text.split(sep);
        for (part, length) in parts.iter_mut().zip(&mut lengths) {
            // German dates may have blanks after the dots: `31. 12. 2024`.
            let piece = split.next()?.trim();
            *part = digits(piece.as_bytes())?;
            *length = piece.len();
        }
        let shape = matches!(lengths, [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 2 | 4]);
        (split.next().is_none() && shape).then_some(Self { parts, lengths, dotted: sep == '.' })
    }

    const fn year_first(&self) -> bool {
        self.lengths[0] == 4
    }

    fn date(&self, order: DateOrder) -> Option<NaiveDate> {
        let [a, b, c] = self.parts;
        let (y, m, d, year_digits) = match order {
            _ if self.year_first() => (a, b, c, 4),
            DateOrder::Ymd if self.lengths[2] == 2 => (a, b, c, 2),
            DateOrder::Ymd => return None,
            DateOrder::Dmy => (c, b, a, self.lengths[2]),
            DateOrder::Mdy => (c, a, b, self.lengths[2]),
        };
        NaiveDate::from_ymd_opt(full_year(y, year_digits)?, m, d)
    }
}

/// Two digits mean 1970 to 2069: a register holds purchases of the past decades and ends of the
/// coming ones.
fn full_year(year: u32, digits: usize) -> Option<i32> {
    let full = match digits {
        2 if year < 70 => 2000 + year,
        2 => 1900 + year,
        _ => year,
    };
    i32::try_from(full).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(t: &str) -> SourceCell {
        SourceCell::Text(t.to_owned())
    }

    #[test]
    fn every_way_people_write_a_day_is_read() {
        use DateOrder::{Dmy, Mdy, Ymd};
        for (cell, order, expect) in [
            ("2024-12-31", Dmy, "2024-12-31"),
            (" 2024-12-31\u{a0}", Mdy, "2024-12-31"),
            ("2024/1/5", Dmy, "2024-01-05"),
            ("31/12/2024", Dmy, "2024-12-31"),
            ("31-12-2024", Dmy, "2024-12-31"),
            ("31.12.2024", Dmy, "2024-12-31"),
            ("31. 12. 2024", Dmy, "2024-12-31"),
            ("1/23/23", Mdy, "2023-01-23"),
            ("03/04/2024", Dmy, "2024-04-03"),
            ("03/04/2024", Mdy, "2024-03-04"),
            ("24/01/31", Ymd, "2024-01-31"),
            ("1/2/69", Dmy, "2069-02-01"),
            ("1/2/98", Dmy, "1998-02-01"),
            ("20241231", Dmy, "2024-12-31"),
            ("45832", Dmy, "2025-06-24"),
            ("2024-12-31 00:00:00", Dmy, "2024-12-31"),
            ("2024-12-31T23:59:59Z", Dmy, "2024-12-31"),
            ("31/12/2024 10:15", Dmy, "2024-12-31"),
            ("12/31/2024 10:15 AM", Mdy, "2024-12-31"),
            ("31 dicembre 2024", Dmy, "2024-12-31"),
            ("Tue Dec 31, 2024", Dmy, "2024-12-31"),
            ("31. Dezember 2024", Dmy, "2024-12-31"),
            ("1er août 2024", Dmy, "2024-08-01"),
            ("31 de diciembre de 2024", Dmy, "2024-12-31"),
            ("31-Dec-2024", Dmy, "2024-12-31"),
            ("31-gen-24", Mdy, "2024-01-31"),
            ("1-Mar-98", Dmy, "1998-03-01"),
            ("5 Mai 24", Dmy, "2024-05-05"),
            ("2024.1.31", Dmy, "2024-01-31"),
        ] {
            let got = parse(&text(cell), order).map(|d| d.to_string());
            assert_eq!(got.as_deref(), Some(expect), "{cell:?} as {order}");
        }
        let number = SourceCell::Number { text: "45832.5".into(), lossy: false };
        assert_eq!(parse(&number, DateOrder::Dmy).unwrap().to_string(), "2025-06-24");
        let date = SourceCell::Date("2025-06-24".into());
        assert_eq!(parse(&date, DateOrder::Mdy).unwrap().to_string(), "2025-06-24");
    }

    #[test]
    fn what_is_no_day_is_refused_and_never_1970() {
        for cell in [
            "31/02/2024",
            "2024-13-05",
            "n/a",
            "TBD",
            "0000-00-00",
            "29/02/2023",
            "giugno 2024",
            "giu-24",
            "Jan 31, 24",
            "31-Jan-2",
            "31-Jan-24-25",
            "2024-Jan-31-24",
            "##########",
            "2024",
            "0",
            "-1",
            "12345678",
            "240131",
            "1/2/3/2024",
            "1/2",
            "10:15",
            "31/12/0024",
            "2300-01-01",
            "1899-12-31",
            "13/13/2024",
            "31/12.2024",
            "May",
            "unknown",
        ] {
            for order in [DateOrder::Dmy, DateOrder::Mdy] {
                assert_eq!(parse(&text(cell), order), None, "{cell:?} as {order}");
            }
        }
        assert_eq!(parse(&SourceCell::Error("#REF!".into()), DateOrder::Dmy), None);
    }

    #[test]
    fn impossible_values_decide_and_broken_ones_do_not_vote() {
        let column = |cells: &[&str]| {
            let mut v = Votes::default();
            cells.iter().for_each(|c| v.add(&text(c)));
            v
        };
        let v = column(&["03/04/2024", "13/02/2026", "31/02/2024", "2024-01-31", "45832"]);
        assert_eq!((v.dmy, v.mdy, v.either), (1, 0, 1));
        assert_eq!(v.decided(), Some(DateOrder::Dmy));
        assert_eq!(column(&["1/23/23", "03/04/24"]).decided(), Some(DateOrder::Mdy));
        assert_eq!(column(&["03/04/2024", "05/06/2024"]).decided(), None);
        assert_eq!(column(&["03.04.2024"]).dotted, 1);
        assert!(column(&["2024-04-03", "04/04/2024", "n/a", ""]).silent());
    }
}
