//! Writing what a plan showed, as one operation.

use chrono::NaiveDate;

use super::plan::Plan;
use super::record::Reader;
use super::refs::new_index;
use super::sql::AssetWriter;
use super::table::SourceTable;
use super::{ImportKind, Outcome, PlanSummary, assets, contracts, quotes, sql, vendors};
use crate::contract::ops::SaveContext;
use crate::error::{Error, Refusal, Result};
use crate::ids::{AssetId, ContractId, PersonId, StatusId, VendorId};
use crate::store::Tx;
use crate::{asset, contract, vendor};

/// Told how many records are done; answers whether to go on.
pub type Progress<'p> = &'p mut dyn FnMut(usize) -> bool;

/// Records between two calls of [`Progress`].
const STEP: usize = 256;

/// The name of the operation that imports records of a kind.
pub const fn op_name(kind: ImportKind) -> &'static str {
    match kind {
        ImportKind::Assets => "import.assets",
        ImportKind::Vendors => "import.vendors",
        ImportKind::Contracts => "import.contracts",
        ImportKind::Quotes => "quote.import",
    }
}

/// Writes exactly what the plan showed.
///
/// # Errors
/// Refused as `import-stale` when the register or the file is no longer the one the plan was made
/// from, as `cancelled` when `progress` says so. Either way nothing is written.
pub fn apply(
    tx: &Tx<'_>,
    table: &SourceTable,
    plan: &Plan,
    today: NaiveDate,
    progress: Progress<'_>,
) -> Result<PlanSummary> {
    plan.fresh(tx, table)?;
    let real = Real::create(tx, plan)?;
    let reader = Reader::new(table, &plan.decided);
    let work = Work { tx, table, plan, reader: &reader, real: &real };
    match plan.kind() {
        ImportKind::Assets => work.assets(progress)?,
        ImportKind::Vendors => work.vendors(progress)?,
        ImportKind::Contracts => work.contracts(today, progress)?,
        ImportKind::Quotes => return Err(quotes::refusal()),
    }
    plan.memory.write(tx, plan.kind(), table)?;
    tx.subject(&table.file_name);
    Ok(plan.summary().clone())
}

/// The real ids of what the plan counted with negative ones.
struct Real {
    people: Vec<PersonId>,
    vendors: Vec<VendorId>,
    statuses: Vec<Option<StatusId>>,
}

impl Real {
    fn create(tx: &Tx<'_>, plan: &Plan) -> Result<Self> {
        let statuses = plan.refs.statuses().to_create().map(|new| {
            new.map(|(name, state)| asset::ops::status_save(tx, None, name, state)).transpose()
        });
        Ok(Self {
            statuses: statuses.collect::<Result<_>>()?,
            people: sql::insert_people(tx, &plan.refs.new_people)?,
            vendors: sql::insert_vendors(tx, &plan.refs.new_vendors)?,
        })
    }

    fn person(&self, id: Option<PersonId>) -> Result<Option<PersonId>> {
        let new = |i: usize| self.people.get(i).copied();
        id.map(|id| real(id, new_index(id.0), new)).transpose()
    }

    fn vendor(&self, id: Option<VendorId>) -> Result<Option<VendorId>> {
        let new = |i: usize| self.vendors.get(i).copied();
        id.map(|id| real(id, new_index(id.0), new)).transpose()
    }

    fn status(&self, id: Option<StatusId>) -> Result<Option<StatusId>> {
        let new = |i: usize| self.statuses.get(i).copied().flatten();
        id.map(|id| real(id, new_index(id.0), new)).transpose()
    }
}

fn real<T>(known: T, new: Option<usize>, find: impl Fn(usize) -> Option<T>) -> Result<T> {
    match new {
        None => Ok(known),
        Some(i) => find(i).ok_or_else(|| Error::Internal("a planned reference is missing".into())),
    }
}

struct Work<'w> {
    tx: &'w Tx<'w>,
    table: &'w SourceTable,
    plan: &'w Plan,
    reader: &'w Reader<'w>,
    real: &'w Real,
}

impl<'w> Work<'w> {
    /// Calls `f` with the place and the target of every record that writes something.
    fn each(
        &self,
        progress: Progress<'_>,
        mut f: impl FnMut(usize, i64) -> Result<()>,
    ) -> Result<()> {
        for (at, verdict) in self.plan.verdicts.iter().enumerate() {
            if at % STEP == 0 && !progress(at) {
                return Err(Refusal::new("cancelled").into());
            }
            if matches!(verdict.outcome, Outcome::Created | Outcome::Changed) {
                f(at, verdict.target)?;
            }
        }
        Ok(())
    }

    fn assets(&self, progress: Progress<'_>) -> Result<()> {
        let mut writer = AssetWriter::new(self.tx)?;
        self.each(progress, |at, target| {
            let record = self.reader.read(&self.table.rows[at]);
            let old = match target {
                0 => None,
                id => Some(asset::sql::draft(self.tx, AssetId(id))?),
            };
            let (mut new, _) = assets::build(self.plan, &record, old.as_ref(), at);
            new.custodian_id = self.real.person(new.custodian_id)?;
            new.user_id = self.real.person(new.user_id)?;
            new.supplier_id = self.real.vendor(new.supplier_id)?;
            new.status_id = self.real.status(new.status_id)?;
            match &old {
                None => writer.insert(&new),
                Some(old) => writer.update(AssetId(target), old, &new),
            }
        })
    }

    fn vendors(&self, progress: Progress<'_>) -> Result<()> {
        self.each(progress, |at, target| {
            let record = self.reader.read(&self.table.rows[at]);
            let old = match target {
                0 => None,
                id => Some(vendor::sql::draft(self.tx, VendorId(id))?),
            };
            let (new, _) = vendors::build(&record, old.as_ref());
            vendor::ops::save(self.tx, &new).map(|_| ())
        })
    }

    fn contracts(&self, today: NaiveDate, progress: Progress<'_>) -> Result<()> {
        let ctx = SaveContext::load(self.tx, today)?;
        self.each(progress, |at, target| {
            let record = self.reader.read(&self.table.rows[at]);
            let old = match target {
                0 => None,
                id => Some(contract::sql::draft(self.tx, ContractId(id))?),
            };
            let (mut new, _) = contracts::build(self.plan, &record, old.as_ref());
            new.vendor_id = self.real.vendor(new.vendor_id)?;
            new.owner_id = self.real.person(new.owner_id)?;
            contract::ops::save_in(self.tx, &new, &ctx).map(|_| ())
        })
    }
}
