//! Stock-takes: what should be there, frozen when counting begins; what was scanned, kept as it came;
//! and what the difference means.
//!
//! [`code`] says which asset a scanned code is, [`judge`] what a line or a code comes to, [`plan`]
//! what the register would become. None of the three reads a row or a clock.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::asset::AssetState;
use crate::choice::choice;
use crate::ids::{AssetId, PersonId, StocktakeId, StocktakeLineId, StocktakeScanId};
use crate::money::{Money, Totals};

mod answer;
pub mod code;
pub mod judge;
pub mod ops;
pub mod plan;
pub mod read;
pub mod sql;

pub use answer::{Candidate, ClassSum, CountRow, ScanAnswer, ScanDraft, StocktakeDetail};

choice! {
    /// How far a stock-take has come.
    StocktakeState {
        /// Its scope can still change.
        Draft = "draft",
        /// What is expected is frozen; it is counted.
        Active = "active",
        /// Counted to the end.
        Completed = "completed",
        /// Given up.
        Cancelled = "cancelled",
    }
}

choice! {
    /// By what a scanned code was recognised.
    Matched {
        /// The asset's tag.
        Tag = "tag",
        /// Its serial number.
        Serial = "serial",
        /// A second number: IMEI, MAC, service tag.
        Identifier = "identifier",
        /// A person said which asset it is.
        ByHand = "by_hand",
        /// It fits several assets.
        Ambiguous = "ambiguous",
        /// It fits none.
        Unknown = "unknown",
    }
}

choice! {
    /// What a counter saw of an asset's condition.
    ScanCondition {
        /// In order.
        Good = "good",
        /// Damaged, but it works.
        Damaged = "damaged",
        /// It does not work.
        Defective = "defective",
    }
}

choice! {
    /// What counting found out about an asset or a code (field notes B1).
    CountClass {
        /// Expected, and found where it should be.
        Expected = "expected",
        /// Found, but the register had it at another place.
        Corrected = "corrected",
        /// Expected, and not found.
        Missing = "missing",
        /// A code that fits no asset, or several.
        New = "new",
        /// A known asset that this stock-take does not ask for.
        OutOfScope = "out_of_scope",
    }
}

choice! {
    /// What is said at once to whoever scans.
    ScanOutcome {
        /// Expected, at its place.
        Found = "found",
        /// Known, but recorded elsewhere.
        WrongPlace = "wrong_place",
        /// Known, but not asked for here.
        NotExpected = "not_expected",
        /// Fits several assets.
        Ambiguous = "ambiguous",
        /// Fits none; kept.
        Unknown = "unknown",
        /// Counted a moment ago; nothing was written.
        Already = "already",
    }
}

/// States of assets that can be counted: what is on order, disposed of or lost is not there.
pub const COUNTABLE: [AssetState; 4] =
    [AssetState::InStock, AssetState::InUse, AssetState::InRepair, AssetState::Retired];

/// A stock-take to save: `id` absent for a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct StocktakeDraft {
    /// Record to change.
    pub id: Option<StocktakeId>,
    /// What it is called, required.
    pub title: String,
    /// What is counted.
    pub scope: StocktakeScope,
    /// Who leads it.
    pub lead_id: Option<PersonId>,
    /// To be finished by.
    pub due: Option<NaiveDate>,
    /// Notes.
    pub note: String,
}

/// What is counted: everything that meets all that is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct StocktakeScope {
    /// At this place or one beneath it; empty: anywhere.
    pub location: String,
    /// With this person.
    pub custodian_id: Option<PersonId>,
    /// Of this category; empty: any.
    pub category: String,
}

/// What a scope would expect today.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ScopeCount {
    /// Assets.
    pub assets: u32,
    /// What they cost, by currency.
    pub totals: Totals,
}

/// A stock-take in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StocktakeRow {
    /// Id.
    pub id: StocktakeId,
    /// Its number as people say it, `2026-003`.
    pub number: String,
    /// As a form shows it.
    pub draft: StocktakeDraft,
    /// Name of the custodian in the scope, may be empty.
    pub custodian: String,
    /// Name of who leads it, may be empty.
    pub lead: String,
    /// How far it has come.
    pub state: StocktakeState,
    /// When counting began, RFC 3339 in UTC.
    pub started_at: Option<String>,
    /// When it was completed or cancelled, RFC 3339 in UTC.
    pub ended_at: Option<String>,
    /// Why it was cancelled.
    pub reason: String,
    /// Assets that are expected; 0 before it began.
    pub expected: u32,
    /// How many of them were found.
    pub found: u32,
}

/// An asset in a stock-take, as it was when it was frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Id.
    pub id: StocktakeLineId,
    /// The asset; `None` when it has left the register since.
    pub asset_id: Option<AssetId>,
    /// Whether it was in the scope when counting began.
    pub expected: bool,
    /// Tag.
    pub tag: String,
    /// Serial number.
    pub serial: String,
    /// Its name, else what model it is.
    pub name: String,
    /// Category.
    pub category: String,
    /// Where the register had it, room included.
    pub place: String,
    /// Who had it.
    pub custodian_id: Option<PersonId>,
    /// Their name today.
    pub custodian: String,
    /// Name of its status.
    pub status: String,
    /// The fixed state behind it.
    pub state: AssetState,
    /// What it cost.
    pub value: Option<Money>,
}

/// Something that was scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// Id, in the order of scanning.
    pub id: StocktakeScanId,
    /// As it came.
    pub code: String,
    /// When, seconds since 1970 UTC.
    pub at: i64,
    /// Where; empty where nobody said.
    pub place: String,
    /// The asset's line; `None` for a code that fits none or several.
    pub line_id: Option<StocktakeLineId>,
    /// By what it was recognised.
    pub matched: Matched,
    /// What its condition is; `None`: not said.
    pub condition: Option<ScanCondition>,
    /// Note.
    pub note: String,
}

impl StocktakeState {
    /// Whether it is at its end.
    pub const fn over(self) -> bool {
        matches!(self, Self::Completed | Self::Cancelled)
    }
}
