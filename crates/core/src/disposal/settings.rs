//! What an organisation decides about disposal.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::italy::deadline::StorageCriterion;
use super::method::PolicyProfile;
use super::retention::RetentionPolicy;
use crate::asset::ops::MAX_COST;
use crate::error::{Checks, FieldError, Result};
use crate::money::Money;
use crate::settings::sql as settings;
use crate::store::{Conn, Tx};
use crate::vendor::certificate::CertificateScheme;

/// Kept with the register, in one setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct DisposalSettings {
    /// From this book value on, somebody else than the requester approves; `None`: always.
    pub approval_limit: Option<Money>,
    /// Table of a new lot.
    pub profile: PolicyProfile,
    /// NVMe Format with secure erase setting 1 counts as purge.
    pub format_purges: bool,
    /// Of logically sanitized media so many per cent are looked at again by somebody else.
    pub sample_percent: u32,
    /// What a vendor must prove one of on the day it comes; empty: nothing.
    pub vendor_proofs: Vec<CertificateScheme>,
    /// Why records are kept, the longest counts.
    pub retention: Vec<RetentionPolicy>,
    /// Years of our own.
    pub retention_years: Option<u32>,
    /// People of the organisation, for the form of waste notes.
    pub employees: u32,
    /// Registered with RENTRI.
    pub rentri: bool,
    pub storage: StorageCriterion,
    /// Italy's papers are shown.
    pub italy: bool,
}

impl Default for DisposalSettings {
    fn default() -> Self {
        Self {
            approval_limit: None,
            profile: PolicyProfile::default(),
            format_purges: false,
            sample_percent: 5,
            vendor_proofs: vec![
                CertificateScheme::R2v3,
                CertificateScheme::EStewards,
                CertificateScheme::NaidAaa,
                CertificateScheme::Adisa,
            ],
            retention: vec![RetentionPolicy::Default],
            retention_years: None,
            employees: 11,
            rentri: true,
            storage: StorageCriterion::Quarterly,
            italy: true,
        }
    }
}

/// Key among the settings.
const KEY: &str = "disposal";
/// Longest time of our own, years.
const MAX_YEARS: u32 = 100;
/// No organisation has more people.
const MAX_PEOPLE: u32 = 10_000_000;

/// What the register has, else what is proposed.
pub fn load(conn: &Conn) -> Result<DisposalSettings> {
    Ok(settings::get(conn, KEY)?.unwrap_or_default())
}

/// Saves them; what is chosen twice is kept once.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every wrong field.
pub fn save(tx: &Tx<'_>, new: &DisposalSettings) -> Result<()> {
    let mut c = Checks::new();
    if let Some(limit) = new.approval_limit {
        c.require(limit.minor >= 0, "approval_limit", "negative");
        c.require(limit.minor <= MAX_COST, "approval_limit", "amount-range");
    }
    for (field, value, max) in [
        ("sample_percent", new.sample_percent, 100),
        ("retention_years", new.retention_years.unwrap_or_default(), MAX_YEARS),
        ("employees", new.employees, MAX_PEOPLE),
    ] {
        if value > max {
            c.push(FieldError::new(field, "range").with("max", max));
        }
    }
    c.require(new.retention_years != Some(0), "retention_years", "above-zero");
    c.done()?;
    let mut kept = new.clone();
    once(&mut kept.vendor_proofs);
    once(&mut kept.retention);
    settings::put(tx, KEY, &kept)
}

/// The first of equal ones, in their order.
fn once<T: PartialEq>(all: &mut Vec<T>) {
    let mut seen: Vec<T> = Vec::with_capacity(all.len());
    for one in all.drain(..) {
        if !seen.contains(&one) {
            seen.push(one);
        }
    }
    *all = seen;
}
