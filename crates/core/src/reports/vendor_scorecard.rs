//! The scorecard: one vendor's profile, how it did in a period with the way each row was computed,
//! and what it costs, on one page. Long lists are cut with words; the vendor sheet has them whole.

use super::model::{Block, Cell, Column, Figure, Orientation, Report, Row, RowLevel, Table, Tone};
use super::scene::Scene;
use super::{VendorScorecardParams, vendor_tables as tables};
use crate::contract::value::fiscal_year;
use crate::error::Result;
use crate::vendor::scorecard::{ScorePeriod, ScoreRow, Scorecard, how, scorecard, value_words};
use crate::vendor::spend::{SpendYears, spend, year_label};
use crate::vendor::{Band, RiskLevel, VendorDetail, sql};

/// Most rows of each list beside the scorecard: what one page holds.
const MAX_ROWS: usize = 4;

pub(super) fn build(scene: &Scene<'_>, params: &VendorScorecardParams) -> Result<Report> {
    let today = scene.moment.today;
    let detail = sql::list::detail(scene.conn, params.vendor_id, today)?;
    let period = ScorePeriod { from: params.from, to: params.to };
    let card = scorecard(scene.conn, params.vendor_id, period, today)?;
    let mut blocks = vec![figures(scene, &detail, &card)];
    blocks.push(Block::Facts(tables::facts(scene, &detail)));
    blocks.push(Block::Table(rows(scene, &card)));
    blocks.push(Block::Table(years(scene, params)?));
    let lists = [
        tables::proofs(scene, &detail, MAX_ROWS).map(|t| t.without(&["issuer", "valid_from"])),
        tables::escalation(scene, &detail, MAX_ROWS).map(|t| t.without(&["portal"])),
        tables::people(scene, &detail, MAX_ROWS),
    ];
    blocks.extend(lists.into_iter().flatten().map(Block::Table));
    let format = scene.format();
    let args = [("from", format.date(card.from).into()), ("to", format.date(card.to).into())];
    let title = detail.row.name;
    Ok(Report {
        subtitle: scene.ta("vendor-file-scorecard-subtitle", &args),
        blocks,
        notes: vec![scene.t("vendor-file-note-score"), scene.t("vendor-file-note-spend")],
        ..scene.report("vendor_scorecard", title, Orientation::Portrait)?
    })
}

/// How a band stands out.
pub(super) const fn band_tone(band: Band) -> Tone {
    match band {
        Band::Good => Tone::Ok,
        Band::Watch => Tone::Warning,
        Band::Poor => Tone::Critical,
    }
}

fn figures(scene: &Scene<'_>, detail: &VendorDetail, card: &Scorecard) -> Block {
    let no_data = || Cell::Toned(Tone::Muted, scene.t("vendor-file-no-data"));
    let points = card.score.map_or_else(no_data, |s| Cell::Text(scene.format().hundredths(s)));
    let band = card.band.map(|b| scene.t(&format!("vendor-band-{b}")));
    let of = scene.t("vendor-file-score-of-100");
    let score = Figure::new(points, band.map_or_else(|| of.clone(), |b| format!("{of} · {b}")));
    let risk = |r: RiskLevel| {
        let word = Cell::Text(scene.t(&format!("vendor-risk-{r}")));
        let tone = match r {
            RiskLevel::Low | RiskLevel::Medium => Tone::Plain,
            RiskLevel::High => Tone::Warning,
            RiskLevel::Critical => Tone::Critical,
        };
        Figure::new(word, scene.t("vendor-file-field-risk")).toned(tone)
    };
    let mut all = vec![card.band.map_or(score.clone(), |b| score.toned(band_tone(b)))];
    all.push(Figure::new(scene.totals(&detail.row.annual), scene.t("vendors-col-annual")));
    all.extend(detail.row.risk.map(risk));
    if let Some((day, state)) = detail.row.next_expiry.zip(detail.row.expiry_state) {
        let cell = Cell::TonedDate(tables::tone(state), day);
        all.push(Figure::new(cell, scene.t("vendor-file-col-next-expiry")));
    }
    Block::Figures(all)
}

/// The rows, each with how it was computed below it.
fn rows(scene: &Scene<'_>, card: &Scorecard) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "scorecard",
        t("vendor-file-scorecard"),
        vec![
            Column::new("row", t("vendor-file-score-row")).grow(2),
            Column::new("value", t("vendor-file-score-value")).end(),
            Column::new("target", t("vendor-file-score-target")).end(),
            Column::new("weight", t("vendor-file-score-weight")).end(),
            Column::new("score", t("vendor-file-score-points")).end(),
        ],
    );
    let words = |r: &ScoreRow, value: i64| Cell::Text(value_words(r.unit, value, scene.lang));
    let none = || Cell::Toned(Tone::Muted, t("vendor-file-no-data"));
    let points = |s: i64| Cell::Text(scene.format().hundredths(s));
    table.rows = card
        .rows
        .iter()
        .map(|r| {
            Row::item(vec![
                Cell::Text(t(&format!("vendor-score-{}", r.kind))),
                r.value.map_or_else(none, |v| words(r, v)),
                words(r, r.target),
                Cell::Int(r.weight.into()),
                r.score.map_or(Cell::Empty, points),
            ])
            .with_note(how(r, scene.lang))
        })
        .collect();
    let cells = [
        ("weight", Cell::Int(card.weight.into())),
        ("score", card.score.map_or_else(none, points)),
    ];
    table.rows.push(table.line(RowLevel::Total, t("vendor-file-score-whole"), &cells));
    table
}

/// What it costs, the two fiscal years before, this one and the next.
fn years(scene: &Scene<'_>, params: &VendorScorecardParams) -> Result<Table> {
    let today = scene.moment.today;
    let this = fiscal_year(today, scene.settings.organisation.fiscal_year_start);
    let asked = SpendYears { first: this - 2, last: this + 1 };
    let mut table = Table::new(
        "spend",
        scene.t("vendor-file-spend"),
        vec![
            Column::new("year", scene.t("vendor-file-spend-year")).grow(1),
            Column::new("cost", scene.t("vendor-file-spend-cost")).end(),
        ],
    );
    for year in spend(scene.conn, params.vendor_id, asked, today)? {
        let label = year_label(&year);
        let words = if year.open {
            scene.ta("vendor-file-spend-open", &[("year", label.into())])
        } else {
            label
        };
        table.rows.push(Row::item(vec![Cell::Text(words), scene.totals(&year.totals)]));
    }
    Ok(table)
}
