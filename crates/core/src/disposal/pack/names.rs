//! Names of files in a pack: safe wherever it is unpacked, and each once.

use std::collections::HashSet;

/// Most characters of a name that came from outside.
const LONGEST: usize = 100;

/// Names that Windows gives to devices.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Paths that were given, without regard to capitals: file systems that do not tell them apart must
/// not lose a file.
#[derive(Debug, Default)]
pub(super) struct Taken(HashSet<String>);

impl Taken {
    /// `folder/name`, or with a number before the ending when that was given before.
    pub(super) fn path(&mut self, folder: &str, name: &str) -> String {
        let name = safe(name);
        let (stem, ending) = match name.rfind('.').filter(|at| *at > 0) {
            Some(at) => name.split_at(at),
            None => (name.as_str(), ""),
        };
        let mut path = format!("{folder}/{name}");
        let mut number = 2;
        while !self.0.insert(path.to_lowercase()) {
            path = format!("{folder}/{stem}-{number}{ending}");
            number += 1;
        }
        path
    }
}

/// A name of one part that every system can write: no separators, no control characters, none that
/// Windows refuses, neither dots nor blanks at its ends.
pub(super) fn safe(name: &str) -> String {
    let plain = |c: char| match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
        c if c.is_control() => '_',
        // Marks that turn the direction of a line hide what a file is.
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '_',
        c => c,
    };
    let name: String = name.chars().map(plain).collect();
    let name = name.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = |device: &str| {
        stem.strip_prefix(device)
            .is_some_and(|n| n.len() == 1 && n.chars().all(|c| c.is_ascii_digit()))
    };
    let device = DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt");
    match () {
        () if name.is_empty() => "_".to_owned(),
        () if device => format!("_{name}"),
        () if name.chars().count() > LONGEST => shortened(name),
        () => name.to_owned(),
    }
}

/// Its beginning and its ending.
fn shortened(name: &str) -> String {
    let ending = name.rfind('.').map_or("", |at| &name[at..]);
    let ending = if ending.chars().count() > 12 { "" } else { ending };
    let left = LONGEST - ending.chars().count();
    let stem: String = name.chars().take(left).collect();
    format!("{}{ending}", stem.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leaves_its_folder_or_is_a_device() {
        for (given, expected) in [
            ("../../etc/passwd", "_.._etc_passwd"),
            (r"..\..\x.exe", "_.._x.exe"),
            ("C:\\wipe.log", "C__wipe.log"),
            ("", "_"),
            (" . ", "_"),
            ("nul", "_nul"),
            ("COM1.txt", "_COM1.txt"),
            ("comet.txt", "comet.txt"),
            ("a\u{0}b\nc.pdf", "a_b_c.pdf"),
            ("gnp\u{202e}exe.scr", "gnp_exe.scr"),
            ("certificato è.pdf", "certificato è.pdf"),
        ] {
            assert_eq!(safe(given), expected);
        }
        let long = safe(&format!("{}.pdf", "x".repeat(400)));
        assert!(long.ends_with(".pdf") && long.chars().count() == LONGEST, "{long}");
    }

    #[test]
    fn every_path_is_given_once_whatever_its_capitals() {
        let mut taken = Taken::default();
        let paths =
            ["wipe.log", "WIPE.log", "wipe.log", "wipe"].map(|n| taken.path("evidence/D", n));
        assert_eq!(
            paths,
            [
                "evidence/D/wipe.log",
                "evidence/D/WIPE-2.log",
                "evidence/D/wipe-3.log",
                "evidence/D/wipe"
            ]
        );
    }
}
