//! The names assets carry: paths of places, and which part of a path holds which.

use crate::typed;

/// What stands between a place and the one inside it.
pub const SEPARATOR: &str = " / ";
/// Above every character: `path / ` up to `path / ␣` is all that is inside.
const END: char = char::MAX;

/// A path in its one spelling: parts without blanks at the ends, none of them empty.
pub fn path(text: &str) -> String {
    let line = typed::line(text);
    let padded = format!(" {line} ");
    let parts = padded.split(SEPARATOR).map(str::trim).filter(|p| !p.is_empty());
    parts.collect::<Vec<_>>().join(SEPARATOR)
}

/// The place around another; `None` for one that stands alone.
pub fn around(path: &str) -> Option<&str> {
    path.rsplit_once(SEPARATOR).map(|(around, _)| around)
}

/// The last part of a path.
pub fn last(path: &str) -> &str {
    path.rsplit_once(SEPARATOR).map_or(path, |(_, last)| last)
}

/// A path and every place around it, outermost first.
pub fn lineage(path: &str) -> Vec<&str> {
    let ends = path.match_indices(SEPARATOR).map(|(at, _)| at).chain([path.len()]);
    ends.filter_map(|end| path.get(..end)).collect()
}

/// First and last bound of what is inside a place: `first ≤ path < last`.
pub fn inside(path: &str) -> (String, String) {
    let first = format!("{path}{SEPARATOR}");
    let last = format!("{first}{END}");
    (first, last)
}

/// Whether a path is a place or inside it, in any (ASCII) case.
pub fn is_within(path: &str, place: &str) -> bool {
    let head = path.get(..place.len());
    let rest = path.get(place.len()..).unwrap_or_default();
    head.is_some_and(|h| h.eq_ignore_ascii_case(place))
        && (rest.is_empty() || rest.starts_with(SEPARATOR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_one_spelling() {
        for (typed, kept) in [
            ("Milano / Building A / Room 2", "Milano / Building A / Room 2"),
            ("  Milano  /  Building A ", "Milano / Building A"),
            ("Milano /  / Room 2", "Milano / Room 2"),
            (" / Milano / ", "Milano"),
            // A stroke without blanks is part of a name.
            ("CED 1/2", "CED 1/2"),
            (" ", ""),
        ] {
            assert_eq!(path(typed), kept, "{typed:?}");
        }
    }

    #[test]
    fn a_place_holds_what_begins_with_it() {
        assert_eq!(lineage("A / B / C"), ["A", "A / B", "A / B / C"]);
        assert_eq!(lineage("A"), ["A"]);
        assert_eq!((around("A / B / C"), last("A / B / C")), (Some("A / B"), "C"));
        assert_eq!((around("A"), last("A")), (None, "A"));
        for (path, place, within) in [
            ("Milano", "milano", true),
            ("Milano / A", "MILANO", true),
            ("Milano A", "Milano", false),
            ("Milano/A", "Milano", false),
            ("Milan", "Milano", false),
            ("Città / A", "Citt", false),
            ("Città", "Citta", false),
        ] {
            assert_eq!(is_within(path, place), within, "{path} in {place}");
        }
        let (first, last) = inside("A");
        assert!(first.as_str() <= "A / B" && "A / \u{10fffe}z" < last.as_str());
        assert!("A" < first.as_str() && last.as_str() < "A0");
    }
}
