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
    let mut taken = Taken::default();
    let mut all = vec![
        Member { path: "README.txt".into(), piece: Piece::Text(readme(draft)) },
        Member { path: "index.pdf".into(), piece: Piece::Index },
    ];
    let (mut population, mut exceptions) = (rows::population(lang), rows::exceptions(lang));
    let (mut custody, mut proofs) = (rows::custody(lang), rows::proofs(lang));
    for (day, lot) in &lots {
        rows::add_media(conn, &mut population, (*day, lot))?;
        rows::add_exceptions(conn, &mut exceptions, lot)?;
        rows::add_custody(conn, &mut custody, lot)?;
        rows::add_proofs(conn, &mut proofs, lot)?;
    }
    all.extend([table("population.csv", population), table("exceptions.csv", exceptions)]);
    let mut sealed = BTreeSet::new();
    for (_, lot) in &lots {
        certificates(conn, lot, &mut taken, &mut all, &mut sealed)?;
    }
    all.push(table("custody/custody.csv", custody));
    for (_, lot) in &lots {
        let folder = format!("custody/{}", lot.number);
        let path = taken.path("custody", &format!("{}.pdf", lot.number));
        all.push(Member { path, piece: Piece::Manifest(lot.id) });
        add(&mut all, &mut taken, &folder, sql::photos(conn, lot.id)?);
    }
    for (_, lot) in &lots {
        let folder = format!("evidence/{}", lot.number);
        add(&mut all, &mut taken, &folder, sql::evidence(conn, lot.id)?);
    }
    received(conn, &lots, lang, &mut taken, &mut all)?;
    waste(conn, &lots, lang, &mut taken, &mut all)?;
    all.push(table("vendors/certifications.csv", proofs));
    vendors(conn, &lots, &mut taken, &mut all)?;
    match draft.lot_id {
        Some(_) => proofs_alone(conn, draft, &sealed, &mut all)?,
        None => evidence_of_journal(conn, draft, begins, &sealed, &mut all)?,
    }
    Ok(Files { members: all, lots: lots.len() })
}

fn table(path: &str, table: rows::Table) -> Member {
    Member { path: path.into(), piece: Piece::Rows(table.rows) }
}

/// The certificates of vendors with every number of their lists, held against the lots.
fn received(
    conn: &Conn,
    lots: &[(NaiveDate, LotRow)],
    lang: Lang,
    taken: &mut Taken,
    all: &mut Vec<Member>,
) -> Result<()> {
    let mut numbers = papers::numbers(lang);
    for (_, lot) in lots {
        if papers::add_numbers(conn, &mut numbers, lot)? {
            let path = taken.path("received", &format!("{}.pdf", lot.number));
            all.push(Member { path, piece: Piece::Reconciliation(lot.id) });
        }
        let folder = format!("received/{}", lot.number);
        add(all, taken, &folder, sql::received(conn, lot.id)?);
    }
    all.push(table("received/numbers.csv", numbers));
    Ok(())
}

/// Waste notes, with their papers.
fn waste(
    conn: &Conn,
    lots: &[(NaiveDate, LotRow)],
    lang: Lang,
    taken: &mut Taken,
    all: &mut Vec<Member>,
) -> Result<()> {
    let mut notes = papers::notes(lang);
    for (_, lot) in lots {
        papers::add_notes(conn, &mut notes, lot)?;
        let folder = format!("waste/{}", lot.number);
        add(all, taken, &folder, sql::waste(conn, lot.id)?);
    }
    all.push(table("waste/notes.csv", notes));
    Ok(())
}

fn add(all: &mut Vec<Member>, taken: &mut Taken, folder: &str, files: Vec<sql::KeptFile>) {
    all.extend(files.into_iter().map(|file| Member {
        path: taken.path(folder, &file.name),
        piece: Piece::Kept(file.sha256),
    }));
}

/// Each as pages, and as the facts that were sealed, whose fingerprint the index has.
fn certificates(
    conn: &Conn,
    lot: &LotRow,
    taken: &mut Taken,
    all: &mut Vec<Member>,
    sealed: &mut BTreeSet<i64>,
) -> Result<()> {
    for one in sql::sealed(conn, lot.id)? {
        let name = |ending: &str| format!("{}.{ending}", one.number);
        all.push(Member {
            path: taken.path("certificates", &name("pdf")),
            piece: Piece::Certificate(one.id),
        });
        all.push(Member {
            path: taken.path("certificates", &name("json")),
            piece: Piece::Text(one.facts),
        });
        sealed.extend(one.events);
    }
    Ok(())
}

/// What the vendors of the lots proved with, each vendor once.
fn vendors(
    conn: &Conn,
    lots: &[(NaiveDate, LotRow)],
    taken: &mut Taken,
    all: &mut Vec<Member>,
) -> Result<()> {
    let mut seen = HashSet::new();
    for (_, lot) in lots {
        let Some(vendor) = lot.draft.vendor_id.filter(|v| seen.insert(*v)) else { continue };
        let folder = format!("vendors/{}", super::names::safe(&lot.vendor));
        add(all, taken, &folder, sql::proofs(conn, vendor)?);
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
    all: &mut Vec<Member>,
) -> Result<()> {
    let until = draft.until.succ_opt().unwrap_or(draft.until);
    let span = (begins(draft.from), begins(until));
    let Some((first, last)) = sql::stretch(conn, span)? else { return Ok(()) };
    let Some(found) = journal::extract(conn, first, last)? else { return Ok(()) };
    let evidence = journal::evidence(conn, &found, sealed)?;
    let mut file = |name: &str, text: String| {
        all.push(Member { path: format!("journal/{name}"), piece: Piece::Text(text) });
    };
    file("journal.jsonl", evidence.events);
    file("journal-proof.json", evidence.proof);
    file("inclusion-proofs.json", evidence.inclusions);
    if !evidence.checkpoints.is_empty() {
        file("checkpoints.txt", evidence.checkpoints);
    }
    file("verify.py", VERIFIER.to_owned());
    file("README.txt", t(draft.language, "evidence-readme-journal") + "\n");
    Ok(())
}

/// That the certificates of one lot were sealed, without the journal around them.
fn proofs_alone(
    conn: &Conn,
    draft: &PackDraft,
    sealed: &BTreeSet<i64>,
    all: &mut Vec<Member>,
) -> Result<()> {
    let proven = journal::inclusions(conn, sealed)?;
    let mut file = |name: &str, text: String| {
        all.push(Member { path: format!("proofs/{name}"), piece: Piece::Text(text) });
    };
    file("inclusion-proofs.json", proven.proofs);
    if !proven.checkpoints.is_empty() {
        file("checkpoints.txt", proven.checkpoints);
    }
    file("verify.py", VERIFIER.to_owned());
    file("README.txt", t(draft.language, "evidence-readme-proofs") + "\n");
    Ok(())
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
