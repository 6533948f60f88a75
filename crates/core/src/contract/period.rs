//! The period rows of a contract: its terms with the days to act by.

use chrono::NaiveDate;

use super::notice::{act_by, notice_window};
use super::term::{contract_term, last_term_index};
use super::{Period, Planning, RenewalKind, Terms};

/// Period `k`, 0 being the initial term, whether or not the contract gets that far.
///
/// `None` where [`contract_term`] has none.
pub fn period(terms: &Terms, planning: &Planning, k: u32) -> Option<Period> {
    let term = contract_term(terms, k)?;
    let window = notice_window(term.end, &terms.notice, &planning.calendar)?;
    let act = act_by(term.end, &terms.notice, planning)?;
    Some(Period {
        index: k,
        start: term.start,
        end: term.end,
        notice_opens: window.opens,
        notice_by: act.legal,
        send_by: act.send_by,
        decide_by: act.decide_by,
    })
}

/// Every period from the start through the one containing `today`, and the next one where the
/// renewal kind allows one: that one is a proposal, so that an unconfirmed roll-over hides no
/// deadline. Of a contract not yet begun, the first and the next.
///
/// Express renewals count as not agreed; [`periods_through_confirmed`] takes their number.
/// Empty where there are no dated terms.
pub fn periods_through(terms: &Terms, planning: &Planning, today: NaiveDate) -> Vec<Period> {
    periods_through_confirmed(terms, planning, 0, today)
}

/// [`periods_through`] with the number of express renewals both sides have agreed to.
pub fn periods_through_confirmed(
    terms: &Terms,
    planning: &Planning,
    confirmed_renewals: u32,
    today: NaiveDate,
) -> Vec<Period> {
    let reached = last_term_index(terms, confirmed_renewals).unwrap_or(u32::MAX);
    let last = reached.saturating_add(u32::from(may_be_proposed(terms, reached)));
    let mut periods = Vec::new();
    for k in 0..=last {
        // Beyond the calendar there is nothing; terms are at least a month, so this ends.
        let Some(p) = period(terms, planning, k) else { break };
        let beyond_today = p.start > today && k > 0;
        periods.push(p);
        if beyond_today {
            break;
        }
    }
    periods
}

/// Whether another period can follow the last one reached: an express renewal not yet agreed.
fn may_be_proposed(terms: &Terms, reached: u32) -> bool {
    terms.renewal == RenewalKind::Express
        && terms.renewal_months > 0
        && terms.max_renewals.is_none_or(|max| reached < max)
}
