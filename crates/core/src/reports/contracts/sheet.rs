//! The contract sheet: all about one contract, as its page in the window says it.

use super::{more, name, send_by, state, tables, without_notice, words};
use crate::agenda::IfNothing;
use crate::contract::draft::ContractDetail;
use crate::contract::{ContractState, IncreaseKind, RenewalKind, read};
use crate::decision::Decision;
use crate::error::Result;
use crate::reports::ContractSheetParams;
use crate::reports::model::{Block, Cell, Fact, Figure, Orientation, Report, Tone};
use crate::reports::renewals::{consequence, signatures};
use crate::reports::scene::Scene;

pub(in crate::reports) fn build(scene: &Scene<'_>, params: &ContractSheetParams) -> Result<Report> {
    let detail = read::detail(scene.conn, params.contract_id, scene.moment.today)?;
    let mut blocks = blocks(scene, &detail)?;
    if params.signatures {
        blocks.extend(signatures(scene.lang));
    }
    let report = scene.report("contract_sheet", name(&detail.row), Orientation::Portrait)?;
    Ok(Report {
        subtitle: format!("{} · {}", scene.t("report-contract-sheet-title"), detail.row.vendor),
        blocks,
        notes: notes(scene, &detail),
        ..report
    })
}

/// What its dates and amounts mean.
pub(super) fn notes(scene: &Scene<'_>, detail: &ContractDetail) -> Vec<String> {
    let mut ids = vec!["inclusive", "annualised"];
    if !detail.calculation.is_empty() && !detail.row.state.over() {
        ids.insert(0, "deadlines");
    }
    ids.into_iter().map(|id| scene.t(&format!("report-renewals-note-{id}"))).collect()
}

/// The content of a sheet, for a report of its own or as a section of a register.
pub(in crate::reports) fn blocks(scene: &Scene<'_>, detail: &ContractDetail) -> Result<Vec<Block>> {
    let mut blocks = vec![figures(scene, detail), Block::Paragraph(outlook(scene, detail))];
    blocks.push(Block::Facts(facts(scene, detail)));
    // What is over has no day left to act by, whatever its terms would have brought.
    if !detail.row.state.over() {
        blocks.extend(tables::timeline(scene, detail).map(Block::Timeline));
        blocks.extend(tables::calculation(scene, detail).map(Block::Table));
    }
    if detail.row.renewal != RenewalKind::Evergreen || !detail.periods.is_empty() {
        blocks.push(Block::Table(tables::periods(scene, detail)));
    }
    blocks.extend(more::amendments(scene, detail).map(Block::Table));
    blocks.push(Block::Table(tables::costs(scene, detail)?));
    blocks.extend(more::tracker(scene, detail)?.map(Block::Table));
    blocks.extend(tables::decisions(scene, detail));
    blocks.extend(more::notices(scene, detail).map(Block::Table));
    blocks.push(Block::Table(tables::assets(scene, detail)?));
    blocks.extend(scene.remarks("contracts-field-notes", &detail.draft.notes));
    Ok(blocks)
}

pub(in crate::reports) fn figures(scene: &Scene<'_>, detail: &ContractDetail) -> Block {
    let row = &detail.row;
    let figure = |value: Cell, id: &str| Figure::new(value, scene.t(id));
    let mut all = Vec::new();
    match (&detail.if_nothing, row.send_by) {
        (IfNothing::CanEnd { on }, _) => {
            let day = without_notice(Cell::Date(*on), row.notice_unknown, scene.lang);
            all.push(figure(day, "report-contract-sheet-can-end"));
        }
        (_, Some(_)) => {
            all.push(figure(send_by(row, scene.lang), "contracts-col-send-by"));
            all.push(figure(Cell::date(row.decide_by), "contracts-col-decide-by"));
        }
        _ => all.push(figure(Cell::date(row.period_end), "contracts-col-period-end")),
    }
    all.push(figure(scene.totals(&row.annual), "contracts-col-annual"));
    all.push(figure(Cell::Int(row.assets.into()), "report-contract-sheet-covered"));
    Block::Figures(all)
}

/// What happens if nobody acts, and what was decided about it.
pub(in crate::reports) fn outlook(scene: &Scene<'_>, detail: &ContractDetail) -> String {
    let row = &detail.row;
    let missed = row.state == ContractState::NoticeMissed;
    let what = consequence(&detail.if_nothing, row.renewal, missed, scene.lang);
    match &row.decision {
        None => format!("{what}."),
        Some(d) => {
            let choice = scene.t(&format!("decision-{}", d.choice));
            let args = [
                ("choice", choice.into()),
                ("date", scene.format().date(d.decided_on).into()),
                ("name", d.decided_by_name.as_str().into()),
                ("reason", d.reason.as_str().into()),
            ];
            let decided = scene.ta("report-contract-sheet-decided", &args);
            [Some(decided), agreed(scene, d)].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
    }
}

/// The price and the term somebody agreed with a decision; `None` without either.
fn agreed(scene: &Scene<'_>, decision: &Decision) -> Option<String> {
    let price = decision.price.map(|p| {
        scene.ta("report-contract-sheet-a-year", &[("money", scene.format().money(p).into())])
    });
    let months = |n: u32| scene.ta("contracts-months", &[("count", n.into())]);
    let terms: Vec<String> = price.into_iter().chain(decision.term_months.map(months)).collect();
    let terms = Some(terms.join(", ")).filter(|t| !t.is_empty())?;
    Some(scene.ta("report-contract-sheet-agreed", &[("terms", terms.into())]))
}

/// The vendor and the terms.
pub(in crate::reports) fn facts(scene: &Scene<'_>, detail: &ContractDetail) -> Vec<Fact> {
    let vendor = scene.known([("contracts-col-vendor", Cell::text(&detail.row.vendor))]);
    vendor.into_iter().chain(terms(scene, detail)).collect()
}

/// The terms, in the order one reads a contract.
pub(in crate::reports) fn terms(scene: &Scene<'_>, detail: &ContractDetail) -> Vec<Fact> {
    let (row, draft) = (&detail.row, &detail.draft);
    let mut facts = Vec::new();
    let mut push = |id: &str, value: Cell| facts.push(Fact { label: scene.t(id), value });
    push("contracts-col-kind", Cell::Text(scene.t(&format!("contract-kind-{}", row.kind))));
    push("contracts-col-state", state(scene, row.state));
    push(
        "contracts-col-owner",
        match row.owner.as_str() {
            "" => Cell::Toned(Tone::Muted, scene.t("report-renewals-no-owner")),
            owner => Cell::Text(owner.to_owned()),
        },
    );
    push("contracts-fact-period", Cell::Text(words::in_force(scene, detail)));
    push("contracts-col-renewal", Cell::Text(words::renewal(scene, draft)));
    push("contracts-fact-notice", Cell::Text(words::notice(scene, draft)));
    let delivery = scene.t(&format!("delivery-{}", draft.delivery_method));
    push("contracts-fact-delivery", Cell::Text(delivery));
    if !row.state.over() && tables::notice_matters(detail) {
        push("contracts-notice-by-day", Cell::date(row.notice_by));
    }
    if draft.signed_on.is_some() {
        push("letter-signed-on", Cell::date(draft.signed_on));
    }
    if !draft.order_no.is_empty() {
        push("costs-fact-order", Cell::code(&draft.order_no));
    }
    if let Some(days) = draft.payment_days {
        let days = [("days", i64::from(days).into())];
        push("costs-fact-payment", Cell::Text(scene.ta("costs-payment", &days)));
    }
    if draft.increase.kind != IncreaseKind::None {
        push("costs-fact-increase", Cell::Text(more::clause(scene, &draft.increase)));
    }
    if draft.ended_on.is_some() {
        push("contracts-field-ended-on", Cell::date(draft.ended_on));
    }
    if !row.cost_centre.is_empty() {
        push("contracts-col-cost-centre", Cell::text(&row.cost_centre));
    }
    if !detail.one_off.0.is_empty() {
        push("contracts-cost-once", scene.totals(&detail.one_off));
    }
    facts
}
