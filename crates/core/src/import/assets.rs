//! Assets: matched by tag, else by manufacturer and serial number.
//!
//! A blank tag never makes two records one: such a record matches by its serial number, gets the
//! next free tag where the user asked for that, or is refused.

mod identity;
mod own;
mod values;

use std::collections::HashMap;

use super::clean::{fold, identifier, trimmed};
use super::fields::Field;
use super::plan::{Draftsman, Verdict};
use super::record::Record;
use super::table::SourceRow;
use super::{RowIssue, sql};
use crate::asset::{self, AssetDraft};
use crate::error::Result;
use crate::ids::AssetId;
use crate::store::Conn;
use values::{attach, check_order, compose, enlist};
pub(super) use values::{build, show};

/// Who has a tag or a serial number: an asset of the register, a record of the file, or both.
#[derive(Debug, Clone, Copy)]
struct Holder {
    /// 0 for an asset that is only in the file.
    id: i64,
    /// 1-based record of the file that claimed it; 0 for none.
    record: u32,
}

/// Tags and serial numbers, as far as the file has been read.
#[derive(Debug, Default)]
struct Keys {
    tags: HashMap<String, Holder>,
    serials: HashMap<String, Holder>,
    /// Assets of the register a record has claimed.
    claimed: HashMap<i64, u32>,
    /// Serial numbers of the file by the tag beside them.
    named: HashMap<String, String>,
    /// Second numbers of the file.
    numbers: identity::Claimed,
}

fn serial_key(manufacturer: &str, serial: &str) -> String {
    format!("{}\u{1f}{}", fold(manufacturer), fold(serial))
}

impl Keys {
    fn load(conn: &Conn) -> Result<Self> {
        let mut keys = Self::default();
        sql::each_asset_key(conn, |id, tag, manufacturer, serial| {
            let holder = Holder { id: id.0, record: 0 };
            keys.tags.insert(fold(tag).into_owned(), holder);
            if !serial.is_empty() {
                keys.serials.insert(serial_key(manufacturer, serial), holder);
            }
        })?;
        Ok(keys)
    }

    /// The file names this tag for this serial number, or for none.
    fn keeps(&self, tag: &str, serial: &str) -> bool {
        let beside = self.named.get(fold(tag).as_ref());
        beside.is_some_and(|s| s.is_empty() || *s == fold(serial))
    }
}

/// Serial numbers of the file by the tag beside them; of a tag that stands twice, the first.
fn named(man: &Draftsman<'_>, rows: &[SourceRow]) -> HashMap<String, String> {
    let decided = man.reader.decided;
    let (Some(tags), serials) = (decided.column(Field::Tag), decided.column(Field::Serial)) else {
        return HashMap::new();
    };
    let cell = |row: &SourceRow, at: usize| {
        row.cells.get(at).map_or(String::new(), |c| fold(&identifier(c.text())).into_owned())
    };
    let mut all = HashMap::with_capacity(rows.len());
    for row in rows {
        let serial = serials.map_or(String::new(), |c| cell(row, c.index));
        all.entry(cell(row, tags.index)).or_insert(serial);
    }
    all
}

/// A record matched, or why it cannot be.
struct Match {
    target: Option<AssetId>,
    issues: Vec<RowIssue>,
}

/// Compares the records of a file with the assets of the register.
pub(super) fn plan(man: &mut Draftsman<'_>, rows: &[SourceRow]) -> Result<Vec<Verdict>> {
    let mut keys = Keys::load(man.conn)?;
    if !keys.serials.is_empty() {
        keys.named = named(man, rows);
    }
    let mut numbers = man
        .reader
        .decided
        .number_blank_tags
        .clone()
        .map(|prefix| Numbers::new(prefix, &keys, man, rows));
    let mut verdicts = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let record = man.reader.read(row);
        verdicts.push(plan_record(man, &mut keys, numbers.as_mut(), record, row, at)?);
    }
    Ok(verdicts)
}

fn plan_record(
    man: &mut Draftsman<'_>,
    keys: &mut Keys,
    numbers: Option<&mut Numbers>,
    mut record: Record<'_>,
    row: &SourceRow,
    at: usize,
) -> Result<Verdict> {
    if record.is_misshapen() {
        return Ok(man.refuse(at, record.issues));
    }
    if let Some(word) = record.text(Field::Status)
        && man.refs.statuses().of(trimmed(record.cell(Field::Status).text())).is_none()
    {
        let word = word.to_owned();
        let issue = record.about(Field::Status, "unknown_status", true).with("word", word);
        record.issues.push(issue);
    }
    let Match { target, issues } = find(man.conn, keys, &record, numbers.is_some())?;
    record.issues.extend(issues);
    let old = target.map(|id| asset::sql::draft(man.conn, id)).transpose()?;
    if record.is_sound()
        && old.is_none()
        && record.text(Field::Tag).is_none()
        && let Some(numbers) = numbers
    {
        man.tags.insert(at, numbers.next());
    }
    let tag = man.tags.get(&at).map(String::as_str);
    let (mut new, remarks) = compose(&record, old.as_ref(), tag, man.reader.decided.currency);
    record.issues.extend(remarks.into_iter().filter(|r| r.fatal));
    check_order(&mut record, old.as_ref(), &new);
    serial_is_free(man.conn, keys, &mut record, target, &new)?;
    identity::are_free(man.conn, &mut keys.numbers, &mut record, target, row.record)?;
    keys.claim(&record, target, old.as_ref(), &new, row.record);
    if !record.is_sound() {
        man.tags.remove(&at);
        return Ok(man.refuse(at, record.issues));
    }
    enlist(&mut man.refs, &record, old.as_ref());
    attach(&man.refs, &record, old.as_ref(), &mut new);
    if let Some(status) = new.status_id {
        man.refs.statuses_mut().used(status);
    }
    Ok(Verdict::of(target.map_or(0, |t| t.0), old.as_ref() == Some(&new)))
}

/// Finds the asset a record means.
fn find(conn: &Conn, keys: &Keys, record: &Record<'_>, may_number: bool) -> Result<Match> {
    let mut issues = Vec::new();
    let serial = record.text(Field::Serial);
    let maker = record.text(Field::Manufacturer).unwrap_or_default();
    if let Some(tag) = record.text(Field::Tag) {
        match keys.tags.get(fold(tag).as_ref()) {
            Some(h) if h.record > 0 => issues.push(twice(record, Field::Tag, h.record)),
            Some(h) => return Ok(Match { target: Some(AssetId(h.id)), issues }),
            None => {}
        }
    } else if record.is_unreadable(Field::Tag) {
        // Its tag has an issue of its own; matching by anything else would be a guess.
        return Ok(Match { target: None, issues });
    }
    let mut target = None;
    if let Some(serial) = serial.filter(|_| issues.is_empty()) {
        match keys.serials.get(&serial_key(maker, serial)) {
            Some(h) if h.record > 0 => issues.push(twice(record, Field::Serial, h.record)),
            Some(h) => target = Some(h.id),
            None if maker.is_empty() => {
                if let [only] = sql::assets_by_serial(conn, serial)?.as_slice() {
                    target = Some(only.0);
                }
            }
            None => {}
        }
    }
    if let Some(earlier) = target.and_then(|id| keys.claimed.get(&id)) {
        issues.push(twice(record, Field::Serial, *earlier));
        target = None;
    }
    // A new tag on a known machine is a new label, unless the file knows the old one, too: then
    // two records mean one machine, whichever comes first.
    if let Some((id, tag)) = target.zip(record.text(Field::Tag)) {
        let label = asset::sql::draft(conn, AssetId(id))?.tag;
        if fold(&label) != fold(tag) && keys.keeps(&label, serial.unwrap_or_default()) {
            let issue = record.about(Field::Serial, "duplicate_serial", true);
            issues.push(issue.with("other_record", 0).with("other_tag", label));
            target = None;
        }
    }
    if target.is_none() && record.text(Field::Tag).is_none() && issues.is_empty() {
        if !may_number {
            issues.push(record.about(Field::Tag, "missing_asset_tag", true));
        } else if serial.is_none() && !record.is_unreadable(Field::Serial) {
            // Numbered today, it would be numbered again by the same file tomorrow.
            issues.push(record.about(Field::Tag, "missing_tag_and_serial", true));
        }
    }
    Ok(Match { target: target.map(AssetId), issues })
}

fn twice(record: &Record<'_>, field: Field, other: u32) -> RowIssue {
    let code = if field == Field::Tag { "duplicate_asset_tag" } else { "duplicate_serial" };
    record.about(field, code, true).with("other_record", other)
}

/// A serial number can be had by one asset of a manufacturer.
fn serial_is_free(
    conn: &Conn,
    keys: &Keys,
    record: &mut Record<'_>,
    target: Option<AssetId>,
    new: &AssetDraft,
) -> Result<()> {
    if new.serial.is_empty() || record.is_duplicate() {
        return Ok(());
    }
    let id = target.map_or(0, |t| t.0);
    let Some(h) = keys.serials.get(&serial_key(&new.manufacturer, &new.serial)) else {
        return Ok(());
    };
    if h.record > 0 {
        let issue = twice(record, Field::Serial, h.record);
        record.issues.push(issue);
    } else if h.id != id {
        let other = asset::sql::draft(conn, AssetId(h.id))?.tag;
        let issue = record.about(Field::Serial, "duplicate_serial", true);
        record.issues.push(issue.with("other_record", 0).with("other_tag", other));
    }
    Ok(())
}

impl Keys {
    /// A record has claimed its keys, whatever becomes of it: the next one with the same tag is a
    /// duplicate even if this one cannot be read in full. Only a duplicate claims nothing.
    fn claim(
        &mut self,
        record: &Record<'_>,
        target: Option<AssetId>,
        old: Option<&AssetDraft>,
        new: &AssetDraft,
        number: u32,
    ) {
        if record.is_duplicate() {
            return;
        }
        let holder = Holder { id: target.map_or(0, |t| t.0), record: number };
        if holder.id != 0 {
            self.claimed.insert(holder.id, number);
        }
        if let Some(old) = old.filter(|_| record.is_sound()) {
            // What the asset gives up is free for the records that follow.
            self.tags.remove(fold(&old.tag).as_ref());
            self.serials.remove(&serial_key(&old.manufacturer, &old.serial));
        }
        if !new.tag.is_empty() {
            self.tags.insert(fold(&new.tag).into_owned(), holder);
        }
        if !new.serial.is_empty() {
            self.serials.insert(serial_key(&new.manufacturer, &new.serial), holder);
        }
    }
}

/// Free tags of the form the user asked for.
struct Numbers {
    prefix: String,
    next: u64,
    width: usize,
}

impl Numbers {
    fn new(prefix: String, keys: &Keys, man: &Draftsman<'_>, rows: &[SourceRow]) -> Self {
        let folded = fold(&prefix).into_owned();
        let mut this = Self { prefix, next: 1, width: 5 };
        let mut seen = |tag: &str| {
            let digits = tag.strip_prefix(&folded).unwrap_or_default();
            if let Ok(n) = digits.parse::<u64>() {
                this.next = this.next.max(n.saturating_add(1));
                this.width = this.width.max(digits.len());
            }
        };
        keys.tags.keys().for_each(|t| seen(t));
        if let Some(column) = man.reader.decided.column(Field::Tag) {
            let cells = rows.iter().filter_map(|r| r.cells.get(column.index));
            cells.for_each(|c| seen(&fold(trimmed(c.text()))));
        }
        this
    }

    fn next(&mut self) -> String {
        let n = self.next;
        self.next = n.saturating_add(1);
        format!("{}{n:0w$}", self.prefix, w = self.width)
    }
}
