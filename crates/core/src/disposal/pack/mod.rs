//! The audit pack: everything an auditor asks for about the disposals of a span of days, in one file.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::Lang;

pub mod read;

/// What a pack is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PackDraft {
    /// Both days count; a lot belongs to the day it was closed, an open one to the day it was certified.
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub language: Lang,
}

/// What a pack would hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PackPreview {
    pub lots: u32,
    pub assets: u32,
    pub media: u32,
    pub certificates: u32,
    pub evidence_files: u32,
    pub exceptions: u32,
}
