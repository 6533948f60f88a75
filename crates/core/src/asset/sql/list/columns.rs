//! The columns of the list of assets: what each is in SQL, and how it is asked for.

use crate::asset::AssetState;
use crate::error::Result;
use crate::list::{ListQuery, unknown_column};
use crate::vendor::RiskLevel;

/// How a column is asked for.
pub(super) enum Kind {
    /// Text of the asset.
    Text,
    /// A date of the asset.
    Date,
    /// An amount of the asset.
    Amount,
    /// A reference: filtered by id, sorted by the name behind it.
    Ref {
        /// Joined only where it sorts.
        join: &'static str,
        /// What it sorts by.
        name: &'static str,
        /// The table referred to, and its name in `name`.
        outer: (&'static str, &'static str),
    },
    /// A place: filtered with all that is inside it.
    Place,
    /// How much depends on it: sorted by weight, not by the alphabet.
    Weight,
    /// The fixed state behind the status.
    State,
    /// The contracts that cover the asset: a filter only.
    Contract,
}

/// The SQL of a column key, and how it is asked for.
pub(super) fn column(key: &str) -> Result<(&'static str, Kind)> {
    Ok(match key {
        "tag" => ("a.tag", Kind::Text),
        "serial" => ("a.serial", Kind::Text),
        "name" => ("a.name", Kind::Text),
        "manufacturer" => ("a.manufacturer", Kind::Text),
        "model" => ("a.model", Kind::Text),
        "category" => ("a.category", Kind::Text),
        "location" => ("a.location", Kind::Place),
        "company" => ("a.company", Kind::Text),
        "inventory_no" => ("a.inventory_no", Kind::Text),
        "ownership" => ("a.ownership", Kind::Text),
        "criticality" => ("a.criticality", Kind::Weight),
        "in_service_on" => ("a.in_service_on", Kind::Date),
        "department" => ("a.department", Kind::Text),
        "cost_centre" => ("a.cost_centre", Kind::Text),
        "purchase_date" => ("a.purchase_date", Kind::Date),
        "warranty_end" => ("a.warranty_end", Kind::Date),
        "cost" => ("a.cost_minor", Kind::Amount),
        "status" => ("a.status_id", STATUS),
        "custodian" => ("a.custodian_id", CUSTODIAN),
        "user" => ("a.user_id", USER),
        "supplier" => ("a.supplier_id", SUPPLIER),
        "part_of" => ("a.part_of_id", PART_OF),
        "state" => ("a.status_id", Kind::State),
        "contract" => ("a.id", Kind::Contract),
        other => return Err(unknown_column(other)),
    })
}

const STATUS_JOIN: &str = " JOIN asset_status s ON s.id = a.status_id";
const STATUS: Kind = Kind::Ref { join: STATUS_JOIN, name: "s.name", outer: ("asset_status", "s") };
const CUSTODIAN: Kind = Kind::Ref {
    join: " LEFT JOIN person p ON p.id = a.custodian_id",
    name: "p.name COLLATE NOCASE",
    outer: ("person", "p"),
};
const USER: Kind = Kind::Ref {
    join: " LEFT JOIN person u ON u.id = a.user_id",
    name: "u.name COLLATE NOCASE",
    outer: ("person", "u"),
};
const PART_OF: Kind = Kind::Ref {
    join: " LEFT JOIN asset w ON w.id = a.part_of_id",
    name: "w.tag",
    outer: ("asset", "w"),
};
const SUPPLIER: Kind = Kind::Ref {
    join: " LEFT JOIN vendor v ON v.id = a.supplier_id",
    name: "v.name",
    outer: ("vendor", "v"),
};

/// The order of a question: joins it needs, and keys each followed by a comma.
#[derive(Default)]
pub(super) struct Order {
    pub(super) joins: String,
    pub(super) keys: String,
}

impl Order {
    pub(super) fn of(query: &ListQuery) -> Result<Self> {
        let mut order = Self::default();
        for sort in &query.sort {
            let (sql, kind) = column(&sort.key)?;
            let (join, key) = match kind {
                Kind::Text | Kind::Place | Kind::Date | Kind::Amount => ("", sql.to_owned()),
                Kind::Weight => ("", weight_rank(sql)),
                Kind::Ref { join, name, .. } => (join, name.to_owned()),
                Kind::State => (STATUS_JOIN, state_rank()),
                Kind::Contract => return Err(unknown_column(&sort.key)),
            };
            if !order.joins.contains(join) {
                order.joins.push_str(join);
            }
            order.keys.push_str(&key);
            order.keys.push_str(if sort.desc { " DESC, " } else { ", " });
        }
        if query.sort.is_empty() {
            order.keys.push_str("a.tag, ");
        }
        Ok(order)
    }
}

/// Least first; where nobody has said, before all.
fn weight_rank(sql: &str) -> String {
    let ranks = RiskLevel::ALL.iter().zip(1..).map(|(w, i)| format!(" WHEN '{w}' THEN {i}"));
    format!("CASE {sql}{} ELSE 0 END", ranks.collect::<String>())
}

/// States in the order of a life, not of the alphabet.
fn state_rank() -> String {
    let ranks = AssetState::ALL.iter().zip(0..).map(|(s, i)| format!(" WHEN '{s}' THEN {i}"));
    format!("CASE s.state{} END", ranks.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::Sort;
    use crate::store::Conn;

    /// A register's tables, without a register around them.
    fn tables() -> Conn {
        let conn = Conn::open_in_memory().unwrap();
        conn.execute_batch(include_str!("../../../../schema.sql")).unwrap();
        conn
    }

    fn plan(conn: &Conn, sql: &str) -> String {
        let mut stmt = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let rows = stmt.query_map([], |r| r.get::<_, String>("detail")).unwrap();
        rows.map(|r| r.unwrap() + "\n").collect()
    }

    #[test]
    fn the_assets_own_columns_sort_by_an_index_in_both_directions() {
        let conn = tables();
        for key in [
            "tag",
            "serial",
            "name",
            "manufacturer",
            "model",
            "category",
            "location",
            "department",
            "cost_centre",
            "purchase_date",
            "cost",
            "warranty_end",
        ] {
            for desc in [false, true] {
                let sort = vec![Sort { key: key.into(), desc }];
                let order = Order::of(&ListQuery { sort, ..ListQuery::default() }).unwrap();
                let sql = format!("SELECT a.id FROM asset a ORDER BY {}a.id", order.keys);
                let plan = plan(&conn, &sql);
                // Ties by id may be sorted apart, a handful at a time; the whole list may not.
                assert!(plan.contains("USING COVERING INDEX"), "{key}: {plan}");
                assert!(!plan.contains("TEMP B-TREE FOR ORDER BY"), "{key}: {plan}");
            }
        }
    }
}
