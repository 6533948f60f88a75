//! Contracts on paper: the sheet of one, the register of many, and what both say the same way.

pub(super) mod letter;
pub(super) mod more;
pub(super) mod register;
pub(super) mod sheet;
mod tables;
mod words;

use super::model::{Anchor, Cell, Tone};
use super::scene::Scene;
use crate::agenda::Urgency;
use crate::contract::ContractState;
use crate::contract::draft::ContractRow;
use crate::ids::ContractId;
use crate::text::{Lang, t};

/// What rows lead to a contract's sheet by.
pub(super) fn anchor(id: ContractId) -> Anchor {
    Anchor(format!("contract/{id}"))
}

/// `Number · Title`, or the title alone.
pub(super) fn name(row: &ContractRow) -> String {
    if row.number.is_empty() {
        row.title.clone()
    } else {
        format!("{} · {}", row.number, row.title)
    }
}

/// The state in words, as on the screen.
pub(super) fn state(scene: &Scene<'_>, state: ContractState) -> Cell {
    Cell::Toned(tone(state), scene.t(&format!("contract-state-{state}")))
}

const fn tone(state: ContractState) -> Tone {
    match state {
        ContractState::NoticeMissed => Tone::Critical,
        ContractState::Ending => Tone::Warning,
        ContractState::Active | ContractState::NoticeOpen | ContractState::Renewed => Tone::Ok,
        ContractState::Draft
        | ContractState::Upcoming
        | ContractState::Terminating
        | ContractState::Expired
        | ContractState::Terminated => Tone::Plain,
    }
}

/// The last safe day, marked while its decision is open, and where its notice is not known.
pub(super) fn send_by(row: &ContractRow, lang: Lang) -> Cell {
    let day = match (row.send_by, row.urgency.map(Urgency::tone)) {
        (Some(day), Some(tone)) if tone != Tone::Plain => Cell::TonedDate(tone, day),
        (day, _) => Cell::date(day),
    };
    if row.send_by.is_some() { without_notice(day, row.notice_unknown, lang) } else { day }
}

/// A day to act by with a note where nobody entered the notice it should be counted from.
pub(super) fn without_notice(day: Cell, unknown: bool, lang: Lang) -> Cell {
    if unknown { day.noted(t(lang, "contracts-notice-unknown-note")) } else { day }
}
