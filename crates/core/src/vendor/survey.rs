//! How a delivery went: five answers from 1 to 5, given when it is fresh (field notes B3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{SurveyId, VendorId};

/// How one delivery went. An answer that did not apply is absent; one at least is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SurveyDraft {
    /// Record to change.
    #[serde(default)]
    pub id: Option<SurveyId>,
    /// Who delivered.
    pub vendor_id: VendorId,
    /// When, required.
    pub delivered_on: Option<NaiveDate>,
    /// Order or delivery note.
    #[serde(default)]
    pub reference: String,
    /// Administrative follow-up: contracts, invoices.
    #[serde(default)]
    pub administrative: Option<u32>,
    /// Commercial follow-up.
    #[serde(default)]
    pub commercial: Option<u32>,
    /// Whether somebody could be reached.
    #[serde(default)]
    pub availability: Option<u32>,
    /// Quality of the intervention.
    #[serde(default)]
    pub quality: Option<u32>,
    /// Whether announced delays were kept.
    #[serde(default)]
    pub reliability: Option<u32>,
    /// Remarks.
    #[serde(default)]
    pub note: String,
}

impl SurveyDraft {
    /// An empty one of a vendor.
    pub fn new(vendor_id: VendorId) -> Self {
        Self {
            id: None,
            vendor_id,
            delivered_on: None,
            reference: String::new(),
            administrative: None,
            commercial: None,
            availability: None,
            quality: None,
            reliability: None,
            note: String::new(),
        }
    }

    /// The answers with the names of their fields.
    pub const fn answers(&self) -> [(&'static str, Option<u32>); 5] {
        [
            ("administrative", self.administrative),
            ("commercial", self.commercial),
            ("availability", self.availability),
            ("quality", self.quality),
            ("reliability", self.reliability),
        ]
    }

    /// Sum and number of the answers given: their mean as an exact fraction.
    pub fn total(&self) -> (u32, u32) {
        let given = self.answers().into_iter().filter_map(|(_, a)| a);
        given.fold((0, 0), |(sum, n), a| (sum + a, n + 1))
    }
}

/// A delivery in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SurveyRow {
    /// As a form shows it.
    pub draft: SurveyDraft,
    /// The mean of its answers in hundredths, rounded for display; 450 is 4.5 of 5.
    pub mean: i64,
}

impl SurveyRow {
    /// A delivery with its mean.
    pub fn new(draft: SurveyDraft) -> Self {
        let (sum, n) = draft.total();
        let mean = crate::money::div_half_up(i128::from(sum) * 100, i128::from(n));
        Self { draft, mean: mean.and_then(|m| i64::try_from(m).ok()).unwrap_or(0) }
    }
}
