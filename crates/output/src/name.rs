//! The file name proposed for a report; it must be valid on every desktop system.

use custodia_core::reports::model::Report;

/// `custodia-renewals-2026-11-20.pdf`: kind and business date, lower case ASCII only, so that the
/// name sorts, survives e-mail and is valid on every file system. `ext` comes without a dot.
pub fn file_name(report: &Report, ext: &str) -> String {
    format!("custodia-{}-{}.{}", slug(report.kind), report.generated.today, slug(ext))
}

fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}
