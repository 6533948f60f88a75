//! A request for capital on a page or two: why, what for, the ways side by side, and lines to sign.

use crate::capital::page::{CapitalPage, OptionCost, page};
use crate::capital::{CapitalOption, CapitalStatus};
use crate::contract::schedule::{Span, fiscal_years};
use crate::error::Result;
use crate::money::Money;
use crate::reports::CapitalRequestParams;
use crate::reports::costs::year_label;
use crate::reports::model::{
    Block, Cell, Column, Fact, Figure, Orientation, Report, Row, RowLevel, Table, Tone,
};
use crate::reports::renewals::signatures;
use crate::reports::scene::Scene;

/// Keys of the columns of ways, the first one first.
const WAYS: [&str; 6] = ["way_1", "way_2", "way_3", "way_4", "way_5", "way_6"];

pub(in crate::reports) fn build(
    scene: &Scene<'_>,
    params: &CapitalRequestParams,
) -> Result<Report> {
    let found = page(scene.conn, params.request_id)?;
    let draft = &found.draft;
    let total = Figure::new(scene.totals(&found.total), scene.t("money-capital-total"));
    let mut blocks = vec![Block::Figures(vec![total])];
    blocks.extend(scene.remarks("field-name-need", &draft.need));
    blocks.push(Block::Table(lines(scene, &found)?));
    if !draft.options.is_empty() {
        blocks.push(Block::Table(ways(scene, &found)));
        blocks.extend(reasons(scene, &draft.options));
    }
    blocks.extend(scene.remarks("field-name-benefit", &draft.benefit));
    blocks.extend(decision(scene, &found));
    blocks.extend(signatures(scene.lang));
    let mut notes = vec![scene.t("money-note-ways")];
    if found.costs.iter().any(|c| c.present_value.is_some()) {
        notes.push(scene.t("money-note-value"));
    }
    let title = scene.ta("money-capital-name", &[("number", draft.number.as_str().into())]);
    Ok(Report {
        subtitle: draft.title.clone(),
        facts: facts(scene, &found)?,
        blocks,
        notes,
        ..scene.report("capital_request", title, Orientation::Portrait)?
    })
}

fn facts(scene: &Scene<'_>, found: &CapitalPage) -> Result<Vec<Fact>> {
    let draft = &found.draft;
    let first_month = scene.settings.organisation.fiscal_year_start;
    let span: Option<Span> = fiscal_years(draft.fiscal_year, 1, first_month)?.first().copied();
    let year = span.map(year_label).unwrap_or_default();
    Ok(scene.known([
        ("field-name-status", Cell::Text(scene.t(&format!("capital-status-{}", draft.status)))),
        ("field-name-fiscal-year", Cell::Text(year)),
        ("field-name-requested-on", Cell::date(draft.requested_on)),
        ("field-name-requested-by", Cell::text(&found.requested_by)),
    ]))
}

fn lines(scene: &Scene<'_>, found: &CapitalPage) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let columns = vec![
        Column::new("description", t("field-name-description")).grow(3),
        Column::new("replaces", t("money-capital-replaces")),
        Column::new("quantity", t("field-name-quantity")).end(),
        Column::new("price", t("money-capital-price")).end(),
        Column::new("amount", t("field-name-amount-minor")).end(),
    ];
    let mut table = Table::new("lines", t("money-capital-lines"), columns);
    table.empty = t("money-capital-no-lines");
    for line in &found.draft.lines {
        let replaces = if line.asset_id.is_some() { t("common-yes") } else { String::new() };
        let amount = line.price.map(|p| p.mul_ratio(line.quantity.into(), 1)).transpose()?;
        table.rows.push(Row::item(vec![
            Cell::text(&line.description),
            Cell::text(&replaces),
            Cell::Int(line.quantity.into()),
            Cell::money(line.price),
            Cell::money(amount),
        ]));
    }
    if !found.draft.lines.is_empty() {
        let cells = [("amount", scene.totals(&found.total))];
        table.rows.push(table.line(RowLevel::Total, t("report-total"), &cells));
    }
    Ok(table)
}

/// What a way is called: its own words, else its kind.
fn called(scene: &Scene<'_>, option: &CapitalOption) -> String {
    match option.label.as_str() {
        "" => scene.t(&format!("capital-option-{}", option.kind)),
        own => own.to_owned(),
    }
}

/// The ways side by side: a row an amount, the sums last.
fn ways(scene: &Scene<'_>, found: &CapitalPage) -> Table {
    let t = |id: &str| scene.t(id);
    let options = &found.draft.options;
    let mut columns = vec![Column::new("what", t("money-capital-what")).grow(2)];
    let named = WAYS.iter().zip(options);
    columns.extend(named.map(|(key, o)| Column::new(key, called(scene, o)).end()));
    let mut table = Table::new("ways", t("money-capital-ways"), columns);
    let mut put = |level: RowLevel, id: &str, cells: Vec<Cell>| {
        let cells: Vec<(&str, Cell)> = WAYS.into_iter().zip(cells).collect();
        table.rows.push(table.line(level, t(id), &cells));
    };
    type Amount = fn(&CapitalOption) -> Option<Money>;
    let amounts: [(&str, Amount); 5] = [
        ("field-name-upfront-minor", |o| o.upfront),
        ("field-name-setup-minor", |o| o.setup),
        ("field-name-yearly-minor", |o| o.yearly),
        ("field-name-exit-minor", |o| o.exit),
        ("field-name-resale-minor", |o| o.resale),
    ];
    let item = RowLevel::Item;
    let months = options.iter().map(|o| Cell::Int(o.months.into())).collect();
    put(item, "field-name-months", months);
    for (id, amount) in amounts {
        let cells = options.iter().map(|o| Cell::money(amount(o))).collect();
        put(item, id, cells);
    }
    let of = |sum: fn(&OptionCost) -> Option<Money>| -> Vec<Cell> {
        found.costs.iter().map(|c| Cell::money(sum(c))).collect()
    };
    put(RowLevel::Total, "money-tco", of(|c| Some(c.total)));
    put(item, "money-per-month", of(|c| Some(c.per_month)));
    if found.costs.iter().any(|c| c.present_value.is_some()) {
        put(item, "money-present-value", of(|c| c.present_value));
    }
    let marked = |o: &CapitalOption| match o.recommended {
        true => Cell::Toned(Tone::Ok, t("common-yes")),
        false => Cell::Empty,
    };
    put(item, "field-name-recommended", options.iter().map(marked).collect());
    table
}

/// What speaks for and against each way.
fn reasons(scene: &Scene<'_>, options: &[CapitalOption]) -> Vec<Block> {
    let noted = options.iter().filter(|o| !o.note.is_empty());
    noted.map(|o| Block::Paragraph(format!("{}: {}", called(scene, o), o.note))).collect()
}

/// What was decided; nothing while it is open.
fn decision(scene: &Scene<'_>, found: &CapitalPage) -> Vec<Block> {
    let draft = &found.draft;
    if !matches!(draft.status, CapitalStatus::Approved | CapitalStatus::Rejected) {
        return Vec::new();
    }
    let heading = Block::Heading { level: 2, text: scene.t("money-capital-decision") };
    let status = scene.t(&format!("capital-status-{}", draft.status));
    let facts = scene.known([
        ("field-name-status", Cell::Text(status)),
        ("field-name-decided-on", Cell::date(draft.decided_on)),
        ("field-name-decided-by", Cell::text(&found.decided_by)),
        ("field-name-decision-note", Cell::text(&draft.decision_note)),
    ]);
    vec![heading, Block::Facts(facts)]
}
