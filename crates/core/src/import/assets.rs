//! Assets: matched by tag, else by manufacturer and serial number.
//!
//! A blank tag never makes two records one: such a record matches by its serial number, gets the
//! next free tag where the user asked for that, or is refused.

use std::collections::HashMap;

use super::clean::{fold, trimmed};
use super::fields::Field;
use super::plan::{Draftsman, Plan, Shown, Verdict, differences};
use super::record::Record;
use super::refs::{Refs, Who};
use super::table::SourceRow;
use super::{Outcome, RowIssue, sql};
use crate::asset::{self, AssetDraft};
use crate::contract::TermConvention;
use crate::contract::term::term_end;
use crate::error::Result;
use crate::ids::AssetId;
use crate::store::Conn;
use crate::vendor::VendorKind;

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
}

/// A record matched, or why it cannot be.
struct Match {
    target: Option<AssetId>,
    issues: Vec<RowIssue>,
}

/// Compares the records of a file with the assets of the register.
pub(super) fn plan(man: &mut Draftsman<'_>, rows: &[SourceRow]) -> Result<Vec<Verdict>> {
    let mut keys = Keys::load(man.conn)?;
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

/// The asset as the record would have it, without the people and vendors it names. A blank cell
/// keeps what was there. Remarks that are fatal refuse the record.
fn compose(
    record: &Record<'_>,
    old: Option<&AssetDraft>,
    tag: Option<&str>,
    currency: crate::money::Currency,
) -> (AssetDraft, Vec<RowIssue>) {
    let mut d = old.cloned().unwrap_or_else(blank);
    let mut remarks = Vec::new();
    // The same tag in other letters is the same tag.
    if let Some(tag) = record.text(Field::Tag).or(tag)
        && fold(tag) != fold(&d.tag)
    {
        tag.clone_into(&mut d.tag);
    }
    for (field, slot) in [
        (Field::Serial, &mut d.serial),
        (Field::Name, &mut d.name),
        (Field::Manufacturer, &mut d.manufacturer),
        (Field::Model, &mut d.model),
        (Field::ModelNumber, &mut d.model_number),
        (Field::Category, &mut d.category),
        (Field::Company, &mut d.company),
        (Field::Location, &mut d.location),
        (Field::Room, &mut d.room),
        (Field::Department, &mut d.department),
        (Field::CostCentre, &mut d.cost_centre),
        (Field::InvoiceNo, &mut d.invoice_no),
        (Field::OrderNo, &mut d.order_no),
        (Field::Notes, &mut d.notes),
    ] {
        if let Some(text) = record.text(field) {
            text.clone_into(slot);
        }
    }
    for (field, slot) in [
        (Field::PurchaseDate, &mut d.purchase_date),
        (Field::WarrantyStart, &mut d.warranty_start),
        (Field::EolDate, &mut d.eol_date),
    ] {
        *slot = record.date(field).or(*slot);
    }
    d.warranty_months = record.months(Field::WarrantyMonths).or(d.warranty_months);
    remarks.extend(warranty(record, old, &mut d));
    if let Some(amount) = record.amount(Field::Cost) {
        let was = old.and_then(|o| o.cost).map(|c| c.currency);
        let said = record.currency();
        let of = said.or(amount.currency).or(was).unwrap_or(currency);
        match amount.money(of) {
            None => remarks.push(record.about(Field::Cost, "bad_number", true)),
            Some((money, rounded)) => {
                d.cost = Some(money);
                if rounded {
                    remarks.push(
                        record.about(Field::Cost, "rounded", false).with("to", money.to_decimal()),
                    );
                }
            }
        }
        if amount.currency.is_some_and(|c| c != of) {
            remarks.push(record.about(Field::Cost, "currency_differs", false).with("used", of));
        }
    }
    (d, remarks)
}

/// Sets the last day of warranty: the file's, else what was there, else what follows from the
/// months. An end somebody set by hand is never recomputed (domain §E).
fn warranty(record: &Record<'_>, old: Option<&AssetDraft>, d: &mut AssetDraft) -> Option<RowIssue> {
    let derived = |d: &AssetDraft| {
        let from = d.warranty_start.or(d.purchase_date)?;
        let months = d.warranty_months.filter(|m| *m > 0)?;
        term_end(from, months, TermConvention::CorrespondingDay)
    };
    let now = derived(d);
    if let Some(end) = record.date(Field::WarrantyEnd) {
        d.warranty_end = Some(end);
        let months = record.months(Field::WarrantyMonths);
        let computed = now.filter(|c| months.is_some() && *c != end)?;
        let remark = record.about(Field::WarrantyEnd, "warranty_differs", false);
        return Some(remark.with("computed", computed).with("end", end));
    }
    let set_by_hand = old.is_some_and(|o| o.warranty_end.is_some() && o.warranty_end != derived(o));
    if !set_by_hand {
        d.warranty_end = now.or(d.warranty_end);
    }
    None
}

/// Days that cannot follow each other, where the record had a say in one of them.
fn check_order(record: &mut Record<'_>, old: Option<&AssetDraft>, new: &AssetDraft) {
    for (code, field, from, to) in [
        ("eol_before_purchase", Field::EolDate, new.purchase_date, new.eol_date),
        ("end_before_start", Field::WarrantyEnd, new.warranty_start, new.warranty_end),
    ] {
        let as_before = old.is_some_and(|o| match field {
            Field::EolDate => (o.purchase_date, o.eol_date) == (from, to),
            _ => (o.warranty_start, o.warranty_end) == (from, to),
        });
        if let Some((from, to)) = from.zip(to)
            && to < from
            && !as_before
        {
            let issue = record.about(field, code, true).with("from", from).with("to", to);
            record.issues.push(issue);
        }
    }
}

/// The custodian a record names; the name is put together where the file splits it.
fn custodian<'r>(record: &'r Record<'_>, joined: &'r mut String) -> Who<'r> {
    let name = record.text(Field::Custodian).or_else(|| {
        let parts = [Field::CustodianFirst, Field::CustodianLast];
        let parts: Vec<&str> = parts.iter().filter_map(|f| record.text(*f)).collect();
        *joined = parts.join(" ");
        (!joined.is_empty()).then_some(joined.as_str())
    });
    Who {
        name,
        email: record.text(Field::CustodianEmail),
        username: record.text(Field::CustodianUsername),
    }
}

/// Makes sure that everyone an accepted record names is known.
fn enlist(refs: &mut Refs, record: &Record<'_>, old: Option<&AssetDraft>) {
    let mut joined = String::new();
    let who = custodian(record, &mut joined);
    if !who.is_nobody() {
        refs.person_or_new(&who, old.and_then(|o| o.custodian_id));
    }
    if let Some(name) = record.text(Field::Supplier) {
        refs.vendor_or_new(name, Some(VendorKind::Reseller));
    }
}

/// Puts in the people, vendors and statuses a record names. Says when a name fits several people.
fn attach(
    refs: &Refs,
    record: &Record<'_>,
    old: Option<&AssetDraft>,
    d: &mut AssetDraft,
) -> Option<RowIssue> {
    let mut joined = String::new();
    let who = custodian(record, &mut joined);
    let mut remark = None;
    if let Some((id, several)) = refs.person(&who, old.and_then(|o| o.custodian_id)) {
        d.custodian_id = Some(id);
        if several {
            remark = Some(record.about(Field::Custodian, "several_people", false));
        }
    }
    if let Some(id) = record.text(Field::Supplier).and_then(|name| refs.vendor(name)) {
        d.supplier_id = Some(id);
    }
    let said = refs.statuses().of(trimmed(record.cell(Field::Status).text()));
    let default = || refs.statuses().default_for(d.custodian_id.is_some());
    d.status_id = said.or(d.status_id).or_else(default);
    remark
}

/// An asset nobody has said anything about.
pub(super) const fn blank() -> AssetDraft {
    AssetDraft {
        id: None,
        tag: String::new(),
        serial: String::new(),
        name: String::new(),
        manufacturer: String::new(),
        model: String::new(),
        model_number: String::new(),
        category: String::new(),
        status_id: None,
        company: String::new(),
        location: String::new(),
        room: String::new(),
        custodian_id: None,
        department: String::new(),
        cost_centre: String::new(),
        supplier_id: None,
        purchase_date: None,
        cost: None,
        invoice_no: String::new(),
        order_no: String::new(),
        warranty_start: None,
        warranty_months: None,
        warranty_end: None,
        eol_date: None,
        notes: String::new(),
    }
}

/// What an accepted record makes of its asset, with everything it names.
pub(super) fn build(
    plan: &Plan,
    record: &Record<'_>,
    old: Option<&AssetDraft>,
    at: usize,
) -> (AssetDraft, Vec<RowIssue>) {
    let tag = plan.tags.get(&at).map(String::as_str);
    let (mut new, mut remarks) = compose(record, old, tag, plan.decided.currency);
    remarks.extend(attach(&plan.refs, record, old, &mut new));
    (new, remarks)
}

/// What the dry run shows of a record.
pub(super) fn show(
    plan: &Plan,
    conn: &Conn,
    record: &Record<'_>,
    at: usize,
    verdict: Verdict,
) -> Result<Shown> {
    let mut shown = Shown::named(
        record,
        &[Field::Tag, Field::Serial, Field::Name],
        &[Field::Manufacturer, Field::Model],
    );
    if verdict.outcome == Outcome::Refused {
        return Ok(shown);
    }
    let old = match verdict.target {
        0 => None,
        id => Some(asset::sql::draft(conn, AssetId(id))?),
    };
    let (new, remarks) = build(plan, record, old.as_ref(), at);
    shown.key.clone_from(&new.tag);
    shown.title = format!("{} {}", new.manufacturer, new.model).trim().to_owned();
    let before = old.as_ref().map(|o| describe(o, &plan.refs)).unwrap_or_default();
    shown.changes = differences(&before, describe(&new, &plan.refs));
    shown.remarks = remarks;
    Ok(shown)
}

/// Every field of an asset as text.
fn describe(d: &AssetDraft, refs: &Refs) -> Vec<(Field, String)> {
    let day = |x: Option<chrono::NaiveDate>| x.map_or(String::new(), |d| d.to_string());
    vec![
        (Field::Tag, d.tag.clone()),
        (Field::Serial, d.serial.clone()),
        (Field::Name, d.name.clone()),
        (Field::Manufacturer, d.manufacturer.clone()),
        (Field::Model, d.model.clone()),
        (Field::ModelNumber, d.model_number.clone()),
        (Field::Category, d.category.clone()),
        (Field::Status, refs.statuses().name(d.status_id).to_owned()),
        (Field::Company, d.company.clone()),
        (Field::Location, d.location.clone()),
        (Field::Room, d.room.clone()),
        (Field::Custodian, refs.person_name(d.custodian_id).to_owned()),
        (Field::Department, d.department.clone()),
        (Field::CostCentre, d.cost_centre.clone()),
        (Field::Supplier, refs.vendor_name(d.supplier_id).to_owned()),
        (Field::PurchaseDate, day(d.purchase_date)),
        (Field::Cost, d.cost.map_or(String::new(), |c| c.to_decimal())),
        (Field::Currency, d.cost.map_or(String::new(), |c| c.currency.to_string())),
        (Field::InvoiceNo, d.invoice_no.clone()),
        (Field::OrderNo, d.order_no.clone()),
        (Field::WarrantyStart, day(d.warranty_start)),
        (Field::WarrantyMonths, d.warranty_months.map_or(String::new(), |m| m.to_string())),
        (Field::WarrantyEnd, day(d.warranty_end)),
        (Field::EolDate, day(d.eol_date)),
        (Field::Notes, d.notes.clone()),
    ]
}
