//! Saving service levels, what was measured, and what became of the credits.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::draft::{
    Claim, ClaimDraft, ClaimStatus, CreditKind, MeasureDraft, OutageDraft, SettleDraft, SlaDraft,
    TicketDraft,
};
use super::evaluate::{SlaOutcome, Ticket};
use super::instant;
use super::read;
use super::span::Span;
use super::sql::{self, Measurement, Outage, StoredTicket, Which};
use super::target::{Figure, Unit};
use super::terms::{self, Fee, SlaTerms};
use super::window::MeasurePeriod;
use crate::contract;
use crate::dates::is_plausible;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{DocumentId, OutageId, SlaId, TicketId};
use crate::money::Money;
use crate::store::{Conn, Tx};
use crate::typed;

/// Most periods measured in one operation: a century of months.
const MAX_ROWS: usize = 1200;

/// Most pauses of one ticket.
const MAX_PAUSES: usize = 100;

/// Saves a service level with its table of credits.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `NotFound` for an unknown id.
pub fn save(tx: &Tx<'_>, draft: &SlaDraft) -> Result<SlaId> {
    let d = tidy(draft);
    if let Some(id) = d.id {
        sql::draft(tx, id)?;
    }
    check(tx, &d)?;
    tx.subject(&d.name);
    let id = sql::put(tx, &d)?;
    sql::put_tiers(tx, id, &d.tiers)?;
    Ok(id)
}

/// Removes a service level nobody has claimed anything for, with its measurements.
///
/// # Errors
/// Refused (`sla-claimed`, with their `count`) while there are claims.
pub fn delete(tx: &Tx<'_>, id: SlaId) -> Result<()> {
    let old = sql::draft(tx, id)?;
    let claims = sql::claims(tx, Which { id: Some(id), ..Which::default() })?;
    if let Some(claims) = claims.get(&id) {
        return Err(Refusal::new("sla-claimed").with("count", claims.len()).into());
    }
    tx.subject(&old.name);
    sql::delete(tx, id)
}

fn tidy(d: &SlaDraft) -> SlaDraft {
    let mut d = d.clone();
    d.name = typed::line(&d.name);
    d.zone = typed::key(&d.zone);
    d.exclusions = typed::paragraph(&d.exclusions);
    d.notes = typed::paragraph(&d.notes);
    d.hours.resize(7.max(d.hours.len()), String::new());
    for hours in &mut d.hours {
        *hours = hours.split([' ', ',']).filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ");
    }
    for text in [&mut d.target, &mut d.step, &mut d.step_percent, &mut d.cap_percent] {
        *text = plain(text);
    }
    if d.credit != CreditKind::Tiers {
        d.tiers.clear();
    }
    if d.credit != CreditKind::Steps {
        d.step.clear();
        d.step_percent.clear();
    }
    for tier in &mut d.tiers {
        tier.bound = plain(&tier.bound);
        tier.credit = plain(&tier.credit);
    }
    d
}

/// A number as it is stored; what is none stays as it is, to be refused.
fn plain(text: &str) -> String {
    Figure::typed(text).map_or_else(|| text.trim().to_owned(), |f| f.to_string())
}

/// Everything wrong with a draft: its own fields, and what the register says about them.
fn check(conn: &Conn, d: &SlaDraft) -> Result<()> {
    let mut c = Checks::new();
    c.text("name", &d.name, true, 200);
    c.text("exclusions", &d.exclusions, false, 4000);
    c.text("notes", &d.notes, false, 20_000);
    match d.contract_id {
        None => c.require(false, "contract_id", "required"),
        Some(id) if !contract::sql::exists(conn, "contract", id.0)? => {
            c.require(false, "contract_id", "unknown");
        }
        Some(id) => {
            let twin = sql::by_name(conn, id, &d.name)?.filter(|twin| Some(*twin) != d.id);
            c.require(twin.is_none(), "name", "duplicate-name");
            if d.credit != CreditKind::None {
                check_fee(&mut c, conn, d, id)?;
            }
        }
    }
    match terms::read(d) {
        Err(Error::Invalid(errors)) => errors.into_iter().for_each(|e| c.push(e)),
        other => other.map(drop)?,
    }
    c.done()
}

/// A credit is a share of one fee in one currency, that of the contract.
fn check_fee(
    c: &mut Checks,
    conn: &Conn,
    d: &SlaDraft,
    contract: crate::ids::ContractId,
) -> Result<()> {
    let annual = read::annual_of(conn, contract, None)?;
    let known: Vec<String> = annual.0.iter().map(|m| m.currency.to_string()).collect();
    let known = known.join(", ");
    match (d.fee_basis, d.fee) {
        (super::draft::FeeBasis::Contract, _) if annual.0.len() > 1 => {
            c.push(FieldError::new("fee", "fee-currencies").with("currencies", known));
        }
        (super::draft::FeeBasis::Amount, Some(fee))
            if !annual.0.is_empty() && annual.0.iter().all(|m| m.currency != fee.currency) =>
        {
            c.push(
                FieldError::new("fee", "fee-other-currency")
                    .with("currencies", known)
                    .with("currency", fee.currency),
            );
        }
        _ => {}
    }
    Ok(())
}

/// A service level as it is stored: its draft and what it means.
pub(super) fn stored(conn: &Conn, id: SlaId) -> Result<(SlaDraft, SlaTerms)> {
    let draft = sql::draft(conn, id)?;
    let terms = terms::read(&draft).map_err(|e| Error::Internal(format!("sla/{id}: {e}")))?;
    Ok((draft, terms))
}

fn check_document(
    c: &mut Checks,
    conn: &Conn,
    draft: &SlaDraft,
    field: &str,
    document: Option<DocumentId>,
) -> Result<()> {
    if let (Some(document), Some(contract)) = (document, draft.contract_id) {
        c.require(sql::is_document_of(conn, document.0, contract)?, field, "unknown");
    }
    Ok(())
}

/// Enters the values of periods: typed one by one or pasted as a row, one operation.
///
/// # Errors
/// [`Error::Invalid`] with every wrong value at `rows.N.value`; nothing is written then.
pub fn measure(tx: &Tx<'_>, d: &MeasureDraft, today: NaiveDate) -> Result<()> {
    let (draft, ready) = read_values(tx, d, today)?;
    tx.subject(&draft.name);
    for (period, measurement) in ready {
        sql::put_measurement(tx, d.sla_id, period, measurement.as_ref())?;
    }
    Ok(())
}

/// First day of a period and what it holds from now on.
type Entry = (NaiveDate, Option<Measurement>);

fn read_values(conn: &Conn, d: &MeasureDraft, today: NaiveDate) -> Result<(SlaDraft, Vec<Entry>)> {
    let (draft, terms) = stored(conn, d.sla_id)?;
    let mut c = Checks::new();
    c.require(d.rows.len() <= MAX_ROWS, "rows", "too-many");
    let mut seen = BTreeSet::new();
    let mut ready = Vec::new();
    for (i, row) in d.rows.iter().enumerate() {
        let field = |name: &str| format!("rows.{i}.{name}");
        let value = row.value.trim();
        let figure = Figure::typed(value);
        if !value.is_empty() {
            check_value(&mut c, &field("value"), value, figure, terms.unit);
        }
        c.text(&field("note"), &row.note, false, 4000);
        check_document(&mut c, conn, &draft, &field("document_id"), row.document_id)?;
        let Some(period) = terms.period_of(row.period).filter(|_| is_plausible(row.period)) else {
            c.require(false, &field("period"), "date-range");
            continue;
        };
        check_period(&mut c, &field("period"), &terms, period, today);
        c.require(seen.insert(period.start), &field("period"), "twice");
        let kept = figure.is_some() || row.counted;
        ready.push((
            period.start,
            kept.then(|| Measurement {
                period: period.start,
                value: figure.map(|f| f.to_string()),
                note: typed::paragraph(&row.note),
                document_id: row.document_id,
            }),
        ));
    }
    c.done()?;
    Ok((draft, ready))
}

pub(super) fn check_value(
    c: &mut Checks,
    field: &str,
    text: &str,
    figure: Option<Figure>,
    unit: Unit,
) {
    match figure {
        None => c.push(FieldError::new(field, "decimal").with("value", text)),
        Some(f) if unit == Unit::Percent && Figure::parse("100").is_some_and(|most| f > most) => {
            c.push(FieldError::new(field, "range-100").with("value", text));
        }
        Some(_) => {}
    }
}

pub(super) fn check_period(
    c: &mut Checks,
    field: &str,
    terms: &SlaTerms,
    period: MeasurePeriod,
    today: NaiveDate,
) {
    c.require(period.start <= today, field, "in-future");
    if !terms.covers(period) {
        let code = if terms.until.is_some() { "sla-outside-until" } else { "sla-outside" };
        let error = FieldError::new(field, code).with("period", period.start);
        let error = error.with("from", terms.from);
        c.push(terms.until.into_iter().fold(error, |e, until| e.with("until", until)));
    }
}

/// Reads a beginning and an end on the wall clock of the zone; the second is refused with both.
fn span(
    c: &mut Checks,
    terms: &SlaTerms,
    (from_field, from): (&str, &str),
    (until_field, until): (&str, &str),
) -> Option<Span> {
    let zone = terms.hours.zone;
    let read = |c: &mut Checks, field: &str, text: &str| {
        let found = instant::typed(zone, text);
        let code = if text.trim().is_empty() { "required" } else { "instant" };
        c.require(found.is_some(), field, code);
        found
    };
    let span = Span::new(read(c, from_field, from)?, read(c, until_field, until)?);
    if span.seconds() == 0 {
        c.push(
            FieldError::new(until_field, "until-before-from")
                .with("from", instant::shown(zone, span.from).replace('T', " "))
                .with("until", instant::shown(zone, span.until).replace('T', " ")),
        );
        return None;
    }
    Some(span)
}

/// Saves an outage or an excluded window.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; an end before the beginning is shown with both.
pub fn save_outage(tx: &Tx<'_>, d: &OutageDraft) -> Result<OutageId> {
    let (draft, terms) = stored(tx, d.sla_id)?;
    own(d.id.map(|id| sql::outage(tx, id)).transpose()?, d.sla_id)?;
    let outage = read_outage(d, &terms)?;
    tx.subject(&draft.name);
    sql::put_outage(tx, d.sla_id, terms.hours.zone.name(), &outage)
}

pub(super) fn read_outage(d: &OutageDraft, terms: &SlaTerms) -> Result<Outage> {
    let mut c = Checks::new();
    let span = span(&mut c, terms, ("from", &d.from), ("until", &d.until));
    c.text("reference", &d.reference, false, 100);
    c.text("note", &d.note, false, 4000);
    c.done()?;
    let span = span.ok_or_else(|| Error::from(FieldError::new("until", "required")))?;
    Ok(Outage {
        id: d.id,
        kind: d.kind,
        span,
        reference: typed::line(&d.reference),
        note: typed::paragraph(&d.note),
    })
}

/// A record stays with its service level.
fn own(found: Option<SlaId>, asked: SlaId) -> Result<()> {
    match found {
        Some(owner) if owner != asked => Err(Error::NotFound(format!("sla/{asked}"))),
        _ => Ok(()),
    }
}

/// Removes an outage.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn delete_outage(tx: &Tx<'_>, id: OutageId) -> Result<()> {
    let sla = sql::outage(tx, id)?;
    tx.subject(&sql::draft(tx, sla)?.name);
    sql::delete_outage(tx, id)
}

/// Saves a ticket with its pauses.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field.
pub fn save_ticket(tx: &Tx<'_>, d: &TicketDraft) -> Result<TicketId> {
    let (draft, terms) = stored(tx, d.sla_id)?;
    own(d.id.map(|id| sql::ticket(tx, id)).transpose()?, d.sla_id)?;
    let ticket = read_ticket(d, &terms)?;
    tx.subject(&draft.name);
    sql::put_ticket(tx, d.sla_id, terms.hours.zone.name(), &ticket)
}

pub(super) fn read_ticket(d: &TicketDraft, terms: &SlaTerms) -> Result<StoredTicket> {
    let mut c = Checks::new();
    let zone = terms.hours.zone;
    let opened = instant::typed(zone, &d.opened);
    let code = if d.opened.trim().is_empty() { "required" } else { "instant" };
    c.require(opened.is_some(), "opened", code);
    let mut closed = None;
    if !d.closed.trim().is_empty() {
        closed = instant::typed(zone, &d.closed);
        c.require(closed.is_some(), "closed", "instant");
        if let (Some(opened), Some(done)) = (opened, closed)
            && done < opened
        {
            c.push(
                FieldError::new("closed", "until-before-from")
                    .with("from", instant::shown(zone, opened).replace('T', " "))
                    .with("until", instant::shown(zone, done).replace('T', " ")),
            );
        }
    }
    c.require(d.pauses.len() <= MAX_PAUSES, "pauses", "too-many");
    let mut pauses = Vec::new();
    for (i, p) in d.pauses.iter().enumerate() {
        let (from, until) = (format!("pauses.{i}.from"), format!("pauses.{i}.until"));
        pauses.extend(span(&mut c, terms, (&from, &p.from), (&until, &p.until)));
    }
    c.text("reference", &d.reference, false, 100);
    c.text("note", &d.note, false, 4000);
    c.done()?;
    let opened = opened.ok_or_else(|| Error::from(FieldError::new("opened", "required")))?;
    Ok(StoredTicket {
        id: d.id,
        reference: typed::line(&d.reference),
        ticket: Ticket { opened, closed, pauses },
        note: typed::paragraph(&d.note),
    })
}

/// Removes a ticket with its pauses.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn delete_ticket(tx: &Tx<'_>, id: TicketId) -> Result<()> {
    let sla = sql::ticket(tx, id)?;
    tx.subject(&sql::draft(tx, sla)?.name);
    sql::delete_ticket(tx, id)
}

/// A period with what is known of its credit.
struct Claimable {
    draft: SlaDraft,
    terms: SlaTerms,
    period: read::SlaPeriod,
    old: Option<Claim>,
    /// The currency a claim must be in, where there is a fee.
    fee: Option<Money>,
}

fn claimable(conn: &Conn, sla: SlaId, day: NaiveDate, today: NaiveDate) -> Result<Claimable> {
    let (draft, terms) = stored(conn, sla)?;
    let asked = terms.period_of(day).ok_or_else(|| FieldError::new("period", "date-range"))?;
    let row = read::detail(conn, sla, asked.start, asked.start, today)?.row;
    let period = row.periods.into_iter().next();
    let period = period.ok_or_else(|| Error::from(FieldError::new("period", "date-range")))?;
    let annual = draft.contract_id.map(|id| read::annual_of(conn, id, Some(today))).transpose()?;
    let fee = read::fee(&terms, annual.as_ref())?;
    let old = period.claim.clone();
    Ok(Claimable { draft, terms, period, old, fee })
}

/// Asks for the credit of a missed period, or changes what was asked.
///
/// # Errors
/// Refused (`sla-not-missed`) for a period that kept its target or has no data.
pub fn claim(tx: &Tx<'_>, d: &ClaimDraft, today: NaiveDate) -> Result<()> {
    let found = claimable(tx, d.sla_id, d.period, today)?;
    if found.period.outcome != SlaOutcome::Missed && found.old.is_none() {
        return Err(Refusal::new("sla-not-missed").with("name", &found.draft.name).into());
    }
    let mut c = Checks::new();
    match d.due {
        None => c.require(false, "due", "required"),
        Some(due) => check_amount(&mut c, "due", due, found.currency_of_fee()),
    }
    check_day(&mut c, "claimed_on", d.claimed_on, Some(found.period.end), today);
    c.text("reference", &d.reference, false, 200);
    check_document(&mut c, tx, &found.draft, "document_id", d.document_id)?;
    c.done()?;
    tx.subject(&found.draft.name);
    let claim = Claim {
        status: ClaimStatus::Claimed,
        due: d.due,
        claimed_on: d.claimed_on,
        reference: typed::line(&d.reference),
        closed_on: None,
        received: None,
        reason: String::new(),
        document_id: d.document_id,
    };
    sql::put_claim(tx, d.sla_id, found.period.start, &claim)
}

impl Claimable {
    fn currency_of_fee(&self) -> Option<Money> {
        match self.terms.fee {
            Fee::Amount(fee) => Some(fee),
            Fee::Contract => self.fee,
        }
    }
}

/// An amount in the currency of what it is a part of.
fn check_amount(c: &mut Checks, field: &str, amount: Money, of: Option<Money>) {
    c.require(amount.minor >= 0, field, "negative");
    c.require(amount.minor.unsigned_abs() < 1_000_000_000_000_000, field, "amount-range");
    if let Some(of) = of.filter(|of| of.currency != amount.currency) {
        c.push(
            FieldError::new(field, "other-currency")
                .with("currency", amount.currency)
                .with("expected", of.currency),
        );
    }
}

/// A day that is not before another and not to come.
fn check_day(
    c: &mut Checks,
    field: &str,
    day: Option<NaiveDate>,
    after: Option<NaiveDate>,
    today: NaiveDate,
) {
    match day {
        None => c.require(false, field, "required"),
        Some(day) => {
            c.require(day <= today, field, "in-future");
            if let Some(after) = after.filter(|after| day < *after) {
                c.push(FieldError::new(field, "day-before").with("day", day).with("after", after));
            }
        }
    }
}

/// Ends a claim: credited, refused or written off. An unclaimed credit can only be written off.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; refused (`sla-not-claimed`) when nothing was asked.
pub fn settle(tx: &Tx<'_>, d: &SettleDraft, today: NaiveDate) -> Result<()> {
    let found = claimable(tx, d.sla_id, d.period, today)?;
    let old = found.old.clone();
    if old.is_none() && d.status != ClaimStatus::WrittenOff {
        return Err(Refusal::new("sla-not-claimed").with("name", &found.draft.name).into());
    }
    if old.is_none() && found.period.outcome != SlaOutcome::Missed {
        return Err(Refusal::new("sla-not-missed").with("name", &found.draft.name).into());
    }
    let mut c = Checks::new();
    c.require(d.status != ClaimStatus::Claimed, "status", "required");
    let claimed_on = old.as_ref().and_then(|o| o.claimed_on);
    check_day(&mut c, "closed_on", d.closed_on, claimed_on, today);
    let due = old.as_ref().and_then(|o| o.due).or(found.period.credit);
    let credited = d.status == ClaimStatus::Credited;
    match d.received.filter(|_| credited) {
        None => c.require(!credited, "received", "required"),
        Some(received) => {
            check_amount(&mut c, "received", received, due.or_else(|| found.currency_of_fee()));
        }
    }
    c.text("reason", &d.reason, !credited, 4000);
    check_document(&mut c, tx, &found.draft, "document_id", d.document_id)?;
    c.done()?;
    tx.subject(&found.draft.name);
    let claim = Claim {
        status: d.status,
        due,
        claimed_on,
        reference: old.as_ref().map(|o| o.reference.clone()).unwrap_or_default(),
        closed_on: d.closed_on,
        received: d.received.filter(|_| credited),
        reason: typed::paragraph(&d.reason),
        document_id: d.document_id.or_else(|| old.and_then(|o| o.document_id)),
    };
    sql::put_claim(tx, d.sla_id, found.period.start, &claim)
}
