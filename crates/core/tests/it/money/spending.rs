//! Budgets, requests for capital and total cost in a register.

use custodia_core::budget::plan::plan;
use custodia_core::budget::{self, BudgetKind, BudgetLineDraft};
use custodia_core::capital::{
    self, CapitalLine, CapitalOption, CapitalRequestDraft, CapitalStatus, OptionKind, page,
};
use custodia_core::ids::AssetId;
use custodia_core::quote::Rate;
use custodia_core::rates::settings;
use custodia_core::refresh::survey::survey;
use custodia_core::tco::{self, AssetCostDraft, CostKind};

use super::{asset, codes, percent, set, usd};
use crate::support::{Office, eur, tacit, today};

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
