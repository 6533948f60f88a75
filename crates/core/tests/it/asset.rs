//! Assets: saving with every field checked, statuses, removal.

use std::collections::BTreeSet;

use custodia_core::asset::{AssetDraft, AssetState, CoverNeed, Ownership, ops, sql};
use custodia_core::coverage::drive::Confidentiality;
use custodia_core::error::{Error, FieldError, Result};
use custodia_core::ids::{AssetId, PersonId, StatusId, VendorId};
use custodia_core::list::ListQuery;
use custodia_core::money::{Currency, Money};
use custodia_core::person::PersonDraft;
use custodia_core::store::journal;
use custodia_core::text::{Lang, coded};
use custodia_core::vendor::RiskLevel;
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use crate::support::{Office, day, eur, tacit};

impl Office {
    pub(crate) fn status(&self, state: AssetState) -> StatusId {
        let all = sql::statuses(self.store.conn()).unwrap();
        all.iter().find(|s| s.state == state).unwrap().id
    }

    pub(crate) fn asset(&mut self, draft: &AssetDraft) -> AssetId {
        self.done("asset.save", |tx| ops::save(tx, draft))
    }

    pub(crate) fn person(&mut self, name: &str) -> PersonId {
        let draft = PersonDraft { name: name.into(), ..PersonDraft::default() };
        self.done("person.save", |tx| custodia_core::person::ops::save(tx, &draft))
    }

    pub(crate) fn laptop(&self, tag: &str, serial: &str) -> AssetDraft {
        AssetDraft {
            tag: tag.into(),
            serial: serial.into(),
            manufacturer: "Dell".into(),
            model: "Latitude 5420".into(),
            category: "Laptop".into(),
            status_id: Some(self.status(AssetState::InUse)),
            ..AssetDraft::default()
        }
    }
}

/// `(field, code)` of every complaint.
pub(crate) fn complaints<T: std::fmt::Debug>(result: Result<T>) -> BTreeSet<(String, String)> {
    match result {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected an invalid draft, got {other:?}"),
    }
}

/// The same, from literals.
pub(crate) fn pairs(expected: &[(&str, &str)]) -> BTreeSet<(String, String)> {
    expected.iter().map(|(f, c)| ((*f).to_owned(), (*c).to_owned())).collect()
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let mut office = Office::new();
    let bad = AssetDraft {
        serial: "S".repeat(101),
        status_id: None,
        custodian_id: Some(PersonId(999)),
        supplier_id: Some(VendorId(999)),
        purchase_date: Some(day("2026-01-10")),
        cost: Some(eur(-1)),
        warranty_start: Some(day("2026-02-01")),
        warranty_end: Some(day("2026-01-31")),
        warranty_months: Some(1201),
        eol_date: Some(day("2026-01-09")),
        notes: "x".repeat(20_001),
        ..AssetDraft::default()
    };
    let found = complaints(office.write("asset.save", |tx| ops::save(tx, &bad)));
    let expected = pairs(&[
        ("tag", "required"),
        ("serial", "too-long"),
        ("status_id", "required"),
        ("custodian_id", "unknown"),
        ("supplier_id", "unknown"),
        ("cost", "negative"),
        ("warranty_end", "end-before-start"),
        ("warranty_months", "too-large"),
        ("eol_date", "before-purchase"),
        ("notes", "too-long"),
    ]);
    assert_eq!(found, expected);
    assert_eq!(sql::list::ids(office.store.conn(), &ListQuery::default()).unwrap(), [0_i64; 0]);
}

#[test]
fn dates_outside_the_plausible_range_are_typing_errors() {
    let mut office = Office::new();
    let mut draft = office.laptop("A-1", "");
    draft.purchase_date = Some(day("0202-01-01"));
    draft.warranty_end = Some(day("2300-01-01"));
    let found = complaints(office.write("asset.save", |tx| ops::save(tx, &draft)));
    assert_eq!(found, pairs(&[("purchase_date", "date-range"), ("warranty_end", "date-range")]));
    draft.purchase_date = Some(day("2026-01-01"));
    draft.warranty_start = Some(day("2026-01-01"));
    draft.warranty_end = Some(day("2026-01-01"));
    draft.eol_date = Some(day("2026-01-01"));
    office.asset(&draft);
}

#[test]
fn a_tag_is_unique_whatever_its_case_and_a_serial_per_manufacturer() {
    let mut office = Office::new();
    let first = office.asset(&office.laptop("IT-0231", "7XK2Q93"));
    let mut twin = office.laptop("it-0231", "7xk2q93");
    let errors = match office.write("asset.save", |tx| ops::save(tx, &twin)) {
        Err(Error::Invalid(errors)) => errors,
        other => panic!("{other:?}"),
    };
    let expected = [
        FieldError::new("tag", "duplicate-tag").with("tag", "it-0231"),
        FieldError::new("serial", "duplicate-serial").with("tag", "IT-0231"),
    ];
    assert_eq!(errors, expected);
    assert_eq!(
        coded(Lang::It, "field", &errors[1].code, &errors[1].params),
        "Il bene IT-0231 dello stesso produttore ha già questo numero di serie."
    );

    twin.tag = "IT-0232".into();
    twin.manufacturer = "HP".into();
    office.asset(&twin);
    for tag in ["IT-0233", "IT-0234"] {
        office.asset(&office.laptop(tag, " \u{200b}"));
    }
    // An asset is no duplicate of itself.
    let mut same = sql::draft(office.store.conn(), first).unwrap();
    same.name = "NB-0231".into();
    assert_eq!(office.asset(&same), first);
}

#[test]
fn keys_are_stored_without_what_nobody_sees() {
    let mut office = Office::new();
    let mut draft = office.laptop("\u{feff} IT-1\u{a0}", "\u{200b}7XK2\u{ad}Q93 ");
    draft.model = "Latitude\t5420\n".into();
    draft.notes = "one\r\ntwo\r\n".into();
    let id = office.asset(&draft);
    let stored = sql::draft(office.store.conn(), id).unwrap();
    assert_eq!((stored.tag.as_str(), stored.serial.as_str()), ("IT-1", "7XK2Q93"));
    assert_eq!((stored.model.as_str(), stored.notes.as_str()), ("Latitude 5420", "one\ntwo"));
    let twin = office.laptop("IT-2", "7XK2Q93");
    let found = complaints(office.write("asset.save", |tx| ops::save(tx, &twin)));
    assert_eq!(found, pairs(&[("serial", "duplicate-serial")]));
}

#[test]
fn saving_what_is_there_leaves_no_trace_and_a_change_only_its_own() {
    let mut office = Office::new();
    let id = office.asset(&office.laptop("IT-1", "S1"));
    let mut draft = sql::draft(office.store.conn(), id).unwrap();
    let nothing = office.write("asset.save", |tx| ops::save(tx, &draft)).unwrap();
    assert_eq!((nothing.op, nothing.events), (None, 0), "an unchanged draft is no operation");

    draft.location = "Milano".into();
    draft.cost = Some(eur(129_000));
    let changed = office.write("asset.save", |tx| ops::save(tx, &draft)).unwrap();
    let op = changed.op.unwrap();
    let events = journal::op_events(office.store.conn(), op, 0, 10).unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].ent, format!("asset/{id}"));
    let fields: Vec<&str> = events[0].changes.iter().map(|c| c.field.as_str()).collect();
    assert_eq!(fields, ["cost_currency", "cost_minor", "location"]);
    let info = journal::op(office.store.conn(), op).unwrap().unwrap();
    assert_eq!(info.subject, "IT-1", "the journal names it by its tag");
}

#[test]
fn an_end_of_warranty_nobody_gave_follows_from_start_and_months() {
    let mut office = Office::new();
    let rows = [
        // start, bought, months, given, expected
        (Some("2024-02-29"), None, Some(12), None, Some("2025-02-28")),
        (None, Some("2025-01-31"), Some(1), None, Some("2025-02-28")),
        (Some("2024-03-15"), Some("2024-01-01"), Some(36), None, Some("2027-03-14")),
        // What the vendor says is never recomputed (domain §E).
        (Some("2024-03-15"), None, Some(36), Some("2027-03-15"), Some("2027-03-15")),
        (Some("2024-03-15"), None, Some(0), None, None),
        (None, None, Some(36), None, None),
    ];
    for (n, (start, bought, months, given, expected)) in rows.into_iter().enumerate() {
        let draft = AssetDraft {
            warranty_start: start.map(day),
            purchase_date: bought.map(day),
            warranty_months: months,
            warranty_end: given.map(day),
            ..office.laptop(&format!("W-{n}"), &format!("SN-{n}"))
        };
        let id = office.asset(&draft);
        let kept = sql::draft(office.store.conn(), id).unwrap().warranty_end;
        assert_eq!(kept, expected.map(day), "row {n}");
    }
}

#[test]
fn an_unknown_asset_is_not_found() {
    let mut office = Office::new();
    let ghost = AssetDraft { id: Some(AssetId(77)), ..office.laptop("IT-1", "") };
    let missing = || Error::NotFound("asset/77".into());
    assert_eq!(office.write("asset.save", |tx| ops::save(tx, &ghost)), Err(missing()));
    assert_eq!(office.write("asset.delete", |tx| ops::delete(tx, AssetId(77))), Err(missing()));
    assert_eq!(sql::detail(office.store.conn(), AssetId(77)), Err(missing()));
}

#[test]
fn a_deleted_asset_leaves_its_contracts_and_undo_brings_both_back() {
    let mut office = Office::new();
    let id = office.asset(&office.laptop("IT-1", "S1"));
    let vendor = office.vendor("Acme");
    let mut contract = tacit(vendor, "C-1", "2026-01-01");
    contract.assets = vec![id];
    let contract = office.contract(&contract);
    let before = sql::detail(office.store.conn(), id).unwrap();
    let covers: Vec<_> = before.contracts.iter().map(|c| (c.id, c.vendor.as_str())).collect();
    assert_eq!(covers, [(contract, "Acme")]);

    let deleted = office.write("asset.delete", |tx| ops::delete(tx, id)).unwrap();
    assert_eq!(deleted.events, 2, "the asset and its cover");
    let left = custodia_core::contract::sql::draft(office.store.conn(), contract).unwrap();
    assert_eq!(left.assets, [AssetId(0); 0]);
    let undo = office.op("op.undo");
    office.store.undo(deleted.op.unwrap(), &undo).unwrap();
    assert_eq!(sql::detail(office.store.conn(), id).unwrap(), before);
}

#[test]
fn statuses_are_named_freely_and_kept_while_used() {
    let mut office = Office::speaking(Lang::It);
    let names = |o: &Office| -> Vec<(String, AssetState)> {
        let all = sql::statuses(o.store.conn()).unwrap();
        all.into_iter().map(|s| (s.name, s.state)).collect()
    };
    assert_eq!(names(&office)[2], ("In uso".to_owned(), AssetState::InUse));
    assert_eq!(names(&office).len(), AssetState::ALL.len());

    let save = |o: &mut Office, id, name: &str, state| {
        o.write("asset_status.save", |tx| ops::status_save(tx, id, name, state))
    };
    let loan = save(&mut office, None, " In prestito ", AssetState::InUse).unwrap().value.unwrap();
    let taken = complaints(save(&mut office, None, "in uso", AssetState::Lost));
    assert_eq!(taken, pairs(&[("name", "duplicate-name")]));
    let blank = complaints(save(&mut office, None, " ", AssetState::Lost));
    assert_eq!(blank, pairs(&[("name", "required")]));
    save(&mut office, Some(loan), "Prestito", AssetState::InUse).unwrap();
    assert!(names(&office).contains(&("Prestito".to_owned(), AssetState::InUse)));

    let asset = AssetDraft { status_id: Some(loan), ..office.laptop("IT-1", "") };
    let asset = office.asset(&asset);
    let delete = |o: &mut Office| o.write("asset_status.delete", |tx| ops::status_delete(tx, loan));
    match delete(&mut office) {
        Err(Error::Refused(r)) => {
            assert_eq!((r.code.as_str(), r.params["assets"].as_str()), ("in-use", "1"));
        }
        other => panic!("{other:?}"),
    }
    office.done("asset.delete", |tx| ops::delete(tx, asset));
    delete(&mut office).unwrap();
    let gone = save(&mut office, Some(loan), "X", AssetState::Lost);
    assert_eq!(gone, Err(Error::NotFound(format!("asset_status/{loan}"))));
}

#[test]
fn every_state_keeps_a_status() {
    let mut office = Office::new();
    let lost = office.status(AssetState::Lost);
    let refused = |r: Result<()>| matches!(r, Err(Error::Refused(r)) if r.code == "last-status");
    let delete = |o: &mut Office| {
        o.write("asset_status.delete", |tx| ops::status_delete(tx, lost)).map(drop)
    };
    let save = |o: &mut Office, id, name: &str, state| {
        o.write("asset_status.save", |tx| ops::status_save(tx, id, name, state)).map(drop)
    };
    assert!(refused(delete(&mut office)));
    assert!(refused(save(&mut office, Some(lost), "Gone", AssetState::Retired)));
    save(&mut office, Some(lost), "Gone", AssetState::Lost).unwrap();
    save(&mut office, None, "Stolen", AssetState::Lost).unwrap();
    delete(&mut office).unwrap();
}

// ── a draft comes back as it was saved ───────────────────────────────────────────────────────────

/// One line as it is stored: no blanks at the ends, nothing invisible.
fn line(max: usize) -> impl Strategy<Value = String> {
    proptest::string::string_regex(&format!(
        "([A-Za-z0-9àèßЖ日/#.-]([A-Za-z0-9 àß'\",;]{{0,{max}}}[a-z0-9])?)?"
    ))
    .unwrap()
}

fn date() -> impl Strategy<Value = Option<chrono::NaiveDate>> {
    let any = (1990_i32..2100, 1_u32..=365)
        .prop_map(|(year, day)| chrono::NaiveDate::from_yo_opt(year, day).unwrap());
    proptest::option::of(any)
}

prop_compose! {
    fn texts()(texts in proptest::collection::vec(line(20), 12)) -> Vec<String> { texts }
}

prop_compose! {
    fn draft()(
        tag in "[A-Z]{2}-[0-9]{1,6}",
        t in texts(),
        dates in (date(), date(), date(), date()),
        minor in proptest::option::of(0..=1_000_000_000_000_000_i64),
        currency in prop_oneof!["EUR", "JPY", "KWD"],
        months in proptest::option::of(0_u32..=1000),
    ) -> AssetDraft {
        let order = |a: Option<chrono::NaiveDate>, b: Option<chrono::NaiveDate>| match (a, b) {
            (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
            other => other,
        };
        let (purchase_date, eol_date) = order(dates.0, dates.1);
        let (warranty_start, warranty_end) = order(dates.2, dates.3);
        AssetDraft {
            id: None,
            serial: t[0].clone(), name: t[1].clone(), manufacturer: t[2].clone(),
            model: t[3].clone(), model_number: t[4].clone(), category: t[5].clone(),
            status_id: None,
            company: t[6].clone(), location: t[7].clone(), room: t[8].clone(),
            custodian_id: None,
            department: t[9].clone(), cost_centre: t[10].clone(),
            supplier_id: None,
            purchase_date,
            cost: minor.map(|m| Money::new(m, Currency::parse(&currency).unwrap())),
            invoice_no: t[11].clone(), order_no: t[0].clone(),
            warranty_start, warranty_months: months, warranty_end, eol_date,
            notes: format!("{}\n\n{}", t[1], t[2]).trim().to_owned(),
            ownership: Ownership::ALL[tag.len() % Ownership::ALL.len()],
            inventory_no: t[3].clone(),
            part_of_id: None,
            user_id: None,
            delivered_on: None,
            in_service_on: dates.0,
            due_back: dates.1,
            criticality: RiskLevel::ALL.get(t[4].len() % 5).copied(),
            rto_minutes: months,
            rpo_minutes: months.map(|m| m * 60),
            confidentiality: Confidentiality::ALL.get(t[5].len() % 4).copied(),
            cover_need: CoverNeed::ALL[t[6].len() % CoverNeed::ALL.len()],
            cover_note: t[7].clone(),
            retire_on: None,
            disposed_on: None,
            proceeds: minor.map(|m| Money::new(m / 2, Currency::EUR)),
            disposal_cost: minor.map(|m| Money::new(m / 3, Currency::parse("CHF").unwrap())),
            identifiers: Vec::new(),
            custom: Vec::new(),
            tag,
        }
    }
}

#[test]
fn a_draft_comes_back_as_it_was_saved() {
    let mut office = Office::new();
    let custodian = office.person("Ada Neri");
    let supplier = office.vendor("Acme");
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..60 {
        let mut draft = draft().new_tree(&mut runner).unwrap().current();
        draft.status_id = Some(office.status(AssetState::InRepair));
        draft.warranty_end = draft.warranty_end.or_else(|| draft.computed_warranty_end());
        draft.custodian_id = draft.warranty_months.map(|_| custodian);
        draft.supplier_id = draft.cost.map(|_| supplier);
        draft.user_id = draft.cost.map(|_| custodian);
        draft.delivered_on = draft.in_service_on;
        draft.retire_on = draft.purchase_date.max(draft.in_service_on);
        draft.disposed_on = draft.retire_on;
        let id = office.asset(&draft);
        draft.id = Some(id);
        assert_eq!(sql::detail(office.store.conn(), id).unwrap().draft, draft);
        // And again over another record, so that an update keeps as much as an insert.
        let other = office.asset(&office.laptop("OTHER", ""));
        office.done("asset.delete", |tx| ops::delete(tx, id));
        draft.id = Some(other);
        office.asset(&draft);
        assert_eq!(sql::detail(office.store.conn(), other).unwrap().draft, draft);
        office.done("asset.delete", |tx| ops::delete(tx, other));
    }
}
