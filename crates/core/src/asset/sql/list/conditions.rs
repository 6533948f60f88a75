//! The conditions of a list of assets: filters and words, as SQL with bound values.

use chrono::NaiveDate;
use rusqlite::types::Value;

use super::amounts::{amount, decimal, whole};
use super::columns::{Columns, Kind};
use crate::asset::AssetState;
use crate::catalogue::field::CustomKind;
use crate::error::Result;
use crate::ids::FieldId;
use crate::list::day::{Day, is_relative};
use crate::list::span::{Span, Thousandths};
use crate::list::{Filter, ListQuery, TODAY, bad_filter, json_ids};
use crate::quality::narrow;
use crate::store::search;

/// Conditions with their values, in order.
#[derive(Default)]
pub(super) struct Where {
    /// Empty, or ` WHERE …`.
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

impl Where {
    /// The conditions of a question.
    pub(super) fn of(columns: &Columns, query: &ListQuery) -> Result<Self> {
        let mut all = Self::default();
        for among in columns.checks() {
            let mut ids: Vec<i64> = among.ids.iter().copied().collect();
            // The same text for the same records, however a set keeps them.
            ids.sort_unstable();
            all = all.and_ids(if among.negative { "NOT IN" } else { "IN" }, &ids);
        }
        let own = |f: &&Filter| f.field != TODAY && f.field != narrow::FIELD;
        for filter in query.filters.iter().filter(own) {
            all = all.and_filter(columns, filter)?;
        }
        Ok(all.and_words(&query.text))
    }

    /// Every long word anywhere, by the index of trigrams; every short one at the start of a key.
    fn and_words(mut self, text: &str) -> Self {
        if let Some(expression) = search::match_expression(text) {
            self.values.push(Value::Text(expression));
            self = self.and("a.id IN (SELECT rowid FROM asset_fts WHERE asset_fts MATCH ?)");
        }
        let short = text.split_whitespace().filter(|w| search::match_expression(w).is_none());
        for word in short.take(MAX_SHORT_WORDS) {
            let end = format!("{word}{}", char::MAX);
            for _ in STARTS_WITH.matches("? AND") {
                self.values.push(Value::Text(word.to_owned()));
                self.values.push(Value::Text(end.clone()));
            }
            self = self.and(&format!("a.id IN ({STARTS_WITH})"));
        }
        self
    }

    fn and(mut self, condition: &str) -> Self {
        self.sql.push_str(if self.sql.is_empty() { " WHERE (" } else { " AND (" });
        self.sql.push_str(condition);
        self.sql.push(')');
        self
    }

    pub(super) fn and_ids(mut self, operator: &str, ids: &[i64]) -> Self {
        self.values.push(Value::Text(json_ids(ids)));
        self.and(&format!("a.id {operator} (SELECT value FROM json_each(?))"))
    }

    fn and_filter(mut self, columns: &Columns, filter: &Filter) -> Result<Self> {
        let found = self.condition(columns, filter)?;
        // What has no value is not what is left out: it stays.
        Ok(if filter.op.negative() {
            self.and(&format!("({found}) IS NOT TRUE"))
        } else {
            self.and(&found)
        })
    }

    /// What the values match, without the "not".
    fn condition(&mut self, columns: &Columns, filter: &Filter) -> Result<String> {
        let (sql, kind) = columns.get(&filter.field)?;
        let sql = sql.as_ref();
        let values = filter.values.as_slice();
        let bad = || bad_filter(&filter.field);
        Ok(match (kind, filter.op.partial()) {
            (Kind::Text, false) => {
                self.values.push(Value::Text(json_texts(values)));
                format!("{sql} IN (SELECT value FROM json_each(?))")
            }
            (Kind::Place, false) => {
                // Twice: each half is a walk of the index of places.
                let texts = json_texts(values);
                self.values.extend([Value::Text(texts.clone()), Value::Text(texts)]);
                format!("a.id IN ({INSIDE})")
            }
            (Kind::Choice(known), false) => {
                let known = known();
                if values.iter().any(|v| !v.is_empty() && !known.contains(&v.as_str())) {
                    return Err(bad());
                }
                self.values.push(Value::Text(json_texts(values)));
                format!("coalesce({sql}, '') IN (SELECT value FROM json_each(?))")
            }
            (Kind::Text | Kind::Place, true) => self.parts(sql, values).ok_or_else(bad)?,
            (Kind::State, false) => {
                if values.iter().any(|v| AssetState::parse(v).is_none()) {
                    return Err(bad());
                }
                self.values.push(Value::Text(json_texts(values)));
                format!(
                    "{sql} IN (SELECT id FROM asset_status
                     WHERE state IN (SELECT value FROM json_each(?)))"
                )
            }
            (Kind::Ref { .. }, false) => self.references(sql, values).ok_or_else(bad)?,
            (Kind::Ref { name, outer: (table, alias), .. }, true) => {
                let given: Vec<String> = values.iter().filter(|v| !v.is_empty()).cloned().collect();
                let parts = self.parts(name, &given).ok_or_else(bad)?;
                let none = none_of(sql, values.len() > given.len());
                format!("{sql} IN (SELECT {alias}.id FROM {table} {alias} WHERE {parts}){none}")
            }
            (Kind::Contract, partial) => self.covered(values, partial).ok_or_else(bad)?,
            (Kind::Date, false) => self.ranges(sql, values).ok_or_else(bad)?,
            (Kind::Amount(currency), false) => {
                amount(sql, currency, &numbers(values).ok_or_else(bad)?)
            }
            (Kind::Number, false) => whole(sql, &numbers(values).ok_or_else(bad)?),
            (Kind::Own(id, kind), partial) => {
                self.own((id, kind), columns, values, partial).ok_or_else(bad)?
            }
            (Kind::State | Kind::Choice(_) | Kind::Date | Kind::Amount(_) | Kind::Number, true) => {
                return Err(bad());
            }
        })
    }

    /// Values of a field people added: found among its values, by their index, never row by row.
    fn own(
        &mut self,
        (id, kind): (FieldId, CustomKind),
        columns: &Columns,
        values: &[String],
        partial: bool,
    ) -> Option<String> {
        let given: Vec<String> = values.iter().filter(|v| !v.is_empty()).cloned().collect();
        let found = match (kind, partial) {
            (CustomKind::Text | CustomKind::Choice | CustomKind::Url, true) => {
                self.parts("value", &given)?
            }
            (_, true) => return None,
            (CustomKind::Date, false) => {
                let day = |v: &String| match columns.today() {
                    Some(today) => Span::<Day>::parse(v)?.on(today),
                    None if is_relative(v) => None,
                    // What is fixed is the same on any day.
                    None => Span::<Day>::parse(v)?.on(NaiveDate::default()),
                };
                let days: Option<Vec<String>> = given.iter().map(day).collect();
                self.ranges("value", &days?)?
            }
            (CustomKind::Whole | CustomKind::Decimal | CustomKind::Money, false) => {
                decimal("value", &numbers(&given)?)
            }
            (_, false) => {
                self.values.push(Value::Text(json_texts(&given)));
                "value IN (SELECT value FROM json_each(?))".to_owned()
            }
        };
        let of = format!("SELECT asset_id FROM custom_value WHERE field_id = {id}");
        let none = match values.len() > given.len() {
            true => format!(" OR a.id NOT IN ({of})"),
            false => String::new(),
        };
        Some(format!("a.id IN ({of} AND ({found})){none}"))
    }

    /// Records by id; the empty text is none.
    fn references(&mut self, sql: &str, values: &[String]) -> Option<String> {
        let given: Vec<&String> = values.iter().filter(|v| !v.is_empty()).collect();
        self.values.push(Value::Text(json_ids(&parse_ids(&given)?)));
        let none = none_of(sql, given.len() < values.len());
        Some(format!("{sql} IN (SELECT value FROM json_each(?)){none}"))
    }

    /// Covered by contracts, by id or by a part of their title; the empty text is by none.
    fn covered(&mut self, values: &[String], partial: bool) -> Option<String> {
        let given: Vec<String> = values.iter().filter(|v| !v.is_empty()).cloned().collect();
        let which = if partial {
            format!("SELECT id FROM contract WHERE {}", self.parts("title", &given)?)
        } else {
            let ids: Vec<&String> = given.iter().collect();
            self.values.push(Value::Text(json_ids(&parse_ids(&ids)?)));
            "SELECT value FROM json_each(?)".to_owned()
        };
        let none = match values.len() > given.len() {
            true => " OR a.id NOT IN (SELECT asset_id FROM contract_asset)",
            false => "",
        };
        Some(format!(
            "a.id IN (SELECT asset_id FROM contract_asset WHERE contract_id IN ({which})){none}"
        ))
    }

    /// Any of some texts anywhere in a text, in any case; the empty text is a blank.
    fn parts(&mut self, sql: &str, values: &[String]) -> Option<String> {
        if values.len() > MAX_RANGES {
            return None;
        }
        let mut any = Vec::with_capacity(values.len());
        for value in values {
            if value.is_empty() {
                any.push(format!("{sql} = ''"));
            } else {
                self.values.push(Value::Text(like(value)));
                any.push(format!("{sql} LIKE ? ESCAPE '\\'"));
            }
        }
        Some(if any.is_empty() { "FALSE".to_owned() } else { any.join(" OR ") })
    }

    /// Any of some days or ranges of days.
    fn ranges(&mut self, sql: &str, values: &[String]) -> Option<String> {
        if values.len() > MAX_RANGES {
            return None;
        }
        let any: Option<Vec<String>> = values.iter().map(|v| self.range(sql, v)).collect();
        // A filter without values accepts nothing: a question without answers, not no question.
        any.map(|any| if any.is_empty() { "FALSE".to_owned() } else { any.join(" OR ") })
    }

    /// A day, or `from..to` with either end open.
    fn range(&mut self, sql: &str, value: &str) -> Option<String> {
        if value.is_empty() {
            return Some(format!("{sql} IS NULL"));
        }
        let (from, to) = value.split_once("..").unwrap_or((value, value));
        let mut ends = Vec::new();
        for (end, operator) in [(from, ">="), (to, "<=")] {
            if !end.is_empty() {
                let day: chrono::NaiveDate = end.parse().ok()?;
                self.values.push(Value::Text(day.to_string()));
                ends.push(format!("{sql} {operator} ?"));
            }
        }
        (!ends.is_empty()).then(|| ends.join(" AND "))
    }
}

/// SQLite limits the depth of an expression; nobody picks this many ranges, or types this many
/// words of one or two characters.
const MAX_RANGES: usize = 20;
const MAX_SHORT_WORDS: usize = 4;

/// Assets with a key that starts with a word: what the index of trigrams cannot tell.
const STARTS_WITH: &str = "SELECT id FROM asset WHERE tag >= ? AND tag < ?
    UNION ALL SELECT id FROM asset WHERE serial >= ? AND serial < ?
    UNION ALL SELECT id FROM asset WHERE name >= ? AND name < ?
    UNION ALL SELECT id FROM asset WHERE manufacturer >= ? AND manufacturer < ?
    UNION ALL SELECT id FROM asset WHERE model >= ? AND model < ?
    UNION ALL SELECT id FROM asset WHERE location >= ? AND location < ?
    UNION ALL SELECT o.id FROM person q JOIN asset o ON o.custodian_id = q.id
      WHERE q.name COLLATE NOCASE >= ? AND q.name COLLATE NOCASE < ?";

/// Assets in one of some places, or inside one: what a path and ` / ` begin.
pub(super) const INSIDE: &str = "SELECT x.id FROM json_each(?) j CROSS JOIN asset x
      ON x.location = j.value
    UNION ALL SELECT x.id FROM json_each(?) j CROSS JOIN asset x
      ON x.location >= j.value || ' / ' AND x.location < j.value || ' / ' || char(1114111)
      WHERE j.value <> ''";

fn numbers(values: &[String]) -> Option<Vec<Span<Thousandths>>> {
    values.iter().map(|v| Thousandths::span(v)).collect()
}

fn json_texts(values: &[String]) -> String {
    serde_json::Value::from(values).to_string()
}

/// Or none at all, where that is asked for.
fn none_of(sql: &str, asked: bool) -> String {
    if asked { format!(" OR {sql} IS NULL") } else { String::new() }
}

/// A pattern for a text anywhere.
fn like(text: &str) -> String {
    let mut out = String::from("%");
    for c in text.chars() {
        if matches!(c, '%' | '_' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('%');
    out
}

fn parse_ids(values: &[&String]) -> Option<Vec<i64>> {
    values.iter().map(|v| v.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::INSIDE;
    use crate::store::Conn;

    #[test]
    fn a_place_with_all_inside_it_is_a_range_of_its_index() {
        let conn = Conn::open_in_memory().unwrap();
        conn.execute_batch(include_str!("../../../../schema.sql")).unwrap();
        let mut stmt = conn.prepare(&format!("EXPLAIN QUERY PLAN {INSIDE}")).unwrap();
        let mut rows = stmt.raw_query();
        let mut plan = String::new();
        while let Some(row) = rows.next().unwrap() {
            plan += &(row.get::<_, String>("detail").unwrap() + "\n");
        }
        assert!(plan.contains("INDEX asset_location (location=?)"), "{plan}");
        assert!(plan.contains("INDEX asset_location (location>? AND location<?)"), "{plan}");
        assert!(!plan.contains("SCAN x"), "{plan}");
    }
}
