//! Arguments of the commands of documents.

use custodia_core::document::{DocumentDraft, DocumentPurpose};
use custodia_core::ids::{AssetId, ContractId, DisposalLotId, DocumentId, VendorId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

args! {
    /// Whose documents.
    DocumentsArgs { /// The contract, or
        contract_id: Option<ContractId>, /// the vendor, or
        vendor_id: Option<VendorId>, /// the asset, or
        asset_id: Option<AssetId>, /// the disposal lot.
        #[serde(default)] #[ts(optional = nullable)]
        lot_id: Option<DisposalLotId> }
    /// A file to attach.
    DocumentAttachArgs { /// Unique id of this request.
        op_id: Uuid, /// Where it hangs and what for.
        draft: DocumentDraft }
    /// A document.
    DocumentArgs { /// Id.
        id: DocumentId }
    /// A document to describe anew.
    DocumentDescribeArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: DocumentId, /// What it is for.
        purpose: DocumentPurpose, /// A note, may be empty.
        note: String }
    /// A document to take off its record.
    DocumentDetachArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: DocumentId }
}
