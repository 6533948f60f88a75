//! The way of a lot: what blocks, and where it may go back.

use super::*;

#[test]
fn a_lot_takes_one_stage_after_the_other() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    for to in [LotStage::Collected, LotStage::Certified, LotStage::Closed, LotStage::Draft] {
        assert_eq!(refused(go(&mut office, id, to, None)), "disposal-stage", "{to}");
    }
    let cancelled = go(&mut office, id, LotStage::Cancelled, None);
    assert_eq!(refused(cancelled), "disposal-stage", "giving up has a reason of its own");
}

#[test]
fn every_question_is_answered_before_the_first_wipe() {
    use StageBlockCode as Code;
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let b = asset(&mut office, "A-2", "Laptop");
    let id = lot(&mut office);
    add(&mut office, id, &[a, b]);
    let by = boss(&mut office);
    go(&mut office, id, LotStage::Approved, Some(by)).expect("approved");
    go(&mut office, id, LotStage::Collected, None).expect("collected");
    let all = [
        Code::LegalHoldUnanswered,
        Code::BackupUnconfirmed,
        Code::LicencesUnconfirmed,
        Code::LabelsUnconfirmed,
        Code::MdmUnconfirmed,
    ];
    assert_eq!(codes(&office, id), all);
    let first = &detail(&office, id).blocks[0];
    assert_eq!((first.count, first.examples.clone()), (2, vec!["A-1".to_owned(), "A-2".into()]));
    assert_eq!(refused(go(&mut office, id, LotStage::Sanitizing, None)), "disposal-blocked");
    let ids = lines(&office, id);
    let answer = |office: &mut Office, checks: LineChecks| {
        office.write("disposal.checks", |tx| ops::answer(tx, &ids, &checks)).expect("answered");
    };
    for (answered, expect) in [
        (LineChecks { legal_hold: Some(LineAnswer::Yes), ..cleared() }, vec![Code::LegalHold]),
        (LineChecks { backup: Some(LineAnswer::No), ..cleared() }, vec![Code::BackupUnconfirmed]),
        (
            LineChecks { licences: Some(LineAnswer::No), mdm: Some(LineAnswer::No), ..cleared() },
            vec![Code::LicencesUnconfirmed, Code::MdmUnconfirmed],
        ),
        (LineChecks { labels: Some(LineAnswer::NotNeeded), ..cleared() }, vec![]),
    ] {
        answer(&mut office, answered.clone());
        assert_eq!(codes(&office, id), expect, "{answered:?}");
    }
    let medium = detail(&office, id).media[0].id;
    office.done("disposal.medium-delete", |tx| ops::delete_medium(tx, medium));
    assert_eq!(codes(&office, id), [Code::MediaUnrecorded], "a laptop bears data");
    let line = ids[0];
    let none = MediumDraft { data_bearing: false, ..MediumDraft::unseen(line) };
    office.done("disposal.medium", |tx| ops::save_medium(tx, &none));
    assert!(codes(&office, id).is_empty(), "somebody looked");
    go(&mut office, id, LotStage::Sanitizing, None).expect("sanitizing");
}

#[test]
fn a_medium_is_known_and_done_before_the_lot_is_verified() {
    use StageBlockCode as Code;
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = sanitizing(&mut office, &[a]);
    assert_eq!(
        codes(&office, id),
        [Code::MediumTypeMissing, Code::MediumSerialMissing, Code::MediumOpen]
    );
    assert_eq!(detail(&office, id).blocks[2].examples, ["A-1/1"]);
    let medium = detail(&office, id).media[0].draft.clone();
    let known = MediumDraft { media_type: Some(MediaType::SsdNvme), serial: "Z1".into(), ..medium };
    office.done("disposal.medium", |tx| ops::save_medium(tx, &known));
    assert_eq!(codes(&office, id), [Code::MediumOpen]);
    // A hold that comes late stops what has begun.
    let ids = lines(&office, id);
    let held = LineChecks { legal_hold: Some(LineAnswer::Yes), ..LineChecks::default() };
    office.done("disposal.checks", |tx| ops::answer(tx, &ids, &held));
    assert_eq!(codes(&office, id), [Code::LegalHold, Code::MediumOpen]);
}

#[test]
fn one_goes_back_step_by_step_but_not_behind_a_decided_record() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = sanitizing(&mut office, &[a]);
    assert_eq!(detail(&office, id).back, Some(LotStage::Collected));
    let medium = detail(&office, id).media[0].id;
    let record = |office: &mut Office, state: &str| {
        office.done("sanitization.save", |tx| {
            tx.execute(
                "INSERT INTO sanitization (medium_id, origin, deed, verification, hidden_area, state)
                 VALUES (?1, 'typed', '{\"media\":\"hdd\",\"technique\":\"host_overwrite\",\"additional\":[]}',
               'passed', 'none', ?2)",
                (medium, state),
            )?;
            Ok(())
        });
    };
    record(&mut office, "proposed");
    record(&mut office, "withdrawn");
    assert_eq!(detail(&office, id).back, Some(LotStage::Collected), "nothing is decided");
    record(&mut office, "rejected");
    assert_eq!(detail(&office, id).back, None);
    assert_eq!(refused(go(&mut office, id, LotStage::Collected, None)), "disposal-stage");
    office.undo();
    let back = office.op("disposal.stage");
    let why = "One more laptop came";
    office
        .store
        .write(&back, |tx| ops::stage(tx, id, LotStage::Collected, None, why, today()))
        .expect("back");
    assert_eq!(detail(&office, id).row.draft.note, "2026-11-20: One more laptop came");
    go(&mut office, id, LotStage::Approved, None).expect("back");
    go(&mut office, id, LotStage::Draft, None).expect("back");
    let b = asset(&mut office, "A-2", "Laptop");
    assert_eq!(add(&mut office, id, &[b]).added, 1);
}

#[test]
fn a_stage_is_taken_back_as_one_operation() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = lot(&mut office);
    add(&mut office, id, &[a]);
    let by = boss(&mut office);
    go(&mut office, id, LotStage::Approved, Some(by)).expect("approved");
    office.undo();
    let row = detail(&office, id).row;
    assert_eq!((row.stage, row.approved_by_id, row.approved_on), (LotStage::Draft, None, None));
}

#[test]
fn what_blocks_is_said_in_words() {
    use custodia_core::text::Lang;
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let id = sanitizing(&mut office, &[a]);
    let said = go(&mut office, id, LotStage::Verified, None).expect_err("it is blocked").to_wire();
    let words = |lang| {
        let args: Vec<_> =
            said.params.iter().map(|(k, v)| (k.as_str(), v.as_str().into())).collect();
        custodia_core::text::ta(lang, "refused-disposal-blocked", &args)
    };
    assert_eq!(
        words(Lang::En),
        "D-2026-001 cannot go on yet: the type of media is missing (A-1/1)."
    );
    assert_eq!(
        words(Lang::It),
        "D-2026-001 non può ancora proseguire: manca il tipo di alcuni supporti (A-1/1)."
    );
}

#[test]
fn every_block_has_words_of_its_own() {
    use custodia_core::text::Lang;
    for lang in [Lang::En, Lang::It] {
        let words = |code: &str| {
            let args = [("number", "D".into()), ("block", code.into()), ("examples", "".into())];
            custodia_core::text::ta(lang, "refused-disposal-blocked", &args)
        };
        let other = words("anything");
        // Who approves is refused by a code of its own.
        for code in
            StageBlockCode::ALL.iter().filter(|c| **c != StageBlockCode::ApproverIsRequester)
        {
            assert_ne!(words(code.as_str()), other, "{lang:?} {code}");
        }
    }
}
