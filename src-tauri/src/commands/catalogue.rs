//! Models, categories, places, own fields, parts, statuses, numbering: what assets are described by.

use base64::Engine as _;
use custodia_core::asset::number::{self, TagNumbering};
use custodia_core::asset::{self, component, lookalike};
use custodia_core::catalogue::category::CategoryRow;
use custodia_core::catalogue::list::{self, FieldRow};
use custodia_core::catalogue::location::LocationRow;
use custodia_core::catalogue::model::{ModelDraft, ModelRow};
use custodia_core::catalogue::{self};
use custodia_core::document::{self, DocumentPurpose};
use custodia_core::error::{Error, Result};
use custodia_core::list::{Page, PageRequest};
use tauri::Runtime;

use super::reports::PAPER;
use super::types::{
    AssetHints, AssetHintsArgs, CategoryDeleteArgs, CategorySaveArgs, ComponentDeleteArgs,
    ComponentSaveArgs, DocumentArgs, Done, FieldDeleteArgs, FieldSaveArgs, LocationDeleteArgs,
    LocationSaveArgs, ModelArgs, ModelDeleteArgs, ModelSaveArgs, NoArgs, NumberingSaveArgs, Saved,
    StatusDeleteArgs, StatusSaveArgs,
};
use super::{done, saved};
use crate::app::App;

pub(super) fn asset_hints<R: Runtime>(app: &App<R>, a: AssetHintsArgs) -> Result<AssetHints> {
    app.read(|conn| {
        Ok(AssetHints {
            lookalikes: lookalike::of(conn, &a.serial, a.id)?,
            model: catalogue::sql::model_named(conn, &a.model)?,
            next_tag: if a.id.is_none() { number::next_tag(conn)? } else { None },
        })
    })
}

pub(super) fn component_save<R: Runtime>(app: &App<R>, a: ComponentSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "component.save", |tx| component::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn component_delete<R: Runtime>(app: &App<R>, a: ComponentDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "component.delete", |tx| component::delete(tx, a.id))?;
    done(app, &written)
}

/// A small picture of a photograph, as a `data:` address; nothing for any other document, or for
/// one no picture can be made of.
pub(super) fn document_picture<R: Runtime>(
    app: &App<R>,
    a: DocumentArgs,
) -> Result<Option<String>> {
    let (found, bytes) = app.read(|conn| {
        let found = document::sql::one(conn, a.id)?;
        let found = found.ok_or_else(|| Error::NotFound(format!("document/{}", a.id)))?;
        if found.purpose != DocumentPurpose::Photo {
            return Ok((found, Vec::new()));
        }
        Ok((found, document::sql::bytes(conn, a.id)?))
    })?;
    if bytes.is_empty() {
        return Ok(None);
    }
    let folder = app.folder.join(PAPER);
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{}.picture", found.sha256));
    custodia_core::files::replace(&path, &bytes)?;
    // A stranger's file is looked into by a child process only.
    let png = custodia_input::worker::read_thumbnail(&app.worker, &path);
    let _ = std::fs::remove_file(&path);
    let encode = |p| base64::engine::general_purpose::STANDARD.encode(p);
    Ok(png.ok().map(|p| format!("data:image/png;base64,{}", encode(p))))
}

pub(super) fn model_page<R: Runtime>(app: &App<R>, a: PageRequest) -> Result<Page<ModelRow>> {
    app.list(|conn, views, version| list::model_page(conn, views, version, &a))
}

pub(super) fn model_get<R: Runtime>(app: &App<R>, a: ModelArgs) -> Result<ModelDraft> {
    let found = app.read(|conn| catalogue::sql::model(conn, a.id))?;
    found.ok_or_else(|| Error::NotFound(format!("model/{}", a.id)))
}

pub(super) fn model_save<R: Runtime>(app: &App<R>, a: ModelSaveArgs) -> Result<Saved> {
    let written =
        app.write(a.op_id, "model.save", |tx| catalogue::model_save(tx, &a.draft, a.merge))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn model_delete<R: Runtime>(app: &App<R>, a: ModelDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "model.delete", |tx| catalogue::model_delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn category_list<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<CategoryRow>> {
    app.read(list::categories)
}

pub(super) fn category_save<R: Runtime>(app: &App<R>, a: CategorySaveArgs) -> Result<Saved> {
    let written =
        app.write(a.op_id, "category.save", |tx| catalogue::category_save(tx, &a.draft, a.merge))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn category_delete<R: Runtime>(app: &App<R>, a: CategoryDeleteArgs) -> Result<Done> {
    let written =
        app.write(a.op_id, "category.delete", |tx| catalogue::category_delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn location_list<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<LocationRow>> {
    app.read(list::locations)
}

pub(super) fn location_save<R: Runtime>(app: &App<R>, a: LocationSaveArgs) -> Result<Saved> {
    let written =
        app.write(a.op_id, "location.save", |tx| catalogue::location_save(tx, &a.draft, a.merge))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn location_delete<R: Runtime>(app: &App<R>, a: LocationDeleteArgs) -> Result<Done> {
    let written =
        app.write(a.op_id, "location.delete", |tx| catalogue::location_delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn field_list<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<FieldRow>> {
    app.read(list::fields)
}

pub(super) fn field_save<R: Runtime>(app: &App<R>, a: FieldSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "field.save", |tx| catalogue::field_save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn field_delete<R: Runtime>(app: &App<R>, a: FieldDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "field.delete", |tx| catalogue::field_delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn status_save<R: Runtime>(app: &App<R>, a: StatusSaveArgs) -> Result<Saved> {
    let written = app
        .write(a.op_id, "status.save", |tx| asset::ops::status_save(tx, a.id, &a.name, a.state))?;
    saved(app, written, a.id, |id| id.0)
}

pub(super) fn status_delete<R: Runtime>(app: &App<R>, a: StatusDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "status.delete", |tx| asset::ops::status_delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn numbering_get<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<TagNumbering> {
    app.read(number::load)
}

pub(super) fn numbering_save<R: Runtime>(app: &App<R>, a: NumberingSaveArgs) -> Result<Done> {
    let written = app.write(a.op_id, "asset.numbering", |tx| number::save(tx, &a.numbering))?;
    done(app, &written)
}
