//! The measures of the page: those that changed since the month before, the others in a sentence.

use super::converted;
use crate::director::{
    DirectorMeasure, DirectorMeasureCode as Code, DirectorPage, MeasureChange, MeasureValue,
};
use crate::money::Money;
use crate::reports::model::{Block, Cell, Column, Row, Table, Tone};
use crate::reports::scene::Scene;

/// What stands among the figures at the head of the page.
const AT_HEAD: [Code; 5] = [Code::RunRate, Code::Open, Code::IfNothing, Code::Critical, Code::Sla];

/// Fewer lines than this are no table.
const LEAST: usize = 3;

/// Each measure that changed with what it was, as far as there are `lines` for it, and the others in
/// a sentence.
pub(super) fn blocks(scene: &Scene<'_>, page: &DirectorPage, lines: usize) -> Vec<Block> {
    let title = |id| Block::Heading { level: 2, text: scene.t(id) };
    let Some(before) = &page.before else {
        let told = page.measures.iter().filter(|m| !AT_HEAD.contains(&m.code));
        let others: Vec<String> = told.filter_map(|m| sentence(scene, m)).collect();
        return vec![title("director-measures-first"), Block::Paragraph(others.join(" · "))];
    };
    let lines = if lines < LEAST { 0 } else { lines };
    let columns = vec![
        Column::new("measure", scene.t("director-col-measure")).grow(1),
        Column::new("before", scene.format().date(before.on)).end(),
        Column::new("now", scene.format().date(page.now.on)).end(),
        Column::new("change", scene.t("director-col-change")).end(),
    ];
    let mut table = Table::new("measures", scene.t("director-measures"), columns);
    table.empty = scene.t("director-measures-none");
    let mut others = Vec::new();
    for m in &page.measures {
        let same = m.before.as_ref() == Some(&m.now);
        if same || table.rows.len() >= lines {
            // Where there is no room for a table there is none for what stayed as it was.
            others.extend(sentence(scene, m).filter(|_| lines > 0 || !same));
            continue;
        }
        table.rows.push(Row::item(vec![
            Cell::Text(name(scene, m)),
            m.before.as_ref().map_or(Cell::Empty, |v| value(scene, v)),
            value(scene, &m.now),
            changed(scene, m),
        ]));
    }
    let mut blocks = match lines {
        0 => vec![title("director-measures")],
        _ => vec![Block::Table(table)],
    };
    match (lines, others.is_empty()) {
        (0, true) => blocks.push(Block::Paragraph(scene.t("director-measures-none"))),
        (_, true) => {}
        (_, false) => blocks.push(Block::Paragraph(others.join(" · "))),
    }
    blocks
}

fn name(scene: &Scene<'_>, of: &DirectorMeasure) -> String {
    scene.t(&format!("director-measure-{}", of.code))
}

/// A measure and its value, with its change where it has one; nothing where there is no value.
fn sentence(scene: &Scene<'_>, of: &DirectorMeasure) -> Option<String> {
    let format = scene.format();
    let text = match value(scene, &of.now) {
        Cell::Int(n) => format.int(n),
        Cell::Percent(n) => format.percent(n),
        Cell::Money(m) => format.money(m),
        Cell::Totals(all) => all.iter().map(|m| format.money(*m)).collect::<Vec<_>>().join(" + "),
        _ => return None,
    };
    let change = match changed(scene, of) {
        Cell::Text(t) | Cell::Toned(_, t) => format!(" ({t})"),
        _ => String::new(),
    };
    Some(format!("{} {text}{change}", name(scene, of)))
}

fn value(scene: &Scene<'_>, of: &MeasureValue) -> Cell {
    match of {
        MeasureValue::Count { count } => Cell::Int((*count).into()),
        MeasureValue::Money { money } => converted(scene, money),
        MeasureValue::Amounts { amounts } => scene.totals(amounts),
        MeasureValue::Share { share } => share.map_or(Cell::Empty, Cell::Percent),
        MeasureValue::Score { score } => score.map_or(Cell::Empty, |s| Cell::Int(s.into())),
    }
}

/// The difference with its sign; what is for the worse stands out.
fn changed(scene: &Scene<'_>, of: &DirectorMeasure) -> Cell {
    let Some(change) = of.change else { return Cell::Empty };
    let format = scene.format();
    let amount = match change {
        MeasureChange::Count { count } => format.int(count.saturating_abs()),
        MeasureChange::Share { share } => format.percent(share.saturating_abs()),
        MeasureChange::Money { money } => {
            format.money(Money { minor: money.minor.saturating_abs(), ..money })
        }
    };
    let text = format!("{}{amount}", if change.up() { "+" } else { "−" });
    match of.better {
        Some(false) => Cell::Toned(Tone::Warning, text),
        _ => Cell::Text(text),
    }
}
