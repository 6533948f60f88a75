//! What an organisation decides about disposal.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::italy::deadline::StorageCriterion;
use super::method::PolicyProfile;
use super::retention::RetentionPolicy;
use crate::error::Result;
use crate::money::Money;
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

/// What the register has, else what is proposed.
pub fn load(_conn: &Conn) -> Result<DisposalSettings> {
    Err(super::unbuilt())
}

/// Saves them; every wrong field is told.
pub fn save(_tx: &Tx<'_>, _settings: &DisposalSettings) -> Result<()> {
    Err(super::unbuilt())
}
