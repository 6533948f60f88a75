//! The renewals report as a model: what the picture shows, what is said of filters, gaps and of
//! what is not listed.

use custodia_core::contract::RenewalKind;
use custodia_core::contract::draft::ContractKind;
use custodia_core::error::Error;
use custodia_core::money::{Currency, Money};
use custodia_core::reports::model::{Block, Cell, Fact, Report, Row, RowLevel, Timeline, Tone};
use custodia_core::reports::{Moment, RenewalsParams, ReportOf, ReportRequest, build, utc};
use custodia_core::text::Lang;

use crate::support::{Office, day, tacit, today};

fn moment() -> Moment {
    let at = today().and_hms_opt(12, 0, 0).expect("noon").and_utc();
    Moment { today: today(), at, clock: "13:00 (Europe/Rome)".into(), offset_at: utc }
}

fn report(office: &Office, params: &RenewalsParams) -> Report {
    let request = ReportRequest::new(ReportOf::Renewals(params.clone()));
    build(office.store.conn(), &request, &moment()).expect("a report")
}

fn picture(report: &Report) -> &Timeline {
    let found = report.blocks.iter().find_map(|b| match b {
        Block::Timeline(timeline) => Some(timeline),
        _ => None,
    });
    found.expect("a picture")
}

fn items(report: &Report) -> Vec<&Row> {
    let rows = report.blocks.iter().flat_map(|b| match b {
        Block::Table(table) => table.rows.as_slice(),
        _ => &[],
    });
    rows.filter(|r| r.level == RowLevel::Item).collect()
}

fn words(facts: &[Fact]) -> Vec<String> {
    let say = |f: &Fact| match &f.value {
        Cell::Text(text) => format!("{}: {text}", f.label),
        other => panic!("{other:?}"),
    };
    facts.iter().map(say).collect()
}

#[test]
fn the_picture_shows_first_what_can_still_be_decided_in_time_and_says_what_it_leaves_out() {
    let mut office = Office::new();
    let vendor = office.vendor("Arco");
    for n in 0..5 {
        office.contract(&tacit(vendor, &format!("MISSED-{n}"), "2026-01-01"));
    }
    for n in 0..13 {
        office.contract(&tacit(vendor, &format!("OPEN-{n:02}"), &format!("2026-05-{:02}", n + 1)));
    }
    let report = report(&office, &RenewalsParams { days: 365, ..RenewalsParams::default() });
    assert_eq!(items(&report).len(), 18);
    let picture = picture(&report);
    let open = picture.lanes.iter().filter(|l| l.label.contains("OPEN")).count();
    assert_eq!((picture.lanes.len(), open), (14, 13), "all that can be decided, then the rest");
    assert_eq!(
        picture.caption,
        "The first open decision is Arco: last safe day Fri 29 Jan 2027. The picture shows 14 of \
         18; the table has them all."
    );
    for lane in &picture.lanes {
        for (_, mark) in &lane.marks {
            assert!((picture.from..=picture.to).contains(mark), "{lane:?} leaves the axis");
        }
    }
    assert_eq!(picture.to, day("2027-05-31"), "the axis ends with the month of the last mark");
}

#[test]
fn a_period_that_ends_years_later_does_not_press_the_picture_together() {
    let mut office = Office::new();
    let vendor = office.vendor("Arco");
    let mut long = tacit(vendor, "LONG", "2026-05-01");
    long.initial_months = Some(120);
    long.notice_value = 3_200;
    office.contract(&long);
    office.contract(&tacit(vendor, "SHORT", "2026-05-01"));
    let report = report(&office, &RenewalsParams { days: 365, ..RenewalsParams::default() });
    assert_eq!(items(&report).len(), 2, "both are in the window");
    let to = picture(&report).to;
    assert!(to < day("2029-01-01"), "the axis runs to {to}");
}

#[test]
fn filters_are_named_and_so_is_their_absence() {
    let mut office = Office::new();
    let vendor = office.vendor("Arco");
    office.contract(&tacit(vendor, "A-1", "2026-05-01"));
    let all = report(&office, &RenewalsParams::default());
    assert_eq!(
        words(&all.facts),
        [
            "Window: decide by within 180 days",
            "Filter: all vendors, owners and types",
            "Decided contracts: shown"
        ]
    );
    let some = RenewalsParams {
        vendor_id: Some(vendor),
        owner_id: Some(office.operator),
        kind: Some(ContractKind::Maintenance),
        decided: false,
        days: 90,
        ..RenewalsParams::default()
    };
    let some = ReportRequest::new(ReportOf::Renewals(some)).lang(Lang::It);
    let some = build(office.store.conn(), &some, &moment()).expect("a report");
    assert_eq!(
        words(&some.facts),
        [
            "Periodo: da decidere entro 90 giorni",
            "Fornitore: Arco",
            "Responsabile: Giulia Rossi",
            "Tipo: Manutenzione",
            "Contratti già decisi: esclusi"
        ]
    );
    assert!(items(&some).is_empty(), "nobody owns the contract");
    assert_eq!(some.generated.text, "20/11/2026, 13:00 (Europe/Rome)");
}

#[test]
fn a_contract_without_owner_says_so_and_the_own_currency_comes_first() {
    let mut office = Office::new();
    let vendor = office.vendor("Arco");
    let mut francs = tacit(vendor, "CHF", "2026-05-01");
    let chf = Currency::parse("CHF").expect("a currency");
    francs.cost_lines[0].amount = Money::new(50_000, chf);
    office.contract(&francs);
    office.contract(&tacit(vendor, "EUR", "2026-05-02"));
    let report = report(&office, &RenewalsParams { days: 365, ..RenewalsParams::default() });
    for row in items(&report) {
        assert_eq!(row.cells[9], Cell::Toned(Tone::Muted, "no owner".into()));
        assert_eq!(row.cells[10], Cell::Toned(Tone::Muted, "to decide".into()));
    }
    let Some(Block::Table(table)) = report.blocks.get(2) else { panic!("a table") };
    let total = table.rows.last().expect("a total");
    let Cell::Totals(sums) = &total.cells[8] else { panic!("{total:?}") };
    let sums: Vec<String> = sums.iter().map(|m| format!("{} {}", m.currency, m.minor)).collect();
    assert_eq!(sums, ["EUR 1200000", "CHF 600000"]);
}

#[test]
fn what_runs_on_without_a_deadline_is_counted_in_the_notes() {
    let mut office = Office::new();
    let vendor = office.vendor("Arco");
    let before = report(&office, &RenewalsParams::default()).notes.len();
    let mut endless = tacit(vendor, "EVER", "2024-01-01");
    endless.renewal = RenewalKind::Evergreen;
    endless.initial_months = None;
    office.contract(&endless);
    let report = report(&office, &RenewalsParams::default());
    assert!(items(&report).is_empty());
    assert_eq!(report.notes.len(), before + 1);
    assert!(report.notes[before].starts_with("1 evergreen contract is not listed"));
}

#[test]
fn a_window_longer_than_ten_years_is_refused_at_its_field() {
    let office = Office::new();
    let params = RenewalsParams { days: 3_661, ..RenewalsParams::default() };
    let refused =
        build(office.store.conn(), &ReportRequest::new(ReportOf::Renewals(params)), &moment());
    let Err(Error::Invalid(fields)) = refused else { panic!("{refused:?}") };
    assert_eq!(fields[0].field, "days");
}
