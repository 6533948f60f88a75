//! Service levels in the past: fees as they were owed then, rolling windows, times that come
//! twice, evidence.

use custodia_core::contract::AmendmentDraft;
use custodia_core::contract::draft::{ContractDraft, CostLineDraft};
use custodia_core::document::{self, DocumentDraft, DocumentPurpose};
use custodia_core::error::Error;
use custodia_core::ids::{ContractId, SlaId};
use custodia_core::sla::draft::{
    ClaimDraft, CreditKind, MeasureDraft, MeasurementDraft, OutageDraft, OutageKind, PauseDraft,
    SlaDraft, TicketDraft,
};
use custodia_core::sla::evaluate::SlaOutcome;
use custodia_core::sla::ops;
use custodia_core::sla::read;
use custodia_core::sla::window::MeasureWindow;

use crate::contract_amended::AMENDMENT;
use crate::sla::{codes, errors, measure, outage, periods, wan};
use crate::support::{Office, day, eur, tacit, today};

/// A service level of a contract from the first of January, as changed.
fn office(change: impl FnOnce(&mut ContractDraft)) -> (Office, ContractId, SlaId) {
    let mut office = Office::new();
    let vendor = office.vendor("NetCo");
    let mut draft = tacit(vendor, "C-1", "2026-01-01");
    change(&mut draft);
    let contract = office.contract(&draft);
    let sla = office.done("sla.save", |tx| ops::save(tx, &wan(contract)));
    (office, contract, sla)
}

fn line(minor: i64, from: Option<&str>, until: Option<&str>) -> CostLineDraft {
    let monthly = custodia_core::contract::BillingPeriod::Monthly;
    CostLineDraft {
        from: from.map(day),
        until: until.map(day),
        ..CostLineDraft::new("Fee".into(), eur(minor), monthly)
    }
}

/// The credits of the months named, each missed with a value that is worth 10 %.
fn credits(office: &mut Office, sla: SlaId, months: &[&str]) -> Vec<Option<i64>> {
    let values: Vec<_> = months.iter().map(|m| (*m, "99.2")).collect();
    measure(office, sla, &values).unwrap();
    let found = periods(office, sla);
    let of = |month: &&str| found.iter().find(|p| p.start == day(month)).unwrap();
    months.iter().map(of).map(|p| p.credit.map(|c| c.minor)).collect()
}

#[test]
fn a_miss_is_worth_a_share_of_what_was_owed_then() {
    let (mut office, _, sla) = office(|c| {
        c.cost_lines =
            vec![line(100_000, None, Some("2026-06-15")), line(120_000, Some("2026-06-16"), None)];
    });
    let found = credits(&mut office, sla, &["2026-05-01", "2026-06-01", "2026-07-01"]);
    // June: fifteen days of 1,000 € and fifteen of 1,200 €.
    assert_eq!(found, [Some(10_000), Some(11_000), Some(12_000)]);
    // What is owed today says nothing about the first half of the year.
    let due = read::claims_due(office.store.conn(), today(), 0).unwrap();
    assert!(due.is_empty(), "all three are past their last day");
}

#[test]
fn a_month_the_contract_covers_in_part_is_worth_its_days() {
    let (mut office, _, sla) = office(|c| c.start = Some(day("2026-01-17")));
    let found = credits(&mut office, sla, &["2026-01-01", "2026-02-01"]);
    // Fifteen of 31 days of 1,000 €: 483.87 €, 10 % of it rounded once.
    assert_eq!(found, [Some(4_839), Some(10_000)]);
}

#[test]
fn an_amendment_that_ends_the_contract_ends_its_fees() {
    let (mut office, _, sla) = office(|c| {
        c.amendments = vec![AmendmentDraft {
            effective_from: Some(day("2026-03-01")),
            title: "Ends early".into(),
            new_end: Some(day("2026-06-15")),
            renewal: Some(custodia_core::contract::RenewalKind::None),
            ..AMENDMENT
        }];
    });
    let found = credits(&mut office, sla, &["2026-05-01", "2026-06-01", "2026-07-01"]);
    assert_eq!(found, [Some(10_000), Some(5_000), None], "nothing is owed in July");
}

fn rolling(contract: ContractId) -> SlaDraft {
    SlaDraft {
        name: "Rolling".into(),
        window: MeasureWindow::Rolling,
        rolling_days: 30,
        credit: CreditKind::None,
        tiers: Vec::new(),
        ..wan(contract)
    }
}

#[test]
fn a_rolling_window_is_judged_on_every_day_of_the_month() {
    let (mut office, contract, _) = office(|_| ());
    let sla = office.done("sla.save", |tx| ops::save(tx, &rolling(contract)));
    // 99.5 % of thirty days is 216 minutes. Two of 120 stand together in the windows that end from
    // 10 to 19 May, and in none that ends with a month.
    let all = [("2026-04-20T08:00", "2026-04-20T10:00"), ("2026-05-10T08:00", "2026-05-10T10:00")];
    for (from, until) in all {
        office.done("sla.outage", |tx| ops::save_outage(tx, &outage(sla, from, until), today()));
    }
    let found = periods(&office, sla);
    let told = |i: usize| (found[i].outcome, found[i].downtime_seconds);
    assert_eq!(told(3), (SlaOutcome::Met, Some(120 * 60)), "April");
    assert_eq!(told(4), (SlaOutcome::Missed, Some(240 * 60)), "May");
    // 10 May lies in the windows that end until 8 June.
    assert_eq!(told(5), (SlaOutcome::Met, Some(120 * 60)), "June");
    assert_eq!(told(6).0, SlaOutcome::NoData, "July");
}

#[test]
fn rolling_windows_lie_inside_the_days_it_is_promised_for() {
    let (mut office, contract, _) = office(|_| ());
    let draft = SlaDraft { from_date: Some(day("2026-03-10")), ..rolling(contract) };
    let sla = office.done("sla.save", |tx| ops::save(tx, &draft));
    let march = outage(sla, "2026-03-20T08:00", "2026-03-20T20:00");
    office.done("sla.outage", |tx| ops::save_outage(tx, &march, today()));
    let found = periods(&office, sla);
    assert_eq!(found[2].outcome, SlaOutcome::NoData, "the first thirty days end on 8 April");
    assert_eq!(found[3].outcome, SlaOutcome::Missed);
}

#[test]
fn times_the_clock_shows_twice_or_never_are_asked_about_at_their_field() {
    let (mut office, _, sla) = office(|_| ());
    let save = |office: &mut Office, from: &str, until: &str| {
        let draft = outage(sla, from, until);
        office.write("sla.outage", |tx| ops::save_outage(tx, &draft, today())).map(drop)
    };
    let found = errors(save(&mut office, "2026-10-25 02:30", "2026-10-25T04:00"));
    assert_eq!((found[0].field.as_str(), found[0].code.as_str()), ("from", "instant-twice"));
    assert_eq!(found[0].params["first"], "2026-10-25 02:30+02:00");
    assert_eq!(found[0].params["second"], "2026-10-25 02:30+01:00");
    let found = errors(save(&mut office, "2026-03-29T01:30", "2026-03-29T02:30"));
    assert_eq!((found[0].field.as_str(), found[0].code.as_str()), ("until", "instant-skipped"));
    assert_eq!(found[0].params["instead"], "2026-03-29 03:30");
    save(&mut office, "2026-10-25 02:30+02:00", "2026-10-25 02:30+01:00").unwrap();
    let found = periods(&office, sla).remove(9);
    assert_eq!(found.downtime_seconds, Some(3600), "an hour between the two");
    let year = (day("2026-01-01"), day("2026-12-31"));
    let detail = read::detail(office.store.conn(), sla, year.0, year.1, today()).unwrap();
    let shown = &detail.outages[0];
    assert_eq!(shown.from, "2026-10-25T02:30+02:00", "it can be saved again as it is shown");
    office.done("sla.outage", |tx| ops::save_outage(tx, shown, today()));
    assert_eq!(periods(&office, sla).remove(9).downtime_seconds, Some(3600));
    let pause = PauseDraft { from: "2026-10-25T02:10".into(), until: "2026-10-25T05:00".into() };
    let ticket = TicketDraft {
        id: None,
        sla_id: sla,
        reference: String::new(),
        opened: "2026-10-25T02:20".into(),
        closed: "2026-03-29T02:20".into(),
        pauses: vec![pause],
        note: String::new(),
    };
    let told = codes(office.write("sla.ticket", |tx| ops::save_ticket(tx, &ticket, today())));
    let expected = [
        ("opened", "instant-twice"),
        ("closed", "instant-skipped"),
        ("pauses.0.from", "instant-twice"),
    ];
    assert_eq!(told, expected.map(|(f, c)| (f.to_owned(), c.to_owned())));
}

#[test]
fn records_are_changed_and_deleted_and_come_back_by_undo() {
    let (mut office, _, sla) = office(|_| ());
    let kept = outage(sla, "2026-03-10T08:00", "2026-03-10T12:00");
    let id = office.done("sla.outage", |tx| ops::save_outage(tx, &kept, today()));
    let moved = OutageDraft { id: Some(id), kind: OutageKind::Excluded, ..kept };
    office.done("sla.outage", |tx| ops::save_outage(tx, &moved, today()));
    assert_eq!(periods(&office, sla)[2].outcome, SlaOutcome::NoData, "excluded time is no outage");
    office.done("sla.outage.delete", |tx| ops::delete_outage(tx, id));
    let all = |office: &Office| {
        let year = (day("2026-01-01"), day("2026-12-31"));
        read::detail(office.store.conn(), sla, year.0, year.1, today()).unwrap().outages
    };
    assert!(all(&office).is_empty());
    office.undo();
    assert_eq!(all(&office), [moved]);
}

#[test]
fn evidence_stays_with_its_period_and_its_claim() {
    let (mut office, contract, sla) = office(|_| ());
    let file = DocumentDraft {
        contract_id: Some(contract),
        vendor_id: None,
        asset_id: None,
        lot_id: None,
        purpose: DocumentPurpose::Evidence,
        note: String::new(),
    };
    let id = office.done("document.attach", |tx| {
        document::ops::attach(tx, &file, "october.pdf", b"%PDF-1.7", today())
    });
    let row = |value: &str, document| MeasureDraft {
        sla_id: sla,
        rows: vec![MeasurementDraft {
            period: day("2026-10-01"),
            value: value.into(),
            counted: false,
            note: "Monthly report".into(),
            document_id: document,
        }],
    };
    let save = |office: &mut Office, d: &MeasureDraft| {
        office.write("sla.measure", |tx| ops::measure(tx, d, today())).map(drop)
    };
    let told = codes(save(&mut office, &row("", Some(id))));
    let nothing = |field: &str| (field.to_owned(), "sla-proves-nothing".to_owned());
    assert_eq!(told, [nothing("rows.0.document_id"), nothing("rows.0.note")]);
    save(&mut office, &row("98.2", Some(id))).unwrap();
    let october = |office: &Office| periods(office, sla).remove(9);
    assert_eq!(october(&office).document_id, Some(id));
    assert_eq!(october(&office).note, "Monthly report");
    let claim = |document_id| ClaimDraft {
        sla_id: sla,
        period: day("2026-10-01"),
        due: Some(eur(25_000)),
        claimed_on: Some(today()),
        reference: "PEC 12".into(),
        document_id,
    };
    office.done("sla.claim", |tx| ops::claim(tx, &claim(Some(id)), today()));
    assert_eq!(october(&office).claim.unwrap().document_id, Some(id));
    office.done("sla.claim", |tx| ops::claim(tx, &claim(None), today()));
    assert_eq!(october(&office).claim.unwrap().document_id, None, "what is sent is what is kept");
    // It proves the value still: it cannot be taken off the contract before it is taken off there.
    match office.write("document.detach", |tx| document::ops::detach(tx, id)) {
        Err(Error::Refused(r)) => assert_eq!(r.code, "document-is-evidence"),
        other => panic!("{other:?}"),
    }
    save(&mut office, &row("98.2", None)).unwrap();
    office.done("document.detach", |tx| document::ops::detach(tx, id));
}
