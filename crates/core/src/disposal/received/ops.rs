//! Keeping a recycler's certificate, words about single numbers, and the records it makes.

use std::collections::{HashMap, HashSet};

use super::compare::Ours;
use super::sql::{self, Kept};
use super::{ReceivedApply, ReceivedDraft, ReceivedFields, SerialWord};
use crate::contract::sql::exists;
use crate::dates::is_plausible;
use crate::disposal::accept::HiddenArea;
use crate::disposal::achieved::Sanitization;
use crate::disposal::lot::{LotMedium, LotStage, ops as lots};
use crate::disposal::record::sql::{Owner, set_signatories};
use crate::disposal::record::{
    RecordDraft, RecordOrigin, SignatoryDraft, SignatoryRole, ops, people,
};
use crate::disposal::technique::SanitizationTechnique;
use crate::disposal::verification::SanitizationVerification;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::{DisposalMediumId, ReceivedCertificateId};
use crate::lookalike;
use crate::store::{Conn, Tx};
use crate::typed;

/// Longest list, lines.
pub const MAX_SERIALS: usize = 20_000;
/// No lot is heavier, grams.
const MAX_WEIGHT: i64 = 1_000_000_000;

/// Saves a certificate with its list. What was said of a number stays with it.
///
/// # Errors
/// `Invalid` with every wrong field; refused: `sanitization-stage` for a draft, `disposal-over`,
/// `disposal-certified`.
pub fn save(tx: &Tx<'_>, draft: &ReceivedDraft) -> Result<ReceivedCertificateId> {
    let row = lots::uncertified(tx, draft.lot_id)?;
    tx.subject(&row.number);
    if row.stage == LotStage::Draft {
        return Err(Refusal::new("sanitization-stage").with("number", row.number).into());
    }
    let d = tidy(draft);
    check(tx, &d)?;
    let (id, old) = match d.id {
        None => (sql::insert(tx, &d)?, None),
        Some(id) => {
            let all = sql::of_lot(tx, d.lot_id)?;
            let old = all.into_iter().find(|k| k.id == id);
            let old = old.ok_or_else(|| Error::NotFound(format!("received_certificate/{id}")))?;
            sql::update(tx, id, &d)?;
            (id, Some(old))
        }
    };
    if old.as_ref().is_none_or(|old| old.draft.serials != d.serials) {
        sql::set_serials(tx, id, &with_words(&d.serials, old.as_ref()))?;
    }
    let named: Vec<_> = d.people.iter().map(|p| people::named(tx, p)).collect::<Result<_>>()?;
    set_signatories(tx, Owner::Received(id), &named, "")?;
    Ok(id)
}

fn with_words(
    serials: &[String],
    old: Option<&Kept>,
) -> Vec<(String, Option<DisposalMediumId>, String)> {
    let said = old.into_iter().flat_map(|k| &k.serials).filter(|s| !s.reason.is_empty());
    let said: HashMap<String, _> = said.map(|s| (lookalike::key(&s.serial), s)).collect();
    let word = |serial: &String| match said.get(&lookalike::key(serial)) {
        Some(s) => (serial.clone(), s.medium_id, s.reason.clone()),
        None => (serial.clone(), None, String::new()),
    };
    serials.iter().map(word).collect()
}

fn tidy(d: &ReceivedDraft) -> ReceivedDraft {
    let f = &d.fields;
    let fields = ReceivedFields {
        client_name: typed::line(&f.client_name),
        vendor_name: typed::line(&f.vendor_name),
        vendor_address: typed::paragraph(&f.vendor_address),
        vendor_certifications: typed::paragraph(&f.vendor_certifications),
        place_of_destruction: typed::line(&f.place_of_destruction),
        method: typed::line(&f.method),
        equipment: typed::line(&f.equipment),
        custody_transfer: typed::paragraph(&f.custody_transfer),
        downstream: typed::line(&f.downstream),
        waste_note: typed::line(&f.waste_note),
        ..f.clone()
    };
    let mut serials: Vec<String> = d.serials.iter().map(|s| typed::key(s)).collect();
    // A list that was pasted ends with line breaks; blank lines within it are told.
    while serials.last().is_some_and(String::is_empty) {
        serials.pop();
    }
    ReceivedDraft {
        number: typed::line(&d.number),
        fields,
        note: typed::paragraph(&d.note),
        people: d.people.iter().map(people::tidy).collect(),
        serials,
        ..d.clone()
    }
}

fn check(conn: &Conn, d: &ReceivedDraft) -> Result<()> {
    let mut c = Checks::new();
    let f = &d.fields;
    for (field, text, max) in [
        ("number", &d.number, 100),
        ("note", &d.note, 4_000),
        ("fields.client_name", &f.client_name, 200),
        ("fields.vendor_name", &f.vendor_name, 200),
        ("fields.vendor_address", &f.vendor_address, 500),
        ("fields.vendor_certifications", &f.vendor_certifications, 1_000),
        ("fields.place_of_destruction", &f.place_of_destruction, 200),
        ("fields.method", &f.method, 500),
        ("fields.equipment", &f.equipment, 200),
        ("fields.custody_transfer", &f.custody_transfer, 1_000),
        ("fields.downstream", &f.downstream, 200),
        ("fields.waste_note", &f.waste_note, 200),
    ] {
        c.text(field, text, false, max);
    }
    let weight = f.weight_g.is_none_or(|g| (0..=MAX_WEIGHT).contains(&g));
    c.require(weight, "fields.weight_g", "received-weight");
    if let Some(id) = d.vendor_id {
        c.require(exists(conn, "vendor", id.0)?, "vendor_id", "unknown");
    }
    if let Some(id) = d.document_id {
        c.require(sql::is_paper(conn, id, d.lot_id)?, "document_id", "unknown");
    }
    for (field, day) in [
        ("collected_on", d.collected_on),
        ("destroyed_on", d.destroyed_on),
        ("received_on", Some(d.received_on)),
    ] {
        c.require(day.is_none_or(is_plausible), field, "date-range");
    }
    if let Some((collected, destroyed)) = d.collected_on.zip(d.destroyed_on) {
        c.require(collected <= destroyed, "destroyed_on", "received-days");
    }
    if let Some(destroyed) = d.destroyed_on {
        c.require(destroyed <= d.received_on, "received_on", "received-days");
    }
    if d.serials.len() > MAX_SERIALS {
        c.push(FieldError::new("serials", "received-list").with("max", MAX_SERIALS));
    }
    c.require(d.serials.iter().all(|s| s.chars().count() <= 200), "serials", "received-serial");
    people::check_all(conn, &d.people, &[SignatoryRole::Vendor, SignatoryRole::Witness], &mut c)?;
    c.done()
}

/// Removes a certificate that was entered by mistake.
///
/// # Errors
/// `NotFound`; refused: `received-used` once a record was made of it, `disposal-over`,
/// `disposal-certified`.
pub fn delete(tx: &Tx<'_>, id: ReceivedCertificateId) -> Result<()> {
    let row = lots::uncertified(tx, sql::lot(tx, id)?)?;
    tx.subject(&row.number);
    if sql::used(tx, id)? {
        return Err(Refusal::new("received-used").with("number", row.number).into());
    }
    sql::delete(tx, id)
}

/// Says what a number is that fits none; an empty reason takes the word back.
///
/// # Errors
/// `NotFound`; `Invalid` at `medium_id` for a medium that is none of the lot's; refused:
/// `disposal-over`, `disposal-certified`.
pub fn word(tx: &Tx<'_>, word: &SerialWord) -> Result<()> {
    let row = lots::uncertified(tx, sql::lot_of_serial(tx, word.serial_id)?)?;
    tx.subject(&row.number);
    let reason = typed::paragraph(&word.reason);
    let mut c = Checks::new();
    c.text("reason", &reason, word.medium_id.is_some(), 1_000);
    if let Some(id) = word.medium_id {
        let ours = Ours::load(tx, row.id)?;
        c.require(ours.media.iter().any(|w| w.medium.id == id), "medium_id", "record-medium");
    }
    c.done()?;
    sql::set_word(tx, word.serial_id, word.medium_id, &reason)
}

/// Makes a proposed record of each medium the certificate names, but where one waits or is accepted;
/// how many. The vendor's signatory did it, whoever accepts the certificate validates.
///
/// # Errors
/// `NotFound`; `Invalid` at `technique` where the certificate does not say which, at the acceptor's
/// fields; refused as [`ops::save`] refuses a record.
pub fn apply(tx: &Tx<'_>, apply: &ReceivedApply) -> Result<u32> {
    let row = lots::uncertified(tx, sql::lot(tx, apply.id)?)?;
    tx.subject(&row.number);
    let kept = sql::of_lot(tx, row.id)?.into_iter().find(|k| k.id == apply.id);
    let kept = kept.ok_or_else(|| Error::NotFound(format!("received_certificate/{}", apply.id)))?;
    let acceptor = SignatoryDraft {
        id: None,
        role: SignatoryRole::Validator,
        ..people::tidy(&apply.acceptor)
    };
    let mut c = Checks::new();
    people::check(tx, &acceptor, "acceptor", &mut c)?;
    c.require(kept.draft.fields.technique.is_some(), "technique", "required");
    c.done()?;
    let Some(technique) = kept.draft.fields.technique else { return Ok(0) };
    let acceptor = people::named(tx, &acceptor)?;
    let ours = Ours::load(tx, row.id)?;
    let mut done = sql::recorded(tx, row.id)?;
    let media: HashMap<_, _> = ours.media.iter().map(|w| (w.medium.id, &w.medium)).collect();
    let mut named: HashSet<DisposalMediumId> = HashSet::new();
    let mut made = 0;
    for id in kept.serials.iter().flat_map(|s| ours.media_of(s)) {
        let Some(medium) = media.get(&id).filter(|_| named.insert(id)) else { continue };
        if !done.insert(id) {
            continue;
        }
        if let Some(line) = ours.lines.get(&medium.draft.line_id) {
            ops::may_record(&row, line, true)?;
        }
        let Some(record) = record(&kept, medium, technique, &acceptor) else {
            return Err(Refusal::new("received-media").with("medium", &medium.label).into());
        };
        ops::propose(tx, &record, &row, medium)?;
        made += 1;
    }
    Ok(made)
}

/// The record a certificate makes of a medium; `None` where nobody said what kind of medium it is.
fn record(
    kept: &Kept,
    medium: &LotMedium,
    technique: SanitizationTechnique,
    acceptor: &SignatoryDraft,
) -> Option<RecordDraft> {
    let (d, f) = (&kept.draft, &kept.draft.fields);
    let mut deed = Sanitization::new(medium.draft.media_type?, technique);
    deed.particles = f.particles;
    let mut people = vec![acceptor.clone()];
    people.extend(d.people.iter().map(|p| {
        // They signed the certificate, on the day it names where they did not write another.
        let signed_on = p.signed_on.or(d.destroyed_on);
        SignatoryDraft { id: None, signed_on, ..p.clone() }
    }));
    let seen = people.iter().any(|p| p.role == SignatoryRole::Witness);
    let verification = match technique.is_physical() && seen {
        true => SanitizationVerification::Visual,
        false => SanitizationVerification::Passed,
    };
    Some(RecordDraft {
        id: None,
        medium_id: medium.id,
        origin: RecordOrigin::Vendor,
        evidence_id: None,
        received_id: Some(kept.id),
        deed,
        verification,
        verification_detail: String::new(),
        errors: 0,
        inaccessible: false,
        written_since: false,
        hidden_area: HiddenArea::Unknown,
        tool: String::new(),
        tool_version: String::new(),
        equipment: f.equipment.clone(),
        calibrated_on: None,
        tool_calibrated: None,
        performer_qualified: None,
        started_at: None,
        // A certificate names a day and no time: the day stands beside the signatory's name.
        finished_at: None,
        zone_assumed: false,
        place: f.place_of_destruction.clone(),
        external: true,
        vendor_id: d.vendor_id,
        details: f.method.clone(),
        note: String::new(),
        people,
    })
}
