//! The list of vendors on paper.

use chrono::{Days, NaiveDate};

use super::columns::{ListColumn, chosen, column, notes, table};
use super::filters::{Word, choice, days, facts};
use super::{MAX_ROWS, Sheet};
use crate::error::Result;
use crate::list::{ListKind, ListQuery};
use crate::reports::model::{Cell, Tone};
use crate::reports::scene::Scene;
use crate::reports::vendor_scorecard::band_tone;
use crate::reports::vendor_tables::tone;
use crate::vendor::sql::list;
use crate::vendor::{Band, RiskLevel, Validity, VendorKind, VendorRow};

const COLUMNS: &[ListColumn<VendorRow>] = &[
    column("name", "vendors-col-name", 3, |_, r: &VendorRow| Cell::text(&r.name)),
    column("kinds", "vendors-col-kinds", 2, kinds),
    column("next_send_by", "vendors-col-next-send-by", 0, |c, r: &VendorRow| {
        next(r, c.moment.today)
    })
    .note("report-list-note-next"),
    column("annual", "vendors-col-annual", 0, |c, r: &VendorRow| c.totals(&r.annual))
        .end()
        .note("report-renewals-note-annualised"),
    column("contracts", "vendors-col-contracts", 0, |_, r: &VendorRow| {
        Cell::Int(r.contracts.into())
    })
    .end(),
    column("assets", "vendors-col-assets", 0, |_, r: &VendorRow| Cell::Int(r.assets.into())).end(),
    column("customer_no", "vendors-col-customer-no", 0, |_, r| Cell::code(&r.customer_no)),
    column("country", "vendors-col-country", 0, |_, r| Cell::text(&r.country)),
    column("score", "vendors-col-score", 0, score).end(),
    column("risk", "vendors-col-risk", 0, |c, r: &VendorRow| {
        r.risk.map_or(Cell::Empty, |v| Cell::Text(c.t(&format!("vendor-risk-{v}"))))
    }),
    column("criticality", "vendors-col-criticality", 0, |c, r: &VendorRow| {
        r.criticality.map_or(Cell::Empty, |v| Cell::Text(c.t(&format!("vendor-criticality-{v}"))))
    }),
    column("next_expiry", "vendors-col-next-expiry", 0, |_, r: &VendorRow| {
        let expiry = r.next_expiry.zip(r.expiry_state);
        expiry.map_or(Cell::Empty, |(day, state)| Cell::TonedDate(tone(state), day))
    }),
];

pub(super) fn sheet(scene: &Scene<'_>, query: &ListQuery, keys: &[String]) -> Result<Sheet> {
    let all: Vec<_> = COLUMNS.iter().collect();
    let columns = chosen(&all, keys)?;
    let today = scene.moment.today;
    let rows = list::matching(scene.conn, query, today)?;
    scene.within(rows.len(), MAX_ROWS)?;
    Ok(Sheet {
        title: scene.t("vendors-title"),
        table: table(scene, "vendors", &columns, (scene.first(&rows), rows.len()))?,
        facts: facts(scene, (ListKind::Vendors, query), &all, (label, WORD), "vendors-col-name")?,
        notes: notes(&columns),
        rows: rows.len(),
    })
}

fn label(field: &str) -> String {
    format!("vendors-col-{}", field.replace('_', "-"))
}

const WORD: Word = |scene, filter, value| match (filter.field.as_str(), value) {
    (_, "") => Ok(scene.t("assets-filter-none")),
    ("kinds", v) => {
        choice(scene, filter, "vendor-kind", VendorKind::parse(v).map(VendorKind::as_str))
    }
    ("risk", v) => choice(scene, filter, "vendor-risk", RiskLevel::parse(v).map(RiskLevel::as_str)),
    ("criticality", v) => {
        choice(scene, filter, "vendor-criticality", RiskLevel::parse(v).map(RiskLevel::as_str))
    }
    ("band", v) => choice(scene, filter, "vendor-band", Band::parse(v).map(Band::as_str)),
    ("expiry_state", v) => {
        choice(scene, filter, "vendor-validity", Validity::parse(v).map(Validity::as_str))
    }
    ("next_expiry" | "next_send_by", v) => days(scene, filter, v),
    (_, v) => Ok(v.to_owned()),
};

/// Points of 100; the band by its tone.
fn score(scene: &Scene<'_>, row: &VendorRow) -> Cell {
    let Some((score, band)) = row.score.zip(row.band) else { return Cell::Empty };
    Cell::Toned(band_tone(band), scene.format().hundredths(score))
}

fn kinds(scene: &Scene<'_>, row: &VendorRow) -> Cell {
    let words: Vec<String> =
        row.kinds.iter().map(|k| scene.t(&format!("vendor-kind-{k}"))).collect();
    Cell::text(&words.join(", "))
}

/// Near enough to look at the vendor's contracts: a week, a month; the screen has the same.
fn next(row: &VendorRow, today: NaiveDate) -> Cell {
    let Some(day) = row.next_send_by else { return Cell::Empty };
    let within = |days| today.checked_add_days(Days::new(days)).is_some_and(|d| day <= d);
    match day {
        day if within(7) => Cell::TonedDate(Tone::Critical, day),
        day if within(30) => Cell::TonedDate(Tone::Warning, day),
        day => Cell::Date(day),
    }
}
