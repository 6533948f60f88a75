//! Many rows at once: what is seen is what is done, one row as a whole or not at all, one undo.

use custodia_core::asset::{AssetDraft, ops as assets, sql};
use custodia_core::bulk::{
    self, BulkCell, BulkChange, BulkContext, BulkKind, BulkOutcome, BulkRow, edit,
};
use custodia_core::catalogue;
use custodia_core::catalogue::field::{CustomField, CustomKind, column_key};
use custodia_core::error::{Error, Result};
use custodia_core::ids::AssetId;
use custodia_core::list::{Filter, ListKind, ListQuery, Selection};
use custodia_core::store::Tx;
use custodia_core::text::Lang;
use custodia_core::{contract, vendor};

use crate::support::{Office, eur, tacit, today};

fn cell(field: &str, text: &str) -> BulkCell {
    BulkCell { field: field.into(), text: text.into(), was: None }
}

fn all(cells: Vec<BulkCell>) -> BulkChange {
    let selection = Selection::Matching { query: ListQuery::default(), except: Vec::new() };
    BulkChange::Same { selection, cells }
}

fn run(
    tx: &Tx<'_>,
    list: ListKind,
    change: &BulkChange,
    seen: Option<&str>,
) -> Result<BulkOutcome> {
    let ctx = BulkContext { today: today(), lang: Lang::It };
    edit(tx, list, change, seen, &ctx, &mut |_, _| true)
}

/// An office with `n` assets, the third without a serial number.
fn fleet(n: usize) -> (Office, Vec<AssetId>) {
    let mut office = Office::new();
    let ids = office.done("asset.save", |tx| {
        let status = sql::status_by_name(tx, "In use")?;
        (0..n)
            .map(|i| {
                assets::save(
                    tx,
                    &AssetDraft {
                        tag: format!("A-{i:06}"),
                        serial: if i == 2 { String::new() } else { format!("SN{i}") },
                        manufacturer: "Dell".into(),
                        status_id: status,
                        location: "Milano".into(),
                        purchase_date: Some("2024-03-01".parse().unwrap()),
                        cost: Some(eur(100_000)),
                        ..AssetDraft::default()
                    },
                )
            })
            .collect::<Result<Vec<_>>>()
    });
    (office, ids)
}

fn preview(office: &mut Office, list: ListKind, change: &BulkChange) -> BulkOutcome {
    let op = office.op("asset.bulk_edit");
    office.store.dry(&op, |tx| run(tx, list, change, None)).expect("a preview")
}

#[test]
fn five_hundred_rows_are_previewed_edited_as_one_and_brought_back() {
    let (mut office, ids) = fleet(500);
    let change = all(vec![cell("location", "Roma"), cell("cost", "1.234,50")]);
    let seen = preview(&mut office, ListKind::Assets, &change);
    assert_eq!((seen.changed, seen.refused, seen.unchanged), (500, 0, 0));
    assert_eq!((seen.lines[0].old.as_str(), seen.lines[0].new.as_str()), ("Milano", "Roma"));
    assert_eq!(seen.lines[1].new, "1234.50 EUR");
    let before = sql::draft(office.store.conn(), ids[7]).unwrap();
    assert_eq!(before.location, "Milano", "a preview writes nothing");

    let begun = std::time::Instant::now();
    let done = office
        .write("asset.bulk_edit", |tx| run(tx, ListKind::Assets, &change, Some(&seen.digest)))
        .expect("the edit");
    // The goal is 300 ms of an optimised build; this one is not, on a busy machine.
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    assert_eq!((done.value, done.events), (Some(seen), 500));
    assert_eq!(sql::draft(office.store.conn(), ids[7]).unwrap().cost, Some(eur(123_450)));
    office.undo();
    assert_eq!(sql::draft(office.store.conn(), ids[7]).unwrap(), before);
}

#[test]
fn a_row_changes_as_a_whole_or_not_at_all() {
    let (mut office, ids) = fleet(4);
    // The same serial number of one maker in every row: the first takes it, the others cannot.
    let change = all(vec![cell("serial", "SAME"), cell("location", "Roma")]);
    let outcome = office.done("asset.bulk_edit", |tx| run(tx, ListKind::Assets, &change, None));
    assert_eq!((outcome.changed, outcome.refused), (1, 3));
    assert_eq!(outcome.reasons[0].errors[0].code, "duplicate-serial");
    let places: Vec<String> =
        ids.iter().map(|i| sql::draft(office.store.conn(), *i).unwrap().location).collect();
    assert_eq!(places, ["Roma", "Milano", "Milano", "Milano"], "not half done");

    for (field, text, code) in [
        ("custodian", "Nobody", "no-such-name"),
        ("purchase_date", "soon", "not-a-date"),
        ("cost", "a lot", "not-money"),
        ("cost", "-5", "negative"),
        ("status", "", "required"),
        ("warranty_months", "x", "not-a-number"),
        ("id", "5", "not-editable"),
    ] {
        let outcome = preview(&mut office, ListKind::Assets, &all(vec![cell(field, text)]));
        assert_eq!((outcome.changed, outcome.refused), (0, 4), "{field} {text}");
        assert_eq!(outcome.reasons[0].errors[0].code, code, "{field} {text}");
    }
}

/// What is typed into each field and how it is kept; every value of a draft that is one of its own.
const EVERY: &[(&str, &str, &str)] = &[
    ("serial", "X1", "X1"),
    ("name", "srv-01", "srv-01"),
    ("manufacturer", "HP", "HP"),
    ("model", "DL380", "DL380"),
    ("model_number", "P/N 5", "P/N 5"),
    ("category", "Server", "Server"),
    ("status", "In stock", "In stock"),
    ("company", "Acme Italia", "Acme Italia"),
    ("ownership", "In leasing", "leased"),
    ("inventory_no", "INV-7", "INV-7"),
    ("part_of", "A-000001", "A-000001"),
    ("location", "Roma", "Roma"),
    ("room", "R2", "R2"),
    ("custodian", "Ada Neri", "Ada Neri"),
    ("user", "Bob Verdi", "Bob Verdi"),
    ("department", "IT", "IT"),
    ("cost_centre", "CC1", "CC1"),
    ("supplier", "Acme", "Acme"),
    ("purchase_date", "1/2/2024", "2024-02-01"),
    ("cost", "12,50", "12.50 EUR"),
    ("invoice_no", "F1", "F1"),
    ("order_no", "O1", "O1"),
    ("warranty_start", "2024-02-01", "2024-02-01"),
    ("warranty_months", "24", "24"),
    ("warranty_end", "2026-01-31", "2026-01-31"),
    ("eol_date", "2029-01-31", "2029-01-31"),
    ("delivered_on", "2024-02-02", "2024-02-02"),
    ("in_service_on", "2024-02-03", "2024-02-03"),
    ("due_back", "2027-01-01", "2027-01-01"),
    ("criticality", "critica", "critical"),
    ("rto_minutes", "240", "240"),
    ("rpo_minutes", "60", "60"),
    ("confidentiality", "alta", "high"),
    ("cover_need", "lab", "lab"),
    ("cover_note", "Trials", "Trials"),
    ("retire_on", "2028-01-01", "2028-01-01"),
    ("disposed_on", "2028-02-01", "2028-02-01"),
    ("proceeds", "99 USD", "99.00 USD"),
    ("disposal_cost", "5", "5.00 EUR"),
    ("notes", "As new", "As new"),
];

#[test]
fn every_value_of_an_asset_is_edited_and_none_is_forgotten() {
    let (mut office, ids) = fleet(2);
    office.person("Ada Neri");
    office.person("Bob Verdi");
    office.vendor("Acme");
    let typed: Vec<BulkCell> = EVERY.iter().map(|(field, text, _)| cell(field, text)).collect();
    let change = BulkChange::Block { rows: vec![BulkRow { id: ids[0].0, cells: typed }] };
    let before = sql::draft(office.store.conn(), ids[0]).unwrap();
    let done = office.done("asset.bulk_edit", |tx| run(tx, ListKind::Assets, &change, None));
    assert_eq!((done.changed, &done.reasons), (1, &vec![]));
    for (field, _, kept) in EVERY {
        let line = done.lines.iter().find(|l| l.field == *field);
        assert_eq!(line.map(|l| l.new.as_str()), Some(*kept), "{field}");
    }
    let after = sql::draft(office.store.conn(), ids[0]).unwrap();
    let fields = |d: &AssetDraft| match serde_json::to_value(d) {
        Ok(serde_json::Value::Object(fields)) => fields,
        other => panic!("{other:?}"),
    };
    let (was, is) = (fields(&before), fields(&after));
    // The id stays, the tag is every list's own, and lists are no values.
    let others = ["id", "tag", "identifiers", "custom"];
    for (field, value) in &is {
        assert_eq!(was[field] == *value, others.contains(&field.as_str()), "{field}");
    }
    let offered = bulk::fields(office.store.conn(), ListKind::Assets, Lang::En).unwrap();
    for (field, ..) in EVERY.iter().filter(|(field, ..)| *field != "serial") {
        assert!(offered.iter().any(|f| f.field == *field), "{field} is offered");
    }
    office.undo();
    assert_eq!(sql::draft(office.store.conn(), ids[0]).unwrap(), before);

    for (field, text, code) in [
        ("part_of", "A-000000", "part-of-cycle"),
        ("user", "Nobody", "no-such-name"),
        ("criticality", "huge", "no-such-choice"),
        ("ownership", "", "required"),
        ("rto_minutes", "99999999", "range-minutes"),
        ("disposed_on", "2020-01-01", "before-purchase"),
        ("proceeds", "-1", "negative"),
        ("identifiers", "x", "not-editable"),
        ("field:99", "x", "not-editable"),
    ] {
        let change = BulkChange::Block {
            rows: vec![BulkRow { id: ids[0].0, cells: vec![cell(field, text)] }],
        };
        let outcome = preview(&mut office, ListKind::Assets, &change);
        let error = &outcome.reasons[0].errors[0];
        assert_eq!((error.field.as_str(), error.code.as_str()), (field, code), "{field} {text}");
    }
}

#[test]
fn fields_people_added_are_edited_like_any_other() {
    let (mut office, ids) = fleet(2);
    let made = |office: &mut Office, name: &str, kind, category: &str| {
        let field = CustomField {
            id: None,
            name: name.into(),
            kind,
            category: category.into(),
            choices: vec!["Red".into()],
            required: false,
            position: 0,
        };
        office.done("field.save", |tx| catalogue::field_save(tx, &field))
    };
    let price = made(&mut office, "Insured for", CustomKind::Money, "");
    let checked = made(&mut office, "Checked on", CustomKind::Date, "");
    let units = made(&mut office, "Rack units", CustomKind::Whole, "Server");
    let key = |id| column_key(id);
    let change = all(vec![
        cell(&key(price), "1.234,5"),
        cell(&key(checked), "1/2/2026"),
        cell(&key(units), "4"),
        cell("category", "Server"),
    ]);
    let done = office.done("asset.bulk_edit", |tx| run(tx, ListKind::Assets, &change, None));
    assert_eq!((done.changed, &done.reasons), (2, &vec![]));
    let custom = sql::draft(office.store.conn(), ids[1]).unwrap().custom;
    let kept: Vec<&str> = custom.iter().map(|v| v.value.as_str()).collect();
    assert_eq!(kept, ["1234.50 EUR", "2026-02-01", "4"]);
    let offered = bulk::fields(office.store.conn(), ListKind::Assets, Lang::En).unwrap();
    let field = offered.iter().find(|f| f.field == key(price)).unwrap();
    assert_eq!((field.label.as_str(), field.kind), ("Insured for", BulkKind::Money));

    for (change, code) in [
        (vec![cell(&key(units), "4.5")], "custom-whole"),
        (vec![cell(&key(units), "5"), cell("category", "Laptop")], "custom-category"),
        (vec![cell(&key(price), "a lot")], "not-money"),
    ] {
        let outcome = preview(&mut office, ListKind::Assets, &all(change));
        assert_eq!((outcome.refused, outcome.reasons[0].errors[0].code.as_str()), (2, code));
    }
    office.undo();
    assert!(sql::draft(office.store.conn(), ids[1]).unwrap().custom.is_empty());
}

#[test]
fn what_has_changed_since_it_was_seen_is_not_overwritten() {
    let (mut office, ids) = fleet(2);
    let block = |was: &str| BulkChange::Block {
        rows: vec![BulkRow {
            id: ids[0].0,
            cells: vec![BulkCell { was: Some(was.into()), ..cell("location", "Roma") }],
        }],
    };
    let stale = preview(&mut office, ListKind::Assets, &block("Torino"));
    assert_eq!(stale.refused, 1);
    let error = &stale.reasons[0].errors[0];
    assert_eq!((error.field.as_str(), error.code.as_str()), ("location", "changed-meanwhile"));
    assert_eq!(error.params["now"], "Milano");
    assert_eq!(preview(&mut office, ListKind::Assets, &block("Milano")).changed, 1);

    let change = all(vec![cell("location", "Roma")]);
    let seen = preview(&mut office, ListKind::Assets, &change);
    office.done("asset.bulk_edit", |tx| run(tx, ListKind::Assets, &block("Milano"), None));
    let late = office
        .write("asset.bulk_edit", |tx| run(tx, ListKind::Assets, &change, Some(&seen.digest)));
    let Err(Error::Refused(why)) = late else { panic!("{late:?}") };
    assert_eq!(why.code, "bulk-outdated");
    assert_eq!(sql::draft(office.store.conn(), ids[1]).unwrap().location, "Milano");
}

#[test]
fn a_stop_writes_nothing() {
    let (mut office, ids) = fleet(3);
    let stopped = office.write("asset.bulk_edit", |tx| {
        let ctx = BulkContext { today: today(), lang: Lang::En };
        let change = |place: &str| all(vec![cell("location", place)]);
        edit(tx, ListKind::Assets, &change("Roma"), None, &ctx, &mut |_, _| true)?;
        edit(tx, ListKind::Assets, &change("Bari"), None, &ctx, &mut |_, _| false)
    });
    assert!(matches!(&stopped, Err(Error::Refused(why)) if why.code == "cancelled"), "{stopped:?}");
    assert_eq!(sql::draft(office.store.conn(), ids[0]).unwrap().location, "Milano");
}

#[test]
fn a_selection_of_all_that_match_means_the_filter() {
    let (mut office, ids) = fleet(6);
    let query = ListQuery {
        filters: vec![Filter::is("serial", vec!["SN1".into(), "SN3".into(), "SN5".into()])],
        ..ListQuery::default()
    };
    let selection = Selection::Matching { query, except: vec![ids[3].0] };
    let change = BulkChange::Same { selection, cells: vec![cell("location", "Roma")] };
    let outcome = preview(&mut office, ListKind::Assets, &change);
    let titles: Vec<_> = outcome.lines.iter().map(|l| l.title.as_str()).collect();
    assert_eq!(titles, ["A-000001", "A-000005"]);
}

#[test]
fn contracts_and_vendors_are_edited_where_it_is_safe() {
    let mut office = Office::new();
    let vendor = office.vendor("Dell");
    let id = office.contract(&tacit(vendor, "C-1", "2026-01-01"));
    let before = contract::sql::periods(office.store.conn(), id).unwrap();
    let change = all(vec![cell("owner", "Giulia Rossi"), cell("cost_centre", "CC-1")]);
    let done = office.done("contract.bulk_edit", |tx| run(tx, ListKind::Contracts, &change, None));
    assert_eq!(done.changed, 1);
    let draft = contract::sql::draft(office.store.conn(), id).unwrap();
    assert_eq!((draft.owner_id, draft.cost_centre.as_str()), (Some(office.operator), "CC-1"));
    assert_eq!(
        contract::sql::periods(office.store.conn(), id).unwrap(),
        before,
        "no deadline moves"
    );
    let terms = all(vec![cell("renewal", "none")]);
    assert_eq!(preview(&mut office, ListKind::Contracts, &terms).refused, 1, "terms do not");

    let change = all(vec![cell("kinds", "reseller, Manufacturer"), cell("risk", "alto")]);
    let done = office.done("vendor.bulk_edit", |tx| run(tx, ListKind::Vendors, &change, None));
    assert_eq!(done.changed, 1, "{done:?}");
    let draft = vendor::sql::draft(office.store.conn(), vendor).unwrap();
    assert_eq!(draft.kinds.iter().map(|k| k.as_str()).collect::<Vec<_>>(), ["maker", "reseller"]);
    office.undo();
    assert!(vendor::sql::draft(office.store.conn(), vendor).unwrap().kinds.is_empty());
}
