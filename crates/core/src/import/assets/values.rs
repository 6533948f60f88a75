//! What a record makes of its asset: its values, the people and vendors it names, and how the dry
//! run shows it. Matching records with assets is the parent's.

use chrono::NaiveDate;

use super::{identity, own};
use crate::asset::identifier::IdentifierKind;
use crate::asset::{self, AssetDraft, Ownership};
use crate::catalogue::field::of_column;
use crate::error::Result;
use crate::ids::AssetId;
use crate::import::clean::{fold, trimmed};
use crate::import::fields::Field;
use crate::import::plan::{Plan, Shown, Verdict, differences};
use crate::import::record::Record;
use crate::import::refs::{Refs, Who};
use crate::import::{Outcome, RowIssue};
use crate::money::Currency;
use crate::store::Conn;
use crate::vendor::VendorKind;

/// The asset as the record would have it, without the people and vendors it names. A blank cell
/// keeps what was there. Remarks that are fatal refuse the record.
pub(super) fn compose(
    record: &Record<'_>,
    old: Option<&AssetDraft>,
    tag: Option<&str>,
    currency: Currency,
) -> (AssetDraft, Vec<RowIssue>) {
    let mut d = old.cloned().unwrap_or_default();
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
        (Field::InventoryNo, &mut d.inventory_no),
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
        (Field::DeliveredOn, &mut d.delivered_on),
        (Field::InServiceOn, &mut d.in_service_on),
    ] {
        *slot = record.date(field).or(*slot);
    }
    d.warranty_months = record.months(Field::WarrantyMonths).or(d.warranty_months);
    remarks.extend(warranty(record, old, &mut d));
    remarks.extend(identity::add(record, &mut d));
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
    remarks.extend(own::put(record, currency, &mut d));
    (d, remarks)
}

/// Sets the last day of warranty: the file's, else what was there, else what follows from the
/// months. An end somebody set by hand is never recomputed (domain §E).
fn warranty(record: &Record<'_>, old: Option<&AssetDraft>, d: &mut AssetDraft) -> Option<RowIssue> {
    let now = d.computed_warranty_end();
    if let Some(end) = record.date(Field::WarrantyEnd) {
        d.warranty_end = Some(end);
        let months = record.months(Field::WarrantyMonths);
        let computed = now.filter(|c| months.is_some() && *c != end)?;
        let remark = record.about(Field::WarrantyEnd, "warranty_differs", false);
        return Some(remark.with("computed", computed).with("end", end));
    }
    let set_by_hand = old
        .is_some_and(|o| o.warranty_end.is_some() && o.warranty_end != o.computed_warranty_end());
    if !set_by_hand {
        d.warranty_end = now.or(d.warranty_end);
    }
    None
}

/// Days that cannot follow each other, where the record had a say in one of them.
pub(super) fn check_order(record: &mut Record<'_>, old: Option<&AssetDraft>, new: &AssetDraft) {
    for (code, field, from, to) in [
        ("eol_before_purchase", Field::EolDate, new.purchase_date, new.eol_date),
        ("end_before_start", Field::WarrantyEnd, new.warranty_start, new.warranty_end),
        ("service_before_delivery", Field::InServiceOn, new.delivered_on, new.in_service_on),
    ] {
        let as_before = old.is_some_and(|o| match field {
            Field::EolDate => (o.purchase_date, o.eol_date) == (from, to),
            Field::InServiceOn => (o.delivered_on, o.in_service_on) == (from, to),
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

/// The user a record names.
fn user<'r>(record: &'r Record<'_>) -> Who<'r> {
    Who { name: record.text(Field::User), email: None, username: None }
}

/// Makes sure that everyone an accepted record names is known.
pub(super) fn enlist(refs: &mut Refs, record: &Record<'_>, old: Option<&AssetDraft>) {
    let mut joined = String::new();
    let who = custodian(record, &mut joined);
    if !who.is_nobody() {
        refs.person_or_new(&who, old.and_then(|o| o.custodian_id));
    }
    let user = user(record);
    if !user.is_nobody() {
        refs.person_or_new(&user, old.and_then(|o| o.user_id));
    }
    if let Some(name) = record.text(Field::Supplier) {
        refs.vendor_or_new(name, Some(VendorKind::Reseller));
    }
}

/// Puts in the people, vendors and statuses a record names. Says when a name fits several people.
pub(super) fn attach(
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
    if let Some((id, several)) = refs.person(&user(record), old.and_then(|o| o.user_id)) {
        d.user_id = Some(id);
        if several {
            remark = Some(record.about(Field::User, "several_people", false));
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

/// What an accepted record makes of its asset, with everything it names.
pub(in crate::import) fn build(
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
pub(in crate::import) fn show(
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
    let all = |d: &AssetDraft| {
        let mut all = describe(d, &plan.refs);
        all.extend(own::describe(d, &plan.decided.own));
        all
    };
    let before = old.as_ref().map(all).unwrap_or_default();
    shown.changes = differences(&before, all(&new));
    for change in &mut shown.changes {
        let id = of_column(&change.field);
        let named = plan.decided.own.iter().find(|f| id.is_some() && f.id == id);
        change.name = named.map(|f| f.name.clone()).unwrap_or_default();
    }
    shown.remarks = remarks;
    Ok(shown)
}

/// Every field of an asset as text.
fn describe(d: &AssetDraft, refs: &Refs) -> Vec<(Field, String)> {
    let day = |x: Option<NaiveDate>| x.map_or(String::new(), |d| d.to_string());
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
        (Field::User, refs.person_name(d.user_id).to_owned()),
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
        (Field::DeliveredOn, day(d.delivered_on)),
        (Field::InServiceOn, day(d.in_service_on)),
        (Field::InventoryNo, d.inventory_no.clone()),
        // What is simply ours needs no word.
        (
            Field::Ownership,
            if d.ownership == Ownership::Owned { String::new() } else { d.ownership.to_string() },
        ),
        (Field::Imei, identity::shown(d, IdentifierKind::Imei)),
        (Field::Mac, identity::shown(d, IdentifierKind::Mac)),
        (Field::Notes, d.notes.clone()),
    ]
}
