//! Contracts over time: their order, the periods that touch a span, and the days on them.

use chrono::NaiveDate;
use custodia_core::contract::RenewalKind;
use custodia_core::contract::draft::{ContractDraft, ContractStatus, PeriodState};
use custodia_core::deadline::{
    DeadlineKind, DeadlineQuery, TimelineQuery, TimelineRow, deadlines, timeline,
};
use custodia_core::error::Error;
use custodia_core::list::{Filter, Page, Views};

use crate::support::{Office, day, tacit, today};

fn query(from: &str, to: &str) -> TimelineQuery {
    let (text, filters) = (String::new(), Vec::new());
    TimelineQuery { text, filters, from: day(from), to: day(to), offset: 0, limit: 100 }
}

fn ask(office: &Office, query: &TimelineQuery) -> Page<TimelineRow> {
    timeline(office.store.conn(), &mut Views::default(), 1, query, today()).expect("a page")
}

fn numbers(page: &Page<TimelineRow>) -> Vec<&str> {
    page.rows.iter().map(|r| r.row.number.as_str()).collect()
}

/// An office with a contract of each sort.
fn office() -> Office {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let base = |n: &str, start: &str| tacit(vendor, n, start);
    for draft in [
        base("later", "2026-06-01"),
        base("soon", "2026-03-01"),
        ContractDraft { status: ContractStatus::Draft, ..base("draft", "2026-03-01") },
        ContractDraft {
            renewal: RenewalKind::Evergreen,
            initial_months: None,
            ..base("evergreen", "2026-03-01")
        },
        ContractDraft {
            status: ContractStatus::Ended,
            ended_on: Some(day("2026-05-31")),
            ..base("ended", "2026-03-01")
        },
    ] {
        office.contract(&draft);
    }
    office
}

#[test]
fn what_is_decided_first_stands_first_and_what_is_over_last() {
    let office = office();
    let page = ask(&office, &query("2026-09-01", "2028-02-29"));
    assert_eq!(numbers(&page), ["soon", "later", "evergreen", "ended"], "a draft has no time yet");
    let second = TimelineQuery { offset: 1, limit: 1, ..query("2026-09-01", "2028-02-29") };
    let page = ask(&office, &second);
    assert_eq!((numbers(&page), page.total, page.offset), (vec!["later"], 4, 1));
    let only = Filter::is("renewal", vec!["evergreen".into()]);
    let filtered = TimelineQuery { filters: vec![only], ..query("2026-09-01", "2028-02-29") };
    assert_eq!(numbers(&ask(&office, &filtered)), ["evergreen"]);
}

#[test]
fn a_row_has_the_periods_that_touch_the_span_and_no_others() {
    let office = office();
    let told =
        |from: &str, to: &str, n: &str| -> Vec<(NaiveDate, Option<NaiveDate>, PeriodState)> {
            let page = ask(&office, &query(from, to));
            let row = page.rows.iter().find(|r| r.row.number == n).expect("a row");
            row.bars.iter().map(|b| (b.start, b.end, b.state)).collect()
        };
    let first = (day("2026-03-01"), Some(day("2027-02-28")), PeriodState::Confirmed);
    let next = (day("2027-03-01"), Some(day("2028-02-29")), PeriodState::Proposed);
    assert_eq!(told("2026-09-01", "2028-02-29", "soon"), [first, next]);
    assert_eq!(told("2026-09-01", "2027-02-28", "soon"), [first], "the span's last day counts");
    assert_eq!(told("2027-02-28", "2027-03-01", "soon"), [first, next]);
    assert_eq!(told("2025-01-01", "2026-02-28", "soon"), []);
    let without_end = (day("2026-03-01"), None, PeriodState::Confirmed);
    assert_eq!(told("2029-01-01", "2029-12-31", "evergreen"), [without_end]);
    let cut = (day("2026-03-01"), Some(day("2026-05-31")), PeriodState::Confirmed);
    assert_eq!(told("2026-05-31", "2027-12-31", "ended"), [cut], "no further than it went");
}

#[test]
fn the_days_on_it_are_those_of_the_calendar() {
    let office = office();
    let (from, to) = (day("2026-09-01"), day("2028-02-29"));
    let shown = [DeadlineKind::LastSafe, DeadlineKind::PeriodEnd, DeadlineKind::Decided];
    let days = deadlines(office.store.conn(), &DeadlineQuery::all(from, to), today()).unwrap();
    let page = ask(&office, &query("2026-09-01", "2028-02-29"));
    assert_eq!(page.rows[0].marks.len(), 4, "{:?}", page.rows[0].marks);
    for row in &page.rows {
        let own: Vec<_> = days
            .iter()
            .filter(|d| d.contract_id == Some(row.row.id) && shown.contains(&d.kind))
            .map(|d| (d.date, d.kind, d.open))
            .collect();
        let marks: Vec<_> = row.marks.iter().map(|m| (m.date, m.kind, m.open)).collect();
        assert_eq!(marks, own, "{}", row.row.number);
    }
}

#[test]
fn a_span_that_cannot_be_is_refused_at_its_field() {
    let office = Office::new();
    let asked = query("2027-01-01", "2026-12-31");
    let found = timeline(office.store.conn(), &mut Views::default(), 1, &asked, today());
    match found {
        Err(Error::Invalid(errors)) => assert_eq!(errors[0].code, "end-before-start"),
        other => panic!("{other:?}"),
    }
}
