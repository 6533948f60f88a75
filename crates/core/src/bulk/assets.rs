//! Assets: every field a form has that is a value of its own.

use super::BulkCell;
use super::cells::{Cells, Edited};
use super::values::{Typed, say_day, say_money};
use crate::asset::{AssetDraft, ops, sql};
use crate::error::{FieldError, Result};
use crate::ids::{AssetId, PersonId, StatusId, VendorId};
use crate::store::Tx;

pub(super) fn edit(tx: &Tx<'_>, id: i64, cells: &[BulkCell], typed: &Typed<'_>) -> Result<Edited> {
    let mut draft = sql::draft(tx, AssetId(id))?;
    let title = draft.tag.clone();
    let mut row = Cells::new(cells);
    row.set(&mut draft, |d, field| say(d, field, typed), |d, f, text| put(d, f, text, typed))?;
    let edited = row.done(title)?;
    if !edited.cells.is_empty() {
        ops::save(tx, &draft)?;
    }
    Ok(edited)
}

/// The text field behind a key.
fn text<'a>(d: &'a mut AssetDraft, field: &str) -> Option<&'a mut String> {
    Some(match field {
        "tag" => &mut d.tag,
        "serial" => &mut d.serial,
        "name" => &mut d.name,
        "manufacturer" => &mut d.manufacturer,
        "model" => &mut d.model,
        "model_number" => &mut d.model_number,
        "category" => &mut d.category,
        "company" => &mut d.company,
        "location" => &mut d.location,
        "room" => &mut d.room,
        "department" => &mut d.department,
        "cost_centre" => &mut d.cost_centre,
        "invoice_no" => &mut d.invoice_no,
        "order_no" => &mut d.order_no,
        "notes" => &mut d.notes,
        _ => return None,
    })
}

fn say(d: &AssetDraft, field: &str, typed: &Typed<'_>) -> Result<Option<String>> {
    Ok(Some(match field {
        "status" => typed.name("asset_status", d.status_id.map(|i| i.0))?,
        "custodian" => typed.name("person", d.custodian_id.map(|i| i.0))?,
        "supplier" => typed.name("vendor", d.supplier_id.map(|i| i.0))?,
        "purchase_date" => say_day(d.purchase_date),
        "warranty_start" => say_day(d.warranty_start),
        "warranty_end" => say_day(d.warranty_end),
        "eol_date" => say_day(d.eol_date),
        "warranty_months" => d.warranty_months.map(|m| m.to_string()).unwrap_or_default(),
        "cost" => say_money(d.cost),
        other => return Ok(text(&mut d.clone(), other).map(|t| t.clone())),
    }))
}

fn put(
    d: &mut AssetDraft,
    field: &str,
    value: &str,
    typed: &Typed<'_>,
) -> Result<std::result::Result<(), FieldError>> {
    if let Some(own) = text(d, field) {
        value.clone_into(own);
        return Ok(Ok(()));
    }
    Ok(match field {
        "status" => {
            typed.record(field, "asset_status", value)?.map(|id| d.status_id = id.map(StatusId))
        }
        "custodian" => {
            typed.record(field, "person", value)?.map(|id| d.custodian_id = id.map(PersonId))
        }
        "supplier" => {
            typed.record(field, "vendor", value)?.map(|id| d.supplier_id = id.map(VendorId))
        }
        "purchase_date" => typed.day(field, value).map(|day| d.purchase_date = day),
        "warranty_start" => typed.day(field, value).map(|day| d.warranty_start = day),
        "warranty_end" => typed.day(field, value).map(|day| d.warranty_end = day),
        "eol_date" => typed.day(field, value).map(|day| d.eol_date = day),
        "warranty_months" => typed.number(field, value).map(|n| d.warranty_months = n),
        "cost" => typed.money(field, value, d.cost).map(|m| d.cost = m),
        _ => Err(FieldError::new(field, "not-editable")),
    })
}
