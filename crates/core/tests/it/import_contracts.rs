//! Importing contracts and vendors.

use custodia_core::contract::draft::{ContractDraft, ContractKind, ContractStatus, DeliveryMethod};
use custodia_core::contract::{self, BillingPeriod, NoticeUnit, RenewalKind};
use custodia_core::import::{ImportKind, ImportOptions, Preset};
use custodia_core::vendor::{self, VendorKind};

use crate::import::{table, told};
use crate::support::{Office, day, eur};

impl Office {
    pub(crate) fn contract_named(&self, vendor: &str, number: &str) -> ContractDraft {
        let conn = self.store.conn();
        let vendor = vendor::sql::by_name(conn, vendor).unwrap().expect("the vendor is there");
        let id = contract::sql::by_number(conn, vendor, number).unwrap().expect("and the contract");
        contract::sql::draft(conn, id).unwrap()
    }
}

#[test]
fn glpi_contracts_come_in_with_inclusive_ends_and_their_notice_in_months() {
    let mut office = Office::new();
    let file = table(
        "Name|ID|Number|Status|Type|Start date|Duration|End date|Notice|Periodicity|Invoice period|\
         Account number|Renewal|Comments|Associated suppliers|Total cost\n\
         Firewall care|1|C-1||Hardware maintenance|2025-01-01|12 months|2026-01-01|3 months|12 months|\
         1 month|99|Tacit|call first|Nordsys Srl|1 200.50\n\
         Line|2|C-2||Connectivity|2025-05-31|9 months|2026-02-28|1|6 months||98|Express||Telco|\n\
         Lease|3|C-3||Leasing|2025-01-15|36 months|2028-01-15|0|||97|Never||Nordsys Srl|",
    );
    let seen = office.preview(&file, &ImportOptions::default());
    assert_eq!((seen.kind, seen.preset), (ImportKind::Contracts, Preset::GlpiContract));
    assert_eq!(seen.options.exclusive_ends, Some(true), "start plus months is the day after");
    let rows = office.import(&file, &ImportOptions::default());
    assert_eq!(told(&rows), "created C-1\ncreated C-2\ncreated C-3\n");
    let c = office.contract_named("Nordsys Srl", "C-1");
    assert_eq!((c.initial_months, c.explicit_end), (Some(12), None));
    assert_eq!((c.renewal, c.renewal_months), (RenewalKind::Tacit, 12));
    assert_eq!((c.notice_value, c.notice_unit), (3, NoticeUnit::Months));
    assert_eq!(c.kind, ContractKind::Maintenance);
    assert_eq!(c.cost_lines.len(), 1);
    assert_eq!(
        (c.cost_lines[0].amount, c.cost_lines[0].billing, c.cost_lines[0].label.as_str()),
        (eur(120_050), BillingPeriod::OneOff, "Total cost")
    );
    // GLPI's clamped 28 February, less a day, is not the term's last day: kept as printed.
    let c = office.contract_named("Telco", "C-2");
    assert_eq!((c.initial_months, c.explicit_end), (None, Some(day("2026-02-27"))));
    assert_eq!((c.notice_value, c.notice_unit), (1, NoticeUnit::Months));
    let periods = office.count("contract_period");
    assert!(periods >= 4, "periods are stored with the contracts: {periods}");
    let again = told(&office.import(&file, &ImportOptions::default()));
    assert_eq!(again, "unchanged C-1\nunchanged C-2\nunchanged C-3\n");
}

#[test]
fn a_list_in_italian_is_understood_without_help() {
    let mut office = Office::new();
    let rows = office.import_plain(
        "Fornitore|Numero contratto|Oggetto|Tipo|Decorrenza|Scadenza|Durata (mesi)|Preavviso|\
         Rinnovo|Mesi di rinnovo|Canone|Fatturazione|Responsabile|Stato\n\
         Nordsys Srl|N1|Manutenzione CED|Manutenzione|01/02/2024|31/01/2027|24|90 giorni|Tacito|12|\
         1.250,00 €|trimestrale anticipata|Ada Neri|In vigore\n\
         Nordsys Srl|N2|Noleggio|Noleggio|15/01/2024||36|3 mesi|No||99,90|mensile||Scaduto\n\
         Altra|N3|Licenze|Licenze|13/01/2024||12|forse|Sempre||1|ogni tanto||Boh\n\
         Altra|N4|Servizio|Servizi|13/01/2024|12/01/2024||||||||\n\
         Altra||Consulenza|Servizi|13/01/2024|||||||||\n\
         |N6|Orfano|Servizi|13/01/2024||12|||||||Disdetta inviata",
    );
    assert_eq!(
        told(&rows),
        "created N1\n\
         created N2\n\
         refused N3 !bad_choice@Rinnovo=Sempre !bad_number@Preavviso=forse \
         !unknown_status@Stato=Boh !bad_choice@Fatturazione=ogni tanto\n\
         refused N4 !end_before_start@Scadenza=12/01/2024\n\
         refused Consulenza !missing_end@Scadenza=\n\
         refused N6 !missing_field@Fornitore=\n"
    );
    let c = office.contract_named("Nordsys Srl", "N1");
    assert_eq!((c.initial_months, c.explicit_end), (Some(24), None), "the end of the renewal");
    assert_eq!((c.notice_value, c.notice_unit, c.renewal_months), (90, NoticeUnit::Days, 12));
    assert_eq!(c.cost_lines[0].billing, BillingPeriod::Quarterly);
    assert_eq!(c.cost_lines[0].amount, eur(125_000));
    let c = office.contract_named("Nordsys Srl", "N2");
    assert_eq!((c.status, c.ended_on), (ContractStatus::Ended, Some(day("2027-01-14"))));
    assert_eq!((c.kind, c.renewal), (ContractKind::Lease, RenewalKind::None));
}

#[test]
fn contracts_without_a_number_are_proposed_by_vendor_title_and_start() {
    let mut office = Office::new();
    let lines = "Vendor|Contract number|Title|Start|Term months|Notice days\n\
                 Nordsys||Care|2025-01-01|12|30\n\
                 Nordsys||Care|2025-06-01|12|30\n\
                 nordsys||care|2025-01-01|12|30";
    assert_eq!(
        told(&office.import_plain(lines)),
        "created Care\n\
         created Care\n\
         refused care !duplicate_contract@Title=care#1/line 2\n"
    );
    let rows = office.import_plain(
        "Vendor|Contract number|Title|Start|Term months|Notice days\n\
         Nordsys|K-1|Care|2025-01-01|12|60\n\
         Nordsys|K-1|Care|2025-01-01|12|60",
    );
    assert_eq!(
        told(&rows),
        "changed K-1 number:→K-1 notice:30 days→60 days ?matched_by_title@Title=Care\n\
         refused K-1 !duplicate_contract@Contract number=K-1#1/line 2\n"
    );
    // The number alone will do while only one contract has it.
    let rows = office.import_plain("Contract number|Notice period\nk-1|2 months\nK-9|1 month");
    assert_eq!(
        told(&rows),
        "changed k-1 number:K-1→k-1 notice:60 days→2 months\n\
         refused K-9 !missing_field@= !missing_field@= !missing_end@=\n"
    );
}

#[test]
fn costs_find_their_line_and_leave_the_others() {
    let mut office = Office::new();
    let file = |cost: &str, per: &str| {
        format!(
            "Vendor|Contract number|Title|Start|Term months|Annual cost|Cost|Billing|Currency\n\
             Nordsys|K-1|Care|2025-01-01|12|{cost}|{per}|monthly|CHF"
        )
    };
    office.import_plain(&file("1200.00", "100.00"));
    let c = office.contract_named("Nordsys", "K-1");
    let lines: Vec<_> = c.cost_lines.iter().map(|l| (l.amount.to_decimal(), l.billing)).collect();
    assert_eq!(
        lines,
        [("100.00".into(), BillingPeriod::Monthly), ("1200.00".into(), BillingPeriod::Annual)]
    );
    let rows = office.import_plain(&file("", "110.00"));
    assert_eq!(rows[0].changes.len(), 1);
    let c = office.contract_named("Nordsys", "K-1");
    assert_eq!(c.cost_lines[0].amount.to_decimal(), "110.00");
    assert_eq!((c.cost_lines.len(), c.cost_lines[1].amount.to_decimal().as_str()), (2, "1200.00"));
}

#[test]
fn a_tacit_renewal_without_a_length_is_assumed_and_notice_given_is_a_decision() {
    let mut office = Office::new();
    let rows = office.import_plain(
        "Vendor|Contract number|Title|Start|Term months|Auto renew|Status|Notice days\n\
         Nordsys|K-1|Care|2025-01-01|24|yes|Notice given|30\n\
         Nordsys|K-2|Short|2025-01-01|3|no|Active|120",
    );
    assert_eq!(
        told(&rows),
        "created K-1 ?renewal_months_assumed@= ?notice_given@Status=Notice given\n\
         refused K-2 !notice_longer_than_term@Notice days=120\n"
    );
    let c = office.contract_named("Nordsys", "K-1");
    assert_eq!((c.renewal_months, c.status), (24, ContractStatus::Active));
}

#[test]
fn vendors_match_by_name_then_by_vat_number() {
    let mut office = Office::new();
    let lines = "Ragione sociale|Tipo|Partita IVA|Indirizzo|CAP|Città|Paese|Codice cliente|Referente|\
                 E-mail referente|E-mail\n\
                 Nordsys Srl|Rivenditore, manutenzione|IT 01234567890|Via Roma, 1|20100|Milano|Italia|\
                 K1|Ada Neri|ada@nord.example|info@nord.example\n\
                 Fioraio|Fiori|||||||||\n\
                 nordsys SRL||||||||||\n\
                 ||IT999||||||||\n\
                 Rotto||||||||||nessuna";
    assert_eq!(
        told(&office.import_plain(lines)),
        "created Nordsys Srl\n\
         created Fioraio ?kind_other@Tipo=Fiori\n\
         refused nordsys SRL !duplicate_vendor@Ragione sociale=nordsys SRL#1/line 2\n\
         refused  !missing_field@Ragione sociale=\n\
         refused Rotto !bad_email@E-mail=nessuna\n"
    );
    let conn = office.store.conn();
    let id = vendor::sql::by_name(conn, "Nordsys Srl").unwrap().unwrap();
    let v = vendor::sql::draft(conn, id).unwrap();
    assert_eq!(v.address, "Via Roma, 1\n20100 Milano");
    assert_eq!(v.kinds, [VendorKind::Reseller, VendorKind::Maintainer]);
    assert_eq!((v.contacts.len(), v.contacts[0].email.as_str()), (1, "ada@nord.example"));
    assert!(
        told(&office.import_plain(lines)).starts_with("unchanged Nordsys Srl\nunchanged Fioraio")
    );
    let rows = office.import_plain(
        "Ragione sociale|Partita IVA|Telefono\nNordsys Italia|IT01234567890|02 1\nFioraio|x|",
    );
    assert_eq!(
        told(&rows),
        "changed Nordsys Italia name:Nordsys Srl→Nordsys Italia vat_no:IT 01234567890→IT01234567890 \
         phone:→02 1\n\
         changed Fioraio vat_no:→x\n"
    );
}

#[test]
fn an_end_that_says_there_is_none_makes_an_open_ended_contract_and_what_is_missing_is_named() {
    let mut office = Office::new();
    let rows = office.import_plain(
        "Fornitore|Numero contratto|Oggetto|Decorrenza|Scadenza|Preavviso\n\
         Telco|T-1|Linea|01/02/2024|a tempo indeterminato|90 giorni\n\
         Telco|T-2|Centralino|01/02/2024|Open-ended|\n\
         |T-3|Senza fornitore|01/02/2024|31/01/2027|90 giorni",
    );
    for number in ["T-1", "T-2"] {
        let c = office.contract_named("Telco", number);
        assert_eq!((c.renewal, c.renewal_months), (RenewalKind::Evergreen, 0), "{number}");
        assert_eq!((c.initial_months, c.explicit_end), (None, None), "{number}");
    }
    let refused = rows.iter().find(|r| r.issues.iter().any(|i| i.fatal)).expect("one is refused");
    let missing = refused.issues.iter().find(|i| i.code == "missing_field").expect("and why");
    assert_eq!(missing.params.get("field").map(String::as_str), Some("vendor"));
}

#[test]
fn an_italian_list_of_renewals_says_notice_delivery_and_lengths_in_its_own_words() {
    let mut office = Office::new();
    let rows = office.import_plain(
        "N. contratto|Oggetto|Fornitore|Decorrenza|Scadenza|Canone annuo|Fatturazione|\
         Preavviso disdetta|Tacito rinnovo|Durata rinnovo|Modalità disdetta\n\
         C-1|SmartNet|Var Group S.p.A.|2026-06-07|2027-06-06|15.780,00|trimestrale|\
         60 gg lavorativi|sì|annuale|Raccomandata A/R\n\
         C-2|Azure|Microsoft|2024-02-01|2027-01-31|60.000,00|annuale|tre mesi|sì|pari durata|\
         PEC o racc. A/R\n\
         C-3|Cloud|Salesforce|2025-11-04|2026-11-03|57.600,00|mensile|90 giorni prima|no||\
         a voce\n\
         TOTALE||||||||||\n\
         Totale contratti: 3||||||||||",
    );
    let codes = |at: usize| rows[at].issues.iter().map(|i| i.code.as_str()).collect::<Vec<_>>();
    assert_eq!(codes(0), ["billing_not_kept"]);
    assert_eq!(codes(1), ["renewal_months_assumed"]);
    assert_eq!(codes(2), ["delivery_unknown", "billing_not_kept"]);
    assert_eq!((codes(3), codes(4)), (vec!["total_row"], vec!["total_row"]));
    assert_eq!(office.count("contract"), 3);
    let c = office.contract_named("Var Group S.p.A.", "C-1");
    assert_eq!((c.notice_value, c.notice_unit), (60, NoticeUnit::BusinessDays));
    assert_eq!((c.renewal_months, c.delivery_method), (12, DeliveryMethod::Registered));
    assert_eq!(
        (c.cost_lines[0].label.as_str(), c.cost_lines[0].billing),
        ("", BillingPeriod::Annual)
    );
    let c = office.contract_named("Microsoft", "C-2");
    assert_eq!((c.notice_value, c.notice_unit), (3, NoticeUnit::Months));
    assert_eq!(c.delivery_method, DeliveryMethod::Pec, "the quicker of two");
    let c = office.contract_named("Salesforce", "C-3");
    assert_eq!((c.notice_value, c.notice_unit), (90, NoticeUnit::Days));
    assert_eq!(c.delivery_method, DeliveryMethod::Email);
}
