//! `depreciation.json`: depreciation, disposal, refresh, total cost.

use std::collections::BTreeMap;

use custodia_core::contract::Percent;
use custodia_core::contract::value::fiscal_year;
use custodia_core::depreciation::disposal::disposal_result;
use custodia_core::depreciation::macrs::{self, MacrsTable};
use custodia_core::depreciation::{
    Base, Convention, Plan, compat, declining, digits, italy, straight,
};
use custodia_core::error::{Error, Result};
use custodia_core::money::{Currency, Money};
use custodia_core::refresh::due::{bucket, grown, refresh_due};
use custodia_core::sla::Fraction;
use custodia_core::tco::{Costs, energy, npv};
use serde_json::{Value, json};

use super::{Given, run_file};

#[test]
fn money_follows_the_worked_examples() {
    run_file("depreciation.json", 32, run);
}

fn run(op: &str, g: &Given) -> Option<Value> {
    Some(match op {
        "straight_line_annual" => {
            let years = straight::annual(base(g), g.number("years")).expect("years");
            json!({ "depreciation": texts(&years), "nbv": values_left(g.money("cost"), &years) })
        }
        "straight_line_monthly" => run_monthly(g),
        "straight_line_fiscal" => run_fiscal(g),
        "straight_line_daily" => run_daily(g),
        "straight_line_half_year" => {
            let years = straight::half_year(base(g), g.number("years")).expect("years");
            json!({ "depreciation": texts(&years) })
        }
        "declining_balance" => {
            let months = g.number("years") * 12;
            let switch = g.flag("switch_to_straight_line");
            let years = declining::declining(base(g), months, decimal(g.text("factor")), switch);
            let years = years.expect("years");
            let left = values_left(g.money("cost"), &years);
            json!({ "depreciation": texts(&years), "nbv_end": left.last() })
        }
        "sum_of_years_digits" => {
            let years = digits::sum_of_years(base(g), g.number("years")).expect("years");
            json!({ "depreciation": texts(&years) })
        }
        "italy_fiscal" => {
            let cost = g.money("cost");
            let years = italy::by_year(cost, g.percent("coefficient_pct"), true).expect("years");
            json!({ "immediate_deduction": italy::at_once(cost), "by_year": texts(&years) })
        }
        "macrs" => run_macrs(g),
        "disposal_result" => {
            let of = |key: &str| g.money(key);
            let found = disposal_result(
                of("cost"),
                of("accumulated"),
                of("proceeds"),
                of("disposal_costs"),
            );
            let found = found.expect("a result");
            json!({ "nbv": found.nbv.to_decimal(), "result": found.result.to_decimal(),
                "kind": found.kind.as_str() })
        }
        "refresh_due" => run_due(g),
        "refresh_forecast" => run_forecast(g),
        "tco" => run_tco(g),
        "npv" => {
            let flows = g.maybe("cash_flows").and_then(Value::as_array).expect("cash flows");
            let flows: Vec<Money> =
                flows.iter().map(|f| euros(f.as_str().expect("an amount"))).collect();
            let value = npv(g.percent("rate_pct"), &flows).expect("a value");
            json!({ "npv": value.to_decimal() })
        }
        "compat_snipeit_linear" => {
            let (left, value) = compat::snipe_linear(
                g.money("purchase_cost"),
                g.money("floor"),
                g.number("months"),
                g.date("purchase_date"),
                g.date("now"),
            )
            .expect("a value");
            json!({ "months_remaining": left, "current_value": value.to_decimal() })
        }
        "invalid" => json!({ "error": refusal(g).map_or_else(code, |()| "none".to_owned()) }),
        _ => return None,
    })
}

fn euros(text: &str) -> Money {
    Money::parse_decimal(text, Currency::EUR).expect("an amount")
}

/// An exact decimal.
fn decimal(text: &str) -> Fraction {
    let percent = Percent::parse(text).expect("a decimal");
    Fraction::from(percent).checked_mul(Fraction::from(100)).expect("a fraction")
}

fn base(g: &Given) -> Base {
    Base::new(g.money("cost"), g.money("salvage")).expect("a base")
}

fn texts(amounts: &[Money]) -> Vec<String> {
    amounts.iter().map(|m| m.to_decimal()).collect()
}

/// Book values after each year.
fn values_left(cost: Money, years: &[Money]) -> Vec<String> {
    let mut left = cost.minor;
    let after = years.iter().map(|year| {
        left -= year.minor;
        Money::new(left, cost.currency)
    });
    after.map(Money::to_decimal).collect()
}

fn run_monthly(g: &Given) -> Value {
    let (base, life) = (base(g), g.number("life_months"));
    let months = g.maybe("months_elapsed").and_then(Value::as_array).expect("months");
    let found: Vec<Money> = months
        .iter()
        .map(|m| u32::try_from(m.as_u64().expect("a number")).expect("months"))
        .map(|m| straight::accumulated(base, life, m).expect("an amount"))
        .collect();
    let left = found.iter().map(|a| Money::new(base.cost().minor - a.minor, a.currency));
    json!({ "accumulated": texts(&found), "nbv": left.map(Money::to_decimal).collect::<Vec<_>>() })
}

/// A plan by salvage value: plans of the register have a percentage, which need not hit the cent.
fn plan(g: &Given, convention: Convention) -> Plan {
    assert_eq!(g.money("salvage").minor, 0, "these cases have no salvage value");
    Plan::straight(g.number("life_months"), convention)
}

/// The cases name a fiscal year by the calendar year it ends in.
fn run_fiscal(g: &Given) -> Value {
    let convention = Convention::parse(g.text("convention")).expect("a convention");
    let first_month = g.number("fiscal_year_end_month") % 12 + 1;
    let plan = plan(g, convention);
    let schedule = plan.schedule(g.money("cost"), g.date("in_service"), first_month);
    let lines = schedule.and_then(|s| s.by_fiscal_year(first_month, None)).expect("years");
    let by_year: BTreeMap<String, String> =
        lines.iter().map(|l| (l.until.format("%Y").to_string(), l.amount.to_decimal())).collect();
    json!({ "by_fiscal_year": by_year })
}

fn run_daily(g: &Given) -> Value {
    let plan = plan(g, Convention::Daily);
    let schedule = plan.schedule(g.money("cost"), g.date("in_service"), 1).expect("a schedule");
    let end = schedule.end().expect("an end");
    let values: Vec<Value> = g
        .asked_days()
        .iter()
        .map(|day| {
            let accumulated = schedule.accumulated(*day).expect("an amount");
            let left = Money::new(schedule.cost.minor - accumulated.minor, accumulated.currency);
            json!({ "as_of": day, "days": schedule.days(*day),
                "accumulated": accumulated.to_decimal(), "nbv": left.to_decimal() })
        })
        .collect();
    json!({ "end_of_life": end, "total_days": schedule.days(end), "values": values })
}

fn run_macrs(g: &Given) -> Value {
    let table = MacrsTable::parse(g.text("table")).expect("a table");
    let given = g.maybe("percentages").and_then(Value::as_array).expect("percentages");
    let ours = table.hundredths().map(|h| format!("{}.{:02}", h / 100, h % 100));
    assert_eq!(given, &ours.map(Value::from), "the table {table}");
    let years = macrs::by_year(g.money("cost"), table).expect("years");
    json!({ "by_year": texts(&years) })
}

/// The first month of the fiscal year, where a case says when it ends.
fn first_month(g: &Given) -> u32 {
    g.maybe_number("fiscal_year_end_month").map_or(1, |end| end % 12 + 1)
}

fn run_due(g: &Given) -> Value {
    let today = g.date("today");
    let found = refresh_due(g.date("in_service"), g.number("policy_months"), today).expect("a day");
    let first = first_month(g);
    let year = fiscal_year(found.due_on, first) + i32::from(first > 1);
    json!({ "due_on": found.due_on, "overdue": found.overdue, "age_months": found.age_months,
        "fiscal_year": year })
}

fn run_forecast(g: &Given) -> Value {
    let (today, growth, first) = (g.date("today"), g.percent("inflation_pct"), first_month(g));
    let this_year = fiscal_year(today, first);
    let assets = g.maybe("assets").and_then(Value::as_array).expect("assets");
    let mut years: BTreeMap<i32, (u32, i64)> = BTreeMap::new();
    for asset in assets.iter().map(Given::new) {
        asset.text("id");
        let since = asset.date("in_service");
        let due = refresh_due(since, asset.number("policy_months"), today).expect("a day");
        let year = bucket(due.due_on, today, first);
        let later = u32::try_from(year - this_year).expect("years");
        let price = grown(asset.money("replacement_cost_today"), growth, later).expect("a price");
        asset.all_asked();
        let sum = years.entry(year + i32::from(first > 1)).or_default();
        *sum = (sum.0 + 1, sum.1 + price.minor);
    }
    let by_year = years.iter().map(|(year, (count, minor))| {
        let cost = Money::new(*minor, Currency::EUR).to_decimal();
        (year.to_string(), json!({ "count": count, "cost": cost }))
    });
    json!({ "by_year": by_year.collect::<serde_json::Map<_, _>>() })
}

fn run_tco(g: &Given) -> Value {
    let months = g.number("years") * 12;
    let zero = Money::zero(Currency::EUR);
    let of = |key: &str| decimal(g.text(key));
    let energy = energy(of("watts"), of("hours_per_year"), months, of("eur_per_kwh"), zero);
    let energy = energy.expect("an amount");
    let yearly = g.money("support_per_year");
    let costs = Costs {
        purchase: g.money("purchase"),
        setup: g.money("setup"),
        support: yearly.mul_ratio(months.into(), 12).expect("an amount"),
        energy,
        other: zero,
        disposal: g.money("disposal"),
        resale: g.money("resale"),
    };
    let found = costs.tco(months).expect("a sum");
    json!({ "energy": energy.to_decimal(), "tco": found.total.to_decimal(),
        "per_year": found.per_year.to_decimal(), "per_month": found.per_month.to_decimal() })
}

/// What a plan of these values is refused for.
fn refusal(g: &Given) -> Result<()> {
    // A life below nothing cannot even be said in Rust: it is no life.
    let years = g.maybe("years").and_then(Value::as_i64).expect("years");
    let years = u32::try_from(years).unwrap_or(0);
    let base = Base::new(g.money("cost"), g.money("salvage"))?;
    straight::annual(base, years).map(|_| ())
}

fn code(e: Error) -> String {
    match e {
        Error::Invalid(fields) => fields.first().expect("a field").code.replace('-', "_"),
        other => other.to_string(),
    }
}
