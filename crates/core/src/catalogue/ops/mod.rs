//! Saving and removing what is known of models, categories, places and own fields. A rename goes
//! through everything that carries the name, in the same operation; one to a name that is taken is
//! a merge, and has to be asked for as one.

use super::category::{self, CategoryDraft};
use super::field::{self, CustomField};
use super::model::{self, ModelDraft, ModelName};
use super::sql;
use crate::error::{Checks, Error, FieldError, Result};
use crate::ids::{CategoryId, FieldId, ModelId};
use crate::store::Tx;
use crate::typed;

mod lifecycle;
mod location;

pub(crate) use lifecycle::lifecycle_save;
pub use location::{location_delete, location_save};

/// Saves a model, and renames what assets carry where its name changes.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field: `name-taken` where another record or other assets
/// have the new name and `merge` was not asked for; `rename-collides` where an asset would get a
/// serial number its new manufacturer has given another one. `NotFound` for an unknown record.
pub fn model_save(tx: &Tx<'_>, draft: &ModelDraft, merge: bool) -> Result<ModelId> {
    let d = model::tidy(draft);
    let old = d.id.map(|id| known_model(tx, id)).transpose()?;
    let name = ModelName { manufacturer: d.manufacturer.clone(), name: d.name.clone() };
    let was = old
        .as_ref()
        .map(|o| ModelName { manufacturer: o.manufacturer.clone(), name: o.name.clone() });
    let was = was.or_else(|| d.was.clone()).filter(|w| *w != name);
    let mut c = Checks::new();
    model::check(&d, &mut c);
    let other = sql::model_named(tx, &name)?.filter(|m| m.id != d.id);
    let respelt = was.as_ref().is_some_and(|w| same(&w.name, &name.name))
        && was.as_ref().is_some_and(|w| same(&w.manufacturer, &name.manufacturer));
    if !merge && was.is_some() && !respelt {
        let used = other.is_some() || sql::model_in_use(tx, &name)?;
        c.require(!used, "name", "name-taken");
    } else if !merge && other.is_some() {
        c.require(false, "name", "duplicate-name");
    }
    if let Some(was) = &was
        && let Some(tag) = sql::serial_collision(tx, was, &name.manufacturer)?
    {
        c.push(FieldError::new("manufacturer", "rename-collides").with("tag", tag));
    }
    c.done()?;
    tx.subject(format!("{} {}", name.manufacturer, name.name).trim());
    if let Some(was) = &was {
        sql::rename_model(tx, was, &name)?;
    }
    let Some(other) = other else {
        return match d.id {
            None => sql::insert_model(tx, &d),
            Some(id) => sql::update_model(tx, id, &d).map(|()| id),
        };
    };
    let kept = other.id.ok_or_else(|| Error::Internal("a model without an id".into()))?;
    if let Some(id) = d.id {
        sql::delete(tx, "model", id.0)?;
    }
    sql::update_model(tx, kept, &model_filled(d, other))?;
    Ok(kept)
}

/// What is typed goes before; what it leaves open is as the record it is merged with had it.
fn model_filled(d: ModelDraft, other: ModelDraft) -> ModelDraft {
    let text = |a: String, b: String| if a.is_empty() { b } else { a };
    ModelDraft {
        part_no: text(d.part_no, other.part_no),
        category: text(d.category, other.category),
        end_of_sale: d.end_of_sale.or(other.end_of_sale),
        end_of_maintenance: d.end_of_maintenance.or(other.end_of_maintenance),
        end_of_security: d.end_of_security.or(other.end_of_security),
        last_day_of_support: d.last_day_of_support.or(other.last_day_of_support),
        lifecycle_source: text(d.lifecycle_source, other.lifecycle_source),
        lifecycle_checked_on: d.lifecycle_checked_on.or(other.lifecycle_checked_on),
        supported: d.supported.or(other.supported),
        warranty_months: d.warranty_months.or(other.warranty_months),
        warranty_level: d.warranty_level.or(other.warranty_level),
        refresh_months: d.refresh_months.or(other.refresh_months),
        data_bearing: d.data_bearing.or(other.data_bearing),
        power_watts: d.power_watts.or(other.power_watts),
        price: d.price.or(other.price),
        notes: text(d.notes, other.notes),
        ..d
    }
}

/// Removes what is known of a model; assets keep its name.
pub fn model_delete(tx: &Tx<'_>, id: ModelId) -> Result<()> {
    let old = known_model(tx, id)?;
    tx.subject(format!("{} {}", old.manufacturer, old.name).trim());
    sql::delete(tx, "model", id.0)
}

fn known_model(tx: &Tx<'_>, id: ModelId) -> Result<ModelDraft> {
    sql::model(tx, id)?.ok_or_else(|| Error::NotFound(format!("model/{id}")))
}

/// Saves a category; a new name goes to its assets, models and own fields.
///
/// # Errors
/// As [`model_save`].
pub fn category_save(tx: &Tx<'_>, draft: &CategoryDraft, merge: bool) -> Result<CategoryId> {
    let d = category::tidy(draft);
    let old = d.id.map(|id| known_category(tx, id)).transpose()?;
    let was = old.map(|o| o.name).or_else(|| d.was.clone()).filter(|w| *w != d.name);
    let mut c = Checks::new();
    category::check(&d, &mut c);
    let other = sql::category_named(tx, &d.name)?.filter(|o| o.id != d.id);
    let renamed = was.as_ref().is_some_and(|w| !same(w, &d.name));
    if !merge && renamed {
        let used = other.is_some() || sql::category_in_use(tx, &d.name)?;
        c.require(!used, "name", "name-taken");
    } else if !merge && other.is_some() {
        c.require(false, "name", "duplicate-name");
    }
    c.done()?;
    tx.subject(&d.name);
    if let Some(was) = &was {
        sql::rename_category(tx, was, &d.name)?;
    }
    let Some(other) = other else {
        return match d.id {
            None => sql::insert_category(tx, &d),
            Some(id) => sql::update_category(tx, id, &d).map(|()| id),
        };
    };
    let kept = other.id.ok_or_else(|| Error::Internal("a category without an id".into()))?;
    if let Some(id) = d.id {
        sql::delete(tx, "category", id.0)?;
    }
    let filled = CategoryDraft {
        cover_level: d.cover_level.or(other.cover_level),
        cover_in_stock: d.cover_in_stock || other.cover_in_stock,
        refresh_months: d.refresh_months.or(other.refresh_months),
        data_bearing: d.data_bearing || other.data_bearing,
        price: d.price.or(other.price),
        ..d
    };
    sql::update_category(tx, kept, &filled)?;
    Ok(kept)
}

/// Removes what holds for a category; assets keep its name.
pub fn category_delete(tx: &Tx<'_>, id: CategoryId) -> Result<()> {
    let old = known_category(tx, id)?;
    tx.subject(&old.name);
    sql::delete(tx, "category", id.0)
}

fn known_category(tx: &Tx<'_>, id: CategoryId) -> Result<CategoryDraft> {
    sql::category(tx, id)?.ok_or_else(|| Error::NotFound(format!("category/{id}")))
}

/// Saves a field. What assets have in it must fit it still; where its spelling changes, so do they.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field: `duplicate-name`, `values-unfit` with how many assets
/// have a value that would be none any more. `NotFound` for an unknown one.
pub fn field_save(tx: &Tx<'_>, draft: &CustomField) -> Result<FieldId> {
    let d = field::tidy(draft);
    if let Some(id) = d.id {
        known_field(tx, id)?;
    }
    let mut c = Checks::new();
    field::check(&d, &mut c);
    let twin = sql::field_named(tx, &d.name)?.filter(|id| Some(*id) != d.id);
    c.require(twin.is_none(), "name", "duplicate-name");
    let mut respelt = Vec::new();
    let mut unfit: Vec<String> = Vec::new();
    for (id, value) in d.id.map_or(Ok(Vec::new()), |id| sql::values_of(tx, id))? {
        match d.canonical(&value) {
            Ok(new) if new != value => respelt.push((id, new)),
            Ok(_) => {}
            Err(_) => unfit.push(value),
        }
    }
    if let Some(first) = unfit.first() {
        let error = FieldError::new("kind", "values-unfit");
        c.push(error.with("count", unfit.len()).with("value", first));
    }
    c.done()?;
    tx.subject(&d.name);
    for (id, value) in respelt {
        sql::set_value(tx, id, &value)?;
    }
    match d.id {
        None => sql::insert_field(tx, &d),
        Some(id) => sql::update_field(tx, id, &d).map(|()| id),
    }
}

/// Removes a field with the values assets have in it; undo brings both back.
pub fn field_delete(tx: &Tx<'_>, id: FieldId) -> Result<()> {
    let old = known_field(tx, id)?;
    tx.subject(&old.name);
    sql::delete_values(tx, id)?;
    sql::delete(tx, "custom_field", id.0)
}

fn known_field(tx: &Tx<'_>, id: FieldId) -> Result<CustomField> {
    let found = sql::fields(tx)?.into_iter().find(|f| f.id == Some(id));
    found.ok_or_else(|| Error::NotFound(format!("custom_field/{id}")))
}

/// As the register compares names.
fn same(a: &str, b: &str) -> bool {
    typed::line(a).eq_ignore_ascii_case(&typed::line(b))
}
