//! What paper says of disposals, read for a whole lot or a span of days at once: records, evidence
//! files and certificates without a question for each medium.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::lot::{self, LotRow, LotStage};
use super::method::{AchievedMethod, PolicyProfile, SanitizationMethod};
use super::reason::SanitizationReason;
use super::record::RecordState;
use super::technique::SanitizationTechnique;
use super::verification::SanitizationVerification;
use crate::error::Result;
use crate::ids::{DisposalLotId, SanitizationId};
use crate::store::Conn;

mod sql;

/// A record as a line of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRecord {
    pub state: RecordState,
    pub decided_on: Option<NaiveDate>,
    pub profile: Option<PolicyProfile>,
    pub required: Option<SanitizationMethod>,
    pub achieved: Option<AchievedMethod>,
    /// The technique that counted.
    pub counted: Option<SanitizationTechnique>,
    pub verification: SanitizationVerification,
    pub tool: String,
    /// RFC 3339; empty: not known.
    pub finished_at: String,
    pub reasons: Vec<SanitizationReason>,
    /// In a person's words.
    pub decided_reason: String,
    pub performer: String,
    pub validator: String,
}

/// A file of evidence as a line of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFile {
    pub name: String,
    pub tool: String,
    /// SHA-256 of the bytes as they came.
    pub sha256: String,
    /// SHA-256 of what is kept: another where passwords were taken out.
    pub kept_sha256: String,
    pub drives: u32,
}

/// A certificate of ours as a line of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperCertificate {
    pub number: String,
    /// It certifies the whole lot.
    pub of_lot: bool,
    /// Tag of the asset and serial number of the medium; empty for a lot.
    pub tag: String,
    pub serial: String,
    pub sealed_on: NaiveDate,
    pub facts_sha256: String,
    pub annulled_on: Option<NaiveDate>,
    pub annulled_reason: String,
}

/// The records of the media of a lot that were not withdrawn.
pub fn records(conn: &Conn, lot: DisposalLotId) -> Result<HashMap<SanitizationId, PaperRecord>> {
    sql::records(conn, lot)
}

/// The evidence files of a lot, by name.
pub fn files(conn: &Conn, lot: DisposalLotId) -> Result<Vec<PaperFile>> {
    sql::files(conn, lot)
}

/// The certificates of a lot by number, annulled ones too.
pub fn certificates(conn: &Conn, lot: DisposalLotId) -> Result<Vec<PaperCertificate>> {
    sql::certificates(conn, lot)
}

/// The lots that belong to a span of days, by the day they belong to: the day a carrier or recycler
/// first took something of it, else the day it was picked up, of one that stays the day it was first
/// certified. None of them moves when a lot is closed or certified later, so that it is in the papers of
/// one year only. Lots that were handed over and are not certified yet are among them. Both days count.
pub fn lots(conn: &Conn, (from, to): (NaiveDate, NaiveDate)) -> Result<Vec<(NaiveDate, LotRow)>> {
    let days = sql::days(conn)?;
    let all = lot::sql::rows(conn)?.into_iter().filter_map(|row| {
        let day = days.get(&row.id).copied()?;
        (from..=to).contains(&day).then_some((day, row))
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by(|a, b| (a.0, &a.1.number).cmp(&(b.0, &b.1.number)));
    Ok(all)
}

/// Whether a lot is gone and nothing certifies it yet.
pub fn is_open(row: &LotRow) -> bool {
    row.stage == LotStage::HandedOver
}

/// The first day a lot belongs to; `None` where none does yet.
pub fn first_day(conn: &Conn) -> Result<Option<NaiveDate>> {
    let all = lots(conn, (NaiveDate::MIN, NaiveDate::MAX))?;
    Ok(all.first().map(|(day, _)| *day))
}
