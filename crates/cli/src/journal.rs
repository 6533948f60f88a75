//! The journal from a terminal.

use custodia_core::error::{Refusal, Result};
use custodia_core::store::{JournalFilter, OpInfo, REDO, UNDO, journal, undo as undoing, verify};
use custodia_core::text::{Lang, ta};
use serde_json::json;

use crate::args::{JournalArgs, JournalCommand};
use crate::context::{Context, say};

pub(crate) fn run(context: &Context, args: &JournalArgs) -> Result<()> {
    match args.what {
        JournalCommand::Verify => verify_chain(context),
        JournalCommand::Log { limit } => log(context, limit),
    }
}

fn verify_chain(context: &Context) -> Result<()> {
    let reader = context.reader()?;
    let lang = context.lang(Some(&reader));
    let report = verify(&reader)?;
    if context.json {
        context.print_json(&report)?;
    } else {
        match &report.first_bad {
            None => say(&ta(lang, "cli-verify-ok", &[("events", report.events.into())])),
            Some(bad) => say(&ta(
                lang,
                "cli-verify-bad",
                &[("seq", bad.seq.into()), ("what", bad.what.as_str().into())],
            )),
        }
    }
    if report.ok { Ok(()) } else { Err(Refusal::new("journal-broken").into()) }
}

fn log(context: &Context, limit: u32) -> Result<()> {
    let reader = context.reader()?;
    let lang = context.lang(Some(&reader));
    let page = journal::page(&reader, &JournalFilter::default(), 0, i64::from(limit))?;
    if context.json {
        return context.print_json(&page);
    }
    for op in &page.rows {
        let at = op.at.format("%Y-%m-%d %H:%M");
        let who = op.actor_name.as_deref().unwrap_or("–");
        let undone = if op.undone { " ↩" } else { "" };
        say(&format!("{:>6}  {at}  {who}  {}{undone}", op.id.0, label(op, lang)));
    }
    Ok(())
}

/// An op in words: `op-<name>` with its subject.
fn label(op: &OpInfo, lang: Lang) -> String {
    let id = format!("op-{}", op.name.replace('.', "-"));
    ta(lang, &id, &[("subject", op.subject.as_str().into())])
}

/// Undoes the newest operation that can be undone.
pub(crate) fn undo(context: &Context) -> Result<()> {
    let mut store = context.store()?;
    let target = undoing::undo_target(store.conn())?;
    let target = target.ok_or_else(|| Refusal::new("nothing-to-undo"))?;
    let op = context.op(&mut store, UNDO)?;
    let written = store.undo(target.id, &op)?;
    store.close()?;
    if context.json {
        context.print_json(&json!({ "undone": target.id, "op": written.op, "redo": REDO }))?;
    } else {
        let lang = context.lang(context.reader().ok().as_ref());
        say(&ta(lang, "cli-undone", &[("what", label(&target, lang).into())]));
    }
    Ok(())
}
