//! Models, categories and places: what renaming, merging, moving and removing their records does to
//! the assets that carry their names.

use custodia_core::asset::{AssetDraft, sql};
use custodia_core::catalogue::category::CategoryDraft;
use custodia_core::catalogue::list;
use custodia_core::catalogue::location::{LocationDraft, LocationKind};
use custodia_core::catalogue::model::{ModelDraft, ModelName};
use custodia_core::catalogue::{self};
use custodia_core::error::Error;
use custodia_core::ids::{AssetId, LocationId, ModelId};
use custodia_core::list::{Filter, FilterOp, ListQuery, PageRequest, Sort, Views};

use crate::asset::{complaints, pairs};
use crate::support::{Office, day, eur};

impl Office {
    fn model(&mut self, draft: &ModelDraft, merge: bool) -> ModelId {
        self.done("model.save", |tx| catalogue::model_save(tx, draft, merge))
    }

    fn place(&mut self, draft: &LocationDraft, merge: bool) -> LocationId {
        self.done("location.save", |tx| catalogue::location_save(tx, draft, merge))
    }

    fn at(&mut self, tag: &str, location: &str) -> AssetId {
        let draft = AssetDraft { location: location.into(), ..self.laptop(tag, "") };
        self.asset(&draft)
    }

    fn paths(&self) -> Vec<String> {
        let places = catalogue::sql::locations(self.store.conn()).unwrap();
        places.into_iter().map(|p| p.path).collect()
    }

    fn of(&self, id: AssetId) -> AssetDraft {
        sql::draft(self.store.conn(), id).unwrap()
    }
}

fn named(manufacturer: &str, name: &str) -> ModelDraft {
    ModelDraft { manufacturer: manufacturer.into(), name: name.into(), ..ModelDraft::default() }
}

fn place(path: &str) -> LocationDraft {
    LocationDraft {
        id: None,
        was: None,
        path: path.into(),
        kind: LocationKind::Room,
        code: String::new(),
        address: String::new(),
        note: String::new(),
    }
}

#[test]
fn a_renamed_model_renames_what_assets_carry_and_undo_brings_all_back() {
    let mut office = Office::new();
    let asset = office.asset(&office.laptop("IT-1", "S1"));
    let mut draft = named(" Dell ", "Latitude\u{200b} 5420");
    draft.warranty_months = Some(36);
    let id = office.model(&draft, false);
    let detail = sql::detail(office.store.conn(), asset).unwrap();
    assert_eq!(detail.model.and_then(|m| m.warranty_months), Some(36), "found by its name");

    let renamed = ModelDraft { id: Some(id), ..named("Dell Inc.", "Latitude 5420") };
    office.model(&renamed, false);
    assert_eq!(office.of(asset).manufacturer, "Dell Inc.");
    office.undo();
    assert_eq!(office.of(asset).manufacturer, "Dell");
    office.done("model.delete", |tx| catalogue::model_delete(tx, id));
    assert_eq!(office.of(asset).model, "Latitude 5420", "the name stays");
}

#[test]
fn a_name_that_is_taken_is_a_merge_and_has_to_be_asked_for() {
    let mut office = Office::new();
    let good = office.asset(&office.laptop("IT-1", "S1"));
    let odd = AssetDraft { model: "Latitude E5420".into(), ..office.laptop("IT-2", "S2") };
    let odd = office.asset(&odd);
    let kept = office
        .model(&ModelDraft { power_watts: Some(65), ..named("Dell", "Latitude 5420") }, false);
    let typo = ModelDraft { part_no: "P-1".into(), ..named("Dell", "Latitude E5420") };
    let gone = office.model(&typo, false);
    let merge =
        ModelDraft { id: Some(gone), part_no: "P-1".into(), ..named("DELL", "latitude 5420") };
    let found =
        complaints(office.write("model.save", |tx| catalogue::model_save(tx, &merge, false)));
    assert_eq!(found, pairs(&[("name", "name-taken")]));
    assert_eq!(office.model(&merge, true), kept);
    let left = catalogue::sql::models(office.store.conn()).unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!((left[0].part_no.as_str(), left[0].power_watts), ("P-1", Some(65)));
    assert_eq!(office.of(odd).model, "latitude 5420");
    assert_eq!(office.of(good).model, "Latitude 5420", "the same name in other letters");
    office.undo();
    assert_eq!(office.of(odd).model, "Latitude E5420");

    // A name without a record can be renamed by giving it one.
    let bare = ModelDraft {
        was: Some(ModelName { manufacturer: "Dell".into(), name: "Latitude E5420".into() }),
        ..named("Dell", "Latitude 5421")
    };
    office.done("model.delete", |tx| catalogue::model_delete(tx, gone));
    office.model(&bare, false);
    assert_eq!(office.of(odd).model, "Latitude 5421");
    let twin = complaints(office.write("model.save", |tx| {
        catalogue::model_save(tx, &named("dell", "LATITUDE 5421"), false)
    }));
    assert_eq!(twin, pairs(&[("name", "duplicate-name")]));
}

#[test]
fn a_serial_number_is_not_given_twice_by_a_rename() {
    let mut office = Office::new();
    office.asset(&office.laptop("IT-1", "S1"));
    let hp =
        AssetDraft { manufacturer: "HP".into(), model: "X".into(), ..office.laptop("IT-2", "s1") };
    office.asset(&hp);
    let id = office.model(&named("HP", "X"), false);
    let moved = ModelDraft { id: Some(id), ..named("Dell", "X") };
    let found =
        complaints(office.write("model.save", |tx| catalogue::model_save(tx, &moved, true)));
    assert_eq!(found, pairs(&[("manufacturer", "rename-collides")]));
}

#[test]
fn a_model_says_what_is_wrong_with_it() {
    let mut office = Office::new();
    let bad = ModelDraft {
        end_of_sale: Some(day("2030-01-01")),
        end_of_security: Some(day("2029-01-02")),
        last_day_of_support: Some(day("2029-01-01")),
        warranty_months: Some(1201),
        refresh_months: Some(0),
        power_watts: Some(2_000_000),
        price: Some(eur(-1)),
        ..ModelDraft::default()
    };
    let found = complaints(office.write("model.save", |tx| catalogue::model_save(tx, &bad, false)));
    assert_eq!(
        found,
        pairs(&[
            ("name", "required"),
            ("end_of_sale", "after-last-day"),
            ("end_of_security", "after-last-day"),
            ("warranty_months", "too-large"),
            ("refresh_months", "above-zero"),
            ("power_watts", "amount-range"),
            ("price", "negative"),
        ])
    );
}

#[test]
fn the_list_of_models_has_records_and_the_names_without_one() {
    let mut office = Office::new();
    for (tag, maker) in [("A", "Dell"), ("B", "dell"), ("C", "HP")] {
        let draft = AssetDraft { manufacturer: maker.into(), ..office.laptop(tag, "") };
        office.asset(&draft);
    }
    let unused = ModelDraft { end_of_security: Some(day("2027-01-01")), ..named("Apple", "M3") };
    office.model(&unused, false);
    office.model(&named("Dell", "Latitude 5420"), false);
    let rows = |query: &ListQuery| -> Vec<(String, bool, u32)> {
        let rows = list::models(office.store.conn(), query).unwrap();
        rows.into_iter().map(|m| (m.manufacturer, m.id.is_some(), m.assets)).collect()
    };
    let all = rows(&ListQuery::default());
    let row = |maker: &str, record, assets| (maker.to_owned(), record, assets);
    assert_eq!(all, [row("Apple", true, 0), row("Dell", true, 2), row("HP", false, 1)]);
    let only = |field: &str, value: &str| ListQuery {
        filters: vec![Filter::is(field, vec![value.into()])],
        ..ListQuery::default()
    };
    assert_eq!(rows(&only("record", "no")), [row("HP", false, 1)]);
    let words = ListQuery { text: "lat dell".into(), ..ListQuery::default() };
    assert_eq!(rows(&words), [row("Dell", true, 2)]);
    for key in [
        "manufacturer",
        "name",
        "part_no",
        "category",
        "end_of_sale",
        "end_of_security",
        "last_day_of_support",
        "warranty_months",
        "refresh_months",
        "price",
        "assets",
    ] {
        for desc in [false, true] {
            let sort = vec![Sort { key: key.into(), desc }];
            let query = ListQuery { sort, ..ListQuery::default() };
            assert_eq!(rows(&query).len(), 3, "{key}");
        }
    }
    assert!(list::models(office.store.conn(), &only("colour", "x")).is_err());
    for op in [FilterOp::Not, FilterOp::Has, FilterOp::Lacks] {
        let mut query = only("category", "x");
        query.filters[0].op = op;
        let refused = list::models(office.store.conn(), &query);
        assert!(
            matches!(refused, Err(Error::Invalid(e)) if e[0].code == "bad-filter"),
            "{op}: another operator is not taken for \"is\""
        );
    }
    let request = PageRequest { query: ListQuery::default(), offset: 1, limit: 1 };
    let page = list::model_page(office.store.conn(), &mut Views::default(), 1, &request).unwrap();
    assert_eq!((page.total, page.rows.len(), page.rows[0].manufacturer.as_str()), (3, 1, "Dell"));
}

#[test]
fn a_category_is_renamed_wherever_it_is_carried() {
    let mut office = Office::new();
    let asset = office.asset(&office.laptop("IT-1", ""));
    office
        .model(&ModelDraft { category: "laptop".into(), ..named("Dell", "Latitude 5420") }, false);
    let save = |o: &mut Office, d: &CategoryDraft, merge| {
        o.write("category.save", |tx| catalogue::category_save(tx, d, merge))
    };
    let bare = list::categories(office.store.conn()).unwrap();
    assert_eq!((bare.len(), bare[0].assets, bare[0].draft.id), (1, 1, None));
    let new = CategoryDraft { refresh_months: Some(48), ..bare[0].draft.clone() };
    let id = save(&mut office, &new, false).unwrap().value.unwrap();
    let renamed = CategoryDraft { id: Some(id), name: "Notebook".into(), ..new };
    save(&mut office, &renamed, false).unwrap();
    assert_eq!(office.of(asset).category, "Notebook");
    let models = catalogue::sql::models(office.store.conn()).unwrap();
    assert_eq!(models[0].category, "Notebook");

    let server = AssetDraft { category: "Server".into(), ..office.laptop("IT-2", "") };
    let server = office.asset(&server);
    let onto = CategoryDraft { id: Some(id), name: "server".into(), ..renamed };
    let found = complaints(save(&mut office, &onto, false));
    assert_eq!(found, pairs(&[("name", "name-taken")]), "assets carry it, record or none");
    save(&mut office, &onto, true).unwrap();
    let now = list::categories(office.store.conn()).unwrap();
    assert_eq!((now.len(), now[0].assets), (1, 2));
    assert_eq!(office.of(server).category, "Server");
    office.done("category.delete", |tx| catalogue::category_delete(tx, id));
    assert_eq!(list::categories(office.store.conn()).unwrap()[0].draft.id, None);
}

#[test]
fn a_place_moves_with_all_that_is_inside_it() {
    let mut office = Office::new();
    let site = office.at("A", "Milano");
    let room = office.at("B", "MILANO / Building A / Room 2");
    let near = office.at("C", "Milano Sud");
    for path in ["Milano /  Building A", "Milano / Building A / Room 2", "Milano"] {
        office.place(&place(path), false);
    }
    let building = catalogue::sql::location_at(office.store.conn(), "milano / building a").unwrap();
    let building = building.unwrap();
    let moved = LocationDraft { path: "Torino / Sede".into(), ..building.clone() };
    office.place(&moved, false);
    assert_eq!(office.of(room).location, "Torino / Sede / Room 2");
    assert_eq!(office.of(site).location, "Milano");
    assert_eq!(office.paths(), ["Milano", "Torino / Sede", "Torino / Sede / Room 2"]);
    office.undo();
    assert_eq!(office.of(room).location, "MILANO / Building A / Room 2");

    let save = |o: &mut Office, d: &LocationDraft, merge| {
        o.write("location.save", |tx| catalogue::location_save(tx, d, merge))
    };
    let into_itself =
        LocationDraft { path: "Milano / Building A / Wing".into(), ..building.clone() };
    let found = complaints(save(&mut office, &into_itself, true));
    assert_eq!(found, pairs(&[("path", "inside-itself")]));
    let long = LocationDraft { path: "x".repeat(195), ..building.clone() };
    let found = complaints(save(&mut office, &long, false));
    assert_eq!(found, pairs(&[("path", "path-too-long")]));
    let up = LocationDraft { path: "Milano".into(), ..building };
    let found = complaints(save(&mut office, &up, false));
    assert_eq!(found, pairs(&[("path", "name-taken")]));
    save(&mut office, &up, true).unwrap();
    assert_eq!(office.of(room).location, "Milano / Room 2");
    assert_eq!(office.paths(), ["Milano", "Milano / Room 2"]);
    assert_eq!(office.of(near).location, "Milano Sud", "another place that begins alike");

    let coded = LocationDraft { code: "L-1".into(), ..place("Roma") };
    office.place(&coded, false);
    let twin = LocationDraft { code: "l-1".into(), ..place("Lyon") };
    assert_eq!(complaints(save(&mut office, &twin, false)), pairs(&[("code", "duplicate-code")]));
}

#[test]
fn the_tree_counts_what_is_inside_and_the_list_filters_by_it() {
    let mut office = Office::new();
    let ids = [
        office.at("A", "Milano"),
        office.at("B", "Milano / A / 2"),
        office.at("C", "MILANO / A / 1"),
        office.at("D", "Milano A"),
        office.at("E", ""),
    ];
    let roma = office.place(&place("Roma / X"), false);
    let tree: Vec<(String, u32, u32, u32, bool)> = list::locations(office.store.conn())
        .unwrap()
        .into_iter()
        .map(|p| (p.name, p.depth, p.assets, p.within, p.has_places))
        .collect();
    let row =
        |name: &str, depth, assets, within, has| (name.to_owned(), depth, assets, within, has);
    assert_eq!(
        tree,
        [
            row("Milano", 0, 1, 3, true),
            row("A", 1, 0, 2, true),
            row("1", 2, 1, 1, false),
            row("2", 2, 1, 1, false),
            row("Milano A", 0, 1, 1, false),
            row("Roma", 0, 0, 0, true),
            row("X", 1, 0, 0, false),
        ]
    );
    let at = |values: &[&str]| -> Vec<i64> {
        let values = values.iter().map(|v| (*v).to_owned()).collect();
        let filters = vec![Filter::is("location", values)];
        let query = ListQuery { filters, ..ListQuery::default() };
        sql::list::ids(office.store.conn(), &query).unwrap()
    };
    assert_eq!(at(&["MILANO"]), [ids[0].0, ids[1].0, ids[2].0]);
    assert_eq!(at(&["Milano / A"]), [ids[1].0, ids[2].0]);
    assert_eq!(at(&["", "Milano A"]), [ids[3].0, ids[4].0]);
    office.done("location.delete", |tx| catalogue::location_delete(tx, roma));
    assert!(office.paths().is_empty());
}
