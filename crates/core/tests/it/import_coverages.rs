//! Files of makers: what they say of covers and models, compared and applied.

use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::coverage::term::EndSource;
use custodia_core::coverage::{self, CoverageDraft, CoverageKind};
use custodia_core::ids::{AssetId, CoverageId};
use custodia_core::import::plan::plan;
use custodia_core::import::{ImportOptions, Outcome};

use crate::import::{table, told};
use crate::support::{Office, day};

mod makers;

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
