//! What is promised: a value, its unit, and which side of it is kept.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fraction::Fraction;
use crate::choice::choice;
use crate::contract::Percent;

choice! {
    /// What is promised.
    Metric {
        /// The share of time a service can be used.
        Availability = "availability",
        /// Time until somebody takes the matter up.
        Response = "response",
        /// Time until it works again.
        Resolution = "resolution",
        /// Time until what was ordered is there.
        Delivery = "delivery",
        /// Something else, measured by the provider.
        Custom = "custom",
    }
}

choice! {
    /// Which side of the target is kept; the target itself always is.
    Comparator {
        /// The value or more.
        AtLeast = "at_least",
        /// The value or less.
        AtMost = "at_most",
    }
}

impl Comparator {
    /// Whether a value keeps a target, decided on exact fractions (domain rule 0.7).
    pub fn holds(self, value: Fraction, target: Fraction) -> bool {
        match self {
            Self::AtLeast => value >= target,
            Self::AtMost => value <= target,
        }
    }
}

choice! {
    /// What target and measured values are counted in.
    Unit {
        /// Percent.
        Percent = "percent",
        /// Minutes.
        Minutes = "minutes",
        /// Hours.
        Hours = "hours",
        /// Days.
        Days = "days",
        /// A number of things.
        Count = "count",
    }
}

/// A target or a measured value: an exact decimal with at most ten digits after the point, in the
/// unit of its SLA. Written and read as a plain decimal, `"99.95"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export, type = "string")]
pub struct Figure(Percent);

impl Figure {
    /// Nothing.
    pub const ZERO: Self = Self(Percent::ZERO);

    /// Reads a plain decimal; `None` for anything else, and below 0.
    pub fn parse(text: &str) -> Option<Self> {
        Percent::parse(text).filter(|p| *p >= Percent::ZERO).map(Self)
    }

    /// Reads what people type and providers report: `99.95`, `99,95`, `99.95 %`.
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('%').trim_end();
        match text.split_once(',') {
            Some((whole, fraction)) if !fraction.contains([',', '.']) => {
                Self::parse(&format!("{whole}.{fraction}"))
            }
            _ => Self::parse(text),
        }
    }

    /// As a percentage, for what is counted in percent.
    pub const fn percent(self) -> Percent {
        self.0
    }
}

impl From<Figure> for Fraction {
    /// The number itself: 99.95 is 1999/20, not a hundredth of it.
    fn from(figure: Figure) -> Self {
        let (num, den) = figure.0.fraction();
        Self::new(num.saturating_mul(100), den).unwrap_or(Self::ZERO)
    }
}

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
