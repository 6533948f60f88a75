//! Every column sorts as its values compare.

use std::cmp::Ordering;

use custodia_core::asset::{AssetRow, sql};
use custodia_core::list::{ListQuery, Sort};

use super::{everything, furnished, sort};

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

pub(super) fn sorted(rows: &[AssetRow], keys: &[Sort]) -> Vec<i64> {
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
