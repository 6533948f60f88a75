//! The grid of assets in every order (P11, P13).

use std::time::Duration;

use custodia_core::asset::sql::list;
use custodia_core::list::{ListQuery, PageRequest, Sort, Views};
use custodia_core::store::{Reader, Store};

use super::Site;
use crate::Result;
use crate::measure::{Ratio, Samples, time};
use crate::table::Row;

/// Every column the grid sorts by.
const COLUMNS: [&str; 18] = [
    "tag",
    "serial",
    "name",
    "manufacturer",
    "model",
    "category",
    "location",
    "department",
    "cost_centre",
    "purchase_date",
    "warranty_end",
    "cost",
    "status",
    "state",
    "custodian",
    "supplier",
    // Without an index: put in order in memory.
    "eol_date",
    "criticality",
];

/// Rows of a page.
const PAGE: u32 = 50;

/// Times of one order.
struct Order {
    name: String,
    /// Ids found and first page read, nothing remembered.
    click: Samples,
    first: Samples,
    deep: Samples,
}

pub(crate) fn run(site: &mut Site) -> Result<()> {
    let reader = Store::open_read_only(&site.register())?;
    let mut orders = Vec::new();
    for column in COLUMNS {
        for desc in [false, true] {
            orders.push(measure(site, &reader, column, desc)?);
        }
    }
    let worst = |of: &dyn Fn(&Order) -> Duration| {
        let worst = orders.iter().max_by_key(|o| of(o));
        worst.map_or_else(Default::default, |o| (o.name.clone(), of(o)))
    };
    let (slowest, click) = worst(&|o| o.click.p(95));
    let all = Samples::joined(orders.iter().map(|o| &o.click));
    site.add(
        Row::plain(
            "P13",
            "Click a column header → first sorted page, back end",
            format!("p50 {}; slowest column p95 {} ({slowest})", time(all.p(50)), time(click)),
        )
        .judged("≤ 100 ms painted", click <= Duration::from_millis(100))
        .how(format!(
            "{} columns × 2 directions, nothing remembered; CPU, painting not included; by the \
             clock, all: {}",
            COLUMNS.len(),
            all.walls()
        )),
    );
    let (deepest, deep) = worst(&|o| o.deep.p(95));
    // The medians are compared: the 95th of a hundred runs of 0.2 ms is the machine's doing.
    let ratio = orders.iter().map(|o| Ratio::of(o.deep.p(50), o.first.p(50))).max();
    let ratio = ratio.unwrap_or(Ratio(0));
    site.add(
        Row::plain(
            "P11",
            "Jump to 90 % depth in any order",
            format!("slowest p95 {} ({deepest}); depth 90 % ÷ 0 % at most {ratio}", time(deep)),
        )
        .judged("≤ 1.50×; ≤ 2 ms", ratio <= Ratio(150) && deep <= Duration::from_millis(2))
        .how(format!(
            "pages of {PAGE} of a sorted list in hand, every order, CPU, first against deep (p50); \
             deep by the clock, all: {}",
            Samples::joined(orders.iter().map(|o| &o.deep)).walls()
        )),
    );
    Ok(())
}

fn measure(site: &Site, reader: &Reader, column: &str, desc: bool) -> Result<Order> {
    let sort = vec![Sort { key: column.to_owned(), desc }];
    let query = ListQuery { sort, ..ListQuery::default() };
    let mut request = PageRequest { query, offset: 0, limit: PAGE };
    let name = format!("{column} {}", if desc { "↓" } else { "↑" });
    let (mut click, mut first, mut deep) = Default::default();
    let take = |views: &mut Views, request: &PageRequest, samples: &mut Samples| {
        samples.take(|| Ok(list::page(reader, views, 1, request)?)).map(|page| page.total)
    };
    let mut views = Views::default();
    for _ in 0..=site.args.times(8) {
        views = Views::default();
        take(&mut views, &request, &mut click)?;
    }
    for _ in 0..site.args.times(40) {
        request.offset = 0;
        let total = take(&mut views, &request, &mut first)?;
        request.offset = total / 10 * 9;
        take(&mut views, &request, &mut deep)?;
    }
    Ok(Order { name, click, first, deep })
}
