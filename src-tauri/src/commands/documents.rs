//! Files that hang on contracts and vendors, notices, confirmed renewals, and what was asked for a
//! period. Paths stay here; the window learns names.

use std::io::Read as _;

use custodia_core::contract::tracker::{PeriodPrice, TrackedPeriod};
use custodia_core::contract::{self};
use custodia_core::decision;
use custodia_core::document::{self, Document, MAX_SIZE};
use custodia_core::error::{Error, Refusal, Result};
use custodia_core::text::t;
use tauri::Runtime;

use super::reports::PAPER;
use super::types::{
    ContractArgs, ContractConfirmArgs, DocumentArgs, DocumentAttachArgs, DocumentDescribeArgs,
    DocumentDetachArgs, DocumentsArgs, Done, FileOutcome, NoticeRecordArgs, PriceSaveArgs, Saved,
};
use super::{closed, done, language, picked, saved};
use crate::app::{App, name_of};
use crate::picker::Ask;

/// What a viewer only shows. Anything else is saved where its user wants it, and opened by them:
/// an attachment from outside is never started by us.
const SHOWN: &[&str] = &["pdf", "png", "jpg", "jpeg", "txt"];

pub(super) fn contract_confirm<R: Runtime>(app: &App<R>, a: ContractConfirmArgs) -> Result<Done> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "contract.confirm", |tx| {
        contract::ops::confirm_period(tx, a.contract_id, a.period_id, today)
    })?;
    done(app, &written)
}

pub(super) fn contract_tracker<R: Runtime>(
    app: &App<R>,
    a: ContractArgs,
) -> Result<Vec<TrackedPeriod>> {
    let today = app.clock.today();
    app.read(|conn| contract::read::tracker(conn, a.id, today))
}

pub(super) fn price_save<R: Runtime>(app: &App<R>, a: PriceSaveArgs) -> Result<Done> {
    let price = PeriodPrice { asked: a.asked, index_change: a.index_change };
    let written = app.write(a.op_id, "price.save", |tx| {
        contract::ops::save_price(tx, a.contract_id, a.k, &price)
    })?;
    done(app, &written)
}

pub(super) fn notice_record<R: Runtime>(app: &App<R>, a: NoticeRecordArgs) -> Result<Saved> {
    let today = app.clock.today();
    let written = app
        .write(a.op_id, "notice.record", |tx| decision::ops::record_notice(tx, &a.draft, today))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn document_list<R: Runtime>(app: &App<R>, a: DocumentsArgs) -> Result<Vec<Document>> {
    app.read(|conn| match (a.contract_id, a.vendor_id, a.asset_id, a.lot_id) {
        (Some(id), ..) => document::sql::of_contract(conn, id),
        (None, Some(id), ..) => document::sql::of_vendor(conn, id),
        (None, None, Some(id), _) => document::sql::of_asset(conn, id),
        (None, None, None, Some(id)) => document::sql::of_lot(conn, id),
        (None, None, None, None) => Ok(Vec::new()),
    })
}

/// Asks for a file and attaches it; nothing when the dialog was closed.
pub(super) fn document_attach<R: Runtime>(
    app: &App<R>,
    a: DocumentAttachArgs,
) -> Result<Option<Saved>> {
    let lang = language(app)?;
    let ask = Ask {
        title: t(lang, "documents-pick"),
        kind: t(lang, "documents-any"),
        endings: vec!["*"],
        name: String::new(),
    };
    let Some(path) = app.picker.open(&ask) else { return Ok(None) };
    let (name, bytes) = (name_of(&path), read(&path)?);
    let today = app.clock.today();
    let written = app.write(a.op_id, "document.attach", |tx| {
        document::ops::attach(tx, &a.draft, &name, &bytes, today)
    })?;
    saved(app, written, None, |id| id.0).map(Some)
}

/// A file's content, and no more of it than can be attached.
pub(super) fn read(path: &std::path::Path) -> Result<Vec<u8>> {
    let file = std::fs::File::open(path)?;
    let mut bytes = Vec::new();
    // One byte more tells a file that is too large without reading all of it.
    file.take(MAX_SIZE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub(super) fn document_describe<R: Runtime>(app: &App<R>, a: DocumentDescribeArgs) -> Result<Done> {
    let written = app.write(a.op_id, "document.describe", |tx| {
        document::ops::describe(tx, a.id, a.purpose, &a.note)
    })?;
    done(app, &written)
}

pub(super) fn document_detach<R: Runtime>(app: &App<R>, a: DocumentDetachArgs) -> Result<Done> {
    let written = app.write(a.op_id, "document.detach", |tx| document::ops::detach(tx, a.id))?;
    done(app, &written)
}

pub(super) fn document_save<R: Runtime>(app: &App<R>, a: DocumentArgs) -> Result<FileOutcome> {
    let (found, bytes) = held(app, &a)?;
    let lang = language(app)?;
    let ask = Ask {
        title: t(lang, "documents-save"),
        kind: t(lang, "documents-any"),
        endings: vec!["*"],
        name: document::ops::file_name(&found.name),
    };
    let Some(path) = app.picker.save(&ask) else { return Ok(closed()) };
    custodia_core::files::replace(&path, &bytes)?;
    Ok(picked(&path))
}

/// Hands a copy to the viewer, where that only shows it.
pub(super) fn document_open<R: Runtime>(app: &App<R>, a: DocumentArgs) -> Result<FileOutcome> {
    let (found, bytes) = held(app, &a)?;
    let ending = found.name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase());
    if !ending.is_some_and(|e| SHOWN.contains(&e.as_str())) {
        return Err(Refusal::new("document-not-shown").with("name", &found.name).into());
    }
    let folder = app.folder.join(PAPER);
    std::fs::create_dir_all(&folder)?;
    // A name kept by an older version may be none for this system.
    let path = folder.join(document::ops::file_name(&found.name));
    custodia_core::files::replace(&path, &bytes)?;
    (app.viewer)(&path)?;
    Ok(picked(&path))
}

fn held<R: Runtime>(app: &App<R>, a: &DocumentArgs) -> Result<(Document, Vec<u8>)> {
    app.read(|conn| {
        let found = document::sql::one(conn, a.id)?;
        let found = found.ok_or_else(|| Error::NotFound(format!("document/{}", a.id)))?;
        Ok((found, document::sql::bytes(conn, a.id)?))
    })
}
