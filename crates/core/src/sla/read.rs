//! Service levels over a year: what every period came to, what a miss is worth, by when it must be
//! claimed. One read model for the screen, Today, the terminal and the reports.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::{Claim, ClaimStatus, OutageDraft, PauseDraft, SlaDraft, TicketDraft};
use super::evaluate::{Entered, Evaluated, Records, SlaOutcome, ValueBasis, credit_of, evaluate};
use super::fraction::Fraction;
use super::sql::{self, Head, Measurement, Which};
use super::target::{Comparator, Figure, Metric, Unit};
use super::terms::{self, Fee, SlaTerms};
use super::window::{MeasurePeriod, MeasureWindow, periods};
use super::{instant, span::Span, zone::Zone};
use crate::contract::read::yearly;
use crate::contract::sql::listed::costs;
use crate::dates::{add_days, add_months};
use crate::error::{Error, Result};
use crate::ids::{ContractId, DocumentId, SlaId, VendorId};
use crate::money::{Money, Totals};
use crate::store::Conn;

/// Most outages or tickets a page shows of a year.
const MAX_SHOWN: u32 = 500;

/// How far back a credit may still be claimed: longer than any rule known (domain §C.3).
const LOOK_BACK_MONTHS: i64 = 24;

/// Which service levels, over which days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SlaQuery {
    /// Only this contract's.
    pub contract_id: Option<ContractId>,
    /// Only this vendor's.
    pub vendor_id: Option<VendorId>,
    /// First day shown; periods that hold it are in.
    pub first: NaiveDate,
    /// Last day on which a period may begin.
    pub last: NaiveDate,
}

impl SlaQuery {
    /// Everything of a calendar year.
    pub fn year(year: i32) -> Option<Self> {
        Some(Self {
            contract_id: None,
            vendor_id: None,
            first: NaiveDate::from_ymd_opt(year, 1, 1)?,
            last: NaiveDate::from_ymd_opt(year, 12, 31)?,
        })
    }

    /// Everything of the twelve months that end with `today`'s.
    pub fn twelve_months(today: NaiveDate) -> Option<Self> {
        let first = add_months(today.with_day(1)?, -11)?;
        Some(Self { contract_id: None, vendor_id: None, first, last: today })
    }
}

/// A service level over the asked time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SlaRow {
    /// Id.
    pub id: SlaId,
    /// Contract.
    pub contract_id: ContractId,
    /// Its number.
    pub contract_number: String,
    /// Its title.
    pub contract_title: String,
    /// Vendor.
    pub vendor_id: VendorId,
    /// Its name.
    pub vendor: String,
    /// Name.
    pub name: String,
    /// What is promised.
    pub metric: Metric,
    /// Which side of the target is kept.
    pub comparator: Comparator,
    /// The target.
    pub target: Figure,
    /// What it is counted in.
    pub unit: Unit,
    /// How long it is measured.
    pub window: MeasureWindow,
    /// Zone of periods and hours.
    pub zone: String,
    /// Its periods, in order.
    pub periods: Vec<SlaPeriod>,
    /// Periods that kept the target.
    pub met: u32,
    /// Periods that missed it.
    pub missed: u32,
    /// Periods that are over and of which nothing is known.
    pub no_data: u32,
    /// What misses are worth.
    pub due: Totals,
    /// What came.
    pub received: Totals,
    /// The next last day to claim something nobody has claimed.
    pub next_claim_by: Option<NaiveDate>,
}

/// A period of a service level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SlaPeriod {
    /// First day: what it is called by.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// Whether its last day is past.
    pub over: bool,
    /// What was entered, exactly as it was.
    pub entered: Option<Figure>,
    /// The value with two decimals, for display alone.
    pub value: Option<String>,
    /// The exact value as a fraction, `numerator/denominator`.
    pub exact: Option<String>,
    /// Where it is from.
    pub basis: ValueBasis,
    /// How it was judged, on the exact value.
    pub outcome: SlaOutcome,
    /// Seconds of downtime that counted, where outages were counted.
    pub downtime_seconds: Option<i64>,
    /// Seconds the service was owed, where outages were counted.
    pub service_seconds: Option<i64>,
    /// Outages, or tickets past their limit, that counted.
    pub incidents: Option<u32>,
    /// The share of the fee a miss is worth, in percent with two decimals.
    pub credit_percent: Option<String>,
    /// What it is worth.
    pub credit: Option<Money>,
    /// Last day to claim it.
    pub claim_by: Option<NaiveDate>,
    /// What became of it.
    pub claim: Option<Claim>,
    /// Whether the records of the period were said to be complete.
    pub counted: bool,
    /// Where the value is from.
    pub note: String,
    /// The file that proves it.
    pub document_id: Option<DocumentId>,
}

impl SlaPeriod {
    /// What is or was to be had: as it was claimed, else as it is computed.
    pub fn due(&self) -> Option<Money> {
        self.claim.as_ref().and_then(|c| c.due).or(self.credit)
    }

    /// Missed, worth something or of unknown worth, and nobody has asked for it.
    pub fn is_unclaimed(&self) -> bool {
        self.outcome == SlaOutcome::Missed && self.claim.is_none()
    }
}

/// A service level with everything its page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SlaDetail {
    /// Over the asked time.
    pub row: SlaRow,
    /// As a form shows it.
    pub draft: SlaDraft,
    /// Outages, newest first; no more than fit a page.
    pub outages: Vec<OutageDraft>,
    /// All of them in the asked time.
    pub outage_count: u32,
    /// Tickets, newest first; no more than fit a page.
    pub tickets: Vec<TicketDraft>,
    /// All of them in the asked time.
    pub ticket_count: u32,
}

/// A missed period, or one whose credit somebody dealt with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CreditRow {
    /// Service level.
    pub sla_id: SlaId,
    /// Contract.
    pub contract_id: ContractId,
    /// Its number.
    pub contract_number: String,
    /// Vendor.
    pub vendor_id: VendorId,
    /// Its name.
    pub vendor: String,
    /// Name of the service level.
    pub name: String,
    /// Target.
    pub target: Figure,
    /// What it is counted in.
    pub unit: Unit,
    /// The period.
    pub period: SlaPeriod,
    /// Days left to claim it; negative when past, absent without a rule or once claimed.
    pub days_left: Option<i64>,
}

/// Credits with their totals, per currency.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Credits {
    /// Unclaimed first, by their last day.
    pub rows: Vec<CreditRow>,
    /// What all misses are worth.
    pub due: Totals,
    /// What nobody has claimed and still can.
    pub unclaimed: Totals,
    /// What was claimed and is still out.
    pub claimed: Totals,
    /// What came.
    pub received: Totals,
}

/// A credit somebody must claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ClaimDue {
    /// Service level.
    pub sla_id: SlaId,
    /// Contract.
    pub contract_id: ContractId,
    /// Vendor's name.
    pub vendor: String,
    /// Name of the service level.
    pub name: String,
    /// First day of the missed period.
    pub period: NaiveDate,
    /// Its last day.
    pub period_end: NaiveDate,
    /// What was measured, for display.
    pub value: Option<String>,
    /// What it is worth.
    pub due: Option<Money>,
    /// Last day to claim; absent where the contract names none.
    pub claim_by: Option<NaiveDate>,
    /// Days left.
    pub days_left: Option<i64>,
}

/// Service levels over the asked time, by vendor, contract and name: a fixed number of queries.
pub fn rows(conn: &Conn, query: &SlaQuery, today: NaiveDate) -> Result<Vec<SlaRow>> {
    let which = Which { id: None, contract: query.contract_id, vendor: query.vendor_id };
    load(conn, which, (query.first, query.last), today)
}

/// A service level with its records in the asked time.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn detail(
    conn: &Conn,
    id: SlaId,
    first: NaiveDate,
    last: NaiveDate,
    today: NaiveDate,
) -> Result<SlaDetail> {
    let which = Which { id: Some(id), ..Which::default() };
    let row = load(conn, which, (first, last), today)?.into_iter().next();
    let row = row.ok_or_else(|| Error::NotFound(format!("sla/{id}")))?;
    let draft = sql::draft(conn, id)?;
    let zone = Zone::parse(&draft.zone).unwrap_or(Zone::UTC);
    let last = row.periods.last().map_or(last, |p| p.end);
    let whole = zone.days(first, last).unwrap_or(Span::new(0, 0));
    let (outages, outage_count) = sql::outages(conn, id, whole, MAX_SHOWN)?;
    let (tickets, ticket_count) = sql::tickets(conn, id, whole, MAX_SHOWN)?;
    let shown = |at| instant::shown(zone, at);
    let outages = outages.into_iter().map(|o| OutageDraft {
        id: o.id,
        sla_id: id,
        kind: o.kind,
        from: shown(o.span.from),
        until: shown(o.span.until),
        reference: o.reference,
        note: o.note,
    });
    let tickets = tickets.into_iter().map(|t| TicketDraft {
        id: t.id,
        sla_id: id,
        reference: t.reference,
        opened: shown(t.ticket.opened),
        closed: t.ticket.closed.map(shown).unwrap_or_default(),
        pauses: t
            .ticket
            .pauses
            .iter()
            .map(|p| PauseDraft { from: shown(p.from), until: shown(p.until) })
            .collect(),
        note: t.note,
    });
    Ok(SlaDetail {
        outages: outages.collect(),
        tickets: tickets.collect(),
        row,
        draft,
        outage_count,
        ticket_count,
    })
}

/// Missed periods and what became of their credits; unclaimed first, by their last day.
pub fn credits(conn: &Conn, query: &SlaQuery, today: NaiveDate) -> Result<Credits> {
    credits_of(&rows(conn, query, today)?, today)
}

/// [`credits`] of rows that are known already.
pub fn credits_of(rows: &[SlaRow], today: NaiveDate) -> Result<Credits> {
    let mut found = Credits::default();
    for row in rows {
        for p in &row.periods {
            if p.outcome != SlaOutcome::Missed && p.claim.is_none() {
                continue;
            }
            let open = p.is_unclaimed();
            let left = p.claim_by.filter(|_| open).map(|by| (by - today).num_days());
            if let Some(due) = p.due() {
                found.due.add(due)?;
                match p.claim.as_ref().map(|c| c.status) {
                    None if left.is_none_or(|d| d >= 0) => found.unclaimed.add(due)?,
                    Some(ClaimStatus::Claimed) => found.claimed.add(due)?,
                    _ => {}
                }
            }
            if let Some(received) = p.claim.as_ref().and_then(|c| c.received) {
                found.received.add(received)?;
            }
            found.rows.push(CreditRow {
                sla_id: row.id,
                contract_id: row.contract_id,
                contract_number: row.contract_number.clone(),
                vendor_id: row.vendor_id,
                vendor: row.vendor.clone(),
                name: row.name.clone(),
                target: row.target,
                unit: row.unit,
                period: p.clone(),
                days_left: left,
            });
        }
    }
    found
        .rows
        .sort_by_key(|r| (r.period.claim.is_some(), r.period.claim_by, r.period.start, r.sla_id));
    Ok(found)
}

/// Credits nobody has claimed whose last day is `today` or in the next `days`; those without a
/// last day come last. What can no longer be claimed is not due.
pub fn claims_due(conn: &Conn, today: NaiveDate, days: u32) -> Result<Vec<ClaimDue>> {
    let first = today.with_day(1).and_then(|d| add_months(d, -LOOK_BACK_MONTHS)).unwrap_or(today);
    let until = add_days(today, days.into()).unwrap_or(NaiveDate::MAX);
    let query = SlaQuery { contract_id: None, vendor_id: None, first, last: today };
    let mut due = Vec::new();
    for row in rows(conn, &query, today)? {
        for p in row.periods.iter().filter(|p| p.is_unclaimed()) {
            if p.claim_by.is_some_and(|by| by < today || by > until) || p.is_worthless() {
                continue;
            }
            due.push(ClaimDue {
                sla_id: row.id,
                contract_id: row.contract_id,
                vendor: row.vendor.clone(),
                name: row.name.clone(),
                period: p.start,
                period_end: p.end,
                value: p.value.clone(),
                due: p.credit,
                claim_by: p.claim_by,
                days_left: p.claim_by.map(|by| (by - today).num_days()),
            });
        }
    }
    due.sort_by_key(|d| (d.claim_by.is_none(), d.claim_by, d.period, d.sla_id));
    Ok(due)
}

impl SlaPeriod {
    /// A miss for which nothing was agreed, or nothing is due.
    fn is_worthless(&self) -> bool {
        self.credit_percent.is_none() && self.credit.is_none() && self.claim_by.is_none()
            || self.credit.is_some_and(|c| c.minor == 0)
    }
}

/// Everything of the chosen service levels, judged.
fn load(
    conn: &Conn,
    which: Which,
    (first, last): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> Result<Vec<SlaRow>> {
    let heads = sql::heads(conn, which)?;
    if heads.is_empty() {
        return Ok(Vec::new());
    }
    let entered = sql::measurements(conn, which)?;
    let claims = sql::claims(conn, which)?;
    let fees = annual_fees(conn, which.contract, Some(today))?;
    let mut judged = Vec::with_capacity(heads.len());
    let mut whole: Option<Span> = None;
    for head in heads {
        // A row that cannot be read is a broken register, not a wrong field.
        let terms = terms::read(&head.draft)
            .map_err(|e| Error::Internal(format!("sla/{}: {e}", head.id)))?;
        let periods = periods(terms.window, terms.rolling_days, first, last);
        for span in periods.iter().filter_map(|p| p.span(terms.hours.zone)) {
            whole = Some(
                whole.map_or(span, |w| Span::new(w.from.min(span.from), w.until.max(span.until))),
            );
        }
        judged.push((head, terms, periods));
    }
    let mut records = match whole {
        Some(whole) => sql::records(conn, which, whole)?,
        None => HashMap::new(),
    };
    judged
        .into_iter()
        .map(|(head, terms, periods)| {
            let known = Known {
                entered: entered.get(&head.id),
                claims: claims.get(&head.id),
                records: records.remove(&head.id).unwrap_or_default(),
                fee: fee(&terms, fees.get(&head.contract_id))?,
                today,
            };
            row(head, &terms, &periods, &known)
        })
        .collect()
}

/// What is known of one service level.
struct Known<'a> {
    entered: Option<&'a HashMap<NaiveDate, Measurement>>,
    claims: Option<&'a HashMap<NaiveDate, Claim>>,
    records: Records,
    fee: Option<Money>,
    today: NaiveDate,
}

/// The annual recurring cost of contracts, of what is owed for a day; of all its lines without one.
fn annual_fees(
    conn: &Conn,
    only: Option<ContractId>,
    day: Option<NaiveDate>,
) -> Result<HashMap<ContractId, Totals>> {
    let all = costs(conn, only)?.into_iter();
    all.map(|(contract, lines)| Ok((contract, yearly(&lines, day)?.0))).collect()
}

/// The fee of a period; `None` where there is none, or the contract costs several currencies.
pub(super) fn fee(terms: &SlaTerms, annual: Option<&Totals>) -> Result<Option<Money>> {
    match (terms.fee, annual.map(|t| t.0.as_slice())) {
        (Fee::Amount(fee), _) => Ok(Some(fee)),
        (Fee::Contract, Some([one])) => Ok(Some(one.mul_ratio(terms.fee_months(), 12)?)),
        (Fee::Contract, _) => Ok(None),
    }
}

/// The annual recurring cost of one contract, of what is owed for a day; of all its lines without one.
pub(super) fn annual_of(
    conn: &Conn,
    contract: ContractId,
    day: Option<NaiveDate>,
) -> Result<Totals> {
    Ok(annual_fees(conn, Some(contract), day)?.remove(&contract).unwrap_or_default())
}

fn row(
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
            .filter(|p| p.outcome == outcome && (p.over || outcome != SlaOutcome::NoData));
        u32::try_from(all.count()).unwrap_or(u32::MAX)
    };
    let (mut due, mut received) = (Totals::default(), Totals::default());
    for p in &periods {
        let dealt = p.outcome == SlaOutcome::Missed || p.claim.is_some();
        if let Some(m) = p.due().filter(|_| dealt) {
            due.add(m)?;
        }
        if let Some(m) = p.claim.as_ref().and_then(|c| c.received) {
            received.add(m)?;
        }
    }
    let next_claim_by = periods
        .iter()
        .filter(|p| p.is_unclaimed() && !p.is_worthless())
        .filter_map(|p| p.claim_by)
        .filter(|by| *by >= known.today)
        .min();
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
        Some(value) => credit_of(terms, value, known.fee)?,
        None => None,
    };
    let claim = known.claims.and_then(|c| c.get(&p.start)).cloned();
    let figure = entered.and_then(|e| e.value.as_deref()).and_then(Figure::parse);
    Ok(SlaPeriod {
        start: p.start,
        end: p.end,
        over: p.end < known.today,
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
        claim_by: terms.claim_by(p).filter(|_| missed.is_some() || claim.is_some()),
        claim,
        counted: entered.is_some() && figure.is_none(),
        note: entered.map(|e| e.note.clone()).unwrap_or_default(),
        document_id: entered.and_then(|e| e.document_id),
    })
}
