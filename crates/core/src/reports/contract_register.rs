//! The contract register: what was signed, with terms and yearly cost.

use super::ContractRegisterParams;
use super::model::{Orientation, Report};
use super::scene::Scene;
use crate::error::Result;

pub(super) fn build(scene: &Scene<'_>, _: &ContractRegisterParams) -> Result<Report> {
    scene.report(
        "contract_register",
        scene.t("report-contract-register-title"),
        Orientation::Landscape,
    )
}
