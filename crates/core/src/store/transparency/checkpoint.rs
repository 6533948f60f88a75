//! A checkpoint: three lines that seal a log up to an event (C2SP tlog-checkpoint, its body).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::super::audit::{self, Hash};

/// What stands before the log's id in the first line.
const ORIGIN: &str = "register/";

/// Most digits of a size, so that every reader sees the same number.
const SIZE_DIGITS: usize = 15;

/// How many events a log had, and the root of their tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's id.
    pub log: String,
    /// Events, from the first on.
    pub size: u64,
    /// Root of the Merkle tree over their leaves (RFC 6962 §2.1).
    pub root: Hash,
}

impl Checkpoint {
    /// The checkpoint over all of these leaves.
    pub fn of(log: &str, leaves: &[Hash]) -> Self {
        let size = u64::try_from(leaves.len()).unwrap_or(u64::MAX);
        Self { log: log.to_owned(), size, root: audit::root(leaves) }
    }

    /// Its three lines.
    pub fn text(&self) -> String {
        format!("{ORIGIN}{}\n{}\n{}\n", self.log, self.size, BASE64.encode(self.root))
    }

    /// Reads one checkpoint and nothing else; signatures may follow it.
    pub fn parse(text: &str) -> Option<Self> {
        match Self::parse_all(text)?.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        }
    }

    /// Reads every checkpoint of a text, as a file of them grows: three lines each, with blank lines
    /// and lines of signatures (`— name …`) wherever they stand between. `None` when any is not as
    /// it is written.
    pub fn parse_all(text: &str) -> Option<Vec<Self>> {
        if !text.is_empty() && !text.ends_with('\n') {
            return None;
        }
        let between = |line: &&str| line.is_empty() || line.starts_with("\u{2014} ");
        let mut lines = text.split_terminator('\n');
        let mut all = Vec::new();
        while let Some(origin) = lines.by_ref().find(|l| !between(l)) {
            all.push(Self::of_lines(origin, lines.next()?, lines.next()?)?);
        }
        Some(all)
    }

    /// Every checkpoint of a text that can be read, whatever stands between them: as a file that only
    /// grows is after a power cut, or as a mail quotes it.
    pub fn scan(text: &str) -> Vec<Self> {
        let lines: Vec<&str> = text.split('\n').map(|l| l.trim_end_matches('\r')).collect();
        let three = lines.windows(3).filter_map(|at| Self::of_lines(at[0], at[1], at[2]));
        three.collect()
    }

    fn of_lines(origin: &str, size: &str, root: &str) -> Option<Self> {
        let log = origin.strip_prefix(ORIGIN).filter(|log| !log.is_empty())?;
        let plain = size.len() <= SIZE_DIGITS
            && size.bytes().all(|b| b.is_ascii_digit())
            && (size == "0" || !size.starts_with('0'));
        let size = size.parse().ok().filter(|_| plain)?;
        let hash: Hash = BASE64.decode(root).ok()?.try_into().ok()?;
        // One text for one hash: another spelling of it is not what was written.
        (BASE64.encode(hash) == root).then(|| Self { log: log.to_owned(), size, root: hash })
    }
}
