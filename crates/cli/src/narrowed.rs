//! Lists as one narrows them in the window: the text form of the filter, and groups.

use custodia_core::error::{Error, FieldError, Result};
use custodia_core::list::groups::{Group, Key};
use custodia_core::list::sql::RegisterNames;
use custodia_core::list::text::Names as _;
use custodia_core::list::{ListKind, ListQuery, fields, text};
use custodia_core::store::Reader;
use custodia_core::text::{Arg, Lang, t, ta};
use custodia_core::{asset, contract, vendor};

use crate::context::Context;
use crate::list::{money, print_table};

/// The question of words and a filter as text.
///
/// # Errors
/// `Invalid` with one sentence for each part that cannot be read.
pub(crate) fn query(
    context: &Context,
    reader: &Reader,
    list: ListKind,
    (words, filter): (&str, &str),
) -> Result<ListQuery> {
    let read = text::parse(list, filter, &RegisterNames(reader))?;
    let lang = context.lang(Some(reader));
    if !read.errors.is_empty() {
        let said = |e: text::TextError| {
            let args: Vec<(&str, Arg<'_>)> =
                e.params.iter().map(|(k, v)| (k.as_str(), v.as_str().into())).collect();
            let message = ta(lang, &format!("filter-error-{}", e.code), &args);
            FieldError::new("filter", "filter-text").with("message", message)
        };
        return Err(Error::Invalid(read.errors.into_iter().map(said).collect()));
    }
    let text = format!("{words} {}", read.query.text).trim().to_owned();
    ListQuery { text, ..read.query }.on_day(list, context.today)
}

/// Prints the groups of a list by a column.
///
/// # Errors
/// As the list's own.
pub(crate) fn groups(
    context: &Context,
    reader: &Reader,
    list: ListKind,
    (query, by): (&ListQuery, &str),
) -> Result<()> {
    let found = match list {
        ListKind::Assets => asset::sql::list::groups(reader, query, by)?,
        ListKind::Contracts => contract::list::groups(reader, query, by, context.today)?,
        ListKind::Vendors => vendor::sql::list::groups(reader, query, by, context.today)?,
    };
    if context.json {
        return context.print_json(&found);
    }
    let lang = context.lang(Some(reader));
    let family = family(reader, list, by)?;
    let line =
        |g: &Group| vec![name(family, &g.key, lang), g.count.to_string(), money(&g.totals, lang)];
    print_table(found.iter().map(line).collect());
    Ok(())
}

/// The family of words of a column's choices, fields people added included.
fn family(reader: &Reader, list: ListKind, by: &str) -> Result<&'static str> {
    let own = RegisterNames(reader).own(list)?;
    let kind = fields::find(list, by).map(|f| f.kind);
    let kind = kind.or_else(|| own.iter().find(|f| f.key == by).map(|f| f.kind));
    Ok(match kind {
        Some(fields::FieldKind::Choice(family, _)) => family,
        _ => "",
    })
}

fn name(family: &str, key: &Key, lang: Lang) -> String {
    let said = match key {
        Key::Text(text) => text.clone(),
        Key::Month(month) => month.clone().unwrap_or_default(),
        Key::Choice(values) => {
            let words = values.iter().map(|v| t(lang, &format!("{family}-{v}")));
            words.collect::<Vec<_>>().join(", ")
        }
    };
    if said.is_empty() { "–".to_owned() } else { said }
}
