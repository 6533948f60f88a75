//! What comes into a lot with an asset, and what does not.

use custodia_core::catalogue::model::ModelDraft;
use custodia_core::disposal::lot::sql;

use super::*;

fn media(office: &Office, id: DisposalLotId) -> Vec<(String, Option<MediaType>, String)> {
    let media = detail(office, id).media;
    media.into_iter().map(|m| (m.tag, m.draft.media_type, m.label)).collect()
}

#[test]
fn an_asset_is_frozen_as_it_was() {
    let mut office = Office::new();
    plan(&mut office, "Laptop");
    let a = asset(&mut office, "A-1", "Laptop");
    let id = lot(&mut office);
    assert_eq!(add(&mut office, id, &[a, a]).added, 1, "once, however often it is asked for");
    let mut changed = asset::sql::draft(office.store.conn(), a).expect("an asset");
    changed.tag = "B-9".into();
    changed.location = "Roma".into();
    changed.cost = Some(eur(1));
    changed.confidentiality = Some(Confidentiality::Low);
    office.done("asset.save", |tx| asset::ops::save(tx, &changed));
    let lot = detail(&office, id);
    let line = &lot.lines[0];
    assert_eq!((line.tag.as_str(), line.serial.as_str()), ("A-1", "SNA-1"));
    assert_eq!((line.place.as_str(), line.company.as_str()), ("Milano / 2", "Aurelia"));
    assert_eq!(line.cost, Some(eur(120_000)));
    // 34 of 48 months of 25.00 € are over in November of the third year.
    assert_eq!(line.book, Some(eur(35_000)));
    assert_eq!(lot.row.book.0, vec![eur(35_000)]);
    assert_eq!(line.draft.confidentiality.as_str(), "moderate");
    assert_eq!(line.proposed_eer, "16 02 13*");
    assert_eq!(line.frozen_on, today());
    let raw = office.write("disposal.lines", |tx| {
        tx.execute("UPDATE disposal_line SET book_minor = 0", [])?;
        Ok(())
    });
    assert!(raw.is_err(), "no statement changes a snapshot");
    let raw = office.write("disposal.lines", |tx| {
        tx.execute("UPDATE disposal_line SET tag = 'X'", [])?;
        Ok(())
    });
    assert!(raw.is_err(), "no statement changes a snapshot");
}

#[test]
fn media_come_from_parts_or_are_to_be_looked_at() {
    let mut office = Office::new();
    let server = asset(&mut office, "S-1", "Server");
    part(&mut office, server, ComponentKind::Hdd, "Z1");
    part(&mut office, server, ComponentKind::Nvme, "Z2");
    part(&mut office, server, ComponentKind::Sed, "Z3");
    part(&mut office, server, ComponentKind::Ssd, "");
    part(&mut office, server, ComponentKind::Psu, "P1");
    part(&mut office, server, ComponentKind::Ram, "R1");
    let laptop = asset(&mut office, "L-1", "Portatile");
    let phone = asset(&mut office, "P-1", "Smartphone");
    part(&mut office, phone, ComponentKind::Sim, "8939");
    let printer = asset(&mut office, "Q-1", "Stampante");
    let switch = asset(&mut office, "N-1", "Switch");
    let monitor = asset(&mut office, "M-1", "Monitor");
    let kiosk = asset(&mut office, "K-1", "Kiosk");
    let id = lot(&mut office);
    let all = [server, laptop, phone, printer, switch, monitor, kiosk];
    assert_eq!(add(&mut office, id, &all).added, 7);
    let expect = [
        ("L-1", None, "L-1/1"),
        ("N-1", Some(MediaType::NetworkDevice), "SNN-1"),
        ("P-1", Some(MediaType::Mobile), "SNP-1"),
        ("P-1", Some(MediaType::EmbeddedFlash), "8939"),
        ("Q-1", Some(MediaType::PrinterMfp), "SNQ-1"),
        ("S-1", Some(MediaType::Hdd), "Z1"),
        ("S-1", Some(MediaType::SsdNvme), "Z2"),
        ("S-1", Some(MediaType::SsdSata), "Z3"),
        ("S-1", Some(MediaType::SsdSata), "S-1/4"),
    ];
    let expect: Vec<_> =
        expect.into_iter().map(|(t, m, l)| (t.to_owned(), m, l.to_owned())).collect();
    assert_eq!(media(&office, id), expect);
    let found = detail(&office, id);
    assert_eq!((found.row.assets, found.row.media, found.row.media_done), (7, 9, 0));
    let sed = found.media.iter().find(|m| m.label == "Z3").expect("the drive");
    assert!(sed.draft.self_encrypting);
    assert_eq!(sed.required.as_str(), "destroy", "moderate, not used again");
    assert!(!sed.leaves_control, "a recycler under contract");
    let of_one: Vec<_> = found.media.iter().filter(|m| m.tag == "S-1").collect();
    let one = sql::media::one(office.store.conn(), of_one[3].id).expect("a medium");
    assert_eq!(&one, of_one[3], "alone as among the others");
}

#[test]
fn the_word_of_a_model_or_a_category_goes_before_that_of_a_name() {
    let mut office = Office::new();
    let kiosk = asset(&mut office, "K-1", "Kiosk");
    let thin = asset(&mut office, "T-1", "Desktop");
    let model = ModelDraft {
        manufacturer: "Dell".into(),
        name: "Desktop 5".into(),
        data_bearing: Some(false),
        ..ModelDraft::default()
    };
    let category = custodia_core::catalogue::category::CategoryDraft {
        name: "Kiosk".into(),
        data_bearing: true,
        ..Default::default()
    };
    office.done("model.save", |tx| custodia_core::catalogue::model_save(tx, &model, false));
    office
        .done("category.save", |tx| custodia_core::catalogue::category_save(tx, &category, false));
    let id = lot(&mut office);
    add(&mut office, id, &[kiosk, thin]);
    let media = detail(&office, id).media;
    let told: Vec<_> = media.iter().map(|m| (m.tag.as_str(), m.draft.data_bearing)).collect();
    assert_eq!(told, [("K-1", true), ("T-1", false)]);
    assert!(media[1].done, "what bears no data needs nothing");
}

#[test]
fn an_asset_is_in_one_lot_under_way_and_what_is_disposed_of_stays_out() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let b = asset(&mut office, "A-2", "Laptop");
    let c = asset(&mut office, "A-3", "Laptop");
    let mut gone = asset::sql::draft(office.store.conn(), c).expect("an asset");
    gone.status_id = Some(status(&office, AssetState::Disposed));
    office.done("asset.save", |tx| asset::ops::save(tx, &gone));
    let first = lot(&mut office);
    add(&mut office, first, &[a]);
    let second = lot(&mut office);
    let added = add(&mut office, second, &[a, b, c]);
    assert_eq!(added.added, 1);
    assert_eq!(added.elsewhere, [("A-1".to_owned(), "D-2026-001".to_owned())]);
    assert_eq!(added.disposed, ["A-3"]);
    let unknown = office.write("disposal.add", |tx| ops::add(tx, second, &[AssetId(999)], today()));
    assert!(matches!(unknown, Err(Error::NotFound(what)) if what == "asset/999"));
    let raw = office.write("disposal.add", |tx| {
        tx.execute(
            "INSERT INTO disposal_line (lot_id, asset_id, frozen_on, tag, ownership, confidentiality)
             VALUES (?1, ?2, '2026-11-20', 'A-1', 'owned', 'low')",
            [second.0, a.0],
        )?;
        Ok(())
    });
    assert!(raw.is_err(), "not even by hand");
}

#[test]
fn adding_is_taken_back_as_one_operation_unless_something_rests_on_it() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let b = asset(&mut office, "A-2", "Laptop");
    let id = lot(&mut office);
    add(&mut office, id, &[a, b]);
    office.undo();
    assert!(detail(&office, id).lines.is_empty());
    assert!(detail(&office, id).media.is_empty());
    add(&mut office, id, &[a, b]);
    let target = office.store.undo_target().expect("a journal").expect("the adding");
    let medium = detail(&office, id).media[0].id;
    office.done("sanitization.save", |tx| {
        tx.execute(
            "INSERT INTO sanitization (medium_id, origin, deed, verification, hidden_area, state)
             VALUES (?1, 'typed', '{\"media\":\"hdd\",\"technique\":\"host_overwrite\",\"additional\":[]}',
               'not_done', 'none', 'proposed')",
            [medium.0],
        )?;
        Ok(())
    });
    let op = office.op(custodia_core::store::UNDO);
    assert_eq!(refused(office.store.undo(target.id, &op)), "undo-blocked");
    let drawer = detail(&office, id).lines[0].id;
    let out = office.write("disposal.remove", |tx| ops::remove(tx, &[drawer]));
    assert_eq!(refused(out), "disposal-line-used");
    let free = detail(&office, id).lines[1].id;
    office.done("disposal.remove", |tx| ops::remove(tx, &[free]));
    assert_eq!(detail(&office, id).lines.len(), 1);
    // What a lot has frozen stays in the register.
    let deleted = office.write("asset.delete", |tx| asset::ops::delete(tx, a));
    assert_eq!(refused(deleted), "still-needed");
}

#[test]
fn five_thousand_media_come_in_and_are_opened_in_reasonable_time() {
    let mut office = Office::new();
    plan(&mut office, "Server");
    let mut all = Vec::new();
    let op = office.op("import.apply");
    let retired = status(&office, AssetState::Retired);
    let written = office.store.write(&op, |tx| {
        for n in 0..1_250 {
            let draft = AssetDraft {
                tag: format!("S-{n:04}"),
                category: "Server".into(),
                status_id: Some(retired),
                cost: Some(eur(100_000)),
                in_service_on: Some(day("2025-01-01")),
                ..AssetDraft::default()
            };
            let id = asset::ops::save(tx, &draft)?;
            for drive in 0..4 {
                tx.execute(
                    "INSERT INTO component (asset_id, kind, serial, data_bearing)
                     VALUES (?1, 'hdd', ?2, 1)",
                    (id, format!("Z{n:04}{drive}")),
                )?;
            }
            all.push(id);
        }
        Ok(())
    });
    written.expect("the fleet");
    let id = lot(&mut office);
    let began = std::time::Instant::now();
    assert_eq!(add(&mut office, id, &all).added, 1_250);
    let added = began.elapsed();
    let opened = detail(&office, id);
    let read = began.elapsed() - added;
    assert_eq!((opened.row.media, opened.media.len()), (5_000, 5_000));
    // Twenty times what it takes unoptimised; what is quadratic takes far longer.
    assert!(added.as_secs() < 20, "adding took {added:?}");
    assert!(read.as_secs() < 5, "opening took {read:?}");
}

#[test]
fn an_asset_names_the_lot_it_leaves_with_and_none_it_did_not_leave_with() {
    let mut office = Office::new();
    let a = asset(&mut office, "A-1", "Laptop");
    let of = |office: &Office| {
        asset::sql::detail(office.store.conn(), a).expect("an asset").disposal.map(|l| l.number)
    };
    assert_eq!(of(&office), None);
    let first = lot(&mut office);
    add(&mut office, first, &[a]);
    let number = detail(&office, first).row.number;
    assert_eq!(of(&office), Some(number.clone()));
    office.done("disposal.cancel", |tx| ops::cancel(tx, first, "Kept after all"));
    assert_eq!(of(&office), None, "a lot that was given up takes nothing away");
    let second = lot(&mut office);
    add(&mut office, second, &[a]);
    assert_ne!(of(&office), Some(number));
    let found = asset::sql::detail(office.store.conn(), a).expect("an asset").disposal;
    let found = found.expect("a lot");
    assert_eq!((found.id, found.stage), (second, LotStage::Draft));
}
