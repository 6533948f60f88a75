//! What a period came to: its value, whether the target was kept, and what a miss is worth.

use super::attainment::{Attainment, standing};
use super::availability::{Measured, measure};
use super::credit;
use super::fraction::Fraction;
use super::span::{self, Span};
use super::target::{Comparator, Figure, Metric, Unit};
use super::terms::{CreditTerms, SlaTerms};
use super::window::MeasurePeriod;
use crate::choice::choice;
use crate::error::{Error, Result};
use crate::money::Money;

choice! {
    /// How a period was judged.
    SlaOutcome {
        /// The target was kept.
        Met = "met",
        /// It was not.
        Missed = "missed",
        /// Nothing is known: never the same as kept.
        NoData = "no_data",
        /// It was not promised then.
        Outside = "outside",
    }
}

choice! {
    /// Where a value is from.
    ValueBasis {
        /// There is none.
        None = "none",
        /// It was entered.
        Entered = "entered",
        /// It was counted from outages or tickets.
        Counted = "counted",
    }
}

/// One ticket as the clock sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ticket {
    /// When it was opened.
    pub opened: i64,
    /// When it was done.
    pub closed: Option<i64>,
    /// When it waited.
    pub pauses: Vec<Span>,
}

/// The records of a service level, over any time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Records {
    /// Downtime, merged.
    pub outages: Vec<Span>,
    /// Time that does not count, merged.
    pub excluded: Vec<Span>,
    /// Tickets by when they were opened.
    pub tickets: Vec<Ticket>,
}

/// What somebody entered for a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entered {
    /// A value.
    Value(Figure),
    /// The records are complete.
    Counted,
}

/// A judged period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evaluated {
    /// The value in the unit of the target, exact.
    pub value: Option<Fraction>,
    /// Where it is from.
    pub basis: ValueBasis,
    /// How it was judged.
    pub outcome: SlaOutcome,
    /// Downtime and service time, where outages were counted.
    pub measured: Option<Measured>,
    /// Tickets, where they were counted.
    pub tickets: Option<Attainment>,
}

impl Evaluated {
    const fn unknown(outcome: SlaOutcome) -> Self {
        Self { value: None, basis: ValueBasis::None, outcome, measured: None, tickets: None }
    }
}

/// Judges a period at `now` (seconds). A value that was entered wins over the records; records
/// alone judge a period that is over, and only if there is one or they were said to be complete.
pub fn evaluate(
    terms: &SlaTerms,
    period: MeasurePeriod,
    entered: Option<Entered>,
    records: &Records,
    now: i64,
) -> Evaluated {
    if !terms.covers(period) {
        return Evaluated::unknown(SlaOutcome::Outside);
    }
    let found = match entered {
        Some(Entered::Value(figure)) => Evaluated {
            value: Some(figure.into()),
            basis: ValueBasis::Entered,
            ..Evaluated::unknown(SlaOutcome::NoData)
        },
        other => counted(terms, period, other.is_some(), records, now),
    };
    let outcome = match found.value {
        None => SlaOutcome::NoData,
        Some(v) if terms.comparator.holds(v, terms.target.into()) => SlaOutcome::Met,
        Some(_) => SlaOutcome::Missed,
    };
    Evaluated { outcome, ..found }
}

/// Counts every window of a period that is over, and takes the worst.
fn counted(
    terms: &SlaTerms,
    period: MeasurePeriod,
    complete: bool,
    records: &Records,
    now: i64,
) -> Evaluated {
    let nothing = Evaluated::unknown(SlaOutcome::NoData);
    let zone = terms.hours.zone;
    if period.span(zone).is_none_or(|whole| whole.until > now) {
        return nothing;
    }
    terms
        .windows(period)
        .into_iter()
        .filter_map(|(first, last)| zone.days(first, last))
        .map(|window| counted_in(terms, window, complete, records, now))
        .reduce(|a, b| if is_worse(terms.comparator, &b, &a) { b } else { a })
        .unwrap_or(nothing)
}

/// Whether one has a value that is further on the wrong side than another's.
fn is_worse(comparator: Comparator, a: &Evaluated, b: &Evaluated) -> bool {
    match (a.value, b.value) {
        (Some(a), Some(b)) => a != b && comparator.holds(b, a),
        (a, b) => a.is_some() && b.is_none(),
    }
}

fn counted_in(
    terms: &SlaTerms,
    window: Span,
    complete: bool,
    records: &Records,
    now: i64,
) -> Evaluated {
    let nothing = Evaluated::unknown(SlaOutcome::NoData);
    let hundred = |share: Option<Fraction>| share?.checked_mul(Fraction::from(100));
    match (terms.metric, terms.unit, terms.limit) {
        (Metric::Availability, Unit::Percent, _) => {
            if !complete && span::clip(&records.outages, window).is_empty() {
                return nothing;
            }
            let measured = downtime(terms, window, records);
            let value = hundred(measured.availability());
            let basis = if value.is_some() { ValueBasis::Counted } else { ValueBasis::None };
            Evaluated { value, basis, measured: Some(measured), ..nothing }
        }
        (_, Unit::Percent, Some(limit)) => {
            let tickets = attainment(terms, window, records, limit, now);
            let value = hundred(tickets.share());
            let basis = if value.is_some() { ValueBasis::Counted } else { ValueBasis::None };
            Evaluated { value, basis, tickets: Some(tickets), ..nothing }
        }
        _ => nothing,
    }
}

/// Downtime of a window; the time outside the service hours is excluded.
fn downtime(terms: &SlaTerms, window: Span, records: &Records) -> Measured {
    if terms.hours.is_always() {
        return measure(&records.outages, &records.excluded, window, terms.counting);
    }
    let closed = span::subtract(&[window], &terms.hours.within(window));
    let off = span::clip(&records.excluded, window).into_iter().chain(closed).collect();
    measure(&records.outages, &span::merge(off), window, terms.counting)
}

fn attainment(
    terms: &SlaTerms,
    window: Span,
    records: &Records,
    limit: i64,
    now: i64,
) -> Attainment {
    let first = records.tickets.partition_point(|t| t.opened < window.from);
    let mut found = Attainment::default();
    for t in records.tickets[first..].iter().take_while(|t| t.opened < window.until) {
        found.add(standing(&terms.hours, t.opened, t.closed, &t.pauses, limit, now));
    }
    found
}

/// What a missed period is worth: the share of the fee, and the amount.
///
/// `None` where nothing was agreed, or the value lies below the table's last row.
///
/// # Errors
/// Internal, for an amount no register can hold.
pub fn credit_of(
    terms: &SlaTerms,
    value: Fraction,
    fee: Option<Money>,
) -> Result<Option<(Fraction, Option<Money>)>> {
    let share = match &terms.credit {
        CreditTerms::None => None,
        CreditTerms::Tiers(tiers) => {
            credit::tier_credit(tiers, terms.comparator, value).map(Fraction::from)
        }
        CreditTerms::Steps(linear) => {
            let target = terms.target.into();
            let steps = credit::steps_missed(terms.comparator, target, value, linear.step.into());
            let steps = steps.ok_or_else(|| Error::Internal("steps out of range".into()))?;
            Some(credit::linear_share(*linear, steps)?)
        }
    };
    let Some(share) = share else { return Ok(None) };
    let share = terms.cap.map_or(share, |cap| share.min(Fraction::from(cap)));
    let amount = fee.map(|fee| credit::amount(fee, share, None)).transpose()?;
    Ok(Some((share, amount)))
}
