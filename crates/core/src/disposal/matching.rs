//! Which medium of ours a drive in a file of evidence is. A proposal, always: nothing is accepted by
//! a number alone (domain §A.11).

use std::collections::{BTreeSet, HashMap};

use super::evidence::EvidenceFile;
use crate::lookalike::{self, Sought};

/// Most media named for one drive that only nearly fit; more is no proposal.
const MOST_PROPOSED: usize = 5;

/// Longest serial number an nwipe table prints; a longer one is cut there.
const CUT_AT: usize = 20;

/// A medium that waits for evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownMedium {
    /// Its own serial number; empty where nobody recorded it.
    pub serial: String,
    /// The serial numbers of the machine it is in: maker's, service tag.
    pub host_serials: Vec<String>,
}

/// What a drive in the file proposes. Media are named by their place in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceMatch {
    /// Its serial number is this medium's.
    Serial { medium: usize },
    /// Several media have that number.
    Ambiguous { media: Vec<usize> },
    /// The file's number is cut, and one medium's begins with it.
    CutSerial { medium: usize },
    /// It was in this machine; which of its media it is, a person has to say.
    Host { media: Vec<usize> },
    /// No medium has its number, but these nearly do.
    LookAlike { media: Vec<usize> },
    /// Nothing fits.
    Unmatched,
}

/// The whole comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    /// One for each drive of the file, in its order.
    pub drives: Vec<EvidenceMatch>,
    /// Media that no drive has the number of, in the order of the list.
    pub without_evidence: Vec<usize>,
}

/// Compares the drives of a file with media.
pub fn match_media(file: &EvidenceFile, media: &[KnownMedium]) -> Matching {
    let keys: Vec<String> = media.iter().map(|m| lookalike::key(&m.serial)).collect();
    let mut by_serial: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut by_host: HashMap<String, BTreeSet<usize>> = HashMap::new();
    for (at, (key, medium)) in keys.iter().zip(media).enumerate() {
        if !key.is_empty() {
            by_serial.entry(key).or_default().push(at);
        }
        for host in medium.host_serials.iter().map(|h| lookalike::key(h)) {
            if !host.is_empty() {
                by_host.entry(host).or_default().insert(at);
            }
        }
    }
    let mut sorted: Vec<(&str, usize)> =
        keys.iter().enumerate().map(|(at, key)| (key.as_str(), at)).collect();
    sorted.sort_unstable();
    let near = Sought::new(&keys);
    let find = |serial: Option<&str>, host: Option<&str>| {
        let key = serial.map(lookalike::key).unwrap_or_default();
        if let Some(found) = by_serial.get(key.as_str()) {
            return match found.as_slice() {
                [medium] => EvidenceMatch::Serial { medium: *medium },
                many => EvidenceMatch::Ambiguous { media: many.to_vec() },
            };
        }
        if let Some(medium) = serial.and_then(|s| cut(s, &key, &sorted)) {
            return EvidenceMatch::CutSerial { medium };
        }
        // A drive of the machine has a number of its own: one that only looks like it comes first.
        let alike = near.near_at_most(&key, MOST_PROPOSED);
        if !alike.is_empty() {
            return EvidenceMatch::LookAlike {
                media: alike.into_iter().map(|(at, _)| at).collect(),
            };
        }
        match host.and_then(|h| by_host.get(&lookalike::key(h))) {
            Some(found) => EvidenceMatch::Host { media: found.iter().copied().collect() },
            None => EvidenceMatch::Unmatched,
        }
    };
    let drives: Vec<EvidenceMatch> = file
        .drives
        .iter()
        .map(|d| {
            let host = d.host_serial.as_deref().or(file.host_serial.as_deref());
            find(d.serial.as_deref(), host)
        })
        .collect();
    let named: BTreeSet<usize> = drives.iter().flat_map(EvidenceMatch::sure).collect();
    let without_evidence = (0..media.len()).filter(|at| !named.contains(at)).collect();
    Matching { drives, without_evidence }
}

impl EvidenceMatch {
    /// The media whose own number the file has.
    fn sure(&self) -> Vec<usize> {
        match self {
            Self::Serial { medium } | Self::CutSerial { medium } => vec![*medium],
            Self::Ambiguous { media } => media.clone(),
            Self::Host { .. } | Self::LookAlike { .. } | Self::Unmatched => Vec::new(),
        }
    }
}

/// The only medium whose number begins with one that was cut.
fn cut(serial: &str, key: &str, sorted: &[(&str, usize)]) -> Option<usize> {
    if serial.chars().count() != CUT_AT || key.is_empty() {
        return None;
    }
    let from = sorted.partition_point(|(other, _)| *other < key);
    let mut fitting = sorted.get(from..)?.iter().take_while(|(other, _)| other.starts_with(key));
    let (_, medium) = fitting.next()?;
    fitting.next().is_none().then_some(*medium)
}
