//! Certificates of ours, and anchors outside.

use custodia_core::disposal::sealed::{AnchorState, CertificateRow, SealPreview, ops, read};
use custodia_core::error::Result;
use tauri::Runtime;

use super::done;
use super::types::{
    AnnulArgs, CertificatesArgs, Done, NoArgs, OpArgs, SealArgs, SealOutcome, SealPreviewArgs,
};
use crate::app::App;

pub(super) fn certificate_list<R: Runtime>(
    app: &App<R>,
    a: CertificatesArgs,
) -> Result<Vec<CertificateRow>> {
    app.read(|conn| read::rows(conn, a.lot_id))
}

pub(super) fn certificate_preview<R: Runtime>(
    app: &App<R>,
    a: SealPreviewArgs,
) -> Result<SealPreview> {
    let today = app.clock.today();
    app.read(|conn| read::preview(conn, a.lot_id, a.scope, today))
}

/// What was sealed is anchored outside at once; where it cannot be, it is sealed all the same.
pub(super) fn certificate_seal<R: Runtime>(app: &App<R>, a: SealArgs) -> Result<SealOutcome> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "certificate.seal", |tx| ops::seal(tx, &a.draft, today))?;
    let unkept = app.keep_checkpoint();
    Ok(SealOutcome { op: app.label(written.op)?, unkept })
}

pub(super) fn certificate_annul<R: Runtime>(app: &App<R>, a: AnnulArgs) -> Result<Done> {
    let today = app.clock.today();
    done(
        app,
        &app.write(a.op_id, "certificate.annul", |tx| {
            ops::annul(tx, a.id, &a.reason, a.by_id, today)
        })?,
    )
}

pub(super) fn anchor_state<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<AnchorState> {
    app.read(read::anchored)
}

pub(super) fn anchor_sent<R: Runtime>(app: &App<R>, a: OpArgs) -> Result<Done> {
    let at = app.clock.now();
    done(app, &app.write(a.op_id, "anchor.sent", |tx| ops::anchor_sent(tx, at))?)
}
