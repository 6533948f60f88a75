//! Periods of one service level, judged: outcome, value, what a miss is worth.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::fee::{Costs, currency, fee};
use super::rows::{SlaPeriod, SlaRow};
use crate::error::Result;
use crate::money::Totals;
use crate::sla::draft::Claim;
use crate::sla::evaluate::{Entered, Evaluated, Records, SlaOutcome, credit_of, evaluate};
use crate::sla::fraction::Fraction;
use crate::sla::sql::{Head, Measurement};
use crate::sla::target::Figure;
use crate::sla::terms::SlaTerms;
use crate::sla::window::MeasurePeriod;

/// What is known of one service level.
pub(super) struct Known<'a> {
    pub entered: Option<&'a HashMap<NaiveDate, Measurement>>,
    pub claims: Option<&'a HashMap<NaiveDate, Claim>>,
    pub records: Records,
    pub costs: Option<&'a Costs>,
    pub today: NaiveDate,
}

/// One service level over its periods.
pub(super) fn row(
    head: Head,
    terms: &SlaTerms,
    periods: &[MeasurePeriod],
    known: &Known<'_>,
) -> Result<SlaRow> {
    let now = known.today.and_hms_opt(0, 0, 0).map_or(0, |t| terms.hours.zone.instant(t));
    let periods: Vec<SlaPeriod> = periods
        .iter()
        .map(|p| {
            let entered = known.entered.and_then(|e| e.get(&p.start));
            let said = entered.map(|e| match e.value.as_deref().and_then(Figure::parse) {
                Some(value) => Entered::Value(value),
                None => Entered::Counted,
            });
            let judged = evaluate(terms, *p, said, &known.records, now);
            period(terms, *p, entered, &judged, known)
        })
        .collect::<Result<_>>()?;
    let count = |outcome| {
        let all = periods
            .iter()
            // A value typed before the end says how it stands, not how it ended.
            .filter(|p| p.outcome == outcome && p.over);
        u32::try_from(all.count()).unwrap_or(u32::MAX)
    };
    let (mut due, mut received) = (Totals::default(), Totals::default());
    for p in &periods {
        let dealt = p.is_unclaimed() || p.claim.is_some();
        if let Some(m) = p.due().filter(|_| dealt) {
            due.add(m)?;
        }
        if let Some(m) = p.claim.as_ref().and_then(|c| c.received) {
            received.add(m)?;
        }
    }
    let next_claim_by = periods.iter().filter(|p| p.claimable).filter_map(|p| p.claim_by).min();
    Ok(SlaRow {
        id: head.id,
        contract_id: head.contract_id,
        contract_number: head.contract_number,
        contract_title: head.contract_title,
        vendor_id: head.vendor_id,
        vendor: head.vendor,
        name: head.draft.name,
        metric: terms.metric,
        comparator: terms.comparator,
        target: terms.target,
        unit: terms.unit,
        window: terms.window,
        zone: head.draft.zone,
        currency: currency(terms, known.costs),
        met: count(SlaOutcome::Met),
        missed: count(SlaOutcome::Missed),
        no_data: count(SlaOutcome::NoData),
        periods,
        due,
        received,
        next_claim_by,
    })
}

fn period(
    terms: &SlaTerms,
    p: MeasurePeriod,
    entered: Option<&Measurement>,
    judged: &Evaluated,
    known: &Known<'_>,
) -> Result<SlaPeriod> {
    let missed = judged.value.filter(|_| judged.outcome == SlaOutcome::Missed);
    let credit = match missed {
        Some(value) => credit_of(terms, value, fee(terms, known.costs, p)?)?,
        None => None,
    };
    let claim = known.claims.and_then(|c| c.get(&p.start)).cloned();
    let over = p.end < known.today;
    let claim_by = terms.claim_by(p).filter(|_| missed.is_some() || claim.is_some());
    let worth = credit.and_then(|(_, amount)| amount).is_none_or(|m| m.minor != 0);
    let claimable = over
        && missed.is_some()
        && claim.is_none()
        && terms.owes_credit()
        && worth
        && claim_by.is_none_or(|by| by >= known.today);
    let figure = entered.and_then(|e| e.value.as_deref()).and_then(Figure::parse);
    Ok(SlaPeriod {
        start: p.start,
        end: p.end,
        over,
        entered: figure,
        value: judged.value.and_then(|v| v.to_fixed(2)),
        exact: judged.value.as_ref().map(Fraction::to_string),
        basis: judged.basis,
        outcome: judged.outcome,
        downtime_seconds: judged.measured.map(|m| m.downtime),
        service_seconds: judged.measured.map(|m| m.service),
        incidents: judged.measured.map(|m| m.outages).or(judged.tickets.map(|t| t.broken)),
        credit_percent: credit.and_then(|(share, _)| share.to_percent(2)),
        credit: credit.and_then(|(_, amount)| amount),
        claim_by,
        claim,
        claimable,
        counted: entered.is_some() && figure.is_none(),
        note: entered.map(|e| e.note.clone()).unwrap_or_default(),
        document_id: entered.and_then(|e| e.document_id),
    })
}
