//! Presets: reports with their parameters, kept under a name ("Board, quarterly") and made again
//! alone or with the others of a batch ("Monday reports"). Their windows are relative to the day
//! they are made on, so that a Monday report is right every Monday.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::PresetId;
use crate::reports::{ReportFormat, ReportRequest};

pub mod ops;
pub mod sql;

/// A report kept under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReportPreset {
    /// Id.
    pub id: PresetId,
    /// Name, unique in any case.
    pub name: String,
    /// What is made; `None` when it was written by another version and is not understood here. It
    /// is kept as it is.
    pub request: Option<ReportRequest>,
    /// The files it yields; at least one.
    pub formats: Vec<ReportFormat>,
    /// The batch it belongs to, or empty.
    pub batch: String,
}

/// A preset to save: `id` absent for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ReportPresetDraft {
    /// Record to change.
    #[serde(default)]
    pub id: Option<PresetId>,
    /// Name, required, unique.
    pub name: String,
    /// What is made.
    pub request: ReportRequest,
    /// The files it yields; at least one.
    pub formats: Vec<ReportFormat>,
    /// The batch it belongs to, or empty.
    #[serde(default)]
    pub batch: String,
}
