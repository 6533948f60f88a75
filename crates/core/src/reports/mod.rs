//! Reports: what is said, drawn elsewhere from one [`model::Report`].
//!
//! One file a report; each takes the register and its parameters and returns a `Report` in the
//! language asked for. No fonts, no points, no files here.

use chrono::{DateTime, FixedOffset, NaiveDate, Offset, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::AgendaQuery;
use crate::choice::choice;
use crate::contract::draft::ContractKind;
use crate::error::Result;
use crate::ids::{PersonId, VendorId};
use crate::settings::{self, Settings};
use crate::store::Conn;
use crate::text::Lang;

mod list;
pub mod model;
mod renewals;

pub use list::{ListOf, ListSheet, MAX_ROWS};
pub use renewals::consequence;

use model::{Generated, Issuer, Orientation, Paper, PaperSize, Report};

choice! {
    /// Every report there is.
    ReportKind {
        /// Decisions that are due.
        Renewals = "renewals",
        /// A list as it stands on the screen.
        List = "list",
    }
}

/// What a report is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export)]
pub struct ReportParams {
    /// Language; the register's when absent.
    pub lang: Option<Lang>,
    /// Sheet; the register's when absent.
    pub paper: Option<PaperSize>,
    /// "Decide by" within this many days.
    pub days: u32,
    /// Only this vendor.
    pub vendor_id: Option<VendorId>,
    /// Only this owner.
    pub owner_id: Option<PersonId>,
    /// Only this type.
    pub kind: Option<ContractKind>,
    /// Also what is decided already.
    pub decided: bool,
    /// A block to sign at the end.
    pub signatures: bool,
    /// Which list; only for [`ReportKind::List`], which needs it.
    pub list: Option<ListSheet>,
}

impl Default for ReportParams {
    fn default() -> Self {
        Self {
            lang: None,
            paper: None,
            days: 180,
            vendor_id: None,
            owner_id: None,
            kind: None,
            decided: true,
            signatures: false,
            list: None,
        }
    }
}

impl ReportParams {
    /// The agenda behind the renewals report.
    pub fn agenda(&self) -> AgendaQuery {
        AgendaQuery {
            days: self.days,
            vendor_id: self.vendor_id,
            owner_id: self.owner_id,
            kind: self.kind,
            decided: self.decided,
        }
    }
}

/// When and where a report is made: the shells know, the reports do not ask the clock.
#[derive(Debug, Clone)]
pub struct Moment {
    /// The business date.
    pub today: NaiveDate,
    /// The instant.
    pub at: DateTime<Utc>,
    /// The local time and zone to print, e.g. `10:15 (Europe/Rome)`; empty: the date alone, which
    /// makes the bytes the same for the same data and date.
    pub clock: String,
    /// The offset of the local time from UTC at an instant: summers differ from winters.
    pub offset_at: fn(DateTime<Utc>) -> FixedOffset,
}

/// UTC as local time: where the bytes must not depend on the place.
pub fn utc(_: DateTime<Utc>) -> FixedOffset {
    Utc.fix()
}

/// Longest window of a report, days: ten years.
const MAX_DAYS: u32 = 3660;

/// Makes a report.
pub fn build(
    conn: &Conn,
    kind: ReportKind,
    params: &ReportParams,
    moment: &Moment,
) -> Result<Report> {
    if params.days > MAX_DAYS {
        return Err(crate::error::FieldError::new("days", "range-days")
            .with("max", MAX_DAYS)
            .into());
    }
    let settings = settings::sql::load(conn)?;
    let lang = params.lang.unwrap_or(settings.language);
    match kind {
        ReportKind::Renewals => renewals::build(conn, params, lang, &settings, moment),
        ReportKind::List => list::build(conn, params, lang, &settings, moment),
    }
}

/// The issuer from the settings.
fn issuer(conn: &Conn, s: &Settings) -> Result<Issuer> {
    Ok(Issuer {
        name: s.organisation.name.clone(),
        address: s.organisation.address.lines().map(|l| l.trim().to_owned()).collect(),
        logo_png: settings::sql::logo(conn)?,
    })
}

fn generated(lang: Lang, moment: &Moment) -> Generated {
    let date = crate::text::Format(lang).date(moment.today);
    let text = if moment.clock.is_empty() { date } else { format!("{date}, {}", moment.clock) };
    Generated { today: moment.today, at: moment.at, text }
}

fn paper(params: &ReportParams, s: &Settings, orientation: Orientation) -> Paper {
    Paper { size: params.paper.unwrap_or(s.paper), orientation }
}
