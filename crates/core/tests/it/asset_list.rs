//! The list of assets, page by page, against a naive reading of it.

use custodia_core::asset::{AssetDraft, AssetRow, AssetState, CoverNeed, Ownership, ops, sql};
use custodia_core::coverage::drive::Confidentiality;
use custodia_core::ids::AssetId;
use custodia_core::list::{ListQuery, PageRequest, Sort, Views};
use custodia_core::money::{Currency, Money};
use custodia_core::vendor::RiskLevel;

use crate::support::{Office, day};

mod found;
mod sorted;

use sorted::sorted;

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
