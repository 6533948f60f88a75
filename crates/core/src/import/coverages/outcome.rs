//! What a row makes of its cover: shown cell by cell, or written.

use chrono::NaiveDate;

use super::Place;
use super::entitlement::{self, read};
use super::models::Change;
use crate::catalogue;
use crate::coverage::file::{self, Entitlement};
use crate::coverage::{self, CoverageDraft};
use crate::error::{Error, Result};
use crate::ids::CoverageId;
use crate::import::CellChange;
use crate::import::clean::fold;
use crate::import::fields::Field;
use crate::import::plan::{Plan, Shown, Verdict, differences};
use crate::import::record::Record;
use crate::store::{Conn, Tx};

/// What an accepted record makes of a cover; `None` where it only speaks of a model.
fn build(
    plan: &Plan,
    conn: &Conn,
    record: &mut Record<'_>,
    place: &Place,
    target: i64,
) -> Result<(Option<CoverageDraft>, Option<CoverageDraft>)> {
    let old = match target {
        0 => None,
        id => coverage::sql::one(conn, CoverageId(id))?,
    };
    let said = read(record, plan.decided.layout.preset, &place.manufacturer).entitlement;
    let said = said.map(|e| Entitlement { contract_id: place.contract, ..e });
    let new = said.map(|e| CoverageDraft {
        validated_on: Some(plan.today),
        ..file::merged(&e, place.asset, old.as_ref())
    });
    Ok((old, new))
}

/// What the dry run shows of a record.
pub(in crate::import) fn show(
    plan: &Plan,
    conn: &Conn,
    record: &Record<'_>,
    at: usize,
    verdict: Verdict,
) -> Result<Shown> {
    let name = [Field::ServiceLevel, Field::ServiceCode, Field::CoverReference];
    let mut shown = Shown::named(record, &[Field::Serial, Field::Tag], &name[..1]);
    if shown.title.is_empty() {
        shown.title = Shown::named(record, &name, &[]).key;
    }
    let Some(place) = plan.covers.get(&at) else { return Ok(shown) };
    shown.key = match record.text(Field::Serial) {
        Some(serial) if fold(serial) != fold(&place.tag) => format!("{} · {serial}", place.tag),
        _ => place.tag.clone(),
    };
    let mut record = record.again();
    let (old, new) = build(plan, conn, &mut record, place, verdict.target)?;
    if let Some(new) = new {
        let before = old.as_ref().map(|d| entitlement::describe(conn, d)).transpose()?;
        let after = entitlement::describe(conn, &new)?;
        shown.changes = differences(&before.unwrap_or_default(), after);
        if let Some(old) = old.filter(|_| shown.changes.is_empty()) {
            shown.changes.extend(checked_again(&old, &new));
        }
    }
    shown.changes.extend(place.model.as_ref().map(Change::cells).unwrap_or_default());
    Ok(shown)
}

/// A cover the file has as we have it: what changes is only when its maker last said so.
fn checked_again(old: &CoverageDraft, new: &CoverageDraft) -> Option<CellChange> {
    let day = |d: Option<NaiveDate>| d.map_or(String::new(), |d| d.to_string());
    (old.validated_on != new.validated_on).then(|| CellChange {
        field: Field::CoverChecked.key().into_owned(),
        name: String::new(),
        old: day(old.validated_on),
        new: day(new.validated_on),
    })
}

/// Writes what a row says: its cover, unless `target` is `None`, and the days of its model.
pub(in crate::import) fn write(
    tx: &Tx<'_>,
    plan: &Plan,
    record: &Record<'_>,
    at: usize,
    target: Option<i64>,
    today: NaiveDate,
) -> Result<()> {
    let place = plan.covers.get(&at);
    let place = place.ok_or_else(|| Error::Internal("a planned cover is missing".into()))?;
    if let Some(change) = &place.model {
        let maker = plan.decided.layout.preset.maker().and_then(|m| m.provider());
        let model = change.new.draft(maker.unwrap_or_default(), today);
        catalogue::lifecycle_save(tx, &model)?;
    }
    let Some(target) = target else { return Ok(()) };
    let (old, new) = build(plan, tx, &mut record.again(), place, target)?;
    match new {
        Some(new) if old.as_ref() != Some(&new) => coverage::ops::save(tx, &new).map(|_| ()),
        _ => Ok(()),
    }
}
