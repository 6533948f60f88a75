//! SPDX licence expressions against the list of allowed licences.

/// `{p}\t{l}` lines of `cargo tree`: name and version, and the licence expression.
pub(crate) fn parse_tree(tree: &str) -> Vec<(String, String)> {
    let mut rows: Vec<(String, String)> = tree
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(package, licence)| {
            // `name v1.0 (proc-macro)`, and `(*)` at the end of a repeated line.
            let package: Vec<&str> = package.split_whitespace().take(2).collect();
            (package.join(" "), licence.trim_end_matches("(*)").trim().to_owned())
        })
        .collect();
    rows.sort();
    rows.dedup();
    rows
}

/// The packages whose licence leaves no allowed choice.
pub(crate) fn breaches(licensed: &[(String, String)], allowed: &[String]) -> Vec<String> {
    let refused = licensed.iter().filter(|(_, licence)| !is_allowed(licence, allowed));
    refused.map(|(package, licence)| format!("{package} is licensed `{licence}`")).collect()
}

/// Whether an expression can be satisfied with allowed licences alone.
///
/// `A OR B` needs one side, `A AND B` both; AND binds tighter. The old `A/B` means OR. A licence
/// `WITH` an exception must be allowed as such. Anything unreadable is not allowed.
pub(crate) fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut reader = Reader { words: spaced.split_whitespace().collect(), next: 0, allowed };
    reader.any_of() == Some(true) && reader.next == reader.words.len()
}

struct Reader<'a> {
    words: Vec<&'a str>,
    next: usize,
    allowed: &'a [String],
}

impl<'a> Reader<'a> {
    fn take(&mut self, word: &str) -> bool {
        let found = self.words.get(self.next) == Some(&word);
        self.next += usize::from(found);
        found
    }

    fn word(&mut self) -> Option<&'a str> {
        let word = self.words.get(self.next).copied()?;
        self.next += 1;
        Some(word)
    }

    /// One of several; `None` when it is no expression.
    fn any_of(&mut self) -> Option<bool> {
        let mut allowed = self.all_of()?;
        while self.take("OR") {
            allowed |= self.all_of()?;
        }
        Some(allowed)
    }

    fn all_of(&mut self) -> Option<bool> {
        let mut allowed = self.one()?;
        while self.take("AND") {
            allowed &= self.one()?;
        }
        Some(allowed)
    }

    fn one(&mut self) -> Option<bool> {
        if self.take("(") {
            let inner = self.any_of()?;
            return self.take(")").then_some(inner);
        }
        let mut licence = self.word()?.to_owned();
        if self.take("WITH") {
            licence = format!("{licence} WITH {}", self.word()?);
        }
        Some(self.allowed.contains(&licence))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_judged_by_the_choices_they_leave() {
        let allowed = ["MIT", "Apache-2.0", "Unicode-3.0", "Apache-2.0 WITH LLVM-exception"];
        let allowed = allowed.map(str::to_owned);
        let cases = [
            ("MIT", true),
            ("GPL-3.0", false),
            ("MIT OR GPL-3.0", true),
            ("MIT/Apache-2.0", true),
            ("MIT AND GPL-3.0", false),
            ("GPL-3.0 OR MIT AND Apache-2.0", true),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("(MIT OR Apache-2.0) AND BSL-1.0", false),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("Apache-2.0 WITH Odd-exception", false),
            ("(MIT", false),
            ("MIT)", false),
            ("MIT Apache-2.0", false),
            ("", false),
        ];
        for (expression, expected) in cases {
            assert_eq!(is_allowed(expression, &allowed), expected, "{expression:?}");
        }
    }

    #[test]
    fn the_tree_is_read_without_markers_and_repeats() {
        let tree = "a v1.0.0\tMIT\nb v2.0.0 (proc-macro)\tISC\na v1.0.0\tMIT (*)\n\n";
        let rows = parse_tree(tree);
        let expected = [("a v1.0.0", "MIT"), ("b v2.0.0", "ISC")];
        assert_eq!(rows, expected.map(|(name, licence)| (name.to_owned(), licence.to_owned())));
        assert_eq!(breaches(&rows, &["MIT".to_owned()]), ["b v2.0.0 is licensed `ISC`"]);
    }
}
