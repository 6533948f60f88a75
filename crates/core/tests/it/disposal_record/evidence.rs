//! Files of erasing tools: kept as they came, matched, proposed.

use chrono::Datelike as _;
use custodia_core::disposal::evidence::EvidenceWarning;

use super::*;

const LOG: &[u8] = b"nwipe 0.42: ten drives";

/// What a log of ten drives says: nine erased, the tenth failed.
fn log(bytes: &[u8]) -> EvidenceFile {
    let sha256: String = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
    let at = EvidenceTime::local("2026-11-20T11:30:00".parse().expect("a time"));
    let drive = |n: u32| {
        let failed = n == 9;
        DriveEvidence {
            device: Some(format!("sd{n}")),
            serial: Some(format!("WD-WCC4E-{n:02}")),
            bus: Some("ATA".into()),
            technique: Some(T::HostOverwrite),
            method_named: Some("Fill With Zeros".into()),
            rounds: Some(1),
            passes: Some(1),
            verify: Some(VerifyPasses::Last),
            finished_at: Some(at),
            errors: EvidenceErrors { pass: Some(u64::from(failed)), ..EvidenceErrors::default() },
            hidden_area: Some(HiddenArea::None),
            status: Some(if failed { EvidenceStatus::Failed } else { EvidenceStatus::Erased }),
            ..DriveEvidence::default()
        }
    };
    EvidenceFile {
        tool_version: Some("0.42".into()),
        drives: (0..10).map(drive).collect(),
        sha256,
        ..EvidenceFile::new(EvidenceTool::Nwipe)
    }
}

fn keep(
    office: &mut Office,
    lot: DisposalLotId,
    bytes: &[u8],
    file: &EvidenceFile,
) -> Result<EvidenceFileView> {
    // As in Rome: an hour more from April to October.
    let zone =
        |local: chrono::NaiveDateTime| 60 + 60 * i32::from((4..=10).contains(&local.month()));
    office.write("evidence.keep", |tx| {
        exhibit::ops::keep(tx, lot, "wipe.log", bytes, file, ("Europe/Rome", &zone), today())
    })?;
    Ok(exhibit::read::of_lot(office.store.conn(), lot).expect("files").remove(0))
}

fn propose(office: &mut Office, file: &EvidenceFileView) -> u32 {
    propose_with(office, file, None)
}

fn propose_with(
    office: &mut Office,
    file: &EvidenceFileView,
    hidden_area: Option<HiddenArea>,
) -> u32 {
    let draft = ProposeDraft {
        file_id: file.id,
        drives: file.drives.iter().map(|d| d.id).collect(),
        performer: named(SignatoryRole::Performer, "Ada"),
        place: "Milano".into(),
        hidden_area,
    };
    office.done("evidence.propose", |tx| exhibit::ops::propose(tx, &draft))
}

#[test]
fn nine_of_ten_are_accepted_and_the_tenth_is_destroyed_with_a_witness() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let file = keep(&mut office, lot, LOG, &log(LOG)).expect("kept");
    assert_eq!(file.zone, "Europe/Rome +01:00");
    assert_eq!(file.drives[0].finished_at.as_deref(), Some("2026-11-20T11:30:00+01:00"));
    assert!(file.drives.iter().all(|d| d.matched == EvidenceMatched::Serial));
    assert_eq!(propose(&mut office, &file), 10);
    assert_eq!(propose(&mut office, &file), 0, "each drive proposes once");
    let media: Vec<_> =
        (0..10).map(|n| medium(&office, lot, &format!("WD-WCC4E-{n:02}"))).collect();
    assert!(media.iter().all(|m| m.record_state == Some(RecordState::Proposed)));
    let ids: Vec<_> = media.iter().filter_map(|m| m.record_id).collect();
    let marco = || Some(named(SignatoryRole::Validator, "Marco Verdi"));
    let done = try_decide(&mut office, &ids, RecordState::Accepted, marco()).expect("decided");
    assert_eq!(done.decided, 9);
    assert_eq!(done.refused.len(), 1);
    assert_eq!(done.refused[0].label, "WD-WCC4E-09");
    let view = of_medium(&office, media[9].id).remove(0);
    assert_eq!(reasons(&view), ["verification_failed", "errors_reported", "validator_missing"]);
    assert!(view.draft.zone_assumed);
    assert_eq!(view.evidence, "wipe.log · WD-WCC4E-09");
    try_decide(&mut office, &[view.id], RecordState::Rejected, None).expect("rejected");

    let mut burnt = record(media[9].id, MediaType::Hdd, T::Incinerate);
    burnt.verification = V::Visual;
    burnt.people = vec![
        named(SignatoryRole::Performer, "Ada"),
        named(SignatoryRole::Witness, "Luca Neri"),
        named(SignatoryRole::Witness, "Sara Blu"),
    ];
    let id = save(&mut office, &burnt);
    let done = try_decide(&mut office, &[id], RecordState::Accepted, marco()).expect("decided");
    assert_eq!(done.decided, 1);
    let both: Vec<_> = of_medium(&office, media[9].id).iter().map(|r| r.state).collect();
    assert_eq!(both, [RecordState::Accepted, RecordState::Rejected]);
}

#[test]
fn what_the_file_does_not_say_of_hidden_areas_whoever_ran_the_tool_does() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let mut file = log(LOG);
    file.drives.truncate(3);
    file.drives[0].hidden_area = None;
    file.drives[1].hidden_area = Some(HiddenArea::Unknown);
    file.drives[2].hidden_area = Some(HiddenArea::Present);
    let view = keep(&mut office, lot, LOG, &file).expect("kept");
    assert_eq!(propose_with(&mut office, &view, Some(HiddenArea::None)), 3);
    let of = |n: u32| {
        let medium = medium(&office, lot, &format!("WD-WCC4E-{n:02}"));
        of_medium(&office, medium.id).remove(0).draft
    };
    assert_eq!([of(0), of(1)].map(|d| d.hidden_area), [HiddenArea::None; 2]);
    assert!(of(0).note.starts_with("Hidden areas were looked for"), "{}", of(0).note);
    let found = of(2);
    assert_eq!((found.hidden_area, found.note.as_str()), (HiddenArea::Present, ""));
}

#[test]
fn what_was_escalated_is_answered_and_judged_anew() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let disk = medium(&office, lot, "WD-WCC4E-00");
    let mut draft = record(disk.id, MediaType::Hdd, T::HostOverwrite);
    draft.performer_qualified = Some(custodia_core::disposal::method::FormAnswer::Unknown);
    draft.people = vec![named(SignatoryRole::Performer, "Ada")];
    let id = save(&mut office, &draft);
    let marco = || Some(named(SignatoryRole::Validator, "Marco Verdi"));
    let done = try_decide(&mut office, &[id], RecordState::Accepted, marco()).expect("told");
    assert_eq!(done.refused[0].decision, SanitizationDecision::Escalated);
    try_decide(&mut office, &[id], RecordState::Escalated, marco()).expect("escalated");
    let known = RecordDraft {
        id: Some(id),
        performer_qualified: Some(custodia_core::disposal::method::FormAnswer::Yes),
        ..of_medium(&office, disk.id).remove(0).draft
    };
    save(&mut office, &known);
    assert_eq!(of_medium(&office, disk.id)[0].state, RecordState::Proposed);
    let done = try_decide(&mut office, &[id], RecordState::Accepted, None).expect("decided");
    assert_eq!(done.decided, 1);
    let over = RecordDraft { id: Some(id), ..known };
    assert_eq!(refused(try_save(&mut office, &over)), "sanitization-decided");
}

#[test]
fn a_file_that_contradicts_its_medium_is_cleared_up_before_it_is_accepted() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let mut file = log(LOG);
    file.drives.truncate(2);
    for drive in &mut file.drives {
        drive.bus = Some("ATA-SSD".into());
    }
    let view = keep(&mut office, lot, LOG, &file).expect("kept");
    assert_eq!(propose(&mut office, &view), 2);
    let of = |office: &Office, n: u32| medium(office, lot, &format!("WD-WCC4E-{n:02}"));
    let first = of_medium(&office, of(&office, 0).id).remove(0);
    assert!(reasons(&first).contains(&"media_contradicts".to_owned()), "{:?}", reasons(&first));
    let marco = || Some(named(SignatoryRole::Validator, "Marco Verdi"));
    let done = try_decide(&mut office, &[first.id], RecordState::Accepted, marco()).expect("told");
    let told: Vec<_> = done.refused[0].reasons.iter().map(|r| r.code()).collect();
    assert_eq!((done.decided, told), (0, vec!["media_contradicts".to_owned()]));
    assert_eq!(done.refused[0].decision, SanitizationDecision::Escalated);
    // The same words do not help before somebody was asked; after that they are what decides.
    try_decide(&mut office, &[first.id], RecordState::Escalated, None).expect("escalated");
    let done =
        try_decide(&mut office, &[first.id], RecordState::Accepted, marco()).expect("decided");
    assert_eq!(done.decided, 1);
    let seen = of_medium(&office, of(&office, 0).id).remove(0);
    assert_eq!(
        (seen.state, reasons(&seen)),
        (RecordState::Accepted, vec!["media_contradicts".into()])
    );
    assert_eq!(seen.decided_reason, "As seen");
    // What a word cannot clear up it does not.
    let second = of_medium(&office, of(&office, 1).id).remove(0);
    let failed = RecordDraft { errors: 3, ..second.draft.clone() };
    save(&mut office, &failed);
    try_decide(&mut office, &[second.id], RecordState::Escalated, None).expect("escalated");
    let done = try_decide(&mut office, &[second.id], RecordState::Accepted, marco()).expect("told");
    assert_eq!(done.decided, 0);
}

#[test]
fn each_time_has_the_offset_of_its_season_and_a_day_gets_no_hour() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let mut file = log(LOG);
    file.drives.truncate(3);
    file.drives[0].finished_at =
        Some(EvidenceTime::local("2026-07-10T11:30:00".parse().expect("a time")));
    file.drives[2].finished_at = Some(EvidenceTime::of_day(crate::support::day("2026-07-10")));
    file.drives[2].warn(EvidenceWarning::KeyChangeSuspected);
    let view = keep(&mut office, lot, LOG, &file).expect("kept");
    assert_eq!(view.zone, "Europe/Rome +02:00 / +01:00");
    let told: Vec<_> = view.drives.iter().map(|d| d.finished_at.as_deref()).collect();
    let summer = Some("2026-07-10T11:30:00+02:00");
    assert_eq!(told, [summer, Some("2026-11-20T11:30:00+01:00"), Some("2026-07-10")]);
    assert_eq!(propose(&mut office, &view), 3);
    let of = |n: u32| {
        let medium = medium(&office, lot, &format!("WD-WCC4E-{n:02}"));
        of_medium(&office, medium.id).remove(0).draft
    };
    assert_eq!((of(0).finished_at.as_deref(), of(0).zone_assumed), (summer, true));
    let day = of(2);
    assert_eq!((day.finished_at, day.zone_assumed), (None, false));
    assert!(day.note.contains("only have changed its key"), "{}", day.note);
    assert!(day.note.contains("without a time: 10 Jul 2026"), "{}", day.note);
}

#[test]
fn a_file_is_kept_once_as_it_came() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let file = keep(&mut office, lot, LOG, &log(LOG)).expect("kept");
    assert_eq!(refused(keep(&mut office, lot, LOG, &log(LOG))), "evidence-twice");
    assert_eq!(refused(keep(&mut office, lot, b"else", &log(LOG))), "evidence-changed");
    let conn = office.store.conn();
    let bytes = custodia_core::document::sql::bytes(conn, file.document_id).expect("bytes");
    assert_eq!(bytes, LOG);
    let gone = office
        .write("document.detach", |tx| custodia_core::document::ops::detach(tx, file.document_id));
    assert_eq!(refused(gone), "document-is-disposal");

    let raw = b"hdparm --security-erase hunter2";
    let mut secret = log(raw);
    secret.redacted = Some("hdparm --security-erase ****".into());
    let kept = keep(&mut office, lot, raw, &secret).expect("kept");
    assert!(kept.redacted);
    assert_eq!((kept.name.as_str(), kept.sha256.as_str()), ("wipe.redacted.log", &*secret.sha256));
    let conn = office.store.conn();
    let bytes = custodia_core::document::sql::bytes(conn, kept.document_id).expect("bytes");
    assert!(!String::from_utf8_lossy(&bytes).contains("hunter2"));
}

#[test]
fn what_fits_no_medium_waits_for_a_person() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let mut file = log(LOG);
    file.drives.truncate(4);
    file.drives[0].serial = Some("WD-WCC4E-OO".into());
    file.drives[1].serial = Some("TOSHIBA-7781".into());
    file.drives[2].serial = None;
    file.drives[2].host_serial = Some("SNSV-1".into());
    let view = keep(&mut office, lot, LOG, &file).expect("kept");
    let matched: Vec<_> = view.drives.iter().map(|d| d.matched).collect();
    use EvidenceMatched as M;
    assert_eq!(matched, [M::LookAlike, M::Unmatched, M::Host, M::Serial]);
    assert!(view.drives[0].candidates.contains(&medium(&office, lot, "WD-WCC4E-00").id));
    assert_eq!(view.drives[2].candidates.len(), 4);
    assert_eq!(propose(&mut office, &view), 1);

    let right = medium(&office, lot, "Z1Z-SRV-2").id;
    let drive = view.drives[2].id;
    office.done("evidence.assign", |tx| exhibit::ops::assign(tx, drive, Some(right)));
    let other = view.drives[1].id;
    office.done("evidence.assign", |tx| exhibit::ops::assign(tx, other, None));
    let fixed = view.drives[3].id;
    let late = office.write("evidence.assign", |tx| exhibit::ops::assign(tx, fixed, None));
    assert_eq!(refused(late), "evidence-recorded");
    let view = exhibit::read::of_lot(office.store.conn(), lot).expect("files").remove(0);
    assert_eq!(view.drives[2].medium, "Z1Z-SRV-2");
    assert_eq!(view.drives[1].matched, M::SetAside);
    assert_eq!(propose(&mut office, &view), 1);
}
