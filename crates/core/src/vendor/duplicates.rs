//! Vendors that are probably one: the same VAT number, or the same name once its legal form, its
//! accents and its punctuation are left out.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization as _;

use super::{sql, vat};
use crate::choice::choice;
use crate::error::Result;
use crate::ids::VendorId;
use crate::store::Conn;

choice! {
    /// Why vendors are thought to be one.
    DuplicateReason { SameVat = "same_vat", SameName = "same_name" }
}

/// Vendors that are probably one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DuplicateGroup {
    /// Why.
    pub reason: DuplicateReason,
    /// Two or more, by name.
    pub vendors: Vec<DuplicateVendor>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DuplicateVendor {
    /// The vendor.
    pub id: VendorId,
    /// Its name.
    pub name: String,
    /// Its VAT number.
    pub vat_no: String,
    /// Its contracts, ended ones too.
    pub contracts: u32,
    /// Assets bought from it.
    pub assets: u32,
}

/// Legal forms, as one word without dots. Not a list of all there are: a form that is missing costs
/// a proposal, no data.
const FORMS: &str = "srl srls spa sapa sas snc scarl scrl scpa scpl ss coop onlus unipersonale \
    gmbh ag kg kgaa ug ohg mbh ev co ltd limited llc llp inc incorporated corp corporation plc \
    company sarl sasu sa eurl bv nv bvba cv sl slu ab as asa aps oy oyj sro doo spzoo kft lda oü";

/// A name to compare by: lower case, no accents, no punctuation, no legal form at its end.
pub fn name_key(name: &str) -> String {
    let plain: String = name
        .to_lowercase()
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c) && *c != '.')
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let mut kept = words.as_slice();
    // A form may be one word or several: "S.p.A.", "S. r. l.", "S.c.a r.l.".
    while let Some(form) = (1..=4).rev().find(|n| {
        let at = kept.len().checked_sub(*n).filter(|at| *at > 0);
        at.and_then(|at| kept.get(at..)).is_some_and(|tail| is_form(&tail.concat()))
    }) {
        kept = kept.get(..kept.len() - form).unwrap_or_default();
    }
    kept.join(" ")
}

fn is_form(word: &str) -> bool {
    FORMS.split_ascii_whitespace().any(|form| form == word)
}

/// Groups of vendors that are probably one, those of one VAT number first.
pub fn likely(conn: &Conn) -> Result<Vec<DuplicateGroup>> {
    Ok(among(&sql::merge::candidates(conn)?))
}

/// Every vendor, as they are compared; what hangs on them is not counted.
pub(crate) fn all(conn: &Conn) -> Result<Vec<DuplicateVendor>> {
    sql::merge::names(conn)
}

/// Those of some vendors that are probably one.
pub(crate) fn among(all: &[DuplicateVendor]) -> Vec<DuplicateGroup> {
    let mut found = groups(all, DuplicateReason::SameVat, |v| vat::key(&v.vat_no));
    let by_vat: HashMap<VendorId, usize> = (0..)
        .zip(&found)
        .flat_map(|(at, group)| group.vendors.iter().map(move |v| (v.id, at)))
        .collect();
    for group in groups(all, DuplicateReason::SameName, |v| name_key(&v.name)) {
        let mut same = group.vendors.iter().map(|v| by_vat.get(&v.id));
        let first = same.next().flatten();
        // What one VAT number says already is not said again.
        if first.is_none() || !same.all(|at| at == first) {
            found.push(group);
        }
    }
    found
}

fn groups(
    all: &[DuplicateVendor],
    reason: DuplicateReason,
    key: impl Fn(&DuplicateVendor) -> String,
) -> Vec<DuplicateGroup> {
    let mut by_key: BTreeMap<String, Vec<DuplicateVendor>> = BTreeMap::new();
    for vendor in all {
        let key = key(vendor);
        if !key.is_empty() {
            by_key.entry(key).or_default().push(vendor.clone());
        }
    }
    let several = by_key.into_values().filter(|vendors| vendors.len() > 1);
    several.map(|vendors| DuplicateGroup { reason, vendors }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_legal_form_is_no_part_of_a_name() {
        for (one, other) in [
            ("Acme S.r.l.", "ACME"),
            ("Acme S. r. l.", "Acme SRL"),
            ("Acme Società", "acme societa"),
            ("Formazione S.c.a r.l.", "Formazione scarl"),
            ("Hanse GmbH & Co. KG", "hanse gmbh"),
            ("Lumen Cloud, Ltd.", "Lumen-Cloud Limited"),
            ("Rhône SARL", "RHONE"),
            ("Foo Sp. z o.o.", "foo"),
            ("Acme Co., Inc.", "Acme"),
        ] {
            assert_eq!(name_key(one), name_key(other), "{one} / {other}");
        }
        for (one, other) in
            [("Acme Nord S.r.l.", "Acme Sud S.r.l."), ("SA", "AG"), ("Spa Service", "Service")]
        {
            assert_ne!(name_key(one), name_key(other), "{one} / {other}");
        }
        assert_eq!(name_key("S.p.A."), "spa", "something of the name stays");
        assert_eq!(name_key("—"), "", "nothing to compare by");
    }
}
