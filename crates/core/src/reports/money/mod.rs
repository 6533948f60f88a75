//! Reports about money: what is replaced when and for how much, what is written off, what is asked
//! for, what owning costs.

use super::costs::year_label;
use super::model::{Cell, Column};
use super::scene::Scene;
use crate::contract::schedule::Span;
use crate::money::{Money, Totals};
use crate::rates::Converted;

pub(super) mod capital;
pub(super) mod depreciation;
pub(super) mod refresh;
pub(super) mod request;
pub(super) mod total_cost;

/// Keys of the columns of fiscal years, the first one first.
const YEARS: [&str; 10] = [
    "year_1", "year_2", "year_3", "year_4", "year_5", "year_6", "year_7", "year_8", "year_9",
    "year_10",
];

/// A column of amounts a fiscal year.
fn year_columns(spans: &[Span]) -> Vec<Column> {
    let years = YEARS.iter().zip(spans);
    years.map(|(key, span)| Column::new(key, year_label(*span)).end()).collect()
}

/// The sum, and beside it what has no rate; nothing for nothing.
pub(super) fn converted(of: &Converted) -> Cell {
    let all: Vec<Money> = of.all().0.into_iter().filter(|m| m.minor != 0).collect();
    if all.is_empty() { Cell::Empty } else { Cell::Totals(all) }
}

/// Says that some amounts are not in the sums; `None` where all are.
pub(super) fn apart(scene: &Scene<'_>, of: &Totals) -> Option<String> {
    if of.is_empty() {
        return None;
    }
    let list: Vec<String> = of.0.iter().map(|m| scene.format().money(*m)).collect();
    Some(scene.ta("money-note-apart", &[("list", list.join(", ").into())]))
}

/// Says how many are left out and why; `None` for none.
fn left_out(scene: &Scene<'_>, id: &str, count: u32) -> Option<String> {
    (count > 0).then(|| scene.ta(id, &[("count", i64::from(count).into())]))
}
