//! Notes of waste: what they lack, when they are due, what the tax office asks for.

use custodia_core::agenda::{self, AgendaQuery, Urgency};
use custodia_core::deadline::{Asked, DeadlineKind, DeadlineQuery, deadlines, feed};
use custodia_core::disposal::italy::fir::{FirField, FirFormat};
use custodia_core::disposal::italy::tax::DestructionProof;
use custodia_core::disposal::lot;
use custodia_core::disposal::required::MediumDestination;
use custodia_core::disposal::waste::due::WasteDueKind;
use custodia_core::disposal::waste::{
    LotWaste, PhysicalState, WasteAccepted, WasteDraft, ops, read,
};
use custodia_core::ids::DisposalLotId;
use custodia_core::reminder::{self, About};
use custodia_core::text::Lang;

use crate::custody::{laptop, lot_draft, office, refused, wrong};
use crate::support::{Office, day, eur, today};

pub(crate) fn note(lot_id: DisposalLotId) -> WasteDraft {
    WasteDraft {
        id: None,
        lot_id,
        format: FirFormat::Xfir,
        number: "RSPRO 000123/26".into(),
        eer: "160213*".into(),
        description: "Apparecchiature fuori uso".into(),
        hazard: "HP 5".into(),
        physical_state: Some(PhysicalState::Solid),
        quantity_g: Some(4_500),
        volume_l: Some(60),
        packages: Some(1),
        adr: Some(false),
        carrier_id: None,
        albo_no: String::new(),
        recipient_id: None,
        authorisation: String::new(),
        operation: "r13".into(),
        stored_since: None,
        left_on: None,
        received_on: None,
        returned_on: None,
        accepted: None,
        accepted_g: None,
        document_id: None,
        note: String::new(),
    }
}

fn waste(office: &Office, id: DisposalLotId) -> LotWaste {
    read::of_lot(office.store.conn(), id, today()).expect("the waste of a lot")
}

#[test]
fn a_note_is_kept_as_the_list_writes_it_and_says_what_it_lacks() {
    let (mut office, lot) = office();
    let id = office.done("waste.save", |tx| ops::save(tx, &note(lot)));
    let found = waste(&office, lot).notes.remove(0);
    assert_eq!((found.draft.eer.as_str(), found.draft.operation.as_str()), ("16 02 13*", "R13"));
    assert!(found.hazardous);
    assert_eq!(
        found.missing,
        [FirField::Date, FirField::Carrier, FirField::Recipient, FirField::Signatures]
    );
    let carrier = office.vendor("Trasporti Bianchi");
    let full = WasteDraft {
        id: Some(id),
        carrier_id: Some(carrier),
        albo_no: "MI/012345".into(),
        recipient_id: Some(carrier),
        authorisation: "AIA 77/2020".into(),
        left_on: Some(day("2026-11-10")),
        received_on: Some(day("2026-11-13")),
        returned_on: Some(day("2026-11-16")),
        ..note(lot)
    };
    office.done("waste.save", |tx| ops::save(tx, &full));
    let found = waste(&office, lot).notes.remove(0);
    assert_eq!(
        found.missing,
        [FirField::Signatures, FirField::Accepted, FirField::AcceptedWeight],
        "what the recipient adds is asked for once the copy is back"
    );
    assert_eq!(found.copy_due, Some(day("2026-11-17")), "the second business day after a Friday");
    assert_eq!((found.carrier.as_str(), found.proposed), ("Trasporti Bianchi", FirFormat::Xfir));
}

#[test]
fn wrong_notes_are_refused_with_every_reason() {
    let (mut office, lot) = office();
    let draft = lot_draft("Another");
    let other = office.done("disposal.save", |tx| lot::ops::save(tx, &draft, today()));
    let bad = WasteDraft {
        eer: "16 02".into(),
        operation: "R14".into(),
        quantity_g: Some(-1),
        received_on: Some(day("2026-11-01")),
        returned_on: Some(day("2026-10-01")),
        ..note(lot)
    };
    let saved = office.write("waste.save", |tx| ops::save(tx, &bad));
    assert_eq!(
        wrong(saved),
        [
            ("eer".into(), "eer-code".into()),
            ("operation".into(), "waste-operation".into()),
            ("quantity_g".into(), "waste-amount".into()),
            ("returned_on".into(), "end-before-start".into()),
            ("left_on".into(), "required".into()),
        ]
    );
    let id = office.done("waste.save", |tx| ops::save(tx, &note(lot)));
    let moved = WasteDraft { id: Some(id), ..note(other) };
    let moved = office.write("waste.save", |tx| ops::save(tx, &moved));
    assert_eq!(wrong(moved), [("lot_id".into(), "unknown".into())]);
    office.done("disposal.cancel", |tx| lot::ops::cancel(tx, lot, "Not needed"));
    let late = office.write("waste.save", |tx| ops::save(tx, &note(lot)));
    assert_eq!(refused(late), "disposal-over");
}

#[test]
fn waste_without_a_note_is_proposed_by_code_with_its_weight() {
    let (mut office, lot) = office();
    let lines = lot::sql::lines::of_lot(office.store.conn(), lot).expect("lines");
    let mut weighed = lines[0].draft.clone();
    weighed.weight_g = Some(1_900);
    office.done("disposal.lines", |tx| lot::ops::save_lines(tx, &[weighed]));
    let found = waste(&office, lot).proposals;
    let told: Vec<_> = found
        .iter()
        .map(|p| (p.eer.as_str(), p.description.as_str(), p.assets, p.weight_g, p.unweighed))
        .collect();
    assert_eq!(told, [("16 02 13*", "Laptop", 2, 1_900, 1)]);
    office.done("waste.save", |tx| ops::save(tx, &note(lot)));
    assert_eq!(waste(&office, lot).proposals, [], "the code has a note");
    let sale = lot::LotDraft { destination: MediumDestination::Sale, ..lot_draft("Sold") };
    let sold = office.done("disposal.save", |tx| lot::ops::save(tx, &sale, today()));
    let asset = laptop(&mut office, "IT-9", 10_000);
    office.done("disposal.add", |tx| lot::ops::add(tx, sold, &[asset], today()));
    let sold = waste(&office, sold);
    assert_eq!((sold.proposals, sold.tax.proof), (vec![], None), "what is sold is no waste");
}

#[test]
fn the_tax_office_asks_for_more_above_its_limit_unless_an_operator_takes_it() {
    let (mut office, lot) = office();
    let tax = waste(&office, lot).tax;
    assert_eq!((tax.total_cost, tax.uncosted), (Some(eur(210_000)), 0));
    assert_eq!(tax.proof, Some(DestructionProof::SwornStatement));
    assert_eq!(tax.notice_by, None);
    let server = laptop(&mut office, "SRV-1", 790_001);
    office.done("disposal.add", |tx| lot::ops::add(tx, lot, &[server], today()));
    let tax = waste(&office, lot).tax;
    assert_eq!(tax.total_cost, Some(eur(1_000_001)), "a cent above 10,000 €");
    assert_eq!(tax.proof, Some(DestructionProof::OfficialMinutes));
    assert_eq!(tax.notice_by, Some(day("2026-12-05")), "five days before the pickup");
    let query = DeadlineQuery::all(day("2026-11-01"), day("2026-12-31"));
    let found = deadlines(office.store.conn(), &query, today()).expect("deadlines");
    let told: Vec<_> = found.iter().map(|d| (d.kind, d.date, d.vendor.as_str())).collect();
    let pickup = (DeadlineKind::LotPickup, day("2026-12-10"), "D-2026-001");
    let notice = (DeadlineKind::DestructionNotice, day("2026-12-05"), "D-2026-001");
    assert_eq!(told, [notice, pickup]);
    let carrier = office.vendor("Trasporti Bianchi");
    let noted = WasteDraft { carrier_id: Some(carrier), ..note(lot) };
    office.done("waste.save", |tx| ops::save(tx, &noted));
    let tax = waste(&office, lot).tax;
    assert_eq!((tax.proof, tax.notice_by), (Some(DestructionProof::FirOrDdt), None));
    let found = deadlines(office.store.conn(), &query, today()).expect("deadlines");
    assert_eq!(found.iter().map(|d| d.kind).collect::<Vec<_>>(), [DeadlineKind::LotPickup]);
}

#[test]
fn copies_that_are_not_back_and_waste_that_waits_are_on_today_and_in_the_calendar() {
    let (mut office, lot) = office();
    let out = WasteDraft {
        format: FirFormat::Paper,
        left_on: Some(day("2026-08-25")),
        received_on: Some(day("2026-08-27")),
        ..note(lot)
    };
    let out_id = office.done("waste.save", |tx| ops::save(tx, &out));
    let here =
        WasteDraft { number: String::new(), stored_since: Some(day("2026-08-15")), ..note(lot) };
    let here_id = office.done("waste.save", |tx| ops::save(tx, &here));
    let conn = office.store.conn();
    let query = AgendaQuery { days: 30, ..AgendaQuery::default() };
    let found = agenda::agenda(conn, &query, today()).expect("an agenda").waste;
    let told: Vec<_> = found.iter().map(|w| (w.kind, w.by, w.number.as_str(), w.urgency)).collect();
    assert_eq!(
        told,
        [
            // Three months from 15 August end on 14 November: it is late and stays in.
            (WasteDueKind::Storage, day("2026-11-14"), "16 02 13*", Urgency::Missed),
            (WasteDueKind::Copy, day("2026-11-25"), "RSPRO 000123/26", Urgency::Critical),
        ]
    );
    let window = DeadlineQuery::all(day("2026-11-01"), day("2026-12-31"));
    let days = deadlines(conn, &window, today()).expect("deadlines");
    let keys: Vec<_> = days.iter().map(|d| (d.kind, d.key.clone())).collect();
    assert_eq!(
        keys,
        [
            (DeadlineKind::WasteStorage, format!("waste/{here_id}/storage")),
            (DeadlineKind::WasteCopy, format!("waste/{out_id}/copy")),
            (DeadlineKind::LotPickup, format!("disposal_lot/{lot}/pickup")),
        ]
    );
    let asked = Asked { lang: Some(Lang::It), ..Asked::default() };
    let events = feed(conn, &asked, today()).expect("a calendar").events;
    let event = events.iter().find(|e| e.uid.contains("copy")).expect("the copy");
    assert_eq!(event.summary, "Copia del formulario: D-2026-001, Refresh");
    assert_eq!(event.alarms, [7, 1, 0]);
    assert!(event.description.contains("RSPRO 000123/26"), "{}", event.description);
    let said = reminder::due(conn, today()).expect("reminders");
    let copy = said.iter().find(|r| r.about == About::WasteCopy(lot)).expect("a reminder");
    assert_eq!(
        copy.words(Lang::En, today()).1,
        "The copy of the waste note is due by Wed 25 Nov 2026."
    );
    let back = WasteDraft {
        id: Some(out_id),
        returned_on: Some(day("2026-11-20")),
        accepted: Some(WasteAccepted::Yes),
        ..out
    };
    office.done("waste.save", |tx| ops::save(tx, &back));
    office.done("waste.delete", |tx| ops::delete(tx, here_id));
    let quiet = agenda::agenda(office.store.conn(), &query, today()).expect("an agenda").waste;
    assert_eq!(quiet, []);
}
