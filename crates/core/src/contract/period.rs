//! The period rows of a contract: its terms with the days to act by.

use chrono::NaiveDate;

use super::notice::{act_by, notice_window};
use super::term::contract_term;
use super::{Agreed, Period, Planning, Terms};

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
    Agreed::unamended(terms.clone()).periods_through(planning, confirmed_renewals, today)
}
