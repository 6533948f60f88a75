//! Second numbers of the assets of a file, and whose they are: read as the form reads them.

use std::collections::HashMap;

use crate::asset::identifier::{self, Identifier, IdentifierKind, MAX_IMEI};
use crate::asset::sql::identifier_holder;
use crate::asset::{AssetDraft, Ownership};
use crate::error::Result;
use crate::ids::AssetId;
use crate::import::RowIssue;
use crate::import::clean::fold;
use crate::import::fields::Field;
use crate::import::record::Record;
use crate::store::Conn;

/// Columns of second numbers.
const NUMBERS: [(Field, IdentifierKind); 3] = [
    (Field::Imei, IdentifierKind::Imei),
    (Field::Imei2, IdentifierKind::Imei),
    (Field::Mac, IdentifierKind::Mac),
];

/// What a record gives, each as it is kept, or what is wrong with it.
fn given<'r>(
    record: &'r Record<'_>,
) -> impl Iterator<Item = (Field, Result<Identifier, RowIssue>)> + 'r {
    NUMBERS.into_iter().filter_map(|(field, kind)| {
        let text = record.text(field)?;
        let read = identifier::canonical(kind, text);
        let code = if kind == IdentifierKind::Mac { "bad_mac" } else { "bad_imei" };
        let wrong = |_| record.about(field, code, true);
        Some((field, read.map(|value| Identifier { kind, value }).map_err(wrong)))
    })
}

/// Adds the numbers of a record to its asset, and says whose it is. What cannot be read, and a third
/// IMEI, refuses the record.
pub(super) fn add(record: &Record<'_>, d: &mut AssetDraft) -> Vec<RowIssue> {
    let mut issues = Vec::new();
    for (_, number) in given(record) {
        match number {
            Ok(number) if d.identifiers.contains(&number) => {}
            Ok(number) => d.identifiers.push(number),
            Err(issue) => issues.push(issue),
        }
    }
    let imeis = d.identifiers.iter().filter(|i| i.kind == IdentifierKind::Imei).count();
    if imeis > MAX_IMEI {
        issues.push(record.about(Field::Imei, "too_many_imei", true));
    }
    if let Some(word) = record.text(Field::Ownership) {
        match ownership(word) {
            Some(ownership) => d.ownership = ownership,
            None => issues.push(record.about(Field::Ownership, "bad_choice", true)),
        }
    }
    issues
}

/// Records of the file by the numbers they have claimed.
pub(super) type Claimed = HashMap<(IdentifierKind, String), u32>;

/// A number can be had by one asset: refuses a record with one of another asset, or of an earlier
/// record.
pub(super) fn are_free(
    conn: &Conn,
    claimed: &mut Claimed,
    record: &mut Record<'_>,
    target: Option<AssetId>,
    own: u32,
) -> Result<()> {
    let numbers: Vec<(Field, Identifier)> =
        given(record).filter_map(|(field, number)| Some((field, number.ok()?))).collect();
    // One that repeats an earlier record's tag or serial number is refused for that: it is the same
    // device, and its other numbers say nothing more.
    let again = ["duplicate_tag", "duplicate_asset_tag", "duplicate_serial"];
    let known = record.issues.iter().any(|i| again.contains(&&*i.code));
    for (field, number) in numbers.into_iter().filter(|_| !known) {
        let other = claimed.get(&(number.kind, number.value.clone())).copied().unwrap_or(0);
        let holder = identifier_holder(conn, number.kind, &number.value, target)?;
        if other > 0 && other != own {
            let issue = record.about(field, "duplicate_number", true);
            record.issues.push(issue.with("other_record", other));
        } else if let Some((_, tag)) = holder {
            let issue = record.about(field, "duplicate_number", true);
            record.issues.push(issue.with("other_record", 0).with("other_tag", tag));
        }
        claimed.entry((number.kind, number.value)).or_insert(own);
    }
    Ok(())
}

/// Whose it is, as lists in both languages write it.
fn ownership(word: &str) -> Option<Ownership> {
    let word = fold(word);
    if let Some(own) = Ownership::ALL.iter().find(|o| o.as_str() == word.as_ref()) {
        return Some(*own);
    }
    Some(match word.as_ref() {
        "own" | "owned" | "property" | "purchased" | "di proprietà" | "proprietà"
        | "acquistato" => Ownership::Owned,
        "lease" | "leasing" | "in leasing" => Ownership::Leased,
        "rent" | "rental" | "noleggio" | "a noleggio" | "noleggiato" => Ownership::Rented,
        "loan" | "on loan" | "on loan to us" | "comodato" | "in comodato" | "demo" => {
            Ownership::OnLoan
        }
        "byod" | "employee" | "employee’s own" | "employee's own" | "personal" | "personale"
        | "del dipendente" => Ownership::Private,
        _ => return None,
    })
}

/// The numbers of a kind, for the dry run to show.
pub(super) fn shown(d: &AssetDraft, kind: IdentifierKind) -> String {
    let of = d.identifiers.iter().filter(|i| i.kind == kind);
    of.map(|i| i.value.as_str()).collect::<Vec<_>>().join(", ")
}
