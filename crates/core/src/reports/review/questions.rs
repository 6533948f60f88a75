//! What is not known or doubtful about these vendors: what the checks of data found of them, service
//! levels nobody measured, prices nobody can compare, currencies without a rate.

use std::collections::HashSet;

use super::Pack;
use crate::error::Result;
use crate::money::{Currency, Totals};
use crate::quality::{Severity, Subject};
use crate::reports::contracts::{anchor, name};
use crate::reports::model::{Block, Cell, Column, Row, Table, Tone};

pub(super) fn blocks(pack: &Pack<'_, '_>) -> Result<Vec<Block>> {
    let columns = vec![
        Column::new("question", pack.t("pack-question")).grow(3),
        Column::new("about", pack.t("pack-question-about")).grow(2),
        Column::new("count", pack.t("quality-col-count")).end(),
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

fn row(question: Cell, about: String, count: usize, list: String) -> Row {
    let count = Cell::Int(i64::try_from(count).unwrap_or(i64::MAX));
    Row::item(vec![question, Cell::text(&about), count, Cell::Text(list)])
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
        row(Cell::Toned(Tone::Critical, words), code.clone(), same.len(), pack.t("pack-list-rates"))
    };
    Ok(groups.map(line).collect())
}

/// Every amount a contract brings into the sums of the pack.
pub(super) fn amounts(case: &crate::meeting::Case) -> Result<Totals> {
    let mut all = case.detail.row.annual.clone();
    case.committed().map_or(Ok(()), |c| all.merge(c))?;
    all.merge(&case.review.over_charged)?;
    case.review.years.iter().try_for_each(|y| all.merge(&y.cost))?;
    case.claims.iter().filter_map(|c| c.due).try_for_each(|due| all.add(due))?;
    Ok(all)
}

/// What is missing of each contract on the table, for its decision.
fn contracts(pack: &Pack<'_, '_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for case in pack.all.on_table() {
        let unmeasured = case.slas.iter().filter(|s| s.met + s.missed == 0).count();
        let unknown = case.claims.iter().filter(|c| c.due.is_none()).count();
        let offers = case.offers.iter().flat_map(|o| o.columns.iter().skip(1));
        let expired = offers.filter(|o| o.expired).count();
        let without_rate = case.offers.as_ref().map_or(0, |o| o.without_rate.len());
        let contract = &case.detail.row;
        for (count, question, list) in [
            (unmeasured, "pack-question-unmeasured", "pack-list-sla"),
            (unknown, "pack-question-credit", "pack-list-credits"),
            (usize::from(case.review.price.is_none()), "pack-question-prices", "pack-list-tracker"),
            (expired, "pack-question-expired", "pack-list-quotes"),
            (without_rate, "pack-question-quote-rate", "pack-list-quotes"),
        ] {
            if count > 0 {
                let about = format!("{} · {}", contract.vendor, name(contract));
                let line = row(Cell::Text(pack.t(question)), about, count, pack.t(list));
                rows.push(line.to(anchor(contract.id)));
            }
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
        rows.push(row(question, pack.t(about), wrong.len(), pack.t("pack-list-quality")));
    }
    rows
}
