//! The list of vendors on paper.

use chrono::{Days, NaiveDate};

use super::columns::{ListColumn, amounts, chosen, code, column, notes, table, text};
use super::filters::{Word, choice, facts};
use super::{Context, Sheet, within};
use crate::error::Result;
use crate::list::ListQuery;
use crate::reports::model::{Cell, Tone};
use crate::vendor::sql::list;
use crate::vendor::{VendorKind, VendorRow};

const COLUMNS: &[ListColumn<VendorRow>] = &[
    column("name", "vendors-col-name", 3, |_, r: &VendorRow| text(&r.name)),
    column("kinds", "vendors-col-kinds", 2, kinds),
    column("next_send_by", "vendors-col-next-send-by", 0, |c, r: &VendorRow| {
        next(r, c.moment.today)
    })
    .note("report-list-note-next"),
    column("annual", "vendors-col-annual", 0, |c, r: &VendorRow| amounts(c, &r.annual))
        .end()
        .note("report-renewals-note-annualised"),
    column("contracts", "vendors-col-contracts", 0, |_, r: &VendorRow| {
        Cell::Int(r.contracts.into())
    })
    .end(),
    column("assets", "vendors-col-assets", 0, |_, r: &VendorRow| Cell::Int(r.assets.into())).end(),
    column("customer_no", "vendors-col-customer-no", 0, |_, r| code(&r.customer_no)),
    column("country", "vendors-col-country", 0, |_, r| text(&r.country)),
];

pub(super) fn sheet(context: &Context<'_>, query: &ListQuery, keys: &[String]) -> Result<Sheet> {
    let columns = chosen(COLUMNS, keys)?;
    let today = context.moment.today;
    let ids = list::ids(context.conn, query, today)?;
    within(ids.len())?;
    let rows = list::rows(context.conn, &ids, today)?;
    Ok(Sheet {
        title: context.t("vendors-title"),
        table: table(context, "vendors", &columns, &rows)?,
        facts: facts(context, query, COLUMNS, (label, WORD), "vendors-col-name")?,
        notes: notes(&columns),
        rows: rows.len(),
    })
}

fn label(field: &str) -> String {
    format!("vendors-col-{}", field.replace('_', "-"))
}

const WORD: Word = |context, filter, value| match (filter.field.as_str(), value) {
    (_, "") => Ok(context.t("assets-filter-none")),
    ("kinds", v) => {
        choice(context, filter, "vendor-kind", VendorKind::parse(v).map(VendorKind::as_str))
    }
    (_, v) => Ok(v.to_owned()),
};

fn kinds(context: &Context<'_>, row: &VendorRow) -> Cell {
    let words: Vec<String> =
        row.kinds.iter().map(|k| context.t(&format!("vendor-kind-{k}"))).collect();
    text(&words.join(", "))
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
