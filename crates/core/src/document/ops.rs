//! Attaching and detaching files.

use chrono::NaiveDate;
use sha2::{Digest as _, Sha256};

use super::{Document, DocumentDraft, DocumentPurpose, MAX_SIZE, sql};
use crate::asset;
use crate::contract;
use crate::disposal;
use crate::error::{Checks, Error, Refusal, Result};
use crate::ids::DocumentId;
use crate::moves;
use crate::store::jcs::hex_text;
use crate::store::{Conn, Tx};

/// Attaches a file. The same file attached twice is kept once.
///
/// Refuses an empty file, one above [`MAX_SIZE`], and a record that is not there.
pub fn attach(
    tx: &Tx<'_>,
    d: &DocumentDraft,
    name: &str,
    bytes: &[u8],
    today: NaiveDate,
) -> Result<DocumentId> {
    if bytes.len() > MAX_SIZE {
        let max = format!("{} MB", MAX_SIZE >> 20);
        return Err(Refusal::new("document-too-large").with("name", name).with("max", max).into());
    }
    if bytes.is_empty() {
        return Err(Refusal::new("document-empty").with("name", name).into());
    }
    let mut c = Checks::new();
    c.text("note", &d.note, false, 1000);
    match (d.contract_id, d.vendor_id, d.asset_id, d.lot_id) {
        (Some(id), None, None, None) => {
            let head = contract::sql::head(tx, id)?;
            let head = head.ok_or_else(|| Error::NotFound(format!("contract/{id}")))?;
            tx.subject(head.key());
        }
        (None, Some(id), None, None) => {
            let known = contract::sql::exists(tx, "vendor", id.0)?;
            c.require(known, "vendor_id", "unknown");
            if known {
                tx.subject(&contract::sql::name_of(tx, "vendor", id.0)?);
            }
        }
        (None, None, Some(id), None) => tx.subject(&asset::sql::draft(tx, id)?.tag),
        (None, None, None, Some(id)) => tx.subject(&disposal::lot::sql::row(tx, id)?.number),
        _ => c.require(false, "contract_id", "required"),
    }
    c.done()?;
    let sha256 = hex_text(&Sha256::digest(bytes));
    tx.keep_content(&sha256, bytes)?;
    let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    sql::insert(tx, d, &file_name(name), size, &sha256, today)
}

/// Changes what a document is for, or its note.
pub fn describe(tx: &Tx<'_>, id: DocumentId, purpose: DocumentPurpose, note: &str) -> Result<()> {
    let found = known(tx, id)?;
    let mut c = Checks::new();
    c.text("note", note, false, 1000);
    c.done()?;
    tx.subject(&found.name);
    sql::describe(tx, id, purpose, note.trim())
}

/// Takes a document off its record. What it held stays for the journal's sake; undo brings it back.
///
/// Refuses the proof of a notice, the file of a certificate or a quote, evidence of a service level,
/// the signed copy of a form and what a disposal rests on: that is what an auditor will ask for.
pub fn detach(tx: &Tx<'_>, id: DocumentId) -> Result<()> {
    let found = known(tx, id)?;
    if sql::proves_notice(tx, id)? {
        return Err(Refusal::new("document-is-proof").with("name", &found.name).into());
    }
    if sql::certifies(tx, id)? {
        return Err(Refusal::new("document-is-certificate").with("name", &found.name).into());
    }
    if sql::is_evidence(tx, id)? {
        return Err(Refusal::new("document-is-evidence").with("name", &found.name).into());
    }
    if sql::is_quote(tx, id)? {
        return Err(Refusal::new("document-is-quote").with("name", &found.name).into());
    }
    if moves::sql::is_signed_copy(tx, id)? {
        return Err(Refusal::new("document-is-signed").with("name", &found.name).into());
    }
    if sql::is_of_disposal(tx, id)? {
        return Err(Refusal::new("document-is-disposal").with("name", &found.name).into());
    }
    tx.subject(&found.name);
    sql::delete(tx, id)
}

fn known(conn: &Conn, id: DocumentId) -> Result<Document> {
    sql::one(conn, id)?.ok_or_else(|| Error::NotFound(format!("document/{id}")))
}

/// A name that is one name on every system: no folders, no control characters, none of the signs
/// and names Windows keeps for itself, not too long.
pub fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let plain = |c: char| if "<>:\"|?*".contains(c) { '-' } else { c };
    let clean: String = last.chars().filter(|c| !c.is_control()).map(plain).take(200).collect();
    let kept = clean.trim().trim_end_matches(['.', ' ']);
    let stem = kept.split('.').next().unwrap_or(kept).to_ascii_uppercase();
    match kept {
        "" => "document".to_owned(),
        kept if is_device(&stem) => format!("_{kept}"),
        kept => kept.to_owned(),
    }
}

/// Names Windows gives to devices, whatever their ending.
fn is_device(stem: &str) -> bool {
    let numbered = |of: &str| {
        let n = stem.strip_prefix(of).filter(|n| n.len() == 1);
        n.is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
    };
    matches!(stem, "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_name_is_only_a_name() {
        for (given, kept) in [
            ("contract.pdf", "contract.pdf"),
            ("/home/ada/contract.pdf", "contract.pdf"),
            ("C:\\work\\Prova consegna.eml", "Prova consegna.eml"),
            ("bad\u{7}name.pdf", "badname.pdf"),
            ("  ", "document"),
            ("RE: quote?.pdf", "RE- quote-.pdf"),
            ("report.pdf. ", "report.pdf"),
            ("nul.txt", "_nul.txt"),
            ("COM1", "_COM1"),
            ("company.pdf", "company.pdf"),
            ("..", "document"),
        ] {
            assert_eq!(file_name(given), kept, "{given:?}");
        }
    }
}
