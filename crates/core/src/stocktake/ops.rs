//! Planning a stock-take, beginning it, recording what was scanned, completing it.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use super::code::{Found, MAX_CODE, bare, find};
use super::plan::ApplyChoice;
use super::{
    Line, Matched, ScanAnswer, ScanDraft, ScanOutcome, StocktakeDraft, StocktakeRow,
    StocktakeScope, StocktakeState, judge, read, sql,
};
use crate::asset::{self, AssetState};
use crate::contract::sql::exists;
use crate::dates::is_plausible;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{AssetId, StocktakeId, StocktakeScanId};
use crate::store::{Conn, Tx};
use crate::typed;

/// Most codes of one pasted list.
pub const MAX_PASTED: usize = 20_000;

/// Saves a stock-take; a new one gets the next number of its year.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; refused (`stocktake-scope`) when the scope of one that
/// has begun would change, (`stocktake-over`) for one that has ended.
pub fn save(tx: &Tx<'_>, draft: &StocktakeDraft, today: NaiveDate) -> Result<StocktakeId> {
    let d = StocktakeDraft {
        title: typed::line(&draft.title),
        scope: StocktakeScope {
            location: typed::line(&draft.scope.location),
            category: typed::line(&draft.scope.category),
            ..draft.scope
        },
        note: typed::paragraph(&draft.note),
        ..draft.clone()
    };
    check(tx, &d)?;
    let id = match d.id {
        None => sql::insert(tx, &d, today.year())?,
        Some(id) => {
            let old = sql::row(tx, id)?;
            if old.state.over() {
                return Err(Refusal::new("stocktake-over").with("number", old.number).into());
            }
            if old.state == StocktakeState::Active && old.draft.scope != d.scope {
                return Err(Refusal::new("stocktake-scope").with("number", old.number).into());
            }
            sql::update(tx, id, &d)?;
            id
        }
    };
    tx.subject(&sql::row(tx, id)?.number);
    Ok(id)
}

fn check(conn: &Conn, d: &StocktakeDraft) -> Result<()> {
    let mut c = Checks::new();
    c.text("title", &d.title, true, 200);
    c.text("scope.location", &d.scope.location, false, 200);
    c.text("scope.category", &d.scope.category, false, 100);
    c.text("note", &d.note, false, 4000);
    c.require(d.due.is_none_or(is_plausible), "due", "date-range");
    for (field, person) in [("scope.custodian_id", d.scope.custodian_id), ("lead_id", d.lead_id)] {
        if let Some(id) = person {
            c.require(exists(conn, "person", id.0)?, field, "unknown");
        }
    }
    c.done()
}

/// A stock-take that is being counted.
fn active(conn: &Conn, id: StocktakeId) -> Result<StocktakeRow> {
    let row = sql::row(conn, id)?;
    if row.state == StocktakeState::Active {
        return Ok(row);
    }
    Err(Refusal::new("stocktake-not-active").with("number", row.number).into())
}

/// Begins a stock-take: what it expects is frozen now.
///
/// # Errors
/// Refused: `stocktake-begun`, or `stocktake-empty` when the scope holds no asset.
pub fn start(tx: &Tx<'_>, id: StocktakeId, at: DateTime<Utc>) -> Result<usize> {
    let row = sql::row(tx, id)?;
    if row.state != StocktakeState::Draft {
        return Err(Refusal::new("stocktake-begun").with("number", row.number).into());
    }
    tx.subject(&row.number);
    let frozen = sql::freeze_scope(tx, id, &row.draft.scope)?;
    if frozen == 0 {
        return Err(Refusal::new("stocktake-empty").with("number", row.number).into());
    }
    sql::set_started(tx, id, sql::stored(at.timestamp()).as_deref())?;
    Ok(frozen)
}

/// Gives a stock-take up; what was counted stays and is written nowhere.
///
/// # Errors
/// `Invalid` without a reason; refused (`stocktake-over`) at its end.
pub fn cancel(tx: &Tx<'_>, id: StocktakeId, reason: &str, at: DateTime<Utc>) -> Result<()> {
    let row = sql::row(tx, id)?;
    if row.state.over() {
        return Err(Refusal::new("stocktake-over").with("number", row.number).into());
    }
    let reason = typed::paragraph(reason);
    let mut c = Checks::new();
    c.text("reason", &reason, true, 1000);
    c.done()?;
    tx.subject(&row.number);
    let at = sql::stored(at.timestamp());
    sql::set_ended(tx, id, (StocktakeState::Cancelled, at.as_deref(), &reason))
}

/// Records one scan and says at once what it is.
///
/// # Errors
/// `Invalid` for a code that is blank or too long; refused (`stocktake-not-active`).
pub fn scan(
    tx: &Tx<'_>,
    id: StocktakeId,
    draft: &ScanDraft,
    at: DateTime<Utc>,
) -> Result<ScanAnswer> {
    let row = active(tx, id)?;
    tx.subject(&row.number);
    record(tx, &row, draft, at.timestamp())
}

/// Records many scans as one operation: codes pasted or read from a file.
///
/// # Errors
/// As [`scan`], at `codes.<line>`; refused (`list-too-long`) for more than [`MAX_PASTED`].
pub fn scan_all(
    tx: &Tx<'_>,
    id: StocktakeId,
    drafts: &[ScanDraft],
    at: DateTime<Utc>,
) -> Result<Vec<ScanAnswer>> {
    let row = active(tx, id)?;
    if drafts.is_empty() {
        return Err(FieldError::new("codes", "required").into());
    }
    if drafts.len() > MAX_PASTED {
        let refusal = Refusal::new("list-too-long").with("rows", drafts.len());
        return Err(refusal.with("max", MAX_PASTED).into());
    }
    tx.subject(&row.number);
    drafts.iter().map(|draft| record(tx, &row, draft, at.timestamp())).collect()
}

fn record(tx: &Tx<'_>, row: &StocktakeRow, draft: &ScanDraft, at: i64) -> Result<ScanAnswer> {
    let d = ScanDraft {
        code: draft.code.chars().filter(|c| !c.is_control()).collect::<String>().trim().to_owned(),
        place: typed::line(&draft.place),
        note: typed::paragraph(&draft.note),
        ..draft.clone()
    };
    let mut c = Checks::new();
    c.text("code", &bare(&d.code), true, MAX_CODE);
    c.text("code", &d.code, false, MAX_CODE);
    c.text("place", &d.place, false, 200);
    c.text("note", &d.note, false, 1000);
    c.done()?;
    let mut answer = blank(&d);
    match find(&d.code, |keys| sql::hits(tx, keys))? {
        Found::One(asset, matched) => {
            let (line, fresh) = line(tx, row.id, asset)?;
            told(&mut answer, row, &line);
            if !fresh && again(tx, row.id, Some(line.id), &d, at)? {
                answer.outcome = ScanOutcome::Already;
                return Ok(answer);
            }
            answer.scan_id = Some(sql::insert_scan(tx, row.id, &d, (at, Some(line.id), matched))?);
        }
        unclear => {
            let matched = match unclear {
                Found::Several(ids) => {
                    answer.outcome = ScanOutcome::Ambiguous;
                    answer.candidates = sql::candidates(tx, &ids)?;
                    Matched::Ambiguous
                }
                _ => Matched::Unknown,
            };
            if again(tx, row.id, None, &d, at)? {
                answer.outcome = ScanOutcome::Already;
                return Ok(answer);
            }
            answer.scan_id = Some(sql::insert_scan(tx, row.id, &d, (at, None, matched))?);
        }
    }
    Ok(answer)
}

fn blank(d: &ScanDraft) -> ScanAnswer {
    ScanAnswer {
        scan_id: None,
        outcome: ScanOutcome::Unknown,
        code: d.code.clone(),
        tag: String::new(),
        serial: String::new(),
        name: String::new(),
        recorded: String::new(),
        place: d.place.clone(),
        candidates: Vec::new(),
    }
}

/// What the answer says of a known asset.
fn told(answer: &mut ScanAnswer, row: &StocktakeRow, line: &Line) {
    let class = judge::class(&row.draft.scope, line, Some(&answer.place));
    answer.outcome = judge::outcome(class);
    answer.tag.clone_from(&line.tag);
    answer.serial.clone_from(&line.serial);
    answer.name.clone_from(&line.name);
    answer.recorded.clone_from(&line.place);
}

/// The line of an asset, frozen now when it was not expected; and whether it is new.
fn line(tx: &Tx<'_>, id: StocktakeId, asset: AssetId) -> Result<(Line, bool)> {
    if let Some(known) = sql::line_of(tx, id, asset)? {
        return Ok((known, false));
    }
    sql::freeze_found(tx, id, asset)?;
    let made = sql::line_of(tx, id, asset)?;
    Ok((made.ok_or_else(|| Error::NotFound(format!("asset/{asset}")))?, true))
}

/// Whether it only repeats the scan before. A repeated scan that says more is no repetition.
fn again(
    conn: &Conn,
    id: StocktakeId,
    line: Option<crate::ids::StocktakeLineId>,
    d: &ScanDraft,
    at: i64,
) -> Result<bool> {
    let last = sql::last_scan(conn, id, line, &d.code)?;
    let more = |s: &super::Scan| {
        (d.condition.is_some() && d.condition != s.condition)
            || (!d.note.is_empty() && d.note != s.note)
    };
    let last = last.filter(|s| !more(s));
    Ok(judge::repeats(last.as_ref().map(|s| (s.at, s.place.as_str())), at, &d.place))
}

/// Says which asset a code is that fits none or several; all scans of that code become it.
///
/// # Errors
/// `NotFound` for an unknown scan or asset; refused (`stocktake-scan-known`) for a code that is known.
pub fn resolve(tx: &Tx<'_>, id: StocktakeScanId, asset: AssetId) -> Result<()> {
    let (of, scan) = sql::scan(tx, id)?;
    let row = active(tx, of)?;
    if scan.line_id.is_some() {
        return Err(Refusal::new("stocktake-scan-known").with("code", scan.code).into());
    }
    tx.subject(&row.number);
    let (line, _) = line(tx, of, asset)?;
    for same in sql::same_code(tx, of, &scan.code)? {
        sql::set_line(tx, same, line.id, Matched::ByHand)?;
    }
    Ok(())
}

/// Takes a scan back that was a mistake.
pub fn scan_delete(tx: &Tx<'_>, id: StocktakeScanId) -> Result<()> {
    let (of, _) = sql::scan(tx, id)?;
    tx.subject(&active(tx, of)?.number);
    sql::delete_scan(tx, id)
}

/// Completes a stock-take and writes what was chosen into the register, as one operation.
///
/// # Errors
/// Refused (`stocktake-not-active`); `Invalid` at `missing_status` for a status that does not mean
/// lost.
pub fn complete(
    tx: &Tx<'_>,
    id: StocktakeId,
    choice: &ApplyChoice,
    at: DateTime<Utc>,
) -> Result<usize> {
    let row = active(tx, id)?;
    if let Some(status) = choice.missing_status {
        let known = asset::sql::statuses(tx)?.into_iter().find(|s| s.id == status);
        let lost = known.is_some_and(|s| s.state == AssetState::Lost);
        if !lost {
            return Err(FieldError::new("missing_status", "status-not-lost").into());
        }
    }
    tx.subject(&row.number);
    let (_, plan) = read::planned(tx, id, choice)?;
    for change in &plan.changes {
        if let Some((_, place)) = &change.place {
            sql::apply::move_to(tx, change.asset_id, place)?;
        }
        if let Some(day) = change.seen_on {
            sql::apply::set_seen(tx, change.asset_id, day)?;
        }
        if let Some(status) = choice.missing_status.filter(|_| change.missing) {
            sql::apply::set_status(tx, change.asset_id, status)?;
        }
    }
    let at = sql::stored(at.timestamp());
    sql::set_ended(tx, id, (StocktakeState::Completed, at.as_deref(), ""))?;
    Ok(plan.changes.len())
}
