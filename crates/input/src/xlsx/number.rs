//! Numbers and dates of a workbook as text. No arithmetic is done on them.

use std::fmt::Write;

use calamine::ExcelDateTime;
use chrono::NaiveDate;

/// Digits a workbook keeps; what was typed beyond them is gone.
const KEPT_DIGITS: usize = 15;
/// First serial day after the last date a workbook knows, 9999-12-31.
const AFTER_LAST_DAY: f64 = 2_958_466.0;

/// Appends the number as a plain decimal; true when it is no longer what somebody typed.
///
/// Whole numbers of more than 15 digits have lost some, and a cell in scientific notation was a
/// serial like `12E4` before the workbook took it for a number. Fractions are rounded to the 15
/// digits a workbook shows: the rest is binary noise, as in 0.30000000000000004.
pub(crate) fn write(value: f64, look: Look, out: &mut String) -> bool {
    let scientific = look == Look::Scientific;
    let start = out.len();
    let _ = write!(out, "{value}");
    let text = out.get(start..).unwrap_or_default();
    if text == "-0" {
        out.truncate(start);
        out.push('0');
        return scientific;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let whole = !text.contains('.');
    if whole {
        if let Look::Padded(width) = look
            && digits < width
            && value >= 0.0
        {
            out.insert_str(start, &"0".repeat(width - digits));
        }
        return scientific || digits > KEPT_DIGITS;
    }
    let significant = text.trim_start_matches(['-', '0', '.']);
    if significant.bytes().filter(u8::is_ascii_digit).count() > KEPT_DIGITS {
        out.truncate(start);
        rounded(value, out);
    }
    scientific
}

/// The value with 15 significant digits, without trailing zeros.
fn rounded(value: f64, out: &mut String) {
    let exact = format!("{value:.14e}");
    let (mantissa, exponent) = exact.split_once('e').unwrap_or((&exact, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    if mantissa.starts_with('-') {
        out.push('-');
    }
    match usize::try_from(exponent) {
        Ok(shift) => {
            let (whole, rest) = digits.split_at(digits.len().min(shift + 1));
            out.push_str(whole);
            fraction(rest, out);
        }
        Err(_) => {
            let zeros = usize::try_from(exponent.unsigned_abs()).unwrap_or(1) - 1;
            out.push('0');
            fraction(&("0".repeat(zeros) + &digits), out);
        }
    }
}

fn fraction(digits: &str, out: &mut String) {
    let digits = digits.trim_end_matches('0');
    if !digits.is_empty() {
        out.push('.');
        out.push_str(digits);
    }
}

/// How a number format shows a number, as far as it matters to what the number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// As it is.
    Plain,
    /// With an exponent: digits may be gone.
    Scientific,
    /// With zeros in front, to this many digits: how people keep the zeros of tags and serials.
    Padded(usize),
}

/// What a number format does.
pub(crate) fn look(format: &str) -> Look {
    let zeros = format.len();
    if (2..=KEPT_DIGITS).contains(&zeros) && format.bytes().all(|b| b == b'0') {
        Look::Padded(zeros)
    } else if is_scientific(format) {
        Look::Scientific
    } else {
        Look::Plain
    }
}

/// Whether a number format shows an exponent; text in quotes and after a backslash is no format.
fn is_scientific(format: &str) -> bool {
    let mut quoted = false;
    let mut before = ' ';
    let mut exponent = false;
    for c in format.chars() {
        match c {
            _ if before == '\\' => {}
            '"' => quoted = !quoted,
            '+' | '-' if !quoted && matches!(before, 'E' | 'e') => exponent = true,
            _ => {}
        }
        before = if before == '\\' { ' ' } else { c };
    }
    exponent
}

/// What a cell with a date format holds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// A day; a time of day beside it is left out.
    Day(String),
    /// A time of day alone.
    Time(String),
    /// A length of time, or a number no calendar has.
    Neither,
}

/// Reads a serial day.
pub(crate) fn moment(value: &ExcelDateTime) -> Moment {
    let serial = value.as_f64();
    if value.is_duration() || !(0.0..AFTER_LAST_DAY).contains(&serial) {
        return Moment::Neither;
    }
    let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
    if serial < 1.0 {
        return Moment::Time(format!("{hour:02}:{minute:02}:{second:02}"));
    }
    // Excel believes in 29 February 1900.
    match NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)) {
        Some(day) => Moment::Day(day.to_string()),
        None => Moment::Neither,
    }
}

/// The day of an ISO date or date-time.
pub(crate) fn iso_day(text: &str) -> Option<&str> {
    let day = text.get(..10)?;
    NaiveDate::parse_from_str(day, "%Y-%m-%d").ok().map(|_| day)
}
