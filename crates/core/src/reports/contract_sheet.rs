//! The contract sheet: all about one contract.

use super::ContractSheetParams;
use super::model::{Orientation, Report};
use super::scene::Scene;
use crate::error::Result;

pub(super) fn build(scene: &Scene<'_>, _: &ContractSheetParams) -> Result<Report> {
    scene.report("contract_sheet", scene.t("report-contract-sheet-title"), Orientation::Portrait)
}
