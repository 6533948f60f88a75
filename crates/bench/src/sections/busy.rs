//! Whether the register answers while an import writes, and how soon an import can be stopped
//! (P26).

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
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
    let Busy { typed, changed, deaf } = typed_meanwhile(&mut store, &csv)?;
    site.add(
        Row::plain("P26", "Search while an import writes, p50 / p95", typed.walls())
            .within(typed.wall(95), Duration::from_millis(50))
            .how(format!(
                "{} searches in the palette on another connection while {changed} assets change; \
                 by the clock",
                typed.len()
            )),
    );
    site.add(
        Row::plain(
            "P26",
            "Stop an import",
            format!("half-way {}; longest wait {}", time(stop), time(deaf)),
        )
        .within(stop.max(deaf), Duration::from_millis(300))
        .how(format!(
            "{changed} changes; half-way: to the register as it was; longest: between two \
             questions whether to go on, the commit included"
        )),
    );
    store.close()?;
    remove(&register);
    Ok(())
}

/// Stops an import half-way and says how long it took; fails when anything stayed behind.
fn stopped(store: &mut Store, csv: &Path) -> Result<Duration> {
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

/// What an import was like for others.
struct Busy {
    typed: Samples,
    changed: u32,
    /// How long nobody was asked whether to go on.
    deaf: Duration,
}

/// Types while the file is imported.
fn typed_meanwhile(store: &mut Store, csv: &Path) -> Result<Busy> {
    let reader = store.reader()?;
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let import = scope.spawn(|| {
            // Errors go home as text: the boxed ones do not cross threads.
            let done = import(store, csv).map_err(|e| e.to_string());
            over.store(true, Ordering::Relaxed);
            done
        });
        let mut typed = Samples::default();
        let type_on = |typed: &mut Samples| -> Result<()> {
            for text in TYPED.iter().cycle().take_while(|_| !over.load(Ordering::Relaxed)) {
                typed.take(|| Ok(search(&reader, text, &[HitKind::Asset], 50)?))?;
                std::thread::sleep(KEY);
            }
            Ok(())
        };
        let outcome = type_on(&mut typed);
        let done = import.join().unwrap_or_else(|_| Err("the import panicked".into()));
        outcome?;
        let (changed, deaf) = done?;
        Ok(Busy { typed, changed, deaf })
    })
}

fn import(store: &mut Store, csv: &Path) -> Result<(u32, Duration)> {
    let table = office::read(csv)?;
    let plan = office::planned(store, &table)?;
    let looks = Looks::default();
    let op = office::op(apply::op_name(plan.kind()), 2002);
    looks.look();
    let watched = looks.clone();
    let nobody_stops = move || {
        watched.look();
        false
    };
    store.write_until(&op, nobody_stops, |tx| {
        apply::apply(tx, &table, &plan, office::today(), &mut |_| true)
    })?;
    // The commit itself is not stopped: its time counts, too.
    looks.look();
    Ok((plan.summary().changed, looks.longest()))
}

/// The longest time between two questions whether to go on.
#[derive(Clone, Default)]
struct Looks(Arc<Mutex<(Option<Instant>, Duration)>>);

impl Looks {
    fn look(&self) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        if let Some(last) = state.0.replace(now) {
            state.1 = state.1.max(now - last);
        }
    }

    fn longest(&self) -> Duration {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1
    }
}
