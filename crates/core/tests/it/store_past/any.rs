//! Every day of any journal is what a snapshot of it held.

use chrono::TimeDelta;
use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::bulk::{BulkCell, BulkChange, BulkContext, edit};
use custodia_core::catalogue;
use custodia_core::catalogue::location::{LocationDraft, LocationKind};
use custodia_core::document::{self, DocumentDraft, DocumentPurpose};
use custodia_core::list::{ListKind, ListQuery, Selection};
use custodia_core::store::past::Pasts;
use custodia_core::store::{Conn, HitKind, REDO, Tx, UNDO, journal, search};
use custodia_core::text::Lang;
use proptest::prelude::*;

use crate::store::value;
use crate::store_undo::snapshot;
use crate::support::{Office, tacit, today};

#[derive(Debug, Clone)]
enum Step {
    Save(u8),
    Delete(u8),
    Bulk(&'static str),
    Rename(u8),
    Import(u8),
    Contract(u8),
    Document(u8),
    Sql(&'static str),
    Undo,
    Redo,
    NextDay,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let sql = prop_oneof![
        // Two unique keys change places within one op.
        Just(
            "UPDATE asset SET tag = 'swap' WHERE id = 1; UPDATE asset SET tag = 'A-0' WHERE id = 2;
             UPDATE asset SET tag = (SELECT 'A-' || id FROM asset WHERE id = 1) WHERE id = 1"
        ),
        Just("UPDATE person SET name = name || ' Rossi', phone = phone || '1'"),
        Just("INSERT INTO logo (sha256, png) SELECT 'x', x'89504e47'"),
        Just("DELETE FROM contract_asset; DELETE FROM logo"),
        Just("UPDATE vendor SET notes = notes || 'x'"),
    ];
    let step = prop_oneof![
        4 => (0..8_u8).prop_map(Step::Save),
        2 => (0..8_u8).prop_map(Step::Delete),
        1 => prop_oneof![Just("Roma"), Just("Milano / Sala 1"), Just("")].prop_map(Step::Bulk),
        2 => (0..4_u8).prop_map(Step::Rename),
        2 => (0..4_u8).prop_map(Step::Import),
        1 => (0..4_u8).prop_map(Step::Contract),
        2 => (0..4_u8).prop_map(Step::Document),
        2 => sql.prop_map(Step::Sql),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
        5 => Just(Step::NextDay),
    ];
    prop::collection::vec(step, 1..40)
}

/// Does a step; what its rules refuse changes nothing, which is as good a day as any.
fn take(office: &mut Office, step: &Step) {
    match step {
        Step::Save(n) => {
            let conn = office.store.conn();
            let known = asset::sql::by_tag(conn, &format!("A-{n}")).unwrap();
            let before = known.map(|id| asset::sql::draft(conn, id).unwrap());
            let fresh = office.laptop(&format!("A-{n}"), &format!("S{n}"));
            let draft = before.unwrap_or(AssetDraft { location: "Milano".into(), ..fresh });
            let status = office.status(AssetState::InStock);
            let notes = format!("{}n", draft.notes);
            let draft = AssetDraft { notes, status_id: Some(status), ..draft };
            let _ = office.write("asset.save", |tx| asset::ops::save(tx, &draft));
        }
        Step::Delete(n) => {
            let known = asset::sql::by_tag(office.store.conn(), &format!("A-{n}")).unwrap();
            let Some(id) = known else { return };
            let _ = office.write("asset.delete", |tx| asset::ops::delete(tx, id));
        }
        Step::Bulk(place) => {
            let cell = |field: &str, text: &str| BulkCell {
                field: field.into(),
                text: text.into(),
                was: None,
            };
            let selection = Selection::Matching { query: ListQuery::default(), except: Vec::new() };
            let cells = vec![cell("location", place), cell("notes", place)];
            let change = BulkChange::Same { selection, cells };
            let ctx = BulkContext { today: today(), lang: Lang::En };
            let bulk =
                |tx: &Tx<'_>| edit(tx, ListKind::Assets, &change, None, &ctx, &mut |_, _| true);
            let _ = office.write("asset.bulk_edit", bulk);
        }
        Step::Rename(n) => {
            let (from, to) = (["Milano", "Roma"][usize::from(n % 2)], ["Roma", "Bari / Nord"]);
            let draft = LocationDraft {
                id: None,
                was: Some(from.into()),
                path: to[usize::from(n / 2)].into(),
                kind: LocationKind::Room,
                code: String::new(),
                address: String::new(),
                note: String::new(),
            };
            let _ = office.write("location.save", |tx| catalogue::location_save(tx, &draft, true));
        }
        Step::Import(n) => {
            office.import_plain(&format!(
                "Asset Tag|Serial|Manufacturer|Model|Notes\nA-{n}|S{n}|Dell|XPS|imported\n\
                 I-{n}|T{n}|HP|EliteBook|new"
            ));
        }
        Step::Contract(n) => {
            let first = "SELECT min(id) FROM vendor";
            let Some(vendor) = value::<Option<_>>(office.store.conn(), first) else { return };
            let draft = tacit(vendor, &format!("K-{n}"), "2026-03-01");
            let save = |tx: &Tx<'_>| custodia_core::contract::ops::save(tx, &draft, today());
            let _ = office.write("contract.save", save);
        }
        Step::Document(n) => {
            let id = asset::sql::by_tag(office.store.conn(), "A-1").unwrap();
            let draft = DocumentDraft {
                contract_id: None,
                vendor_id: None,
                asset_id: id,
                lot_id: None,
                purpose: DocumentPurpose::Other,
                note: String::new(),
            };
            let content = [b'x', *n];
            let add =
                |tx: &Tx<'_>| document::ops::attach(tx, &draft, "file.txt", &content, today());
            let _ = office.write("document.add", add);
        }
        Step::Sql(sql) => {
            let _ = office.write("asset.edit", |tx| Ok(tx.execute_batch(sql)?));
        }
        Step::Undo => {
            let Some(target) = office.store.undo_target().unwrap() else { return };
            let op = office.op(UNDO);
            let _ = office.store.undo(target.id, &op);
        }
        Step::Redo => {
            let Some(target) = office.store.redo_target().unwrap() else { return };
            let op = office.op(REDO);
            let _ = office.store.redo(target.id, &op);
        }
        Step::NextDay => office.next_day(),
    }
}

/// What a few words find, and what the journal holds.
fn seen(conn: &Conn) -> (Vec<i64>, i64, usize) {
    let words = ["rossi", "roma", "imp", "S1"];
    let found = words.iter().flat_map(|w| search(conn, w, HitKind::ALL, 50).unwrap());
    let ops = journal::page(conn, &journal::JournalFilter::default(), 0, 1).unwrap().total;
    (found.map(|hit| hit.id).collect(), ops, journal::history(conn, "asset/1", 99).unwrap().len())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    #[test]
    fn every_day_of_a_journal_is_shown_as_it_ended(steps in steps()) {
        let mut office = Office::new();
        office.vendor("Dell");
        let mut days = Vec::new();
        for step in steps.iter().chain([&Step::NextDay]) {
            if matches!(step, Step::NextDay) {
                let until = office.clock() + TimeDelta::milliseconds(1);
                days.push((until, snapshot(office.store.conn()), seen(office.store.conn())));
            }
            take(&mut office, step);
        }
        let now = snapshot(office.store.conn());
        let mut pasts = Pasts::default();
        for (until, tables, found) in &days {
            let past = pasts.at(office.store.conn(), *until).unwrap();
            prop_assert_eq!(past.doubts(), 0);
            prop_assert_eq!(&snapshot(past), tables);
            past.searchable().unwrap();
            prop_assert_eq!(&seen(past), found);
        }
        prop_assert_eq!(&snapshot(office.store.conn()), &now, "the register is not touched");
    }
}
