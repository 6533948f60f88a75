//! The audit pack as a ZIP: what [`custodia_core::disposal::pack`] lists, drawn, read and packed one
//! file after the other, so that a pack of any size takes the memory of its largest file.
//!
//! The same register, span, language and day give the same bytes: the order is the list's, every file
//! has the earliest time a ZIP knows and the same rights, and paper is made of the day alone.

use std::io::{Seek, Write};
use std::ops::ControlFlow;

use custodia_core::disposal::pack::{self, Member, PackDraft, Piece};
use custodia_core::error::{Error as CoreError, Refusal, Result};
use custodia_core::ids::DisposalCertificateId;
use custodia_core::reports::model::Report;
use custodia_core::reports::{
    self, DisposalLotParams, Moment, ReportFormat, ReportOf, ReportRequest,
};
use custodia_core::store::Conn;
use custodia_core::store::audit;
use custodia_core::store::jcs::hex_text;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::{batch, csv};

/// The last file: the fingerprints of all others, as `sha256sum -c` reads them.
const SUMS: &str = "SHA256SUMS";

/// The pages of a certificate; `None` where there are none to be had, and the pack has its facts
/// alone.
pub type Certificates<'a> =
    &'a mut dyn FnMut(&Conn, DisposalCertificateId) -> Result<Option<Vec<u8>>>;

/// No pages of any certificate: the pack has the facts that were sealed.
///
/// # Errors
/// None.
pub fn facts_alone(_: &Conn, _: DisposalCertificateId) -> Result<Option<Vec<u8>>> {
    Ok(None)
}

/// How far a pack has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackProgress {
    /// Files that are packed.
    pub done: usize,
    /// Files there will be.
    pub total: usize,
}

/// What was packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Packed {
    /// Files, the fingerprints among them.
    pub files: usize,
    /// Lots in it.
    pub lots: usize,
}

/// Writes a pack. `go_on` is asked between files and while pages are drawn.
///
/// # Errors
/// Those of [`pack::lots`] and of the reports in it; `Refused` (`cancelled`) when `go_on` said no;
/// `Io` when it cannot be written.
pub fn write<W: Write + Seek>(
    conn: &Conn,
    draft: &PackDraft,
    moment: &Moment,
    certificates: Certificates<'_>,
    to: W,
    go_on: &mut dyn FnMut(PackProgress) -> ControlFlow<()>,
) -> Result<Packed> {
    let moment = moment.of_day();
    let files = pack::files(conn, draft, &|day| moment.begins(day))?;
    let mut zip = ZipWriter::new(to);
    let mut sums = String::new();
    let total = files.members.len() + 1;
    let mut packed = 0;
    for member in &files.members {
        let progress = PackProgress { done: packed, total };
        if go_on(progress).is_break() {
            return Err(Refusal::new("cancelled").into());
        }
        let mut whether = || go_on(progress);
        let made = bytes(conn, draft, &moment, certificates, member, &mut whether)?;
        let Some(bytes) = made else { continue };
        sums.push_str(&format!("{}  {}\n", hex_text(&audit::content(&bytes)), member.path));
        add(&mut zip, &member.path, &bytes)?;
        packed += 1;
    }
    add(&mut zip, SUMS, sums.as_bytes())?;
    zip.finish().map_err(failed)?.flush()?;
    Ok(Packed { files: packed + 1, lots: files.lots })
}

fn bytes(
    conn: &Conn,
    draft: &PackDraft,
    moment: &Moment,
    certificates: Certificates<'_>,
    member: &Member,
    go_on: &mut dyn FnMut() -> ControlFlow<()>,
) -> Result<Option<Vec<u8>>> {
    let mut pages = |report: &Report| -> Result<Vec<u8>> {
        Ok(batch::render(report, ReportFormat::Pdf, &mut |_| go_on())?.bytes)
    };
    Ok(Some(match &member.piece {
        Piece::Index => pages(&reports::pack_index(conn, draft, moment)?)?,
        Piece::Manifest(lot_id) => {
            let of = ReportOf::CustodyManifest(DisposalLotParams { lot_id: *lot_id });
            let request = ReportRequest::new(of).lang(draft.language);
            pages(&reports::build(conn, &request, moment)?)?
        }
        Piece::Reconciliation(lot_id) => {
            let of = ReportOf::SerialReconciliation(DisposalLotParams { lot_id: *lot_id });
            let request = ReportRequest::new(of).lang(draft.language);
            pages(&reports::build(conn, &request, moment)?)?
        }
        Piece::Certificate(id) => return certificates(conn, *id),
        Piece::Rows(rows) => csv::rows(rows, b','),
        Piece::Text(text) => text.clone().into_bytes(),
        Piece::Kept(sha256) => pack::kept(conn, sha256)?,
    }))
}

fn add<W: Write + Seek>(zip: &mut ZipWriter<W>, path: &str, bytes: &[u8]) -> Result<()> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    zip.start_file(path, options).map_err(failed)?;
    Ok(zip.write_all(bytes)?)
}

#[allow(clippy::needless_pass_by_value, reason = "it is what the error is made of")]
fn failed(e: zip::result::ZipError) -> CoreError {
    match e {
        zip::result::ZipError::Io(e) => e.into(),
        other => CoreError::Internal(format!("zip: {other}")),
    }
}
