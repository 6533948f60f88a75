//! Records of sanitization, evidence and recyclers' certificates: ten laptops and a server.

use std::collections::BTreeSet;

use custodia_core::asset::component::ComponentKind;
use custodia_core::disposal::accept::{HiddenArea, SanitizationDecision};
use custodia_core::disposal::achieved::Sanitization;
use custodia_core::disposal::evidence::{
    DriveEvidence, EvidenceErrors, EvidenceFile, EvidenceStatus, EvidenceTime, EvidenceTool,
    VerifyPasses,
};
use custodia_core::disposal::exhibit::{self, EvidenceFileView, EvidenceMatched, ProposeDraft};
use custodia_core::disposal::lot::{LotMedium, LotStage, MediumDraft, MediumRecord, ops as lots};
use custodia_core::disposal::media::MediaType;
use custodia_core::disposal::method::AchievedMethod;
use custodia_core::disposal::record::{
    Decided, RecordDecision, RecordDraft, RecordOrigin, RecordState, RecordView, SignatoryDraft,
    SignatoryRole, ops, read,
};
use custodia_core::disposal::technique::SanitizationTechnique as T;
use custodia_core::disposal::verification::SanitizationVerification as V;
use custodia_core::error::Result;
use custodia_core::ids::{DisposalLotId, DisposalMediumId, PersonId, SanitizationId};
use sha2::{Digest as _, Sha256};

use crate::disposal_lot::{asset, detail, go, lines, part, refused, sanitizing, wrong};
use crate::support::{Office, today};

mod evidence;
pub(crate) mod received;
mod signed;

/// Ten laptops with a disk each, `WD-WCC4E-00` to `WD-WCC4E-09`, and a server with four, `Z1Z-SRV-0` to `Z1Z-SRV-3`.
/// Everything stays in the house and is used again.
fn fleet(office: &mut Office) -> DisposalLotId {
    let mut all = Vec::new();
    for n in 0..10 {
        let id = asset(office, &format!("LT-{n:02}"), "Laptop");
        part(office, id, ComponentKind::Hdd, &format!("WD-WCC4E-{n:02}"));
        all.push(id);
    }
    let server = asset(office, "SV-1", "Server");
    for n in 0..4 {
        part(office, server, ComponentKind::Hdd, &format!("Z1Z-SRV-{n}"));
    }
    all.push(server);
    let lot = sanitizing(office, &all);
    let media = detail(office, lot).media;
    for m in media.iter().filter(|m| m.draft.data_bearing) {
        let again = MediumDraft { will_be_reused: Some(true), ..m.draft.clone() };
        office.done("disposal.medium", |tx| lots::save_medium(tx, &again));
    }
    lot
}

fn medium(office: &Office, lot: DisposalLotId, serial: &str) -> LotMedium {
    let media = detail(office, lot).media;
    media.into_iter().find(|m| m.draft.serial == serial).expect("a medium of the lot")
}

fn somebody(role: SignatoryRole, person: PersonId) -> SignatoryDraft {
    SignatoryDraft { person_id: Some(person), ..named(role, "") }
}

fn named(role: SignatoryRole, name: &str) -> SignatoryDraft {
    SignatoryDraft {
        id: None,
        role,
        person_id: None,
        name: name.into(),
        title: "Technician".into(),
        organisation: String::new(),
        place: String::new(),
        contact: String::new(),
        signed_on: None,
        signature: String::new(),
        signature_kind: None,
    }
}

fn record(medium: DisposalMediumId, media: MediaType, technique: T) -> RecordDraft {
    RecordDraft {
        id: None,
        medium_id: medium,
        origin: RecordOrigin::Typed,
        evidence_id: None,
        received_id: None,
        deed: Sanitization::new(media, technique),
        verification: V::FullRead,
        verification_detail: String::new(),
        errors: 0,
        inaccessible: false,
        written_since: false,
        hidden_area: HiddenArea::None,
        tool: "nwipe".into(),
        tool_version: "0.42".into(),
        equipment: String::new(),
        calibrated_on: None,
        tool_calibrated: None,
        performer_qualified: None,
        started_at: Some("2026-11-20T09:00:00+01:00".into()),
        finished_at: Some("2026-11-20T11:00:00+01:00".into()),
        zone_assumed: false,
        place: "Milano".into(),
        external: false,
        vendor_id: None,
        details: String::new(),
        note: String::new(),
        people: Vec::new(),
    }
}

fn save(office: &mut Office, d: &RecordDraft) -> SanitizationId {
    office.done("record.save", |tx| ops::save(tx, d))
}

fn try_save(office: &mut Office, d: &RecordDraft) -> Result<SanitizationId> {
    office.write("record.save", |tx| ops::save(tx, d)).map(|w| w.value.expect("an id"))
}

fn try_decide(
    office: &mut Office,
    records: &[SanitizationId],
    state: RecordState,
    validator: Option<SignatoryDraft>,
) -> Result<Decided> {
    let decision =
        RecordDecision { records: records.to_vec(), state, reason: "As seen".into(), validator };
    let written = office.write("record.decide", |tx| ops::decide(tx, &decision, today()));
    written.map(|w| w.value.expect("what was decided"))
}

fn of_medium(office: &Office, id: DisposalMediumId) -> Vec<RecordView> {
    read::of_medium(office.store.conn(), id).expect("records")
}

/// The codes of the reasons a record is not accepted for.
fn reasons(view: &RecordView) -> Vec<String> {
    view.verdict.reasons.iter().map(|r| r.code()).collect()
}

#[test]
fn a_record_is_accepted_by_somebody_else_and_stays_as_it_was_decided() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let disk = medium(&office, lot, "WD-WCC4E-00");
    let me = office.operator;
    let mut draft = record(disk.id, MediaType::Hdd, T::HostOverwrite);
    draft.people = vec![somebody(SignatoryRole::Performer, me)];
    let id = save(&mut office, &draft);
    let view = of_medium(&office, disk.id).remove(0);
    assert_eq!(reasons(&view), ["validator_missing"]);
    assert_eq!(view.draft.people[0].name, "Giulia Rossi");
    assert_eq!(view.draft.people[0].organisation, "Aurelia Logistica S.p.A.");

    // One person is one person, however the name is spelt.
    let alias =
        SignatoryDraft { name: "G. Rossi".into(), ..somebody(SignatoryRole::Validator, me) };
    let done = try_decide(&mut office, &[id], RecordState::Accepted, Some(alias)).expect("told");
    assert_eq!((done.decided, done.refused.len()), (0, 1));
    assert_eq!(done.refused[0].reasons[0].code(), "validator_same_as_performer");
    assert_eq!(of_medium(&office, disk.id)[0].state, RecordState::Proposed);
    assert_eq!(of_medium(&office, disk.id)[0].draft.people.len(), 1);

    let other = named(SignatoryRole::Validator, "Marco Verdi");
    let done = try_decide(&mut office, &[id], RecordState::Accepted, Some(other)).expect("decided");
    assert_eq!(done.decided, 1);
    let view = of_medium(&office, disk.id).remove(0);
    assert_eq!((view.state, view.decided_on), (RecordState::Accepted, Some(today())));
    assert_eq!(view.draft.people[1].signed_on, Some(today()));
    assert_eq!(view.verdict.decision, SanitizationDecision::Accepted);
    assert!(medium(&office, lot, "WD-WCC4E-00").done);

    // Neither edited nor accepted twice; what was decided is not judged again.
    let edited = RecordDraft { errors: 3, id: Some(id), ..draft.clone() };
    assert_eq!(refused(try_save(&mut office, &edited)), "sanitization-decided");
    assert_eq!(
        refused(try_decide(&mut office, &[id], RecordState::Rejected, None)),
        "sanitization-decided"
    );
    draft.people.push(named(SignatoryRole::Validator, "Marco Verdi"));
    let second = save(&mut office, &draft);
    assert_eq!(
        refused(try_decide(&mut office, &[second], RecordState::Accepted, None)),
        "sanitization-accepted"
    );
    let before = of_medium(&office, disk.id)[1].verdict.clone();
    try_decide(&mut office, &[id], RecordState::Withdrawn, None).expect("withdrawn");
    let view = of_medium(&office, disk.id).remove(1);
    assert_eq!((view.state, view.verdict), (RecordState::Withdrawn, before));
    assert!(!medium(&office, lot, "WD-WCC4E-00").done);
    try_decide(&mut office, &[second], RecordState::Accepted, None).expect("accepted now");
}

#[test]
fn what_the_rules_do_not_let_pass_is_told_with_its_reason() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let disk = medium(&office, lot, "WD-WCC4E-01");
    let people = vec![
        named(SignatoryRole::Performer, "Ada"),
        named(SignatoryRole::Validator, "Marco Verdi"),
    ];
    let base = RecordDraft { people, ..record(disk.id, MediaType::Hdd, T::HostOverwrite) };
    for (draft, told) in [
        (RecordDraft { hidden_area: HiddenArea::Present, ..base.clone() }, "hidden_area_present"),
        (RecordDraft { hidden_area: HiddenArea::Unknown, ..base.clone() }, "hidden_area_unknown"),
        (RecordDraft { verification: V::Failed, ..base.clone() }, "verification_failed"),
        (RecordDraft { errors: 2, ..base.clone() }, "errors_reported"),
        (RecordDraft { people: Vec::new(), ..base.clone() }, "performer_missing"),
    ] {
        let id = save(&mut office, &draft);
        let done = try_decide(&mut office, &[id], RecordState::Accepted, None).expect("told");
        assert_eq!((done.decided, done.refused.len()), (0, 1), "{told}");
        assert_eq!(done.refused[0].reasons[0].code(), told);
        let verdict = read::verdict(office.store.conn(), &draft).expect("a verdict");
        assert_eq!(verdict.reasons, done.refused[0].reasons, "{told}");
        assert!(!verdict.reasons.is_empty(), "{told}");
    }
    // A magnet does nothing to flash.
    let line = lines(&office, lot)[2];
    let ssd = MediumDraft {
        id: None,
        line_id: line,
        media_type: Some(MediaType::SsdSata),
        serial: "SSD-1".into(),
        will_be_reused: Some(true),
        ..disk.draft
    };
    let ssd = office.done("disposal.medium", |tx| lots::save_medium(tx, &ssd));
    let draft = RecordDraft {
        people: base.people,
        verification: V::Passed,
        ..record(ssd, MediaType::SsdSata, T::Degauss)
    };
    let id = save(&mut office, &draft);
    let done = try_decide(&mut office, &[id], RecordState::Accepted, None).expect("told");
    assert_eq!(done.refused[0].reasons[0].code(), "technique_inappropriate_for_media");
    try_decide(&mut office, &[id], RecordState::Rejected, None).expect("rejected");
    assert_eq!(of_medium(&office, ssd)[0].state, RecordState::Rejected);
}

#[test]
fn every_wrong_field_is_told_and_nothing_is_recorded_before_its_time() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let disk = medium(&office, lot, "WD-WCC4E-02");
    let mut bad = record(disk.id, MediaType::SsdNvme, T::HostOverwrite);
    bad.finished_at = Some("2026-11-20T08:00:00+01:00".into());
    bad.deed.passes = Some(0);
    bad.people = vec![named(SignatoryRole::From, "Ada"), named(SignatoryRole::Performer, "")];
    let fields: BTreeSet<String> =
        wrong(try_save(&mut office, &bad)).into_iter().map(|(field, _)| field).collect();
    let expected = ["deed.media", "deed.passes", "finished_at", "people.0.role", "people.1.name"];
    assert_eq!(fields, expected.into_iter().map(str::to_owned).collect());
    bad = record(disk.id, MediaType::Hdd, T::HostOverwrite);
    bad.started_at = Some("yesterday".into());
    let told = wrong(try_save(&mut office, &bad));
    assert_eq!(told, [("started_at".to_owned(), "record-instant".to_owned())]);

    // A hold stops everything, and so does a question nobody answered.
    let good = record(disk.id, MediaType::Hdd, T::HostOverwrite);
    let line = disk.draft.line_id;
    let mut checks = crate::disposal_lot::cleared();
    checks.legal_hold = Some(custodia_core::disposal::lot::LineAnswer::Yes);
    office.done("disposal.checks", |tx| lots::answer(tx, &[line], &checks));
    assert_eq!(refused(try_save(&mut office, &good)), "disposal-checks");
    let verdict = read::verdict(office.store.conn(), &good).expect("a verdict");
    assert!(verdict.reasons.iter().any(|r| r.code() == "legal_hold"));

    let laptop = asset(&mut office, "LT-99", "Laptop");
    let draft = crate::disposal_lot::lot(&mut office);
    crate::disposal_lot::add(&mut office, draft, &[laptop]);
    let early = detail(&office, draft).media[0].id;
    let early = record(early, MediaType::Hdd, T::HostOverwrite);
    assert_eq!(refused(try_save(&mut office, &early)), "sanitization-stage");
}

#[test]
fn a_lot_is_decided_as_one_and_taken_back_as_one() {
    let mut office = Office::new();
    let lot = fleet(&mut office);
    let media: Vec<_> =
        detail(&office, lot).media.into_iter().filter(|m| m.draft.data_bearing).collect();
    let mut ids = Vec::new();
    for m in media.iter().filter(|m| !m.draft.serial.is_empty()) {
        let mut draft = record(m.id, MediaType::Hdd, T::HostOverwrite);
        draft.people = vec![named(SignatoryRole::Performer, "Ada")];
        ids.push(save(&mut office, &draft));
    }
    assert_eq!(ids.len(), 14);
    // A list of media tells what was done to each, as the rules see it before anybody decides.
    let of = |office: &Office| medium(office, lot, "WD-WCC4E-03").record.expect("a record");
    let told = of(&office);
    assert_eq!((told.technique, told.achieved), (T::HostOverwrite, AchievedMethod::Clear));
    assert_eq!((told.tool.as_str(), told.verification), ("nwipe 0.42", V::FullRead));
    assert_eq!((told.performer.as_str(), told.validator.as_str()), ("Ada", ""));
    let marco = named(SignatoryRole::Validator, "Marco Verdi");
    let done = try_decide(&mut office, &ids, RecordState::Accepted, Some(marco)).expect("decided");
    assert_eq!((done.decided, done.refused.len()), (14, 0));
    assert_eq!(of(&office), MediumRecord { validator: "Marco Verdi".into(), ..told });
    let sample = read::sample(office.store.conn(), lot).expect("a sample");
    assert_eq!((sample.needed, sample.done), (1, 0));
    assert!(media.iter().all(|m| of_medium(&office, m.id).len() <= 1));
    office.undo();
    let left = of_medium(&office, media[0].id);
    assert_eq!((left[0].state, left[0].draft.people.len()), (RecordState::Proposed, 1));
    go(&mut office, lot, LotStage::Verified, None).expect_err("media are open again");
}
