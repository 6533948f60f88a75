//! What filters, words and selections find.

use custodia_core::asset::{AssetRow, AssetState, Ownership, sql};
use custodia_core::ids::AssetId;
use custodia_core::list::{Filter, ListQuery, Selection};
use custodia_core::money::Totals;
use custodia_core::person::PersonDraft;
use custodia_core::vendor::RiskLevel;

use super::sorted::sorted;
use super::{everything, furnished, sort};
use crate::asset::{complaints, pairs};
use crate::support::{Office, day, tacit};

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
