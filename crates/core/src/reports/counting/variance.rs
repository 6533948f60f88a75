//! What a stock-take found out: the five classes with their values, each result with both places.

use super::{CountVarianceParams, facts};
use crate::error::Result;
use crate::reports::MAX_REGISTER_ROWS;
use crate::reports::model::{
    Block, Cell, Column, Figure, Orientation, Report, Row, RowLevel, Signature, Table, Tone,
};
use crate::reports::scene::Scene;
use crate::stocktake::{ClassSum, CountClass, CountRow, Matched, StocktakeState, judge, read, sql};

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &CountVarianceParams) -> Result<Report> {
    let row = sql::row(scene.conn, params.stocktake_id)?;
    let rows = read::results(scene.conn, params.stocktake_id)?;
    scene.within(rows.len(), MAX_REGISTER_ROWS)?;
    let sums = judge::sums(&rows)?;
    let mut blocks = vec![figures(scene, &sums), Block::Table(classes(scene, &sums))];
    for class in [
        CountClass::Missing,
        CountClass::Corrected,
        CountClass::New,
        CountClass::OutOfScope,
        CountClass::Expected,
    ] {
        if class == CountClass::Expected && !params.expected {
            continue;
        }
        blocks.push(Block::Table(results(scene, class, &rows)?));
    }
    if params.signatures {
        let role = |id: &str, name: &str| Signature::new(scene.t(id), name.to_owned());
        let text = scene.t("report-sign-heading");
        blocks.push(Block::Heading { level: 1, text });
        blocks.push(Block::Signatures(vec![
            role("report-count-counted-by", &row.lead),
            role("report-sign-it", ""),
            role("report-sign-finance", ""),
        ]));
    }
    let mut notes = vec![scene.t("report-count-note-values"), scene.t("report-count-note-classes")];
    if row.state != StocktakeState::Completed {
        notes.insert(0, scene.t("report-count-note-open"));
    }
    let title = scene.t("report-count-variance-title");
    Ok(Report {
        subtitle: row.draft.title.clone(),
        facts: facts(scene, &row),
        blocks,
        notes,
        ..scene.report("count_variance", title, Orientation::Landscape)?
    })
}

const fn tone(class: CountClass) -> Tone {
    match class {
        CountClass::Expected => Tone::Ok,
        CountClass::Missing => Tone::Critical,
        CountClass::Corrected | CountClass::New => Tone::Warning,
        CountClass::OutOfScope => Tone::Plain,
    }
}

fn word(scene: &Scene<'_>, class: CountClass) -> String {
    scene.t(&format!("stocktake-class-{class}"))
}

fn figures(scene: &Scene<'_>, sums: &[ClassSum]) -> Block {
    let of = |class: CountClass| sums.iter().find(|s| s.class == class);
    let missing = of(CountClass::Missing);
    let mut all: Vec<Figure> = sums
        .iter()
        .map(|s| {
            let figure = Figure::new(Cell::Int(s.count.into()), word(scene, s.class));
            figure.toned(if s.count > 0 { tone(s.class) } else { Tone::Plain })
        })
        .collect();
    if let Some(missing) = missing.filter(|m| !m.totals.is_empty()) {
        let value = scene.totals(&missing.totals);
        all.push(Figure::new(value, scene.t("report-count-missing-value")));
    }
    Block::Figures(all)
}

fn classes(scene: &Scene<'_>, sums: &[ClassSum]) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "classes",
        t("report-count-classes"),
        vec![
            Column::new("class", t("stocktake-col-class")).grow(1),
            Column::new("count", t("stocktake-col-count")).end(),
            Column::new("value", t("stocktake-col-value")).end(),
            Column::new("unpriced", t("report-count-unpriced")).end(),
        ],
    );
    table.rows = sums
        .iter()
        .map(|s| {
            Row::item(vec![
                Cell::Toned(tone(s.class), word(scene, s.class)),
                Cell::Int(s.count.into()),
                scene.totals(&s.totals),
                Cell::Int(s.unpriced.into()),
            ])
        })
        .collect();
    table
}

const fn name(class: CountClass) -> &'static str {
    match class {
        CountClass::Expected => "found",
        CountClass::Corrected => "corrected",
        CountClass::Missing => "missing",
        CountClass::New => "new_codes",
        CountClass::OutOfScope => "out_of_scope",
    }
}

fn results(scene: &Scene<'_>, class: CountClass, rows: &[CountRow]) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        name(class),
        word(scene, class),
        vec![
            Column::new("tag", t("stocktake-col-tag")),
            Column::new("serial", t("stocktake-col-serial")),
            Column::new("name", t("stocktake-col-name")).grow(2),
            Column::new("code", t("stocktake-col-code")),
            Column::new("recorded", t("stocktake-col-recorded")).grow(1),
            Column::new("found", t("stocktake-col-found")).grow(1),
            Column::new("custodian", t("stocktake-col-custodian")).grow(1),
            Column::new("status", t("stocktake-col-status")),
            Column::new("condition", t("stocktake-col-condition")),
            Column::new("note", t("stocktake-col-note")).grow(1),
            Column::new("value", t("stocktake-col-value")).end(),
        ],
    );
    table.empty = t("stocktake-class-none");
    let own: Vec<&CountRow> = rows.iter().filter(|r| r.class == class).collect();
    for (at, row) in scene.first(&own).iter().enumerate() {
        scene.go_on(at)?;
        table.rows.push(line(scene, row));
    }
    if !own.is_empty() && class != CountClass::New {
        let mut totals = crate::money::Totals::default();
        own.iter().filter_map(|r| r.value).try_for_each(|v| totals.add(v))?;
        let cells = [("value", scene.totals(&totals))];
        table.rows.push(table.line(RowLevel::Total, t("report-total"), &cells));
    }
    // What no row of a class can say is no column of it.
    Ok(table.without(match class {
        CountClass::Missing => &["code", "found", "condition", "note"],
        CountClass::New => &["tag", "serial", "name", "recorded", "custodian", "status", "value"],
        _ => &["code"],
    }))
}

fn line(scene: &Scene<'_>, row: &CountRow) -> Row {
    let condition = row
        .condition
        .map_or(Cell::Empty, |c| Cell::Text(scene.t(&format!("stocktake-condition-{c}"))));
    let code = match row.matched {
        Some(Matched::Ambiguous) => {
            Cell::Text(format!("{} · {}", row.code, scene.t("stocktake-matched-ambiguous")))
        }
        _ => Cell::code(&row.code),
    };
    Row::item(vec![
        Cell::code(&row.tag),
        Cell::code(&row.serial),
        Cell::text(&row.name),
        code,
        Cell::text(&row.recorded),
        Cell::text(&row.found),
        Cell::text(&row.custodian),
        Cell::text(&row.status),
        condition,
        Cell::text(&row.note),
        Cell::money(row.value),
    ])
}
