//! What is wrong with a contract somebody wants to save: every field error at once, writes nothing.

use chrono::{Datelike, NaiveDate};

use super::SaveContext;
use crate::contract::amendment::Misfit;
use crate::contract::draft::{ContractDraft, ContractStatus};
use crate::contract::{Agreed, IncreaseClause, IncreaseKind, Percent, RenewalKind, period, sql};
use crate::error::{Checks, Error, FieldError, Result};
use crate::store::Conn;

/// Longest list of cost lines, or of amendments, of one contract.
const MAX_LINES: usize = 200;

/// No index rises by more and no share is larger: a percentage beyond is a typing error.
const MOST_PERCENT: i32 = 1000;

/// Everything that is wrong with a draft, or what it agrees about time.
pub(super) fn check(conn: &Conn, d: &ContractDraft, ctx: &SaveContext) -> Result<Agreed> {
    let mut c = Checks::new();
    check_references(&mut c, conn, d)?;
    check_alone(&mut c, d, ctx);
    c.done()?;
    d.agreed().ok_or_else(|| FieldError::new("start", "required").into())
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
            check_amendments(c, d, start);
        }
    }
    c.text("notice_clause", &d.notice_clause, false, 200);
    c.text("order_no", &d.order_no, false, 100);
    c.require(d.payment_days.is_none_or(|v| v <= 365), "payment_days", "range-365");
    c.require(d.reminder_steps.len() <= 10, "reminder_steps", "too-many-steps");
    c.require(d.reminder_steps.iter().all(|s| *s <= 365), "reminder_steps", "range-365");
    if let Some(signed) = d.signed_on {
        c.require(plausible(signed), "signed_on", "date-range");
    }
    check_clause(c, &d.increase);
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
        if let (Some(from), Some(until)) = (line.from, line.until)
            && until < from
        {
            let error = FieldError::new(format!("cost_lines.{i}.until"), "end-before-start");
            c.push(error.with("start", from).with("end", until));
        }
    }
}

/// The clause on increases has what its kind takes, and limits that leave room.
fn check_clause(c: &mut Checks, clause: &IncreaseClause) {
    if clause.kind.takes_percent() {
        c.require(clause.percent.is_some(), "increase.percent", "required");
    }
    if clause.kind == IncreaseKind::CpiShare {
        c.require(clause.share.is_some(), "increase.share", "required");
    }
    let most = Percent::whole(MOST_PERCENT);
    let sane = |p: Option<Percent>| p.is_none_or(|p| Percent::ZERO <= p && Some(p) <= most);
    for (field, value) in [
        ("increase.percent", clause.percent),
        ("increase.share", clause.share),
        ("increase.floor", clause.floor),
        ("increase.cap", clause.cap),
    ] {
        c.require(sane(value), field, "percent-range");
    }
    if let (Some(floor), Some(cap)) = (clause.floor, clause.cap)
        && floor > cap
    {
        c.push(FieldError::new("increase.cap", "cap-below-floor").with("floor", floor));
    }
    c.text("increase.index", &clause.index, false, 100);
}

/// Amendments fit the terms they amend, each on a day of its own.
fn check_amendments(c: &mut Checks, d: &ContractDraft, start: NaiveDate) {
    c.require(d.amendments.len() <= MAX_LINES, "amendments", "too-many");
    for (i, a) in d.amendments.iter().enumerate() {
        c.text(&format!("amendments.{i}.title"), &a.title, false, 200);
        let from = format!("amendments.{i}.effective_from");
        c.require(a.effective_from.is_some(), &from, "required");
        let months = a.renewal_months.unwrap_or(1);
        c.require(months <= 1200, &format!("amendments.{i}.renewal_months"), "range-1200");
        let tacit = a.renewal == Some(RenewalKind::Tacit);
        let given = a.renewal_months.unwrap_or(d.renewal_months) > 0;
        c.require(!tacit || given, &format!("amendments.{i}.renewal_months"), "required");
        let notice = a.notice_value.unwrap_or(0);
        c.require(notice <= 3650, &format!("amendments.{i}.notice_value"), "range-3650");
    }
    let (_, misfits) = Agreed::of(d.terms(start), &d.amendments);
    for (i, misfit) in misfits {
        let on = |field: &str, code: &str| FieldError::new(format!("amendments.{i}.{field}"), code);
        c.push(match misfit {
            Misfit::BeforeStart { start } => {
                on("effective_from", "amendment-before-start").with("start", start)
            }
            Misfit::AfterEnd { end } => {
                on("effective_from", "amendment-after-end").with("end", end)
            }
            Misfit::Overlaps { date } => {
                on("effective_from", "amendments-overlap").with("date", date)
            }
            Misfit::EndBeforeStart { start } => {
                on("new_end", "end-before-start").with("start", start)
            }
            Misfit::Evergreen => on("renewal", "amendment-evergreen"),
        });
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
    check_parent(c, conn, d)?;
    c.require(sql::missing_asset(conn, &d.assets)?.is_none(), "assets", "unknown");
    Ok(())
}

/// A contract hangs under one that exists, and never under itself, however far up.
fn check_parent(c: &mut Checks, conn: &Conn, d: &ContractDraft) -> Result<()> {
    let Some(parent) = d.parent_id else { return Ok(()) };
    if !sql::exists(conn, "contract", parent.0)? {
        c.require(false, "parent_id", "unknown");
        return Ok(());
    }
    let mut above = Some(parent);
    // No framework is nested deeper; a ring that is there already ends the walk as well.
    for _ in 0..100 {
        let Some(id) = above else { return Ok(()) };
        if Some(id) == d.id {
            break;
        }
        above = sql::parent_of(conn, id)?;
    }
    c.require(above.is_none(), "parent_id", "own-parent");
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
