//! Assets: every field a form has that is a value of its own, and the fields people added.

use chrono::NaiveDate;

use super::BulkCell;
use super::cells::{Cells, Edited};
use super::values::{Read, Typed, say_day, say_money};
use crate::asset::{AssetDraft, CoverNeed, Ownership, ops, sql};
use crate::catalogue::field::{CustomField, CustomKind, CustomValue, column_key, of_column};
use crate::coverage::drive::Confidentiality;
use crate::error::{Error, FieldError, Result};
use crate::ids::{AssetId, PersonId, StatusId, VendorId};
use crate::money::Money;
use crate::store::Tx;
use crate::vendor::RiskLevel;

pub(super) fn edit(tx: &Tx<'_>, id: i64, cells: &[BulkCell], typed: &Typed<'_>) -> Result<Edited> {
    let mut draft = sql::draft(tx, AssetId(id))?;
    let title = draft.tag.clone();
    let mut row = Cells::new(cells);
    row.set(&mut draft, |d, field| say(d, field, typed), |d, f, text| put(d, f, text, typed))?;
    // Once all cells are in: one of them may be the category.
    for cell in cells {
        if let Some(own) = typed.own(&cell.field)
            && let Err(refused) = own.fits(&cell.field, &draft.category, cell.text.trim())
        {
            row.refuse(refused);
        }
    }
    let edited = row.done(title)?;
    if !edited.cells.is_empty() {
        ops::save(tx, &draft).map_err(by_column)?;
    }
    Ok(edited)
}

/// Errors of a draft's fields, said of the columns: one knows `custodian`, not `custodian_id`.
fn by_column(error: Error) -> Error {
    let Error::Invalid(mut errors) = error else { return error };
    for error in &mut errors {
        if let Some(id) = error.field.strip_prefix("custom.").and_then(|id| id.parse().ok()) {
            error.field = column_key(crate::ids::FieldId(id));
        } else if let Some(column) = error.field.strip_suffix("_id") {
            error.field = column.to_owned();
        }
    }
    Error::Invalid(errors)
}

/// A value of its own in a draft.
enum Slot<'a> {
    Text(&'a mut String),
    Day(&'a mut Option<NaiveDate>),
    Money(&'a mut Option<Money>),
    Number(&'a mut Option<u32>),
}

/// The value behind a key.
fn slot<'a>(d: &'a mut AssetDraft, field: &str) -> Option<Slot<'a>> {
    Some(match field {
        "tag" => Slot::Text(&mut d.tag),
        "serial" => Slot::Text(&mut d.serial),
        "name" => Slot::Text(&mut d.name),
        "manufacturer" => Slot::Text(&mut d.manufacturer),
        "model" => Slot::Text(&mut d.model),
        "model_number" => Slot::Text(&mut d.model_number),
        "category" => Slot::Text(&mut d.category),
        "company" => Slot::Text(&mut d.company),
        "inventory_no" => Slot::Text(&mut d.inventory_no),
        "location" => Slot::Text(&mut d.location),
        "room" => Slot::Text(&mut d.room),
        "department" => Slot::Text(&mut d.department),
        "cost_centre" => Slot::Text(&mut d.cost_centre),
        "invoice_no" => Slot::Text(&mut d.invoice_no),
        "order_no" => Slot::Text(&mut d.order_no),
        "cover_note" => Slot::Text(&mut d.cover_note),
        "notes" => Slot::Text(&mut d.notes),
        "purchase_date" => Slot::Day(&mut d.purchase_date),
        "warranty_start" => Slot::Day(&mut d.warranty_start),
        "warranty_end" => Slot::Day(&mut d.warranty_end),
        "eol_date" => Slot::Day(&mut d.eol_date),
        "delivered_on" => Slot::Day(&mut d.delivered_on),
        "in_service_on" => Slot::Day(&mut d.in_service_on),
        "due_back" => Slot::Day(&mut d.due_back),
        "retire_on" => Slot::Day(&mut d.retire_on),
        "disposed_on" => Slot::Day(&mut d.disposed_on),
        "cost" => Slot::Money(&mut d.cost),
        "proceeds" => Slot::Money(&mut d.proceeds),
        "disposal_cost" => Slot::Money(&mut d.disposal_cost),
        "warranty_months" => Slot::Number(&mut d.warranty_months),
        "rto_minutes" => Slot::Number(&mut d.rto_minutes),
        "rpo_minutes" => Slot::Number(&mut d.rpo_minutes),
        _ => return None,
    })
}

fn say(d: &AssetDraft, field: &str, typed: &Typed<'_>) -> Result<Option<String>> {
    if let Some(own) = typed.own(field) {
        let value = d.custom.iter().find(|v| Some(v.field_id) == own.id);
        return Ok(Some(value.map(|v| v.value.clone()).unwrap_or_default()));
    }
    Ok(Some(match field {
        "status" => typed.name("asset_status", d.status_id.map(|i| i.0))?,
        "custodian" => typed.name("person", d.custodian_id.map(|i| i.0))?,
        "user" => typed.name("person", d.user_id.map(|i| i.0))?,
        "supplier" => typed.name("vendor", d.supplier_id.map(|i| i.0))?,
        "part_of" => typed.name("asset", d.part_of_id.map(|i| i.0))?,
        "ownership" => d.ownership.to_string(),
        "cover_need" => d.cover_need.to_string(),
        "criticality" => d.criticality.map(|c| c.to_string()).unwrap_or_default(),
        "confidentiality" => d.confidentiality.map(|c| c.to_string()).unwrap_or_default(),
        other => {
            return Ok(slot(&mut d.clone(), other).map(|slot| match slot {
                Slot::Text(text) => std::mem::take(text),
                Slot::Day(day) => say_day(*day),
                Slot::Money(money) => say_money(*money),
                Slot::Number(number) => number.map(|n| n.to_string()).unwrap_or_default(),
            }));
        }
    }))
}

fn put(d: &mut AssetDraft, field: &str, value: &str, typed: &Typed<'_>) -> Result<Read<()>> {
    if let Some(own) = typed.own(field) {
        return Ok(put_own(d, own, field, value, typed));
    }
    match slot(d, field) {
        Some(Slot::Text(text)) => {
            value.clone_into(text);
            return Ok(Ok(()));
        }
        Some(Slot::Day(day)) => return Ok(typed.day(field, value).map(|read| *day = read)),
        Some(Slot::Money(money)) => {
            return Ok(typed.money(field, value, *money).map(|read| *money = read));
        }
        Some(Slot::Number(n)) => return Ok(typed.number(field, value).map(|read| *n = read)),
        None => {}
    }
    let record = |table| typed.record(field, table, value);
    Ok(match field {
        "status" => record("asset_status")?.map(|id| d.status_id = id.map(StatusId)),
        "custodian" => record("person")?.map(|id| d.custodian_id = id.map(PersonId)),
        "user" => record("person")?.map(|id| d.user_id = id.map(PersonId)),
        "supplier" => record("vendor")?.map(|id| d.supplier_id = id.map(VendorId)),
        "part_of" => record("asset")?.map(|id| d.part_of_id = id.map(AssetId)),
        _ => put_choice(d, field, value, typed),
    })
}

fn put_choice(d: &mut AssetDraft, field: &str, value: &str, typed: &Typed<'_>) -> Read<()> {
    let required = || FieldError::new(field, "required");
    match field {
        "ownership" => {
            let all = (Ownership::ALL, Ownership::as_str as fn(Ownership) -> &'static str);
            d.ownership = typed.choice(field, "ownership", all, value)?.ok_or_else(required)?;
        }
        "cover_need" => {
            let all = (CoverNeed::ALL, CoverNeed::as_str as fn(CoverNeed) -> &'static str);
            d.cover_need = typed.choice(field, "cover-need", all, value)?.ok_or_else(required)?;
        }
        "criticality" => {
            let all = (RiskLevel::ALL, RiskLevel::as_str as fn(RiskLevel) -> &'static str);
            d.criticality = typed.choice(field, "vendor-criticality", all, value)?;
        }
        "confidentiality" => {
            let say = Confidentiality::as_str as fn(Confidentiality) -> &'static str;
            let all = (Confidentiality::ALL, say);
            d.confidentiality = typed.choice(field, "confidentiality", all, value)?;
        }
        _ => return Err(FieldError::new(field, "not-editable")),
    }
    Ok(())
}

/// A field people added: days and amounts as they are typed anywhere, all else in the spelling the
/// field keeps.
fn put_own(
    d: &mut AssetDraft,
    own: &CustomField,
    field: &str,
    value: &str,
    typed: &Typed<'_>,
) -> Read<()> {
    let Some(id) = own.id.filter(|id| of_column(field) == Some(*id)) else {
        return Err(FieldError::new(field, "not-editable"));
    };
    let at = d.custom.iter().position(|v| v.field_id == id);
    let old = at.map(|at| d.custom[at].value.clone()).unwrap_or_default();
    let text = match own.kind {
        CustomKind::Date => say_day(typed.day(field, value)?),
        CustomKind::Money => say_money(typed.money(field, value, Money::parse(&old))?),
        _ => value.to_owned(),
    };
    let kept = own.canonical(&text).map_err(|code| FieldError::new(field, code))?;
    d.custom.retain(|v| v.field_id != id);
    if !kept.is_empty() {
        d.custom.push(CustomValue { field_id: id, value: kept });
    }
    Ok(())
}
