//! Groups stand in the order of the list that is sorted by them, and add up to it.

use custodia_core::asset::{AssetDraft, Ownership, ops, sql::list};
use custodia_core::error::Result;
use custodia_core::list::groups::{Group, Key, ordered};
use custodia_core::list::{Filter, FilterOp, ListKind, ListQuery, Selection, Sort};
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::vendor::RiskLevel;
use custodia_core::{contract, vendor};

use crate::support::{Office, tacit, today};

/// Sixty assets over three places (one blank), two currencies and some without a price.
fn office() -> Office {
    let mut office = Office::new();
    let acme = office.vendor("Acme");
    office.done("asset.save", |tx| {
        let status = custodia_core::asset::sql::status_by_name(tx, "In use")?;
        for i in 0..60_i64 {
            let currency = Currency::parse(if i % 7 == 0 { "USD" } else { "EUR" }).unwrap();
            ops::save(
                tx,
                &AssetDraft {
                    tag: format!("A-{i:03}"),
                    status_id: status,
                    location: ["Milano", "milano", "Roma", ""][usize::try_from(i % 4).unwrap()]
                        .into(),
                    supplier_id: (i % 3 == 0).then_some(acme),
                    warranty_end: (i % 5 != 0).then(|| today() + chrono::TimeDelta::days(i * 9)),
                    cost: (i % 6 != 0).then(|| Money::new(1000 + i, currency)),
                    room: ["A", "a", "", "B"][usize::try_from(i / 2 % 4).unwrap()].into(),
                    criticality: (i % 3 != 0)
                        .then(|| RiskLevel::ALL[usize::try_from(i % 4).unwrap()]),
                    ownership: Ownership::ALL[usize::try_from(i % 5).unwrap()],
                    rto_minutes: (i % 4 != 0).then_some(u32::try_from(i % 11 * 30).unwrap()),
                    in_service_on: (i % 3 != 0).then(|| today() - chrono::TimeDelta::days(i * 11)),
                    ..AssetDraft::default()
                },
            )?;
        }
        Ok(())
    });
    office
}

fn whole(conn: &custodia_core::store::Conn, query: &ListQuery) -> (u32, Totals) {
    let all = Selection::Matching { query: query.clone(), except: Vec::new() };
    let summary = list::summary(conn, &all).unwrap();
    (summary.count, summary.totals)
}

#[test]
fn groups_follow_the_list_and_sum_to_it() -> Result<()> {
    let office = office();
    let conn = office.store.conn();
    let filter = Filter { field: "tag".into(), op: FilterOp::Has, values: vec!["A-0".into()] };
    for by in [
        "location",
        "state",
        "status",
        "supplier",
        "custodian",
        "warranty_end",
        "tag",
        "user",
        "room",
        "criticality",
        "ownership",
        "rto_minutes",
        "in_service_on",
    ] {
        for desc in [false, true] {
            let query = ListQuery {
                filters: vec![filter.clone()],
                sort: vec![Sort { key: by.into(), desc }, Sort { key: "tag".into(), desc: true }],
                ..ListQuery::default()
            };
            let groups = list::groups(conn, &query, by)?;
            let sum = groups
                .iter()
                .try_fold(Totals::default(), |mut sum, g| sum.merge(&g.totals).map(|()| sum))?;
            let count: u32 = groups.iter().map(|g| g.count).sum();
            assert_eq!((count, sum), whole(conn, &query), "{by}");
            // The rows of each group are the next ones of the sorted list.
            let ids = list::ids(conn, &ordered(&query, by))?;
            let rows = list::rows(conn, &ids)?;
            let mut rest = rows.iter();
            for group in &groups {
                let own: Vec<_> = rest.by_ref().take(group.count as usize).collect();
                let costs = Totals::of(own.iter().filter_map(|r| r.cost))?;
                assert_eq!(costs, group.totals, "{by} {:?}", group.key);
                for row in own {
                    let key = match by {
                        "location" => Key::Text(row.location.to_lowercase()),
                        "supplier" => Key::Text(row.supplier.to_lowercase()),
                        "warranty_end" => Key::month(row.warranty_end),
                        "room" => Key::Text(row.room.to_lowercase()),
                        "criticality" => Key::Choice(
                            row.criticality.map(|c| c.to_string()).into_iter().collect(),
                        ),
                        "ownership" => Key::Choice(vec![row.ownership.to_string()]),
                        "rto_minutes" => {
                            Key::Text(row.rto_minutes.map(|m| m.to_string()).unwrap_or_default())
                        }
                        "in_service_on" => Key::month(row.in_service_on),
                        _ => continue,
                    };
                    let shown = match &group.key {
                        Key::Text(text) => Key::Text(text.to_lowercase()),
                        other => other.clone(),
                    };
                    assert_eq!(key, shown, "{by}");
                }
            }
        }
    }
    assert!(list::groups(conn, &ListQuery::default(), "cost").is_err(), "amounts are no groups");
    Ok(())
}

#[test]
fn contracts_and_vendors_are_grouped_by_what_they_show() -> Result<()> {
    let mut office = office();
    let vendor = office.vendor("Zeta");
    for n in 0..3 {
        office.contract(&tacit(vendor, &format!("Z-{n}"), "2026-01-01"));
    }
    let conn = office.store.conn();
    let query = ListQuery::default();
    let by_vendor = contract::list::groups(conn, &query, "vendor", today())?;
    let keys: Vec<(Key, u32)> =
        by_vendor.iter().map(|g: &Group| (g.key.clone(), g.count)).collect();
    assert_eq!(keys, [(Key::Text("Zeta".into()), 3)]);
    let all = Selection::Matching { query: query.clone(), except: Vec::new() };
    let summary = contract::list::summary(conn, &all, today())?;
    assert_eq!((summary.count, &summary.totals), (3, &by_vendor[0].totals));
    let months = contract::list::groups(conn, &query, "start", today())?;
    assert_eq!(months[0].key, Key::Month(Some("2026-01".into())));
    let vendors = vendor::sql::list::groups(conn, &query, "contracts", today())?;
    assert_eq!(vendors.iter().map(|g| g.count).sum::<u32>(), 2);
    assert!(contract::list::groups(conn, &query, "nothing", today()).is_err());
    Ok(())
}

#[test]
fn filters_compare_exclude_and_look_inside() -> Result<()> {
    let office = office();
    let conn = office.store.conn();
    let count = |field: &str, op: FilterOp, value: &str| -> u32 {
        let filters = vec![Filter { field: field.into(), op, values: vec![value.into()] }];
        let query = ListQuery { filters, ..ListQuery::default() };
        whole(conn, &query.on_day(ListKind::Assets, today()).unwrap()).0
    };
    for (field, op, value, expected) in [
        ("location", FilterOp::Has, "MILA", 30),
        ("location", FilterOp::Lacks, "mila", 30),
        ("location", FilterOp::Is, "", 15),
        ("location", FilterOp::Not, "", 45),
        ("location", FilterOp::Has, "%", 0),
        ("supplier", FilterOp::Has, "acm", 20),
        // Those without a supplier are not Acme's either.
        ("supplier", FilterOp::Lacks, "acm", 40),
        ("supplier", FilterOp::Has, "", 40),
        ("cost", FilterOp::Is, "", 10),
        ("cost", FilterOp::Is, ">10.40", 16),
        ("cost", FilterOp::Is, "10.41..10.45", 4),
        ("warranty_end", FilterOp::Is, "", 12),
        ("warranty_end", FilterOp::Is, "<+90d", 8),
        ("warranty_end", FilterOp::Is, "today..+90d", 8),
    ] {
        assert_eq!(count(field, op, value), expected, "{field} {op} {value:?}");
    }
    Ok(())
}
