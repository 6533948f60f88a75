//! What figures mean to somebody who answers for them: risks as codes with what their sentence needs.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DirectorFigures;
use crate::choice::choice;
use crate::money::Totals;

choice! {
    /// A risk, the gravest kinds first: of equal weight the earlier one is told first.
    RiskCode {
        /// The last day of notice has passed and nobody has decided.
        NoticeMissed = "notice_missed",
        /// What matters most is not covered.
        CriticalUncovered = "critical_uncovered",
        /// Disposed of without proof of what became of the data.
        DisposedUnproved = "disposed_unproved",
        /// A fiscal year is planned above its budget.
        OverBudget = "over_budget",
        /// Decisions of the next 90 days.
        DecisionsDue = "decisions_due",
        /// Credits nobody has claimed.
        CreditsUnclaimed = "credits_unclaimed",
        /// Contracts that cover what is gone or covered without them.
        PaidForNothing = "paid_for_nothing",
        /// Service levels are missed too often.
        ServiceMissed = "service_missed",
        /// Nobody knows whether what matters most is covered.
        CriticalUnknown = "critical_unknown",
        /// A vendor's certificate has expired.
        ProofExpired = "proof_expired",
        /// Assets past their day of replacement.
        RefreshOverdue = "refresh_overdue",
        /// Much of the money goes to one vendor.
        Concentration = "concentration",
        /// The data these figures are made of is doubtful.
        DataDoubtful = "data_doubtful",
        /// Amounts without a rate stand apart from the sums.
        RateMissing = "rate_missing",
    }
}

choice! {
    /// How much it weighs, the most first.
    RiskWeight {
        /// Costs money or trust if nobody acts now.
        High = "high",
        /// To be looked after.
        Medium = "medium",
        /// To be known.
        Low = "low",
    }
}

/// One risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DirectorRisk {
    pub code: RiskCode,
    pub weight: RiskWeight,
    /// How many, or how many per cent; 0 where it is about money alone.
    pub count: u32,
    /// Money it is about; empty: none.
    pub money: Totals,
    /// What it is about by name: a fiscal year, a vendor. May be empty.
    pub subject: String,
}

/// A share of one vendor from here on is a concentration, per cent.
pub const CONCENTRATION: u32 = 40;

/// A score of data quality below this makes figures doubtful.
pub const DOUBTFUL: u8 = 80;

/// From so many missed periods in a hundred on, service levels are missed too often.
pub const MISSED_PERCENT: u32 = 10;

/// The risks of a day, the gravest first.
pub fn risks(f: &DirectorFigures) -> Vec<DirectorRisk> {
    let mut found = Vec::new();
    of_contracts(f, &mut found);
    of_the_estate(f, &mut found);
    of_figures(f, &mut found);
    found.sort_by_key(|r| (r.weight, r.code));
    found
}

fn risk(code: RiskCode, weight: RiskWeight, count: u32, money: Totals) -> DirectorRisk {
    DirectorRisk { code, weight, count, money, subject: String::new() }
}

fn of_contracts(f: &DirectorFigures, found: &mut Vec<DirectorRisk>) {
    use RiskWeight::{High, Low, Medium};
    let none = Totals::default;
    if f.missed > 0 {
        found.push(risk(RiskCode::NoticeMissed, High, f.missed, none()));
    }
    // Those past their day are told above.
    let open = f.open.saturating_sub(f.missed);
    if open > 0 {
        found.push(risk(RiskCode::DecisionsDue, Medium, open, f.if_nothing.all()));
    }
    for year in f.years.iter().filter(|y| y.budgeted) {
        let over = year.planned.sum.minor.saturating_sub(year.budget.sum.minor);
        if over > 0 {
            let money = crate::money::Money::new(over, f.currency);
            found.push(DirectorRisk {
                subject: year.year.to_string(),
                ..risk(RiskCode::OverBudget, Medium, 0, Totals(vec![money]))
            });
        }
    }
    if !f.sla.unclaimed.is_empty() {
        found.push(risk(RiskCode::CreditsUnclaimed, Medium, 0, f.sla.unclaimed.clone()));
    }
    let nothing = f.for_nothing.all();
    if !nothing.is_empty() {
        found.push(risk(RiskCode::PaidForNothing, Medium, 0, nothing));
    }
    let judged = f.sla.met + f.sla.missed;
    let percent = (f.sla.missed * 100).checked_div(judged).unwrap_or(0);
    if percent >= MISSED_PERCENT {
        found.push(risk(RiskCode::ServiceMissed, Medium, percent, none()));
    }
    if let Some(largest) = f.largest.as_ref().filter(|l| l.percent >= CONCENTRATION) {
        found.push(DirectorRisk {
            subject: largest.vendor.clone(),
            ..risk(RiskCode::Concentration, Low, largest.percent, none())
        });
    }
}

fn of_the_estate(f: &DirectorFigures, found: &mut Vec<DirectorRisk>) {
    use RiskWeight::{High, Low, Medium};
    let unproved = f.disposal.assets.saturating_sub(f.disposal.proved);
    for (code, weight, count) in [
        (RiskCode::CriticalUncovered, High, f.critical.uncovered),
        (RiskCode::CriticalUnknown, Medium, f.critical.unknown),
        (RiskCode::DisposedUnproved, High, unproved),
        (RiskCode::ProofExpired, Medium, f.expired_proofs),
        (RiskCode::RefreshOverdue, Low, f.refresh_overdue),
    ] {
        if count > 0 {
            found.push(risk(code, weight, count, Totals::default()));
        }
    }
}

fn of_figures(f: &DirectorFigures, found: &mut Vec<DirectorRisk>) {
    if let Some(score) = f.quality.filter(|score| *score < DOUBTFUL) {
        let count = u32::from(score);
        found.push(risk(RiskCode::DataDoubtful, RiskWeight::Medium, count, Totals::default()));
    }
    let mut apart = f.run_rate.apart.clone();
    for year in &f.years {
        // The same amounts stand apart in several figures: the largest of a year is told.
        if apart.is_empty() {
            apart.clone_from(&year.planned.apart);
        }
    }
    if !apart.is_empty() {
        found.push(risk(RiskCode::RateMissing, RiskWeight::Medium, 0, apart));
    }
}
