//! Records of sanitization, files of erasing tools, certificates of recyclers.

use std::path::Path;

use custodia_core::disposal::exhibit::EvidenceFileView;
use custodia_core::disposal::received::LotReconciliation;
use custodia_core::disposal::received::list::{self, ReceivedList};
use custodia_core::disposal::record::{SampleView, VerdictView};
use custodia_core::disposal::{exhibit, received, record};
use custodia_core::error::Result;
use custodia_core::ids::{DisposalLotId, EvidenceFileId};
use custodia_core::import::table::ReadOptions;
use custodia_core::text::t;
use tauri::Runtime;
use uuid::Uuid;

use super::documents::read;
use super::imports::{ask_file, none, read as read_table};

use super::types::{
    Done, EvidenceAssignArgs, EvidenceOutcome, EvidencePickArgs, EvidenceProposeArgs, LotArgs,
    ReceivedApplyArgs, ReceivedDeleteArgs, ReceivedListArgs, ReceivedSaveArgs, ReceivedWordArgs,
    RecordDecideArgs, RecordSaveArgs, RecordSignArgs, RecordVerdictArgs, RecordsDecided,
    RecordsSigned, Saved,
};
use super::{done, language, saved};
use crate::app::{App, lock, name_of};
use crate::clock::{minutes_east, offset_at};
use crate::import_session::ReceivedListSession;
use crate::picker::Ask;

pub(super) fn record_verdict<R: Runtime>(
    app: &App<R>,
    a: RecordVerdictArgs,
) -> Result<VerdictView> {
    app.read(|conn| record::read::verdict(conn, &a.draft))
}

pub(super) fn record_save<R: Runtime>(app: &App<R>, a: RecordSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "record.save", |tx| record::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn record_decide<R: Runtime>(
    app: &App<R>,
    a: RecordDecideArgs,
) -> Result<RecordsDecided> {
    let today = app.clock.today();
    let written =
        app.write(a.op_id, "record.decide", |tx| record::ops::decide(tx, &a.decision, today))?;
    let op = done(app, &written)?.op;
    Ok(RecordsDecided { op, decided: written.value.unwrap_or_default() })
}

pub(super) fn record_sign<R: Runtime>(app: &App<R>, a: RecordSignArgs) -> Result<RecordsSigned> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "record.sign", |tx| record::ops::sign(tx, &a.draft, today))?;
    let op = done(app, &written)?.op;
    Ok(RecordsSigned { op, signed: written.value.unwrap_or_default() })
}

pub(super) fn record_sample<R: Runtime>(app: &App<R>, a: LotArgs) -> Result<SampleView> {
    app.read(|conn| record::read::sample(conn, a.id))
}

pub(super) fn evidence_list<R: Runtime>(app: &App<R>, a: LotArgs) -> Result<Vec<EvidenceFileView>> {
    app.read(|conn| exhibit::read::of_lot(conn, a.id))
}

pub(super) fn evidence_pick<R: Runtime>(
    app: &App<R>,
    a: EvidencePickArgs,
) -> Result<Vec<EvidenceOutcome>> {
    let lang = language(app)?;
    let ask = Ask {
        title: t(lang, "evidence-pick-title"),
        kind: t(lang, "evidence-pick-kind"),
        endings: vec!["log", "txt", "json", "xml", "csv", "tsv", "*"],
        name: String::new(),
    };
    let mut op_id = Some(a.op_id);
    let mut outcomes = Vec::new();
    for path in app.picker.open_many(&ask) {
        let kept = keep(app, &path, a.lot_id, &mut op_id);
        let (file_id, error) = match kept {
            Ok(id) => (id, String::new()),
            // One bad file does not keep the others out.
            Err(e) => (None, e.to_wire().code),
        };
        outcomes.push(EvidenceOutcome {
            name: name_of(&path),
            file_id,
            error,
            drives: 0,
            matched: 0,
        });
    }
    if outcomes.iter().any(|o| o.file_id.is_some()) {
        let files = app.read(|conn| exhibit::read::of_lot(conn, a.lot_id))?;
        for outcome in &mut outcomes {
            let Some(file) = files.iter().find(|f| Some(f.id) == outcome.file_id) else { continue };
            let matched = file.drives.iter().filter(|d| d.medium_id.is_some()).count();
            outcome.drives = u32::try_from(file.drives.len()).unwrap_or(u32::MAX);
            outcome.matched = u32::try_from(matched).unwrap_or(u32::MAX);
        }
    }
    Ok(outcomes)
}

/// Reads a file in the limited child process and keeps it; the first takes the id of the request.
fn keep<R: Runtime>(
    app: &App<R>,
    path: &Path,
    lot: DisposalLotId,
    op_id: &mut Option<Uuid>,
) -> Result<Option<EvidenceFileId>> {
    let watch = app.import_stops.watch();
    let mut observe = |p: custodia_input::worker::Progress| {
        app.emit_progress(p.done, p.total);
        watch.go_on()
    };
    let file = custodia_input::worker::read_evidence(&app.worker, path, &mut observe)?;
    let bytes = read(path)?;
    let now = offset_at(app.clock.now()).local_minus_utc() / 60;
    let zone = |local| minutes_east(local).unwrap_or(now);
    let (name, today) = (name_of(path), app.clock.today());
    let name = name.as_str();
    let written = app.write(op_id.take().unwrap_or_else(Uuid::new_v4), "evidence.keep", |tx| {
        exhibit::ops::keep(tx, lot, name, &bytes, &file, ("", &zone), today)
    })?;
    Ok(written.value)
}

pub(super) fn evidence_assign<R: Runtime>(app: &App<R>, a: EvidenceAssignArgs) -> Result<Done> {
    done(
        app,
        &app.write(a.op_id, "evidence.assign", |tx| {
            exhibit::ops::assign(tx, a.drive_id, a.medium_id)
        })?,
    )
}

pub(super) fn evidence_propose<R: Runtime>(app: &App<R>, a: EvidenceProposeArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "evidence.propose", |tx| exhibit::ops::propose(tx, &a.draft))?)
}

pub(super) fn received_get<R: Runtime>(app: &App<R>, a: LotArgs) -> Result<LotReconciliation> {
    app.read(|conn| received::read::of_lot(conn, a.id))
}

pub(super) fn received_save<R: Runtime>(app: &App<R>, a: ReceivedSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "received.save", |tx| received::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn received_delete<R: Runtime>(app: &App<R>, a: ReceivedDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "received.delete", |tx| received::ops::delete(tx, a.id))?)
}

pub(super) fn received_word<R: Runtime>(app: &App<R>, a: ReceivedWordArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "received.word", |tx| received::ops::word(tx, &a.word))?)
}

pub(super) fn received_apply<R: Runtime>(app: &App<R>, a: ReceivedApplyArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "received.apply", |tx| received::ops::apply(tx, &a.apply))?)
}

/// Asks for a recycler's list and takes it in hand; nothing when the dialog was closed.
pub(super) fn received_list_pick<R: Runtime>(
    app: &App<R>,
    a: LotArgs,
) -> Result<Option<ReceivedList>> {
    let Some(path) = ask_file(app)? else { return Ok(None) };
    let table = read_table(app, &path, &ReadOptions::default())?;
    let found = app.read_long(|conn| list::read(conn, a.id, &table, None, None))?;
    *lock(&app.received_list) = Some(ReceivedListSession { lot: a.id, table });
    Ok(Some(found))
}

/// Reads another column of the list in hand.
pub(super) fn received_list_read<R: Runtime>(
    app: &App<R>,
    a: ReceivedListArgs,
) -> Result<ReceivedList> {
    let session = lock(&app.received_list);
    let ReceivedListSession { lot, table } = session.as_ref().ok_or_else(none)?;
    app.read_long(|conn| list::read(conn, *lot, table, Some(a.column), Some(a.headed)))
}
