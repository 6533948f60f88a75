//! What those who signed state: the sentence they saw when they signed.

use super::heading;
use crate::disposal::record::SignatoryRole;
use crate::disposal::sealed::facts::CertificateFacts;
use crate::reports::disposal::word;
use crate::reports::model::Block;
use crate::reports::scene::Scene;

/// The first form of facts whose signatories were shown what they state.
const STATED_SINCE: u32 = 3;

/// One sentence for each role somebody signed in; nothing where nobody was shown one.
pub(super) fn of(scene: &Scene<'_>, facts: &CertificateFacts) -> Vec<Block> {
    use SignatoryRole::{Concurrence, Performer, Validator, Witness};
    let people = facts.medium.as_ref().map_or(&[][..], |m| m.people.as_slice());
    let signed = |role| people.iter().any(|p| p.role == role && p.signature_kind.is_some());
    let stated: Vec<String> = [Performer, Validator, Concurrence, Witness]
        .into_iter()
        .filter(|role| signed(*role))
        .map(|role| word(scene, "signatory-states", role.as_str()))
        .collect();
    if facts.v < STATED_SINCE || stated.is_empty() {
        return Vec::new();
    }
    vec![heading(scene, "certificate-paper-attestation"), Block::Paragraph(stated.join("\n"))]
}
