//! Values of periods: entered one by one or pasted as a row.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{check_document, stored};
use crate::dates::is_plausible;
use crate::error::{Checks, FieldError, Result};
use crate::sla::draft::{MeasureDraft, SlaDraft};
use crate::sla::sql::{self, Measurement};
use crate::sla::target::{Figure, Unit};
use crate::sla::terms::SlaTerms;
use crate::sla::window::MeasurePeriod;
use crate::store::{Conn, Tx};
use crate::typed;

/// Most periods measured in one operation: a century of months.
const MAX_ROWS: usize = 1200;

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
        // A period without data has nothing a file or a note could speak of.
        let empty = row.note.trim().is_empty();
        c.require(kept || row.document_id.is_none(), &field("document_id"), "sla-proves-nothing");
        c.require(kept || empty, &field("note"), "sla-proves-nothing");
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

pub(in crate::sla) fn check_value(
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

pub(in crate::sla) fn check_period(
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
