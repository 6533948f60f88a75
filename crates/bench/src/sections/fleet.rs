//! What many assets cost in the rooms that look at all of them at once: filters as text, groups with
//! sums, a kept view, the refresh forecast, data quality, and changes of many rows.

use std::time::Duration;

use custodia_core::asset::sql::list;
use custodia_core::bulk::{self, BulkCell, BulkChange, BulkContext};
use custodia_core::list::{ListKind, ListQuery, PageRequest, Selection, Sort, Views, sql, text};
use custodia_core::quality;
use custodia_core::refresh::forecast::{self, RefreshQuery};
use custodia_core::store::{Reader, Store, Tx};
use custodia_core::text::Lang;

use super::Site;
use crate::measure::{Cost, Samples, cost, time};
use crate::table::Row;
use crate::{Result, office};

/// What is asked as text: what a manager asks of a fleet, from one word to all of them.
const TEXTS: [&str; 6] = [
    "category:server",
    "manufacturer:dell",
    "warranty<90d",
    "warranty<90d -state:disposed",
    "manufacturer:dell warranty<1y cost>1000 -state:disposed,lost",
    "location:milan",
];

/// Columns one groups by.
const GROUPS: [&str; 8] = [
    "category",
    "manufacturer",
    "model",
    "location",
    "status",
    "supplier",
    "cost_centre",
    "warranty_end",
];

/// Rows of a page.
const PAGE: u32 = 50;
/// What feels like one's own hand moving the thing (Nielsen).
const DIRECT: Duration = Duration::from_millis(100);
/// What a screen about everything may take before it says that it works.
const ALL: Duration = Duration::from_millis(300);
/// Most rows of a register all of whose assets are changed at once.
const WHOLE: usize = 100_000;
/// Rows of a usual change of many.
const MANY: usize = 500;

pub(crate) fn run(site: &mut Site) -> Result<()> {
    let reader = Store::open_read_only(&site.register())?;
    filters(site, &reader)?;
    groups(site, &reader)?;
    view(site, &reader)?;
    forecast(site, &reader)?;
    quality(site, &reader)?;
    drop(reader);
    changes(site)
}

/// The question a text asks on the day of the bench.
fn asked(reader: &Reader, text: &str) -> Result<ListQuery> {
    let names = sql::RegisterNames(reader);
    let parsed = text::parse(ListKind::Assets, text, &names)?;
    if !parsed.errors.is_empty() {
        return Err(format!("{text:?} is no filter: {:?}", parsed.errors).into());
    }
    Ok(parsed.query.on_day(ListKind::Assets, office::today())?)
}

fn first_page(reader: &Reader, query: &ListQuery) -> Result<u32> {
    let request = PageRequest { query: query.clone(), offset: 0, limit: PAGE };
    Ok(list::page(reader, &mut Views::default(), 1, &request)?.total)
}

fn filters(site: &mut Site, reader: &Reader) -> Result<()> {
    let mut all = Vec::new();
    for text in TEXTS {
        let mut samples = Samples::default();
        let mut rows = 0;
        for _ in 0..site.args.times(20) {
            rows = samples.take(|| first_page(reader, &asked(reader, text)?))?;
        }
        all.push((text, rows, samples));
    }
    let joined = Samples::joined(all.iter().map(|(_, _, s)| s));
    let slowest = all.iter().max_by_key(|(_, _, s)| s.p(95));
    let (text, rows, worst) = slowest.ok_or("there are no filters")?;
    site.add(
        Row::plain(
            "P13",
            "Filter typed as text → first page, p50; slowest p95",
            format!("{}; {} (`{text}`, {rows} rows)", time(joined.p(50)), time(worst.p(95))),
        )
        .within(worst.p(95), DIRECT)
        .how(format!(
            "{} texts, read, asked and answered anew; CPU, painting not included; by the clock, \
             all: {}",
            TEXTS.len(),
            joined.walls()
        )),
    );
    Ok(())
}

fn groups(site: &mut Site, reader: &Reader) -> Result<()> {
    let mut all = Vec::new();
    for by in GROUPS {
        let mut samples = Samples::default();
        let mut found = 0;
        for _ in 0..site.args.times(10) {
            found = samples.take(|| Ok(list::groups(reader, &ListQuery::default(), by)?))?.len();
        }
        all.push((by, found, samples));
    }
    let joined = Samples::joined(all.iter().map(|(_, _, s)| s));
    let slowest = all.iter().max_by_key(|(_, _, s)| s.p(95));
    let (by, found, worst) = slowest.ok_or("there are no groups")?;
    site.add(
        Row::plain(
            "P13",
            "Group all assets by a column, counts and sums, p50; slowest p95",
            format!("{}; {} ({by}, {found} groups)", time(joined.p(50)), time(worst.p(95))),
        )
        .within(worst.p(95), DIRECT)
        .how(format!(
            "{} columns, sums per currency; CPU; by the clock, all: {}",
            GROUPS.len(),
            joined.walls()
        )),
    );
    Ok(())
}

/// From one kept view to another: its filter, its order, its groups, its first page.
fn view(site: &mut Site, reader: &Reader) -> Result<()> {
    let mut query = asked(reader, TEXTS[3])?;
    query.sort = vec![Sort { key: "warranty_end".into(), desc: false }];
    let mut samples = Samples::default();
    let mut rows = 0;
    for _ in 0..site.args.times(20) {
        rows = samples.take(|| {
            list::groups(reader, &query, "category")?;
            first_page(reader, &custodia_core::list::groups::ordered(&query, "category"))
        })?;
    }
    site.add(
        Row::plain("P13", "Switch to a kept view with groups, p50 / p95", samples.both())
            .within(samples.p(95), DIRECT)
            .how(format!(
                "`{}` by category and end of warranty, {rows} rows; CPU, painting not included; by \
                 the clock {}",
                TEXTS[3],
                samples.walls()
            )),
    );
    Ok(())
}

fn forecast(site: &mut Site, reader: &Reader) -> Result<()> {
    let mut samples = Samples::default();
    let mut due = 0;
    for _ in 0..site.args.times(10) {
        let found = samples
            .take(|| Ok(forecast::forecast(reader, &RefreshQuery::default(), office::today())?))?;
        due = found.years.iter().map(|y| y.count).sum();
    }
    let assets = site.args.assets;
    site.add(
        Row::plain("", format!("Refresh forecast of {assets} assets, p50 / p95"), samples.both())
            .within(samples.p(95), ALL)
            .how(format!(
                "five clocks each, five fiscal years, sites, categories, prices grown; {due} due; \
                 CPU, by the clock {}",
                samples.walls()
            )),
    );
    Ok(())
}

fn quality(site: &mut Site, reader: &Reader) -> Result<()> {
    let mut samples = Samples::default();
    let mut found = 0;
    for _ in 0..site.args.times(10) {
        let checks = samples.take(|| Ok(quality::read::found(reader, office::today())?))?;
        found = checks.iter().map(|c| c.ids.len()).sum();
    }
    site.add(
        Row::plain("", "Data quality of the whole register, p50 / p95", samples.both())
            .within(samples.p(95), 2 * ALL)
            .how(format!("26 checks, {found} findings; CPU, by the clock {}", samples.walls())),
    );
    Ok(())
}

/// One value in every row of a selection: seen, done, undone.
fn changes(site: &mut Site) -> Result<()> {
    let mut store = Store::open(&site.register(), office::at(50))?;
    let ids = list::ids(store.conn(), &ListQuery::default())?;
    let some = Selection::Ids { ids: ids.iter().copied().take(MANY).collect() };
    let all = Selection::Matching { query: ListQuery::default(), except: Vec::new() };
    // Nobody changes a million rows at once, and nobody waits for a bench that does.
    let whole = (ids.len() <= WHOLE).then_some((all, ids.len()));
    let cases = std::iter::once((some, MANY)).chain(whole);
    for (n, (selection, rows)) in cases.enumerate() {
        let at = 60 + 10 * i64::try_from(n)?;
        let (seen, done, undone) = change(&mut store, selection, at)?;
        let target = if rows == MANY { Some(Duration::from_millis(500)) } else { None };
        let row = Row::plain(
            "",
            format!("Change {rows} rows: preview / done / undone"),
            format!("{} / {} / {}", time(seen.cpu), time(done.cpu), time(undone.cpu)),
        );
        let row = match target {
            Some(most) => row.within(seen.honest().max(done.honest()), most),
            None => row,
        };
        let walls = [seen, done, undone].map(|c| time(c.wall)).join(" / ");
        site.add(row.how(format!(
            "one department in all of them, by the asset's own rules, one operation; CPU, by the \
             clock {walls}"
        )));
    }
    store.close()?;
    Ok(())
}

fn change(store: &mut Store, selection: Selection, at: i64) -> Result<(Cost, Cost, Cost)> {
    let cells =
        vec![BulkCell { field: "department".into(), text: format!("Bench {at}"), was: None }];
    let change = BulkChange::Same { selection, cells };
    let ctx = BulkContext { today: office::today(), lang: Lang::En };
    let op = |n| office::op("asset.bulk_edit", at + n);
    let edit = |tx: &Tx<'_>, seen: Option<&str>| {
        bulk::edit(tx, ListKind::Assets, &change, seen, &ctx, &mut |_, _| true)
    };
    let (outcome, seen) = cost(|| Ok(store.dry(&op(0), |tx| edit(tx, None))?))?;
    let (written, done) = cost(|| Ok(store.write(&op(1), |tx| edit(tx, Some(&outcome.digest)))?))?;
    let target = written.op.ok_or("nothing was changed")?;
    let ((), undone) = cost(|| {
        store.undo(target, &op(2))?;
        Ok(())
    })?;
    Ok((seen, done, undone))
}
