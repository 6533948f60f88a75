//! The scorecard: one vendor's profile, how it did in a period with the way each row was computed,
//! what it costs and proves and whom to call, on one page. Long lists are cut with words; the vendor
//! sheet has them whole.

use super::model::{
    Block, Cell, Column, Fact, Figure, Orientation, Period, Report, Row, RowLevel, Table, Tone,
};
use super::scene::Scene;
use super::{VendorScorecardParams, vendor_tables as tables};
use crate::contract::value::fiscal_year;
use crate::error::Result;
use crate::vendor::scorecard::{ScorePeriod, ScoreRow, Scorecard, how, scorecard, value_words};
use crate::vendor::spend::{SpendYears, YearSpend, spend, year_label};
use crate::vendor::{Band, RiskLevel, VendorDetail, sql};

/// Most entries of each list beside the scorecard: what one page holds.
const MAX_SHORT: usize = 5;

pub(super) fn build(scene: &Scene<'_>, params: &VendorScorecardParams) -> Result<Report> {
    let today = scene.moment.today;
    let detail = sql::list::detail(scene.conn, params.vendor_id, today)?;
    let period = ScorePeriod { from: params.from, to: params.to };
    let card = scorecard(scene.conn, params.vendor_id, period, today)?;
    let mut blocks = vec![figures(scene, &detail, &card)];
    blocks.push(Block::Facts(tables::head(scene, &detail)));
    blocks.push(Block::Table(rows(scene, &card)));
    blocks.extend(years(scene, params)?);
    blocks.extend(tables::proofs_short(scene, &detail, MAX_SHORT));
    blocks.extend(tables::escalation_short(scene, &detail, MAX_SHORT));
    let format = scene.format();
    let args = [("from", format.date(card.from).into()), ("to", format.date(card.to).into())];
    let title = detail.row.name;
    Ok(Report {
        subtitle: scene.ta("vendor-file-scorecard-subtitle", &args),
        period: Period::new(card.from, card.to),
        blocks,
        notes: vec![scene.t("vendor-file-note-score")],
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

/// How a risk stands out.
const fn risk_tone(risk: RiskLevel) -> Tone {
    match risk {
        RiskLevel::Low | RiskLevel::Medium => Tone::Plain,
        RiskLevel::High => Tone::Warning,
        RiskLevel::Critical => Tone::Critical,
    }
}

fn points(scene: &Scene<'_>, card: &Scorecard) -> Cell {
    let no_data = || Cell::Toned(Tone::Muted, scene.t("vendor-file-too-little"));
    card.score.map_or_else(no_data, |s| Cell::Text(scene.format().hundredths(s)))
}

/// The vendor and the figures of its scorecard as cells of a row.
pub(super) fn summary(scene: &Scene<'_>, detail: &VendorDetail, card: &Scorecard) -> Vec<Cell> {
    let row = &detail.row;
    let band = |b: Band| Cell::Toned(band_tone(b), scene.t(&format!("vendor-band-{b}")));
    let risk = |r: RiskLevel| Cell::Toned(risk_tone(r), scene.t(&format!("vendor-risk-{r}")));
    let expiry = row.next_expiry.zip(row.expiry_state);
    vec![
        Cell::text(&row.name),
        points(scene, card),
        card.band.map_or(Cell::Empty, band),
        row.risk.map_or(Cell::Empty, risk),
        expiry.map_or(Cell::Empty, |(day, state)| Cell::TonedDate(tables::tone(state), day)),
        scene.totals(&row.annual),
    ]
}

pub(super) fn figures(scene: &Scene<'_>, detail: &VendorDetail, card: &Scorecard) -> Block {
    let points = points(scene, card);
    let band = card.band.map(|b| scene.t(&format!("vendor-band-{b}")));
    let of = scene.t("vendor-file-score-of-100");
    let score = Figure::new(points, band.map_or_else(|| of.clone(), |b| format!("{of} · {b}")));
    let risk = |r: RiskLevel| {
        let word = Cell::Text(scene.t(&format!("vendor-risk-{r}")));
        Figure::new(word, scene.t("vendor-file-field-risk")).toned(risk_tone(r))
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
pub(super) fn rows(scene: &Scene<'_>, card: &Scorecard) -> Table {
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
            let row = Row::item(vec![
                Cell::Text(t(&format!("vendor-score-{}", r.kind))),
                r.value.map_or_else(none, |v| words(r, v)),
                words(r, r.target),
                Cell::Int(r.weight.into()),
                r.score.map_or(Cell::Empty, points),
            ]);
            // Without data there is nothing to check.
            if r.score.is_some() { row.with_note(how(r, scene.lang)) } else { row }
        })
        .collect();
    let cells = [
        ("weight", Cell::Int(card.weight.into())),
        (
            "score",
            card.score
                .map_or_else(|| Cell::Toned(Tone::Muted, t("vendor-file-too-little")), points),
        ),
    ];
    table.rows.push(table.line(RowLevel::Total, t("vendor-file-score-whole"), &cells));
    table
}

/// What it costs: the two fiscal years before, and this one.
fn years(scene: &Scene<'_>, params: &VendorScorecardParams) -> Result<[Block; 2]> {
    let today = scene.moment.today;
    let this = fiscal_year(today, scene.settings.organisation.fiscal_year_start);
    let asked = SpendYears { first: this - 2, last: this };
    let fact = |year: &YearSpend| {
        let label = year_label(year);
        let label = match year.open {
            true => scene.ta("vendor-file-spend-open", &[("year", label.into())]),
            false => label,
        };
        let value = match scene.totals(&year.totals) {
            Cell::Empty => Cell::Text("–".into()),
            totals => totals,
        };
        Fact { label, value }
    };
    let facts = spend(scene.conn, params.vendor_id, asked, today)?.iter().map(fact).collect();
    let heading = Block::Heading { level: 2, text: scene.t("vendor-file-spend") };
    Ok([heading, Block::Facts(facts)])
}
