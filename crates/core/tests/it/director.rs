//! The director's page: every figure is the one of the room it comes from, a month that is over is
//! told as it was, and risks say what figures mean.

use chrono::TimeDelta;
use custodia_core::agenda::{AgendaQuery, agenda};
use custodia_core::asset::{AssetState, ops as assets};
use custodia_core::contract::forecast::{ForecastQuery, forecast};
use custodia_core::coverage::read::Estate;
use custodia_core::director::{DirectorFigures, RiskCode, read, risk};
use custodia_core::money::Totals;
use custodia_core::quality;
use custodia_core::reports::model::{Block, Cell, Table};
use custodia_core::reports::{
    DirectorPageParams, Moment, ReportOf, ReportRequest, build, director_page, utc,
};
use custodia_core::sample;
use custodia_core::store::past::Pasts;
use custodia_core::text::Lang;

use crate::support::{Office, day, tacit, today};

fn noon(on: chrono::NaiveDate) -> Moment {
    let at = on.and_hms_opt(12, 0, 0).unwrap().and_utc();
    Moment { today: on, at, clock: String::new(), offset_at: utc }
}

fn table<'r>(blocks: &'r [Block], name: &str) -> &'r Table {
    let found = blocks.iter().find_map(|b| match b {
        Block::Table(t) if t.name == name => Some(t),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no table {name}"))
}

#[test]
fn figures_are_those_of_the_rooms_they_come_from() {
    let mut office = Office::new();
    office.done(sample::LOAD, |tx| sample::load(tx, today(), Lang::En));
    let conn = office.store.conn();
    let page = read::figures(conn, today()).unwrap();

    let asked = AgendaQuery { days: 90, ..AgendaQuery::default() };
    let due = agenda(conn, &asked, today()).unwrap();
    assert_eq!((page.open, page.missed), (due.open, due.missed));
    assert_eq!(page.months, due.months);
    assert!(page.open > 0, "the sample has something to decide");

    let query = ForecastQuery { years: 3, ..ForecastQuery::default() };
    let costs = forecast(conn, &query, today()).unwrap();
    for (year, (committed, expected)) in
        page.years.iter().zip(costs.committed.iter().zip(&costs.expected))
    {
        for (of, totals) in [(&year.committed, committed), (&year.expected, expected)] {
            let eur = totals.minor_in(page.currency).unwrap_or(0);
            // Other currencies are converted or stand apart: never less than our own.
            assert!(of.sum.minor >= eur, "{}", year.year);
            let rest = totals.0.iter().filter(|m| m.currency != page.currency).count();
            assert!(rest > 0 || of.sum.minor == eur, "{}", year.year);
        }
    }

    let estate = Estate::read(conn, today()).unwrap();
    let mut nothing = Totals::default();
    estate.nothing.iter().try_for_each(|n| nothing.merge(&n.yearly)).unwrap();
    assert_eq!(
        page.for_nothing.all().minor_in(page.currency),
        nothing.minor_in(page.currency).filter(|m| *m != 0)
    );
    let found = quality::read::found(conn, today()).unwrap();
    assert_eq!(page.quality, quality::read::summary(&found).score);
    let c = page.critical;
    assert_eq!(c.assets, c.covered + c.uncovered + c.unknown);
}

#[test]
fn a_month_that_is_over_is_told_as_it_was_with_what_changed_since() {
    let mut office = Office::new();
    let vendor = office.vendor("Dell");
    office.contract(&tacit(vendor, "C-1", "2026-01-01"));
    // Three weeks later, in the next month, another contract comes.
    for _ in 0..21 {
        office.next_day();
    }
    let later = today() + TimeDelta::days(21);
    office.contract(&tacit(vendor, "C-2", "2026-12-01"));
    let conn = office.store.conn();
    let mut pasts = Pasts::default();
    let page = director_page(conn, None, Lang::En, &noon(later), &mut pasts).unwrap();
    let before = page.before.expect("the register reaches back to the end of November");
    assert_eq!((before.on, page.now.on), (day("2026-11-30"), later));
    assert_eq!((before.contracts, page.now.contracts), (1, 2));

    let november =
        director_page(conn, Some(day("2026-11-05")), Lang::En, &noon(later), &mut pasts).unwrap();
    assert_eq!(november.now, before, "the same day asked for itself");
    assert!(november.before.is_none(), "the register began in November");

    let request = ReportRequest::new(ReportOf::DirectorPage(DirectorPageParams::default()));
    let report = build(conn, &request, &noon(later)).unwrap();
    let measures = table(&report.blocks, "measures");
    let contracts = &measures.rows[1];
    assert_eq!(contracts.cells[1..], [Cell::Int(1), Cell::Int(2), Cell::Text("+1".into())]);
}

#[test]
fn a_month_to_come_and_one_before_the_register_are_refused_in_words() {
    let office = Office::new();
    let conn = office.store.conn();
    let ask = |month| {
        director_page(conn, Some(day(month)), Lang::En, &noon(today()), &mut Pasts::default())
    };
    assert!(ask("2026-12-01").is_err());
    let error = ask("2026-09-01").unwrap_err();
    assert!(format!("{error:?}").contains("past-before"), "{error:?}");
    assert!(ask("2026-11-30").is_ok(), "the month that runs, up to today");
}

#[test]
fn what_is_disposed_of_without_a_lot_is_a_risk() {
    let mut office = Office::new();
    let status = office.status(AssetState::Disposed);
    office.done("asset.save", |tx| {
        let draft = custodia_core::asset::AssetDraft {
            tag: "IT-1".into(),
            status_id: Some(status),
            disposed_on: Some(day("2026-11-02")),
            ..custodia_core::asset::AssetDraft::default()
        };
        assets::save(tx, &draft)
    });
    let figures = read::figures(office.store.conn(), today()).unwrap();
    assert_eq!((figures.disposal.assets, figures.disposal.proved), (1, 0));
    let found = risk::risks(&figures);
    let risk = found.iter().find(|r| r.code == RiskCode::DisposedUnproved).expect("told");
    assert_eq!(risk.count, 1);
}

#[test]
fn risks_follow_from_figures_alone_and_the_gravest_come_first() {
    let office = Office::new();
    let empty = read::figures(office.store.conn(), today()).unwrap();
    assert_eq!(risk::risks(&empty), [], "an empty register has no risks");
    let figures = DirectorFigures {
        missed: 2,
        open: 5,
        expired_proofs: 1,
        refresh_overdue: 9,
        quality: Some(70),
        ..empty
    };
    let codes: Vec<RiskCode> = risk::risks(&figures).iter().map(|r| r.code).collect();
    assert_eq!(
        codes,
        [
            RiskCode::NoticeMissed,
            RiskCode::DecisionsDue,
            RiskCode::ProofExpired,
            RiskCode::DataDoubtful,
            RiskCode::RefreshOverdue,
        ]
    );
    let due = risk::risks(&figures).into_iter().find(|r| r.code == RiskCode::DecisionsDue);
    assert_eq!(due.map(|r| r.count), Some(3), "what is missed already is told apart");
}
