//! Widths of columns from what stands in them: nobody's word is broken while another column has
//! room, short columns get exactly what they need, and the rest goes where it saves the most
//! lines. When it is tight, type and padding shrink before words break, and prose breaks before
//! dates and amounts do. One long text among hundreds decides nothing.

use std::collections::BTreeSet;

use super::style::Setting;
use super::unit::{Mp, clamp, em, part};

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

/// Words longer than this, in thousandths of an em, may break when they do not fit in a comfortable
/// type: one of them must not make a whole table small.
const ENDLESS: i32 = 18_000;

/// Blank at the end of a broken line, on average: about half a word.
const RAGGED: i32 = 1_500;
/// Lengths of texts are counted in steps of this many thousandths of an em …
const STEP: i32 = 1_000;
/// … up to this many steps; what is longer counts as that long.
const STEPS: usize = 64;

/// What a column asks for, in thousandths of an em.
#[derive(Debug, Clone, Default)]
pub(crate) struct Demand {
    /// How many texts there are of each length.
    lengths: Vec<u32>,
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
        if setting != Setting::Figures {
            self.count(max, 1);
        }
    }

    fn count(&mut self, length: i32, times: u32) {
        self.lengths.resize(STEPS + 1, 0);
        let step = usize::try_from(length.max(1).saturating_add(STEP - 1) / STEP).unwrap_or(1);
        if let Some(n) = self.lengths.get_mut(step.min(STEPS)) {
            *n = n.saturating_add(times);
        }
    }

    /// Each length that occurs, in thousandths of an em, and how often.
    fn lengths(&self) -> impl Iterator<Item = (i32, u32)> + use<'_> {
        let all = (0_i32..).zip(&self.lengths);
        all.filter(|(_, n)| **n > 0).map(|(step, n)| (step * STEP, *n))
    }

    /// What nine texts in ten do not exceed.
    fn common(&self) -> i32 {
        let all: u64 = self.lengths().map(|(_, n)| u64::from(n)).sum();
        let mut seen = 0;
        for (length, n) in self.lengths() {
            seen += u64::from(n);
            if seen * 10 >= all * 9 {
                return length;
            }
        }
        0
    }

    /// How bad a width is: the square of the lines of each text, because a row is as tall as its
    /// tallest cell.
    fn cost(&self, width: i32) -> i64 {
        let square = |(length, n): (i32, u32)| {
            let lines = i64::from(lines(length, width));
            lines * lines * i64::from(n)
        };
        self.lengths().map(square).sum()
    }

    pub(crate) fn amount(&mut self, left: i32, tail: i32) {
        self.left = self.left.max(left);
        self.tail = self.tail.max(tail);
    }

    pub(crate) fn head(&mut self, min: i32, max: i32) {
        (self.head_min, self.head_max) = (min, max);
        // A head stands on every sheet, about once in twenty rows.
        let rows: u32 = self.lengths.iter().sum();
        self.count(max, 1 + rows / 20);
    }

    /// What the column wants at a density, padding included.
    fn at(&self, density: Density) -> Want {
        let amount = self.left + self.tail;
        let rigid = self.rigid.max(amount);
        let least = self.min.max(rigid).max(self.head_min);
        let most = self.max.max(self.head_max).max(least);
        // Two lines for nearly every text.
        let easy = ((self.common() + RAGGED) / 2).min(GENEROUS).clamp(least, most);
        // Two thousandths for the rounding up of each line.
        let width = |units: i32| em(units, density.size) + 2 * density.pad + 2;
        let words = self.words.max(self.head_min).max(rigid).min(least);
        Want {
            rigid: width(rigid.min(least)),
            words: width(words),
            least: width(least),
            easy: width(easy),
        }
    }
}

struct Want {
    rigid: Mp,
    words: Mp,
    least: Mp,
    easy: Mp,
}

/// The density and the columns' widths, which add up to `total`.
pub(crate) fn solve(demands: &[Demand], total: Mp) -> (Density, Vec<Mp>) {
    let wants = |d: &Density| demands.iter().map(|demand| demand.at(*d)).collect::<Vec<_>>();
    let sum = |d: &Density, f: fn(&Want) -> Mp| {
        demands.iter().map(|demand| i64::from(f(&demand.at(*d)))).sum::<i64>()
    };
    let room = i64::from(total);
    let smallest = &DENSITIES[DENSITIES.len() - 1];
    if sum(&DENSITIES[COMFORTABLE - 1], |w| w.least) > room
        && demands.iter().any(|d| d.min > ENDLESS)
    {
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
        deal(demands, &wants, chosen, total)
    };
    spread(&mut widths, demands, total);
    (*chosen, widths)
}

/// Lines a text takes in a width.
fn lines(length: i32, width: i32) -> i32 {
    let rest = (length - width).max(0);
    1 + rest.saturating_add((width - RAGGED).max(STEP) - 1) / (width - RAGGED).max(STEP)
}

/// From least widths on, room goes step by step to the column where it saves the most.
fn deal(demands: &[Demand], wants: &[Want], density: &Density, total: Mp) -> Vec<Mp> {
    let outer = |units: i32| em(units, density.size) + 2 * density.pad + 2;
    let inner = |width: Mp| part(width - 2 * density.pad, 1000, i64::from(density.size));
    // Widths at which some text needs one line less.
    let steps: Vec<BTreeSet<Mp>> = demands
        .iter()
        .zip(wants)
        .map(|(demand, want)| {
            let widths = demand.lengths().flat_map(|(length, _)| {
                (1..4).map(move |n| outer((length + (n - 1) * RAGGED + n - 1) / n))
            });
            widths.filter(|w| *w > want.least).collect()
        })
        .collect();
    let mut widths: Vec<Mp> = wants.iter().map(|w| w.least).collect();
    loop {
        let spare = i64::from(total) - widths.iter().map(|w| i64::from(*w)).sum::<i64>();
        let mut best: Option<(i64, i64, usize, Mp)> = None;
        for (i, ((demand, width), steps)) in demands.iter().zip(&widths).zip(&steps).enumerate() {
            let now = demand.cost(inner(*width));
            for step in steps.range(width + 1..) {
                let (saved, price) = (now - demand.cost(inner(*step)), i64::from(step - width));
                let better = |b: (i64, i64, usize, Mp)| saved * b.1 > b.0 * price;
                if saved > 0 && price <= spare && best.is_none_or(better) {
                    best = Some((saved, price, i, *step));
                }
            }
        }
        let Some((_, _, i, step)) = best else { return widths };
        if let Some(width) = widths.get_mut(i) {
            *width = step;
        }
    }
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
