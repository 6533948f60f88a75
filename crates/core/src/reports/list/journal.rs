//! The journal on paper: who did what, and when.

use chrono::{DateTime, TimeDelta, Utc};

use super::columns::{ListColumn, chosen, column, notes, table};
use super::filters::{bad, fact, name_of, push_none, push_words, span};
use super::{MAX_ROWS, Sheet};
use crate::error::Result;
use crate::ids::PersonId;
use crate::list::Filter;
use crate::reports::journal::undone;
use crate::reports::journal::words::{actor, local, what};
use crate::reports::model::{Cell, Fact};
use crate::reports::scene::Scene;
use crate::store::{JournalFilter, Op, OpInfo, journal};
use crate::text::find;

const COLUMNS: &[ListColumn<OpInfo>] = &[
    column("at", "journal-col-when", 0, |c, r: &OpInfo| Cell::Time(local(c, r.at)))
        .note("report-list-note-times"),
    column("actor", "journal-col-who", 1, |c, r| Cell::text(&actor(c, r))),
    column("what", "journal-col-what", 4, |c, r| Cell::text(&what(c, r))),
    column("state", "journal-col-state", 0, undone),
    column("events", "journal-col-events", 0, |_, r: &OpInfo| Cell::Int(r.events)).end(),
    column("number", "journal-col-number", 0, |_, r: &OpInfo| Cell::Int(r.id.0)).end(),
];

pub(super) fn sheet(scene: &Scene<'_>, filter: &JournalFilter, keys: &[String]) -> Result<Sheet> {
    let all: Vec<_> = COLUMNS.iter().collect();
    let columns = chosen(&all, keys)?;
    let facts = facts(scene, filter)?;
    // One row tells how many there are; only a list that can be printed is read.
    let total = journal::page(scene.conn, filter, 0, 1)?.total;
    let total = usize::try_from(total).unwrap_or(usize::MAX);
    scene.within(total, MAX_ROWS)?;
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
        bad(&Filter::is("entity", values))
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
