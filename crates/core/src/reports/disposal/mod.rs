//! Reports of disposals: what auditors, recyclers and the tax office ask for on paper.
//!
//! A technique is said to be recorded against a policy profile; that a standard is met is never said.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{Cell, Fact};
use super::scene::Scene;
use crate::dates::is_plausible;
use crate::disposal::custody::CustodyProblem;
use crate::disposal::lot::LotRow;
use crate::disposal::lot::read::stays_in_the_house;
use crate::disposal::reason::SanitizationReason;
use crate::error::{Checks, FieldError, Result};
use crate::ids::DisposalLotId;
use crate::text::{self, Arg};

pub(super) mod certificate;
pub(super) mod index;
pub(super) mod lot;
pub(super) mod manifest;
pub(super) mod reconciliation;
pub(super) mod register;
pub(super) mod summary;
pub(super) mod tax;
pub(super) mod waste;

/// Which lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DisposalLotParams {
    /// The lot.
    pub lot_id: DisposalLotId,
}

/// Which days; both count. A lot belongs to the day it left, one that stays to the day it was first
/// certified.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct DisposalSpanParams {
    /// First day; the first of the running year when absent.
    pub from: Option<NaiveDate>,
    /// Last day; today when absent.
    pub to: Option<NaiveDate>,
}

impl DisposalSpanParams {
    /// Both days.
    ///
    /// # Errors
    /// `Invalid` for a span that ends before it begins, or with a day that cannot be.
    fn days(&self, scene: &Scene<'_>, first: Option<NaiveDate>) -> Result<(NaiveDate, NaiveDate)> {
        let to = self.to.unwrap_or(scene.moment.today);
        let year = NaiveDate::from_ymd_opt(to.year(), 1, 1).unwrap_or(to);
        let from = self.from.or(first).unwrap_or(year);
        let mut c = Checks::new();
        c.require(is_plausible(from), "from", "date-range");
        c.require(is_plausible(to), "to", "date-range");
        if from > to {
            c.push(FieldError::new("to", "end-before-start"));
        }
        c.done()?;
        Ok((from, to))
    }
}

/// A value of a closed choice in words.
fn word(scene: &Scene<'_>, family: &str, code: &str) -> String {
    text::word(scene.lang, family, code)
}

/// A number of things; a count on paper is never too large for it.
fn count(n: usize) -> Cell {
    Cell::Int(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Grams as kilograms with one decimal.
fn kg(scene: &Scene<'_>, grams: i64) -> String {
    let tenths = grams.saturating_add(50) / 100;
    scene.format().decimal(&format!("{}.{}", tenths / 10, tenths % 10))
}

fn weight(scene: &Scene<'_>, grams: Option<i64>) -> Cell {
    grams.map_or(Cell::Empty, |g| Cell::Text(kg(scene, g)))
}

/// `20 Nov 2026, 10:34 +01:00`: the time of its place, from RFC 3339; empty for anything else.
fn local_time(scene: &Scene<'_>, at: &str) -> String {
    let Ok(at) = chrono::DateTime::parse_from_rfc3339(at) else { return String::new() };
    format!("{}, {}", scene.format().date(at.date_naive()), at.format("%H:%M %:z"))
}

/// The weight of several; nothing where nobody has weighed any, which is not the same as no weight.
fn weighed(scene: &Scene<'_>, grams: i64) -> Cell {
    weight(scene, Some(grams).filter(|g| *g > 0))
}

/// `1 Jan 2026 – 31 Dec 2026`.
fn span(scene: &Scene<'_>, (from, to): (NaiveDate, NaiveDate)) -> String {
    format!("{} – {}", scene.format().date(from), scene.format().date(to))
}

/// What every report of one lot says of it first.
fn facts(scene: &Scene<'_>, row: &LotRow) -> Vec<Fact> {
    let d = &row.draft;
    let vendor = match stays_in_the_house(d.destination) {
        true => Cell::text(&row.vendor),
        false => Cell::Text(scene.stated(&row.vendor)),
    };
    scene.known([
        ("report-disposal-number", Cell::code(&row.number)),
        ("report-disposal-stage", Cell::Text(word(scene, "lot-stage", row.stage.as_str()))),
        ("report-disposal-reason", Cell::Text(word(scene, "lot-reason", d.reason.as_str()))),
        (
            "report-disposal-destination",
            Cell::Text(word(scene, "medium-destination", d.destination.as_str())),
        ),
        ("report-disposal-profile", Cell::Text(word(scene, "policy-profile", d.profile.as_str()))),
        ("report-disposal-vendor", vendor),
        ("report-disposal-order", Cell::code(&d.vendor_order)),
        ("report-disposal-pickup", Cell::date(d.pickup_on)),
        // An auditor looks for these: that nobody is named is said.
        ("report-disposal-requested-by", Cell::Text(scene.stated(&row.requested_by))),
        ("report-disposal-approved-by", Cell::Text(scene.stated(&row.approved_by))),
        ("report-disposal-approved-on", Cell::date(row.approved_on)),
        ("report-disposal-coordinator", Cell::text(&row.coordinator)),
        ("report-disposal-closed", Cell::date(row.closed_on)),
        ("report-disposal-certificate", Cell::code(&row.certificate)),
    ])
}

/// What is wrong with a chain, in words.
fn problem(scene: &Scene<'_>, problem: &CustodyProblem) -> String {
    use CustodyProblem as P;
    let t =
        |code: &str, args: &[(&str, Arg<'_>)]| scene.ta(&format!("custody-problem-{code}"), args);
    match problem {
        P::NoEvents => t("no_events", &[]),
        P::PartyMissing { at } => t("party_missing", &[("at", (*at).into())]),
        P::Gap { before, at } => t("gap", &[("before", (*before).into()), ("at", (*at).into())]),
        P::TimeGoesBack { at } => t("time_goes_back", &[("at", (*at).into())]),
        P::SealChanged { at } => t("seal_changed", &[("at", (*at).into())]),
        P::SealMissing { at } => t("seal_missing", &[("at", (*at).into())]),
        P::ItemLost { at, item } => {
            t("item_lost", &[("at", (*at).into()), ("item", item.as_str().into())])
        }
        P::ItemAppears { at, item } => {
            t("item_appears", &[("at", (*at).into()), ("item", item.as_str().into())])
        }
        P::ItemUnaccounted { item } => t("item_unaccounted", &[("item", item.as_str().into())]),
        P::EndsWithUnfitParty => t("ends_with_unfit_party", &[]),
    }
}

/// Why a record is not accepted, in words.
fn why(scene: &Scene<'_>, reason: &SanitizationReason) -> String {
    use SanitizationReason as R;
    let t = |code: &str| scene.t(&format!("sanitization-reason-{code}"));
    match reason {
        R::Technique { flag } => {
            let flag = word(scene, "sanitization-flag", flag.as_str());
            scene.ta("sanitization-reason-technique", &[("flag", flag.into())])
        }
        R::BelowRequired { achieved, required } => scene.ta(
            "sanitization-reason-below_required",
            &[
                ("achieved", word(scene, "achieved-method", achieved.as_str()).into()),
                ("required", word(scene, "sanitization-method", required.as_str()).into()),
            ],
        ),
        R::VerificationUnsuitable { verification } => {
            let said = word(scene, "sanitization-verification", verification.as_str());
            let args = [("verification", said.into())];
            scene.ta("sanitization-reason-verification_unsuitable", &args)
        }
        R::ErrorsReported { count } => {
            scene.ta("sanitization-reason-errors_reported", &[("count", (*count).into())])
        }
        R::MediaContradicts { told, recorded } => scene.ta(
            "sanitization-reason-media_contradicts",
            &[
                ("told", word(scene, "media-type", told.as_str()).into()),
                ("recorded", word(scene, "media-type", recorded.as_str()).into()),
            ],
        ),
        R::VerificationNotDone => t("verification_not_done"),
        R::VerificationFailed => t("verification_failed"),
        R::MediaInaccessible => t("media_inaccessible"),
        R::DataWrittenSince => t("data_written_since"),
        R::HiddenAreaPresent => t("hidden_area_present"),
        R::HiddenAreaUnknown => t("hidden_area_unknown"),
        R::PerformerUnqualified => t("performer_unqualified"),
        R::PerformerQualificationUnknown => t("performer_qualification_unknown"),
        R::ToolUncalibrated => t("tool_uncalibrated"),
        R::ToolCalibrationUnknown => t("tool_calibration_unknown"),
        R::PerformerMissing => t("performer_missing"),
        R::ValidatorMissing => t("validator_missing"),
        R::ValidatorSameAsPerformer => t("validator_same_as_performer"),
        R::SerialMissing => t("serial_missing"),
        R::LegalHold => t("legal_hold"),
    }
}
