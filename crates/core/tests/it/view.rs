//! Views: named once a list, journalled, undone, in order, and never lost to another version.

use custodia_core::error::Error;
use custodia_core::list::{Filter, ListKind, ListQuery};
use custodia_core::view::{ListView, ListViewDraft, ViewColumn, ViewDefinition, ops, sql};

use crate::support::Office;

fn draft(list: ListKind, name: &str) -> ListViewDraft {
    let filters = vec![Filter::is("warranty_end", vec!["<+90d".into()])];
    let column = |key: &str| ViewColumn { key: key.into(), width: Some(120), hidden: false };
    let definition = ViewDefinition {
        query: ListQuery { filters, ..ListQuery::default() },
        columns: vec![column("tag"), column("of_a_later_version")],
        frozen: 1,
        group: Some("location".into()),
        density: None,
    };
    ListViewDraft { id: None, list, name: name.into(), definition: Some(definition), pinned: true }
}

fn names(office: &Office) -> Vec<String> {
    all(office).into_iter().map(|v| v.name).collect()
}

fn all(office: &Office) -> Vec<ListView> {
    sql::list(office.store.conn()).expect("views")
}

#[test]
fn a_view_is_kept_changed_ordered_and_removed_and_each_can_be_undone() {
    let mut office = Office::new();
    let ending = draft(ListKind::Assets, " Ending soon");
    let first = office.done("view.save", |tx| ops::save(tx, &ending));
    let second = office.done("view.save", |tx| ops::save(tx, &draft(ListKind::Contracts, "Mine")));
    assert_eq!(names(&office), ["Ending soon", "Mine"]);
    assert_eq!(all(&office)[0].definition, ending.definition, "a later version's column, too");

    office.done("view.reorder", |tx| ops::reorder(tx, &[second, first]));
    assert_eq!(names(&office), ["Mine", "Ending soon"]);
    // A new name alone leaves what the view shows.
    let renamed = ListViewDraft {
        id: Some(first),
        name: "Soon".into(),
        definition: None,
        pinned: false,
        ..ending.clone()
    };
    office.done("view.save", |tx| ops::save(tx, &renamed));
    assert_eq!(all(&office)[1].definition, ending.definition);
    assert!(!all(&office)[1].pinned);
    office.done("view.delete", |tx| ops::delete(tx, first));
    assert_eq!(names(&office), ["Mine"]);
    for expected in [vec!["Mine", "Soon"], vec!["Mine", "Ending soon"], vec!["Ending soon", "Mine"]]
    {
        office.undo();
        assert_eq!(names(&office), expected);
    }
}

#[test]
fn a_name_is_taken_once_in_a_list_and_a_new_view_shows_something() {
    let mut office = Office::new();
    office.done("view.save", |tx| ops::save(tx, &draft(ListKind::Assets, "Mine")));
    office.done("view.save", |tx| ops::save(tx, &draft(ListKind::Vendors, "Mine")));
    let empty = ListViewDraft { definition: None, ..draft(ListKind::Assets, "mine") };
    let refused = office.write("view.save", |tx| ops::save(tx, &empty));
    let Err(Error::Invalid(fields)) = refused else { panic!("{refused:?}") };
    let codes: Vec<_> = fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
    assert_eq!(codes, [("definition", "required"), ("name", "duplicate-name")]);
}

#[test]
fn a_view_of_another_version_stays_as_it_is() {
    let mut office = Office::new();
    let id = office.done("view.save", |tx| ops::save(tx, &draft(ListKind::Assets, "Mine")));
    let later = r#"{"query":{"text":"","filters":[],"sort":[]},"holograms":true}"#;
    office.done("view.save", |tx| {
        tx.execute("UPDATE view SET definition = ?1 WHERE id = ?2", (later, id))?;
        Ok(())
    });
    assert_eq!(all(&office)[0].definition, None, "not understood");
    let renamed =
        ListViewDraft { id: Some(id), definition: None, ..draft(ListKind::Assets, "Renamed") };
    office.done("view.save", |tx| ops::save(tx, &renamed));
    let kept: String = office
        .store
        .conn()
        .query_row("SELECT definition FROM view WHERE id = ?1", [id], |r| r.get(0))
        .unwrap();
    assert_eq!(kept, later);
}
