//! Import from a terminal: read in a limited child, dry run, apply as one op.

use std::ops::ControlFlow;

use custodia_core::error::{Error, FieldError, Result};
use custodia_core::import::plan::{self, Plan};
use custodia_core::import::table::SourceTable;
use custodia_core::import::{
    ImportKind, ImportOptions, Outcome, PlanRow, PlanSummary, Preset, RowIssue, apply,
};
use custodia_core::store::Conn;
use custodia_core::text::{Lang, coded, t, ta};
use serde_json::json;

use crate::args::{ImportArgs, KindArg};
use crate::context::{Context, say};

/// Refused records shown in words; the rest is counted.
const SHOWN: usize = 20;

pub(crate) fn run(context: &Context, args: &ImportArgs) -> Result<()> {
    let options = options(args)?;
    let exe = std::env::current_exe()?;
    let mut go_on = |_| ControlFlow::Continue(());
    let table = custodia_input::worker::read_file(&exe, &args.file, &options.read, &mut go_on)?;
    if args.dry_run {
        let reader = context.reader()?;
        let plan = plan::plan(&reader, &table, &options, context.today)?;
        return report(context, &reader, &table, &plan, None);
    }
    let mut store = context.store()?;
    let plan = plan::plan(store.conn(), &table, &options, context.today)?;
    let before = rows(store.conn(), &table, &plan)?;
    store.auto_copy("import", context.at())?;
    let op = context.op(&mut store, apply::op_name(plan.kind()))?;
    let today = context.today;
    let written = store.write(&op, |tx| apply::apply(tx, &table, &plan, today, &mut |_| true))?;
    store.close()?;
    let lang = context.lang(context.reader().ok().as_ref());
    print(context, &plan, &before, lang, Some(written.op))?;
    Ok(())
}

fn options(args: &ImportArgs) -> Result<ImportOptions> {
    let preset = match &args.preset {
        None => None,
        Some(name) => Some(Preset::parse(name).ok_or_else(|| {
            let known: Vec<&str> = Preset::ALL.iter().map(|p| p.as_str()).collect();
            Error::from(
                FieldError::new("--preset", "unknown-choice")
                    .with("value", name)
                    .with("known", known.join(", ")),
            )
        })?),
    };
    Ok(ImportOptions {
        kind: args.kind.map(|k| match k {
            KindArg::Assets => ImportKind::Assets,
            KindArg::Contracts => ImportKind::Contracts,
            KindArg::Vendors => ImportKind::Vendors,
        }),
        preset,
        number_blank_tags: args.number_blank_tags.clone(),
        ..ImportOptions::default()
    })
}

fn rows(conn: &Conn, table: &SourceTable, plan: &Plan) -> Result<Vec<PlanRow>> {
    plan.rows(conn, table, Some(Outcome::Refused), 0, usize::MAX)
}

fn report(
    context: &Context,
    conn: &Conn,
    table: &SourceTable,
    plan: &Plan,
    op: Option<Option<custodia_core::ids::OpRow>>,
) -> Result<()> {
    let refused = rows(conn, table, plan)?;
    let lang = context.lang(context.reader().ok().as_ref());
    print(context, plan, &refused, lang, op)
}

fn print(
    context: &Context,
    plan: &Plan,
    refused: &[PlanRow],
    lang: Lang,
    op: Option<Option<custodia_core::ids::OpRow>>,
) -> Result<()> {
    let s = plan.summary();
    if context.json {
        return context.print_json(&json!({
            "kind": plan.kind(), "applied": op.is_some(), "op": op.flatten(),
            "summary": s, "refused": refused,
        }));
    }
    for row in refused.iter().take(SHOWN) {
        for issue in row.issues.iter().filter(|i| i.fatal) {
            say(&refusal(row, issue, lang));
        }
    }
    if let Some(more) = refused.len().checked_sub(SHOWN).filter(|n| *n > 0) {
        say(&ta(lang, "cli-import-more", &[("count", more.into())]));
    }
    say(&sentence(s, lang, op.is_some()));
    Ok(())
}

fn refusal(row: &PlanRow, issue: &RowIssue, lang: Lang) -> String {
    let mut params = issue.params.clone();
    params.insert("value".into(), issue.value.clone());
    params.insert("column".into(), issue.column.clone());
    ta(
        lang,
        "cli-import-refused",
        &[
            ("line", i64::from(row.line).into()),
            ("key", row.key.as_str().into()),
            ("why", coded(lang, "import-issue", &issue.code, &params).into()),
        ],
    )
}

fn sentence(s: &PlanSummary, lang: Lang, applied: bool) -> String {
    let n = |v: u32| i64::from(v).into();
    let counts = ta(
        lang,
        "cli-import-counts",
        &[
            ("created", n(s.created)),
            ("changed", n(s.changed)),
            ("unchanged", n(s.unchanged)),
            ("refused", n(s.refused)),
        ],
    );
    let tail = if applied { "cli-import-applied" } else { "cli-import-dry" };
    format!("{counts} {}", t(lang, tail))
}
