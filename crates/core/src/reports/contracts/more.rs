//! The rarer tables of a contract's sheet: amendments, the uplift tracker, notices.

use super::words;
use crate::contract::amendment::AmendmentDraft;
use crate::contract::draft::ContractDetail;
use crate::contract::tracker::TrackedPeriod;
use crate::contract::{IncreaseClause, IncreaseKind, Percent, read};
use crate::error::Result;
use crate::money::Totals;
use crate::reports::model::{Cell, Column, Row, RowLevel, Table, Tone};
use crate::reports::scene::Scene;

/// `75 % of the index (ISTAT FOI), at most 3.5 %`.
pub(super) fn clause(scene: &Scene<'_>, clause: &IncreaseClause) -> String {
    let pct = |p: Option<Percent>| percent(scene, p).unwrap_or_default();
    let args = [
        ("percent", pct(clause.percent).into()),
        ("share", pct(clause.share).into()),
        ("index", clause.index.as_str().into()),
    ];
    let named = if clause.index.is_empty() || !clause.kind.indexed() { "" } else { "-named" };
    let mut text = scene.ta(&format!("increase-text-{}{named}", clause.kind), &args);
    for (limit, id) in [(clause.floor, "increase-text-floor"), (clause.cap, "increase-text-cap")] {
        if let Some(limit) = percent(scene, limit) {
            text = scene.ta(id, &[("clause", text.into()), ("limit", limit.into())]);
        }
    }
    text
}

/// A percentage with the language's own decimal sign.
fn percent(scene: &Scene<'_>, of: Option<Percent>) -> Option<String> {
    Some(scene.format().decimal(&of?.to_string()))
}

/// What changed from a day; `None` without amendments.
pub(super) fn amendments(scene: &Scene<'_>, detail: &ContractDetail) -> Option<Table> {
    let all = &detail.draft.amendments;
    if all.is_empty() {
        return None;
    }
    let columns = vec![
        Column::new("from", scene.t("amendment-col-from")),
        Column::new("title", scene.t("amendment-col-title")).grow(1),
        Column::new("signed_on", scene.t("letter-signed-on")),
        Column::new("changes", scene.t("amendment-col-changes")).grow(2),
    ];
    let mut table = Table::new("amendments", scene.t("amendments-title"), columns);
    table.rows = all
        .iter()
        .map(|a| {
            Row::item(vec![
                Cell::date(a.effective_from),
                Cell::text(&a.title),
                Cell::date(a.signed_on),
                Cell::Text(changes(scene, a)),
            ])
        })
        .collect();
    Some(table)
}

fn changes(scene: &Scene<'_>, a: &AmendmentDraft) -> String {
    let mut said = Vec::new();
    if let Some(end) = a.new_end {
        said.push(scene.ta("amendment-end", &[("date", scene.format().date(end).into())]));
    }
    if let Some(renewal) = a.renewal {
        let kind = scene.t(&format!("renewal-{renewal}"));
        said.push(scene.ta("amendment-renewal", &[("kind", kind.into())]));
    }
    if let Some(months) = a.renewal_months {
        let months = scene.ta("contracts-months", &[("count", i64::from(months).into())]);
        said.push(scene.ta("amendment-months", &[("months", months.into())]));
    }
    if let Some(most) = a.max_renewals {
        said.push(scene.ta("amendment-most", &[("most", i64::from(most).into())]));
    }
    if a.notice_value.is_some() || a.notice_unit.is_some() {
        let span = match (a.notice_value, a.notice_unit) {
            (Some(n), Some(unit)) => words::span(scene, n, unit.as_str()),
            (Some(n), None) => n.to_string(),
            (None, unit) => unit.map_or_else(String::new, |u| scene.t(&format!("notice-unit-{u}"))),
        };
        said.push(scene.ta("amendment-notice", &[("span", span.into())]));
    }
    if said.is_empty() { scene.t("amendment-nothing") } else { said.join("; ") }
}

/// What was asked for each period against what the clause allowed; `None` where there is nothing to
/// compare: one period, or a price nobody knows.
pub(in crate::reports) fn tracker(
    scene: &Scene<'_>,
    detail: &ContractDetail,
) -> Result<Option<Table>> {
    let rows = read::tracker(scene.conn, detail.row.id, scene.moment.today)?;
    let told = rows.len() > 1
        && rows.iter().any(|r| r.typed || r.over.is_some_and(|o| o.minor > 0))
        || detail.draft.increase.kind != IncreaseKind::None && rows.len() > 1;
    if !told {
        return Ok(None);
    }
    let columns = vec![
        Column::new("start", scene.t("report-period-col-start")),
        Column::new("end", scene.t("report-period-col-end")),
        Column::new("asked", scene.t("tracker-col-asked")).end(),
        Column::new("increase", scene.t("tracker-col-increase")).end(),
        Column::new("allowed_increase", scene.t("tracker-col-allowed-increase")).end(),
        Column::new("allowed", scene.t("tracker-col-allowed")).end(),
        Column::new("over", scene.t("tracker-col-over")).end(),
    ];
    let mut table = Table::new("tracker", scene.t("tracker-title"), columns);
    let mut sum = Totals::default();
    for row in &rows {
        if let Some(over) = row.over {
            sum.add(over)?;
        }
        table.rows.push(tracked(scene, row));
    }
    let cells = [("over", scene.totals(&sum))];
    table.rows.push(table.line(RowLevel::Total, scene.t("tracker-total"), &cells));
    Ok(Some(table))
}

fn tracked(scene: &Scene<'_>, row: &TrackedPeriod) -> Row {
    let pct = |p: Option<Percent>| match percent(scene, p) {
        Some(text) => Cell::Text(format!("{text} %")),
        None => Cell::Empty,
    };
    Row::item(vec![
        Cell::Date(row.start),
        Cell::Date(row.end),
        Cell::money(row.asked),
        pct(row.increase),
        pct(row.allowed_increase),
        match row.allowed {
            None if row.k > 0 => Cell::Toned(Tone::Muted, scene.t("tracker-unknown")),
            allowed => Cell::money(allowed),
        },
        Cell::money(row.over),
    ])
}

/// The notices that were sent; `None` without one.
pub(super) fn notices(scene: &Scene<'_>, detail: &ContractDetail) -> Option<Table> {
    let of_periods = detail.periods.iter().flat_map(|p| p.decisions.iter());
    let mut all: Vec<_> =
        of_periods.chain(&detail.decisions).filter_map(|d| d.notice.as_ref()).collect();
    if all.is_empty() {
        return None;
    }
    all.sort_by_key(|n| std::cmp::Reverse((n.sent_on, n.id)));
    let columns = vec![
        Column::new("sent_on", scene.t("notice-col-sent")),
        Column::new("method", scene.t("contracts-fact-delivery")).grow(1),
        Column::new("reference", scene.t("notice-col-reference")),
        Column::new("received_on", scene.t("notice-col-received")),
        Column::new("proof", scene.t("notice-col-proof")),
    ];
    let mut table = Table::new("notices", scene.t("notices-title"), columns);
    table.rows = all
        .into_iter()
        .map(|n| {
            Row::item(vec![
                Cell::Date(n.sent_on),
                Cell::Text(scene.t(&format!("delivery-{}", n.method))),
                Cell::code(&n.reference),
                Cell::date(n.received_on),
                match n.document_id {
                    Some(_) => Cell::Toned(Tone::Ok, scene.t("notice-proof-yes")),
                    None => Cell::Toned(Tone::Muted, scene.t("notice-proof-no")),
                },
            ])
        })
        .collect();
    Some(table)
}
