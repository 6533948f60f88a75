//! A contract's decision sheet: what the records recommend and why, its terms, its price against the
//! clause, its service levels, what it covers, what was offered, and space to decide and sign.

use super::{Pack, advice, reasons};
use crate::contract::ContractState;
use crate::contract::recommend::AdviceReason;
use crate::contract::review::ReviewYear;
use crate::contract::tracker::TrackedPeriod;
use crate::decision::DecisionChoice;
use crate::error::Result;
use crate::ids::AssetId;
use crate::meeting::Case;
use crate::money::Money;
use crate::reports::contracts::{anchor, more, name, sheet};
use crate::reports::costs::year_label;
use crate::reports::model::{
    Block, Cell, Chart, ChartKind, Column, Fact, Orientation, Row, RowLevel, Scale, Section,
    Series, Signature, Table, Tone,
};
use crate::reports::quotes::comparison;
use crate::reports::renewals::consequence;

/// Most assets paid for nothing a sheet names; the appendix names them all.
const MAX_NAMED: usize = 8;

pub(super) fn blocks(pack: &Pack<'_, '_>, case: &Case) -> Result<Vec<Block>> {
    let (scene, detail) = (pack.scene, &case.detail);
    let row = &detail.row;
    let mut blocks = vec![
        Block::Section(Section {
            title: format!("{} · {}", row.vendor, name(row)),
            subtitle: String::new(),
            anchor: Some(anchor(row.id)),
            orientation: Some(Orientation::Portrait),
            new_page: true,
        }),
        sheet::figures(scene, detail),
        Block::Paragraph(sheet::outlook(scene, detail)),
    ];
    // A decision to leave whose notice has not gone changes nothing yet: the sums count it.
    if row.decision.is_some() && case.open() {
        let missed = row.state == ContractState::NoticeMissed;
        let what = consequence(&detail.if_nothing, row.renewal, missed, scene.lang);
        blocks.push(Block::Paragraph(format!("{what}.")));
    }
    let advice = advice(scene, &case.recommendation);
    let advice = scene.ta("pack-advice", &[("advice", advice.into())]);
    blocks.extend([
        Block::Heading { level: 2, text: advice },
        Block::Paragraph(reasons(scene, &case.recommendation)),
        pack.heading("pack-terms"),
        Block::Facts(terms(pack, case)),
    ]);
    // What is not recorded is said in one place: a heading over nothing says less.
    let mut missing = Vec::new();
    for (heading, found) in [
        ("pack-price", price(pack, case, &mut missing)?),
        ("pack-sla", sla(pack, case, &mut missing)?),
        ("pack-cover", cover(pack, case, &mut missing)?),
        ("pack-quotes", quotes(pack, case)),
    ] {
        if !found.is_empty() {
            blocks.push(pack.heading(heading));
            blocks.extend(found);
        }
    }
    blocks.extend(converted(pack, case)?);
    // That nothing at all is recorded is the reason given above.
    if case.recommendation.says(AdviceReason::NothingKnown) {
        missing.clear();
    }
    let known = if row.number.is_empty() { &row.title } else { &row.number };
    let list = scene.ta("pack-list-contract", &[("contract", known.as_str().into())]);
    missing.push(scene.ta("pack-source", &[("list", list.into())]));
    blocks.push(Block::Paragraph(missing.join(" ")));
    blocks.extend(decide(pack));
    Ok(blocks)
}

/// The terms, and what it costs by year; the section names the vendor.
fn terms(pack: &Pack<'_, '_>, case: &Case) -> Vec<Fact> {
    let scene = pack.scene;
    let year = |y: &ReviewYear| {
        let label = year_label(y.span);
        let label = match y.over {
            true => label,
            false => scene.ta("pack-year-open", &[("year", label.into())]),
        };
        let value = match scene.totals(&y.cost) {
            Cell::Empty if !case.cost_known => {
                Cell::Toned(Tone::Warning, pack.t("pack-cost-missing"))
            }
            Cell::Empty => Cell::Toned(Tone::Muted, pack.t("pack-no-cost")),
            cell => cell,
        };
        Fact { label: scene.ta("pack-year-cost", &[("year", label.into())]), value }
    };
    let mut facts = sheet::terms(scene, &case.detail);
    facts.extend(case.review.years.iter().map(year));
    facts
}

/// How its price moved against the clause, and how that looks.
fn price(pack: &Pack<'_, '_>, case: &Case, missing: &mut Vec<String>) -> Result<Vec<Block>> {
    let Some(table) = more::tracker(pack.scene, &case.detail)? else {
        // Known from the cost lines, and nothing above the clause: not the same as not known.
        if case.review.price.is_some() {
            missing.push(pack.t("pack-prices-untyped"));
        } else if !case.recommendation.says(AdviceReason::NoPrices) {
            missing.push(pack.t("pack-no-prices"));
        }
        return Ok(Vec::new());
    };
    let chart = prices_chart(pack, &case.tracked).map(Block::Chart);
    Ok(chart.into_iter().chain([Block::Table(table)]).collect())
}

/// Asked against allowed, by period; where all is in one currency and there are two to compare.
fn prices_chart(pack: &Pack<'_, '_>, tracked: &[TrackedPeriod]) -> Option<Chart> {
    let known: Vec<Money> = tracked.iter().filter_map(|t| t.asked).collect();
    let currency = known.first()?.currency;
    let one = known.iter().all(|m| m.currency == currency);
    if !one || known.len() < 2 {
        return None;
    }
    let of = |f: fn(&TrackedPeriod) -> Option<Money>| {
        tracked.iter().map(|t| f(t).map(|m| m.minor)).collect::<Vec<_>>()
    };
    let format = pack.scene.format();
    let (first, last) = (known.first()?, known.last()?);
    let args = [("first", format.money(*first).into()), ("last", format.money(*last).into())];
    Some(Chart {
        name: "prices",
        caption: pack.scene.ta("pack-price-chart", &args),
        kind: ChartKind::Line,
        scale: Scale::Money(currency),
        categories: tracked.iter().map(|t| format.date(t.start)).collect(),
        series: vec![
            Series { label: pack.t("tracker-col-asked"), values: of(|t| t.asked) },
            // The first period sets the price: there is nothing it is held against.
            Series { label: pack.t("tracker-col-allowed"), values: of(|t| t.allowed) },
        ],
        reference: None,
        empty: pack.t("pack-no-prices"),
        low: false,
    })
}

/// The twelve months of its service levels.
fn sla(pack: &Pack<'_, '_>, case: &Case, missing: &mut Vec<String>) -> Result<Vec<Block>> {
    if case.slas.is_empty() {
        missing.push(pack.t("pack-no-sla"));
        return Ok(Vec::new());
    }
    let columns = vec![
        Column::new("name", pack.t("sla-col-name")).grow(2),
        Column::new("met", pack.t("pack-sla-met")).end(),
        Column::new("missed", pack.t("pack-sla-missed")).end(),
        Column::new("no_data", pack.t("pack-sla-no-data")).end(),
        Column::new("due", pack.t("pack-sla-due")).end(),
        Column::new("received", pack.t("pack-sla-received")).end(),
    ];
    let mut table = Table::new("service_levels", pack.t("pack-sla-year"), columns);
    for row in &case.slas {
        let missed = Cell::Int(row.missed.into());
        table.rows.push(Row::item(vec![
            Cell::text(&row.name),
            Cell::Int(row.met.into()),
            if row.missed > 0 { missed.noted(pack.t("pack-sla-note")) } else { missed },
            Cell::Int(row.no_data.into()),
            pack.scene.totals(&row.due),
            pack.scene.totals(&row.received),
        ]));
    }
    if let Some(sum) = &case.review.sla {
        let cells = [
            ("met", Cell::Int((sum.measured - sum.missed).into())),
            ("missed", Cell::Int(sum.missed.into())),
            ("no_data", Cell::Int(case.slas.iter().map(|s| i64::from(s.no_data)).sum())),
            ("due", pack.scene.totals(&sum.due)),
            ("received", pack.scene.totals(&sum.received)),
        ];
        table.rows.push(table.line(RowLevel::Total, pack.t("report-total"), &cells));
    }
    let unmeasured = case.slas.iter().all(|s| s.met + s.missed == 0);
    let mut blocks = vec![Block::Table(table)];
    if unmeasured {
        blocks.push(Block::Paragraph(pack.t("advice-reason-unmeasured")));
    }
    Ok(blocks)
}

/// What it covers, what it covers for nothing, and where its assets have gaps all the same.
fn cover(pack: &Pack<'_, '_>, case: &Case, missing: &mut Vec<String>) -> Result<Vec<Block>> {
    let scene = pack.scene;
    let of = &case.review.assets;
    if of.covered == 0 {
        missing.push(pack.t("pack-covers-nothing"));
        return Ok(Vec::new());
    }
    let ids: Vec<i64> =
        pack.all.covered_by(case.detail.row.id).iter().map(|(_, AssetId(id))| *id).collect();
    let found = crate::coverage::read::summary_of(&pack.all.estate, &ids)?;
    let gaps = found.running + found.coming;
    let price = match (scene.totals(&found.price), found.unpriced) {
        (Cell::Empty, _) | (_, 0) => scene.totals(&found.price),
        (cell, unpriced) => {
            cell.noted(scene.ta("pack-gaps-unpriced", &[("count", i64::from(unpriced).into())]))
        }
    };
    let facts = scene.known([
        ("pack-cover-covered", Cell::Int(of.covered.into())),
        ("pack-cover-gone", Cell::Int(of.gone.into())),
        ("pack-cover-twice", Cell::Int(of.twice.into())),
        ("pack-cover-alone", Cell::Int(of.alone.into())),
        ("pack-cover-gaps", Cell::Int(gaps.into())),
        ("pack-cover-gap-price", price),
    ]);
    let mut blocks = vec![Block::Facts(facts)];
    if case.nothing.is_empty() {
        return Ok(blocks);
    }
    let columns = vec![
        Column::new("tag", pack.t("coverage-asset")),
        Column::new("model", pack.t("coverage-model")).grow(2),
        Column::new("why", pack.t("coverage-nothing-why")).grow(1),
        Column::new("yearly", pack.t("coverage-nothing-yearly")).end(),
    ];
    let mut table = Table::new("nothing", pack.t("pack-savings-nothing"), columns);
    for row in case.nothing.iter().take(MAX_NAMED) {
        table.rows.push(Row::item(vec![
            Cell::code(&row.tag),
            Cell::text(&row.model),
            Cell::Text(pack.t(&format!("cover-nothing-{}", row.reason))),
            scene.totals(&row.yearly),
        ]));
    }
    blocks.push(Block::Table(table));
    if let Some(more) = case.nothing.len().checked_sub(MAX_NAMED).filter(|n| *n > 0) {
        let words = scene.ta("pack-nothing-more", &[("count", more.into())]);
        blocks.push(Block::Paragraph(words));
    }
    Ok(blocks)
}

/// What was offered, beside the terms as they are.
fn quotes(pack: &Pack<'_, '_>, case: &Case) -> Vec<Block> {
    // That there is none is among the reasons above.
    let Some(found) = &case.offers else { return Vec::new() };
    // A sheet stands upright: the columns one decides by.
    let table = comparison::offers(pack.scene, found).without(&[
        "term",
        "uplift",
        "own",
        "per_month",
        "one_off",
    ]);
    let mut blocks = vec![Block::Table(table), Block::Facts(comparison::facts(pack.scene, found))];
    if !found.without_rate.is_empty() {
        let codes: Vec<&str> = found.without_rate.iter().map(|c| c.as_str()).collect();
        let args = [("list", codes.join(", ").into())];
        blocks.push(Block::Paragraph(pack.scene.ta("pack-quotes-no-rate", &args)));
    }
    blocks
}

/// Amounts of the sheet in the pack's currency, where they are in another one; or that no rate says
/// what they are.
fn converted(pack: &Pack<'_, '_>, case: &Case) -> Result<Vec<Block>> {
    let row = &case.detail.row;
    if row.annual.0.iter().all(|m| m.currency == pack.currency()) {
        return Ok(Vec::new());
    }
    let found = pack.rates.totals(&row.annual)?;
    let mut blocks = Vec::new();
    if found.apart.0.len() < row.annual.0.len() {
        let args = [("money", pack.scene.format().money(found.sum).into())];
        blocks.push(Block::Paragraph(pack.scene.ta("pack-annual-converted", &args)));
    }
    blocks.extend(pack.apart(&found));
    Ok(blocks)
}

/// Boxes to tick, and lines to write and sign on.
fn decide(pack: &Pack<'_, '_>) -> Vec<Block> {
    let columns = DecisionChoice::ALL.iter().map(|c| {
        let key = c.as_str();
        Column::new(key, pack.t(&format!("decision-{key}"))).grow(1)
    });
    let mut table = Table::new("decide", pack.t("pack-decide"), columns.collect());
    table.rows.push(Row::item(DecisionChoice::ALL.iter().map(|_| Cell::Tick).collect()));
    let sign = |id: &str| Signature::new(pack.t(id), String::new());
    vec![
        pack.heading("pack-decide"),
        Block::Table(table),
        // One block, so that who signs stands on the sheet with what is signed.
        Block::Signatures(vec![
            Signature::blank(pack.t("pack-line-reason")),
            Signature::blank(pack.t("decision-agreed-price")),
            Signature::blank(pack.t("decision-agreed-term")),
            sign("report-sign-it"),
            sign("report-sign-procurement"),
            sign("report-sign-finance"),
        ]),
    ]
}
