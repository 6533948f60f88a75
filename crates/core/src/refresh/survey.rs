//! The clocks and the price of every asset that is still to be replaced, in one pass. Days and
//! prices follow from the records alone; a forecast chooses among them.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::clock::{Clocks, RefreshClock};
use super::due::default_months;
use super::sql::{self, Policy, Read};
use crate::asset::AssetState;
use crate::contract::ContractState;
use crate::contract::ops::SaveContext;
use crate::contract::read;
use crate::dates::add_months;
use crate::depreciation::Book;
use crate::depreciation::read::Plans;
use crate::error::Result;
use crate::ids::AssetId;
use crate::money::Money;
use crate::store::Conn;

/// One asset's clocks and price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surveyed {
    /// Asset.
    pub id: AssetId,
    /// Place of its category among [`Survey::categories`].
    pub category: u32,
    /// Place of its site among [`Survey::sites`].
    pub site: u32,
    /// Its clocks.
    pub clocks: Clocks,
    /// What its successor costs today: its model's price, else its category's, else what it cost.
    pub price: Option<Money>,
}

/// Every asset to be replaced some day.
#[derive(Debug)]
pub struct Survey {
    /// Assets in the order of their ids. Retired, disposed, lost and planned ones are not among them.
    pub assets: Vec<Surveyed>,
    /// Names of categories; may hold an empty one.
    pub categories: Vec<String>,
    /// Names of sites: the first step of a location.
    pub sites: Vec<String>,
}

/// Reads the clocks of all assets, as contracts stand on `today`.
pub fn survey(conn: &Conn, today: NaiveDate) -> Result<Survey> {
    let ctx = SaveContext::load(conn, today)?;
    let mut reader = Reader {
        first_month: ctx.settings.organisation.fiscal_year_start,
        models: sql::models(conn)?,
        categories: sql::categories(conn)?,
        plans: Plans::load(conn)?,
        warranties: sql::warranties(conn)?,
        leases: leases(conn, &ctx)?,
        category_names: Names::default(),
        site_names: Names::default(),
        known_models: HashMap::new(),
        known_categories: HashMap::new(),
    };
    let states = sql::states(conn)?;
    let mut assets = Vec::new();
    sql::each(conn, |read| {
        let state = states.get(&read.status);
        if state.is_some_and(|s| s.to_be_replaced()) {
            assets.push(reader.surveyed(&read)?);
        }
        Ok(())
    })?;
    Ok(Survey { assets, categories: reader.category_names.names, sites: reader.site_names.names })
}

impl AssetState {
    /// Whether an asset in this state will be replaced some day.
    const fn to_be_replaced(self) -> bool {
        matches!(self, Self::InStock | Self::InUse | Self::InRepair)
    }
}

/// Last days of leases by asset, as their contracts stand; the latest of several.
fn leases(conn: &Conn, ctx: &SaveContext) -> Result<HashMap<AssetId, NaiveDate>> {
    let mut found: HashMap<AssetId, NaiveDate> = sql::lease_covers(conn)?.into_iter().collect();
    for id in sql::leases(conn)? {
        let row = read::one_on(conn, id, ctx)?.row(ctx.today);
        // What is not agreed yet leases nothing.
        let leases = !row.state.over() && row.state != ContractState::Draft;
        let Some(end) = row.period_end.filter(|_| leases) else { continue };
        for asset in sql::assets_of(conn, id)? {
            let known = found.entry(asset).or_insert(end);
            *known = (*known).max(end);
        }
    }
    Ok(found)
}

/// Names by number, each once, without regard to the case of ASCII letters.
#[derive(Default)]
struct Names {
    names: Vec<String>,
    /// By the spelling that was met.
    known: HashMap<String, u32>,
    /// By lower case.
    folded: HashMap<String, u32>,
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(known) = self.known.get(name) {
            return *known;
        }
        let names = &mut self.names;
        let number = *self.folded.entry(name.to_lowercase()).or_insert_with(|| {
            names.push(name.to_owned());
            u32::try_from(names.len() - 1).unwrap_or(u32::MAX)
        });
        self.known.insert(name.to_owned(), number);
        number
    }
}

struct Reader {
    first_month: u32,
    models: HashMap<(String, String), Policy>,
    categories: HashMap<String, Policy>,
    plans: Plans,
    warranties: HashMap<AssetId, Option<NaiveDate>>,
    leases: HashMap<AssetId, NaiveDate>,
    category_names: Names,
    site_names: Names,
    /// What was found for a spelling, so that no name is folded twice.
    known_models: HashMap<String, Policy>,
    known_categories: HashMap<String, Policy>,
}

impl Reader {
    fn surveyed(&mut self, read: &Read) -> Result<Surveyed> {
        let model = self.model(&read.manufacturer, &read.model);
        let category = self.category(&read.category);
        let months = model.months.or(category.months);
        let mut clocks = Clocks::default();
        let age = read.since.zip(months).and_then(|(since, m)| add_months(since, m.into()));
        clocks.set(RefreshClock::Planned, read.planned);
        clocks.set(RefreshClock::Age, age);
        clocks.set(RefreshClock::Security, model.security);
        let warranty = match self.warranties.get(&read.id) {
            // A cover for life: its warranty never ends.
            Some(None) => None,
            Some(Some(end)) => Some(read.warranty_end.map_or(*end, |own| own.max(*end))),
            None => read.warranty_end,
        };
        clocks.set(RefreshClock::Warranty, warranty);
        clocks.set(RefreshClock::Lease, self.leases.get(&read.id).copied());
        clocks.set(RefreshClock::Depreciation, self.written_off(read)?);
        Ok(Surveyed {
            id: read.id,
            category: self.category_names.number(&read.category),
            site: self.site_names.number(site(&read.location)),
            clocks,
            price: model.price.or(category.price).or(read.cost),
        })
    }

    fn model(&mut self, manufacturer: &str, model: &str) -> Policy {
        if self.models.is_empty() {
            return Policy::default();
        }
        let spelling = format!("{manufacturer}\u{0}{model}");
        if let Some(known) = self.known_models.get(&spelling) {
            return *known;
        }
        let key = (manufacturer.to_ascii_lowercase(), model.to_ascii_lowercase());
        let found = self.models.get(&key).copied().unwrap_or_default();
        self.known_models.insert(spelling, found);
        found
    }

    fn category(&mut self, name: &str) -> Policy {
        if let Some(known) = self.known_categories.get(name) {
            return *known;
        }
        let found = self.categories.get(&name.to_ascii_lowercase()).copied().unwrap_or_default();
        let months = found.months.or_else(|| default_months(name));
        let found = Policy { months, ..found };
        self.known_categories.insert(name.to_owned(), found);
        found
    }

    /// The last day of depreciation in the accounts, of what is ours and has a plan.
    fn written_off(&self, read: &Read) -> Result<Option<NaiveDate>> {
        let (Some(cost), Some(since)) = (read.cost.filter(|c| c.minor >= 0), read.since) else {
            return Ok(None);
        };
        let plan = self.plans.of(read.id, &read.category, Book::Civil).filter(|_| read.owned);
        let Some(plan) = plan else { return Ok(None) };
        Ok(plan.plan().schedule(cost, since, self.first_month)?.end())
    }
}

/// The first step of a location.
pub(super) fn site(location: &str) -> &str {
    location.split(" / ").next().unwrap_or_default().trim()
}
