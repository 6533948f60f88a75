//! Arguments of the commands of vendors: what they prove, how they serve, what they are measured by.

use custodia_core::ids::{CertificateId, SurveyId, VendorId};
use custodia_core::vendor::VendorDraft;
use custodia_core::vendor::certificate::CertificateDraft;
use custodia_core::vendor::escalation::EscalationDraft;
use custodia_core::vendor::scorecard::ScorePeriod;
use custodia_core::vendor::standards::VendorStandards;
use custodia_core::vendor::survey::SurveyDraft;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

args! {
    /// A vendor.
    VendorArgs { /// Id.
        id: VendorId }
    /// A vendor to save.
    VendorSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The vendor.
        draft: VendorDraft, /// As it was read before it was edited; what was changed since is
        /// not written over. Absent for a new one, and to write over whatever stands there.
        seen: Option<VendorDraft> }
    /// A vendor to delete.
    VendorDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: VendorId }
    /// An escalation path to save, as a whole.
    EscalationSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The path.
        draft: EscalationDraft }
    /// What a vendor proves, to save.
    CertificateSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The document.
        draft: CertificateDraft }
    /// What a vendor proves, to remove.
    CertificateDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: CertificateId }
    /// How a delivery went, to save.
    SurveySaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The answers.
        draft: SurveyDraft }
    /// How a delivery went, to remove.
    SurveyDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: SurveyId }
    /// The scorecard of a vendor.
    ScorecardArgs { /// The vendor.
        id: VendorId, /// From when to when.
        period: ScorePeriod }
    /// What vendors are measured by, to save.
    StandardsSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The standards.
        standards: VendorStandards }
    /// Two vendors that are one.
    MergePlanArgs { /// The one that stays.
        kept: VendorId, /// The one that goes.
        gone: VendorId }
    /// Two vendors to merge.
    MergeArgs { /// Unique id of this request.
        op_id: Uuid, /// The one that stays.
        kept: VendorId, /// The one that goes.
        gone: VendorId }
}
