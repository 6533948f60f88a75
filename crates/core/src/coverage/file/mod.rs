//! What files of makers say of covers: one entitlement a row, compared with the covers an asset has.
//!
//! Pure. How the words of makers are read is in [`words`] and [`level`]; reading the file and
//! finding the asset is `import::coverages`'.
//!
//! # How an entitlement is known again
//!
//! By its **asset, its reference and its first day**; the reference is what the maker calls it by:
//! contract number, else item number, else code of the service, else its name. A renewal starts
//! on another day and is another cover; one whose last day or level moved is the same, changed. A
//! cover somebody typed has no reference of the maker: of the same kind and holding on a day of the
//! entitlement's, it is taken for the same where only one comes into question.

use chrono::NaiveDate;

use super::term::EndSource;
use super::{CoverLevel, CoverageDraft, CoverageKind};
use crate::ids::{AssetId, ContractId};
use crate::money::Money;

pub mod level;
pub mod words;

/// Makers whose files are known by their headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maker {
    /// Dell and what it sold under other names.
    Dell,
    /// HP and Hewlett Packard Enterprise: their files have the same headers.
    Hp,
    /// Lenovo.
    Lenovo,
    /// Cisco.
    Cisco,
}

impl Maker {
    /// Whether an asset of this manufacturer can be one of its; one without can.
    pub fn made(self, manufacturer: &str) -> bool {
        let name = words::plain(manufacturer);
        let names: &[&str] = match self {
            Self::Dell => &["dell", "emc", "alienware"],
            Self::Hp => &["hp", "hpe", "hewlett", "aruba", "compaq"],
            Self::Lenovo => &["lenovo", "ibm", "motorola"],
            Self::Cisco => &["cisco", "meraki", "linksys"],
        };
        name.trim().is_empty() || names.iter().any(|n| name.contains(&format!(" {n} ")))
    }

    /// Who keeps what its files promise; `None` where the asset's manufacturer says it better.
    pub const fn provider(self) -> Option<&'static str> {
        match self {
            Self::Dell => Some("Dell"),
            Self::Lenovo => Some("Lenovo"),
            Self::Cisco => Some("Cisco"),
            Self::Hp => None,
        }
    }
}

/// What one row of a file says of the cover of an asset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entitlement {
    /// What it is.
    pub kind: CoverageKind,
    /// What is done when the hardware fails; `None` where the words do not say.
    pub level: Option<CoverLevel>,
    /// Who does it; empty where the file does not say.
    pub provider: String,
    /// What the maker calls it by; may be empty.
    pub reference: String,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day as the file has it; `None`: for the life of the asset.
    pub end: Option<NaiveDate>,
    /// Price of the whole of it.
    pub price: Option<Money>,
    /// The file says that failed drives stay with us.
    pub keep_drive: bool,
    /// The contract of ours that bears its number.
    pub contract_id: Option<ContractId>,
    /// Its name in the file; kept as the note of a new cover.
    pub service: String,
}

/// The cover of an asset that is this entitlement, as a place in `covers`: `exact` by reference and
/// first day, else the only typed one that can be meant.
pub fn known(e: &Entitlement, covers: &[CoverageDraft], exact: bool) -> Option<usize> {
    let fits = |c: &CoverageDraft| if exact { is(e, c) } else { may_be(e, c) };
    let mut found = covers.iter().enumerate().filter(|(_, c)| fits(c)).map(|(at, _)| at);
    let first = found.next()?;
    // Two that fit exactly are one cover recorded twice: the first. Two that may be: a guess.
    (exact || found.next().is_none()).then_some(first)
}

fn is(e: &Entitlement, c: &CoverageDraft) -> bool {
    let same_name = same(&c.reference, &e.reference);
    same_name && c.start == e.start && (!e.reference.is_empty() || c.kind == e.kind)
}

fn may_be(e: &Entitlement, c: &CoverageDraft) -> bool {
    let renamed = c.reference.is_empty() && c.kind == e.kind;
    let named = !e.reference.is_empty() && same(&c.reference, &e.reference);
    let undated = named && (c.start.is_none() || e.start.is_none());
    let begins = |a: Option<NaiveDate>, b: Option<NaiveDate>| a.zip(b).is_none_or(|(a, b)| a <= b);
    let meets = begins(c.start, e.end) && begins(e.start, c.end);
    (renamed || undated) && meets
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

/// Whether taking the file's word would shorten a cover somebody typed: that needs a person's word.
pub fn shortens(e: &Entitlement, old: &CoverageDraft) -> bool {
    let longer = match (old.end, e.end) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(old), Some(new)) => old > new,
    };
    old.origin == EndSource::User && longer
}

/// The cover as the file has it. What the file does not say stays; its last day is taken as it
/// stands, never computed.
pub fn merged(e: &Entitlement, asset: AssetId, old: Option<&CoverageDraft>) -> CoverageDraft {
    let blank = CoverageDraft {
        id: None,
        asset_id: asset,
        kind: e.kind,
        level: None,
        provider: String::new(),
        contract_id: None,
        reference: String::new(),
        start: None,
        end: None,
        price: None,
        keep_drive: false,
        origin: EndSource::Vendor,
        validated_on: None,
        note: e.service.clone(),
    };
    let mut d = old.cloned().unwrap_or(blank);
    d.level = e.level.or(d.level);
    d.start = e.start.or(d.start);
    d.end = e.end;
    d.price = e.price.or(d.price);
    d.contract_id = e.contract_id.or(d.contract_id);
    d.keep_drive |= e.keep_drive;
    d.origin = EndSource::Vendor;
    for (slot, said) in [(&mut d.provider, &e.provider), (&mut d.reference, &e.reference)] {
        // The same name in other letters is the same name.
        if !said.is_empty() && !same(slot, said) {
            slot.clone_from(said);
        }
    }
    d
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    fn entitlement(reference: &str, start: &str, end: &str) -> Entitlement {
        Entitlement {
            kind: CoverageKind::Warranty,
            level: None,
            provider: String::new(),
            reference: reference.into(),
            start: day(start),
            end: day(end),
            price: None,
            keep_drive: false,
            contract_id: None,
            service: String::new(),
        }
    }

    fn cover(reference: &str, start: &str, end: &str, origin: EndSource) -> CoverageDraft {
        let merged = merged(&entitlement(reference, start, end), AssetId(1), None);
        CoverageDraft { origin, ..merged }
    }

    #[test]
    fn an_entitlement_is_known_by_its_reference_and_first_day_else_by_the_one_typed_cover() {
        let (vendor, user) = (EndSource::Vendor, EndSource::User);
        let e = entitlement("A-1", "2024-01-01", "2026-12-31");
        let same = cover("a-1", "2024-01-01", "2025-12-31", vendor);
        let renewal = cover("A-1", "2027-01-01", "2027-12-31", vendor);
        let typed = cover("", "2024-02-01", "2030-12-31", user);
        let past = cover("", "2020-01-01", "2023-12-31", user);
        let open = cover("A-1", "", "2026-12-31", vendor);
        let extension =
            CoverageDraft { kind: CoverageKind::Extension, ..cover("", "2024-02-01", "", user) };
        for (covers, exact, found) in [
            (vec![renewal.clone(), same], true, Some(1)),
            (vec![renewal.clone()], true, None),
            (vec![renewal], false, None),
            (vec![typed.clone()], true, None),
            (vec![typed.clone()], false, Some(0)),
            (vec![past.clone(), typed.clone()], false, Some(1)),
            // Two that can be meant: nobody guesses.
            (vec![typed.clone(), typed], false, None),
            (vec![past], false, None),
            (vec![open], false, Some(0)),
            (vec![extension], false, None),
        ] {
            assert_eq!(known(&e, &covers, exact), found, "{covers:?}");
        }
    }

    #[test]
    fn only_a_longer_cover_of_a_persons_is_shortened_and_a_vendors_day_is_kept_as_it_stands() {
        let (vendor, user) = (EndSource::Vendor, EndSource::User);
        let e = entitlement("A-1", "2024-01-01", "2026-12-31");
        for (end, origin, expect) in [
            ("2027-01-01", user, true),
            ("", user, true),
            ("2026-12-31", user, false),
            ("2026-12-30", user, false),
            ("2027-01-01", vendor, false),
            ("2027-01-01", EndSource::Computed, false),
        ] {
            let old = cover("", "2024-01-01", end, origin);
            assert_eq!(shortens(&e, &old), expect, "{end} {origin}");
        }
        let old = cover("", "2023-01-01", "2027-01-01", EndSource::Computed);
        let new = merged(&e, AssetId(1), Some(&old));
        assert_eq!((new.end, new.origin), (e.end, vendor));
    }
}
