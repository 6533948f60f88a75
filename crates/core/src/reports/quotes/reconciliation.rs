//! A vendor's quote held against our assets: each group with its money, each line with its reason.

use super::{asset, percent, reason};
use crate::contract::read;
use crate::error::Result;
use crate::quote::reconcile::{QuoteFinding, QuoteGroup, Reconciliation};
use crate::reports::QuoteReconciliationParams;
use crate::reports::contracts::name;
use crate::reports::model::{
    Block, Cell, Column, Fact, Orientation, Report, Row, RowLevel, Table, Tone,
};
use crate::reports::{MAX_REGISTER_ROWS, scene::Scene};

pub(in crate::reports) fn build(
    scene: &Scene<'_>,
    params: &QuoteReconciliationParams,
) -> Result<Report> {
    let today = scene.moment.today;
    let found = crate::quote::read::reconciliation(scene.conn, params.quote_id, today)?;
    scene.within(found.findings.len(), MAX_REGISTER_ROWS)?;
    let contract = read::one(scene.conn, found.quote.draft.contract_id)?.row(today);
    let report = scene.report("quote_reconciliation", name(&contract), Orientation::Landscape)?;
    Ok(Report {
        subtitle: scene.t("report-quote-reconciliation-title"),
        facts: facts(scene, &found),
        blocks: vec![Block::Table(groups(scene, &found)), Block::Table(lines(scene, &found)?)],
        notes: ["groups", "match", "previous"]
            .map(|id| scene.t(&format!("report-reconcile-note-{id}")))
            .into(),
        ..report
    })
}

fn facts(scene: &Scene<'_>, found: &Reconciliation) -> Vec<Fact> {
    let (quote, draft) = (&found.quote, &found.quote.draft);
    scene.known([
        ("quotes-vendor", Cell::text(&quote.vendor)),
        ("quotes-reference", Cell::code(&draft.reference)),
        ("quotes-received-on", Cell::date(draft.received_on)),
        ("quotes-valid-until", Cell::date(draft.valid_until)),
        ("quotes-source", Cell::text(&quote.source)),
        ("quotes-status", Cell::Text(scene.t(&format!("quote-status-{}", draft.status)))),
    ])
}

/// Count and money of each group, with the sum of the quote.
fn groups(scene: &Scene<'_>, found: &Reconciliation) -> Table {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "groups",
        t("quotes-groups"),
        vec![
            Column::new("group", t("quotes-group")).grow(1),
            Column::new("count", t("quotes-count")).end(),
            Column::new("price", t("quotes-price")).end(),
            Column::new("previous", t("quotes-previous")).end(),
        ],
    );
    let row = |level, words: String, count: u32, price: Cell, previous: Cell| {
        Row::new(level, vec![Cell::Text(words), Cell::Int(count.into()), price, previous])
    };
    let words = |g: QuoteGroup| t(&format!("quote-group-{g}"));
    let mut lines = 0;
    for sum in found.groups.iter().filter(|g| g.group != QuoteGroup::Missing) {
        lines += sum.count;
        let (price, before) = (scene.totals(&sum.totals), scene.totals(&sum.previous));
        table.rows.push(row(RowLevel::Item, words(sum.group), sum.count, price, before));
    }
    let total = scene.totals(&found.quoted);
    table.rows.push(row(RowLevel::Total, t("quotes-sum"), lines, total, Cell::Empty));
    // What is missing is no part of the quote: it stands below its sum.
    for sum in found.groups.iter().filter(|g| g.group == QuoteGroup::Missing) {
        let before = scene.totals(&sum.previous);
        table.rows.push(row(RowLevel::Item, words(sum.group), sum.count, Cell::Empty, before));
    }
    table
}

fn lines(scene: &Scene<'_>, found: &Reconciliation) -> Result<Table> {
    let t = |id: &str| scene.t(id);
    let mut table = Table::new(
        "lines",
        t("quotes-lines"),
        vec![
            Column::new("serial", t("assets-col-serial")),
            Column::new("line", t("quotes-line")).end(),
            Column::new("description", t("quotes-description")).grow(2),
            Column::new("asset", t("quotes-asset")).grow(1),
            Column::new("reason", t("quotes-reason")).grow(2),
            Column::new("price", t("quotes-price")).end(),
            Column::new("previous", t("quotes-previous")).end(),
            Column::new("difference", t("quotes-difference")).end(),
            Column::new("percent", t("quotes-percent")).end(),
        ],
    );
    table.empty = t("quotes-no-lines");
    let mut group = None;
    for (at, finding) in scene.first(&found.findings).iter().enumerate() {
        scene.go_on(at)?;
        if group != Some(finding.group) {
            group = Some(finding.group);
            let words = t(&format!("quote-group-{}", finding.group));
            table.rows.push(table.line(RowLevel::Group, words, &[]));
        }
        table.rows.push(item(scene, finding));
    }
    Ok(table)
}

fn item(scene: &Scene<'_>, finding: &QuoteFinding) -> Row {
    let line = finding.line.as_ref();
    let serial = match (line, &finding.asset) {
        (Some(l), _) if !l.serial.is_empty() => l.serial.as_str(),
        (Some(l), _) => l.tag.as_str(),
        (None, Some(asset)) => asset.serial.as_str(),
        (None, None) => "",
    };
    let mut why = reason(scene, &finding.reason, &finding.params);
    let near: Vec<String> = finding.proposals.iter().map(asset).collect();
    if !near.is_empty() {
        why = format!("{why}: {}", near.join(", "));
    }
    let tone = match finding.group {
        QuoteGroup::Matched => Tone::Plain,
        QuoteGroup::Gone | QuoteGroup::Duplicate | QuoteGroup::Elsewhere => Tone::Critical,
        QuoteGroup::Unknown | QuoteGroup::Missing => Tone::Warning,
    };
    let why = if tone == Tone::Plain { Cell::Text(why) } else { Cell::Toned(tone, why) };
    Row::item(vec![
        Cell::code(serial),
        line.map_or(Cell::Empty, |l| Cell::Int(l.line.into())),
        line.map_or(Cell::Empty, |l| Cell::text(&l.description)),
        finding.asset.as_ref().map_or(Cell::Empty, |a| Cell::Text(asset(a))),
        why,
        line.map_or(Cell::Empty, |l| Cell::Money(l.price)),
        Cell::money(finding.previous),
        Cell::money(finding.difference),
        percent(finding.percent),
    ])
}
