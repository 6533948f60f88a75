//! What hangs on a vendor: escalation, documents, deliveries, scorecard, spend; and merging two.

use custodia_core::error::Result;
use custodia_core::settings;
use custodia_core::store::Tx;
use custodia_core::vendor::duplicates::{self, DuplicateGroup};
use custodia_core::vendor::merge::{self, MergePlan};
use custodia_core::vendor::ops;
use custodia_core::vendor::scorecard::{self, Scorecard};
use custodia_core::vendor::spend::{self, SpendYears, YearSpend};
use custodia_core::vendor::standards::{self, VendorStandards};
use tauri::Runtime;

use super::types::{
    CertificateDeleteArgs, CertificateSaveArgs, Done, EscalationSaveArgs, MergeArgs, MergePlanArgs,
    NoArgs, Saved, ScorecardArgs, StandardsSaveArgs, SurveyDeleteArgs, SurveySaveArgs, VendorArgs,
};
use super::{done, saved};
use crate::app::App;

pub(super) fn vendor_escalation_save<R: Runtime>(
    app: &App<R>,
    a: EscalationSaveArgs,
) -> Result<Done> {
    let save = |tx: &Tx<'_>| ops::save_escalation(tx, &a.draft);
    done(app, &app.write(a.op_id, "vendor.escalation", save)?)
}

pub(super) fn vendor_certificate_save<R: Runtime>(
    app: &App<R>,
    a: CertificateSaveArgs,
) -> Result<Saved> {
    let save = |tx: &Tx<'_>| ops::save_certificate(tx, &a.draft);
    let written = app.write(a.op_id, "certificate.save", save)?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn vendor_certificate_delete<R: Runtime>(
    app: &App<R>,
    a: CertificateDeleteArgs,
) -> Result<Done> {
    let delete = |tx: &Tx<'_>| ops::delete_certificate(tx, a.id);
    done(app, &app.write(a.op_id, "certificate.delete", delete)?)
}

pub(super) fn vendor_survey_save<R: Runtime>(app: &App<R>, a: SurveySaveArgs) -> Result<Saved> {
    let today = app.clock.today();
    let save = |tx: &Tx<'_>| ops::save_survey(tx, &a.draft, today);
    let written = app.write(a.op_id, "survey.save", save)?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn vendor_survey_delete<R: Runtime>(app: &App<R>, a: SurveyDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "survey.delete", |tx| ops::delete_survey(tx, a.id))?)
}

pub(super) fn vendor_scorecard<R: Runtime>(app: &App<R>, a: ScorecardArgs) -> Result<Scorecard> {
    let today = app.clock.today();
    app.read(|conn| scorecard::scorecard(conn, a.id, a.period, today))
}

pub(super) fn vendor_spend<R: Runtime>(app: &App<R>, a: VendorArgs) -> Result<Vec<YearSpend>> {
    let today = app.clock.today();
    app.read(|conn| {
        let first_month = settings::sql::load(conn)?.organisation.fiscal_year_start;
        spend::spend(conn, a.id, SpendYears::around(today, first_month), today)
    })
}

pub(super) fn vendor_standards<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<VendorStandards> {
    app.read(standards::load)
}

pub(super) fn vendor_standards_save<R: Runtime>(
    app: &App<R>,
    a: StandardsSaveArgs,
) -> Result<Done> {
    let save = |tx: &Tx<'_>| standards::save(tx, &a.standards);
    done(app, &app.write(a.op_id, "standards.save", save)?)
}

pub(super) fn vendor_duplicates<R: Runtime>(
    app: &App<R>,
    _: NoArgs,
) -> Result<Vec<DuplicateGroup>> {
    app.read(duplicates::likely)
}

pub(super) fn vendor_merge_plan<R: Runtime>(app: &App<R>, a: MergePlanArgs) -> Result<MergePlan> {
    app.read(|conn| merge::plan(conn, a.kept, a.gone))
}

pub(super) fn vendor_merge<R: Runtime>(app: &App<R>, a: MergeArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "vendor.merge", |tx| merge::apply(tx, a.kept, a.gone))?)
}
