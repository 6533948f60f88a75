//! Recording what was scanned, and mending it.

use chrono::{DateTime, Utc};

use super::active;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{AssetId, StocktakeId, StocktakeLineId, StocktakeScanId};
use crate::stocktake::code::{Found, MAX_CODE, bare, find};
use crate::stocktake::{
    Line, Matched, Scan, ScanAnswer, ScanDraft, ScanOutcome, StocktakeRow, judge, sql,
};
use crate::store::{Conn, Tx};
use crate::typed;

/// Most codes of one pasted list.
pub const MAX_PASTED: usize = 20_000;

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
    line: Option<StocktakeLineId>,
    d: &ScanDraft,
    at: i64,
) -> Result<bool> {
    let last = sql::last_scan(conn, id, line, &d.code)?;
    let more = |s: &Scan| {
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
