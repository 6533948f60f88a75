//! Known layouts, told by their headers: Snipe-IT's import template, its importer's own field
//! names, its asset list in any language, GLPI's contracts, the files of makers, and ours.
//!
//! Fingerprints compare header keys. A preset says what the records are and how such a tool means
//! its dates; the meaning of most headers is in `aliases` and the same for all.

use super::aliases::snipe;
use super::{ImportKind, Preset, coverages, headers};

/// What GLPI calls the columns of its contracts in English, French, Italian, German and Spanish,
/// concept by concept. Compared as keys.
struct Glpi;

impl Glpi {
    const BILLING: &'static str = "invoice period|période de facturation|\
         périodicité de facturation|periodo di fatturazione|periodicità di fatturazione|\
         Rechnungszeitraum|Abrechnungszeitraum|Rechnungsperiode|período de facturación|\
         periodicidad de facturación";
    const PERIODICITY: &'static str =
        "periodicity|périodicité|periodicità|Periodizität|periodicidad";
    const NOTICE: &'static str = "notice|préavis|preavviso|Kündigungsfrist|preaviso|aviso";
    const RENEWAL: &'static str =
        "renewal|renouvellement|reconduction|rinnovo|Verlängerung|Erneuerung|renovación";
    /// Its own words beside notice and renewal, which people use in lists of their own; so they do
    /// with *periodicità*, for how often they pay.
    const OWN: &'static str = "associated suppliers|fournisseurs associés|fornitori associati|\
         zugehörige Lieferanten|verknüpfte Lieferanten|proveedores asociados|email alarms|\
         alarmes par courriel|avvisi email|allarmi email|E-Mail-Alarme|alarmas por correo|\
         number of items|nombre d'éléments|numero di elementi|Anzahl der Elemente|\
         número de elementos|expiration date + notice|date d'expiration + préavis|\
         data di scadenza + preavviso|Ablaufdatum + Kündigungsfrist|account number|\
         numéro de compte|numero di conto|Kontonummer|número de cuenta";
}

/// The layout of these header keys and what its records are; `None` for one nobody told us about.
pub(super) fn detect(keys: &[String]) -> Option<(Preset, ImportKind)> {
    if let Some(preset) = coverages::presets::detect(keys) {
        return Some((preset, ImportKind::Coverages));
    }
    let all = |wanted: &[&str]| wanted.iter().all(|w| keys.iter().any(|k| k == w));
    let any = |words: &str| words.split('|').map(headers::key).any(|w| keys.contains(&w));
    let assets = ImportKind::Assets;
    if all(&["checkouttype", "assettag"]) {
        return Some((Preset::SnipeImport, assets));
    }
    if all(&["itemname", "assettag", "warrantymonths"]) {
        return Some((Preset::SnipeFields, assets));
    }
    if any(snipe::TAG) && any(snipe::TELLING) {
        return Some((Preset::SnipeList, assets));
    }
    let glpi_only = any(Glpi::OWN) || any(Glpi::BILLING) || all(&["periodicity"]);
    if (any(Glpi::BILLING) && any(Glpi::PERIODICITY))
        || (any(Glpi::NOTICE) && any(Glpi::RENEWAL) && glpi_only)
    {
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
            Self::DellEntitlement
            | Self::HpWarranty
            | Self::LenovoWarranty
            | Self::CiscoCoverage
            | Self::PsWarranty
            | Self::RalphSupport => Some(ImportKind::Coverages),
            Self::Custodia | Self::Generic => None,
        }
    }

    /// The tool stores the day after the last as the end (domain §B.9).
    pub const fn ends_exclusive(self) -> bool {
        match self {
            Self::SnipeImport | Self::SnipeFields | Self::SnipeList | Self::GlpiContract => true,
            Self::Custodia
            | Self::Generic
            | Self::DellEntitlement
            | Self::HpWarranty
            | Self::LenovoWarranty
            | Self::CiscoCoverage
            | Self::PsWarranty
            | Self::RalphSupport => false,
        }
    }

    /// A notice period without a unit is in months.
    pub const fn notice_in_months(self) -> bool {
        matches!(self, Self::GlpiContract)
    }
}
