//! Arguments and results of the commands of disposal.

use custodia_core::disposal::chain::{CustodyDraft, PartyDraft};
use custodia_core::disposal::exhibit::ProposeDraft;
use custodia_core::disposal::lot::{
    AddedLines, ExceptionDraft, LineChecks, LineDraft, LotDraft, LotStage, MediumDraft,
};
use custodia_core::disposal::pack::PackDraft;
use custodia_core::disposal::received::{ReceivedApply, ReceivedDraft, SerialWord};
use custodia_core::disposal::record::{Decided, RecordDecision, RecordDraft, SignDraft, Signed};
use custodia_core::disposal::sealed::verify::VerifyAnswer;
use custodia_core::disposal::sealed::{AnnulDraft, SealDraft, SealScope};
use custodia_core::disposal::settings::DisposalSettings;
use custodia_core::disposal::waste::WasteDraft;
use custodia_core::ids::{
    AssetId, CustodyEventId, DisposalCertificateId, DisposalLineId, DisposalLotId,
    DisposalMediumId, EvidenceDriveId, EvidenceFileId, PersonId, ReceivedCertificateId,
    WasteTransferId,
};
use custodia_core::text::Lang;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::OpLabel;

args! {
    /// A disposal lot.
    LotArgs { id: DisposalLotId }
    /// A lot to save.
    LotSaveArgs { op_id: Uuid, draft: LotDraft }
    /// Assets to put into a lot.
    LotAddArgs { op_id: Uuid, id: DisposalLotId, assets: Vec<AssetId> }
    /// Lines to take out of a draft.
    LotRemoveArgs { op_id: Uuid, lines: Vec<DisposalLineId> }
    /// An asset that did not go.
    LotLeaveOutArgs { op_id: Uuid, line_id: DisposalLineId, /// Empty takes it back.
        reason: String }
    /// Lines to save.
    LotLinesArgs { op_id: Uuid, drafts: Vec<LineDraft> }
    /// Answers for many lines; what is not answered stays.
    LotChecksArgs { op_id: Uuid, lines: Vec<DisposalLineId>, checks: LineChecks }
    /// A medium.
    MediumArgs { id: DisposalMediumId }
    /// A medium to save.
    MediumSaveArgs { op_id: Uuid, draft: MediumDraft }
    /// A medium to remove.
    MediumDeleteArgs { op_id: Uuid, id: DisposalMediumId }
    /// An exception to document or to take back.
    ExceptionArgs { op_id: Uuid, draft: ExceptionDraft }
    /// A lot to move on, or back.
    LotStageArgs { op_id: Uuid, id: DisposalLotId, to: LotStage, /// Who approves.
        person_id: Option<PersonId>, /// Why it goes back.
        reason: String }
    /// A lot to give up.
    LotCancelArgs { op_id: Uuid, id: DisposalLotId, reason: String }
    /// What an organisation decides about disposal.
    DisposalSettingsArgs { op_id: Uuid, settings: DisposalSettings }
    /// A record as it is typed.
    RecordVerdictArgs { draft: RecordDraft }
    /// A record to save.
    RecordSaveArgs { op_id: Uuid, draft: RecordDraft }
    /// Records to decide.
    RecordDecideArgs { op_id: Uuid, decision: RecordDecision }
    /// Records somebody signs.
    RecordSignArgs { op_id: Uuid, draft: SignDraft }
    /// Files of erasing tools to keep in a lot.
    EvidencePickArgs { op_id: Uuid, lot_id: DisposalLotId }
    /// Which medium a drive is.
    EvidenceAssignArgs { op_id: Uuid, drive_id: EvidenceDriveId, /// `None`: none of the lot's.
        medium_id: Option<DisposalMediumId> }
    /// Records to make of what a file proposes.
    EvidenceProposeArgs { op_id: Uuid, draft: ProposeDraft }
    /// A recycler's certificate to save.
    ReceivedSaveArgs { op_id: Uuid, draft: ReceivedDraft }
    /// A recycler's certificate to remove.
    ReceivedDeleteArgs { op_id: Uuid, id: ReceivedCertificateId }
    /// What a number is that fits none.
    ReceivedWordArgs { op_id: Uuid, word: SerialWord }
    /// Records to make of a recycler's certificate.
    ReceivedApplyArgs { op_id: Uuid, apply: ReceivedApply }
    /// Another column of a recycler's list.
    ReceivedListArgs { /// From 0.
        column: u32, /// The first line is a heading.
        headed: bool }
    /// A party to save.
    PartySaveArgs { op_id: Uuid, draft: PartyDraft }
    /// A hand-over to save.
    CustodySaveArgs { op_id: Uuid, draft: CustodyDraft }
    /// A hand-over to remove.
    CustodyDeleteArgs { op_id: Uuid, id: CustodyEventId }
    /// A note of waste to save.
    WasteSaveArgs { op_id: Uuid, draft: WasteDraft }
    /// A note of waste to remove.
    WasteDeleteArgs { op_id: Uuid, id: WasteTransferId }
    /// Certificates of one lot, or all.
    CertificatesArgs { lot_id: Option<DisposalLotId> }
    /// What sealing would do.
    SealPreviewArgs { lot_id: DisposalLotId, scope: SealScope }
    /// Certificates to seal.
    SealArgs { op_id: Uuid, draft: SealDraft }
    /// Certificates to give out; the register's language when none is said.
    CertificatePrintArgs { op_id: Uuid, ids: Vec<DisposalCertificateId>, lang: Option<Lang> }
    /// A certificate to verify, with a file of checkpoints kept outside or without.
    CertificateVerifyArgs { checkpoints: bool }
    /// An audit pack.
    PackArgs { draft: PackDraft }
    /// A certificate to annul.
    AnnulArgs { op_id: Uuid, draft: AnnulDraft }
}

results! {
    /// Assets were put into a lot.
    LotAdded { op: Option<OpLabel>, added: AddedLines }
    /// Records were decided.
    RecordsDecided { op: Option<OpLabel>, decided: Decided }
    /// Certificates were given out; none when nothing was picked.
    CertificatesPrinted { op: Option<OpLabel>, /// The file or folder.
        name: String, count: u32, /// Folders in which the checkpoint could not be written.
        unkept: Vec<String> }
    /// What a certificate is worth; nothing when nothing was picked.
    CertificateVerified { /// The file.
        name: String, answer: Option<VerifyAnswer> }
    /// Records were signed.
    RecordsSigned { op: Option<OpLabel>, signed: Signed }
    /// One file of an erasing tool, read or not.
    EvidenceOutcome { /// Name of the file.
        name: String, /// It was kept.
        file_id: Option<EvidenceFileId>, /// Code of the error; empty: none.
        error: String, drives: u32, matched: u32 }
}
