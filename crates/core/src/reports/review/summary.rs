//! The summary, on one page: what is to be decided by when, what happens if nobody does, what the
//! vendors cost against last year, and the money to get back.

use super::years::Years;
use super::{Pack, advice};
use crate::agenda::IfNothing;
use crate::error::Result;
use crate::ids::VendorId;
use crate::meeting::Case;
use crate::money::{Money, Totals};
use crate::reports::contracts::{anchor, name, send_by};
use crate::reports::model::{Block, Cell, Column, Figure, PaperSize, Row, RowLevel, Table, Tone};
use crate::savings::find;
use crate::savings::read::ledger_with;
use crate::savings::{SavingStatus, SavingsQuery};

/// Most decisions the summary tells; fewer where a page holds no more. Where there are more, all of
/// them follow it.
const MAX_DECISIONS: usize = 7;
/// Points the decisions and the vendors may take: a page of A4 without what always stands on it.
const ROOM: usize = 330;
/// How much lower Letter is.
const LETTER: usize = 50;
/// A row of one line, and each line more.
const ROW: usize = 18;
/// See [`ROW`].
const LINE: usize = 10;
/// A paragraph under a table.
const PARAGRAPH: usize = 22;

/// How many decisions the summary's page holds beside its vendors; all of them where they fit. What
/// has no rate takes a line more wherever it is added up.
fn room(pack: &Pack<'_, '_>, years: &Years, sums: &Totals) -> Result<usize> {
    let apart = pack.rates.totals(sums)?.apart.0.len();
    let (told, alone, folded) = years.told(pack)?;
    let partly = usize::from(years.partly(pack).is_some());
    let paragraphs = apart.min(1) + unpriced(pack).min(1) + partly;
    let lines = alone + partly + apart * (4 + usize::from(folded));
    let taken = told * ROW + lines * LINE + paragraphs * PARAGRAPH;
    let lines = |text: &str, of: usize| text.chars().count().div_ceil(of).max(1);
    let height = |case: &Case| {
        let row = &case.detail.row;
        ROW + LINE * (lines(&row.vendor, 15).max(lines(&name(row), 30)) - 1)
    };
    let due = pack.all.cases.iter().filter(|c| c.due.is_some());
    let heights: Vec<usize> = due.map(height).collect();
    let page = match pack.scene.paper() {
        PaperSize::A4 => ROOM,
        PaperSize::Letter => ROOM - LETTER,
    };
    let left = page.saturating_sub(taken);
    if heights.len() <= MAX_DECISIONS && heights.iter().sum::<usize>() <= left {
        return Ok(heights.len());
    }
    let left = left.saturating_sub(PARAGRAPH);
    let mut used = 0;
    let fits = |height: &&usize| {
        used += **height;
        used <= left
    };
    Ok(heights.iter().take(MAX_DECISIONS).take_while(fits).count().max(1))
}

/// The vendors of the review.
pub(super) fn vendors(pack: &Pack<'_, '_>) -> Result<Table> {
    let columns = vec![
        Column::new("vendor", pack.t("contracts-col-vendor")).grow(2),
        Column::new("contracts", pack.t("contracts-title")).end(),
        Column::new("due", pack.t("pack-vendor-due")).end(),
        Column::new("annual", pack.t("contracts-col-annual")).end(),
    ];
    let mut table = Table::new("vendors", pack.t("pack-vendors"), columns);
    table.empty = pack.t("pack-no-vendors");
    for vendor in &pack.all.vendors {
        let mut annual = Totals::default();
        let mut running = pack.all.of(vendor.id).filter(|c| c.detail.row.state.in_force());
        running.try_for_each(|c| annual.merge(&c.detail.row.annual))?;
        let due = pack.all.of(vendor.id).filter(|c| c.open()).count();
        table.rows.push(Row::item(vec![
            Cell::Text(vendor.name.clone()),
            Cell::Int(vendor.contracts.into()),
            Cell::Int(i64::try_from(due).unwrap_or(i64::MAX)),
            pack.money(&annual)?,
        ]));
    }
    Ok(table)
}

pub(super) fn blocks(pack: &Pack<'_, '_>) -> Result<Vec<Block>> {
    let scene = pack.scene;
    let years = Years::read(pack)?;
    let committed = committed(pack)?;
    let open = i64::try_from(pack.all.cases.iter().filter(|c| c.open()).count()).unwrap_or(0);
    let decisions = scene.counted(open, "pack-figure-open");
    let mut figures = vec![
        if open > 0 { decisions.toned(Tone::Warning) } else { decisions },
        Figure::new(amount(pack, &committed)?, pack.t("pack-figure-committed")),
    ];
    figures.push(years.figure(pack)?);
    let mut blocks = vec![pack.section("pack-summary", true), Block::Figures(figures)];
    let sums = years.with(&committed)?;
    blocks.extend(pack.apart_codes(&sums)?);
    let unknown = unpriced(pack);
    if unknown > 0 {
        blocks.push(Block::Paragraph(scene.ta("pack-cost-unknown", &[("count", unknown.into())])));
    }
    blocks.push(Block::Table(savings(pack)?));
    let due = pack.all.cases.iter().filter(|c| c.due.is_some()).count();
    let most = room(pack, &years, &sums)?;
    blocks.push(Block::Table(decisions_table(pack, &committed, Some(most))?));
    if let Some(more) = due.checked_sub(most).filter(|n| *n > 0) {
        blocks.push(Block::Paragraph(scene.ta("pack-decisions-more", &[("count", more.into())])));
    }
    blocks.push(Block::Table(years.table(pack, true)?));
    blocks.extend(years.partly(pack));
    let lists = [pack.t("pack-list-agenda"), pack.t("pack-list-costs")].join("; ");
    blocks.push(pack.source(&lists));
    Ok(blocks)
}

/// How many contracts of the review nobody entered a cost of.
fn unpriced(pack: &Pack<'_, '_>) -> usize {
    pack.all.cases.iter().filter(|c| !c.cost_known).count()
}

/// What does not fit the summary's page, whole; nothing where all of it did.
pub(super) fn in_full(pack: &Pack<'_, '_>) -> Result<Vec<Block>> {
    let due = pack.all.cases.iter().filter(|c| c.due.is_some()).count();
    let (years, committed) = (Years::read(pack)?, committed(pack)?);
    let most = room(pack, &years, &years.with(&committed)?)?;
    let (decisions, vendors) = (due > most, Years::folds(pack));
    let mut blocks = Vec::new();
    if decisions || vendors {
        blocks.push(pack.section("pack-in-full", true));
    }
    if decisions {
        blocks.push(Block::Table(decisions_table(pack, &committed, None)?));
    }
    if vendors {
        blocks.push(Block::Table(years.table(pack, false)?));
    }
    Ok(blocks)
}

/// What is committed if nothing is done.
fn committed(pack: &Pack<'_, '_>) -> Result<Totals> {
    let mut sum = Totals::default();
    pack.all.cases.iter().filter_map(Case::committed).try_for_each(|c| sum.merge(c))?;
    Ok(sum)
}

/// A figure says 0 where there is nothing.
pub(super) fn amount(pack: &Pack<'_, '_>, of: &Totals) -> Result<Cell> {
    Ok(match pack.money(of)? {
        Cell::Empty => Cell::Money(Money::zero(pack.currency())),
        cell => cell,
    })
}

/// Why nothing is committed: an empty place could be a sum nobody knows.
const fn nothing_committed(case: &Case) -> &'static str {
    match case.detail.if_nothing {
        IfNothing::Ends { .. } | IfNothing::Ended { .. } => "pack-committed-ends",
        IfNothing::CanEnd { .. } => "pack-committed-runs-on",
        IfNothing::Renews { .. } => "pack-committed-decided",
    }
}

/// The decisions of the window; the first `most` of them with the totals of all.
fn decisions_table(pack: &Pack<'_, '_>, committed: &Totals, most: Option<usize>) -> Result<Table> {
    let scene = pack.scene;
    let columns = vec![
        Column::new("send_by", pack.t("contracts-col-send-by")),
        Column::new("vendor", pack.t("contracts-col-vendor")).grow(1),
        Column::new("contract", pack.t("pack-contract")).grow(3),
        Column::new("annual", pack.t("contracts-col-annual")).end(),
        Column::new("committed", pack.t("pack-committed")).end(),
        Column::new("advice", pack.t("pack-recommended")),
    ];
    let kept = if most.is_some() { "decisions_first" } else { "decisions_due" };
    let mut table = Table::new(kept, pack.t("pack-decisions"), columns);
    table.empty = pack.t("pack-decisions-none");
    let mut annual = Totals::default();
    for case in pack.all.cases.iter().filter(|c| c.due.is_some()) {
        let row = &case.detail.row;
        annual.merge(&row.annual)?;
        if most.is_some_and(|most| table.rows.len() >= most) {
            continue;
        }
        let said = match &row.decision {
            Some(d) => Cell::Toned(Tone::Ok, decided(pack, d.choice.as_str())),
            None => Cell::Text(advice(scene, &case.recommendation)),
        };
        let committed = match case.committed() {
            None => Cell::Toned(Tone::Muted, pack.t(nothing_committed(case))),
            Some(_) if !case.cost_known => Cell::Toned(Tone::Warning, pack.t("pack-cost-missing")),
            Some(sum) => amount(pack, sum)?,
        };
        table.rows.push(
            Row::item(vec![
                send_by(row, scene.lang),
                Cell::text(&row.vendor),
                Cell::Text(name(row)),
                pack.money(&row.annual)?,
                committed,
                said,
            ])
            .to(anchor(row.id)),
        );
    }
    if !table.rows.is_empty() {
        let cells = [("annual", pack.money(&annual)?), ("committed", pack.money(committed)?)];
        table.rows.push(Row {
            cells: table.columns.iter().map(|c| total(c.key, &cells, pack)).collect(),
            ..Row::new(RowLevel::Total, Vec::new())
        });
    }
    Ok(table)
}

fn total(key: &str, cells: &[(&str, Cell)], pack: &Pack<'_, '_>) -> Cell {
    let found = cells.iter().find(|(k, _)| *k == key).map(|(_, cell)| cell.clone());
    found.unwrap_or_else(|| match key {
        "contract" => Cell::Text(pack.t("report-total")),
        _ => Cell::Empty,
    })
}

fn decided(pack: &Pack<'_, '_>, choice: &str) -> String {
    let choice = pack.t(&format!("decision-{choice}"));
    pack.scene.ta("pack-decided", &[("choice", choice.into())])
}

/// Money to get back or to stop paying; three kinds that do not add up to one number: what is paid
/// every year, what was asked too much so far, what can be claimed once. And what came of it.
fn savings(pack: &Pack<'_, '_>) -> Result<Table> {
    let mut table = Table::new(
        "savings",
        pack.t("pack-savings"),
        vec![
            Column::new("what", pack.t("pack-savings-what")).grow(2),
            Column::new("count", pack.t("pack-savings-count")).end(),
            Column::new("amount", pack.t("pack-savings-amount")).end(),
            Column::new("list", pack.t("pack-savings-list")).grow(2),
        ],
    );
    let (mut assets, mut charged, mut unknown, mut free) = (0, 0, 0, 0);
    for case in &pack.all.cases {
        assets += case.nothing.len();
        free += case.nothing.iter().filter(|n| n.yearly.is_empty()).count();
        charged += usize::from(!case.review.over_charged.is_empty());
        unknown += case.claims.iter().filter(|c| c.due.is_none()).count();
    }
    let claims: usize = pack.all.cases.iter().map(|c| c.claims.len()).sum();
    let found = Found::read(pack)?;
    let rows = [
        ("pack-savings-nothing", assets, &found.nothing, "pack-list-nothing"),
        ("pack-savings-over", charged, &found.over, "pack-list-tracker"),
        ("pack-savings-credits", claims, &found.credits, "pack-list-credits"),
        ("pack-savings-recovered", found.lines, &found.recovered, "pack-list-ledger"),
    ];
    for (what, count, sum, list) in rows {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let row = Row::item(vec![
            Cell::Text(pack.t(what)),
            Cell::Int(count),
            amount(pack, sum)?,
            Cell::Text(pack.t(list)),
        ]);
        let (note, some) = match what {
            "pack-savings-credits" => ("pack-savings-unknown", unknown),
            "pack-savings-nothing" => ("pack-savings-unpriced", free),
            _ => ("", 0),
        };
        table.rows.push(match some {
            0 => row,
            some => row.with_note(pack.scene.ta(note, &[("count", some.into())])),
        });
    }
    Ok(table)
}

/// What the ledger finds in the review's contracts, and what came of it since the fiscal year began.
#[derive(Default)]
struct Found {
    nothing: Totals,
    over: Totals,
    credits: Totals,
    recovered: Totals,
    /// Lines something came of.
    lines: usize,
}

impl Found {
    fn read(pack: &Pack<'_, '_>) -> Result<Self> {
        let today = pack.scene.moment.today;
        let mut found = Self::default();
        for case in &pack.all.cases {
            let id = case.detail.row.id;
            let shares = case.nothing.iter().map(|n| (id, &n.yearly));
            for of in find::paid_for_nothing(shares, today)? {
                found.nothing.add(of.money)?;
            }
            for of in find::over_charged(id, &case.tracked) {
                found.over.add(of.money)?;
            }
            case.claims.iter().filter_map(|c| c.due).try_for_each(|m| found.credits.add(m))?;
        }
        let asked = SavingsQuery { years: 1, ..SavingsQuery::default() };
        let ledger = ledger_with(pack.scene.conn, &asked, &pack.all.estate, today)?;
        let of_review = |v: VendorId| pack.all.vendors.iter().any(|of| of.id == v);
        for row in ledger.rows.iter().filter(|r| of_review(r.vendor_id)) {
            if let (SavingStatus::Recovered, Some(money)) = (row.status, row.counts()) {
                found.recovered.add(money)?;
                found.lines += 1;
            }
        }
        Ok(found)
    }
}
