//! Stock-takes, and what labels are printed on.

use custodia_core::error::{Refusal, Result};
use custodia_core::import::codes;
use custodia_core::import::table::ReadOptions;
use custodia_core::label::{self, LabelSupplies};
use custodia_core::list::{Page, PageRequest};
use custodia_core::stocktake::read::{self, ApplyPreview};
use custodia_core::stocktake::{
    CountRow, ScanAnswer, ScanDraft, ScanOutcome, ScopeCount, StocktakeDetail, StocktakeRow, code,
    ops, sql,
};
use custodia_core::store::Op;
use tauri::Runtime;

use super::imports::{ask_file, read};
use super::types::{
    CodesFile, Done, LabelPrinterDeleteArgs, LabelPrinterSaveArgs, LabelStockDeleteArgs,
    LabelStockSaveArgs, NoArgs, OpLabel, PastePreview, Pasted, Saved, Scanned, StocktakeArgs,
    StocktakeCancelArgs, StocktakeCompleteArgs, StocktakeOpArgs, StocktakePasteArgs,
    StocktakePastePreviewArgs, StocktakePlanArgs, StocktakeResolveArgs, StocktakeSaveArgs,
    StocktakeScanArgs, StocktakeScanDeleteArgs, StocktakeScopeArgs,
};
use super::{done, saved};
use crate::app::App;

pub(super) fn stocktake_list<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<StocktakeRow>> {
    app.read(sql::rows)
}

pub(super) fn stocktake_get<R: Runtime>(app: &App<R>, a: StocktakeArgs) -> Result<StocktakeDetail> {
    app.read(|conn| read::detail(conn, a.id))
}

pub(super) fn stocktake_scope<R: Runtime>(
    app: &App<R>,
    a: StocktakeScopeArgs,
) -> Result<ScopeCount> {
    app.read(|conn| sql::scope_count(conn, &a.scope))
}

pub(super) fn stocktake_results<R: Runtime>(
    app: &App<R>,
    a: PageRequest,
) -> Result<Page<CountRow>> {
    app.list(|conn, views, version| read::page(conn, views, version, &a))
}

pub(super) fn stocktake_save<R: Runtime>(app: &App<R>, a: StocktakeSaveArgs) -> Result<Saved> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "stocktake.save", |tx| ops::save(tx, &a.draft, today))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn stocktake_start<R: Runtime>(app: &App<R>, a: StocktakeOpArgs) -> Result<Done> {
    let now = app.clock.now();
    done(app, &app.write(a.op_id, "stocktake.start", |tx| ops::start(tx, a.id, now))?)
}

pub(super) fn stocktake_scan<R: Runtime>(app: &App<R>, a: StocktakeScanArgs) -> Result<Scanned> {
    let now = app.clock.now();
    let written = app.write(a.op_id, "stocktake.scan", |tx| ops::scan(tx, a.id, &a.draft, now))?;
    let op = done(app, &written)?.op;
    // Asked twice with one id: what was answered then is not kept, but it was counted.
    let answer = written.value.unwrap_or_else(|| ScanAnswer {
        scan_id: None,
        outcome: ScanOutcome::Already,
        code: a.draft.code.clone(),
        tag: a.draft.code.clone(),
        serial: String::new(),
        name: String::new(),
        recorded: String::new(),
        place: a.draft.place.clone(),
        candidates: Vec::new(),
    });
    Ok(Scanned { op, answer })
}

pub(super) fn stocktake_paste<R: Runtime>(app: &App<R>, a: StocktakePasteArgs) -> Result<Pasted> {
    let now = app.clock.now();
    let drafts = drafts(&a.codes, &a.place);
    let written =
        app.write(a.op_id, "stocktake.count", |tx| ops::scan_all(tx, a.id, &drafts, now))?;
    let op = done(app, &written)?.op;
    Ok(counted(op, &written.value.unwrap_or_default()))
}

/// Counts them and rolls it back: what is shown is what would be written.
pub(super) fn stocktake_paste_preview<R: Runtime>(
    app: &App<R>,
    a: StocktakePastePreviewArgs,
) -> Result<PastePreview> {
    let now = app.clock.now();
    let drafts = drafts(&a.codes, &a.place);
    let op = Op::new("stocktake.count", app.operator()?, now);
    let mut answers =
        app.with_store(|store| store.dry(&op, |tx| ops::scan_all(tx, a.id, &drafts, now)))?;
    let counts = counted(None, &answers);
    answers.sort_by_key(|answer| URGENCY.iter().position(|o| *o == answer.outcome));
    answers.truncate(MAX_SHOWN);
    Ok(PastePreview { counts, answers })
}

/// Asks for a file with codes and reads it in the limited child process.
pub(super) fn stocktake_codes_pick<R: Runtime>(
    app: &App<R>,
    _: NoArgs,
) -> Result<Option<CodesFile>> {
    let Some(path) = ask_file(app)? else { return Ok(None) };
    let table = read(app, &path, &ReadOptions::default())?;
    let found = codes::codes(&table);
    if found.len() > ops::MAX_PASTED {
        let refusal = Refusal::new("list-too-long").with("rows", found.len());
        return Err(refusal.with("max", ops::MAX_PASTED).into());
    }
    // With its tab always: without one a semicolon would be taken for it.
    let lines = found.iter().map(|(code, place)| format!("{code}\t{place}"));
    Ok(Some(CodesFile {
        file_name: table.file_name,
        count: u32::try_from(found.len()).unwrap_or(u32::MAX),
        codes: lines.collect::<Vec<_>>().join("\n"),
    }))
}

/// Most answers a preview shows.
const MAX_SHOWN: usize = 100;

/// In the order in which they need somebody.
const URGENCY: [ScanOutcome; 6] = [
    ScanOutcome::Unknown,
    ScanOutcome::Ambiguous,
    ScanOutcome::WrongPlace,
    ScanOutcome::NotExpected,
    ScanOutcome::Already,
    ScanOutcome::Found,
];

fn drafts(text: &str, usual: &str) -> Vec<ScanDraft> {
    let draft = |(code, at): (String, String)| {
        let place = if at.is_empty() { usual.to_owned() } else { at };
        ScanDraft { code, place, ..ScanDraft::default() }
    };
    code::pasted(text).into_iter().map(draft).collect()
}

fn counted(op: Option<OpLabel>, answers: &[ScanAnswer]) -> Pasted {
    let of = |outcomes: &[ScanOutcome]| {
        let n = answers.iter().filter(|a| outcomes.contains(&a.outcome)).count();
        u32::try_from(n).unwrap_or(u32::MAX)
    };
    Pasted {
        op,
        count: of(ScanOutcome::ALL),
        found: of(&[ScanOutcome::Found]),
        wrong: of(&[ScanOutcome::WrongPlace]),
        besides: of(&[ScanOutcome::NotExpected]),
        unknown: of(&[ScanOutcome::Unknown, ScanOutcome::Ambiguous]),
        already: of(&[ScanOutcome::Already]),
    }
}

pub(super) fn stocktake_resolve<R: Runtime>(app: &App<R>, a: StocktakeResolveArgs) -> Result<Done> {
    done(
        app,
        &app.write(a.op_id, "stocktake.resolve", |tx| ops::resolve(tx, a.scan_id, a.asset_id))?,
    )
}

pub(super) fn stocktake_scan_delete<R: Runtime>(
    app: &App<R>,
    a: StocktakeScanDeleteArgs,
) -> Result<Done> {
    done(app, &app.write(a.op_id, "stocktake.scan.delete", |tx| ops::scan_delete(tx, a.scan_id))?)
}

pub(super) fn stocktake_cancel<R: Runtime>(app: &App<R>, a: StocktakeCancelArgs) -> Result<Done> {
    let now = app.clock.now();
    done(app, &app.write(a.op_id, "stocktake.cancel", |tx| ops::cancel(tx, a.id, &a.reason, now))?)
}

pub(super) fn stocktake_plan<R: Runtime>(
    app: &App<R>,
    a: StocktakePlanArgs,
) -> Result<ApplyPreview> {
    app.read(|conn| read::preview(conn, a.id, &a.choice))
}

pub(super) fn stocktake_complete<R: Runtime>(
    app: &App<R>,
    a: StocktakeCompleteArgs,
) -> Result<Done> {
    let now = app.clock.now();
    done(
        app,
        &app.write(a.op_id, "stocktake.complete", |tx| ops::complete(tx, a.id, &a.choice, now))?,
    )
}

pub(super) fn label_supplies<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<LabelSupplies> {
    app.read(label::sql::supplies)
}

pub(super) fn label_stock_save<R: Runtime>(app: &App<R>, a: LabelStockSaveArgs) -> Result<Saved> {
    let written =
        app.write(a.op_id, "label.stock.save", |tx| label::ops::stock_save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn label_stock_delete<R: Runtime>(
    app: &App<R>,
    a: LabelStockDeleteArgs,
) -> Result<Done> {
    done(app, &app.write(a.op_id, "label.stock.delete", |tx| label::ops::stock_delete(tx, a.id))?)
}

pub(super) fn label_printer_save<R: Runtime>(
    app: &App<R>,
    a: LabelPrinterSaveArgs,
) -> Result<Saved> {
    let written =
        app.write(a.op_id, "label.printer.save", |tx| label::ops::profile_save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn label_printer_delete<R: Runtime>(
    app: &App<R>,
    a: LabelPrinterDeleteArgs,
) -> Result<Done> {
    done(
        app,
        &app.write(a.op_id, "label.printer.delete", |tx| label::ops::profile_delete(tx, a.id))?,
    )
}
