//! The end of a lease: what becomes of each asset, at what price and by when, and the conditions.

use super::asset;
use crate::contract::read;
use crate::error::Result;
use crate::quote::lease::{LeaseChoice, LeaseEnd, LeaseItem, ops};
use crate::reports::LeaseEndParams;
use crate::reports::contracts::name;
use crate::reports::model::{
    Block, Cell, Column, Fact, Orientation, Report, Row, RowLevel, Table, Tone,
};
use crate::reports::renewals::signatures;
use crate::reports::scene::Scene;

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &LeaseEndParams) -> Result<Report> {
    let today = scene.moment.today;
    let row = read::one(scene.conn, params.contract_id)?.row(today);
    let found = ops::detail(scene.conn, params.contract_id, today)?;
    let mut blocks = vec![
        Block::Table(sums(scene, &found)),
        Block::Table(items(scene, &found)?),
        Block::Table(conditions(scene, &found)),
    ];
    if params.signatures {
        blocks.extend(signatures(scene.lang));
    }
    let ends = Fact { label: scene.t("lease-ends-on"), value: Cell::date(found.ends_on) };
    let report = scene.report("lease_end", name(&row), Orientation::Portrait)?;
    Ok(Report {
        subtitle: format!("{} · {}", scene.t("report-lease-end-title"), row.vendor),
        facts: vec![ends],
        blocks,
        notes: vec![scene.t("report-renewals-note-inclusive"), scene.t("report-lease-note-prices")],
        ..report
    })
}

fn choice(scene: &Scene<'_>, choice: LeaseChoice) -> String {
    scene.t(&format!("lease-choice-{choice}"))
}

fn sums(scene: &Scene<'_>, found: &LeaseEnd) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "choices",
        t("lease-summary"),
        vec![
            Column::new("choice", t("lease-choice")).grow(1),
            Column::new("count", t("assets-title")).end(),
            Column::new("price", t("lease-price")).end(),
        ],
    );
    for sum in &found.sums {
        let cells = vec![
            Cell::Text(choice(scene, sum.choice)),
            Cell::Int(sum.count.into()),
            scene.totals(&sum.totals),
        ];
        table.rows.push(Row::item(cells));
    }
    let count = i64::try_from(found.items.len()).unwrap_or(i64::MAX);
    let cells = [("count", Cell::Int(count))];
    table.rows.push(table.line(RowLevel::Total, t("report-total"), &cells));
    table
}

fn items(scene: &Scene<'_>, found: &LeaseEnd) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "assets",
        t("assets-title"),
        vec![
            Column::new("asset", t("quotes-asset")).grow(2),
            Column::new("serial", t("assets-col-serial")),
            Column::new("choice", t("lease-choice")),
            Column::new("price", t("lease-price")).end(),
            Column::new("return_by", t("lease-return-by")),
            Column::new("note", t("lease-note")).grow(2),
        ],
    );
    table.empty = t("contracts-assets-none");
    for (at, item) in scene.first(&found.items).iter().enumerate() {
        scene.go_on(at)?;
        table.rows.push(line(scene, found, item));
    }
    Ok(table)
}

fn line(scene: &Scene<'_>, found: &LeaseEnd, item: &LeaseItem) -> Row {
    let draft = &item.draft;
    let by = draft.return_by.or(found.ends_on).filter(|_| draft.choice == LeaseChoice::Return);
    let by = match by {
        Some(day) if item.overdue => Cell::TonedDate(Tone::Critical, day),
        day => Cell::date(day),
    };
    let words = choice(scene, draft.choice);
    let words = match draft.choice {
        LeaseChoice::Open => Cell::Toned(Tone::Warning, words),
        _ => Cell::Text(words),
    };
    Row::item(vec![
        Cell::Text(asset(&item.asset)),
        Cell::code(&item.asset.serial),
        words,
        Cell::money(draft.price),
        by,
        Cell::text(&draft.note),
    ])
}

fn conditions(scene: &Scene<'_>, found: &LeaseEnd) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "conditions",
        t("lease-conditions"),
        vec![
            Column::new("condition", t("lease-condition")).grow(3),
            Column::new("asset", t("quotes-asset")).grow(1),
            Column::new("done", t("lease-done")),
        ],
    );
    table.empty = t("lease-no-conditions");
    table.rows = found
        .conditions
        .iter()
        .map(|c| {
            let of = |id| found.items.iter().find(|i| i.asset.id == id).map(|i| asset(&i.asset));
            let whole = || t("lease-whole");
            let about = c.asset_id.and_then(of).unwrap_or_else(whole);
            let done = match c.done {
                true => Cell::Toned(Tone::Ok, t("common-yes")),
                false => Cell::Text(t("common-no")),
            };
            Row::item(vec![Cell::Text(c.label.clone()), Cell::Text(about), done])
        })
        .collect();
    table
}
