//! Assets.

use custodia_core::asset::{self, AssetDetail, AssetRow};
use custodia_core::error::Result;
use custodia_core::list::{ListKind, Page, PageRequest};
use tauri::Runtime;

use super::types::{AssetArgs, AssetChoices, AssetDeleteArgs, AssetSaveArgs, Done, NoArgs, Saved};
use super::{done, saved};
use crate::app::App;

pub(super) fn asset_page<R: Runtime>(app: &App<R>, a: PageRequest) -> Result<Page<AssetRow>> {
    let query = a.query.on_day(ListKind::Assets, app.clock.today())?;
    let asked = PageRequest { query, ..a };
    app.list(|conn, views, version| asset::sql::list::page(conn, views, version, &asked))
}

pub(super) fn asset_get<R: Runtime>(app: &App<R>, a: AssetArgs) -> Result<AssetDetail> {
    app.read(|conn| asset::sql::detail(conn, a.id))
}

pub(super) fn asset_save<R: Runtime>(app: &App<R>, a: AssetSaveArgs) -> Result<Saved> {
    let written = app
        .write(a.op_id, "asset.save", |tx| asset::ops::save_seen(tx, &a.draft, a.seen.as_ref()))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn asset_delete<R: Runtime>(app: &App<R>, a: AssetDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "asset.delete", |tx| asset::ops::delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn asset_choices<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<AssetChoices> {
    app.read(|conn| {
        let found = asset::sql::pickers(conn)?;
        Ok(AssetChoices {
            statuses: asset::sql::statuses(conn)?,
            manufacturers: found.manufacturers,
            models: found.models,
            categories: found.categories,
            locations: found.locations,
            departments: found.departments,
            cost_centres: found.cost_centres,
            companies: found.companies,
            fields: custodia_core::catalogue::sql::fields(conn)?,
        })
    })
}
