//! Properties of the contract rules that hold for every input, each against its literal wording.

mod amounts;
mod calendar;
mod cover_state;
mod coverage;
mod dates;
mod depreciation;
mod disposal;
mod disposal_papers;
mod evidence;
mod filters;
mod moves;
mod periods;
mod sla;
mod state;
mod stocktake;

use chrono::NaiveDate;
use custodia_core::calendar::{Calendar, Country, MonthDay};
use custodia_core::contract::{
    EvergreenEnd, Notice, NoticeAnchor, NoticeConvention, NoticeUnit, Planning, RenewalKind, Terms,
};
use proptest::prelude::*;

/// A date from its ISO form.
pub(crate) fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Any day of the years contracts live in.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_i64..73_000).prop_map(|n| d("1950-01-01") + chrono::TimeDelta::days(n))
}

/// Any calendar, with a patron saint and a summer closure now and then.
fn any_calendar() -> impl Strategy<Value = Calendar> {
    (
        prop::sample::select(Country::ALL),
        prop::option::of((1_u32..=12, 1_u32..=28)),
        prop::collection::btree_set(any_day(), 0..20),
    )
        .prop_map(|(country, patron, closures)| Calendar {
            country,
            patron: patron.and_then(|(m, d)| MonthDay::new(m, d)),
            closures,
        })
}

fn any_notice() -> impl Strategy<Value = Notice> {
    (
        0_u32..200,
        prop::sample::select(NoticeUnit::ALL),
        prop::sample::select(NoticeAnchor::ALL),
        any::<bool>(),
        prop::option::of(0_u32..100),
        prop::sample::select(NoticeConvention::ALL),
    )
        .prop_map(|(value, unit, anchor, clear_days, wider, convention)| Notice {
            value,
            unit,
            anchor,
            clear_days,
            window_max: wider.map(|w| value + w),
            convention,
        })
}

fn any_planning() -> impl Strategy<Value = Planning> {
    (any_calendar(), 0_u32..15, 0_u32..60).prop_map(|(calendar, lead, buffer)| Planning {
        calendar,
        delivery_lead_days: lead,
        buffer_days: buffer,
    })
}

/// Terms with dated periods: some with months, some with an explicit end, some with both.
fn any_terms() -> impl Strategy<Value = Terms> {
    (
        any_day(),
        1_u32..=60,
        prop::option::of(0_i64..1500),
        any::<bool>(),
        prop::sample::select(&[RenewalKind::None, RenewalKind::Express, RenewalKind::Tacit][..]),
        1_u32..=36,
        prop::option::of(0_u32..6),
        any_notice(),
    )
        .prop_map(
            |(start, initial, length, months_too, renewal, renewal_months, max, notice)| Terms {
                start,
                initial_months: (length.is_none() || months_too).then_some(initial),
                explicit_end: length.map(|n| start + chrono::TimeDelta::days(n)),
                renewal,
                renewal_months,
                max_renewals: max,
                notice,
                evergreen_end: EvergreenEnd::Exact,
            },
        )
}

/// The usual contract: a year, renewed tacitly by years, ninety days' notice.
fn yearly(start: &str) -> Terms {
    Terms {
        start: d(start),
        initial_months: Some(12),
        explicit_end: None,
        renewal: RenewalKind::Tacit,
        renewal_months: 12,
        max_renewals: None,
        notice: Notice::plain(90, NoticeUnit::Days),
        evergreen_end: EvergreenEnd::Exact,
    }
}

/// The Italian calendar, no lead, no buffer.
fn plain_planning() -> Planning {
    Planning { calendar: Calendar::of(Country::Italy), delivery_lead_days: 0, buffer_days: 0 }
}
