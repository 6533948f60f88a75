//! A question as text, in one language.

use super::lex::{head, quote};
use super::{Columns, Names, values};
use crate::error::Result;
use crate::list::fields::FieldKind;
use crate::list::{Filter, FilterOp, ListKind, ListQuery};
use crate::text::Lang;

/// The text form of a question's filters and words; its order is not part of it.
///
/// # Errors
/// Only what looking up names can meet.
pub fn print(list: ListKind, query: &ListQuery, names: &dyn Names, lang: Lang) -> Result<String> {
    let mut pieces = Vec::new();
    let columns = Columns { list, own: names.own(list)? };
    for filter in &query.filters {
        if let Some(term) = term(&columns, filter, names, lang)? {
            pieces.push(term);
        }
    }
    pieces.extend(query.text.split_whitespace().map(word));
    Ok(pieces.join(" "))
}

/// The term of one filter; `None` for one the text form does not know, or that has no values.
///
/// # Errors
/// As [`print`].
pub fn print_filter(
    list: ListKind,
    filter: &Filter,
    names: &dyn Names,
    lang: Lang,
) -> Result<Option<String>> {
    term(&Columns { list, own: names.own(list)? }, filter, names, lang)
}

fn term(
    columns: &Columns,
    filter: &Filter,
    names: &dyn Names,
    lang: Lang,
) -> Result<Option<String>> {
    let Some(field) = columns.keyed(&filter.field) else { return Ok(None) };
    if filter.values.is_empty() {
        return Ok(None);
    }
    let partial = filter.op.partial();
    let mut said = Vec::new();
    for value in &filter.values {
        said.push(values::say(field, partial, value, names, lang)?);
    }
    let name = columns.head(field, lang);
    let minus = if filter.op.negative() { "-" } else { "" };
    Ok(Some(format!("{minus}{name}{}", behind(field.kind, filter.op, &said))))
}

/// Operator and values.
fn behind(kind: FieldKind, op: FilterOp, said: &[String]) -> String {
    let list = said.join(",");
    match kind {
        FieldKind::Text | FieldKind::Ref(_) if !op.partial() => format!("={list}"),
        FieldKind::Date | FieldKind::Amount | FieldKind::Number => match said {
            [one] if one.starts_with(['<', '>']) => one.clone(),
            [one] => match (one.strip_prefix(".."), one.strip_suffix("..")) {
                (Some(to), _) => format!("<={to}"),
                (None, Some(from)) => format!(">={from}"),
                (None, None) => format!(":{one}"),
            },
            _ => format!(":{list}"),
        },
        _ => format!(":{list}"),
    }
}

/// A word, quoted where it would be read as a term.
fn word(text: &str) -> String {
    if head(text).is_some() || text.contains('"') { quote(text) } else { text.to_owned() }
}
