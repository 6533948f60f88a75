//! The recycler's list of serial numbers against the lot's: every one exactly once (domain §A.6).

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::lookalike::{self, Sought};

/// Most numbers named beside one that nearly is them.
const MOST_ALIKE: usize = 5;

/// A number that stands more than once in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DuplicateSerial {
    /// As it stands there first.
    pub serial: String,
    pub times: u32,
}

/// A number of the recycler's that is not in the lot, beside one of the lot that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AlikeSerial {
    pub extra: String,
    pub missing: String,
    /// They differ in nothing but characters that look alike (O and 0, I and 1, B and 8).
    pub reads_the_same: bool,
}

/// What two lists have in common and what not. Numbers are the same whatever their case, blanks and
/// hyphens; each is told as it was written, in the order of its list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SerialReconciliation {
    /// Numbers of the lot that the recycler has, once or more.
    pub matched: u32,
    /// In the lot, not with the recycler.
    pub missing: Vec<String>,
    /// With the recycler, not in the lot.
    pub extra: Vec<String>,
    /// More than once with the recycler: one medium may have been destroyed for two.
    pub duplicates: Vec<DuplicateSerial>,
    /// More than once in the lot itself.
    pub duplicates_in_lot: Vec<DuplicateSerial>,
    /// Extra ones that nearly are missing ones: to be looked at, never taken for them.
    pub alike: Vec<AlikeSerial>,
    /// Lines of the recycler without a number.
    pub blank: u32,
}

impl SerialReconciliation {
    /// Every number of the lot exactly once, and no other.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
            && self.extra.is_empty()
            && self.duplicates.is_empty()
            && self.duplicates_in_lot.is_empty()
            && self.blank == 0
    }
}

/// Compares what the recycler lists with the lot.
pub fn reconcile(lot: &[String], listed: &[String]) -> SerialReconciliation {
    let (ours, theirs) = (Counted::new(lot), Counted::new(listed));
    let missing = ours.without(&theirs);
    let extra = theirs.without(&ours);
    let told = |all: &[&Entry<'_>]| all.iter().map(|e| e.written.to_owned()).collect();
    SerialReconciliation {
        matched: clamp(ours.entries.len() - missing.len()),
        missing: told(&missing),
        extra: told(&extra),
        duplicates: theirs.repeated(),
        duplicates_in_lot: ours.repeated(),
        alike: alike(&missing, &extra),
        blank: clamp(theirs.blank),
    }
}

struct Entry<'a> {
    key: String,
    written: &'a str,
    times: usize,
}

/// A list as its numbers, each once, in the order they came.
struct Counted<'a> {
    entries: Vec<Entry<'a>>,
    places: HashMap<String, usize>,
    blank: usize,
}

impl<'a> Counted<'a> {
    fn new(list: &'a [String]) -> Self {
        let mut counted = Self { entries: Vec::new(), places: HashMap::new(), blank: 0 };
        for written in list {
            let key = lookalike::key(written);
            if key.is_empty() {
                counted.blank += 1;
            } else if let Some(entry) =
                counted.places.get(&key).and_then(|at| counted.entries.get_mut(*at))
            {
                entry.times += 1;
            } else {
                counted.places.insert(key.clone(), counted.entries.len());
                counted.entries.push(Entry { key, written: written.trim(), times: 1 });
            }
        }
        counted
    }

    fn without(&self, other: &Self) -> Vec<&Entry<'a>> {
        self.entries.iter().filter(|e| !other.places.contains_key(&e.key)).collect()
    }

    fn repeated(&self) -> Vec<DuplicateSerial> {
        let repeated = self.entries.iter().filter(|e| e.times > 1);
        repeated
            .map(|e| DuplicateSerial { serial: e.written.to_owned(), times: clamp(e.times) })
            .collect()
    }
}

fn alike(missing: &[&Entry<'_>], extra: &[&Entry<'_>]) -> Vec<AlikeSerial> {
    let keys: Vec<String> = missing.iter().map(|e| e.key.clone()).collect();
    let sought = Sought::new(&keys);
    let mut pairs = BTreeMap::new();
    for (at, entry) in extra.iter().enumerate() {
        for (place, reads_the_same) in sought.near_at_most(&entry.key, MOST_ALIKE) {
            let Some(other) = missing.get(place) else { continue };
            pairs.insert(
                (at, place),
                AlikeSerial {
                    extra: entry.written.to_owned(),
                    missing: other.written.to_owned(),
                    reads_the_same,
                },
            );
        }
    }
    pairs.into_values().collect()
}

fn clamp(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
