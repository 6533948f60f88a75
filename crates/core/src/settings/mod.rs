//! Settings of a register: the organisation, its language, its business calendar, its deadlines.
//!
//! They travel with the register, are journalled and undoable. What belongs to a window (its size,
//! its theme, the columns of a grid, who sits at it) is the window's and not here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::Country;
use crate::contract::DeliveryMethod;
use crate::money::Currency;
use crate::reports::model::PaperSize;
use crate::text::Lang;

pub mod ops;
pub mod sql;

/// Everything a user sets about a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Settings {
    /// Who the register belongs to.
    pub organisation: Organisation,
    /// Language of window and terminal; reports may choose their own.
    pub language: Lang,
    /// Sheet size of reports.
    pub paper: PaperSize,
    /// Business days.
    pub calendar: CalendarSettings,
    /// Deadlines and reminders.
    pub deadlines: DeadlineSettings,
}

/// The organisation, printed on every report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Organisation {
    /// Name.
    pub name: String,
    /// Address, lines separated by line breaks.
    pub address: String,
    /// Currency new amounts start with.
    pub currency: Currency,
    /// First month of the fiscal year, 1–12.
    pub fiscal_year_start: u32,
    /// Colour of rules, bars and links on paper, `#RRGGBB`; empty: Custodia's own.
    #[serde(default)]
    pub accent: String,
    /// Colour of titles on paper, `#RRGGBB`; empty: black.
    #[serde(default)]
    pub heading: String,
    /// One line at the foot of every page, e.g. the company register; may be empty.
    #[serde(default)]
    pub footer: String,
    /// Whether a logo is stored; the picture itself is set by its own command.
    pub has_logo: bool,
}

/// The business calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CalendarSettings {
    /// Public holidays of this country.
    pub country: Country,
    /// Patron saint's day of the municipality, `MM-DD`, or empty.
    pub patron_saint: String,
    /// Company closures, ISO dates, ascending.
    pub closures: Vec<Closure>,
}

/// A day the company is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Closure {
    /// The day.
    pub date: chrono::NaiveDate,
    /// Why, may be empty.
    pub label: String,
}

/// Deadlines and reminders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DeadlineSettings {
    /// Calendar days between "decide by" and the last safe day; 14 unless changed.
    pub decide_buffer_days: u32,
    /// Business days a notice is under way, per delivery method.
    pub delivery_leads: Vec<DeliveryLead>,
    /// Reminders before "decide by", days, descending; 60, 30, 14, 7, 1 unless changed.
    pub reminder_steps: Vec<u32>,
}

/// Business days a notice is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DeliveryLead {
    /// How the notice travels.
    pub method: DeliveryMethod,
    /// Business days.
    pub days: u32,
}

impl Settings {
    /// A new register's settings.
    pub fn new(language: Lang) -> Self {
        let country = match language {
            Lang::It => Country::Italy,
            Lang::En => Country::None,
        };
        Self {
            organisation: Organisation {
                name: String::new(),
                address: String::new(),
                currency: Currency::EUR,
                fiscal_year_start: 1,
                accent: String::new(),
                heading: String::new(),
                footer: String::new(),
                has_logo: false,
            },
            language,
            paper: PaperSize::A4,
            calendar: CalendarSettings {
                country,
                patron_saint: String::new(),
                closures: Vec::new(),
            },
            deadlines: DeadlineSettings {
                decide_buffer_days: 14,
                delivery_leads: DeliveryMethod::ALL
                    .iter()
                    .map(|m| DeliveryLead { method: *m, days: m.default_lead_days() })
                    .collect(),
                reminder_steps: vec![60, 30, 14, 7, 1],
            },
        }
    }

    /// Business days a notice sent by `method` is under way.
    pub fn lead_days(&self, method: DeliveryMethod) -> u32 {
        self.deadlines
            .delivery_leads
            .iter()
            .find(|l| l.method == method)
            .map_or_else(|| method.default_lead_days(), |l| l.days)
    }
}
