//! Published service levels of cloud providers, as a form may begin with them.
//!
//! Only what was read in the providers' own pages is here (domain §C.3, rows marked [R]): where
//! the rows of credits were not, there are none. A published level may change any day; the form
//! says so, and what is saved is what was typed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::availability::AvailabilityMethod;
use super::claim_by::ClaimRule;
use super::draft::{CreditKind, SlaDraft, TierDraft};
use super::terms;

/// A published service level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SlaPreset {
    /// Provider and service, as they call it.
    pub name: String,
    /// What a form begins with; contract and first day are not in it.
    pub draft: SlaDraft,
}

struct Published {
    name: &'static str,
    target: &'static str,
    /// Lowest value of a row and percent of the fee; the row of the target itself is added.
    tiers: &'static [(&'static str, &'static str)],
    claim: (ClaimRule, u32),
}

/// AWS: by the end of the second billing cycle after the incident.
const AWS: (ClaimRule, u32) = (ClaimRule::BillingCycles, 2);
/// Azure: within two months.
const AZURE: (ClaimRule, u32) = (ClaimRule::Months, 2);
const UNKNOWN: (ClaimRule, u32) = (ClaimRule::None, 0);

const PUBLISHED: &[Published] = &[
    // Rows below 99 % were not verified: a value there is worth what the provider's page says.
    Published { name: "AWS Compute (region)", target: "99.99", tiers: &[("99", "10")], claim: AWS },
    Published { name: "AWS Compute (instance)", target: "99.5", tiers: &[], claim: AWS },
    Published {
        name: "AWS Compute Optimizer",
        target: "99.9",
        tiers: &[("99", "10"), ("95", "25"), ("0", "100")],
        claim: AWS,
    },
    Published {
        name: "Azure VM (availability zones)",
        target: "99.99",
        tiers: &[("99", "10"), ("95", "25"), ("0", "100")],
        claim: AZURE,
    },
    Published { name: "Azure VM (availability set)", target: "99.95", tiers: &[], claim: AZURE },
    Published { name: "Azure VM (premium SSD)", target: "99.9", tiers: &[], claim: AZURE },
    Published {
        name: "Google Compute Engine (several zones)",
        target: "99.99",
        tiers: &[],
        claim: UNKNOWN,
    },
    Published {
        name: "Google Compute Engine (one instance)",
        target: "99.9",
        tiers: &[],
        claim: UNKNOWN,
    },
    Published {
        name: "Google Compute Engine (memory-optimised)",
        target: "99.95",
        tiers: &[],
        claim: UNKNOWN,
    },
];

/// The published service levels, by provider.
pub fn presets() -> Vec<SlaPreset> {
    PUBLISHED
        .iter()
        .map(|p| {
            let mut draft = terms::blank("UTC", None);
            p.name.clone_into(&mut draft.name);
            p.target.clone_into(&mut draft.target);
            // "100 % − downtime ÷ the whole month": excluded time is not downtime, and stays in.
            draft.method = AvailabilityMethod::Total;
            (draft.claim_rule, draft.claim_value) = p.claim;
            if !p.tiers.is_empty() {
                draft.credit = CreditKind::Tiers;
                let row = |bound: &str, credit: &str| TierDraft {
                    bound: bound.to_owned(),
                    credit: credit.to_owned(),
                };
                draft.tiers.push(row(p.target, "0"));
                draft.tiers.extend(p.tiers.iter().map(|(bound, credit)| row(bound, credit)));
            }
            SlaPreset { name: p.name.to_owned(), draft }
        })
        .collect()
}
