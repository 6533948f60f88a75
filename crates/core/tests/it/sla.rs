//! Service levels in a register: entered, judged, claimed, settled; and what is refused.

use custodia_core::error::{Error, FieldError, Result};
use custodia_core::ids::{ContractId, SlaId};
use custodia_core::sla::availability::AvailabilityMethod;
use custodia_core::sla::claim_by::ClaimRule;
use custodia_core::sla::draft::{
    ClaimDraft, ClaimStatus, CreditKind, MeasureDraft, MeasurementDraft, OutageDraft, OutageKind,
    PauseDraft, SettleDraft, SlaDraft, TicketDraft, TierDraft,
};
use custodia_core::sla::evaluate::{SlaOutcome, ValueBasis};
use custodia_core::sla::read::{self, SlaPeriod, SlaQuery};
use custodia_core::sla::window::MeasureWindow;
use custodia_core::sla::{Metric, ops, presets, terms};

use crate::support::{Office, day, eur, tacit, today};

mod refused;

/// 99.5 % a month, 10 % below it and 25 % below 99, of 1,000 € a month, claimed within 30 days.
pub(crate) fn wan(contract: ContractId) -> SlaDraft {
    let row = |bound: &str, credit: &str| TierDraft { bound: bound.into(), credit: credit.into() };
    SlaDraft {
        contract_id: Some(contract),
        name: "WAN availability".into(),
        target: "99.5".into(),
        credit: CreditKind::Tiers,
        tiers: vec![row("99.5", "0"), row("99", "10"), row("0", "25")],
        claim_rule: ClaimRule::Days,
        claim_value: 30,
        ..terms::blank("Europe/Rome", Some(day("2026-01-01")))
    }
}

pub(crate) fn office() -> (Office, ContractId, SlaId) {
    let mut office = Office::new();
    let vendor = office.vendor("NetCo");
    let contract = office.contract(&tacit(vendor, "C-1", "2026-01-01"));
    let sla = office.done("sla.save", |tx| ops::save(tx, &wan(contract)));
    (office, contract, sla)
}

fn entry(period: &str, value: &str) -> MeasurementDraft {
    MeasurementDraft {
        period: day(period),
        value: value.into(),
        counted: false,
        note: String::new(),
        document_id: None,
    }
}

pub(crate) fn measure(office: &mut Office, sla_id: SlaId, values: &[(&str, &str)]) -> Result<()> {
    let rows = values.iter().map(|(p, v)| entry(p, v)).collect();
    let draft = MeasureDraft { sla_id, rows };
    office.write("sla.measure", |tx| ops::measure(tx, &draft, today())).map(drop)
}

pub(crate) fn periods(office: &Office, sla: SlaId) -> Vec<SlaPeriod> {
    let found =
        read::detail(office.store.conn(), sla, day("2026-01-01"), day("2026-12-31"), today());
    found.expect("a detail").row.periods
}

pub(crate) fn errors<T: std::fmt::Debug>(result: Result<T>) -> Vec<FieldError> {
    match result {
        Err(Error::Invalid(errors)) => errors,
        other => panic!("expected field errors, got {other:?}"),
    }
}

pub(crate) fn codes<T: std::fmt::Debug>(result: Result<T>) -> Vec<(String, String)> {
    errors(result).into_iter().map(|e| (e.field, e.code)).collect()
}

pub(crate) fn outage(sla_id: SlaId, from: &str, until: &str) -> OutageDraft {
    OutageDraft {
        id: None,
        sla_id,
        kind: OutageKind::Outage,
        from: from.into(),
        until: until.into(),
        reference: "INC-1".into(),
        note: String::new(),
    }
}

#[test]
fn a_year_of_values_shows_the_breaches_and_what_they_are_worth() {
    let (mut office, _, sla) = office();
    let values = [
        ("2026-01-01", "99.9"),
        ("2026-02-10", "99.5"),
        ("2026-03-01", "99.4999"),
        ("2026-04-01", "98.7"),
    ];
    measure(&mut office, sla, &values).unwrap();
    let found = periods(&office, sla);
    assert_eq!(found.len(), 12);
    let told: Vec<_> =
        found.iter().take(5).map(|p| (p.value.clone(), p.outcome, p.credit, p.claim_by)).collect();
    let shown = |v: &str| Some(v.to_owned());
    assert_eq!(
        told,
        [
            (shown("99.90"), SlaOutcome::Met, None, None),
            (shown("99.50"), SlaOutcome::Met, None, None),
            // Displays as 99.50 and is a miss.
            (shown("99.50"), SlaOutcome::Missed, Some(eur(10_000)), Some(day("2026-04-30"))),
            (shown("98.70"), SlaOutcome::Missed, Some(eur(25_000)), Some(day("2026-05-30"))),
            (None, SlaOutcome::NoData, None, None),
        ]
    );
    let row = &read::rows(office.store.conn(), &SlaQuery::year(2026).unwrap(), today()).unwrap()[0];
    assert_eq!((row.met, row.missed, row.no_data), (2, 2, 6), "May to October are over");
    assert_eq!(row.due.0, [eur(35_000)]);
}

#[test]
fn a_breach_is_claimed_then_credited() {
    let (mut office, _, sla) = office();
    measure(&mut office, sla, &[("2026-10-01", "98.2")]).unwrap();
    let conn = office.store.conn();
    let due = read::claims_due(conn, today(), 30).unwrap();
    assert_eq!(due.len(), 1);
    assert_eq!((due[0].claim_by, due[0].days_left), (Some(day("2026-11-30")), Some(10)));
    assert_eq!(due[0].due, Some(eur(25_000)));
    assert!(read::claims_due(conn, today(), 9).unwrap().is_empty(), "not within nine days");
    assert!(read::claims_due(conn, day("2026-12-01"), 90).unwrap().is_empty(), "too late");
    let claim = ClaimDraft {
        sla_id: sla,
        period: day("2026-10-15"),
        due: Some(eur(25_000)),
        claimed_on: Some(today()),
        reference: "PEC 12".into(),
        document_id: None,
    };
    office.done("sla.claim", |tx| ops::claim(tx, &claim, today()));
    let conn = office.store.conn();
    assert!(read::claims_due(conn, today(), 30).unwrap().is_empty(), "Today goes quiet");
    let credits = read::credits(conn, &SlaQuery::year(2026).unwrap(), today()).unwrap();
    assert_eq!(credits.claimed.0, [eur(25_000)]);
    let settle = SettleDraft {
        sla_id: sla,
        period: day("2026-10-01"),
        status: ClaimStatus::Credited,
        closed_on: Some(today()),
        received: Some(eur(20_000)),
        reason: "Half a month".into(),
        document_id: None,
    };
    office.done("sla.settle", |tx| ops::settle(tx, &settle, today()));
    let query = SlaQuery::year(2026).unwrap();
    let credits = read::credits(office.store.conn(), &query, today()).unwrap();
    assert_eq!((credits.due.0, credits.received.0), (vec![eur(25_000)], vec![eur(20_000)]));
    assert!(credits.claimed.0.is_empty() && credits.unclaimed.0.is_empty());
    assert_eq!(credits.rows[0].period.claim.as_ref().unwrap().status, ClaimStatus::Credited);
    office.undo();
    let credits = read::credits(office.store.conn(), &query, today()).unwrap();
    assert_eq!(credits.claimed.0, [eur(25_000)], "undo takes the credit back");
}

#[test]
fn outages_are_counted_in_the_zone_of_the_contract() {
    let (mut office, _, sla) = office();
    // 44,580 minutes in Rome's March; 99.5 % allows 222.9 of them.
    let kept = outage(sla, "2026-03-10T08:00", "2026-03-10T11:42");
    let id = office.done("sla.outage", |tx| ops::save_outage(tx, &kept, today()));
    let march = |office: &Office| periods(office, sla).remove(2);
    assert_eq!(march(&office).outcome, SlaOutcome::Met, "222 minutes");
    assert_eq!(march(&office).basis, ValueBasis::Counted);
    assert_eq!(march(&office).service_seconds, Some(44_580 * 60));
    let longer = OutageDraft { id: Some(id), until: "2026-03-10T11:43".into(), ..kept };
    office.done("sla.outage", |tx| ops::save_outage(tx, &longer, today()));
    assert_eq!(march(&office).outcome, SlaOutcome::Missed, "223 minutes");
    let off = OutageDraft {
        kind: OutageKind::Excluded,
        ..outage(sla, "2026-03-10T08:00", "2026-03-10T08:30")
    };
    office.done("sla.outage", |tx| ops::save_outage(tx, &off, today()));
    assert_eq!(march(&office).outcome, SlaOutcome::Met, "half an hour of it was agreed");
    measure(&mut office, sla, &[("2026-03-01", "90")]).unwrap();
    assert_eq!(march(&office).outcome, SlaOutcome::Missed, "a value that was entered wins");
}

#[test]
fn a_month_without_records_is_no_data_until_they_are_said_to_be_complete() {
    let (mut office, _, sla) = office();
    let april = |office: &Office| periods(office, sla).remove(3);
    assert_eq!(april(&office).outcome, SlaOutcome::NoData, "never 100 %");
    let complete = MeasurementDraft { counted: true, ..entry("2026-04-01", "") };
    let draft = MeasureDraft { sla_id: sla, rows: vec![complete] };
    office.done("sla.measure", |tx| ops::measure(tx, &draft, today()));
    let found = april(&office);
    assert_eq!((found.outcome, found.value.as_deref()), (SlaOutcome::Met, Some("100.00")));
    measure(&mut office, sla, &[("2026-04-01", "")]).unwrap();
    assert_eq!(april(&office).outcome, SlaOutcome::NoData, "an empty value takes it back");
    let running = outage(sla, "2026-11-02T08:00", "2026-11-12T08:00");
    office.done("sla.outage", |tx| ops::save_outage(tx, &running, today()));
    assert_eq!(periods(&office, sla)[10].outcome, SlaOutcome::NoData, "November is not over");
}

#[test]
fn tickets_are_counted_on_the_service_clock() {
    let (mut office, contract, _) = office();
    let week = |hours: &str| {
        let mut week = vec![hours.to_owned(); 5];
        week.resize(7, String::new());
        week
    };
    let draft = SlaDraft {
        name: "Four hours".into(),
        metric: Metric::Resolution,
        target: "50".into(),
        limit_minutes: Some(240),
        hours: week("09:00-18:00"),
        credit: CreditKind::None,
        tiers: Vec::new(),
        ..wan(contract)
    };
    let sla = office.done("sla.save", |tx| ops::save(tx, &draft));
    let ticket = |reference: &str, opened: &str, closed: &str| TicketDraft {
        id: None,
        sla_id: sla,
        reference: reference.into(),
        opened: opened.into(),
        closed: closed.into(),
        pauses: Vec::new(),
        note: String::new(),
    };
    // Friday 16:00 to Monday 11:00 are four hours; a minute more is too late.
    let kept = ticket("T1", "2026-10-16T16:00", "2026-10-19T11:00");
    let late = ticket("T2", "2026-10-16T16:00", "2026-10-19T11:01");
    let open = ticket("T3", "2026-10-16T16:00", "");
    for t in [&kept, &late, &open] {
        office.done("sla.ticket", |tx| ops::save_ticket(tx, t, today()));
    }
    let october = |office: &Office| periods(office, sla).remove(9);
    let found = october(&office);
    assert_eq!(found.value.as_deref(), Some("33.33"), "one of three, the open one is late");
    assert_eq!(found.outcome, SlaOutcome::Missed);
    let paused = PauseDraft { from: "2026-10-19T10:00".into(), until: "2026-10-19T10:30".into() };
    let detail =
        read::detail(office.store.conn(), sla, day("2026-01-01"), day("2026-12-31"), today())
            .unwrap();
    let stored = detail.tickets.iter().find(|t| t.reference == "T2").unwrap().clone();
    let waited = TicketDraft { pauses: vec![paused], ..stored };
    office.done("sla.ticket", |tx| ops::save_ticket(tx, &waited, today()));
    assert_eq!(october(&office).value.as_deref(), Some("66.67"), "it waited for us");
    assert_eq!(october(&office).outcome, SlaOutcome::Met);
}

#[test]
fn fees_follow_the_contract_and_the_length_of_the_period() {
    let (mut office, contract, _) = office();
    let quarterly = SlaDraft {
        name: "Quarter".into(),
        window: MeasureWindow::Quarter,
        credit: CreditKind::Steps,
        tiers: Vec::new(),
        step: "0.1".into(),
        step_percent: "1".into(),
        cap_percent: "10".into(),
        ..wan(contract)
    };
    let sla = office.done("sla.save", |tx| ops::save(tx, &quarterly));
    measure(&mut office, sla, &[("2026-02-01", "99.22"), ("2026-05-01", "90")]).unwrap();
    let found = periods(&office, sla);
    assert_eq!(found.len(), 4);
    assert_eq!(found[0].credit, Some(eur(9_000)), "0.28 below: 3 % of 3,000 €");
    assert_eq!(found[1].credit, Some(eur(30_000)), "capped at 10 %");
    assert_eq!(found[1].claim_by, Some(day("2026-07-30")));
}

#[test]
fn published_levels_can_be_saved_as_they_are() {
    let (mut office, contract, _) = office();
    let all = presets::presets();
    assert_eq!(all.len(), 9);
    for preset in all {
        assert_eq!(preset.draft.method, AvailabilityMethod::Total);
        let draft = SlaDraft {
            contract_id: Some(contract),
            from_date: Some(day("2026-01-01")),
            ..preset.draft
        };
        office.done("sla.save", |tx| ops::save(tx, &draft));
    }
}
