//! Whether the register answers while an import writes, and how soon an import can be stopped
//! (P26).

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use custodia_core::import::apply;
use custodia_core::store::{HitKind, Store, search};

use super::{Site, remove};
use crate::measure::{Samples, time};
use crate::table::Row;
use crate::{Result, data, office};

/// What is typed while the import runs.
const TYPED: [&str; 8] = ["i", "it", "it-", "dell", "latitude", "pro", "sn", "monitor 27"];
/// One key press to the next of somebody who types fast.
const KEY: Duration = Duration::from_millis(25);

pub(crate) fn run(site: &mut Site) -> Result<()> {
    // Other assets under the same tags: nearly every record changes in nearly every field.
    let csv = data::generated(site.args.assets / 5, 43)?.join("assets.csv");
    let register = site.folder.join("busy.db");
    remove(&register);
    std::fs::copy(site.register(), &register)?;
    let mut store = Store::open(&register, office::at(2000))?;
    let stop = stopped(&mut store, &csv)?;
    site.add(
        Row::plain("P26", "Stop an import half-way", time(stop))
            .within(stop, Duration::from_millis(300))
            .how(
                "from the answer 'stop' while records are written to the register as it was before",
            ),
    );
    let (samples, changed) = typed_meanwhile(&mut store, &csv)?;
    site.add(
        Row::plain("P26", "Search while an import writes, p50 / p95", samples.both())
            .within(samples.p(95), Duration::from_millis(50))
            .how(format!(
                "{} searches in the palette on another connection while {changed} assets change",
                samples.len()
            )),
    );
    store.close()?;
    remove(&register);
    Ok(())
}

/// Stops an import half-way and says how long it took; fails when anything stayed behind.
fn stopped(store: &mut Store, csv: &std::path::Path) -> Result<Duration> {
    let table = office::read(csv)?;
    let plan = office::planned(store, &table)?;
    let events = |store: &Store| {
        store.conn().query_row("SELECT count(*) AS n FROM event", [], |r| r.get::<_, i64>("n"))
    };
    let before = events(store)?;
    let half = table.rows.len() / 2;
    let mut asked = Instant::now();
    let mut go_on = |done: usize| {
        asked = Instant::now();
        done < half
    };
    let op = office::op(apply::op_name(plan.kind()), 2001);
    let result =
        store.write(&op, |tx| apply::apply(tx, &table, &plan, office::today(), &mut go_on));
    let took = asked.elapsed();
    if result.is_ok() || events(store)? != before {
        return Err("a stopped import left something behind".into());
    }
    Ok(took)
}

/// Types while the file is imported.
fn typed_meanwhile(store: &mut Store, csv: &std::path::Path) -> Result<(Samples, u32)> {
    let reader = store.reader()?;
    let over = AtomicBool::new(false);
    let (samples, changed) = std::thread::scope(|scope| {
        let import = scope.spawn(|| {
            // Errors go home as text: the boxed ones do not cross threads.
            let done = office::import(store, csv).map_err(|e| e.to_string());
            over.store(true, Ordering::Relaxed);
            done
        });
        let mut samples = Samples::default();
        let mut type_on = || -> Result<()> {
            for text in TYPED.iter().cycle() {
                if over.load(Ordering::Relaxed) {
                    break;
                }
                samples.take(|| Ok(search(&reader, text, &[HitKind::Asset], 50)?))?;
                std::thread::sleep(KEY);
            }
            Ok(())
        };
        let typed = type_on();
        let done = import.join().unwrap_or_else(|_| Err("the import panicked".into()));
        typed.and(done.map_err(Into::into)).map(|summary| (samples, summary.changed))
    })?;
    Ok((samples, changed))
}
