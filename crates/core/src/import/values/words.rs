//! Words in cells: statuses, yes and no, kinds of renewal, billing, contract and vendor, notice.
//!
//! Word lists hold the folded form of [`headers::word`]: lower case, no accents, single blanks.
//! A status must match a whole word; kinds, which only sort, may match a part.

use std::sync::OnceLock;

use crate::asset::AssetState;
use crate::import::aliases::snipe;
use crate::import::headers::word;
use crate::vendor::VendorKind;

mod contracts;

pub use contracts::{
    Standing, billing, contract_kind, delivery, notice_unit, renewal, same_length, standing,
};

/// Words for asset states in English, Italian, German, French and Spanish, `|` between them.
const STATES: &[(AssetState, &str)] = &[
    (
        AssetState::Planned,
        "planned|ordered|on order|requested|pending|ordinato|in ordine|in arrivo|pianificato|previsto|\
         da consegnare|bestellt|geplant|commande|en commande|prevu|pedido|planificado|solicitado",
    ),
    (
        AssetState::InStock,
        "in stock|stock|in storage|storage|available|spare|ready|ready to deploy|deployable|\
         reserved|in magazzino|magazzino|a magazzino|disponibile|scorta|riservato|prenotato|\
         auf lager|lager|lagernd|verfugbar|bereit|reserviert|en stock|disponible|reserve|\
         pret a deployer|en almacen|almacen|reservado|listo para desplegar|listo para implementar",
    ),
    (
        AssetState::InUse,
        "in use|use|deployed|active|assigned|checked out|in production|production|live|\
         in service|installed|in uso|in produzione|attivo|assegnato|in servizio|in esercizio|\
         installato|in betrieb|in gebrauch|in verwendung|im einsatz|aktiv|zugewiesen|\
         herausgegeben|en service|en utilisation|utilise|actif|attribue|deploye|en uso|activo|\
         asignado|desplegado|en produccion",
    ),
    (
        AssetState::InRepair,
        "in repair|repair|under repair|out for repair|out for diagnostics|in maintenance|maintenance|rma|\
         in riparazione|riparazione|in manutenzione|in assistenza|in reparatur|reparatur|\
         in wartung|wartung|en reparation|en maintenance|en reparacion|en mantenimiento",
    ),
    (
        AssetState::Retired,
        "retired|archived|obsolete|decommissioned|broken not fixable|out of service|end of life|eol|to be disposed|\
         pending disposal|ritirato|da dismettere|da smaltire|fuori uso|fuori servizio|\
         obsoleto|archiviato|ausgemustert|auser betrieb|archiviert|stillgelegt|retire|archive|\
         hors service|reforme|retirado|archivado|fuera de servicio|fuera de uso",
    ),
    (
        AssetState::Disposed,
        "disposed|disposed of|scrapped|recycled|destroyed|sold|donated|dismesso|smaltito|rottamato|\
         venduto|distrutto|alienato|donato|entsorgt|verkauft|verschrottet|mis au rebut|vendu|\
         detruit|recycle|elimine|vendido|eliminado|desechado|dado de baja",
    ),
    (
        AssetState::Lost,
        "lost|stolen|missing|lost/stolen|lost or stolen|perso|smarrito o rubato|smarrito|rubato|disperso|\
         smarrito/rubato|verloren|gestohlen|vermisst|perdu|vole|manquant|perdido|robado|\
         extraviado",
    ),
];

fn listed<T: Copy>(lists: &[(T, &str)], w: &str) -> Option<T> {
    let (value, _) = lists.iter().find(|(_, words)| words.split('|').any(|x| x.trim() == w))?;
    Some(*value)
}

/// The fixed state a status word means; `None` for a word of nobody's language.
pub fn asset_state(text: &str) -> Option<AssetState> {
    let w = word(text);
    listed(STATES, &w).or_else(|| AssetState::parse(&w.replace(' ', "_")))
}

/// Whether Snipe-IT's list says behind the status that somebody has the asset, in any of its
/// languages: `Ready to Deploy Deployed`.
pub fn is_deployed(text: &str) -> bool {
    static WORDS: OnceLock<Vec<String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| snipe::DEPLOYED.split('|').map(word).collect());
    let text = word(text);
    words
        .iter()
        .any(|w| text.strip_suffix(w.as_str()).is_some_and(|t| t.is_empty() || t.ends_with(' ')))
}

/// What a vendor does; several kinds may stand in one cell. Empty when no word is known.
pub fn vendor_kinds(text: &str) -> Vec<VendorKind> {
    use VendorKind as K;
    const PARTS: &[(K, &str)] = &[
        (K::Maker, "maker|manufacturer|produttore|costruttore|hersteller|fabricant|fabricante"),
        (
            K::Reseller,
            "reseller|rivenditore|handler|handel|revendeur|distribut|systemhaus|revendedor",
        ),
        (K::Maintainer, "maintain|maintenance|manutentore|manutenzione|wartung|mantenimiento"),
        (K::Software, "software"),
        (K::Cloud, "cloud|saas|hosting"),
        (K::Telecom, "telecom|telco|carrier|operatore|internet provider|telekom"),
        (K::Leasing, "leas|noleggio|rental"),
        (
            K::Itad,
            "itad|disposal|recycl|smaltimento|riciclo|entsorg|recycling|recyclage|reciclaje|destruction|distruzione",
        ),
        (K::Printing, "print|stampa|druck|impression|impresion"),
    ];
    let w = word(text);
    if let Some(exact) = VendorKind::parse(&w.replace(' ', "_")) {
        return vec![exact];
    }
    let found: Vec<K> = PARTS
        .iter()
        .filter(|(_, parts)| parts.split('|').any(|p| w.contains(p)))
        .map(|(k, _)| *k)
        .collect();
    let service = ["service", "servizi", "dienst", "consult"].iter().any(|p| w.contains(p));
    if found.is_empty() && service { vec![K::Service] } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::draft::ContractKind;
    use crate::contract::{BillingPeriod, RenewalKind};

    #[test]
    fn statuses_of_five_languages_find_their_state_and_doubts_find_none() {
        use AssetState::{Disposed, InRepair, InStock, InUse, Lost, Planned, Retired};
        for (text, state) in [
            ("In use", Some(InUse)),
            ("IN USE", Some(InUse)),
            ("in_use", Some(InUse)),
            ("In magazzino", Some(InStock)),
            ("Réservé", Some(InStock)),
            ("Außer Betrieb", Some(Retired)),
            ("En réparation", Some(InRepair)),
            ("Bestellt", Some(Planned)),
            ("Mis au rebut", Some(Disposed)),
            ("Stolen", Some(Lost)),
            ("???", None),
            ("Broken maybe", None),
            ("0", None),
            ("in uso (?)", None),
            ("", None),
        ] {
            assert_eq!(asset_state(text), state, "{text:?}");
        }
    }

    #[test]
    fn every_state_knows_its_own_stored_spelling() {
        for state in AssetState::ALL {
            assert_eq!(asset_state(state.as_str()), Some(*state));
        }
        for kind in VendorKind::ALL {
            assert_eq!(vendor_kinds(kind.as_str()), [*kind]);
        }
        for kind in ContractKind::ALL {
            assert_eq!(contract_kind(kind.as_str()), *kind);
        }
        for period in BillingPeriod::ALL {
            assert_eq!(billing(period.as_str()), Some(*period));
        }
        for kind in RenewalKind::ALL {
            assert_eq!(renewal(kind.as_str()), Some(*kind));
        }
    }

    #[test]
    fn contract_words_are_sorted() {
        for (text, kind) in [
            ("Hardware maintenance", ContractKind::Maintenance),
            ("Software subscription", ContractKind::Subscription),
            ("Cloud services", ContractKind::Cloud),
            ("Operating lease", ContractKind::Lease),
            ("Telecom circuit", ContractKind::Connectivity),
            ("Managed print services", ContractKind::Service),
            ("Warranty extension", ContractKind::Support),
            ("Noleggio operativo", ContractKind::Lease),
            ("Wartungsvertrag", ContractKind::Maintenance),
            ("Catering", ContractKind::Other),
        ] {
            assert_eq!(contract_kind(text), kind, "{text}");
        }
        for (text, period) in [
            ("annual in advance", Some(BillingPeriod::Annual)),
            ("Una tantum", Some(BillingPeriod::OneOff)),
            ("Trimestrale posticipata", Some(BillingPeriod::Quarterly)),
            ("12 months", Some(BillingPeriod::Annual)),
            ("whenever", None),
        ] {
            assert_eq!(billing(text), period, "{text}");
        }
        for (text, kind) in [
            ("Tacit", Some(RenewalKind::Tacit)),
            ("Never", Some(RenewalKind::None)),
            ("sì", Some(RenewalKind::Tacit)),
            ("Express", Some(RenewalKind::Express)),
            ("A tempo indeterminato", Some(RenewalKind::Evergreen)),
            ("maybe", None),
        ] {
            assert_eq!(renewal(text), kind, "{text}");
        }
    }

    #[test]
    fn a_vendor_may_do_several_things() {
        assert_eq!(vendor_kinds("Software & cloud"), [VendorKind::Software, VendorKind::Cloud]);
        assert_eq!(vendor_kinds("IT asset disposal"), [VendorKind::Itad]);
        assert_eq!(vendor_kinds("Maintenance provider"), [VendorKind::Maintainer]);
        assert_eq!(vendor_kinds("Consulting"), [VendorKind::Service]);
        assert_eq!(vendor_kinds("Florist"), []);
    }
}
