//! Words in cells: statuses, yes and no, kinds of renewal, billing, contract and vendor, notice.
//!
//! Word lists hold the folded form of [`headers::word`]: lower case, no accents, single blanks.
//! A status must match a whole word; kinds, which only sort, may match a part.

use std::sync::OnceLock;

use crate::asset::AssetState;
use crate::contract::draft::{ContractKind, ContractStatus};
use crate::contract::{BillingPeriod, NoticeUnit, RenewalKind};
use crate::import::aliases::snipe;
use crate::import::headers::word;
use crate::vendor::VendorKind;

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
         pending disposal|ritirato|dismesso|da dismettere|da smaltire|fuori uso|fuori servizio|\
         obsoleto|archiviato|ausgemustert|auser betrieb|archiviert|stillgelegt|retire|archive|\
         hors service|reforme|retirado|archivado|fuera de servicio|fuera de uso",
    ),
    (
        AssetState::Disposed,
        "disposed|disposed of|scrapped|recycled|destroyed|sold|donated|smaltito|rottamato|\
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

const YES: &str = "yes|y|true|1|x|on|si|s|vero|ja|j|wahr|oui|o|vrai|verdadero|auto|automatic|automatico|automatisch|automatique";
const NO: &str = "no|n|false|0|off|falso|nein|falsch|non|faux|manual|manuale|manuell|manuel";
const TACIT: &str = "tacit|tacito|rinnovo tacito|tacita|stillschweigend|tacite|tacite reconduction|\
     tacita reconduccion|auto renew|auto renewal|automatic renewal|rinnovo automatico|autorenew";
const EXPRESS: &str = "express|espresso|rinnovo espresso|espressa|ausdrucklich|expresse|\
     reconduction expresse|expresa|expreso|explicit|esplicito|esplicita|explicite|explicita|explizit|on request|su richiesta";
const NEVER: &str =
    "never|none|no renewal|mai|nessuno|nessun rinnovo|nie|niemals|keine|jamais|aucun|nunca|ninguno";
const EVERGREEN: &str = "evergreen|open ended|indefinite|rolling|tempo indeterminato|\
     a tempo indeterminato|indeterminato|unbefristet|duree indeterminee|indeterminee|indefinido";

/// What a renewal word means; yes and no answer "does it renew by itself?".
pub fn renewal(text: &str) -> Option<RenewalKind> {
    let lists = [
        (RenewalKind::Tacit, TACIT),
        (RenewalKind::Tacit, YES),
        (RenewalKind::Express, EXPRESS),
        (RenewalKind::None, NEVER),
        (RenewalKind::None, NO),
        (RenewalKind::Evergreen, EVERGREEN),
    ];
    listed(&lists, &word(text))
}

/// What a file says about a contract's standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// One of ours.
    Status(ContractStatus),
    /// Over, by itself or by notice: needs the day it ended.
    Over,
    /// Still running, but notice has been given: a decision to record, not a status.
    NoticeGiven,
}

/// What a contract's status word means.
pub fn standing(text: &str) -> Option<Standing> {
    let lists = [
        (
            Standing::Status(ContractStatus::Active),
            "active|in force|running|signed|current|open|renewed|attivo|in vigore|in corso|\
             in essere|firmato|aktiv|laufend|in kraft|actif|en cours|en vigueur|activo|vigente|\
             en vigor|production|implementation",
        ),
        (
            Standing::Status(ContractStatus::Draft),
            "draft|planned|pending|in negotiation|bozza|in trattativa|pianificato|entwurf|\
             geplant|brouillon|en negociation|prevu|borrador|en negociacion",
        ),
        (
            Standing::Over,
            "expired|ended|terminated|closed|cancelled|canceled|obsolete|inactive|scaduto|cessato|\
             terminato|chiuso|disdetto|annullato|abgelaufen|beendet|gekundigt|geschlossen|expire|\
             termine|resilie|clos|vencido|terminado|cerrado|cancelado|caducado",
        ),
        (
            Standing::NoticeGiven,
            "notice given|terminating|in notice|disdetta inviata|disdetta data|in disdetta|\
             kundigung ausgesprochen|preavis donne|preaviso dado",
        ),
    ];
    listed(&lists, &word(text))
}

/// How often something is invoiced, from a word or a number of months.
pub fn billing(text: &str) -> Option<BillingPeriod> {
    use BillingPeriod as B;
    let lists = [
        (
            B::Monthly,
            "monthly|month|per month|mensile|al mese|monatlich|mensuel|mensuelle|mensual|1|1 month|1 mese|1 monat|1 mois|1 mes",
        ),
        (
            B::Quarterly,
            "quarterly|quarter|trimestrale|vierteljahrlich|quartalsweise|trimestriel|trimestrielle|trimestral|3|3 months|3 mesi|3 monate|3 mois|3 meses",
        ),
        (
            B::Semiannual,
            "semiannual|semi annual|half yearly|biannual|every six months|semestrale|halbjahrlich|semestriel|semestrielle|semestral|6|6 months|6 mesi|6 monate|6 mois|6 meses",
        ),
        (
            B::Annual,
            "annual|annually|yearly|year|per year|annuale|annuo|all'anno|jahrlich|annuel|annuelle|anual|12|12 months|12 mesi|12 monate|12 mois|12 meses",
        ),
        (
            B::Biennial,
            "biennial|every two years|biennale|zweijahrlich|biennal|bienal|24|24 months|24 mesi|24 monate|24 mois|24 meses",
        ),
        (
            B::Triennial,
            "triennial|every three years|triennale|dreijahrlich|triennal|trienal|36|36 months|36 mesi|36 monate|36 mois|36 meses",
        ),
        (
            B::OneOff,
            "one off|once|one time|single|una tantum|unica soluzione|einmalig|unique|une fois|unico|una vez",
        ),
    ];
    let w = word(text);
    // When within the period it is paid is not ours to know: `annual in advance`.
    let tails = [
        " in advance",
        " in arrears",
        " anticipato",
        " anticipata",
        " posticipato",
        " posticipata",
        " im voraus",
        " d'avance",
    ];
    let stem = tails.iter().find_map(|t| w.strip_suffix(t)).unwrap_or(&w);
    listed(&lists, stem).or_else(|| B::parse(&stem.replace(' ', "_")))
}

/// The unit a notice period's word names.
pub fn notice_unit(w: &str) -> Option<NoticeUnit> {
    let lists = [
        (
            NoticeUnit::Days,
            "day|days|d|giorno|giorni|gg|giorni solari|tag|tage|tagen|jour|jours|dia|dias",
        ),
        (
            NoticeUnit::BusinessDays,
            "business day|business days|working day|working days|giorni lavorativi|arbeitstage|werktage|jours ouvres|dias habiles|dias laborables",
        ),
        (
            NoticeUnit::Weeks,
            "week|weeks|w|settimana|settimane|woche|wochen|semaine|semaines|semana|semanas",
        ),
        (NoticeUnit::Months, "month|months|mo|m|mese|mesi|monat|monate|monaten|mois|mes|meses"),
    ];
    listed(&lists, w)
}

/// What a contract is for; `Other` when no word is known.
pub fn contract_kind(text: &str) -> ContractKind {
    use ContractKind as K;
    const PARTS: &[(K, &str)] = &[
        (K::Nda, "nda|non disclosure|confidential|riservatezza|geheimhaltung"),
        (K::Subscription, "subscription|abbonament|abonnement|suscripcion"),
        (K::Cloud, "cloud|saas|hosting|iaas|paas"),
        (K::Lease, "lease|leasing|rental|noleggio|miete|location financiere|arrendamiento"),
        (
            K::Connectivity,
            "telecom|connectiv|circuit|internet|connettivit|telefon|mpls|fibra|fibre|conectividad|anbindung",
        ),
        (K::Maintenance, "maintenance|manutenzione|wartung|entretien|mantenimiento"),
        (K::Licence, "licen|lizenz"),
        (K::Support, "support|warranty|assistenza|garanzia|garantie|soporte|garantia"),
        (K::Service, "service|servizi|managed|outsourc|dienst|servicio"),
    ];
    let w = word(text);
    ContractKind::parse(&w.replace(' ', "_")).unwrap_or_else(|| {
        let part = PARTS.iter().find(|(_, p)| p.split('|').any(|p| w.contains(p)));
        part.map_or(K::Other, |(k, _)| *k)
    })
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
