//! The shapes of the read model: a service level over the asked time, and its periods.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::add_months;
use crate::ids::{ContractId, DocumentId, SlaId, VendorId};
use crate::money::{Currency, Money, Totals};
use crate::sla::draft::{Claim, OutageDraft, SlaDraft, TicketDraft};
use crate::sla::evaluate::{SlaOutcome, ValueBasis};
use crate::sla::target::{Comparator, Figure, Metric, Unit};
use crate::sla::window::MeasureWindow;

/// Which service levels, over which days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SlaQuery {
    /// Only this contract's.
    pub contract_id: Option<ContractId>,
    /// Only this vendor's.
    pub vendor_id: Option<VendorId>,
    /// First day shown; periods that hold it are in.
    pub first: NaiveDate,
    /// Last day on which a period may begin.
    pub last: NaiveDate,
}

impl SlaQuery {
    /// Everything of a calendar year.
    pub fn year(year: i32) -> Option<Self> {
        Some(Self {
            contract_id: None,
            vendor_id: None,
            first: NaiveDate::from_ymd_opt(year, 1, 1)?,
            last: NaiveDate::from_ymd_opt(year, 12, 31)?,
        })
    }

    /// Everything of the twelve months that end with `today`'s.
    pub fn twelve_months(today: NaiveDate) -> Option<Self> {
        let first = add_months(today.with_day(1)?, -11)?;
        Some(Self { contract_id: None, vendor_id: None, first, last: today })
    }
}

/// A service level over the asked time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SlaRow {
    /// Id.
    pub id: SlaId,
    /// Contract.
    pub contract_id: ContractId,
    /// Its number.
    pub contract_number: String,
    /// Its title.
    pub contract_title: String,
    /// Vendor.
    pub vendor_id: VendorId,
    /// Its name.
    pub vendor: String,
    /// Name.
    pub name: String,
    /// What is promised.
    pub metric: Metric,
    /// Which side of the target is kept.
    pub comparator: Comparator,
    /// The target.
    pub target: Figure,
    /// What it is counted in.
    pub unit: Unit,
    /// How long it is measured.
    pub window: MeasureWindow,
    /// Zone of periods and hours.
    pub zone: String,
    /// Currency of the fee a credit is a share of; `None` where there is none.
    pub currency: Option<Currency>,
    /// Its periods, in order.
    pub periods: Vec<SlaPeriod>,
    /// Periods that kept the target.
    pub met: u32,
    /// Periods that missed it.
    pub missed: u32,
    /// Periods that are over and of which nothing is known.
    pub no_data: u32,
    /// What misses are worth.
    pub due: Totals,
    /// What came.
    pub received: Totals,
    /// The next last day to claim something nobody has claimed.
    pub next_claim_by: Option<NaiveDate>,
}

/// A period of a service level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SlaPeriod {
    /// First day: what it is called by.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// Whether its last day is past.
    pub over: bool,
    /// What was entered, exactly as it was.
    pub entered: Option<Figure>,
    /// The value with two decimals, for display alone.
    pub value: Option<String>,
    /// The exact value as a fraction, `numerator/denominator`.
    pub exact: Option<String>,
    /// Where it is from.
    pub basis: ValueBasis,
    /// How it was judged, on the exact value.
    pub outcome: SlaOutcome,
    /// Seconds of downtime that counted, where outages were counted.
    pub downtime_seconds: Option<i64>,
    /// Seconds the service was owed, where outages were counted.
    pub service_seconds: Option<i64>,
    /// Outages, or tickets past their limit, that counted.
    pub incidents: Option<u32>,
    /// The share of the fee a miss is worth, in percent with two decimals.
    pub credit_percent: Option<String>,
    /// What it is worth.
    pub credit: Option<Money>,
    /// Last day to claim it.
    pub claim_by: Option<NaiveDate>,
    /// What became of it.
    pub claim: Option<Claim>,
    /// Whether it can be claimed today: it is over and missed, a credit was agreed that is worth
    /// something or whose worth is not known, nobody has claimed it, and its last day is not past.
    pub claimable: bool,
    /// Whether the records of the period were said to be complete.
    pub counted: bool,
    /// Where the value is from.
    pub note: String,
    /// The file that proves it.
    pub document_id: Option<DocumentId>,
}

impl SlaPeriod {
    /// What is or was to be had: as it was claimed, else as it is computed.
    pub fn due(&self) -> Option<Money> {
        self.claim.as_ref().and_then(|c| c.due).or(self.credit)
    }

    /// Missed, over, and nobody has asked for its credit.
    pub fn is_unclaimed(&self) -> bool {
        self.over && self.outcome == SlaOutcome::Missed && self.claim.is_none()
    }
}

/// A service level with everything its page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SlaDetail {
    /// Over the asked time.
    pub row: SlaRow,
    /// As a form shows it.
    pub draft: SlaDraft,
    /// Outages, newest first; no more than fit a page.
    pub outages: Vec<OutageDraft>,
    /// All of them in the asked time.
    pub outage_count: u32,
    /// Tickets, newest first; no more than fit a page.
    pub tickets: Vec<TicketDraft>,
    /// All of them in the asked time.
    pub ticket_count: u32,
}
