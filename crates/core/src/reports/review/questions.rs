//! What is not known or doubtful about these vendors: what the checks of data found of them, service
//! levels nobody measured, prices nobody can compare, currencies without a rate.

use std::collections::HashSet;

use super::Pack;
use crate::error::Result;
use crate::meeting::Case;
use crate::money::{Currency, Totals};
use crate::quality::{Severity, Subject};
use crate::reports::contracts::name;
use crate::reports::model::{Block, Cell, Column, Row, Table, Tone};

/// Most contracts a question names.
const MAX_NAMED: usize = 4;

pub(super) fn blocks(pack: &Pack<'_, '_>) -> Result<Vec<Block>> {
    let columns = vec![
        Column::new("question", pack.t("pack-question")).grow(3),
        Column::new("about", pack.t("pack-question-about")).grow(2),
        Column::new("count", pack.t("pack-savings-count")).end(),
        Column::new("list", pack.t("pack-savings-list")).grow(2),
    ];
    let mut table = Table::new("questions", pack.t("pack-questions"), columns);
    table.empty = pack.t("pack-questions-none");
    table.rows.extend(rates(pack)?);
    table.rows.extend(contracts(pack));
    table.rows.extend(checks(pack));
    Ok(vec![
        pack.section("pack-questions", true),
        Block::Paragraph(pack.t("pack-questions-what")),
        Block::Table(table),
    ])
}

fn row(question: Cell, about: &str, count: usize, list: String) -> Row {
    let count = Cell::Int(i64::try_from(count).unwrap_or(i64::MAX));
    Row::item(vec![question, Cell::text(about), count, Cell::Text(list)])
}

/// A line a currency no rate leads out of, with how many contracts are in it.
fn rates(pack: &Pack<'_, '_>) -> Result<Vec<Row>> {
    let mut missing: Vec<Currency> = Vec::new();
    for case in &pack.all.cases {
        let found = pack.rates.totals(&amounts(case)?)?;
        missing.extend(found.apart.0.iter().map(|m| m.currency));
    }
    missing.sort_unstable();
    let groups = missing.chunk_by(|a, b| a == b);
    let line = |same: &[Currency]| {
        let code = same.first().map_or_else(String::new, ToString::to_string);
        let args = [
            ("currency", code.as_str().into()),
            ("into", pack.currency().as_str().to_owned().into()),
        ];
        let words = pack.scene.ta("pack-question-rate", &args);
        row(Cell::Toned(Tone::Critical, words), &code, same.len(), pack.t("pack-list-rates"))
    };
    Ok(groups.map(line).collect())
}

/// Every amount a contract brings into the sums of the pack.
fn amounts(case: &Case) -> Result<Totals> {
    let mut all = case.detail.row.annual.clone();
    case.committed().map_or(Ok(()), |c| all.merge(c))?;
    all.merge(&case.review.over_charged)?;
    case.review.years.iter().try_for_each(|y| all.merge(&y.cost))?;
    case.claims.iter().filter_map(|c| c.due).try_for_each(|due| all.add(due))?;
    Ok(all)
}

/// A question, the list it is answered in, and how often a contract asks it.
type Question = (&'static str, &'static str, fn(&Case) -> usize);

/// What is missing of the contracts on the table, for their decision: a line a question, with the
/// contracts it is asked of.
fn contracts(pack: &Pack<'_, '_>) -> Vec<Row> {
    let questions: [Question; 5] = [
        ("pack-question-unmeasured", "pack-list-sla", |c| {
            c.slas.iter().filter(|s| s.met + s.missed == 0).count()
        }),
        ("pack-question-credit", "pack-list-credits", |c| {
            c.claims.iter().filter(|c| c.due.is_none()).count()
        }),
        ("pack-question-prices", "pack-list-tracker", |c| usize::from(c.review.price.is_none())),
        ("pack-question-expired", "pack-list-quotes", |c| {
            let offers = c.offers.iter().flat_map(|o| o.columns.iter().skip(1));
            offers.filter(|o| o.expired).count()
        }),
        ("pack-question-quote-rate", "pack-list-quotes", |c| {
            c.offers.as_ref().map_or(0, |o| o.without_rate.len())
        }),
    ];
    let mut rows = Vec::new();
    for (question, list, of) in questions {
        let asked: Vec<(&Case, usize)> =
            pack.all.on_table().map(|c| (c, of(c))).filter(|(_, n)| *n > 0).collect();
        let count = asked.iter().map(|(_, n)| n).sum();
        if count > 0 {
            let names: Vec<String> =
                asked.iter().take(MAX_NAMED).map(|(c, _)| name(&c.detail.row)).collect();
            let mut about = names.join("; ");
            if let Some(more) = asked.len().checked_sub(MAX_NAMED).filter(|n| *n > 0) {
                about = pack
                    .scene
                    .ta("pack-question-more", &[("list", about.into()), ("count", more.into())]);
            }
            rows.push(row(Cell::Text(pack.t(question)), &about, count, pack.t(list)));
        }
    }
    rows
}

/// What the checks found of these vendors, their contracts, and what they supplied or cover.
fn checks(pack: &Pack<'_, '_>) -> Vec<Row> {
    let vendors: HashSet<i64> = pack.all.vendors.iter().map(|v| v.id.0).collect();
    let contracts: HashSet<i64> = pack.all.cases.iter().map(|c| c.detail.row.id.0).collect();
    let mut assets: HashSet<i64> = pack.all.supplied.iter().map(|id| id.0).collect();
    assets.extend(pack.all.covered.iter().map(|(_, id)| id.0));
    let mut rows = Vec::new();
    for found in &pack.all.found {
        let (ours, about) = match found.check.subject() {
            Subject::Vendor => (&vendors, "pack-about-vendors"),
            Subject::Contract => (&contracts, "pack-about-contracts"),
            Subject::Asset => (&assets, "pack-about-assets"),
        };
        // A record two others are compared with may be told twice: it is one.
        let wrong: HashSet<i64> =
            found.ids.iter().copied().filter(|id| ours.contains(id)).collect();
        if wrong.is_empty() {
            continue;
        }
        let words = pack.t(&format!("quality-check-{}", found.check));
        let question = match found.check.severity() {
            Severity::High => Cell::Toned(Tone::Critical, words),
            Severity::Medium => Cell::Toned(Tone::Warning, words),
            Severity::Low => Cell::Text(words),
        };
        rows.push(row(question, &pack.t(about), wrong.len(), pack.t("pack-list-quality")));
    }
    rows
}
