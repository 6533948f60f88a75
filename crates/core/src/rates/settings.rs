//! What money is reckoned with: the currency reports add in, growth of prices, electricity, and the
//! rate future money is discounted at. Kept among the settings, under its own key.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Percent;
use crate::error::{Checks, FieldError, Result};
use crate::money::Currency;
use crate::quote::Rate;
use crate::settings::sql as settings;
use crate::store::{Conn, Tx};

/// Key among the settings.
const KEY: &str = "money";
/// Hours of a leap year.
const MAX_HOURS: u32 = 8784;
/// Largest growth and discount, whole percent.
const MAX_PERCENT: i32 = 100;

/// What money is reckoned with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct MoneySettings {
    /// The currency sums are in; `None`: the organisation's.
    pub report_currency: Option<Currency>,
    /// How prices of hardware grow a year, percent.
    pub growth: Percent,
    /// Price of a kilowatt-hour in the report currency; `None`: electricity is left out.
    pub energy_price: Option<Rate>,
    /// Hours a year a device draws its model's power.
    pub hours_per_year: u32,
    /// Rate future money is discounted at, percent a year; `None`: no value today is said.
    pub discount: Option<Percent>,
}

impl Default for MoneySettings {
    fn default() -> Self {
        Self {
            report_currency: None,
            growth: Percent::ZERO,
            energy_price: None,
            // Eight hours on two hundred and twenty working days.
            hours_per_year: 1760,
            discount: None,
        }
    }
}

/// The settings; the defaults until somebody says otherwise.
pub fn load(conn: &Conn) -> Result<MoneySettings> {
    Ok(settings::get(conn, KEY)?.unwrap_or_default())
}

/// The currency sums are in.
pub fn report_currency(conn: &Conn) -> Result<Currency> {
    match load(conn)?.report_currency {
        Some(own) => Ok(own),
        None => Ok(settings::load(conn)?.organisation.currency),
    }
}

/// Saves the settings.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every wrong field.
pub fn save(tx: &Tx<'_>, new: &MoneySettings) -> Result<()> {
    let mut c = Checks::new();
    let max = Percent::whole(MAX_PERCENT).unwrap_or(Percent::ZERO);
    let min = Percent::whole(1 - MAX_PERCENT).unwrap_or(Percent::ZERO);
    c.require((min..=max).contains(&new.growth), "growth", "percent-range");
    let discount = new.discount.is_none_or(|d| (Percent::ZERO..=max).contains(&d));
    c.require(discount, "discount", "percent-range");
    if new.hours_per_year > MAX_HOURS {
        c.push(FieldError::new("hours_per_year", "range").with("max", MAX_HOURS));
    }
    c.done()?;
    settings::put(tx, KEY, new)
}
