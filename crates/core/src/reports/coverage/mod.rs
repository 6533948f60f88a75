//! Cover on paper: where assets stand and what ends when; gaps with reasons and money; what is paid
//! for nothing. All three take what the screens show.

pub(super) mod gaps;
pub(super) mod nothing;

use super::list::count;
use super::model::{Block, Cell, Column, Figure, Orientation, Report, Row, Table, Tone};
use super::scene::Scene;
use super::{CoverageParams, MAX_REGISTER_ROWS};
use crate::coverage::CoverLevel;
use crate::coverage::judge::CoverState;
use crate::coverage::lifecycle::ExpiryBucket;
use crate::coverage::read::{self, CoverStanding, CoverageRow, CoverageSummary, Estate};
use crate::error::Result;

pub(super) fn build(scene: &Scene<'_>, params: &CoverageParams) -> Result<Report> {
    let estate = Estate::read(scene.conn, scene.moment.today)?;
    let ids = read::find(scene.conn, &estate, &params.query, None)?;
    scene.within(ids.len(), MAX_REGISTER_ROWS)?;
    let whole = read::summary_of(&estate, &ids)?;
    let rows = read::rows(scene.conn, &estate, scene.first(&ids))?;
    let blocks = vec![
        figures(scene, &whole),
        Block::Table(buckets(scene, &whole)),
        Block::Table(categories(scene, &whole)),
        Block::Table(assets(scene, &rows)?),
    ];
    let notes =
        ["until", "level", "price"].map(|id| scene.t(&format!("report-coverage-note-{id}")));
    Ok(Report {
        subtitle: count("assets", ids.len(), scene.lang),
        blocks,
        notes: notes.into(),
        ..scene.report("coverage", scene.t("report-coverage-title"), Orientation::Landscape)?
    })
}

fn state_count(whole: &CoverageSummary, state: CoverState) -> u32 {
    whole.states.iter().find(|s| s.state == state).map_or(0, |s| s.count)
}

fn figures(scene: &Scene<'_>, whole: &CoverageSummary) -> Block {
    let args = [
        ("assets", i64::from(whole.assets).into()),
        ("number", scene.format().int(whole.assets.into()).into()),
    ];
    let covered = scene.ta("coverage-figure-covered", &args);
    let gaps = scene.counted(whole.running.into(), "coverage-figure-gaps");
    Block::Figures(vec![
        Figure::new(Cell::Int(state_count(whole, CoverState::Covered).into()), covered),
        if whole.running > 0 { gaps.toned(Tone::Critical) } else { gaps },
        scene.counted(whole.coming.into(), "coverage-figure-coming"),
        Figure::new(scene.totals(&whole.price), price_label(scene, whole.unpriced)),
    ])
}

/// What the money is, and how many gaps it does not speak of.
fn price_label(scene: &Scene<'_>, unpriced: u32) -> String {
    let label = scene.t("coverage-figure-price");
    if unpriced == 0 {
        return label;
    }
    let args = [
        ("count", i64::from(unpriced).into()),
        ("number", scene.format().int(unpriced.into()).into()),
    ];
    format!("{label}. {}", scene.ta("coverage-figure-unpriced", &args))
}

/// What a bucket is called.
const fn bucket_word(bucket: ExpiryBucket) -> &'static str {
    match bucket {
        ExpiryBucket::Expired => "coverage-bucket-expired",
        ExpiryBucket::ExpiresToday => "coverage-bucket-expires_today",
        ExpiryBucket::Within7 => "coverage-bucket-7",
        ExpiryBucket::Within30 => "coverage-bucket-30",
        ExpiryBucket::Within60 => "coverage-bucket-60",
        ExpiryBucket::Within90 => "coverage-bucket-90",
        ExpiryBucket::Later => "coverage-bucket-later",
    }
}

fn buckets(scene: &Scene<'_>, whole: &CoverageSummary) -> Table {
    let columns = vec![
        Column::new("bucket", scene.t("coverage-filter-bucket")).grow(1),
        Column::new("assets", scene.t("coverage-life-assets")).end(),
    ];
    let mut table = Table::new("coverage_ends", scene.t("coverage-ends"), columns);
    table.empty = scene.t("report-coverage-no-ends");
    let row = |b: &read::BucketCount| {
        Row::item(vec![Cell::Text(scene.t(bucket_word(b.bucket))), Cell::Int(b.count.into())])
    };
    table.rows = whole.buckets.iter().map(row).collect();
    table
}

/// States a table of categories counts, in its order.
const COUNTED: [(&str, CoverState); 6] = [
    ("covered", CoverState::Covered),
    ("too_low", CoverState::TooLow),
    ("level_unknown", CoverState::LevelUnknown),
    ("gap", CoverState::Gap),
    ("unknown", CoverState::Unknown),
    ("exempt", CoverState::Exempt),
];

fn categories(scene: &Scene<'_>, whole: &CoverageSummary) -> Table {
    let mut columns = vec![
        Column::new("category", scene.t("coverage-col-category")).grow(1),
        Column::new("required", scene.t("coverage-col-required")),
        Column::new("assets", scene.t("coverage-life-assets")).end(),
    ];
    columns.extend(
        COUNTED
            .map(|(key, state)| Column::new(key, scene.t(&format!("cover-state-{state}"))).end()),
    );
    columns.push(Column::new("price", scene.t("coverage-col-price")).end());
    let mut table = Table::new("coverage_categories", scene.t("coverage-categories"), columns);
    table.empty = scene.t("report-coverage-empty");
    table.rows = whole
        .categories
        .iter()
        .map(|c| {
            let name = match c.category.as_str() {
                "" => scene.t("coverage-category-none"),
                name => name.to_owned(),
            };
            let mut cells =
                vec![Cell::Text(name), level(scene, c.required), Cell::Int(c.assets.into())];
            cells.extend(COUNTED.map(|(_, state)| {
                let found = c.states.iter().find(|s| s.state == state);
                found.map_or(Cell::Empty, |s| Cell::Int(s.count.into()))
            }));
            cells.push(scene.totals(&c.price));
            Row::item(cells)
        })
        .collect();
    table
}

fn level(scene: &Scene<'_>, level: Option<CoverLevel>) -> Cell {
    level.map_or(Cell::Empty, |l| Cell::Text(scene.t(&format!("cover-level-{l}"))))
}

const fn tone(state: CoverState) -> Tone {
    match state {
        CoverState::Covered => Tone::Plain,
        CoverState::TooLow | CoverState::LevelUnknown => Tone::Warning,
        CoverState::Gap => Tone::Critical,
        CoverState::Unknown | CoverState::Exempt | CoverState::Gone => Tone::Muted,
    }
}

fn state(scene: &Scene<'_>, standing: &CoverStanding) -> Cell {
    let words = scene.t(&format!("cover-state-{}", standing.state));
    match tone(standing.state) {
        // A muted word stands for a value that is not there; a state is always one.
        Tone::Plain | Tone::Muted => Cell::Text(words),
        tone => Cell::Toned(tone, words),
    }
}

fn model(row: &CoverageRow) -> Cell {
    Cell::text(format!("{} {}", row.asset.manufacturer, row.asset.model).trim())
}

fn assets(scene: &Scene<'_>, rows: &[CoverageRow]) -> Result<Table> {
    let columns = vec![
        Column::new("tag", scene.t("coverage-asset")),
        Column::new("model", scene.t("coverage-model")).grow(1),
        Column::new("category", scene.t("coverage-col-category")),
        Column::new("location", scene.t("assets-col-location")),
        Column::new("state", scene.t("coverage-col-state")),
        Column::new("reason", scene.t("coverage-filter-reason")).grow(2),
        Column::new("until", scene.t("report-coverage-col-until")),
        Column::new("renews", scene.t("report-coverage-col-renews")),
        Column::new("level", scene.t("coverage-form-level")),
    ];
    let mut table = Table::new("coverage_assets", scene.t("report-coverage-assets"), columns);
    table.empty = scene.t("report-coverage-empty");
    for (at, row) in rows.iter().enumerate() {
        scene.go_on(at)?;
        let s = &row.standing;
        let renews = if s.renews { Cell::Text(scene.t("coverage-renews")) } else { Cell::Empty };
        table.rows.push(Row::item(vec![
            Cell::code(&row.asset.tag),
            model(row),
            Cell::text(&row.asset.category),
            Cell::text(&row.asset.location),
            state(scene, s),
            Cell::Text(scene.t(&format!("cover-reason-{}", s.reason))),
            Cell::date(s.until.or(s.ended)),
            renews,
            level(scene, s.level),
        ]));
    }
    Ok(table)
}
