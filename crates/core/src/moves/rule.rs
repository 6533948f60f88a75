//! Which way an asset may go: the fixed states, the moves between them, and what each kind of action
//! asks for. Pure: knows no register and no day but those it is given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::MoveKind;
use crate::asset::AssetState;

/// Whether an asset may go from one state to another in one step (field notes B1: a short list).
///
/// Nothing comes back from being disposed of, and only what is retired or lost is disposed of: that
/// is a lot's business and no action's.
pub const fn allowed(from: AssetState, to: AssetState) -> bool {
    use AssetState::{Disposed, InRepair, InStock, InUse, Lost, Planned, Retired};
    match from {
        Planned => matches!(to, InStock | InUse),
        InStock => matches!(to, InUse | InRepair | Retired | Lost),
        // From hand to hand it stays in use.
        InUse => matches!(to, InUse | InStock | InRepair | Retired | Lost),
        InRepair => matches!(to, InStock | InUse | Retired | Lost),
        Retired => matches!(to, InStock | Lost | Disposed),
        Lost => matches!(to, InStock | Disposed),
        Disposed => false,
    }
}

/// The state an action of a kind leads to. What comes back from repair goes on where it was: in use
/// if somebody still has it, else into stock.
pub const fn target(kind: MoveKind, has_user: bool) -> AssetState {
    match kind {
        MoveKind::Receive | MoveKind::Return | MoveKind::Found => AssetState::InStock,
        MoveKind::Deploy | MoveKind::Lend => AssetState::InUse,
        MoveKind::Repair => AssetState::InRepair,
        MoveKind::BackFromRepair if has_user => AssetState::InUse,
        MoveKind::BackFromRepair => AssetState::InStock,
        MoveKind::Retire => AssetState::Retired,
        MoveKind::ReportLost => AssetState::Lost,
        MoveKind::Dispose => AssetState::Disposed,
    }
}

/// The states an action of a kind can lead to.
pub fn targets(kind: MoveKind) -> Vec<AssetState> {
    let mut all = vec![target(kind, true), target(kind, false)];
    all.dedup();
    all
}

/// The states an action of a kind can be offered in at all; none for what only a lot does.
pub fn sources(kind: MoveKind) -> Vec<AssetState> {
    use AssetState::{InRepair, InStock, InUse, Lost, Planned, Retired};
    match kind {
        MoveKind::Receive => vec![Planned],
        MoveKind::Deploy => vec![Planned, InStock, InUse],
        MoveKind::Return => vec![InUse, Retired],
        MoveKind::Repair => vec![InStock, InUse],
        MoveKind::BackFromRepair => vec![InRepair],
        MoveKind::Lend => vec![InStock, InUse],
        MoveKind::Retire => vec![InStock, InUse, InRepair],
        MoveKind::ReportLost => vec![InStock, InUse, InRepair, Retired],
        MoveKind::Found => vec![Lost],
        MoveKind::Dispose => Vec::new(),
    }
}

/// Those of a register that has not chosen: what is in use is taken back before another gets it.
pub fn usual_sources(kind: MoveKind) -> Vec<AssetState> {
    let mut all = sources(kind);
    match kind {
        MoveKind::Deploy | MoveKind::Lend => all.retain(|s| *s != AssetState::InUse),
        MoveKind::Return => all.retain(|s| *s != AssetState::Retired),
        _ => {}
    }
    all
}

/// Whether something must, may or need not be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Ask {
    /// It is not asked.
    No,
    /// It may be said.
    May,
    /// It must be said.
    Must,
}

impl Ask {
    /// Whether it is asked at all.
    pub const fn asked(self) -> bool {
        !matches!(self, Self::No)
    }

    /// Whether it must be said.
    pub const fn must(self) -> bool {
        matches!(self, Self::Must)
    }
}

/// What an action asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Asks {
    /// A person.
    pub person: Ask,
    /// A place.
    pub place: Ask,
    /// A day it is due back.
    pub due_back: Ask,
    /// Who repairs it, and the number it goes under.
    pub vendor: Ask,
    /// A number alone.
    pub reference: Ask,
    /// Condition and accessories.
    pub condition: Ask,
    /// What became of its data, and who deleted them.
    pub data_deletion: Ask,
    /// A remark.
    pub note: Ask,
}

/// What an action of a kind asks for.
pub const fn asks(kind: MoveKind) -> Asks {
    use Ask::{May, Must, No};
    let none = Asks {
        person: No,
        place: May,
        due_back: No,
        vendor: No,
        reference: No,
        condition: No,
        data_deletion: No,
        note: May,
    };
    match kind {
        MoveKind::Receive => Asks { reference: May, condition: May, ..none },
        MoveKind::Deploy => Asks { person: Must, place: Must, condition: May, ..none },
        MoveKind::Lend => Asks { person: Must, due_back: Must, condition: May, ..none },
        MoveKind::Return => Asks { person: May, condition: Must, data_deletion: Must, ..none },
        MoveKind::Repair => {
            Asks { due_back: May, vendor: May, reference: May, condition: May, ..none }
        }
        MoveKind::BackFromRepair => Asks { condition: May, ..none },
        MoveKind::Retire => Asks { condition: May, ..none },
        MoveKind::ReportLost => Asks { place: No, reference: May, note: Must, ..none },
        MoveKind::Found => Asks { condition: May, ..none },
        MoveKind::Dispose => Asks { vendor: May, reference: May, ..none },
    }
}

/// Whether an action of a kind has a form to sign.
pub const fn has_form(kind: MoveKind) -> bool {
    matches!(kind, MoveKind::Deploy | MoveKind::Lend | MoveKind::Return)
}
