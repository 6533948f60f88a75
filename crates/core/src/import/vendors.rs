//! Vendors: matched by name, else by VAT number where no record names that vendor.

use std::collections::{HashMap, HashSet};

use super::clean::{fold, trimmed};
use super::fields::Field;
use super::plan::{Draftsman, Shown, Verdict, differences};
use super::record::Record;
use super::table::SourceRow;
use super::values::words;
use super::{Outcome, RowIssue, sql};
use crate::error::Result;
use crate::ids::VendorId;
use crate::store::Conn;
use crate::vendor::{self, ContactDraft, VendorDraft, VendorKind};

/// Compares the records of a file with the vendors of the register.
pub(super) fn plan(man: &mut Draftsman<'_>, rows: &[SourceRow]) -> Result<Vec<Verdict>> {
    let mut by_vat = HashMap::new();
    for (id, vat) in sql::vat_numbers(man.conn)? {
        // Companies of one group may share a number: then it tells nobody apart.
        by_vat.entry(vat_key(&vat)).and_modify(|v| *v = None).or_insert(Some(id));
    }
    let named = named_in_file(man, rows);
    let mut claimed: HashMap<String, u32> = HashMap::new();
    let mut taken: HashMap<VendorId, u32> = HashMap::new();
    let mut verdicts = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let mut record = man.reader.read(row);
        if record.is_misshapen() {
            verdicts.push(man.refuse(at, record.issues));
            continue;
        }
        let name = record.text(Field::Name).map(str::to_owned);
        let mut target = name.as_deref().and_then(|n| man.refs.vendor(n));
        if target.is_none()
            && let Some(vat) = record.text(Field::VatNo)
        {
            let found = by_vat.get(&vat_key(vat)).copied().flatten();
            target = found.filter(|id| !named.contains(id));
        }
        if name.is_none() && target.is_none() && !record.is_unreadable(Field::Name) {
            record.issue(Field::Name, "missing_field");
        }
        let earlier = name.as_ref().and_then(|n| claimed.get(fold(n).as_ref()));
        if let Some(other) = earlier.or_else(|| target.and_then(|t| taken.get(&t))) {
            let issue = record.about(Field::Name, "duplicate_vendor", true);
            record.issues.push(issue.with("other_record", other));
        } else {
            name.iter().for_each(|n| {
                claimed.insert(fold(n).into_owned(), row.record);
            });
            target.iter().for_each(|t| {
                taken.insert(*t, row.record);
            });
        }
        let verdict = if record.is_sound() {
            let old = target.map(|id| vendor::sql::draft(man.conn, id)).transpose()?;
            let (new, _) = build(&record, old.as_ref());
            Verdict::of(target.map_or(0, |t| t.0), old.as_ref() == Some(&new))
        } else {
            man.refuse(at, record.issues)
        };
        verdicts.push(verdict);
    }
    Ok(verdicts)
}

/// Vendors of the register that records of the file name: those are matched by name only.
fn named_in_file(man: &Draftsman<'_>, rows: &[SourceRow]) -> HashSet<VendorId> {
    let Some(column) = man.reader.decided.column(Field::Name) else { return HashSet::new() };
    let cells = rows.iter().filter_map(|r| r.cells.get(column.index));
    cells.filter_map(|c| man.refs.vendor(&super::clean::line(c.text()))).collect()
}

fn vat_key(vat: &str) -> String {
    vat.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// The vendor as the record would have it. A blank cell keeps what was there.
pub(super) fn build(
    record: &Record<'_>,
    old: Option<&VendorDraft>,
) -> (VendorDraft, Vec<RowIssue>) {
    let mut d = old.cloned().unwrap_or_default();
    let mut remarks = Vec::new();
    if let Some(name) = record.text(Field::Name)
        && !std::iter::once(&d.name).chain(&d.aliases).any(|own| fold(name) == fold(own))
    {
        name.clone_into(&mut d.name);
    }
    for (field, slot) in [
        (Field::RegistrationNo, &mut d.registration_no),
        (Field::VatNo, &mut d.vat_no),
        (Field::CustomerNo, &mut d.customer_no),
        (Field::Website, &mut d.website),
        (Field::Email, &mut d.email),
        (Field::Phone, &mut d.phone),
        (Field::Country, &mut d.country),
        (Field::Notes, &mut d.notes),
    ] {
        if let Some(text) = record.text(field) {
            text.clone_into(slot);
        }
    }
    if let Some(address) = address(record) {
        d.address = address;
    }
    if record.text(Field::Kinds).is_some() {
        let kinds = words::vendor_kinds(trimmed(record.cell(Field::Kinds).text()));
        if kinds.is_empty() {
            remarks.push(record.about(Field::Kinds, "kind_other", false));
        }
        let kinds = if kinds.is_empty() { vec![VendorKind::Other] } else { kinds };
        // In the order forms keep them.
        d.kinds = VendorKind::ALL.iter().copied().filter(|k| kinds.contains(k)).collect();
    }
    contact(record, &mut d);
    (d, remarks)
}

/// Street, then postal code and city on a line of their own.
fn address(record: &Record<'_>) -> Option<String> {
    let place = [Field::Postcode, Field::City].map(|f| record.text(f).unwrap_or_default());
    let place = place.join(" ").trim().to_owned();
    let parts = [record.text(Field::Address).unwrap_or_default(), &place];
    let lines: Vec<&str> = parts.into_iter().filter(|l| !l.is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Adds or completes the person the record names.
fn contact(record: &Record<'_>, d: &mut VendorDraft) {
    let Some(name) = record.text(Field::ContactName) else { return };
    let known = d.contacts.iter().position(|c| fold(&c.name) == fold(name));
    let at = known.unwrap_or_else(|| {
        d.contacts.push(ContactDraft { name: name.to_owned(), ..ContactDraft::default() });
        d.contacts.len() - 1
    });
    let Some(c) = d.contacts.get_mut(at) else { return };
    for (field, slot) in [
        (Field::ContactRole, &mut c.role),
        (Field::ContactEmail, &mut c.email),
        (Field::ContactPhone, &mut c.phone),
    ] {
        if let Some(text) = record.text(field) {
            text.clone_into(slot);
        }
    }
}

/// What the dry run shows of a record.
pub(super) fn show(conn: &Conn, record: &Record<'_>, verdict: Verdict) -> Result<Shown> {
    let mut shown = Shown::named(record, &[Field::Name], &[Field::City, Field::Country]);
    if verdict.outcome == Outcome::Refused {
        return Ok(shown);
    }
    let old = match verdict.target {
        0 => None,
        id => Some(vendor::sql::draft(conn, VendorId(id))?),
    };
    let (new, remarks) = build(record, old.as_ref());
    shown.key.clone_from(&new.name);
    let person = record.text(Field::ContactName).map(fold);
    let describe = |d: &VendorDraft| describe(d, person.as_deref());
    let before = old.as_ref().map(describe).unwrap_or_default();
    shown.changes = differences(&before, describe(&new));
    shown.remarks = remarks;
    Ok(shown)
}

/// Every field of a vendor as text, with the one contact the record is about.
fn describe(d: &VendorDraft, person: Option<&str>) -> Vec<(Field, String)> {
    let kinds: Vec<&str> = d.kinds.iter().map(|k| k.as_str()).collect();
    let mut all = vec![
        (Field::Name, d.name.clone()),
        (Field::Kinds, kinds.join(" ")),
        (Field::RegistrationNo, d.registration_no.clone()),
        (Field::VatNo, d.vat_no.clone()),
        (Field::CustomerNo, d.customer_no.clone()),
        (Field::Website, d.website.clone()),
        (Field::Email, d.email.clone()),
        (Field::Phone, d.phone.clone()),
        (Field::Address, d.address.clone()),
        (Field::Country, d.country.clone()),
        (Field::Notes, d.notes.clone()),
    ];
    if let Some(c) = person.and_then(|p| d.contacts.iter().find(|c| fold(&c.name) == p)) {
        all.extend([
            (Field::ContactName, c.name.clone()),
            (Field::ContactRole, c.role.clone()),
            (Field::ContactEmail, c.email.clone()),
            (Field::ContactPhone, c.phone.clone()),
        ]);
    }
    all
}
