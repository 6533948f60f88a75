//! Certificates given out as PDF: drawn, noted in the journal, and carrying the proof of both.

use std::ops::ControlFlow;

use custodia_core::disposal::pack::PackDraft;
use custodia_core::disposal::sealed::print::{self, PrintDraft};
use custodia_core::error::Result;
use custodia_core::ids::{CertificatePrintId, DisposalCertificateId};
use custodia_core::reports::{self, Moment, ProofPlace};
use custodia_core::store::Conn;
use custodia_core::store::transparency::Checkpoint;
use custodia_core::text::{Lang, t};

use crate::error::Error;
use crate::pdf;
use crate::pdf::proof::{carry_proof, digest};

/// Certificates whose pages are drawn and not yet noted.
#[derive(Debug, Clone)]
pub struct Drawn {
    sheets: Vec<Sheet>,
}

#[derive(Debug, Clone)]
struct Sheet {
    draft: PrintDraft,
    pdf: Vec<u8>,
}

/// A certificate as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificatePdf {
    /// `C-2026-0001`.
    pub number: String,
    /// The file, with its proof in it.
    pub bytes: Vec<u8>,
}

/// Draws certificates under the checkpoint of now; `go_on` hears how many are done.
///
/// # Errors
/// `NotFound`; `Cancelled`; `Failed` where a page cannot be drawn.
pub fn draw(
    conn: &Conn,
    ids: &[DisposalCertificateId],
    lang: Option<Lang>,
    moment: &Moment,
    go_on: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Drawn> {
    let under = now(conn)?;
    let mut sheets = Vec::with_capacity(ids.len());
    for (at, id) in ids.iter().enumerate() {
        if go_on(at).is_break() {
            return Err(Error::Cancelled.into());
        }
        let report = reports::certificate(conn, *id, lang, (&under, ProofPlace::InFile), moment)?;
        let pdf = pdf::render(&report, &mut |_| ControlFlow::Continue(()))?.bytes;
        let digest =
            digest(&pdf).ok_or_else(|| Error::failed("digest", "our own file is not read"))?;
        let draft =
            PrintDraft { certificate_id: *id, language: report.lang, digest, under: under.clone() };
        sheets.push(Sheet { draft, pdf });
    }
    Ok(Drawn { sheets })
}

/// Pages of certificates for an audit pack, which carries the proofs itself and says so on them: nothing is noted, and the
/// same register, day and language give the same bytes.
///
/// # Errors
/// Of the register.
pub fn copies(
    conn: &Conn,
    draft: &PackDraft,
    moment: &Moment,
) -> Result<impl FnMut(&Conn, DisposalCertificateId) -> Result<Option<Vec<u8>>> + use<>> {
    let under = now(conn)?;
    let (lang, moment) = (draft.language, moment.of_day());
    let proof = if draft.lot_id.is_some() { ProofPlace::Proofs } else { ProofPlace::Journal };
    Ok(move |conn: &Conn, id: DisposalCertificateId| {
        let report = reports::certificate(conn, id, Some(lang), (&under, proof), &moment)?;
        Ok(Some(pdf::render(&report, &mut |_| ControlFlow::Continue(()))?.bytes))
    })
}

/// The checkpoint of now.
fn now(conn: &Conn) -> Result<Checkpoint> {
    let text = custodia_core::store::checkpoint(conn)?;
    Checkpoint::parse(&text).ok_or_else(|| Error::failed("checkpoint", "not as written").into())
}

impl Drawn {
    /// The checkpoints the pages name, to be kept outside with the print.
    pub fn named(&self) -> Vec<Checkpoint> {
        let mut all: Vec<Checkpoint> = Vec::new();
        for sheet in &self.sheets {
            if !all.contains(&sheet.draft.under) {
                all.push(sheet.draft.under.clone());
            }
        }
        all
    }

    /// What is to be noted, in one write, by [`print::record`].
    pub fn drafts(&self) -> Vec<PrintDraft> {
        self.sheets.iter().map(|s| s.draft.clone()).collect()
    }

    /// The files, after the prints were noted.
    ///
    /// # Errors
    /// `NotFound` for a print that is not there.
    pub fn finish(self, conn: &Conn, prints: &[CertificatePrintId]) -> Result<Vec<CertificatePdf>> {
        let proofs = print::proofs(conn, prints)?;
        let whole = self.sheets.into_iter().zip(proofs);
        whole
            .map(|(sheet, proof)| {
                let said = t(sheet.draft.language, "certificate-paper-proof-file");
                let bytes = carry_proof(&sheet.pdf, proof.to_json()?, said)?;
                Ok(CertificatePdf { number: proof.number, bytes })
            })
            .collect()
    }
}
