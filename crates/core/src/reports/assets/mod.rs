//! Assets on paper: the register, the sheet of one, and what both say the same way.

pub(super) mod register;
pub(super) mod sheet;

use chrono::Days;

use super::model::{Cell, Tone};
use super::scene::Scene;
use crate::asset::{AssetRow, AssetState};
use crate::catalogue::field::CustomKind;
use crate::money::Money;

/// A warranty this near its end is worth a mark; the screen has the same.
const SOON_DAYS: u64 = 60;

/// The status people named, with the tone of the state behind it.
pub(super) fn status(row: &AssetRow) -> Cell {
    Cell::Toned(tone(row.state), row.status.clone())
}

/// As on the screen; what is out of use is no longer in need of a mark.
pub(super) const fn tone(state: AssetState) -> Tone {
    match state {
        AssetState::InUse => Tone::Ok,
        AssetState::InRepair => Tone::Warning,
        AssetState::Lost => Tone::Critical,
        AssetState::Planned | AssetState::InStock | AssetState::Retired | AssetState::Disposed => {
            Tone::Plain
        }
    }
}

/// Whether anybody would miss its warranty.
pub(super) const fn wanted(state: AssetState) -> bool {
    !matches!(state, AssetState::Retired | AssetState::Disposed | AssetState::Lost)
}

/// The last day of warranty; a mark only where somebody would miss one that ends.
pub(super) fn warranty(scene: &Scene<'_>, row: &AssetRow) -> Cell {
    let Some(end) = row.warranty_end else { return Cell::Empty };
    let today = scene.moment.today;
    let soon = today.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(today);
    match end {
        end if !wanted(row.state) || end > soon => Cell::Date(end),
        end if end < today => Cell::TonedDate(Tone::Muted, end),
        end => Cell::TonedDate(Tone::Warning, end),
    }
}

/// The value of a field people added, typed as the field is, as people read it.
pub(super) fn own_value(scene: &Scene<'_>, kind: CustomKind, value: &str) -> Cell {
    match kind {
        CustomKind::Date => Cell::date(value.parse().ok()),
        CustomKind::Flag => Cell::Text(scene.t(&format!("catalogue-{value}"))),
        CustomKind::Money => Cell::money(Money::parse(value)),
        CustomKind::Whole => value.parse().map_or_else(|_| Cell::text(value), Cell::Int),
        CustomKind::Text | CustomKind::Decimal | CustomKind::Choice | CustomKind::Url => {
            Cell::text(value)
        }
    }
}
