//! What the file of a certificate is worth, without a network and without trust in the file: its pages
//! are the ones that were printed, the print belongs to what was sealed, both events lead to one root,
//! and somebody else than the file knows that root (reliability §4.3).

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::facts::{CertificateFacts, sha256};
use super::print::CertificateProof;
use super::shown::{self, VerifiedDeed, VerifiedPerson};
use super::sql;
use crate::choice::choice;
use crate::error::Result;
use crate::ids::DisposalCertificateId;
use crate::store::transparency::Checkpoint;
use crate::store::{Conn, checkpoint_at, log_id};

choice! {
    /// What a look at a certificate says.
    VerifyVerdict {
        /// Its pages are what was given out, and its event is in the register or under a root known from
        /// outside.
        Genuine = "genuine",
        /// Something in it is not what was given out.
        Changed = "changed",
        /// It is no certificate, or nothing here can tell.
        Unknown = "unknown",
    }
}

choice! {
    /// Why.
    VerifyReason {
        /// It is not a PDF that can be read.
        Unreadable = "unreadable",
        /// It carries no proof.
        NoProof = "no_proof",
        /// The proof it carries cannot be read.
        ProofUnreadable = "proof_unreadable",
        /// The event is not in the tree it names.
        ProofBroken = "proof_broken",
        /// The pages are not those that were printed.
        PagesDiffer = "pages_differ",
        /// What the event seals is not what the file carries.
        FactsDiffer = "facts_differ",
        /// Another register made it, and no checkpoint from outside was given.
        OtherRegister = "other_register",
        /// This register has another event in its place.
        NotInRegister = "not_in_register",
        /// This register has fewer events than the certificate names: an older copy.
        RegisterBehind = "register_behind",
        /// No checkpoint from outside has its root.
        NotAnchored = "not_anchored",
        /// The register has it, event for event.
        InRegister = "in_register",
        /// A checkpoint from outside has its root. Whether it was annulled, only the register knows.
        Anchored = "anchored",
        /// It was annulled since.
        Annulled = "annulled",
    }
}

/// The file of a certificate as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificateFile {
    /// It is no PDF, or one nobody should read.
    Unreadable,
    /// A PDF without a proof in it.
    Bare,
    /// A PDF with one.
    Carrying {
        /// The proof, as it is carried.
        proof: String,
        /// SHA-256 of the pages as they are now, hexadecimal.
        digest: String,
    },
}

/// What a look at a certificate says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct VerifyAnswer {
    pub verdict: VerifyVerdict,
    pub reasons: Vec<VerifyReason>,
    /// What the file says it is; empty where it could not be read.
    pub number: String,
    pub lot: String,
    pub serial: String,
    pub sealed_on: Option<NaiveDate>,
    /// What was done; `None`: it is of a lot, or could not be read.
    pub deed: Option<VerifiedDeed>,
    /// Who stands for it.
    pub people: Vec<VerifiedPerson>,
    #[ts(type = "number | null")]
    pub seq: Option<u64>,
    #[ts(type = "number | null")]
    pub tree_size: Option<u64>,
    pub tree_root: String,
    /// Why it was annulled, and the number of the one in its place.
    pub annulled_reason: String,
    pub superseded_by: String,
}

impl VerifyAnswer {
    /// Whether it is known not to hold any more, genuine or not.
    pub fn is_annulled(&self) -> bool {
        self.reasons.contains(&VerifyReason::Annulled) || !self.superseded_by.is_empty()
    }

    fn of(verdict: VerifyVerdict, reason: VerifyReason) -> Self {
        Self {
            verdict,
            reasons: vec![reason],
            number: String::new(),
            lot: String::new(),
            serial: String::new(),
            sealed_on: None,
            deed: None,
            people: Vec::new(),
            seq: None,
            tree_size: None,
            tree_root: String::new(),
            annulled_reason: String::new(),
            superseded_by: String::new(),
        }
    }
}

/// Says what a file is worth, by the register that is open and checkpoints kept outside.
///
/// # Errors
/// Only of the register itself; a bad file has an answer.
pub fn verify(
    register: Option<&Conn>,
    outside: &[Checkpoint],
    file: &CertificateFile,
) -> Result<VerifyAnswer> {
    use VerifyReason as R;
    use VerifyVerdict::{Changed, Unknown};
    let (text, digest) = match file {
        CertificateFile::Unreadable => return Ok(VerifyAnswer::of(Unknown, R::Unreadable)),
        CertificateFile::Bare => return Ok(VerifyAnswer::of(Unknown, R::NoProof)),
        CertificateFile::Carrying { proof, digest } => (proof, digest),
    };
    let Some(proof) = CertificateProof::parse(text) else {
        return Ok(VerifyAnswer::of(Changed, R::ProofUnreadable));
    };
    let Some(checkpoint) = root_of(&proof) else {
        return Ok(VerifyAnswer::of(Changed, R::ProofBroken));
    };
    let Some(seen) = Seen::of(&proof) else {
        return Ok(VerifyAnswer::of(Changed, R::FactsDiffer));
    };
    let known = if seen.digest == *digest && proof.digest == *digest {
        confirmed(register, outside, &checkpoint)?
    } else {
        (Changed, R::PagesDiffer)
    };
    let own = register.filter(|_| known.1 == R::InRegister);
    let mut answer = VerifyAnswer::of(known.0, known.1);
    answer.deed = shown::deed(&seen.facts);
    answer.people = shown::people(own, &seen.facts)?;
    answer.number = seen.facts.number;
    answer.lot = seen.facts.lot.number;
    answer.serial = seen.facts.medium.map(|m| m.serial).unwrap_or_default();
    answer.sealed_on = Some(seen.facts.sealed_on);
    answer.seq = Some(proof.seal.seq);
    // Those the pages name, so that they can be held against the paper.
    answer.tree_size = Some(seen.under.0);
    answer.tree_root = seen.under.1;
    if let Some(conn) = own {
        let row = sql::row(conn, seen.id)?;
        if row.annulled_on.is_some() {
            answer.reasons.insert(0, R::Annulled);
            answer.annulled_reason = row.annulled_reason;
            answer.superseded_by = row.superseded_by;
        }
    }
    Ok(answer)
}

/// The one checkpoint both proofs lead to.
fn root_of(proof: &CertificateProof) -> Option<Checkpoint> {
    let named = Checkpoint::parse(&proof.checkpoint)?;
    let seal = proof.seal.check().ok()?;
    let print = proof.print.check().ok()?;
    (seal == named && print == named && named.log == proof.log).then_some(named)
}

/// What both events say, where they say it of one certificate.
struct Seen {
    id: DisposalCertificateId,
    digest: String,
    /// Size and root of the tree the pages name.
    under: (u64, String),
    facts: CertificateFacts,
}

impl Seen {
    fn of(proof: &CertificateProof) -> Option<Self> {
        let seal: Value = serde_json::from_str(&proof.seal.event).ok()?;
        let print: Value = serde_json::from_str(&proof.print.event).ok()?;
        // The event that made the row: nothing was there before.
        let made = |event: &Value, field: &str| {
            let sides = event.get("data")?.get(field)?.as_array()?;
            sides.first()?.is_null().then(|| sides.get(1).cloned())?
        };
        let ent = seal.get("ent")?.as_str()?.strip_prefix("disposal_certificate/")?;
        let id: i64 = ent.parse().ok()?;
        let is_print = print.get("ent")?.as_str()?.starts_with("certificate_print/");
        let of = made(&print, "certificate_id")?.as_i64()?;
        let text = made(&seal, "facts")?;
        let text = text.as_str()?;
        let hash = made(&seal, "facts_sha256")?;
        let facts = CertificateFacts::parse(text).ok()?;
        let whole =
            is_print && of == id && sha256(text) == hash.as_str()? && facts.number == proof.number;
        let digest = made(&print, "digest")?.as_str()?.to_owned();
        let root = made(&print, "tree_root")?.as_str()?.to_owned();
        let under = (made(&print, "tree_size")?.as_u64()?, root);
        whole.then_some(Self { id: DisposalCertificateId(id), digest, under, facts })
    }
}

/// Whether somebody else than the file knows its root.
fn confirmed(
    register: Option<&Conn>,
    outside: &[Checkpoint],
    root: &Checkpoint,
) -> Result<(VerifyVerdict, VerifyReason)> {
    use VerifyReason as R;
    use VerifyVerdict::{Changed, Genuine, Unknown};
    let same = outside.iter().filter(|c| c.log == root.log && c.size == root.size);
    let anchored = same.clone().any(|c| c.root == root.root);
    if same.clone().any(|c| c.root != root.root) {
        return Ok((Changed, R::NotAnchored));
    }
    let own = match register {
        Some(conn) if log_id(conn)? == root.log => Some(checkpoint_at(conn, root.size)?),
        _ => None,
    };
    Ok(match own {
        Some(Some(here)) if here == *root => (Genuine, R::InRegister),
        Some(Some(_)) => (Changed, R::NotInRegister),
        _ if anchored => (Genuine, R::Anchored),
        Some(None) => (Unknown, R::RegisterBehind),
        None if outside.is_empty() => (Unknown, R::OtherRegister),
        None => (Unknown, R::NotAnchored),
    })
}
