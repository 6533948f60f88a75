//! What each row of a scorecard is computed from, as numbers anybody can check.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::facts::FactsOf;
use super::{ScoreKind, extreme};
use crate::money::Money;
use crate::vendor::Validity;

/// The numbers behind a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
pub enum ScoreBasis {
    /// Nothing was measured in the period.
    NoData,
    /// Measurements met of those taken.
    Attainment {
        /// Met their target.
        met: u32,
        /// Taken; those without data are not among them.
        measured: u32,
    },
    /// Breaches counted.
    Breaches {
        /// How many.
        breaches: u32,
    },
    /// Credits received of those due, in the currency with the smallest share.
    Credits {
        /// Received.
        received: Money,
        /// Due.
        due: Money,
    },
    /// The mean of all answers.
    Surveys {
        /// Deliveries answered for.
        deliveries: u32,
        /// Answers given.
        answers: u32,
        /// Their sum.
        sum: u32,
    },
    /// Prices asked against those the contracts allow, in the currency with the largest excess.
    Prices {
        /// Periods compared.
        periods: u32,
        /// A year's price before.
        before: Money,
        /// Asked for.
        asked: Money,
        /// Allowed by the clause.
        allowed: Money,
    },
    /// Contracts in force that renew by themselves.
    Tacit {
        /// Renew tacitly.
        tacit: u32,
        /// In force.
        contracts: u32,
    },
    /// Its yearly cost of all there is, in the organisation's currency.
    Concentration {
        /// This vendor's.
        own: Money,
        /// All vendors'.
        all: Money,
    },
    /// Documents expired and not replaced.
    Documents {
        /// Expired.
        expired: u32,
        /// Held; replaced ones left out.
        held: u32,
    },
}

impl ScoreBasis {
    /// The numbers behind a row, from what is known of a vendor.
    pub(super) fn of(kind: ScoreKind, f: &FactsOf<'_>) -> Self {
        let found = match kind {
            ScoreKind::SlaAttainment => f
                .sla
                .filter(|s| s.measured > 0)
                .map(|s| Self::Attainment { met: s.met.min(s.measured), measured: s.measured }),
            ScoreKind::SlaBreaches => f
                .sla
                .filter(|s| s.measured > 0 || s.breaches > 0)
                .map(|s| Self::Breaches { breaches: s.breaches }),
            ScoreKind::SlaCredits => f.sla.and_then(|s| {
                let (received, due) = extreme(&s.received, &s.due, false)?;
                Some(Self::Credits { received, due })
            }),
            ScoreKind::Delivery => surveys(f),
            ScoreKind::Price => prices(f),
            ScoreKind::Tacit => f
                .holding
                .filter(|h| h.in_force > 0)
                .map(|h| Self::Tacit { tacit: h.tacit, contracts: h.in_force }),
            // Other currencies have no common whole to be a share of.
            ScoreKind::Concentration => f.all.zip(f.holding).and_then(|(all, h)| {
                let own = Money::new(h.annual.minor_in(all.currency)?, all.currency);
                Some(Self::Concentration { own, all })
            }),
            ScoreKind::Certificates => documents(f),
        };
        found.unwrap_or(Self::NoData)
    }

    /// The value as a fraction, in hundredths of the row's unit; `None` without data.
    pub(super) fn fraction(&self) -> Option<(i128, i128)> {
        let share =
            |part: Money, whole: Money| (i128::from(part.minor) * 10_000, whole.minor.into());
        let (num, den): (i128, i128) = match self {
            Self::NoData => return None,
            Self::Attainment { met, measured } => (i128::from(*met) * 10_000, (*measured).into()),
            Self::Breaches { breaches: n } | Self::Documents { expired: n, .. } => {
                (i128::from(*n) * 100, 1)
            }
            Self::Credits { received, due } => share(*received, *due),
            Self::Surveys { answers, sum, .. } => (i128::from(*sum) * 100, (*answers).into()),
            // A price below what is allowed is no excess.
            Self::Prices { asked, allowed, .. } => {
                let above = i128::from(asked.minor) - i128::from(allowed.minor);
                (above.max(0) * 10_000, allowed.minor.into())
            }
            Self::Tacit { tacit, contracts } => (i128::from(*tacit) * 10_000, (*contracts).into()),
            Self::Concentration { own, all } => share(*own, *all),
        };
        (den > 0).then_some((num, den))
    }
}

fn surveys(f: &FactsOf<'_>) -> Option<ScoreBasis> {
    let totals = f.surveys.iter().map(crate::vendor::survey::SurveyDraft::total);
    let (sum, answers) = totals.fold((0, 0), |(s, n), (sum, given)| (s + sum, n + given));
    let deliveries = u32::try_from(f.surveys.len()).ok()?;
    (answers > 0).then_some(ScoreBasis::Surveys { deliveries, answers, sum })
}

fn prices(f: &FactsOf<'_>) -> Option<ScoreBasis> {
    let p = f.price?;
    let (asked, allowed) = extreme(&p.asked, &p.allowed, true)?;
    let before = Money::new(p.before.minor_in(asked.currency).unwrap_or(0), asked.currency);
    Some(ScoreBasis::Prices { periods: p.periods, before, asked, allowed })
}

fn documents(f: &FactsOf<'_>) -> Option<ScoreBasis> {
    let counted = f.validities.iter().filter(|v| **v != Validity::Replaced);
    let held = u32::try_from(counted.count()).ok()?;
    let expired = f.validities.iter().filter(|v| **v == Validity::Expired).count();
    let expired = u32::try_from(expired).ok()?;
    (held > 0).then_some(ScoreBasis::Documents { expired, held })
}
