//! What makers say of covers: every row is an entitlement of an asset, compared with the covers it
//! has. Rules of comparing are in [`crate::coverage::file`].
//!
//! A longer cover somebody typed is a conflict: it is overwritten only where a person says so. The
//! days a file gives for a model go into the model's record beside that.

mod devices;
mod entitlement;
mod models;
mod outcome;
pub(super) mod presets;
mod sql;

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::clean::fold;
use super::fields::Field;
use super::plan::{Draftsman, Verdict};
use super::record::Record;
use super::table::SourceRow;
use super::{Outcome, Preset, RowIssue};
use crate::coverage::file::{self, Entitlement};
use crate::coverage::{self, CoverageDraft, CoverageKind};
use crate::error::Result;
use crate::ids::{AssetId, ContractId};
use crate::store::Conn;
use devices::Devices;
use entitlement::{Read, read};
use models::{Change, Models};
use sql::Device;

pub(super) use outcome::{show, write};

/// What a row is about.
#[derive(Debug, Clone)]
pub(super) struct Place {
    asset: AssetId,
    tag: String,
    manufacturer: String,
    /// The contract of ours that bears its number.
    contract: Option<ContractId>,
    /// What it changes of the asset's model.
    pub(super) model: Option<Change>,
}

/// A row that found its asset, before it is compared.
struct Found<'a> {
    at: usize,
    record: Record<'a>,
    device: usize,
    read: Read,
    /// The cover it is, by its place among those of its asset.
    cover: Option<usize>,
}

/// Compares the records of a file with the covers of the register.
pub(super) fn plan<'a>(
    man: &mut Draftsman<'a>,
    rows: &'a [SourceRow],
    today: NaiveDate,
) -> Result<Vec<Verdict>> {
    let mut comparison = Comparison::load(man, today)?;
    let mut verdicts = vec![Verdict::REFUSED; rows.len()];
    let (found, strangers) = comparison.find(man, rows);
    comparison.name_strangers(man, strangers);
    let found = comparison.pair(man.conn, found)?;
    for row in found {
        let at = row.at;
        verdicts[at] = comparison.judge(man, row)?;
    }
    Ok(verdicts)
}

/// Everything rows are compared with.
struct Comparison {
    preset: Preset,
    today: NaiveDate,
    devices: Devices,
    models: Models,
    /// Contracts by their number, folded, where only one bears it.
    contracts: HashMap<String, ContractId>,
    /// The covers of assets that rows mean.
    covers: HashMap<AssetId, Vec<CoverageDraft>>,
    /// Entitlements of the file, with the record that has them.
    seen: HashMap<Key, u32>,
}

/// How an entitlement is known again within a file.
type Key = (AssetId, String, String, Option<NaiveDate>);

impl Comparison {
    fn load(man: &Draftsman<'_>, today: NaiveDate) -> Result<Self> {
        let contracts = sql::contract_numbers(man.conn)?.into_iter();
        Ok(Self {
            preset: man.reader.decided.layout.preset,
            today,
            devices: Devices::load(man.conn)?,
            models: Models::load(man.conn)?,
            contracts: contracts.map(|(id, no)| (fold(&no).into_owned(), id)).collect(),
            covers: HashMap::new(),
            seen: HashMap::new(),
        })
    }

    /// Reads every row and finds its asset. Refuses what cannot be read; hands back, apart, the
    /// rows whose number nobody knows.
    fn find<'a>(
        &mut self,
        man: &mut Draftsman<'a>,
        rows: &'a [SourceRow],
    ) -> (Vec<Found<'a>>, Vec<(usize, Record<'a>)>) {
        let (mut found, mut strangers) = (Vec::new(), Vec::new());
        let reader = man.reader;
        for (at, row) in rows.iter().enumerate() {
            let mut record = reader.read(row);
            if record.is_misshapen() || record.is_unreadable(Field::Serial) {
                man.refuse(at, record.issues);
                continue;
            }
            match self.devices.find(&record, self.preset.maker()) {
                Ok(device) => {
                    let manufacturer = &self.devices.all[device].manufacturer;
                    let mut read = read(&mut record, self.preset, manufacturer);
                    self.link(&mut read);
                    self.once(&mut record, self.devices.all[device].id, &read, row.record);
                    if record.is_sound() {
                        found.push(Found { at, record, device, read, cover: None });
                    } else {
                        man.refuse(at, record.issues);
                    }
                }
                Err(Some(issue)) => {
                    record.issues.push(issue);
                    man.refuse(at, record.issues);
                }
                Err(None) => strangers.push((at, record)),
            }
        }
        (found, strangers)
    }

    /// A contract's number in the file, where one contract of ours bears it.
    fn link(&self, read: &mut Read) {
        if let Some(e) = read.entitlement.as_mut().filter(|e| e.kind == CoverageKind::Contract) {
            e.contract_id = self.contracts.get(fold(&e.reference).as_ref()).copied();
        }
    }

    /// An entitlement can stand in a file once.
    fn once(&mut self, record: &mut Record<'_>, asset: AssetId, read: &Read, number: u32) {
        let Some(e) = &read.entitlement else { return };
        let kind = if e.reference.is_empty() { e.kind.as_str() } else { "" };
        let key = (asset, fold(&e.reference).into_owned(), kind.to_owned(), e.start);
        let first = *self.seen.entry(key).or_insert(number);
        if first != number {
            let issue = record.about(Field::CoverReference, "duplicate_entitlement", true);
            record.issues.push(issue.with("other_record", first));
        }
    }

    /// Says of rows without an asset whether one has nearly their number.
    fn name_strangers(&self, man: &mut Draftsman<'_>, strangers: Vec<(usize, Record<'_>)>) {
        let name = |r: &Record<'_>| {
            r.text(Field::Serial).or_else(|| r.text(Field::Tag)).unwrap_or_default().to_owned()
        };
        let numbers: HashSet<String> = strangers.iter().map(|(_, r)| name(r)).collect();
        let alike = self.devices.look_alikes(&numbers);
        for (at, mut record) in strangers {
            let has = record.text(Field::Serial).is_some();
            let field = if has { Field::Serial } else { Field::Tag };
            let issue = match alike.get(&name(&record)) {
                Some(other) => record.about(field, "looks_like", true).with("other", other),
                None => record.about(field, "no_asset", true),
            };
            record.issues.push(issue);
            man.refuse(at, record.issues);
        }
    }

    /// Finds the cover each row is: first by reference and first day, for the whole file, then among
    /// those left, by kind and days.
    fn pair<'a>(&mut self, conn: &Conn, mut found: Vec<Found<'a>>) -> Result<Vec<Found<'a>>> {
        let mut free: HashMap<AssetId, Vec<bool>> = HashMap::new();
        for row in &found {
            let asset = self.devices.all[row.device].id;
            if let Entry::Vacant(new) = self.covers.entry(asset) {
                let covers = new.insert(coverage::sql::of_asset(conn, asset)?);
                free.insert(asset, vec![true; covers.len()]);
            }
        }
        for exact in [true, false] {
            for row in found.iter_mut().filter(|r| r.cover.is_none()) {
                let asset = self.devices.all[row.device].id;
                let (Some(e), Some(covers), Some(free)) =
                    (&row.read.entitlement, self.covers.get(&asset), free.get_mut(&asset))
                else {
                    continue;
                };
                let left: Vec<usize> = (0..covers.len()).filter(|i| free[*i]).collect();
                let open: Vec<CoverageDraft> = left.iter().map(|i| covers[*i].clone()).collect();
                row.cover = file::known(e, &open, exact).map(|at| left[at]);
                if let Some(at) = row.cover {
                    free[at] = false;
                }
            }
        }
        Ok(found)
    }

    fn judge(&mut self, man: &mut Draftsman<'_>, row: Found<'_>) -> Result<Verdict> {
        let Found { at, mut record, device, read, cover } = row;
        let device = self.devices.all[device].clone();
        let old = cover.and_then(|i| self.covers.get(&device.id)?.get(i));
        let new = read.entitlement.as_ref().map(|e| file::merged(e, device.id, old));
        if let Some((start, end)) = new.as_ref().and_then(|n| n.start.zip(n.end))
            && end < start
        {
            let issue = record.about(Field::CoverEnd, "end_before_start", true);
            record.issues.push(issue.with("from", start).with("to", end));
            return Ok(man.refuse(at, record.issues));
        }
        let mut remarks = read.remarks.clone();
        let (model, remark) = self.models.take(&record, &device);
        remarks.extend(remark);
        let conflict =
            read.entitlement.as_ref().zip(old).is_some_and(|(e, o)| file::shortens(e, o));
        if let Some(e) = &read.entitlement {
            remarks.extend(beside(&record, e, &device, old, conflict));
        }
        remarks.into_iter().for_each(|r| man.remark(at, r));
        let target = old.and_then(|o| o.id).map_or(0, |id| id.0);
        let outcome = match (&new, old) {
            _ if conflict => Outcome::Conflict,
            (Some(_), None) => Outcome::Created,
            (Some(new), Some(old)) if new != old => Outcome::Changed,
            // Nothing new, but the maker says so again.
            (Some(_), Some(old)) if old.validated_on != Some(self.today) => Outcome::Changed,
            _ if model.is_some() => Outcome::Changed,
            _ => Outcome::Unchanged,
        };
        let Device { id: asset, tag, manufacturer, .. } = device;
        let contract = read.entitlement.and_then(|e| e.contract_id);
        man.covers.insert(at, Place { asset, tag, manufacturer, contract, model });
        Ok(Verdict { outcome, target })
    }
}

/// Remarks on what stands beside the cover in the register.
fn beside(
    record: &Record<'_>,
    e: &Entitlement,
    device: &Device,
    old: Option<&CoverageDraft>,
    conflict: bool,
) -> Vec<RowIssue> {
    let mut all = Vec::new();
    if conflict {
        all.push(record.about(Field::CoverEnd, "manual_longer", false));
    } else if old.is_some_and(|o| o.reference.is_empty() && !e.reference.is_empty()) {
        all.push(record.about(Field::CoverReference, "matched_manual", false));
    }
    if let (Some(ours), Some(theirs)) = (device.warranty_end, e.end)
        && e.kind == CoverageKind::Warranty
        && ours > theirs
    {
        let issue = record.about(Field::CoverEnd, "asset_warranty_longer", false);
        all.push(issue.with("to", ours));
    }
    all
}
