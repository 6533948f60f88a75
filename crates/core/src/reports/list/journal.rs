//! The journal on paper: who did what, and when.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::columns::{ListColumn, chosen, column, notes, table};
use super::filters::{bad, fact, name_of, push_none, push_words, span};
use super::{MAX_ROWS, Sheet, within};
use crate::error::Result;
use crate::ids::PersonId;
use crate::list::Filter;
use crate::reports::model::{Cell, Fact, Tone};
use crate::reports::scene::Scene;
use crate::store::{JournalFilter, Op, OpInfo, REDO, journal};
use crate::text::{find, ta};

const COLUMNS: &[ListColumn<OpInfo>] = &[
    column("at", "journal-col-when", 0, |c, r: &OpInfo| Cell::Time(local(c, r.at)))
        .note("report-list-note-times"),
    column("actor", "journal-col-who", 1, |c, r| Cell::text(&actor(c, r))),
    column("what", "journal-col-what", 4, |c, r| Cell::text(&what(c, r))),
    column("state", "journal-col-state", 0, |c, r| match r.undone {
        true => Cell::Toned(Tone::Warning, c.t("journal-undone")),
        false => Cell::Empty,
    }),
    column("events", "journal-col-events", 0, |_, r: &OpInfo| Cell::Int(r.events)).end(),
    column("number", "journal-col-number", 0, |_, r: &OpInfo| Cell::Int(r.id.0)).end(),
];

pub(super) fn sheet(scene: &Scene<'_>, filter: &JournalFilter, keys: &[String]) -> Result<Sheet> {
    let columns = chosen(COLUMNS, keys)?;
    let facts = facts(scene, filter)?;
    // One row tells how many there are; only a list that can be printed is read.
    let total = journal::page(scene.conn, filter, 0, 1)?.total;
    let total = usize::try_from(total).unwrap_or(usize::MAX);
    within(scene, total)?;
    let most = i64::try_from(MAX_ROWS.min(scene.extent.rows())).unwrap_or(i64::MAX);
    let rows = journal::page(scene.conn, filter, 0, most)?.rows;
    Ok(Sheet {
        title: scene.t("journal-title"),
        table: table(scene, "journal", &columns, (&rows, total))?,
        facts,
        notes: notes(&columns),
        rows: total,
    })
}

/// An instant as the clock on the wall showed it.
fn local(scene: &Scene<'_>, at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&(scene.moment.offset_at)(at)).naive_local()
}

fn actor(scene: &Scene<'_>, op: &OpInfo) -> String {
    match (&op.actor, &op.actor_name) {
        (None, _) => scene.t("journal-system"),
        (_, Some(name)) => name.clone(),
        _ => scene.t("journal-gone-person"),
    }
}

/// What an operation did; an undo says what it undid.
fn what(scene: &Scene<'_>, op: &OpInfo) -> String {
    let Some(undone) = &op.undoes else { return words(scene, &op.name, &op.subject) };
    let what = words(scene, &undone.name, &op.subject);
    let id = if op.name == REDO { "journal-redo-of" } else { "journal-undo-of" };
    ta(scene.lang, id, &[("what", what.into())])
}

/// The words of the window: a sentence that needs its subject has another one for none.
fn words(scene: &Scene<'_>, name: &str, subject: &str) -> String {
    let id = format!("op-{}", name.replace('.', "-"));
    let args = [("subject", subject.into())];
    let bare = || find(scene.lang, &format!("{id}-bare"), &[]).filter(|_| subject.is_empty());
    let said = bare().or_else(|| find(scene.lang, &id, &args)).unwrap_or_else(|| name.into());
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    match subject {
        "" => said,
        subject if said.contains(subject) => said,
        subject => format!("{said} · {subject}"),
    }
}

fn facts(scene: &Scene<'_>, filter: &JournalFilter) -> Result<Vec<Fact>> {
    let mut facts = Vec::new();
    push_words(scene, &mut facts, filter.text.as_deref().unwrap_or_default());
    if let Some(entity) = &filter.entity {
        facts.push(fact(scene.t("journal-filter-entity"), record(scene, entity)?));
    }
    if let Some(id) = filter.actor {
        facts.push(fact(scene.t("journal-filter-actor"), person(scene, id)?));
    }
    let from = filter.from.map(|at| local(scene, at).date());
    // The end is the first instant no longer in it.
    let last = |at: DateTime<Utc>| local(scene, at - TimeDelta::seconds(1)).date();
    if let Some(words) = span(scene, from, filter.to.map(last)) {
        facts.push(fact(scene.t("journal-filter-when"), words));
    }
    push_none(scene, &mut facts);
    let order = scene.t("report-list-order-newest");
    facts.push(fact(scene.t("report-list-order"), order));
    Ok(facts)
}

/// `Assets`, or one record: `asset 231`.
fn record(scene: &Scene<'_>, entity: &str) -> Result<String> {
    let unknown = || {
        let values = vec![entity.to_owned()];
        bad(&Filter { field: "entity".into(), values })
    };
    let words = |id: String| find(scene.lang, &id, &[]).ok_or_else(unknown);
    match entity.split_once('/') {
        Some((kind, id)) => Ok(format!("{} {id}", words(format!("ent-{kind}"))?)),
        None => words(format!("journal-kind-{entity}")).or_else(|_| words(format!("ent-{entity}"))),
    }
}

fn person(scene: &Scene<'_>, id: PersonId) -> Result<String> {
    if id == Op::SYSTEM {
        return Ok(scene.t("journal-system"));
    }
    let found = name_of(scene, "person", id.0)?;
    Ok(found.unwrap_or_else(|| scene.t("journal-gone-person")))
}
