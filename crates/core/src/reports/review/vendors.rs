//! How the vendors of a review did, and what they supplied: to be replaced, and disposed of.

use super::Pack;
use crate::error::Result;
use crate::money::Totals;
use crate::refresh::forecast::{Reckoning, RefreshQuery, sums};
use crate::refresh::survey::survey;
use crate::reports::model::{Block, Cell, Column, Figure, Row, RowLevel, Table};
use crate::reports::money::refresh as drawn;
use crate::reports::vendor_scorecard as card;
use crate::vendor::scorecard::{ScorePeriod, load, score};
use crate::vendor::{sql, standards};

/// How the vendors did, side by side, and the scorecard of each with enough data for one. What they
/// were computed from is read once.
pub(super) fn scorecards(pack: &Pack<'_, '_>) -> Result<Vec<Block>> {
    let (scene, today) = (pack.scene, pack.all.today);
    let standards = standards::load(scene.conn)?;
    let days = ScorePeriod::default().days(today)?;
    let facts = load(scene.conn, days, &standards)?;
    let mut table = Table::new(
        "scores",
        pack.t("pack-scorecards"),
        vec![
            Column::new("vendor", pack.t("contracts-col-vendor")).grow(2),
            Column::new("score", pack.t("vendor-file-score-of-100")).end(),
            Column::new("band", pack.t("pack-score-band")),
            Column::new("risk", pack.t("vendor-file-field-risk")),
            Column::new("expiry", pack.t("vendor-file-col-next-expiry")),
            Column::new("annual", pack.t("contracts-col-annual")).end(),
        ],
    );
    table.empty = pack.t("pack-no-vendors");
    let mut cards = Vec::new();
    for vendor in &pack.all.vendors {
        let detail = sql::list::detail(scene.conn, vendor.id, today)?;
        let found = score(&facts.of(vendor.id), days, &standards);
        let row = Row::item(card::summary(scene, &detail, &found));
        table.rows.push(match vendor.contracts {
            0 => row.with_note(pack.t("pack-vendor-no-contracts")),
            _ => row,
        });
        if found.score.is_some() {
            cards.push(Block::Heading { level: 1, text: vendor.name.clone() });
            cards.push(card::figures(scene, &detail, &found));
            cards.push(Block::Table(card::rows(scene, &found)));
        }
    }
    let format = scene.format();
    let args = [("from", format.date(days.0).into()), ("to", format.date(days.1).into())];
    let source = pack.source(&scene.ta("pack-list-scorecard", &args));
    let blocks = [pack.section("pack-scorecards", true), Block::Table(table), source];
    Ok(blocks.into_iter().chain(cards).collect())
}

/// What of all they supplied is to be replaced when, and for how much.
pub(super) fn refresh(pack: &Pack<'_, '_>) -> Result<Vec<Block>> {
    let (scene, today) = (pack.scene, pack.all.today);
    let mut blocks = vec![pack.section("pack-refresh", true)];
    if pack.all.supplied.is_empty() {
        blocks.push(Block::Paragraph(pack.t("pack-supplied-nothing")));
        return Ok(blocks);
    }
    let mut survey = survey(scene.conn, today)?;
    survey.assets.retain(|a| pack.all.supplied.contains(&a.id));
    let by = Reckoning { rates: pack.rates.clone(), ..Reckoning::load(scene.conn, today)? };
    let found = sums(&survey, &RefreshQuery::default(), &by)?;
    blocks.push(Block::Figures(drawn::figures(scene, &found)?));
    blocks.extend(drawn::chart(scene, &found).map(Block::Chart));
    let mut table = drawn::years(scene, &found);
    table.name = "refresh_years";
    blocks.push(Block::Table(table));
    blocks.extend(drawn::notes(scene, &found)?.into_iter().map(Block::Paragraph));
    blocks.push(pack.source(&pack.t("pack-list-refresh")));
    Ok(blocks)
}

/// What they supplied and was disposed of in the twelve months.
pub(super) fn disposals(pack: &Pack<'_, '_>) -> Result<Vec<Block>> {
    let scene = pack.scene;
    let mut blocks = vec![pack.section("pack-disposals", true)];
    let (mut proceeds, mut cost) = (Totals::default(), Totals::default());
    for row in &pack.all.disposed {
        row.proceeds.map_or(Ok(()), |m| proceeds.add(m))?;
        row.cost.map_or(Ok(()), |m| cost.add(m))?;
    }
    let count = i64::try_from(pack.all.disposed.len()).unwrap_or(i64::MAX);
    let mut figures = vec![scene.counted(count, "pack-figure-disposed")];
    for (sum, label) in [(&proceeds, "pack-proceeds"), (&cost, "pack-disposal-cost")] {
        if !sum.is_empty() {
            figures.push(Figure::new(pack.money(sum)?, pack.t(label)));
        }
    }
    blocks.push(Block::Figures(figures));
    let columns = vec![
        Column::new("vendor", pack.t("contracts-col-vendor")).grow(1),
        Column::new("tag", pack.t("assets-col-tag")),
        Column::new("serial", pack.t("assets-col-serial")),
        Column::new("model", pack.t("assets-col-model")).grow(2),
        Column::new("disposed_on", pack.t("pack-disposed-on")),
        Column::new("proceeds", pack.t("pack-proceeds")).end(),
        Column::new("cost", pack.t("pack-disposal-cost")).end(),
    ];
    let mut table = Table::new("disposals", pack.t("pack-disposals"), columns);
    table.empty = pack.t("pack-disposals-none");
    for (at, row) in pack.all.disposed.iter().enumerate() {
        scene.go_on(at)?;
        table.rows.push(Row::item(vec![
            Cell::text(&row.vendor),
            Cell::code(&row.tag),
            Cell::code(&row.serial),
            Cell::text(&row.model),
            Cell::Date(row.disposed_on),
            Cell::money(row.proceeds),
            Cell::money(row.cost),
        ]));
    }
    if !(proceeds.is_empty() && cost.is_empty()) {
        let cells = [("proceeds", scene.totals(&proceeds)), ("cost", scene.totals(&cost))];
        table.rows.push(table.line(RowLevel::Total, pack.t("report-total"), &cells));
    }
    blocks.push(Block::Table(table));
    let mut all = proceeds;
    all.merge(&cost)?;
    blocks.extend(pack.apart(&pack.rates.totals(&all)?));
    let (from, to) = pack.all.period;
    let format = scene.format();
    let args = [("from", format.date(from).into()), ("to", format.date(to).into())];
    blocks.push(pack.source(&scene.ta("pack-list-disposals", &args)));
    Ok(blocks)
}
