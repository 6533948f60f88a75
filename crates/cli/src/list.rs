//! Lists and search. `--json` prints the core's own types: dates ISO, money `{minor, currency}`.

use custodia_core::agenda::{self, Agenda, AgendaItem, AgendaQuery, Urgency};
use custodia_core::error::Result;
use custodia_core::list::{ListKind, ListQuery};
use custodia_core::money::Totals;
use custodia_core::store::{self, HitKind, Reader};
use custodia_core::text::{Format, Lang, t, ta};
use custodia_core::{asset, contract, vendor};

use crate::args::{ListArgs, What};
use crate::context::{Context, say};
use crate::{coverage, disposals, narrowed, purchasing, records, slas, stocktakes};

/// Most hits of a search.
const MAX_HITS: usize = 50;

pub(crate) fn run(context: &Context, args: &ListArgs) -> Result<()> {
    let reader = context.reader()?;
    let kind = match args.what {
        What::Assets => Some(ListKind::Assets),
        What::Contracts => Some(ListKind::Contracts),
        What::Vendors => Some(ListKind::Vendors),
        _ => None,
    };
    let query = match kind {
        Some(kind) => narrowed::query(context, &reader, kind, (&args.text, &args.filter))?,
        None => ListQuery { text: args.text.clone(), ..ListQuery::default() },
    };
    if let (Some(kind), Some(by)) = (kind, &args.group) {
        return narrowed::groups(context, &reader, kind, (&query, by));
    }
    let limit = args.limit.unwrap_or(usize::MAX);
    match args.what {
        What::Assets => assets(context, &reader, &query, limit)?,
        What::Contracts => contracts(context, &reader, &query, limit)?,
        What::Vendors => vendors(context, &reader, &query, limit)?,
        What::Periods => periods(context, &reader, limit)?,
        What::Agenda => {
            let query = AgendaQuery {
                days: args.days,
                decided: args.decided,
                snoozed: args.snoozed,
                ..AgendaQuery::default()
            };
            let mut found = agenda::agenda(&reader, &query, context.today)?;
            found.items.truncate(limit);
            agenda_out(context, &reader, &found)?;
        }
        What::Slas => slas::list(context, &reader, args, limit)?,
        What::Stocktakes => stocktakes::list(context, &reader, &args.text, limit)?,
        What::Disposals => disposals::list(context, &reader, &args.text, limit)?,
        What::Credits => slas::credits(context, &reader, args, limit)?,
        What::Coverage => coverage::list(context, &reader, args, limit)?,
        What::PaidForNothing => coverage::nothing(context, &reader, limit)?,
        What::Orders => purchasing::orders(context, &reader, &query, limit)?,
        What::Invoices => purchasing::invoices(context, &reader, &query, limit)?,
        What::Handovers => purchasing::sheets(context, &reader, limit)?,
        What::Models
        | What::Lifecycle
        | What::Categories
        | What::Locations
        | What::Fields
        | What::People
        | What::Duties
        | What::Views => records::list(context, &reader, args.what, &query, limit)?,
    }
    Ok(())
}

fn assets(context: &Context, reader: &Reader, query: &ListQuery, limit: usize) -> Result<()> {
    let mut ids = asset::sql::list::ids(reader, query)?;
    ids.truncate(limit);
    let rows = asset::sql::list::rows(reader, &ids)?;
    if context.json {
        return context.print_json(&rows);
    }
    let table = rows.iter().map(|r| {
        let model = format!("{} {}", r.manufacturer, r.model);
        vec![r.tag.clone(), r.serial.clone(), model, r.status.clone(), r.custodian.clone()]
    });
    print_table(table.collect());
    Ok(())
}

fn contracts(context: &Context, reader: &Reader, query: &ListQuery, limit: usize) -> Result<()> {
    let mut rows = contract::list::rows(reader, query, context.today)?;
    rows.truncate(limit);
    if context.json {
        return context.print_json(&rows);
    }
    let f = Format(context.lang(Some(reader)));
    let table = rows.iter().map(|r| {
        let date = |d: Option<chrono::NaiveDate>| d.map_or_else(|| "–".into(), |d| f.date(d));
        let state = t(f.0, &format!("contract-state-{}", r.state));
        let annual = money(&r.annual, f.0);
        vec![
            r.vendor.clone(),
            r.number.clone(),
            r.title.clone(),
            state,
            date(r.send_by),
            date(r.period_end),
            annual,
        ]
    });
    print_table(table.collect());
    Ok(())
}

/// Every stored period of every contract, with the days to act by.
fn periods(context: &Context, reader: &Reader, limit: usize) -> Result<()> {
    let ctx = contract::ops::SaveContext::load(reader, context.today)?;
    let mut rows = contract::read::period_list(reader, &ctx)?;
    rows.truncate(limit);
    if context.json {
        return context.print_json(&rows);
    }
    let f = Format(context.lang(Some(reader)));
    let table = rows.iter().map(|r| {
        let state = t(f.0, &format!("period-{}", r.state));
        let (start, end) = (f.date(r.start), f.date(r.end));
        vec![
            r.vendor.clone(),
            r.number.clone(),
            r.title.clone(),
            start,
            end,
            f.date(r.send_by),
            state,
        ]
    });
    print_table(table.collect());
    Ok(())
}

fn vendors(context: &Context, reader: &Reader, query: &ListQuery, limit: usize) -> Result<()> {
    let mut rows = vendor::sql::list::matching(reader, query, context.today)?;
    rows.truncate(limit);
    if context.json {
        return context.print_json(&rows);
    }
    let lang = context.lang(Some(reader));
    let table = rows.iter().map(|r| {
        let count = |n: u32| n.to_string();
        let none = || "–".to_owned();
        vec![
            r.name.clone(),
            count(r.contracts),
            count(r.assets),
            money(&r.annual, lang),
            r.score.map_or_else(none, |s| Format(lang).hundredths(s)),
            r.next_expiry.map_or_else(none, |d| Format(lang).date(d)),
        ]
    });
    print_table(table.collect());
    Ok(())
}

/// Why it presses, in the words of the window: where nothing renews and the last safe day is past, it
/// is the end that is near.
fn urgency(i: &AgendaItem, lang: Lang) -> String {
    let ending = i.urgency == Urgency::Critical && i.days_left.is_some_and(|days| days < 0);
    if ending { t(lang, "today-item-ending") } else { t(lang, &format!("urgency-{}", i.urgency)) }
}

fn agenda_out(context: &Context, reader: &Reader, found: &Agenda) -> Result<()> {
    if context.json {
        return context.print_json(found);
    }
    let lang = context.lang(Some(reader));
    let f = Format(lang);
    if found.items.is_empty() {
        say(&t(lang, "cli-agenda-empty"));
    }
    for i in &found.items {
        let date = |d: Option<chrono::NaiveDate>| d.map_or_else(|| "–".into(), |d| f.date(d));
        say(&ta(
            lang,
            "cli-agenda-item",
            &[
                ("decide", date(i.decide_by).into()),
                ("safe", date(i.send_by).into()),
                ("vendor", i.vendor.as_str().into()),
                ("title", i.title.as_str().into()),
                ("urgency", urgency(i, lang).into()),
            ],
        ));
        match &i.decision {
            Some(d) => say(&format!("    {}", t(lang, &format!("decision-{}", d.choice)))),
            None => {
                let words = custodia_core::reports::consequence(
                    &i.if_nothing,
                    i.renewal,
                    i.urgency == Urgency::Missed,
                    lang,
                );
                say(&format!("    {words}"));
            }
        }
    }
    for d in &found.duties {
        say(&ta(
            lang,
            "cli-agenda-duty",
            &[
                ("date", f.date(d.due).into()),
                ("kind", t(lang, &format!("duty-kind-{}", d.kind)).into()),
                ("vendor", d.vendor.as_str().into()),
                ("title", d.title.as_str().into()),
            ],
        ));
    }
    if found.snoozed > 0 {
        let count = [("count", i64::from(found.snoozed).into())];
        say(&ta(lang, "cli-agenda-snoozed", &count));
    }
    let committed = money(&found.committed, lang);
    say(&ta(
        lang,
        "cli-agenda-sum",
        &[
            ("open", i64::from(found.open).into()),
            ("missed", i64::from(found.missed).into()),
            ("committed", if committed.is_empty() { "–".into() } else { committed.into() }),
        ],
    ));
    Ok(())
}

/// Finds records.
pub(crate) fn search(context: &Context, text: &str) -> Result<()> {
    let reader = context.reader()?;
    let hits = store::search(&reader, text, HitKind::ALL, MAX_HITS)?;
    if context.json {
        return context.print_json(&hits);
    }
    let lang = context.lang(Some(&reader));
    let table = hits
        .iter()
        .map(|h| vec![t(lang, &format!("hit-{}", h.kind)), h.title.clone(), h.subtitle.clone()]);
    print_table(table.collect());
    Ok(())
}

pub(crate) fn money(totals: &Totals, lang: Lang) -> String {
    totals.0.iter().map(|m| Format(lang).money(*m)).collect::<Vec<_>>().join(" + ")
}

/// Columns as wide as their widest cell.
pub(crate) fn print_table(rows: Vec<Vec<String>>) {
    let mut widths: Vec<usize> = Vec::new();
    for row in &rows {
        for (i, cell) in row.iter().enumerate() {
            let w = cell.chars().count();
            match widths.get_mut(i) {
                Some(known) => *known = w.max(*known),
                None => widths.push(w),
            }
        }
    }
    for row in rows {
        let line: Vec<String> =
            row.iter().zip(&widths).map(|(cell, w)| format!("{cell:<w$}")).collect();
        say(line.join("  ").trim_end());
    }
}
