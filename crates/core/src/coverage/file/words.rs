//! The words of makers' files: what a cover is, and whether failed drives stay with us.

use crate::coverage::CoverageKind;

/// A text for comparing with words: lower case, one blank for all that is no letter or digit, one
/// before and one behind.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// Whether one of these words stands in a [`plain`] text.
pub(super) fn any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|w| text.contains(&format!(" {w} ")))
}

/// Words for a drive that stays with us after it failed, by maker: Dell's KYHD, HPE's DMR and CDMR,
/// Lenovo's KYD.
const KEEPS: [&str; 17] = [
    "keep your hard drive",
    "keep your drive",
    "keep your hard disk",
    "keep your component",
    "keep your component for enterprise",
    "kyhd",
    "kyd",
    "kycfe",
    "defective media retention",
    "defective material retention",
    "dmr",
    "cdmr",
    "hard drive retention",
    "drive retention",
    "media retention",
    "disk retention",
    "ritenzione disco",
];

/// Whether the name of a service says that failed drives stay with us.
pub fn keeps_drive(service: &str) -> bool {
    any(&plain(service), &KEEPS)
}

/// Words for what a cover is, the telling ones first: `Extended warranty` is an extension.
const KINDS: [(CoverageKind, &[&str]); 4] = [
    (
        CoverageKind::Extension,
        &[
            "extended",
            "extension",
            "upgrade",
            "upgraded",
            "care pack",
            "carepack",
            "applecare",
            "prosupport",
            "estensione",
            "estesa",
        ],
    ),
    (CoverageKind::Lease, &["lease", "leasing", "noleggio"]),
    (
        CoverageKind::Contract,
        &[
            "contract",
            "support agreement",
            "service agreement",
            "maintenance",
            "smartnet",
            "smart net",
            "foundation care",
            "proactive care",
            "contratto",
            "manutenzione",
        ],
    ),
    (
        CoverageKind::Warranty,
        &["initial", "base", "warranty", "limited", "garanzia", "standard", "w"],
    ),
];

/// What a cover is by the words of its own column, else by the name of the service.
pub fn kind(column: &str, service: &str) -> Option<CoverageKind> {
    [column, service].iter().find_map(|text| {
        let text = plain(text);
        KINDS.iter().find(|(_, words)| any(&text, words)).map(|(kind, _)| *kind)
    })
}

/// Whether a cover lasts as long as what it covers.
pub fn for_life(text: &str) -> bool {
    any(&plain(text), &["lifetime", "for life", "a vita", "life time"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drive_that_stays_is_told_in_the_words_of_each_maker() {
        for (text, stays) in [
            ("Keep Your Hard Drive", true),
            ("HPE 3Y Foundation Care 24x7 w/DMR Service", true),
            ("HPE Tech Care with CDMR", true),
            ("Defective Media Retention", true),
            ("5Y Keep Your Drive Add On", true),
            ("KYHD, 36 Months", true),
            ("Next Business Day Onsite", false),
            ("Hard drive replacement", false),
            ("", false),
        ] {
            assert_eq!(keeps_drive(text), stays, "{text}");
        }
    }

    #[test]
    fn the_column_says_what_a_cover_is_before_the_name_of_the_service_does() {
        use CoverageKind as K;
        for (column, service, expect) in [
            ("INITIAL", "ProSupport", Some(K::Warranty)),
            ("EXTENDED", "Next Business Day", Some(K::Extension)),
            ("UPGRADE", "", Some(K::Extension)),
            ("", "Extended warranty", Some(K::Extension)),
            ("", "HP 3y NBD Care Pack", Some(K::Extension)),
            ("", "HPE Foundation Care", Some(K::Contract)),
            ("BASE", "", Some(K::Warranty)),
            ("", "Estensione di garanzia", Some(K::Extension)),
            ("", "something else", None),
        ] {
            assert_eq!(kind(column, service), expect, "{column} / {service}");
        }
    }
}
