//! Days to act by: what the agenda says and what moves them.

use custodia_core::agenda::{self, AgendaQuery, IfNothing, Urgency};
use custodia_core::contract::draft::{ContractDraft, DeliveryMethod};
use custodia_core::contract::{RenewalKind, ops, period, read, sql};
use custodia_core::settings;

use super::agenda_of;
use crate::support::{Office, day, eur, tacit, today};

#[test]
fn the_agenda_says_by_when_how_much_and_what_happens() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let found = agenda_of(&office, 30);
    assert_eq!(found.open, 1);
    let item = &found.items[0];
    assert_eq!(item.send_by, Some(day("2026-11-30")));
    assert_eq!(item.days_left, Some(10));
    assert_eq!(item.urgency, Urgency::Due, "decide-by has passed, ten days are left");
    assert_eq!(
        item.if_nothing,
        IfNothing::Renews {
            months: 12,
            until: day("2028-02-29"),
            committed: custodia_core::money::Totals(vec![eur(1_200_000)]),
        }
    );
    assert_eq!(found.committed.0, [eur(1_200_000)]);
}

/// A change of settings, and whether it moves days.
type SettingsChange = (&'static str, fn(&mut settings::Settings), bool);

#[test]
fn whatever_moves_a_deadline_moves_the_stored_days_of_open_periods_in_the_same_op() {
    let cases: [SettingsChange; 8] = [
        ("a closure", |s| s.calendar.closures.push(closed("2026-11-30")), true),
        ("the patron saint", |s| s.calendar.patron_saint = "11-30".into(), true),
        // 8 December is Immaculate Conception in Italy, a day like any other without a country.
        ("the country", |s| s.calendar.country = custodia_core::calendar::Country::Italy, true),
        ("the buffer", |s| s.deadlines.decide_buffer_days = 30, true),
        (
            "a delivery lead",
            |s| s.deadlines.delivery_leads.iter_mut().for_each(|l| l.days = 9),
            true,
        ),
        ("the reminders", |s| s.deadlines.reminder_steps = vec![10], false),
        ("the organisation", |s| s.organisation.name = "Other".into(), false),
        ("a closure long ago", |s| s.calendar.closures.push(closed("2001-01-02")), false),
    ];
    for (what, change, moves) in cases {
        let mut office = Office::new();
        let vendor = office.vendor("Acme");
        // Deadlines on 30 November 2026 and on 9 December 2026, by registered letter.
        let drafts = [
            tacit(vendor, "C-1", "2024-03-01"),
            ContractDraft { notice_value: 81, ..tacit(vendor, "C-2", "2024-03-01") },
        ]
        .map(|d| ContractDraft { delivery_method: DeliveryMethod::Registered, ..d });
        let ids: Vec<_> = drafts.iter().map(|d| office.contract(d)).collect();
        let stored = |o: &Office| -> Vec<_> {
            ids.iter().flat_map(|id| sql::periods(o.store.conn(), *id).expect("periods")).collect()
        };
        let before = stored(&office);
        let mut s = settings::sql::load(office.store.conn()).expect("settings");
        change(&mut s);
        let written = office
            .write("settings.save", |tx| settings::ops::save(tx, &s, today()))
            .expect("saved");
        let after = stored(&office);
        assert_eq!(after != before, moves, "{what}");
        assert_eq!(written.tables.contains(&"contract_period"), moves, "{what}: in the same op");
        for (b, a) in before.iter().zip(&after) {
            let over = b.period.end < today();
            assert!(!over || a == b, "{what}: a period that is over keeps its days");
        }
        // What is stored is what the rule says under the new settings.
        let ctx = ops::SaveContext::load(office.store.conn(), today()).expect("settings");
        for (draft, id) in drafts.iter().zip(&ids) {
            let terms = draft.terms(day("2024-03-01"));
            for p in sql::periods(office.store.conn(), *id).expect("periods") {
                let fresh = period(&terms, &ctx.planning(draft), p.period.index);
                assert!(p.period.end < today() || fresh == Some(p.period), "{what}: {p:?}");
            }
        }
        let undo = office.op("journal.undo");
        office.store.undo(written.op.expect("an op"), &undo).expect("undone");
        assert_eq!(stored(&office), before, "{what}: undone with the setting");
    }
}

fn closed(date: &str) -> settings::Closure {
    settings::Closure { date: day(date), label: "Closed".into() }
}

#[test]
fn a_contract_s_own_lead_and_buffer_are_stronger_than_the_settings() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&ContractDraft {
        delivery_lead_days: Some(2),
        decide_buffer_days: Some(7),
        ..tacit(vendor, "C-1", "2024-03-01")
    });
    let before = sql::periods(office.store.conn(), id).expect("periods");
    let mut s = settings::sql::load(office.store.conn()).expect("settings");
    s.deadlines.decide_buffer_days = 60;
    s.deadlines.delivery_leads.iter_mut().for_each(|l| l.days = 20);
    office.done("settings.save", |tx| settings::ops::save(tx, &s, today()));
    assert_eq!(sql::periods(office.store.conn(), id).expect("periods"), before);
}

#[test]
fn the_reminder_ladder_says_when_a_decision_is_due() {
    // 28 Feb 2027 − 90 days: decide by Monday 16 November 2026, send by 30 November.
    for (steps, on, expected, why) in [
        (vec![60, 30, 14, 7, 1], "2026-11-02", Urgency::Due, "14 days: the middle step"),
        (vec![60, 30, 14, 7, 1], "2026-11-01", Urgency::Ahead, "15 days: only announced"),
        (vec![1, 7, 14, 30, 60], "2026-11-01", Urgency::Ahead, "the order typed says nothing"),
        (vec![90, 60, 30], "2026-09-17", Urgency::Due, "60 days"),
        (vec![90, 60, 30], "2026-09-16", Urgency::Ahead, "61 days"),
        (vec![], "2026-11-16", Urgency::Ahead, "no reminders: the day itself is not past"),
        (vec![], "2026-11-17", Urgency::Due, "but the next day it is"),
        (vec![1], "2026-11-23", Urgency::Critical, "daily from a week before the last safe day"),
        (vec![1], "2026-12-01", Urgency::Missed, "and then it is missed"),
    ] {
        let mut office = Office::new();
        let vendor = office.vendor("Acme");
        office.contract(&tacit(vendor, "C-1", "2024-03-01"));
        let mut s = settings::sql::load(office.store.conn()).expect("settings");
        s.deadlines.reminder_steps = steps;
        office.done("settings.save", |tx| settings::ops::save(tx, &s, today()));
        let query = AgendaQuery { days: 365, ..AgendaQuery::default() };
        let found = agenda::agenda(office.store.conn(), &query, day(on)).expect("an agenda");
        assert_eq!(found.items[0].urgency, expected, "{on}: {why}");
    }
}

#[test]
fn a_notice_nobody_entered_is_told_beside_the_days_it_would_move() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let unknown = |renewal, number: &str| ContractDraft {
        renewal,
        notice_value: 0,
        ..tacit(vendor, number, "2026-01-01")
    };
    let open = office.contract(&unknown(RenewalKind::Tacit, "C-1"));
    let known = office.contract(&tacit(vendor, "C-2", "2026-01-01"));
    let ends = ContractDraft { renewal_months: 0, ..unknown(RenewalKind::None, "C-3") };
    let ends = office.contract(&ends);
    let told = |id| {
        let detail = read::detail(office.store.conn(), id, today()).expect("a detail");
        (detail.row.send_by.is_some(), detail.row.notice_unknown)
    };
    assert_eq!(told(open), (true, true), "it renews by itself, and the day rests on nothing");
    assert_eq!(told(known), (true, false));
    assert_eq!(told(ends), (true, false), "what ends by itself needs no notice");
    let agenda = agenda_of(&office, 365);
    let item = |id| agenda.items.iter().find(|i| i.contract_id == id).expect("an item");
    assert!(item(open).notice_unknown && !item(known).notice_unknown);
}
