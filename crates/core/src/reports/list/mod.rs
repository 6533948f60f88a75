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

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{Block, Fact, Orientation, Report, Table};
use super::{Moment, ReportParams};
use crate::error::{FieldError, Refusal, Result};
use crate::list::ListQuery;
use crate::settings::Settings;
use crate::store::{Conn, JournalFilter};
use crate::text::{Format, Lang, t, ta};

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

/// What the files of the lists need to know.
struct Context<'a> {
    conn: &'a Conn,
    lang: Lang,
    moment: &'a Moment,
    settings: &'a Settings,
}

impl Context<'_> {
    fn t(&self, id: &str) -> String {
        t(self.lang, id)
    }

    fn format(&self) -> Format {
        Format(self.lang)
    }
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

pub(super) fn build(
    conn: &Conn,
    params: &ReportParams,
    lang: Lang,
    settings: &Settings,
    moment: &Moment,
) -> Result<Report> {
    let asked = params.list.as_ref().ok_or_else(|| FieldError::new("list", "required"))?;
    let context = Context { conn, lang, moment, settings };
    let sheet = match &asked.list {
        ListOf::Assets { query } => assets::sheet(&context, query, &asked.columns)?,
        ListOf::Vendors { query } => vendors::sheet(&context, query, &asked.columns)?,
        ListOf::Contracts { query } => contracts::sheet(&context, query, &asked.columns)?,
        ListOf::Journal { filter } => journal::sheet(&context, filter, &asked.columns)?,
    };
    let sample = crate::sample::is_sample(conn)?;
    let kind = sheet.table.name;
    Ok(Report {
        kind,
        title: sheet.title,
        subtitle: count(kind, sheet.rows, lang),
        lang,
        issuer: super::issuer(conn, settings)?,
        facts: sheet.facts,
        generated: super::generated(lang, moment),
        watermark: sample.then(|| t(lang, "report-watermark-sample")),
        paper: super::paper(params, settings, Orientation::Landscape),
        blocks: vec![Block::Table(sheet.table)],
        notes: sheet.notes.into_iter().map(|id| t(lang, id)).collect(),
    })
}

/// How many rows, in words.
fn count(kind: &str, rows: usize, lang: Lang) -> String {
    let digits = Format(lang).int(i64::try_from(rows).unwrap_or(i64::MAX));
    ta(lang, &format!("report-list-count-{kind}"), &[("count", rows.into()), ("n", digits.into())])
}

/// Refuses a list that is too long to print, before its rows are read.
fn within(rows: usize) -> Result<()> {
    if rows <= MAX_ROWS {
        return Ok(());
    }
    Err(Refusal::new("list-too-long").with("rows", rows).with("max", MAX_ROWS).into())
}
