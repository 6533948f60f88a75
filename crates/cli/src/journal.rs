//! The journal from a terminal.

use custodia_core::error::{Refusal, Result};
use custodia_core::store::{
    JournalFilter, OpInfo, REDO, Reader, UNDO, journal, undo as undoing, verify,
};
use custodia_core::text::{Lang, t, ta};
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
        let undone = if op.undone { " ↩" } else { "" };
        let (who, what) = (who(op, lang), label(op, lang));
        let about = about(&reader, op)?.map_or(String::new(), |title| format!(" ({title})"));
        say(&format!("{:>6}  {at}  {who}  {what}{about}{undone}", op.id.0));
    }
    Ok(())
}

/// Who did it: a name, Custodia itself, or somebody no longer in the register.
fn who(op: &OpInfo, lang: Lang) -> String {
    match (op.actor, &op.actor_name) {
        (None, _) => t(lang, "journal-system"),
        (_, Some(name)) => name.clone(),
        (_, None) => t(lang, "journal-gone-person"),
    }
}

/// What the one record of an op is called today, where its words do not say it: a person's name
/// never is an op's subject.
fn about(reader: &Reader, op: &OpInfo) -> Result<Option<String>> {
    if !op.subject.is_empty() || op.events != 1 {
        return Ok(None);
    }
    Ok(journal::op_events(reader, op.id, 0, 1)?.pop().and_then(|e| e.title))
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
