//! The vendor sheet: all about one vendor.

use super::VendorSheetParams;
use super::model::{Orientation, Report};
use super::scene::Scene;
use crate::error::Result;

pub(super) fn build(scene: &Scene<'_>, _: &VendorSheetParams) -> Result<Report> {
    scene.report("vendor_sheet", scene.t("report-vendor-sheet-title"), Orientation::Portrait)
}
