//! Orders, deliveries, invoices.

use custodia_core::error::Result;
use custodia_core::ids::{InvoiceId, OrderId, OrderLineId};
use custodia_core::list::{Page, PageRequest};
use custodia_core::purchase::{
    InvoiceDetail, InvoiceDraft, InvoiceRow, InvoiceSplit, NextTag, OrderDetail, OrderDraft,
    OrderRow, ReceiveDraft, ScanCheck, invoice, list, ops, receive,
};
use serde::{Deserialize, Serialize};
use tauri::Runtime;
use ts_rs::TS;
use uuid::Uuid;

use super::types::{Done, Saved};
use super::{done, saved};
use crate::app::App;

macro_rules! args {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $ty:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        #[ts(export)]
        pub struct $name { $($(#[$fdoc])* pub $field: $ty),* }
    )*};
}

args! {
    /// An order.
    OrderArgs { /// Id.
        id: OrderId }
    /// An order to save.
    OrderSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The order.
        draft: OrderDraft }
    /// An order to delete.
    OrderDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: OrderId }
    /// A serial number that was scanned.
    ScanArgs { /// The delivery so far.
        draft: ReceiveDraft, /// The line it is of.
        line_id: OrderLineId, /// The number.
        serial: String }
    /// What the next tag begins with.
    NextTagArgs { /// As the newest one when absent.
        prefix: Option<String> }
    /// A delivery to book in.
    ReceiveArgs { /// Unique id of this request.
        op_id: Uuid, /// The delivery.
        draft: ReceiveDraft }
    /// An invoice.
    InvoiceArgs { /// Id.
        id: InvoiceId }
    /// An invoice to look at before it is saved.
    InvoicePreviewArgs { /// The invoice.
        draft: InvoiceDraft }
    /// An invoice to save.
    InvoiceSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The invoice.
        draft: InvoiceDraft }
    /// An invoice to delete.
    InvoiceDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// Id.
        id: InvoiceId }
}

pub(super) fn order_page<R: Runtime>(app: &App<R>, a: PageRequest) -> Result<Page<OrderRow>> {
    let today = app.clock.today();
    app.list(|conn, views, version| list::order_page(conn, views, version, &a, today))
}

pub(super) fn order_get<R: Runtime>(app: &App<R>, a: OrderArgs) -> Result<OrderDetail> {
    let today = app.clock.today();
    app.read(|conn| list::detail(conn, a.id, today))
}

pub(super) fn order_save<R: Runtime>(app: &App<R>, a: OrderSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "order.save", |tx| ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn order_delete<R: Runtime>(app: &App<R>, a: OrderDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "order.delete", |tx| ops::delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn order_scan<R: Runtime>(app: &App<R>, a: ScanArgs) -> Result<ScanCheck> {
    app.read(|conn| receive::scan(conn, &a.draft, a.line_id, &a.serial))
}

pub(super) fn order_next_tag<R: Runtime>(app: &App<R>, a: NextTagArgs) -> Result<NextTag> {
    app.read(|conn| receive::next_tag(conn, a.prefix.as_deref()))
}

pub(super) fn order_receive<R: Runtime>(app: &App<R>, a: ReceiveArgs) -> Result<Saved> {
    let today = app.clock.today();
    let written =
        app.write(a.op_id, "order.receive", |tx| receive::receive(tx, &a.draft, today))?;
    saved(app, written, None, |id| id.0)
}

pub(super) fn invoice_page<R: Runtime>(app: &App<R>, a: PageRequest) -> Result<Page<InvoiceRow>> {
    app.list(|conn, views, version| list::invoice_page(conn, views, version, &a))
}

pub(super) fn invoice_get<R: Runtime>(app: &App<R>, a: InvoiceArgs) -> Result<InvoiceDetail> {
    app.read(|conn| invoice::detail(conn, a.id))
}

pub(super) fn invoice_preview<R: Runtime>(
    app: &App<R>,
    a: InvoicePreviewArgs,
) -> Result<InvoiceSplit> {
    app.read(|conn| invoice::preview(conn, &a.draft))
}

pub(super) fn invoice_save<R: Runtime>(app: &App<R>, a: InvoiceSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "invoice.save", |tx| invoice::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn invoice_delete<R: Runtime>(app: &App<R>, a: InvoiceDeleteArgs) -> Result<Done> {
    let written = app.write(a.op_id, "invoice.delete", |tx| invoice::delete(tx, a.id))?;
    done(app, &written)
}
