//! Contracts whose terms change on the way, and the fields that say how they may.

use custodia_core::calendar::Country;
use custodia_core::contract::billing::BillingTiming;
use custodia_core::contract::draft::{ContractDraft, DoubleSigned, NoticeEffective};
use custodia_core::contract::{
    self, AmendmentDraft, IncreaseClause, IncreaseKind, NoticeUnit, Percent, RenewalKind, ops, read,
};
use custodia_core::error::Error;
use custodia_core::ids::VendorId;

use crate::support::{Office, day, tacit, today};

fn amended(amendments: Vec<AmendmentDraft>) -> ContractDraft {
    ContractDraft { amendments, ..tacit(VendorId(1), "C-1", "2024-03-01") }
}

pub(crate) const AMENDMENT: AmendmentDraft = AmendmentDraft {
    id: None,
    effective_from: None,
    signed_on: None,
    title: String::new(),
    new_end: None,
    renewal: None,
    renewal_months: None,
    max_renewals: None,
    notice_value: None,
    notice_unit: None,
};

#[test]
fn an_amendment_changes_what_follows_and_leaves_what_was() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let days = |office: &Office| -> Vec<(String, String)> {
        let listed = read::one(office.store.conn(), id).expect("listed");
        let dates = |p: &contract::sql::StoredPeriod| (p.period.end, p.period.notice_by);
        listed.periods.iter().map(dates).map(|(e, n)| (e.to_string(), n.to_string())).collect()
    };
    let pair = |e: &str, n: &str| (e.to_owned(), n.to_owned());
    let before = days(&office);
    assert_eq!(before[0], pair("2025-02-28", "2024-11-30"));
    let mut draft = read::detail(office.store.conn(), id, today()).expect("detail").draft;
    // From July 2026 on: to the end of 2027, two years at a time, half a year's notice.
    draft.amendments = vec![AmendmentDraft {
        effective_from: Some(day("2026-07-01")),
        new_end: Some(day("2027-12-31")),
        renewal_months: Some(24),
        notice_value: Some(6),
        notice_unit: Some(NoticeUnit::Months),
        ..AMENDMENT
    }];
    let written = office.write("contract.save", |tx| ops::save(tx, &draft, today())).unwrap();
    let after = days(&office);
    assert_eq!(after[..2], before[..2], "the first two years are over and stay as they were");
    assert_eq!(after[2], pair("2027-12-31", "2027-06-30"), "the running period has a new end");
    assert_eq!(after[3], pair("2029-12-31", "2029-06-30"), "two years follow, proposed");
    let op = office.op("journal.undo");
    office.store.undo(written.op.expect("an op"), &op).expect("undone");
    assert_eq!(days(&office), before);
}

#[test]
fn an_amendment_that_does_not_fit_is_refused_with_the_days() {
    let mut office = Office::new();
    office.vendor("Acme");
    let on = |from: &str| AmendmentDraft { effective_from: Some(day(from)), ..AMENDMENT };
    let never = AmendmentDraft { renewal: Some(RenewalKind::Evergreen), ..on("2024-05-01") };
    let back = AmendmentDraft { new_end: Some(day("2025-01-01")), ..on("2025-05-01") };
    for (list, field, code, why) in [
        (vec![on("2024-02-29")], "effective_from", "amendment-before-start", "the day before"),
        (vec![on("2025-01-01"); 2], "effective_from", "amendments-overlap", "twice that day"),
        (vec![back], "new_end", "end-before-start", "its end is past on its first day"),
        (vec![never], "renewal", "amendment-evergreen", "no end from then on"),
        (vec![AMENDMENT], "effective_from", "required", "from when?"),
    ] {
        let at = list.len() - 1;
        let refused = office.write("contract.save", |tx| ops::save(tx, &amended(list), today()));
        let Err(Error::Invalid(errors)) = refused else { panic!("{why}: {refused:?}") };
        let expected = format!("amendments.{at}.{field}");
        let found: Vec<_> = errors.iter().map(|e| (&*e.field, &*e.code)).collect();
        assert_eq!(found, [(&*expected, code)], "{why}");
    }
}

#[test]
fn every_new_field_comes_back_as_it_was_saved() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let framework = office.contract(&tacit(vendor, "F-1", "2024-01-01"));
    let mut draft = ContractDraft {
        parent_id: Some(framework),
        signed_on: Some(day("2024-02-20")),
        double_signed: DoubleSigned::No,
        notice_clause: "art. 9.2".into(),
        notice_effective: NoticeEffective::Sent,
        calendar_country: Some(Country::Germany),
        reminder_steps: vec![90, 30],
        order_no: "PO-77".into(),
        payment_days: Some(60),
        increase: IncreaseClause {
            kind: IncreaseKind::CpiShare,
            share: Percent::whole(75),
            cap: Percent::parse("3.5"),
            index: "ISTAT FOI".into(),
            ..IncreaseClause::NONE
        },
        ..tacit(vendor, "C-1", "2024-03-01")
    };
    draft.cost_lines[0].until = Some(day("2025-02-28"));
    draft.cost_lines[0].timing = BillingTiming::Arrears;
    let id = office.contract(&draft);
    let mut found = read::detail(office.store.conn(), id, today()).expect("detail").draft;
    draft.id = Some(id);
    found.cost_lines[0].id = None;
    assert_eq!(found, draft);
    assert_eq!(found.increase.cap.map(|p| p.to_string()).as_deref(), Some("3.5"));
    // A framework is neither taken away under its contracts nor its own.
    let gone = office.write("contract.delete", |tx| ops::delete(tx, framework));
    assert!(matches!(gone, Err(Error::Refused(r)) if r.code == "contract-has-children"));
    let mut ring = read::detail(office.store.conn(), framework, today()).expect("detail").draft;
    ring.parent_id = Some(id);
    let refused = office.write("contract.save", |tx| ops::save(tx, &ring, today()));
    let Err(Error::Invalid(errors)) = refused else { panic!("{refused:?}") };
    assert_eq!((&*errors[0].field, &*errors[0].code), ("parent_id", "own-parent"));
}
