//! Service levels as they are typed and shown. What they mean is in `terms`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::availability::AvailabilityMethod;
use super::claim_by::ClaimRule;
use super::target::{Comparator, Metric, Unit};
use super::window::MeasureWindow;
use crate::calendar::Country;
use crate::choice::choice;
use crate::ids::{ContractId, DocumentId, OutageId, SlaId, TicketId};
use crate::money::Money;

choice! {
    /// How a missed target is paid.
    CreditKind {
        /// Nothing was agreed.
        None = "none",
        /// By a table: the worse the value, the more of the fee.
        Tiers = "tiers",
        /// By steps below the target: the Italian *penale*.
        Steps = "steps",
    }
}

choice! {
    /// The fee a credit is a share of.
    FeeBasis {
        /// The contract's recurring cost, for as long as the period.
        Contract = "contract",
        /// An amount for a period.
        Amount = "amount",
    }
}

choice! {
    /// What a span in the record of outages is.
    OutageKind {
        /// The service was down.
        Outage = "outage",
        /// It does not count: agreed maintenance, force majeure.
        Excluded = "excluded",
    }
}

choice! {
    /// What became of a credit.
    ClaimStatus {
        /// Asked for.
        Claimed = "claimed",
        /// It came.
        Credited = "credited",
        /// The provider said no.
        Refused = "refused",
        /// Given up by us.
        WrittenOff = "written_off",
    }
}

/// A service level to save: `id` absent for a new one. Decimals are texts, `"99.95"`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SlaDraft {
    /// Record to change.
    pub id: Option<SlaId>,
    /// Contract, required.
    pub contract_id: Option<ContractId>,
    /// Name, required.
    pub name: String,
    /// What is promised.
    pub metric: Metric,
    /// Which side of the target is kept.
    pub comparator: Comparator,
    /// Target, required: in `unit`.
    pub target: String,
    /// What target and values are counted in.
    pub unit: Unit,
    /// How long it is measured before it is judged.
    pub window: MeasureWindow,
    /// Days of a rolling window.
    pub rolling_days: u32,
    /// IANA zone the periods and the hours are those of.
    pub zone: String,
    /// Service hours, Monday first: `09:00-13:00 14:00-18:00`. All empty: around the clock.
    pub hours: Vec<String>,
    /// National holidays without service.
    pub holidays: Country,
    /// What downtime is measured against.
    pub method: AvailabilityMethod,
    /// Shorter outages do not count, in minutes.
    pub minimum_minutes: u32,
    /// What one ticket may take, in minutes of service; for counted tickets.
    pub limit_minutes: Option<u32>,
    /// What does not count, in the contract's words.
    pub exclusions: String,
    /// First day it is promised for, required.
    pub from_date: Option<NaiveDate>,
    /// Last day.
    pub until_date: Option<NaiveDate>,
    /// How a miss is paid.
    pub credit: CreditKind,
    /// Table of credits, best value first.
    pub tiers: Vec<TierDraft>,
    /// Length of a step below the target.
    pub step: String,
    /// Percent of the fee for each step.
    pub step_percent: String,
    /// No more than this percentage of the fee; empty without a cap.
    pub cap_percent: String,
    /// The fee a credit is a share of.
    pub fee_basis: FeeBasis,
    /// The fee of a period, for [`FeeBasis::Amount`].
    pub fee: Option<Money>,
    /// Until when a credit may be claimed.
    pub claim_rule: ClaimRule,
    /// Days, months or billing cycles of that rule.
    pub claim_value: u32,
    /// Notes.
    pub notes: String,
}

/// A row of a table of credits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct TierDraft {
    /// The worst value of the row, inclusive.
    pub bound: String,
    /// Percent of the fee.
    pub credit: String,
}

/// Values of some periods of a service level, entered or pasted together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct MeasureDraft {
    /// Service level.
    pub sla_id: SlaId,
    /// Its periods.
    pub rows: Vec<MeasurementDraft>,
}

/// What was measured in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct MeasurementDraft {
    /// Any day of the period.
    pub period: NaiveDate,
    /// The value; empty for none.
    pub value: String,
    /// Without a value: the records are complete, count from them. Neither: no data.
    pub counted: bool,
    /// Where it is from.
    pub note: String,
    /// The file that proves it.
    pub document_id: Option<DocumentId>,
}

/// A span of downtime, or one that does not count. Times are those of the wall clock in the zone
/// of the service level, `2026-10-14T10:15`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct OutageDraft {
    /// Record to change.
    pub id: Option<OutageId>,
    /// Service level.
    pub sla_id: SlaId,
    /// What it is.
    pub kind: OutageKind,
    /// Beginning.
    pub from: String,
    /// End.
    pub until: String,
    /// The provider's number.
    pub reference: String,
    /// Note.
    pub note: String,
}

/// A ticket at a provider. Times as in [`OutageDraft`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct TicketDraft {
    /// Record to change.
    pub id: Option<TicketId>,
    /// Service level.
    pub sla_id: SlaId,
    /// Its number.
    pub reference: String,
    /// When it was opened.
    pub opened: String,
    /// When it was done; empty while it is open.
    pub closed: String,
    /// When it waited for us or for somebody else.
    pub pauses: Vec<PauseDraft>,
    /// Note.
    pub note: String,
}

/// A pause of a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PauseDraft {
    /// Beginning.
    pub from: String,
    /// End.
    pub until: String,
}

/// A credit to claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ClaimDraft {
    /// Service level.
    pub sla_id: SlaId,
    /// Any day of the missed period.
    pub period: NaiveDate,
    /// What is asked for.
    pub due: Option<Money>,
    /// When.
    pub claimed_on: Option<NaiveDate>,
    /// Our letter, their ticket.
    pub reference: String,
    /// The file that proves it.
    pub document_id: Option<DocumentId>,
}

/// How a claim ended; an unclaimed credit can only be written off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SettleDraft {
    /// Service level.
    pub sla_id: SlaId,
    /// Any day of the missed period.
    pub period: NaiveDate,
    /// Credited, refused or written off.
    pub status: ClaimStatus,
    /// When.
    pub closed_on: Option<NaiveDate>,
    /// What came, for [`ClaimStatus::Credited`].
    pub received: Option<Money>,
    /// Why it was refused or written off.
    pub reason: String,
    /// The file that proves it.
    pub document_id: Option<DocumentId>,
}

/// What became of the credit of a missed period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Claim {
    /// Where it stands.
    pub status: ClaimStatus,
    /// What was asked for.
    pub due: Option<Money>,
    /// When it was asked for.
    pub claimed_on: Option<NaiveDate>,
    /// Our letter, their ticket.
    pub reference: String,
    /// When it ended.
    pub closed_on: Option<NaiveDate>,
    /// What came.
    pub received: Option<Money>,
    /// Why it was refused or written off.
    pub reason: String,
    /// The file that proves it.
    pub document_id: Option<DocumentId>,
}
