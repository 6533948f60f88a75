//! What a file of covers says of models: their last days, filled into the record of the model the
//! asset names.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::sql::Device;
use crate::catalogue;
use crate::catalogue::model::ModelDraft;
use crate::error::Result;
use crate::import::clean::fold;
use crate::import::fields::Field;
use crate::import::record::Record;
use crate::import::{CellChange, RowIssue};
use crate::store::Conn;

/// The last days of a model. The order of `dates` is that of [`FIELDS`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Lifecycle {
    pub(super) manufacturer: String,
    pub(super) name: String,
    pub(super) part_no: String,
    pub(super) dates: [Option<NaiveDate>; 4],
}

const FIELDS: [Field; 4] =
    [Field::EndOfSale, Field::EndOfMaintenance, Field::EndOfSecurity, Field::LastDayOfSupport];

impl Lifecycle {
    /// As the record of a model has it.
    fn of(model: ModelDraft) -> Self {
        Self {
            manufacturer: model.manufacturer,
            name: model.name,
            part_no: model.part_no,
            dates: [
                model.end_of_sale,
                model.end_of_maintenance,
                model.end_of_security,
                model.last_day_of_support,
            ],
        }
    }

    /// What it says of the model, with where it is from and when that was read.
    pub(super) fn draft(&self, source: &str, today: NaiveDate) -> ModelDraft {
        let [sale, maintenance, security, support] = self.dates;
        ModelDraft {
            manufacturer: self.manufacturer.clone(),
            name: self.name.clone(),
            part_no: self.part_no.clone(),
            end_of_sale: sale,
            end_of_maintenance: maintenance,
            end_of_security: security,
            last_day_of_support: support,
            lifecycle_source: source.to_owned(),
            lifecycle_checked_on: Some(today),
            ..ModelDraft::default()
        }
    }
}

/// What a row changes of a model.
#[derive(Debug, Clone)]
pub(in crate::import) struct Change {
    /// As the register has it; `None` where it has no record of it.
    pub(super) old: Option<Lifecycle>,
    pub(super) new: Lifecycle,
}

impl Change {
    /// Cell by cell.
    pub(super) fn cells(&self) -> Vec<CellChange> {
        let text = |d: Option<NaiveDate>| d.map_or(String::new(), |d| d.to_string());
        let old = self.old.as_ref();
        let dates = FIELDS.iter().zip(self.new.dates).enumerate().map(|(at, (field, new))| {
            (*field, old.map_or(String::new(), |o| text(o.dates[at])), text(new))
        });
        let part = old.map_or("", |o| &o.part_no).to_owned();
        dates
            .chain([(Field::ModelNumber, part, self.new.part_no.clone())])
            .filter(|(_, old, new)| old != new)
            .map(|(field, old, new)| CellChange {
                field: field.key().into_owned(),
                name: String::new(),
                old,
                new,
            })
            .collect()
    }
}

/// Models by manufacturer and name, as far as the file has been read.
#[derive(Debug, Default)]
pub(super) struct Models {
    known: HashMap<(String, String), Lifecycle>,
    /// Days the file has given before, by model.
    said: HashMap<(String, String), [Option<NaiveDate>; 4]>,
}

/// Whether a row says anything of a model.
pub(super) fn speaks(record: &Record<'_>) -> bool {
    FIELDS.iter().any(|f| record.date(*f).is_some())
}

impl Models {
    pub(super) fn load(conn: &Conn) -> Result<Self> {
        let known = catalogue::sql::models(conn)?.into_iter().map(Lifecycle::of);
        let known = known.map(|l| (key(&l.manufacturer, &l.name), l)).collect();
        Ok(Self { known, said: HashMap::new() })
    }

    /// What a row changes of its asset's model, and a remark where that cannot be taken.
    pub(super) fn take(
        &mut self,
        record: &Record<'_>,
        device: &Device,
    ) -> (Option<Change>, Option<RowIssue>) {
        if !speaks(record) {
            return (None, None);
        }
        if device.model.is_empty() {
            let issue = record.about(Field::ModelNumber, "model_missing", false);
            return (None, Some(issue.with("tag", &device.tag)));
        }
        let key = key(&device.manufacturer, &device.model);
        let given = FIELDS.map(|f| record.date(f));
        // The first row that speaks of a model is believed; a later one may only add to it.
        let said = *self.said.entry(key.clone()).or_insert(given);
        let differs = said.iter().zip(given).any(|(a, b)| a.is_some() && b.is_some() && *a != b);
        if differs {
            let issue = record.about(Field::LastDayOfSupport, "model_dates_differ", false);
            return (None, Some(issue.with("model", &device.model)));
        }
        let old = self.known.get(&key).cloned();
        let mut new = old.clone().unwrap_or_else(|| Lifecycle {
            manufacturer: device.manufacturer.clone(),
            name: device.model.clone(),
            part_no: String::new(),
            dates: [None; 4],
        });
        for (slot, given) in new.dates.iter_mut().zip(given) {
            *slot = given.or(*slot);
        }
        if new.part_no.is_empty() {
            record.text(Field::ModelNumber).unwrap_or_default().clone_into(&mut new.part_no);
        }
        if old.as_ref() == Some(&new) {
            return (None, None);
        }
        if let Some(said) = self.said.get_mut(&key) {
            *said = new.dates;
        }
        self.known.insert(key, new.clone());
        (Some(Change { old, new }), None)
    }
}

fn key(manufacturer: &str, name: &str) -> (String, String) {
    (fold(manufacturer).into_owned(), fold(name).into_owned())
}
