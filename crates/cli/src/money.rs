//! Money from a terminal: refresh, depreciation, budgets, total cost, requests, rates.

use custodia_core::budget::plan::{BudgetPlan, plan};
use custodia_core::capital::page;
use custodia_core::contract::schedule::Span;
use custodia_core::depreciation::Book;
use custodia_core::depreciation::register::{self, DepreciationQuery};
use custodia_core::error::{Error, Result};
use custodia_core::list::ListQuery;
use custodia_core::rates::{self, Converted};
use custodia_core::refresh::clock::RefreshClock;
use custodia_core::refresh::forecast::{Reckoning, RefreshForecast, RefreshQuery, sums};
use custodia_core::refresh::rows::{self, RefreshRow};
use custodia_core::refresh::survey::survey;
use custodia_core::reports::{
    CapitalRequestParams, DepreciationParams, RefreshForecastParams, ReportOf,
};
use custodia_core::savings::SavingsQuery;
use custodia_core::savings::read::ledger;
use custodia_core::store::{Conn, Reader};
use custodia_core::tco::read as tco;
use custodia_core::text::{Format, Lang, t};

use crate::args::{
    DepreciationArgs, DepreciationWhich, MoneyArg, RefreshArgs, RefreshForecastArgs,
    RefreshListArgs, SavingsArgs,
};
use crate::asked::{unknown, vendor_id};
use crate::context::Context;
use crate::list::{money, print_table};

pub(crate) fn run(context: &Context, what: &MoneyArg) -> Result<()> {
    let reader = context.reader()?;
    match what {
        MoneyArg::Refresh(args) => refresh(context, &reader, args),
        MoneyArg::Depreciation(args) => depreciation(context, &reader, args),
        MoneyArg::Budget { years } => budget(context, &reader, years.unwrap_or(3)),
        MoneyArg::Savings(which) => savings(context, &reader, which),
        MoneyArg::Cost => cost(context, &reader),
        MoneyArg::Requests => requests(context, &reader),
        MoneyArg::Rates => all_rates(context, &reader),
    }
}

fn refresh_query(args: &RefreshArgs) -> Result<RefreshQuery> {
    let clock = |text: &String| RefreshClock::parse(text).ok_or_else(|| unknown("--clock", text));
    Ok(RefreshQuery {
        years: args.years.unwrap_or(RefreshQuery::default().years),
        clocks: args.clock.iter().map(clock).collect::<Result<_>>()?,
        category: args.category.clone(),
        site: args.site.clone(),
    })
}

fn depreciation_query(args: &DepreciationWhich) -> Result<DepreciationQuery> {
    let usual = DepreciationQuery::default();
    let book = match &args.book {
        None => usual.book,
        Some(text) => Book::parse(text).ok_or_else(|| unknown("--book", text))?,
    };
    let years = args.years.unwrap_or(usual.years);
    Ok(DepreciationQuery { book, first_year: args.first_year, years })
}

/// The report of a refresh forecast as it was asked for.
pub(crate) fn refresh_report(args: &RefreshForecastArgs) -> Result<ReportOf> {
    let RefreshQuery { years, clocks, category, site } = refresh_query(&args.which)?;
    let assets = !args.sums_only;
    let params = RefreshForecastParams { years, clocks, category, site, assets };
    Ok(ReportOf::RefreshForecast(params))
}

/// The report of depreciation as it was asked for.
pub(crate) fn depreciation_report(args: &DepreciationArgs) -> Result<ReportOf> {
    let DepreciationQuery { book, first_year, years } = depreciation_query(&args.which)?;
    Ok(ReportOf::Depreciation(DepreciationParams { book, first_year, years }))
}

/// The request with a number.
pub(crate) fn capital_report(conn: &Conn, number: &str) -> Result<ReportOf> {
    let found = page::list(conn)?.into_iter().find(|r| r.number.eq_ignore_ascii_case(number));
    let row = found.ok_or_else(|| Error::NotFound(format!("capital_request/{number}")))?;
    Ok(ReportOf::CapitalRequest(CapitalRequestParams { request_id: row.id }))
}

/// The sum, and beside it what has no rate.
fn converted(of: &Converted, lang: Lang) -> String {
    let own = Format(lang).money(of.sum);
    let apart = money(&of.apart, lang);
    if apart.is_empty() { own } else { format!("{own} + {apart}") }
}

fn year(span: Span) -> String {
    let (from, until) = (span.from.format("%Y"), span.until.format("%Y"));
    let one = span.from.format("%m").to_string() == "01";
    if one { from.to_string() } else { format!("{from}/{until}") }
}

fn refresh(context: &Context, reader: &Reader, args: &RefreshListArgs) -> Result<()> {
    let query = refresh_query(&args.which)?;
    let survey = survey(reader, context.today)?;
    let by = Reckoning::load(reader, context.today)?;
    let lang = context.lang(Some(reader));
    if args.assets {
        let mut all = rows::matching(&survey, &query, &ListQuery::default(), &by)?;
        all.truncate(args.limit.unwrap_or(usize::MAX));
        let mut found: Vec<RefreshRow> = Vec::new();
        for chunk in all.chunks(500) {
            found.extend(rows::rows(reader, &survey, chunk, context.today)?);
        }
        if context.json {
            return context.print_json(&found);
        }
        let f = Format(lang);
        let table = found.iter().map(|r| {
            vec![
                r.tag.clone(),
                format!("{} {}", r.manufacturer, r.model),
                t(lang, &format!("clock-{}", r.clock)),
                f.date(r.due_on),
                r.cost.map_or_else(|| "–".into(), |c| f.money(c)),
            ]
        });
        print_table(table.collect());
        return Ok(());
    }
    let found = sums(&survey, &query, &by)?;
    if context.json {
        return context.print_json(&found);
    }
    print_table(refresh_table(&found, lang));
    Ok(())
}

fn refresh_table(found: &RefreshForecast, lang: Lang) -> Vec<Vec<String>> {
    let years = found.spans.iter().zip(&found.years);
    years
        .map(|(span, y)| vec![year(*span), y.count.to_string(), converted(&y.cost, lang)])
        .collect()
}

fn depreciation(context: &Context, reader: &Reader, args: &DepreciationWhich) -> Result<()> {
    let found = register::schedule(reader, &depreciation_query(args)?, context.today)?;
    if context.json {
        return context.print_json(&found);
    }
    let lang = context.lang(Some(reader));
    let years = found.spans.iter().zip(&found.total).map(|(span, y)| {
        let sums = [&y.opening, &y.additions, &y.depreciation, &y.disposals, &y.closing];
        let sums = sums.into_iter().map(|s| money(s, lang));
        std::iter::once(year(*span)).chain(sums).collect()
    });
    print_table(years.collect());
    Ok(())
}

fn budget(context: &Context, reader: &Reader, years: u32) -> Result<()> {
    let survey = survey(reader, context.today)?;
    let found: BudgetPlan = plan(reader, &survey, years, context.today)?;
    if context.json {
        return context.print_json(&found);
    }
    let lang = context.lang(Some(reader));
    let mut table = Vec::new();
    for y in &found.years {
        for row in &y.rows {
            table.push(vec![
                year(y.span),
                t(lang, &format!("budget-kind-{}", row.kind)),
                row.scope.clone(),
                converted(&row.budget, lang),
                converted(&row.planned, lang),
                Format(lang).money(row.left),
            ]);
        }
    }
    print_table(table);
    Ok(())
}

/// The ledger as it was asked for.
pub(crate) fn savings_query(conn: &Conn, which: &SavingsArgs) -> Result<SavingsQuery> {
    let vendor = which.vendor.as_deref();
    Ok(SavingsQuery {
        last_year: which.last_year,
        years: which.years.unwrap_or(SavingsQuery::default().years),
        vendor_id: vendor.map(|name| vendor_id(conn, name)).transpose()?,
    })
}

/// Lines of the ledger, with their sums below.
fn savings(context: &Context, reader: &Reader, which: &SavingsArgs) -> Result<()> {
    let found = ledger(reader, &savings_query(reader, which)?, context.today)?;
    if context.json {
        return context.print_json(&found);
    }
    let lang = context.lang(Some(reader));
    let f = Format(lang);
    let mut table: Vec<Vec<String>> = found
        .rows
        .iter()
        .map(|r| {
            vec![
                r.year.to_string(),
                r.vendor.clone(),
                r.contract.clone(),
                t(lang, &format!("saving-kind-{}", r.kind)),
                f.date(r.of_day),
                r.found.map_or_else(|| t(lang, "savings-unknown"), |m| f.money(m)),
                t(lang, &format!("saving-status-{}", r.status)),
                r.amount.map_or_else(String::new, |m| f.money(m)),
            ]
        })
        .collect();
    for (status, sum) in [("open", &found.sums.open), ("recovered", &found.sums.recovered)] {
        let mut line = vec![t(lang, "report-total"), String::new(), String::new(), String::new()];
        line.extend([String::new(), money(sum, lang), t(lang, &format!("saving-status-{status}"))]);
        table.push(line);
    }
    print_table(table);
    Ok(())
}

fn cost(context: &Context, reader: &Reader) -> Result<()> {
    let found = tco::survey(reader, context.today)?;
    if context.json {
        return context.print_json(&found);
    }
    let f = Format(context.lang(Some(reader)));
    let table = found.models.iter().map(|l| {
        vec![l.name.clone(), l.assets.to_string(), f.money(l.total), f.money(l.per_month)]
    });
    print_table(table.collect());
    Ok(())
}

fn requests(context: &Context, reader: &Reader) -> Result<()> {
    let found = page::list(reader)?;
    if context.json {
        return context.print_json(&found);
    }
    let lang = context.lang(Some(reader));
    let table = found.iter().map(|r| {
        let status = t(lang, &format!("capital-status-{}", r.status));
        vec![r.number.clone(), r.title.clone(), status, money(&r.total, lang)]
    });
    print_table(table.collect());
    Ok(())
}

fn all_rates(context: &Context, reader: &Reader) -> Result<()> {
    let found = rates::sql::all(reader)?;
    if context.json {
        return context.print_json(&found);
    }
    let f = Format(context.lang(Some(reader)));
    let table = found.iter().map(|r| {
        let rate = r.rate.map(|rate| f.decimal(&rate.to_string())).unwrap_or_default();
        let on = r.on.map(|on| f.date(on)).unwrap_or_default();
        vec![format!("{}/{}", r.currency, r.into), on, rate, r.source.clone()]
    });
    print_table(table.collect());
    Ok(())
}
