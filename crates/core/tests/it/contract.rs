//! Contracts from draft to stored periods, decisions, undo, and what the agenda says of them.

use chrono::NaiveDate;
use custodia_core::agenda::{self, AgendaQuery};
use custodia_core::contract::draft::{ContractDraft, ContractStatus, DeliveryMethod, PeriodState};
use custodia_core::contract::state::{Facts, contract_state};
use custodia_core::contract::{
    ContractState, Notice, NoticeUnit, RenewalKind, Terms, list, ops, read, sql,
};
use custodia_core::decision::{DecisionChoice, DecisionDraft, NoticeDraft};
use custodia_core::error::Error;
use custodia_core::ids::{ContractId, DecisionId};
use custodia_core::list::{Filter, ListQuery, PageRequest, Sort, Views};
use proptest::prelude::*;

use crate::support::{Office, day, tacit, today};

mod deadlines;
mod decisions;
mod renewal;

fn agenda_of(office: &Office, days: u32) -> agenda::Agenda {
    let query = AgendaQuery { days, ..AgendaQuery::default() };
    agenda::agenda(office.store.conn(), &query, today()).expect("an agenda")
}

pub(crate) fn decide(office: &Office, id: ContractId, choice: DecisionChoice) -> DecisionDraft {
    let detail = read::detail(office.store.conn(), id, today()).expect("a detail");
    DecisionDraft {
        contract_id: id,
        period_id: detail.deciding,
        choice,
        reason: "Price".into(),
        decided_by: Some(office.operator),
        decided_on: today(),
        approver_id: None,
        price: None,
        term_months: None,
    }
}

fn fields(error: Error) -> Vec<(String, String)> {
    match error {
        Error::Invalid(errors) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected field errors, got {other:?}"),
    }
}

#[test]
fn saving_stores_every_period_through_today_and_proposes_the_next() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme Hosting");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let periods = sql::periods(office.store.conn(), id).expect("periods");
    let found: Vec<_> = periods.iter().map(|p| (p.period.end.to_string(), p.state)).collect();
    let confirmed = |e: &str| (e.to_owned(), PeriodState::Confirmed);
    assert_eq!(
        found,
        [
            confirmed("2025-02-28"),
            confirmed("2026-02-28"),
            confirmed("2027-02-28"),
            ("2028-02-29".to_owned(), PeriodState::Proposed),
        ],
        "all to the current one are facts, the next is a proposal"
    );
    let current = periods[2].period;
    assert_eq!(current.notice_by, day("2026-11-30"), "28 Feb 2027 − 90 days");
    assert_eq!(current.send_by, day("2026-11-30"), "a Monday, sent by e-mail");
    assert_eq!(current.decide_by, day("2026-11-16"), "14 days before");
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    office.contract(&tacit(vendor, "C-1", "2026-01-01"));
    let bad = ContractDraft {
        title: "  ".into(),
        renewal_months: 0,
        status: ContractStatus::Ended,
        ended_on: Some(day("2020-01-01")),
        ..tacit(vendor, "c-1", "2026-01-01")
    };
    let error = office.write("contract.save", |tx| ops::save(tx, &bad, today())).unwrap_err();
    let found = fields(error);
    for (field, code) in [
        ("title", "required"),
        ("number", "duplicate-contract-number"),
        ("renewal_months", "required"),
        ("ended_on", "end-before-start"),
    ] {
        assert!(found.contains(&(field.into(), code.into())), "{field}: {code} in {found:?}");
    }
}

#[test]
fn notice_longer_than_a_term_that_does_not_roll_is_refused_with_its_arithmetic() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let bad = ContractDraft {
        renewal: RenewalKind::Express,
        initial_months: Some(2),
        ..tacit(vendor, "C-1", "2026-01-01")
    };
    let error = office.write("contract.save", |tx| ops::save(tx, &bad, today())).unwrap_err();
    let Error::Invalid(errors) = error else { panic!("field errors") };
    let e = errors.iter().find(|e| e.code == "notice-longer-than-term").expect("the error");
    assert_eq!(e.params["end"], "2026-02-28");
    assert_eq!(e.params["notice_by"], "2025-11-30");
}

/// A notice sent on `on`, received the same day.
pub(crate) fn notice(decision_id: DecisionId, on: NaiveDate) -> NoticeDraft {
    NoticeDraft {
        id: None,
        decision_id,
        sent_on: Some(on),
        method: DeliveryMethod::Pec,
        reference: String::new(),
        received_on: Some(on),
        document_id: None,
    }
}

#[test]
fn the_list_filters_sorts_and_pages_without_losing_a_row() {
    let mut office = Office::new();
    let vendors = [office.vendor("Acme"), office.vendor("Borealis"), office.vendor("Cobalt")];
    for (i, v) in (0..30).zip(vendors.iter().cycle()) {
        office.contract(&tacit(*v, &format!("C-{i:02}"), &format!("2024-{:02}-01", 1 + i % 12)));
    }
    let sort = |key: &str, desc| vec![Sort { key: key.into(), desc }];
    let query = ListQuery {
        text: String::new(),
        filters: vec![Filter::is(
            "vendor_id",
            vec![vendors[1].to_string(), vendors[2].to_string()],
        )],
        sort: sort("decide_by", false),
    };
    let rows = list::rows(office.store.conn(), &query, today()).expect("rows");
    assert_eq!(rows.len(), 20);
    assert!(rows.is_sorted_by_key(|r| r.decide_by), "ascending by the day to decide");
    let mut views = Views::default();
    let mut paged = Vec::new();
    for offset in (0..20).step_by(7) {
        let request = PageRequest { query: query.clone(), offset, limit: 7 };
        let page = list::page(office.store.conn(), &mut views, 1, &request, today()).expect("page");
        assert_eq!(page.total, 20);
        paged.extend(page.rows);
    }
    assert_eq!(paged, rows, "pages put together are the list");
    let unknown = ListQuery { sort: sort("secret", false), ..ListQuery::default() };
    assert!(list::rows(office.store.conn(), &unknown, today()).is_err());
}

#[test]
fn a_contract_that_was_ended_has_no_day_left_to_act_by() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme Hosting");
    let id = office.contract(&ContractDraft {
        status: ContractStatus::Ended,
        ended_on: Some(day("2026-06-30")),
        ..tacit(vendor, "C-1", "2024-03-01")
    });
    let row = read::detail(office.store.conn(), id, today()).expect("a detail").row;
    assert_eq!(row.state, ContractState::Terminated);
    assert_eq!(row.period_end, Some(day("2026-06-30")), "its real end");
    assert_eq!((row.notice_by, row.send_by, row.decide_by), (None, None, None));
}

#[test]
fn a_contract_found_by_part_of_its_vendor_follows_a_renamed_vendor() {
    let mut office = Office::new();
    let vendor = office.vendor("Meridian Telecom");
    office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let find = |o: &Office, text: &str| {
        let query = ListQuery { text: text.into(), ..ListQuery::default() };
        list::rows(o.store.conn(), &query, today()).expect("rows").len()
    };
    assert_eq!(find(&office, "ridian"), 1);
    let renamed = custodia_core::vendor::VendorDraft {
        id: Some(vendor),
        name: "Polaris Net".into(),
        ..custodia_core::vendor::VendorDraft::default()
    };
    office.done("vendor.save", |tx| custodia_core::vendor::ops::save(tx, &renamed));
    assert_eq!((find(&office, "ridian"), find(&office, "olari")), (0, 1));
}

#[test]
fn saving_the_same_contract_again_writes_nothing() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let same = sql::draft(office.store.conn(), id).expect("draft");
    let written =
        office.write("contract.save", |tx| ops::save(tx, &same, today())).expect("accepted");
    assert_eq!((written.op, written.events), (None, 0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// The list compares stored days with today; the rule computes. They agree.
    #[test]
    fn the_listed_state_is_the_rules_state(
        start in 0_i64..1500, months in 1_u32..40, renewal_months in 1_u32..25, notice in 0_u32..120,
        kind in 0_usize..3, most in prop::option::of(0_u32..4), ahead in 0_i64..400,
    ) {
        let mut office = Office::new();
        let vendor = office.vendor("Acme");
        let start = today() - chrono::TimeDelta::days(start);
        let renewal = [RenewalKind::None, RenewalKind::Express, RenewalKind::Tacit][kind];
        let draft = ContractDraft {
            start: Some(start), initial_months: Some(months), renewal,
            renewal_months: if renewal == RenewalKind::None { 0 } else { renewal_months },
            max_renewals: most.filter(|_| renewal != RenewalKind::None),
            notice_value: notice, ..tacit(vendor, "C-1", "2024-03-01")
        };
        let saved = office.write("contract.save", |tx| ops::save(tx, &draft, today()));
        prop_assume!(saved.is_ok());
        let id = saved.expect("saved").value.expect("an id");
        let day = today() + chrono::TimeDelta::days(ahead);
        office.write("contract.roll", |tx| ops::roll(tx, day)).expect("rolled");
        let listed = read::one(office.store.conn(), id).expect("row");
        let terms = Terms {
            start, initial_months: Some(months), explicit_end: None, renewal,
            renewal_months: draft.renewal_months, max_renewals: draft.max_renewals,
            notice: Notice::plain(notice, NoticeUnit::Days),
            evergreen_end: custodia_core::contract::EvergreenEnd::Exact,
        };
        let ctx = ops::SaveContext::load(office.store.conn(), day).expect("settings");
        let rule = contract_state(&terms, &ctx.planning(&draft), &Facts::on(day)).state;
        // Where notice outlasts the term the list looks ahead to the end one can still reach.
        let rolling = listed.deciding(day).is_some_and(|p| p.period.start > day);
        prop_assert!(rolling || listed.state(day) == rule, "{:?} and {rule:?}", listed.state(day));
    }
}
