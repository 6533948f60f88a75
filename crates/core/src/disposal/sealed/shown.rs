//! What was sealed, as far as somebody who holds the paper compares it: the method, the result and the
//! people. A digest says that pages are the ones that were printed; only eyes say that the paper in the
//! hand is one of them.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::facts::{CertificateFacts, SignatoryFacts};
use super::sql;
use crate::disposal::method::{AchievedMethod, SanitizationMethod};
use crate::disposal::record::SignatoryRole;
use crate::disposal::verification::SanitizationVerification;
use crate::error::Result;
use crate::store::Conn;

/// What was done to a medium, as it was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct VerifiedDeed {
    /// Tag of the asset it was in.
    pub tag: String,
    pub manufacturer: String,
    pub model: String,
    pub required: Option<SanitizationMethod>,
    /// What the technique counted for.
    pub achieved: Option<AchievedMethod>,
    /// Code of the technique; empty: none counted.
    pub technique: String,
    pub verification: SanitizationVerification,
    /// Errors the tool reported.
    pub errors: u32,
}

/// Somebody who stands for it, as it was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct VerifiedPerson {
    pub role: SignatoryRole,
    /// As the register has it, for a name is never sealed; empty: it was erased, or the register that
    /// made the certificate is not the one that is open.
    pub name: String,
    pub title: String,
    pub organisation: String,
    pub place: String,
    pub signed_on: Option<NaiveDate>,
}

pub(super) fn deed(facts: &CertificateFacts) -> Option<VerifiedDeed> {
    let medium = facts.medium.as_ref()?;
    let record = &medium.record;
    Some(VerifiedDeed {
        tag: medium.tag.clone(),
        manufacturer: medium.manufacturer.clone(),
        model: medium.model.clone(),
        required: record.required,
        achieved: record.achieved,
        technique: record.technique.clone().unwrap_or_default(),
        verification: record.verification,
        errors: record.errors,
    })
}

/// `register`: the one that made the certificate, where that is known.
pub(super) fn people(
    register: Option<&Conn>,
    facts: &CertificateFacts,
) -> Result<Vec<VerifiedPerson>> {
    let mut names = match register {
        Some(conn) => sql::standing(conn, &facts.signatories())?,
        None => std::collections::HashMap::new(),
    };
    let one = |p: &SignatoryFacts| VerifiedPerson {
        role: p.role,
        name: names.remove(&p.id).map(|s| s.name).unwrap_or_default(),
        title: p.title.clone(),
        organisation: p.organisation.clone(),
        place: p.place.clone(),
        signed_on: p.signed_on,
    };
    Ok(facts.medium.iter().flat_map(|m| &m.people).map(one).collect())
}
