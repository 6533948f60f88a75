//! What the sample firm knows about its things: categories and what they demand, models and their
//! last days, sites, drives, and cover bought beside the warranties.

use chrono::NaiveDate;

use super::dice::Dice;
use super::fleet::Owned;
use super::models::{Category, MODELS, Model};
use super::people::Site;
use super::say;
use crate::asset::component::{self, ComponentDraft, ComponentKind};
use crate::catalogue;
use crate::catalogue::category::CategoryDraft;
use crate::catalogue::location::{LocationDraft, LocationKind};
use crate::catalogue::model::ModelDraft;
use crate::coverage::term::EndSource;
use crate::coverage::{self, CoverLevel, CoverageDraft, CoverageKind};
use crate::dates::{TermConvention, add_days, term_end};
use crate::error::{Error, Result};
use crate::money::{Currency, Money};
use crate::store::Tx;
use crate::text::Lang;

/// Writes it all down.
pub(super) fn load(tx: &Tx<'_>, today: NaiveDate, lang: Lang, assets: &[Owned]) -> Result<()> {
    for category in CATEGORIES {
        let demanded = category.demands();
        let draft = CategoryDraft {
            name: say(lang, category.words()).to_owned(),
            cover_level: demanded,
            cover_in_stock: false,
            refresh_months: u32::try_from(12 * category.life_years()).ok(),
            data_bearing: category.bears_data(),
            ..CategoryDraft::default()
        };
        catalogue::category_save(tx, &draft, false)?;
    }
    for model in MODELS {
        catalogue::model_save(tx, &known(model, today, lang)?, false)?;
    }
    for site in SITES {
        let draft = LocationDraft {
            id: None,
            was: None,
            path: site.name().to_owned(),
            kind: LocationKind::Site,
            code: format!("LOC-{}", site.short()),
            address: String::new(),
            note: String::new(),
        };
        catalogue::location_save(tx, &draft, false)?;
    }
    drives(tx, assets)?;
    covers(tx, today, assets)
}

const SITES: [Site; 6] =
    [Site::Milano, Site::Piacenza, Site::Verona, Site::Roma, Site::Lyon, Site::Rotterdam];

const CATEGORIES: [Category; 15] = [
    Category::Laptop,
    Category::Desktop,
    Category::Monitor,
    Category::Phone,
    Category::Tablet,
    Category::Terminal,
    Category::LabelPrinter,
    Category::Printer,
    Category::Server,
    Category::Storage,
    Category::Switch,
    Category::AccessPoint,
    Category::Firewall,
    Category::Ups,
    Category::Conference,
];

impl Category {
    /// The least the firm wants done when one fails.
    const fn demands(self) -> Option<CoverLevel> {
        match self {
            Self::Server | Self::Storage => Some(CoverLevel::Onsite4h),
            Self::Switch | Self::Firewall => Some(CoverLevel::NbdOnsite),
            Self::Laptop | Self::Desktop | Self::Terminal | Self::Ups => Some(CoverLevel::Depot),
            Self::Monitor
            | Self::Phone
            | Self::Tablet
            | Self::LabelPrinter
            | Self::Printer
            | Self::AccessPoint
            | Self::Conference => None,
        }
    }

    /// What its maker's warranty does.
    const fn warranty(self) -> CoverLevel {
        match self {
            Self::Storage => CoverLevel::Onsite4h,
            Self::Laptop
            | Self::Desktop
            | Self::Printer
            | Self::Server
            | Self::Switch
            | Self::Firewall => CoverLevel::NbdOnsite,
            Self::Monitor | Self::Tablet => CoverLevel::CollectReturn,
            _ => CoverLevel::Depot,
        }
    }

    /// Whether something of the firm's is on it when it goes: its settings and keys too.
    const fn bears_data(self) -> bool {
        !matches!(self, Self::Monitor | Self::Ups | Self::LabelPrinter)
    }
}

/// Last days, counted from today: of sale, of security support, of all support.
const LAST_DAYS: &[(&str, [i64; 3])] = &[
    ("ThinkCentre M70q Gen 4", [-700, -25, 340]),
    ("MC3300x", [-610, 62, 800]),
    ("Galaxy XCover6 Pro", [-260, 190, 190]),
    ("ProLiant DL360 Gen10 Plus", [-420, 700, 1_510]),
    ("Catalyst 9300-48P", [-330, 720, 1_680]),
    ("imageRUNNER ADVANCE DX C3926i", [-900, -120, -30]),
    ("FortiGate 60F", [-90, 900, 1_460]),
    ("RackStation RS2423+", [120, 1_200, 1_560]),
];

fn known(model: &Model, today: NaiveDate, lang: Lang) -> Result<ModelDraft> {
    let named = LAST_DAYS.iter().find(|(name, _)| *name == model.name).map(|(_, days)| *days);
    let day = |nth: usize| {
        let offset = named.and_then(|days| days.get(nth).copied());
        offset.map(|d| add_days(today, d).ok_or_else(out)).transpose()
    };
    let source = say(lang, ["Maker's notice (sample)", "Avviso del produttore (esempio)"]);
    Ok(ModelDraft {
        manufacturer: model.maker.to_owned(),
        name: model.name.to_owned(),
        part_no: model.number.to_owned(),
        category: say(lang, model.category.words()).to_owned(),
        end_of_sale: day(0)?,
        end_of_security: day(1)?,
        last_day_of_support: day(2)?,
        lifecycle_source: named.map_or_else(String::new, |_| source.to_owned()),
        lifecycle_checked_on: named.and_then(|_| add_days(today, -40)),
        warranty_months: Some(model.warranty_months),
        warranty_level: Some(model.category.warranty()),
        power_watts: match model.category {
            Category::Server => Some(420),
            Category::Storage => Some(900),
            Category::Switch => Some(180),
            Category::Laptop => Some(25),
            Category::Desktop => Some(45),
            _ => None,
        },
        price: Some(Money::new(model.cents, Currency::EUR)),
        ..ModelDraft::default()
    })
}

fn out() -> Error {
    Error::Internal("the sample leaves the calendar".into())
}

/// Four drives in every server and in the small storage, eight in the large one.
fn drives(tx: &Tx<'_>, assets: &[Owned]) -> Result<()> {
    let mut dice = Dice::new(88);
    for asset in assets {
        let (count, kind, maker, model, capacity_gb) = match (asset.category, asset.maker) {
            (Category::Server, _) => (4, ComponentKind::Ssd, "Samsung", "PM893", 1_920),
            (Category::Storage, "NetApp") => (8, ComponentKind::Nvme, "Samsung", "PM1733", 3_840),
            (Category::Storage, _) => (4, ComponentKind::Hdd, "Seagate", "Exos X18", 16_000),
            _ => continue,
        };
        for _ in 0..count {
            let draft = ComponentDraft {
                id: None,
                asset_id: asset.id,
                kind,
                manufacturer: maker.to_owned(),
                model: model.to_owned(),
                serial: dice.serial("S6E##N?######*"),
                capacity_gb: Some(capacity_gb),
                data_bearing: true,
                removed_on: None,
                note: String::new(),
            };
            component::save(tx, &draft)?;
        }
    }
    Ok(())
}

/// Longer cover for most of the old servers, and switches their maker mends for life.
fn covers(tx: &Tx<'_>, today: NaiveDate, assets: &[Owned]) -> Result<()> {
    let servers = assets.iter().filter(|a| a.model == "ProLiant DL360 Gen10 Plus").take(4);
    for (asset, n) in servers.zip(1_u32..) {
        let first = term_end(asset.bought, 36, TermConvention::CorrespondingDay).ok_or_else(out)?;
        let last = term_end(asset.bought, 60, TermConvention::CorrespondingDay).ok_or_else(out)?;
        let draft = CoverageDraft {
            kind: CoverageKind::Extension,
            level: Some(CoverLevel::Onsite4h),
            provider: "HPE".to_owned(),
            reference: format!("HA104A{n}"),
            start: add_days(first, 1),
            end: Some(last),
            price: Some(Money::new(96_000, Currency::EUR)),
            keep_drive: true,
            origin: EndSource::Vendor,
            validated_on: add_days(today, -40),
            ..blank(asset)
        };
        coverage::ops::save(tx, &draft)?;
    }
    for asset in assets.iter().filter(|a| a.model == "CX 6100 24G") {
        let draft = CoverageDraft {
            kind: CoverageKind::Warranty,
            level: Some(CoverLevel::NbdOnsite),
            provider: "Aruba".to_owned(),
            start: Some(asset.bought),
            origin: EndSource::Vendor,
            ..blank(asset)
        };
        coverage::ops::save(tx, &draft)?;
    }
    Ok(())
}

fn blank(asset: &Owned) -> CoverageDraft {
    CoverageDraft {
        id: None,
        asset_id: asset.id,
        kind: CoverageKind::Warranty,
        level: None,
        provider: String::new(),
        contract_id: None,
        reference: String::new(),
        start: None,
        end: None,
        price: None,
        keep_drive: false,
        origin: EndSource::User,
        validated_on: None,
        note: String::new(),
    }
}
