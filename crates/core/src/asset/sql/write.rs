//! Writing assets: one list of columns for whoever inserts or updates one.

use chrono::{Datelike, NaiveDate};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{ToSql, params_from_iter};

use super::identity;
use crate::asset::AssetDraft;
use crate::catalogue;
use crate::error::Result;
use crate::ids::AssetId;
use crate::money::Money;
use crate::store::Tx;

/// A date as the register stores it, without going through a formatter for every cell of a file.
struct Day(Option<[u8; 10]>);

impl Day {
    fn new(date: Option<NaiveDate>) -> Self {
        let Some(date) = date else { return Self(None) };
        let mut out = *b"0000-00-00";
        let mut put = |at: std::ops::Range<usize>, mut n: u32| {
            for slot in out[at].iter_mut().rev() {
                *slot = b'0' + u8::try_from(n % 10).unwrap_or(0);
                n /= 10;
            }
        };
        put(0..4, date.year().unsigned_abs());
        put(5..7, date.month());
        put(8..10, date.day());
        Self(Some(out))
    }
}

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match &self.0 {
            Some(text) => ValueRef::Text(text),
            None => ValueRef::Null,
        }))
    }
}

/// An amount of money as its two columns.
struct Amount {
    minor: Option<i64>,
    currency: Option<crate::money::Currency>,
}

impl Amount {
    fn of(money: Option<Money>) -> Self {
        Self { minor: money.map(|m| m.minor), currency: money.map(|m| m.currency) }
    }
}

/// The columns of an asset's own row, with their values.
pub(crate) struct Columns<'d> {
    draft: &'d AssetDraft,
    cost: Amount,
    proceeds: Amount,
    disposal_cost: Amount,
    days: [Day; 9],
}

impl<'d> Columns<'d> {
    /// Of a draft.
    pub(crate) fn of(draft: &'d AssetDraft) -> Self {
        Self {
            draft,
            cost: Amount::of(draft.cost),
            proceeds: Amount::of(draft.proceeds),
            disposal_cost: Amount::of(draft.disposal_cost),
            days: [
                draft.purchase_date,
                draft.warranty_start,
                draft.warranty_end,
                draft.eol_date,
                draft.delivered_on,
                draft.in_service_on,
                draft.due_back,
                draft.retire_on,
                draft.disposed_on,
            ]
            .map(Day::new),
        }
    }

    /// Names and values, in a fixed order.
    pub(crate) fn all(&self) -> [(&'static str, &dyn ToSql); 44] {
        let (d, days) = (self.draft, &self.days);
        [
            ("tag", &d.tag),
            ("serial", &d.serial),
            ("name", &d.name),
            ("manufacturer", &d.manufacturer),
            ("model", &d.model),
            ("model_number", &d.model_number),
            ("category", &d.category),
            ("status_id", &d.status_id),
            ("company", &d.company),
            ("ownership", &d.ownership),
            ("inventory_no", &d.inventory_no),
            ("part_of_id", &d.part_of_id),
            ("location", &d.location),
            ("room", &d.room),
            ("custodian_id", &d.custodian_id),
            ("user_id", &d.user_id),
            ("department", &d.department),
            ("cost_centre", &d.cost_centre),
            ("supplier_id", &d.supplier_id),
            ("purchase_date", &days[0]),
            ("cost_minor", &self.cost.minor),
            ("cost_currency", &self.cost.currency),
            ("invoice_no", &d.invoice_no),
            ("order_no", &d.order_no),
            ("warranty_start", &days[1]),
            ("warranty_months", &d.warranty_months),
            ("warranty_end", &days[2]),
            ("eol_date", &days[3]),
            ("delivered_on", &days[4]),
            ("in_service_on", &days[5]),
            ("due_back", &days[6]),
            ("criticality", &d.criticality),
            ("rto_minutes", &d.rto_minutes),
            ("rpo_minutes", &d.rpo_minutes),
            ("confidentiality", &d.confidentiality),
            ("cover_need", &d.cover_need),
            ("cover_note", &d.cover_note),
            ("retire_on", &days[7]),
            ("disposed_on", &days[8]),
            ("proceeds_minor", &self.proceeds.minor),
            ("proceeds_currency", &self.proceeds.currency),
            ("disposal_cost_minor", &self.disposal_cost.minor),
            ("disposal_cost_currency", &self.disposal_cost.currency),
            ("notes", &d.notes),
        ]
    }

    /// The statement that inserts them all.
    pub(crate) fn insert(&self) -> String {
        let all = self.all();
        let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
        let marks: Vec<String> = (1..=all.len()).map(|n| format!("?{n}")).collect();
        format!("INSERT INTO asset ({}) VALUES ({})", names.join(", "), marks.join(", "))
    }
}

/// Writes a new asset with all that hangs on its draft.
pub(in crate::asset) fn insert(tx: &Tx<'_>, d: &AssetDraft) -> Result<AssetId> {
    let columns = Columns::of(d);
    let values = columns.all().map(|(_, value)| value);
    tx.prepare_cached(&columns.insert())?.execute(params_from_iter(values))?;
    let id = AssetId(tx.last_insert_rowid());
    identity::put(tx, id, &d.identifiers)?;
    catalogue::sql::put_values(tx, id, &d.custom)?;
    Ok(id)
}

/// Writes a draft over a row; the session sees only what differs.
pub(in crate::asset) fn update(tx: &Tx<'_>, id: AssetId, d: &AssetDraft) -> Result<()> {
    let columns = Columns::of(d);
    let all = columns.all();
    let sets: Vec<String> =
        all.iter().enumerate().map(|(i, (name, _))| format!("{name} = ?{}", i + 2)).collect();
    let sql = format!("UPDATE asset SET {} WHERE id = ?1", sets.join(", "));
    let values = std::iter::once(&id as &dyn ToSql).chain(all.iter().map(|(_, value)| *value));
    tx.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    identity::put(tx, id, &d.identifiers)?;
    catalogue::sql::put_values(tx, id, &d.custom)
}

pub(in crate::asset) fn delete(tx: &Tx<'_>, id: AssetId) -> Result<()> {
    for sql in [
        "DELETE FROM lease_condition WHERE asset_id = ?1",
        "DELETE FROM lease_item WHERE asset_id = ?1",
        "DELETE FROM contract_asset WHERE asset_id = ?1",
        "DELETE FROM coverage WHERE asset_id = ?1",
        // A count stays as it was made: its lines have words of their own.
        "UPDATE stocktake_line SET asset_id = NULL WHERE asset_id = ?1",
        "DELETE FROM depreciation_plan WHERE asset_id = ?1",
        "DELETE FROM asset_expense WHERE asset_id = ?1",
        // What was asked for stays said: a line has words of its own.
        "UPDATE capital_line SET asset_id = NULL WHERE asset_id = ?1",
        "DELETE FROM asset_identifier WHERE asset_id = ?1",
        "DELETE FROM component WHERE asset_id = ?1",
        "DELETE FROM custom_value WHERE asset_id = ?1",
        "DELETE FROM handover WHERE asset_id = ?1",
        "DELETE FROM receipt_item WHERE asset_id = ?1",
        "DELETE FROM invoice_asset WHERE asset_id = ?1",
        "DELETE FROM document WHERE asset_id = ?1",
        "UPDATE asset SET part_of_id = NULL WHERE part_of_id = ?1",
        "DELETE FROM asset WHERE id = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_stored_as_iso_text() {
        for text in ["1900-01-01", "2024-02-29", "2199-12-31"] {
            let day = Day::new(text.parse().ok());
            assert_eq!(day.0.as_ref().map(|b| b.as_slice()), Some(text.as_bytes()));
        }
        assert_eq!(Day::new(None).0, None);
    }
}
