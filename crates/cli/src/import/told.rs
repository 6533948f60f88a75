//! What a terminal is told of an import: how the file was read, what changes cell by cell, what is
//! refused and why, and the sum.

use custodia_core::error::Result;
use custodia_core::ids::OpRow;
use custodia_core::import::plan::Plan;
use custodia_core::import::table::SourceTable;
use custodia_core::import::{CellChange, ImportPreview, Outcome, PlanRow, RowIssue};
use custodia_core::store::Conn;
use custodia_core::text::{Lang, coded, t, ta};
use serde_json::json;

use crate::context::{Context, say};

/// Records shown in words, of each sort; the rest is counted.
const SHOWN: usize = 20;

/// A dry run, taken down before anything is written.
pub(super) struct Told<'p> {
    preview: &'p ImportPreview,
    plan: &'p Plan,
    changed: Vec<PlanRow>,
    conflicts: Vec<PlanRow>,
    refused: Vec<PlanRow>,
}

impl<'p> Told<'p> {
    pub(super) fn new(
        conn: &Conn,
        table: &SourceTable,
        preview: &'p ImportPreview,
        plan: &'p Plan,
    ) -> Result<Self> {
        let rows = |outcome| plan.rows(conn, table, Some(outcome), 0, usize::MAX);
        let (changed, refused) = (rows(Outcome::Changed)?, rows(Outcome::Refused)?);
        let conflicts = rows(Outcome::Conflict)?;
        Ok(Self { preview, plan, changed, conflicts, refused })
    }

    /// `op` is absent for a dry run, and empty when there was nothing to write.
    pub(super) fn print(
        &self,
        context: &Context,
        lang: Lang,
        op: Option<Option<OpRow>>,
    ) -> Result<()> {
        if context.json {
            return context.print_json(&self.json(op));
        }
        self.reading(lang);
        for row in self.changed.iter().take(SHOWN) {
            row.changes.iter().for_each(|c| say(&change(row, c, lang)));
        }
        more("cli-import-more-changed", self.changed.len(), lang);
        for row in self.conflicts.iter().take(SHOWN) {
            say(&conflict(row, lang));
            row.changes.iter().for_each(|c| say(&change(row, c, lang)));
        }
        more("cli-import-more-conflicts", self.conflicts.len(), lang);
        for row in self.refused.iter().take(SHOWN) {
            row.issues.iter().filter(|i| i.fatal).for_each(|i| say(&refusal(row, i, lang)));
        }
        more("cli-import-more", self.refused.len(), lang);
        say(&self.sentence(lang, op));
        Ok(())
    }

    fn json(&self, op: Option<Option<OpRow>>) -> serde_json::Value {
        let p = self.preview;
        json!({
            "kind": p.kind, "preset": p.preset, "applied": op.is_some(), "op": op.flatten(),
            "format": p.format, "notices": p.notices, "columns": p.columns,
            "missing": p.missing, "unknown_statuses": p.unknown_statuses,
            "exclusive_ends": p.options.exclusive_ends, "currency": p.options.currency,
            "summary": self.plan.summary(), "changed": self.changed,
            "conflicts": self.conflicts, "refused": self.refused,
        })
    }

    /// Remarks about the whole file, and the columns that could be read another way.
    fn reading(&self, lang: Lang) {
        for notice in &self.preview.notices {
            let id = format!("import-notice-{}", notice.code);
            say(&ta(lang, &id, &[("count", i64::from(notice.count).into())]));
        }
        for column in self.preview.columns.iter().filter(|c| c.ambiguous) {
            let order = column.date_order.map(|o| o.as_str());
            let used = order.or_else(|| column.decimal.map(|d| d.as_str())).unwrap_or_default();
            let args = [("column", column.header.as_str().into()), ("used", used.into())];
            say(&ta(lang, "cli-import-ambiguous", &args));
        }
    }

    fn sentence(&self, lang: Lang, op: Option<Option<OpRow>>) -> String {
        let s = self.plan.summary();
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
        let tail = match op {
            None => "cli-import-dry",
            Some(None) => "cli-import-idle",
            Some(Some(_)) => "cli-import-applied",
        };
        let conflicts = match s.conflicts {
            0 => String::new(),
            n => {
                let args = [("count", i64::from(n).into()), ("taken", i64::from(s.taken).into())];
                format!("{} ", ta(lang, "cli-import-conflicts", &args))
            }
        };
        format!("{counts} {conflicts}{}", t(lang, tail))
    }
}

fn more(id: &str, all: usize, lang: Lang) {
    if let Some(more) = all.checked_sub(SHOWN).filter(|n| *n > 0) {
        say(&ta(lang, id, &[("count", more.into())]));
    }
}

fn conflict(row: &PlanRow, lang: Lang) -> String {
    let id = if row.taken { "cli-import-conflict-taken" } else { "cli-import-conflict-kept" };
    ta(lang, id, &[("line", i64::from(row.line).into()), ("key", row.key.as_str().into())])
}

fn change(row: &PlanRow, change: &CellChange, lang: Lang) -> String {
    let blank = t(lang, "cli-import-blank");
    let or_blank = |text: &'_ str| if text.is_empty() { blank.clone() } else { text.to_owned() };
    let field = match change.name.as_str() {
        "" => t(lang, &format!("import-field-{}", change.field)),
        name => name.to_owned(),
    };
    ta(
        lang,
        "cli-import-changed",
        &[
            ("line", i64::from(row.line).into()),
            ("key", row.key.as_str().into()),
            ("field", field.into()),
            ("old", or_blank(&change.old).into()),
            ("new", or_blank(&change.new).into()),
        ],
    )
}

pub(super) fn refusal(row: &PlanRow, issue: &RowIssue, lang: Lang) -> String {
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
