//! The columns of the list of assets: what each is in SQL, and how it is asked for.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::asset::{AssetState, CoverNeed, Ownership};
use crate::catalogue;
use crate::catalogue::field::{CustomField, CustomKind, of_column};
use crate::coverage::drive::Confidentiality;
use crate::error::Result;
use crate::ids::FieldId;
use crate::list::{ListKind, ListQuery, Sort, TODAY, bad_filter, unknown_column};
use crate::quality::narrow::{self, Among};
use crate::store::Conn;
use crate::vendor::RiskLevel;

/// How a column is asked for.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Text of the asset.
    Text,
    /// A date of the asset.
    Date,
    /// An amount of the asset, and the column of its currency.
    Amount(&'static str),
    /// A whole number of the asset.
    Number,
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
    /// A closed choice: sorted in the order of its values, not of the alphabet.
    Choice(fn() -> Vec<&'static str>),
    /// The fixed state behind the status.
    State,
    /// The contracts that cover the asset: a filter only.
    Contract,
    /// A field people added; text where it is gone by now.
    Own(FieldId, CustomKind),
}

/// A column: its SQL, and how it is asked for.
pub(super) type Column = (Cow<'static, str>, Kind);

/// The columns a question names: those every register has, and the fields of this one.
pub(super) struct Columns {
    own: Vec<CustomField>,
    today: Option<NaiveDate>,
    checks: Vec<Among>,
}

impl Columns {
    /// Reads the fields people added only where the question, or `by` beside it, names one.
    ///
    /// # Errors
    /// `Invalid`: `bad-filter` for a day of asking that is none.
    pub(super) fn of(conn: &Conn, query: &ListQuery, by: Option<&str>) -> Result<Self> {
        let filters = query.filters.iter().map(|f| f.field.as_str());
        let mut keys = filters.chain(query.sort.iter().map(|s| s.key.as_str())).chain(by);
        let own = match keys.any(|key| of_column(key).is_some()) {
            true => catalogue::sql::fields(conn)?,
            false => Vec::new(),
        };
        let day = query.filters.iter().find(|f| f.field == TODAY).map(|f| f.values.as_slice());
        let today = match day {
            None => None,
            Some([day]) => Some(day.parse().map_err(|_| bad_filter(TODAY))?),
            Some(_) => return Err(bad_filter(TODAY)),
        };
        let checks = narrow::kept(conn, ListKind::Assets, query)?;
        Ok(Self { own, today, checks })
    }

    /// What its filters by checks of data quality keep.
    pub(super) fn checks(&self) -> &[Among] {
        &self.checks
    }

    /// The day the question is asked on, where that matters.
    pub(super) const fn today(&self) -> Option<NaiveDate> {
        self.today
    }

    /// The column of a key.
    ///
    /// # Errors
    /// `Invalid` (`unknown-column`). A field that is gone is a column without values: views that
    /// have it keep working.
    pub(super) fn get(&self, key: &str) -> Result<Column> {
        let Some(id) = of_column(key) else {
            return given(key).map(|(sql, kind)| (Cow::Borrowed(sql), kind));
        };
        let field = self.own.iter().find(|f| f.id == Some(id));
        let kind = field.map_or(CustomKind::Text, |f| f.kind);
        let sql = format!(
            "(SELECT value FROM custom_value WHERE asset_id = a.id AND field_id = {id})
             COLLATE NOCASE"
        );
        Ok((Cow::Owned(sql), Kind::Own(id, kind)))
    }
}

/// The SQL of a column every register has, and how it is asked for.
fn given(key: &str) -> Result<(&'static str, Kind)> {
    Ok(match key {
        "tag" => ("a.tag", Kind::Text),
        "serial" => ("a.serial", Kind::Text),
        "name" => ("a.name", Kind::Text),
        "manufacturer" => ("a.manufacturer", Kind::Text),
        "model" => ("a.model", Kind::Text),
        "model_number" => ("a.model_number", Kind::Text),
        "category" => ("a.category", Kind::Text),
        "location" => ("a.location", Kind::Place),
        "room" => ("a.room", Kind::Text),
        "company" => ("a.company", Kind::Text),
        "inventory_no" => ("a.inventory_no", Kind::Text),
        "department" => ("a.department", Kind::Text),
        "cost_centre" => ("a.cost_centre", Kind::Text),
        "invoice_no" => ("a.invoice_no", Kind::Text),
        "order_no" => ("a.order_no", Kind::Text),
        "notes" => ("a.notes", Kind::Text),
        "cover_note" => ("a.cover_note", Kind::Text),
        "ownership" => ("a.ownership", Kind::Choice(values::<Ownership>)),
        "criticality" => ("a.criticality", Kind::Choice(values::<RiskLevel>)),
        "confidentiality" => ("a.confidentiality", Kind::Choice(values::<Confidentiality>)),
        "cover_need" => ("a.cover_need", Kind::Choice(values::<CoverNeed>)),
        "rto_minutes" => ("a.rto_minutes", Kind::Number),
        "rpo_minutes" => ("a.rpo_minutes", Kind::Number),
        "warranty_months" => ("a.warranty_months", Kind::Number),
        "purchase_date" => ("a.purchase_date", Kind::Date),
        "warranty_start" => ("a.warranty_start", Kind::Date),
        "warranty_end" => ("a.warranty_end", Kind::Date),
        "eol_date" => ("a.eol_date", Kind::Date),
        "delivered_on" => ("a.delivered_on", Kind::Date),
        "in_service_on" => ("a.in_service_on", Kind::Date),
        "due_back" => ("a.due_back", Kind::Date),
        "retire_on" => ("a.retire_on", Kind::Date),
        "disposed_on" => ("a.disposed_on", Kind::Date),
        "cost" => ("a.cost_minor", Kind::Amount("a.cost_currency")),
        "proceeds" => ("a.proceeds_minor", Kind::Amount("a.proceeds_currency")),
        "disposal_cost" => ("a.disposal_cost_minor", Kind::Amount("a.disposal_cost_currency")),
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

/// Columns of an asset's own that an index has in order. The others are read in one walk of the
/// table and put in order in memory: half as dear as SQLite's sorter, and dearer by one walk only.
const INDEXED: &[&str] = &[
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
];

/// Whether an index has a column of an asset's own in order.
pub(crate) fn is_indexed(key: &str) -> bool {
    INDEXED.contains(&key)
}

/// The values of a closed choice, in their order.
fn values<C: Values>() -> Vec<&'static str> {
    C::values()
}

/// A closed choice.
trait Values {
    fn values() -> Vec<&'static str>;
}

macro_rules! choices {
    ($($choice:ty),*) => {$(
        impl Values for $choice {
            fn values() -> Vec<&'static str> {
                Self::ALL.iter().map(|v| v.as_str()).collect()
            }
        }
    )*};
}
choices!(Ownership, RiskLevel, Confidentiality, CoverNeed);

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
    /// Of some keys; by tag where there are none.
    pub(super) fn of(columns: &Columns, sort: &[Sort]) -> Result<Self> {
        let mut order = Self::default();
        for sort in sort {
            let (sql, kind) = columns.get(&sort.key)?;
            let (join, key) = match kind {
                Kind::Ref { join, .. } => (join, rank(&sql, kind)),
                Kind::State => (STATUS_JOIN, rank(&sql, kind)),
                Kind::Contract => return Err(unknown_column(&sort.key)),
                _ => ("", rank(&sql, kind)),
            };
            if !order.joins.contains(join) {
                order.joins.push_str(join);
            }
            order.keys.push_str(&key);
            order.keys.push_str(if sort.desc { " DESC, " } else { ", " });
        }
        if sort.is_empty() {
            order.keys.push_str("a.tag, ");
        }
        Ok(order)
    }
}

/// What a column sorts by.
pub(super) fn rank(sql: &str, kind: Kind) -> String {
    match kind {
        Kind::Choice(values) => choice_rank(sql, &values()),
        Kind::Ref { name, .. } => name.to_owned(),
        Kind::State => state_rank(),
        Kind::Own(_, CustomKind::Whole | CustomKind::Decimal | CustomKind::Money) => {
            format!("CAST({sql} AS NUMERIC)")
        }
        _ => sql.to_owned(),
    }
}

/// First value first; where nobody has said, before all.
fn choice_rank(sql: &str, values: &[&str]) -> String {
    let ranks = values.iter().zip(1..).map(|(w, i)| format!(" WHEN '{w}' THEN {i}"));
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
        let columns = Columns::of(&conn, &ListQuery::default(), None).unwrap();
        for key in INDEXED {
            for desc in [false, true] {
                let sort = [Sort { key: (*key).into(), desc }];
                let order = Order::of(&columns, &sort).unwrap();
                let sql = format!("SELECT a.id FROM asset a ORDER BY {}a.id", order.keys);
                let plan = plan(&conn, &sql);
                // Ties by id may be sorted apart, a handful at a time; the whole list may not.
                assert!(plan.contains("USING COVERING INDEX"), "{key}: {plan}");
                assert!(!plan.contains("TEMP B-TREE FOR ORDER BY"), "{key}: {plan}");
            }
        }
    }
}
