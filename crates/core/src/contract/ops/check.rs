//! What is wrong with a contract somebody wants to save: every field error at once, writes nothing.

use chrono::{Datelike, NaiveDate};

use super::SaveContext;
use crate::contract::draft::{ContractDraft, ContractStatus};
use crate::contract::{RenewalKind, period, sql};
use crate::error::{Checks, Error, FieldError, Result};
use crate::store::Conn;

/// Longest list of cost lines of one contract.
const MAX_LINES: usize = 200;

/// Everything that is wrong with a draft, or its start.
pub(super) fn check(conn: &Conn, d: &ContractDraft, ctx: &SaveContext) -> Result<NaiveDate> {
    let mut c = Checks::new();
    check_references(&mut c, conn, d)?;
    check_alone(&mut c, d, ctx);
    c.done()?;
    d.start.ok_or_else(|| FieldError::new("start", "required").into())
}

/// What saving would refuse about a draft whatever the register holds: for an import's dry run.
pub(crate) fn problems(d: &ContractDraft, ctx: &SaveContext) -> Vec<FieldError> {
    let mut c = Checks::new();
    check_alone(&mut c, &super::tidy(d), ctx);
    match c.done() {
        Err(Error::Invalid(errors)) => errors,
        _ => Vec::new(),
    }
}

fn check_alone(c: &mut Checks, d: &ContractDraft, ctx: &SaveContext) {
    c.text("title", &d.title, true, 200);
    c.text("number", &d.number, false, 100);
    c.text("cost_centre", &d.cost_centre, false, 100);
    c.text("notes", &d.notes, false, 20_000);
    let plausible = |date: NaiveDate| (1950..=2200).contains(&date.year());
    match d.start {
        None => c.require(false, "start", "required"),
        Some(start) => {
            c.require(plausible(start), "start", "date-range");
            check_terms(c, d, start, ctx);
        }
    }
    if d.status == ContractStatus::Ended {
        match (d.ended_on, d.start) {
            (None, _) => c.require(false, "ended_on", "required"),
            (Some(end), Some(start)) => c.require(end >= start, "ended_on", "end-before-start"),
            _ => {}
        }
    }
    c.require(d.cost_lines.len() <= MAX_LINES, "cost_lines", "too-many");
    for (i, line) in d.cost_lines.iter().enumerate() {
        c.text(&format!("cost_lines.{i}.label"), &line.label, false, 200);
        let sane = line.amount.minor.unsigned_abs() < 1_000_000_000_000_000;
        c.require(sane, &format!("cost_lines.{i}.amount"), "amount-range");
    }
}

fn check_references(c: &mut Checks, conn: &Conn, d: &ContractDraft) -> Result<()> {
    match d.vendor_id {
        None => c.require(false, "vendor_id", "required"),
        Some(v) => {
            c.require(sql::exists(conn, "vendor", v.0)?, "vendor_id", "unknown");
            if !d.number.is_empty() {
                let twin = sql::by_number(conn, v, &d.number)?.filter(|t| Some(*t) != d.id);
                c.require(twin.is_none(), "number", "duplicate-contract-number");
            }
        }
    }
    if let Some(owner) = d.owner_id {
        c.require(sql::exists(conn, "person", owner.0)?, "owner_id", "unknown");
    }
    c.require(sql::missing_asset(conn, &d.assets)?.is_none(), "assets", "unknown");
    Ok(())
}

fn check_terms(c: &mut Checks, d: &ContractDraft, start: NaiveDate, ctx: &SaveContext) {
    if d.renewal != RenewalKind::Evergreen {
        let has_end = d.explicit_end.is_some() || d.initial_months.is_some_and(|m| m > 0);
        c.require(has_end, "initial_months", "term-required");
        if let Some(end) = d.explicit_end {
            c.require(end >= start, "explicit_end", "end-before-start");
        }
        c.require(d.initial_months.is_none_or(|m| m <= 1200), "initial_months", "range-1200");
    }
    if d.renewal == RenewalKind::Tacit {
        c.require(d.renewal_months > 0, "renewal_months", "required");
    }
    c.require(d.renewal_months <= 1200, "renewal_months", "range-1200");
    c.require(d.notice_value <= 3650, "notice_value", "range-3650");
    for (value, field) in
        [(d.delivery_lead_days, "delivery_lead_days"), (d.decide_buffer_days, "decide_buffer_days")]
    {
        c.require(value.is_none_or(|v| v <= 365), field, "range-365");
    }
    if let Some(max) = d.notice_window_max {
        c.require(max >= d.notice_value && max <= 3650, "notice_window_max", "window-order");
    }
    // A notice longer than a rolling term is real life (the exit is a later term end); one longer
    // than a term that does not roll is a typing error, shown with its arithmetic.
    if matches!(d.renewal, RenewalKind::None | RenewalKind::Express) {
        let first = period(&d.terms(start), &ctx.planning(d), 0);
        if let Some(p) = first.filter(|p| p.notice_by < start) {
            c.push(
                FieldError::new("notice_value", "notice-longer-than-term")
                    .with("end", p.end)
                    .with("notice_by", p.notice_by)
                    .with("start", start),
            );
        }
    }
}
