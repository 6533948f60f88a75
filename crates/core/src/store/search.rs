//! Finding records by what people remember: part of a tag, a serial, a name.
//!
//! Best first: exact key, then prefix of a key, then words anywhere by the trigram indexes,
//! newest record first. Every step reads a bounded number of rows; nothing scans a table
//! (performance §0.3).

use rusqlite::{OptionalExtension as _, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Conn;
use crate::choice::choice;
use crate::error::Result;

mod scopes;

use scopes::{SCOPES, Scope};

choice! {
    /// What a search finds.
    HitKind {
        /// A hardware asset.
        Asset = "asset",
        /// A contract.
        Contract = "contract",
        /// A vendor.
        Vendor = "vendor",
    }
}

/// A found record, ready to be shown in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its row.
    pub id: i64,
    /// Tag, number or name.
    pub title: String,
    /// What tells it from its neighbours.
    pub subtitle: String,
    /// The field that matched best, e.g. `serial`; empty when several words matched several.
    pub matched: String,
}

/// Shortest word a trigram index can answer, in characters.
const TRIGRAM: usize = 3;
/// Candidates looked at when words too short for the index must be filtered.
const CANDIDATES: i64 = 500;
/// Above every character, so that `x ≤ key < x + END` is "starts with x".
const END: char = char::MAX;

/// The FTS5 expression for the words long enough for a trigram index: all of them, anywhere.
/// `None` when there is no such word.
pub fn match_expression(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split_whitespace()
        .filter(|w| w.chars().count() >= TRIGRAM)
        .map(|w| format!("\"{}\"", w.replace('\0', "").replace('"', "\"\"")))
        .collect();
    (!words.is_empty()).then(|| words.join(" AND "))
}

/// At most `limit` records of each kind, best first; kinds in the order given.
pub fn search(conn: &Conn, text: &str, kinds: &[HitKind], limit: usize) -> Result<Vec<Hit>> {
    let mut all = Vec::new();
    for scope in kinds.iter().filter_map(|k| SCOPES.iter().find(|s| s.kind == *k)) {
        all.extend(scope.search(conn, text, limit)?);
    }
    Ok(all)
}

impl Scope {
    fn search(&self, conn: &Conn, text: &str, limit: usize) -> Result<Vec<Hit>> {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        let Some(first) = words.first() else { return Ok(Vec::new()) };
        let whole = words.join(" ");
        let mut found = Found { scope: self, conn, words: &words, hits: Vec::new(), limit };
        for (field, sql) in self.exact.iter().chain(self.prefix) {
            found.keys(sql, &whole, field)?;
        }
        match match_expression(text) {
            Some(expression) => found.anywhere(&expression)?,
            // Only short words: what begins with the first and holds the others.
            None if words.len() > 1 => {
                for (field, sql) in self.prefix {
                    found.keys(sql, first, field)?;
                }
            }
            None => {}
        }
        Ok(found.hits)
    }
}

/// Hits of one kind so far.
struct Found<'a> {
    scope: &'a Scope,
    conn: &'a Conn,
    /// The words asked for, in lower case.
    words: &'a [String],
    hits: Vec<Hit>,
    limit: usize,
}

impl Found<'_> {
    /// Adds what a key query finds.
    fn keys(&mut self, sql: &str, key: &str, field: &str) -> Result<()> {
        if self.hits.len() >= self.limit {
            return Ok(());
        }
        // With one key the rows are hits; with more words they are candidates.
        let filtered = self.words.len() > 1;
        let (end, bound) = (format!("{key}{END}"), self.bound(filtered));
        let mut find = self.conn.prepare_cached(sql)?;
        // Each query names only the parameters it needs.
        let all: [(&str, &dyn rusqlite::ToSql); 3] =
            [(":key", &key), (":end", &end), (":limit", &bound)];
        for (name, value) in all {
            if let Some(i) = find.parameter_index(name)? {
                find.raw_bind_parameter(i, value)?;
            }
        }
        let mut ids: Vec<i64> = Vec::new();
        let mut rows = find.raw_query();
        while let Some(row) = rows.next()? {
            ids.push(row.get("id")?);
        }
        let filter = if filtered { self.words } else { &[] };
        ids.into_iter().try_for_each(|id| self.add(id, Some(field), filter))
    }

    /// Adds what holds all long words anywhere, and the short ones too.
    fn anywhere(&mut self, expression: &str) -> Result<()> {
        if self.hits.len() >= self.limit {
            return Ok(());
        }
        let short = |w: &&String| w.chars().count() < TRIGRAM;
        let short: Vec<String> = self.words.iter().filter(short).cloned().collect();
        let bound = self.bound(!short.is_empty());
        let ids: Vec<i64> = self
            .conn
            .prepare_cached(self.scope.words)?
            .query_map(named_params! {":match": expression, ":limit": bound}, |r| r.get("id"))?
            .collect::<rusqlite::Result<_>>()?;
        ids.into_iter().try_for_each(|id| self.add(id, None, &short))
    }

    /// As many rows as can be wanted, counting those found already that will come again.
    fn bound(&self, filtered: bool) -> i64 {
        let wanted = i64::try_from(self.limit + self.hits.len()).unwrap_or(CANDIDATES);
        if filtered { wanted.max(CANDIDATES) } else { wanted }
    }

    /// Adds a record unless it is there already, too many are, or a word is in none of its fields.
    fn add(&mut self, id: i64, field: Option<&str>, must_hold: &[String]) -> Result<()> {
        if self.hits.len() >= self.limit || self.hits.iter().any(|h| h.id == id) {
            return Ok(());
        }
        let Some((title, fields)) = fields(self.conn, self.scope, id)? else { return Ok(()) };
        let lower: Vec<String> = fields.iter().map(|(_, v)| v.to_lowercase()).collect();
        if !must_hold.iter().all(|w| lower.iter().any(|v| v.contains(w))) {
            return Ok(());
        }
        let matched = field.or_else(|| {
            let all_in = |v: &String| self.words.iter().all(|w| v.contains(w));
            lower.iter().position(all_in).and_then(|i| fields.get(i)).map(|(name, _)| *name)
        });
        let told = |name: &str| matched == Some(name) || !self.scope.quiet.contains(&name);
        let rest: Vec<&str> = fields
            .iter()
            .filter(|(name, _)| told(name))
            .map(|(_, v)| v.as_str())
            .filter(|v| !v.is_empty() && *v != title)
            .collect();
        self.hits.push(Hit {
            kind: self.scope.kind,
            id,
            subtitle: rest.join(" · "),
            title,
            matched: matched.unwrap_or_default().to_owned(),
        });
        Ok(())
    }
}

/// A searched field's name and text.
type Field = (&'static str, String);

/// Title and searched fields of a record.
fn fields(conn: &Conn, scope: &Scope, id: i64) -> Result<Option<(String, Vec<Field>)>> {
    Ok(conn
        .prepare_cached(scope.show)?
        .query_row(named_params! {":id": id}, |r| {
            let fields = scope.fields.iter().map(|f| Ok((*f, r.get(*f)?)));
            Ok((r.get("title")?, fields.collect::<rusqlite::Result<_>>()?))
        })
        .optional()?)
}
