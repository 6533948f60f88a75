//! What a maker's file says of a model.

use super::super::model::{ModelDraft, ModelName, tidy};
use super::super::sql;
use crate::error::Result;
use crate::store::Tx;

/// Writes part number, last days and their source of the model named so, and makes its record where
/// there is none. The days are taken as they stand, as a maker's always are; all else that is known
/// of the model stays.
///
/// # Errors
/// Only what writing can meet.
pub(crate) fn lifecycle_save(tx: &Tx<'_>, said: &ModelDraft) -> Result<()> {
    let said = tidy(said);
    let name = ModelName { manufacturer: said.manufacturer.clone(), name: said.name.clone() };
    let Some(known) = sql::model_named(tx, &name)? else {
        return sql::insert_model(tx, &said).map(drop);
    };
    let Some(id) = known.id else { return Ok(()) };
    let model = ModelDraft {
        part_no: said.part_no,
        end_of_sale: said.end_of_sale,
        end_of_maintenance: said.end_of_maintenance,
        end_of_security: said.end_of_security,
        last_day_of_support: said.last_day_of_support,
        lifecycle_source: said.lifecycle_source,
        lifecycle_checked_on: said.lifecycle_checked_on,
        ..known
    };
    sql::update_model(tx, id, &model)
}
