//! What needs a decision, over all contracts: Today's first screen, and the list of contracts.

use std::time::Duration;

use chrono::Months;
use custodia_core::agenda::{self, AgendaQuery};
use custodia_core::contract;
use custodia_core::coverage::read::{self, CoverageQuery, Estate};
use custodia_core::deadline::{self, Asked, DeadlineQuery, TimelineQuery};
use custodia_core::list::{ListQuery, PageRequest, Views};
use custodia_core::store::{Reader, Store};

use super::Site;
use crate::measure::{Samples, time};
use crate::table::Row;
use crate::{Result, office};

/// The window of Today, days.
const DAYS: u32 = 90;
/// The goal for cover of all assets.
const COVER: Duration = Duration::from_millis(300);
/// What feels like one's own hand moving the thing (Nielsen).
const DIRECT: Duration = Duration::from_millis(100);

pub(crate) fn run(site: &mut Site) -> Result<()> {
    let reader = Store::open_read_only(&site.register())?;
    let query = AgendaQuery { days: DAYS, ..AgendaQuery::default() };
    let mut samples = Samples::default();
    let mut items = 0;
    for _ in 0..site.args.times(30) {
        let agenda = samples.take(|| Ok(agenda::agenda(&reader, &query, office::today())?))?;
        items = agenda.items.len();
    }
    let contracts = site.args.contracts;
    site.add(
        Row::plain("", format!("Agenda at {contracts} contracts, p50 / p95"), samples.both())
            .within(samples.p(95), DIRECT)
            .how(format!(
                "{items} decisions within {DAYS} days, totals, months ahead; CPU, by the clock \
                 {}; no goal of its own, so P13's 100 ms",
                samples.walls()
            )),
    );
    deadlines_ahead(site, &reader)?;
    over_time(site, &reader)?;
    cover(site, &reader)?;
    let request = PageRequest { query: ListQuery::default(), offset: 0, limit: 50 };
    let mut samples = Samples::default();
    for _ in 0..site.args.times(30) {
        let mut views = Views::default();
        samples.take(|| {
            Ok(contract::list::page(&reader, &mut views, 1, &request, office::today())?)
        })?;
    }
    site.add(
        Row::plain("P13", "First page of the contracts, p50 / p95", samples.both())
            .judged(format!("≤ {} painted", time(DIRECT)), samples.p(95) <= DIRECT)
            .how(format!(
                "nothing remembered; CPU, painting not included; by the clock {}",
                samples.walls()
            )),
    );
    Ok(())
}

/// Every deadline of a year, as the calendar shows them, and two years of them as a calendar file.
fn deadlines_ahead(site: &mut Site, reader: &Reader) -> Result<()> {
    let (from, contracts) = (office::today(), site.args.contracts);
    let to = from.checked_add_months(Months::new(12)).unwrap_or(from);
    let query = DeadlineQuery::all(from, to);
    let mut samples = Samples::default();
    let mut found = 0;
    for _ in 0..site.args.times(30) {
        let all = samples.take(|| Ok(deadline::deadlines(reader, &query, from)?))?;
        found = all.len();
    }
    site.add(
        Row::plain("", format!("Calendar at {contracts} contracts, p50 / p95"), samples.both())
            .within(samples.p(95), DIRECT)
            .how(format!(
                "{found} deadlines within a year; CPU, painting not included; by the clock {}",
                samples.walls()
            )),
    );
    let mut samples = Samples::default();
    let (mut events, mut size) = (0, 0);
    for _ in 0..site.args.times(10) {
        let bytes = samples.take(|| {
            let feed = deadline::feed(reader, &Asked::default(), from)?;
            events = feed.events.len();
            Ok(custodia_output::ics::render(&feed))
        })?;
        size = bytes.len();
    }
    site.add(Row::plain("", "The same as a calendar file, p50 / p95", samples.both()).how(
        format!(
            "{events} events of two years with their alarms, {} KB; by the clock {}",
            size / 1024,
            samples.walls()
        ),
    ));
    Ok(())
}

/// A page of the timeline: the first one asked for, which puts all contracts in order, and a later
/// one of the same answer.
fn over_time(site: &mut Site, reader: &Reader) -> Result<()> {
    let (from, contracts) = (office::today(), site.args.contracts);
    let to = from.checked_add_months(Months::new(18)).unwrap_or(from);
    let page = |offset| TimelineQuery {
        text: String::new(),
        filters: Vec::new(),
        from,
        to,
        offset,
        limit: 60,
    };
    let (mut first, mut later) = (Samples::default(), Samples::default());
    let mut bars = 0;
    for _ in 0..site.args.times(30) {
        let mut views = Views::default();
        first.take(|| Ok(deadline::timeline(reader, &mut views, 1, &page(0), from)?))?;
        let half = contracts / 2;
        let rows =
            later.take(|| Ok(deadline::timeline(reader, &mut views, 1, &page(half), from)?))?;
        bars = rows.rows.iter().map(|r| r.bars.len()).sum();
    }
    site.add(
        Row::plain("", format!("Timeline at {contracts} contracts, p50 / p95"), first.both())
            .within(first.p(95), DIRECT)
            .how(format!(
                "60 rows of 18 months, all put in order; CPU, painting not included; another page \
                 of the same: {} ({bars} periods)",
                later.both()
            )),
    );
    Ok(())
}

/// Cover of every asset, and the first page of its screen once that is known.
fn cover(site: &mut Site, reader: &Reader) -> Result<()> {
    let mut samples = Samples::default();
    let mut gaps = 0;
    for _ in 0..site.args.times(10) {
        let estate = samples.take(|| Ok(Estate::read(reader, office::today())?))?;
        gaps = estate.judged.iter().filter(|j| j.verdict.gap.is_some()).count();
    }
    let assets = site.args.assets;
    site.add(
        Row::plain("", format!("Cover of {assets} assets judged, p50 / p95"), samples.both())
            .within(samples.p(95), COVER)
            .how(format!(
                "state, reason, gap and price of each, {gaps} gaps; what is paid for nothing; CPU, \
                 by the clock {}",
                samples.walls()
            )),
    );
    let mut views = Views::default();
    let asked = CoverageQuery { limit: 50, ..CoverageQuery::default() };
    read::page(reader, &mut views, 1, &asked, office::today())?;
    let mut samples = Samples::default();
    for _ in 0..site.args.times(30) {
        samples.take(|| Ok(read::page(reader, &mut views, 1, &asked, office::today())?))?;
    }
    site.add(
        Row::plain("", "First page of cover, once judged, p50 / p95", samples.both())
            .within(samples.p(95), DIRECT)
            .how(format!("50 assets with their bars; CPU, by the clock {}", samples.walls())),
    );
    Ok(())
}
