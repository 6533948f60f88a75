//! The contracts of the sample that are not pressing: every type, every kind of renewal and notice.

use super::contracts::{BASE, Covers, Decided, FEE, SETUP, Spec, cost, covers, days};
use super::models::Category as C;
use super::people::{BUYER, FACILITY, IT_MANAGER, LOGISTICS, NETWORKS, SYSTEMS, Site, WORKPLACE};
use super::terms::When;
use super::vendors as v;
use crate::contract::draft::{ContractKind as K, ContractStatus, DeliveryMethod as By};
use crate::contract::{BillingPeriod as B, EvergreenEnd, NoticeUnit, RenewalKind as R};
use crate::decision::DecisionChoice;

const fn began(months_ago: i64, months: u32) -> When {
    When::Began { months_ago, months }
}

const fn months(n: u32) -> (u32, NoticeUnit) {
    (n, NoticeUnit::Months)
}

const BUDGETED: &[Decided] = &[Decided {
    period: Some(1),
    choice: DecisionChoice::Renew,
    by: IT_MANAGER,
    days_ago: 200,
    reason: ["In the budget; service was good.", "Previsto a budget; servizio soddisfacente."],
}];

/// One a line where it fits: this is a table.
#[rustfmt::skip]
pub(super) const STEADY: &[Spec] = &[
    // ── no end: they run until somebody says so ─────────────────────────────────────────────────
    Spec { number: "LC-AUR-01", vendor: v::LUMEN, title: ["Mail and collaboration", "Posta elettronica e collaborazione"], kind: K::Cloud, owner: SYSTEMS,
        when: began(31, 12), renewal: R::Evergreen, notice: days(30), evergreen_end: EvergreenEnd::MonthEnd, by: By::Portal,
        costs: &[cost(["310 mailboxes", "310 caselle"], 2_310, B::Monthly)], ..BASE },
    Spec { number: "LC-AUR-02", vendor: v::LUMEN, title: ["Virtual machines", "Macchine virtuali in cloud"], kind: K::Cloud, owner: SYSTEMS,
        when: began(16, 12), renewal: R::Evergreen, notice: months(1), evergreen_end: EvergreenEnd::Exact, by: By::Portal,
        costs: &[cost(["Consumption, estimated", "Consumo, stima"], 1_480, B::Monthly)], ..BASE },
    Spec { number: "SA-HD-2021", vendor: v::CONSULT, title: ["Service desk, second level", "Help desk di secondo livello"], kind: K::Service, owner: WORKPLACE,
        when: began(58, 12), renewal: R::Evergreen, notice: months(3), evergreen_end: EvergreenEnd::QuarterEnd, by: By::Pec,
        costs: &[cost(FEE, 3_150, B::Monthly)],
        decided: &[Decided { period: None, choice: DecisionChoice::LetRun, by: IT_MANAGER, days_ago: 64,
            reason: ["Until the new ticketing tool is chosen.", "Fino alla scelta del nuovo strumento di ticketing."] }], ..BASE },
    Spec { number: "BC-7", vendor: v::COURIER, title: ["Courier for devices", "Corriere per dispositivi"], kind: K::Other, owner: BUYER,
        when: began(22, 12), renewal: R::Evergreen, notice: (4, NoticeUnit::Weeks), evergreen_end: EvergreenEnd::Exact, by: By::Email,
        costs: &[cost(["Ten pick-ups", "Dieci ritiri"], 180, B::Quarterly)], ..BASE },

    // ── tacit renewal ───────────────────────────────────────────────────────────────────────────
    Spec { number: "FP-90177", vendor: v::FIBRA, title: ["Fibre link Verona", "Collegamento in fibra Verona"], kind: K::Connectivity, owner: NETWORKS,
        when: began(7, 36), notice: months(3), costs: &[cost(FEE, 940, B::Monthly), cost(SETUP, 1_900, B::OneOff)], ..BASE },
    Spec { number: "VX-AZ-9930187", vendor: v::VOXLINE, title: ["Mobile phones: voice and data", "Telefonia mobile: voce e dati"], kind: K::Connectivity, owner: WORKPLACE,
        when: began(20, 24), notice: days(30), costs: &[cost(["58 lines", "58 linee"], 696, B::Monthly)], covers: covers(&[C::Phone]), ..BASE },
    Spec { number: "VX-SIP-220", vendor: v::VOXLINE, title: ["Fixed telephony (SIP trunk)", "Telefonia fissa (SIP trunk)"], kind: K::Connectivity, owner: NETWORKS,
        when: began(28, 12), notice: months(2), costs: &[cost(FEE, 410, B::Monthly)], decided: BUDGETED, ..BASE },
    Spec { number: "WMS-2018", vendor: v::WMS, title: ["Warehouse management system", "Sistema di gestione magazzino (WMS)"], kind: K::Licence, owner: LOGISTICS,
        when: began(85, 12), notice: months(6), costs: &[cost(FEE, 31_200, B::Annual), cost(["Hotline nights and Saturdays", "Reperibilità notti e sabati"], 950, B::Monthly)], ..BASE },
    Spec { number: "WMS-EDI", vendor: v::WMS, title: ["EDI with customers", "EDI con i clienti"], kind: K::Subscription, owner: LOGISTICS,
        when: began(14, 12), notice: months(3), costs: &[cost(FEE, 540, B::Monthly)], ..BASE },
    Spec { number: "GU-HR-03", vendor: v::ERP, title: ["Payroll software", "Software paghe"], kind: K::Subscription, owner: IT_MANAGER,
        when: began(41, 12), notice: months(3), by: By::Registered, costs: &[cost(FEE, 7_800, B::Annual)], ..BASE },
    Spec { number: "CS-SOC-24", vendor: v::SCUDO, title: ["Security operations centre 24x7", "Security operations center 24x7"], kind: K::Service, owner: IT_MANAGER,
        when: began(9, 24), notice: days(120), costs: &[cost(FEE, 6_450, B::Quarterly), cost(["On-boarding", "Avvio del servizio"], 8_000, B::OneOff)], ..BASE },
    Spec { number: "EC-UPS-11", vendor: v::ENERGY, title: ["UPS maintenance", "Manutenzione gruppi di continuità"], kind: K::Maintenance, owner: FACILITY,
        when: began(17, 12), notice: days(60), by: By::Registered, costs: &[cost(FEE, 2_640, B::Annual)], covers: covers(&[C::Ups]), ..BASE },
    Spec { number: "RR-2023-19", vendor: v::RHONE, title: ["Internet access Lyon", "Accesso internet Lyon"], kind: K::Connectivity, owner: NETWORKS,
        when: began(26, 36), notice: months(3), by: By::Registered, costs: &[cost(FEE, 380, B::Monthly)], ..BASE },
    Spec { number: "MN-4471", vendor: v::MAAS, title: ["Internet access Rotterdam", "Accesso internet Rotterdam"], kind: K::Connectivity, owner: NETWORKS,
        when: began(5, 12), notice: months(1), by: By::Email, costs: &[cost(FEE, 345, B::Monthly)], ..BASE },
    Spec { number: "MN-4472", vendor: v::MAAS, title: ["Network care Rotterdam", "Presidio rete Rotterdam"], kind: K::Maintenance, owner: NETWORKS,
        when: began(5, 12), notice: (20, NoticeUnit::BusinessDays), by: By::Email, costs: &[cost(FEE, 3_300, B::Annual)],
        covers: Covers { site: Some(Site::Rotterdam), ..covers(&[C::Switch, C::AccessPoint, C::Firewall]) }, ..BASE },
    Spec { number: "TB-0098", vendor: v::BACKUP, title: ["Off-site backup", "Backup fuori sede"], kind: K::Cloud, owner: SYSTEMS,
        when: began(19, 12), notice: months(3), by: By::Registered,
        costs: &[super::contracts::Cost { label: ["40 TB", "40 TB"], amount: 9_600, currency: "CHF", billing: B::Annual }], ..BASE },
    Spec { number: "AN-2024-0071", vendor: v::LEASING, title: ["Lease of video conference systems", "Noleggio sistemi di videoconferenza"], kind: K::Lease, owner: BUYER,
        when: began(20, 36), renewal_months: 6, notice: days(90), by: By::Registered, costs: &[cost(FEE, 465, B::Monthly)], covers: covers(&[C::Conference]), ..BASE },
    Spec { number: "HT-VM-24", vendor: v::TERMINALS, title: ["Vehicle terminals, advance exchange", "Terminali veicolari, sostituzione anticipata"], kind: K::Maintenance, owner: LOGISTICS,
        when: began(14, 24), max_renewals: Some(2), notice: months(2), by: By::Email, costs: &[cost(FEE, 3_480, B::Annual)],
        covers: Covers { maker: Some("Honeywell"), ..covers(&[C::Terminal]) }, ..BASE },
    Spec { number: "TS-LAN-25", vendor: v::TECNORETE, title: ["Network maintenance", "Manutenzione rete LAN e Wi-Fi"], kind: K::Maintenance, owner: NETWORKS,
        when: began(10, 24), notice: months(3), costs: &[cost(FEE, 9_200, B::Annual)], covers: covers(&[C::Switch, C::AccessPoint]), ..BASE },

    // ── renewed only if both agree ──────────────────────────────────────────────────────────────
    Spec { number: "NI-LIC-25", vendor: v::NORDEST, title: ["Office licences", "Licenze per ufficio"], kind: K::Licence, owner: BUYER,
        when: When::EndsIn { days: 140, months: 36 }, renewal: R::Express, renewal_months: 36, notice: days(30), by: By::Email,
        costs: &[cost(["260 users, three years", "260 utenti, tre anni"], 54_600, B::Triennial)], ..BASE },
    Spec { number: "CS-PT-25", vendor: v::SCUDO, title: ["Penetration test, yearly", "Penetration test annuale"], kind: K::Service, owner: IT_MANAGER,
        when: When::EndsIn { days: 210, months: 12 }, renewal: R::Express, notice: days(0), by: By::Email, costs: &[cost(FEE, 11_500, B::Annual)], ..BASE },
    Spec { number: "RS-2025-061", vendor: v::RAEE, title: ["Collection and recycling of WEEE", "Ritiro e trattamento RAEE"], kind: K::Service, owner: FACILITY,
        when: When::EndsIn { days: 96, months: 24 }, renewal: R::Express, notice: days(60), costs: &[cost(["Two pick-ups a year", "Due ritiri l'anno"], 720, B::Semiannual)], ..BASE },
    Spec { number: "DDL-118", vendor: v::SHRED, title: ["Destruction of media on site", "Distruzione supporti in sede"], kind: K::Service, owner: FACILITY,
        when: When::EndsIn { days: 175, months: 12 }, renewal: R::Express, notice: days(30), costs: &[cost(FEE, 1_650, B::Annual)], ..BASE },

    // ── they simply end ─────────────────────────────────────────────────────────────────────────
    Spec { number: "SA-MIG-26", vendor: v::CONSULT, title: ["Migration of the data centre", "Migrazione del CED"], kind: K::Service, owner: SYSTEMS,
        when: When::EndsIn { days: 120, months: 9 }, renewal: R::None, notice: days(0), by: By::Email, costs: &[cost(["Fixed price", "Prezzo a corpo"], 38_000, B::OneOff)], ..BASE },
    Spec { number: "NDA-2024-3", vendor: v::WMS, title: ["Confidentiality agreement", "Accordo di riservatezza"], kind: K::Nda, owner: BUYER,
        when: began(23, 60), renewal: R::None, notice: days(0), by: By::Email, ..BASE },
    Spec { number: "FD-2026", vendor: v::TRAINING, title: ["Security awareness training", "Formazione sulla sicurezza informatica"], kind: K::Other, owner: WORKPLACE,
        when: When::EndsIn { days: 61, months: 12 }, renewal: R::None, notice: days(0), by: By::Email, costs: &[cost(["300 people", "300 persone"], 5_400, B::Annual)], ..BASE },
    Spec { number: "TS-WAR-22", vendor: v::TECNORETE, title: ["Warranty extension, old servers", "Estensione di garanzia, server datati"], kind: K::Support, owner: SYSTEMS,
        when: When::EndsIn { days: 26, months: 24 }, renewal: R::None, notice: days(0), by: By::Email, costs: &[cost(["Two years", "Due anni"], 6_900, B::Biennial)],
        covers: Covers { maker: Some("HPE"), ..covers(&[C::Server]) }, ..BASE },

    // ── not running ─────────────────────────────────────────────────────────────────────────────
    Spec { number: "ASS 903/18", vendor: v::STAMPA, title: ["Printers, previous contract", "Stampanti, contratto precedente"], kind: K::Lease, owner: FACILITY, status: ContractStatus::Ended,
        when: When::EndsIn { days: -400, months: 48 }, notice: days(60), costs: &[cost(FEE, 760, B::Monthly)],
        notes: ["Replaced by the all-in contract.", "Sostituito dal contratto all-inclusive."], ..BASE },
    Spec { number: "FP-99002", vendor: v::FIBRA, title: ["Fibre link Roma", "Collegamento in fibra Roma"], kind: K::Connectivity, owner: NETWORKS,
        when: began(-2, 36), notice: months(3), costs: &[cost(FEE, 620, B::Monthly), cost(SETUP, 1_200, B::OneOff)], ..BASE },
    Spec { number: "", vendor: v::SCUDO, title: ["Phishing simulation", "Simulazioni di phishing"], kind: K::Subscription, owner: IT_MANAGER, status: ContractStatus::Draft,
        when: began(-1, 12), notice: days(60), by: By::Email, costs: &[cost(FEE, 3_900, B::Annual)],
        notes: ["Offer received; waiting for the budget.", "Offerta ricevuta; in attesa di budget."], ..BASE },
];
