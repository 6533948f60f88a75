//! Period rows: contiguous, anchored, complete through today, and explained.

use super::*;
use custodia_core::calendar::DayOff;
use custodia_core::contract::period::periods_through_confirmed;
use custodia_core::contract::{CalcStep, Period, explain, period, periods_through};

fn starts_and_ends(periods: &[Period]) -> Vec<(String, String)> {
    periods.iter().map(|p| (p.start.to_string(), p.end.to_string())).collect()
}

fn ends(terms: &Terms, confirmed: u32, today: &str) -> String {
    let periods = periods_through_confirmed(terms, &plain_planning(), confirmed, d(today));
    periods.iter().map(|p| p.end.to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn periods_run_through_today_and_one_beyond() {
    let tacit = yearly("2024-01-01");
    let limited = Terms { max_renewals: Some(1), ..tacit };
    let express = Terms { renewal: RenewalKind::Express, ..tacit };
    let fixed = Terms { renewal: RenewalKind::None, ..tacit };
    let unlengthened = Terms { renewal_months: 0, ..tacit };
    let evergreen = Terms { renewal: RenewalKind::Evergreen, ..tacit };
    let endless = Terms { initial_months: None, ..tacit };
    let backwards = Terms { explicit_end: Some(d("2023-12-31")), ..tacit };
    for (terms, confirmed, today, expect, why) in [
        (&tacit, 0, "2025-06-01", "2024-12-31 2025-12-31 2026-12-31", "the current and the next"),
        (&tacit, 0, "2025-12-31", "2024-12-31 2025-12-31 2026-12-31", "the last day is in force"),
        (&tacit, 0, "2026-01-01", "2024-12-31 2025-12-31 2026-12-31 2027-12-31", "the next is on"),
        (&tacit, 0, "2023-06-01", "2024-12-31 2025-12-31", "before the start"),
        (&limited, 0, "2030-06-01", "2024-12-31 2025-12-31", "no renewal is left"),
        (&express, 0, "2024-06-01", "2024-12-31 2025-12-31", "the renewal is proposed"),
        (&express, 0, "2030-06-01", "2024-12-31 2025-12-31", "and stays proposed"),
        (&express, 1, "2025-06-01", "2024-12-31 2025-12-31 2026-12-31", "agreed once"),
        (&fixed, 0, "2030-06-01", "2024-12-31", "nothing follows"),
        (&unlengthened, 0, "2030-06-01", "2024-12-31", "a renewal without length is none"),
        (&evergreen, 0, "2030-06-01", "", "no dated periods"),
        (&endless, 0, "2030-06-01", "", "neither end nor length"),
        (&backwards, 0, "2030-06-01", "", "an end before the start"),
    ] {
        assert_eq!(ends(terms, confirmed, today), expect, "{why}");
    }
}

#[test]
fn an_explicit_end_wins_and_anchors_what_follows() {
    let months = yearly("2024-02-29");
    let printed = Terms { explicit_end: Some(d("2024-12-31")), ..months };
    let agreeing = Terms { explicit_end: Some(d("2025-02-28")), ..months };
    let only_end = Terms { initial_months: None, ..agreeing };
    for (terms, expect, why) in [
        (&months, "2025-02-28 2026-02-28 2027-02-28 2028-02-28 2029-02-28", "from the start"),
        (&printed, "2024-12-31 2025-12-31 2026-12-31 2027-12-31 2028-12-31", "from the end"),
        (&agreeing, "2025-02-28 2026-02-28 2027-02-28 2028-02-28 2029-02-28", "both agree"),
        (&only_end, "2025-02-28 2026-02-28 2027-02-28 2028-02-29 2029-02-28", "from 1 March"),
    ] {
        assert_eq!(ends(terms, 0, "2027-06-01"), expect, "{why}");
    }
}

#[test]
fn the_calculation_is_shown_step_by_step() {
    // The registered letter of CD-073, on a deadline that falls on a Sunday.
    let terms = Terms { notice: Notice::plain(30, NoticeUnit::Days), ..yearly("2025-04-01") };
    let planning = Planning { delivery_lead_days: 5, buffer_days: 14, ..plain_planning() };
    let p = period(&terms, &planning, 0).unwrap();
    let (value, unit, clear) = (30, NoticeUnit::Days, false);
    assert_eq!(
        explain(&terms, &planning, &p),
        [
            CalcStep::PeriodEnd { date: d("2026-03-31") },
            CalcStep::MinusNotice { value, unit, clear, result: d("2026-03-01") },
            CalcStep::RolledBack {
                from: d("2026-03-01"),
                to: d("2026-02-27"),
                reason: DayOff::Weekend
            },
            CalcStep::MinusDelivery { days: 5, result: d("2026-02-20") },
            CalcStep::MinusBuffer { days: 14, result: d("2026-02-06") },
        ]
    );
    assert_eq!((p.notice_by, p.send_by), (d("2026-03-01"), d("2026-02-20")));
}

#[test]
fn a_contract_without_a_notice_clause_counts_from_its_end() {
    let terms = Terms { notice: Notice::NONE, ..yearly("2026-01-01") };
    let planning = Planning { buffer_days: 14, ..plain_planning() };
    let p = period(&terms, &planning, 1).unwrap();
    assert_eq!(
        (p.notice_by, p.send_by, p.decide_by),
        (d("2027-12-31"), d("2027-12-31"), d("2027-12-17"))
    );
    assert_eq!(
        explain(&terms, &planning, &p),
        [
            CalcStep::PeriodEnd { date: d("2027-12-31") },
            CalcStep::MinusBuffer { days: 14, result: d("2027-12-17") },
        ]
    );
}

#[test]
fn a_step_of_the_calculation_reads_the_same_on_the_wire() {
    let step = CalcStep::MinusDelivery { days: 5, result: d("2026-02-20") };
    let wire = r#"{"step":"minus_delivery","days":5,"result":"2026-02-20"}"#;
    assert_eq!(serde_json::to_string(&step).unwrap(), wire);
    assert_eq!(serde_json::from_str::<CalcStep>(wire).unwrap(), step);
}

proptest! {
    #[test]
    fn period_rows_have_no_gap_no_overlap_and_reach_today(
        terms in any_terms(), planning in any_planning(), today in any_day(), confirmed in 0_u32..4,
    ) {
        let periods = periods_through_confirmed(&terms, &planning, confirmed, today);
        prop_assert_eq!(periods[0].start, terms.start);
        for (k, p) in (0_u32..).zip(&periods) {
            prop_assert_eq!(p.index, k);
            prop_assert!(p.start <= p.end);
            prop_assert_eq!(Some(*p), period(&terms, &planning, k));
        }
        for pair in periods.windows(2) {
            prop_assert_eq!(pair[0].end.succ_opt(), Some(pair[1].start));
        }
        let beyond = periods.iter().skip(1).filter(|p| p.start > today).count();
        let unlimited = terms.renewal == RenewalKind::Tacit && terms.max_renewals.is_none();
        prop_assert!(beyond <= 1, "one proposal, no more: {:?}", starts_and_ends(&periods));
        if unlimited {
            prop_assert_eq!(beyond, 1, "a tacit renewal is never hidden");
        }
    }

    #[test]
    fn the_calculation_ends_at_the_stored_dates(
        terms in any_terms(), planning in any_planning(), today in any_day(),
    ) {
        for p in periods_through(&terms, &planning, today) {
            let steps = explain(&terms, &planning, &p);
            prop_assert_eq!(steps.first(), Some(&CalcStep::PeriodEnd { date: p.end }));
            let reached = steps.iter().fold(vec![], |mut days, step| {
                days.push(match *step {
                    CalcStep::PeriodEnd { date } | CalcStep::RenewalDate { date } => date,
                    CalcStep::RolledBack { from, to, .. } => {
                        assert_eq!(days.last(), Some(&from), "each step starts where one ended");
                        to
                    }
                    CalcStep::MinusNotice { result, .. }
                    | CalcStep::MinusDelivery { result, .. }
                    | CalcStep::MinusBuffer { result, .. } => result,
                });
                days
            });
            prop_assert_eq!(reached.last(), Some(&p.decide_by));
            prop_assert!(reached.contains(&p.notice_by));
            prop_assert!(reached.contains(&p.send_by));
        }
    }
}
