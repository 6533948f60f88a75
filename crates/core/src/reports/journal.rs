//! The journal extract: what was changed, when and by whom, and the state of the chain.

use super::JournalParams;
use super::model::{Orientation, Report};
use super::scene::Scene;
use crate::error::Result;

pub(super) fn build(scene: &Scene<'_>, _: &JournalParams) -> Result<Report> {
    scene.report("journal", scene.t("report-journal-title"), Orientation::Landscape)
}
