//! What completing does, and the results there are.

use custodia_core::asset::AssetState;
use custodia_core::ids::AssetId;
use custodia_core::label::{self, Geometry, LabelStockDraft, PrinterProfile};
use custodia_core::list::{Filter, FilterOp, ListQuery, PageRequest, Sort, Views};
use custodia_core::stocktake::plan::{ApplyChoice, SkipReason};
use custodia_core::stocktake::{CountClass, ScanDraft, StocktakeState, ops, read, sql};

use super::{asset, at, classes, location, refused, scan, started, status, wrong};
use crate::support::Office;

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
