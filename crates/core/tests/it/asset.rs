//! Assets: saving with every field checked, statuses, lists against a naive reading of them.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use custodia_core::asset::{AssetDraft, AssetRow, AssetState, ops, sql};
use custodia_core::error::{Error, FieldError, Result};
use custodia_core::ids::{AssetId, PersonId, StatusId, VendorId};
use custodia_core::list::{Filter, ListQuery, PageRequest, Selection, Sort, Views};
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::person::PersonDraft;
use custodia_core::store::journal;
use custodia_core::text::{Lang, coded};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use crate::support::{Office, day, eur, tacit};

impl Office {
    fn status(&self, state: AssetState) -> StatusId {
        let all = sql::statuses(self.store.conn()).unwrap();
        all.iter().find(|s| s.state == state).unwrap().id
    }

    fn asset(&mut self, draft: &AssetDraft) -> AssetId {
        self.done("asset.save", |tx| ops::save(tx, draft))
    }

    fn person(&mut self, name: &str) -> PersonId {
        let draft = PersonDraft { name: name.into(), ..PersonDraft::default() };
        self.done("person.save", |tx| custodia_core::person::ops::save(tx, &draft))
    }

    fn laptop(&self, tag: &str, serial: &str) -> AssetDraft {
        AssetDraft {
            tag: tag.into(),
            serial: serial.into(),
            manufacturer: "Dell".into(),
            model: "Latitude 5420".into(),
            category: "Laptop".into(),
            status_id: Some(self.status(AssetState::InUse)),
            ..AssetDraft::default()
        }
    }
}

/// `(field, code)` of every complaint.
fn complaints<T: std::fmt::Debug>(result: Result<T>) -> BTreeSet<(String, String)> {
    match result {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected an invalid draft, got {other:?}"),
    }
}

fn pairs(expected: &[(&str, &str)]) -> BTreeSet<(String, String)> {
    expected.iter().map(|(f, c)| ((*f).to_owned(), (*c).to_owned())).collect()
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let mut office = Office::new();
    let bad = AssetDraft {
        serial: "S".repeat(101),
        status_id: None,
        custodian_id: Some(PersonId(999)),
        supplier_id: Some(VendorId(999)),
        purchase_date: Some(day("2026-01-10")),
        cost: Some(eur(-1)),
        warranty_start: Some(day("2026-02-01")),
        warranty_end: Some(day("2026-01-31")),
        warranty_months: Some(1201),
        eol_date: Some(day("2026-01-09")),
        notes: "x".repeat(20_001),
        ..AssetDraft::default()
    };
    let found = complaints(office.write("asset.save", |tx| ops::save(tx, &bad)));
    let expected = pairs(&[
        ("tag", "required"),
        ("serial", "too-long"),
        ("status_id", "required"),
        ("custodian_id", "unknown"),
        ("supplier_id", "unknown"),
        ("cost", "negative"),
        ("warranty_end", "end-before-start"),
        ("warranty_months", "too-large"),
        ("eol_date", "before-purchase"),
        ("notes", "too-long"),
    ]);
    assert_eq!(found, expected);
    assert_eq!(sql::list::ids(office.store.conn(), &ListQuery::default()).unwrap(), [0_i64; 0]);
}

#[test]
fn dates_outside_the_plausible_range_are_typing_errors() {
    let mut office = Office::new();
    let mut draft = office.laptop("A-1", "");
    draft.purchase_date = Some(day("0202-01-01"));
    draft.warranty_end = Some(day("2300-01-01"));
    let found = complaints(office.write("asset.save", |tx| ops::save(tx, &draft)));
    assert_eq!(found, pairs(&[("purchase_date", "date-range"), ("warranty_end", "date-range")]));
    draft.purchase_date = Some(day("2026-01-01"));
    draft.warranty_start = Some(day("2026-01-01"));
    draft.warranty_end = Some(day("2026-01-01"));
    draft.eol_date = Some(day("2026-01-01"));
    office.asset(&draft);
}

#[test]
fn a_tag_is_unique_whatever_its_case_and_a_serial_per_manufacturer() {
    let mut office = Office::new();
    let first = office.asset(&office.laptop("IT-0231", "7XK2Q93"));
    let mut twin = office.laptop("it-0231", "7xk2q93");
    let errors = match office.write("asset.save", |tx| ops::save(tx, &twin)) {
        Err(Error::Invalid(errors)) => errors,
        other => panic!("{other:?}"),
    };
    let expected = [
        FieldError::new("tag", "duplicate-tag").with("tag", "it-0231"),
        FieldError::new("serial", "duplicate-serial").with("tag", "IT-0231"),
    ];
    assert_eq!(errors, expected);
    assert_eq!(
        coded(Lang::It, "field", &errors[1].code, &errors[1].params),
        "Il bene IT-0231 dello stesso produttore ha già questo numero di serie."
    );

    twin.tag = "IT-0232".into();
    twin.manufacturer = "HP".into();
    office.asset(&twin);
    for tag in ["IT-0233", "IT-0234"] {
        office.asset(&office.laptop(tag, " \u{200b}"));
    }
    // An asset is no duplicate of itself.
    let mut same = sql::draft(office.store.conn(), first).unwrap();
    same.name = "NB-0231".into();
    assert_eq!(office.asset(&same), first);
}

#[test]
fn keys_are_stored_without_what_nobody_sees() {
    let mut office = Office::new();
    let mut draft = office.laptop("\u{feff} IT-1\u{a0}", "\u{200b}7XK2\u{ad}Q93 ");
    draft.model = "Latitude\t5420\n".into();
    draft.notes = "one\r\ntwo\r\n".into();
    let id = office.asset(&draft);
    let stored = sql::draft(office.store.conn(), id).unwrap();
    assert_eq!((stored.tag.as_str(), stored.serial.as_str()), ("IT-1", "7XK2Q93"));
    assert_eq!((stored.model.as_str(), stored.notes.as_str()), ("Latitude 5420", "one\ntwo"));
    let twin = office.laptop("IT-2", "7XK2Q93");
    let found = complaints(office.write("asset.save", |tx| ops::save(tx, &twin)));
    assert_eq!(found, pairs(&[("serial", "duplicate-serial")]));
}

#[test]
fn saving_what_is_there_leaves_no_trace_and_a_change_only_its_own() {
    let mut office = Office::new();
    let id = office.asset(&office.laptop("IT-1", "S1"));
    let mut draft = sql::draft(office.store.conn(), id).unwrap();
    let nothing = office.write("asset.save", |tx| ops::save(tx, &draft)).unwrap();
    assert_eq!((nothing.op, nothing.events), (None, 0), "an unchanged draft is no operation");

    draft.location = "Milano".into();
    draft.cost = Some(eur(129_000));
    let changed = office.write("asset.save", |tx| ops::save(tx, &draft)).unwrap();
    let op = changed.op.unwrap();
    let events = journal::op_events(office.store.conn(), op, 0, 10).unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].ent, format!("asset/{id}"));
    let fields: Vec<&str> = events[0].changes.iter().map(|c| c.field.as_str()).collect();
    assert_eq!(fields, ["cost_currency", "cost_minor", "location"]);
    let info = journal::op(office.store.conn(), op).unwrap().unwrap();
    assert_eq!(info.subject, "IT-1", "the journal names it by its tag");
}

#[test]
fn an_unknown_asset_is_not_found() {
    let mut office = Office::new();
    let ghost = AssetDraft { id: Some(AssetId(77)), ..office.laptop("IT-1", "") };
    let missing = || Error::NotFound("asset/77".into());
    assert_eq!(office.write("asset.save", |tx| ops::save(tx, &ghost)), Err(missing()));
    assert_eq!(office.write("asset.delete", |tx| ops::delete(tx, AssetId(77))), Err(missing()));
    assert_eq!(sql::detail(office.store.conn(), AssetId(77)), Err(missing()));
}

#[test]
fn a_deleted_asset_leaves_its_contracts_and_undo_brings_both_back() {
    let mut office = Office::new();
    let id = office.asset(&office.laptop("IT-1", "S1"));
    let vendor = office.vendor("Acme");
    let mut contract = tacit(vendor, "C-1", "2026-01-01");
    contract.assets = vec![id];
    let contract = office.contract(&contract);
    let before = sql::detail(office.store.conn(), id).unwrap();
    let covers: Vec<_> = before.contracts.iter().map(|c| (c.id, c.vendor.as_str())).collect();
    assert_eq!(covers, [(contract, "Acme")]);

    let deleted = office.write("asset.delete", |tx| ops::delete(tx, id)).unwrap();
    assert_eq!(deleted.events, 2, "the asset and its cover");
    let left = custodia_core::contract::sql::draft(office.store.conn(), contract).unwrap();
    assert_eq!(left.assets, [AssetId(0); 0]);
    let undo = office.op("op.undo");
    office.store.undo(deleted.op.unwrap(), &undo).unwrap();
    assert_eq!(sql::detail(office.store.conn(), id).unwrap(), before);
}

#[test]
fn statuses_are_named_freely_and_kept_while_used() {
    let mut office = Office::speaking(Lang::It);
    let names = |o: &Office| -> Vec<(String, AssetState)> {
        let all = sql::statuses(o.store.conn()).unwrap();
        all.into_iter().map(|s| (s.name, s.state)).collect()
    };
    assert_eq!(names(&office)[2], ("In uso".to_owned(), AssetState::InUse));
    assert_eq!(names(&office).len(), AssetState::ALL.len());

    let save = |o: &mut Office, id, name: &str, state| {
        o.write("asset_status.save", |tx| ops::status_save(tx, id, name, state))
    };
    let loan = save(&mut office, None, " In prestito ", AssetState::InUse).unwrap().value.unwrap();
    let taken = complaints(save(&mut office, None, "in uso", AssetState::Lost));
    assert_eq!(taken, pairs(&[("name", "duplicate-name")]));
    let blank = complaints(save(&mut office, None, " ", AssetState::Lost));
    assert_eq!(blank, pairs(&[("name", "required")]));
    save(&mut office, Some(loan), "Prestito", AssetState::InUse).unwrap();
    assert!(names(&office).contains(&("Prestito".to_owned(), AssetState::InUse)));

    let asset = AssetDraft { status_id: Some(loan), ..office.laptop("IT-1", "") };
    let asset = office.asset(&asset);
    let delete = |o: &mut Office| o.write("asset_status.delete", |tx| ops::status_delete(tx, loan));
    match delete(&mut office) {
        Err(Error::Refused(r)) => {
            assert_eq!((r.code.as_str(), r.params["assets"].as_str()), ("in-use", "1"));
        }
        other => panic!("{other:?}"),
    }
    office.done("asset.delete", |tx| ops::delete(tx, asset));
    delete(&mut office).unwrap();
    let gone = save(&mut office, Some(loan), "X", AssetState::Lost);
    assert_eq!(gone, Err(Error::NotFound(format!("asset_status/{loan}"))));
}

// ── lists ────────────────────────────────────────────────────────────────────────────────────────

/// An office with assets that differ, agree, and lack things, in every column.
fn furnished() -> Office {
    let mut office = Office::new();
    let people =
        [office.person("Zoë Jansen"), office.person("ada Neri"), office.person("Bob Verdi")];
    let vendors = [office.vendor("tecnorete"), office.vendor("Nordest")];
    let drafts: Vec<AssetDraft> = (0..120_u32)
        .map(|i| {
            let of = |list: &[&str], n: u32| list[(n as usize) % list.len()].to_owned();
            let date = |n: u32| {
                day("2020-01-01").checked_add_days(chrono::Days::new(u64::from(n * 37 % 2000)))
            };
            AssetDraft {
                tag: format!("{}-{:03}", of(&["it", "IT", "SV"], i), (i * 71) % 500),
                serial: if i % 5 == 0 {
                    String::new()
                } else {
                    format!("SN{:04X}", i * 7919 % 65_521)
                },
                name: of(&["", "nb-01", "NB-02", "srv"], i / 3),
                manufacturer: of(&["Dell", "hp", "Lenovo", ""], i),
                model: of(&["Latitude 5420", "EliteBook 840", "thinkpad T14"], i / 2),
                category: of(&["Laptop", "server", "Monitor"], i / 7),
                status_id: Some(office.status(AssetState::ALL[(i as usize) % 7])),
                location: of(&["Milano", "roma", "Lyon", ""], i / 5),
                custodian_id: (i % 4 != 0).then(|| people[(i as usize) % 3]),
                department: of(&["IT", "Sales", ""], i / 4),
                cost_centre: of(&["CC-1", "cc-2", ""], i / 11),
                supplier_id: (i % 3 != 0).then(|| vendors[(i as usize) % 2]),
                purchase_date: if i % 6 == 0 { None } else { date(i) },
                cost: (i % 8 != 0).then(|| {
                    let currency = if i % 9 == 0 { "CHF" } else { "EUR" };
                    Money::new(i64::from(i % 13) * 10_000, Currency::parse(currency).unwrap())
                }),
                warranty_end: if i % 7 == 0 { None } else { date(i * 3) },
                ..AssetDraft::default()
            }
        })
        .collect();
    office.done("import.assets", |tx| drafts.iter().try_for_each(|d| ops::save(tx, d).map(drop)));
    office
}

fn everything(office: &Office) -> Vec<AssetRow> {
    let mut ids = sql::list::ids(office.store.conn(), &ListQuery::default()).unwrap();
    ids.sort_unstable();
    sql::list::rows(office.store.conn(), &ids).unwrap()
}

fn sort(key: &str, desc: bool) -> Sort {
    Sort { key: key.into(), desc }
}

const COLUMNS: &[&str] = &[
    "tag",
    "serial",
    "name",
    "manufacturer",
    "model",
    "category",
    "status",
    "state",
    "location",
    "custodian",
    "department",
    "cost_centre",
    "supplier",
    "purchase_date",
    "cost",
    "warranty_end",
];

/// The order SQL promises, said without SQL.
fn naive(key: &str, a: &AssetRow, b: &AssetRow) -> Ordering {
    let text =
        |f: fn(&AssetRow) -> &String| f(a).to_ascii_lowercase().cmp(&f(b).to_ascii_lowercase());
    match key {
        "tag" => text(|r| &r.tag),
        "serial" => text(|r| &r.serial),
        "name" => text(|r| &r.name),
        "manufacturer" => text(|r| &r.manufacturer),
        "model" => text(|r| &r.model),
        "category" => text(|r| &r.category),
        "status" => text(|r| &r.status),
        "state" => a.state.cmp(&b.state),
        "location" => text(|r| &r.location),
        "custodian" => text(|r| &r.custodian),
        "department" => text(|r| &r.department),
        "cost_centre" => text(|r| &r.cost_centre),
        "supplier" => text(|r| &r.supplier),
        "purchase_date" => a.purchase_date.cmp(&b.purchase_date),
        "cost" => a.cost.map(|m| m.minor).cmp(&b.cost.map(|m| m.minor)),
        "warranty_end" => a.warranty_end.cmp(&b.warranty_end),
        other => panic!("{other} is no column"),
    }
}

fn sorted(rows: &[AssetRow], keys: &[Sort]) -> Vec<i64> {
    let mut rows: Vec<&AssetRow> = rows.iter().collect();
    rows.sort_by(|a, b| {
        let by = |s: &Sort| {
            let order = naive(&s.key, a, b);
            if s.desc { order.reverse() } else { order }
        };
        keys.iter().map(by).find(|o| o.is_ne()).unwrap_or_else(|| a.id.cmp(&b.id))
    });
    rows.into_iter().map(|r| r.id.0).collect()
}

#[test]
fn every_column_sorts_both_ways_alone_and_together() {
    let office = furnished();
    let all = everything(&office);
    assert_eq!(all.len(), 120);
    for key in COLUMNS {
        for desc in [false, true] {
            for second in [None, Some("category"), Some("supplier"), Some("cost")] {
                let mut keys = vec![sort(key, desc)];
                keys.extend(second.filter(|s| s != key).map(|s| sort(s, !desc)));
                let query = ListQuery { sort: keys.clone(), ..ListQuery::default() };
                let found = sql::list::ids(office.store.conn(), &query).unwrap();
                assert_eq!(found, sorted(&all, &keys), "{keys:?}");
            }
        }
    }
    let plain = sql::list::ids(office.store.conn(), &ListQuery::default()).unwrap();
    assert_eq!(plain, sorted(&all, &[sort("tag", false)]), "by tag when nothing is asked for");
}

#[test]
fn filters_accept_any_of_their_values_and_all_must_accept() {
    let office = furnished();
    let conn = office.store.conn();
    let all = everything(&office);
    let vendor = custodia_core::vendor::sql::by_name(conn, "Nordest").unwrap().unwrap();
    let in_use = office.status(AssetState::InUse);
    let from = day("2021-01-01");
    let to = day("2022-12-31");
    type Accepts = Box<dyn Fn(&AssetRow) -> bool>;
    let cases: Vec<(&str, Vec<String>, Accepts)> = vec![
        ("category", vec!["LAPTOP".into()], Box::new(|r| r.category == "Laptop")),
        (
            "location",
            vec!["roma".into(), String::new()],
            Box::new(|r| r.location == "roma" || r.location.is_empty()),
        ),
        ("model", vec!["none such".into()], Box::new(|_| false)),
        ("manufacturer", vec![], Box::new(|_| false)),
        ("supplier", vec![vendor.to_string()], Box::new(|r| r.supplier == "Nordest")),
        ("custodian", vec![String::new()], Box::new(|r| r.custodian.is_empty())),
        (
            "supplier",
            vec![vendor.to_string(), String::new()],
            Box::new(|r| r.supplier == "Nordest" || r.supplier.is_empty()),
        ),
        ("status", vec![in_use.to_string()], Box::new(|r| r.state == AssetState::InUse)),
        (
            "state",
            vec!["lost".into(), "retired".into()],
            Box::new(|r| matches!(r.state, AssetState::Lost | AssetState::Retired)),
        ),
        (
            "purchase_date",
            vec![format!("{from}..{to}")],
            Box::new(move |r| r.purchase_date.is_some_and(|d| (from..=to).contains(&d))),
        ),
        (
            "warranty_end",
            vec![format!("..{from}"), String::new()],
            Box::new(move |r| r.warranty_end.is_none_or(|d| d <= from)),
        ),
        (
            "purchase_date",
            vec![format!("{to}..")],
            Box::new(move |r| r.purchase_date.is_some_and(|d| d >= to)),
        ),
    ];
    let filter =
        |field: &str, values: &[String]| Filter { field: field.into(), values: values.to_vec() };
    let by_tag = [sort("tag", false)];
    for (field, values, accepts) in &cases {
        let query = ListQuery { filters: vec![filter(field, values)], ..ListQuery::default() };
        let kept: Vec<AssetRow> = all.iter().filter(|r| accepts(r)).cloned().collect();
        let found = sql::list::ids(conn, &query).unwrap();
        assert_eq!(found, sorted(&kept, &by_tag), "{field} {values:?}");
        let total = kept.iter().filter_map(|r| r.cost);
        let summary = sql::list::summary(conn, &Selection::Matching { query, except: vec![] });
        let summary = summary.unwrap();
        assert_eq!(summary.count as usize, kept.len(), "{field} {values:?}");
        assert_eq!(summary.totals, Totals::of(total).unwrap(), "{field} {values:?}");
    }
    for (first, values, accepts) in &cases {
        for (second, more, accepts_too) in &cases {
            let filters = vec![filter(first, values), filter(second, more)];
            let query = ListQuery { filters, ..ListQuery::default() };
            let kept: Vec<AssetRow> =
                all.iter().filter(|r| accepts(r) && accepts_too(r)).cloned().collect();
            let found = sql::list::ids(conn, &query).unwrap();
            assert_eq!(found, sorted(&kept, &by_tag), "{first} {values:?} and {second} {more:?}");
        }
    }
}

#[test]
fn a_list_can_be_limited_to_what_a_contract_covers() {
    let mut office = furnished();
    let some: Vec<AssetId> = everything(&office).iter().map(|r| r.id).step_by(17).collect();
    let vendor = office.vendor("Acme");
    let mut draft = tacit(vendor, "C-1", "2026-01-01");
    draft.assets = some.clone();
    let contract = office.contract(&draft);
    let filters = vec![Filter { field: "contract".into(), values: vec![contract.to_string()] }];
    let query = ListQuery { filters, ..ListQuery::default() };
    let mut found = sql::list::ids(office.store.conn(), &query).unwrap();
    found.sort_unstable();
    assert_eq!(found, some.iter().map(|a| a.0).collect::<Vec<_>>());
}

#[test]
fn what_a_list_does_not_have_is_refused_by_name() {
    let office = Office::new();
    let ids = |query: &ListQuery| sql::list::ids(office.store.conn(), query);
    let filter = |field: &str, value: &str| ListQuery {
        filters: vec![Filter { field: field.into(), values: vec![value.into()] }],
        ..ListQuery::default()
    };
    for (query, code) in [
        (filter("tag; DROP TABLE asset", "x"), "unknown-column"),
        (filter("cost", "1"), "unknown-column"),
        (filter("supplier", "Acme"), "bad-filter"),
        (filter("state", "broken"), "bad-filter"),
        (filter("warranty_end", "soon"), "bad-filter"),
        (filter("warranty_end", ".."), "bad-filter"),
        (ListQuery { sort: vec![sort("rowid", false)], ..ListQuery::default() }, "unknown-column"),
        (
            ListQuery { sort: vec![sort("contract", false)], ..ListQuery::default() },
            "unknown-column",
        ),
    ] {
        assert_eq!(complaints(ids(&query)), pairs(&[("query", code)]), "{query:?}");
    }
}

#[test]
fn words_are_found_anywhere_and_short_ones_where_a_key_begins() {
    let mut office = Office::new();
    let ada = office.person("Ada Marchetti");
    let mut drafts = [office.laptop("IT-000231", "7XK2Q93"), office.laptop("IT-000232", "8PL0A11")];
    drafts[0].location = "Città di Castello".into();
    drafts[0].custodian_id = Some(ada);
    drafts[1].name = "srv-db".into();
    drafts[1].manufacturer = "HP".into();
    let ids: Vec<i64> = drafts.iter().map(|d| office.asset(d).0).collect();
    let hits = |office: &Office, text: &str| {
        let query = ListQuery { text: text.into(), ..ListQuery::default() };
        sql::list::ids(office.store.conn(), &query).unwrap()
    };
    for (text, expected) in [
        ("k2q", &ids[..1]),
        ("0002", &ids[..]),
        ("marchetti", &ids[..1]),
        ("citta", &ids[..1]),
        ("latitude 8pl", &ids[1..]),
        ("latitude 7x", &ids[..1]),
        ("hp", &ids[1..]),
        ("it", &ids[..]),
        ("ad", &ids[..1]),
        ("b", &[]),
        ("nowhere", &[]),
        ("\"quoted", &[]),
        ("   ", &ids[..]),
    ] {
        assert_eq!(hits(&office, text), expected, "{text:?}");
    }
    let rename = PersonDraft { id: Some(ada), name: "Ada Conti".into(), ..PersonDraft::default() };
    office.done("person.save", |tx| custodia_core::person::ops::save(tx, &rename));
    assert_eq!(hits(&office, "marchetti"), [0_i64; 0], "the index follows the person");
    assert_eq!(hits(&office, "conti"), ids[..1]);
}

#[test]
fn pages_are_windows_on_one_list() {
    let mut office = furnished();
    let mut views = Views::default();
    let query = ListQuery { sort: vec![sort("custodian", true)], ..ListQuery::default() };
    let mut page = |office: &Office, offset, limit| {
        let request = PageRequest { query: query.clone(), offset, limit };
        sql::list::page(office.store.conn(), &mut views, office.store.version(), &request).unwrap()
    };
    let whole = sorted(&everything(&office), &query.sort);
    let mut seen = Vec::new();
    for offset in (0..140).step_by(25) {
        let part = page(&office, offset, 25);
        assert_eq!((part.total, part.offset), (120, offset));
        seen.extend(part.rows.iter().map(|r| r.id.0));
    }
    assert_eq!(seen, whole);
    assert_eq!(page(&office, u32::MAX, 25).rows, []);

    office.done("asset.delete", |tx| ops::delete(tx, AssetId(whole[0])));
    let after = page(&office, 0, 25);
    assert_eq!(after.total, 119, "a write drops the remembered answer");
    assert_eq!(after.rows[0].id.0, whole[1]);
}

#[test]
fn rows_come_in_the_order_asked_for() {
    let office = furnished();
    let all = everything(&office);
    let some = [all[7].id.0, 99_999, all[3].id.0, all[110].id.0];
    let rows = sql::list::rows(office.store.conn(), &some).unwrap();
    assert_eq!(rows, [all[7].clone(), all[3].clone(), all[110].clone()]);
}

#[test]
fn a_selection_is_a_few_ids_or_all_but_a_few() {
    let office = furnished();
    let conn = office.store.conn();
    let all = everything(&office);
    let except = vec![all[0].id.0, all[5].id.0];
    let kept: Vec<&AssetRow> = all.iter().filter(|r| !except.contains(&r.id.0)).collect();
    let selection = Selection::Matching { query: ListQuery::default(), except: except.clone() };
    let summary = sql::list::summary(conn, &selection).unwrap();
    assert_eq!(summary.count, 118);
    assert_eq!(summary.totals, Totals::of(kept.iter().filter_map(|r| r.cost)).unwrap());
    assert_eq!(summary.totals.0.len(), 2, "francs and euros are never added");
    let ids = sql::list::selected(conn, &selection).unwrap();
    assert_eq!(ids.len(), 118);
    assert!(!ids.contains(&except[0]));
    let few = Selection::Ids { ids: except };
    assert_eq!(sql::list::summary(conn, &few).unwrap().count, 2);
}

#[test]
fn pickers_offer_each_value_once() {
    let office = furnished();
    let found = sql::pickers(office.store.conn()).unwrap();
    assert_eq!(found.categories, ["Laptop", "Monitor", "server"]);
    assert_eq!(found.locations, ["Lyon", "Milano", "roma"]);
    assert_eq!(found.manufacturers, ["Dell", "hp", "Lenovo"]);
    assert_eq!(found.departments, ["IT", "Sales"]);
    assert_eq!(found.cost_centres, ["CC-1", "cc-2"]);
}

// ── a draft comes back as it was saved ───────────────────────────────────────────────────────────

/// One line as it is stored: no blanks at the ends, nothing invisible.
fn line(max: usize) -> impl Strategy<Value = String> {
    proptest::string::string_regex(&format!(
        "([A-Za-z0-9àèßЖ日/#.-]([A-Za-z0-9 àß'\",;]{{0,{max}}}[a-z0-9])?)?"
    ))
    .unwrap()
}

fn date() -> impl Strategy<Value = Option<chrono::NaiveDate>> {
    let any = (1990_i32..2100, 1_u32..=365)
        .prop_map(|(year, day)| chrono::NaiveDate::from_yo_opt(year, day).unwrap());
    proptest::option::of(any)
}

prop_compose! {
    fn texts()(texts in proptest::collection::vec(line(20), 12)) -> Vec<String> { texts }
}

prop_compose! {
    fn draft()(
        tag in "[A-Z]{2}-[0-9]{1,6}",
        t in texts(),
        dates in (date(), date(), date(), date()),
        minor in proptest::option::of(0..=1_000_000_000_000_000_i64),
        currency in prop_oneof!["EUR", "JPY", "KWD"],
        months in proptest::option::of(0_u32..=1200),
    ) -> AssetDraft {
        let order = |a: Option<chrono::NaiveDate>, b: Option<chrono::NaiveDate>| match (a, b) {
            (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
            other => other,
        };
        let (purchase_date, eol_date) = order(dates.0, dates.1);
        let (warranty_start, warranty_end) = order(dates.2, dates.3);
        AssetDraft {
            id: None,
            tag,
            serial: t[0].clone(), name: t[1].clone(), manufacturer: t[2].clone(),
            model: t[3].clone(), model_number: t[4].clone(), category: t[5].clone(),
            status_id: None,
            company: t[6].clone(), location: t[7].clone(), room: t[8].clone(),
            custodian_id: None,
            department: t[9].clone(), cost_centre: t[10].clone(),
            supplier_id: None,
            purchase_date,
            cost: minor.map(|m| Money::new(m, Currency::parse(&currency).unwrap())),
            invoice_no: t[11].clone(), order_no: t[0].clone(),
            warranty_start, warranty_months: months, warranty_end, eol_date,
            notes: format!("{}\n\n{}", t[1], t[2]).trim().to_owned(),
        }
    }
}

#[test]
fn a_draft_comes_back_as_it_was_saved() {
    let mut office = Office::new();
    let custodian = office.person("Ada Neri");
    let supplier = office.vendor("Acme");
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..60 {
        let mut draft = draft().new_tree(&mut runner).unwrap().current();
        draft.status_id = Some(office.status(AssetState::InRepair));
        draft.custodian_id = draft.warranty_months.map(|_| custodian);
        draft.supplier_id = draft.cost.map(|_| supplier);
        let id = office.asset(&draft);
        draft.id = Some(id);
        assert_eq!(sql::detail(office.store.conn(), id).unwrap().draft, draft);
        // And again over another record, so that an update keeps as much as an insert.
        let other = office.asset(&office.laptop("OTHER", ""));
        office.done("asset.delete", |tx| ops::delete(tx, id));
        draft.id = Some(other);
        office.asset(&draft);
        assert_eq!(sql::detail(office.store.conn(), other).unwrap().draft, draft);
        office.done("asset.delete", |tx| ops::delete(tx, other));
    }
}
