//! The asset register: what the organisation owns, by group, with sums.

use super::AssetRegisterParams;
use super::model::{Orientation, Report};
use super::scene::Scene;
use crate::error::Result;

pub(super) fn build(scene: &Scene<'_>, _: &AssetRegisterParams) -> Result<Report> {
    scene.report("asset_register", scene.t("report-asset-register-title"), Orientation::Landscape)
}
