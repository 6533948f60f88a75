//! What reports of assets, their cover and their moves ask.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::ids::{AssetId, HandoverId, VendorId};
use crate::list::ListQuery;

choice! {
    /// What the asset register is grouped by.
    AssetGroup {
        /// One list.
        None = "none",
        /// Where they are.
        Location = "location",
        /// What they are.
        Category = "category",
        /// Where they stand in their life.
        Status = "status",
        /// Whom they were bought from.
        Vendor = "vendor",
        /// Who has them.
        Custodian = "custodian",
    }
}

/// Which assets, and how they are put together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct AssetRegisterParams {
    /// Words and filters, as on the list; its order is not used.
    pub query: ListQuery,
    /// Groups, each with its sum.
    pub group: AssetGroup,
    /// A block to sign at the end.
    pub signatures: bool,
}

impl Default for AssetRegisterParams {
    fn default() -> Self {
        Self { query: ListQuery::default(), group: AssetGroup::Location, signatures: false }
    }
}

/// Which asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AssetSheetParams {
    /// The asset.
    pub asset_id: AssetId,
}

/// Which assets' cover.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct CoverageParams {
    /// Words and filters, as on the screen of cover.
    pub query: ListQuery,
}

/// Which gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct CoverageGapsParams {
    /// Words and filters, as on the screen of cover.
    pub query: ListQuery,
    /// Gaps that begin within so many days are named too.
    pub days: u32,
}

impl Default for CoverageGapsParams {
    fn default() -> Self {
        Self { query: ListQuery::default(), days: 90 }
    }
}

/// Whose contracts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct PaidForNothingParams {
    /// Only this vendor's.
    pub vendor_id: Option<VendorId>,
}

/// Which form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct HandoverFormParams {
    /// What was done together.
    pub sheet: HandoverId,
}
