//! What keeps a verified lot in the house.

use custodia_core::disposal::custody::{CustodyAction, CustodyParty};
use custodia_core::disposal::lot::{ExceptionDraft, MediumException};
use custodia_core::disposal::{chain, waste};
use custodia_core::vendor::certificate::{CertificateDraft, CertificateScheme};

use super::*;
use crate::custody::{event, party};
use crate::waste::note;

/// A lot of one laptop whose drive is kept, verified.
fn verified(office: &mut Office, destination: MediumDestination) -> DisposalLotId {
    let a = asset(office, "A-1", "Laptop");
    let draft = LotDraft { destination, ..draft(office.operator) };
    let id = office.done("disposal.save", |tx| ops::save(tx, &draft, today()));
    add(office, id, &[a]);
    let by = boss(office);
    go(office, id, LotStage::Approved, Some(by)).expect("approved");
    go(office, id, LotStage::Collected, None).expect("collected");
    let all = lines(office, id);
    office.done("disposal.checks", |tx| ops::answer(tx, &all, &cleared()));
    go(office, id, LotStage::Sanitizing, None).expect("sanitizing");
    let kept = ExceptionDraft {
        media: vec![detail(office, id).media[0].id],
        exception: Some(MediumException::Kept),
        reason: "In the safe".into(),
        by_id: Some(by),
    };
    office.done("disposal.except", |tx| ops::except(tx, &kept, today()));
    go(office, id, LotStage::Verified, None).expect("verified");
    id
}

fn say(office: &mut Office, id: DisposalLotId, change: impl FnOnce(&mut LotDraft)) {
    let mut said = detail(office, id).row.draft;
    change(&mut said);
    office.done("disposal.save", |tx| ops::save(tx, &said, today()));
}

#[test]
fn a_recycler_is_named_proves_what_is_asked_and_takes_it_with_its_papers() {
    use StageBlockCode as Code;
    let mut office = Office::new();
    let id = verified(&mut office, MediumDestination::Recycler);
    let all =
        [Code::VendorMissing, Code::PickupMissing, Code::CustodyMissing, Code::WasteNoteMissing];
    assert_eq!(codes(&office, id), all);
    let vendor = office.vendor("Ecoriciclo");
    say(&mut office, id, |d| {
        d.vendor_id = Some(vendor);
        d.pickup_on = Some(day("2026-11-25"));
    });
    let open = [Code::VendorUnproved, Code::CustodyMissing, Code::WasteNoteMissing];
    assert_eq!(codes(&office, id), open);
    let until = |end: &str| CertificateDraft {
        id: None,
        vendor_id: vendor,
        scheme: CertificateScheme::R2v3,
        label: String::new(),
        number: "R2-77".into(),
        scope: String::new(),
        issuer: String::new(),
        valid_from: None,
        valid_until: Some(day(end)),
        alert_days: None,
        document_id: None,
        note: String::new(),
    };
    let save = |office: &mut Office, draft: &CertificateDraft| {
        office.done("vendor.certificate", |tx| {
            custodia_core::vendor::ops::save_certificate(tx, draft)
        });
    };
    save(&mut office, &until("2026-11-24"));
    assert_eq!(codes(&office, id), open, "expired on the day it comes, though valid today");
    say(&mut office, id, |d| d.gate_reason = "The renewal is under way".into());
    assert_eq!(codes(&office, id), open[1..], "a stated reason");
    say(&mut office, id, |d| d.gate_reason = String::new());
    save(&mut office, &until("2026-11-25"));
    assert_eq!(codes(&office, id), open[1..], "the last day counts");

    let here = party(&mut office, id, CustodyParty::Storage, "Store");
    let driver = party(&mut office, id, CustodyParty::Person, "Driver");
    let taken = event(id, "2026-11-20T09:00:00+01:00", CustodyAction::Collect, (here, driver));
    office.done("custody.save", |tx| chain::ops::save(tx, &taken));
    let open = [Code::CustodyFault, Code::WasteNoteMissing];
    assert_eq!(codes(&office, id), open, "it ends with a person");
    say(&mut office, id, |d| d.custody_reason = "The recycler's own driver".into());
    assert_eq!(codes(&office, id), open[1..]);
    let draft = waste::WasteDraft { left_on: Some(day("2026-11-20")), ..note(id) };
    office.done("waste.save", |tx| waste::ops::save(tx, &draft));
    assert!(codes(&office, id).is_empty());
    go(&mut office, id, LotStage::HandedOver, None).expect("handed over");
    let late = office.write("disposal.cancel", |tx| ops::cancel(tx, id, "Too late"));
    assert_eq!(refused(late), "disposal-handed-over");
    let back = wrong(go(&mut office, id, LotStage::Verified, None));
    assert_eq!(back, [("reason".to_owned(), "required".to_owned())], "it came back: why");
}

#[test]
fn what_stays_in_the_house_needs_no_vendor() {
    let mut office = Office::new();
    let id = verified(&mut office, MediumDestination::InternalReuse);
    assert_eq!(codes(&office, id), [StageBlockCode::CustodyMissing]);
}

#[test]
fn outside_italy_no_note_of_waste_is_asked_for() {
    let mut office = Office::new();
    let abroad = DisposalSettings { italy: false, ..DisposalSettings::default() };
    office.done("disposal.settings", |tx| settings::save(tx, &abroad));
    let id = verified(&mut office, MediumDestination::RecyclerUnderContract);
    assert!(!codes(&office, id).contains(&StageBlockCode::WasteNoteMissing));
}
