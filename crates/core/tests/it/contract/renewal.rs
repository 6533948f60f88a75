//! What becomes of a contract when its term ends.

use custodia_core::agenda::{self, AgendaQuery, IfNothing, Urgency};
use custodia_core::contract::draft::{ContractDraft, PeriodState};
use custodia_core::contract::{ContractState, RenewalKind, list, ops, read, sql};
use custodia_core::decision::{self, DecisionChoice};
use custodia_core::error::Error;
use custodia_core::list::ListQuery;

use super::{agenda_of, decide};
use crate::support::{Office, day, tacit, today};

#[test]
fn a_roll_over_is_told_and_confirmed_by_a_person() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let later = day("2028-06-01");
    office.done("contract.roll", |tx| ops::roll(tx, later));
    let rolled = |office: &Office| {
        let found = agenda::agenda(office.store.conn(), &AgendaQuery::default(), later);
        found.expect("an agenda").rolled_over.first().map(|r| (r.on, r.period_id))
    };
    let (on, period) = rolled(&office).expect("it rolled over");
    assert_eq!(on, day("2028-03-01"), "the newest period that began");
    // Saving the contract again, say its owner, confirms nothing.
    let draft = read::detail(office.store.conn(), id, later).expect("a detail").draft;
    office.done("contract.save", |tx| ops::save(tx, &draft, later));
    assert!(rolled(&office).is_some(), "a roll-over is never confirmed silently");
    let period = period.expect("stored");
    office.done("contract.confirm", |tx| ops::confirm_period(tx, id, period, later));
    assert_eq!(rolled(&office), None);
    let ahead = office.store.conn();
    let next = read::one(ahead, id).expect("listed").periods.last().copied().expect("a period");
    let refused =
        office.write("contract.confirm", |tx| ops::confirm_period(tx, id, next.id, later));
    assert!(matches!(refused, Err(Error::Refused(r)) if r.code == "period-not-begun"));
}

#[test]
fn after_the_last_renewal_nothing_renews_however_tacit_the_clause() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    // 1 January 2025, one renewal: it ends for good on 31 December 2026.
    let id = office
        .contract(&ContractDraft { max_renewals: Some(1), ..tacit(vendor, "C-1", "2025-01-01") });
    let periods = sql::periods(office.store.conn(), id).expect("periods");
    assert_eq!(periods.len(), 2, "no period is proposed that cannot come: {periods:?}");
    let listed = read::one(office.store.conn(), id).expect("row");
    for (on, state) in [
        ("2025-06-01", ContractState::NoticeOpen),
        ("2025-11-01", ContractState::NoticeMissed),
        ("2026-06-01", ContractState::NoticeOpen),
        ("2026-11-20", ContractState::Ending),
        ("2027-01-01", ContractState::Expired),
    ] {
        assert_eq!(listed.state(day(on)), state, "{on}");
    }
    let query = AgendaQuery { days: 365, ..AgendaQuery::default() };
    let found = agenda::agenda(office.store.conn(), &query, today()).expect("an agenda");
    let item = &found.items[0];
    assert_eq!(item.if_nothing, IfNothing::Ends { on: day("2026-12-31"), assets: 0 });
    assert_ne!(item.urgency, Urgency::Missed, "there is nothing to miss any more");
    assert!(found.committed.is_empty(), "nothing is committed by doing nothing");
}

#[test]
fn time_brings_proposed_periods_and_a_roll_over_is_never_silent() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let later = day("2028-06-01");
    assert!(ops::needs_roll(office.store.conn(), later).expect("asked"));
    office.done("contract.roll", |tx| ops::roll(tx, later));
    assert!(!ops::needs_roll(office.store.conn(), later).expect("asked"));
    let periods = sql::periods(office.store.conn(), id).expect("periods");
    let proposed: Vec<_> = periods
        .iter()
        .filter(|p| p.state == PeriodState::Proposed)
        .map(|p| p.period.end.to_string())
        .collect();
    assert_eq!(proposed, ["2028-02-29", "2029-02-28", "2030-02-28"], "nobody confirmed these");
}

#[test]
fn a_reader_sees_what_time_brought_before_anybody_has_stored_it() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    office.contract(&ContractDraft { max_renewals: Some(4), ..tacit(vendor, "C-2", "2024-06-01") });
    office.contract(&ContractDraft {
        initial_months: Some(1),
        renewal_months: 1,
        ..tacit(vendor, "C-3", "2026-01-15")
    });
    let later = day("2028-06-10");
    let query = AgendaQuery { days: 400, ..AgendaQuery::default() };
    let seen = |o: &Office| {
        let mut found = agenda::agenda(o.store.conn(), &query, later).expect("an agenda");
        let items = found.items.iter_mut().map(|i| &mut i.period_id);
        let rolled = found.rolled_over.iter_mut().map(|r| &mut r.period_id);
        let ids: Vec<_> = items.chain(rolled).map(Option::take).collect();
        let rows = list::rows(o.store.conn(), &ListQuery::default(), later).expect("rows");
        (found, rows, ids)
    };
    let (agenda, rows, ids) = seen(&office);
    assert_eq!(agenda.open, 3, "all three run on");
    assert!(ids.iter().all(Option::is_none), "nothing is stored to decide about: {ids:?}");
    office.done("contract.roll", |tx| ops::roll(tx, later));
    let (stored, stored_rows, ids) = seen(&office);
    assert_eq!((agenda, rows), (stored, stored_rows), "the same as after storing it");
    assert!(ids.iter().all(Option::is_some), "{ids:?}");
}

#[test]
fn an_express_contract_ends_unless_somebody_renews_it() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let draft = ContractDraft {
        renewal: RenewalKind::Express,
        notice_value: 0,
        ..tacit(vendor, "C-1", "2026-02-01")
    };
    let id = office.contract(&draft);
    let later = day("2027-03-01");
    let state = |o: &Office| read::one(o.store.conn(), id).expect("row").state(later);
    assert_eq!(state(&office), ContractState::Expired);
    let renew = decide(&office, id, DecisionChoice::Renew);
    office.done("decision.record", |tx| decision::ops::record(tx, &renew, today()));
    assert_eq!(state(&office), ContractState::Active);
}

#[test]
fn an_evergreen_contract_has_no_deadline_but_says_when_it_could_end() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let draft = ContractDraft {
        renewal: RenewalKind::Evergreen,
        initial_months: None,
        renewal_months: 0,
        notice_value: 30,
        ..tacit(vendor, "C-1", "2024-03-01")
    };
    let id = office.contract(&draft);
    let detail = read::detail(office.store.conn(), id, today()).expect("detail");
    assert!(detail.periods.is_empty());
    assert_eq!(detail.if_nothing, IfNothing::CanEnd { on: day("2026-12-20") });
    assert_eq!(agenda_of(&office, 3650).evergreen, 1);
}

#[test]
fn a_rolling_contract_with_notice_longer_than_its_term_is_decided_about_a_later_end() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let draft = ContractDraft {
        initial_months: Some(1),
        renewal_months: 1,
        ..tacit(vendor, "C-1", "2026-01-01")
    };
    let id = office.contract(&draft);
    let row = read::one(office.store.conn(), id).expect("row").row(today());
    assert_eq!(row.period_end, Some(day("2027-02-28")), "the first end 90 days away");
}
