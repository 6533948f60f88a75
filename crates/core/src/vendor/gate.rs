//! The gate: whether a vendor may be given a job that asks for proof, such as the destruction of
//! media, on a day; with the reason for each kind of proof.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::certificate::{CertificateDraft, CertificateScheme};
use super::sql;
use crate::choice::choice;
use crate::error::Result;
use crate::ids::{CertificateId, VendorId};
use crate::store::Conn;

choice! {
    /// How much of what is asked for must be proved.
    GateNeed {
        /// One of them is enough.
        Any = "any",
        /// Every one.
        All = "all",
    }
}

choice! {
    /// What is found about one kind of proof on the day.
    GateState {
        /// Held, and valid.
        Valid = "valid",
        /// Held; its last day is past.
        Expired = "expired",
        /// Held; its first day is still to come.
        NotYet = "not_yet",
        /// Nothing of the kind.
        Missing = "missing",
    }
}

/// The answer for one kind of proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct GateFinding {
    /// What was asked for.
    pub scheme: CertificateScheme,
    /// What was found.
    pub state: GateState,
    /// The document that decided: of valid ones the one that lasts longest, of expired ones the
    /// last.
    pub certificate_id: Option<CertificateId>,
    /// Its number.
    pub number: String,
    /// Its first day.
    pub valid_from: Option<NaiveDate>,
    /// Its last day, inclusive.
    pub valid_until: Option<NaiveDate>,
}

/// The answer of the gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Gate {
    /// Whether the vendor may pass.
    pub open: bool,
    /// The day it was asked for.
    pub day: NaiveDate,
    /// One finding for each kind asked for, in the order of the question.
    pub findings: Vec<GateFinding>,
}

/// Whether these documents prove what is asked for on a day. Nothing asked for is proved.
pub fn judge(
    documents: &[CertificateDraft],
    schemes: &[CertificateScheme],
    need: GateNeed,
    day: NaiveDate,
) -> Gate {
    let findings: Vec<GateFinding> = schemes.iter().map(|s| finding(documents, *s, day)).collect();
    let mut valid = findings.iter().map(|f| f.state == GateState::Valid);
    let open = match need {
        GateNeed::All => valid.all(|v| v),
        GateNeed::Any => findings.is_empty() || valid.any(|v| v),
    };
    Gate { open, day, findings }
}

fn finding(all: &[CertificateDraft], scheme: CertificateScheme, day: NaiveDate) -> GateFinding {
    let state = |c: &CertificateDraft| {
        if c.holds_on(day) {
            GateState::Valid
        } else if c.valid_from.is_some_and(|from| from > day) {
            GateState::NotYet
        } else {
            GateState::Expired
        }
    };
    // Valid before not yet before expired; within each, the one that lasts longest.
    let rank = |s: GateState| match s {
        GateState::Valid => 2,
        GateState::NotYet => 1,
        GateState::Expired | GateState::Missing => 0,
    };
    let best = all
        .iter()
        .filter(|c| c.scheme == scheme)
        .max_by_key(|c| (rank(state(c)), c.valid_until.unwrap_or(NaiveDate::MAX), c.id));
    match best {
        None => GateFinding {
            scheme,
            state: GateState::Missing,
            certificate_id: None,
            number: String::new(),
            valid_from: None,
            valid_until: None,
        },
        Some(c) => GateFinding {
            scheme,
            state: state(c),
            certificate_id: c.id,
            number: c.number.clone(),
            valid_from: c.valid_from,
            valid_until: c.valid_until,
        },
    }
}

/// [`judge`] on the documents the register holds of a vendor.
///
/// # Errors
/// `NotFound` when there is no such vendor.
pub fn gate(
    conn: &Conn,
    vendor: VendorId,
    schemes: &[CertificateScheme],
    need: GateNeed,
    day: NaiveDate,
) -> Result<Gate> {
    sql::name(conn, vendor)?;
    Ok(judge(&sql::certificates(conn, vendor)?, schemes, need, day))
}
