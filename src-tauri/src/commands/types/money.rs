//! What the window asks about money.

use custodia_core::budget::BudgetLineDraft;
use custodia_core::capital::CapitalRequestDraft;
use custodia_core::depreciation::DepreciationPlanDraft;
use custodia_core::depreciation::read::AssetSchedule;
use custodia_core::ids::{
    AssetCostId, BudgetLineId, CapitalRequestId, DepreciationPlanId, ExchangeRateId, SavingId,
};
use custodia_core::list::PageRequest;
use custodia_core::rates::ExchangeRateDraft;
use custodia_core::rates::settings::MoneySettings;
use custodia_core::refresh::forecast::RefreshQuery;
use custodia_core::savings::SavingDraft;
use custodia_core::tco::AssetCostDraft;
use custodia_core::tco::read::AssetTco;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

args! {
    /// What money is reckoned with.
    MoneySettingsSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// All of it.
        settings: MoneySettings }
    /// A depreciation plan to save.
    DepreciationPlanSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The plan.
        draft: DepreciationPlanDraft }
    /// A depreciation plan to remove.
    DepreciationPlanDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// The plan.
        id: DepreciationPlanId }
    /// A page of the assets of a refresh forecast.
    RefreshPageArgs { /// Which forecast.
        query: RefreshQuery, /// Which of its assets.
        page: PageRequest }
    /// How many fiscal years from the running one.
    YearsArgs { /// 1 to 10.
        years: u32 }
    /// What became of a finding.
    SavingRecordArgs { /// Unique id of this request.
        op_id: Uuid, /// Which, and what became of it.
        draft: SavingDraft }
    /// A line of the savings ledger to remove.
    SavingDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// The line.
        id: SavingId }
    /// A line of a budget to save.
    BudgetSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The line.
        draft: BudgetLineDraft }
    /// A line of a budget to remove.
    BudgetDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// The line.
        id: BudgetLineId }
    /// A rate of exchange to save.
    RateSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The rate.
        draft: ExchangeRateDraft }
    /// A rate of exchange to remove.
    RateDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// The rate.
        id: ExchangeRateId }
    /// A request for capital.
    CapitalArgs { /// Id.
        id: CapitalRequestId }
    /// A request for capital to save.
    CapitalSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The request.
        draft: CapitalRequestDraft }
    /// A request for capital to remove.
    CapitalDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// The request.
        id: CapitalRequestId }
    /// A cost of an asset to save.
    AssetCostSaveArgs { /// Unique id of this request.
        op_id: Uuid, /// The cost.
        draft: AssetCostDraft }
    /// A cost of an asset to remove.
    AssetCostDeleteArgs { /// Unique id of this request.
        op_id: Uuid, /// The cost.
        id: AssetCostId }
    /// What an asset has cost and is worth.
    AssetMoney { /// What it has cost.
        tco: AssetTco, /// What it is worth, by book.
        schedules: Vec<AssetSchedule>, /// What was typed beside its price, newest first.
        costs: Vec<AssetCostDraft> }
}
