//! What is known of vendors in a period: a handful of queries for all of them, whatever their
//! number, so that a list can be ordered by score.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use crate::error::Result;
use crate::ids::VendorId;
use crate::money::{Money, Totals};
use crate::settings;
use crate::sla::read::{self as service, SlaQuery};
use crate::store::Conn;
use crate::vendor::certificate::{CertificateRow, rows};
use crate::vendor::holding::{Holding, holdings};
use crate::vendor::sql;
use crate::vendor::standards::VendorStandards;
use crate::vendor::survey::SurveyDraft;
use crate::vendor::{Validity, price};

/// A vendor's service levels in a period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SlaFigures {
    /// Measurements that met their target.
    pub met: u32,
    /// Measurements taken; those without data are not among them.
    pub measured: u32,
    /// Breaches.
    pub breaches: u32,
    /// Credits due.
    pub due: Totals,
    /// Credits received.
    pub received: Totals,
}

/// A vendor's prices in a period: of every renewed period whose price and the one before are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PriceFigures {
    /// Periods compared.
    pub periods: u32,
    /// A year's price before the renewals.
    pub before: Totals,
    /// A year's price asked for.
    pub asked: Totals,
    /// A year's price the clauses allow.
    pub allowed: Totals,
}

/// What is known of every vendor.
#[derive(Debug)]
pub struct Facts {
    /// Service levels.
    pub sla: HashMap<VendorId, SlaFigures>,
    /// Prices.
    pub price: HashMap<VendorId, PriceFigures>,
    /// Contracts in force on the last day.
    pub holdings: HashMap<VendorId, Holding>,
    /// Yearly cost of all of them in the organisation's currency; `None` without any in it.
    pub all: Option<Money>,
    /// Deliveries.
    pub surveys: BTreeMap<VendorId, Vec<SurveyDraft>>,
    /// Documents on the last day.
    pub certificates: BTreeMap<VendorId, Vec<CertificateRow>>,
}

/// What is known of one.
#[derive(Debug)]
pub struct FactsOf<'f> {
    /// Service levels; `None`: nothing was agreed or measured.
    pub sla: Option<&'f SlaFigures>,
    /// Prices; `None`: no two to compare.
    pub price: Option<&'f PriceFigures>,
    /// Contracts in force.
    pub holding: Option<&'f Holding>,
    /// Yearly cost of all vendors in the organisation's currency.
    pub all: Option<Money>,
    /// Deliveries.
    pub surveys: &'f [SurveyDraft],
    /// Where its documents stand.
    pub validities: Vec<Validity>,
}

/// What is known of vendors between two days, both included.
pub fn load(
    conn: &Conn,
    (from, to): (NaiveDate, NaiveDate),
    standards: &VendorStandards,
) -> Result<Facts> {
    let holdings = holdings(conn, to)?;
    let mut all = Totals::default();
    holdings.values().try_for_each(|h| all.merge(&h.annual))?;
    let currency = settings::sql::load(conn)?.organisation.currency;
    let all = all.minor_in(currency).map(|minor| Money::new(minor, currency));
    let seen = |(id, all): (VendorId, Vec<_>)| (id, rows(&all, to, standards.expiry_alert_days));
    Ok(Facts {
        sla: sla(conn, from, to)?,
        price: price::figures(conn, from, to)?,
        holdings,
        all,
        surveys: sql::surveys_of_all(conn, from, to)?,
        certificates: sql::certificates_of_all(conn)?.into_iter().map(seen).collect(),
    })
}

/// The service levels of vendors in a period, of the periods that are over.
fn sla(conn: &Conn, from: NaiveDate, to: NaiveDate) -> Result<HashMap<VendorId, SlaFigures>> {
    let query = SlaQuery { contract_id: None, vendor_id: None, first: from, last: to };
    let mut found: HashMap<VendorId, SlaFigures> = HashMap::new();
    for row in service::rows(conn, &query, to)? {
        let figures = found.entry(row.vendor_id).or_default();
        figures.met += row.met;
        figures.measured += row.met + row.missed;
        figures.breaches += row.missed;
        figures.due.merge(&row.due)?;
        figures.received.merge(&row.received)?;
    }
    Ok(found)
}

impl Facts {
    /// What is known of one vendor.
    pub fn of(&self, vendor: VendorId) -> FactsOf<'_> {
        let documents = self.certificates.get(&vendor).map_or(&[][..], Vec::as_slice);
        FactsOf {
            sla: self.sla.get(&vendor),
            price: self.price.get(&vendor),
            holding: self.holdings.get(&vendor),
            all: self.all,
            surveys: self.surveys.get(&vendor).map_or(&[][..], Vec::as_slice),
            validities: documents.iter().map(|d| d.validity).collect(),
        }
    }
}
