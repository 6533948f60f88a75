//! What is wrong with a record that is to be saved.

use chrono::{DateTime, FixedOffset};

use super::super::{RecordDraft, SignatoryRole, people, sql};
use super::known;
use crate::dates::is_plausible;
use crate::disposal::lot::{LineAnswer, LotLine, LotMedium, LotRow, LotStage};
use crate::error::{Checks, Refusal, Result};
use crate::ids::DisposalLotId;
use crate::store::Conn;
use crate::typed;

/// Passes nobody makes more of.
const MAX_PASSES: u32 = 1_000;
/// Techniques that can be applied to one medium besides the main one.
const MAX_ADDITIONAL: usize = 5;

pub(super) fn tidy(d: &RecordDraft) -> RecordDraft {
    let instant = |at: &Option<String>| {
        at.as_deref().map(str::trim).filter(|at| !at.is_empty()).map(str::to_owned)
    };
    RecordDraft {
        verification_detail: typed::line(&d.verification_detail),
        tool: typed::line(&d.tool),
        tool_version: typed::line(&d.tool_version),
        equipment: typed::line(&d.equipment),
        started_at: instant(&d.started_at),
        finished_at: instant(&d.finished_at),
        place: typed::line(&d.place),
        details: typed::paragraph(&d.details),
        note: typed::paragraph(&d.note),
        people: d.people.iter().map(people::tidy).collect(),
        ..d.clone()
    }
}

/// Whether a record of this asset may be written now.
///
/// # Errors
/// Refused: `sanitization-stage`, `sanitization-left-out`, `disposal-checks`.
pub(in crate::disposal) fn may_record(lot: &LotRow, line: &LotLine, external: bool) -> Result<()> {
    let given = external && lot.stage == LotStage::HandedOver;
    let working =
        matches!(lot.stage, LotStage::Approved | LotStage::Collected | LotStage::Sanitizing);
    if !working && !given {
        return Err(Refusal::new("sanitization-stage").with("number", &lot.number).into());
    }
    if !line.left_out.is_empty() {
        return Err(Refusal::new("sanitization-left-out").with("tag", &line.tag).into());
    }
    if !given && !cleared(line) {
        return Err(Refusal::new("disposal-checks").with("tag", &line.tag).into());
    }
    Ok(())
}

/// The five questions before the first wipe are answered, and none of them stands in the way.
fn cleared(line: &LotLine) -> bool {
    let c = &line.draft.checks;
    let yes = |answer| matches!(answer, Some(LineAnswer::Yes | LineAnswer::NotNeeded));
    c.legal_hold == Some(LineAnswer::No)
        && [c.backup, c.licences, c.labels, c.mdm].map(yes) == [true; 4]
}

/// Everything wrong with the fields of a record.
///
/// # Errors
/// `Invalid`.
pub(super) fn fields(
    conn: &Conn,
    d: &RecordDraft,
    lot: DisposalLotId,
    medium: &LotMedium,
) -> Result<()> {
    use SignatoryRole::{Concurrence, Performer, Validator, Vendor, Witness};
    let mut c = Checks::new();
    texts(d, &mut c);
    deed(d, medium, &mut c);
    let started = instant(d.started_at.as_deref(), "started_at", &mut c);
    let finished = instant(d.finished_at.as_deref(), "finished_at", &mut c);
    if let Some((started, finished)) = started.zip(finished) {
        c.require(started <= finished, "finished_at", "record-times");
    }
    c.require(d.calibrated_on.is_none_or(is_plausible), "calibrated_on", "date-range");
    if let Some((on, finished)) = d.calibrated_on.zip(finished) {
        c.require(on <= finished.date_naive(), "calibrated_on", "record-calibrated");
    }
    c.require(known(conn, "vendor", d.vendor_id.map(|v| v.0))?, "vendor_id", "unknown");
    let (drive, received) = sql::is_of_lot(conn, lot, d.evidence_id, d.received_id)?;
    c.require(drive, "evidence_id", "unknown");
    c.require(received, "received_id", "unknown");
    let roles = [Performer, Validator, Concurrence, Witness, Vendor];
    people::check_all(conn, &d.people, &roles, &mut c)?;
    c.done()
}

fn texts(d: &RecordDraft, c: &mut Checks) {
    for (field, text, max) in [
        ("verification_detail", &d.verification_detail, 500),
        ("tool", &d.tool, 200),
        ("tool_version", &d.tool_version, 100),
        ("equipment", &d.equipment, 200),
        ("place", &d.place, 200),
        ("details", &d.details, 4_000),
        ("note", &d.note, 4_000),
    ] {
        c.text(field, text, false, max);
    }
}

fn deed(d: &RecordDraft, medium: &LotMedium, c: &mut Checks) {
    let deed = &d.deed;
    // Where the medium says what it is, nothing else can have been sanitized.
    let same = medium.draft.media_type.is_none_or(|own| own == deed.media);
    c.require(same, "deed.media", "record-media");
    let passes = deed.passes.is_none_or(|n| (1..=MAX_PASSES).contains(&n));
    c.require(passes, "deed.passes", "record-passes");
    let many = deed.additional.len() > MAX_ADDITIONAL;
    let twice =
        deed.techniques().enumerate().any(|(i, t)| deed.techniques().take(i).any(|u| u == t));
    c.require(!many && !twice, "deed.additional", "record-techniques");
    let bits = deed.crypto_erase.and_then(|ce| ce.key_bits);
    c.require(bits.is_none_or(|n| n <= 65_536), "deed.crypto_erase.key_bits", "record-key");
}

fn instant(at: Option<&str>, field: &str, c: &mut Checks) -> Option<DateTime<FixedOffset>> {
    let at = at?;
    let read = DateTime::parse_from_rfc3339(at).ok();
    c.require(read.is_some(), field, "record-instant");
    let plausible = read.is_none_or(|at| is_plausible(at.date_naive()));
    c.require(plausible, field, "date-range");
    read
}
