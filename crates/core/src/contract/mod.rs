//! Contracts: the terms a contract is signed on, and the periods that follow from them.
//!
//! The types are here; each rule has its own file and is pure: no I/O, `today` is an argument, and
//! a date that cannot be computed is `None`, never a panic. End dates are inclusive everywhere.

pub mod amendment;
pub mod billing;
pub mod compat;
pub mod compound;
pub mod data_act;
pub mod draft;
pub mod evergreen;
pub mod forecast;
pub mod increase;
pub mod list;
mod listed;
pub mod notice;
pub mod ops;
pub mod percent;
pub mod period;
pub mod proration;
pub mod read;
pub mod recommend;
pub mod review;
pub mod schedule;
pub mod sql;
pub mod state;
pub mod term;
pub mod tracker;
pub mod uplift;
pub mod value;

pub use amendment::{Agreed, AmendmentDraft};
pub use draft::*;
pub use increase::{IncreaseClause, IncreaseKind};
pub use notice::{CalcStep, explain};
pub use percent::Percent;
pub use period::{period, periods_through};
pub use state::{Facts, Standing, contract_state};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::Calendar;
use crate::choice::choice;
pub use crate::dates::TermConvention;

choice! {
    /// What happens at the end of a period if nobody acts.
    RenewalKind {
        /// It ends; there is no renewal clause.
        None = "none",
        /// It ends unless both sides agree to renew.
        Express = "express",
        /// It renews by itself unless notice is given in time.
        Tacit = "tacit",
        /// It has no end; it runs until notice is given.
        Evergreen = "evergreen",
    }
}

impl RenewalKind {
    /// Whether it goes on until somebody gives notice, so that the clause on notice decides.
    pub const fn asks_notice(self) -> bool {
        matches!(self, Self::Tacit | Self::Evergreen)
    }
}

choice! {
    /// What a notice period is counted in.
    NoticeUnit {
        /// Calendar days.
        Days = "days",
        /// Working days of the business calendar.
        BusinessDays = "business_days",
        /// Seven calendar days each.
        Weeks = "weeks",
        /// Calendar months, by [`NoticeConvention`].
        Months = "months",
    }
}

choice! {
    /// The day a notice period is counted back from.
    NoticeAnchor {
        /// The last day in force.
        TermEnd = "term_end",
        /// The day after it, when the next period would begin.
        RenewalDate = "renewal_date",
    }
}

choice! {
    /// How months are counted back from the anchor.
    NoticeConvention {
        /// The same day number, or the month's last day: the default, never later than the other.
        ExNominatione = "ex_nominatione",
        /// The latest day from which the months, counted forward, still end by the anchor.
        ForwardCorresponding = "forward_corresponding",
    }
}

choice! {
    /// Where an evergreen contract may end once its notice has run out.
    EvergreenEnd {
        /// On that very day.
        Exact = "exact",
        /// On the last day of that month.
        MonthEnd = "month_end",
        /// On the last day of that calendar quarter.
        QuarterEnd = "quarter_end",
    }
}

choice! {
    /// How often a cost line is invoiced.
    BillingPeriod {
        /// Every month.
        Monthly = "monthly",
        /// Every three months.
        Quarterly = "quarterly",
        /// Every six months.
        Semiannual = "semiannual",
        /// Every year.
        Annual = "annual",
        /// Every two years.
        Biennial = "biennial",
        /// Every three years.
        Triennial = "triennial",
        /// Once; not a recurring cost.
        OneOff = "one_off",
    }
}

choice! {
    /// Where a contract, or one of its periods, stands today.
    ContractState {
        /// Being written; not yet agreed. Set by hand, never computed.
        Draft = "draft",
        /// Starts after today.
        Upcoming = "upcoming",
        /// In force; notice cannot be given yet, or there is none to give by a day.
        Active = "active",
        /// In force, and notice given today is in time.
        NoticeOpen = "notice_open",
        /// Notice was given; it ends on a known day.
        Terminating = "terminating",
        /// The notice day is past; it will renew by itself.
        NoticeMissed = "notice_missed",
        /// The notice day is past and it will not renew.
        Ending = "ending",
        /// This period is over and another followed.
        Renewed = "renewed",
        /// Over: no renewal was left.
        Expired = "expired",
        /// Over: notice was given.
        Terminated = "terminated",
    }
}

/// The clause on notice of non-renewal. `value` 0 means that there is no such clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Notice {
    /// How much notice, in `unit`s. "Not less than" where there is a window.
    pub value: u32,
    /// What `value` and `window_max` are counted in.
    pub unit: NoticeUnit,
    /// The day they are counted back from.
    pub anchor: NoticeAnchor,
    /// "Clear days", *giorni liberi*: neither the day of notice nor the anchor counts.
    pub clear_days: bool,
    /// "Not more than": notice given earlier than this many `unit`s is not valid.
    pub window_max: Option<u32>,
    /// How months are counted.
    pub convention: NoticeConvention,
}

impl Notice {
    /// No notice clause: the last safe day follows from the end of the period itself.
    pub const NONE: Self = Self::plain(0, NoticeUnit::Days);

    /// "At least `value` `unit`s before the end of the term", the usual clause.
    pub const fn plain(value: u32, unit: NoticeUnit) -> Self {
        Self {
            value,
            unit,
            anchor: NoticeAnchor::TermEnd,
            clear_days: false,
            window_max: None,
            convention: NoticeConvention::ExNominatione,
        }
    }
}

/// What was agreed about time: everything the period dates follow from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Terms {
    /// First day in force.
    pub start: NaiveDate,
    /// Length of the first period; ignored where there is an explicit end.
    pub initial_months: Option<u32>,
    /// Last day of the first period as printed on the contract. Wins over `initial_months`.
    pub explicit_end: Option<NaiveDate>,
    /// What happens at the end of a period.
    pub renewal: RenewalKind,
    /// Length of every later period. 0 means that there is none.
    pub renewal_months: u32,
    /// How many later periods there may be; `None` is no limit.
    pub max_renewals: Option<u32>,
    /// The clause on notice.
    pub notice: Notice,
    /// For evergreen contracts: where they may end.
    pub evergreen_end: EvergreenEnd,
}

/// How the firm plans around a legal deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planning {
    /// The business calendar.
    pub calendar: Calendar,
    /// Business days between sending and receipt: 0 for PEC, 5 for a registered letter.
    pub delivery_lead_days: u32,
    /// Calendar days to decide in, before the letter must leave.
    pub buffer_days: u32,
}

/// One period of a contract with the dates that follow from its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Period {
    /// 0 for the initial term, 1 for the first renewal, and so on.
    pub index: u32,
    /// First day.
    pub start: NaiveDate,
    /// Last day, inclusive.
    pub end: NaiveDate,
    /// First day on which notice is valid, where the clause has a window.
    pub notice_opens: Option<NaiveDate>,
    /// Legal deadline: the last day on which notice may be received. May be no business day.
    pub notice_by: NaiveDate,
    /// The last safe day: the letter leaves on this business day at the latest.
    pub send_by: NaiveDate,
    /// The business day to have decided by.
    pub decide_by: NaiveDate,
}
