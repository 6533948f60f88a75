//! What the figures of a day come to beside those of the month before: one list of measures for the
//! screen and for paper, each with its difference and whether it is for the better.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DirectorFigures;
use crate::choice::choice;
use crate::error::{Error, Result};
use crate::money::{Money, Totals};
use crate::rates::Converted;

choice! {
    /// What is measured, in the order it is told.
    DirectorMeasureCode {
        /// What the contracts that run cost a year.
        RunRate = "run_rate",
        /// Contracts that run.
        Contracts = "contracts",
        /// Decisions of the next 90 days.
        Open = "open",
        /// Of these, past the last day of notice.
        Missed = "missed",
        /// Committed if nothing is done.
        IfNothing = "if_nothing",
        /// Paid for nothing, a year.
        ForNothing = "for_nothing",
        /// The share of critical assets that is covered.
        Critical = "critical",
        /// Critical assets without cover.
        Uncovered = "uncovered",
        /// The share of measured periods that kept their service level.
        Sla = "sla",
        /// Credits nobody has claimed.
        Unclaimed = "unclaimed",
        /// Found, and nobody has dealt with it.
        SavingsOpen = "savings_open",
        /// What came of findings of the running fiscal year.
        SavingsRecovered = "savings_recovered",
        /// Assets disposed of.
        Disposed = "disposed",
        /// The share of these with proof of what became of the data.
        Proved = "proved",
        /// Assets past their day of replacement.
        Refresh = "refresh",
        /// The score of data quality.
        Quality = "quality",
    }
}

/// A measure of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
pub enum MeasureValue {
    /// So many.
    Count {
        /// How many.
        count: u32,
    },
    /// Money in the currency of sums, and what has no rate beside it.
    Money {
        /// How much.
        money: Converted,
    },
    /// Amounts by currency, as they were agreed.
    Amounts {
        /// How much.
        amounts: Totals,
    },
    /// A share; `None`: of nothing.
    Share {
        /// Hundredths of a per cent.
        #[ts(type = "number | null")]
        share: Option<i64>,
    },
    /// A score from 0 to 100; `None` of an empty register.
    Score {
        /// The score.
        score: Option<u8>,
    },
}

/// By how much a measure changed; never zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
pub enum MeasureChange {
    /// So many more, or fewer.
    Count {
        /// How many.
        #[ts(type = "number")]
        count: i64,
    },
    /// So much more, or less.
    Money {
        /// How much.
        money: Money,
    },
    /// So many hundredths of a per cent more, or fewer.
    Share {
        /// Hundredths of a per cent.
        #[ts(type = "number")]
        share: i64,
    },
}

impl MeasureChange {
    /// Whether it grew.
    pub const fn up(&self) -> bool {
        match self {
            Self::Count { count } => *count > 0,
            Self::Money { money } => money.minor > 0,
            Self::Share { share } => *share > 0,
        }
    }
}

/// A measure now and at the end of the month before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DirectorMeasure {
    /// What is measured.
    pub code: DirectorMeasureCode,
    /// At the end of the month before; `None` where the register does not reach back so far.
    pub before: Option<MeasureValue>,
    /// On the day.
    pub now: MeasureValue,
    /// The difference; `None` where there is none, or one of both is not known.
    pub change: Option<MeasureChange>,
    /// Whether the change is for the better; `None` without one, or where more is neither.
    pub better: Option<bool>,
}

/// Every measure of a day beside the month before.
///
/// # Errors
/// For amounts out of range.
pub fn measures(
    now: &DirectorFigures,
    before: Option<&DirectorFigures>,
) -> Result<Vec<DirectorMeasure>> {
    let of = |code: &DirectorMeasureCode| {
        let (then, value) = (before.map(|b| measure(*code, b)), measure(*code, now));
        let change = match &then {
            Some(then) => change(&value, then)?,
            None => None,
        };
        let better = change.as_ref().zip(more_is_better(*code)).map(|(c, more)| c.up() == more);
        Ok(DirectorMeasure { code: *code, before: then, now: value, change, better })
    };
    DirectorMeasureCode::ALL.iter().map(of).collect()
}

/// Hundredths of a percent; `None` of nothing.
pub fn share(part: u32, of: u32) -> Option<i64> {
    (i64::from(part) * 10_000).checked_div(i64::from(of))
}

fn measure(code: DirectorMeasureCode, f: &DirectorFigures) -> MeasureValue {
    use DirectorMeasureCode as Code;
    let count = |count| MeasureValue::Count { count };
    let money = |of: &Converted| MeasureValue::Money { money: of.clone() };
    let part = |part, of| MeasureValue::Share { share: share(part, of) };
    match code {
        Code::RunRate => money(&f.run_rate),
        Code::Contracts => count(f.contracts),
        Code::Open => count(f.open),
        Code::Missed => count(f.missed),
        Code::IfNothing => money(&f.if_nothing),
        Code::ForNothing => money(&f.for_nothing),
        Code::Critical => part(f.critical.covered, f.critical.assets),
        Code::Uncovered => count(f.critical.uncovered),
        Code::Sla => part(f.sla.met, f.sla.met + f.sla.missed),
        Code::Unclaimed => MeasureValue::Amounts { amounts: f.sla.unclaimed.clone() },
        Code::SavingsOpen => money(&f.savings_open),
        Code::SavingsRecovered => money(&f.savings_recovered),
        Code::Disposed => count(f.disposal.assets),
        Code::Proved => part(f.disposal.proved, f.disposal.assets),
        Code::Refresh => count(f.refresh_overdue),
        Code::Quality => MeasureValue::Score { score: f.quality },
    }
}

/// Whether more of it is better; `None`: neither.
const fn more_is_better(code: DirectorMeasureCode) -> Option<bool> {
    use DirectorMeasureCode as Code;
    match code {
        // What was found is there to be found: more of it is neither.
        Code::RunRate | Code::Contracts | Code::SavingsOpen | Code::Disposed => None,
        Code::Critical | Code::Sla | Code::SavingsRecovered | Code::Proved | Code::Quality => {
            Some(true)
        }
        Code::Open
        | Code::Missed
        | Code::IfNothing
        | Code::ForNothing
        | Code::Uncovered
        | Code::Unclaimed
        | Code::Refresh => Some(false),
    }
}

/// The difference of two measures of a kind. Money is compared where all of it was converted into
/// one currency both times: of a sum some amounts stand beside, a difference would say nothing.
fn change(now: &MeasureValue, then: &MeasureValue) -> Result<Option<MeasureChange>> {
    use MeasureValue as Value;
    let counted = |n: i64| (n != 0).then_some(MeasureChange::Count { count: n });
    Ok(match (now, then) {
        (Value::Count { count: now }, Value::Count { count: then }) => {
            counted(i64::from(*now) - i64::from(*then))
        }
        (Value::Score { score: Some(now) }, Value::Score { score: Some(then) }) => {
            counted(i64::from(*now) - i64::from(*then))
        }
        (Value::Share { share: Some(now) }, Value::Share { share: Some(then) }) => {
            let n = now - then;
            (n != 0).then_some(MeasureChange::Share { share: n })
        }
        (Value::Money { money: now }, Value::Money { money: then })
            if now.sum.currency == then.sum.currency && now.apart == then.apart =>
        {
            difference(now.sum, then.sum)?
        }
        (Value::Amounts { amounts: now }, Value::Amounts { amounts: then }) => {
            match (now.0.as_slice(), then.0.as_slice()) {
                ([now], [then]) if now.currency == then.currency => difference(*now, *then)?,
                ([now], []) => difference(*now, Money::zero(now.currency))?,
                ([], [then]) => difference(Money::zero(then.currency), *then)?,
                _ => None,
            }
        }
        _ => None,
    })
}

fn difference(now: Money, then: Money) -> Result<Option<MeasureChange>> {
    let minor = now
        .minor
        .checked_sub(then.minor)
        .ok_or_else(|| Error::Internal("amount out of range".into()))?;
    Ok((minor != 0).then_some(MeasureChange::Money { money: Money::new(minor, now.currency) }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    fn usd(minor: i64) -> Money {
        Money::new(minor, Currency::parse("USD").unwrap())
    }

    fn money(sum: i64, apart: Vec<Money>) -> MeasureValue {
        MeasureValue::Money { money: Converted { sum: eur(sum), apart: Totals(apart) } }
    }

    fn amounts(of: Vec<Money>) -> MeasureValue {
        MeasureValue::Amounts { amounts: Totals(of) }
    }

    #[test]
    fn only_what_compares_has_a_difference() {
        let count = |count| MeasureValue::Count { count };
        let share = |share| MeasureValue::Share { share };
        for (what, now, then, expected) in [
            ("more", count(5), count(3), Some(MeasureChange::Count { count: 2 })),
            ("the same", count(3), count(3), None),
            ("fewer per cent", share(Some(9_000)), share(Some(9_500)), {
                Some(MeasureChange::Share { share: -500 })
            }),
            ("of nothing before", share(Some(9_000)), share(None), None),
            ("less money", money(900, vec![]), money(1_000, vec![]), {
                Some(MeasureChange::Money { money: eur(-100) })
            }),
            ("the same stands apart", money(900, vec![usd(5)]), money(800, vec![usd(5)]), {
                Some(MeasureChange::Money { money: eur(100) })
            }),
            ("a rate came in between", money(900, vec![]), money(800, vec![usd(5)]), None),
            ("amounts of one currency", amounts(vec![eur(7)]), amounts(vec![]), {
                Some(MeasureChange::Money { money: eur(7) })
            }),
            ("amounts that are gone", amounts(vec![]), amounts(vec![usd(7)]), {
                Some(MeasureChange::Money { money: usd(-7) })
            }),
            ("amounts of two currencies", amounts(vec![eur(7), usd(1)]), amounts(vec![]), None),
        ] {
            assert_eq!(change(&now, &then).unwrap(), expected, "{what}");
        }
        assert!(change(&money(i64::MAX, vec![]), &money(-1, vec![])).is_err(), "out of range");
    }
}
