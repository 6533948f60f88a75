//! The file name proposed for a report; it must be valid on every desktop system.

use custodia_core::reports::model::{Period, Report};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Longest part of a name, characters.
const MAX_PART: usize = 40;

/// `Renewals_2026-Q4_Acme_2026-11-20.pdf`: title and organisation in the report's words, the days it
/// speaks of where it has some, business date unless those days begin with it.
/// Latin letters lose their accents, blanks and signs become hyphens, so that the name survives
/// e-mail, old archives and every file system. `ext` comes without a dot.
pub fn file_name(report: &Report, ext: &str) -> String {
    let title = match part(&report.title) {
        empty if empty.is_empty() => part(report.kind),
        title => title,
    };
    let date = report.generated.today.to_string();
    let period = report.period.map_or_else(String::new, Period::code);
    let date = if period.starts_with(&date) { String::new() } else { date };
    let parts = [title, period, part(&report.issuer.name), date];
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|p| !p.is_empty()).collect();
    format!("{}.{ext}", parts.join("_"))
}

/// `Board-quarterly_2026-11-20`: the name of a preset and the business date, without ending.
pub(crate) fn preset_name(name: &str, today: chrono::NaiveDate) -> String {
    match part(name) {
        empty if empty.is_empty() => today.to_string(),
        name => format!("{name}_{today}"),
    }
}

fn part(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !matches!(c, '.' | '\'' | '’') && !out.is_empty() && !out.ends_with('-') {
            // "S.p.A." stays one word.
            out.push('-');
        }
    }
    let out: String = out.nfc().take(MAX_PART).collect();
    out.trim_end_matches('-').to_owned()
}
