//! What a row of the list of vendors counts and says.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use custodia_core::contract::draft::{ContractStatus, CostLineDraft};
use custodia_core::contract::{BillingPeriod, DeliveryMethod, RenewalKind};
use custodia_core::decision::{DecisionChoice, DecisionDraft, NoticeDraft};
use custodia_core::error::Error;
use custodia_core::ids::VendorId;
use custodia_core::list::{Filter, ListQuery, PageRequest, Sort, Views};
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::text::Lang;
use custodia_core::vendor::{VendorDraft, VendorKind, sql};

use super::{acme, save};
use crate::support::{Office, day, eur, tacit, today};

#[test]
fn the_row_counts_what_runs_and_says_what_it_costs_a_year() {
    let mut office = Office::new();
    let id = save(&mut office, &acme()).unwrap();
    let chf = Currency::parse("CHF").unwrap();
    let line = |amount, billing| CostLineDraft::new(String::new(), amount, billing);

    // In force: 12 × 1,000.00 and a third of 100.00, and a one-off that is no yearly cost.
    let mut running = tacit(id, "RUN", "2026-01-01");
    running.cost_lines.push(line(eur(10_000), BillingPeriod::Triennial));
    running.cost_lines.push(line(eur(99_999), BillingPeriod::OneOff));
    office.contract(&running);
    let mut evergreen = tacit(id, "EVER", "2020-01-01");
    (evergreen.renewal, evergreen.renewal_months) = (RenewalKind::Evergreen, 0);
    evergreen.cost_lines = vec![line(Money::new(2_500, chf), BillingPeriod::Quarterly)];
    office.contract(&evergreen);

    // Not in force: to come, a draft, over by its own terms, ended by somebody.
    office.contract(&tacit(id, "SOON", "2027-01-01"));
    let mut draft = tacit(id, "DRAFT", "2026-01-01");
    draft.status = ContractStatus::Draft;
    office.contract(&draft);
    let mut over = tacit(id, "OVER", "2024-01-01");
    over.renewal = RenewalKind::Express;
    office.contract(&over);
    let mut ended = tacit(id, "ENDED", "2025-01-01");
    (ended.status, ended.ended_on) = (ContractStatus::Ended, Some(day("2026-06-30")));
    office.contract(&ended);
    // Ended by somebody, but on a day to come: until then it costs, and has no day to act by.
    let mut ending = tacit(id, "ENDING", "2025-01-01");
    (ending.status, ending.ended_on) = (ContractStatus::Ended, Some(today()));
    office.contract(&ending);

    let row = sql::list::rows(office.store.conn(), &[id.0], today()).unwrap().remove(0);
    assert_eq!(row.contracts, 5, "all but the two that are over");
    let expected = [Money::new(10_000, chf), eur(2_403_333)];
    assert_eq!(row.annual, Totals::of(expected).unwrap());
    // The current year's last day of notice, 2 October, is past; the next one counts.
    assert_eq!(row.next_send_by, Some(day("2027-10-01")), "{row:?}");
}

#[test]
fn lists_filter_search_and_sort() {
    let mut office = Office::new();
    let mut all = Vec::new();
    for (name, kinds, country, number) in [
        ("Zeta Reti", vec![VendorKind::Telecom], "Italia", "900"),
        ("Östra Drift", vec![VendorKind::Cloud, VendorKind::Itad], "Sverige", ""),
        ("acme", vec![], "italia", "C-77"),
    ] {
        let draft = VendorDraft {
            name: name.into(),
            kinds,
            country: country.into(),
            customer_no: number.into(),
            ..VendorDraft::default()
        };
        all.push(save(&mut office, &draft).unwrap().0);
    }
    let [zeta, ostra, acme] = all[..] else { panic!("three vendors") };
    office.contract(&tacit(VendorId(zeta), "C-1", "2026-06-01"));
    let conn = office.store.conn();
    let ids = |query: &ListQuery| sql::list::ids(conn, query, today()).unwrap();
    let by = |key: &str, desc| ListQuery {
        sort: vec![Sort { key: key.into(), desc }],
        ..ListQuery::default()
    };
    for (key, desc, expected) in [
        ("name", false, [acme, zeta, ostra]),
        ("name", true, [ostra, zeta, acme]),
        ("country", false, [zeta, acme, ostra]),
        ("customer_no", false, [ostra, zeta, acme]),
        ("kinds", false, [acme, ostra, zeta]),
        ("contracts", true, [zeta, ostra, acme]),
        ("annual", true, [zeta, ostra, acme]),
        ("assets", true, [zeta, ostra, acme]),
        ("next_send_by", false, [zeta, ostra, acme]),
    ] {
        assert_eq!(ids(&by(key, desc)), expected, "{key} {desc}");
    }
    assert_eq!(
        ids(&ListQuery::default()),
        [acme, zeta, ostra],
        "by name when nothing is asked for"
    );

    let only = |field: &str, values: &[&str]| ListQuery {
        filters: vec![Filter::is(field, values.iter().map(|v| (*v).to_owned()).collect())],
        ..ListQuery::default()
    };
    assert_eq!(ids(&only("kinds", &["itad", "telecom"])), [zeta, ostra]);
    assert_eq!(ids(&only("kinds", &[""])), [acme]);
    assert_eq!(ids(&only("country", &["ITALIA"])), [acme, zeta]);
    let found = |text: &str| ids(&ListQuery { text: text.into(), ..ListQuery::default() });
    assert_eq!(found("ostra"), [ostra], "accents do not matter");
    assert_eq!(found("c-77"), [acme]);
    assert_eq!(found("ze"), [zeta], "short words begin a word");
    assert_eq!(found("re ze"), [zeta]);
    assert_eq!(found("eti zz"), [0_i64; 0]);
    for query in [by("notes", false), only("notes", &["acme"])] {
        let refused = sql::list::ids(conn, &query, today());
        assert!(matches!(refused, Err(Error::Invalid(e)) if e[0].code == "unknown-column"));
    }
}

#[test]
fn the_order_of_deadlines_is_the_days_and_not_remembered_beyond_it() {
    let mut office = Office::new();
    let (first, second) = (office.vendor("First"), office.vendor("Second"));
    // To be sent by 30 November 2026, and again a year later; by 2 March 2027.
    office.contract(&tacit(first, "C-1", "2026-03-01"));
    office.contract(&tacit(second, "C-2", "2026-06-01"));
    let mut views = Views::default();
    let mut names = |date: &str| -> Vec<String> {
        let sort = vec![Sort { key: "next_send_by".into(), desc: false }];
        let query = ListQuery { sort, ..ListQuery::default() };
        let request = PageRequest { query, offset: 0, limit: 10 };
        let version = office.store.version();
        let page = sql::list::page(office.store.conn(), &mut views, version, &request, day(date));
        page.unwrap().rows.into_iter().map(|v| v.name).collect()
    };
    assert_eq!(names("2026-11-30"), ["First", "Second"]);
    assert_eq!(names("2026-12-01"), ["Second", "First"]);
}

#[test]
fn the_letter_of_a_decided_period_still_has_its_day() {
    let mut office = Office::new();
    let id = office.vendor("Acme");
    let contract = office.contract(&tacit(id, "C-1", "2026-03-01"));
    let listed = custodia_core::contract::read::one(office.store.conn(), contract).unwrap();
    let period = listed.deciding(today()).unwrap();
    let by = office.operator;
    let decision = DecisionDraft {
        contract_id: contract,
        period_id: Some(period.id),
        choice: DecisionChoice::Terminate,
        reason: "Replaced".into(),
        decided_by: Some(by),
        decided_on: today(),
        approver_id: None,
        price: None,
        term_months: None,
    };
    let send_by = period.period.send_by;
    let row = |o: &Office| sql::list::rows(o.store.conn(), &[id.0], today()).unwrap().remove(0);
    assert_eq!(row(&office).next_send_by, Some(send_by));
    office
        .done("decision.record", |tx| custodia_core::decision::ops::record(tx, &decision, today()));
    // Decided to leave: the letter still has to go out by that day.
    assert_eq!(row(&office).next_send_by, Some(send_by));
}

#[test]
fn a_contract_that_was_left_costs_until_its_end_and_has_no_day_left_to_act_by() {
    // Twelve months from March 2026 to February 2027, notice to be sent by 30 November 2026; if it
    // renews, to February 2028, a day later.
    let send_by = Some(day("2026-11-30"));
    let next = Some(day("2027-12-01"));
    let (cost, nothing) = (Totals::of([eur(1_200_000)]).unwrap(), Totals::default());
    let (leave, renew) = (DecisionChoice::Terminate, DecisionChoice::Renew);
    let replace = DecisionChoice::Replace;
    let (before, in_time) = ("2026-11-20", Some("2026-11-25"));
    let too_late = Some("2026-12-20");
    for (decisions, at, contracts, annual, next_send_by) in [
        // Decided, but the letter is still here: what binds is the notice.
        (&[(leave, None)][..], "2026-11-25", 1, &cost, send_by),
        (&[(leave, None)], "2026-12-21", 1, &cost, next),
        (&[(leave, None)], "2027-03-01", 1, &cost, next),
        // Sent in time: nothing is left to send, and it ends.
        (&[(leave, in_time)], "2026-11-25", 1, &cost, None),
        (&[(leave, in_time)], "2027-02-28", 1, &cost, None),
        (&[(leave, in_time)], "2027-03-01", 0, &nothing, None),
        (&[(replace, in_time)], "2027-03-01", 0, &nothing, None),
        // Only the newest word counts.
        (&[(leave, in_time), (renew, None)], "2027-03-01", 1, &cost, next),
        (&[(renew, None), (leave, in_time)], "2027-03-01", 0, &nothing, None),
        // Notice came too late, and it renewed.
        (&[(leave, too_late)], "2027-03-01", 1, &cost, next),
        (&[(renew, None)], "2027-03-01", 1, &cost, next),
        (&[], "2027-03-01", 1, &cost, next),
    ] {
        let mut office = Office::new();
        let id = office.vendor("Acme");
        let contract = office.contract(&tacit(id, "C-1", "2026-03-01"));
        let listed = custodia_core::contract::read::one(office.store.conn(), contract).unwrap();
        let period = listed.deciding(today()).unwrap().id;
        let by = office.operator;
        for (choice, sent_on) in decisions {
            let decision = DecisionDraft {
                contract_id: contract,
                period_id: Some(period),
                choice: *choice,
                reason: "Said so".into(),
                decided_by: Some(by),
                decided_on: day(before),
                approver_id: None,
                price: None,
                term_months: None,
            };
            let decided = office.done("decision.record", |tx| {
                custodia_core::decision::ops::record(tx, &decision, day(before))
            });
            let Some(sent) = sent_on.map(day) else { continue };
            let notice = NoticeDraft {
                id: None,
                decision_id: decided,
                sent_on: Some(sent),
                method: DeliveryMethod::Pec,
                reference: String::new(),
                received_on: Some(sent),
                document_id: None,
            };
            office.done("notice.record", |tx| {
                custodia_core::decision::ops::record_notice(tx, &notice, sent)
            });
        }
        let row = sql::list::rows(office.store.conn(), &[id.0], day(at)).unwrap().remove(0);
        let found = (row.contracts, &row.annual, row.next_send_by);
        assert_eq!(found, (contracts, annual, next_send_by), "{decisions:?} seen on {at}");
    }
}

/// The list of contracts and the list of vendors say the same about what is in force.
#[test]
fn a_vendor_costs_what_its_contracts_in_force_cost_on_any_day() {
    let mut office = Office::new();
    office.done("sample.load", |tx| custodia_core::sample::load(tx, today(), Lang::En));
    let query = ListQuery::default();
    let mut seen = BTreeSet::new();
    for day in today().iter_days().step_by(17).take(70) {
        // As the shells do at the start of a day.
        office
            .write("contract.roll", |tx| custodia_core::contract::ops::roll(tx, day))
            .expect("rolled");
        let conn = office.store.conn();
        let mut sums: BTreeMap<VendorId, Totals> = BTreeMap::new();
        let mut open: BTreeMap<VendorId, NaiveDate> = BTreeMap::new();
        for row in custodia_core::contract::list::rows(conn, &query, day).unwrap() {
            seen.insert(row.state);
            // A last safe day that is past still presses while notice can be given.
            if let (true, Some(send)) = (row.undecided() && row.notice_by >= Some(day), row.send_by)
            {
                let first = open.entry(row.vendor_id).or_insert(send);
                *first = send.min(*first);
            }
            if row.state.in_force() {
                sums.entry(row.vendor_id).or_default().merge(&row.annual).unwrap();
            }
        }
        let ids = sql::list::ids(conn, &query, day).unwrap();
        for vendor in sql::list::rows(conn, &ids, day).unwrap() {
            let sum = sums.remove(&vendor.id).unwrap_or_default();
            assert_eq!(vendor.annual, sum, "{} on {day}", vendor.name);
            if let Some(first) = open.get(&vendor.id) {
                let next = vendor.next_send_by;
                assert!(next.is_some_and(|d| d <= *first), "{} on {day}: {next:?}", vendor.name);
            }
        }
    }
    assert!(seen.len() >= 6, "the sample stands in few states: {seen:?}");
}
