//! Import from a terminal: read in a limited child, dry run, apply as one op.

pub(crate) mod options;
mod quote;
mod told;

use std::ops::ControlFlow;
use std::path::Path;

use custodia_core::error::{Refusal, Result};
use custodia_core::import::plan::{self, Plan};
use custodia_core::import::table::SourceTable;
use custodia_core::import::{ImportPreview, apply};
use custodia_core::store::Conn;
use custodia_core::text::ta;

use crate::args::{ColumnArgs, FileArgs, ImportArgs, ImportWhat, KindArg};
use crate::check;
use crate::context::Context;
use crate::scratch::Scratch;
use crate::slas;
use told::Told;

pub(crate) fn run(context: &Context, args: &ImportArgs) -> Result<()> {
    match &args.what {
        Some(ImportWhat::Quote(quote)) => quote::run(context, quote),
        Some(ImportWhat::Coverages(file)) => list(context, file, Some(KindArg::Coverages)),
        None => list(context, &args.list, args.list.kind),
    }
}

/// Reads a file in a limited child process.
fn table(file: &Path, columns: &ColumnArgs) -> Result<SourceTable> {
    let exe = std::env::current_exe()?;
    let mut go_on = |_| ControlFlow::Continue(());
    let read = options::read(columns);
    Ok(custodia_input::worker::read_file(&exe, file, &read, &mut go_on)?)
}

/// `kind` is what the records are said to be.
fn list(context: &Context, args: &FileArgs, kind: Option<KindArg>) -> Result<()> {
    if let Some(kind) = kind.and_then(slas::record_kind) {
        return slas::import(context, args, kind);
    }
    // Without a subcommand there is a file: the arguments say so.
    let table = table(args.file.as_deref().unwrap_or(Path::new("")), &args.columns)?;
    if context.is_new()? {
        let scratch = Scratch::new(context)?;
        let (preview, plan) = planned(context, scratch.conn()?, &table, args, kind)?;
        // A file without a usable record makes no register either.
        let useless = not_in_vain(&plan);
        if args.dry_run || useless.is_err() {
            let told = Told::new(scratch.conn()?, &table, &preview, &plan)?;
            told.print(context, context.lang(None), (!args.dry_run).then_some(None))?;
            return useless;
        }
        check::create(context, "", None)?.close()?;
        let path = [("path", context.path()?.display().to_string().into())];
        eprintln!("{}", ta(context.lang(None), "cli-created", &path));
    }
    let table = plan::with_known_headers(&*context.reader()?, table)?;
    if args.dry_run {
        let reader = context.reader()?;
        let (preview, plan) = planned(context, &reader, &table, args, kind)?;
        let lang = context.lang(Some(&reader));
        Told::new(&reader, &table, &preview, &plan)?.print(context, lang, None)?;
        return not_in_vain(&plan);
    }
    let mut store = context.store()?;
    let (preview, plan) = planned(context, store.conn(), &table, args, kind)?;
    // Told before it is written: afterwards the register is another one.
    let told = Told::new(store.conn(), &table, &preview, &plan)?;
    let mut op = None;
    if !plan.is_idle() && not_in_vain(&plan).is_ok() {
        store.auto_copy("import", context.at())?;
        let asked = context.op(&mut store, apply::op_name(plan.kind()))?;
        // The operator of this terminal may just have been made known.
        let again;
        let plan = if plan.is_fresh(store.conn(), &table)? {
            &plan
        } else {
            again = planned(context, store.conn(), &table, args, kind)?.1;
            &again
        };
        let today = context.today;
        let write = store.write(&asked, |tx| apply::apply(tx, &table, plan, today, &mut |_| true));
        op = write?.op;
    }
    store.close()?;
    let lang = context.lang(context.reader().ok().as_ref());
    told.print(context, lang, Some(op))?;
    not_in_vain(&plan)
}

fn planned(
    context: &Context,
    conn: &Conn,
    table: &SourceTable,
    args: &FileArgs,
    kind: Option<KindArg>,
) -> Result<(ImportPreview, Plan)> {
    let options = options::decided(conn, table, args, kind)?;
    let preview = plan::preview(conn, table, &options)?;
    let mut plan = plan::plan(conn, table, &options, context.today)?;
    options::overwrite(&mut plan, table, &args.overwrite)?;
    Ok((preview, plan))
}

/// A file of which no record can be used is refused as a whole.
fn not_in_vain(plan: &Plan) -> Result<()> {
    let s = plan.summary();
    if s.refused > 0 && s.created + s.changed + s.unchanged + s.conflicts == 0 {
        return Err(Refusal::new("import-nothing").with("count", s.refused).into());
    }
    Ok(())
}
