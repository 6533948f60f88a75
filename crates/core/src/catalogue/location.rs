//! Places: a tree by path, `Milano / Building A / Room 2 / Rack 14`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::names;
use crate::choice::choice;
use crate::error::Checks;
use crate::ids::LocationId;
use crate::typed;

/// Longest path, characters; that of an asset's location.
pub const MAX_PATH: usize = 200;

choice! {
    /// What a place is.
    LocationKind {
        Site = "site", Building = "building", Floor = "floor", Room = "room", Rack = "rack",
        Other = "other",
    }
}

/// A place to save: `id` absent for a new record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LocationDraft {
    /// Record to change.
    pub id: Option<LocationId>,
    /// Of a new record: the path assets carry now and shall carry no more.
    pub was: Option<String>,
    /// Its path, required, unique: what stands before a ` / ` is the place around it.
    pub path: String,
    /// What it is.
    pub kind: LocationKind,
    /// Code on the label at its door; may be empty, else unique.
    pub code: String,
    /// Address; may be empty.
    pub address: String,
    /// A note; may be empty.
    pub note: String,
}

/// A place in the tree: a record, only a path assets carry, or only around one of these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LocationRow {
    /// As it can be edited: without an id where there is no record yet.
    pub draft: LocationDraft,
    /// The last part of its path.
    pub name: String,
    /// How many places are around it.
    pub depth: u32,
    /// Assets in the place itself.
    pub assets: u32,
    /// Assets in it and in all places inside it.
    pub within: u32,
    /// Whether there are places inside it.
    pub has_places: bool,
}

/// As it is kept.
pub(super) fn tidy(d: &LocationDraft) -> LocationDraft {
    LocationDraft {
        path: names::path(&d.path),
        code: typed::key(&d.code),
        address: typed::paragraph(&d.address),
        note: typed::paragraph(&d.note),
        ..d.clone()
    }
}

/// What is wrong with it in itself.
pub(super) fn check(d: &LocationDraft, c: &mut Checks) {
    c.text("path", &d.path, true, MAX_PATH);
    c.text("code", &d.code, false, 100);
    c.text("address", &d.address, false, 1000);
    c.text("note", &d.note, false, 4000);
}

/// The kind a place without a record most likely is, by what is around it.
pub(super) const fn likely_kind(depth: u32) -> LocationKind {
    match depth {
        0 => LocationKind::Site,
        1 => LocationKind::Building,
        2 => LocationKind::Room,
        _ => LocationKind::Rack,
    }
}
