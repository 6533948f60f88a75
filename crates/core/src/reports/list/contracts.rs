//! The list of contracts on paper. What they ask for, and by when, is the renewals report.

use super::columns::{ListColumn, chosen, column, notes, table};
use super::filters::{self, Word, bad, choice, days, facts, named};
use super::{MAX_ROWS, Sheet};
use crate::contract::draft::{ContractKind, ContractRow};
use crate::contract::{ContractState, RenewalKind, list};
use crate::error::Result;
use crate::list::{ListKind, ListQuery};
use crate::reports::contracts::{send_by, state};
use crate::reports::model::{Cell, Fact};
use crate::reports::scene::Scene;

const COLUMNS: &[ListColumn<ContractRow>] = &[
    column("vendor", "contracts-col-vendor", 2, |_, r: &ContractRow| Cell::text(&r.vendor)),
    column("title", "contracts-col-title", 3, |_, r| Cell::text(&r.title)),
    column("number", "contracts-col-number", 0, |_, r| Cell::code(&r.number)),
    column("state", "contracts-col-state", 1, |c, r| state(c, r.state)),
    column("decide_by", "contracts-col-decide-by", 0, |_, r| Cell::date(r.decide_by)),
    column("send_by", "contracts-col-send-by", 0, |c, r: &ContractRow| send_by(r, c.lang))
        .note("report-renewals-note-deadlines"),
    column("period_end", "contracts-col-period-end", 0, |_, r: &ContractRow| {
        Cell::date(r.period_end)
    })
    .note("report-renewals-note-inclusive"),
    column("annual", "contracts-col-annual", 0, |c, r: &ContractRow| c.totals(&r.annual))
        .end()
        .note("report-renewals-note-annualised"),
    column("owner", "contracts-col-owner", 1, |_, r| Cell::text(&r.owner)),
    column("decision", "contracts-col-decision", 1, |c, r| match &r.decision {
        Some(d) => Cell::Text(c.t(&format!("decision-{}", d.choice))),
        None => Cell::Empty,
    }),
    column("kind", "contracts-col-kind", 1, |c, r| {
        Cell::Text(c.t(&format!("contract-kind-{}", r.kind)))
    }),
    column("renewal", "contracts-col-renewal", 1, |c, r: &ContractRow| {
        Cell::Text(c.t(&format!("renewal-{}", r.renewal)))
    })
    .hidden(),
    column("notice_by", "contracts-col-notice-by", 0, |_, r: &ContractRow| Cell::date(r.notice_by))
        .hidden(),
    column("start", "contracts-col-start", 0, |_, r: &ContractRow| Cell::Date(r.start)).hidden(),
    column("assets", "contracts-col-assets", 0, |_, r: &ContractRow| Cell::Int(r.assets.into()))
        .end()
        .hidden(),
    column("cost_centre", "contracts-col-cost-centre", 0, |_, r: &ContractRow| {
        Cell::text(&r.cost_centre)
    })
    .hidden(),
];

pub(super) fn sheet(scene: &Scene<'_>, query: &ListQuery, keys: &[String]) -> Result<Sheet> {
    let all: Vec<_> = COLUMNS.iter().collect();
    let columns = chosen(&all, keys)?;
    let rows = list::rows(scene.conn, query, scene.moment.today)?;
    scene.within(rows.len(), MAX_ROWS)?;
    Ok(Sheet {
        title: scene.t("contracts-title"),
        table: table(scene, "contracts", &columns, (scene.first(&rows), rows.len()))?,
        facts: facts(
            scene,
            (ListKind::Contracts, query),
            &all,
            (label, WORD),
            "report-list-order-entry",
        )?,
        notes: notes(&columns),
        rows: rows.len(),
    })
}

/// What a contract register was narrowed to.
pub(in crate::reports) fn narrowing(
    scene: &Scene<'_>,
    query: &ListQuery,
    ended: bool,
) -> Result<Vec<Fact>> {
    let mut facts = filters::narrowing(scene, (ListKind::Contracts, query), (label, WORD))?;
    let words = if ended { "report-fact-decided-yes" } else { "report-fact-decided-no" };
    facts.push(filters::fact(scene.t("report-fact-ended"), scene.t(words)));
    Ok(facts)
}

fn label(field: &str) -> String {
    match field {
        "cost_centre" | "title" | "number" | "start" | "annual" | "assets" => {
            format!("contracts-col-{}", field.replace('_', "-"))
        }
        other => format!("contracts-filter-{other}"),
    }
}

const WORD: Word = |scene, filter, value| match (filter.field.as_str(), value) {
    (_, "") => Ok(scene.t("assets-filter-none")),
    ("kind", v) => {
        choice(scene, filter, "contract-kind", ContractKind::parse(v).map(ContractKind::as_str))
    }
    ("state", v) => {
        let known = ContractState::parse(v).map(ContractState::as_str);
        choice(scene, filter, "contract-state", known)
    }
    ("renewal", v) => {
        choice(scene, filter, "renewal", RenewalKind::parse(v).map(RenewalKind::as_str))
    }
    ("decided", v) => {
        let known = ["yes", "no"].into_iter().find(|k| *k == v);
        choice(scene, filter, "contracts-filter-decided", known)
    }
    ("vendor_id", v) => named(scene, filter, v, "vendor"),
    ("owner_id", v) => named(scene, filter, v, "person"),
    ("cost_centre" | "title" | "number" | "annual" | "assets", v) => Ok(v.to_owned()),
    ("decide_by" | "send_by" | "notice_by" | "period_end" | "start", v) => days(scene, filter, v),
    _ => Err(bad(filter)),
};
