//! The asset sheet: all about one asset.

use super::AssetSheetParams;
use super::model::{Orientation, Report};
use super::scene::Scene;
use crate::error::Result;

pub(super) fn build(scene: &Scene<'_>, _: &AssetSheetParams) -> Result<Report> {
    scene.report("asset_sheet", scene.t("report-asset-sheet-title"), Orientation::Portrait)
}
