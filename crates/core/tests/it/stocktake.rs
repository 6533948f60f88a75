//! Stock-takes from plan to completion: what is frozen, what is answered, what is written, undone.

use chrono::{DateTime, TimeDelta, Utc};
use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::error::{Error, Result};
use custodia_core::ids::{AssetId, StatusId, StocktakeId};
use custodia_core::label::{self, Geometry, LabelStockDraft, PrinterProfile};
use custodia_core::list::{Filter, FilterOp, ListQuery, PageRequest, Sort, Views};
use custodia_core::stocktake::plan::{ApplyChoice, SkipReason};
use custodia_core::stocktake::{
    CountClass, Matched, ScanAnswer, ScanDraft, ScanOutcome, StocktakeDraft, StocktakeScope,
    StocktakeState, ops, read, sql,
};

use crate::support::{Office, day, eur, today};

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
fn completing_corrects_places_marks_what_was_seen_and_loses_what_is_missing_in_one_operation() {
    let (mut office, id) = started();
    scan(&mut office, id, "A-1", "Milano");
    scan(&mut office, id, "A-2", "Milano / Room 3");
    scan(&mut office, id, "A-5", "Milano / Room 3");
    let lost = status(&office, AssetState::Lost);
    let choice = ApplyChoice { missing_status: Some(lost), ..ApplyChoice::default() };
    let preview = read::preview(office.store.conn(), id, &choice).expect("a preview");
    assert_eq!((preview.places, preview.seen, preview.missing), (2, 3, 1));
    assert_eq!(preview.skipped_count, 0);
    let changed = office.done("stocktake.complete", |tx| ops::complete(tx, id, &choice, at()));
    assert_eq!(changed, 4);
    assert_eq!(location(&office, "A-2"), "Milano / Room 3");
    assert_eq!(location(&office, "A-5"), "Milano / Room 3");
    let missing = asset::sql::draft(office.store.conn(), AssetId(3)).expect("an asset");
    assert_eq!(missing.status_id, Some(lost));
    let row = sql::row(office.store.conn(), id).expect("a row");
    assert_eq!((row.state, row.expected, row.found), (StocktakeState::Completed, 3, 2));
    // The results stay what they were, though the register agrees with them now.
    assert!(classes(&office, id).contains(&("A-5".into(), CountClass::Corrected)));
    let late = office.write("stocktake.scan", |tx| {
        let draft = ScanDraft { code: "A-3".into(), ..ScanDraft::default() };
        ops::scan(tx, id, &draft, at())
    });
    assert_eq!(refused(late), "stocktake-not-active");
    office.undo();
    assert_eq!(location(&office, "A-2"), "Milano / Room 2");
    assert_eq!(location(&office, "A-5"), "Roma");
    let back = asset::sql::draft(office.store.conn(), AssetId(3)).expect("an asset");
    assert_ne!(back.status_id, Some(lost));
    assert_eq!(sql::row(office.store.conn(), id).expect("a row").state, StocktakeState::Active);
}

#[test]
fn what_the_register_learned_since_is_left_alone_and_said() {
    let (mut office, id) = started();
    scan(&mut office, id, "A-2", "Milano / Room 3");
    let mut moved = asset::sql::draft(office.store.conn(), AssetId(2)).expect("an asset");
    moved.location = "Lyon".into();
    office.done("asset.save", |tx| asset::ops::save(tx, &moved));
    let mut gone = asset::sql::draft(office.store.conn(), AssetId(3)).expect("an asset");
    gone.status_id = Some(status(&office, AssetState::Disposed));
    office.done("asset.save", |tx| asset::ops::save(tx, &gone));
    office.done("asset.delete", |tx| asset::ops::delete(tx, AssetId(1)));
    let lost = status(&office, AssetState::Lost);
    let choice = ApplyChoice { missing_status: Some(lost), ..ApplyChoice::default() };
    let preview = read::preview(office.store.conn(), id, &choice).expect("a preview");
    let skipped: Vec<_> = preview.skipped.iter().map(|s| (s.tag.as_str(), s.why)).collect();
    assert_eq!(
        skipped,
        [
            ("A-1", SkipReason::Gone),
            ("A-3", SkipReason::StatusSince),
            ("A-2", SkipReason::MovedSince)
        ]
    );
    office.done("stocktake.complete", |tx| ops::complete(tx, id, &choice, at()));
    assert_eq!(location(&office, "A-2"), "Lyon");
    let in_use = status(&office, AssetState::InUse);
    let second = office.write("stocktake.complete", |tx| {
        ops::complete(tx, id, &ApplyChoice { missing_status: Some(in_use), ..choice }, at())
    });
    assert_eq!(refused(second), "stocktake-not-active");
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

#[test]
fn the_results_are_a_list_by_class_and_words() {
    let (mut office, id) = started();
    scan(&mut office, id, "A-1", "Milano");
    scan(&mut office, id, "what", "Milano");
    let query = |class: &[&str], text: &str, sort: Option<&str>| ListQuery {
        text: text.into(),
        filters: vec![
            Filter::is("stocktake", vec![id.to_string()]),
            Filter::is("class", class.iter().map(|c| (*c).into()).collect()),
        ],
        sort: sort.iter().map(|key| Sort { key: (*key).into(), desc: true }).collect(),
    };
    let conn = office.store.conn();
    let page = |query: ListQuery| {
        let request = PageRequest { query, offset: 0, limit: 10 };
        read::page(conn, &mut Views::default(), 1, &request)
    };
    let tags = |query| {
        let page = page(query).expect("a page");
        page.rows.into_iter().map(|r| r.tag).collect::<Vec<_>>()
    };
    assert_eq!(tags(query(&["missing"], "", Some("tag"))), ["A-3", "A-2"]);
    assert_eq!(tags(query(&["missing", "expected"], "room 2", None)), ["A-2"]);
    assert_eq!(tags(query(&["new"], "", None)), [""]);
    let bad = |query| wrong(page(query))[0].1.clone();
    assert_eq!(bad(query(&["lost"], "", None)), "bad-filter");
    assert_eq!(bad(query(&["missing"], "", Some("shoe_size"))), "unknown-column");
    assert_eq!(bad(ListQuery::default()), "bad-filter");
    for op in [FilterOp::Not, FilterOp::Has, FilterOp::Lacks] {
        let mut query = query(&["missing"], "", None);
        query.filters[1].op = op;
        assert_eq!(bad(query), "bad-filter", "{op}");
    }
}

#[test]
fn codes_and_scopes_are_found_by_index() {
    let (office, _) = started();
    let plan = |sql: &str| {
        let mut stmt = office.store.conn().prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let rows = stmt.query_map([], |r| r.get::<_, String>("detail")).unwrap();
        rows.map(|r| r.unwrap()).collect::<Vec<_>>().join("\n")
    };
    for (sql, index) in [
        (
            "SELECT a.id FROM json_each('[\"x\"]') j CROSS JOIN asset a ON a.serial = j.value",
            "asset_serial_only",
        ),
        (
            "SELECT i.asset_id FROM json_each('[\"x\"]') j
             CROSS JOIN asset_identifier i ON i.value = j.value",
            "asset_identifier_value",
        ),
        (
            "SELECT count(*) FROM asset a JOIN asset_status s ON s.id = a.status_id
             WHERE s.state IN ('in_use') AND (a.location = 'M' OR
               (a.location >= 'M / ' AND a.location < 'M /!'))",
            "asset_location",
        ),
        (
            "SELECT * FROM stocktake_scan WHERE line_id = 1 ORDER BY at DESC, id DESC LIMIT 1",
            "stocktake_scan_line",
        ),
    ] {
        let found = plan(sql);
        assert!(found.contains(index), "{sql}: {found}");
    }
}

#[test]
fn label_sizes_and_printers_are_checked_kept_and_undone() {
    let mut office = Office::new();
    let geometry = Geometry {
        page_width: 210_000,
        page_height: 297_000,
        first_left: 10_000,
        first_top: 10_000,
        width: 60_000,
        height: 30_000,
        pitch_x: 62_000,
        pitch_y: 30_000,
        across: 3,
        down: 9,
    };
    let draft = |geometry| LabelStockDraft { id: None, name: "Cable tags".into(), geometry };
    let good = draft(geometry);
    let id = office.done("label.stock.save", |tx| label::ops::stock_save(tx, &good));
    let supplies = label::sql::supplies(office.store.conn()).expect("supplies");
    let own = supplies.stocks.iter().find(|s| s.id == Some(id)).expect("kept");
    assert_eq!((own.key.as_str(), own.geometry), (format!("own-{id}").as_str(), geometry));
    for (changed, field, code) in [
        (Geometry { pitch_x: 59_000, ..geometry }, "geometry.pitch_x", "labels-overlap"),
        (Geometry { down: 10, ..geometry }, "geometry.pitch_y", "labels-off-sheet"),
        (Geometry { height: 5_000, ..geometry }, "geometry.height", "length-range"),
        (Geometry { across: 0, ..geometry }, "geometry.across", "label-count"),
        (Geometry { first_left: -1, ..geometry }, "geometry.first_left", "length-range"),
    ] {
        let d = LabelStockDraft { name: "Other".into(), ..draft(changed) };
        let saved = office.write("label.stock.save", |tx| label::ops::stock_save(tx, &d));
        assert_eq!(wrong(saved), [(field.to_owned(), code.to_owned())]);
    }
    let twice = office.write("label.stock.save", |tx| label::ops::stock_save(tx, &good));
    assert_eq!(wrong(twice), [("name".into(), "duplicate-name".into())]);
    let profile = PrinterProfile { id: None, name: "HP".into(), shift_x: -500, shift_y: 21_000 };
    let far = office.write("label.printer.save", |tx| label::ops::profile_save(tx, &profile));
    assert_eq!(wrong(far), [("shift_y".into(), "shift-range".into())]);
    let profile = PrinterProfile { shift_y: 1_000, ..profile };
    let id = office.done("label.printer.save", |tx| label::ops::profile_save(tx, &profile));
    office.done("label.printer.delete", |tx| label::ops::profile_delete(tx, id));
    assert!(label::sql::profiles(office.store.conn()).expect("profiles").is_empty());
    office.undo();
    assert_eq!(label::sql::profiles(office.store.conn()).expect("profiles").len(), 1);
}
