//! What the journal calls records and who it says did it: from today's tables, never from events.

use std::collections::BTreeMap;

use custodia_core::asset::{self, AssetDraft};
use custodia_core::ids::OpRow;
use custodia_core::person::{self, PersonDraft};
use custodia_core::store::{EventInfo, Op, UNDO, journal};
use custodia_core::text::Lang;

use crate::support::{Office, today};

impl Office {
    fn events(&self, op: OpRow) -> Vec<EventInfo> {
        journal::op_events(self.store.conn(), op, 0, i64::MAX / 2).unwrap()
    }

    fn titles(&self, ent: &str) -> Vec<Option<String>> {
        let events = journal::history(self.store.conn(), ent, 10).unwrap();
        events.into_iter().map(|e| e.title).collect()
    }
}

#[test]
fn every_record_with_a_name_is_called_by_it_in_every_event() {
    let mut office = Office::new();
    let op = Op::new("sample.load", Op::SYSTEM, today().and_hms_opt(9, 0, 0).unwrap().and_utc());
    let done =
        office.store.write(&op, |tx| custodia_core::sample::load(tx, today(), Lang::En)).unwrap();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for event in office.events(done.op.unwrap()) {
        let entity = event.ent.split('/').next().unwrap().to_owned();
        assert!(event.system && event.actor_name.is_none(), "Custodia loaded the sample");
        if !["logo", "import_mapping"].contains(&entity.as_str()) {
            assert!(event.title.is_some_and(|t| !t.is_empty()), "{}", event.ent);
        }
        *seen.entry(entity).or_default() += 1;
    }
    for entity in ["asset", "vendor", "contract", "contract_period", "cost_line", "person"] {
        assert!(seen.get(entity).is_some_and(|n| *n > 1), "{entity}: {seen:?}");
    }
}

#[test]
fn a_changed_record_is_called_what_it_is_called_today_and_a_deleted_one_is_not() {
    let mut office = Office::new();
    let draft = office.laptop("IT-1", "SN-1");
    let id = office.asset(&draft);
    let stored = asset::sql::draft(office.store.conn(), id).unwrap();
    let noted = AssetDraft { notes: "dented".into(), ..stored };
    let op = office.write("asset.save", |tx| asset::ops::save(tx, &noted)).unwrap().op.unwrap();
    let [event] = office.events(op).try_into().unwrap();
    assert_eq!(event.title.as_deref(), Some("IT-1"), "the tag did not change here");
    assert_eq!((event.system, event.actor_name.as_deref()), (false, Some("Giulia Rossi")));
    let renamed = AssetDraft { tag: "IT-2".into(), ..noted };
    office.done("asset.save", |tx| asset::ops::save(tx, &renamed));
    let ent = format!("asset/{id}");
    assert_eq!(office.titles(&ent), vec![Some("IT-2".to_owned()); 3]);
    office.done("asset.delete", |tx| asset::ops::delete(tx, id));
    assert_eq!(office.titles(&ent), vec![None; 4]);
}

#[test]
fn a_person_who_is_gone_is_not_named_from_the_events() {
    let mut office = Office::new();
    let draft = PersonDraft { name: "Ada Neri".into(), ..PersonDraft::default() };
    let saved = office.write("person.save", |tx| person::ops::save(tx, &draft)).unwrap();
    let (op, ent) = (saved.op.unwrap(), format!("person/{}", saved.value.unwrap()));
    assert_eq!(office.titles(&ent), [Some("Ada Neri".to_owned())]);
    let bytes: String = office
        .store
        .conn()
        .query_row("SELECT bytes FROM event WHERE op = ?1", [op], |r| r.get(0))
        .unwrap();
    assert!(!bytes.contains("Ada"), "no name in the chained bytes: {bytes}");
    let undo = office.op(UNDO);
    office.store.undo(op, &undo).unwrap();
    assert_eq!(office.titles(&ent), [None, None]);
}
