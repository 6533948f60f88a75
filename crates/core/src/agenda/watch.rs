//! What else has a last day, beside decisions and duties: credits to be claimed, documents of vendors
//! that expire, what is due back, and waste with its papers.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::AgendaQuery;
use crate::contract::read::Listed;
use crate::disposal;
use crate::disposal::lot::due::LotDue;
use crate::disposal::waste::due::WasteDue;
use crate::error::Result;
use crate::ids::ContractId;
use crate::money::Totals;
use crate::moves::due::{self, LoanDue};
use crate::sla::read::{ClaimDue, claims_due};
use crate::store::Conn;
use crate::vendor::certificate::{self, CertificateDue};

/// Looks farther ahead than any rule to claim a credit reaches.
pub(crate) const ALL_DAYS: u32 = 3_660;

/// What is to be watched.
#[derive(Default)]
pub(super) struct Watch {
    /// Credits to be claimed in the window.
    pub claims: Vec<ClaimDue>,
    /// All that still can be claimed.
    pub unclaimed: u32,
    /// What they are worth.
    pub credit: Totals,
    /// First day of the oldest of them.
    pub oldest: Option<NaiveDate>,
    /// Documents to be renewed.
    pub certificates: Vec<CertificateDue>,
    /// Assets that are due back.
    pub loans: Vec<LoanDue>,
    /// Waste and its papers.
    pub waste: Vec<WasteDue>,
    /// Disposal lots.
    pub lots: Vec<LotDue>,
}

impl Watch {
    /// What the query asks about. The credit of a contract that has ended is still to be claimed.
    pub(super) fn load(
        conn: &Conn,
        query: &AgendaQuery,
        listed: &[Listed],
        until: NaiveDate,
        today: NaiveDate,
    ) -> Result<Self> {
        let mut found = Self::default();
        let asked: HashSet<ContractId> =
            listed.iter().filter(|l| query.asks_about(l)).map(Listed::id).collect();
        for claim in claims_due(conn, today, ALL_DAYS)? {
            if !asked.contains(&claim.contract_id) {
                continue;
            }
            found.unclaimed += 1;
            found.oldest = Some(found.oldest.map_or(claim.period, |d| d.min(claim.period)));
            if let Some(due) = claim.due {
                found.credit.add(due)?;
            }
            if claim.claim_by.is_none_or(|by| by <= until) {
                found.claims.push(claim);
            }
        }
        // A vendor's documents have no owner and belong to no type of contract.
        if query.owner_id.is_none() && query.kind.is_none() {
            found.certificates = certificate::due(conn, today)?;
            found.certificates.retain(|d| query.vendor_id.is_none_or(|v| d.vendor_id == v));
        }
        // Nor does a thing that was lent; it is its user's.
        if query.vendor_id.is_none() && query.kind.is_none() {
            found.loans = due::loans(conn, until, today)?;
            found.loans.retain(|l| query.owner_id.is_none_or(|o| l.person_id == Some(o)));
            found.waste = disposal::waste::due::due(conn, until, today)?;
            found.waste.retain(|w| query.owner_id.is_none_or(|o| w.owner_id == Some(o)));
        }
        if query.kind.is_none() {
            found.lots = disposal::lot::due::due(conn, until, today)?;
            found.lots.retain(|l| {
                query.owner_id.is_none_or(|o| l.owner_id == Some(o))
                    && query.vendor_id.is_none_or(|v| l.vendor_id == Some(v))
            });
        }
        Ok(found)
    }
}
