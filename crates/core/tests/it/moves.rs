//! The life of an asset: handed out, taken back, lent, repaired, lost; undone; printed.

use chrono::NaiveDate;
use custodia_core::agenda::{self, AgendaQuery, Urgency};
use custodia_core::asset::{self, AssetDraft, AssetState};
use custodia_core::deadline::{DeadlineKind, DeadlineQuery, deadlines};
use custodia_core::document::{self, DocumentDraft, DocumentPurpose};
use custodia_core::error::{Error, Result};
use custodia_core::ids::{AssetId, HandoverId, PersonId};
use custodia_core::moves::{Condition, DataDeletion, MoveDraft, MoveKind, ops, sql};
use custodia_core::person::{self, PersonDraft};
use custodia_core::reminder::{self, About};
use custodia_core::text::Lang;

use crate::support::{Office, day, today};

mod rules;

fn status(office: &Office, state: AssetState) -> custodia_core::ids::StatusId {
    let all = asset::sql::statuses(office.store.conn()).expect("statuses");
    all.into_iter().find(|s| s.state == state).expect("a status").id
}

fn made(office: &mut Office, tag: &str, state: AssetState) -> AssetId {
    let draft = AssetDraft {
        tag: tag.into(),
        serial: format!("SN-{tag}"),
        manufacturer: "Dell".into(),
        model: "Latitude 5450".into(),
        location: "Milano / Store".into(),
        status_id: Some(status(office, state)),
        ..AssetDraft::default()
    };
    office.done("asset.save", |tx| asset::ops::save(tx, &draft))
}

fn person(office: &mut Office, name: &str) -> PersonId {
    let draft = PersonDraft { name: name.into(), ..PersonDraft::default() };
    office.done("person.save", |tx| person::ops::save(tx, &draft))
}

/// What an asset is like: state, place, custodian, user, due back, in service since, seen on.
type Life = (
    AssetState,
    String,
    Option<PersonId>,
    Option<PersonId>,
    Option<NaiveDate>,
    Option<NaiveDate>,
    Option<NaiveDate>,
);

fn life(office: &Office, id: AssetId) -> Life {
    office
        .store
        .conn()
        .query_row(
            "SELECT s.state AS state, a.* FROM asset a JOIN asset_status s ON s.id = a.status_id
             WHERE a.id = ?1",
            [id],
            |r| {
                Ok((
                    r.get("state")?,
                    r.get("location")?,
                    r.get("custodian_id")?,
                    r.get("user_id")?,
                    r.get("due_back")?,
                    r.get("in_service_on")?,
                    r.get("seen_on")?,
                ))
            },
        )
        .expect("an asset")
}

fn perform(office: &mut Office, draft: &MoveDraft) -> Result<HandoverId> {
    let written = office.write("move.perform", |tx| ops::perform(tx, draft, today()))?;
    Ok(written.value.expect("a sheet"))
}

fn deploy(assets: &[AssetId], to: PersonId) -> MoveDraft {
    MoveDraft {
        person_id: Some(to),
        place: "Milano / Office 2".into(),
        accessories: "Power supply, bag".into(),
        condition: Some(Condition::New),
        ..MoveDraft::new(MoveKind::Deploy, assets, today())
    }
}

fn fields(result: Result<impl std::fmt::Debug>) -> Vec<(String, String)> {
    match result {
        Err(Error::Invalid(errors)) => errors.into_iter().map(|e| (e.field, e.code)).collect(),
        other => panic!("expected field errors, got {other:?}"),
    }
}

fn refused(result: Result<impl std::fmt::Debug>) -> (String, Vec<String>) {
    match result {
        Err(Error::Refused(r)) => (r.code, r.params.into_values().collect()),
        other => panic!("expected a refusal, got {other:?}"),
    }
}

#[test]
fn an_asset_is_handed_out_and_comes_back_and_every_step_is_kept() {
    let mut office = Office::new();
    let id = made(&mut office, "NB-1", AssetState::InStock);
    let anna = person(&mut office, "Anna Bianchi");
    let sheet = perform(&mut office, &deploy(&[id], anna)).expect("handed out");
    let out = (
        AssetState::InUse,
        "Milano / Office 2".to_owned(),
        Some(anna),
        Some(anna),
        None,
        Some(today()),
        Some(today()),
    );
    assert_eq!(life(&office, id), out);

    let back = MoveDraft {
        condition: Some(Condition::Worn),
        data_deletion: Some(DataDeletion::Deleted),
        deleted_by_id: Some(office.operator),
        place: "Milano / Store".into(),
        ..MoveDraft::new(MoveKind::Return, &[id], today())
    };
    perform(&mut office, &back).expect("taken back");
    let home = life(&office, id);
    assert_eq!((home.0, home.2, home.3), (AssetState::InStock, None, None));
    assert_eq!(home.5, Some(today()), "in service since the first time");

    let steps = sql::of_asset(office.store.conn(), id).expect("steps");
    let told: Vec<_> = steps.iter().map(|s| (s.kind, s.person.as_str(), s.sheet)).collect();
    assert_eq!(told[1], (MoveKind::Deploy, "Anna Bianchi", sheet));
    assert_eq!(told[0].1, "Anna Bianchi", "who had it gives it back, though nobody said");
    assert_eq!(
        (steps[0].by.as_str(), steps[0].deleted_by.as_str()),
        ("Giulia Rossi", "Giulia Rossi")
    );

    office.undo();
    assert_eq!(life(&office, id), out, "undo brings it back, and its user");
    assert_eq!(sql::of_asset(office.store.conn(), id).expect("steps").len(), 1);
}

#[test]
fn what_is_lent_is_due_back_today_in_the_calendar_and_as_a_reminder() {
    let mut office = Office::new();
    let id = made(&mut office, "PRJ-1", AssetState::InStock);
    let anna = person(&mut office, "Anna Bianchi");
    let lend = MoveDraft {
        person_id: Some(anna),
        due_back: Some(day("2026-11-25")),
        ..MoveDraft::new(MoveKind::Lend, &[id], today())
    };
    perform(&mut office, &lend).expect("lent");
    let lent = life(&office, id);
    assert_eq!((lent.2, lent.3), (None, Some(anna)), "it is lent: nobody else answers for it");
    let conn = office.store.conn();
    let due = |on, query: AgendaQuery| agenda::agenda(conn, &query, on).expect("agenda").loans;
    let usual = AgendaQuery { days: 30, ..AgendaQuery::default() };
    let found = due(today(), usual.clone());
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].tag.as_str(), found[0].urgency), ("PRJ-1", Urgency::Critical));
    assert_eq!(due(day("2026-11-26"), usual)[0].urgency, Urgency::Missed);
    assert!(due(today(), AgendaQuery { days: 2, ..AgendaQuery::default() }).is_empty());
    let others =
        AgendaQuery { days: 30, owner_id: Some(office.operator), ..AgendaQuery::default() };
    assert!(due(today(), others).is_empty(), "it is somebody else's");

    let window = DeadlineQuery::all(day("2026-11-01"), day("2026-12-31"));
    let days = deadlines(conn, &window, today()).expect("deadlines");
    let one: Vec<_> = days.iter().filter(|d| d.kind == DeadlineKind::DueBack).collect();
    assert_eq!(one.len(), 1);
    assert_eq!((one[0].date, one[0].asset_id), (day("2026-11-25"), Some(id)));
    let told = reminder::due(conn, day("2026-11-24")).expect("reminders");
    let loan = told.iter().find(|r| r.about == About::Loan(id)).expect("a reminder");
    assert!(loan.words(Lang::It, day("2026-11-24")).1.contains("Da restituire"));

    // Repaired meanwhile, it still has to come back.
    let repair = MoveDraft::new(MoveKind::Repair, &[id], today());
    perform(&mut office, &repair).expect("sent to repair");
    assert_eq!(life(&office, id).4, None);
    let back = MoveDraft::new(MoveKind::BackFromRepair, &[id], today());
    perform(&mut office, &back).expect("back from repair");
    let again = life(&office, id);
    assert_eq!((again.0, again.4), (AssetState::InUse, Some(day("2026-11-25"))));
    let back = MoveDraft {
        condition: Some(Condition::Good),
        data_deletion: Some(DataDeletion::NoData),
        ..MoveDraft::new(MoveKind::Return, &[id], today())
    };
    perform(&mut office, &back).expect("taken back");
    assert_eq!(life(&office, id).4, None);
    // Without a user it comes back from repair into stock.
    perform(&mut office, &repair).expect("sent to repair");
    perform(&mut office, &MoveDraft::new(MoveKind::BackFromRepair, &[id], today())).expect("back");
    assert_eq!(life(&office, id).0, AssetState::InStock);
}

#[test]
fn what_is_lost_keeps_who_had_it_and_what_happened() {
    let mut office = Office::new();
    let id = made(&mut office, "NB-1", AssetState::InStock);
    let anna = person(&mut office, "Anna Bianchi");
    perform(&mut office, &deploy(&[id], anna)).expect("handed out");
    let lost = MoveDraft {
        note: "Stolen on the train to Torino".into(),
        reference: "Polfer 2026/881".into(),
        // Not asked of what is lost.
        due_back: Some(day("2026-12-01")),
        place: "Torino".into(),
        ..MoveDraft::new(MoveKind::ReportLost, &[id], today())
    };
    perform(&mut office, &lost).expect("reported");
    let now = life(&office, id);
    assert_eq!((now.0, now.3, now.4), (AssetState::Lost, Some(anna), None));
    assert_eq!(now.1, "Milano / Office 2", "it was not moved there");
    let step = sql::of_asset(office.store.conn(), id).expect("steps").remove(0);
    assert_eq!((step.reference.as_str(), step.due_back), ("Polfer 2026/881", None));
    assert_eq!(refused(perform(&mut office, &deploy(&[id], anna))).0, "move-not-allowed");
    let found = MoveDraft::new(MoveKind::Found, &[id], today());
    perform(&mut office, &found).expect("found");
    let now = life(&office, id);
    assert_eq!((now.0, now.2, now.3), (AssetState::InStock, None, None));
}

#[test]
fn the_signed_copy_hangs_on_the_sheet_and_cannot_be_taken_away() {
    let mut office = Office::new();
    let id = made(&mut office, "NB-1", AssetState::InStock);
    let anna = person(&mut office, "Anna Bianchi");
    let sheet = perform(&mut office, &deploy(&[id], anna)).expect("handed out");
    let hangs = DocumentDraft {
        contract_id: None,
        vendor_id: None,
        asset_id: Some(id),
        lot_id: None,
        purpose: DocumentPurpose::Proof,
        note: String::new(),
    };
    let file = office.done("document.attach", |tx| {
        document::ops::attach(tx, &hangs, "signed.pdf", b"%PDF-", today())
    });
    office.done("move.sign", |tx| ops::sign(tx, sheet, file).map(|()| 1));
    let step = sql::of_asset(office.store.conn(), id).expect("steps").remove(0);
    assert_eq!((step.document.as_str(), step.accepted), ("signed.pdf", true));
    let taken = office.write("document.detach", |tx| document::ops::detach(tx, file));
    assert_eq!(refused(taken).0, "document-is-signed");
    // An asset made by mistake goes with its steps.
    office.done("asset.delete", |tx| asset::ops::delete(tx, id).map(|()| 1));
    assert!(matches!(sql::of_sheet(office.store.conn(), sheet), Err(Error::NotFound(_))));
    office.undo();
    assert_eq!(sql::of_sheet(office.store.conn(), sheet).expect("a sheet").len(), 1);
}
