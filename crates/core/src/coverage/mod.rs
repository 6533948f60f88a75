//! Cover of hardware: warranties, what extends them, and what else protects an asset.
//!
//! A vendor's date is never computed anew (domain §E). Cover is a union of days: one end date says
//! nothing about a gap before it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::ids::{AssetId, ContractId, CoverageId};
use crate::money::Money;
use term::EndSource;

pub mod contracts;
pub mod cover;
pub mod drive;
pub mod file;
pub mod gap;
pub mod guarantee;
pub mod judge;
pub mod lifecycle;
pub mod nothing;
pub mod ops;
pub mod read;
pub mod respond;
pub mod span;
pub mod sql;
pub mod term;

pub use judge::{CoverReason, CoverState};

choice! {
    /// What a cover is.
    CoverageKind {
        /// The maker's warranty.
        Warranty = "warranty",
        /// Bought on top of it.
        Extension = "extension",
        /// A part of a contract, with days of its own.
        Contract = "contract",
        /// The lessor sees to it.
        Lease = "lease",
        /// We carry the risk: spares, our own engineers.
        SelfInsured = "self_insured",
    }
}

/// A cover of an asset to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CoverageDraft {
    /// Record to change.
    pub id: Option<CoverageId>,
    /// What it protects; never changes.
    pub asset_id: AssetId,
    /// What it is.
    pub kind: CoverageKind,
    /// What is done when the hardware fails; `None` where nobody knows.
    pub level: Option<CoverLevel>,
    /// Who does it; may be empty.
    pub provider: String,
    /// The contract it is a part of.
    pub contract_id: Option<ContractId>,
    /// The provider's number or part number; may be empty.
    pub reference: String,
    /// First day; `None`: since ever, as far as anybody knows.
    pub start: Option<NaiveDate>,
    /// Last day, inclusive; `None`: for the life of the asset.
    pub end: Option<NaiveDate>,
    /// Price of the whole of it.
    pub price: Option<Money>,
    /// Whether drives that fail stay with us.
    pub keep_drive: bool,
    /// Where the last day is from. A vendor's is never computed anew.
    pub origin: EndSource,
    /// When it was last compared with what its provider says.
    pub validated_on: Option<NaiveDate>,
    /// A note; may be empty.
    pub note: String,
}

choice! {
    /// What somebody does when the hardware fails. The order of the declaration is that of worth.
    CoverLevel {
        /// A part is sent.
        PartsOnly = "parts_only",
        /// The device is brought in, or sent.
        Depot = "depot",
        /// The device is fetched and brought back.
        CollectReturn = "collect_return",
        /// Somebody is on site by the end of the next business day.
        NbdOnsite = "nbd_onsite",
        /// Somebody is on site on the same business day.
        SameDayOnsite = "same_day_onsite",
        /// On site within eight hours.
        Onsite8h = "onsite_8h",
        /// On site within four hours, around the clock.
        Onsite4h = "onsite_4h",
        /// On site within two hours.
        Onsite2h = "onsite_2h",
    }
}

/// One cover: its days, both included, and what it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cover {
    /// First day.
    pub start: NaiveDate,
    /// Last day; `None` for one that never ends.
    pub end: Option<NaiveDate>,
    /// What is done.
    pub level: CoverLevel,
}

impl Cover {
    /// Whether it covers a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.start <= day && self.end.is_none_or(|end| day <= end)
    }
}
