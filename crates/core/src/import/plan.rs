//! The dry run: every record of a file compared with the register, and nothing written.
//!
//! A plan keeps one small verdict a record; what a row would change is worked out again when it
//! is looked at. It holds for the register and the file it was made from, and says so.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use super::columns::{Decided, GuessContext, decide};
use super::fields::Field;
use super::memory::{self, Memory};
use super::record::{Reader, Record};
use super::refs::{Refs, Statuses};
use super::summary::{name_line, summary};
use super::table::{ReadOptions, SourceRow, SourceTable};
use super::{
    ImportKind, ImportOptions, ImportPreview, Outcome, PlanRow, PlanSummary, RowIssue, assets,
    columns, contracts, coverages, headers, quotes, sql, vendors,
};
use crate::error::{Error, Refusal, Result};
use crate::store::Conn;
use crate::{asset, catalogue, settings, vendor};

impl GuessContext {
    /// What the register brings to the reading of this file.
    pub fn load(conn: &Conn, table: &SourceTable) -> Result<Self> {
        let settings = settings::sql::load(conn)?;
        Ok(Self {
            language: settings.language,
            currency: settings.organisation.currency,
            statuses: asset::sql::statuses(conn)?,
            own: catalogue::sql::fields(conn)?,
            remembered: sql::remembered(conn, &headers::hash(&table.headers))?,
        })
    }
}

/// The table with its headers on the line somebody chose when the same headers came before. Those that
/// are there stay where they were chosen, or are remembered themselves.
///
/// # Errors
/// Only of the register itself.
pub fn with_known_headers(conn: &Conn, table: SourceTable) -> Result<SourceTable> {
    let known = |headers: &[String]| -> Result<bool> {
        Ok(!sql::remembered(conn, &headers::hash(headers))?.is_empty())
    };
    if table.format.header_said || known(&table.headers)? {
        return Ok(table);
    }
    let mut chosen = None;
    for (line, cells) in table.lines_below() {
        if known(&cells)? {
            chosen = Some(line);
            break;
        }
    }
    if chosen.is_none() {
        return Ok(table);
    }
    let options = ReadOptions { header_line: chosen, ..ReadOptions::default() };
    table.as_asked(&options).map_err(|e| Error::Internal(e.code))
}

/// What was understood of a file, in the light of this register.
pub fn preview(conn: &Conn, table: &SourceTable, options: &ImportOptions) -> Result<ImportPreview> {
    Ok(columns::guess(table, options, &GuessContext::load(conn, table)?))
}

/// What becomes of one record, as small as it gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) outcome: Outcome,
    /// Id of the record it matched; 0 for none.
    pub(super) target: i64,
}

impl Verdict {
    pub(super) const REFUSED: Self = Self { outcome: Outcome::Refused, target: 0 };

    /// Created without a match; changed or unchanged with one.
    pub(super) const fn of(target: i64, same: bool) -> Self {
        let outcome = match (target, same) {
            (0, _) => Outcome::Created,
            (_, true) => Outcome::Unchanged,
            (_, false) => Outcome::Changed,
        };
        Self { outcome, target }
    }
}

/// A dry run.
#[derive(Debug)]
pub struct Plan {
    pub(super) decided: Decided,
    pub(super) refs: Refs,
    pub(super) verdicts: Vec<Verdict>,
    /// By place in the file: why records are refused, and remarks that comparing brought up.
    pub(super) issues: HashMap<usize, Vec<RowIssue>>,
    /// By place in the file: tags given to assets without one.
    pub(super) tags: BTreeMap<usize, String>,
    /// By place in the file: what a row of covers is about.
    pub(super) covers: HashMap<usize, coverages::Place>,
    /// Places of conflicts that somebody said to overwrite.
    pub(super) taken: HashSet<usize>,
    pub(super) memory: Memory,
    pub(super) summary: PlanSummary,
    /// The day it was made: what a maker's file confirms was checked on it.
    pub(super) today: NaiveDate,
    version: String,
    sha256: String,
}

/// What the kinds share while a plan is made.
pub(super) struct Draftsman<'a> {
    pub(super) conn: &'a Conn,
    pub(super) reader: &'a Reader<'a>,
    pub(super) refs: Refs,
    pub(super) issues: HashMap<usize, Vec<RowIssue>>,
    pub(super) tags: BTreeMap<usize, String>,
    pub(super) covers: HashMap<usize, coverages::Place>,
}

/// Compares a file with the register. Writes nothing.
pub fn plan(
    conn: &Conn,
    table: &SourceTable,
    options: &ImportOptions,
    today: NaiveDate,
) -> Result<Plan> {
    let ctx = GuessContext::load(conn, table)?;
    let decided = decide(table, options, &ctx);
    let memory = memory::decide(table, options, &ctx, &decided);
    let version = sql::version(conn)?;
    let statuses = Statuses::read(table, &decided, ctx.statuses, ctx.language);
    let (vendors, aliases) = (vendor::sql::all_names(conn)?, vendor::sql::aliases::all(conn)?);
    let refs = Refs::new(sql::people(conn)?, vendors, aliases, statuses);
    let reader = Reader::new(table, &decided);
    let mut man = Draftsman {
        conn,
        reader: &reader,
        refs,
        issues: HashMap::new(),
        tags: BTreeMap::new(),
        covers: HashMap::new(),
    };
    let verdicts = match decided.layout.kind {
        ImportKind::Assets => assets::plan(&mut man, &table.rows)?,
        ImportKind::Vendors => vendors::plan(&mut man, &table.rows)?,
        ImportKind::Contracts => contracts::plan(&mut man, &table.rows, today)?,
        ImportKind::Quotes => return Err(quotes::refusal()),
        ImportKind::Coverages => coverages::plan(&mut man, &table.rows, today)?,
    };
    let Draftsman { refs, mut issues, tags, covers, .. } = man;
    issues.values_mut().flatten().for_each(|issue| name_line(issue, &table.rows));
    let summary = summary(&verdicts, &issues, &refs, table);
    let sha256 = table.sha256.clone();
    let taken = HashSet::new();
    let plan = Plan {
        decided,
        refs,
        verdicts,
        issues,
        tags,
        covers,
        taken,
        memory,
        summary,
        today,
        version,
        sha256,
    };
    Ok(plan)
}

impl Plan {
    /// The dry run in numbers.
    pub const fn summary(&self) -> &PlanSummary {
        &self.summary
    }

    /// What the records are.
    pub const fn kind(&self) -> ImportKind {
        self.decided.layout.kind
    }

    /// How many records have this outcome, or are there at all.
    pub const fn count(&self, outcome: Option<Outcome>) -> u32 {
        let s = &self.summary;
        match outcome {
            None => s.created + s.changed + s.unchanged + s.refused + s.conflicts,
            Some(Outcome::Created) => s.created,
            Some(Outcome::Changed) => s.changed,
            Some(Outcome::Unchanged) => s.unchanged,
            Some(Outcome::Refused) => s.refused,
            Some(Outcome::Conflict) => s.conflicts,
        }
    }

    /// Rows of the dry run, in file order. `table` and the register must be those it was made from.
    pub fn rows(
        &self,
        conn: &Conn,
        table: &SourceTable,
        outcome: Option<Outcome>,
        offset: usize,
        limit: usize,
    ) -> Result<Vec<PlanRow>> {
        self.fresh(conn, table)?;
        let reader = Reader::new(table, &self.decided);
        let wanted = |(_, v): &(usize, &Verdict)| outcome.is_none_or(|o| o == v.outcome);
        let places = self.verdicts.iter().enumerate().filter(wanted).skip(offset).take(limit);
        places.map(|(at, v)| self.row(conn, &reader, &table.rows[at], at, *v)).collect()
    }

    fn row(
        &self,
        conn: &Conn,
        reader: &Reader<'_>,
        source: &SourceRow,
        at: usize,
        verdict: Verdict,
    ) -> Result<PlanRow> {
        let record = reader.read(source);
        let shown = match self.kind() {
            ImportKind::Assets => assets::show(self, conn, &record, at, verdict)?,
            ImportKind::Vendors => vendors::show(conn, &record, verdict)?,
            ImportKind::Contracts => contracts::show(self, conn, &record, verdict)?,
            ImportKind::Quotes => return Err(quotes::refusal()),
            ImportKind::Coverages => coverages::show(self, conn, &record, at, verdict)?,
        };
        let mut issues = self.issues.get(&at).cloned().unwrap_or_default();
        issues.extend(shown.remarks);
        Ok(PlanRow {
            record: source.record,
            line: source.line,
            outcome: verdict.outcome,
            key: shown.key,
            title: shown.title,
            changes: shown.changes,
            issues,
            taken: self.taken.contains(&at),
        })
    }

    /// Nothing would be written: no record differs, and there is nothing new to remember.
    pub fn is_idle(&self) -> bool {
        let mut places = self.verdicts.iter().enumerate();
        self.memory == Memory::Nothing && !places.any(|(at, v)| self.writes(at, v.outcome))
    }

    /// Whether register and file are still those the plan was made from.
    pub fn is_fresh(&self, conn: &Conn, table: &SourceTable) -> Result<bool> {
        let same_file = self.sha256 == table.sha256 && self.verdicts.len() == table.rows.len();
        Ok(same_file && sql::version(conn)? == self.version)
    }

    /// Refused as `import-stale` unless register and file are those the plan was made from.
    pub(super) fn fresh(&self, conn: &Conn, table: &SourceTable) -> Result<()> {
        if self.is_fresh(conn, table)? {
            return Ok(());
        }
        Err(Refusal::new("import-stale").into())
    }
}

/// What a row of the dry run shows beside its outcome.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) changes: Vec<super::CellChange>,
    pub(super) remarks: Vec<RowIssue>,
}

impl Shown {
    /// A record known by two of its cells.
    pub(super) fn named(record: &Record<'_>, key: &[Field], title: &[Field]) -> Self {
        let first = key.iter().find_map(|f| record.text(*f)).unwrap_or_default();
        let parts: Vec<&str> = title.iter().filter_map(|f| record.text(*f)).collect();
        Self { key: first.to_owned(), title: parts.join(" "), ..Self::default() }
    }
}

/// Cell by cell what differs between two descriptions of a record by the same fields.
pub(super) fn differences(
    old: &[(Field, String)],
    new: Vec<(Field, String)>,
) -> Vec<super::CellChange> {
    let blank = String::new();
    new.into_iter()
        .filter_map(|(field, new)| {
            let old = old.iter().find(|(f, _)| *f == field).map_or(&blank, |(_, t)| t);
            (*old != new).then(|| super::CellChange {
                field: field.key().into_owned(),
                name: String::new(),
                old: old.clone(),
                new,
            })
        })
        .collect()
}

impl Draftsman<'_> {
    /// Keeps why a record is refused.
    pub(super) fn refuse(&mut self, at: usize, issues: Vec<RowIssue>) -> Verdict {
        self.issues.entry(at).or_default().extend(issues);
        Verdict::REFUSED
    }

    /// Keeps a remark on a record.
    pub(super) fn remark(&mut self, at: usize, issue: RowIssue) {
        self.issues.entry(at).or_default().push(issue);
    }
}
