//! The quotes of a contract side by side, brought to one term and one currency.

use super::percent;
use crate::contract::read;
use crate::error::Result;
use crate::quote::compare::{ComparedOffer, Comparison};
use crate::quote::normal::Normalised;
use crate::reports::QuoteComparisonParams;
use crate::reports::contracts::name;
use crate::reports::model::{Block, Cell, Column, Fact, Orientation, Report, Row, Table, Tone};
use crate::reports::scene::Scene;

pub(in crate::reports) fn build(
    scene: &Scene<'_>,
    params: &QuoteComparisonParams,
) -> Result<Report> {
    let today = scene.moment.today;
    let row = read::one(scene.conn, params.contract_id)?.row(today);
    let found = crate::quote::read::comparison(scene.conn, params.contract_id, today)?;
    let report = scene.report("quote_comparison", name(&row), Orientation::Landscape)?;
    let notes = ["as-is", "once", "beyond", "percent"];
    Ok(Report {
        subtitle: format!("{} · {}", scene.t("report-quote-comparison-title"), row.vendor),
        facts: facts(scene, &found),
        blocks: vec![Block::Table(offers(scene, &found)), Block::Table(years(scene, &found))],
        notes: notes.map(|id| scene.t(&format!("report-quote-note-{id}"))).into(),
        ..report
    })
}

/// What everything is brought to, and the rates somebody typed.
pub(in crate::reports) fn facts(scene: &Scene<'_>, found: &Comparison) -> Vec<Fact> {
    let fact = |id: &str, value: Cell| Fact { label: scene.t(id), value };
    let mut facts = vec![
        fact("quotes-term-months", Cell::Int(found.term_months.into())),
        fact("quotes-currency", Cell::Text(found.currency.to_string())),
    ];
    if found.cap.is_some() {
        facts.push(fact("quotes-cap", percent(found.cap)));
    }
    for rate in &found.rates {
        let args = [
            ("from", rate.currency.as_str().to_owned().into()),
            ("rate", rate.rate.to_string().into()),
            ("into", found.currency.as_str().to_owned().into()),
            ("date", scene.format().date(rate.on).into()),
        ];
        facts.push(fact("quotes-rate", Cell::Text(scene.ta("quotes-rate-words", &args))));
    }
    facts
}

fn offer(scene: &Scene<'_>, column: &ComparedOffer) -> String {
    match (column.quote_id, column.reference.as_str()) {
        (None, _) => scene.t("quotes-as-is"),
        (Some(_), "") => column.vendor.clone(),
        (Some(_), reference) => format!("{} · {reference}", column.vendor),
    }
}

pub(in crate::reports) fn offers(scene: &Scene<'_>, found: &Comparison) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "offers",
        t("quotes-compare"),
        vec![
            Column::new("offer", t("quotes-offer")).grow(2),
            Column::new("term", t("quotes-offered-months")).end(),
            Column::new("valid", t("quotes-valid-until")),
            Column::new("uplift", t("quotes-uplift")).end(),
            Column::new("own", t("quotes-own-total")).end(),
            Column::new("total", t("quotes-total")).end(),
            Column::new("per_year", t("quotes-per-year")).end(),
            Column::new("per_month", t("quotes-per-month")).end(),
            Column::new("one_off", t("quotes-one-off")).end(),
            Column::new("difference", t("quotes-difference")).end(),
            Column::new("percent", t("quotes-percent")).end(),
        ],
    );
    table.rows = found
        .columns
        .iter()
        .map(|c| {
            let of = |f: fn(&Normalised) -> crate::money::Money| {
                c.common.as_ref().map_or(Cell::Empty, |n| Cell::Money(f(n)))
            };
            let total = match &c.common {
                Some(_) => of(|n| n.total),
                None => Cell::Toned(Tone::Warning, t("quotes-other-currency")),
            };
            let valid = match c.valid_until {
                Some(day) if c.expired => Cell::TonedDate(Tone::Warning, day),
                day => Cell::date(day),
            };
            let row = Row::item(vec![
                Cell::Text(offer(scene, c)),
                c.offered_months.map_or(Cell::Empty, |m| Cell::Int(m.into())),
                valid,
                percent(c.quote_id.map(|_| c.uplift)),
                scene.totals(&c.own),
                total,
                of(|n| n.per_year),
                of(|n| n.per_month),
                of(|n| n.one_off),
                c.against.map_or(Cell::Empty, |a| Cell::Money(a.difference)),
                percent(c.against.and_then(|a| a.percent)),
            ]);
            match remarks(scene, c) {
                words if words.is_empty() => row,
                words => row.with_note(words),
            }
        })
        .collect();
    table
}

/// What must be known of an offer before its price is believed.
fn remarks(scene: &Scene<'_>, column: &ComparedOffer) -> String {
    let mut all = Vec::new();
    if column.assumed_months > 0 {
        let args = [("months", i64::from(column.assumed_months).into())];
        all.push(scene.ta("quotes-assumed", &args));
    }
    if let Some(cap) = column.cap.filter(|c| c.exceeds) {
        let money = |m| scene.format().money(m);
        let args = [("allowed", money(cap.allowed).into()), ("over", money(cap.overcharge).into())];
        all.push(scene.ta("quotes-over-cap", &args));
    }
    all.join(" ")
}

/// The recurring price of each year; one row an offer and year, for offers that compare.
fn years(scene: &Scene<'_>, found: &Comparison) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "years",
        t("quotes-by-year"),
        vec![
            Column::new("offer", t("quotes-offer")).grow(2),
            Column::new("year", t("quotes-year")).end(),
            Column::new("amount", t("quotes-recurring")).end(),
        ],
    );
    table.empty = t("quotes-none");
    for column in &found.columns {
        let years = column.common.iter().flat_map(|n| &n.by_year);
        for (year, amount) in (1..).zip(years) {
            let cells =
                vec![Cell::Text(offer(scene, column)), Cell::Int(year), Cell::Money(*amount)];
            table.rows.push(Row::item(cells));
        }
    }
    table
}
