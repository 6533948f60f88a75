//! What counting comes to: the class of each asset and code, what was counted twice, and the sums.

use std::collections::HashMap;

use super::{
    COUNTABLE, ClassSum, CountClass, CountRow, Line, Matched, Scan, ScanOutcome, StocktakeScope,
};
use crate::error::Result;
use crate::ids::StocktakeLineId;

/// Seconds within which the same thing at the same place is the same scan: 240 minutes.
pub const WINDOW: i64 = 240 * 60;

/// Whether a place is this one or beneath it; everything is beneath no place.
pub fn beneath(place: &str, of: &str) -> bool {
    if of.is_empty() || place.eq_ignore_ascii_case(of) {
        return true;
    }
    let rest = place.get(of.len()..).filter(|_| place.is_char_boundary(of.len()));
    rest.is_some_and(|r| r.starts_with(" / "))
        && place.get(..of.len()).is_some_and(|p| p.eq_ignore_ascii_case(of))
}

/// Whether where something was found says nothing against where the register has it: nobody said
/// where, or it is that place or one around it.
pub fn agrees(recorded: &str, found: &str) -> bool {
    found.is_empty() || beneath(recorded, found)
}

/// Whether a scan only repeats the one before it.
pub fn repeats(last: Option<(i64, &str)>, at: i64, place: &str) -> bool {
    last.is_some_and(|(then, there)| {
        at.saturating_sub(then).saturating_abs() <= WINDOW && there.eq_ignore_ascii_case(place)
    })
}

/// The class of an asset, given where it was found last; `None`: it was not found.
///
/// An asset that was not expected was still only at the wrong place when it is one this stock-take
/// asks for but for its place, and it was found where this one counts.
pub fn class(scope: &StocktakeScope, line: &Line, found: Option<&str>) -> CountClass {
    match (line.expected, found) {
        (_, None) => CountClass::Missing,
        (true, Some(place)) if agrees(&line.place, place) => CountClass::Expected,
        (true, Some(_)) => CountClass::Corrected,
        (false, Some(place)) => {
            let here = !scope.location.is_empty()
                && beneath(place, &scope.location)
                && !beneath(&line.place, &scope.location);
            let asked = scope.custodian_id.is_none_or(|p| line.custodian_id == Some(p))
                && (scope.category.is_empty()
                    || scope.category.eq_ignore_ascii_case(&line.category))
                && COUNTABLE.contains(&line.state);
            if here && asked { CountClass::Corrected } else { CountClass::OutOfScope }
        }
    }
}

/// What is said at once of a class.
pub const fn outcome(class: CountClass) -> ScanOutcome {
    match class {
        CountClass::Expected => ScanOutcome::Found,
        CountClass::Corrected => ScanOutcome::WrongPlace,
        CountClass::OutOfScope => ScanOutcome::NotExpected,
        // Nothing that was scanned is missing.
        CountClass::Missing | CountClass::New => ScanOutcome::Unknown,
    }
}

/// Every asset once with its class, then every code that fits none or several once. Of several scans
/// the latest counts.
pub fn results(scope: &StocktakeScope, lines: &[Line], scans: &[Scan]) -> Vec<CountRow> {
    let mut latest: HashMap<StocktakeLineId, &Scan> = HashMap::with_capacity(scans.len());
    let mut codes: Vec<&Scan> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for scan in scans {
        if let Some(line) = scan.line_id {
            let slot = latest.entry(line).or_insert(scan);
            if (scan.at, scan.id) >= (slot.at, slot.id) {
                *slot = scan;
            }
            continue;
        }
        let key = super::code::bare(&scan.code).to_lowercase();
        match known.get(&key).and_then(|i| codes.get_mut(*i)) {
            Some(slot) if (scan.at, scan.id) >= (slot.at, slot.id) => *slot = scan,
            Some(_) => {}
            None => {
                known.insert(key, codes.len());
                codes.push(scan);
            }
        }
    }
    let mut rows: Vec<CountRow> = Vec::with_capacity(lines.len() + codes.len());
    for line in lines {
        let scan = latest.get(&line.id).copied();
        // What was not expected is a result only while it was scanned.
        if scan.is_some() || line.expected {
            rows.push(of_line(class(scope, line, scan.map(|s| s.place.as_str())), line, scan));
        }
    }
    rows.extend(codes.into_iter().map(of_code));
    rows
}

fn of_line(class: CountClass, line: &Line, scan: Option<&Scan>) -> CountRow {
    CountRow {
        line_id: Some(line.id),
        scan_id: scan.map(|s| s.id),
        asset_id: line.asset_id,
        class,
        tag: line.tag.clone(),
        serial: line.serial.clone(),
        name: line.name.clone(),
        category: line.category.clone(),
        recorded: line.place.clone(),
        found: scan.map_or_else(String::new, |s| s.place.clone()),
        custodian: line.custodian.clone(),
        status: line.status.clone(),
        state: Some(line.state),
        value: line.value,
        code: scan.map_or_else(String::new, |s| s.code.clone()),
        matched: scan.map(|s| s.matched),
        condition: scan.and_then(|s| s.condition),
        note: scan.map_or_else(String::new, |s| s.note.clone()),
        at: scan.and_then(|s| super::sql::stored(s.at)),
    }
}

fn of_code(scan: &Scan) -> CountRow {
    CountRow {
        line_id: None,
        scan_id: Some(scan.id),
        asset_id: None,
        class: CountClass::New,
        tag: String::new(),
        serial: String::new(),
        name: String::new(),
        category: String::new(),
        recorded: String::new(),
        found: scan.place.clone(),
        custodian: String::new(),
        status: String::new(),
        state: None,
        value: None,
        code: scan.code.clone(),
        matched: Some(scan.matched),
        condition: scan.condition,
        note: scan.note.clone(),
        at: super::sql::stored(scan.at),
    }
}

/// Count and value of every class, currencies apart.
///
/// # Errors
/// An amount too large to add.
pub fn sums(rows: &[CountRow]) -> Result<Vec<ClassSum>> {
    let mut all: Vec<ClassSum> = CountClass::ALL
        .iter()
        .map(|class| ClassSum {
            class: *class,
            count: 0,
            totals: crate::money::Totals::default(),
            unpriced: 0,
        })
        .collect();
    for row in rows {
        let Some(sum) = all.iter_mut().find(|s| s.class == row.class) else { continue };
        sum.count += 1;
        match row.value {
            Some(value) => sum.totals.add(value)?,
            None if row.line_id.is_some() => sum.unpriced += 1,
            None => {}
        }
    }
    Ok(all)
}

/// Codes that nobody has said anything about yet: they fit no asset, or several.
pub fn open_codes(rows: &[CountRow]) -> usize {
    let open = |r: &&CountRow| matches!(r.matched, Some(Matched::Unknown | Matched::Ambiguous));
    rows.iter().filter(open).count()
}
