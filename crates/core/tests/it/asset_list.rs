//! The list of assets, page by page, against a naive reading of it.

use std::cmp::Ordering;

use custodia_core::asset::{AssetDraft, AssetRow, AssetState, CoverNeed, Ownership, ops, sql};
use custodia_core::coverage::drive::Confidentiality;
use custodia_core::ids::AssetId;
use custodia_core::list::{Filter, ListQuery, PageRequest, Selection, Sort, Views};
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::person::PersonDraft;
use custodia_core::vendor::RiskLevel;

use crate::asset::{complaints, pairs};
use crate::support::{Office, day, tacit};

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
                user_id: (i % 5 != 0).then(|| people[(i as usize + 1) % 3]),
                company: of(&["", "Acme", "acme", "Beta"], i),
                inventory_no: of(&["", "i1", "I1", "I0"], i / 2),
                model_number: of(&["P2", "p1", ""], i),
                room: of(&["r1", "", "R1", "A"], i / 3),
                invoice_no: of(&["", "F9", "f10"], i),
                order_no: of(&["", "O9", "o10"], i / 2),
                ownership: Ownership::ALL[(i as usize) % Ownership::ALL.len()],
                criticality: (i % 5 != 0).then(|| RiskLevel::ALL[(i as usize) % 4]),
                confidentiality: (i % 4 != 0).then(|| Confidentiality::ALL[(i as usize) % 3]),
                cover_need: CoverNeed::ALL[(i as usize / 2) % CoverNeed::ALL.len()],
                rto_minutes: (i % 3 != 0).then_some(i * 7 % 90),
                rpo_minutes: (i % 4 != 0).then_some(i * 5 % 60),
                warranty_months: (i % 5 != 0).then_some(i % 4 * 12),
                warranty_start: (i % 2 == 0).then_some(day("2019-01-01")),
                eol_date: (i % 3 == 0).then_some(day("2030-06-30")),
                delivered_on: (i % 5 == 0).then_some(day("2015-01-01")),
                in_service_on: if i % 4 == 0 { None } else { date(i * 2) },
                due_back: if i % 3 == 0 { date(i * 5) } else { None },
                retire_on: (i % 4 == 0).then_some(day("2031-01-01")),
                disposed_on: (i % 6 == 0).then_some(day("2032-01-01")),
                proceeds: (i % 4 == 0).then(|| euro(i % 7)),
                disposal_cost: (i % 5 == 0).then(|| euro(i % 3)),
                ..AssetDraft::default()
            }
        })
        .collect();
    office.done("import.assets", |tx| drafts.iter().try_for_each(|d| ops::save(tx, d).map(drop)));
    let whole = drafts.len();
    let part = AssetDraft { tag: "PART".into(), ..drafts[3].clone() };
    let inside = AssetId(i64::try_from(whole).unwrap());
    office.asset(&AssetDraft { serial: String::new(), part_of_id: Some(inside), ..part });
    office
}

fn euro(n: u32) -> Money {
    Money::new(i64::from(n) * 100, Currency::parse("EUR").unwrap())
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
    "user",
    "part_of",
    "company",
    "inventory_no",
    "model_number",
    "room",
    "invoice_no",
    "order_no",
    "ownership",
    "criticality",
    "confidentiality",
    "cover_need",
    "rto_minutes",
    "rpo_minutes",
    "warranty_months",
    "warranty_start",
    "eol_date",
    "delivered_on",
    "in_service_on",
    "due_back",
    "retire_on",
    "disposed_on",
    "proceeds",
    "disposal_cost",
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
        "user" => text(|r| &r.user),
        "part_of" => text(|r| &r.part_of),
        "company" => text(|r| &r.company),
        "inventory_no" => text(|r| &r.inventory_no),
        "model_number" => text(|r| &r.model_number),
        "room" => text(|r| &r.room),
        "invoice_no" => text(|r| &r.invoice_no),
        "order_no" => text(|r| &r.order_no),
        "ownership" => a.ownership.cmp(&b.ownership),
        "criticality" => a.criticality.cmp(&b.criticality),
        "confidentiality" => a.confidentiality.cmp(&b.confidentiality),
        "cover_need" => a.cover_need.cmp(&b.cover_need),
        "rto_minutes" => a.rto_minutes.cmp(&b.rto_minutes),
        "rpo_minutes" => a.rpo_minutes.cmp(&b.rpo_minutes),
        "warranty_months" => a.warranty_months.cmp(&b.warranty_months),
        "warranty_start" => a.warranty_start.cmp(&b.warranty_start),
        "eol_date" => a.eol_date.cmp(&b.eol_date),
        "delivered_on" => a.delivered_on.cmp(&b.delivered_on),
        "in_service_on" => a.in_service_on.cmp(&b.in_service_on),
        "due_back" => a.due_back.cmp(&b.due_back),
        "retire_on" => a.retire_on.cmp(&b.retire_on),
        "disposed_on" => a.disposed_on.cmp(&b.disposed_on),
        "proceeds" => a.proceeds.map(|m| m.minor).cmp(&b.proceeds.map(|m| m.minor)),
        "disposal_cost" => a.disposal_cost.map(|m| m.minor).cmp(&b.disposal_cost.map(|m| m.minor)),
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
    assert_eq!(all.len(), 121);
    for key in COLUMNS {
        for desc in [false, true] {
            for second in [None, Some("category"), Some("supplier"), Some("cost"), Some("room")] {
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
        (
            "criticality",
            vec!["high".into(), String::new()],
            Box::new(|r| r.criticality.is_none_or(|c| c == RiskLevel::High)),
        ),
        ("ownership", vec!["leased".into()], Box::new(|r| r.ownership == Ownership::Leased)),
        ("room", vec!["R1".into()], Box::new(|r| r.room.eq_ignore_ascii_case("r1"))),
        (
            "rto_minutes",
            vec!["<30".into(), String::new()],
            Box::new(|r| r.rto_minutes.is_none_or(|m| m < 30)),
        ),
        (
            "in_service_on",
            vec![format!("{from}..{to}")],
            Box::new(move |r| r.in_service_on.is_some_and(|d| (from..=to).contains(&d))),
        ),
        (
            "proceeds",
            vec!["2..4".into()],
            Box::new(|r| r.proceeds.is_some_and(|m| (200..=400).contains(&m.minor))),
        ),
        ("part_of", vec![String::new()], Box::new(|r| r.part_of.is_empty())),
    ];
    let filter = |field: &str, values: &[String]| Filter::is(field, values.to_vec());
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
    let filters = vec![Filter::is("contract", vec![contract.to_string()])];
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
        filters: vec![Filter::is(field, vec![value.into()])],
        ..ListQuery::default()
    };
    for (query, code) in [
        (filter("tag; DROP TABLE asset", "x"), "unknown-column"),
        (filter("cost", "cheap"), "bad-filter"),
        (filter("supplier", "Acme"), "bad-filter"),
        (filter("state", "broken"), "bad-filter"),
        (filter("warranty_end", "soon"), "bad-filter"),
        (filter("warranty_end", ".."), "bad-filter"),
        (filter("criticality", "huge"), "bad-filter"),
        (filter("rto_minutes", "soon"), "bad-filter"),
        (filter("in_service_on", "+3m"), "bad-filter"),
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
        assert_eq!((part.total, part.offset), (121, offset));
        seen.extend(part.rows.iter().map(|r| r.id.0));
    }
    assert_eq!(seen, whole);
    assert_eq!(page(&office, u32::MAX, 25).rows, []);

    office.done("asset.delete", |tx| ops::delete(tx, AssetId(whole[0])));
    let after = page(&office, 0, 25);
    assert_eq!(after.total, 120, "a write drops the remembered answer");
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
    assert_eq!(summary.count, 119);
    assert_eq!(summary.totals, Totals::of(kept.iter().filter_map(|r| r.cost)).unwrap());
    assert_eq!(summary.totals.0.len(), 2, "francs and euros are never added");
    let ids = sql::list::selected(conn, &selection).unwrap();
    assert_eq!(ids.len(), 119);
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
