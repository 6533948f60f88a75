//! Vendors.

use custodia_core::error::Result;
use custodia_core::list::{Page, PageRequest};
use custodia_core::vendor::{self, VendorDetail, VendorRow};
use tauri::Runtime;

use super::types::{Done, NamedId, NoArgs, Saved, VendorArgs, VendorDeleteArgs, VendorSaveArgs};
use super::{done, saved};
use crate::app::App;

pub(super) fn vendor_page<R: Runtime>(app: &App<R>, a: PageRequest) -> Result<Page<VendorRow>> {
    let today = app.clock.today();
    app.list(|conn, views, version| vendor::sql::list::page(conn, views, version, &a, today))
}

pub(super) fn vendor_get<R: Runtime>(app: &App<R>, a: VendorArgs) -> Result<VendorDetail> {
    let today = app.clock.today();
    app.read(|conn| vendor::sql::list::detail(conn, a.id, today))
}

pub(super) fn vendor_save<R: Runtime>(app: &App<R>, a: VendorSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "vendor.save", |tx| {
        vendor::ops::save_seen(tx, &a.draft, a.seen.as_ref())
    })?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn vendor_delete<R: Runtime>(app: &App<R>, a: VendorDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "vendor.delete", |tx| vendor::ops::delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn vendor_names<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<NamedId>> {
    let names = app.read(vendor::sql::all_names)?;
    Ok(names.into_iter().map(|(id, name)| NamedId { id: id.0, name }).collect())
}
