//! What a list was narrowed to and how it was sorted, in words: names instead of ids, days as
//! people write them.

use chrono::NaiveDate;

use super::columns::ListColumn;
use crate::catalogue;
use crate::catalogue::field::{CustomField, CustomKind, of_column};
use crate::error::{Error, FieldError, Result};
use crate::list::day::Day;
use crate::list::span::Span;
use crate::list::{Filter, FilterOp, ListKind, ListQuery, TODAY, unknown_column};
use crate::quality::{Check, narrow};
use crate::reports::model::{Cell, Fact};
use crate::reports::scene::Scene;
use crate::text::ta;

/// The words of one value of a filter.
pub(super) type Word = fn(&Scene<'_>, &Filter, &str) -> Result<String>;

pub(super) fn fact(label: String, words: String) -> Fact {
    Fact { label, value: Cell::Text(words) }
}

/// Words searched, filters, order. `label` names a filter, `word` one of its values; `plain` is
/// the order of a list nobody has sorted.
pub(super) fn facts<R>(
    scene: &Scene<'_>,
    (list, query): (ListKind, &ListQuery),
    columns: &[&ListColumn<R>],
    (label, word): (fn(&str) -> String, Word),
    plain: &str,
) -> Result<Vec<Fact>> {
    let mut facts = narrowing(scene, (list, query), (label, word))?;
    facts.push(fact(scene.t("report-list-order"), order(scene, query, columns, plain)?));
    Ok(facts)
}

/// Words searched and filters, or that there are none.
pub(super) fn narrowing(
    scene: &Scene<'_>,
    (list, query): (ListKind, &ListQuery),
    (label, word): (fn(&str) -> String, Word),
) -> Result<Vec<Fact>> {
    let mut facts = Vec::new();
    push_words(scene, &mut facts, &query.text);
    // On paper "within 90 days" would mean another day to every reader.
    let query = query.on_day(list, scene.moment.today)?;
    let own = own_fields(scene, &query)?;
    for filter in query.filters.iter().filter(|f| f.field != TODAY) {
        let added = own.iter().find(|f| f.id.is_some() && f.id == of_column(&filter.field));
        let mut words: Vec<String> = Vec::new();
        for value in &filter.values {
            let said = match filter.op.partial() && !value.is_empty() {
                _ if filter.field == narrow::FIELD => {
                    let known = narrow::check_of(value).map(Check::as_str);
                    choice(scene, filter, "quality-check", known)?
                }
                true => ta(scene.lang, "report-list-quoted", &[("words", value.as_str().into())]),
                false => match (added, value.as_str()) {
                    (Some(field), v) if !v.is_empty() => own_word(scene, (field, filter), v)?,
                    _ => word(scene, filter, value)?,
                },
            };
            if !words.contains(&said) {
                words.push(said);
            }
        }
        let label = match (added, of_column(&filter.field)) {
            (Some(field), _) => field.name.clone(),
            (None, Some(_)) => filter.field.clone(),
            (None, None) if filter.field == narrow::FIELD => scene.t("quality-filter"),
            (None, None) => scene.t(&label(&filter.field)),
        };
        let label = match filter.op {
            FilterOp::Is => label,
            op => ta(scene.lang, &format!("filter-label-{op}"), &[("label", label.into())]),
        };
        facts.push(fact(label, words.join(", ")));
    }
    push_none(scene, &mut facts);
    Ok(facts)
}

/// The fields people added, where a question is about one.
fn own_fields(scene: &Scene<'_>, query: &ListQuery) -> Result<Vec<CustomField>> {
    match query.filters.iter().any(|f| of_column(&f.field).is_some()) {
        true => catalogue::sql::fields(scene.conn),
        false => Ok(Vec::new()),
    }
}

/// A value of such a filter: days as people write them, all else as it is kept.
fn own_word(
    scene: &Scene<'_>,
    (field, filter): (&CustomField, &Filter),
    value: &str,
) -> Result<String> {
    match field.kind {
        CustomKind::Date => {
            let span = Span::<Day>::parse(value).and_then(|s| s.on(scene.moment.today));
            days(scene, filter, &span.ok_or_else(|| bad(filter))?)
        }
        CustomKind::Flag => Ok(scene.t(&format!("catalogue-{value}"))),
        _ => Ok(value.to_owned()),
    }
}

/// Words searched for.
pub(super) fn push_words(scene: &Scene<'_>, facts: &mut Vec<Fact>, words: &str) {
    let words = words.trim();
    if !words.is_empty() {
        let quoted = ta(scene.lang, "report-list-quoted", &[("words", words.into())]);
        facts.push(fact(scene.t("report-list-search"), quoted));
    }
}

/// Says that nothing was filtered where nothing was.
pub(super) fn push_none(scene: &Scene<'_>, facts: &mut Vec<Fact>) {
    if facts.is_empty() {
        let none = scene.t("report-list-filter-none");
        facts.push(fact(scene.t("report-fact-filter"), none));
    }
}

fn order<R>(
    scene: &Scene<'_>,
    query: &ListQuery,
    columns: &[&ListColumn<R>],
    plain: &str,
) -> Result<String> {
    let mut keys = Vec::new();
    for sort in &query.sort {
        let column = columns.iter().find(|c| c.key == sort.key);
        let title = match column {
            Some(column) => column.title.say(scene),
            // Sorted by a field that is gone, a list is not sorted.
            None if of_column(&sort.key).is_some() => continue,
            None => return Err(unknown_column(&sort.key)),
        };
        keys.push(match sort.desc {
            true => ta(scene.lang, "report-list-order-desc", &[("column", title.into())]),
            false => title,
        });
    }
    Ok(if keys.is_empty() { scene.t(plain) } else { keys.join(", ") })
}

/// The error of a value a filter cannot have.
pub(super) fn bad(filter: &Filter) -> Error {
    FieldError::new("query", "bad-filter").with("column", &filter.field).into()
}

/// A choice of the catalogue, e.g. `asset-state-in_use`.
pub(super) fn choice(
    scene: &Scene<'_>,
    filter: &Filter,
    prefix: &str,
    known: Option<&'static str>,
) -> Result<String> {
    Ok(scene.t(&format!("{prefix}-{}", known.ok_or_else(|| bad(filter))?)))
}

/// The name of a record; `#12` for one that is gone, as on the screen.
pub(super) fn named(
    scene: &Scene<'_>,
    filter: &Filter,
    value: &str,
    table: &'static str,
) -> Result<String> {
    let id: i64 = value.parse().map_err(|_| bad(filter))?;
    Ok(name_of(scene, table, id)?.unwrap_or_else(|| format!("#{id}")))
}

/// The name of a vendor, a person or a status; `None` once it is gone.
pub(super) fn name_of(scene: &Scene<'_>, table: &'static str, id: i64) -> Result<Option<String>> {
    match crate::contract::sql::name_of(scene.conn, table, id) {
        Err(Error::NotFound(_)) => Ok(None),
        other => other.map(Some),
    }
}

/// A day, or `from..to` with either end open.
pub(super) fn days(scene: &Scene<'_>, filter: &Filter, value: &str) -> Result<String> {
    let (from, to) = value.split_once("..").unwrap_or((value, value));
    let day = |text: &str| -> Result<Option<NaiveDate>> {
        if text.is_empty() {
            return Ok(None);
        }
        text.parse().map(Some).map_err(|_| bad(filter))
    };
    span(scene, day(from)?, day(to)?).ok_or_else(|| bad(filter))
}

/// Days from one to another in words; `None` without either end.
pub(super) fn span(
    scene: &Scene<'_>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Option<String> {
    let say = |d: NaiveDate| scene.format().date(d);
    let open = |id: &str, d: NaiveDate| ta(scene.lang, id, &[("date", say(d).into())]);
    match (from, to) {
        (Some(from), Some(to)) if from == to => Some(say(from)),
        (Some(from), Some(to)) => Some(format!("{} – {}", say(from), say(to))),
        (Some(from), None) => Some(open("common-filter-from", from)),
        (None, Some(to)) => Some(open("common-filter-until", to)),
        (None, None) => None,
    }
}
