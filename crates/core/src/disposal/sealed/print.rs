//! Certificates that are given out. A print is an event of its own: it holds the digest of the pages,
//! so that whoever has the file can tell whether they are the ones that were printed. The file carries
//! both events, the sealing and the print, with the way of each to one root (reliability §4.2).

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::sql;
use crate::error::{Error, FieldError, Result};
use crate::ids::{CertificatePrintId, DisposalCertificateId};
use crate::store::transparency::{Checkpoint, InclusionProof};
use crate::store::{Conn, Tx, proofs as proven};
use crate::text::Lang;

/// The name of the file a certificate carries.
pub const PROOF_FILE: &str = "custodia-proof.json";

/// Most certificates printed at once.
const MAX_PRINTED: usize = 20_000;

/// A certificate whose pages are ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintDraft {
    pub certificate_id: DisposalCertificateId,
    pub language: Lang,
    /// SHA-256 of its pages and what they are made of, hexadecimal.
    pub digest: String,
    /// The checkpoint its pages name.
    pub under: Checkpoint,
}

/// Notes that certificates are given out; their prints in the same order.
///
/// # Errors
/// `NotFound`; `Invalid` for a digest that is none, or too many at once.
pub fn record(
    tx: &Tx<'_>,
    drafts: &[PrintDraft],
    today: NaiveDate,
) -> Result<Vec<CertificatePrintId>> {
    if drafts.is_empty() || drafts.len() > MAX_PRINTED {
        return Err(FieldError::new("certificates", "record-many").into());
    }
    let mut ids = Vec::with_capacity(drafts.len());
    for (at, draft) in drafts.iter().enumerate() {
        let digits = draft.digest.bytes().all(|b| b.is_ascii_hexdigit());
        if draft.digest.len() != 64 || !digits {
            return Err(Error::Internal("the digest of a print is none".into()));
        }
        let number = sql::row(tx, draft.certificate_id)?.number;
        if at == 0 {
            tx.subject(&number);
        }
        ids.push(sql::insert_print(tx, draft, today)?);
    }
    Ok(ids)
}

/// What a printed certificate carries, to be checked without us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateProof {
    /// Version of this form: 1.
    pub v: u64,
    /// The journal's id.
    pub log: String,
    /// `C-2026-0001`.
    pub number: String,
    /// SHA-256 of the pages, hexadecimal; the print's event holds it, too.
    pub digest: String,
    /// That it was sealed.
    pub seal: InclusionProof,
    /// That these pages were printed.
    pub print: InclusionProof,
    /// Three lines: the root both lead to.
    pub checkpoint: String,
}

impl CertificateProof {
    /// As it is carried.
    pub fn to_json(&self) -> Result<String> {
        let text = serde_json::to_string_pretty(self);
        text.map(|t| t + "\n").map_err(|e| Error::Internal(format!("proof: {e}")))
    }

    /// Reads one; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().filter(|proof: &Self| proof.v == 1)
    }
}

/// The proofs of prints, in their order. Every leaf of the journal is read once, however many.
///
/// # Errors
/// `NotFound` for a print that is not there.
pub fn proofs(conn: &Conn, prints: &[CertificatePrintId]) -> Result<Vec<CertificateProof>> {
    let rows = sql::prints(conn, prints)?;
    let wanted: BTreeSet<u64> = rows.values().flat_map(|p| [p.seal_seq, p.print_seq]).collect();
    let mut found: HashMap<u64, InclusionProof> =
        proven(conn, &wanted)?.into_iter().map(|p| (p.seq, p)).collect();
    let mut all = Vec::with_capacity(prints.len());
    for id in prints {
        let gone = || Error::NotFound(format!("certificate_print/{id}"));
        let row = rows.get(id).ok_or_else(gone)?;
        // A certificate may be printed twice in one list: its sealing is in both.
        let seal = found.get(&row.seal_seq).cloned().ok_or_else(gone)?;
        let print = found.remove(&row.print_seq).ok_or_else(gone)?;
        let checkpoint = print.checkpoint.clone();
        let log = Checkpoint::parse(&checkpoint).map(|c| c.log).unwrap_or_default();
        all.push(CertificateProof {
            v: 1,
            log,
            number: row.number.clone(),
            digest: row.digest.clone(),
            seal,
            print,
            checkpoint,
        });
    }
    Ok(all)
}
