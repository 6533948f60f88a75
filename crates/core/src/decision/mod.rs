//! Decisions about contract periods. Never edited: a change of mind is a new decision.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::ids::{ContractId, DecisionId, PeriodId, PersonId};
use crate::money::Money;

mod notice;
pub mod ops;
pub mod sql;

pub use notice::{NoticeDraft, SentNotice};

choice! {
    /// What was decided.
    DecisionChoice {
        /// Go on with the same terms.
        Renew = "renew",
        /// Go on with other terms.
        Renegotiate = "renegotiate",
        /// Go on with another vendor.
        Replace = "replace",
        /// Give notice.
        Terminate = "terminate",
        /// Knowingly do nothing.
        LetRun = "let_run",
    }
}

impl DecisionChoice {
    /// Whether it means that the contract is left at the end of the period.
    pub const fn leaves(self) -> bool {
        matches!(self, Self::Terminate | Self::Replace)
    }

    /// Whether it says what becomes of the period. Talks do not: while they go on the contract renews
    /// as if nothing had been decided, and its last safe day still counts.
    pub const fn settles(self) -> bool {
        !matches!(self, Self::Renegotiate)
    }
}

/// Whether a decision says what becomes of its period; see [`DecisionChoice::settles`].
pub fn is_settled(decision: Option<&Decision>) -> bool {
    decision.is_some_and(|d| d.choice.settles())
}

/// A recorded decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Decision {
    /// Id.
    pub id: DecisionId,
    /// Contract.
    pub contract_id: ContractId,
    /// Period; `None` for an evergreen contract.
    pub period_id: Option<PeriodId>,
    /// What was decided.
    pub choice: DecisionChoice,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub decided_by: PersonId,
    /// Their name.
    pub decided_by_name: String,
    /// When.
    pub decided_on: NaiveDate,
    /// Who approved it, if somebody else had to.
    pub approver_id: Option<PersonId>,
    /// Their name; empty without one.
    pub approver: String,
    /// What was agreed for a year.
    pub price: Option<Money>,
    /// For how long, in months.
    pub term_months: Option<u32>,
    /// The notice sent because of it, the newest.
    pub notice: Option<SentNotice>,
}

/// A decision to record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DecisionDraft {
    /// Contract.
    pub contract_id: ContractId,
    /// Period; `None` only for an evergreen contract.
    pub period_id: Option<PeriodId>,
    /// What is decided.
    pub choice: DecisionChoice,
    /// Why; required.
    pub reason: String,
    /// Who decides; required.
    pub decided_by: Option<PersonId>,
    /// When; not in the future.
    pub decided_on: NaiveDate,
    /// Who approved it; `None` where nobody else had to.
    pub approver_id: Option<PersonId>,
    /// What was agreed for a year.
    pub price: Option<Money>,
    /// For how long, in months.
    pub term_months: Option<u32>,
}
