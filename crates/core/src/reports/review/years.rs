//! What the vendors cost in this fiscal year against the one before it.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::Pack;
use super::summary::amount;
use crate::contract::Percent;
use crate::contract::forecast::{ForecastQuery, ForecastStep, forecast};
use crate::contract::schedule::{CostView, Span};
use crate::contract::sql;
use crate::contract::value::fiscal_year;
use crate::error::Result;
use crate::ids::VendorId;
use crate::meeting::MeetingVendor;
use crate::money::{Money, Totals};
use crate::rates::Converted;
use crate::reports::costs::year_label;
use crate::reports::model::{Block, Cell, Column, Figure, Row, RowLevel, Table};
use crate::reports::quotes::percent;

/// Most vendors the summary names. Of more it names those whose cost changed most, [`MOST_CHANGED`],
/// and the others as one; all of them follow it.
const MAX_VENDORS: usize = 5;
/// See [`MAX_VENDORS`].
const MOST_CHANGED: usize = 3;

/// What the vendors cost in the fiscal year before this one and in this one, accrued; what is over
/// and ended contracts are in it.
pub(super) struct Years {
    spans: Vec<Span>,
    of: HashMap<VendorId, Pair>,
    all: Pair,
    /// The first day of each vendor's oldest contract.
    first: HashMap<VendorId, NaiveDate>,
}

/// The year before, and this one.
#[derive(Clone, Default)]
struct Pair {
    before: Totals,
    this: Totals,
}

impl Pair {
    fn merge(&mut self, other: &Self) -> Result<()> {
        self.before.merge(&other.before)?;
        self.this.merge(&other.this)
    }

    /// How much more or less this year is: of what has a rate in the pack's currency, of each other
    /// currency in its own.
    fn change(&self, pack: &Pack<'_, '_>) -> Result<Converted> {
        let negative = |m: &Money| Money { minor: -m.minor, ..*m };
        let (before, this) = (pack.rates.totals(&self.before)?, pack.rates.totals(&self.this)?);
        let mut apart = this.apart.clone();
        before.apart.0.iter().try_for_each(|m| apart.add(negative(m)))?;
        Ok(Converted { sum: this.sum.checked_add(negative(&before.sum))?, apart })
    }

    /// The change as a share of the year before, where both years are in one currency.
    fn share(&self, pack: &Pack<'_, '_>) -> Result<Cell> {
        let (before, change) = (pack.rates.totals(&self.before)?, self.change(pack)?);
        let nothing = before.sum.minor == 0 && change.sum.minor == 0;
        let share = match (before.apart.0.as_slice(), change.apart.0.as_slice()) {
            ([], []) => Percent::display_ratio(change.sum, before.sum),
            ([before], [change]) if nothing => Percent::display_ratio(*change, *before),
            _ => return Ok(Cell::Empty),
        };
        Ok(percent(share))
    }

    fn cells(&self, pack: &Pack<'_, '_>) -> Result<[Cell; 4]> {
        let (before, this) = (amount(pack, &self.before)?, amount(pack, &self.this)?);
        Ok([before, this, difference(pack, &self.change(pack)?), self.share(pack)?])
    }
}

/// A difference says 0 where there is none.
fn difference(pack: &Pack<'_, '_>, of: &Converted) -> Cell {
    match crate::reports::money::converted(of) {
        Cell::Empty => Cell::Money(Money::zero(pack.currency())),
        cell => cell,
    }
}

impl Years {
    pub(super) fn read(pack: &Pack<'_, '_>) -> Result<Self> {
        let today = pack.scene.moment.today;
        let this = fiscal_year(today, pack.scene.settings.organisation.fiscal_year_start);
        let query = ForecastQuery {
            first_year: Some(this - 1),
            years: 2,
            step: ForecastStep::Year,
            view: CostView::Accrual,
            ..ForecastQuery::default()
        };
        let found = forecast(pack.scene.conn, &query, today)?;
        let first = sql::first_days(pack.scene.conn)?;
        let mut years =
            Self { spans: found.spans, of: HashMap::new(), all: Pair::default(), first };
        for row in &found.rows {
            if !pack.all.vendors.iter().any(|v| v.id == row.vendor_id) {
                continue;
            }
            if let [before, this] = row.expected.as_slice() {
                let pair = Pair { before: before.clone(), this: this.clone() };
                years.of.entry(row.vendor_id).or_default().merge(&pair)?;
                years.all.merge(&pair)?;
            }
        }
        Ok(years)
    }

    /// Both years and some other amounts: what stands on the page.
    pub(super) fn with(&self, other: &Totals) -> Result<Totals> {
        let mut sums = other.clone();
        [&self.all.before, &self.all.this].into_iter().try_for_each(|t| sums.merge(t))?;
        Ok(sums)
    }

    /// Whether the register knows all of the year before: a contract that replaced another which
    /// nobody entered makes any comparison one with nothing.
    fn is_whole(&self, vendor: VendorId) -> bool {
        let began = self.spans.first().map(|s| s.from);
        self.first.get(&vendor).zip(began).is_some_and(|(first, began)| *first <= began)
    }

    /// Says of how many vendors the year before is not all in the register; nothing for none.
    pub(super) fn partly(&self, pack: &Pack<'_, '_>) -> Option<Block> {
        let known = |v: &&MeetingVendor| v.contracts > 0 && !self.is_whole(v.id);
        let count = pack.all.vendors.iter().filter(known).count();
        let year = self.spans.first().map_or_else(String::new, |s| year_label(*s));
        let args = [("count", count.into()), ("year", year.into())];
        (count > 0).then(|| Block::Paragraph(pack.scene.ta("pack-years-partly", &args)))
    }

    /// How much more or less this year is.
    pub(super) fn figure(&self, pack: &Pack<'_, '_>) -> Result<Figure> {
        let change = self.all.change(pack)?;
        Ok(Figure::new(difference(pack, &change), pack.t("pack-figure-change")))
    }

    /// Whether the summary names only some of the vendors.
    pub(super) fn folds(pack: &Pack<'_, '_>) -> bool {
        pack.all.vendors.len() > MAX_VENDORS
    }

    /// Rows of the summary's table without its total, those of them with a second line, and whether
    /// one of them stands for several vendors.
    pub(super) fn told(&self, pack: &Pack<'_, '_>) -> Result<(usize, usize, bool)> {
        let (told, folds) = (self.vendors(pack, true)?, Self::folds(pack));
        let alone = told.iter().filter(|v| v.contracts == 0).count();
        Ok((told.len() + usize::from(folds), alone, folds))
    }

    fn of(&self, vendor: VendorId) -> Pair {
        self.of.get(&vendor).cloned().unwrap_or_default()
    }

    /// The vendors a table names, by name; of the summary's, where there are many, those that changed
    /// most, the greatest change first.
    fn vendors<'p>(&self, pack: &'p Pack<'_, '_>, summary: bool) -> Result<Vec<&'p MeetingVendor>> {
        let mut all: Vec<_> = pack.all.vendors.iter().collect();
        if !summary || !Self::folds(pack) {
            return Ok(all);
        }
        let mut changes = HashMap::with_capacity(all.len());
        for vendor in &all {
            let change = self.of(vendor.id).change(pack)?.sum.minor;
            changes.insert(vendor.id, change.unsigned_abs());
        }
        all.sort_by_key(|v| Reverse(changes.get(&v.id).copied()));
        all.truncate(MOST_CHANGED);
        Ok(all)
    }

    /// A row a vendor, and all of them together.
    pub(super) fn table(&self, pack: &Pack<'_, '_>, summary: bool) -> Result<Table> {
        let label = |at: usize| self.spans.get(at).map_or_else(String::new, |s| year_label(*s));
        let this = pack.scene.ta("pack-year-open", &[("year", label(1).into())]);
        let columns = vec![
            Column::new("vendor", pack.t("contracts-col-vendor")).grow(2),
            Column::new("before", label(0)).end(),
            Column::new("this", this).end(),
            Column::new("change", pack.t("pack-change")).end(),
            Column::new("percent", pack.t("pack-change-percent")).end(),
        ];
        let kept = if summary { "years_summary" } else { "years" };
        let mut table = Table::new(kept, pack.t("pack-years"), columns);
        table.empty = pack.t("pack-no-vendors");
        let told = self.vendors(pack, summary)?;
        for vendor in &told {
            let name = Cell::Text(vendor.name.clone());
            let [before, this, change, share] = self.of(vendor.id).cells(pack)?;
            let share = if self.is_whole(vendor.id) { share } else { Cell::Empty };
            let row = Row::item(vec![name, before, this, change, share]);
            table.rows.push(match vendor.contracts {
                0 => row.with_note(pack.t("pack-vendor-no-contracts")),
                _ => row,
            });
        }
        let mut others = Pair::default();
        let rest = pack.all.vendors.iter().filter(|v| !told.iter().any(|t| t.id == v.id));
        rest.clone().try_for_each(|v| others.merge(&self.of(v.id)))?;
        if let count @ 1.. = rest.count() {
            let words = pack.scene.ta("pack-years-others", &[("count", count.into())]);
            let cells = [Cell::Text(words)].into_iter().chain(others.cells(pack)?);
            table.rows.push(Row::item(cells.collect()));
        }
        if !pack.all.vendors.is_empty() {
            let words = Cell::Text(pack.t("report-total"));
            let cells = [words].into_iter().chain(self.all.cells(pack)?);
            table.rows.push(Row::new(RowLevel::Total, cells.collect()));
        }
        Ok(table)
    }
}
