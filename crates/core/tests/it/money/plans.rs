//! Depreciation in a register: plans, both books, and the years that roll.

use custodia_core::depreciation::disposal::ResultKind;
use custodia_core::depreciation::read::of_asset;
use custodia_core::depreciation::register::{DepreciationQuery, schedule};
use custodia_core::depreciation::{
    self, Book, Convention, DepreciationMethod, DepreciationPlanDraft,
};
use custodia_core::money::{Currency, Totals};

use super::{asset, civil, codes, fiscal, percent, save_plan, set, usd};
use crate::support::{Office, eur, today};

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
