//! How other tools compute the same dates: for imports, and for "why is theirs different?".
//!
//! Nothing here is a rule of ours. GLPI shows the day after the last one, and its window and its
//! reminders disagree at month ends (`Infocom::getWarrantyExpir`, domain §B.9).

use chrono::NaiveDate;

use super::{EvergreenEnd, Notice, NoticeUnit, RenewalKind, Terms};
use crate::choice::choice;
use crate::dates::{MAX_MONTHS, add_months, add_months_overflow};

/// The dates GLPI derives from one contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GlpiDates {
    /// What its window shows: PHP's `strtotime`, which runs over short months.
    pub displayed: NaiveDate,
    /// What its reminders use: MySQL's `DATE_ADD`, which clamps.
    pub reminder: NaiveDate,
}

impl GlpiDates {
    /// Whether GLPI contradicts itself.
    pub fn differs(self) -> bool {
        self.displayed != self.reminder
    }
}

/// GLPI's `begin + duration − notice` (CD-160…163). With a notice of 0 it is its end date.
pub fn glpi_dates(begin: NaiveDate, duration: u32, notice: u32) -> Option<GlpiDates> {
    if duration.max(notice) > MAX_MONTHS {
        return None;
    }
    let months = i64::from(duration) - i64::from(notice);
    Some(GlpiDates {
        displayed: add_months_overflow(begin, months)?,
        reminder: add_months(begin, months)?,
    })
}

choice! {
    /// GLPI's `renewal` column: 0, 1, 2.
    GlpiRenewal {
        /// 0
        Never = "never",
        /// 1
        Tacit = "tacit",
        /// 2
        Express = "express",
    }
}

/// A contract as GLPI keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GlpiContract {
    /// `begin_date`.
    pub begin: NaiveDate,
    /// `duration`, months.
    pub duration: u32,
    /// `notice`, months.
    pub notice: u32,
    /// `periodicity`, months; the length of a tacit renewal.
    pub periodicity: u32,
    /// `renewal`.
    pub renewal: GlpiRenewal,
}

impl GlpiContract {
    /// The same contract in our terms. Our last day follows from the months by our own rule: the
    /// day before the date GLPI shows, except at month ends, where GLPI's is not to be trusted.
    pub fn to_terms(self) -> Terms {
        let renewal = match self.renewal {
            GlpiRenewal::Never => RenewalKind::None,
            GlpiRenewal::Tacit => RenewalKind::Tacit,
            GlpiRenewal::Express => RenewalKind::Express,
        };
        Terms {
            start: self.begin,
            initial_months: (self.duration > 0).then_some(self.duration),
            explicit_end: None,
            renewal,
            renewal_months: if renewal == RenewalKind::None { 0 } else { self.periodicity },
            max_renewals: None,
            notice: Notice::plain(self.notice, NoticeUnit::Months),
            evergreen_end: EvergreenEnd::Exact,
        }
    }

    /// Our terms as GLPI can keep them; `None` where it has no place for them: an end that is not
    /// a number of months away, a notice not in months, an evergreen contract, a renewal limit.
    pub fn from_terms(terms: &Terms) -> Option<Self> {
        let renewal = match terms.renewal {
            RenewalKind::None => GlpiRenewal::Never,
            RenewalKind::Tacit => GlpiRenewal::Tacit,
            RenewalKind::Express => GlpiRenewal::Express,
            RenewalKind::Evergreen => return None,
        };
        let notice = terms.notice;
        let in_months = notice == Notice::plain(notice.value, NoticeUnit::Months);
        if terms.explicit_end.is_some()
            || terms.max_renewals.is_some()
            || !(in_months || notice.value == 0)
        {
            return None;
        }
        Some(Self {
            begin: terms.start,
            duration: terms.initial_months?,
            notice: notice.value,
            periodicity: terms.renewal_months,
            renewal,
        })
    }
}

/// Our last day in force from a date that names the day after, as GLPI and Snipe-IT print it.
pub fn inclusive_end(theirs: NaiveDate) -> Option<NaiveDate> {
    theirs.pred_opt()
}

/// The date GLPI and Snipe-IT would print for our last day in force.
pub fn exclusive_end(ours: NaiveDate) -> Option<NaiveDate> {
    ours.succ_opt()
}
