//! The clause on price increases as a contract states it, before an index is known.
//!
//! [`uplift`](super::uplift) computes with it once the index of a period is known; what was really
//! asked is held against it in [`tracker`](super::tracker).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Percent;
use super::uplift::{Uplift, UpliftRule};
use crate::choice::choice;

choice! {
    /// How the percentage of an increase is found (domain §B.7).
    IncreaseKind {
        /// No clause: the contract allows no increase.
        None = "none",
        /// A fixed percentage.
        Fixed = "fixed",
        /// The price index and something on top.
        CpiPlus = "cpi_plus",
        /// A share of the price index.
        CpiShare = "cpi_share",
        /// A fixed percentage or the index, whichever is lower.
        LowerOf = "lower_of",
        /// A fixed percentage or the index, whichever is higher.
        HigherOf = "higher_of",
    }
}

impl IncreaseKind {
    /// Whether the percentage depends on a price index.
    pub const fn indexed(self) -> bool {
        !matches!(self, Self::None | Self::Fixed)
    }

    /// Whether it takes a percentage of its own.
    pub const fn takes_percent(self) -> bool {
        !matches!(self, Self::None | Self::CpiShare)
    }
}

/// A clause on increases. Percentages that the kind does not take are ignored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct IncreaseClause {
    /// How the percentage is found.
    pub kind: IncreaseKind,
    /// The percentage, or what comes on top of the index.
    pub percent: Option<Percent>,
    /// The share of the index that counts, 75 for three quarters.
    pub share: Option<Percent>,
    /// Not less than.
    pub floor: Option<Percent>,
    /// Not more than: the cap.
    pub cap: Option<Percent>,
    /// Which index, e.g. "ISTAT FOI".
    pub index: String,
}

impl IncreaseClause {
    /// No clause.
    pub const NONE: Self = Self {
        kind: IncreaseKind::None,
        percent: None,
        share: None,
        floor: None,
        cap: None,
        index: String::new(),
    };

    /// The increase it allows where the index changed by `change`; `None` while that, or a
    /// percentage of the clause, is not known.
    pub fn allowed(&self, change: Option<Percent>) -> Option<Uplift> {
        let fixed = self.percent.unwrap_or(Percent::ZERO);
        let rule = match self.kind {
            IncreaseKind::None => UpliftRule::Fixed { pct: Percent::ZERO },
            IncreaseKind::Fixed => UpliftRule::Fixed { pct: self.percent? },
            IncreaseKind::CpiPlus => UpliftRule::CpiPlus { cpi: change?, plus: fixed },
            IncreaseKind::CpiShare => UpliftRule::CpiShare { cpi: change?, share: self.share? },
            IncreaseKind::LowerOf => UpliftRule::LowerOf { fixed: self.percent?, cpi: change? },
            IncreaseKind::HigherOf => UpliftRule::HigherOf { fixed: self.percent?, cpi: change? },
        };
        let limit = |l: Option<Percent>| l.filter(|_| self.kind != IncreaseKind::None);
        Some(Uplift { rule, floor: limit(self.floor), cap: limit(self.cap) })
    }
}
