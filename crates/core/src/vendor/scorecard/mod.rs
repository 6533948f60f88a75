//! The scorecard of a vendor for a period: one row for each thing that can be measured, scored
//! against its target, weighted into one number.
//!
//! A row's score is a straight line between two values of [`super::standards`]: the target earns
//! 100 points, `zero` none, nothing earns more or less. It is taken from the exact fraction and
//! rounded once, to a hundredth of a point; the whole is the weighted mean of the rows as they
//! stand there, so that anybody can check it with the printed numbers. A row without data says so
//! and does not count; where rows with less than a fifth of all weights have data, there is no
//! whole: a tacit contract and nothing else is no judgement on a vendor.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::standards::{ScoreStandard, VendorStandards};
use crate::choice::choice;
use crate::dates::{add_months, is_plausible};
use crate::error::{Checks, FieldError, Result};
use crate::ids::VendorId;
use crate::money::{Money, Totals, div_half_up};
use crate::store::Conn;

mod basis;
mod facts;
mod words;

pub use basis::ScoreBasis;
pub use facts::{Facts, FactsOf, PriceFigures, SlaFigures, load};
pub use words::{how, value_words};

choice! {
    /// The rows, in their order.
    ScoreKind {
        /// Measurements that met their SLA target.
        SlaAttainment = "sla_attainment",
        SlaBreaches = "sla_breaches",
        /// Service credits received of those due.
        SlaCredits = "sla_credits",
        /// Mean of the delivery surveys.
        Delivery = "delivery",
        /// Prices asked above what the contracts allow.
        Price = "price",
        /// Share of contracts that renew by themselves.
        Tacit = "tacit",
        /// Its share of all yearly cost.
        Concentration = "concentration",
        /// Documents that have expired.
        Certificates = "certificates",
    }
}

choice! {
    /// What a row is measured in.
    ScoreUnit {
        /// Hundredths of a percent: 9950 is 99.5 %.
        Percent = "percent",
        /// Hundredths of one: 300 is three.
        Count = "count",
        /// Hundredths of a mark from 1 to 5.
        Marks = "marks",
    }
}

choice! {
    /// What a score means.
    Band {
        /// 80 points and more.
        Good = "good",
        /// 60 points and more.
        Watch = "watch",
        Poor = "poor",
    }
}

impl ScoreKind {
    /// What it is measured in.
    pub const fn unit(self) -> ScoreUnit {
        match self {
            Self::SlaAttainment
            | Self::SlaCredits
            | Self::Price
            | Self::Tacit
            | Self::Concentration => ScoreUnit::Percent,
            Self::SlaBreaches | Self::Certificates => ScoreUnit::Count,
            Self::Delivery => ScoreUnit::Marks,
        }
    }
}

/// Rows with one of so many parts of all weights must have data.
const COVER: i128 = 5;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ScoreRow {
    /// What is measured.
    pub kind: ScoreKind,
    /// In what.
    pub unit: ScoreUnit,
    /// The value in hundredths of the unit, rounded for display; `None`: no data.
    pub value: Option<i64>,
    /// The value that earns 100 points.
    pub target: i64,
    /// The value that earns none.
    pub zero: i64,
    /// How much the row counts.
    pub weight: u32,
    /// Hundredths of a point of 100; `None`: no data.
    pub score: Option<i64>,
    /// What the value was computed from.
    pub basis: ScoreBasis,
}

/// A scorecard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Scorecard {
    /// First day of the period.
    pub from: NaiveDate,
    /// Last day, inclusive; risk and documents are judged on it.
    pub to: NaiveDate,
    /// Every row, in the order of [`ScoreKind`].
    pub rows: Vec<ScoreRow>,
    /// The whole, hundredths of a point of 100; `None` with too little data.
    pub score: Option<i64>,
    /// What it means.
    pub band: Option<Band>,
    /// The weights that counted, together.
    pub weight: u32,
    /// All weights together.
    pub weights: u32,
}

/// The period of a scorecard: the twelve months up to today where nothing is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ScorePeriod {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day, inclusive.
    pub to: Option<NaiveDate>,
}

impl ScorePeriod {
    /// Its two days.
    ///
    /// # Errors
    /// `Invalid` for a day outside the calendar, or a last day before the first.
    pub fn days(self, today: NaiveDate) -> Result<(NaiveDate, NaiveDate)> {
        let mut c = Checks::new();
        for (day, field) in [(self.from, "from"), (self.to, "to")] {
            c.require(day.is_none_or(is_plausible), field, "date-range");
        }
        c.done()?;
        let to = self.to.unwrap_or(today);
        let year_before = || add_months(to, -12).and_then(|d| d.succ_opt());
        let from = self.from.or_else(year_before).unwrap_or(to);
        if to < from {
            let error = FieldError::new("to", "period-order").with("from", from).with("to", to);
            return Err(error.into());
        }
        Ok((from, to))
    }
}

/// The scorecard of a vendor.
///
/// # Errors
/// `NotFound` when there is no such vendor, `Invalid` for a period that ends before it begins.
pub fn scorecard(
    conn: &Conn,
    vendor: VendorId,
    period: ScorePeriod,
    today: NaiveDate,
) -> Result<Scorecard> {
    super::sql::name(conn, vendor)?;
    let standards = super::standards::load(conn)?;
    let days = period.days(today)?;
    Ok(score(&load(conn, days, &standards)?.of(vendor), days, &standards))
}

/// The scorecard that follows from some facts.
pub fn score(
    facts: &FactsOf<'_>,
    (from, to): (NaiveDate, NaiveDate),
    standards: &VendorStandards,
) -> Scorecard {
    let rows: Vec<ScoreRow> = ScoreKind::ALL
        .iter()
        .map(|kind| row(standards.row(*kind), ScoreBasis::of(*kind, facts)))
        .collect();
    let counted = rows.iter().filter_map(|r| Some((i128::from(r.weight), i128::from(r.score?))));
    let (weight, sum) =
        counted.fold((0, 0), |(w, s), (weight, score)| (w + weight, s + weight * score));
    let weights: i128 = rows.iter().map(|r| i128::from(r.weight)).sum();
    let enough = weight * COVER >= weights;
    let whole = div_half_up(sum, weight).filter(|_| enough).and_then(|s| i64::try_from(s).ok());
    let count = |n: i128| u32::try_from(n).unwrap_or(u32::MAX);
    Scorecard {
        from,
        to,
        band: whole.map(|_| band(sum, weight)),
        score: whole,
        weight: count(weight),
        weights: count(weights),
        rows,
    }
}

/// What a weighted sum of hundredths of points over its weight means, decided on the exact fraction.
const fn band(sum: i128, weight: i128) -> Band {
    if sum >= 8_000 * weight {
        Band::Good
    } else if sum >= 6_000 * weight {
        Band::Watch
    } else {
        Band::Poor
    }
}

fn row(standard: ScoreStandard, basis: ScoreBasis) -> ScoreRow {
    let ScoreStandard { kind, weight, target, zero } = standard;
    let measured = basis.fraction();
    let value = measured.and_then(|(num, den)| i64::try_from(div_half_up(num, den)?).ok());
    let score = measured.and_then(|m| points(m, target.into(), zero.into()));
    // A value that cannot be shown is no value.
    let score = score.filter(|_| value.is_some());
    ScoreRow { kind, unit: kind.unit(), value, target, zero, weight, score, basis }
}

/// Hundredths of a point: 10000 at the target, 0 at `zero`, on a straight line between them.
fn points((num, den): (i128, i128), target: i128, zero: i128) -> Option<i64> {
    let way = num.checked_sub(zero.checked_mul(den)?)?.checked_mul(10_000)?;
    let points = div_half_up(way, den.checked_mul(target - zero)?)?;
    i64::try_from(points.clamp(0, 10_000)).ok()
}

/// The currency in which a part is largest, or smallest, of its whole: the one that decides.
fn extreme(part: &Totals, whole: &Totals, largest: bool) -> Option<(Money, Money)> {
    let pairs = whole.0.iter().filter(|w| w.minor > 0).map(|w| {
        let found = part.minor_in(w.currency).unwrap_or(0);
        (Money::new(found, w.currency), *w)
    });
    // a/b against c/d without a division: a·d against c·b, both denominators positive.
    let by = |(a, b): &(Money, Money), (c, d): &(Money, Money)| {
        (i128::from(a.minor) * i128::from(d.minor))
            .cmp(&(i128::from(c.minor) * i128::from(b.minor)))
    };
    if largest { pairs.max_by(by) } else { pairs.min_by(by) }
}
