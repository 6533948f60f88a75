//! Arguments and results of the commands of assets.

use custodia_core::asset::{AssetDraft, AssetStatus};
use custodia_core::catalogue::field::CustomField;
use custodia_core::ids::AssetId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

args! {
    /// An asset.
    AssetArgs { /// Id.
        id: AssetId }
    /// An asset to save.
    AssetSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The asset.
        draft: AssetDraft, /// As it was read before it was edited; what was changed since is
        /// not written over. Absent for a new one, and to write over whatever stands there.
        seen: Option<AssetDraft> }
    /// An asset to delete.
    AssetDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: AssetId }
}

results! {
    /// Values pickers of the asset form offer.
    AssetChoices { /// Statuses.
        statuses: Vec<AssetStatus>, /// Manufacturers in use.
        manufacturers: Vec<String>, /// Models in use.
        models: Vec<String>, /// Categories in use.
        categories: Vec<String>, /// Locations in use.
        locations: Vec<String>, /// Departments in use.
        departments: Vec<String>, /// Cost centres in use.
        cost_centres: Vec<String>, /// Companies in use.
        companies: Vec<String>, /// Own fields, in order.
        fields: Vec<CustomField> }
}
