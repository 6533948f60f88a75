//! Cover on paper: where assets stand and what ends when; gaps with reasons and money; what is paid
//! for nothing. All three take what the screens show.

use super::list::count;
use super::model::{
    Block, Cell, Column, Fact, Figure, Orientation, Report, Row, RowLevel, Table, Tone,
};
use super::scene::Scene;
use super::{CoverageGapsParams, CoverageParams, MAX_REGISTER_ROWS, PaidForNothingParams};
use crate::coverage::CoverLevel;
use crate::coverage::judge::CoverState;
use crate::coverage::lifecycle::ExpiryBucket;
use crate::coverage::read::{
    self, CoverStanding, CoverageRow, CoverageSummary, Estate, GapSeen, NothingQuery, NothingRow,
    PaidForNothing,
};
use crate::error::Result;
use crate::money::Totals;
use crate::vendor;

pub(super) fn coverage(scene: &Scene<'_>, params: &CoverageParams) -> Result<Report> {
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

pub(super) fn gaps(scene: &Scene<'_>, params: &CoverageGapsParams) -> Result<Report> {
    let today = scene.moment.today;
    let by = crate::dates::add_days(today, params.days.into());
    let estate = Estate::read(scene.conn, today)?;
    let ids = read::find(scene.conn, &estate, &params.query, by)?;
    scene.within(ids.len(), MAX_REGISTER_ROWS)?;
    let whole = sums(&estate, &ids)?;
    let rows = read::rows(scene.conn, &estate, scene.first(&ids))?;
    let lacking = scene.counted(i64::try_from(ids.len()).unwrap_or(i64::MAX), "report-gaps-figure");
    let figures = vec![
        lacking,
        scene.counted(whole.too_low.into(), "report-gaps-too-low"),
        Figure::new(scene.totals(&whole.price), price_label(scene, whole.unpriced)),
    ];
    let facts =
        vec![Fact { label: scene.t("report-gaps-by"), value: by.map_or(Cell::Empty, Cell::Date) }];
    let notes = ["until", "price"].map(|id| scene.t(&format!("report-coverage-note-{id}")));
    Ok(Report {
        subtitle: count("assets", ids.len(), scene.lang),
        facts,
        blocks: vec![Block::Figures(figures), Block::Table(gap_table(scene, &rows, &whole)?)],
        notes: notes.into(),
        ..scene.report("coverage_gaps", scene.t("report-gaps-title"), Orientation::Landscape)?
    })
}

#[derive(Default)]
struct Sums {
    price: Totals,
    unpriced: u32,
    too_low: u32,
}

fn sums(estate: &Estate, ids: &[i64]) -> Result<Sums> {
    let mut sums = Sums::default();
    for j in ids.iter().filter_map(|id| estate.of(*id)) {
        sums.too_low += u32::from(j.verdict.state == CoverState::TooLow);
        if j.verdict.gap.is_some() {
            sums.price.merge(&j.price)?;
            sums.unpriced += u32::from(j.price.is_empty());
        }
    }
    Ok(sums)
}

fn gap_table(scene: &Scene<'_>, rows: &[CoverageRow], whole: &Sums) -> Result<Table> {
    let columns = vec![
        Column::new("tag", scene.t("coverage-asset")),
        Column::new("model", scene.t("coverage-model")).grow(1),
        Column::new("category", scene.t("coverage-col-category")),
        Column::new("state", scene.t("coverage-col-state")),
        Column::new("reason", scene.t("coverage-filter-reason")).grow(2),
        Column::new("from", scene.t("report-gaps-col-from")),
        Column::new("to", scene.t("report-gaps-col-to")),
        Column::new("days", scene.t("report-gaps-col-days")).end(),
        Column::new("yearly", scene.t("coverage-nothing-yearly")).end(),
        Column::new("price", scene.t("coverage-col-price")).end(),
    ];
    let mut table = Table::new("coverage_gaps", scene.t("report-gaps-table"), columns);
    table.empty = scene.t("report-gaps-empty");
    for (at, row) in rows.iter().enumerate() {
        scene.go_on(at)?;
        let mut cells = vec![
            Cell::code(&row.asset.tag),
            model(row),
            Cell::text(&row.asset.category),
            state(scene, &row.standing),
            Cell::Text(scene.t(&format!("cover-reason-{}", row.standing.reason))),
        ];
        cells.extend(gap_cells(scene, row.standing.gap.as_ref()));
        table.rows.push(Row::item(cells));
    }
    if !table.rows.is_empty() {
        let cells = [("price", scene.totals(&whole.price))];
        table.rows.push(table.line(RowLevel::Total, scene.t("report-total"), &cells));
    }
    Ok(table)
}

fn gap_cells(scene: &Scene<'_>, gap: Option<&GapSeen>) -> [Cell; 5] {
    let Some(gap) = gap else { return [const { Cell::Empty }; 5] };
    let priced = |of: &Totals| match scene.totals(of) {
        Cell::Empty => Cell::Toned(Tone::Muted, scene.t("coverage-price-unknown")),
        known => known,
    };
    [
        Cell::date(gap.from),
        Cell::date(gap.to),
        gap.days.map_or(Cell::Empty, Cell::Int),
        priced(&gap.yearly),
        priced(&gap.price),
    ]
}

pub(super) fn nothing(scene: &Scene<'_>, params: &PaidForNothingParams) -> Result<Report> {
    let estate = Estate::read(scene.conn, scene.moment.today)?;
    let asked = NothingQuery { vendor_id: params.vendor_id, ..NothingQuery::default() };
    let found = read::of_estate(scene.conn, &estate, &asked, Some(scene.extent.rows()))?;
    let total = usize::try_from(found.page.total).unwrap_or(usize::MAX);
    scene.within(total, MAX_REGISTER_ROWS)?;
    let mut facts = Vec::new();
    if let Some(id) = params.vendor_id {
        let name = vendor::sql::draft(scene.conn, id)?.name;
        facts.push(Fact { label: scene.t("report-fact-vendor"), value: Cell::text(&name) });
    }
    let yearly = scene.totals(&found.yearly);
    let figures = vec![
        Figure::new(yearly, scene.t("report-nothing-figure-yearly")).toned(Tone::Warning),
        scene.counted(found.page.total.into(), "report-nothing-figure-assets"),
        scene.counted(found.contracts.into(), "report-nothing-figure-contracts"),
    ];
    Ok(Report {
        subtitle: count("assets", total, scene.lang),
        facts,
        blocks: vec![Block::Figures(figures), Block::Table(nothing_table(scene, &found)?)],
        notes: ["what", "share"].map(|id| scene.t(&format!("report-nothing-note-{id}"))).into(),
        ..scene.report(
            "paid_for_nothing",
            scene.t("report-nothing-title"),
            Orientation::Landscape,
        )?
    })
}

fn nothing_table(scene: &Scene<'_>, found: &PaidForNothing) -> Result<Table> {
    let columns = vec![
        Column::new("vendor", scene.t("contracts-col-vendor")),
        Column::new("contract", scene.t("coverage-nothing-contract")).grow(1),
        Column::new("tag", scene.t("coverage-asset")),
        Column::new("model", scene.t("coverage-model")).grow(1),
        Column::new("why", scene.t("coverage-nothing-why")),
        Column::new("since", scene.t("coverage-nothing-since")),
        Column::new("instead", scene.t("report-nothing-col-instead")).grow(1),
        Column::new("instead_until", scene.t("report-nothing-col-until")),
        Column::new("yearly", scene.t("coverage-nothing-yearly")).end(),
    ];
    let mut table = Table::new("paid_for_nothing", scene.t("report-nothing-table"), columns);
    table.empty = scene.t("coverage-nothing-empty-text");
    for (at, row) in found.page.rows.iter().enumerate() {
        scene.go_on(at)?;
        table.rows.push(Row::item(vec![
            Cell::text(&row.vendor),
            Cell::text(&row.contract),
            Cell::code(&row.tag),
            Cell::text(&row.model),
            Cell::Text(scene.t(&format!("cover-nothing-{}", row.reason))),
            Cell::date(row.since),
            Cell::text(&instead(scene, row)),
            Cell::date(row.instead_until),
            scene.totals(&row.yearly),
        ]));
    }
    if !table.rows.is_empty() {
        let cells = [("yearly", scene.totals(&found.yearly))];
        table.rows.push(table.line(RowLevel::Total, scene.t("report-total"), &cells));
    }
    Ok(table)
}

/// What covers it just as well: its contract or its kind, and what that does.
fn instead(scene: &Scene<'_>, row: &NothingRow) -> String {
    let (Some(kind), Some(level)) = (row.instead_kind, row.instead_level) else {
        return String::new();
    };
    let named = match row.instead.as_str() {
        "" => scene.t(&format!("cover-kind-{kind}")),
        title => title.to_owned(),
    };
    format!("{named}, {}", scene.t(&format!("cover-level-{level}")))
}
