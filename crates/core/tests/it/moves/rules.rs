//! What a move asks for, and what it refuses.

use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::ids::{AssetId, PersonId};
use custodia_core::list::{ListQuery, Selection};
use custodia_core::moves::{Condition, DataDeletion, MoveDraft, MoveKind, Transition, ops, sql};
use custodia_core::text::Lang;

use super::{deploy, fields, life, made, perform, person, refused, status};
use crate::support::{Office, day, today};

#[test]
fn actions_ask_for_what_they_need_all_at_once() {
    let mut office = Office::new();
    let id = made(&mut office, "NB-1", AssetState::InStock);
    let pair = |f: &str, c: &str| (f.to_owned(), c.to_owned());
    let bare = |kind| MoveDraft::new(kind, &[id], today());
    assert_eq!(
        fields(perform(&mut office, &bare(MoveKind::Deploy))),
        [pair("person_id", "required"), pair("place", "required")]
    );
    assert_eq!(
        fields(perform(&mut office, &bare(MoveKind::Lend))),
        [pair("person_id", "required"), pair("due_back", "required")]
    );
    assert_eq!(
        fields(perform(&mut office, &bare(MoveKind::Return))),
        [pair("condition", "required"), pair("data_deletion", "required")]
    );
    assert_eq!(
        fields(perform(&mut office, &bare(MoveKind::ReportLost))),
        [pair("note", "required")]
    );
    let wrong = MoveDraft {
        person_id: Some(PersonId(999)),
        due_back: Some(day("2026-11-01")),
        on: day("2026-11-21"),
        ..bare(MoveKind::Lend)
    };
    assert_eq!(
        fields(perform(&mut office, &wrong)),
        [
            pair("on", "in-future"),
            pair("due_back", "end-before-start"),
            pair("person_id", "unknown")
        ]
    );
}

#[test]
fn many_go_together_or_not_at_all() {
    let mut office = Office::new();
    let ids: Vec<AssetId> =
        (1..=4).map(|n| made(&mut office, &format!("NB-{n}"), AssetState::InStock)).collect();
    let lost = made(&mut office, "NB-5", AssetState::Lost);
    let anna = person(&mut office, "Anna Bianchi");
    let with_lost: Vec<AssetId> = ids.iter().copied().chain([lost]).collect();
    let (code, params) = refused(perform(&mut office, &deploy(&with_lost, anna)));
    assert_eq!(code, "move-not-allowed");
    assert!(params.contains(&"NB-5".into()) && params.contains(&"Lost or stolen".into()));
    assert!(ids.iter().all(|id| life(&office, *id).0 == AssetState::InStock));

    let all = MoveDraft {
        assets: Selection::Matching {
            query: ListQuery { text: "Latitude".into(), ..ListQuery::default() },
            except: vec![lost.0],
        },
        ..deploy(&[], anna)
    };
    let sheet = perform(&mut office, &all).expect("handed out");
    let steps = sql::of_sheet(office.store.conn(), sheet).expect("a sheet");
    assert_eq!(steps.len(), 4);
    assert!(ids.iter().all(|id| life(&office, *id).0 == AssetState::InUse));
    let journal = office.store.undo_target().expect("a journal").expect("an op");
    assert_eq!(journal.subject, "NB-1 +3");
    office.undo();
    assert!(ids.iter().all(|id| life(&office, *id).0 == AssetState::InStock), "in one step");

    assert_eq!(refused(perform(&mut office, &deploy(&[], anna))).0, "move-none");
}

#[test]
fn actions_are_named_and_narrowed_by_the_register() {
    let mut office = Office::speaking(Lang::It);
    let all = ops::transitions(office.store.conn()).expect("actions");
    let chosen = MoveKind::ALL.iter().filter(|kind| **kind != MoveKind::Dispose);
    assert_eq!(all.len(), chosen.count(), "one a kind that can be chosen");
    assert_eq!((all[1].name.as_str(), all[1].id), ("Assegnazione", None), "named in Italian");
    let pool = Transition {
        name: "Pool a un gruppo".into(),
        from: vec![AssetState::InStock],
        terms_it: "Condizioni nostre".into(),
        position: 20,
        ..all[1].clone()
    };
    let id = office.done("transition.save", |tx| ops::transition_save(tx, &pool));
    let stored = ops::transitions(office.store.conn()).expect("actions");
    assert_eq!(stored.len(), all.len() + 1, "the usual ones are stored with it");
    assert!(stored.iter().all(|t| t.id.is_some()));

    let save = |o: &mut Office, t: &Transition| {
        o.write("transition.save", |tx| ops::transition_save(tx, t)).map(|w| w.value)
    };
    let wrong = Transition {
        name: "assegnazione".into(),
        from: vec![AssetState::Disposed],
        status_id: Some(status(&office, AssetState::Lost)),
        ..pool.clone()
    };
    let found = fields(save(&mut office, &wrong));
    let codes: Vec<&str> = found.iter().map(|(_, c)| c.as_str()).collect();
    assert_eq!(codes, ["duplicate-name", "move-source", "move-status"]);
    let other = Transition { id: Some(id), kind: MoveKind::Lend, ..pool.clone() };
    assert_eq!(fields(save(&mut office, &other))[0].1, "move-kind");

    // It leads to the status the register chose, and to the first one when that is gone.
    let draft = custodia_core::asset::AssetStatus {
        id: status(&office, AssetState::InUse),
        name: "In uso al gruppo".into(),
        state: AssetState::InUse,
    };
    let own = office
        .done("status.save", |tx| asset::ops::status_save(tx, None, &draft.name, draft.state));
    let chosen = Transition { id: Some(id), status_id: Some(own), ..pool };
    save(&mut office, &chosen).expect("saved");
    let asset_id = made(&mut office, "NB-1", AssetState::InStock);
    let anna = person(&mut office, "Anna Bianchi");
    let draft = MoveDraft { transition_id: Some(id), ..deploy(&[asset_id], anna) };
    perform(&mut office, &draft).expect("handed out");
    let row = asset::sql::list::rows(office.store.conn(), &[asset_id.0]).expect("row").remove(0);
    assert_eq!(row.status, "In uso al gruppo");
    office.undo();
    office.done("status.delete", |tx| asset::ops::status_delete(tx, own).map(|()| 1));
    perform(&mut office, &draft).expect("handed out");
    assert_eq!(life(&office, asset_id).0, AssetState::InUse);

    let first = stored.iter().find(|t| t.kind == MoveKind::Lend).and_then(|t| t.id).expect("id");
    let gone = office.write("transition.delete", |tx| ops::transition_delete(tx, first));
    assert_eq!(refused(gone).0, "move-last");
    office.done("transition.delete", |tx| ops::transition_delete(tx, id).map(|()| 1));
    let step = sql::of_asset(office.store.conn(), asset_id).expect("steps").remove(0);
    assert_eq!(step.transition_id, None, "what was done stays");
    assert_eq!(refused(perform(&mut office, &draft)).0, "move-unknown");
}

#[test]
fn what_is_due_back_is_found_by_its_index() {
    let office = Office::new();
    let mut stmt = office
        .store
        .conn()
        .prepare("EXPLAIN QUERY PLAN SELECT id FROM asset WHERE due_back IS NOT NULL AND due_back <= '2026-11-20'")
        .expect("a plan");
    let plan: Vec<String> =
        stmt.query_map([], |r| r.get("detail")).expect("rows").map(|r| r.expect("a row")).collect();
    assert!(plan[0].contains("asset_due_back"), "{plan:?}");
}

#[test]
fn the_day_an_asset_goes_is_the_day_of_its_move_unless_somebody_said_another() {
    let mut office = Office::new();
    let gone = |office: &Office, id| {
        asset::sql::draft(office.store.conn(), id).expect("an asset").disposed_on
    };
    let on = day("2026-11-02");
    let retire = |assets: &[AssetId]| MoveDraft {
        note: "Worn out".into(),
        data_deletion: Some(DataDeletion::NoData),
        condition: Some(Condition::Worn),
        ..MoveDraft::new(MoveKind::Retire, assets, on)
    };
    let plain = made(&mut office, "L-1", AssetState::InStock);
    let said = made(&mut office, "L-2", AssetState::InStock);
    let later = made(&mut office, "L-3", AssetState::InStock);
    let other = |office: &mut Office, id, change: &dyn Fn(&mut AssetDraft)| {
        let mut draft = asset::sql::draft(office.store.conn(), id).expect("an asset");
        change(&mut draft);
        office.done("asset.save", |tx| asset::ops::save(tx, &draft));
    };
    other(&mut office, said, &|d| d.disposed_on = Some(day("2026-10-31")));
    other(&mut office, later, &|d| d.purchase_date = Some(day("2026-11-10")));
    perform(&mut office, &retire(&[plain, said, later])).expect("a move");
    assert_eq!(gone(&office, plain), Some(day("2026-11-02")));
    assert_eq!(gone(&office, said), Some(day("2026-10-31")), "what somebody said stays");
    assert_eq!(gone(&office, later), None, "not before it was bought");
    // It can still be saved, and comes back without that day.
    other(&mut office, plain, &|d| d.name = "old".into());
    let usual = ops::transitions(office.store.conn()).expect("actions");
    let back = usual.into_iter().find(|t| t.kind == MoveKind::Return).expect("an action");
    let back = Transition { from: vec![AssetState::Retired], name: "Reuse".into(), ..back };
    let id = office.done("transition.save", |tx| ops::transition_save(tx, &back));
    let reuse = MoveDraft {
        transition_id: Some(id),
        kind: MoveKind::Return,
        place: "Milano / Store".into(),
        ..retire(&[plain])
    };
    perform(&mut office, &reuse).expect("a move");
    assert_eq!(gone(&office, plain), None);
    office.undo();
    assert_eq!(gone(&office, plain), Some(on));
    // The save, the action, the retirement itself.
    for _ in 0..3 {
        office.undo();
    }
    assert_eq!(gone(&office, plain), None);
    assert_eq!(gone(&office, said), Some(day("2026-10-31")));
}

#[test]
fn what_was_retired_lost_and_found_is_there_again() {
    let mut office = Office::new();
    let id = made(&mut office, "L-1", AssetState::InStock);
    for kind in [MoveKind::Retire, MoveKind::ReportLost, MoveKind::Found] {
        let draft = MoveDraft {
            note: "So it was".into(),
            place: "Milano / Store".into(),
            data_deletion: Some(DataDeletion::NoData),
            condition: Some(Condition::Worn),
            ..MoveDraft::new(kind, &[id], day("2026-11-02"))
        };
        perform(&mut office, &draft).expect("a move");
    }
    let draft = asset::sql::draft(office.store.conn(), id).expect("an asset");
    assert_eq!(draft.disposed_on, None, "it is no longer gone for the books");
}
