//! The list report: a list as it stands on the screen: its columns in their order, its filter and
//! order in words, its rows, and totals per currency.
//!
//! One file a list. Rows come from the same queries as the screen, so that screen and paper cannot
//! disagree; nothing is judged here that the screen does not judge, too.

mod assets;
mod columns;
mod contracts;
mod filters;
mod journal;
mod vendors;

pub(super) use assets::narrowing as asset_facts;
pub(super) use contracts::narrowing as contract_facts;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{Block, Fact, Orientation, Report, Table};
use super::scene::Scene;
use crate::error::Result;
use crate::list::ListQuery;
use crate::store::JournalFilter;
use crate::text::{Format, Lang, ta};

/// Most rows a list report has: about 800 sheets. Nobody reads more; a file for programs is made
/// of a narrower question.
pub const MAX_ROWS: usize = 20_000;

/// Which list, and the question it answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "entity", rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum ListOf {
    /// Assets.
    Assets {
        /// Words, filters, order.
        query: ListQuery,
    },
    /// Vendors.
    Vendors {
        /// Words, filters, order.
        query: ListQuery,
    },
    /// Contracts.
    Contracts {
        /// Words, filters, order.
        query: ListQuery,
    },
    /// Operations, newest first.
    Journal {
        /// Which ones.
        filter: JournalFilter,
    },
}

/// A list to print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ListSheet {
    /// Which list, and its question.
    pub list: ListOf,
    /// Keys of its columns, in order; those a new desk shows when empty.
    #[serde(default)]
    pub columns: Vec<String>,
}

/// What a list says of itself.
struct Sheet {
    title: String,
    table: Table,
    /// Filter and order in words.
    facts: Vec<Fact>,
    /// Ids of the notes its columns need.
    notes: Vec<&'static str>,
    rows: usize,
}

pub(super) fn build(scene: &Scene<'_>, asked: &ListSheet) -> Result<Report> {
    let sheet = match &asked.list {
        ListOf::Assets { query } => assets::sheet(scene, query, &asked.columns)?,
        ListOf::Vendors { query } => vendors::sheet(scene, query, &asked.columns)?,
        ListOf::Contracts { query } => contracts::sheet(scene, query, &asked.columns)?,
        ListOf::Journal { filter } => journal::sheet(scene, filter, &asked.columns)?,
    };
    let kind = sheet.table.name;
    Ok(Report {
        subtitle: count(kind, sheet.rows, scene.lang),
        facts: sheet.facts,
        blocks: vec![Block::Table(sheet.table)],
        notes: sheet.notes.into_iter().map(|id| scene.t(id)).collect(),
        ..scene.report(kind, sheet.title, Orientation::Landscape)?
    })
}

/// How many rows, in words.
pub(super) fn count(kind: &str, rows: usize, lang: Lang) -> String {
    let digits = Format(lang).int(i64::try_from(rows).unwrap_or(i64::MAX));
    ta(lang, &format!("report-list-count-{kind}"), &[("count", rows.into()), ("n", digits.into())])
}
