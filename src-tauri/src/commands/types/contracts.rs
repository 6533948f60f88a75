//! Arguments of the commands of contracts, their decisions, duties and deadlines.

use custodia_core::contract::Percent;
use custodia_core::contract::draft::{ContractDraft, ContractKind};
use custodia_core::decision::{DecisionDraft, NoticeDraft};
use custodia_core::duty::{DutyDraft, DutyRecordDraft};
use custodia_core::ids::{ContractId, DutyId, PeriodId, PersonId, VendorId};
use custodia_core::money::Money;
use custodia_core::snooze::SnoozeDraft;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

args! {
    /// A contract.
    ContractArgs { /// Id.
        id: ContractId }
    /// A contract being typed.
    ContractPreviewArgs { /// As far as it is typed.
        draft: ContractDraft }
    /// A contract to save.
    ContractSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The contract.
        draft: ContractDraft, /// As it was read before it was edited; what was changed since is
        /// not written over. Absent for a new one, and to write over whatever stands there.
        seen: Option<ContractDraft> }
    /// A contract to delete.
    ContractDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: ContractId }
    /// A decision to record.
    DecisionRecordArgs { /// Unique id of this request.
        op_id: Uuid, /// The decision.
        draft: DecisionDraft }
    /// The decisions of a meeting to record.
    DecisionsRecordArgs { /// Unique id of this request.
        op_id: Uuid, /// The decisions.
        rows: Vec<DecisionDraft> }
    /// Which deadlines go into a calendar file.
    CalendarArgs { /// Only this vendor.
        vendor_id: Option<VendorId>, /// Only this owner.
        owner_id: Option<PersonId>, /// Only contracts of this type.
        kind: Option<ContractKind> }
    /// Whose duties: a contract's, or a vendor's with those of its contracts.
    DutyListArgs { /// The contract.
        contract_id: Option<ContractId>, /// The vendor.
        vendor_id: Option<VendorId> }
    /// A duty.
    DutyArgs { /// Id.
        id: DutyId }
    /// A duty to save.
    DutySaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The duty.
        draft: DutyDraft }
    /// A duty to delete.
    DutyDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: DutyId }
    /// What became of a duty.
    DutyRecordArgs { /// Unique id of this request.
        op_id: Uuid, /// What became of it.
        draft: DutyRecordDraft }
    /// A decision to put off.
    ContractSnoozeArgs { /// Unique id of this request.
        op_id: Uuid, /// Until when, and why.
        draft: SnoozeDraft }
    /// A notice to record.
    NoticeRecordArgs { /// Unique id of this request.
        op_id: Uuid, /// The notice.
        draft: NoticeDraft }
    /// A renewal to confirm.
    ContractConfirmArgs { /// Unique id of this request.
        op_id: Uuid, /// The contract.
        contract_id: ContractId, /// The newest period that began.
        period_id: PeriodId }
    /// What was asked for a period.
    PriceSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The contract.
        contract_id: ContractId, /// The period's number.
        k: u32, /// The price of a year.
        asked: Option<Money>, /// How much the index had changed, percent.
        index_change: Option<Percent> }
}
