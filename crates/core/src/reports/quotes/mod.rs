//! Quotes on paper: side by side, a vendor's lines against our assets, the request for a common
//! end, the end of a lease; and what these say the same way.

pub(super) mod comparison;
pub(super) mod lease;
pub(super) mod reconciliation;
pub(super) mod request;

use super::model::Cell;
use super::scene::Scene;
use crate::contract::Percent;
use crate::error::Params;
use crate::quote::reconcile::QuotedAsset;

/// A percentage as a number where it has two decimals, else as it was typed.
pub(super) fn percent(value: Option<Percent>) -> Cell {
    let Some(value) = value else { return Cell::Empty };
    let text = value.to_fixed();
    let two = text.split_once('.').filter(|(_, fraction)| fraction.len() == 2);
    match two.and_then(|(whole, fraction)| format!("{whole}{fraction}").parse().ok()) {
        Some(hundredths) => Cell::Percent(hundredths),
        None => Cell::Text(format!("{value} %")),
    }
}

/// The words of a reason; days in it are written as dates.
fn reason(scene: &Scene<'_>, code: &str, params: &Params) -> String {
    let mut told = params.clone();
    for value in told.values_mut() {
        if let Ok(day) = value.parse() {
            *value = scene.format().date(day);
        }
    }
    crate::text::coded(scene.lang, "quote-reason", code, &told)
}

/// `Tag · model`, as far as known.
fn asset(asset: &QuotedAsset) -> String {
    let parts = [asset.tag.as_str(), asset.model.as_str()];
    let known: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    known.join(" · ")
}
