//! What a contract says about time and notice, in the words of the window.

use chrono::NaiveDate;

use crate::contract::draft::{ContractDetail, ContractDraft};
use crate::contract::{CalcStep, RenewalKind};
use crate::reports::scene::Scene;

/// `90 days before the end of the term, clear days`.
pub(super) fn notice(scene: &Scene<'_>, draft: &ContractDraft) -> String {
    if draft.notice_value == 0 {
        return scene.t("contracts-notice-none");
    }
    let span = span(scene, draft.notice_value, draft.notice_unit.as_str());
    if draft.renewal == RenewalKind::Evergreen {
        let end = scene.t(&format!("evergreen-{}", draft.evergreen_end));
        return scene
            .ta("contracts-notice-evergreen", &[("span", span.into()), ("end", end.into())]);
    }
    let anchor = draft.notice_anchor.as_str();
    let clear = if draft.notice_clear_days { "yes" } else { "no" };
    scene.ta(
        "contracts-notice-text",
        &[("span", span.into()), ("anchor", anchor.into()), ("clear", clear.into())],
    )
}

pub(super) fn span(scene: &Scene<'_>, value: u32, unit: &str) -> String {
    scene.ta(&format!("contracts-span-{unit}"), &[("count", i64::from(value).into())])
}

/// `Automatic, 12 months each time, at most 3 times`.
pub(super) fn renewal(scene: &Scene<'_>, draft: &ContractDraft) -> String {
    let kind = scene.t(&format!("renewal-{}", draft.renewal));
    if draft.renewal_months == 0 {
        return kind;
    }
    let count = i64::from(draft.renewal_months);
    let months = scene.ta("contracts-months", &[("count", count.into())]);
    let id = match draft.max_renewals {
        None => "contracts-renewal-text",
        Some(_) => "contracts-renewal-text-most",
    };
    let most = i64::from(draft.max_renewals.unwrap_or(0));
    scene.ta(id, &[("kind", kind.into()), ("months", months.into()), ("most", most.into())])
}

/// `1 Mar 2024 → 28 Feb 2027`, or `since 1 Mar 2024`.
pub(super) fn in_force(scene: &Scene<'_>, detail: &ContractDetail) -> String {
    let format = scene.format();
    let start = format.date(detail.row.start);
    match detail.row.period_end {
        Some(end) => format!("{start} → {}", format.date(end)),
        None => scene.ta("contracts-since", &[("date", start.into())]),
    }
}

/// A step of the calculation: what is done, the day it arrives at, and that day's name.
pub(super) struct Step {
    pub(super) text: String,
    pub(super) day: NaiveDate,
    pub(super) name: String,
}

/// The calculation of the last safe day as one would write it by hand. The named days are the
/// period's own, so that the two cannot disagree.
pub(super) fn calculation(scene: &Scene<'_>, detail: &ContractDetail) -> Vec<Step> {
    let mut steps: Vec<Step> = detail.calculation.iter().map(|s| step(scene, s)).collect();
    let row = &detail.row;
    // A day may be reached early and only confirmed later: its name belongs to the last step
    // there, and no name comes after that of a later stage.
    let mut up_to = steps.len();
    for (day, id) in [
        (row.decide_by, "contracts-decide-by-day"),
        (row.send_by, "contracts-send-by-day"),
        (row.notice_by, "contracts-notice-by-day"),
    ] {
        let before = steps.get_mut(..up_to).unwrap_or_default();
        let Some(at) = before.iter().rposition(|s| Some(s.day) == day) else { continue };
        if let Some(step) = before.get_mut(at) {
            let words = scene.t(id);
            step.name =
                if step.name.is_empty() { words } else { format!("{words} · {}", step.name) };
        }
        up_to = at + 1;
    }
    steps
}

fn step(scene: &Scene<'_>, step: &CalcStep) -> Step {
    let days = |n: u32| [("days", i64::from(n).into())];
    let (text, day) = match *step {
        CalcStep::PeriodEnd { date } => (scene.t("contracts-calc-period-end"), date),
        CalcStep::RenewalDate { date } => (scene.t("contracts-calc-renewal-date"), date),
        CalcStep::MinusNotice { value, unit, clear, result } => {
            let span = span(scene, value, unit.as_str());
            let id = match clear {
                true => "contracts-calc-minus-notice-clear",
                false => "contracts-calc-minus-notice",
            };
            (scene.ta(id, &[("span", span.into())]), result)
        }
        CalcStep::RolledBack { from, to, reason } => {
            let reason = scene.t(&format!("day-off-{reason}"));
            let from = scene.format().date_long(from);
            let args = [("from", from.into()), ("reason", reason.into())];
            (scene.ta("contracts-calc-rolled-back", &args), to)
        }
        CalcStep::MinusDelivery { days: n, result } => {
            (scene.ta("contracts-calc-minus-delivery", &days(n)), result)
        }
        CalcStep::MinusBuffer { days: n, result } => {
            (scene.ta("contracts-calc-minus-buffer", &days(n)), result)
        }
    };
    Step { text, day, name: String::new() }
}
