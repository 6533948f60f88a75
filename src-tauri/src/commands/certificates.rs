//! Certificates of ours, and anchors outside.

use std::ops::ControlFlow;
use std::path::Path;

use custodia_core::disposal::sealed::verify::verify;
use custodia_core::disposal::sealed::{AnchorState, CertificateRow, SealPreview, ops, print, read};
use custodia_core::error::{FieldError, Result};
use custodia_core::files;
use custodia_core::store::transparency::Checkpoint;
use custodia_core::text::t;
use custodia_output::certificate::{self, CertificatePdf};
use custodia_output::pdf::proof::{MAX_FILE, certificate_file};
use tauri::Runtime;

use super::reports::moment;
use super::types::{
    AnnulArgs, CertificatePrintArgs, CertificateVerified, CertificateVerifyArgs, CertificatesArgs,
    CertificatesPrinted, Done, NoArgs, OpArgs, SealArgs, SealOutcome, SealPreviewArgs,
};
use super::{done, language};
use crate::app::{App, name_of};
use crate::picker::Ask;

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
    done(app, &app.write(a.op_id, "certificate.annul", |tx| ops::annul(tx, &a.draft, today))?)
}

pub(super) fn anchor_state<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<AnchorState> {
    app.read(read::anchored)
}

pub(super) fn anchor_sent<R: Runtime>(app: &App<R>, a: OpArgs) -> Result<Done> {
    let at = app.clock.now();
    done(app, &app.write(a.op_id, "anchor.sent", |tx| ops::anchor_sent(tx, at))?)
}

/// Certificates as PDF, each noted in the journal and carrying its proof: one where somebody says,
/// several in a folder.
pub(super) fn certificate_print<R: Runtime>(
    app: &App<R>,
    a: CertificatePrintArgs,
) -> Result<CertificatesPrinted> {
    let Some(first) = a.ids.first().copied() else {
        return Err(FieldError::new("ids", "required").into());
    };
    let lang = language(app)?;
    let watch = app.file_stops.watch();
    let now = moment(app);
    let total = a.ids.len() as u64;
    let mut go_on = |at: usize| -> ControlFlow<()> {
        if at.is_multiple_of(10) {
            app.emit_progress(at as u64, total);
        }
        watch.go_on()
    };
    let drawn =
        app.read_until(&watch, |conn| certificate::draw(conn, &a.ids, a.lang, &now, &mut go_on))?;
    let (drafts, named) = (drawn.drafts(), drawn.named());
    let number = app.read(|conn| read::number(conn, first))?;
    let ask = Ask {
        title: t(lang, "certificate-print-title"),
        kind: t(lang, "reports-file-pdf"),
        endings: vec!["pdf"],
        name: format!("{number}.pdf"),
    };
    let one = a.ids.len() == 1;
    let picked = if one { app.picker.save(&ask) } else { app.picker.folder(&ask) };
    let Some(path) = picked else {
        return Ok(CertificatesPrinted {
            op: None,
            name: String::new(),
            count: 0,
            unkept: Vec::new(),
        });
    };
    let today = app.clock.today();
    let written =
        app.write(a.op_id, "certificate.print", |tx| print::record(tx, &drafts, today))?;
    let prints = written.value.clone().unwrap_or_default();
    let files = app.read(|conn| drawn.finish(conn, &prints))?;
    let unkept = app.keep_named(&named);
    keep(&path, one, &files)?;
    let count = u32::try_from(files.len()).unwrap_or(u32::MAX);
    Ok(CertificatesPrinted { op: done(app, &written)?.op, name: name_of(&path), count, unkept })
}

fn keep(path: &Path, one: bool, files: &[CertificatePdf]) -> Result<()> {
    for file in files {
        let place = if one { path.to_owned() } else { path.join(format!("{}.pdf", file.number)) };
        files::replace(&place, &file.bytes)?;
    }
    Ok(())
}

/// What a file somebody picks is worth, by the open register and, where asked, by checkpoints that
/// were kept outside.
pub(super) fn certificate_verify<R: Runtime>(
    app: &App<R>,
    a: CertificateVerifyArgs,
) -> Result<CertificateVerified> {
    let lang = language(app)?;
    let ask = Ask {
        title: t(lang, "verify-pick-title"),
        kind: t(lang, "reports-file-pdf"),
        endings: vec!["pdf"],
        name: String::new(),
    };
    let none = CertificateVerified { name: String::new(), answer: None };
    let Some(path) = app.picker.open(&ask) else { return Ok(none) };
    let bytes = files::read_small(&path, MAX_FILE, "file")?;
    let mut outside = Vec::new();
    if a.checkpoints {
        let ask = Ask {
            title: t(lang, "verify-pick-checkpoints"),
            kind: t(lang, "verify-checkpoints-kind"),
            endings: vec!["txt", "*"],
            name: String::new(),
        };
        let Some(kept) = app.picker.open(&ask) else { return Ok(none) };
        let text = files::read_small(&kept, MAX_CHECKPOINTS, "file")?;
        outside = Checkpoint::scan(&String::from_utf8_lossy(&text));
        if outside.is_empty() {
            return Err(FieldError::new("checkpoints", "checkpoints-form").into());
        }
    }
    let file = certificate_file(&bytes);
    let answer = app.read(|conn| verify(Some(conn), &outside, &file))?;
    Ok(CertificateVerified { name: name_of(&path), answer: Some(answer) })
}

/// Largest file of checkpoints that is read.
const MAX_CHECKPOINTS: usize = 16 << 20;
