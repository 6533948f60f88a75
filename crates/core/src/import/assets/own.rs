//! Fields people added: the values a record has for them, typed as the field is, for the categories
//! it is for.

use crate::asset::AssetDraft;
use crate::catalogue::field::{CustomField, CustomKind, CustomValue};
use crate::import::RowIssue;
use crate::import::fields::Field;
use crate::import::record::Record;
use crate::import::values::numbers::Amount;
use crate::money::Currency;

/// Puts the record's values into the draft, whose category must be in it already. A blank cell
/// keeps what was there. What is fatal refuses the record.
pub(super) fn put(record: &Record<'_>, currency: Currency, d: &mut AssetDraft) -> Vec<RowIssue> {
    let mut issues = Vec::new();
    let decided = record.decided();
    for column in &decided.columns {
        let Field::Own(id, _) = column.field else { continue };
        let Some(own) = decided.own.iter().find(|f| f.id == Some(id)) else { continue };
        let read = said(record, column.field, (own, currency), d).transpose();
        let Some(read) = read else { continue };
        if !own.is_for(&d.category) {
            let issue = record.about(column.field, "own_category", true);
            issues.push(issue.with("field", &own.name).with("category", &own.category));
            continue;
        }
        match read.and_then(|text| own.canonical(&text).map_err(issue_of)) {
            Ok(value) => {
                d.custom.retain(|v| v.field_id != id);
                if !value.is_empty() {
                    d.custom.push(CustomValue { field_id: id, value });
                }
            }
            Err(code) => {
                issues.push(record.about(column.field, code, true).with("field", &own.name));
            }
        }
    }
    // As the register reads them, so that the same values are no change.
    d.custom.sort_by_key(|v| v.field_id);
    issues
}

/// What a file is told where a form says what a field asks for.
fn issue_of(code: &'static str) -> &'static str {
    match code {
        "custom-too-long" => "too_long",
        "custom-whole" => "own_whole",
        "custom-flag" => "own_flag",
        "custom-choice" => "own_choice",
        "custom-url" => "own_url",
        "date-range" => "bad_date",
        _ => "bad_number",
    }
}

/// What a cell says, in the spelling a field reads; `None` for nothing.
fn said(
    record: &Record<'_>,
    field: Field,
    (own, currency): (&CustomField, Currency),
    d: &AssetDraft,
) -> Result<Option<String>, &'static str> {
    Ok(match own.kind {
        CustomKind::Date => record.date(field).map(|day| day.to_string()),
        CustomKind::Decimal => record.amount(field).map(decimal),
        CustomKind::Money => {
            let Some(amount) = record.amount(field) else { return Ok(None) };
            let old = d.custom.iter().find(|v| Some(v.field_id) == own.id);
            let was = old.and_then(|v| v.value.rsplit(' ').next()).and_then(Currency::parse);
            let of = amount.currency.or_else(|| record.currency()).or(was).unwrap_or(currency);
            match amount.money(of) {
                Some((money, false)) => Some(format!("{} {of}", money.to_decimal())),
                _ => return Err("bad_number"),
            }
        }
        CustomKind::Text
        | CustomKind::Whole
        | CustomKind::Flag
        | CustomKind::Choice
        | CustomKind::Url => record.text(field).map(str::to_owned),
    })
}

/// The number of an amount, exactly, with a point.
fn decimal(Amount { mantissa, scale, .. }: Amount) -> String {
    let sign = if mantissa < 0 { "-" } else { "" };
    let scale = scale as usize;
    let digits = format!("{:0>width$}", mantissa.unsigned_abs(), width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

/// Values of every field people added, as text.
pub(super) fn describe(d: &AssetDraft, own: &[CustomField]) -> Vec<(Field, String)> {
    let value = |f: &CustomField| {
        let id = f.id?;
        let found = d.custom.iter().find(|v| v.field_id == id);
        Some((Field::Own(id, f.kind), found.map(|v| v.value.clone()).unwrap_or_default()))
    };
    own.iter().filter_map(value).collect()
}
