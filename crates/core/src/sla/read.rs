//! Service levels over a year: what every period came to, what a miss is worth, by when it must be
//! claimed. One read model for the screen, Today, the terminal and the reports.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::draft::{OutageDraft, PauseDraft, TicketDraft};
use super::sql::{self, Which};
use super::terms::{self, SlaTerms};
use super::window::{MeasurePeriod, periods};
use super::{instant, span::Span, zone::Zone};
use crate::dates::{add_days, add_months};
use crate::error::{Error, Result};
use crate::ids::{SlaId, VendorId};
use crate::store::Conn;

mod credits;
mod fee;
mod judge;
mod rows;

pub use credits::{ClaimDue, CreditRow, Credits, claims_due, credits, credits_of};
pub(super) use fee::{costs_of, fee};
use judge::{Known, row};
pub use rows::{SlaDetail, SlaPeriod, SlaQuery, SlaRow};

/// Most outages or tickets a page shows of a year.
const MAX_SHOWN: u32 = 500;

/// Service levels over the asked time, by vendor, contract and name: a fixed number of queries.
pub fn rows(conn: &Conn, query: &SlaQuery, today: NaiveDate) -> Result<Vec<SlaRow>> {
    let which = Which { id: None, contract: query.contract_id, vendor: query.vendor_id };
    let all = Scope { first: query.first, last: query.last, keep: Keep::All };
    load(conn, which, all, today)
}

/// The service levels with a credit that could be claimed on some of the days `from..=to`, each
/// with those periods alone: what is not asked about is neither read nor judged.
pub fn claimable_between(
    conn: &Conn,
    vendor: Option<VendorId>,
    (from, to): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> Result<Vec<SlaRow>> {
    let first = add_days(from, -MAX_CLAIM_DAYS).unwrap_or(from);
    let scope = Scope { first, last: to.min(today), keep: Keep::ClaimBy(from, to) };
    load(conn, Which { vendor, ..Which::default() }, scope, today)
}

/// The service levels with credits nobody has dealt with yet, each with those periods alone. Without
/// a last day to claim, the last [`OPEN_MONTHS`] months count.
fn unclaimed(conn: &Conn, today: NaiveDate) -> Result<Vec<SlaRow>> {
    let first = add_days(today, -MAX_CLAIM_DAYS).unwrap_or(today);
    let scope = Scope { first, last: today, keep: Keep::Unclaimed };
    load(conn, Which::default(), scope, today)
}

/// Longest time a contract gives to claim a credit, days: the form takes no longer one.
const MAX_CLAIM_DAYS: i64 = 3_650;

/// How long a credit without a last day is asked about: nobody pays for what is older unasked.
const OPEN_MONTHS: i64 = 24;

/// Which periods are read.
#[derive(Clone, Copy)]
struct Scope {
    first: NaiveDate,
    last: NaiveDate,
    keep: Keep,
}

/// Which periods of those in the days are judged.
#[derive(Clone, Copy)]
enum Keep {
    All,
    /// Those whose last day to claim is between two days.
    ClaimBy(NaiveDate, NaiveDate),
    /// Those that can still be claimed, as far as dates say.
    Unclaimed,
}

impl Scope {
    /// Decided on dates alone, before anything is read for the period.
    fn keeps(&self, terms: &SlaTerms, p: &MeasurePeriod, claimed: bool, today: NaiveDate) -> bool {
        let agreed = terms.owes_credit() && p.end < today;
        let by = terms.claim_by(*p);
        match self.keep {
            Keep::All => true,
            Keep::ClaimBy(from, to) => {
                (agreed || claimed) && by.is_some_and(|by| (from..=to).contains(&by))
            }
            Keep::Unclaimed => {
                let recent = || add_months(today, -OPEN_MONTHS).is_none_or(|since| p.end >= since);
                agreed && !claimed && by.map_or_else(recent, |by| by >= today)
            }
        }
    }
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
    let row = load(conn, which, Scope { first, last, keep: Keep::All }, today)?.into_iter().next();
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

/// Everything of the chosen service levels, judged.
fn load(conn: &Conn, which: Which, scope: Scope, today: NaiveDate) -> Result<Vec<SlaRow>> {
    let heads = sql::heads(conn, which)?;
    if heads.is_empty() {
        return Ok(Vec::new());
    }
    let entered = sql::measurements(conn, which)?;
    let claims = sql::claims(conn, which)?;
    let mut judged = Vec::with_capacity(heads.len());
    let mut whole: Option<Span> = None;
    for head in heads {
        // A row that cannot be read is a broken register, not a wrong field.
        let terms = terms::read(&head.draft)
            .map_err(|e| Error::Internal(format!("sla/{}: {e}", head.id)))?;
        let mut periods = periods(terms.window, terms.rolling_days, scope.first, scope.last);
        let claimed = claims.get(&head.id);
        periods.retain(|p| {
            scope.keeps(&terms, p, claimed.is_some_and(|c| c.contains_key(&p.start)), today)
        });
        if periods.is_empty() && !matches!(scope.keep, Keep::All) {
            continue;
        }
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
    let paid = judged.iter().filter(|(_, terms, _)| terms.asks_the_contract());
    let ahead = judged.iter().filter_map(|(.., periods)| periods.last()).map(|p| p.end).max();
    let ids = paid.map(|(head, ..)| head.contract_id);
    let costs = costs_of(conn, ids, ahead.unwrap_or(scope.last), today)?;
    judged
        .into_iter()
        .map(|(head, terms, periods)| {
            let known = Known {
                entered: entered.get(&head.id),
                claims: claims.get(&head.id),
                records: records.remove(&head.id).unwrap_or_default(),
                costs: costs.get(&head.contract_id),
                today,
            };
            row(head, &terms, &periods, &known)
        })
        .collect()
}
