//! Cover from a terminal: assets with their state, reason and gap, and what is paid for nothing.

use chrono::NaiveDate;
use custodia_core::coverage::read::{self, CoverageRow, Estate, NothingQuery};
use custodia_core::dates::add_days;
use custodia_core::error::{FieldError, Result};
use custodia_core::list::{Filter, ListQuery};
use custodia_core::store::Reader;
use custodia_core::text::{Format, t};

use crate::args::ListArgs;
use crate::context::Context;
use crate::list::{money, print_table};

/// Assets of these categories and places; all of them for none.
pub(crate) fn query(text: &str, categories: &[String], locations: &[String]) -> ListQuery {
    let filter = |field: &str, values: &[String]| {
        let filter = Filter::is(field.to_owned(), values.to_vec());
        (!values.is_empty()).then_some(filter)
    };
    let filters = [filter("category", categories), filter("location", locations)];
    ListQuery {
        text: text.to_owned(),
        filters: filters.into_iter().flatten().collect(),
        ..ListQuery::default()
    }
}

/// Assets with their cover, what is most pressing first.
pub(crate) fn list(
    context: &Context,
    reader: &Reader,
    args: &ListArgs,
    limit: usize,
) -> Result<()> {
    let by = match args.gaps {
        None => None,
        Some(days) => {
            let day = add_days(context.today, days.into());
            Some(day.ok_or_else(|| FieldError::new("--gaps", "date-range"))?)
        }
    };
    let estate = Estate::read(reader, context.today)?;
    let mut ids = read::find(reader, &estate, &query(&args.text, &[], &[]), by)?;
    ids.truncate(limit);
    let rows = read::rows(reader, &estate, &ids)?;
    if context.json {
        return context.print_json(&rows);
    }
    let f = Format(context.lang(Some(reader)));
    print_table(rows.iter().map(|r| line(f, r)).collect());
    Ok(())
}

fn line(f: Format, r: &CoverageRow) -> Vec<String> {
    let date = |d: Option<NaiveDate>| d.map_or_else(|| "–".into(), |d| f.date(d));
    let s = &r.standing;
    let gap = s.gap.as_ref();
    vec![
        r.asset.tag.clone(),
        format!("{} {}", r.asset.manufacturer, r.asset.model),
        t(f.0, &format!("cover-state-{}", s.state)),
        t(f.0, &format!("cover-reason-{}", s.reason)),
        date(s.until.or(s.ended)),
        gap.and_then(|g| g.days).map_or_else(|| "–".into(), |days| days.to_string()),
        gap.map_or_else(String::new, |g| money(&g.price, f.0)),
    ]
}

/// What is paid for nothing, with its total below.
pub(crate) fn nothing(context: &Context, reader: &Reader, limit: usize) -> Result<()> {
    let estate = Estate::read(reader, context.today)?;
    let found = read::of_estate(reader, &estate, &NothingQuery::default(), Some(limit))?;
    if context.json {
        return context.print_json(&found);
    }
    let lang = context.lang(Some(reader));
    let mut table: Vec<Vec<String>> = found
        .page
        .rows
        .iter()
        .map(|r| {
            vec![
                r.vendor.clone(),
                r.contract.clone(),
                r.tag.clone(),
                t(lang, &format!("cover-nothing-{}", r.reason)),
                money(&r.yearly, lang),
            ]
        })
        .collect();
    let total = vec![
        t(lang, "report-total"),
        String::new(),
        String::new(),
        String::new(),
        money(&found.yearly, lang),
    ];
    table.push(total);
    print_table(table);
    Ok(())
}
