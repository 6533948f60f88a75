//! Words about contracts: renewal, standing, billing, notice, what one is for.

use super::listed;
use crate::contract::draft::{ContractKind, ContractStatus, DeliveryMethod};
use crate::contract::{BillingPeriod, NoticeUnit, RenewalKind};
use crate::import::headers::word;

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
            "business day|business days|working day|working days|giorni lavorativi|gg lavorativi|gg lav|gg. lav|arbeitstage|werktage|jours ouvres|dias habiles|dias laborables",
        ),
        (
            NoticeUnit::Weeks,
            "week|weeks|w|settimana|settimane|woche|wochen|semaine|semaines|semana|semanas",
        ),
        (NoticeUnit::Months, "month|months|mo|m|mese|mesi|monat|monate|monaten|mois|mes|meses"),
    ];
    // Before what it is counted back from, everybody knows.
    const TAILS: [&str; 10] = [
        " di preavviso",
        " prima",
        " prima della scadenza",
        " dalla scadenza",
        " ante scadenza",
        " before",
        " prior",
        " before expiry",
        " notice",
        " vor ablauf",
    ];
    let stem = TAILS.iter().filter_map(|t| w.strip_suffix(t)).min_by_key(|s| s.len());
    listed(&lists, stem.unwrap_or(w))
}

/// How notice has to be delivered. Where either of two will do, the quicker one.
pub fn delivery(text: &str) -> Option<DeliveryMethod> {
    use DeliveryMethod as D;
    const PARTS: &[(D, &str)] = &[
        (D::Pec, "pec|certified e mail|certified email|posta elettronica certificata"),
        (D::Portal, "portal|area clienti|area riservata"),
        (
            D::Registered,
            "racc|registered|recorded delivery|einschreiben|recommande|certificada|burofax",
        ),
        (D::Email, "mail|posta elettronica"),
    ];
    let w = word(text);
    let part = PARTS.iter().find(|(_, p)| p.split('|').any(|p| w.contains(p)));
    DeliveryMethod::parse(&w).or_else(|| part.map(|(d, _)| *d))
}

/// Whether a length is said to be that of the term before.
pub fn same_length(text: &str) -> bool {
    const WORDS: &str = "pari durata|di pari durata|per pari durata|stessa durata|uguale durata|\
         same|same term|same duration|same length|equal term|like term|gleiche dauer|meme duree|\
         misma duracion";
    listed(&[((), WORDS)], &word(text)).is_some()
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
