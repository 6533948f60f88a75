//! What contracts cost over time, what was asked for their periods, and the letters that end them.

use chrono::DateTime;
use custodia_core::contract::draft::{ContractDraft, ContractStatus, CostLineDraft};
use custodia_core::contract::forecast::{Forecast, ForecastQuery, ForecastStep, forecast};
use custodia_core::contract::proration::ProrationBasis;
use custodia_core::contract::schedule::CostView;
use custodia_core::contract::tracker::PeriodPrice;
use custodia_core::contract::{
    BillingPeriod, IncreaseClause, IncreaseKind, Percent, RenewalKind, ops, read,
};
use custodia_core::decision::{self, DecisionChoice, DecisionDraft};
use custodia_core::error::Error;
use custodia_core::ids::ContractId;
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::quote::coterm::CotermQuery;
use custodia_core::reports::model::{Block, Report};
use custodia_core::reports::{
    CostForecastParams, Moment, NoticeLetterParams, ReportOf, ReportRequest, build, utc,
};
use custodia_core::settings;
use custodia_core::text::Lang;
use proptest::prelude::*;

use crate::support::{Office, day, eur, tacit, today};

fn years(office: &Office, query: &ForecastQuery) -> Forecast {
    forecast(office.store.conn(), query, today()).expect("a forecast")
}

fn minor(all: &[Totals]) -> Vec<i64> {
    all.iter().map(|t| t.minor_in(Currency::EUR).unwrap_or(0)).collect()
}

fn decide(office: &mut Office, id: ContractId, choice: DecisionChoice) {
    decide_at(office, id, choice, None);
}

fn decide_at(office: &mut Office, id: ContractId, choice: DecisionChoice, price: Option<Money>) {
    let period_id = read::detail(office.store.conn(), id, today()).expect("a detail").deciding;
    let draft = DecisionDraft {
        contract_id: id,
        period_id,
        choice,
        reason: "Because.".into(),
        decided_by: Some(office.operator),
        decided_on: today(),
        approver_id: None,
        price,
        term_months: None,
    };
    office.done("decision.record", |tx| decision::ops::record(tx, &draft, today()));
}

#[test]
fn committed_money_ends_with_the_period_and_expected_money_goes_on() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    // 1,000 € a month, to 28 February 2027; today is 20 November 2026.
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let query = ForecastQuery { view: CostView::Cash, ..ForecastQuery::default() };
    let found = years(&office, &query);
    assert_eq!(found.first_year, 2026);
    assert_eq!(minor(&found.committed), [1_200_000, 200_000, 0]);
    assert_eq!(minor(&found.expected), [1_200_000; 3]);
    // Whoever decides to renew commits the next year; whoever leaves expects nothing after it.
    decide(&mut office, id, DecisionChoice::Renew);
    assert_eq!(minor(&years(&office, &query).committed), [1_200_000, 1_200_000, 200_000]);
    decide(&mut office, id, DecisionChoice::Terminate);
    let left = years(&office, &query);
    assert_eq!(left.committed, left.expected, "nothing renews any more");
}

#[test]
fn a_price_agreed_with_the_renewal_is_charged_from_it_on() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    // 1,000 € a month to the end of 2026; half as much again a year, and once.
    let cost_lines = vec![
        CostLineDraft::new("Fee".into(), eur(100_000), BillingPeriod::Monthly),
        CostLineDraft::new("Support".into(), eur(600_000), BillingPeriod::Annual),
        CostLineDraft::new("Set-up".into(), eur(5_000), BillingPeriod::OneOff),
        CostLineDraft {
            from: Some(day("2027-01-01")),
            ..CostLineDraft::new("More users".into(), eur(1_000), BillingPeriod::Monthly)
        },
    ];
    let draft =
        ContractDraft { cost_lines, notice_value: 30, ..tacit(vendor, "C-1", "2026-01-01") };
    let id = office.contract(&draft);
    let query = ForecastQuery { view: CostView::Cash, ..ForecastQuery::default() };
    let first = 1_800_000 + 5_000;
    assert_eq!(minor(&years(&office, &query).expected), [first, 1_812_000, 1_812_000]);
    decide_at(&mut office, id, DecisionChoice::Renew, Some(eur(1_350_000)));
    let found = years(&office, &query);
    // 13,500 instead of 18,000; what begins with the period says its price itself.
    assert_eq!(minor(&found.expected), [first, 1_362_000, 1_362_000]);
    assert_eq!(minor(&found.committed), [first, 1_362_000, 0]);
    office.undo();
    let dollars = Money::new(1, Currency::parse("USD").unwrap());
    decide_at(&mut office, id, DecisionChoice::Renew, Some(dollars));
    let found = years(&office, &query);
    assert_eq!(minor(&found.expected)[1], 1_812_000, "another currency says nothing of these");
}

#[test]
fn past_its_day_of_notice_the_next_period_is_committed_whatever_is_decided() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    // To the end of 2026, with notice by 2 October; today is 20 November 2026.
    let id = office.contract(&tacit(vendor, "C-1", "2026-01-01"));
    let query = ForecastQuery { view: CostView::Cash, ..ForecastQuery::default() };
    let found = years(&office, &query);
    assert_eq!(minor(&found.committed), [1_200_000, 1_200_000, 0]);
    assert_eq!(minor(&found.expected), [1_200_000; 3]);
    decide(&mut office, id, DecisionChoice::Terminate);
    let left = years(&office, &query);
    assert_eq!(minor(&left.expected), [1_200_000, 1_200_000, 0], "a year too late");
    assert_eq!(left.committed, left.expected);
}

#[test]
fn a_fixed_increase_is_expected_at_each_renewal_and_an_index_is_not_guessed() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let fixed = IncreaseClause {
        kind: IncreaseKind::Fixed,
        percent: Percent::whole(10),
        ..IncreaseClause::NONE
    };
    let indexed = IncreaseClause {
        kind: IncreaseKind::CpiPlus,
        percent: Percent::whole(10),
        ..IncreaseClause::NONE
    };
    for (number, increase) in [("FIX", fixed), ("IDX", indexed)] {
        office.contract(&ContractDraft { increase, ..tacit(vendor, number, "2026-01-01") });
    }
    let query = ForecastQuery { view: CostView::Cash, ..ForecastQuery::default() };
    let found = years(&office, &query);
    let of = |number: &str| {
        let row = found.rows.iter().find(|r| r.number == number).expect("a row");
        minor(&row.expected)
    };
    assert_eq!(of("FIX"), [1_200_000, 1_320_000, 1_452_000]);
    assert_eq!(of("IDX"), [1_200_000; 3]);
}

#[test]
fn a_draft_costs_nothing_and_what_ended_stops() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let draft = ContractStatus::Draft;
    office.contract(&ContractDraft { status: draft, ..tacit(vendor, "D", "2026-01-01") });
    office.contract(&ContractDraft {
        status: ContractStatus::Ended,
        ended_on: Some(day("2026-06-30")),
        ..tacit(vendor, "E", "2026-01-01")
    });
    office.contract(&ContractDraft {
        renewal: RenewalKind::Evergreen,
        initial_months: None,
        ..tacit(vendor, "O", "2026-01-01")
    });
    let query = ForecastQuery { view: CostView::Cash, ..ForecastQuery::default() };
    let found = years(&office, &query);
    let rows: Vec<_> = found.rows.iter().map(|r| (&*r.number, minor(&r.committed))).collect();
    // Open-ended: 90 days from 20 November reach 18 February, so January and February are owed.
    let feb = 100_000 + 100_000 * 18 / 28;
    assert_eq!(rows[0], ("E", vec![600_000, 0, 0]));
    assert_eq!((rows[1].0, rows[1].1[0]), ("O", 1_200_000));
    assert!((rows[1].1[1] - feb).abs() <= 1, "{:?}", rows[1].1);
    assert_eq!(minor(&found.rows[1].expected), [1_200_000; 3]);
    assert_eq!(rows.len(), 2);
}

#[test]
fn what_is_asked_wrongly_is_refused_at_its_field() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    for years in [0, 11] {
        let query = ForecastQuery { years, ..ForecastQuery::default() };
        let refused = forecast(office.store.conn(), &query, today());
        assert!(matches!(refused, Err(Error::Invalid(e)) if e[0].field == "years"));
    }
    let price = PeriodPrice { asked: Some(eur(-1)), index_change: Percent::whole(2000) };
    let refused = office.write("price.save", |tx| ops::save_price(tx, id, 77, &price));
    let Err(Error::Invalid(errors)) = refused else { panic!("{refused:?}") };
    let fields: Vec<_> = errors.iter().map(|e| e.field.as_str()).collect();
    assert_eq!(fields, ["k", "asked", "index_change"]);
}

#[test]
fn the_tracker_takes_what_was_typed_and_else_the_cost_lines_and_undo_takes_it_back() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let asked = |office: &Office| -> Vec<(Option<Money>, bool, Option<Money>)> {
        let rows = read::tracker(office.store.conn(), id, today()).expect("a tracker");
        rows.iter().map(|r| (r.asked, r.typed, r.over)).collect()
    };
    let flat = (Some(eur(1_200_000)), false, Some(eur(0)));
    assert_eq!(asked(&office), [(Some(eur(1_200_000)), false, None), flat, flat]);
    let price = PeriodPrice { asked: Some(eur(1_260_000)), index_change: None };
    office.done("price.save", |tx| ops::save_price(tx, id, 2, &price));
    // No clause: the contract allows no increase.
    assert_eq!(asked(&office)[2], (Some(eur(1_260_000)), true, Some(eur(60_000))));
    office.undo();
    assert_eq!(asked(&office)[2], flat);
}

fn made(office: &Office, of: ReportOf) -> Report {
    asked(office, &ReportRequest::new(of))
}

fn asked(office: &Office, request: &ReportRequest) -> Report {
    let moment =
        Moment { today: today(), at: DateTime::UNIX_EPOCH, clock: String::new(), offset_at: utc };
    build(office.store.conn(), request, &moment).expect("a report")
}

fn text(report: &Report) -> String {
    let words = report.blocks.iter().filter_map(|b| match b {
        Block::Paragraph(text) => Some(text.as_str()),
        _ => None,
    });
    words.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_request_for_a_quote_speaks_the_vendors_language_unless_another_is_asked_for() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&tacit(vendor, "C-1", "2026-03-01"));
    let query = CotermQuery {
        contract_ids: vec![id],
        end: day("2027-12-31"),
        basis: ProrationBasis::ActTerm,
        by_asset: false,
    };
    let of = || ReportOf::QuoteRequest(query.clone());
    let said = made(&office, of());
    assert_eq!(said.title, "Request for a quote");
    office.done("vendor.save", |tx| {
        let set = "UPDATE vendor SET language = 'it', address = 'Via Roma 1\n20100 Milano'";
        Ok(tx.execute(set, [])?)
    });
    let report = made(&office, of());
    assert_eq!(report.lang, Lang::It);
    let said = text(&report);
    assert!(said.starts_with("Acme\nVia Roma 1\n20100 Milano\n"), "as a letter begins: {said}");
    assert!(said.contains("31 dicembre 2027"), "{said}");
    let english = asked(&office, &ReportRequest::new(of()).lang(Lang::En));
    assert_eq!(english.lang, Lang::En, "whoever asks for a language gets it");
}

#[test]
fn the_letter_speaks_the_vendors_language_and_names_the_end() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    let id = office.contract(&ContractDraft {
        notice_clause: "art. 9.2".into(),
        ..tacit(vendor, "C-1", "2024-03-01")
    });
    let letter = |office: &Office, contract_id| {
        made(office, ReportOf::NoticeLetter(NoticeLetterParams { contract_id }))
    };
    let said = text(&letter(&office, id));
    assert!(said.contains("ends on Sunday 28 February 2027"), "{said}");
    assert!(said.contains("art. 9.2"), "{said}");
    office.done("vendor.save", |tx| {
        Ok(tx.execute("UPDATE vendor SET language = 'it', pec = 'acme@pec.example'", [])?)
    });
    let said = text(&letter(&office, id));
    assert!(said.contains("disdetta") && said.contains("28 febbraio 2027"), "{said}");
    let open = office.contract(&ContractDraft {
        renewal: RenewalKind::Evergreen,
        initial_months: None,
        ..tacit(vendor, "O", "2026-01-01")
    });
    let report = letter(&office, open);
    assert_eq!(report.title, "Recesso dal contratto");
    assert!(text(&report).contains("18 febbraio 2027"), "90 days from today");
}

#[test]
fn the_reports_sums_are_those_of_the_forecast() {
    let mut office = Office::new();
    let vendor = office.vendor("Acme");
    office.contract(&tacit(vendor, "C-1", "2024-03-01"));
    let mut s = settings::sql::load(office.store.conn()).expect("settings");
    s.organisation.fiscal_year_start = 7;
    office.done("settings.save", |tx| settings::ops::save(tx, &s, today()));
    let report = made(&office, ReportOf::CostForecast(CostForecastParams::default()));
    let table = report.blocks.iter().find_map(|b| match b {
        Block::Table(t) if t.name == "by_contract" => Some(t),
        _ => None,
    });
    let titles: Vec<_> = table.expect("a table").columns.iter().map(|c| c.title.clone()).collect();
    assert_eq!(titles[4..], ["2026/27", "2027/28", "2028/29"]);
}

proptest! {
    /// However lines are billed and cut, the months of a year sum to the year.
    #[test]
    fn months_sum_to_their_fiscal_year(
        amounts in prop::collection::vec((1_i64..10_000_000, 0_usize..7), 1..5),
        start in 0_u64..3000,
        first_month in 1_u32..13,
        cash in any::<bool>(),
    ) {
        let mut office = Office::new();
        let vendor = office.vendor("Acme");
        let mut s = settings::sql::load(office.store.conn()).expect("settings");
        s.organisation.fiscal_year_start = first_month;
        office.done("settings.save", |tx| settings::ops::save(tx, &s, today()));
        let begin = day("2019-01-31") + chrono::Days::new(start);
        let cost_lines = amounts.iter().map(|(minor, billing)| {
            CostLineDraft::new(String::new(), eur(*minor), BillingPeriod::ALL[*billing])
        });
        let draft = ContractDraft {
            start: Some(begin),
            cost_lines: cost_lines.collect(),
            ..tacit(vendor, "C-1", "2024-03-01")
        };
        office.contract(&draft);
        let view = if cash { CostView::Cash } else { CostView::Accrual };
        let query = |step| ForecastQuery { step, view, years: 1, ..ForecastQuery::default() };
        let year = years(&office, &query(ForecastStep::Year));
        let months = years(&office, &query(ForecastStep::Month));
        let sum: i64 = minor(&months.expected).iter().sum();
        prop_assert_eq!(minor(&year.expected), vec![sum]);
    }
}
