//! All checks over the register, in numbers and record by record.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::empty_words::is_no_name;
use super::serials::Serials;
use super::sql::{self, Beside, Told};
use super::{Check, CheckResult, Found, Quality, QualityRow, Subject, assets, contracts, score};
use crate::error::Result;
use crate::list::{ListQuery, Views};
use crate::settings;
use crate::store::Conn;
use crate::vendor::duplicates;

/// The list's name among the remembered answers.
const NAME: &str = "quality";

/// What every check finds on a day, in the order of the checks.
pub fn found(conn: &Conn, today: NaiveDate) -> Result<Vec<Found>> {
    let mut all = Tally::default();
    for subject in Subject::ALL {
        look(conn, *subject, today, &mut all)?;
    }
    Ok(Check::ALL.iter().map(|check| all.take(*check)).collect())
}

/// The records any of some checks of one subject finds wrong on a day, of one look at them all.
pub(super) fn wrong(conn: &Conn, checks: &[Check], today: NaiveDate) -> Result<HashSet<i64>> {
    let Some(first) = checks.first() else { return Ok(HashSet::new()) };
    let mut all = Tally::default();
    look(conn, first.subject(), today, &mut all)?;
    Ok(checks.iter().flat_map(|check| all.take(*check).ids).collect())
}

/// Asks every check of a subject.
fn look(conn: &Conn, subject: Subject, today: NaiveDate, all: &mut Tally) -> Result<()> {
    match subject {
        Subject::Asset => of_assets(conn, today, all)?,
        Subject::Contract => {
            for (id, facts) in sql::contracts(conn)? {
                contracts::ALONE.iter().for_each(|c| all.count(*c, id, facts.judged(*c)));
            }
        }
        Subject::Vendor => {
            for (id, facts) in sql::vendors(conn)? {
                all.count(Check::VendorWithoutContact, id, Some(facts.unreachable()));
            }
            of_vendors(conn, all)?;
        }
    }
    Ok(())
}

fn of_vendors(conn: &Conn, all: &mut Tally) -> Result<()> {
    let vendors = duplicates::all(conn)?;
    for v in &vendors {
        all.count(Check::PlaceholderVendor, v.id.0, Some(is_no_name(&v.name)));
    }
    let of = u32::try_from(vendors.len()).unwrap_or(u32::MAX);
    let mut ids: Vec<i64> = Vec::new();
    // Those that are probably one stand side by side, each once.
    let mut seen = HashSet::new();
    for group in duplicates::among(&vendors) {
        ids.extend(group.vendors.iter().map(|v| v.id.0).filter(|id| seen.insert(*id)));
    }
    all.put(Check::DuplicateVendor, of, ids);
    Ok(())
}

fn of_assets(conn: &Conn, today: NaiveDate, all: &mut Tally) -> Result<()> {
    let usual = settings::sql::load(conn)?.organisation.currency;
    let beside = Beside::load(conn, usual)?;
    let mut serials = Serials::default();
    sql::each_asset(conn, &beside, |id, facts, unusual| {
        serials.see(id, facts.serial);
        for check in assets::ALONE {
            all.count(check, id, facts.judged(check, unusual, today));
        }
    })?;
    let doubles = serials.doubles();
    all.put(Check::DuplicateSerial, doubles.of, doubles.duplicate);
    all.put(Check::LookAlikeSerial, doubles.of, doubles.alike);
    Ok(())
}

/// Counts by check.
#[derive(Default)]
struct Tally(HashMap<Check, (u32, Vec<i64>)>);

impl Tally {
    fn count(&mut self, check: Check, id: i64, judged: Option<bool>) {
        let Some(wrong) = judged else { return };
        let (of, ids) = self.0.entry(check).or_default();
        *of += 1;
        if wrong {
            ids.push(id);
        }
    }

    fn put(&mut self, check: Check, of: u32, ids: Vec<i64>) {
        self.0.insert(check, (of, ids));
    }

    fn take(&mut self, check: Check) -> Found {
        let (of, ids) = self.0.remove(&check).unwrap_or_default();
        Found { check, of, ids }
    }
}

/// What was found, in numbers.
pub fn summary(found: &[Found]) -> Quality {
    let checks: Vec<CheckResult> = found
        .iter()
        .map(|f| CheckResult {
            check: f.check,
            severity: f.check.severity(),
            subject: f.check.subject(),
            count: u32::try_from(f.ids.len()).unwrap_or(u32::MAX),
            of: f.of,
        })
        .collect();
    Quality { score: score::score(&checks), checks }
}

/// What every check finds, kept as long as neither the register nor the day changes.
pub fn kept(
    conn: &Conn,
    views: &mut Views,
    version: u64,
    today: NaiveDate,
) -> Result<Arc<Vec<Found>>> {
    views.kept(NAME, &ListQuery::default().on(today), version, || found(conn, today))
}

/// Records a check finds wrong, with what tells why.
pub fn rows(conn: &Conn, check: Check, ids: &[i64]) -> Result<Vec<QualityRow>> {
    match check.subject() {
        Subject::Asset => sql::asset_rows(conn, ids, &told(check)),
        Subject::Contract => sql::contract_rows(conn, ids),
        Subject::Vendor => sql::vendor_rows(conn, ids),
    }
}

/// What tells of an asset why a check finds it wrong.
const fn told(check: Check) -> Told {
    let serial = Told { value: "a.serial", days: ["NULL", "NULL"] };
    match check {
        Check::WarrantyEndBeforeStart => {
            Told { days: ["a.warranty_start", "a.warranty_end"], ..serial }
        }
        Check::WarrantyBeforePurchase => {
            Told { days: ["a.purchase_date", "a.warranty_end"], ..serial }
        }
        Check::EolBeforePurchase => Told { days: ["a.purchase_date", "a.eol_date"], ..serial },
        Check::FuturePurchase => Told { days: ["a.purchase_date", "NULL"], ..serial },
        Check::LoanOverdue => Told { days: ["a.due_back", "NULL"], ..serial },
        Check::RetiredNotDisposed => {
            Told { days: ["coalesce(a.retire_on, a.eol_date)", "NULL"], ..serial }
        }
        Check::UnusualCurrency => Told { value: "a.cost_currency", ..serial },
        Check::NoCoverDecision | Check::MissingSerial => Told { value: "a.category", ..serial },
        Check::ParentGone => {
            Told { value: "(SELECT w.tag FROM asset w WHERE w.id = a.part_of_id)", ..serial }
        }
        Check::StockWithCustodian => {
            Told { value: "(SELECT p.name FROM person p WHERE p.id = a.custodian_id)", ..serial }
        }
        _ => serial,
    }
}
