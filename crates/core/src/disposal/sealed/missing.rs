//! What a certificate must say and its record does not.

use std::collections::BTreeSet;

use super::sql::gather::{Candidate, Named};
use crate::disposal::certificate::{CertificateField as F, missing_fields};
use crate::disposal::record::SignatoryRole;
use crate::disposal::verification::SanitizationVerification;

/// The fields of the form that are not there, in the order of the alphabet; none without a record,
/// which lacks more than fields. A validator is asked for where the category wants one, or another
/// firm did it; of that firm no more than its name, where its certificate is named.
pub(super) fn of(medium: &Candidate) -> Vec<F> {
    let Some(facts) = &medium.facts else { return Vec::new() };
    let record = &facts.record;
    let validated =
        record.external || medium.category.is_none_or(|category| category.needs_validator());
    let tool = !record.tool.is_empty() && !record.tool_version.is_empty();
    let mut there: BTreeSet<F> = [
        (F::Manufacturer, !facts.manufacturer.is_empty()),
        (F::Model, !facts.model.is_empty()),
        (F::SerialNumber, !facts.serial.is_empty()),
        (F::PropertyNumber, !facts.tag.is_empty()),
        // The form's source is a user or the number of the computer it was in; we name no user.
        (F::MediaSource, !facts.tag.is_empty()),
        (F::MediaType, facts.media_type.is_some()),
        (F::Method, record.achieved.is_some()),
        (F::Technique, record.technique.is_some()),
        // A shredder or a degausser has a number, not a version.
        (F::ToolAndVersion, tool || !record.equipment.is_empty()),
        (F::VerificationMethod, record.verification != SanitizationVerification::NotDone),
    ]
    .into_iter()
    .filter_map(|(field, has)| has.then_some(field))
    .collect();
    let with = |role| medium.people.iter().find(|p| p.role == role);
    // Of what another firm did, its signatory stands in the performer's place.
    let performer = with(SignatoryRole::Performer).or_else(|| with(SignatoryRole::Vendor));
    if let Some(who) = performer {
        there.extend(said(who, PERFORMER));
    }
    if record.external && !record.received.is_empty() {
        // What another firm did, its own certificate signs and explains; ours names that one.
        there.extend([
            F::PerformerTitle,
            F::PerformerLocation,
            F::PerformerContact,
            F::PerformerDate,
            F::PerformerSignature,
            F::ToolAndVersion,
        ]);
    }
    if let Some(who) = with(SignatoryRole::Validator) {
        there.extend(said(who, VALIDATOR));
    }
    missing_fields(&there, validated)
}

/// Name, title, place, contact, date, signature.
type Fields = [F; 6];

const PERFORMER: Fields = [
    F::PerformerName,
    F::PerformerTitle,
    F::PerformerLocation,
    F::PerformerContact,
    F::PerformerDate,
    F::PerformerSignature,
];
const VALIDATOR: Fields = [
    F::ValidatorName,
    F::ValidatorTitle,
    F::ValidatorLocation,
    F::ValidatorContact,
    F::ValidatorDate,
    F::ValidatorSignature,
];

fn said(who: &Named, fields: Fields) -> impl Iterator<Item = F> {
    let has = [who.name, who.title, who.place, who.contact, who.date, who.signature];
    fields.into_iter().zip(has).filter_map(|(field, has)| has.then_some(field))
}
