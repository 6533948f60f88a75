//! Contracts: only what moves no deadline. Terms, notice and costs are changed one at a time, where
//! the calculation is seen.

use super::BulkCell;
use super::cells::{Cells, Edited};
use super::values::Typed;
use crate::contract::ops::{self, SaveContext};
use crate::contract::{ContractDraft, ContractKind, sql};
use crate::error::{FieldError, Result};
use crate::ids::{ContractId, PersonId};
use crate::store::Tx;

pub(super) fn edit(
    tx: &Tx<'_>,
    id: i64,
    cells: &[BulkCell],
    typed: &Typed<'_>,
    ctx: &SaveContext,
) -> Result<Edited> {
    let mut draft = sql::draft(tx, ContractId(id))?;
    let title = draft.title.clone();
    let mut row = Cells::new(cells);
    row.set(&mut draft, |d, field| say(d, field, typed), |d, f, text| put(d, f, text, typed))?;
    let edited = row.done(title)?;
    if !edited.cells.is_empty() {
        ops::save_in(tx, &draft, ctx)?;
    }
    Ok(edited)
}

fn say(d: &ContractDraft, field: &str, typed: &Typed<'_>) -> Result<Option<String>> {
    Ok(Some(match field {
        "title" => d.title.clone(),
        "number" => d.number.clone(),
        "cost_centre" => d.cost_centre.clone(),
        "order_no" => d.order_no.clone(),
        "notes" => d.notes.clone(),
        "kind" => d.kind.to_string(),
        "owner" => typed.name("person", d.owner_id.map(|i| i.0))?,
        _ => return Ok(None),
    }))
}

fn put(
    d: &mut ContractDraft,
    field: &str,
    value: &str,
    typed: &Typed<'_>,
) -> Result<std::result::Result<(), FieldError>> {
    let own = match field {
        "title" => &mut d.title,
        "number" => &mut d.number,
        "cost_centre" => &mut d.cost_centre,
        "order_no" => &mut d.order_no,
        "notes" => &mut d.notes,
        "kind" => {
            let all = (ContractKind::ALL, ContractKind::as_str as fn(ContractKind) -> &'static str);
            return Ok(typed.choice(field, "contract-kind", all, value).and_then(|kind| {
                d.kind = kind.ok_or_else(|| FieldError::new(field, "required"))?;
                Ok(())
            }));
        }
        "owner" => {
            let id = typed.record(field, "person", value)?;
            return Ok(id.map(|id| d.owner_id = id.map(PersonId)));
        }
        _ => return Ok(Err(FieldError::new(field, "not-editable"))),
    };
    value.clone_into(own);
    Ok(Ok(()))
}
