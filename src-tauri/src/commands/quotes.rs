//! Quotes of a contract, a vendor's file held against our assets, a common end, the end of a lease.

use custodia_core::error::{Error, Result};
use custodia_core::ids::QuoteId;
use custodia_core::import::table::SourceTable;
use custodia_core::import::{ImportOptions, quotes};
use custodia_core::quote::compare::Comparison;
use custodia_core::quote::coterm::{self, Coterm, CotermQuery};
use custodia_core::quote::lease::{self, LeaseEnd};
use custodia_core::quote::reconcile::Reconciliation;
use custodia_core::quote::{QuoteRow, ops, read, sql};
use custodia_core::store::Conn;
use tauri::Runtime;

use super::imports::{ask_file, none, read as read_file};
use super::types::{
    ContractArgs, Done, LeaseSaveArgs, OpArgs, QuoteArgs, QuoteCompareArgs, QuoteDeleteArgs,
    QuoteFilePreview, QuoteJudgeArgs, QuoteSaveArgs, Saved,
};
use super::{done, saved};
use crate::app::{App, lock};
use crate::import_session::QuoteFileSession;

pub(super) fn quote_list<R: Runtime>(app: &App<R>, a: ContractArgs) -> Result<Vec<QuoteRow>> {
    let today = app.clock.today();
    app.read(|conn| read::list(conn, a.id, today))
}

pub(super) fn quote_save<R: Runtime>(app: &App<R>, a: QuoteSaveArgs) -> Result<Saved> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "quote.save", |tx| ops::save(tx, &a.draft, today))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn quote_delete<R: Runtime>(app: &App<R>, a: QuoteDeleteArgs) -> Result<Done> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "quote.delete", |tx| ops::delete(tx, a.id, today))?;
    done(app, &written)
}

pub(super) fn quote_comparison<R: Runtime>(app: &App<R>, a: ContractArgs) -> Result<Comparison> {
    let today = app.clock.today();
    app.read(|conn| read::comparison(conn, a.id, today))
}

pub(super) fn quote_compare<R: Runtime>(app: &App<R>, a: QuoteCompareArgs) -> Result<Done> {
    let today = app.clock.today();
    let written =
        app.write(a.op_id, "quote.compare", |tx| ops::save_comparison(tx, &a.draft, today))?;
    done(app, &written)
}

pub(super) fn quote_reconciliation<R: Runtime>(
    app: &App<R>,
    a: QuoteArgs,
) -> Result<Reconciliation> {
    let today = app.clock.today();
    app.read(|conn| read::reconciliation(conn, a.id, today))
}

pub(super) fn quote_judge<R: Runtime>(app: &App<R>, a: QuoteJudgeArgs) -> Result<Done> {
    let today = app.clock.today();
    let written = app.write(a.op_id, "quote.judge", |tx| ops::judge(tx, &a.said, today))?;
    done(app, &written)
}

/// Lets the user choose a vendor's file for a quote; `None` when the dialog was closed.
pub(super) fn quote_file_pick<R: Runtime>(
    app: &App<R>,
    a: QuoteArgs,
) -> Result<Option<QuoteFilePreview>> {
    let Some(path) = ask_file(app)? else { return Ok(None) };
    let options = ImportOptions::default();
    let table = read_file(app, &path, &options.read)?;
    let found = look(app, a.id, &table, &options)?;
    *lock(&app.quote_file) = Some(QuoteFileSession { quote: a.id, path, table, options });
    Ok(Some(found))
}

/// Decides over the columns of the file in hand anew.
pub(super) fn quote_file_columns<R: Runtime>(
    app: &App<R>,
    a: ImportOptions,
) -> Result<QuoteFilePreview> {
    let mut session = lock(&app.quote_file);
    let session = session.as_mut().ok_or_else(none)?;
    if session.options.read != a.read {
        session.table = read_file(app, &session.path, &a.read)?;
    }
    let found = look(app, session.quote, &session.table, &a)?;
    session.options = a;
    Ok(found)
}

/// Puts the lines of the file in hand into its quote.
pub(super) fn quote_file_apply<R: Runtime>(app: &App<R>, a: OpArgs) -> Result<Done> {
    let today = app.clock.today();
    let written = {
        let session = lock(&app.quote_file);
        let QuoteFileSession { quote, table, options, .. } = session.as_ref().ok_or_else(none)?;
        app.write(a.op_id, "quote.import", |tx| {
            let currency = sql::get(tx, *quote, today)?.draft.recurring.currency;
            let file = quotes::read(tx, table, options, currency)?;
            quotes::remember(tx, table, options)?;
            ops::put_lines(tx, *quote, &file.lines, &table.file_name, today)
        })?
    };
    *lock(&app.quote_file) = None;
    done(app, &written)
}

/// What the file comes to. Columns nobody has named yet are no failure: they are asked for.
fn look<R: Runtime>(
    app: &App<R>,
    quote: QuoteId,
    table: &SourceTable,
    options: &ImportOptions,
) -> Result<QuoteFilePreview> {
    let today = app.clock.today();
    app.read_long(|conn: &Conn| {
        let row = sql::get(conn, quote, today)?;
        let preview = quotes::preview(conn, table, options)?;
        let none = |refused, problem: Error| QuoteFilePreview {
            preview: preview.clone(),
            refused,
            found: None,
            problem: Some(problem.to_wire()),
        };
        let file = match quotes::read(conn, table, options, row.draft.recurring.currency) {
            Ok(file) => file,
            Err(problem @ Error::Refused(_)) => return Ok(none(Vec::new(), problem)),
            Err(error) => return Err(error),
        };
        if let Err(problem) = ops::check_lines(&file.lines, &row.draft) {
            return Ok(none(file.refused, problem));
        }
        let found = Some(read::would_be(conn, row, &file.lines, today)?);
        Ok(QuoteFilePreview { preview, refused: file.refused, found, problem: None })
    })
}

pub(super) fn coterm<R: Runtime>(app: &App<R>, a: CotermQuery) -> Result<Coterm> {
    let today = app.clock.today();
    app.read(|conn| coterm::coterm(conn, &a, today))
}

pub(super) fn lease_get<R: Runtime>(app: &App<R>, a: ContractArgs) -> Result<LeaseEnd> {
    let today = app.clock.today();
    app.read(|conn| lease::ops::detail(conn, a.id, today))
}

pub(super) fn lease_save<R: Runtime>(app: &App<R>, a: LeaseSaveArgs) -> Result<Done> {
    let written = app.write(a.op_id, "lease.save", |tx| lease::ops::save(tx, &a.draft))?;
    done(app, &written)
}
