//! Sealing and annulling. Neither can be undone: what was sealed is annulled with a reason.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use super::facts::{self, CertificateFacts, ContentsFacts, LotFacts, ReceivedFacts, WordFacts};
use super::sql::gather::{self, Candidate};
use super::{AnnulDraft, CertificateKind, SealDraft, SealScope, anchor, read, sql};
use crate::contract::sql::exists;
use crate::disposal::lot::ops::{blocked, sealable};
use crate::disposal::lot::{LotRow, LotStage, sql as lots};
use crate::disposal::received::read::of_lot;
use crate::disposal::received::{ReceivedSerial, ReceivedView};
use crate::error::{Checks, Refusal, Result};
use crate::ids::{
    DisposalCertificateId, DisposalLotId, DisposalMediumId, PersonId, SanitizationId,
};
use crate::store::{Conn, Tx};
use crate::typed;

/// How many media a refusal names.
const NAMED: usize = 5;

/// Seals what was asked for; how many certificates.
///
/// # Errors
/// `Invalid`: `typed` is not the lot's number, `by_id` missing, `media` of another lot. Refused:
/// `disposal-over` for a lot that was given up, `disposal-stage` before it is verified,
/// `disposal-certified` where the lot's own certificate is in force, `disposal-blocked` with what
/// keeps the lot's from being sealed, `certificate-no-record` for a medium asked for that has none,
/// `certificate-incomplete` with the fields that are missing, `certificate-media-first` while a medium
/// with a record has no certificate, `certificate-nothing` when none is left to seal.
pub fn seal(tx: &Tx<'_>, draft: &SealDraft, today: NaiveDate) -> Result<u32> {
    let row = lots::row(tx, draft.lot_id)?;
    tx.subject(&row.number);
    let mut c = Checks::new();
    let typed = typed::key(&draft.typed);
    c.require(typed.eq_ignore_ascii_case(&row.number), "typed", "certificate-typed");
    person(tx, &mut c, draft.by_id)?;
    c.done()?;
    if row.stage == LotStage::Cancelled {
        return Err(Refusal::new("disposal-over").with("number", row.number).into());
    }
    if row.stage < LotStage::Verified {
        return Err(Refusal::new("disposal-stage")
            .with("number", row.number)
            .with("from", row.stage)
            .with("to", LotStage::Certified)
            .into());
    }
    if !row.certificate.is_empty() {
        return Err(Refusal::new("disposal-certified")
            .with("what", row.number)
            .with("certificate", row.certificate)
            .into());
    }
    let media = gather::media(tx, row.id, None)?;
    let lot = gather::lot(tx, &row)?;
    let mut writer = Writer::new(tx, row.id, draft.by_id, today)?;
    match draft.scope {
        SealScope::Media => seal_media(&mut writer, &media, &lot, &draft.media),
        SealScope::Lot => seal_lot(&mut writer, &row, media, lot),
    }
}

fn person(conn: &Conn, c: &mut Checks, by: Option<PersonId>) -> Result<()> {
    match by {
        None => c.missing("by_id"),
        Some(id) => c.require(exists(conn, "person", id.0)?, "by_id", "unknown"),
    }
    Ok(())
}

/// Writes certificates of one lot, numbered one after the other.
struct Writer<'a, 't> {
    tx: &'a Tx<'t>,
    lot: DisposalLotId,
    by: Option<PersonId>,
    today: NaiveDate,
    next: i64,
    annulled: std::collections::HashMap<Option<DisposalMediumId>, (DisposalCertificateId, String)>,
}

impl<'a, 't> Writer<'a, 't> {
    fn new(
        tx: &'a Tx<'t>,
        lot: DisposalLotId,
        by: Option<PersonId>,
        today: NaiveDate,
    ) -> Result<Self> {
        let next = sql::next_number(tx, today.year())?;
        Ok(Self { tx, lot, by, today, next, annulled: sql::annulled(tx, lot)? })
    }

    fn write(
        &mut self,
        mut facts: CertificateFacts,
        of: Option<(DisposalMediumId, SanitizationId)>,
    ) -> Result<()> {
        let medium_id = of.map(|(medium, _)| medium);
        let old = self.annulled.remove(&medium_id);
        facts.number = sql::shown(self.today.year().into(), self.next);
        facts.supersedes = old.as_ref().map(|(_, number)| number.clone()).unwrap_or_default();
        let canonical = facts.canonical()?;
        sql::insert(
            self.tx,
            &sql::NewCertificate {
                year: self.today.year(),
                number: self.next,
                kind: facts.kind,
                lot_id: self.lot,
                medium_id,
                record_id: of.map(|(_, record)| record),
                sealed_on: self.today,
                by: self.by,
                facts: &canonical,
                facts_sha256: &facts::sha256(&canonical),
                supersedes: old.map(|(id, _)| id),
            },
        )?;
        self.next += 1;
        Ok(())
    }
}

fn seal_media(
    writer: &mut Writer<'_, '_>,
    media: &[Candidate],
    lot: &LotFacts,
    only: &[DisposalMediumId],
) -> Result<u32> {
    let wanted: HashSet<DisposalMediumId> = only.iter().copied().collect();
    let known = media.iter().filter(|m| wanted.contains(&m.id)).count();
    let mut c = Checks::new();
    c.require(known == wanted.len(), "media", "unknown");
    c.done()?;
    let asked: Vec<&Candidate> = media
        .iter()
        .filter(|m| m.listed.certificate.is_empty())
        .filter(|m| if wanted.is_empty() { m.record_id.is_some() } else { wanted.contains(&m.id) })
        .collect();
    let lacking: Vec<_> = asked.iter().filter_map(|m| read::why_not(m)).collect();
    let bare = asked.iter().filter(|m| m.record_id.is_none()).map(|m| read::label(m));
    let bare: Vec<String> = bare.collect();
    if !bare.is_empty() {
        return Err(naming("certificate-no-record", &bare).into());
    }
    if !lacking.is_empty() {
        let labels: Vec<String> = lacking.iter().map(|u| u.label.clone()).collect();
        let fields: std::collections::BTreeSet<_> =
            lacking.iter().flat_map(|u| u.missing.iter().copied()).collect();
        let fields: Vec<&str> = fields.iter().map(|f| f.as_str()).collect();
        return Err(naming("certificate-incomplete", &labels)
            .with("fields", fields.join(" "))
            .into());
    }
    let mut sealed = 0;
    for m in asked {
        let (Some(record), Some(medium)) = (m.record_id, &m.facts) else { continue };
        let kind = CertificateKind::Sanitization;
        let mut facts = CertificateFacts::new(kind, writer.today, lot.clone());
        facts.medium = Some(medium.clone());
        writer.write(facts, Some((m.id, record)))?;
        sealed += 1;
    }
    if sealed == 0 {
        return Err(Refusal::new("certificate-nothing").with("number", &lot.number).into());
    }
    Ok(sealed)
}

fn seal_lot(
    writer: &mut Writer<'_, '_>,
    row: &LotRow,
    media: Vec<Candidate>,
    lot: LotFacts,
) -> Result<u32> {
    let tx = writer.tx;
    if let Some(first) = sealable(tx, row.id)?.first() {
        return Err(blocked(row, first).into());
    }
    let without: Vec<String> = media
        .iter()
        .filter(|m| m.record_id.is_some() && m.listed.certificate.is_empty())
        .map(read::label)
        .collect();
    if !without.is_empty() {
        return Err(naming("certificate-media-first", &without).into());
    }
    let received = received(tx, row.id, &media)?;
    let mut facts = CertificateFacts::new(CertificateKind::Lot, writer.today, lot);
    facts.contents = Some(ContentsFacts {
        gate_reason: row.draft.gate_reason.clone(),
        custody_reason: row.draft.custody_reason.clone(),
        assets: gather::assets(tx, row.id)?,
        media: media.into_iter().map(|m| m.listed).collect(),
        received,
    });
    writer.write(facts, None)?;
    if row.stage < LotStage::Certified {
        lots::set_stage(tx, row.id, LotStage::Certified)?;
    }
    Ok(1)
}

/// What vendors certified of a lot, and what was said of their lists.
fn received(tx: &Tx<'_>, lot: DisposalLotId, media: &[Candidate]) -> Result<Vec<ReceivedFacts>> {
    let labels: HashMap<_, _> = media.iter().map(|m| (m.id, read::label(m))).collect();
    let word = |s: &ReceivedSerial| WordFacts {
        serial: s.serial.clone(),
        medium: s.medium_id.and_then(|id| labels.get(&id).cloned()).unwrap_or_default(),
        reason: s.reason.clone(),
    };
    let facts = |view: ReceivedView| ReceivedFacts {
        number: view.draft.number,
        vendor: view.vendor,
        destroyed_on: view.draft.destroyed_on,
        serials: u32::try_from(view.serials.len()).unwrap_or(u32::MAX),
        missing: view.missing,
        words: view.serials.iter().filter(|s| !s.reason.is_empty()).map(word).collect(),
    };
    Ok(of_lot(tx, lot)?.certificates.into_iter().map(facts).collect())
}

/// A refusal that names the first of those it is about.
fn naming(code: &str, labels: &[String]) -> Refusal {
    let first: Vec<&str> = labels.iter().take(NAMED).map(String::as_str).collect();
    let refusal = Refusal::new(code);
    refusal.with("examples", first.join(", ")).with("count", labels.len())
}

/// Annuls a certificate; its number is never used again. A lot that was certified is one that was
/// handed over again; a closed one stays closed.
///
/// # Errors
/// `NotFound`; `Invalid` without a reason or a person, or where `typed` is not its number. Refused: `certificate-annulled` already;
/// `certificate-of-lot` where the lot's certificate lists it: that one is annulled first.
pub fn annul(tx: &Tx<'_>, draft: &AnnulDraft, today: NaiveDate) -> Result<()> {
    let row = sql::row(tx, draft.id)?;
    tx.subject(&row.number);
    let reason = typed::paragraph(&draft.reason);
    let mut c = Checks::new();
    c.text("reason", &reason, true, 1000);
    person(tx, &mut c, draft.by_id)?;
    let typed = typed::key(&draft.typed);
    c.require(typed.eq_ignore_ascii_case(&row.number), "typed", "certificate-typed-own");
    c.done()?;
    let Some(by) = draft.by_id else { return Ok(()) };
    if let Some(on) = row.annulled_on {
        return Err(Refusal::new("certificate-annulled")
            .with("number", row.number)
            .with("on", on)
            .into());
    }
    let lot = lots::row(tx, row.lot_id)?;
    if row.kind == CertificateKind::Sanitization && !lot.certificate.is_empty() {
        return Err(Refusal::new("certificate-of-lot")
            .with("number", row.number)
            .with("certificate", lot.certificate)
            .into());
    }
    sql::set_annulled(tx, draft.id, (today, by, &reason))?;
    if row.kind == CertificateKind::Lot && lot.stage == LotStage::Certified {
        lots::set_stage(tx, row.lot_id, LotStage::HandedOver)?;
    }
    Ok(())
}

/// Notes that the checkpoint of now was sent out.
pub fn anchor_sent(tx: &Tx<'_>, at: DateTime<Utc>) -> Result<()> {
    tx.subject("");
    anchor::sent(tx, at)
}
