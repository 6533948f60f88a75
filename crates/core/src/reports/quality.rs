//! Data quality on paper: the score and every check in numbers, or the records one check finds
//! wrong, to be mended from.

use super::model::{Block, Cell, Column, Figure, Orientation, Report, Row, Table, Tone};
use super::scene::Scene;
use super::{DataQualityParams, MAX_REGISTER_ROWS};
use crate::error::Result;
use crate::quality::{Check, CheckResult, Found, Quality, QualityRow, Severity, read};

pub(super) fn build(scene: &Scene<'_>, params: &DataQualityParams) -> Result<Report> {
    let found = read::found(scene.conn, scene.moment.today)?;
    match params.check {
        None => summary(scene, &read::summary(&found)),
        Some(check) => records(scene, &found, check),
    }
}

fn summary(scene: &Scene<'_>, quality: &Quality) -> Result<Report> {
    let wrong = |s: Severity| {
        let of = quality.checks.iter().filter(|c| c.severity == s);
        of.map(|c| i64::from(c.count)).sum::<i64>()
    };
    let score = quality.score.map_or(Cell::Empty, |s| Cell::Int(s.into()));
    let mut figures = vec![Figure::new(score, scene.t("quality-score"))];
    for severity in Severity::ALL {
        let figure = scene.counted(wrong(*severity), &format!("quality-figure-{severity}"));
        let grave = *severity == Severity::High && wrong(*severity) > 0;
        figures.push(if grave { figure.toned(Tone::Warning) } else { figure });
    }
    let notes = ["score", "asked"].map(|id| scene.t(&format!("quality-note-{id}")));
    Ok(Report {
        blocks: vec![Block::Figures(figures), Block::Table(checks(scene, quality))],
        notes: notes.into(),
        ..scene.report("data_quality", scene.t("quality-title"), Orientation::Portrait)?
    })
}

fn checks(scene: &Scene<'_>, quality: &Quality) -> Table {
    let columns = vec![
        Column::new("severity", scene.t("quality-col-severity")),
        Column::new("check", scene.t("quality-col-check")).grow(1),
        Column::new("wrong", scene.t("quality-col-count")).end(),
        Column::new("of", scene.t("quality-col-of")).end(),
        Column::new("share", scene.t("quality-col-share")).end(),
    ];
    let mut table = Table::new("checks", scene.t("quality-checks"), columns);
    table.rows = quality.checks.iter().map(|c| check(scene, c)).collect();
    table
}

fn check(scene: &Scene<'_>, c: &CheckResult) -> Row {
    let name = Cell::Text(scene.t(&format!("quality-check-{}", c.check)));
    let why = scene.t(&format!("quality-why-{}", c.check));
    let tone = match (c.count, c.severity) {
        (0, _) => Tone::Plain,
        (_, Severity::High) => Tone::Critical,
        (_, Severity::Medium) => Tone::Warning,
        (_, Severity::Low) => Tone::Muted,
    };
    let severity = scene.t(&format!("quality-severity-{}", c.severity));
    let share = (c.of > 0).then(|| i64::from(c.count) * 10_000 / i64::from(c.of));
    Row::item(vec![
        if tone == Tone::Plain { Cell::Text(severity) } else { Cell::Toned(tone, severity) },
        if c.count > 0 { name.noted(why) } else { name },
        Cell::Int(c.count.into()),
        Cell::Int(c.of.into()),
        share.map_or(Cell::Empty, Cell::Percent),
    ])
}

fn records(scene: &Scene<'_>, found: &[Found], check: Check) -> Result<Report> {
    let ids = found.iter().find(|f| f.check == check).map_or(&[][..], |f| &f.ids);
    scene.within(ids.len(), MAX_REGISTER_ROWS)?;
    let shown = &ids[..ids.len().min(scene.extent.rows())];
    let rows = read::rows(scene.conn, check, shown)?;
    let columns = vec![
        Column::new("key", scene.t("quality-col-key")),
        Column::new("title", scene.t("quality-col-title")).grow(1),
        Column::new("place", scene.t("quality-col-place")),
        Column::new("value", scene.t("quality-col-value")),
        Column::new("first", scene.t("quality-col-first")),
        Column::new("second", scene.t("quality-col-second")),
    ];
    let mut table = Table::new("records", scene.t(&format!("quality-check-{check}")), columns);
    table.empty = scene.t("quality-none");
    table.rows = rows.iter().map(record).collect();
    let unused: Vec<&str> = ["value", "first", "second"]
        .into_iter()
        .zip([
            rows.iter().all(|r| r.value.is_empty()),
            rows.iter().all(|r| r.days.is_empty()),
            rows.iter().all(|r| r.days.len() < 2),
        ])
        .filter_map(|(key, unused)| unused.then_some(key))
        .collect();
    let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    Ok(Report {
        subtitle: scene.t(&format!("quality-check-{check}")),
        blocks: vec![
            Block::Figures(vec![scene.counted(count, "quality-figure-records")]),
            Block::Paragraph(scene.t(&format!("quality-why-{check}"))),
            Block::Table(table.without(&unused)),
        ],
        ..scene.report("data_quality", scene.t("quality-title"), Orientation::Landscape)?
    })
}

fn record(r: &QualityRow) -> Row {
    Row::item(vec![
        Cell::code(&r.key),
        Cell::text(&r.title),
        Cell::text(&r.place),
        Cell::text(&r.value),
        Cell::date(r.days.first().copied()),
        Cell::date(r.days.get(1).copied()),
    ])
}
