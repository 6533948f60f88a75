//! The sample's stock-take: an office being counted, with something of every class.

use super::people::Site;
use super::{Office, say};
use crate::dates::add_days;
use crate::error::Result;
use crate::stocktake::{ScanCondition, ScanDraft, StocktakeDraft, StocktakeScope, ops, sql};

/// Which lines are not found, found elsewhere, damaged: one in so many, from so many on.
const MISSING: (usize, usize) = (14, 6);
const ELSEWHERE: (usize, usize) = (9, 3);
const DAMAGED: (usize, usize) = (11, 1);

/// Plans the count of one office, begins it three days ago and scans most of it.
pub(super) fn load(office: &Office<'_>) -> Result<()> {
    let here = Site::Verona.name();
    let draft = StocktakeDraft {
        title: say(office.lang, ["Verona, yearly count", "Verona, conta annuale"]).to_owned(),
        scope: StocktakeScope { location: here.to_owned(), ..StocktakeScope::default() },
        lead_id: office.people.named(super::people::WORKPLACE),
        due: add_days(office.today, 10),
        ..StocktakeDraft::default()
    };
    let id = ops::save(office.tx, &draft, office.today)?;
    let day = add_days(office.today, -3).unwrap_or(office.today);
    let began = day.and_time(chrono::NaiveTime::MIN).and_utc() + chrono::TimeDelta::hours(8);
    ops::start(office.tx, id, began)?;
    let hits = |(every, from): (usize, usize), n: usize| n % every == from % every;
    let mut scans = Vec::new();
    for (n, line) in sql::lines(office.tx, id)?.iter().enumerate() {
        if hits(MISSING, n) {
            continue;
        }
        let there = if hits(ELSEWHERE, n) { "Verona Interporto / Magazzino" } else { here };
        scans.push(ScanDraft {
            // Half of them by the maker's label.
            code: match n % 2 {
                1 if !line.serial.is_empty() => line.serial.clone(),
                _ => line.tag.clone(),
            },
            place: there.to_owned(),
            condition: hits(DAMAGED, n).then_some(ScanCondition::Damaged),
            note: String::new(),
        });
    }
    let found = |code: &str| ScanDraft {
        code: code.to_owned(),
        place: here.to_owned(),
        ..ScanDraft::default()
    };
    let others = office.assets.iter().filter(|a| a.site != Site::Verona);
    for other in others.take(2) {
        let tag = crate::asset::sql::draft(office.tx, other.id)?.tag;
        scans.push(found(&tag));
    }
    scans.extend([found("INV-88213"), found("CN0KF5H7-72872")]);
    ops::scan_all(office.tx, id, &scans, began + chrono::TimeDelta::hours(2))?;
    Ok(())
}
