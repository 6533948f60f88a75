//! Reading a draft: every wrong text is named.

use chrono::NaiveDate;

use super::{CreditTerms, Fee, SlaTerms};
use crate::contract::Percent;
use crate::dates::is_plausible;
use crate::error::{Checks, FieldError, Result};
use crate::sla::availability::{AvailabilityMethod, Counting};
use crate::sla::claim_by::ClaimRule;
use crate::sla::credit::{self, Linear, Tier, TierFault};
use crate::sla::draft::{CreditKind, FeeBasis, SlaDraft};
use crate::sla::hours::{ServiceHours, ServiceWindow};
use crate::sla::target::{Comparator, Figure, Metric, Unit};
use crate::sla::window::MeasureWindow;
use crate::sla::zone::Zone;

/// Longest table of credits.
const MAX_TIERS: usize = 20;

/// Reads a draft.
///
/// # Errors
/// Every field that cannot be meant.
pub fn read(d: &SlaDraft) -> Result<SlaTerms> {
    let mut c = Checks::new();
    let target = figure(&mut c, "target", &d.target, true);
    let zone = Zone::parse(d.zone.trim());
    if zone.is_none() {
        c.push(FieldError::new("zone", "zone").with("zone", &d.zone));
    }
    let week = week(&mut c, &d.hours);
    percent_target(&mut c, d, target);
    c.require(
        d.window != MeasureWindow::Rolling || (1..=366).contains(&d.rolling_days),
        "rolling_days",
        "range-366",
    );
    c.require(d.minimum_minutes <= 44_640, "minimum_minutes", "range-minutes");
    c.require(
        d.limit_minutes.is_none_or(|m| (1..=5_256_000).contains(&m)),
        "limit_minutes",
        "range-minutes",
    );
    dates(&mut c, d);
    let credit = credit(&mut c, d, target);
    let cap = percent(&mut c, "cap_percent", &d.cap_percent, false);
    let fee = fee(&mut c, d);
    c.require(d.claim_value <= 3650, "claim_value", "range-3650");
    c.done()?;
    let (Some(target), Some(zone), Some(from)) = (target, zone, d.from_date) else {
        return Err(FieldError::new("target", "required").into());
    };
    Ok(SlaTerms {
        metric: d.metric,
        comparator: d.comparator,
        target,
        unit: d.unit,
        window: d.window,
        rolling_days: d.rolling_days,
        hours: ServiceHours { zone, week, holidays: d.holidays },
        counting: Counting { method: d.method, minimum: i64::from(d.minimum_minutes) * 60 },
        limit: d.limit_minutes.map(|m| i64::from(m) * 60),
        from,
        until: d.until_date,
        credit,
        cap,
        fee,
        claim_rule: d.claim_rule,
        claim_value: d.claim_value,
    })
}

/// A service level with the usual answers, for a form to begin with.
pub fn blank(zone: &str, from: Option<NaiveDate>) -> SlaDraft {
    SlaDraft {
        id: None,
        contract_id: None,
        name: String::new(),
        metric: Metric::Availability,
        comparator: Comparator::AtLeast,
        target: String::new(),
        unit: Unit::Percent,
        window: MeasureWindow::Month,
        rolling_days: 30,
        zone: zone.to_owned(),
        hours: vec![String::new(); 7],
        holidays: crate::calendar::Country::None,
        method: AvailabilityMethod::Agreed,
        minimum_minutes: 0,
        limit_minutes: None,
        exclusions: String::new(),
        from_date: from,
        until_date: None,
        credit: CreditKind::None,
        tiers: Vec::new(),
        step: String::new(),
        step_percent: String::new(),
        cap_percent: String::new(),
        fee_basis: FeeBasis::Contract,
        fee: None,
        claim_rule: ClaimRule::None,
        claim_value: 0,
        notes: String::new(),
    }
}

fn dates(c: &mut Checks, d: &SlaDraft) {
    match d.from_date {
        None => c.require(false, "from_date", "required"),
        Some(from) => c.require(is_plausible(from), "from_date", "date-range"),
    }
    if let Some(until) = d.until_date {
        c.require(is_plausible(until), "until_date", "date-range");
        c.require(d.from_date.is_none_or(|from| until >= from), "until_date", "end-before-start");
    }
}

/// What is counted in percent lies between 0 and 100.
fn percent_target(c: &mut Checks, d: &SlaDraft, target: Option<Figure>) {
    let hundred = Figure::parse("100");
    let share = d.unit == Unit::Percent;
    c.require(!share || target <= hundred || target.is_none(), "target", "range-100");
    let percent_only = matches!(d.metric, Metric::Availability);
    c.require(!percent_only || share, "unit", "availability-percent");
}

fn week(c: &mut Checks, hours: &[String]) -> Vec<ServiceWindow> {
    let mut week = Vec::new();
    for (weekday, text) in (1..=7_u32).zip(hours) {
        let mut read = text.split([' ', ',']).filter(|t| !t.is_empty());
        let windows: Option<Vec<_>> = read.try_fold(Vec::new(), |mut all, t| {
            all.push(ServiceWindow::parse(weekday, t)?);
            Some(all)
        });
        match windows {
            Some(windows) => week.extend(windows),
            None => c.push(
                FieldError::new(format!("hours.{}", weekday - 1), "hours").with("value", text),
            ),
        }
    }
    c.require(hours.len() <= 7, "hours", "too-many");
    week
}

fn figure(c: &mut Checks, field: &str, text: &str, required: bool) -> Option<Figure> {
    if text.trim().is_empty() {
        c.require(!required, field, "required");
        return None;
    }
    let found = Figure::typed(text);
    c.require(found.is_some(), field, "decimal");
    found
}

fn percent(c: &mut Checks, field: &str, text: &str, required: bool) -> Option<Percent> {
    let found = figure(c, field, text, required)?;
    let sane = Figure::parse("100").is_some_and(|hundred| found <= hundred);
    c.require(sane, field, "range-100");
    sane.then(|| found.percent())
}

fn credit(c: &mut Checks, d: &SlaDraft, target: Option<Figure>) -> CreditTerms {
    match d.credit {
        CreditKind::None => CreditTerms::None,
        CreditKind::Tiers => CreditTerms::Tiers(tiers(c, d, target)),
        CreditKind::Steps => {
            let step = figure(c, "step", &d.step, true);
            c.require(step.is_none_or(|s| s > Figure::ZERO), "step", "above-zero");
            let per_step = percent(c, "step_percent", &d.step_percent, true);
            match (step, per_step) {
                (Some(step), Some(per_step)) => CreditTerms::Steps(Linear { per_step, step }),
                _ => CreditTerms::None,
            }
        }
    }
}

/// The table, with every row that is out of order named beside the row above it.
fn tiers(c: &mut Checks, d: &SlaDraft, target: Option<Figure>) -> Vec<Tier> {
    c.require(!d.tiers.is_empty(), "tiers", "required");
    c.require(d.tiers.len() <= MAX_TIERS, "tiers", "too-many");
    let mut rows = Vec::new();
    for (i, row) in d.tiers.iter().enumerate() {
        let bound = figure(c, &format!("tiers.{i}.bound"), &row.bound, true);
        let credit = percent(c, &format!("tiers.{i}.credit"), &row.credit, true);
        if let (Some(bound), Some(credit)) = (bound, credit) {
            rows.push(Tier { bound, credit });
        }
    }
    if rows.len() != d.tiers.len() {
        return rows;
    }
    for fault in credit::faults(&rows, d.comparator) {
        c.push(match fault {
            TierFault::Bound(i) => {
                let code = match d.comparator {
                    Comparator::AtLeast => "tier-not-lower",
                    Comparator::AtMost => "tier-not-higher",
                };
                FieldError::new(format!("tiers.{i}.bound"), code)
                    .with("bound", rows[i].bound)
                    .with("above", rows[i - 1].bound)
            }
            TierFault::Credit(i) => FieldError::new(format!("tiers.{i}.credit"), "tier-credit")
                .with("credit", rows[i].credit)
                .with("above", rows[i - 1].credit),
        });
    }
    // A row above the target that pays would pay for a target that was kept.
    if let (Some(target), Some(first)) = (target, rows.first()) {
        let kept = d.comparator.holds(first.bound.into(), target.into());
        if kept && first.credit > Percent::ZERO {
            c.push(
                FieldError::new("tiers.0.credit", "tier-pays-kept")
                    .with("bound", first.bound)
                    .with("target", target),
            );
        }
    }
    rows
}

fn fee(c: &mut Checks, d: &SlaDraft) -> Fee {
    match (d.fee_basis, d.fee) {
        (FeeBasis::Contract, _) => Fee::Contract,
        (FeeBasis::Amount, None) => {
            c.require(d.credit == CreditKind::None, "fee", "required");
            Fee::Contract
        }
        (FeeBasis::Amount, Some(fee)) => {
            c.require(fee.minor >= 0, "fee", "negative");
            c.require(fee.minor.unsigned_abs() < 1_000_000_000_000_000, "fee", "amount-range");
            Fee::Amount(fee)
        }
    }
}
