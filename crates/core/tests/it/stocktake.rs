//! Stock-takes from plan to completion: what is frozen, what is answered, what is written, undone.

use chrono::{DateTime, TimeDelta, Utc};
use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::error::{Error, Result};
use custodia_core::ids::{AssetId, StatusId, StocktakeId};
use custodia_core::stocktake::plan::ApplyChoice;
use custodia_core::stocktake::{
    CountClass, Matched, ScanAnswer, ScanDraft, ScanOutcome, StocktakeDraft, StocktakeScope, ops,
    read, sql,
};

use crate::support::{Office, day, eur, today};

mod results;

fn status(office: &Office, state: AssetState) -> StatusId {
    let all = asset::sql::statuses(office.store.conn()).expect("statuses");
    all.into_iter().find(|s| s.state == state).expect("one of each state").id
}

fn asset(office: &mut Office, tag: &str, place: &str, state: AssetState) -> AssetId {
    let draft = AssetDraft {
        tag: tag.into(),
        serial: format!("SN{tag}"),
        manufacturer: "Dell".into(),
        model: "Latitude".into(),
        category: "Laptop".into(),
        location: place.into(),
        status_id: Some(status(office, state)),
        cost: Some(eur(100_000)),
        ..AssetDraft::default()
    };
    office.done("asset.save", |tx| asset::ops::save(tx, &draft))
}

fn at() -> DateTime<Utc> {
    today().and_hms_opt(9, 0, 0).expect("a time").and_utc()
}

/// Four laptops in Milano (one on order), one in Roma; a count of Milano.
fn office() -> (Office, StocktakeId) {
    let mut office = Office::new();
    asset(&mut office, "A-1", "Milano", AssetState::InUse);
    asset(&mut office, "A-2", "Milano / Room 2", AssetState::InStock);
    asset(&mut office, "A-3", "Milano", AssetState::InUse);
    asset(&mut office, "A-4", "Milano", AssetState::Planned);
    asset(&mut office, "A-5", "Roma", AssetState::InUse);
    asset(&mut office, "A-6", "Milano 2", AssetState::InUse);
    let draft = StocktakeDraft {
        title: "Milano 2026".into(),
        scope: StocktakeScope { location: "Milano".into(), ..StocktakeScope::default() },
        ..StocktakeDraft::default()
    };
    let id = office.done("stocktake.save", |tx| ops::save(tx, &draft, today()));
    (office, id)
}

fn started() -> (Office, StocktakeId) {
    let (mut office, id) = office();
    assert_eq!(office.done("stocktake.start", |tx| ops::start(tx, id, at())), 3);
    (office, id)
}

fn scan(office: &mut Office, id: StocktakeId, code: &str, place: &str) -> ScanAnswer {
    scan_at(office, id, code, place, at())
}

fn scan_at(
    office: &mut Office,
    id: StocktakeId,
    code: &str,
    place: &str,
    at: DateTime<Utc>,
) -> ScanAnswer {
    let draft = ScanDraft { code: code.into(), place: place.into(), ..ScanDraft::default() };
    office.done("stocktake.scan", |tx| ops::scan(tx, id, &draft, at))
}

fn refused(result: Result<impl std::fmt::Debug>) -> String {
    match result {
        Err(Error::Refused(r)) => r.code,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

fn wrong(result: Result<impl std::fmt::Debug>) -> Vec<(String, String)> {
    match result {
        Err(Error::Invalid(all)) => all.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected field errors, got {other:?}"),
    }
}

fn classes(office: &Office, id: StocktakeId) -> Vec<(String, CountClass)> {
    let rows = read::results(office.store.conn(), id).expect("results");
    let name = |r: &custodia_core::stocktake::CountRow| match r.tag.is_empty() {
        true => r.code.clone(),
        false => r.tag.clone(),
    };
    rows.iter().map(|r| (name(r), r.class)).collect()
}

fn location(office: &Office, tag: &str) -> String {
    let conn = office.store.conn();
    let id = asset::sql::by_tag(conn, tag).expect("read").expect("there");
    asset::sql::draft(conn, id).expect("an asset").location
}

#[test]
fn numbers_have_no_gap_within_their_year() {
    let (mut office, first) = office();
    let draft = StocktakeDraft { title: "Next".into(), ..StocktakeDraft::default() };
    let second = office.done("stocktake.save", |tx| ops::save(tx, &draft, today()));
    let later = office.done("stocktake.save", |tx| ops::save(tx, &draft, day("2027-01-02")));
    let number = |id| sql::row(office.store.conn(), id).expect("a row").number;
    assert_eq!([first, second, later].map(number), ["2026-001", "2026-002", "2027-001"]);
    office.undo();
    office.undo();
    let again = office.done("stocktake.save", |tx| ops::save(tx, &draft, today()));
    assert_eq!(sql::row(office.store.conn(), again).expect("a row").number, "2026-002");
    assert_eq!(sql::by_number(office.store.conn(), "2026-2").expect("read"), Some(again));
}

#[test]
fn what_is_expected_is_counted_before_and_frozen_when_counting_begins() {
    let (mut office, id) = office();
    let scope = sql::row(office.store.conn(), id).expect("a row").draft.scope;
    let count = sql::scope_count(office.store.conn(), &scope).expect("a count");
    assert_eq!((count.assets, count.totals.0), (3, vec![eur(300_000)]));
    office.done("stocktake.start", |tx| ops::start(tx, id, at()));
    // Renamed, moved and bought later: the stock-take does not follow.
    let mut draft = asset::sql::draft(office.store.conn(), AssetId(1)).expect("an asset");
    draft.location = "Lyon".into();
    office.done("asset.save", |tx| asset::ops::save(tx, &draft));
    asset(&mut office, "A-9", "Milano", AssetState::InUse);
    let lines = sql::lines(office.store.conn(), id).expect("lines");
    let lines: Vec<_> = lines.iter().map(|l| (l.tag.as_str(), l.place.as_str())).collect();
    assert_eq!(lines, [("A-1", "Milano"), ("A-3", "Milano"), ("A-2", "Milano / Room 2")]);
    let again = office.write("stocktake.start", |tx| ops::start(tx, id, at()));
    assert_eq!(refused(again), "stocktake-begun");
    let mut draft = sql::row(office.store.conn(), id).expect("a row").draft;
    draft.scope.location = "Roma".into();
    let moved = office.write("stocktake.save", |tx| ops::save(tx, &draft, today()));
    assert_eq!(refused(moved), "stocktake-scope");
}

#[test]
fn every_scan_is_answered_at_once_and_kept_as_it_came() {
    let (mut office, id) = started();
    let said = |o: &mut Office, code: &str, place: &str| {
        let answer = scan(o, id, code, place);
        (answer.outcome, answer.tag, answer.recorded)
    };
    let mut asked = |code: &str, place: &str| said(&mut office, code, place);
    assert_eq!(asked("]C1a-1\r", "Milano"), (ScanOutcome::Found, "A-1".into(), "Milano".into()));
    assert_eq!(asked("A-1", "Milano").0, ScanOutcome::Already);
    assert_eq!(asked("SNA-2", "Milano / Room 3").0, ScanOutcome::WrongPlace);
    assert_eq!(asked("A-5", "Milano").0, ScanOutcome::WrongPlace, "asked for, but for its place");
    assert_eq!(asked("A-5", "Roma").0, ScanOutcome::NotExpected, "seen elsewhere a moment later");
    assert_eq!(asked("INV 77", "Milano"), (ScanOutcome::Unknown, String::new(), String::new()));
    assert_eq!(asked("inv 77", "Milano").0, ScanOutcome::Already);
    let rows = sql::scans(office.store.conn(), id).expect("scans");
    let codes: Vec<&str> = rows.iter().map(|s| s.code.as_str()).collect();
    assert_eq!(codes, ["]C1a-1", "SNA-2", "A-5", "A-5", "INV 77"]);
    assert_eq!(rows[1].matched, Matched::Serial);
    let later = at() + TimeDelta::minutes(241);
    assert_eq!(scan_at(&mut office, id, "A-1", "Milano", later).outcome, ScanOutcome::Found);
    assert_eq!(
        classes(&office, id),
        [
            ("A-1".into(), CountClass::Expected),
            ("A-3".into(), CountClass::Missing),
            ("A-2".into(), CountClass::Corrected),
            ("A-5".into(), CountClass::OutOfScope),
            ("INV 77".into(), CountClass::New),
        ]
    );
}

#[test]
fn an_ambiguous_code_is_kept_until_somebody_says_which_asset_it_is() {
    let (mut office, id) = started();
    for tag in ["B-1", "B-2"] {
        let mut draft = AssetDraft {
            tag: tag.into(),
            serial: "TWIN".into(),
            manufacturer: tag.into(),
            status_id: Some(status(&office, AssetState::InUse)),
            ..AssetDraft::default()
        };
        draft.location = "Milano".into();
        office.done("asset.save", |tx| asset::ops::save(tx, &draft));
    }
    let answer = scan(&mut office, id, "twin", "Milano");
    assert_eq!((answer.outcome, answer.candidates.len()), (ScanOutcome::Ambiguous, 2));
    let scan_id = answer.scan_id.expect("kept");
    let which = answer.candidates[1].asset_id;
    office.done("stocktake.resolve", |tx| ops::resolve(tx, scan_id, which));
    let rows = read::results(office.store.conn(), id).expect("results");
    let row = rows.iter().find(|r| r.tag == "B-2").expect("it is a result now");
    assert_eq!((row.class, row.matched), (CountClass::OutOfScope, Some(Matched::ByHand)));
    let again = office.write("stocktake.resolve", |tx| ops::resolve(tx, scan_id, which));
    assert_eq!(refused(again), "stocktake-scan-known");
    office.done("stocktake.scan.delete", |tx| ops::scan_delete(tx, scan_id));
    assert!(
        read::results(office.store.conn(), id).expect("results").iter().all(|r| r.tag != "B-2")
    );
}

#[test]
fn wrong_input_is_refused_with_its_code() {
    let (mut office, id) = office();
    let blank = StocktakeDraft::default();
    let saved = office.write("stocktake.save", |tx| ops::save(tx, &blank, today()));
    assert_eq!(wrong(saved), [("title".into(), "required".into())]);
    let empty = StocktakeDraft {
        title: "Nowhere".into(),
        scope: StocktakeScope { location: "Atlantis".into(), ..StocktakeScope::default() },
        ..StocktakeDraft::default()
    };
    let nowhere = office.done("stocktake.save", |tx| ops::save(tx, &empty, today()));
    let begun = office.write("stocktake.start", |tx| ops::start(tx, nowhere, at()));
    assert_eq!(refused(begun), "stocktake-empty");
    let early = office.write("stocktake.scan", |tx| ops::scan_all(tx, id, &[], at()));
    assert_eq!(refused(early), "stocktake-not-active");
    office.done("stocktake.start", |tx| ops::start(tx, id, at()));
    let codes = |code: &str| vec![ScanDraft { code: code.into(), ..ScanDraft::default() }];
    let none = office.write("stocktake.count", |tx| ops::scan_all(tx, id, &codes(" \r\n"), at()));
    assert_eq!(wrong(none), [("code".into(), "required".into())]);
    let long = "x".repeat(201);
    let long = office.write("stocktake.count", |tx| ops::scan_all(tx, id, &codes(&long), at()));
    assert_eq!(wrong(long)[0].1, "too-long");
    let in_use = status(&office, AssetState::InUse);
    let choice = ApplyChoice { missing_status: Some(in_use), ..ApplyChoice::default() };
    let done = office.write("stocktake.complete", |tx| ops::complete(tx, id, &choice, at()));
    assert_eq!(wrong(done), [("missing_status".into(), "status-not-lost".into())]);
    let why = office.write("stocktake.cancel", |tx| ops::cancel(tx, id, " ", at()));
    assert_eq!(wrong(why), [("reason".into(), "required".into())]);
    office.done("stocktake.cancel", |tx| ops::cancel(tx, id, "Fire alarm", at()));
    let again = office.write("stocktake.cancel", |tx| ops::cancel(tx, id, "Twice", at()));
    assert_eq!(refused(again), "stocktake-over");
}
