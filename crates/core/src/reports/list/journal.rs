//! The journal on paper: who did what, and when.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::columns::{ListColumn, chosen, column, notes, table, text};
use super::filters::{bad, fact, name_of, push_none, push_words, span};
use super::{Context, MAX_ROWS, Sheet, within};
use crate::error::Result;
use crate::ids::PersonId;
use crate::list::Filter;
use crate::reports::model::{Cell, Fact, Tone};
use crate::store::{JournalFilter, Op, OpInfo, REDO, journal};
use crate::text::{find, ta};

const COLUMNS: &[ListColumn<OpInfo>] = &[
    column("at", "journal-col-when", 0, |c, r: &OpInfo| Cell::Time(local(c, r.at)))
        .note("report-list-note-times"),
    column("actor", "journal-col-who", 1, |c, r| text(&actor(c, r))),
    column("what", "journal-col-what", 4, |c, r| text(&what(c, r))),
    column("state", "journal-col-state", 0, |c, r| match r.undone {
        true => Cell::Toned(Tone::Warning, c.t("journal-undone")),
        false => Cell::Empty,
    }),
    column("events", "journal-col-events", 0, |_, r: &OpInfo| Cell::Int(r.events)).end(),
    column("number", "journal-col-number", 0, |_, r: &OpInfo| Cell::Int(r.id.0)).end(),
];

pub(super) fn sheet(
    context: &Context<'_>,
    filter: &JournalFilter,
    keys: &[String],
) -> Result<Sheet> {
    let columns = chosen(COLUMNS, keys)?;
    let facts = facts(context, filter)?;
    // One row tells how many there are; only a list that can be printed is read.
    let total = journal::page(context.conn, filter, 0, 1)?.total;
    let total = usize::try_from(total).unwrap_or(usize::MAX);
    within(total)?;
    let most = i64::try_from(MAX_ROWS).unwrap_or(i64::MAX);
    let rows = journal::page(context.conn, filter, 0, most)?.rows;
    Ok(Sheet {
        title: context.t("journal-title"),
        table: table(context, "journal", &columns, &rows)?,
        facts,
        notes: notes(&columns),
        rows: rows.len(),
    })
}

/// An instant as the clock on the wall showed it.
fn local(context: &Context<'_>, at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&(context.moment.offset_at)(at)).naive_local()
}

fn actor(context: &Context<'_>, op: &OpInfo) -> String {
    match (&op.actor, &op.actor_name) {
        (None, _) => context.t("journal-system"),
        (_, Some(name)) => name.clone(),
        _ => context.t("journal-gone-person"),
    }
}

/// What an operation did; an undo says what it undid.
fn what(context: &Context<'_>, op: &OpInfo) -> String {
    let Some(undone) = &op.undoes else { return words(context, &op.name, &op.subject) };
    let what = words(context, &undone.name, &op.subject);
    let id = if op.name == REDO { "journal-redo-of" } else { "journal-undo-of" };
    ta(context.lang, id, &[("what", what.into())])
}

/// The words of the window: a sentence that needs its subject has another one for none.
fn words(context: &Context<'_>, name: &str, subject: &str) -> String {
    let id = format!("op-{}", name.replace('.', "-"));
    let args = [("subject", subject.into())];
    let bare = || find(context.lang, &format!("{id}-bare"), &[]).filter(|_| subject.is_empty());
    let said = bare().or_else(|| find(context.lang, &id, &args)).unwrap_or_else(|| name.into());
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    match subject {
        "" => said,
        subject if said.contains(subject) => said,
        subject => format!("{said} · {subject}"),
    }
}

fn facts(context: &Context<'_>, filter: &JournalFilter) -> Result<Vec<Fact>> {
    let mut facts = Vec::new();
    push_words(context, &mut facts, filter.text.as_deref().unwrap_or_default());
    if let Some(entity) = &filter.entity {
        facts.push(fact(context.t("journal-filter-entity"), record(context, entity)?));
    }
    if let Some(id) = filter.actor {
        facts.push(fact(context.t("journal-filter-actor"), person(context, id)?));
    }
    let from = filter.from.map(|at| local(context, at).date());
    // The end is the first instant no longer in it.
    let last = |at: DateTime<Utc>| local(context, at - TimeDelta::seconds(1)).date();
    if let Some(words) = span(context, from, filter.to.map(last)) {
        facts.push(fact(context.t("journal-filter-when"), words));
    }
    push_none(context, &mut facts);
    let order = context.t("report-list-order-newest");
    facts.push(fact(context.t("report-list-order"), order));
    Ok(facts)
}

/// `Assets`, or one record: `asset 231`.
fn record(context: &Context<'_>, entity: &str) -> Result<String> {
    let unknown = || {
        let values = vec![entity.to_owned()];
        bad(&Filter { field: "entity".into(), values })
    };
    let words = |id: String| find(context.lang, &id, &[]).ok_or_else(unknown);
    match entity.split_once('/') {
        Some((kind, id)) => Ok(format!("{} {id}", words(format!("ent-{kind}"))?)),
        None => words(format!("journal-kind-{entity}")).or_else(|_| words(format!("ent-{entity}"))),
    }
}

fn person(context: &Context<'_>, id: PersonId) -> Result<String> {
    if id == Op::SYSTEM {
        return Ok(context.t("journal-system"));
    }
    let found = name_of(context, "person", id.0)?;
    Ok(found.unwrap_or_else(|| context.t("journal-gone-person")))
}
