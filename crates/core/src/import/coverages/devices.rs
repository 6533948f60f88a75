//! Which asset a row means: by serial number, by another number of it, by tag. Never by a number
//! that only looks like its own.

use std::collections::{HashMap, HashSet};

use super::sql::{self, Device};
use crate::coverage::file::Maker;
use crate::error::Result;
use crate::import::RowIssue;
use crate::import::clean::fold;
use crate::import::fields::Field;
use crate::import::record::Record;
use crate::lookalike::{self, Sought};
use crate::store::Conn;

/// The assets of the register by what files call them.
#[derive(Debug)]
pub(super) struct Devices {
    pub(super) all: Vec<Device>,
    serials: HashMap<String, Vec<usize>>,
    /// Service tags and other second numbers.
    numbers: HashMap<String, Vec<usize>>,
    tags: HashMap<String, usize>,
}

impl Devices {
    pub(super) fn load(conn: &Conn) -> Result<Self> {
        let all = sql::devices(conn)?;
        let mut this = Self {
            serials: HashMap::with_capacity(all.len()),
            numbers: HashMap::new(),
            tags: HashMap::with_capacity(all.len()),
            all,
        };
        let mut by_id = HashMap::with_capacity(this.all.len());
        for (at, d) in this.all.iter().enumerate() {
            by_id.insert(d.id, at);
            this.tags.insert(fold(&d.tag).into_owned(), at);
            if !d.serial.is_empty() {
                this.serials.entry(fold(&d.serial).into_owned()).or_default().push(at);
            }
        }
        for (id, value) in sql::identifiers(conn)? {
            if let Some(at) = by_id.get(&id) {
                let places = this.numbers.entry(fold(&value).into_owned()).or_default();
                if !places.contains(at) {
                    places.push(*at);
                }
            }
        }
        Ok(this)
    }

    /// The asset a row means, else what is wrong; `None` in both for a number nobody knows.
    pub(super) fn find(
        &self,
        record: &Record<'_>,
        maker: Option<Maker>,
    ) -> Result<usize, Option<RowIssue>> {
        let by_tag = record.text(Field::Tag).map(|t| (self.tags.get(fold(t).as_ref()), t));
        let Some(number) = record.text(Field::Serial) else {
            return match by_tag {
                Some((found, _)) => found.copied().ok_or(None),
                None => Err(Some(record.about(Field::Serial, "missing_device", true))),
            };
        };
        let by_number = self.by_number(record, number, maker)?;
        match (by_number, by_tag.and_then(|(found, _)| found.copied())) {
            (Some(a), Some(b)) if a != b => {
                let issue = record.about(Field::Tag, "tag_and_serial_differ", true);
                Err(Some(issue.with("tag", &self.all[a].tag)))
            }
            (Some(at), _) | (None, Some(at)) => Ok(at),
            (None, None) => Err(None),
        }
    }

    fn by_number(
        &self,
        record: &Record<'_>,
        number: &str,
        maker: Option<Maker>,
    ) -> Result<Option<usize>, Option<RowIssue>> {
        let folded = fold(number);
        let refused = |code: &str, tags: String| {
            Some(record.about(Field::Serial, code, true).with("tag", tags))
        };
        let tags = |places: &[usize]| {
            places.iter().map(|at| self.all[*at].tag.as_str()).collect::<Vec<_>>().join(", ")
        };
        let said = record.text(Field::Manufacturer).map(fold);
        let fits = |at: &usize| {
            let of = &self.all[*at].manufacturer;
            maker.is_none_or(|m| m.made(of))
                && said.as_ref().is_none_or(|s| of.is_empty() || fold(of) == *s)
        };
        for known in [&self.serials, &self.numbers] {
            let Some(places) = known.get(folded.as_ref()) else { continue };
            let fit: Vec<usize> = places.iter().copied().filter(fits).collect();
            return match fit.as_slice() {
                [only] => Ok(Some(*only)),
                [] => Err(refused("other_maker", tags(places))),
                several => Err(refused("several_assets", tags(several))),
            };
        }
        // Dell prints its service tag where others put their own: labels were made of it.
        Ok(self.tags.get(folded.as_ref()).copied().filter(|at| fits(at)))
    }

    /// The tags of assets whose number nearly is one of these, by the number.
    pub(super) fn look_alikes(&self, numbers: &HashSet<String>) -> HashMap<String, String> {
        let numbers: Vec<&String> = numbers.iter().collect();
        let keys: Vec<String> = numbers.iter().map(|n| lookalike::key(n)).collect();
        let sought = Sought::new(&keys);
        let mut found: HashMap<String, String> = HashMap::new();
        for device in self.all.iter().filter(|d| !d.serial.is_empty()) {
            for (place, _) in sought.near(&lookalike::key(&device.serial)) {
                let text = found.entry(numbers[place].clone()).or_default();
                if text.is_empty() {
                    *text = format!("{} ({})", device.serial, device.tag);
                }
            }
        }
        found
    }
}
