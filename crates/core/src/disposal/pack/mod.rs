//! The audit pack: everything an auditor asks for about the disposals of a span of days, as a list of
//! files that is the same for the same register, span, language and day (domain §A.9).
//!
//! It says what the files are and what is in those that need no page; who draws pages and who packs
//! them is not its business. Each file is made when it is asked for: a pack of a thousand certificates
//! never lies in memory.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::lot::LotRow;
use super::paper;
use crate::dates::is_plausible;
use crate::error::{Checks, FieldError, Refusal, Result};
use crate::ids::{DisposalCertificateId, DisposalLotId};
use crate::store::Conn;
use crate::text::Lang;

mod names;
mod papers;
mod rows;
mod sql;
mod write;

pub use write::{Files, files};

/// Which pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PackDraft {
    /// First day; a lot belongs to the day it left, one that stays to the day it was first certified.
    pub from: NaiveDate,
    /// Last day, inclusive.
    pub until: NaiveDate,
    /// Only this lot of them.
    pub lot_id: Option<DisposalLotId>,
    pub language: Lang,
}

/// What a pack would hold now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PackPreview {
    pub lots: u32,
    pub assets: u32,
    pub media: u32,
    pub certificates: u32,
    pub evidence_files: u32,
    pub exceptions: u32,
}

/// A file of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its path in the pack, parts joined by `/`; plain ASCII but for the names of files that came
    /// from outside.
    pub path: String,
    pub piece: Piece,
}

/// What a file is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// The index, as pages.
    Index,
    /// The manifest of a lot's custody, as pages.
    Manifest(DisposalLotId),
    /// The recyclers' lists against the lot, as pages.
    Reconciliation(DisposalLotId),
    /// A certificate, as pages.
    Certificate(DisposalCertificateId),
    /// Rows of a table, the first of them its heads.
    Rows(Vec<Vec<String>>),
    /// A text.
    Text(String),
    /// What is kept under this SHA-256, hexadecimal.
    Kept(String),
}

const CONTENTS: [(&str, &str); 12] = [
    ("README.txt", "readme"),
    ("index.pdf", "index"),
    ("population.csv", "population"),
    ("exceptions.csv", "exceptions"),
    ("certificates/", "certificates"),
    ("custody/", "custody"),
    ("evidence/", "evidence"),
    ("received/", "received"),
    ("waste/", "waste"),
    ("vendors/", "vendors"),
    ("journal/", "journal"),
    ("SHA256SUMS", "verify"),
];

/// The folders and files of a pack, and the word that says what each holds: the index lists them. The
/// pack of one lot has no journal: other lots, prices and contracts of those days are none of the
/// business of whoever is given it.
pub fn contents(one_lot: bool) -> impl Iterator<Item = (&'static str, &'static str)> {
    CONTENTS.into_iter().map(move |(path, what)| match what {
        "journal" if one_lot => ("proofs/", "proofs"),
        _ => (path, what),
    })
}

/// The lots of a pack, by the day they belong to.
///
/// # Errors
/// `Invalid` for days that cannot be or that end before they begin; `NotFound` for a lot that is not
/// there; refused `pack-empty` when nothing belongs to those days.
pub fn lots(conn: &Conn, draft: &PackDraft) -> Result<Vec<(NaiveDate, LotRow)>> {
    let mut c = Checks::new();
    c.require(is_plausible(draft.from), "from", "date-range");
    c.require(is_plausible(draft.until), "until", "date-range");
    if draft.from > draft.until {
        c.push(FieldError::new("until", "end-before-start"));
    }
    c.done()?;
    if let Some(lot) = draft.lot_id {
        super::lot::sql::row(conn, lot)?;
    }
    let mut all = paper::lots(conn, (draft.from, draft.until))?;
    all.retain(|(_, row)| draft.lot_id.is_none_or(|lot| lot == row.id));
    if all.is_empty() {
        return Err(Refusal::new("pack-empty")
            .with("from", draft.from)
            .with("until", draft.until)
            .into());
    }
    Ok(all)
}

/// What a pack would hold now.
///
/// # Errors
/// Those of [`lots`].
pub fn preview(conn: &Conn, draft: &PackDraft) -> Result<PackPreview> {
    let mut found = PackPreview::default();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    for (_, lot) in lots(conn, draft)? {
        found.lots += 1;
        found.assets += lot.assets;
        found.certificates += count(paper::certificates(conn, lot.id)?.len());
        found.evidence_files += count(paper::files(conn, lot.id)?.len());
        let media = super::lot::sql::media::of_lot(conn, lot.id)?;
        found.media += count(media.len());
        found.exceptions += count(media.iter().filter(|m| m.exception.is_some()).count());
    }
    Ok(found)
}

/// What is kept under a SHA-256.
///
/// # Errors
/// `NotFound`.
pub fn kept(conn: &Conn, sha256: &str) -> Result<Vec<u8>> {
    sql::kept(conn, sha256)
}
