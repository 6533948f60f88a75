//! Files of makers and of tools, each with its headers.

use custodia_core::coverage::term::EndSource;
use custodia_core::coverage::{CoverLevel, CoverageDraft, CoverageKind};
use custodia_core::import::{ImportKind, ImportOptions, Outcome, Preset};

use super::DELL;
use crate::import::{table, told};
use crate::support::{Office, day, eur, tacit};

#[test]
fn a_dell_file_gives_one_tag_a_warranty_and_its_extension_and_the_second_time_nothing() {
    let mut office = Office::new();
    let asset = office.device("PC-1", "Dell Inc.", "1ABC234", "Latitude 5440");
    let file = table(&format!(
        "{DELL}\n\
         1ABC234|2024-03-01|LATITUDE|Latitude 5440|IT|997-8334|2024-03-01T05:00:00Z|\
         2027-03-01T04:59:59.999Z|INITIAL|ND|Next Business Day Onsite|5\n\
         1abc234|2024-03-01|LATITUDE|Latitude 5440|IT|997-8335|2027-03-02|2029-03-01|EXTENDED|\
         4H|4 Hour 24x7 On-Site|8\n\
         1ABC234|2024-03-01|LATITUDE|Latitude 5440|IT|997-8334|2024-03-01|2027-03-01|INITIAL|KK|\
         Keep Your Hard Drive|11"
    ));
    let options = ImportOptions::default();
    let seen = office.preview(&file, &options);
    assert_eq!((seen.kind, seen.preset), (ImportKind::Coverages, Preset::DellEntitlement));
    let rows = office.import(&file, &options);
    assert_eq!(
        told(&rows),
        "created PC-1 · 1ABC234\ncreated PC-1 · 1abc234\ncreated PC-1 · 1ABC234\n"
    );
    let covers = office.covers(asset);
    let short = |c: &CoverageDraft| {
        (c.kind, c.level, c.start, c.end, c.reference.clone(), c.keep_drive, c.provider.clone())
    };
    use CoverLevel as L;
    use CoverageKind as K;
    let dell = "Dell".to_owned();
    let all: Vec<_> = covers.iter().map(short).collect();
    let (s, e) = (Some(day("2024-03-01")), Some(day("2027-03-01")));
    let x = (Some(day("2027-03-02")), Some(day("2029-03-01")));
    assert_eq!(
        all,
        [
            (K::Warranty, Some(L::NbdOnsite), s, e, "997-8334 ND".to_owned(), false, dell.clone()),
            (K::Warranty, None, s, e, "997-8334 KK".to_owned(), true, dell.clone()),
            (K::Extension, Some(L::Onsite4h), x.0, x.1, "997-8335 4H".to_owned(), false, dell),
        ]
    );
    assert!(covers.iter().all(|c| c.origin == EndSource::Vendor));
    assert!(covers.iter().all(|c| c.validated_on == Some(crate::support::today())));
    let again = office.planned(&file, &options);
    assert!(again.is_idle());
    assert_eq!(again.count(Some(Outcome::Unchanged)), 3);
    office.undo();
    assert!(office.covers(asset).is_empty(), "one undo takes all of it back");
}

#[test]
fn a_cisco_file_fills_covers_and_the_days_of_models() {
    let mut office = Office::new();
    let vendor = office.vendor("Cisco");
    let contract = office.contract(&tacit(vendor, "204812345", "2025-01-01"));
    let first = office.device("SW-1", "Cisco Systems", "FOC2201ABCD", "Catalyst 9300");
    let second = office.device("SW-2", "Cisco Systems", "FOC2201ABCE", "Catalyst 9300");
    let bare = office.device("SW-3", "Cisco Systems", "FOC2201ABCF", "");
    let header = "Customer Name|Serial Number|Instance Number|Product ID|Product Description|\
        Covered Line Status|Coverage Status|Contract Number|Service Level|\
        Service Level Description|Covered Line StartDate|Covered Line EndDate|Termination Date|\
        Last DateofSupport|Warranty Type|Warranty End Date|End Of Sale Date|\
        End Of Security Support Date|End Of Software Date";
    let file = table(&format!(
        "{header}\n\
         Aurelia|FOC2201ABCD|1|C9300-24T|x|ACTIVE|COVERED|204812345|SNTP|SNTC-24X7X4|01-Jan-2025|\
         31-Dec-2027||31-Oct-2030|WARR|01-Feb-2026|31-Oct-2025|31-Oct-2029|31-Oct-2028\n\
         Aurelia|FOC2201ABCE|2|C9300-24T|x|TERMINATED|NOT COVERED|||||||31-Oct-2030|\
         WARR-LTD-LIFETIME-HW|01-Feb-2026|31-Oct-2025|31-Oct-2029|31-Oct-2028\n\
         Aurelia|FOC2201ABCF|3|C9300-48T|x|TERMINATED|COVERED|204812345|OSP|24X7X4 Onsite|\
         01-Jan-2025|31-Dec-2027|30-Jun-2026|31-Oct-2031||||31-Oct-2029|"
    ));
    let options = ImportOptions::default();
    let rows = office.import(&file, &options);
    assert_eq!(rows[0].outcome, Outcome::Created);
    let fields: Vec<&str> = rows[0].changes.iter().map(|c| c.field.as_str()).collect();
    assert!(fields.contains(&"last_day_of_support") && fields.contains(&"end_of_sale"));
    let cover = &office.covers(first)[0];
    assert_eq!((cover.kind, cover.level), (CoverageKind::Contract, Some(CoverLevel::PartsOnly)));
    assert_eq!(cover.contract_id, Some(contract));
    assert_eq!(cover.end, Some(day("2027-12-31")));
    let text = |t: &str| Some(t.to_owned());
    assert_eq!(
        office.days_of("Catalyst 9300"),
        [
            text("2025-10-31"),
            text("2028-10-31"),
            text("2029-10-31"),
            text("2030-10-31"),
            text("C9300-24T"),
            text("Cisco"),
            text("2026-11-20")
        ]
    );
    let warranty = &office.covers(second)[0];
    assert_eq!((warranty.kind, warranty.start), (CoverageKind::Warranty, None));
    assert_eq!(warranty.end, Some(day("2026-02-01")), "a row without a contract has its warranty");
    let third = &office.covers(bare)[0];
    assert_eq!(third.end, Some(day("2026-06-30")), "ended early, as the file says");
    assert_eq!(third.level, Some(CoverLevel::Onsite4h));
    let codes: Vec<&str> = rows[2].issues.iter().map(|i| i.code.as_str()).collect();
    assert!(codes.contains(&"ended_early") && codes.contains(&"model_missing"), "{codes:?}");
    assert!(office.planned(&file, &options).is_idle(), "the same file again");
    office.undo();
    assert_eq!(office.count("model"), 0);
}

#[test]
fn other_makers_and_tools_are_known_by_their_headers() {
    let mut office = Office::new();
    let hp = office.device("HP-1", "HPE", "CZJ207PJJR", "DL380");
    let lenovo = office.device("LN-1", "Lenovo", "PF1ABC23", "T14");
    let options = ImportOptions::default();
    let rows = office.import_plain(
        "Serial Number|Product Number|Product Description|Offer Description|Start Date|End Date|\
         Status\n\
         CZJ207PJJR|P19720-B21|DL380|HPE 3Y Foundation Care 24x7 4h w/DMR SVC|2025-02-01|\
         2028-01-31|Active",
    );
    assert_eq!(told(&rows), "created HP-1 · CZJ207PJJR\n");
    let c = &office.covers(hp)[0];
    assert_eq!((c.level, c.keep_drive), (Some(CoverLevel::Onsite4h), true));
    assert_eq!((c.kind, c.provider.as_str()), (CoverageKind::Contract, "HPE"));
    let rows = office.import_plain(
        "Serial|Product|Warranty.ID|Warranty.Type|Warranty.Name|Warranty.Start|Warranty.End\n\
         PF1ABC23|T14|3EZ|BASE|3Y Depot/CCI|2025-02-01|2028-01-31\n\
         PF1ABC23|T14|3PL|UPGRADE|3Y Onsite NBD|2025-02-01|2028-01-31",
    );
    assert_eq!(told(&rows), "created LN-1 · PF1ABC23\ncreated LN-1 · PF1ABC23\n");
    let levels: Vec<_> = office.covers(lenovo).iter().map(|c| (c.kind, c.level)).collect();
    assert_eq!(
        levels,
        [
            (CoverageKind::Warranty, Some(CoverLevel::Depot)),
            (CoverageKind::Extension, Some(CoverLevel::NbdOnsite))
        ]
    );
    let file = table(
        "Serial|Warranty Product name|StartDate|EndDate|Warranty Status|Client\n\
         CZJ207PJJR|Wty: HPE HW Maintenance Onsite Support|2025-02-01|2028-01-31|In Warranty|A",
    );
    assert_eq!(office.preview(&file, &options).preset, Preset::PsWarranty);
    let rows = office.import(&file, &options);
    assert_eq!(rows[0].issues[0].code, "level_unknown", "an unknown level stays open and is said");
    let file = table(
        "baseobject__id|baseobject__asset__barcode|baseobject__asset__sn|support__name|\
         support__contract_id|support__date_to|support__date_from|support__price__amount|\
         support__price__currency|supprt_price_per_object|attachments\n\
         7|HP-1|CZJ207PJJR|NBD|R-77|2027-01-31|2026-02-01|1000.00|EUR|125.50|",
    );
    assert_eq!(office.preview(&file, &options).preset, Preset::RalphSupport);
    office.import(&file, &options);
    let c = office.covers(hp).into_iter().find(|c| c.reference == "R-77").unwrap();
    assert_eq!((c.kind, c.price), (CoverageKind::Contract, Some(eur(12_550))));
}

#[test]
fn any_list_of_warranties_can_be_mapped_and_is_remembered() {
    let mut office = Office::new();
    office.device("PC-1", "Acme", "ZX-99812", "");
    let file = table(
        "Matricola|Servizio|Dal|Al|Disco trattenuto\n\
         ZX-99812|Ritiro e riconsegna|01/02/2025|31/01/2028|sì",
    );
    let options = ImportOptions { kind: Some(ImportKind::Coverages), ..ImportOptions::default() };
    assert_ne!(office.preview(&file, &ImportOptions::default()).kind, ImportKind::Coverages);
    let rows = office.import(&file, &options);
    assert_eq!(told(&rows), "created PC-1 · ZX-99812\n");
    let seen = office.preview(&file, &ImportOptions::default());
    assert_eq!(seen.kind, ImportKind::Coverages, "the same headers again");
    let again = office.planned(&file, &ImportOptions::default());
    assert_eq!(again.count(Some(Outcome::Unchanged)), 1);
}
