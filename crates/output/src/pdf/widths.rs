//! Widths of columns from what stands in them: nobody's word is broken while another column has
//! room, short columns get exactly what they need, long ones share the rest.

use super::unit::{Mp, clamp, em};

/// What a column asks for, in thousandths of an em.
#[derive(Debug, Clone, Default)]
pub(crate) struct Demand {
    min: i32,
    max: i32,
    /// Widest part before and after the decimal separator.
    left: i32,
    pub(crate) tail: i32,
    head_min: i32,
    head_max: i32,
    /// Share of spare width.
    pub(crate) grow: u8,
}

impl Demand {
    pub(crate) fn text(&mut self, min: i32, max: i32) {
        self.min = self.min.max(min);
        self.max = self.max.max(max);
    }

    pub(crate) fn amount(&mut self, left: i32, tail: i32) {
        self.left = self.left.max(left);
        self.tail = self.tail.max(tail);
    }

    pub(crate) fn head(&mut self, min: i32, max: i32) {
        (self.head_min, self.head_max) = (min, max);
    }

    /// Least and greatest useful width at a type size, padding included.
    fn at(&self, size: Mp, padding: Mp) -> (Mp, Mp) {
        let amount = self.left + self.tail;
        let least = self.min.max(amount).max(self.head_min);
        // A head may take two lines; it does not make a column of short values wide.
        let most = self.max.max(amount).max(self.head_max.min(self.head_min * 2)).max(least);
        // Two thousandths for the rounding up of each line.
        (em(least, size) + padding + 2, em(most, size) + padding + 2)
    }
}

/// The type size (the first of `sizes` at which no word must be broken) and the columns' widths,
/// which add up to `total`.
pub(crate) fn solve(demands: &[Demand], sizes: &[Mp], total: Mp, padding: Mp) -> (Mp, Vec<Mp>) {
    let least = |size: Mp| demands.iter().map(|d| i64::from(d.at(size, padding).0)).sum::<i64>();
    let smallest = sizes.last().copied().unwrap_or(8_000);
    let first = sizes.first().copied().unwrap_or(smallest);
    // When even the smallest type cannot help, words break anyway: keep the text readable.
    let fallback = if least(smallest) > i64::from(total) { first } else { smallest };
    let size = sizes.iter().copied().find(|s| least(*s) <= i64::from(total)).unwrap_or(fallback);
    let wants: Vec<(Mp, Mp, i64)> = demands
        .iter()
        .map(|d| {
            let (min, max) = d.at(size, padding);
            (min, max, 2 + i64::from(d.grow))
        })
        .collect();
    let sum = |level: i64| wants.iter().map(|w| i64::from(fill(w, level))).sum::<i64>();
    let mut widths = if least(size) > i64::from(total) {
        squeeze(&wants, total)
    } else {
        // The highest water level at which everything fits, each column between its bounds.
        let level = highest(i64::from(total), |level| sum(level) <= i64::from(total));
        wants.iter().map(|w| fill(w, level)).collect()
    };
    spread(&mut widths, demands, total);
    (size, widths)
}

fn fill(&(min, max, weight): &(Mp, Mp, i64), level: i64) -> Mp {
    clamp((level * weight).clamp(i64::from(min), i64::from(max)))
}

/// The greatest level up to `top` that is fine; fineness never returns once lost.
fn highest(top: i64, fine: impl Fn(i64) -> bool) -> i64 {
    let (mut low, mut high) = (0, top);
    while low < high {
        let middle = low + (high - low + 1) / 2;
        if fine(middle) { low = middle } else { high = middle - 1 }
    }
    low
}

/// Columns that cannot all have their least width: the widest give way first.
fn squeeze(wants: &[(Mp, Mp, i64)], total: Mp) -> Vec<Mp> {
    let cut = |level: i64| wants.iter().map(move |w| i64::from(w.0).min(level));
    let level = highest(i64::from(total), |l| cut(l).sum::<i64>() <= i64::from(total));
    cut(level).map(clamp).collect()
}

/// Gives what is left over to the columns that grow, else to all in proportion to their width.
fn spread(widths: &mut [Mp], demands: &[Demand], total: Mp) {
    let used: i64 = widths.iter().map(|w| i64::from(*w)).sum();
    let spare = i64::from(total) - used;
    let growing = demands.iter().any(|d| d.grow > 0);
    let weights: Vec<i64> = widths
        .iter()
        .zip(demands)
        .map(|(w, d)| if growing { i64::from(d.grow) } else { i64::from(*w) })
        .collect();
    let whole: i64 = weights.iter().sum();
    if spare <= 0 || whole == 0 {
        return;
    }
    let mut rest = spare;
    for (width, weight) in widths.iter_mut().zip(&weights) {
        let share = spare * weight / whole;
        *width += clamp(share);
        rest -= share;
    }
    if let Some(last) = widths.last_mut() {
        *last += clamp(rest);
    }
}
