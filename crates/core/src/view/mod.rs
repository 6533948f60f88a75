//! Views: a list as somebody likes to see it, kept under a name. What is narrowed, which columns
//! stand where and how wide, in what order and groups, how dense.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choice::choice;
use crate::ids::ViewId;
use crate::list::{ListKind, ListQuery};

pub mod ops;
pub mod sql;

choice! {
    /// How much room a row takes.
    Density { Compact = "compact", Default = "default", Comfortable = "comfortable" }
}

/// A column of a view. Columns this version does not know are kept: another one may show them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ViewColumn {
    /// Column key of the list.
    pub key: String,
    /// Width in CSS pixels; `None` for the usual one.
    #[serde(default)]
    pub width: Option<u32>,
    /// Not shown.
    #[serde(default)]
    pub hidden: bool,
}

/// What a view shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ViewDefinition {
    /// Words, filters and order; days may be counted from the day the view is opened.
    pub query: ListQuery,
    /// Columns in their order; empty for the usual ones.
    #[serde(default)]
    pub columns: Vec<ViewColumn>,
    /// How many of the first columns stay in place when one scrolls sideways; 0 for the usual one.
    #[serde(default)]
    pub frozen: u32,
    /// The column whose values make groups.
    #[serde(default)]
    pub group: Option<String>,
    /// Room of a row; `None` for the one of the desk.
    #[serde(default)]
    pub density: Option<Density>,
}

/// A kept view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ListView {
    /// Id.
    pub id: ViewId,
    /// Its list.
    pub list: ListKind,
    /// Name, unique in its list in any case.
    pub name: String,
    /// What it shows; `None` when it was written by another version and is not understood here.
    /// It is kept as it is.
    pub definition: Option<ViewDefinition>,
    /// Stands in the sidebar.
    pub pinned: bool,
}

/// A view to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ListViewDraft {
    /// Record to change.
    #[serde(default)]
    pub id: Option<ViewId>,
    /// Its list; of a kept view it stays.
    pub list: ListKind,
    /// Name, required, unique in its list.
    pub name: String,
    /// What it shows; absent to leave what is kept as it is.
    #[serde(default)]
    pub definition: Option<ViewDefinition>,
    /// Stands in the sidebar.
    #[serde(default)]
    pub pinned: bool,
}
