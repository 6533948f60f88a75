//! Importing all assets against bare SQLite (P1), and what an asset takes in the file (P25).

use std::path::Path;

use serde_json::{Value, json};

use super::{Site, remove};
use crate::measure::{Cost, Ratio, cost, median, mib};
use crate::table::Row;
use crate::{Result, child, office, platform};

/// The import itself, in a process of its own.
pub(crate) fn child(csv: &Path, db: &Path) -> Result<Value> {
    let mut store = office::create(db)?;
    let before = platform::memory_now();
    let (table, read) = cost(|| office::read(csv))?;
    let (plan, planned) = cost(|| office::planned(&store, &table))?;
    let (events, applied) = cost(|| office::applied(&mut store, &table, &plan))?;
    let (_, closed) = cost(|| Ok(store.close()?))?;
    let s = plan.summary();
    Ok(json!({
        "read": read.to_json(), "plan": planned.to_json(),
        "apply": applied.plus(closed).to_json(),
        "created": s.created, "refused": s.refused, "events": events,
        "before": before, "peak": platform::memory_peak(), "bytes": std::fs::metadata(db)?.len(),
    }))
}

/// Runs of each, of which the middle one counts.
const RUNS: usize = 3;

pub(crate) fn run(site: &mut Site) -> Result<()> {
    let csv = site.data.join("assets.csv");
    let (register, bare, text) = (site.register(), site.bare(), site.folder.join("anchor.db"));
    let runs = if site.args.quick { 1 } else { RUNS };
    let (mut parts, mut anchors, mut schemas) = ([vec![], vec![], vec![]], vec![], vec![]);
    let (mut totals, mut last) = (Vec::new(), Value::Null);
    // In turn, so that a busy minute of the machine falls on all of them.
    for _ in 0..runs {
        let make = |name: &str, db: &Path| -> Result<Value> {
            remove(db);
            child::run(name, &[child::text(&csv)?, child::text(db)?])
        };
        anchors.push(Cost::from_json(&make("anchor", &text)?["cost"]));
        schemas.push(Cost::from_json(&make("schema", &bare)?["cost"]));
        last = make("import", &register)?;
        let of = ["read", "plan", "apply"].map(|part| Cost::from_json(&last[part]));
        totals.push(of[0].plus(of[1]).plus(of[2]));
        for (all, one) in parts.iter_mut().zip(of) {
            all.push(one);
        }
    }
    remove(&text);
    let number = |key: &str| last[key].as_u64().unwrap_or(0);
    let assets = u64::from(site.args.assets);
    if number("created") != assets || number("refused") != 0 {
        return Err(format!("the import is not what it should be: {last}").into());
    }
    report(site, [&totals, &anchors, &schemas], parts, runs);
    let grown = number("peak").saturating_sub(number("before"));
    let what = "Import: memory of the importing process above its start";
    site.add(Row::plain("", what, mib(grown)).how("peak resident size in a process of its own"));
    let per = number("bytes") / assets;
    let what = "Bytes a record, with journal, undo and full text";
    site.add(
        Row::plain("P25", what, format!("{per} B ({} events)", number("events")))
            .judged("≤ 1976 B (1.93 KiB)", per <= 1976)
            .how("size of the closed register ÷ assets"),
    );
    Ok(())
}

fn report(site: &mut Site, all: [&Vec<Cost>; 3], parts: [Vec<Cost>; 3], runs: usize) {
    let [total, anchor, schema] = all.map(|costs| median(costs.clone()));
    let ratio = Ratio::of(total.honest(), anchor.honest());
    let middle =
        if runs > 1 { format!("middle of {runs} runs taken in turn") } else { "one run".into() };
    let assets = site.args.assets;
    site.add(
        Row::plain("P1", format!("Import of {assets} assets (CSV)"), format!("{total}; {ratio}"))
            .at_most(ratio, Ratio(160), "the anchor's CPU")
            .how(format!(
                "reader child + dry run + apply (validation, duplicates, journal, chain, undo, \
                 full text, checkpoint); {middle}; limited child's CPU included"
            )),
    );
    let [read, plan, apply] = parts.map(median);
    let figure = format!("read {read}; dry run {plan}; apply {apply}");
    site.add(Row::plain("", "… of which", figure).how("apply = one op with its journal, closed"));
    site.add(
        Row::plain("", "Anchor: text table, 5 indexes, FTS rebuild", anchor.to_string())
            .how("`anchor.sh fts` by rusqlite: csv crate, WAL, NORMAL, 64 MiB cache, checkpoint"),
    );
    let same = Ratio::of(total.honest(), schema.honest());
    site.add(
        Row::plain("", "Import against raw SQLite, same tables and indexes", same.to_string()).how(
            format!(
                "the register's schema filled by plain INSERTs and one FTS statement, \
                          no journal: {schema}"
            ),
        ),
    );
    let cpu = total.honest().as_millis().max(1);
    let rate = u64::try_from(u128::from(assets) * 1000 / cpu).unwrap_or(u64::MAX);
    site.add(
        Row::plain("P5", "Import throughput", format!("{rate} rows per CPU second"))
            .judged("≥ 15750 (150 × Ralph's 105, recorded)", rate >= 15_750)
            .how("assets ÷ CPU of P1"),
    );
}
