//! Files of makers: what they say of covers and models, compared and applied.

use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::coverage::term::EndSource;
use custodia_core::coverage::{self, CoverLevel, CoverageDraft, CoverageKind};
use custodia_core::ids::{AssetId, CoverageId};
use custodia_core::import::plan::plan;
use custodia_core::import::{ImportKind, ImportOptions, Outcome, Preset};

use crate::import::{table, told};
use crate::support::{Office, day, eur, tacit};

impl Office {
    fn device(&mut self, tag: &str, manufacturer: &str, serial: &str, model: &str) -> AssetId {
        let status_id = self.status(AssetState::InUse);
        let draft = AssetDraft {
            tag: tag.into(),
            manufacturer: manufacturer.into(),
            serial: serial.into(),
            model: model.into(),
            status_id: Some(status_id),
            ..AssetDraft::default()
        };
        self.done("asset.save", |tx| asset::ops::save(tx, &draft))
    }

    fn covers(&self, asset: AssetId) -> Vec<CoverageDraft> {
        coverage::sql::of_asset(self.store.conn(), asset).unwrap()
    }

    /// A cover somebody typed.
    fn typed(&mut self, asset: AssetId, start: &str, end: Option<&str>) -> CoverageId {
        let draft = CoverageDraft {
            id: None,
            asset_id: asset,
            kind: CoverageKind::Warranty,
            level: None,
            provider: String::new(),
            contract_id: None,
            reference: String::new(),
            start: Some(day(start)),
            end: end.map(day),
            price: None,
            keep_drive: false,
            origin: EndSource::User,
            validated_on: None,
            note: "as agreed by phone".into(),
        };
        self.done("coverage.save", |tx| coverage::ops::save(tx, &draft))
    }

    fn days_of(&self, name: &str) -> Vec<Option<String>> {
        let sql = "SELECT end_of_sale, end_of_maintenance, end_of_security, last_day_of_support,
                   part_no, lifecycle_source, lifecycle_checked_on FROM model WHERE name = ?1";
        let conn = self.store.conn();
        conn.query_row(sql, [name], |r| (0..7).map(|i| r.get(i)).collect()).unwrap()
    }
}

const DELL: &str = "serviceTag|shipDate|productLineDescription|systemDescription|countryCode|\
    itemNumber|startDate|endDate|entitlementType|serviceLevelCode|serviceLevelDescription|\
    serviceLevelGroup";

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
fn an_end_that_moved_is_a_change_shown_old_and_new() {
    let mut office = Office::new();
    let asset = office.device("PC-1", "Dell", "1ABC234", "");
    let file = |end: &str, level: &str| {
        table(&format!(
            "Service Tag|Service Level Code|Service Provider|Start Date|End Date|Days Remaining|\
             Warranty Description|Shipped Date\n\
             1ABC234|ND|DELL|03/15/2024|{end}|100|{level}|03/14/2024"
        ))
    };
    let options = ImportOptions::default();
    office.import(&file("03/14/2027", "Next Business Day Onsite"), &options);
    let rows = office.import(&file("03/14/2028", "4 Hour On-Site 24x7"), &options);
    assert_eq!(
        told(&rows),
        "changed PC-1 · 1ABC234 cover_level:nbd_onsite→onsite_4h \
         cover_end:2027-03-14→2028-03-14\n"
    );
    assert_eq!(office.covers(asset).len(), 1);
    assert_eq!(office.covers(asset)[0].note, "Next Business Day Onsite", "a note stays");
}

#[test]
fn what_a_maker_says_again_is_checked_again_and_nothing_else_of_it_changes() {
    let mut office = Office::new();
    let asset = office.device("PC-1", "Dell", "1ABC234", "");
    let file = table(
        "Service Tag|Service Level Code|Service Provider|Start Date|End Date|Days Remaining|\
         Warranty Description|Shipped Date\n\
         1ABC234|ND|DELL|03/15/2024|03/14/2027|100|Next Business Day Onsite|03/14/2024",
    );
    let options = ImportOptions::default();
    office.import(&file, &options);
    let first = office.covers(asset).remove(0);
    let later = crate::support::today() + chrono::Days::new(30);
    let again = plan(office.store.conn(), &file, &options, later).unwrap();
    assert_eq!(again.count(Some(Outcome::Changed)), 1);
    let rows = office.rows(&again, &file);
    assert_eq!(
        told(&rows),
        format!("changed PC-1 · 1ABC234 cover_checked:{}→{later}\n", crate::support::today())
    );
    office.apply(&file, &again).unwrap();
    let checked = CoverageDraft { validated_on: Some(later), ..first };
    assert_eq!(office.covers(asset), [checked]);
}

#[test]
fn a_longer_cover_somebody_typed_is_a_conflict_until_a_person_says_so() {
    let mut office = Office::new();
    let asset = office.device("PC-1", "Dell", "1ABC234", "");
    let life = office.device("PC-2", "Dell", "2ABC234", "");
    let short = office.device("PC-3", "Dell", "3ABC234", "");
    office.typed(asset, "2024-03-01", Some("2030-12-31"));
    office.typed(life, "2024-03-01", None);
    office.typed(short, "2024-03-05", Some("2026-03-01"));
    let file = table(&format!(
        "{DELL}\n\
         1ABC234||||IT|1|2024-03-01|2027-03-01|INITIAL|ND|NBD Onsite|5\n\
         2ABC234||||IT|1|2024-03-01|2027-03-01|INITIAL|ND|NBD Onsite|5\n\
         3ABC234||||IT|1|2024-03-01|2027-03-01|INITIAL|ND|NBD Onsite|5"
    ));
    let options = ImportOptions::default();
    let mut plan = office.planned(&file, &options);
    let rows = office.rows(&plan, &file);
    let outcomes: Vec<_> = rows.iter().map(|r| r.outcome).collect();
    assert_eq!(outcomes, [Outcome::Conflict, Outcome::Conflict, Outcome::Changed]);
    let end = |i: usize| rows[i].changes.iter().find(|c| c.field == "cover_end").unwrap().clone();
    assert_eq!((end(0).old.as_str(), end(0).new.as_str()), ("2030-12-31", "2027-03-01"));
    assert_eq!(end(1).old, "lifetime");
    assert_eq!(rows[2].issues[0].code, "matched_manual");
    // Nobody ticked: only the shorter one gives way.
    assert_eq!((plan.summary().conflicts, plan.summary().taken), (2, 0));
    office.apply(&file, &plan).unwrap();
    assert_eq!(office.covers(asset)[0].end, Some(day("2030-12-31")));
    assert_eq!(office.covers(asset)[0].validated_on, None, "untouched");
    assert_eq!(office.covers(life)[0].end, None);
    let third = &office.covers(short)[0];
    assert_eq!((third.end, third.origin), (Some(day("2027-03-01")), EndSource::Vendor));
    assert_eq!(third.note, "as agreed by phone");
    // Ticked: it is overwritten, and nothing else.
    plan = office.planned(&file, &options);
    assert!(plan.is_idle(), "conflicts alone write nothing");
    plan.overwrite(&[1, 3, 99], true);
    assert_eq!(plan.summary().taken, 1, "the third is no conflict, the last no record");
    assert!(!plan.is_idle());
    office.apply(&file, &plan).unwrap();
    assert_eq!(office.covers(asset)[0].end, Some(day("2027-03-01")));
    assert_eq!(office.covers(life)[0].end, None);
    office.undo();
    assert_eq!(office.covers(asset)[0].end, Some(day("2030-12-31")));
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

#[test]
fn an_asset_is_found_by_serial_by_another_number_and_by_tag_and_never_by_resemblance() {
    let mut office = Office::new();
    let tagged = office.device("8XYZ123", "Dell", "", "");
    let other = office.device("NB-2", "", "CN-0ABC", "");
    office.device("NB-3", "HP", "5CG1234567", "");
    office.device("NB-4", "Dell", "QQ11111", "");
    office.device("NB-5", "Toshiba", "QQ11111", "");
    let add = "INSERT INTO asset_identifier (asset_id, kind, value) VALUES (?1, 'service_tag', ?2)";
    office.done("asset.save", |tx| {
        tx.execute(add, (other, "9XYZ123"))?;
        Ok(())
    });
    let row = |n: &str| format!("{n}||||IT|1|2024-03-01|2027-03-01|INITIAL|ND|NBD|5");
    let numbers = ["8XYZ123", "9XYZ123", "5CG1234567", "QQ11111", "QQ1l111", "5CG9999999", ""];
    let lines: Vec<String> = numbers.iter().map(|n| row(n)).collect();
    let rows =
        office.import(&table(&format!("{DELL}\n{}", lines.join("\n"))), &ImportOptions::default());
    let got: Vec<String> = rows
        .iter()
        .map(|r| {
            let code = r.issues.iter().find(|i| i.fatal).map_or("", |i| i.code.as_str());
            format!("{} {} {code}", r.outcome, r.key)
        })
        .collect();
    assert_eq!(
        got,
        [
            "created 8XYZ123 ",
            "created NB-2 · 9XYZ123 ",
            "refused 5CG1234567 other_maker",
            "created NB-4 · QQ11111 ",
            "refused QQ1l111 looks_like",
            "refused 5CG9999999 no_asset",
            "refused  missing_device",
        ]
    );
    assert_eq!(office.covers(tagged).len(), 1);
}

#[test]
fn bad_rows_are_refused_with_their_reason_and_the_others_come_in() {
    let mut office = Office::new();
    for n in 1..=6 {
        office.device(&format!("PC-{n}"), "Dell", &format!("{n}ABC234"), "");
    }
    let file = table(&format!(
        "{DELL}\n\
         1ABC234||||IT|1|2024-02-30|2027-03-01|INITIAL|ND|NBD|5\n\
         8.93E+18||||IT|1|2024-03-01|2027-03-01|INITIAL|ND|NBD|5\n\
         3ABC234||||IT|1|2027-03-01|2024-03-01|INITIAL|ND|NBD|5\n\
         4ABC234||||IT|1|2024-03-01||INITIAL|ND|NBD|5\n\
         5ABC234||||IT|1|2024-03-01|2027-03-01|INITIAL|ND|NBD|5\n\
         5ABC234||||IT|1|2024-03-01|2027-03-01|INITIAL|ND|NBD|5\n\
         6ABC234||||IT|1|2024-03-01|2027-03-01|INITIAL|ND|NBD\n\
         6ABC234||||IT|1|2024-03-01||INITIAL|ND|Lifetime NBD onsite|5"
    ));
    let rows = office.import(&file, &ImportOptions::default());
    let got: Vec<String> = rows
        .iter()
        .map(|r| r.issues.iter().filter(|i| i.fatal).map(|i| i.code.as_str()).collect())
        .collect();
    assert_eq!(
        got,
        [
            "bad_date",
            "lossy_serial",
            "end_before_start",
            "missing_cover_end",
            "",
            "duplicate_entitlement",
            "too_few_fields",
            ""
        ]
    );
    assert_eq!(office.count("coverage"), 2);
    let life = "SELECT count(*) FROM coverage WHERE end_date IS NULL";
    let n: i64 = office.store.conn().query_row(life, [], |r| r.get(0)).unwrap();
    assert_eq!(n, 1, "an empty end is no lifetime unless the words say so");
}
