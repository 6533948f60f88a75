//! Keeping a file of an erasing tool, and making records of what it proposes.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime};
use sha2::{Digest as _, Sha256};

use super::known::Known;
use super::sql::{self, KeptDrive, KeptFile};
use super::{EvidenceMatched, ProposeDraft, time};
use crate::disposal::accept::HiddenArea;
use crate::disposal::achieved::Sanitization;
use crate::disposal::evidence::{EvidenceFile, EvidenceTool, EvidenceWarning};
use crate::disposal::lot::{LotMedium, LotRow, LotStage, MediumDraft, ops as lots};
use crate::disposal::record::{
    RecordDraft, RecordOrigin, SignatoryDraft, SignatoryRole, ops, people,
};
use crate::document::{self, DocumentDraft, DocumentPurpose};
use crate::error::{Checks, FieldError, Refusal, Result};
use crate::ids::{DisposalLotId, DisposalMediumId, EvidenceDriveId, EvidenceFileId};
use crate::settings;
use crate::store::Tx;
use crate::store::jcs::hex_text;
use crate::text::{Format, Lang, t, ta};
use crate::typed;

/// Keeps a file as it was read, and finds which medium each of its drives is; `zone` is the name of the
/// zone assumed for times without one, and its offset at a local time, minutes east of UTC: a file can
/// have times of summer and of winter.
///
/// # Errors
/// Refused: `evidence-twice`, `evidence-changed` where `bytes` are not what was read,
/// `sanitization-stage` for a draft, `disposal-over`, `disposal-certified`, and what
/// [`document::ops::attach`] refuses.
pub fn keep(
    tx: &Tx<'_>,
    lot: DisposalLotId,
    name: &str,
    bytes: &[u8],
    file: &EvidenceFile,
    zone: (&str, &dyn Fn(NaiveDateTime) -> i32),
    today: NaiveDate,
) -> Result<EvidenceFileId> {
    let row = lots::uncertified(tx, lot)?;
    tx.subject(&row.number);
    if row.stage == LotStage::Draft {
        return Err(Refusal::new("sanitization-stage").with("number", row.number).into());
    }
    let sha256 = hex_text(&Sha256::digest(bytes));
    if sha256 != file.sha256 {
        return Err(Refusal::new("evidence-changed").with("name", name).into());
    }
    if let Some(other) = sql::twin(tx, lot, &sha256)? {
        let refusal = Refusal::new("evidence-twice").with("name", other);
        return Err(refusal.with("number", row.number).into());
    }
    let hangs = DocumentDraft {
        contract_id: None,
        vendor_id: None,
        asset_id: None,
        lot_id: Some(lot),
        purpose: DocumentPurpose::Evidence,
        note: String::new(),
    };
    let document = match &file.redacted {
        None => document::ops::attach(tx, &hangs, name, bytes, today)?,
        Some(text) => {
            document::ops::attach(tx, &hangs, &redacted_name(name), text.as_bytes(), today)?
        }
    };
    let mut file = file.clone();
    let zone = time::kept(zone.0, &file.assume(zone.1));
    let id = sql::insert_file(tx, (lot, document, &zone), &file)?;
    let found = Known::load(tx, lot)?.find(&file);
    for (position, (drive, found)) in file.drives.iter().zip(found).enumerate() {
        // The machine's number stands with the file in some formats: each drive keeps its own.
        let mut drive = drive.clone();
        drive.host_serial = drive.host_serial.or_else(|| file.host_serial.clone());
        sql::insert_drive(tx, (id, position), &drive, (found.matched, found.medium))?;
    }
    tx.subject(&row.number);
    Ok(id)
}

/// `wipe.log` without its passwords is `wipe.redacted.log`.
fn redacted_name(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => format!("{stem}.redacted.{ending}"),
        _ => format!("{name}.redacted"),
    }
}

/// Says which medium a drive is, or that it is none of the lot's.
///
/// # Errors
/// `NotFound`; `Invalid` for a medium of another lot or one without data; refused:
/// `evidence-recorded` once a record was made of it, `disposal-over`, `disposal-certified`.
pub fn assign(tx: &Tx<'_>, drive: EvidenceDriveId, medium: Option<DisposalMediumId>) -> Result<()> {
    let kept = sql::drive(tx, drive)?;
    let row = lots::uncertified(tx, sql::file(tx, kept.file_id)?.lot_id)?;
    tx.subject(&row.number);
    if kept.record_id.is_some() {
        return Err(Refusal::new("evidence-recorded").with("serial", serial(&kept)).into());
    }
    if let Some(id) = medium {
        let known = Known::load(tx, row.id)?;
        let Some(found) = known.media.iter().find(|m| m.id == id) else {
            return Err(FieldError::new("medium_id", "record-medium").into());
        };
        identify(tx, found, &kept)?;
    }
    let matched = medium.map_or(EvidenceMatched::SetAside, |_| EvidenceMatched::ByHand);
    sql::set_matched(tx, drive, matched, medium)
}

/// What the file calls the drive, where nobody has said what the medium is called.
fn identify(tx: &Tx<'_>, medium: &LotMedium, drive: &KeptDrive) -> Result<()> {
    let was = &medium.draft;
    let pick = |own: &str, told: Option<&String>| match own.is_empty() {
        true => told.cloned().unwrap_or_default(),
        false => own.to_owned(),
    };
    let facts = &drive.facts;
    let said = MediumDraft {
        serial: pick(&was.serial, facts.serial.as_ref()),
        model: pick(&was.model, facts.model.as_ref()),
        media_type: was.media_type.or_else(|| facts.proposed_media()),
        ..was.clone()
    };
    if said != *was {
        lots::save_medium(tx, &said)?;
    }
    Ok(())
}

fn serial(drive: &KeptDrive) -> String {
    drive.facts.serial.clone().or_else(|| drive.facts.device.clone()).unwrap_or_default()
}

/// Makes a proposed record of each drive; how many. A drive without a medium or a technique that is
/// sure, or with a record already, is left; one that failed gets its record, too.
///
/// # Errors
/// `Invalid` with every wrong field. Refused as [`ops::save`] refuses a record.
pub fn propose(tx: &Tx<'_>, draft: &ProposeDraft) -> Result<u32> {
    let file = sql::file(tx, draft.file_id)?;
    let row = lots::uncertified(tx, file.lot_id)?;
    tx.subject(&row.number);
    let performer = SignatoryDraft {
        id: None,
        role: SignatoryRole::Performer,
        ..people::tidy(&draft.performer)
    };
    let place = typed::line(&draft.place);
    let mut c = Checks::new();
    c.require(!draft.drives.is_empty(), "drives", "required");
    c.text("place", &place, false, 200);
    people::check(tx, &performer, "performer", &mut c)?;
    c.done()?;
    let performer = people::named(tx, &performer)?;
    let asked: HashSet<EvidenceDriveId> = draft.drives.iter().copied().collect();
    let known = Known::load(tx, row.id)?;
    let media: HashMap<_, _> = known.media.iter().map(|m| (m.id, m)).collect();
    let lang = settings::sql::load(tx)?.language;
    let mut made = 0;
    for drive in sql::drives_of(tx, file.id)? {
        if !asked.contains(&drive.id) || drive.record_id.is_some() {
            continue;
        }
        let Some(medium) = drive.medium_id.and_then(|id| media.get(&id)) else { continue };
        let Some(record) = proposed(&file, &drive, medium, draft.hidden_area, lang) else {
            continue;
        };
        check_line(&row, &known, medium)?;
        let record =
            RecordDraft { place: place.clone(), people: vec![performer.clone()], ..record };
        ops::propose(tx, &record, &row, medium)?;
        made += 1;
    }
    Ok(made)
}

fn check_line(row: &LotRow, known: &Known, medium: &LotMedium) -> Result<()> {
    match known.lines.get(&medium.draft.line_id) {
        Some(line) => ops::may_record(row, line, false),
        None => Ok(()),
    }
}

/// The record a drive proposes for a medium. What our medium is counts; where the file says another
/// kind, its verdict says so. `None` where the technique is not sure.
fn proposed(
    file: &KeptFile,
    drive: &KeptDrive,
    medium: &LotMedium,
    looked: Option<HiddenArea>,
    lang: Lang,
) -> Option<RecordDraft> {
    let facts = &drive.facts;
    let told = facts.proposed_media();
    let media = medium.draft.media_type.or(told)?;
    let mut deed =
        facts.proposed_deed().or_else(|| Some(Sanitization::new(media, facts.technique?)))?;
    deed.media = media;
    let mut notes = Vec::new();
    let said = facts.hidden_area.filter(|said| *said != HiddenArea::Unknown);
    let by_hand = looked.filter(|_| said.is_none() && media.speaks_ata());
    if by_hand.is_some() {
        notes.push(t(lang, "sanitization-hidden-by-hand"));
    }
    // What the file itself casts doubt on has to be before whoever decides.
    let odd = facts.warnings.iter().filter(|w| **w != EvidenceWarning::LinesLeftOut);
    notes.extend(odd.map(|w| t(lang, &format!("evidence-warning-{w}"))));
    if let Some(on) =
        [facts.finished_at, facts.started_at].into_iter().flatten().find_map(|at| at.day())
    {
        let args = [("date", Format(lang).date(on).into())];
        notes.push(ta(lang, "sanitization-day-only", &args));
    }
    let assumed = time::minutes(&file.zone);
    let instant = |at| time::instant(at, assumed);
    let (started, finished) =
        (facts.started_at.and_then(instant), facts.finished_at.and_then(instant));
    let zone_assumed = [&started, &finished].into_iter().flatten().any(|(_, assumed)| *assumed);
    let detail: Vec<&str> =
        [&facts.status_named, &facts.percent].into_iter().flatten().map(String::as_str).collect();
    let version = facts.tool_version.clone().unwrap_or_else(|| file.tool_version.clone());
    Some(RecordDraft {
        id: None,
        medium_id: medium.id,
        origin: RecordOrigin::Evidence,
        evidence_id: Some(drive.id),
        received_id: None,
        deed,
        verification: facts.verification(),
        verification_detail: detail.join(", ").chars().take(500).collect(),
        errors: u32::try_from(facts.errors.count()).unwrap_or(u32::MAX),
        inaccessible: facts.warnings.contains(&EvidenceWarning::ErasedInPart),
        written_since: facts.warnings.contains(&EvidenceWarning::DataWrittenAfterSanitize),
        hidden_area: said.or(by_hand).unwrap_or(HiddenArea::Unknown),
        tool: tool(file.tool).to_owned(),
        tool_version: version.chars().take(100).collect(),
        equipment: String::new(),
        calibrated_on: None,
        tool_calibrated: None,
        performer_qualified: None,
        started_at: started.map(|(at, _)| at),
        finished_at: finished.map(|(at, _)| at),
        zone_assumed,
        place: String::new(),
        external: false,
        vendor_id: None,
        details: facts.method_named.clone().unwrap_or_default().chars().take(4_000).collect(),
        note: notes.join(" "),
        people: Vec::new(),
    })
}

/// The tool's own name; a table has none.
const fn tool(tool: EvidenceTool) -> &'static str {
    match tool {
        EvidenceTool::Nwipe => "nwipe",
        EvidenceTool::NvmeCli => "nvme-cli",
        EvidenceTool::Hdparm => "hdparm",
        EvidenceTool::Blancco => "Blancco",
        EvidenceTool::Table => "",
    }
}
