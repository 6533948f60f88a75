//! What an asset is known by, what is in it, and what it carries of the register's own fields.

use custodia_core::asset::component::{self, ComponentDraft, ComponentKind};
use custodia_core::asset::identifier::{Identifier, IdentifierKind};
use custodia_core::asset::number::{self, TagNumbering};
use custodia_core::asset::{AssetDraft, lookalike, ops, sql};
use custodia_core::catalogue::field::{CustomField, CustomKind, CustomValue};
use custodia_core::catalogue::{self};
use custodia_core::document::{self, DocumentDraft, DocumentPurpose};
use custodia_core::error::Error;
use custodia_core::ids::{AssetId, ComponentId, FieldId, PersonId};
use custodia_core::list::{Filter, ListQuery};
use custodia_core::store::{HitKind, search};

use crate::asset::{complaints, pairs};
use crate::support::{Office, day, eur, today};

impl Office {
    fn field(&mut self, name: &str, kind: CustomKind, category: &str, required: bool) -> FieldId {
        let field = CustomField {
            id: None,
            name: name.into(),
            kind,
            category: category.into(),
            choices: vec!["Red".into(), "Blue".into()],
            required,
            position: 0,
        };
        self.done("field.save", |tx| catalogue::field_save(tx, &field))
    }

    fn found(&self, text: &str) -> Vec<(AssetId, String)> {
        let hits = search(self.store.conn(), text, &[HitKind::Asset], 10).unwrap();
        hits.into_iter().map(|h| (AssetId(h.id), h.matched)).collect()
    }
}

fn number(kind: IdentifierKind, value: &str) -> Identifier {
    Identifier { kind, value: value.into() }
}

fn drive(asset: AssetId, serial: &str) -> ComponentDraft {
    ComponentDraft {
        id: None,
        asset_id: asset,
        kind: ComponentKind::Nvme,
        manufacturer: "Samsung".into(),
        model: "PM9A1".into(),
        serial: serial.into(),
        capacity_gb: Some(512),
        data_bearing: true,
        removed_on: None,
        note: String::new(),
    }
}

#[test]
fn every_wrong_part_of_an_identity_is_named_at_once() {
    let mut office = Office::new();
    let mut first = office.laptop("A-1", "S1");
    first.identifiers = vec![number(IdentifierKind::Mac, "00-1a-2b-3c-4d-5e")];
    office.asset(&first);
    let mut bad = office.laptop("A-2", "S2");
    bad.user_id = Some(PersonId(99));
    bad.part_of_id = Some(AssetId(99));
    bad.delivered_on = Some(day("2026-03-01"));
    bad.in_service_on = Some(day("2026-02-28"));
    bad.purchase_date = Some(day("2026-01-01"));
    bad.disposed_on = Some(day("2025-12-31"));
    bad.retire_on = Some(day("2026-02-01"));
    bad.proceeds = Some(eur(-1));
    bad.rto_minutes = Some(u32::MAX);
    bad.identifiers = vec![
        number(IdentifierKind::Imei, "490154203237517"),
        number(IdentifierKind::Mac, "001A.2B3C.4D5E"),
        number(IdentifierKind::ServiceTag, "X1"),
        number(IdentifierKind::ServiceTag, "x1"),
        number(IdentifierKind::Other, " "),
    ];
    bad.custom = vec![CustomValue { field_id: FieldId(7), value: "x".into() }];
    let found = complaints(office.write("asset.save", |tx| ops::save(tx, &bad)));
    assert_eq!(
        found,
        pairs(&[
            ("user_id", "unknown"),
            ("part_of_id", "unknown"),
            ("in_service_on", "before-delivery"),
            ("disposed_on", "before-purchase"),
            ("disposed_on", "before-service"),
            ("retire_on", "before-service"),
            ("proceeds", "negative"),
            ("rto_minutes", "range-minutes"),
            ("identifiers.0.value", "imei-check"),
            ("identifiers.1.value", "duplicate-identifier"),
            ("identifiers.3.value", "twice"),
            ("identifiers.4.value", "required"),
            ("custom.7", "unknown"),
        ])
    );
    let imei = |n: &str| number(IdentifierKind::Imei, n);
    let mut phone = office.laptop("A-3", "S3");
    phone.identifiers =
        vec![imei("490154203237518"), imei("356938035643809"), imei("352099001761481")];
    let found = complaints(office.write("asset.save", |tx| ops::save(tx, &phone)));
    assert_eq!(found, pairs(&[("identifiers", "too-many")]), "two radios at most");
    phone.identifiers.pop();
    let id = office.asset(&phone);
    assert_eq!(sql::draft(office.store.conn(), id).unwrap().identifiers, phone.identifiers);
}

#[test]
fn an_asset_is_no_part_of_itself_however_deep() {
    let mut office = Office::new();
    let rack = office.asset(&office.laptop("RACK", ""));
    let inside = |office: &mut Office, tag: &str, whole: AssetId| {
        let draft = AssetDraft { part_of_id: Some(whole), ..office.laptop(tag, "") };
        office.asset(&draft)
    };
    let server = inside(&mut office, "SERVER", rack);
    let card = inside(&mut office, "CARD", server);
    for (own, whole) in [(rack, rack), (rack, server), (rack, card), (server, card)] {
        let mut draft = sql::draft(office.store.conn(), own).unwrap();
        draft.part_of_id = Some(whole);
        let found = complaints(office.write("asset.save", |tx| ops::save(tx, &draft)));
        assert_eq!(found, pairs(&[("part_of_id", "part-of-cycle")]), "{own} in {whole}");
    }
    let detail = sql::detail(office.store.conn(), server).unwrap();
    assert_eq!(detail.part_of.map(|w| w.tag).as_deref(), Some("RACK"));
    assert_eq!(detail.parts.into_iter().map(|p| p.tag).collect::<Vec<_>>(), ["CARD"]);
    let only = |value: AssetId| ListQuery {
        filters: vec![Filter::is("part_of", vec![value.to_string()])],
        ..ListQuery::default()
    };
    assert_eq!(sql::list::ids(office.store.conn(), &only(rack)).unwrap(), [server.0]);
    // Deleting the whole leaves the parts.
    office.done("asset.delete", |tx| ops::delete(tx, server));
    assert_eq!(sql::draft(office.store.conn(), card).unwrap().part_of_id, None);
}

#[test]
fn nearly_the_same_serial_number_is_told_with_its_asset_and_not_refused() {
    let mut office = Office::new();
    let first = office.asset(&office.laptop("IT-1", "CZJ2O7PJJR"));
    office.asset(&office.laptop("IT-2", "7XK2Q93"));
    let near = |o: &Office, serial: &str, own| -> Vec<(String, bool)> {
        let found = lookalike::of(o.store.conn(), serial, own).unwrap();
        found.into_iter().map(|l| (l.tag, l.looks_same)).collect()
    };
    assert_eq!(near(&office, " czj207pjjr ", None), [("IT-1".to_owned(), true)]);
    assert_eq!(near(&office, "CZJ2O7PJJ", None), [("IT-1".to_owned(), false)]);
    assert_eq!(near(&office, "CZJ207PJJR", Some(first)), [], "an asset is not its own neighbour");
    assert_eq!(near(&office, "7XK2Q94", None), [], "the next of the box is no mistake");
    office.asset(&office.laptop("IT-3", "CZJ207PJJR"));
}

#[test]
fn tags_number_themselves() {
    let mut office = Office::new();
    let next = |o: &Office| number::next_tag(o.store.conn()).unwrap();
    assert_eq!(next(&office), None, "until somebody says so");
    let mut how = TagNumbering { on: true, prefix: "IT-".into(), width: 5, fill: false };
    let save =
        |o: &mut Office, how: &TagNumbering| o.write("asset.numbering", |tx| number::save(tx, how));
    save(&mut office, &how).unwrap();
    assert_eq!(next(&office).as_deref(), Some("IT-00001"));
    for tag in ["IT-00007", "it-00009", "IT-00010x", "IT-", "SV-00100", "IT-x"] {
        office.asset(&office.laptop(tag, ""));
    }
    assert_eq!(next(&office).as_deref(), Some("IT-00010"));
    how.fill = true;
    save(&mut office, &how).unwrap();
    assert_eq!(next(&office).as_deref(), Some("IT-00008"));
    office.asset(&office.laptop("IT-123456", ""));
    how.fill = false;
    save(&mut office, &how).unwrap();
    assert_eq!(next(&office).as_deref(), Some("IT-123457"), "a larger number has more digits");
    how = TagNumbering { on: true, prefix: "IT2".into(), width: 13, fill: false };
    let found = complaints(save(&mut office, &how));
    assert_eq!(found, pairs(&[("prefix", "ends-in-digit"), ("width", "range-width")]));
}

#[test]
fn a_part_has_its_own_number_and_stays_on_record_when_it_is_taken_out() {
    let mut office = Office::new();
    let server = office.asset(&office.laptop("SRV-1", "S1"));
    let spare = office.asset(&office.laptop("SRV-2", "S2"));
    let save =
        |o: &mut Office, d: &ComponentDraft| o.write("component.save", |tx| component::save(tx, d));
    let id = save(&mut office, &drive(server, " S4XV123 ")).unwrap().value.unwrap();
    let found = complaints(save(&mut office, &drive(spare, "s4xv123")));
    assert_eq!(found, pairs(&[("serial", "duplicate-component")]));
    let bad = ComponentDraft { capacity_gb: Some(0), ..drive(server, &"x".repeat(101)) };
    let found = complaints(save(&mut office, &bad));
    assert_eq!(found, pairs(&[("serial", "too-long"), ("capacity_gb", "range-capacity")]));
    let ghost = ComponentDraft { id: Some(ComponentId(9)), ..drive(server, "") };
    assert_eq!(save(&mut office, &ghost), Err(Error::NotFound("component/9".into())));

    let out = ComponentDraft {
        id: Some(id),
        removed_on: Some(day("2026-11-01")),
        ..drive(server, "S4XV123")
    };
    save(&mut office, &out).unwrap();
    save(&mut office, &drive(spare, "S4XV123")).unwrap();
    let parts = sql::detail(office.store.conn(), server).unwrap().components;
    assert_eq!(parts, [out]);
    office.done("component.delete", |tx| component::delete(tx, id));
    assert!(sql::detail(office.store.conn(), server).unwrap().components.is_empty());
    office.undo();
    assert_eq!(sql::detail(office.store.conn(), server).unwrap().components.len(), 1);
}

#[test]
fn own_fields_are_typed_required_of_what_is_new_and_never_lost() {
    let mut office = Office::new();
    let old = office.asset(&office.laptop("OLD", ""));
    let weight = office.field("Weight", CustomKind::Decimal, "", false);
    let colour = office.field("Colour", CustomKind::Choice, "laptop", true);
    let other = office.field("Rack units", CustomKind::Whole, "Server", true);
    let value = |field_id, value: &str| CustomValue { field_id, value: value.into() };

    let mut new = office.laptop("NEW", "");
    new.custom = vec![value(weight, "heavy")];
    let found = complaints(office.write("asset.save", |tx| ops::save(tx, &new)));
    let weight_field = format!("custom.{weight}");
    let colour_field = format!("custom.{colour}");
    assert_eq!(
        found,
        pairs(&[(&weight_field, "custom-decimal"), (&colour_field, "required")]),
        "not the field {other} of another category"
    );
    new.custom = vec![value(colour, "red"), value(weight, " 2,50 ")];
    let id = office.asset(&new);
    let kept = sql::draft(office.store.conn(), id).unwrap();
    assert_eq!(kept.custom, [value(weight, "2.5"), value(colour, "Red")]);
    let names: Vec<_> = sql::detail(office.store.conn(), id)
        .unwrap()
        .fields
        .into_iter()
        .map(|f| f.field.name)
        .collect();
    assert_eq!(names, ["Colour", "Weight"], "in the order of the fields");

    // What was there before can be saved without; what has a value keeps one.
    let mut was = sql::draft(office.store.conn(), old).unwrap();
    was.name = "NB".into();
    office.asset(&was);
    let bare = AssetDraft { custom: Vec::new(), ..kept };
    let found = complaints(office.write("asset.save", |tx| ops::save(tx, &bare)));
    assert_eq!(found, pairs(&[(&colour_field, "required")]));

    // A field can change its kind while its values fit.
    let mut field = catalogue::sql::fields(office.store.conn()).unwrap();
    let mut field = field.remove(field.iter().position(|f| f.id == Some(weight)).unwrap());
    field.kind = CustomKind::Whole;
    let save =
        |o: &mut Office, f: &CustomField| o.write("field.save", |tx| catalogue::field_save(tx, f));
    let errors = match save(&mut office, &field) {
        Err(Error::Invalid(errors)) => errors,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        (errors[0].code.as_str(), errors[0].params["count"].as_str()),
        ("values-unfit", "1")
    );
    field.kind = CustomKind::Text;
    save(&mut office, &field).unwrap();
    office.done("field.delete", |tx| catalogue::field_delete(tx, weight));
    assert_eq!(sql::draft(office.store.conn(), id).unwrap().custom, [value(colour, "Red")]);
    office.undo();
    assert_eq!(sql::draft(office.store.conn(), id).unwrap().custom.len(), 2);
}

#[test]
fn an_asset_is_found_by_its_second_number_a_part_and_an_own_value() {
    let mut office = Office::new();
    let note = office.field("Remark", CustomKind::Text, "", false);
    let mut draft = office.laptop("IT-1", "S1");
    draft.identifiers = vec![number(IdentifierKind::Imei, "490154203237518")];
    draft.custom = vec![CustomValue { field_id: note, value: "beside the fountain".into() }];
    let id = office.asset(&draft);
    office.asset(&office.laptop("IT-2", "S2"));
    let part = office.done("component.save", |tx| component::save(tx, &drive(id, "S4XV-77")));

    assert_eq!(office.found("490154203237518"), [(id, "identifiers".to_owned())]);
    assert_eq!(office.found("1542032"), [(id, "identifiers".to_owned())], "any part of it");
    assert_eq!(office.found("s4xv-77"), [(id, "components".to_owned())]);
    assert_eq!(office.found("4xv-7"), [(id, "components".to_owned())]);
    assert_eq!(office.found("fountain"), [(id, "custom".to_owned())]);
    let query = ListQuery { text: "fountain".into(), ..ListQuery::default() };
    assert_eq!(sql::list::ids(office.store.conn(), &query).unwrap(), [id.0]);

    // And no longer, once it is gone; a step back finds it again.
    let mut bare = sql::draft(office.store.conn(), id).unwrap();
    bare.identifiers.clear();
    bare.custom.clear();
    office.asset(&bare);
    office.done("component.delete", |tx| component::delete(tx, part));
    for text in ["1542032", "4xv-7", "fountain"] {
        assert_eq!(office.found(text), [], "{text}");
    }
    office.undo();
    assert_eq!(office.found("4xv-7"), [(id, "components".to_owned())]);
    office.undo();
    assert_eq!(office.found("fountain"), [(id, "custom".to_owned())]);
    assert_eq!(office.found("1542032"), [(id, "identifiers".to_owned())]);

    // A part that moves to another asset is found there.
    let other = sql::by_tag(office.store.conn(), "IT-2").unwrap().unwrap();
    let moved = ComponentDraft { id: Some(part), ..drive(other, "S4XV-77") };
    office.done("component.save", |tx| component::save(tx, &moved));
    assert_eq!(office.found("4xv-7"), [(other, "components".to_owned())]);
}

#[test]
fn documents_hang_on_an_asset_by_purpose_and_the_newest_photograph_shows_it() {
    let mut office = Office::new();
    let id = office.asset(&office.laptop("IT-1", "S1"));
    let draft = |asset: AssetId, purpose| DocumentDraft {
        contract_id: None,
        vendor_id: None,
        asset_id: Some(asset),
        lot_id: None,
        purpose,
        note: String::new(),
    };
    let attach = |office: &mut Office, asset, purpose, name: &str| {
        office.write("document.attach", |tx| {
            document::ops::attach(tx, &draft(asset, purpose), name, name.as_bytes(), today())
        })
    };
    let first = attach(&mut office, id, DocumentPurpose::Photo, "one.jpg").unwrap().value.unwrap();
    let second = attach(&mut office, id, DocumentPurpose::Photo, "two.jpg").unwrap().value.unwrap();
    attach(&mut office, id, DocumentPurpose::Delivery, "note.pdf").unwrap();
    let missing = attach(&mut office, AssetId(99), DocumentPurpose::Photo, "x.jpg");
    assert_eq!(missing, Err(Error::NotFound("asset/99".into())));
    let photo = |o: &Office| sql::detail(o.store.conn(), id).unwrap().photo;
    assert_eq!(photo(&office), Some(second));
    assert_eq!(document::sql::of_asset(office.store.conn(), id).unwrap().len(), 3);
    office.done("document.detach", |tx| document::ops::detach(tx, second));
    assert_eq!(photo(&office), Some(first));

    // Deleting the asset takes its documents; undo brings them back.
    office.done("asset.delete", |tx| ops::delete(tx, id));
    assert!(document::sql::of_asset(office.store.conn(), id).unwrap().is_empty());
    office.undo();
    assert_eq!(photo(&office), Some(first));
}
