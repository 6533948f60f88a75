//! Merging vendors that are one, proposing them, and taking a merge back.

use custodia_core::asset::AssetDraft;
use custodia_core::contract::sql as contracts;
use custodia_core::error::Error;
use custodia_core::ids::VendorId;
use custodia_core::import::{ImportKind, ImportOptions, Outcome};
use custodia_core::store::{HitKind, journal, search};
use custodia_core::vendor::certificate::{CertificateDraft, CertificateScheme};
use custodia_core::vendor::duplicates::{DuplicateReason, likely};
use custodia_core::vendor::escalation::{EscalationDraft, EscalationLevel};
use custodia_core::vendor::merge::{apply, plan};
use custodia_core::vendor::survey::SurveyDraft;
use custodia_core::vendor::{ContactDraft, RiskLevel, VendorDraft, VendorKind, ops, sql};
use proptest::prelude::*;

use crate::import::{table, told};
use crate::store_undo::snapshot;
use crate::support::{Office, day, tacit, today};

fn vendor(office: &mut Office, draft: &VendorDraft) -> VendorId {
    office.done("vendor.save", |tx| ops::save(tx, draft))
}

fn named(name: &str) -> VendorDraft {
    VendorDraft { name: name.into(), ..VendorDraft::default() }
}

fn level(who: &str, after_minutes: u32) -> EscalationLevel {
    EscalationLevel {
        who: who.into(),
        after_minutes,
        phone: "1".into(),
        ..EscalationLevel::default()
    }
}

/// Gives a vendor something of everything; `no` keeps numbers apart.
fn furnish(office: &mut Office, id: VendorId, no: u32, things: u32) {
    let status = custodia_core::asset::sql::statuses(office.store.conn()).unwrap()[0].id;
    for n in 0..things {
        office.contract(&tacit(id, &format!("C-{no}-{n}"), "2026-01-01"));
        let asset = AssetDraft {
            tag: format!("IT-{no}-{n}"),
            status_id: Some(status),
            supplier_id: Some(id),
            ..AssetDraft::default()
        };
        office.done("asset.save", |tx| custodia_core::asset::ops::save(tx, &asset));
        let proof = CertificateDraft {
            number: n.to_string(),
            valid_until: Some(day("2027-06-30")),
            ..CertificateDraft::new(id, CertificateScheme::Iso27001)
        };
        office.done("certificate.save", |tx| ops::save_certificate(tx, &proof));
        let rated = SurveyDraft {
            delivered_on: Some(day("2026-10-01")),
            quality: Some(1 + n % 5),
            ..SurveyDraft::new(id)
        };
        office.done("survey.save", |tx| ops::save_survey(tx, &rated, today()));
    }
    let levels = (0..things.min(20)).map(|n| level(&format!("L{no}-{n}"), 60 * n + no)).collect();
    let path = EscalationDraft { vendor_id: id, levels };
    office.done("vendor.escalation", |tx| ops::save_escalation(tx, &path));
}

#[test]
fn everything_moves_blanks_are_filled_and_the_plan_said_so() {
    let mut office = Office::new();
    let kept = vendor(
        &mut office,
        &VendorDraft {
            kinds: vec![VendorKind::Cloud],
            customer_no: "K-1".into(),
            contacts: vec![ContactDraft { name: "Ada".into(), ..ContactDraft::default() }],
            ..named("Acme S.r.l.")
        },
    );
    let gone = vendor(
        &mut office,
        &VendorDraft {
            kinds: vec![VendorKind::Maker],
            customer_no: "G-1".into(),
            vat_no: "IT01234567897".into(),
            risk: Some(RiskLevel::High),
            contacts: vec![ContactDraft { name: "Bob".into(), ..ContactDraft::default() }],
            ..named("ACME")
        },
    );
    furnish(&mut office, kept, 1, 2);
    furnish(&mut office, gone, 2, 3);

    let planned = plan(office.store.conn(), kept, gone).unwrap();
    let moves: Vec<_> = planned.moves.iter().map(|m| (m.entity.as_str(), m.count)).collect();
    assert_eq!(
        moves,
        [
            ("vendor_contact", 1),
            ("contract", 3),
            ("asset", 3),
            ("vendor_escalation", 3),
            ("vendor_certificate", 3),
            ("vendor_survey", 3),
        ]
    );
    let fields = |of: &[custodia_core::vendor::merge::MergeField]| {
        of.iter().map(|f| f.field.clone()).collect::<Vec<_>>()
    };
    assert_eq!(fields(&planned.filled), ["vat_no", "risk"]);
    assert_eq!(fields(&planned.dropped), ["customer_no"]);

    let before = snapshot(office.store.conn());
    let done = office.write("vendor.merge", |tx| apply(tx, kept, gone)).unwrap();
    let op = journal::op(office.store.conn(), done.op.unwrap()).unwrap().unwrap();
    assert_eq!((op.name.as_str(), op.subject.as_str()), ("vendor.merge", "Acme S.r.l."));
    let conn = office.store.conn();
    assert_eq!(sql::draft(conn, gone), Err(Error::NotFound(format!("vendor/{gone}"))));
    let detail = sql::list::detail(conn, kept, today()).unwrap();
    assert_eq!(detail.draft.kinds, [VendorKind::Maker, VendorKind::Cloud]);
    assert_eq!((detail.draft.customer_no.as_str(), detail.row.assets), ("K-1", 5));
    assert_eq!(detail.draft.vat_no, "IT01234567897");
    assert_eq!(detail.draft.contacts.len(), 2);
    assert_eq!(detail.draft.aliases, ["ACME"], "the name that went is kept beside");
    assert_eq!((detail.certificates.len(), detail.surveys.len()), (5, 5));
    let path: Vec<_> = detail.escalation.iter().map(|l| l.who.as_str()).collect();
    assert_eq!(path, ["L1-0", "L2-0", "L1-1", "L2-1", "L2-2"], "one path, by its minutes");
    assert!(contracts::by_number(conn, kept, "C-2-2").unwrap().is_some());
    let hits = search(conn, "Acme C-2-2", &[HitKind::Contract], 10).unwrap();
    assert_eq!(hits.len(), 1, "the index knows the contract under its new vendor");

    office.undo();
    assert_eq!(snapshot(office.store.conn()), before);
}

#[test]
fn a_vendor_merged_away_does_not_come_back_by_the_file_it_came_from() {
    let mut office = Office::new();
    let assets = "Asset Tag|Serial|Supplier\nA-1|S-1|Nordest Srl\nA-2|S-2|NORDEST S.R.L.";
    let vendors = "Name|Phone|Customer number\nNORDEST S.R.L.|0432 1|N-7";
    let kind = |kind| ImportOptions { kind: Some(kind), ..ImportOptions::default() };
    office.import_plain(assets);
    let id = |office: &Office, name: &str| sql::known_as(office.store.conn(), name).unwrap();
    let kept = id(&office, "Nordest Srl").unwrap();
    let gone = id(&office, "NORDEST S.R.L.").unwrap();
    assert_ne!(kept, gone);
    office.done("vendor.merge", |tx| apply(tx, kept, gone));
    assert_eq!(id(&office, "nordest s.r.l."), Some(kept));

    let again = office.import_plain(assets);
    assert_eq!(told(&again), "unchanged A-1\nunchanged A-2\n", "the same list changes nothing");
    let rows = office.import(&table(vendors), &kind(ImportKind::Vendors));
    assert_eq!(rows[0].outcome, Outcome::Changed);
    let draft = sql::draft(office.store.conn(), kept).unwrap();
    assert_eq!((draft.name.as_str(), draft.customer_no.as_str()), ("Nordest Srl", "N-7"));
    assert_eq!(office.count("vendor"), 1);
    let found = search(office.store.conn(), "NORDEST S.R.L.", &[HitKind::Vendor], 9).unwrap();
    assert_eq!(found.len(), 1, "it is found by the name it had");

    // Taken off the list, the name is free again.
    let none = VendorDraft { aliases: vec![], ..draft };
    office.done("vendor.save", |tx| ops::save(tx, &none));
    office.import_plain(assets);
    assert_eq!(office.count("vendor"), 2);
}

#[test]
fn a_name_means_one_vendor() {
    let mut office = Office::new();
    let aliases = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
    let dell = VendorDraft {
        aliases: aliases(&[" Dell EMC ", "dell emc", "DELL S.P.A.", "", "Dell"]),
        ..named("Dell S.p.A.")
    };
    let dell = vendor(&mut office, &dell);
    let stored = |office: &Office| sql::draft(office.store.conn(), dell).unwrap();
    assert_eq!(stored(&office).aliases, ["Dell EMC", "Dell"], "each once, without its own name");
    let draft = stored(&office);
    let nothing = office.write("vendor.save", |tx| ops::save(tx, &draft)).unwrap();
    assert_eq!(nothing.op, None, "an unchanged list is no operation");

    let refused = |office: &mut Office, draft: &VendorDraft| match office
        .write("vendor.save", |tx| ops::save(tx, draft))
    {
        Err(Error::Invalid(fields)) => fields
            .into_iter()
            .map(|e| (e.field, e.code.to_string(), e.params.get("other").cloned()))
            .collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let said = |field: &str| {
        [(field.to_owned(), "another-vendors-name".to_owned(), Some("Dell S.p.A.".to_owned()))]
    };
    assert_eq!(refused(&mut office, &named("DELL")), said("name"));
    let other = VendorDraft { aliases: aliases(&["dell s.p.a."]), ..named("Other") };
    assert_eq!(refused(&mut office, &other), said("aliases"));
    let many = (0..101).map(|n| format!("Dell {n}")).collect();
    let many = VendorDraft { aliases: many, ..stored(&office) };
    assert_eq!(refused(&mut office, &many)[0].1, "too-many");
}

#[test]
fn one_number_on_both_sides_is_refused_with_both_contracts_named() {
    let mut office = Office::new();
    let (kept, gone) = (vendor(&mut office, &named("Acme")), vendor(&mut office, &named("Acme 2")));
    let mut first = tacit(kept, "C-1", "2026-01-01");
    first.title = "Hosting".into();
    office.contract(&first);
    // Numbers differ in case only: they are one to whoever reads them.
    let mut second = tacit(gone, "c-1", "2026-01-01");
    second.title = "Hosting, again".into();
    office.contract(&second);
    office.contract(&tacit(gone, "", "2026-01-01"));
    office.contract(&tacit(kept, "", "2026-01-01"));
    let before = snapshot(office.store.conn());
    match office.write("vendor.merge", |tx| apply(tx, kept, gone)) {
        Err(Error::Refused(r)) => {
            assert_eq!(r.code, "merge-same-number");
            let said = ["number", "kept", "gone", "count"].map(|k| r.params[k].as_str());
            assert_eq!(said, ["C-1", "Hosting", "Hosting, again", "1"]);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(plan(office.store.conn(), kept, gone).unwrap().clashes.len(), 1);
    assert_eq!(snapshot(office.store.conn()), before, "nothing was done");
    let itself = office.write("vendor.merge", |tx| apply(tx, kept, kept));
    assert!(matches!(itself, Err(Error::Refused(r)) if r.code == "merge-itself"));
    let ghost = office.write("vendor.merge", |tx| apply(tx, kept, VendorId(99)));
    assert!(matches!(ghost, Err(Error::NotFound(_))));
}

#[test]
fn likely_duplicates_are_grouped_with_the_reason() {
    let mut office = Office::new();
    let mut save = |name: &str, vat: &str| {
        let draft = VendorDraft { vat_no: vat.into(), ..named(name) };
        vendor(&mut office, &draft).0
    };
    let a = save("Acme Hosting S.r.l.", "IT01234567897");
    let b = save("Hosting by Acme", "01234567897");
    let c = save("Zeta S.p.A.", "");
    let d = save("ZETA SPA", "");
    let e = save("Zeta", "");
    save("Zeta Nord", "");
    let found = likely(office.store.conn()).unwrap();
    let said: Vec<_> = found
        .iter()
        .map(|g| (g.reason, g.vendors.iter().map(|v| v.id.0).collect::<Vec<_>>()))
        .collect();
    assert_eq!(
        said,
        [(DuplicateReason::SameVat, vec![a, b]), (DuplicateReason::SameName, vec![e, c, d])]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_merge_and_its_undo_restore_the_register_exactly(
        kept_things in 0_u32..4,
        gone_things in 0_u32..4,
        many in prop::bool::weighted(0.1),
        blank in any::<[bool; 4]>(),
        contacts in 0_usize..4,
    ) {
        let mut office = Office::new();
        let text = |at: usize, words: &str| if blank[at] { String::new() } else { words.to_owned() };
        let kept = vendor(&mut office, &VendorDraft {
            vat_no: text(0, "IT01234567897"),
            notes: text(1, "Kept"),
            ..named("Acme S.r.l.")
        });
        let gone = vendor(&mut office, &VendorDraft {
            vat_no: text(2, "IT01234567890"),
            notes: text(3, "Gone"),
            contacts: (0..contacts)
                .map(|n| ContactDraft { name: format!("P{n}"), ..ContactDraft::default() })
                .collect(),
            ..named("Acme")
        });
        furnish(&mut office, kept, 1, kept_things);
        // Above two hundred events an undo goes another way.
        furnish(&mut office, gone, 2, if many { 50 } else { gone_things });
        let before = snapshot(office.store.conn());
        office.done("vendor.merge", |tx| apply(tx, kept, gone));
        let after = snapshot(office.store.conn());
        prop_assert_ne!(&after, &before);
        office.undo();
        prop_assert_eq!(&snapshot(office.store.conn()), &before);
        let redo = office.store.redo_target().unwrap().unwrap();
        let op = office.op(custodia_core::store::REDO);
        office.store.redo(redo.id, &op).unwrap();
        prop_assert_eq!(&snapshot(office.store.conn()), &after);
    }
}
