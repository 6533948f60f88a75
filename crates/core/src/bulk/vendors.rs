//! Vendors: what a list shows of their own record.

use super::BulkCell;
use super::cells::{Cells, Edited};
use super::values::Typed;
use crate::error::{FieldError, Result};
use crate::ids::VendorId;
use crate::store::Tx;
use crate::vendor::{RiskLevel, VendorDraft, VendorKind, ops, sql};

pub(super) fn edit(tx: &Tx<'_>, id: i64, cells: &[BulkCell], typed: &Typed<'_>) -> Result<Edited> {
    let mut draft = sql::draft(tx, VendorId(id))?;
    let title = draft.name.clone();
    let mut row = Cells::new(cells);
    row.set(&mut draft, |d, field| Ok(say(d, field)), |d, f, text| Ok(put(d, f, text, typed)))?;
    let edited = row.done(title)?;
    if !edited.cells.is_empty() {
        ops::save(tx, &draft)?;
    }
    Ok(edited)
}

fn say(d: &VendorDraft, field: &str) -> Option<String> {
    let level = |risk: Option<RiskLevel>| risk.map(|r| r.to_string()).unwrap_or_default();
    Some(match field {
        "name" => d.name.clone(),
        "customer_no" => d.customer_no.clone(),
        "country" => d.country.clone(),
        "website" => d.website.clone(),
        "kinds" => d.kinds.iter().map(|k| k.as_str()).collect::<Vec<_>>().join(", "),
        "risk" => level(d.risk),
        "criticality" => level(d.criticality),
        _ => return None,
    })
}

fn put(
    d: &mut VendorDraft,
    field: &str,
    value: &str,
    typed: &Typed<'_>,
) -> std::result::Result<(), FieldError> {
    let levels = (RiskLevel::ALL, RiskLevel::as_str as fn(RiskLevel) -> &'static str);
    match field {
        "name" => value.clone_into(&mut d.name),
        "customer_no" => value.clone_into(&mut d.customer_no),
        "country" => value.clone_into(&mut d.country),
        "website" => value.clone_into(&mut d.website),
        "risk" => d.risk = typed.choice(field, "vendor-risk", levels, value)?,
        "criticality" => {
            d.criticality = typed.choice(field, "vendor-criticality", levels, value)?;
        }
        "kinds" => {
            let all = (VendorKind::ALL, VendorKind::as_str as fn(VendorKind) -> &'static str);
            let each = value.split(',').map(str::trim).filter(|k| !k.is_empty());
            let mut kinds = Vec::new();
            for kind in each {
                kinds.extend(typed.choice(field, "vendor-kind", all, kind)?);
            }
            kinds.sort_unstable();
            kinds.dedup();
            d.kinds = kinds;
        }
        _ => return Err(FieldError::new(field, "not-editable")),
    }
    Ok(())
}
