//! The contracts of the sample firm: their terms, costs and cover.

use super::models::Category as C;
use super::people::{BUYER, FACILITY, IT_MANAGER, LOGISTICS, NETWORKS, SYSTEMS, Site, WORKPLACE};
use super::terms::When;
use super::vendors as v;
use super::{Words, contracts_steady};
use crate::contract::draft::{ContractKind as K, ContractStatus, DeliveryMethod as By};
use crate::contract::{BillingPeriod as B, EvergreenEnd, NoticeUnit, RenewalKind as R};
use crate::decision::DecisionChoice;

/// A contract of the sample.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spec {
    pub(super) number: &'static str,
    pub(super) vendor: &'static str,
    pub(super) title: Words,
    pub(super) kind: K,
    pub(super) owner: &'static str,
    pub(super) status: ContractStatus,
    pub(super) when: When,
    /// Saved as it was so many days ago: what time brought since then is a proposal.
    pub(super) saved_days_ago: i64,
    pub(super) renewal: R,
    pub(super) renewal_months: u32,
    pub(super) max_renewals: Option<u32>,
    pub(super) notice: (u32, NoticeUnit),
    pub(super) window_max: Option<u32>,
    pub(super) clear_days: bool,
    pub(super) evergreen_end: EvergreenEnd,
    pub(super) by: By,
    pub(super) costs: &'static [Cost],
    pub(super) covers: Covers,
    pub(super) decided: &'static [Decided],
    pub(super) notes: Words,
}

/// A cost line: label, whole currency units, how often.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cost {
    pub(super) label: Words,
    pub(super) amount: i64,
    pub(super) currency: &'static str,
    pub(super) billing: B,
}

/// What a contract covers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Covers {
    pub(super) categories: &'static [C],
    /// Only this maker's.
    pub(super) maker: Option<&'static str>,
    /// Only there.
    pub(super) site: Option<Site>,
}

/// A decision somebody recorded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decided {
    /// Period it is about; `None`: the one being decided now.
    pub(super) period: Option<u32>,
    pub(super) choice: DecisionChoice,
    pub(super) by: &'static str,
    pub(super) days_ago: i64,
    pub(super) reason: Words,
}

pub(super) const fn cost(label: Words, amount: i64, billing: B) -> Cost {
    Cost { label, amount, currency: "EUR", billing }
}

pub(super) const NOTHING: Covers = Covers { categories: &[], maker: None, site: None };

pub(super) const fn covers(categories: &'static [C]) -> Covers {
    Covers { categories, ..NOTHING }
}

pub(super) const fn days(n: u32) -> (u32, NoticeUnit) {
    (n, NoticeUnit::Days)
}

pub(super) const FEE: Words = ["Fee", "Canone"];
pub(super) const SETUP: Words = ["Set-up, once", "Attivazione una tantum"];

/// The usual contract: twelve months, renewed tacitly unless notice is sent by PEC.
pub(super) const BASE: Spec = Spec {
    number: "",
    vendor: "",
    title: ["", ""],
    kind: K::Service,
    owner: IT_MANAGER,
    status: ContractStatus::Active,
    when: When::Began { months_ago: 0, months: 12 },
    saved_days_ago: 0,
    renewal: R::Tacit,
    renewal_months: 12,
    max_renewals: None,
    notice: days(90),
    window_max: None,
    clear_days: false,
    evergreen_end: EvergreenEnd::Exact,
    by: By::Pec,
    costs: &[],
    covers: NOTHING,
    decided: &[],
    notes: ["", ""],
};

/// Every contract of the sample.
pub(super) fn all() -> impl Iterator<Item = &'static Spec> {
    PRESSING.iter().chain(contracts_steady::STEADY)
}

/// What makes Today worth opening.
const PRESSING: &[Spec] = &[
    Spec {
        number: "TS-2023-0418",
        vendor: v::TECNORETE,
        title: ["Maintenance of servers and storage", "Manutenzione server e storage"],
        kind: K::Maintenance,
        owner: SYSTEMS,
        when: When::SafeIn { days: 3, months: 36 },
        notice: days(60),
        costs: &[
            cost(FEE, 18_400, B::Annual),
            cost(["Keep your hard drive", "Conservazione del disco guasto"], 1_250, B::Annual),
        ],
        covers: covers(&[C::Server, C::Storage]),
        notes: [
            "On site within 4 hours, 24x7, in Milano; next business day elsewhere.",
            "Intervento entro 4 ore 24x7 a Milano; giorno lavorativo successivo nelle altre sedi.",
        ],
        ..BASE
    },
    Spec {
        number: "EC/2024/112",
        vendor: v::BARCODE,
        title: ["Service for barcode terminals", "Assistenza terminali barcode"],
        kind: K::Support,
        owner: LOGISTICS,
        when: When::SafeIn { days: 6, months: 24 },
        by: By::Registered,
        costs: &[cost(FEE, 1_230, B::Monthly)],
        covers: covers(&[C::Terminal, C::LabelPrinter]),
        notes: [
            "Swap within two business days; batteries are excluded.",
            "Sostituzione entro due giorni lavorativi; batterie escluse.",
        ],
        ..BASE
    },
    Spec {
        number: "FP-88120",
        vendor: v::FIBRA,
        title: ["Fibre link Milano–Piacenza", "Collegamento in fibra Milano–Piacenza"],
        kind: K::Connectivity,
        owner: NETWORKS,
        when: When::SafeIn { days: 12, months: 36 },
        renewal_months: 24,
        costs: &[cost(FEE, 1_180, B::Monthly), cost(SETUP, 2_400, B::OneOff)],
        ..BASE
    },
    Spec {
        number: "CS-EDR-2024",
        vendor: v::SCUDO,
        title: ["Endpoint protection", "Protezione endpoint (EDR)"],
        kind: K::Subscription,
        owner: IT_MANAGER,
        when: When::MissedBy { days: 9, months: 12 },
        notice: days(60),
        costs: &[cost(["420 seats", "420 postazioni"], 16_900, B::Annual)],
        covers: covers(&[C::Laptop, C::Desktop, C::Server]),
        ..BASE
    },
    Spec {
        number: "ASS 1187/22",
        vendor: v::STAMPA,
        title: ["Multifunction printers, all-in", "Multifunzione all-inclusive"],
        kind: K::Lease,
        owner: FACILITY,
        when: When::SafeIn { days: -3, months: 48 },
        notice: days(60),
        by: By::Registered,
        costs: &[
            cost(FEE, 890, B::Monthly),
            cost(["Extra pages, estimated", "Copie eccedenti, stima"], 640, B::Quarterly),
        ],
        covers: covers(&[C::Printer]),
        ..BASE
    },
    Spec {
        number: "TS-FW-2025",
        vendor: v::TECNORETE,
        title: ["Firewall support and signatures", "Supporto firewall e aggiornamenti"],
        kind: K::Support,
        owner: NETWORKS,
        when: When::EndsIn { days: 38, months: 12 },
        renewal: R::Express,
        notice: days(0),
        by: By::Email,
        costs: &[cost(FEE, 5_960, B::Annual)],
        covers: Covers { maker: Some("Fortinet"), ..covers(&[C::Firewall]) },
        notes: [
            "Without renewal the signatures stop on the last day.",
            "Senza rinnovo gli aggiornamenti si fermano l'ultimo giorno.",
        ],
        ..BASE
    },
    Spec {
        number: "VDM-5531",
        vendor: v::MDM,
        title: ["Mobile device management", "Gestione dispositivi mobili (MDM)"],
        kind: K::Subscription,
        owner: WORKPLACE,
        when: When::EndsIn { days: -20, months: 12 },
        saved_days_ago: 80,
        notice: days(30),
        by: By::Email,
        costs: &[cost(["120 devices", "120 dispositivi"], 4_320, B::Annual)],
        covers: covers(&[C::Phone, C::Tablet]),
        notes: [
            "Rolled over: nobody gave notice. Confirm or renegotiate.",
            "Rinnovato tacitamente: nessuno ha dato disdetta. Confermare o rinegoziare.",
        ],
        ..BASE
    },
    Spec {
        number: "GU-2210-M",
        vendor: v::ERP,
        title: ["ERP licence maintenance", "Manutenzione licenze ERP"],
        kind: K::Licence,
        owner: IT_MANAGER,
        when: When::SafeIn { days: 19, months: 12 },
        costs: &[cost(FEE, 42_600, B::Annual)],
        decided: &[Decided {
            period: None,
            choice: DecisionChoice::Renegotiate,
            by: IT_MANAGER,
            days_ago: 4,
            reason: [
                "The vendor asks 7 % more; our cap is the ISTAT index. Offer expected next week.",
                "Il fornitore chiede il 7 % in più; il nostro tetto è l'indice ISTAT. Offerta attesa la prossima settimana.",
            ],
        }],
        ..BASE
    },
    Spec {
        number: "PR-2019-07",
        vendor: v::RADIO,
        title: ["Backup radio link Verona", "Ponte radio di backup Verona"],
        kind: K::Connectivity,
        owner: NETWORKS,
        when: When::SafeIn { days: 24, months: 60 },
        costs: &[cost(FEE, 310, B::Monthly)],
        decided: &[Decided {
            period: None,
            choice: DecisionChoice::Terminate,
            by: NETWORKS,
            days_ago: 11,
            reason: ["The new fibre makes it superfluous.", "La nuova fibra lo rende superfluo."],
        }],
        ..BASE
    },
    Spec {
        number: "CP-CED-3",
        vendor: v::COOLING,
        title: ["Cooling of the server room", "Climatizzazione sala CED"],
        kind: K::Maintenance,
        owner: FACILITY,
        when: When::SafeIn { days: 9, months: 12 },
        notice: days(60),
        costs: &[cost(FEE, 2_880, B::Semiannual)],
        ..BASE
    },
    Spec {
        number: "AN-2022-3382",
        vendor: v::LEASING,
        title: ["Lease of 18 laptops", "Noleggio operativo di 18 portatili"],
        kind: K::Lease,
        owner: BUYER,
        when: When::SafeIn { days: 16, months: 36 },
        renewal_months: 6,
        notice: days(120),
        window_max: Some(210),
        by: By::Registered,
        costs: &[cost(FEE, 702, B::Monthly)],
        covers: Covers { maker: Some("Lenovo"), ..covers(&[C::Laptop]) },
        notes: [
            "Return within ten days of the end, wiped and with power supplies.",
            "Riconsegna entro dieci giorni dalla scadenza, con bonifica dei dischi e alimentatori.",
        ],
        ..BASE
    },
    Spec {
        number: "SV-14",
        vendor: v::VIDEO,
        title: ["Video surveillance, Piacenza", "Videosorveglianza Piacenza"],
        kind: K::Maintenance,
        owner: FACILITY,
        when: When::SafeIn { days: 33, months: 24 },
        clear_days: true,
        notice: days(60),
        by: By::Registered,
        costs: &[cost(FEE, 1_940, B::Semiannual)],
        ..BASE
    },
];
