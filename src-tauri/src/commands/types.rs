//! Arguments and results of commands that are not already a type of the core.
//!
//! Every argument type refuses unknown fields; lengths are checked where they are used.

use custodia_core::calendar::Country;
use custodia_core::erasure::ErasureDraft;
use custodia_core::ids::{OpRow, PersonId};
use custodia_core::person::{Person, PersonDraft};
use custodia_core::settings::Settings;
use custodia_core::store::HitKind;
use custodia_core::text::Lang;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A closed choice of the desk; the core's macro is private to it.
macro_rules! desk_choice {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[ts(export)]
        pub enum $name { $(#[serde(rename = $text)] #[allow(missing_docs, reason = "the text says it")] $variant),* }
    };
}

macro_rules! args {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $ty:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(deny_unknown_fields)]
        #[ts(export)]
        pub struct $name { $($(#[$fdoc])* pub $field: $ty),* }
    )*};
}

macro_rules! results {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $ty:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
        #[ts(export)]
        pub struct $name { $($(#[$fdoc])* pub $field: $ty),* }
    )*};
}

mod assets;
mod catalogue;
mod contracts;
mod disposal;
mod documents;
mod imports;
mod journal;
mod money;
mod quotes;
mod reports;
mod slas;
mod stocktake;
mod vendors;

pub use assets::*;
pub use catalogue::*;
pub use contracts::*;
pub use disposal::*;
pub use documents::*;
pub use imports::*;
pub use journal::*;
pub use money::*;
pub use quotes::*;
pub use reports::*;
pub use slas::*;
pub use stocktake::*;
pub use vendors::*;

desk_choice! {
    /// How the window looks.
    Theme { System = "system", Light = "light", Dark = "dark" }
}

args! {
    /// No arguments.
    NoArgs {}
    /// A write without arguments: the id makes asking again safe.
    OpArgs { /// Unique id of this request.
        op_id: Uuid }
    /// The desk as the user arranged it.
    DeskArgs { /// Light, dark, system.
        theme: Option<Theme>, /// A grid whose layout changed: its key and its layout.
        grid: Option<GridLayout>, /// Whether the desktop shows reminders.
        notify: Option<bool> }
    /// The layout of a grid, opaque to Rust.
    GridLayout { /// Which grid.
        key: String, /// JSON of the window's own making, at most 20,000 characters.
        layout: String }
    /// Whether closing the window must be asked about first.
    WindowGuardArgs { /// A form is open whose changes could be lost.
        on: bool }
    /// The answer to `close-asked`.
    WindowCloseArgs { /// `false`: the user is being asked; `true`: close.
        now: bool }
    /// A person.
    PersonArgs { /// Id.
        id: PersonId }
    /// A new register.
    RegisterNewArgs { /// Language it starts in.
        lang: Lang, /// Organisation's name.
        organisation: String, /// Whose public holidays count.
        country: Country }
    /// How to begin at the first start.
    FirstStartArgs { /// Unique id of this request.
        op_id: Uuid, /// Language.
        lang: Lang, /// Organisation's name; may be empty.
        organisation: String, /// Whether to keep the sample.
        sample: bool }
    /// One of the automatic copies.
    CopyArgs { /// Its name, as listed.
        name: String }
    /// Settings to save.
    SettingsSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// All settings.
        settings: Settings }
    /// A person to save.
    PersonSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The person.
        draft: PersonDraft }
    /// A person whose personal data are erased.
    ErasureArgs { /// Unique id of this request.
        op_id: Uuid, /// Whose, and why.
        draft: ErasureDraft }
    /// What the palette looks for.
    SearchArgs { /// Words, at least one character.
        text: String, /// Kinds to look in; empty: all.
        kinds: Vec<HitKind>, /// At most this many, capped at 50.
        limit: u32 }
}

results! {
    /// What the frame of the window shows: register, operator, what can be undone.
    AppState { /// Application version.
        version: String, /// The business date; the window never asks its own clock.
        today: chrono::NaiveDate, /// File name of the register, no folder.
        register: String, /// Organisation.
        organisation: String, /// Holds the sample.
        sample: bool, /// Nobody has said yet how to begin, nor written anything.
        first_start: bool, /// Cannot be written; why: catalogue code of `register-…`, e.g. `locked`.
        read_only: Option<String>, /// No register could be opened: the error to show on a full page.
        broken: Option<custodia_core::error::WireError>, /// Language.
        lang: Lang, /// Theme.
        theme: Theme, /// Grid layouts.
        grids: Vec<GridLayout>, /// Whether the desktop shows reminders.
        notify: bool, /// Who is at the keyboard.
        operator: Option<Person>, /// Label parts of what Ctrl+Z would undo.
        undo: Option<OpLabel>, /// ... and Ctrl+Shift+Z redo.
        redo: Option<OpLabel>, /// Days since the newest copy; `None`: no copy yet.
        copy_age_days: Option<i64>, /// Assets in the register.
        assets: u32, /// Contracts in the register.
        contracts: u32, /// Vendors in the register.
        vendors: u32, /// Result of the check made in the background at start.
        health: Health }
    /// An op, named: `op-<name>` in the catalogue with `subject`.
    OpLabel { /// Op.
        op: OpRow, /// Name, e.g. `contract.save`.
        name: String, /// Business key.
        subject: String }
    /// A write was done.
    Done { /// The op, for "Undo"; `None` when nothing changed.
        op: Option<OpLabel> }
    /// A record was saved.
    Saved { /// The op, for "Undo"; `None` when nothing changed.
        op: Option<OpLabel>, /// The record's id.
        id: i64 }
    /// A file was chosen and something done with it.
    FileOutcome { /// `false`: the user closed the dialog.
        done: bool, /// File name, no folder; empty when closed.
        name: String }
    /// A copy was saved.
    BackupOutcome { /// `false`: the user closed the dialog.
        done: bool, /// File name, no folder; empty when closed.
        name: String, /// Folders in which the checkpoint of what was copied could not be written.
        unkept: Vec<String> }
    /// Certificates were sealed.
    SealOutcome { /// The op; `None` when nothing changed.
        op: Option<OpLabel>, /// Folders in which the checkpoint could not be written: a warning.
        unkept: Vec<String> }
    /// Personal data were erased.
    ErasureDone { /// Values in the journal that are gone.
        #[ts(type = "number")]
        count: u64, /// `false`: traces may be left in the file, as it could not be rewritten.
        compacted: bool }
    /// A named id, for pickers.
    NamedId { /// Id.
        id: i64, /// Name.
        name: String }
}

desk_choice! {
    /// What the check at start found.
    Health { Checking = "checking", Ok = "ok", Problem = "problem" }
}
