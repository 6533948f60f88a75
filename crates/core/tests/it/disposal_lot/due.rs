//! Lots on Today, in the calendar and in reminders.

use custodia_core::agenda::{self, AgendaQuery, Urgency};
use custodia_core::deadline::{Asked, DeadlineKind, DeadlineQuery, deadlines, feed};
use custodia_core::disposal::lot::due::LotDueKind;
use custodia_core::disposal::lot::sql;
use custodia_core::reminder::{self, About};
use custodia_core::text::Lang;

use super::*;

fn dated(office: &mut Office, pickup: &str, coordinator: Option<PersonId>) -> DisposalLotId {
    let draft = LotDraft {
        pickup_on: Some(day(pickup)),
        coordinator_id: coordinator,
        ..draft(office.operator)
    };
    office.done("disposal.save", |tx| ops::save(tx, &draft, today()))
}

#[test]
fn a_lot_is_fetched_and_certified_within_its_days() {
    let mut office = Office::new();
    let by = office.operator;
    let late = dated(&mut office, "2026-11-18", None);
    let soon = dated(&mut office, "2026-11-25", Some(by));
    let far = dated(&mut office, "2027-11-25", None);
    let away = dated(&mut office, "2026-10-10", None);
    let gone = dated(&mut office, "2026-09-01", None);
    let given_up = dated(&mut office, "2026-11-19", None);
    office.done("test", |tx| sql::set_stage(tx, away, LotStage::HandedOver));
    office.done("test", |tx| sql::set_stage(tx, gone, LotStage::Certified));
    office.done("disposal.cancel", |tx| ops::cancel(tx, given_up, "Not needed"));
    let conn = office.store.conn();
    let query = AgendaQuery { days: 30, ..AgendaQuery::default() };
    let lots = agenda::agenda(conn, &query, today()).expect("an agenda").lots;
    let told: Vec<_> = lots.iter().map(|l| (l.lot_id, l.kind, l.by, l.urgency)).collect();
    assert_eq!(
        told,
        [
            (away, LotDueKind::Certificate, day("2026-11-09"), Urgency::Missed),
            (late, LotDueKind::Pickup, day("2026-11-18"), Urgency::Missed),
            (soon, LotDueKind::Pickup, day("2026-11-25"), lots[2].urgency),
        ]
    );
    assert!(!told.iter().any(|t| t.0 == far));
    let own = AgendaQuery { owner_id: Some(by), ..query };
    let lots = agenda::agenda(conn, &own, today()).expect("an agenda").lots;
    assert_eq!(lots.iter().map(|l| l.lot_id).collect::<Vec<_>>(), [soon]);

    let window = DeadlineQuery::all(day("2026-11-01"), day("2026-12-31"));
    let days = deadlines(conn, &window, today()).expect("deadlines");
    let keys: Vec<_> = days.iter().map(|d| (d.kind, d.key.clone(), d.lot_id)).collect();
    assert_eq!(
        keys,
        [
            (DeadlineKind::LotCertificate, format!("disposal_lot/{away}/certificate"), Some(away)),
            (DeadlineKind::LotPickup, format!("disposal_lot/{late}/pickup"), Some(late)),
            (DeadlineKind::LotPickup, format!("disposal_lot/{soon}/pickup"), Some(soon)),
        ]
    );
    let asked = Asked { lang: Some(Lang::It), ..Asked::default() };
    let events = feed(conn, &asked, today()).expect("a calendar").events;
    let event = events.iter().find(|e| e.uid.contains("pickup")).expect("a pickup");
    assert!(event.summary.starts_with("Ritiro di un lotto di dismissione"), "{}", event.summary);
    let said = reminder::due(conn, today()).expect("reminders");
    let missing = said.iter().find(|r| r.about == About::LotCertificate(away)).expect("one");
    assert_eq!(
        missing.words(Lang::En, today()).1,
        "Its certificate was due by Mon 9 Nov 2026 and is missing."
    );
}
