//! `sla.json`: availability, service hours, attainment, credits.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use custodia_core::calendar::Country;
use custodia_core::contract::Percent;
use custodia_core::sla::attainment::Attainment;
use custodia_core::sla::availability::{self, AvailabilityMethod, Counting, Measured};
use custodia_core::sla::clock;
use custodia_core::sla::credit::{self, Linear, Tier};
use custodia_core::sla::hours::{ServiceHours, ServiceWindow};
use custodia_core::sla::span::{self, Span};
use custodia_core::sla::window::{MeasureWindow, period_of};
use custodia_core::sla::{Comparator, Figure, Fraction, Zone};
use serde_json::{Value, json};

use super::{Given, run_file};

#[test]
fn service_levels_follow_the_worked_examples() {
    run_file("sla.json", 44, run);
}

fn run(op: &str, g: &Given) -> Option<Value> {
    Some(match op {
        "allowed_downtime" => run_allowed(g),
        "availability" => run_availability(g),
        "downtime_union" => run_union(g),
        "downtime_clip" => run_clip(g),
        "downtime_min_duration" => run_minimum(g),
        "service_credit" => run_credit(g),
        "penalty_linear" => run_penalty(g),
        "composite_availability" => run_composite(g),
        "mttr_mtbf" => run_means(g),
        "sla_deadline" => run_deadline(g),
        "sla_elapsed" => run_elapsed(g),
        "attainment" => run_attainment(g),
        _ => return None,
    })
}

/// `2026-04-10T10:00Z`.
fn utc(value: &Value) -> i64 {
    let text = value.as_str().expect("an instant").replace('Z', ":00Z");
    DateTime::parse_from_rfc3339(&text).expect("an instant").timestamp()
}

fn spans(value: &Value) -> Vec<Span> {
    let pairs = value.as_array().expect("spans");
    pairs.iter().map(|p| Span::new(utc(&p[0]), utc(&p[1]))).collect()
}

/// Downtime from now on, one stretch after the other with a minute between.
fn in_a_row(seconds: impl IntoIterator<Item = i64>) -> Vec<Span> {
    let mut from = 0;
    let place = |s| {
        let span = Span::new(from, from + s);
        from += s + 60;
        span
    };
    seconds.into_iter().map(place).collect()
}

fn fixed(fraction: Option<Fraction>, decimals: u32) -> Value {
    json!(fraction.and_then(|f| f.to_fixed(decimals)))
}

fn percent(fraction: Option<Fraction>, decimals: u32) -> Value {
    json!(fraction.and_then(|f| f.to_percent(decimals)))
}

fn run_allowed(g: &Given) -> Value {
    let window = match g.maybe_number("window_minutes") {
        Some(minutes) => i64::from(minutes) * 60,
        None => {
            let first: NaiveDate = format!("{}-01", g.text("month")).parse().expect("a month");
            let zone = Zone::parse(g.text("timezone")).expect("a zone");
            let month = period_of(MeasureWindow::Month, 0, first).expect("a month");
            month.span(zone).expect("a span").seconds()
        }
    };
    let allowed = availability::allowed_downtime(window, g.percent("availability_pct"));
    json!({
        "window_minutes": window / 60,
        "service_minutes": window / 60,
        "allowed_minutes": fixed(allowed.and_then(|s| s.checked_div(Fraction::from(60))), 4),
        "allowed_seconds": fixed(allowed, 2),
    })
}

/// The outage of the case, beginning so early that the excluded window takes the part of it that
/// lies inside, at the start of the month.
fn run_availability(g: &Given) -> Value {
    let seconds = |key: &str| i64::from(g.number(key)) * 60;
    let (down, inside) = (seconds("downtime_minutes"), seconds("downtime_inside_excluded_windows"));
    let (window, excluded) = (seconds("window_minutes"), seconds("excluded_window_minutes"));
    let outage = Span::new(excluded - inside, excluded - inside + down);
    let method = AvailabilityMethod::parse(&g.text("method").to_lowercase()).expect("a method");
    let measured = availability::measure(
        &span::merge(vec![outage]),
        &span::merge(vec![Span::new(0, excluded)]),
        Span::new(0, window),
        Counting { method, minimum: 0 },
    );
    let share = measured.availability();
    let target = Fraction::from(g.percent("target_pct"));
    json!({
        "counted_downtime_minutes": measured.downtime / 60,
        "availability_pct": percent(share, 6),
        "displayed_pct": percent(share, 2),
        "met": share.map(|s| Comparator::AtLeast.holds(s, target)),
    })
}

fn run_union(g: &Given) -> Value {
    let merged = span::merge(spans(g.maybe("outages").expect("outages")));
    json!({ "downtime_minutes": span::seconds(&merged) / 60, "outage_count": merged.len() })
}

fn run_clip(g: &Given) -> Value {
    let window = g.maybe("window").expect("a window");
    let window = Span::new(utc(&window[0]), utc(&window[1]));
    let merged = span::merge(spans(g.maybe("outages").expect("outages")));
    json!({ "downtime_minutes": span::seconds(&span::clip(&merged, window)) / 60 })
}

fn run_minimum(g: &Given) -> Value {
    let given = g.maybe("outages_minutes").and_then(Value::as_array).expect("outages");
    let lengths = given.iter().map(|pair| {
        let minutes = Figure::parse(&pair[1].to_string()).expect("minutes");
        let seconds = Fraction::from(minutes).checked_mul(Fraction::from(60)).expect("seconds");
        i64::try_from(seconds.ceil()).expect("seconds")
    });
    let outages = in_a_row(lengths);
    let minimum = i64::from(g.number("minimum_minutes")) * 60;
    let how = Counting { method: AvailabilityMethod::Agreed, minimum };
    let measured = availability::measure(&outages, &[], Span::new(0, 86_400), how);
    // The cases say minutes as a decimal number; half a minute is the finest there is.
    let halves = measured.downtime / 30;
    let minutes: serde_json::Number =
        format!("{}.{}", halves / 2, halves % 2 * 5).parse().expect("a number");
    json!({ "downtime_minutes": minutes })
}

fn run_credit(g: &Given) -> Value {
    let _name_of_the_table = g.text("table");
    let rows = g.maybe("tiers").and_then(Value::as_array).expect("tiers");
    let tiers: Vec<Tier> = rows
        .iter()
        .map(|row| Tier {
            bound: Figure::parse(row["min_availability_pct"].as_str().unwrap()).unwrap(),
            credit: Percent::parse(row["credit_pct"].as_str().unwrap()).unwrap(),
        })
        .collect();
    assert_eq!(credit::faults(&tiers, Comparator::AtLeast), []);
    let value = Fraction::from(Figure::parse(g.text("availability_pct")).expect("a value"));
    let share = credit::tier_credit(&tiers, Comparator::AtLeast, value).expect("a row");
    let amount = credit::amount(g.money("monthly_fee"), share.into(), g.maybe_percent("cap_pct"));
    json!({ "credit_pct": share.to_string(), "credit": amount.unwrap().to_decimal() })
}

fn run_penalty(g: &Given) -> Value {
    let figure = |key: &str| Figure::parse(g.text(key)).expect("a figure");
    let linear = Linear { per_step: g.percent("penalty_pct_per_step"), step: figure("step_pct") };
    let steps = credit::steps_missed(
        Comparator::AtLeast,
        figure("target_pct").into(),
        figure("availability_pct").into(),
        linear.step.into(),
    );
    let steps = steps.expect("steps");
    let share = credit::linear_share(linear, steps).unwrap();
    let amount = credit::amount(g.money("monthly_fee"), share, g.maybe_percent("cap_pct")).unwrap();
    json!({ "steps": i64::try_from(steps).unwrap(), "penalty": amount.to_decimal() })
}

fn run_composite(g: &Given) -> Value {
    let given = g.maybe("components_pct").and_then(Value::as_array).expect("components");
    let parts: Vec<Fraction> = given
        .iter()
        .map(|p| Fraction::from(Percent::parse(p.as_str().unwrap()).unwrap()))
        .collect();
    let whole = match g.text("mode") {
        "serial" => availability::serial(&parts),
        "parallel" => availability::redundant(&parts),
        other => panic!("unknown mode {other:?}"),
    };
    json!({ "availability_pct": percent(whole, 6) })
}

fn run_means(g: &Given) -> Value {
    let given = g.maybe("outages_minutes").and_then(Value::as_array).expect("outages");
    let outages = in_a_row(given.iter().map(|m| m.as_i64().expect("minutes") * 60));
    let window = Span::new(0, i64::from(g.number("window_minutes")) * 60);
    let how = Counting { method: AvailabilityMethod::Agreed, minimum: 0 };
    let measured: Measured = availability::measure(&outages, &[], window, how);
    let (restore, between) = availability::means(measured).expect("incidents");
    let minutes = |f: Fraction| fixed(f.checked_div(Fraction::from(60)), 2);
    json!({
        "mttr_minutes": minutes(restore),
        "mtbf_minutes": minutes(between),
        "availability_pct": percent(measured.availability(), 6),
    })
}

/// The calendar under the names the cases use; weekday 0 is Monday, `+1` marks the next day.
fn hours(g: &Given) -> ServiceHours {
    let _name_of_the_calendar = g.text("calendar");
    let def = g.maybe("calendar_def").expect("a calendar");
    let zone = Zone::parse(def["tz"].as_str().unwrap()).expect("a zone");
    let holidays = match def["holidays"].as_str() {
        None => Country::None,
        Some(country) => Country::parse(&country.to_lowercase()).expect("a country"),
    };
    let mut week = Vec::new();
    if let Some(days) = def["week"].as_object() {
        for (day, windows) in days {
            let weekday = day.parse::<u32>().unwrap() + 1;
            for w in windows.as_array().unwrap() {
                let until = w[1].as_str().unwrap().trim_end_matches("+1");
                let text = format!("{}-{until}", w[0].as_str().unwrap());
                week.push(ServiceWindow::parse(weekday, &text).expect("a window"));
            }
        }
    } else {
        assert_eq!(def["week"], "always");
    }
    ServiceHours { zone, week, holidays }
}

fn local(zone: Zone, text: &str) -> i64 {
    zone.instant(NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").expect("a local time"))
}

fn pauses(g: &Given, zone: Zone) -> Vec<Span> {
    let given = g.maybe("paused").and_then(Value::as_array);
    let pair = |p: &Value| {
        Span::new(local(zone, p[0].as_str().unwrap()), local(zone, p[1].as_str().unwrap()))
    };
    given.into_iter().flatten().map(pair).collect()
}

fn run_deadline(g: &Given) -> Value {
    let hours = hours(g);
    let opened = local(hours.zone, g.text("opened_local"));
    let limit = i64::from(g.number("target_minutes")) * 60;
    let pauses = pauses(g, hours.zone);
    let found = clock::deadline(&hours, opened, limit, &pauses).expect("a deadline");
    let offset = hours.zone.offset_minutes(found).expect("an offset");
    let wall = hours.zone.local(found).expect("a local time").format("%Y-%m-%dT%H:%M");
    let at = DateTime::from_timestamp(found, 0).unwrap().format("%Y-%m-%dT%H:%MZ");
    json!({
        "deadline_local": format!("{wall}{:+03}:{:02}", offset / 60, offset.abs() % 60),
        "deadline_utc": at.to_string(),
    })
}

fn run_elapsed(g: &Given) -> Value {
    let hours = hours(g);
    let opened = local(hours.zone, g.text("opened_local"));
    let closed = local(hours.zone, g.text("resolved_local"));
    let limit = i64::from(g.number("target_minutes")) * 60;
    let elapsed = clock::elapsed(&hours, opened, closed, &pauses(g, hours.zone));
    json!({
        "elapsed_minutes": elapsed / 60,
        "met": clock::kept(elapsed, limit),
        "consumed_pct": percent(clock::consumed(elapsed, limit), 1),
    })
}

fn run_attainment(g: &Given) -> Value {
    let counts = Attainment {
        kept: g.number("met"),
        broken: g.number("breached"),
        open: g.number("open_within_target"),
    };
    let target = Fraction::from(g.percent("target_pct"));
    let share = counts.share();
    json!({
        "attainment_pct": percent(share, 2),
        "target_met": share.map(|s| Comparator::AtLeast.holds(s, target)),
    })
}
