//! The checks of assets: pure, one asset at a time.

use chrono::{Days, NaiveDate};

use super::Check;
use super::empty_words::{is_no_name, is_no_serial};
use crate::asset::AssetState;

/// What the checks need to know of an asset.
#[derive(Debug, Clone)]
pub(super) struct Facts<'a> {
    pub(super) state: AssetState,
    pub(super) tag: &'a str,
    pub(super) serial: &'a str,
    pub(super) manufacturer: &'a str,
    pub(super) model: &'a str,
    pub(super) category: &'a str,
    pub(super) location: &'a str,
    /// A custodian.
    pub(super) held: bool,
    /// A user.
    pub(super) used: bool,
    /// Ours, not leased or lent to us.
    pub(super) owned: bool,
    pub(super) priced: bool,
    pub(super) purchase: Option<NaiveDate>,
    pub(super) warranty_start: Option<NaiveDate>,
    pub(super) warranty_end: Option<NaiveDate>,
    pub(super) eol: Option<NaiveDate>,
    pub(super) retire_on: Option<NaiveDate>,
    pub(super) disposed_on: Option<NaiveDate>,
    pub(super) due_back: Option<NaiveDate>,
    /// Somebody said that it needs no cover, or another than its category.
    pub(super) cover_decided: bool,
    /// A cover, a warranty or a contract is recorded.
    pub(super) cover_known: bool,
    /// It has covers of its own; whether one has no level.
    pub(super) covers: Option<bool>,
    /// Its category demands cover: in use, and whether in stock too.
    pub(super) demanded: Option<bool>,
    /// Its model has a record with a day of its lifecycle.
    pub(super) lifecycle: bool,
    /// Where it is a part: whether the whole is gone.
    pub(super) whole_gone: Option<bool>,
}

/// Days after which a retired asset should be gone.
const RETIRED_DAYS: u64 = 180;

/// The checks one asset answers alone.
pub(super) const ALONE: [Check; 22] = [
    Check::MissingSerial,
    Check::NoCoverDecision,
    Check::WarrantyEndBeforeStart,
    Check::FuturePurchase,
    Check::LoanOverdue,
    Check::RetiredNotDisposed,
    Check::PlaceholderAsset,
    Check::DisposedWithoutDay,
    Check::MissingManufacturer,
    Check::MissingModel,
    Check::MissingCategory,
    Check::WarrantyBeforePurchase,
    Check::EolBeforePurchase,
    Check::DeployedWithoutCustodian,
    Check::MissingLocation,
    Check::MissingPurchaseDate,
    Check::MissingCost,
    Check::ParentGone,
    Check::StockWithCustodian,
    Check::CoverLevelUnknown,
    Check::ModelWithoutLifecycle,
    Check::UnusualCurrency,
];

impl Facts<'_> {
    /// Ordered, with us, or awaiting disposal.
    const fn here(&self) -> bool {
        !matches!(self.state, AssetState::Disposed | AssetState::Lost)
    }

    /// It can be touched.
    const fn real(&self) -> bool {
        self.here() && !matches!(self.state, AssetState::Planned)
    }

    /// Whether a check finds it wrong; `None` where there is nothing to ask.
    pub(super) fn judged(&self, check: Check, unusual: bool, today: NaiveDate) -> Option<bool> {
        let asked = |on: bool, wrong: bool| on.then_some(wrong);
        let before = |a: Option<NaiveDate>, b: Option<NaiveDate>| a.zip(b).map(|(a, b)| a < b);
        match check {
            Check::MissingSerial => asked(self.real(), self.serial.is_empty()),
            Check::NoCoverDecision => self.cover(),
            Check::WarrantyEndBeforeStart => before(self.warranty_end, self.warranty_start),
            Check::FuturePurchase => {
                let day = self.purchase.filter(|_| self.state != AssetState::Planned)?;
                Some(day > today)
            }
            Check::LoanOverdue => {
                let due = self.due_back.filter(|_| self.state == AssetState::InUse)?;
                Some(due < today)
            }
            Check::RetiredNotDisposed => {
                let day = self.retire_on.or(self.eol)?;
                let gone = day.checked_add_days(Days::new(RETIRED_DAYS))?;
                asked(self.state == AssetState::Retired, gone < today)
            }
            Check::PlaceholderAsset => Some(is_no_name(self.tag) || is_no_serial(self.serial)),
            Check::DisposedWithoutDay => {
                asked(self.state == AssetState::Disposed, self.disposed_on.is_none())
            }
            Check::MissingManufacturer => asked(self.here(), self.manufacturer.is_empty()),
            Check::MissingModel => asked(self.here(), self.model.is_empty()),
            Check::MissingCategory => asked(self.here(), self.category.is_empty()),
            Check::WarrantyBeforePurchase => before(self.warranty_end, self.purchase),
            Check::EolBeforePurchase => before(self.eol, self.purchase),
            Check::DeployedWithoutCustodian => {
                asked(self.state == AssetState::InUse, !self.held && !self.used)
            }
            Check::MissingLocation => asked(self.real(), self.location.is_empty()),
            Check::MissingPurchaseDate => asked(self.real(), self.purchase.is_none()),
            Check::MissingCost => asked(self.real() && self.owned, !self.priced),
            Check::ParentGone => self.whole_gone.filter(|_| self.here()),
            Check::StockWithCustodian => asked(self.state == AssetState::InStock, self.held),
            Check::CoverLevelUnknown => self.covers.filter(|_| self.here()),
            Check::ModelWithoutLifecycle => {
                asked(self.here() && !self.model.is_empty(), !self.lifecycle)
            }
            Check::UnusualCurrency => asked(self.priced, unusual),
            _ => None,
        }
    }

    fn cover(&self) -> Option<bool> {
        let in_stock = self.demanded?;
        let asked = match self.state {
            AssetState::InUse | AssetState::InRepair => true,
            AssetState::InStock => in_stock,
            _ => false,
        };
        asked.then_some(!self.cover_known && !self.cover_decided)
    }
}
