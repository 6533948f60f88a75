//! How long records of disposal are kept (domain §A.10; golden SD-130…133).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::dates::{add_days, add_months};

choice! {
    /// Why a record is kept. The numbers of years can be overruled; they are proposals, not law.
    RetentionPolicy {
        /// Nothing else is chosen.
        Default = "default",
        /// Waste transfer notes and register, Italy.
        FirIt = "fir_it",
        /// Accounts and the register of assets, Italy.
        AccountingIt = "accounting_it",
        /// Claims from a contract, Italy.
        ContractIt = "contract_it",
        /// Administrative fines, Italy.
        SanctionsIt = "sanctions_it",
        Hipaa = "hipaa",
        Sox = "sox",
        PciDss = "pci_dss",
        Iso27001 = "iso_27001",
        Soc2 = "soc_2",
    }
}

impl RetentionPolicy {
    /// Whole years.
    pub const fn years(self) -> u32 {
        match self {
            Self::Default | Self::AccountingIt | Self::ContractIt => 10,
            Self::Sox => 7,
            Self::Hipaa => 6,
            Self::SanctionsIt => 5,
            // The last three name no number, only the period that is audited.
            Self::FirIt | Self::PciDss | Self::Iso27001 | Self::Soc2 => 3,
        }
    }
}

/// Until when a record is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Retention {
    /// The last day it is kept for sure; none while it is held, or beyond all dates.
    pub keep_until: Option<NaiveDate>,
    /// The first day it may be deleted on.
    pub delete_allowed_from: Option<NaiveDate>,
}

/// The longest of what applies, counted from the event: its policies, and years an organisation set
/// itself. A legal hold suspends all of it. A day the last month lacks becomes its last.
pub fn retention_until(
    event: NaiveDate,
    policies: &[RetentionPolicy],
    own_years: Option<u32>,
    legal_hold: bool,
) -> Retention {
    let longest = policies.iter().map(|p| p.years()).chain(own_years).max();
    let years = longest.unwrap_or(RetentionPolicy::Default.years());
    let keep_until = (!legal_hold).then(|| add_months(event, i64::from(years) * 12)).flatten();
    Retention { keep_until, delete_allowed_from: keep_until.and_then(|day| add_days(day, 1)) }
}
