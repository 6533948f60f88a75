//! A year of a service level counted from a million outages: as the SLA screen, Today and the
//! report ask for it.

use std::path::Path;

use chrono::{DateTime, NaiveDate};
use custodia_core::contract;
use custodia_core::contract::draft::ContractDraft;
use custodia_core::ids::SlaId;
use custodia_core::sla::draft::SlaDraft;
use custodia_core::sla::read::{self, SlaQuery};
use custodia_core::sla::window::MeasureWindow;
use custodia_core::sla::{ops, terms};
use custodia_core::store::{Store, Tx};
use custodia_core::vendor::{self, VendorDraft};
use rusqlite::{Connection, params};

use super::{Site, remove};
use crate::measure::{Ratio, Samples};
use crate::table::Row;
use crate::{Result, office};

/// The year that is counted.
const YEAR: i32 = 2025;
/// Seconds of it.
const SECONDS: u64 = 365 * 86_400;
/// Records of a year; the question of the office that has a probe every half minute.
const RECORDS: u64 = 1_000_000;
/// Of a quick run.
const QUICK: u64 = 20_000;

pub(crate) fn run(site: &mut Site) -> Result<()> {
    let path = site.folder.join("sla.db");
    remove(&path);
    let records = if site.args.quick { QUICK } else { RECORDS };
    let mut store = office::create(&path)?;
    let draft = promise(&mut store)?;
    store.close()?;
    fill(&path, draft.id.unwrap_or(SlaId(1)), records)?;
    let week = |text: &str| {
        let mut week = vec![text.to_owned(); 5];
        week.resize(7, String::new());
        week
    };
    let cases = [
        ("by month, around the clock", draft.clone()),
        (
            "by month, office hours and Italian holidays",
            SlaDraft {
                hours: week("09:00-13:00 14:00-18:00"),
                holidays: custodia_core::calendar::Country::Italy,
                ..draft.clone()
            },
        ),
        (
            "every window of 30 days",
            SlaDraft { window: MeasureWindow::Rolling, rolling_days: 30, ..draft },
        ),
    ];
    let bare = bare(site, &path)?;
    for (n, (what, draft)) in cases.into_iter().enumerate() {
        let mut store = Store::open(&path, office::at(100))?;
        let op = office::op("sla.save", 200 + i64::try_from(n)?);
        store.write(&op, |tx: &Tx<'_>| ops::save(tx, &draft))?;
        store.close()?;
        let (samples, judged) = year(site, &path)?;
        site.add(
            Row::plain("", format!("A year of {records} outages, {what}, p50 / p95"), {
                format!("{}; {}", samples.both(), Ratio::of(samples.p(50), bare.p(50)))
            })
            .how(format!(
                "{judged} periods judged, read from the register each time; CPU, by the clock {}; \
                 against stepping over the same rows with bare SQLite, reading both texts: {}",
                samples.walls(),
                bare.both()
            )),
        );
    }
    remove(&path);
    Ok(())
}

/// The service level everything is counted for.
fn promise(store: &mut Store) -> Result<SlaDraft> {
    let today = office::today();
    let first = NaiveDate::from_ymd_opt(YEAR, 1, 1);
    let vendor = VendorDraft { name: "Bench".into(), ..VendorDraft::default() };
    let vendor = store
        .write(&office::op("vendor.save", 11), |tx: &Tx<'_>| vendor::ops::save(tx, &vendor))?;
    let contract = ContractDraft {
        vendor_id: vendor.value,
        title: "Bench".into(),
        start: first,
        initial_months: Some(36),
        ..ContractDraft::blank()
    };
    let contract = store.write(&office::op("contract.save", 12), |tx: &Tx<'_>| {
        contract::ops::save(tx, &contract, today)
    })?;
    let draft = SlaDraft {
        contract_id: contract.value,
        name: "Bench".into(),
        target: "99.5".into(),
        ..terms::blank("Europe/Rome", first)
    };
    let saved = store.write(&office::op("sla.save", 13), |tx: &Tx<'_>| ops::save(tx, &draft))?;
    Ok(SlaDraft { id: saved.value, ..draft })
}

/// Puts the records of the year there by bare SQLite: a million of them are no operation of a user.
fn fill(path: &Path, sla: SlaId, records: u64) -> Result<()> {
    let mut conn = Connection::open(path)?;
    let tx = conn.transaction()?;
    {
        let mut insert = tx.prepare(
            "INSERT INTO sla_outage (sla_id, kind, from_at, until_at, zone, reference)
             VALUES (?1, ?2, ?3, ?4, 'Europe/Rome', ?5)",
        )?;
        let begin = NaiveDate::from_ymd_opt(YEAR, 1, 1).unwrap_or_default();
        let begin = begin.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
        let text = |at: i64| {
            let at = DateTime::from_timestamp(at, 0).unwrap_or_default();
            at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
        };
        for i in 0..records {
            // They touch, overlap and stand apart, in an order that is not that of time.
            let place = (i * 7_919) % records;
            let from = begin + i64::try_from(place * SECONDS / records)?;
            let long = 1 + i64::try_from((place * 31) % 40)?;
            let kind = if place.is_multiple_of(50) { "excluded" } else { "outage" };
            insert.execute(params![
                sla,
                kind,
                text(from),
                text(from + long),
                format!("INC-{i}")
            ])?;
        }
    }
    tx.commit()?;
    Ok(())
}

/// The year as every screen asks for it.
fn year(site: &Site, path: &Path) -> Result<(Samples, usize)> {
    let reader = Store::open_read_only(path)?;
    let query = SlaQuery::year(YEAR).ok_or("no such year")?;
    let mut samples = Samples::default();
    let mut judged = 0;
    for _ in 0..site.args.times(10) {
        let rows = samples.take(|| Ok(read::rows(&reader, &query, office::today())?))?;
        judged = rows.iter().flat_map(|r| &r.periods).filter(|p| p.value.is_some()).count();
    }
    if judged != 12 {
        return Err(format!("{judged} of 12 periods were judged").into());
    }
    Ok((samples, judged))
}

/// Stepping over the same rows in the same order and touching both texts: what none is faster than.
fn bare(site: &Site, path: &Path) -> Result<Samples> {
    let conn = Connection::open(path)?;
    let mut samples = Samples::default();
    for _ in 0..site.args.times(10) {
        samples.take(|| {
            let mut stmt = conn.prepare(
                "SELECT from_at, until_at FROM sla_outage WHERE sla_id = 1 ORDER BY from_at",
            )?;
            let mut rows = stmt.query([])?;
            let mut bytes = 0;
            while let Some(r) = rows.next()? {
                bytes += r.get_ref(0)?.as_str()?.len() + r.get_ref(1)?.as_str()?.len();
            }
            Ok(bytes)
        })?;
    }
    Ok(samples)
}
