//! One value of a term, from what people type to how a filter keeps it, and back.

use super::lex::{Operator, Value, quote};
use super::{Names, TextError, error};
use crate::error::Result;
use crate::list::day::Day;
use crate::list::fields::{Field, FieldKind};
use crate::list::span::{Span, Thousandths};
use crate::text::{Lang, t};

/// The kept values a typed one stands for.
pub(super) fn read(
    field: &Field,
    operator: Operator,
    value: &Value,
    names: &dyn Names,
) -> Result<Result<Vec<String>, TextError>> {
    let plain = matches!(operator, Operator::Has | Operator::Is);
    if plain && !value.quoted && is_none(&value.text) && !is_choice(field, &value.text) {
        return Ok(Ok(vec![String::new()]));
    }
    let text = value.text.as_str();
    Ok(match field.kind {
        FieldKind::Text => Ok(vec![text.to_owned()]),
        FieldKind::Ref(_) if operator == Operator::Has => Ok(vec![text.to_owned()]),
        FieldKind::Ref(table) => by_name(table, text, names)?,
        FieldKind::Choice(family, values) => choice(family, &values(), text),
        FieldKind::Date => {
            compared(operator, text, |t| Span::<Day>::typed(t).map(|s| s.write(Day::kept)))
                .ok_or_else(|| error("no-day", &[("value", text)]))
        }
        FieldKind::Amount | FieldKind::Number => compared(operator, text, |t| {
            Thousandths::span(t).filter(|s| *s != Span::None).map(|s| s.write(Thousandths::kept))
        })
        .ok_or_else(|| error("no-number", &[("value", text)])),
    })
}

/// The word for "none", in any language.
fn is_none(text: &str) -> bool {
    let low = text.to_lowercase();
    Lang::ALL.iter().any(|l| t(*l, "filter-none").split(',').any(|w| w == low))
}

/// Whether a value of the choice itself is called so: `renewal:none`.
fn is_choice(field: &Field, text: &str) -> bool {
    match field.kind {
        FieldKind::Choice(family, values) => choice(family, &values(), text).is_ok(),
        _ => false,
    }
}

/// A comparison as a span: `<x` keeps its sign, `<=x` is everything up to x.
fn compared(
    operator: Operator,
    text: &str,
    span: impl Fn(&str) -> Option<String>,
) -> Option<Vec<String>> {
    let simple = !text.contains("..") && !text.starts_with(['<', '>']);
    let (before, after) = match operator {
        Operator::Has | Operator::Is => ("", ""),
        Operator::Below => ("<", ""),
        Operator::Above => (">", ""),
        Operator::UpTo => ("..", ""),
        Operator::From => ("", ".."),
    };
    if (before, after) != ("", "") && !simple {
        return None;
    }
    span(&format!("{before}{text}{after}")).map(|one| vec![one])
}

/// Ids by exact name; `#12` is the record itself.
fn by_name(
    table: &'static str,
    text: &str,
    names: &dyn Names,
) -> Result<Result<Vec<String>, TextError>> {
    let ids = names.ids(table, text)?;
    if !ids.is_empty() {
        return Ok(Ok(ids.iter().map(i64::to_string).collect()));
    }
    let id = text.strip_prefix('#').and_then(|n| n.parse::<i64>().ok());
    Ok(id.map(|id| vec![id.to_string()]).ok_or_else(|| error("no-record", &[("value", text)])))
}

/// The values of a choice a word stands for: as stored, by its words, or by their beginning.
fn choice(family: &str, values: &[&str], text: &str) -> Result<Vec<String>, TextError> {
    let low = text.to_lowercase();
    if let Some(stored) = values.iter().find(|v| **v == low) {
        return Ok(vec![(*stored).to_owned()]);
    }
    let saying = |test: &dyn Fn(&str) -> bool| -> Vec<String> {
        let said = |v: &&&str| {
            Lang::ALL.iter().any(|l| test(&t(*l, &format!("{family}-{v}")).to_lowercase()))
        };
        values.iter().filter(said).map(|v| (*v).to_owned()).collect()
    };
    let mut found = saying(&|word| word == low);
    if found.is_empty() && !low.is_empty() {
        found = saying(&|word| word.starts_with(&low));
    }
    if found.is_empty() {
        let known: Vec<&str> = values.to_vec();
        return Err(error("no-choice", &[("value", text), ("known", &known.join(", "))]));
    }
    Ok(found)
}

/// A kept value as a person types it.
pub(super) fn say(
    field: &Field,
    partial: bool,
    value: &str,
    names: &dyn Names,
    lang: Lang,
) -> Result<String> {
    if value.is_empty() {
        return Ok(t(lang, "filter-none").split(',').next().unwrap_or_default().to_owned());
    }
    Ok(match field.kind {
        FieldKind::Ref(table) if !partial => {
            let id = value.parse::<i64>().ok();
            let name = id.map_or(Ok(None), |id| names.name(table, id))?;
            // A name that several have does not tell which one is meant.
            let sole = match &name {
                Some(name) => names.ids(table, name)?.len() == 1,
                None => false,
            };
            match name {
                Some(name) if sole => quoted(&name),
                _ => format!("#{value}"),
            }
        }
        FieldKind::Text | FieldKind::Ref(_) => quoted(value),
        FieldKind::Choice(family, values) => {
            let word = t(lang, &format!("{family}-{value}")).to_lowercase();
            let alone = choice(family, &values(), &word)
                .is_ok_and(|found| found.len() == 1 && found[0] == value);
            if alone && !word.contains('⟦') { quoted(&word) } else { value.to_owned() }
        }
        FieldKind::Date => {
            Span::<Day>::parse(value).map_or_else(|| value.to_owned(), |s| s.write(|d| d.say(lang)))
        }
        FieldKind::Amount | FieldKind::Number => value.to_owned(),
    })
}

/// Quoted where it would otherwise be read as something else.
pub(super) fn quoted(text: &str) -> String {
    let plain = !text.is_empty()
        && !text.contains(|c: char| c.is_whitespace() || matches!(c, ',' | '"'))
        && !is_none(text)
        && !text.starts_with(['<', '>', '=']);
    if plain { text.to_owned() } else { quote(text) }
}
