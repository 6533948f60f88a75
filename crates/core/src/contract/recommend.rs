//! What the records recommend to do about a contract, and why. It recommends, never decides.
//!
//! A pure rule on facts other rules found: what is paid for nothing, what was asked too much, what
//! service levels came to, what was offered, how many days are left. The first of these that holds
//! decides, the others are told as reasons:
//!
//! 1. everything it covers is gone, or covered as well without it: terminate;
//! 2. what the decision rests on is not known: find out first;
//! 3. another vendor's valid offer is much cheaper: replace, unless too much hangs on the vendor or
//!    too few days are left, then it is what to renegotiate with;
//! 4. money was asked too much, or is paid for nothing, or a credit is open, or targets were missed,
//!    or a cheaper offer is there: renegotiate;
//! 5. of prices, service levels, what it covers and offers nothing at all is recorded: find out first;
//! 6. nothing speaks against it: renew.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::review::ReviewAssets;
use crate::choice::choice;

choice! {
    /// What is recommended.
    Advice {
        /// Go on with the same terms.
        Renew = "renew",
        /// Go on with other terms.
        Renegotiate = "renegotiate",
        /// Go on with another vendor.
        Replace = "replace",
        /// Give notice.
        Terminate = "terminate",
        /// Find out first what the decision rests on.
        FindOut = "find_out",
    }
}

choice! {
    /// What a recommendation rests on. A reason's number is what [`AdviceReason::unit`] says.
    AdviceReason {
        /// Everything it covers is gone.
        AllGone = "all_gone",
        /// Everything it still covers is covered without it, too.
        AllTwice = "all_twice",
        /// Nobody entered what it costs.
        NoCost = "no_cost",
        /// It renews by itself, and nobody entered the notice it asks for.
        NoNotice = "no_notice",
        /// Another vendor's offer is cheaper.
        CheaperElsewhere = "cheaper_elsewhere",
        /// Its own vendor offers less than it costs now.
        CheaperSame = "cheaper_same",
        /// Its own vendor asks more than the clause allows.
        AboveCap = "above_cap",
        /// More was asked than the clause allows.
        OverCharged = "over_charged",
        /// Assets it covers are gone.
        SomeGone = "some_gone",
        /// Assets it covers are covered without it, too.
        SomeTwice = "some_twice",
        /// Service levels were missed in the twelve months.
        Missed = "missed",
        /// Credits nobody has claimed.
        Unclaimed = "unclaimed",
        /// Assets nothing else covers: without it they stand alone.
        Alone = "alone",
        /// Its vendor is critical to us.
        CriticalVendor = "critical_vendor",
        /// Few days are left to the last safe day.
        FewDays = "few_days",
        /// The last safe day is past.
        DayPast = "day_past",
        /// Service levels were agreed, and nothing was measured.
        Unmeasured = "unmeasured",
        /// Prices of two periods cannot be compared.
        NoPrices = "no_prices",
        /// No other offer was asked for.
        NoOffer = "no_offer",
        /// Of what could speak for or against it, nothing is recorded.
        NothingKnown = "nothing_known",
        /// Nothing speaks against it.
        NothingAgainst = "nothing_against",
    }
}

choice! {
    /// What the number of a reason counts.
    ReasonUnit {
        /// It has none.
        None = "none",
        Assets = "assets",
        /// Measured periods, or credits.
        Periods = "periods",
        /// Hundredths of a percent.
        Percent = "percent",
        Days = "days",
    }
}

impl AdviceReason {
    /// Whether it says that something is not recorded.
    const fn is_lack(self) -> bool {
        matches!(self, Self::Unmeasured | Self::NoPrices | Self::NoOffer)
    }

    /// What its number counts.
    pub const fn unit(self) -> ReasonUnit {
        match self {
            Self::AllGone | Self::AllTwice | Self::SomeGone | Self::SomeTwice | Self::Alone => {
                ReasonUnit::Assets
            }
            Self::Missed | Self::Unclaimed => ReasonUnit::Periods,
            Self::CheaperElsewhere | Self::CheaperSame => ReasonUnit::Percent,
            Self::FewDays | Self::DayPast => ReasonUnit::Days,
            Self::NoCost
            | Self::NoNotice
            | Self::AboveCap
            | Self::OverCharged
            | Self::CriticalVendor
            | Self::Unmeasured
            | Self::NoPrices
            | Self::NoOffer
            | Self::NothingKnown
            | Self::NothingAgainst => ReasonUnit::None,
        }
    }
}

/// A reason with its number; 0 where it has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Because {
    /// The reason.
    pub reason: AdviceReason,
    /// What its number counts.
    pub unit: ReasonUnit,
    /// The number, never negative.
    pub value: i64,
}

/// A recommendation with its reasons, the deciding ones first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Recommendation {
    /// What to do.
    pub advice: Advice,
    /// Why, and what else to know.
    pub because: Vec<Because>,
}

impl Recommendation {
    /// Whether this is among the reasons.
    pub fn says(&self, reason: AdviceReason) -> bool {
        self.because.iter().any(|b| b.reason == reason)
    }
}

/// The cheapest offer that can still be taken and that compares with the terms as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offered {
    /// By how much it is cheaper, hundredths of a percent of the terms as they are; negative where
    /// it is dearer.
    pub cheaper: i64,
    /// Whether another vendor made it.
    pub elsewhere: bool,
}

/// What a recommendation rests on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AdviceFacts {
    /// Days to the last safe day, negative when past; `None`: no such day.
    pub days_left: Option<i64>,
    /// It renews by itself, and its notice is not known.
    pub notice_unknown: bool,
    /// Somebody entered a recurring cost.
    pub cost_known: bool,
    /// Two periods' prices can be compared.
    pub price_known: bool,
    /// More was asked than the clause allows.
    pub over_charged: bool,
    /// Periods measured and missed in the twelve months; `None`: no service level.
    pub sla: Option<(u32, u32)>,
    /// Credits nobody has claimed that still can be.
    pub unclaimed: u32,
    /// Assets it covers.
    pub assets: ReviewAssets,
    /// The cheapest offer of the same vendor and of others.
    pub same: Option<Offered>,
    /// See [`Self::same`].
    pub elsewhere: Option<Offered>,
    /// Its vendor's offer is above what the clause allows.
    pub above_cap: bool,
    /// Its vendor is of high or critical importance to us.
    pub critical: bool,
}

impl AdviceFacts {
    /// Whether anything is recorded that could speak against it.
    const fn looked_at(&self) -> bool {
        self.price_known
            || matches!(self.sla, Some((1.., _)))
            || self.assets.covered > 0
            || self.same.is_some()
            || self.elsewhere.is_some()
    }
}

/// Another vendor's offer must be at least this much cheaper to be worth a change, hundredths of a
/// percent: changing costs, too.
pub const WORTH_CHANGING: i64 = 1_000;

/// An offer must be at least this much cheaper to be worth talking about, hundredths of a percent.
pub const WORTH_TALKING: i64 = 200;

/// A vendor is not changed in fewer days than this.
pub const DAYS_TO_CHANGE: i64 = 30;

/// Recommends.
pub fn recommend(f: &AdviceFacts) -> Recommendation {
    let (mut why, mut more) = (Vec::new(), Vec::new());
    let advice = advise(f, &mut why);
    concerns(f, &mut more);
    notices(f, advice, &mut more);
    if why.iter().any(|b| b.reason == AdviceReason::NothingKnown) {
        // One sentence has said it all.
        more.retain(|b| !b.reason.is_lack());
    }
    for because in more {
        if !why.iter().any(|b: &Because| b.reason == because.reason) {
            why.push(because);
        }
    }
    Recommendation { advice, because: why }
}

fn because(reason: AdviceReason, value: i64) -> Because {
    Because { reason, unit: reason.unit(), value }
}

/// The first rule that holds, with what makes it hold.
fn advise(f: &AdviceFacts, why: &mut Vec<Because>) -> Advice {
    let late = f.days_left.is_some_and(|d| d < 0);
    let left = f.assets.covered.saturating_sub(f.assets.gone);
    let needless = match (f.assets.covered, left) {
        (0, _) => None,
        (_, 0) => Some(because(AdviceReason::AllGone, f.assets.gone.into())),
        (_, left) if f.assets.twice >= left && f.assets.alone == 0 => {
            Some(because(AdviceReason::AllTwice, f.assets.twice.into()))
        }
        _ => None,
    };
    if let Some(reason) = needless {
        why.push(reason);
        // What can no longer be left in time can still be talked about.
        return if late { Advice::Renegotiate } else { Advice::Terminate };
    }
    if !f.cost_known {
        why.push(because(AdviceReason::NoCost, 0));
    }
    if f.notice_unknown {
        why.push(because(AdviceReason::NoNotice, 0));
    }
    if !why.is_empty() {
        return Advice::FindOut;
    }
    if let Some(offer) = f.elsewhere.filter(|o| o.cheaper >= WORTH_CHANGING) {
        why.push(because(AdviceReason::CheaperElsewhere, offer.cheaper));
        let hurried = f.days_left.is_some_and(|d| d < DAYS_TO_CHANGE);
        return if hurried || f.critical { Advice::Renegotiate } else { Advice::Replace };
    }
    concerns(f, why);
    if why.is_empty() && !f.looked_at() {
        why.push(because(AdviceReason::NothingKnown, 0));
        Advice::FindOut
    } else if why.is_empty() {
        why.push(because(AdviceReason::NothingAgainst, 0));
        Advice::Renew
    } else {
        Advice::Renegotiate
    }
}

/// What has to be talked about before it goes on.
fn concerns(f: &AdviceFacts, why: &mut Vec<Because>) {
    let mut tell = |holds: bool, reason: AdviceReason, value: i64| {
        if holds {
            why.push(because(reason, value));
        }
    };
    let worth = |o: Option<Offered>| o.map_or(0, |o| o.cheaper);
    let (elsewhere, same) = (worth(f.elsewhere), worth(f.same));
    tell(f.over_charged, AdviceReason::OverCharged, 0);
    tell(f.above_cap, AdviceReason::AboveCap, 0);
    tell(elsewhere >= WORTH_TALKING, AdviceReason::CheaperElsewhere, elsewhere);
    tell(same >= WORTH_TALKING, AdviceReason::CheaperSame, same);
    let missed = f.sla.map_or(0, |(_, missed)| missed);
    tell(missed > 0, AdviceReason::Missed, missed.into());
    tell(f.unclaimed > 0, AdviceReason::Unclaimed, f.unclaimed.into());
    tell(f.assets.gone > 0, AdviceReason::SomeGone, f.assets.gone.into());
    tell(f.assets.twice > 0, AdviceReason::SomeTwice, f.assets.twice.into());
}

/// What else to know, whatever is recommended.
fn notices(f: &AdviceFacts, advice: Advice, why: &mut Vec<Because>) {
    if advice == Advice::Terminate || (advice == Advice::Renegotiate && all_needless(f)) {
        // The whole says it already.
        why.retain(|b| !matches!(b.reason, AdviceReason::SomeGone | AdviceReason::SomeTwice));
    }
    let mut tell = |holds: bool, reason: AdviceReason, value: i64| {
        if holds {
            why.push(because(reason, value));
        }
    };
    tell(f.assets.alone > 0, AdviceReason::Alone, f.assets.alone.into());
    tell(f.critical, AdviceReason::CriticalVendor, 0);
    match f.days_left {
        Some(days) if days < 0 => tell(true, AdviceReason::DayPast, -days),
        Some(days) => tell(days < DAYS_TO_CHANGE, AdviceReason::FewDays, days),
        None => {}
    }
    tell(f.sla.is_some_and(|(measured, _)| measured == 0), AdviceReason::Unmeasured, 0);
    tell(!f.price_known, AdviceReason::NoPrices, 0);
    tell(f.same.is_none() && f.elsewhere.is_none(), AdviceReason::NoOffer, 0);
}

const fn all_needless(f: &AdviceFacts) -> bool {
    let left = f.assets.covered.saturating_sub(f.assets.gone);
    f.assets.covered > 0 && (left == 0 || (f.assets.twice >= left && f.assets.alone == 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A contract in good order: costs and prices are known, 90 days are left, ten assets are
    /// covered by nothing else, twelve periods were kept.
    fn good() -> AdviceFacts {
        AdviceFacts {
            days_left: Some(90),
            cost_known: true,
            price_known: true,
            sla: Some((12, 0)),
            assets: ReviewAssets { covered: 10, gone: 0, twice: 0, alone: 10 },
            elsewhere: Some(Offered { cheaper: -500, elsewhere: true }),
            ..AdviceFacts::default()
        }
    }

    fn assets(covered: u32, gone: u32, twice: u32, alone: u32) -> ReviewAssets {
        ReviewAssets { covered, gone, twice, alone }
    }

    fn offer(cheaper: i64) -> Option<Offered> {
        Some(Offered { cheaper, elsewhere: true })
    }

    fn told(f: &AdviceFacts) -> String {
        let found = recommend(f);
        let why = found.because.iter().map(|b| match b.unit {
            ReasonUnit::None => b.reason.to_string(),
            _ => format!("{} {}", b.reason, b.value),
        });
        format!("{}: {}", found.advice, why.collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn each_contract_gets_the_first_rule_that_holds_and_all_its_reasons() {
        let g = good();
        for (what, facts, expected) in [
            ("in good order", g, "renew: nothing_against, alone 10"),
            (
                "everything it covers is gone",
                AdviceFacts { assets: assets(4, 4, 0, 0), ..g },
                "terminate: all_gone 4",
            ),
            (
                "what is left is covered without it",
                AdviceFacts { assets: assets(4, 1, 3, 0), ..g },
                "terminate: all_twice 3",
            ),
            (
                "all gone, but the last safe day is past",
                AdviceFacts { assets: assets(4, 4, 0, 0), days_left: Some(-3), ..g },
                "renegotiate: all_gone 4, day_past 3",
            ),
            (
                "covered twice today, alone tomorrow",
                AdviceFacts { assets: assets(4, 0, 4, 1), ..g },
                "renegotiate: some_twice 4, alone 1",
            ),
            (
                "nobody knows the notice it asks for, nor what it costs",
                AdviceFacts { notice_unknown: true, cost_known: false, ..g },
                "find_out: no_cost, no_notice, alone 10",
            ),
            (
                "all gone and nothing known: nothing more has to be known",
                AdviceFacts { cost_known: false, assets: assets(2, 2, 0, 0), ..g },
                "terminate: all_gone 2",
            ),
            (
                "ten percent cheaper elsewhere, with time to change",
                AdviceFacts { elsewhere: offer(1_000), ..g },
                "replace: cheaper_elsewhere 1000, alone 10",
            ),
            (
                "a hundredth less than ten percent is worth talking, not changing",
                AdviceFacts { elsewhere: offer(999), ..g },
                "renegotiate: cheaper_elsewhere 999, alone 10",
            ),
            (
                "less than two percent is not worth talking",
                AdviceFacts { elsewhere: offer(199), ..g },
                "renew: nothing_against, alone 10",
            ),
            (
                "much cheaper elsewhere, but the vendor is critical",
                AdviceFacts { elsewhere: offer(2_000), critical: true, ..g },
                "renegotiate: cheaper_elsewhere 2000, alone 10, critical_vendor",
            ),
            (
                "much cheaper elsewhere, but 29 days are left",
                AdviceFacts { elsewhere: offer(2_000), days_left: Some(29), ..g },
                "renegotiate: cheaper_elsewhere 2000, alone 10, few_days 29",
            ),
            (
                "thirty days are enough",
                AdviceFacts { elsewhere: offer(2_000), days_left: Some(30), ..g },
                "replace: cheaper_elsewhere 2000, alone 10",
            ),
            (
                "asked too much, targets missed, credits open, one asset gone",
                AdviceFacts {
                    over_charged: true,
                    sla: Some((12, 3)),
                    unclaimed: 2,
                    assets: assets(10, 1, 0, 9),
                    ..g
                },
                "renegotiate: over_charged, missed 3, unclaimed 2, some_gone 1, alone 9",
            ),
            (
                "the vendor's own offer is above the cap, and cheaper elsewhere is told, too",
                AdviceFacts { above_cap: true, elsewhere: offer(500), ..g },
                "renegotiate: above_cap, cheaper_elsewhere 500, alone 10",
            ),
            (
                "replaced, and told what else was found",
                AdviceFacts { elsewhere: offer(1_500), over_charged: true, ..g },
                "replace: cheaper_elsewhere 1500, over_charged, alone 10",
            ),
            (
                "nothing measured, compared or offered: renew, and say so",
                AdviceFacts { sla: Some((0, 0)), price_known: false, elsewhere: None, ..g },
                "renew: nothing_against, alone 10, unmeasured, no_prices, no_offer",
            ),
            (
                "it covers no asset",
                AdviceFacts { assets: assets(0, 0, 0, 0), days_left: None, ..g },
                "renew: nothing_against",
            ),
            (
                "nothing but its cost is recorded",
                AdviceFacts { cost_known: true, days_left: Some(90), ..AdviceFacts::default() },
                "find_out: nothing_known",
            ),
            (
                "a service level nobody measured tells nothing",
                AdviceFacts { cost_known: true, sla: Some((0, 0)), ..AdviceFacts::default() },
                "find_out: nothing_known",
            ),
        ] {
            assert_eq!(told(&facts), expected, "{what}");
        }
    }
}
