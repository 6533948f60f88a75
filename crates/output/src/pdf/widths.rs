//! Widths of columns from what stands in them: nobody's word is broken while another column has
//! room, short columns get exactly what they need, long ones share the rest. When it is tight,
//! type and padding shrink before words break, and prose breaks before dates and amounts do.

use super::style::Setting;
use super::unit::{Mp, clamp, em};

/// A type size with the space at each side of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Density {
    pub(crate) size: Mp,
    pub(crate) pad: Mp,
}

const fn density(size: Mp, pad: Mp) -> Density {
    Density { size, pad }
}

/// Tried in this order.
const DENSITIES: [Density; 6] = [
    density(8_500, 5_000),
    density(8_200, 4_600),
    density(7_800, 4_200),
    density(7_400, 3_600),
    density(7_000, 3_000),
    density(6_500, 2_600),
];

/// Type never gets smaller than this one only to spare a second line.
const COMFORTABLE: usize = 3;
/// A prose column wider than this, in thousandths of an em, has no claim to more.
const GENEROUS: i32 = 20_000;

/// Words longer than this, in thousandths of an em, may break when not even the smallest type holds
/// them: they must not make a whole table small for nothing.
const ENDLESS: i32 = 18_000;

/// What a column asks for, in thousandths of an em.
#[derive(Debug, Clone, Default)]
pub(crate) struct Demand {
    min: i32,
    max: i32,
    /// Least width of content that is worthless when broken: dates, numbers.
    rigid: i32,
    /// Least width that breaks no word; serials may break before words do.
    words: i32,
    /// Widest part before and after the decimal separator.
    left: i32,
    pub(crate) tail: i32,
    head_min: i32,
    head_max: i32,
    /// Share of spare width.
    pub(crate) grow: u8,
}

impl Demand {
    pub(crate) fn text(&mut self, min: i32, max: i32, setting: Setting) {
        self.min = self.min.max(min);
        self.max = self.max.max(max);
        match setting {
            Setting::Figures => self.rigid = self.rigid.max(min),
            Setting::Prose => self.words = self.words.max(min),
            Setting::Code => {}
        }
    }

    pub(crate) fn amount(&mut self, left: i32, tail: i32) {
        self.left = self.left.max(left);
        self.tail = self.tail.max(tail);
    }

    pub(crate) fn head(&mut self, min: i32, max: i32) {
        (self.head_min, self.head_max) = (min, max);
    }

    /// What the column wants at a density, padding included.
    fn at(&self, density: Density) -> Want {
        let amount = self.left + self.tail;
        let rigid = self.rigid.max(amount);
        let least = self.min.max(rigid).max(self.head_min);
        // A head may take two lines; it does not make a column of short values wide.
        let head = self.head_max.min(self.head_min.max(self.head_max * 6 / 10));
        let most = self.max.max(head).max(least);
        // About two lines for the longest text.
        let easy = (self.max * 55 / 100).min(GENEROUS).clamp(least, most);
        // Two thousandths for the rounding up of each line.
        let width = |units: i32| em(units, density.size) + 2 * density.pad + 2;
        let words = self.words.max(self.head_min).max(rigid).min(least);
        Want {
            rigid: width(rigid.min(least)),
            words: width(words),
            least: width(least),
            easy: width(easy),
            most: width(most),
        }
    }
}

struct Want {
    rigid: Mp,
    words: Mp,
    least: Mp,
    easy: Mp,
    most: Mp,
}

/// The density and the columns' widths, which add up to `total`.
pub(crate) fn solve(demands: &[Demand], total: Mp) -> (Density, Vec<Mp>) {
    let wants = |d: &Density| demands.iter().map(|demand| demand.at(*d)).collect::<Vec<_>>();
    let sum = |d: &Density, f: fn(&Want) -> Mp| {
        demands.iter().map(|demand| i64::from(f(&demand.at(*d)))).sum::<i64>()
    };
    let room = i64::from(total);
    let smallest = &DENSITIES[DENSITIES.len() - 1];
    if sum(smallest, |w| w.least) > room && demands.iter().any(|d| d.min > ENDLESS) {
        let tamed: Vec<Demand> = demands
            .iter()
            .map(|d| Demand {
                min: d.min.min(ENDLESS.max(d.rigid)),
                words: d.words.min(ENDLESS),
                ..d.clone()
            })
            .collect();
        return solve(&tamed, total);
    }
    let easy = DENSITIES.iter().take(COMFORTABLE).find(|d| sum(d, |w| w.easy) <= room);
    let least = || DENSITIES.iter().skip(COMFORTABLE - 1).find(|d| sum(d, |w| w.least) <= room);
    let chosen = easy.or_else(least).unwrap_or(smallest);
    let wants = wants(chosen);
    let mut widths = if sum(chosen, |w| w.least) > room {
        squeeze(&wants, total)
    } else {
        // The highest water level at which everything fits, each column between its bounds.
        let fill = |w: &Want, level: i64| level.clamp(i64::from(w.least), i64::from(w.most));
        let filled = |level: i64| wants.iter().map(|w| fill(w, level)).sum::<i64>();
        let level = highest(room, |level| filled(level) <= room);
        wants.iter().map(|w| clamp(fill(w, level))).collect()
    };
    spread(&mut widths, demands, total);
    (*chosen, widths)
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

/// The width a column keeps.
type Floor = fn(&Want) -> Mp;

/// Columns that cannot all have their least width: the widest give way first; serials break
/// before words, words before dates and amounts.
fn squeeze(wants: &[Want], total: Mp) -> Vec<Mp> {
    let room = i64::from(total);
    // What is kept whole, and the width below which a column says nothing any more.
    let floors: [(Floor, i64); 3] = [(|w| w.words, 34_000), (|w| w.rigid, 24_000), (|_| 0, 0)];
    let mut widths = Vec::new();
    for (floor, lowest) in floors {
        let cut = |w: &Want, level: i64| {
            let least = i64::from(w.least);
            least.min(level).max(i64::from(floor(w)).min(least))
        };
        let kept = |level: i64| wants.iter().map(|w| cut(w, level)).sum::<i64>();
        if kept(lowest) <= room {
            let level = highest(room, |level| kept(level) <= room);
            widths = wants.iter().map(|w| clamp(cut(w, level))).collect();
            break;
        }
    }
    widths
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
