//! What a comparison found, thing by thing, with what people said: a word about a number of a list
//! settles that number, and the medium it says it is.

use std::collections::HashMap;

use super::compare::{Wanted, clamp};
use super::{NearSerial, ReceivedSerial, SerialFault, SerialFinding};
use crate::disposal::reconcile::SerialReconciliation;
use crate::ids::DisposalMediumId;
use crate::lookalike;

/// Both sides by the form two numbers are the same in.
pub(super) struct Sides<'a> {
    /// The first medium that has a number, or went with the asset that has it.
    ours: HashMap<String, DisposalMediumId>,
    /// The number a medium is told by.
    shown: HashMap<DisposalMediumId, &'a str>,
    /// The lines of the lists with a number, in their order; under the empty one those without.
    theirs: HashMap<String, Vec<&'a ReceivedSerial>>,
    /// What was said of the medium with a number.
    found: HashMap<String, &'a ReceivedSerial>,
}

impl<'a> Sides<'a> {
    /// `wanted`: what is compared. `media`: whatever a word can name.
    pub(super) fn new(
        wanted: impl Iterator<Item = &'a Wanted>,
        media: &'a [Wanted],
        lists: impl Iterator<Item = &'a ReceivedSerial>,
    ) -> Self {
        let mut ours = HashMap::new();
        let mut shown = HashMap::new();
        let wanted: Vec<&Wanted> = wanted.collect();
        for w in &wanted {
            ours.entry(lookalike::key(&w.serial)).or_insert(w.medium.id);
            shown.entry(w.medium.id).or_insert(w.serial.as_str());
        }
        for w in wanted.iter().filter(|w| !w.asset.is_empty()) {
            ours.entry(lookalike::key(&w.asset)).or_insert(w.medium.id);
        }
        let mut theirs: HashMap<String, Vec<&ReceivedSerial>> = HashMap::new();
        let mut named: HashMap<DisposalMediumId, &ReceivedSerial> = HashMap::new();
        for s in lists {
            theirs.entry(lookalike::key(&s.serial)).or_default().push(s);
            if let Some(id) = s.medium_id.filter(|_| !s.reason.is_empty()) {
                named.insert(id, s);
            }
        }
        let found = media
            .iter()
            .filter_map(|w| named.get(&w.medium.id).map(|word| (lookalike::key(&w.serial), *word)));
        Self { ours, shown, found: found.collect(), theirs }
    }

    fn missing(&self, serial: &str, near: Vec<NearSerial>) -> SerialFinding {
        let key = lookalike::key(serial);
        let word = self.found.get(&key);
        SerialFinding {
            fault: SerialFault::Missing,
            serial: serial.to_owned(),
            times: 0,
            serial_id: None,
            medium_id: self.ours.get(&key).copied(),
            near,
            reason: word.map(|s| s.reason.clone()).unwrap_or_default(),
            open: word.is_none(),
        }
    }

    /// A number of a list: one word about any of its lines settles it.
    fn listed(&self, fault: SerialFault, serial: &str, near: Vec<NearSerial>) -> SerialFinding {
        let lines = self.theirs.get(&lookalike::key(serial)).map_or(&[][..], Vec::as_slice);
        let word = lines.iter().find(|s| !s.reason.is_empty());
        // Of a number that stands twice, the line too many is the one to have a word about.
        let line = match fault {
            SerialFault::Duplicate => lines.last(),
            _ => lines.first(),
        };
        let told = word.or(line);
        SerialFinding {
            fault,
            serial: serial.to_owned(),
            times: clamp(lines.len()),
            serial_id: told.map(|s| s.id),
            medium_id: word.and_then(|s| s.medium_id),
            near,
            reason: word.map(|s| s.reason.clone()).unwrap_or_default(),
            open: word.is_none(),
        }
    }

    /// A number of the lot nobody has to have a word about.
    fn known(&self, serial: &str) -> SerialFinding {
        let found = self.listed(SerialFault::OfLot, serial, Vec::new());
        SerialFinding { open: false, ..found }
    }

    fn blank(line: &ReceivedSerial) -> SerialFinding {
        SerialFinding {
            fault: SerialFault::Blank,
            serial: String::new(),
            times: 1,
            serial_id: Some(line.id),
            medium_id: line.medium_id.filter(|_| !line.reason.is_empty()),
            near: Vec::new(),
            reason: line.reason.clone(),
            open: line.reason.is_empty(),
        }
    }
}

/// Everything that keeps the lists from being the lot, each number exactly once; `of_lot` are numbers
/// of media that were not handed over.
pub(super) fn of(
    sides: &Sides<'_>,
    result: &SerialReconciliation,
    of_lot: &[String],
) -> Vec<SerialFinding> {
    let mut beside: HashMap<&str, Vec<NearSerial>> = HashMap::new();
    for pair in &result.alike {
        let reads_the_same = pair.reads_the_same;
        let medium_id = sides.ours.get(&lookalike::key(&pair.missing)).copied();
        let near = NearSerial { serial: pair.missing.clone(), medium_id, reads_the_same };
        beside.entry(&pair.extra).or_default().push(near);
        let near = NearSerial { serial: pair.extra.clone(), medium_id: None, reads_the_same };
        // The number of an asset stands beside the medium that is missing in it.
        let told = medium_id.and_then(|id| sides.shown.get(&id).copied());
        beside.entry(told.unwrap_or(&pair.missing)).or_default().push(near);
    }
    let near = |serial: &str| beside.get(serial).cloned().unwrap_or_default();
    let missing = result.missing.iter().map(|s| sides.missing(s, near(s)));
    let extra = result.extra.iter().map(|s| sides.listed(SerialFault::Extra, s, near(s)));
    let twice = result.duplicates.iter();
    let twice = twice.map(|d| sides.listed(SerialFault::Duplicate, &d.serial, Vec::new()));
    let none = Vec::new();
    let blank = sides.theirs.get("").unwrap_or(&none).iter().map(|line| Sides::blank(line));
    let known = of_lot.iter().map(|s| sides.known(s));
    missing.chain(extra).chain(twice).chain(blank).chain(known).collect()
}

/// How many of them nobody has a word about.
pub(super) fn open(findings: &[SerialFinding]) -> u32 {
    clamp(findings.iter().filter(|f| f.open).count())
}
