//! The parts of a sum as lying bars: the largest by name, the others as one.

use std::cmp::Reverse;

use super::model::{Chart, ChartKind, Scale, Series};
use super::scene::Scene;
use crate::money::Totals;

/// Most parts a picture shows by name.
const NAMED: usize = 8;

/// The chart of parts of a sum, in minor units of the organisation's currency, of which those above
/// zero are shown; `None` where a picture would say nothing. `label` names the sum, `caption` makes
/// the finding of the largest part's name and its share.
pub(super) fn chart(
    scene: &Scene<'_>,
    name: &'static str,
    label: String,
    mut parts: Vec<(String, i64)>,
    caption: impl FnOnce(&str, String) -> String,
) -> Option<Chart> {
    parts.retain(|(_, minor)| *minor > 0);
    parts.sort_by_key(|(_, minor)| Reverse(*minor));
    let (largest, most) = parts.first().filter(|_| parts.len() > 1)?;
    let sum = |parts: &[(String, i64)]| parts.iter().fold(0_i64, |n, (_, m)| n.saturating_add(*m));
    let whole = i128::from(sum(&parts).max(1));
    // To the nearest whole percent.
    let percent = (i128::from(*most) * 200 + whole) / (2 * whole);
    let share = scene.format().percent(i64::try_from(percent).unwrap_or(0) * 100);
    let caption = caption(largest, share);
    let others = parts.split_off(parts.len().min(NAMED));
    if !others.is_empty() {
        let words = scene.ta("report-chart-others", &[("count", others.len().into())]);
        parts.push((words, sum(&others)));
    }
    let (categories, values) = parts.into_iter().map(|(name, minor)| (name, Some(minor))).unzip();
    Some(Chart {
        name,
        caption,
        kind: ChartKind::Bars,
        scale: Scale::Money(scene.settings.organisation.currency),
        categories,
        series: vec![Series { label, values }],
        reference: None,
        empty: String::new(),
        low: false,
    })
}

/// What a picture in the organisation's currency leaves out of some sums, as a sentence after its
/// caption; empty when they are all in it.
pub(super) fn others<'t>(scene: &Scene<'_>, sums: impl IntoIterator<Item = &'t Totals>) -> String {
    let own = scene.settings.organisation.currency;
    let all = sums.into_iter().flat_map(|sum| &sum.0).filter(|m| m.currency != own);
    let mut codes: Vec<&str> = all.map(|m| m.currency.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    match codes.as_slice() {
        [] => String::new(),
        codes => {
            let args = [("list", codes.join(", ").into())];
            format!(" {}", scene.ta("report-chart-other-currencies", &args))
        }
    }
}
