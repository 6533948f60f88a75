//! Data quality: each check on records made for it, the score, and the list behind each count.

use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::contract;
use custodia_core::contract::RenewalKind;
use custodia_core::contract::draft::ContractDraft;
use custodia_core::ids::AssetId;
use custodia_core::list::{Filter, FilterOp, ListQuery, Views};
use custodia_core::money::{Currency, Money};
use custodia_core::quality::{Check, Subject, read};
use custodia_core::vendor::{self, VendorDraft};

use crate::support::{Office, day, eur, tacit, today};

impl Office {
    /// An asset with nothing wrong with it.
    fn sound(&mut self, tag: &str) -> AssetDraft {
        let custodian_id = Some(self.operator);
        AssetDraft {
            tag: tag.into(),
            serial: format!("SERIAL-{tag}"),
            manufacturer: "Dell".into(),
            model: "Latitude".into(),
            category: "Laptop".into(),
            location: "Milano".into(),
            status_id: Some(self.status(AssetState::InUse)),
            custodian_id,
            purchase_date: Some(day("2024-01-10")),
            cost: Some(eur(100_000)),
            warranty_start: Some(day("2024-01-10")),
            warranty_end: Some(day("2027-01-09")),
            ..AssetDraft::default()
        }
    }

    fn keep(&mut self, draft: &AssetDraft) -> AssetId {
        self.done("asset.save", |tx| asset::ops::save(tx, draft))
    }

    fn sql(&mut self, sql: &str) {
        self.done("asset.save", |tx| {
            tx.execute_batch(sql)?;
            Ok(())
        });
    }

    fn wrong(&self, check: Check) -> Vec<i64> {
        let found = read::found(self.store.conn(), today()).unwrap();
        found.into_iter().find(|f| f.check == check).unwrap().ids
    }

    fn score(&self) -> Option<u8> {
        read::summary(&read::found(self.store.conn(), today()).unwrap()).score
    }
}

/// The list behind a check, as its link asks for it.
fn behind(check: Check, op: FilterOp) -> ListQuery {
    let filter = Filter { op, ..Filter::is("check", vec![check.as_str().to_owned()]) };
    let query = ListQuery { filters: vec![filter], ..ListQuery::default() };
    query.on_day(check.list(), today()).unwrap()
}

#[test]
fn a_list_narrowed_to_a_check_has_what_its_count_counts() {
    let mut office = Office::new();
    let vendor = office.vendor("Nordsys");
    office.contract(&ContractDraft {
        owner_id: None,
        cost_lines: Vec::new(),
        ..tacit(vendor, "C-1", "2026-01-01")
    });
    let conn = office.store.conn();
    let mut seen = 0;
    for found in read::found(conn, today()).unwrap() {
        let mut ids = match found.check.subject() {
            Subject::Asset => continue,
            Subject::Contract => {
                contract::list::ids(conn, &behind(found.check, FilterOp::Is), today()).unwrap()
            }
            Subject::Vendor => {
                vendor::sql::list::ids(conn, &behind(found.check, FilterOp::Is), today()).unwrap()
            }
        };
        ids.sort_unstable();
        let mut counted = found.ids;
        counted.sort_unstable();
        assert_eq!(ids, counted, "{}", found.check);
        seen += counted.len();
    }
    assert!(seen >= 3, "owner, cost, contact");
    let wrong = behind(Check::ContractWithoutCost, FilterOp::Is);
    let refused = asset::sql::list::ids(conn, &wrong).unwrap_err();
    assert!(format!("{refused:?}").contains("bad-filter"), "a check of another list");
    let undated = ListQuery {
        filters: vec![Filter::is("check", vec!["missing_serial".into()])],
        ..ListQuery::default()
    };
    assert!(asset::sql::list::ids(conn, &undated).is_err(), "a check is asked on a day");
}

const MODEL: &str = "INSERT INTO model (manufacturer, name, last_day_of_support)
    VALUES ('DELL', 'latitude', '2030-01-01')";

#[test]
fn an_empty_register_has_no_score_and_a_sound_one_a_hundred() {
    let mut office = Office::new();
    assert_eq!(office.score(), None);
    let draft = office.sound("PC-1");
    office.keep(&draft);
    office.sql(MODEL);
    assert_eq!(office.score(), Some(100));
    let found = read::found(office.store.conn(), today()).unwrap();
    assert_eq!(found.len(), Check::ALL.len(), "every check answers");
    office.sql("UPDATE asset SET serial = ''");
    assert!(office.score().unwrap() < 100);
    office.undo();
    assert_eq!(office.score(), Some(100));
}

/// Columns that make a sound asset wrong, and the check that says so.
const WRONG: [(Check, &str); 15] = [
    (Check::MissingSerial, "serial = ''"),
    (Check::WarrantyEndBeforeStart, "warranty_end = '2024-01-09', purchase_date = NULL"),
    (Check::FuturePurchase, "purchase_date = '2026-11-21', warranty_end = NULL"),
    (Check::LoanOverdue, "due_back = '2026-11-19'"),
    (Check::PlaceholderAsset, "serial = 'To be filled by O.E.M.'"),
    (Check::MissingManufacturer, "manufacturer = ''"),
    (Check::MissingModel, "model = ''"),
    (Check::MissingCategory, "category = ''"),
    (Check::WarrantyBeforePurchase, "purchase_date = '2027-01-10', warranty_start = NULL"),
    (Check::EolBeforePurchase, "eol_date = '2024-01-09'"),
    (Check::DeployedWithoutCustodian, "custodian_id = NULL"),
    (Check::MissingLocation, "location = ''"),
    (Check::MissingPurchaseDate, "purchase_date = NULL"),
    (Check::MissingCost, "cost_minor = NULL, cost_currency = NULL"),
    (Check::ModelWithoutLifecycle, "model = 'Precision'"),
];

#[test]
fn each_check_finds_the_asset_that_is_wrong_and_not_the_sound_one() {
    let mut office = Office::new();
    office.sql(MODEL);
    let (good, bad) = (office.sound("PC-1"), office.sound("PC-2"));
    office.keep(&good);
    let id = office.keep(&bad);
    for (check, sets) in WRONG {
        assert!(office.wrong(check).is_empty(), "{check} before");
        office.sql(&format!("UPDATE asset SET {sets} WHERE id = {id}"));
        assert_eq!(office.wrong(check), [id.0], "{check}");
        let found = read::found(office.store.conn(), today()).unwrap();
        let of = found.iter().find(|f| f.check == check).unwrap().of;
        assert!(of >= 1, "{check} looked at something");
        let conn = office.store.conn();
        let rows = read::rows(conn, check, &[id.0]).unwrap();
        assert_eq!(rows[0].key.as_str(), "PC-2");
        assert_eq!(asset::sql::list::ids(conn, &behind(check, FilterOp::Is)).unwrap(), [id.0]);
        let others = asset::sql::list::ids(conn, &behind(check, FilterOp::Not)).unwrap();
        assert!(!others.contains(&id.0), "{check}");
        office.undo();
    }
}

#[test]
fn what_is_disposed_of_or_only_ordered_is_not_asked_for_what_it_cannot_have() {
    let mut office = Office::new();
    office.sql(MODEL);
    let draft = office.sound("PC-1");
    let id = office.keep(&draft);
    for (state, sets) in [
        (
            AssetState::Disposed,
            "serial = '', location = '', model = '', custodian_id = NULL,
             disposed_on = '2026-10-01'",
        ),
        (
            AssetState::Planned,
            "serial = '', location = '', purchase_date = '2027-01-01', warranty_end = NULL",
        ),
    ] {
        let status = office.status(state);
        office.sql(&format!("UPDATE asset SET status_id = {status}, {sets} WHERE id = {id}"));
        assert_eq!(office.score(), Some(100), "{state}");
        office.undo();
    }
}

#[test]
fn rows_of_sums_vendors_that_are_one_and_what_went_on_no_day_are_found() {
    let mut office = Office::new();
    let sum = AssetDraft { serial: String::new(), ..office.sound("TOTALE") };
    let sum = office.keep(&sum);
    let gone = office.sound("GONE");
    let gone = office.keep(&gone);
    assert_eq!(office.wrong(Check::PlaceholderAsset), [sum.0]);
    let disposed = office.status(AssetState::Disposed);
    office.sql(&format!("UPDATE asset SET status_id = {disposed} WHERE id = {gone}"));
    assert_eq!(office.wrong(Check::DisposedWithoutDay), [gone.0]);
    office.sql(&format!("UPDATE asset SET disposed_on = '2026-10-01' WHERE id = {gone}"));
    assert!(office.wrong(Check::DisposedWithoutDay).is_empty());
    // Vendors without a contract are asked, too.
    let one = office.vendor("Acme S.r.l.");
    let none = office.vendor("N/D");
    assert!(office.wrong(Check::DuplicateVendor).is_empty());
    let two = office.vendor("ACME");
    let other = office.vendor("Totale Energie S.p.A.");
    let mut found = office.wrong(Check::DuplicateVendor);
    found.sort_unstable();
    assert_eq!(found, [one.0, two.0]);
    assert_eq!(office.wrong(Check::PlaceholderVendor), [none.0]);
    let rows = read::rows(office.store.conn(), Check::PlaceholderVendor, &[none.0]).unwrap();
    assert_eq!(rows[0].key, "N/D");
    // Of three with one VAT number a pair of the same name is not said again.
    office.sql(&format!("UPDATE vendor SET vat_no = 'IT01234567897' WHERE id IN ({one}, {two})"));
    office.sql(&format!("UPDATE vendor SET vat_no = 'IT 01234567897' WHERE id = {other}"));
    assert_eq!(office.wrong(Check::DuplicateVendor).len(), 3);
    let groups = vendor::duplicates::likely(office.store.conn()).unwrap();
    assert_eq!(groups.len(), 1, "{groups:?}");
}

#[test]
fn the_same_serial_of_two_makers_and_one_that_looks_the_same_are_found_together() {
    let mut office = Office::new();
    let mut ids = Vec::new();
    for (tag, maker, serial) in [
        ("A", "Dell", "CN0ABC1"),
        ("B", "HP", "cn0abc1"),
        ("C", "Dell", "CNOABC1"),
        ("D", "Dell", "ZZ99999"),
    ] {
        let draft =
            AssetDraft { manufacturer: maker.into(), serial: serial.into(), ..office.sound(tag) };
        ids.push(office.keep(&draft).0);
    }
    assert_eq!(office.wrong(Check::DuplicateSerial), ids[..2]);
    assert_eq!(office.wrong(Check::LookAlikeSerial), ids[..3]);
}

#[test]
fn cover_has_to_be_decided_where_the_category_demands_it() {
    let mut office = Office::new();
    let draft = AssetDraft {
        warranty_start: None,
        warranty_end: None,
        category: "server".into(),
        ..office.sound("SRV-1")
    };
    let id = office.keep(&draft);
    assert!(office.wrong(Check::NoCoverDecision).is_empty(), "nobody demands any");
    office.sql("INSERT INTO category (name, cover_level) VALUES ('Server', 'onsite_4h')");
    assert_eq!(office.wrong(Check::NoCoverDecision), [id.0]);
    // In stock the category does not ask.
    let stock = office.status(AssetState::InStock);
    office.sql(&format!("UPDATE asset SET status_id = {stock}"));
    assert!(office.wrong(Check::NoCoverDecision).is_empty());
    assert_eq!(office.wrong(Check::StockWithCustodian), [id.0]);
    office.sql("UPDATE category SET cover_in_stock = 1");
    assert_eq!(office.wrong(Check::NoCoverDecision), [id.0]);
    // Decided, or known: even a cover that ended is one somebody knows of.
    office.sql("UPDATE asset SET cover_need = 'none'");
    assert!(office.wrong(Check::NoCoverDecision).is_empty());
    office.undo();
    office.sql(&format!(
        "INSERT INTO coverage (asset_id, kind, end_date, origin)
         VALUES ({id}, 'warranty', '2020-01-01', 'user')"
    ));
    assert!(office.wrong(Check::NoCoverDecision).is_empty());
    assert_eq!(office.wrong(Check::CoverLevelUnknown), [id.0]);
}

#[test]
fn retired_for_long_part_of_what_is_gone_and_odd_currencies_are_found() {
    let mut office = Office::new();
    let retired = office.status(AssetState::Retired);
    let disposed = office.status(AssetState::Disposed);
    let whole = office.sound("RACK");
    let whole = office.keep(&whole);
    let part = office.sound("PART");
    let part = office.keep(&part);
    office.sql(&format!("UPDATE asset SET part_of_id = {whole} WHERE id = {part}"));
    assert!(office.wrong(Check::ParentGone).is_empty());
    office.sql(&format!("UPDATE asset SET status_id = {disposed} WHERE id = {whole}"));
    assert_eq!(office.wrong(Check::ParentGone), [part.0]);
    let old = office.sound("OLD");
    let old = office.keep(&old);
    office.sql(&format!(
        "UPDATE asset SET status_id = {retired}, retire_on = '2026-05-24' WHERE id = {old}"
    ));
    assert!(office.wrong(Check::RetiredNotDisposed).is_empty(), "180 days are not over");
    office.sql(&format!("UPDATE asset SET retire_on = '2026-05-23' WHERE id = {old}"));
    assert_eq!(office.wrong(Check::RetiredNotDisposed), [old.0]);
    for n in 0..100 {
        let draft = office.sound(&format!("PC-{n}"));
        office.keep(&draft);
    }
    let usd = Currency::parse("USD").unwrap();
    let odd = AssetDraft { cost: Some(Money::new(1, usd)), ..office.sound("USD") };
    let odd = office.keep(&odd);
    assert_eq!(office.wrong(Check::UnusualCurrency), [odd.0]);
}

#[test]
fn contracts_and_vendors_are_checked_while_in_force() {
    let mut office = Office::new();
    let vendor = office.vendor("Nordsys");
    let owner = Some(office.operator);
    let sound = ContractDraft { owner_id: owner, ..tacit(vendor, "C-1", "2026-01-01") };
    office.contract(&sound);
    assert!(office.wrong(Check::ContractWithoutOwner).is_empty());
    let bad = office.contract(&ContractDraft {
        owner_id: None,
        notice_value: 0,
        cost_lines: Vec::new(),
        ..tacit(vendor, "C-2", "2026-01-01")
    });
    for check in
        [Check::ContractWithoutOwner, Check::ContractWithoutNotice, Check::ContractWithoutCost]
    {
        assert_eq!(check.subject(), Subject::Contract);
        assert_eq!(office.wrong(check), [bad.0], "{check}");
    }
    let ends = ContractDraft {
        id: Some(bad),
        renewal: RenewalKind::None,
        ..custodia_core::contract::sql::draft(office.store.conn(), bad).unwrap()
    };
    office.contract(&ends);
    assert!(office.wrong(Check::ContractWithoutNotice).is_empty(), "it ends by itself");
    assert_eq!(office.wrong(Check::VendorWithoutContact), [vendor.0]);
    let known = VendorDraft {
        phone: "+39 02 1234".into(),
        ..vendor::sql::draft(office.store.conn(), vendor).unwrap()
    };
    office.done("vendor.save", |tx| vendor::ops::save(tx, &known));
    assert!(office.wrong(Check::VendorWithoutContact).is_empty());
}

#[test]
fn what_was_found_is_kept_until_the_register_or_the_day_changes() {
    let office = Office::new();
    let (conn, mut views) = (office.store.conn(), Views::default());
    let first = read::kept(conn, &mut views, 1, today()).unwrap();
    let again = read::kept(conn, &mut views, 1, today()).unwrap();
    assert!(std::sync::Arc::ptr_eq(&first, &again));
    let tomorrow = today().succ_opt().unwrap();
    let other = read::kept(conn, &mut views, 1, tomorrow).unwrap();
    assert!(!std::sync::Arc::ptr_eq(&first, &other));
}
