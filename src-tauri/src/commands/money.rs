//! Money: refresh, depreciation, budgets, rates, requests for capital, and what an asset costs.

use std::sync::Arc;

use custodia_core::budget::plan::{self, BudgetPlan};
use custodia_core::capital::page::{self, CapitalPage, CapitalRow};
use custodia_core::contract::value;
use custodia_core::depreciation::read::of_asset;
use custodia_core::depreciation::register::{DepreciationQuery, DepreciationSchedule, schedule};
use custodia_core::depreciation::{self, DepreciationPlanDraft};
use custodia_core::error::{Error, Result};
use custodia_core::list::{ListQuery, Page, Views, window};
use custodia_core::rates::settings::{self, MoneySettings};
use custodia_core::rates::{self, ExchangeRateDraft};
use custodia_core::refresh::forecast::{Reckoning, RefreshForecast, RefreshQuery, sums};
use custodia_core::refresh::rows::{self, RefreshRow};
use custodia_core::refresh::survey::{Survey, survey};
use custodia_core::store::Conn;
use custodia_core::{budget, capital, tco};
use tauri::Runtime;

use super::types::{
    AssetArgs, AssetCostDeleteArgs, AssetCostSaveArgs, AssetMoney, BudgetDeleteArgs,
    BudgetSaveArgs, CapitalArgs, CapitalDeleteArgs, CapitalSaveArgs, DepreciationPlanDeleteArgs,
    DepreciationPlanSaveArgs, Done, MoneySettingsSaveArgs, NoArgs, RateDeleteArgs, RateSaveArgs,
    RefreshPageArgs, Saved, YearsArgs,
};
use super::{done, saved};
use crate::app::App;

/// The clocks of all assets, read once for a day and a state of the register.
fn kept<R: Runtime>(
    app: &App<R>,
    conn: &Conn,
    views: &mut Views,
    version: u64,
) -> Result<Arc<Vec<Survey>>> {
    let today = app.clock.today();
    let query = ListQuery::default().on(today);
    views.kept("refresh", &query, version, || Ok(vec![survey(conn, today)?]))
}

fn first(kept: &[Survey]) -> Result<&Survey> {
    kept.first().ok_or_else(|| Error::Internal("no survey was kept".into()))
}

pub(super) fn refresh_forecast<R: Runtime>(
    app: &App<R>,
    a: RefreshQuery,
) -> Result<RefreshForecast> {
    app.list(|conn, views, version| {
        let kept = kept(app, conn, views, version)?;
        sums(first(&kept)?, &a, &Reckoning::load(conn, app.clock.today())?)
    })
}

pub(super) fn refresh_page<R: Runtime>(
    app: &App<R>,
    a: RefreshPageArgs,
) -> Result<Page<RefreshRow>> {
    let today = app.clock.today();
    app.list(|conn, views, version| {
        let kept = kept(app, conn, views, version)?;
        let survey = first(&kept)?;
        let by = Reckoning::load(conn, today)?;
        let all = rows::matching(survey, &a.query, &a.page.query, &by)?;
        let some = window(&all, a.page.offset, a.page.limit);
        Ok(Page {
            total: u32::try_from(all.len()).unwrap_or(u32::MAX),
            offset: a.page.offset,
            rows: rows::rows(conn, survey, some, today)?,
        })
    })
}

/// The calendar year the running fiscal year begins in.
pub(super) fn fiscal_year<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<i32> {
    let settings = app.read(custodia_core::settings::sql::load)?;
    Ok(value::fiscal_year(app.clock.today(), settings.organisation.fiscal_year_start))
}

pub(super) fn budget_plan<R: Runtime>(app: &App<R>, a: YearsArgs) -> Result<BudgetPlan> {
    app.list(|conn, views, version| {
        let kept = kept(app, conn, views, version)?;
        plan::plan(conn, first(&kept)?, a.years, app.clock.today())
    })
}

pub(super) fn budget_save<R: Runtime>(app: &App<R>, a: BudgetSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "budget.save", |tx| budget::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn budget_delete<R: Runtime>(app: &App<R>, a: BudgetDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "budget.delete", |tx| budget::ops::delete(tx, a.id))?)
}

pub(super) fn depreciation_schedule<R: Runtime>(
    app: &App<R>,
    a: DepreciationQuery,
) -> Result<DepreciationSchedule> {
    let today = app.clock.today();
    app.read(|conn| schedule(conn, &a, today))
}

pub(super) fn depreciation_plans<R: Runtime>(
    app: &App<R>,
    _: NoArgs,
) -> Result<Vec<DepreciationPlanDraft>> {
    app.read(depreciation::sql::all)
}

pub(super) fn depreciation_plan_save<R: Runtime>(
    app: &App<R>,
    a: DepreciationPlanSaveArgs,
) -> Result<Saved> {
    let written =
        app.write(a.op_id, "depreciation.plan.save", |tx| depreciation::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn depreciation_plan_delete<R: Runtime>(
    app: &App<R>,
    a: DepreciationPlanDeleteArgs,
) -> Result<Done> {
    let written =
        app.write(a.op_id, "depreciation.plan.delete", |tx| depreciation::ops::delete(tx, a.id))?;
    done(app, &written)
}

pub(super) fn rate_list<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<ExchangeRateDraft>> {
    app.read(rates::sql::all)
}

pub(super) fn rate_save<R: Runtime>(app: &App<R>, a: RateSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "rate.save", |tx| rates::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn rate_delete<R: Runtime>(app: &App<R>, a: RateDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "rate.delete", |tx| rates::ops::delete(tx, a.id))?)
}

pub(super) fn money_settings<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<MoneySettings> {
    app.read(settings::load)
}

pub(super) fn money_settings_save<R: Runtime>(
    app: &App<R>,
    a: MoneySettingsSaveArgs,
) -> Result<Done> {
    let written = app.write(a.op_id, "money.settings", |tx| settings::save(tx, &a.settings))?;
    done(app, &written)
}

pub(super) fn capital_list<R: Runtime>(app: &App<R>, _: NoArgs) -> Result<Vec<CapitalRow>> {
    app.read(page::list)
}

pub(super) fn capital_get<R: Runtime>(app: &App<R>, a: CapitalArgs) -> Result<CapitalPage> {
    app.read(|conn| page::page(conn, a.id))
}

pub(super) fn capital_save<R: Runtime>(app: &App<R>, a: CapitalSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "capital.save", |tx| capital::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn capital_delete<R: Runtime>(app: &App<R>, a: CapitalDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "capital.delete", |tx| capital::ops::delete(tx, a.id))?)
}

pub(super) fn asset_money<R: Runtime>(app: &App<R>, a: AssetArgs) -> Result<AssetMoney> {
    let today = app.clock.today();
    app.read(|conn| {
        Ok(AssetMoney {
            tco: tco::read::of_asset(conn, a.id, today)?,
            schedules: of_asset(conn, a.id, today)?,
            costs: tco::sql::of_asset(conn, a.id)?,
        })
    })
}

pub(super) fn asset_cost_save<R: Runtime>(app: &App<R>, a: AssetCostSaveArgs) -> Result<Saved> {
    let written = app.write(a.op_id, "asset.cost.save", |tx| tco::ops::save(tx, &a.draft))?;
    saved(app, written, a.draft.id, |id| id.0)
}

pub(super) fn asset_cost_delete<R: Runtime>(app: &App<R>, a: AssetCostDeleteArgs) -> Result<Done> {
    done(app, &app.write(a.op_id, "asset.cost.delete", |tx| tco::ops::delete(tx, a.id))?)
}
