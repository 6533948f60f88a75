//! How it is proven to the tax office that goods were destroyed and not sold without an invoice (DPR
//! 441/1997; domain §G.8; golden SD-150…153).

use chrono::NaiveDate;

use crate::choice::choice;
use crate::dates::add_days;
use crate::error::{Error, Result};
use crate::money::{Currency, Money};

choice! {
    /// What proves the destruction.
    DestructionProof {
        /// The transfer note or delivery note of an authorised operator.
        FirOrDdt = "fir_or_ddt",
        /// A sworn statement of the firm.
        SwornStatement = "dichiarazione_sostitutiva",
        /// Minutes by a public official or a notary.
        OfficialMinutes = "verbale_pubblico_ufficiale",
    }
}

/// The most that all goods together may have cost for a sworn statement: 10,000 €, in cents.
pub const SWORN_UP_TO: i64 = 1_000_000;

/// Days between the notice to tax office and financial police and the destruction, at least.
pub const NOTICE_DAYS: u32 = 5;

/// What is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaxProof {
    pub proof: DestructionProof,
    /// Days of written notice beforehand; `None` where our source asks for none.
    pub notice_days_before: Option<u32>,
}

impl TaxProof {
    /// The last day the notice may arrive for a destruction on `day`.
    pub fn notice_by(&self, day: NaiveDate) -> Option<NaiveDate> {
        add_days(day, -i64::from(self.notice_days_before?))
    }
}

/// The proof for goods that cost so much in all.
///
/// # Errors
/// [`Error::Internal`] for an amount that is not in euro: the rule's limit is.
pub fn tax_proof(total_cost: Money, to_authorised_operator: bool) -> Result<TaxProof> {
    if total_cost.currency != Currency::EUR {
        return Err(Error::Internal(format!("a limit in euro and {}", total_cost.currency)));
    }
    let (proof, notice_days_before) = if to_authorised_operator {
        (DestructionProof::FirOrDdt, None)
    } else if total_cost.minor <= SWORN_UP_TO {
        (DestructionProof::SwornStatement, None)
    } else {
        (DestructionProof::OfficialMinutes, Some(NOTICE_DAYS))
    };
    Ok(TaxProof { proof, notice_days_before })
}
