//! `warranty.json`: cover of hardware, extensions, response, guarantees, lifecycle.

use chrono::{NaiveDateTime, NaiveTime};
use custodia_core::calendar::{Calendar, Country};
use custodia_core::coverage::cover::{CoverStatus, cover_status};
use custodia_core::coverage::drive::{Confidentiality, drive_fate};
use custodia_core::coverage::guarantee::{SaleKind, legal_guarantee};
use custodia_core::coverage::lifecycle::{LastDays, expiry, lifecycle_flags};
use custodia_core::coverage::respond::{next_business_day, within_hours};
use custodia_core::coverage::term::{ExtensionMode, extension, warranty_end};
use custodia_core::coverage::{Cover, CoverLevel};
use custodia_core::dates::{TermConvention, add_days, add_months, add_months_overflow, term_end};
use custodia_core::sla::Zone;
use serde_json::{Value, json};

use super::{Given, run_file};

#[test]
fn cover_of_hardware_follows_the_worked_examples() {
    run_file("warranty.json", 30, run);
}

fn run(op: &str, g: &Given) -> Option<Value> {
    Some(match op {
        "warranty_end" => run_end(g),
        "coverage_status" => run_status(g),
        "warranty_extension" => run_extension(g),
        "expiry_bucket" => {
            let (days_left, bucket) = expiry(g.date("end_inclusive"), g.date("today"));
            json!({ "days_left": days_left, "bucket": bucket.as_str() })
        }
        "nbd_response" => run_next_business_day(g),
        "onsite_4h" => run_hours(g),
        "failed_drive_return" => {
            let known = Confidentiality::parse(g.text("data_confidentiality"));
            let confidentiality = known.expect("a confidentiality");
            let fate =
                drive_fate(g.flag("keep_your_drive"), g.flag("drive_failed"), confidentiality);
            json!({ "return_drive": fate.goes_back, "required_method": fate.method.as_str(),
                "record": fate.record.as_str() })
        }
        "legal_guarantee" => run_guarantee(g),
        "lifecycle_risk" => {
            let days = LastDays {
                warranty: g.maybe_date("warranty_end"),
                support: g.maybe_date("end_of_support"),
                service_life: g.maybe_date("end_of_service_life"),
            };
            let flags = lifecycle_flags(&days, g.date("today"));
            json!({ "flags": flags.iter().map(|f| f.as_str()).collect::<Vec<_>>() })
        }
        "compat_snipeit_warranty" => run_compat(g),
        _ => return None,
    })
}

fn run_end(g: &Given) -> Value {
    let vendor = g.maybe_date("vendor_end_date");
    let (end, source) = warranty_end(g.date("start"), g.number("months"), vendor).expect("an end");
    json!({ "end_inclusive": end, "expired_from": add_days(end, 1), "source": source.as_str() })
}

fn run_status(g: &Given) -> Value {
    let covers = g.maybe("coverages").and_then(Value::as_array).cloned().unwrap_or_default();
    let covers: Vec<Cover> = covers
        .iter()
        .map(|c| {
            let day = |key: &str| c[key].as_str().map(|t| t.parse().expect("a date"));
            Cover {
                start: day("start").expect("a start"),
                end: day("end"),
                level: c["level"].as_str().and_then(CoverLevel::parse).expect("a level"),
            }
        })
        .collect();
    match cover_status(&covers, g.date("today")) {
        CoverStatus::Unknown => {
            json!({ "status": "unknown", "last_covered_day": null, "days_since_expiry": null })
        }
        CoverStatus::NotStarted { next } => {
            json!({ "status": "not_started", "next_cover_starts": next })
        }
        CoverStatus::Covered { level, until, days_left } => json!({ "status": "covered",
            "best_level": level.as_str(), "continuous_cover_until": until, "days_left": days_left }),
        CoverStatus::Gap { next } => json!({ "status": "gap", "next_cover_starts": next }),
        CoverStatus::Expired { last, days } => {
            json!({ "status": "expired", "last_covered_day": last, "days_since_expiry": days })
        }
    }
}

fn run_extension(g: &Given) -> Value {
    let base = (g.date("base_start"), g.number("base_months"));
    let mode = ExtensionMode::parse(g.text("mode")).expect("a mode");
    let found = extension(base, g.number("extension_months"), g.date("purchased_on"), mode);
    let found = found.expect("an extension");
    json!({ "base_end": found.base_end, "extension_start": found.start,
        "extension_end": found.end, "gap_days": found.gap_days, "added_days": found.added_days })
}

fn local(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").expect("a time")
}

fn run_next_business_day(g: &Given) -> Value {
    let cutoff = NaiveTime::parse_from_str(g.text("cutoff"), "%H:%M").expect("a cut-off");
    let country = Country::parse(&g.text("calendar").to_lowercase()).expect("a country");
    let calendar = Calendar::of(country);
    let found = next_business_day(local(g.text("logged_local")), cutoff, &calendar);
    let found = found.expect("days");
    json!({ "effective_log_day": found.logged, "onsite_by_day": found.onsite_by })
}

fn run_hours(g: &Given) -> Value {
    let zone = Zone::parse(g.text("tz")).expect("a zone");
    let at = within_hours(local(g.text("logged_local")), zone, g.number("hours"));
    let minutes = zone.offset_minutes(at).expect("an offset");
    let shown = zone.local(at).expect("a time").format("%Y-%m-%dT%H:%M");
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    json!({ "onsite_by_local": format!("{shown}{sign}{hours:02}:{rest:02}") })
}

fn run_guarantee(g: &Given) -> Value {
    let kind = SaleKind::parse(g.text("kind")).expect("a sale");
    let found = legal_guarantee(g.date("delivered"), kind, g.maybe_date("defect_discovered"));
    let found = found.expect("a guarantee");
    json!({ "legal_guarantee_end": found.end, "report_defect_by": found.report_by })
}

/// What Snipe-IT shows, what it alerts on, and our own last covered day.
fn run_compat(g: &Given) -> Value {
    let (bought, months) = (g.date("purchase_date"), g.number("warranty_months"));
    json!({ "ui_carbon_addMonths": add_months_overflow(bought, months.into()),
        "alert_mysql_date_add": add_months(bought, months.into()),
        "ours_inclusive": term_end(bought, months, TermConvention::CorrespondingDay) })
}
