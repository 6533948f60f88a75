//! What has been done in the lot that is being sanitized: a log of nwipe with a drive that failed,
//! drives of the server erased by their firmware, and the hands the goods went through.

use chrono::{NaiveDate, NaiveTime};
use sha2::{Digest as _, Sha256};

use super::people::{IT_MANAGER, SYSTEMS, WORKPLACE};
use super::{Office, Words, say};
use crate::dates::add_days;
use crate::disposal::accept::HiddenArea;
use crate::disposal::achieved::Sanitization;
use crate::disposal::chain::{self, CustodyDraft, PartyDraft};
use crate::disposal::custody::{CustodyAction, CustodyParty};
use crate::disposal::evidence::{
    DriveEvidence, EvidenceErrors, EvidenceFile, EvidenceLine, EvidenceStatus, EvidenceTime,
    EvidenceTool, VerifyPasses,
};
use crate::disposal::exhibit::{self, ProposeDraft};
use crate::disposal::lot::sql::media;
use crate::disposal::lot::{ExceptionDraft, LotMedium, MediumDraft, MediumException, ops as lots};
use crate::disposal::media::MediaType;
use crate::disposal::record::{
    self, RecordDecision, RecordDraft, RecordOrigin, RecordState, SignatoryDraft, SignatoryRole,
};
use crate::disposal::technique::SanitizationTechnique;
use crate::disposal::verification::SanitizationVerification;
use crate::error::Result;
use crate::ids::{CustodyPartyId, DisposalLotId, SanitizationId};
use crate::store::jcs::hex_text;

/// Minutes the workshop is east of UTC.
const ZONE: i32 = 60;
const WORKSHOP: Words = ["IT workshop, Milan", "Laboratorio IT, Milano"];

/// A drive in the log.
struct Drive {
    device: String,
    model: String,
    serial: String,
    /// As nwipe names it.
    bus: &'static str,
    bytes: u64,
    /// Errors of its verification; none: it was erased.
    errors: u64,
}

/// Records, decisions and hand-overs of the lot.
pub(super) fn load(office: &Office<'_>, lot: DisposalLotId) -> Result<()> {
    let all = media::of_lot(office.tx, lot)?;
    let of = |kind: MediaType| {
        let known = all.iter().filter(move |m| m.draft.media_type == Some(kind));
        known.filter(|m| m.draft.data_bearing && !m.draft.serial.is_empty()).collect::<Vec<_>>()
    };
    let (disks, flash) = (of(MediaType::Hdd), of(MediaType::SsdSata));
    custody(office, lot)?;
    if let [broken, whole @ ..] = flash.as_slice() {
        wiped(office, lot, &disks, broken)?;
        erased(office, whole)?;
    }
    Ok(())
}

fn ours(office: &Office<'_>, role: SignatoryRole, name: &str) -> SignatoryDraft {
    SignatoryDraft {
        id: None,
        role,
        person_id: office.people.named(name),
        name: String::new(),
        title: String::new(),
        organisation: String::new(),
        place: say(office.lang, ["Milan", "Milano"]).to_owned(),
        contact: String::new(),
        signed_on: Some(office.today),
        signature: String::new(),
        signature_kind: None,
    }
}

fn decide(
    office: &Office<'_>,
    records: Vec<SanitizationId>,
    state: RecordState,
    reason: Words,
) -> Result<()> {
    let validator = Some(ours(office, SignatoryRole::Validator, SYSTEMS));
    let reason = say(office.lang, reason).to_owned();
    let decision = RecordDecision { records, state, reason, validator };
    record::ops::decide(office.tx, &decision, office.today)?;
    Ok(())
}

/// The disks of the desktops, and a drive of the server that nwipe could not read back: it goes to
/// the shredder.
fn wiped(
    office: &Office<'_>,
    lot: DisposalLotId,
    disks: &[&LotMedium],
    broken: &LotMedium,
) -> Result<()> {
    let (tx, today) = (office.tx, office.today);
    let day = add_days(today, -1).ok_or_else(super::disposal::out)?;
    let drive = |(n, m): (u8, &&LotMedium), bytes, errors| Drive {
        device: format!("sd{}", char::from(b'a' + n)),
        model: m.draft.model.clone(),
        serial: m.draft.serial.clone(),
        bus: if m.draft.media_type == Some(MediaType::Hdd) { "ATA" } else { "ATA-SSD" },
        bytes,
        errors,
    };
    let mut drives: Vec<Drive> = (0..).zip(disks).map(|d| drive(d, 1_000_204_886_016, 0)).collect();
    let last = u8::try_from(drives.len()).unwrap_or(25);
    drives.push(drive((last, &broken), 1_920_383_410_176, 112));
    let text = log(day, &drives);
    let name = format!("nwipe_{}.log", day.format("%Y-%m-%d"));
    let file = told(day, &drives, &text);
    let zone = "Europe/Rome";
    let id = exhibit::ops::keep(tx, lot, &name, text.as_bytes(), &file, (zone, &|_| ZONE), today)?;
    let kept = exhibit::read::of_lot(tx, lot)?.into_iter().find(|f| f.id == id);
    let draft = ProposeDraft {
        file_id: id,
        drives: kept.iter().flat_map(|f| f.drives.iter().map(|d| d.id)).collect(),
        performer: ours(office, SignatoryRole::Performer, WORKPLACE),
        place: say(office.lang, WORKSHOP).to_owned(),
        hidden_area: None,
    };
    exhibit::ops::propose(tx, &draft)?;
    let now = media::of_lot(tx, lot)?;
    let record_of = |of: &LotMedium| now.iter().find(|m| m.id == of.id)?.record_id;
    let good: Vec<SanitizationId> = disks.iter().filter_map(|m| record_of(m)).collect();
    if !good.is_empty() {
        decide(office, good, RecordState::Accepted, ["", ""])?;
    }
    let bad = record_of(broken).into_iter().collect();
    let why = ["Cannot be read back: it is shredded.", "Non si rilegge: va alla triturazione."];
    decide(office, bad, RecordState::Rejected, why)?;
    let draft = ExceptionDraft {
        media: vec![broken.id],
        exception: Some(MediumException::VendorDestroys),
        reason: say(office.lang, why).to_owned(),
        by_id: office.people.named(IT_MANAGER),
    };
    lots::except(tx, &draft, today)
}

/// The other drives of the server are kept as spares of the storage: erased by their firmware.
fn erased(office: &Office<'_>, drives: &[&LotMedium]) -> Result<()> {
    let mut made = Vec::new();
    for medium in drives {
        let spare = MediumDraft { will_be_reused: Some(true), ..medium.draft.clone() };
        lots::save_medium(office.tx, &spare)?;
        made.push(record::ops::save(office.tx, &firmware(office, medium))?);
    }
    // The last one waits for whoever validates it.
    made.pop();
    if made.is_empty() {
        return Ok(());
    }
    decide(office, made, RecordState::Accepted, ["", ""])
}

fn firmware(office: &Office<'_>, medium: &LotMedium) -> RecordDraft {
    let at = |hour: u32| format!("{}T{hour:02}:10:00+01:00", office.today.format("%Y-%m-%d"));
    RecordDraft {
        id: None,
        medium_id: medium.id,
        origin: RecordOrigin::Typed,
        evidence_id: None,
        received_id: None,
        deed: Sanitization::new(MediaType::SsdSata, SanitizationTechnique::AtaSanitizeBlockErase),
        verification: SanitizationVerification::FullRead,
        verification_detail: String::new(),
        errors: 0,
        inaccessible: false,
        written_since: false,
        hidden_area: HiddenArea::None,
        tool: "hdparm".into(),
        tool_version: "9.65".into(),
        equipment: String::new(),
        calibrated_on: None,
        tool_calibrated: None,
        performer_qualified: None,
        started_at: Some(at(8)),
        finished_at: Some(at(9)),
        zone_assumed: false,
        place: say(office.lang, WORKSHOP).to_owned(),
        external: false,
        vendor_id: None,
        details: "--sanitize-block-erase".into(),
        note: String::new(),
        people: vec![ours(office, SignatoryRole::Performer, WORKPLACE)],
    }
}

/// From the server room to the store, and to the workshop and back under new seals.
fn custody(office: &Office<'_>, lot: DisposalLotId) -> Result<()> {
    let party = |kind, name: &str, organisation: &str| {
        let draft = PartyDraft {
            id: None,
            lot_id: lot,
            kind,
            name: name.to_owned(),
            organisation: organisation.to_owned(),
            id_document: String::new(),
            vendor_id: None,
        };
        chain::ops::save_party(office.tx, &draft)
    };
    let systems = party(CustodyParty::Person, SYSTEMS, super::ORGANISATION)?;
    let workplace = party(CustodyParty::Person, WORKPLACE, super::ORGANISATION)?;
    let cage = say(office.lang, ["Locked cage, basement", "Gabbia chiusa, seminterrato"]);
    let store = party(CustodyParty::Storage, cage, super::ORGANISATION)?;
    type Step = (CustodyAction, i64, u32, (CustodyPartyId, CustodyPartyId), Words, &'static str);
    let room = ["Server room, Milan", "Sala server, Milano"];
    let cage = ["Basement, Milan", "Seminterrato, Milano"];
    let steps: [Step; 4] = [
        (CustodyAction::Collect, -3, 10, (systems, workplace), room, "MI-20417"),
        (CustodyAction::Store, -3, 11, (workplace, store), cage, "MI-20417"),
        (CustodyAction::Open, -1, 8, (store, workplace), WORKSHOP, ""),
        (CustodyAction::Reseal, -1, 17, (workplace, store), cage, "MI-20433"),
    ];
    for (action, days, hour, (from_id, to_id), place, seal) in steps {
        let day = add_days(office.today, days).ok_or_else(super::disposal::out)?;
        let draft = CustodyDraft {
            id: None,
            lot_id: lot,
            at: format!("{}T{hour:02}:30:00+01:00", day.format("%Y-%m-%d")),
            zone: "Europe/Rome".into(),
            action,
            from_id,
            to_id,
            place: say(office.lang, place).to_owned(),
            container: say(office.lang, ["Crate 7", "Cassa 7"]).to_owned(),
            seals: Some(seal).filter(|s| !s.is_empty()).map(str::to_owned).into_iter().collect(),
            vehicle: String::new(),
            driver: String::new(),
            condition: String::new(),
            photo_id: None,
            note: String::new(),
            lines: Vec::new(),
            people: Vec::new(),
        };
        chain::ops::save(office.tx, &draft)?;
    }
    Ok(())
}

const START: &str = "09:15:42";
const END: &str = "14:34:55";

/// The log as nwipe 0.42 writes it.
fn log(day: NaiveDate, drives: &[Drive]) -> String {
    let day = day.format("%Y/%m/%d").to_string();
    let mut lines = Vec::new();
    let mut say = |time: &str, label: &str, text: String| {
        lines.push(format!("[{day} {time}] {label:>7}: {text}"));
    };
    say("09:15:02", "info", "nwipe 0.42".into());
    for Drive { device, model, serial, bus, bytes, .. } in drives {
        let size = bytes / 1_000_000_000;
        let found = format!("Found /dev/{device},  {bus:<7}, {model}, {size} GB, S/N={serial}");
        say("09:15:02", "notice", found);
        say("09:15:03", "notice", format!("No hidden sectors on /dev/{device}"));
    }
    for (name, value) in [
        ("banner", "nwipe 0.42"),
        ("method", "Fill With Zeros"),
        ("rounds", "1"),
        ("verify", "1 (last pass)"),
    ] {
        say("09:15:40", "notice", format!("  {name:<12} = {value}"));
    }
    for Drive { device, bytes, errors, .. } in drives {
        say(START, "notice", format!("Invoking method 'Fill With Zeros' on /dev/{device}"));
        say("12:48:31", "notice", format!("{bytes} bytes written to /dev/{device}"));
        if *errors == 0 {
            say(END, "notice", format!("[SUCCESS] Verified that /dev/{device} is empty."));
        } else {
            say(END, "error", format!("{errors} verification errors on '/dev/{device}'."));
        }
    }
    let rule = "-".repeat(80);
    let head = |title: &str| format!("\n{title:*^80}");
    let mark = |errors: u64| if errors == 0 { ' ' } else { '!' };
    lines.push(head(" Error Summary "));
    lines.push("!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors".into());
    lines.push(rule.clone());
    for Drive { device, errors, .. } in drives {
        let row = format!("{} {device:>8} | {:>11} | {errors:>20} | {:>20}", mark(*errors), 0, 0);
        lines.push(row);
    }
    lines.push(head(" Erasure Summary "));
    lines.push("!   Device |      Bytes Erased |      Bytes Total | Percentage Erased".into());
    lines.push(rule.clone());
    for Drive { device, bytes, .. } in drives {
        lines.push(format!("  {device:>8} | {bytes:>17} | {bytes:>16} |           100.00%"));
    }
    lines.push(head(" Drive Status "));
    lines.push("!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number".into());
    lines.push(rule.clone());
    for Drive { device, model, serial, errors, .. } in drives {
        let status = if *errors == 0 { "Erased" } else { "-FAILED-" };
        let cut: String = model.chars().take(17).collect();
        let mark = mark(*errors);
        lines.push(format!(
            "{mark} {device:>8} |{status:^8}|  156 MB/s | 05:19:13 | {cut}/{serial}"
        ));
    }
    lines.push(rule);
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// What the reader of such files finds in the log; a test reads it and compares.
fn told(day: NaiveDate, drives: &[Drive], text: &str) -> EvidenceFile {
    let at = |time: &str| {
        let time = NaiveTime::parse_from_str(time, "%H:%M:%S").ok()?;
        Some(EvidenceTime::local(day.and_time(time)))
    };
    let lines: Vec<(u32, &str)> = (1..).zip(text.lines()).collect();
    let one = |d: &Drive| {
        let about = |line: &str| {
            line.contains(&format!("/dev/{}", d.device))
                || line.contains(&format!(" {} |", d.device))
        };
        let failed = d.errors > 0;
        DriveEvidence {
            device: Some(d.device.clone()),
            model: Some(d.model.clone()),
            model_truncated: Some(d.model.chars().take(17).collect()),
            serial: Some(d.serial.clone()),
            bus: Some(d.bus.into()),
            size_bytes: Some(d.bytes),
            bytes_erased: Some(d.bytes),
            percent: Some("100.00".into()),
            tool_version: Some("0.42".into()),
            method_named: Some("Fill With Zeros".into()),
            technique: Some(SanitizationTechnique::HostOverwrite),
            rounds: Some(1),
            verify: Some(VerifyPasses::Last),
            started_at: at(START),
            finished_at: at(END),
            duration_seconds: Some(19_153),
            errors: EvidenceErrors {
                pass: Some(0),
                verify: Some(d.errors),
                sync: Some(0),
                ..EvidenceErrors::default()
            },
            hidden_area: Some(HiddenArea::None),
            status: Some(if failed { EvidenceStatus::Failed } else { EvidenceStatus::Erased }),
            status_named: Some(if failed { "-FAILED-" } else { "Erased" }.into()),
            lines: lines
                .iter()
                .filter(|(_, line)| about(line))
                .map(|(number, line)| EvidenceLine { number: *number, text: (*line).to_owned() })
                .collect(),
            ..DriveEvidence::default()
        }
    };
    EvidenceFile {
        tool_version: Some("0.42".into()),
        finished_at: at(END),
        drives: drives.iter().map(one).collect(),
        sha256: hex_text(&Sha256::digest(text.as_bytes())),
        ..EvidenceFile::new(EvidenceTool::Nwipe)
    }
}
