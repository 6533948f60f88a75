//! Known layouts, told by their headers: Snipe-IT's import template, its importer's own field
//! names, its asset list in any language, GLPI's contracts, and ours.
//!
//! Fingerprints compare header keys. A preset says what the records are and how such a tool means
//! its dates; the meaning of most headers is in `aliases` and the same for all.

use super::{ImportKind, Preset};

/// "Asset tag" where Snipe-IT speaks other languages; two letters of its own are enough elsewhere.
const SNIPE_TAG: &[&str] = &["assettag", "etiquettedelactif", "placadelactivo", "tagbene"];
/// "Warranty expires" likewise.
const SNIPE_EXPIRES: &[&str] = &[
    "warrantyexpires",
    "garantieablaufdatum",
    "expirationdegarantie",
    "vencimientodelagarantia",
    "scadenzagaranzia",
    "eolrate",
];

/// The layout of these header keys and what its records are; `None` for one nobody told us about.
pub(super) fn detect(keys: &[String]) -> Option<(Preset, ImportKind)> {
    let all = |wanted: &[&str]| wanted.iter().all(|w| keys.iter().any(|k| k == w));
    let any = |wanted: &[&str]| wanted.iter().any(|w| keys.iter().any(|k| k == w));
    let assets = ImportKind::Assets;
    if all(&["checkouttype", "assettag"]) {
        return Some((Preset::SnipeImport, assets));
    }
    if all(&["itemname", "assettag", "warrantymonths"]) {
        return Some((Preset::SnipeFields, assets));
    }
    if any(SNIPE_TAG) && any(SNIPE_EXPIRES) {
        return Some((Preset::SnipeList, assets));
    }
    let billing = [
        "invoiceperiod",
        "periodedefacturation",
        "periodicitedefacturation",
        "periododifatturazione",
        "periodicitadifatturazione",
    ];
    let renewal = ["periodicity", "periodicite", "periodicita"];
    // Its own words beside "notice" and "renewal", which people use in lists of their own.
    let glpi_only = ["associatedsuppliers", "emailalarms", "numberofitems", "expirationdatenotice"];
    if (any(&billing) && any(&renewal)) || (all(&["notice", "renewal"]) && any(&glpi_only)) {
        return Some((Preset::GlpiContract, ImportKind::Contracts));
    }
    let ours: [(&[&str], ImportKind); 6] = [
        (&["assettag", "serialnumber", "warrantyend", "costcentre"], assets),
        (&["tag", "serial", "warrantyend", "costcentre"], assets),
        (&["contractno", "noticedays", "autorenew"], ImportKind::Contracts),
        (&["number", "title", "vendor", "renewalmonths"], ImportKind::Contracts),
        (&["vendorid", "vatnumber", "accountnumber"], ImportKind::Vendors),
        (&["vatno", "customerno"], ImportKind::Vendors),
    ];
    ours.iter().find(|(wanted, _)| all(wanted)).map(|(_, kind)| (Preset::Custodia, *kind))
}

impl Preset {
    /// What its records are; `None` where that depends on the file.
    pub const fn records(self) -> Option<ImportKind> {
        match self {
            Self::SnipeImport | Self::SnipeFields | Self::SnipeList => Some(ImportKind::Assets),
            Self::GlpiContract => Some(ImportKind::Contracts),
            Self::Custodia | Self::Generic => None,
        }
    }

    /// The tool stores the day after the last as the end (domain §B.9).
    pub const fn ends_exclusive(self) -> bool {
        match self {
            Self::SnipeImport | Self::SnipeFields | Self::SnipeList | Self::GlpiContract => true,
            Self::Custodia | Self::Generic => false,
        }
    }

    /// A notice period without a unit is in months.
    pub const fn notice_in_months(self) -> bool {
        matches!(self, Self::GlpiContract)
    }
}
