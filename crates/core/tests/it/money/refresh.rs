//! The refresh forecast of a register: clocks, prices, rates, its list.

use custodia_core::ids::AssetId;
use custodia_core::list::{Filter, ListQuery, Sort};
use custodia_core::money::Currency;
use custodia_core::quote::Rate;
use custodia_core::rates::{self, ExchangeRateDraft, Rates, settings};
use custodia_core::refresh::clock::RefreshClock;
use custodia_core::refresh::forecast::{Reckoning, RefreshForecast, RefreshQuery, forecast};
use custodia_core::refresh::rows;
use custodia_core::refresh::survey::survey;

use super::{asset, civil, codes, percent, save_plan, set, usd};
use crate::support::{Office, day, eur, tacit, today};

fn looked(office: &Office, query: &RefreshQuery) -> RefreshForecast {
    forecast(office.store.conn(), query, today()).unwrap()
}

#[test]
fn a_forecast_names_the_clock_that_rings_first() {
    let mut office = Office::new();
    let laptop = asset(&mut office, "L-1", "Laptop", "2023-03-01", eur(90_000));
    let clock = |office: &Office, of: &[RefreshClock]| {
        let survey = survey(office.store.conn(), today()).unwrap();
        survey.assets.iter().find(|a| a.id == laptop).unwrap().clocks.earliest(of)
    };
    assert_eq!(clock(&office, &[]), Some((day("2027-03-01"), RefreshClock::Age)), "48 months");
    set(&mut office, laptop, "warranty_end = '2026-03-01'");
    assert_eq!(clock(&office, &[]), Some((day("2026-03-01"), RefreshClock::Warranty)));
    let only = [RefreshClock::Age];
    assert_eq!(clock(&office, &only), Some((day("2027-03-01"), RefreshClock::Age)));

    // An extension kept as a cover ends later: the warranty is as long as the longer of them.
    office.done("coverage.save", |tx| {
        Ok(tx.execute(
            "INSERT INTO coverage (asset_id, kind, end_date, origin)
             VALUES (?1, 'extension', '2028-02-29', 'vendor')",
            [laptop],
        )?)
    });
    assert_eq!(clock(&office, &[]), Some((day("2027-03-01"), RefreshClock::Age)));

    save_plan(&mut office, &civil("Laptop", 24));
    assert_eq!(clock(&office, &[]), Some((day("2025-02-28"), RefreshClock::Depreciation)));
    set(&mut office, laptop, "retire_on = '2025-01-31'");
    assert_eq!(clock(&office, &[]), Some((day("2025-01-31"), RefreshClock::Planned)));

    set(&mut office, laptop, "manufacturer = 'Dell', model = 'Latitude 5440'");
    office.done("model.save", |tx| {
        Ok(tx.execute(
            "INSERT INTO model (manufacturer, name, end_of_security, refresh_months, price_minor,
               price_currency)
             VALUES ('DELL', 'latitude 5440', '2024-12-31', 60, 130000, 'EUR')",
            [],
        )?)
    });
    assert_eq!(clock(&office, &[]), Some((day("2024-12-31"), RefreshClock::Security)));
    assert_eq!(clock(&office, &only), Some((day("2028-03-01"), RefreshClock::Age)), "its model's");
    let found = looked(&office, &RefreshQuery::default());
    assert_eq!((found.overdue, found.years[0].count), (1, 1), "overdue counts this year");
    assert_eq!(found.years[0].cost.sum, eur(130_000), "its model's price");
    assert_eq!(found.clocks[0].name, "security");
}

#[test]
fn a_lease_is_a_clock_of_what_it_covers() {
    let mut office = Office::new();
    let id = asset(&mut office, "S-1", "Server", "2025-01-15", eur(500_000));
    let vendor = office.vendor("Grenke");
    let mut lease = tacit(vendor, "LS-1", "2025-02-01");
    lease.kind = custodia_core::contract::ContractKind::Lease;
    lease.renewal = custodia_core::contract::RenewalKind::None;
    lease.renewal_months = 0;
    lease.initial_months = Some(36);
    lease.assets = vec![id];
    office.contract(&lease);
    let found = survey(office.store.conn(), today()).unwrap();
    assert_eq!(found.assets[0].clocks.day(RefreshClock::Lease), Some(day("2028-01-31")));
}

#[test]
fn prices_grow_and_what_has_no_rate_stands_apart() {
    let mut office = Office::new();
    let money = settings::MoneySettings { growth: percent("3"), ..Default::default() };
    office.done("money.settings", |tx| settings::save(tx, &money));
    // Golden DP-060.
    for (tag, since, months, cost) in [
        ("A", "2022-05-10", 48, 120_000),
        ("B", "2022-12-31", 48, 120_000),
        ("C", "2023-03-01", 48, 90_000),
        ("D", "2024-07-15", 60, 1_500_000),
        ("E", "2020-01-15", 48, 110_000),
    ] {
        asset(&mut office, tag, &format!("Kind {months}"), since, eur(cost));
    }
    for months in [48, 60] {
        office.done("category.save", |tx| {
            Ok(tx.execute(
                "INSERT INTO category (name, refresh_months) VALUES (?1, ?2)",
                (format!("kind {months}"), months),
            )?)
        });
    }
    let found = looked(&office, &RefreshQuery::default());
    let years: Vec<(u32, i64)> = found.years.iter().map(|y| (y.count, y.cost.sum.minor)).collect();
    assert_eq!(years, [(3, 350_000), (1, 92_700), (0, 0), (1, 1_639_091), (0, 0)]);

    asset(&mut office, "U", "Kind 48", "2022-11-21", usd(100_000));
    let found = looked(&office, &RefreshQuery::default());
    assert_eq!(found.years[0].count, 4);
    assert_eq!(found.years[0].cost.sum, eur(350_000), "dollars are not added");
    assert_eq!(found.years[0].cost.apart.0, [usd(100_000)]);

    let rate = |on: &str, rate: &str| ExchangeRateDraft {
        id: None,
        currency: usd(0).currency,
        into: Currency::EUR,
        on: Some(day(on)),
        rate: Rate::parse(rate),
        source: "ECB".into(),
    };
    for (on, value) in [("2026-01-01", "0.9"), ("2026-11-20", "0.95"), ("2026-11-21", "0.5")] {
        office.done("rate.save", |tx| rates::ops::save(tx, &rate(on, value)));
    }
    let found = looked(&office, &RefreshQuery::default());
    assert_eq!(found.years[0].cost.sum, eur(350_000 + 95_000), "the rate of today");
    assert!(found.years[0].cost.apart.is_empty());
    let before = Rates::on(office.store.conn(), Currency::EUR, day("2026-11-19")).unwrap();
    assert_eq!(before.convert(usd(100)).unwrap(), Some(eur(90)));
    let never = Rates::on(office.store.conn(), Currency::EUR, day("2025-12-31")).unwrap();
    assert_eq!(never.convert(usd(100)).unwrap(), None);

    let twice = rate("2026-01-01", "0.8");
    let refused = office.write("rate.save", |tx| rates::ops::save(tx, &twice)).expect_err("twice");
    assert_eq!(codes(&refused), [("on", "twice")]);
    let itself = ExchangeRateDraft { into: usd(0).currency, ..rate("2026-02-01", "1") };
    let refused =
        office.write("rate.save", |tx| rates::ops::save(tx, &itself)).expect_err("itself");
    assert_eq!(codes(&refused), [("currency", "rate-of-itself")]);
}

#[test]
fn the_assets_of_a_forecast_are_filtered_and_in_order() {
    let mut office = Office::new();
    let first = asset(&mut office, "L-1", "Laptop", "2023-03-01", eur(90_000));
    let second = asset(&mut office, "M-1", "Monitor", "2015-03-01", eur(20_000));
    asset(&mut office, "C-1", "Chair", "2015-03-01", eur(20_000));
    let by = Reckoning::load(office.store.conn(), today()).unwrap();
    let survey = survey(office.store.conn(), today()).unwrap();
    let query = RefreshQuery::default();
    let ids = |list: &ListQuery| -> Vec<AssetId> {
        rows::matching(&survey, &query, list, &by).unwrap().iter().map(|d| d.id).collect()
    };
    assert_eq!(ids(&ListQuery::default()), [second, first], "soonest first; no clock for a chair");
    let sort = |key: &str, desc| ListQuery {
        sort: vec![Sort { key: key.into(), desc }],
        ..ListQuery::default()
    };
    assert_eq!(ids(&sort("due_on", true)), [first, second]);
    assert_eq!(ids(&sort("category", false)), [first, second]);
    let only = Filter::is("year", vec!["2027".into()]);
    assert_eq!(ids(&ListQuery { filters: vec![only], ..ListQuery::default() }), [first]);
    let unknown = rows::matching(&survey, &query, &sort("colour", false), &by).unwrap_err();
    assert_eq!(codes(&unknown), [("query", "unknown-column")]);

    let all = rows::matching(&survey, &query, &ListQuery::default(), &by).unwrap();
    let shown = rows::rows(office.store.conn(), &survey, &all, today()).unwrap();
    assert_eq!(shown[1].tag, "L-1");
    assert_eq!((shown[1].age_months, shown[1].overdue), (Some(44), false));
    assert!(shown[0].overdue);
    let one = RefreshQuery { category: Some("LAPTOP".into()), ..RefreshQuery::default() };
    let found = looked(&office, &one);
    assert_eq!(found.years.iter().map(|y| y.count).sum::<u32>(), 1);
    let refused = forecast(
        office.store.conn(),
        &RefreshQuery { years: 11, ..RefreshQuery::default() },
        today(),
    );
    assert_eq!(codes(&refused.unwrap_err()), [("years", "range-years")]);
}
