//! The text form of what a list is narrowed to: `vendor:dell warranty<90d -status:disposed words`.
//! Chips and text are two views of one [`ListQuery`]: [`parse`] reads, [`print`] writes, and
//! reading what was written gives the same question again.
//!
//! ```text
//! query  = { term | word }
//! term   = [ "-" ] name operator value { "," value }
//! name   = a column, in any of our languages; a field of one's own by its name, in quotes where
//!          that is no single word or a column's
//! operator = ":" (has, or is) | "=" (is exactly) | "<" | ">" | "<=" | ">="
//! value  = text without blanks, or "quoted text"; "" inside quotes is one quote
//!          none · 2026-12-31 · 31/12/2026 · 90d · -3m · today · eom · 2026-11 · a..b · a.. · ..b
//! ```

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{self, Field, FieldKind, Naming};
use super::{Filter, FilterOp, ListKind, ListQuery};
use crate::error::{Params, Result};
use crate::text::{Lang, t};

mod complete;
mod lex;
mod print;
mod values;

pub use complete::{Completion, Suggestion, complete};
pub use print::{print, print_filter};

use lex::{Operator, Piece, Term, is_name, lex, quote};

/// What the text form asks a register: records by name, names of records, values in use.
pub trait Names {
    /// Ids of the records of a table with exactly this name, in any case.
    fn ids(&self, table: &'static str, name: &str) -> Result<Vec<i64>>;

    /// The name of a record; `None` once it is gone.
    fn name(&self, table: &'static str, id: i64) -> Result<Option<String>>;

    /// The columns that fields people added make of a list.
    fn own(&self, list: ListKind) -> Result<Vec<Field>>;

    /// Some values in use in a column that start with a text, in order.
    fn in_use(
        &self,
        list: ListKind,
        field: &Field,
        start: &str,
        most: usize,
    ) -> Result<Vec<String>>;
}

/// What could not be read of a text, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TextError {
    /// First character, 0-based, counted as the window counts (UTF-16).
    pub from: u32,
    /// One behind the last.
    pub to: u32,
    /// Its words, what to do included: `filter-error-<code>`.
    pub code: String,
    /// Parameters of the words.
    pub params: Params,
}

/// A text as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ParsedText {
    /// What could be read of it; the order is none of a text's business.
    pub query: ListQuery,
    /// What could not, from the left.
    pub errors: Vec<TextError>,
}

/// Reads a text as a question of a list. What is wrong is left out and told.
///
/// # Errors
/// Only what looking up names can meet.
pub fn parse(list: ListKind, text: &str, names: &dyn Names) -> Result<ParsedText> {
    let mut parsed = ParsedText { query: ListQuery::default(), errors: Vec::new() };
    let mut words: Vec<String> = Vec::new();
    let columns = Columns { list, own: names.own(list)? };
    for piece in lex(text) {
        match piece {
            Piece::Word(word) => words.extend(word.split_whitespace().map(str::to_owned)),
            Piece::Term(term) => match read(&columns, &term, names)? {
                Ok(filter) => parsed.query.filters.push(filter),
                Err(mut error) => {
                    error.from = utf16(text, term.from);
                    error.to = utf16(text, term.to);
                    parsed.errors.push(error);
                }
            },
        }
    }
    parsed.query.text = words.join(" ");
    Ok(parsed)
}

/// A byte's place as the window counts.
fn utf16(text: &str, byte: usize) -> u32 {
    let before = text.get(..byte).unwrap_or(text);
    u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
}

fn error(code: &str, params: &[(&str, &str)]) -> TextError {
    let params = params.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    TextError { from: 0, to: 0, code: code.into(), params }
}

/// The names of a field, those of `lang` first; of one people added, its only one.
pub(crate) fn names_of(field: &Field, lang: Lang) -> Vec<String> {
    let message = match &field.names {
        Naming::Own(name) => return vec![name.clone()],
        Naming::Message(message) => message,
    };
    let mut all: Vec<String> = Vec::new();
    for l in [lang].iter().chain(Lang::ALL) {
        for name in t(*l, message).split(',').chain([field.key.as_ref()]) {
            if !all.iter().any(|a| a == name) {
                all.push(name.to_owned());
            }
        }
    }
    all
}

/// The columns of a list, those people added last.
struct Columns {
    list: ListKind,
    own: Vec<Field>,
}

impl Columns {
    fn all(&self) -> impl Iterator<Item = &Field> {
        fields::of(self.list).iter().chain(&self.own)
    }

    /// The column a person means. In quotes it is first of all one people added.
    fn named(&self, name: &str, quoted: bool) -> Option<&Field> {
        let low = name.to_lowercase();
        let own = || self.own.iter().find(|f| says(f, &low));
        let given = || fields::of(self.list).iter().find(|f| says(f, &low));
        if quoted { own().or_else(given) } else { given().or_else(own) }
    }

    /// The column of a key.
    fn keyed(&self, key: &str) -> Option<&Field> {
        self.all().find(|f| f.key == key)
    }

    /// What is typed before the operator: a name in quotes where it would be read as another's, or
    /// not be read at all.
    fn head(&self, field: &Field, lang: Lang) -> String {
        let name = names_of(field, lang).swap_remove(0);
        let own = matches!(field.names, Naming::Own(_));
        let taken = || fields::of(self.list).iter().any(|f| says(f, &name.to_lowercase()));
        if own && (!is_name(&name) || taken()) { quote(&name) } else { name }
    }
}

/// Whether a field is called so, in small letters.
fn says(field: &Field, low: &str) -> bool {
    names_of(field, Lang::En).iter().any(|n| n.to_lowercase() == low)
}

fn read(columns: &Columns, term: &Term, names: &dyn Names) -> Result<Result<Filter, TextError>> {
    let Some(field) = columns.named(&term.name, term.quoted) else {
        return Ok(Err(unknown(columns, &term.name)));
    };
    if term.values.iter().all(|v| v.text.is_empty()) {
        return Ok(Err(error("no-value", &[("field", &term.name)])));
    }
    let compares = matches!(field.kind, FieldKind::Date | FieldKind::Amount | FieldKind::Number);
    if !compares && !matches!(term.operator, Operator::Has | Operator::Is) {
        return Ok(Err(error("no-order", &[("field", &term.name)])));
    }
    let partial =
        matches!(field.kind, FieldKind::Text | FieldKind::Ref(_)) && term.operator == Operator::Has;
    let mut filter = Filter {
        field: field.key.clone().into_owned(),
        op: FilterOp::of(partial, term.negative),
        values: Vec::new(),
    };
    for value in &term.values {
        match values::read(field, term.operator, value, names)? {
            Ok(read) => {
                for one in read {
                    if !filter.values.contains(&one) {
                        filter.values.push(one);
                    }
                }
            }
            Err(error) => return Ok(Err(error)),
        }
    }
    Ok(Ok(filter))
}

/// A name no field has, with the one that is nearest.
fn unknown(columns: &Columns, name: &str) -> TextError {
    let low = name.to_lowercase();
    let near =
        columns.all().flat_map(|f| names_of(f, Lang::En)).map(|n| (strsim(&low, &n), n)).min();
    match near {
        Some((distance, near)) if distance <= 2 => {
            error("unknown-field-near", &[("field", name), ("near", &near)])
        }
        _ => error("unknown-field", &[("field", name)]),
    }
}

/// Letters to change, add or leave out from one word to the other (Levenshtein).
fn strsim(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
