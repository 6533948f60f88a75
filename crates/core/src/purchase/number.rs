//! Tags that count on: `IT-00041`, `IT-00042`, … Pure.

/// Longest number a tag counts with, digits.
const MAX_DIGITS: usize = 15;
/// Digits of the first tag of a prefix where nobody chose.
const DIGITS: usize = 5;

/// A row of tags with one prefix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    prefix: String,
    next: u64,
    digits: usize,
}

impl Numbers {
    /// Goes on after the highest tag of a prefix, filled up with zeros as that one is; begins with
    /// 1 of `width` digits where there is none.
    pub fn after(prefix: &str, highest: Option<&str>, width: Option<usize>) -> Self {
        let digits = highest.and_then(|tag| {
            let (_, digits) = apart(tag);
            digits.parse::<u64>().ok().map(|n| (n, digits.len()))
        });
        let (last, digits) = digits.unwrap_or((0, width.unwrap_or(DIGITS)));
        Self { prefix: prefix.to_owned(), next: last.saturating_add(1), digits }
    }
}

impl Iterator for Numbers {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let tag = format!("{}{:0w$}", self.prefix, self.next, w = self.digits);
        self.next = self.next.checked_add(1)?;
        Some(tag)
    }
}

/// A tag as its prefix and the digits it ends in, which may be none.
pub fn apart(tag: &str) -> (&str, &str) {
    let digits = tag.bytes().rev().take(MAX_DIGITS).take_while(u8::is_ascii_digit).count();
    tag.split_at(tag.len() - digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(prefix: &str, highest: Option<&str>, n: usize) -> Vec<String> {
        Numbers::after(prefix, highest, None).take(n).collect()
    }

    #[test]
    fn numbers_go_on_as_wide_as_they_were() {
        assert_eq!(first("IT-", Some("IT-0041"), 2), ["IT-0042", "IT-0043"]);
        assert_eq!(first("IT-", Some("IT-9"), 2), ["IT-10", "IT-11"]);
        assert_eq!(first("", None, 1), ["00001"]);
        assert_eq!(first("NB", Some("NB999"), 1), ["NB1000"]);
    }

    #[test]
    fn a_tag_ends_in_its_digits() {
        assert_eq!(apart("IT-0041"), ("IT-", "0041"));
        assert_eq!(apart("SPARE"), ("SPARE", ""));
        assert_eq!(apart("Ü7"), ("Ü", "7"));
        assert_eq!(apart("1234567890123456").1.len(), MAX_DIGITS);
    }
}
