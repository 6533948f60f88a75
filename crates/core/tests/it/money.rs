//! Money in a register: plans, schedules, refresh, rates, budgets, requests, total cost.

use custodia_core::asset::{self, AssetDraft};
use custodia_core::budget::{self, BudgetKind, BudgetLineDraft, plan::plan};
use custodia_core::capital::{
    self, CapitalLine, CapitalOption, CapitalRequestDraft, CapitalStatus, OptionKind, page,
};
use custodia_core::contract::Percent;
use custodia_core::depreciation::disposal::ResultKind;
use custodia_core::depreciation::read::of_asset;
use custodia_core::depreciation::register::{DepreciationQuery, schedule};
use custodia_core::depreciation::{
    self, Book, Convention, DepreciationMethod, DepreciationPlanDraft,
};
use custodia_core::error::Error;
use custodia_core::ids::{AssetId, DepreciationPlanId};
use custodia_core::list::{Filter, ListQuery, Sort};
use custodia_core::money::{Currency, Money, Totals};
use custodia_core::quote::Rate;
use custodia_core::rates::{self, ExchangeRateDraft, Rates, settings};
use custodia_core::refresh::clock::RefreshClock;
use custodia_core::refresh::forecast::{Reckoning, RefreshForecast, RefreshQuery, forecast};
use custodia_core::refresh::rows;
use custodia_core::refresh::survey::survey;
use custodia_core::tco::{self, AssetCostDraft, CostKind};

use crate::support::{Office, day, eur, tacit, today};

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::parse("USD").unwrap())
}

fn percent(text: &str) -> Percent {
    Percent::parse(text).unwrap()
}

/// An asset in use since a day, of a category, at a price.
fn asset(office: &mut Office, tag: &str, category: &str, since: &str, cost: Money) -> AssetId {
    let status = asset::sql::statuses(office.store.conn()).unwrap();
    let status = status.iter().find(|s| s.state == asset::AssetState::InUse).unwrap().id;
    let draft = AssetDraft {
        tag: tag.into(),
        category: category.into(),
        status_id: Some(status),
        purchase_date: Some(day(since)),
        cost: Some(cost),
        location: "Milano / Building A".into(),
        ..AssetDraft::default()
    };
    office.done("asset.save", |tx| asset::ops::save(tx, &draft))
}

/// Columns the room of assets fills in its form.
fn set(office: &mut Office, id: AssetId, what: &str) {
    let sql = format!("UPDATE asset SET {what} WHERE id = ?1");
    office.done("asset.save", |tx| Ok(tx.execute(&sql, [id])?));
}

fn civil(category: &str, months: u32) -> DepreciationPlanDraft {
    DepreciationPlanDraft {
        id: None,
        category: Some(category.into()),
        asset_id: None,
        book: Book::Civil,
        method: DepreciationMethod::StraightLine,
        life_months: Some(months),
        coefficient: None,
        convention: Convention::FullMonth,
        salvage: Percent::ZERO,
        factor: None,
        to_straight: false,
        at_once: false,
    }
}

fn fiscal(category: &str) -> DepreciationPlanDraft {
    DepreciationPlanDraft {
        book: Book::Fiscal,
        method: DepreciationMethod::Italian,
        coefficient: Some(percent("20")),
        at_once: true,
        ..civil(category, 60)
    }
}

fn save_plan(office: &mut Office, draft: &DepreciationPlanDraft) -> DepreciationPlanId {
    office.done("depreciation.plan.save", |tx| depreciation::ops::save(tx, draft))
}

fn codes(e: &Error) -> Vec<(&str, &str)> {
    match e {
        Error::Invalid(fields) => {
            fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect()
        }
        other => panic!("{other} is about no field"),
    }
}

#[test]
fn a_plan_says_what_is_wrong_with_it_and_comes_back_by_undo() {
    let mut office = Office::new();
    save_plan(&mut office, &civil("Laptop", 36));
    let method = |method| DepreciationPlanDraft { method, ..civil("Server", 36) };
    for (draft, expect) in [
        (civil("laptop", 36), ("category", "duplicate-plan")),
        (civil("Server", 0), ("life_months", "life-not-positive")),
        (civil("Server", 1201), ("life_months", "range-1200")),
        (method(DepreciationMethod::DecliningBalance), ("factor", "required")),
        (
            DepreciationPlanDraft {
                life_months: Some(30),
                ..method(DepreciationMethod::SumOfYears)
            },
            ("life_months", "whole-years"),
        ),
        (method(DepreciationMethod::Italian), ("coefficient", "required")),
        (method(DepreciationMethod::Macrs), ("convention", "convention-macrs")),
        (
            DepreciationPlanDraft { convention: Convention::MidQuarter, ..civil("Server", 36) },
            ("convention", "convention-macrs"),
        ),
        (
            DepreciationPlanDraft { salvage: percent("101"), ..civil("Server", 36) },
            ("salvage", "percent-range"),
        ),
        (
            DepreciationPlanDraft { category: None, ..civil("Server", 36) },
            ("category", "plan-whose"),
        ),
    ] {
        let refused = office
            .write("depreciation.plan.save", |tx| depreciation::ops::save(tx, &draft))
            .expect_err("it is refused");
        assert_eq!(codes(&refused), [expect], "{draft:?}");
    }
    let id = depreciation::sql::all(office.store.conn()).unwrap()[0].id.unwrap();
    office.done("depreciation.plan.delete", |tx| depreciation::ops::delete(tx, id));
    assert!(depreciation::sql::all(office.store.conn()).unwrap().is_empty());
    office.undo();
    assert_eq!(depreciation::sql::all(office.store.conn()).unwrap().len(), 1);
}

#[test]
fn an_asset_is_written_off_in_both_books_until_it_goes() {
    let mut office = Office::new();
    save_plan(&mut office, &civil("", 36));
    save_plan(&mut office, &fiscal("LAPTOP"));
    let id = asset(&mut office, "L-1", "Laptop", "2025-03-15", eur(360_000));
    let books = of_asset(office.store.conn(), id, today()).unwrap();
    let [accounts, tax] = books.as_slice() else { panic!("{books:?}") };
    let years = |s: &depreciation::read::AssetSchedule| -> Vec<i64> {
        s.years.iter().map(|y| y.amount.minor).collect()
    };
    assert_eq!(years(accounts), [100_000, 120_000, 120_000, 20_000]);
    assert_eq!(years(tax), [36_000, 72_000, 72_000, 72_000, 72_000, 36_000]);
    // Twenty whole months until the end of October.
    assert_eq!(accounts.nbv, eur(160_000));

    set(
        &mut office,
        id,
        "disposed_on = '2026-06-10', proceeds_minor = 250000, proceeds_currency = 'EUR',
         disposal_cost_minor = 5000, disposal_cost_currency = 'EUR'",
    );
    let books = of_asset(office.store.conn(), id, today()).unwrap();
    let gone = books[0].disposal.as_ref().unwrap();
    // Fifteen months to the end of May: 1,500 € written off.
    assert_eq!((gone.nbv, gone.result), (eur(210_000), eur(35_000)));
    assert_eq!(gone.kind, ResultKind::Gain);

    set(&mut office, id, "ownership = 'leased'");
    assert!(of_asset(office.store.conn(), id, today()).unwrap().is_empty(), "it is not ours");
}

#[test]
fn the_register_rolls_from_year_to_year() {
    let mut office = Office::new();
    save_plan(&mut office, &civil("", 48));
    save_plan(&mut office, &fiscal(""));
    let mut ids = Vec::new();
    for (i, since) in ["2022-01-31", "2024-07-15", "2025-12-01", "2026-02-28"].iter().enumerate() {
        let tag = format!("A-{i}");
        let category = if i % 2 == 0 { "Laptop" } else { "Server" };
        ids.push(asset(&mut office, &tag, category, since, eur(99_999 + i as i64)));
    }
    asset(&mut office, "U-1", "Server", "2025-05-05", usd(500_000));
    set(&mut office, ids[1], "disposed_on = '2026-08-20'");
    for book in [Book::Civil, Book::Fiscal] {
        let query = DepreciationQuery { book, first_year: Some(2023), years: 9 };
        let found = schedule(office.store.conn(), &query, today()).unwrap();
        assert_eq!((found.without_plan, found.incomplete), (0, 0));
        let of = |t: &Totals, c: &str| t.minor_in(Currency::parse(c).unwrap()).unwrap_or(0);
        for currency in ["EUR", "USD"] {
            let mut before = None;
            for year in &found.total {
                let [opening, additions, depreciation, disposals, closing] = [
                    &year.opening,
                    &year.additions,
                    &year.depreciation,
                    &year.disposals,
                    &year.closing,
                ]
                .map(|t| of(t, currency));
                assert_eq!(opening + additions - depreciation - disposals, closing, "{book}");
                assert!(before.is_none_or(|b| b == opening), "{book}: a year begins as one ended");
                before = Some(closing);
            }
            // After 2031 nothing is left of any of them.
            assert_eq!(before, Some(0), "{book} {currency}");
        }
        assert_eq!(found.lines.len(), 2);
        let result = of(&found.total[3].result, "EUR");
        assert_eq!(result, -of(&found.total[3].disposals, "EUR"), "it brought nothing");
    }
}

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

#[test]
fn a_budget_is_held_against_what_is_planned() {
    let mut office = Office::new();
    asset(&mut office, "L-1", "Laptop", "2022-03-01", eur(90_000));
    asset(&mut office, "M-1", "Monitor", "2015-03-01", eur(20_000));
    let vendor = office.vendor("Dell");
    let mut contract = tacit(vendor, "C-1", "2026-01-01");
    contract.cost_centre = "CC-1".into();
    office.contract(&contract);
    let line = |kind, scope: &str, amount| BudgetLineDraft {
        id: None,
        fiscal_year: 2026,
        kind,
        scope: scope.into(),
        amount: Some(eur(amount)),
        note: String::new(),
    };
    for draft in [
        line(BudgetKind::Capex, "laptop", 100_000),
        line(BudgetKind::Capex, "", 10_000),
        line(BudgetKind::Opex, "cc-1", 1_000_000),
    ] {
        office.done("budget.save", |tx| budget::ops::save(tx, &draft));
    }
    let again = line(BudgetKind::Capex, "LAPTOP", 5);
    let refused =
        office.write("budget.save", |tx| budget::ops::save(tx, &again)).expect_err("it is there");
    assert_eq!(codes(&refused), [("scope", "twice")]);
    let survey = survey(office.store.conn(), today()).unwrap();
    let found = plan(office.store.conn(), &survey, 2, today()).unwrap();
    let rows: Vec<(BudgetKind, &str, i64, i64)> = found.years[0]
        .rows
        .iter()
        .map(|r| (r.kind, r.scope.as_str(), r.planned.sum.minor, r.left.minor))
        .collect();
    assert_eq!(
        rows,
        [
            (BudgetKind::Capex, "laptop", 90_000, 10_000),
            (BudgetKind::Capex, "", 20_000, -10_000),
            (BudgetKind::Opex, "cc-1", 1_200_000, -200_000),
        ]
    );
    assert_eq!(found.years[0].left, eur(-200_000));
    let next: Vec<_> = found.years[1].rows.iter().map(|r| r.line.is_none()).collect();
    assert_eq!(next, [true], "the contract goes on, and no line is for it");
}

fn way(kind: OptionKind, upfront: i64, yearly: i64) -> CapitalOption {
    CapitalOption {
        kind,
        label: String::new(),
        months: 48,
        upfront: Some(eur(upfront)),
        setup: None,
        yearly: Some(eur(yearly)),
        exit: None,
        resale: None,
        recommended: kind == OptionKind::Buy,
        note: String::new(),
    }
}

fn request(asset: AssetId) -> CapitalRequestDraft {
    CapitalRequestDraft {
        id: None,
        number: "CR-2026-01".into(),
        title: "New laptops".into(),
        status: CapitalStatus::Submitted,
        fiscal_year: 2026,
        requested_on: Some(today()),
        requested_by: None,
        need: "Batteries fail".into(),
        benefit: "No downtime".into(),
        decided_on: None,
        decided_by: None,
        decision_note: String::new(),
        lines: vec![
            CapitalLine {
                asset_id: Some(asset),
                description: String::new(),
                quantity: 1,
                price: Some(eur(120_000)),
            },
            CapitalLine {
                asset_id: None,
                description: "Docking station".into(),
                quantity: 3,
                price: Some(eur(20_000)),
            },
        ],
        options: vec![way(OptionKind::Buy, 180_000, 6_000), way(OptionKind::Lease, 0, 55_000)],
    }
}

#[test]
fn a_request_adds_up_and_outlives_its_asset() {
    let mut office = Office::new();
    let id = asset(&mut office, "L-1", "Laptop", "2022-03-01", eur(90_000));
    let draft = request(id);
    let saved = office.done("capital.save", |tx| capital::ops::save(tx, &draft));
    let found = page::page(office.store.conn(), saved).unwrap();
    assert_eq!(found.total.0, [eur(180_000)]);
    assert_eq!(found.costs[0].total, eur(204_000), "price and four years");
    assert_eq!(found.costs[1].per_month, eur(4_583));
    assert_eq!(found.costs[0].present_value, None, "no rate to discount at");
    assert_eq!(found.draft.lines[0].description, "L-1");
    let money = settings::MoneySettings { discount: Some(percent("5")), ..Default::default() };
    office.done("money.settings", |tx| settings::save(tx, &money));
    let found = page::page(office.store.conn(), saved).unwrap();
    // 1,800 + 60 × 3.545951 to the cent.
    assert_eq!(found.costs[0].present_value, Some(eur(201_276)));

    let decided = CapitalRequestDraft {
        id: Some(saved),
        status: CapitalStatus::Approved,
        options: vec![CapitalOption { yearly: Some(usd(1)), ..way(OptionKind::Buy, 1, 1) }],
        ..draft.clone()
    };
    let refused =
        office.write("capital.save", |tx| capital::ops::save(tx, &decided)).expect_err("undecided");
    assert_eq!(
        codes(&refused),
        [
            ("decided_on", "required"),
            ("decided_by", "required"),
            ("options.0.yearly", "other-currency")
        ]
    );
    let again = CapitalRequestDraft { number: "cr-2026-01".into(), ..draft };
    let refused =
        office.write("capital.save", |tx| capital::ops::save(tx, &again)).expect_err("its number");
    assert_eq!(codes(&refused), [("number", "duplicate-request")]);

    office.done("asset.delete", |tx| asset::ops::delete(tx, id));
    let found = page::page(office.store.conn(), saved).unwrap();
    assert_eq!(found.draft.lines[0].asset_id, None);
    assert_eq!(found.draft.lines[0].description, "L-1", "what was asked for stays said");
    office.undo();
    let found = page::page(office.store.conn(), saved).unwrap();
    assert_eq!(found.draft.lines[0].asset_id, Some(id));
}

#[test]
fn total_cost_is_everything_an_asset_took() {
    let mut office = Office::new();
    let first = asset(&mut office, "S-1", "Server", "2024-11-20", eur(980_000));
    let second = asset(&mut office, "S-2", "Server", "2026-11-20", eur(980_000));
    let vendor = office.vendor("Dell");
    let mut contract = tacit(vendor, "C-1", "2025-11-20");
    contract.assets = vec![first, second];
    office.contract(&contract);
    let cost = |kind, minor| AssetCostDraft {
        id: None,
        asset_id: first,
        kind,
        on: Some(today()),
        amount: Some(eur(minor)),
        note: String::new(),
    };
    for draft in [cost(CostKind::Setup, 50_000), cost(CostKind::Repair, 7_000)] {
        office.done("asset.cost.save", |tx| tco::ops::save(tx, &draft));
    }
    set(&mut office, first, "manufacturer = 'Dell', model = 'R760'");
    office.done("model.save", |tx| {
        Ok(tx.execute(
            "INSERT INTO model (manufacturer, name, power_watts) VALUES ('Dell', 'R760', 350)",
            [],
        )?)
    });
    let money = settings::MoneySettings {
        energy_price: Rate::parse("0.22"),
        hours_per_year: 8760,
        ..Default::default()
    };
    office.done("money.settings", |tx| settings::save(tx, &money));
    let found = tco::read::of_asset(office.store.conn(), first, today()).unwrap();
    assert_eq!(found.months, 24);
    assert_eq!(found.energy, eur(134_904), "3,066 kWh a year for two years");
    // 12,000 € a year in two parts, for the twelve months both were there.
    assert_eq!(found.support, eur(600_000));
    assert_eq!(found.total, eur(980_000 + 50_000 + 7_000 + 134_904 + 600_000));
    let survey = tco::read::survey(office.store.conn(), today()).unwrap();
    assert_eq!(survey.models[0].name, "Dell R760");
    assert_eq!(survey.models[0].total, found.total);
    assert_eq!(survey.vendors[0].assets, 2, "both from nobody we know");
    let bad = AssetCostDraft { amount: Some(eur(-1)), on: None, ..cost(CostKind::Other, 0) };
    let refused =
        office.write("asset.cost.save", |tx| tco::ops::save(tx, &bad)).expect_err("bad input");
    assert_eq!(codes(&refused), [("on", "required"), ("amount", "negative")]);
    assert_eq!(found.until, today());
}
