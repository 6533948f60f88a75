//! The files of a pack, in their order.

use std::collections::{BTreeSet, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::names::Taken;
use super::{Member, PackDraft, Piece, lots, papers, rows, sql};
use crate::disposal::lot::LotRow;
use crate::error::Result;
use crate::store::transparency::VERIFIER;
use crate::store::{Conn, journal};
use crate::text::{Format, Lang, t, ta};

/// A pack as a list of files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    /// In the order they are packed; the fingerprints of all of them follow as the last.
    pub members: Vec<Member>,
    /// The lots in it.
    pub lots: usize,
}

/// When a local day begins.
type Begins<'a> = &'a dyn Fn(NaiveDate) -> DateTime<Utc>;

/// The files of a pack. Bytes of what is drawn or kept are not read yet; `begins` says when a local
/// day begins.
///
/// # Errors
/// Those of [`lots`].
pub fn files(conn: &Conn, draft: &PackDraft, begins: Begins<'_>) -> Result<Files> {
    let lots = lots(conn, draft)?;
    let lang = draft.language;
    let mut out = Packing::default();
    out.put("README.txt".into(), Piece::Text(readme(draft)));
    out.put("index.pdf".into(), Piece::Index);
    let (mut population, mut exceptions) = (rows::population(lang), rows::exceptions(lang));
    let (mut custody, mut proofs) = (rows::custody(lang), rows::proofs(lang));
    for (day, lot) in &lots {
        rows::add_media(conn, &mut population, (*day, lot))?;
        rows::add_exceptions(conn, &mut exceptions, lot)?;
        rows::add_custody(conn, &mut custody, lot)?;
        rows::add_proofs(conn, &mut proofs, lot)?;
    }
    out.table("population.csv", population);
    out.table("exceptions.csv", exceptions);
    let mut sealed = BTreeSet::new();
    for (_, lot) in &lots {
        certificates(conn, lot, &mut out, &mut sealed)?;
    }
    out.table("custody/custody.csv", custody);
    for (_, lot) in &lots {
        out.named("custody", &format!("{}.pdf", lot.number), Piece::Manifest(lot.id));
        out.kept("custody", &lot.number, sql::photos(conn, lot.id)?);
    }
    for (_, lot) in &lots {
        out.kept("evidence", &lot.number, sql::evidence(conn, lot.id)?);
    }
    received(conn, &lots, lang, &mut out)?;
    waste(conn, &lots, lang, &mut out)?;
    out.table("vendors/certifications.csv", proofs);
    vendors(conn, &lots, &mut out)?;
    match draft.lot_id {
        Some(_) => proofs_alone(conn, draft, &sealed, &mut out)?,
        None => evidence_of_journal(conn, draft, begins, &sealed, &mut out)?,
    }
    Ok(Files { members: out.members, lots: lots.len() })
}

/// A pack while it is put together.
#[derive(Default)]
struct Packing {
    members: Vec<Member>,
    taken: Taken,
}

impl Packing {
    /// Under a path no other file can have.
    fn put(&mut self, path: String, piece: Piece) {
        self.members.push(Member { path, piece });
    }

    fn table(&mut self, path: &str, table: rows::Table) {
        self.put(path.into(), Piece::Rows(table.rows));
    }

    fn text(&mut self, folder: &str, name: &str, text: String) {
        self.put(format!("{folder}/{name}"), Piece::Text(text));
    }

    /// Under a name another file may have already.
    fn named(&mut self, folder: &str, name: &str, piece: Piece) {
        let path = self.taken.path(folder, name);
        self.put(path, piece);
    }

    /// What is kept, in a folder of whom it is about.
    fn kept(&mut self, folder: &str, of: &str, files: Vec<sql::KeptFile>) {
        let folder = format!("{folder}/{of}");
        for file in files {
            self.named(&folder, &file.name, Piece::Kept(file.sha256));
        }
    }
}

/// The certificates of vendors with every number of their lists, held against the lots.
fn received(
    conn: &Conn,
    lots: &[(NaiveDate, LotRow)],
    lang: Lang,
    out: &mut Packing,
) -> Result<()> {
    let mut numbers = papers::numbers(lang);
    for (_, lot) in lots {
        if papers::add_numbers(conn, &mut numbers, lot)? {
            out.named("received", &format!("{}.pdf", lot.number), Piece::Reconciliation(lot.id));
        }
        out.kept("received", &lot.number, sql::received(conn, lot.id)?);
    }
    out.table("received/numbers.csv", numbers);
    Ok(())
}

/// Waste notes, with their papers.
fn waste(conn: &Conn, lots: &[(NaiveDate, LotRow)], lang: Lang, out: &mut Packing) -> Result<()> {
    let mut notes = papers::notes(lang);
    for (_, lot) in lots {
        papers::add_notes(conn, &mut notes, lot)?;
        out.kept("waste", &lot.number, sql::waste(conn, lot.id)?);
    }
    out.table("waste/notes.csv", notes);
    Ok(())
}

/// Each as pages, and as the facts that were sealed, whose fingerprint the index has.
fn certificates(
    conn: &Conn,
    lot: &LotRow,
    out: &mut Packing,
    sealed: &mut BTreeSet<i64>,
) -> Result<()> {
    for one in sql::sealed(conn, lot.id)? {
        let name = |ending: &str| format!("{}.{ending}", one.number);
        out.named("certificates", &name("pdf"), Piece::Certificate(one.id));
        out.named("certificates", &name("json"), Piece::Text(one.facts));
        sealed.extend(one.events);
    }
    Ok(())
}

/// What the vendors of the lots proved with, each vendor once.
fn vendors(conn: &Conn, lots: &[(NaiveDate, LotRow)], out: &mut Packing) -> Result<()> {
    let mut seen = HashSet::new();
    for (_, lot) in lots {
        let Some(vendor) = lot.draft.vendor_id.filter(|v| seen.insert(*v)) else { continue };
        out.kept("vendors", &super::names::safe(&lot.vendor), sql::proofs(conn, vendor)?);
    }
    Ok(())
}

/// The journal of those days with what checks it. Certificates that were sealed on other days are
/// proven with it.
fn evidence_of_journal(
    conn: &Conn,
    draft: &PackDraft,
    begins: Begins<'_>,
    sealed: &BTreeSet<i64>,
    out: &mut Packing,
) -> Result<()> {
    let until = draft.until.succ_opt().unwrap_or(draft.until);
    let span = (begins(draft.from), begins(until));
    let Some((first, last)) = sql::stretch(conn, span)? else { return Ok(()) };
    let Some(found) = journal::extract(conn, first, last)? else { return Ok(()) };
    let evidence = journal::evidence(conn, &found, sealed)?;
    out.text("journal", "journal.jsonl", evidence.events);
    out.text("journal", "journal-proof.json", evidence.proof);
    let readme = t(draft.language, "evidence-readme-journal");
    checkable(out, "journal", (evidence.inclusions, evidence.checkpoints), readme);
    Ok(())
}

/// That the certificates of one lot were sealed, without the journal around them.
fn proofs_alone(
    conn: &Conn,
    draft: &PackDraft,
    sealed: &BTreeSet<i64>,
    out: &mut Packing,
) -> Result<()> {
    let proven = journal::inclusions(conn, sealed)?;
    let readme = t(draft.language, "evidence-readme-proofs");
    checkable(out, "proofs", (proven.proofs, proven.checkpoints), readme);
    Ok(())
}

/// Proofs, checkpoints kept outside, and what checks them with nothing of ours.
fn checkable(
    out: &mut Packing,
    folder: &str,
    (proofs, checkpoints): (String, String),
    readme: String,
) {
    out.text(folder, "inclusion-proofs.json", proofs);
    if !checkpoints.is_empty() {
        out.text(folder, "checkpoints.txt", checkpoints);
    }
    out.text(folder, "verify.py", VERIFIER.to_owned());
    out.text(folder, "README.txt", readme + "\n");
}

fn readme(draft: &PackDraft) -> String {
    let format = Format(draft.language);
    let args = [
        ("from", format.date_long(draft.from).into()),
        ("until", format.date_long(draft.until).into()),
    ];
    let id = if draft.lot_id.is_some() { "audit-pack-readme-lot" } else { "audit-pack-readme" };
    ta(draft.language, id, &args) + "\n"
}
