//! The state of a contract and of its periods, day by day.

use super::*;
use custodia_core::contract::ContractState::*;
use custodia_core::contract::state::{exit_on_notice, period_state};
use custodia_core::contract::term::{CurrentTerm, current_term};
use custodia_core::contract::{Facts, contract_state};

fn facts(today: &str, notice: Option<&str>) -> Facts {
    Facts { notice_given_on: notice.map(d), ..Facts::on(d(today)) }
}

#[test]
fn a_contract_walks_through_its_states() {
    let tacit = yearly("2025-01-01");
    let limited = Terms { max_renewals: Some(1), ..tacit };
    let express = Terms { renewal: RenewalKind::Express, ..tacit };
    let fixed = Terms { renewal: RenewalKind::None, notice: Notice::NONE, ..tacit };
    let evergreen = Terms {
        renewal: RenewalKind::Evergreen,
        initial_months: None,
        notice: Notice::plain(1, NoticeUnit::Months),
        ..tacit
    };
    let window = Notice { window_max: Some(120), ..tacit.notice };
    let windowed = Terms { notice: window, ..tacit };
    let rows = [
        (&tacit, "2024-12-31", None, Upcoming, None),
        (&tacit, "2025-01-01", None, NoticeOpen, None),
        (&tacit, "2025-10-02", None, NoticeOpen, None),
        (&tacit, "2025-10-03", None, NoticeMissed, None),
        (&tacit, "2026-01-01", None, NoticeOpen, None),
        (&tacit, "2025-10-03", Some("2025-10-02"), Terminating, Some("2025-12-31")),
        (&tacit, "2026-01-01", Some("2025-10-02"), Terminated, Some("2025-12-31")),
        // A day late: bound until the end of the next term.
        (&tacit, "2025-10-03", Some("2025-10-03"), Terminating, Some("2026-12-31")),
        // Dated tomorrow: nothing was received yet.
        (&tacit, "2025-10-01", Some("2025-10-02"), NoticeOpen, None),
        (&limited, "2026-10-03", None, Ending, Some("2026-12-31")),
        (&limited, "2027-01-01", None, Expired, Some("2026-12-31")),
        (&express, "2025-10-03", None, Ending, Some("2025-12-31")),
        (&express, "2025-10-03", Some("2025-10-03"), Ending, Some("2025-12-31")),
        (&express, "2026-01-01", None, Expired, Some("2025-12-31")),
        (&fixed, "2025-12-31", None, Active, None),
        (&fixed, "2026-01-01", None, Expired, Some("2025-12-31")),
        (&windowed, "2025-09-01", None, Active, None),
        (&windowed, "2025-09-02", None, NoticeOpen, None),
        (&windowed, "2025-09-02", Some("2025-09-01"), NoticeOpen, None),
        (&evergreen, "2030-01-01", None, Active, None),
        (&evergreen, "2030-01-31", Some("2030-01-31"), Terminating, Some("2030-02-28")),
        (&evergreen, "2030-03-01", Some("2030-01-31"), Terminated, Some("2030-02-28")),
    ];
    for (terms, today, notice, state, ends_on) in rows {
        let s = contract_state(terms, &plain_planning(), &facts(today, notice));
        assert_eq!(s.state, state, "{} on {today}, notice {notice:?}", terms.renewal);
        assert_eq!(s.ends_on, ends_on.map(d), "{} on {today}, notice {notice:?}", terms.renewal);
    }
}

#[test]
fn an_express_renewal_counts_once_it_is_agreed() {
    let terms = Terms { renewal: RenewalKind::Express, ..yearly("2025-01-01") };
    let agreed = Facts { confirmed_renewals: 1, ..Facts::on(d("2026-06-01")) };
    let s = contract_state(&terms, &plain_planning(), &agreed);
    assert_eq!((s.state, s.term, s.term_end), (NoticeOpen, Some(1), Some(d("2026-12-31"))));
}

#[test]
fn an_ineffective_notice_says_so() {
    let express = Terms { renewal: RenewalKind::Express, ..yearly("2025-01-01") };
    let late =
        contract_state(&express, &plain_planning(), &facts("2025-11-01", Some("2025-10-03")));
    assert_eq!((late.notice_effective, late.ends_on), (Some(false), Some(d("2025-12-31"))));
    let none = contract_state(&express, &plain_planning(), &facts("2025-11-01", None));
    assert_eq!(none.notice_effective, None);
}

#[test]
fn an_evergreen_contract_is_held_to_its_initial_term() {
    let terms = Terms { renewal: RenewalKind::Evergreen, ..yearly("2025-01-01") };
    for (given, ends) in [("2025-02-01", "2025-12-31"), ("2025-12-01", "2026-03-01")] {
        let exit = exit_on_notice(&terms, &plain_planning(), 0, d(given)).unwrap();
        assert_eq!((exit.term, exit.ends_on), (None, d(ends)), "{given}");
    }
}

#[test]
fn past_periods_say_how_they_ended() {
    let terms = yearly("2024-01-01");
    let planning = plain_planning();
    let left = facts("2027-01-15", Some("2026-06-01"));
    let still = facts("2026-06-01", None);
    for (facts, k, expect) in [
        (&still, 0, Some(Renewed)),
        (&still, 1, Some(Renewed)),
        (&still, 2, Some(NoticeOpen)),
        (&still, 3, Some(Upcoming)),
        (&left, 1, Some(Renewed)),
        (&left, 2, Some(Terminated)),
        (&left, 3, None),
    ] {
        assert_eq!(period_state(&terms, &planning, facts, k), expect, "period {k}");
    }
    let fixed = Terms { renewal: RenewalKind::None, ..terms };
    assert_eq!(period_state(&fixed, &planning, &still, 0), Some(Expired));
}

proptest! {
    #[test]
    fn a_notice_ends_the_contract_at_the_first_term_it_is_in_time_for(
        terms in any_terms(), planning in any_planning(), given in any_day(),
    ) {
        let terms = Terms { notice: Notice { window_max: None, ..terms.notice }, ..terms };
        let period = |k| custodia_core::contract::period(&terms, &planning, k).unwrap();
        if let Some(exit) = exit_on_notice(&terms, &planning, 0, given) {
            let k = exit.term.unwrap();
            prop_assert_eq!(exit.ends_on, period(k).end);
            prop_assert!(given <= period(k).notice_by);
            prop_assert!(k == 0 || given > period(k - 1).notice_by);
        } else {
            let unlimited = terms.renewal == RenewalKind::Tacit && terms.max_renewals.is_none();
            prop_assert!(!unlimited, "a tacit contract can always be left some day");
        }
    }

    #[test]
    fn the_current_term_contains_today(terms in any_terms(), today in any_day()) {
        match current_term(&terms, 0, today).unwrap() {
            CurrentTerm::NotStarted { starts_on } => prop_assert!(today < starts_on),
            CurrentTerm::Active { term, days_left, .. } => {
                prop_assert!(term.contains(today));
                prop_assert!(days_left >= 1);
            }
            CurrentTerm::Expired { ended_on } => prop_assert!(ended_on < today),
        }
    }
}
