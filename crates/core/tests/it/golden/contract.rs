//! `contract_dates.json`: terms, notice, billing, proration, uplift, value, other tools' dates.

use chrono::NaiveDate;
use custodia_core::calendar::{Calendar, Country};
use custodia_core::contract::billing::{
    BillingTiming, billing_dates, first_billing_day, invoice_dates,
};
use custodia_core::contract::compat::glpi_dates;
use custodia_core::contract::data_act::switch;
use custodia_core::contract::evergreen::evergreen_exit;
use custodia_core::contract::notice::{act_by, notice_deadline, notice_window};
use custodia_core::contract::proration::{Instalments, ProrationBasis, prorate};
use custodia_core::contract::term::{
    CurrentTerm, Term, current_term, term, term_end, term_end_days,
};
use custodia_core::contract::uplift::{Uplift, UpliftRule, uplift, uplift_check};
use custodia_core::contract::value::{
    annualised_cost, annualised_over, contract_value, remaining_commitment,
};
use custodia_core::contract::{
    BillingPeriod, EvergreenEnd, Facts, Notice, NoticeAnchor, NoticeConvention, NoticeUnit,
    Planning, RenewalKind, TermConvention, Terms, contract_state,
};
use custodia_core::dates::days_inclusive;
use serde_json::{Value, json};

use super::{Given, run_file};

#[test]
fn contract_dates_follow_the_worked_examples() {
    run_file("contract_dates.json", 83, run);
}

fn run(op: &str, g: &Given) -> Option<Value> {
    Some(match op {
        "term_end" => run_term_end(g),
        "term_end_days" => run_term_end_days(g),
        "term_sequence" => run_term_sequence(g),
        "current_term" => run_current_term(g),
        "notice_deadline" => run_notice_deadline(g),
        "act_by" => run_act_by(g),
        "notice_window" => run_notice_window(g),
        "contract_state" => run_contract_state(g),
        "evergreen_exit" => run_evergreen_exit(g),
        "eu_data_act_switch" => run_data_act(g),
        "billing_dates" => run_billing_dates(g),
        "proration" => run_proration(g),
        "instalments" => run_instalments(g),
        "uplift" => run_uplift(g),
        "uplift_check" => run_uplift_check(g),
        "tcv_acv" => run_tcv_acv(g),
        "annualised_cost" => run_annualised(g),
        "remaining_commitment" => run_remaining(g),
        "compat_glpi" => run_glpi(g),
        _ => return None,
    })
}

fn convention(g: &Given) -> TermConvention {
    g.choice("convention", TermConvention::parse, TermConvention::CorrespondingDay)
}

fn calendar(g: &Given) -> Calendar {
    let parse = |text: &str| Country::parse(&text.to_lowercase());
    Calendar::of(g.choice("calendar", parse, Country::Italy))
}

/// The notice clause under the names the cases use; `value` names the key of its length.
fn notice(g: &Given, value: &str) -> Notice {
    Notice {
        value: g.number(value),
        unit: g.choice("unit", NoticeUnit::parse, NoticeUnit::Days),
        anchor: g.choice("anchor", NoticeAnchor::parse, NoticeAnchor::TermEnd),
        clear_days: g.flag("clear_days"),
        window_max: None,
        convention: g.choice(
            "convention",
            NoticeConvention::parse,
            NoticeConvention::ExNominatione,
        ),
    }
}

fn terms(g: &Given, notice: Notice) -> Terms {
    let auto = g.flag("auto_renew");
    Terms {
        start: g.date("start"),
        initial_months: Some(g.number("initial_months")),
        explicit_end: None,
        renewal: if auto { RenewalKind::Tacit } else { RenewalKind::Express },
        renewal_months: g.number("renewal_months"),
        max_renewals: g.maybe_number("max_renewals"),
        notice,
        evergreen_end: EvergreenEnd::Exact,
    }
}

fn run_term_end(g: &Given) -> Value {
    let start = g.date("start");
    let end = term_end(start, g.number("months"), convention(g)).unwrap();
    let term = Term { start, end };
    json!({
        "end_inclusive": end,
        "next_period_start": term.next_start(),
        "days_in_term": term.days(),
    })
}

fn run_term_end_days(g: &Given) -> Value {
    let end = term_end_days(g.date("start"), g.number("days")).unwrap();
    json!({ "end_inclusive": end, "next_period_start": end.succ_opt() })
}

fn run_term_sequence(g: &Given) -> Value {
    let (initial, renewal) = (g.number("initial_months"), g.number("renewal_months"));
    let terms: Vec<Value> = (0..g.number("count"))
        .map(|k| {
            let t = term(g.date("start"), initial, renewal, k, convention(g)).unwrap();
            json!({ "term": k, "start": t.start, "end": t.end })
        })
        .collect();
    json!({ "terms": terms })
}

fn run_current_term(g: &Given) -> Value {
    match current_term(&terms(g, Notice::NONE), 0, g.date("today")).unwrap() {
        CurrentTerm::NotStarted { starts_on } => {
            json!({ "status": "not_started", "start": starts_on, "starts_on": starts_on })
        }
        CurrentTerm::Active { index, term, days_left } => json!({
            "status": "active",
            "term": index,
            "start": term.start,
            "end": term.end,
            "days_left_including_today": days_left,
        }),
        CurrentTerm::Expired { ended_on } => json!({ "status": "expired", "ended_on": ended_on }),
    }
}

fn run_notice_deadline(g: &Given) -> Value {
    let end = g.date("term_end");
    let deadline = notice_deadline(end, &notice(g, "notice"), &calendar(g)).unwrap();
    json!({
        "last_day_for_notice": deadline,
        "calendar_days_before_end": days_inclusive(deadline, end) - 1,
    })
}

fn run_act_by(g: &Given) -> Value {
    let planning = Planning {
        calendar: calendar(g),
        delivery_lead_days: g.number("delivery_lead_business_days"),
        buffer_days: g.number("buffer_days"),
    };
    let act = act_by(g.date("term_end"), &notice(g, "notice"), &planning).unwrap();
    json!({
        "legal_deadline": act.legal,
        "legal_deadline_weekday": act.legal.format("%a").to_string(),
        "send_by": act.send_by,
        "decide_by": act.decide_by,
    })
}

fn run_notice_window(g: &Given) -> Value {
    let clause =
        Notice { window_max: Some(g.number("not_more_than")), ..notice(g, "not_less_than") };
    let window = notice_window(g.date("term_end"), &clause, &calendar(g)).unwrap();
    json!({ "opens": window.opens, "closes": window.closes, "days_open": window.days() })
}

fn run_contract_state(g: &Given) -> Value {
    let terms = terms(g, notice(g, "notice"));
    let planning = Planning { calendar: calendar(g), delivery_lead_days: 0, buffer_days: 0 };
    let facts =
        Facts { notice_given_on: g.maybe_date("notice_given_on"), ..Facts::on(g.date("today")) };
    let s = contract_state(&terms, &planning, &facts);
    json!({
        "state": s.state,
        "term": s.term,
        "term_end": s.term_end,
        "last_day_for_notice": s.notice_by,
        "days_left_to_give_notice": s.days_left,
        "next_term_end_if_auto": s.next_term_end,
        "notice_effective": s.notice_effective,
        "contract_ends_on": s.ends_on,
        "ended_on": s.ends_on.filter(|end| *end < g.date("today")),
    })
}

fn run_evergreen_exit(g: &Given) -> Value {
    let ends = g.choice("effective", EvergreenEnd::parse, EvergreenEnd::Exact);
    let given_on = g.date("notice_given_on");
    json!({ "contract_ends_on": evergreen_exit(given_on, &notice(g, "notice"), ends, &calendar(g)) })
}

fn run_data_act(g: &Given) -> Value {
    let s = switch(
        g.date("notice_given_on"),
        g.number("notice_months"),
        g.number("transition_days"),
        g.number("retrieval_days"),
    )
    .unwrap();
    json!({
        "notice_period_ends": s.notice_ends,
        "transition_ends": s.transition_ends,
        "retrieval_window_ends": s.retrieval_ends,
    })
}

fn run_billing_dates(g: &Given) -> Value {
    let (every, count) = (g.number("every_months"), g.number("count"));
    json!({ "dates": billing_dates(g.date("first_invoice"), every, count) })
}

fn run_proration(g: &Given) -> Value {
    let basis = match g.text("basis") {
        "ACT/TERM" => ProrationBasis::ActTerm,
        "ACT/365" => ProrationBasis::Act365,
        "MONTHLY" => ProrationBasis::Monthly,
        "30E/360" => ProrationBasis::ThirtyE360,
        other => panic!("unknown basis {other:?}"),
    };
    let p = prorate(g.money("annual_price"), g.date("start"), g.date("end_inclusive"), basis);
    let p = p.unwrap();
    json!({ "days": p.days, "amount": p.amount.to_decimal() })
}

fn run_instalments(g: &Given) -> Value {
    let total = g.money("total");
    let split = Instalments::of(total, g.number("count")).unwrap();
    let zero = custodia_core::money::Money::zero(total.currency);
    let sum = split.iter().try_fold(zero, |sum, m| sum.checked_add(m)).unwrap();
    json!({
        "each": split.each.to_decimal(),
        "last": split.last.to_decimal(),
        "sum": sum.to_decimal(),
    })
}

fn uplift_of(g: &Given) -> Uplift {
    let rule = match g.text("type") {
        "fixed" => UpliftRule::Fixed { pct: g.percent("pct") },
        "cpi_plus" => UpliftRule::CpiPlus { cpi: g.percent("cpi"), plus: g.percent("plus") },
        "cpi_share" => UpliftRule::CpiShare { cpi: g.percent("cpi"), share: g.percent("share") },
        "lower_of" => UpliftRule::LowerOf { fixed: g.percent("fixed"), cpi: g.percent("cpi") },
        "higher_of" => UpliftRule::HigherOf { fixed: g.percent("fixed"), cpi: g.percent("cpi") },
        other => panic!("unknown uplift {other:?}"),
    };
    let uplift = Uplift { rule, floor: g.maybe_percent("floor"), cap: g.maybe_percent("cap") };
    g.all_asked();
    uplift
}

fn run_uplift(g: &Given) -> Value {
    let steps = g.maybe("steps").and_then(Value::as_array).expect("a list of steps");
    let steps: Vec<Uplift> = steps.iter().map(|s| uplift_of(&Given::new(s))).collect();
    let done: Vec<Value> = uplift(g.money("base"), &steps)
        .unwrap()
        .iter()
        .map(|s| {
            json!({ "applied_pct": s.applied.to_string(), "new_price": s.new_price.to_decimal() })
        })
        .collect();
    json!({ "steps": done })
}

fn run_uplift_check(g: &Given) -> Value {
    let c = uplift_check(g.money("current"), g.money("quoted"), g.percent("cap_pct")).unwrap();
    json!({
        "increase_pct": c.increase.map(|p| p.to_fixed()),
        "max_allowed": c.max_allowed.to_decimal(),
        "exceeds_cap": c.exceeds_cap,
        "overcharge": c.overcharge.to_decimal(),
    })
}

fn run_tcv_acv(g: &Given) -> Value {
    let value = contract_value(
        g.money("monthly"),
        g.number("months"),
        g.money("one_off"),
        g.percent("annual_escalator_pct"),
    )
    .unwrap();
    let years: Vec<String> = value.recurring_by_year.iter().map(|m| m.to_decimal()).collect();
    json!({
        "recurring_by_year": years,
        "recurring_total": value.recurring_total.to_decimal(),
        "tcv": value.tcv.to_decimal(),
        "acv": value.acv.to_decimal(),
    })
}

fn run_annualised(g: &Given) -> Value {
    let amount = g.money("amount");
    let cost = match g.maybe_number("term_months") {
        Some(months) => annualised_over(amount, months),
        None => {
            let billing = BillingPeriod::parse(g.text("billing_period")).expect("a billing period");
            annualised_cost(amount, billing)
        }
    }
    .unwrap();
    json!({
        "annualised": cost.annualised.to_decimal(),
        "monthly_equivalent": cost.monthly_equivalent.to_decimal(),
    })
}

/// `billing` reads "quarterly in advance on the 1st"; `monthly` is the price of one month.
fn run_remaining(g: &Given) -> Value {
    let words: Vec<&str> = g.text("billing").split(' ').collect();
    let (period, timing, day) = match words.as_slice() {
        [period, "in", timing] => (*period, *timing, None),
        [period, "in", timing, "on", "the", day] => (*period, *timing, Some(*day)),
        _ => panic!("unknown billing {words:?}"),
    };
    let every = BillingPeriod::parse(period).and_then(BillingPeriod::months).expect("a period");
    let timing = BillingTiming::parse(timing).expect("a timing");
    let start = g.date("start");
    let first = day.map_or(start, |day| {
        let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().expect("a day");
        first_billing_day(start, day).unwrap()
    });
    let dates: Vec<NaiveDate> = invoice_dates(first, every, timing, g.date("end_inclusive"));
    let each = g.money("monthly").mul_ratio(every.into(), 1).unwrap();
    let left = remaining_commitment(each, &dates, g.date("today")).unwrap();
    json!({ "invoices_left": left.invoices_left, "remaining": left.amount.to_decimal() })
}

fn run_glpi(g: &Given) -> Value {
    let (duration, notice) = (g.number("duration_months"), g.number("notice_months"));
    let dates = glpi_dates(g.date("begin_date"), duration, notice).unwrap();
    json!({
        "displayed_php_strtotime": dates.displayed,
        "cron_mysql_date_add": dates.reminder,
        "differs": dates.differs(),
    })
}
