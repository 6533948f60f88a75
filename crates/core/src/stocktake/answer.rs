//! What is said of scans and results: at once to whoever scans, afterwards as a list and as sums.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CountClass, Matched, ScanCondition, ScanOutcome, StocktakeRow};
use crate::asset::AssetState;
use crate::ids::{AssetId, StocktakeLineId, StocktakeScanId};
use crate::money::{Money, Totals};

/// A scan to record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ScanDraft {
    /// What the scanner read, or somebody typed.
    pub code: String,
    /// Where; empty: not said.
    pub place: String,
    /// What its condition is.
    pub condition: Option<ScanCondition>,
    /// Note.
    pub note: String,
}

/// What is said of a scan at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ScanAnswer {
    /// What was written; `None` when it was counted a moment ago.
    pub scan_id: Option<StocktakeScanId>,
    /// What it is.
    pub outcome: ScanOutcome,
    /// The code as it came.
    pub code: String,
    /// The asset's tag; empty for a code that fits none or several.
    pub tag: String,
    /// Its serial number.
    pub serial: String,
    /// What it is called.
    pub name: String,
    /// Where the register has it.
    pub recorded: String,
    /// Where it was scanned.
    pub place: String,
    /// The assets an ambiguous code fits.
    pub candidates: Vec<Candidate>,
}

/// One of the assets a code fits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Candidate {
    /// Id.
    pub asset_id: AssetId,
    /// Tag.
    pub tag: String,
    /// Serial number.
    pub serial: String,
    /// Its name, else what model it is.
    pub name: String,
}

/// A result: an asset, or a code that fits none or several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CountRow {
    /// The asset's line, for what is known.
    pub line_id: Option<StocktakeLineId>,
    /// The scan that counts: the latest.
    pub scan_id: Option<StocktakeScanId>,
    /// The asset, while it is in the register.
    pub asset_id: Option<AssetId>,
    /// What was found out.
    pub class: CountClass,
    /// Tag.
    pub tag: String,
    /// Serial number.
    pub serial: String,
    /// Its name, else what model it is.
    pub name: String,
    /// Category.
    pub category: String,
    /// Where the register had it.
    pub recorded: String,
    /// Where it was found.
    pub found: String,
    /// Who had it.
    pub custodian: String,
    /// Name of its status when it was frozen.
    pub status: String,
    /// The fixed state behind it; `None` for a code.
    pub state: Option<AssetState>,
    /// What it cost.
    pub value: Option<Money>,
    /// What was scanned.
    pub code: String,
    /// By what it was recognised; `None` for what is missing.
    pub matched: Option<Matched>,
    /// What its condition is.
    pub condition: Option<ScanCondition>,
    /// Note of the counter.
    pub note: String,
    /// When it was scanned, RFC 3339 in UTC.
    pub at: Option<String>,
}

/// The results of one class together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClassSum {
    /// Which.
    pub class: CountClass,
    /// How many.
    pub count: u32,
    /// What they cost, by currency.
    pub totals: Totals,
    /// How many of them have no price.
    pub unpriced: u32,
}

/// A stock-take with what was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StocktakeDetail {
    /// The list's view of it.
    pub row: StocktakeRow,
    /// Every class, in their order.
    pub sums: Vec<ClassSum>,
}
