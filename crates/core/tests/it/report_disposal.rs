//! Reports of disposals: their numbers are those of the rows, their words those of the law.

use custodia_core::disposal::chain;
use custodia_core::disposal::custody::{CustodyAction, CustodyParty};
use custodia_core::disposal::italy::fir::FirFormat;
use custodia_core::disposal::lot::{self, LotStage};
use custodia_core::disposal::received::{self, ReceivedDraft};
use custodia_core::disposal::record::SignatoryRole;
use custodia_core::disposal::waste::{WasteDraft, ops as waste};
use custodia_core::error::{Error, Result};
use custodia_core::ids::DisposalLotId;
use custodia_core::reports::model::{Block, Cell, Report, RowLevel, Table, Tone};
use custodia_core::reports::{
    self, DisposalLotParams, DisposalSpanParams, Moment, ReportOf, ReportRequest,
};
use custodia_core::text::Lang;

use crate::custody::{event, laptop, office, party, signatory};
use crate::support::{Office, day, eur, today};
use crate::waste::note;

fn asked(office: &Office, of: ReportOf, lang: Lang) -> Result<Report> {
    let moment = Moment {
        today: today(),
        at: office.clock(),
        clock: String::new(),
        offset_at: reports::utc,
    };
    reports::build(office.store.conn(), &ReportRequest::new(of).lang(lang), &moment)
}

fn report(office: &Office, of: ReportOf, lang: Lang) -> Report {
    asked(office, of, lang).expect("a report")
}

const fn of(lot_id: DisposalLotId) -> DisposalLotParams {
    DisposalLotParams { lot_id }
}

const fn all_year() -> DisposalSpanParams {
    DisposalSpanParams { from: None, to: None }
}

fn table<'r>(report: &'r Report, name: &str) -> &'r Table {
    let found = report.blocks.iter().find_map(|b| match b {
        Block::Table(table) if table.name == name => Some(table),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no table {name} in {}", report.kind))
}

fn cell<'r>(table: &'r Table, row: usize, key: &str) -> &'r Cell {
    let at = table.columns.iter().position(|c| c.key == key).expect("a column");
    &table.rows[row].cells[at]
}

fn words(report: &Report) -> String {
    format!("{report:?}")
}

/// The lot of two laptops with weights, a hand-over that was signed and a note of waste.
fn lot_on_its_way() -> (Office, DisposalLotId) {
    let (mut office, lot) = office();
    let lines = lot::sql::lines::of_lot(office.store.conn(), lot).expect("lines");
    let mut drafts: Vec<_> = lines.iter().map(|l| l.draft.clone()).collect();
    drafts[0].weight_g = Some(1_850);
    drafts[0].proceeds = Some(eur(4_000));
    drafts[1].weight_g = Some(2_100);
    office.done("disposal.lines", |tx| lot::ops::save_lines(tx, &drafts));
    let store = party(&mut office, lot, CustodyParty::Storage, "Store room");
    let plant = party(&mut office, lot, CustodyParty::Recycler, "Plant");
    let mut first = event(lot, "2026-11-10T09:30:00+01:00", CustodyAction::Collect, (store, plant));
    first.people = vec![signatory(SignatoryRole::From, "G. Rossi")];
    office.done("custody.save", |tx| chain::ops::save(tx, &first));
    let mut second =
        event(lot, "2026-11-11T09:30:00+01:00", CustodyAction::Receive, (plant, plant));
    second.seals = vec!["S-999".into()];
    office.done("custody.save", |tx| chain::ops::save(tx, &second));
    let out = WasteDraft {
        format: FirFormat::Paper,
        left_on: Some(day("2026-11-10")),
        quantity_g: Some(3_950),
        ..note(lot)
    };
    office.done("waste.save", |tx| waste::save(tx, &out));
    (office, lot)
}

/// Closes a lot as if its papers were all there: what stages ask for is tried elsewhere.
fn closed(office: &mut Office, lot: DisposalLotId, on: &str) {
    let sql =
        format!("UPDATE disposal_lot SET stage = 'closed', closed_on = '{on}' WHERE id = {lot}");
    office.done("disposal.stage", |tx| {
        lot::sql::set_stage(tx, lot, LotStage::Closed)?;
        Ok(tx.execute_batch(&sql)?)
    });
}

#[test]
fn the_register_is_the_population_of_its_days_and_its_sums_are_those_of_the_rows() {
    let (mut office, lot) = lot_on_its_way();
    let none = report(&office, ReportOf::DisposalRegister(all_year()), Lang::En);
    assert!(table(&none, "assets").rows.is_empty(), "a lot under way belongs to no day");
    closed(&mut office, lot, "2026-11-15");
    let found = report(&office, ReportOf::DisposalRegister(all_year()), Lang::En);
    let assets = table(&found, "assets");
    assert_eq!(assets.rows.len(), 3, "two assets and a total");
    assert_eq!(*cell(assets, 0, "tag"), Cell::Code("IT-1".into()));
    assert_eq!(*cell(assets, 0, "weight"), Cell::Text("1.9".into()));
    assert_eq!(assets.rows[2].level, RowLevel::Total);
    assert_eq!(*cell(assets, 2, "weight"), Cell::Text("4.0".into()), "3.95 kg");
    assert_eq!(*cell(assets, 2, "proceeds"), Cell::Totals(vec![eur(4_000)]));
    assert_eq!(*cell(table(&found, "lots"), 0, "assets"), Cell::Int(2));
    for (from, to, rows) in [
        ("2026-11-10", "2026-11-10", 3),
        ("2026-01-01", "2026-11-09", 0),
        ("2026-11-11", "2026-12-31", 0),
    ] {
        let span = DisposalSpanParams { from: Some(day(from)), to: Some(day(to)) };
        let found = report(&office, ReportOf::DisposalRegister(span), Lang::It);
        assert_eq!(table(&found, "assets").rows.len(), rows, "{from} to {to}");
    }
    let turned = DisposalSpanParams { from: Some(day("2026-12-01")), to: Some(today()) };
    match asked(&office, ReportOf::DisposalRegister(turned), Lang::En) {
        Err(Error::Invalid(all)) => assert_eq!(all[0].code, "end-before-start"),
        other => panic!("{other:?}"),
    }
}

/// The numbers of the register's lots in a span, and what stands as their certificate.
fn listed(office: &Office, from: &str, to: &str) -> Vec<Cell> {
    let span = DisposalSpanParams { from: Some(day(from)), to: Some(day(to)) };
    let found = report(office, ReportOf::DisposalRegister(span), Lang::En);
    let lots = table(&found, "lots");
    (0..lots.rows.len()).map(|row| cell(lots, row, "certificate").clone()).collect()
}

#[test]
fn a_lot_stays_in_the_year_it_left_whenever_it_is_certified_and_closed() {
    let (mut office, lot) = lot_on_its_way();
    let stage = |office: &mut Office, stage| {
        office.done("disposal.stage", |tx| lot::sql::set_stage(tx, lot, stage));
    };
    let this_year = |office: &Office| listed(office, "2026-01-01", "2026-12-31").len();
    let later = |office: &Office| listed(office, "2027-01-01", "2027-12-31").len();
    stage(&mut office, LotStage::Verified);
    assert_eq!(this_year(&office), 0, "it is not said yet that it was handed over");
    stage(&mut office, LotStage::HandedOver);
    let open = listed(&office, "2026-01-01", "2026-12-31");
    let told = Cell::Toned(Tone::Warning, "Open: not certified yet".into());
    assert_eq!((open, later(&office)), (vec![told], 0));
    // Certified and closed next year, one after the other: nothing moves.
    office.done("certificate.seal", |tx| {
        Ok(tx.execute(
            "INSERT INTO disposal_certificate (year, number, kind, lot_id, sealed_on, facts,
               facts_sha256) VALUES (2027, 1, 'lot', ?1, '2027-01-20', '{}', '')",
            [lot],
        )?)
    });
    stage(&mut office, LotStage::Certified);
    assert_eq!((this_year(&office), later(&office)), (1, 0));
    closed(&mut office, lot, "2027-02-01");
    assert_eq!((this_year(&office), later(&office)), (1, 0));
    // A lot nobody took belongs to its pickup, one without a pickup to its certificate, annulled or not.
    office.done("certificate.annul", |tx| {
        Ok(tx.execute(
            "UPDATE disposal_certificate SET annulled_on = '2027-02-02', annulled_reason = 'A typo'",
            [],
        )?)
    });
    for (sql, expect) in [
        ("UPDATE disposal_lot SET pickup_on = '2027-03-01'", (0, 1)),
        ("UPDATE disposal_lot SET pickup_on = NULL", (0, 1)),
        ("UPDATE disposal_lot SET pickup_on = '2026-12-31'", (1, 0)),
    ] {
        office.done("disposal.save", |tx| {
            tx.execute("UPDATE custody_party SET kind = 'storage'", [])?;
            Ok(tx.execute(sql, [])?)
        });
        assert_eq!((this_year(&office), later(&office)), expect, "{sql}");
    }
}

#[test]
fn a_summary_adds_years_and_never_two_currencies() {
    let (mut office, lot) = lot_on_its_way();
    closed(&mut office, lot, "2025-07-30");
    let earlier = "UPDATE custody_event SET at = '2025-06-30' || substr(at, 11)";
    office.done("custody.save", |tx| Ok(tx.execute(earlier, [])?));
    let asset = laptop(&mut office, "IT-7", 50_000);
    let draft = crate::custody::lot_draft("Second");
    let other = office.done("disposal.save", |tx| lot::ops::save(tx, &draft, today()));
    office.done("disposal.add", |tx| lot::ops::add(tx, other, &[asset], today()));
    closed(&mut office, other, "2026-10-01");
    let picked_up = "UPDATE disposal_lot SET pickup_on = '2026-09-28'";
    office.done("disposal.save", |tx| Ok(tx.execute(picked_up, [])?));
    let found = report(&office, ReportOf::DisposalSummary(all_year()), Lang::En);
    let years = table(&found, "years");
    let told =
        (0..3).map(|row| (cell(years, row, "year").clone(), cell(years, row, "assets").clone()));
    let told: Vec<_> = told.collect();
    assert_eq!(
        told,
        [
            (Cell::Text("2025".into()), Cell::Int(2)),
            (Cell::Text("2026".into()), Cell::Int(1)),
            (Cell::Text("Total".into()), Cell::Int(3)),
        ]
    );
    assert_eq!(*cell(years, 2, "proceeds"), Cell::Totals(vec![eur(4_000)]));
}

#[test]
fn a_lot_tells_its_custody_with_what_is_wrong_and_its_waste() {
    let (office, lot) = lot_on_its_way();
    let found = report(&office, ReportOf::DisposalLot(of(lot)), Lang::En);
    assert_eq!(table(&found, "custody").rows.len(), 2);
    assert_eq!(*cell(table(&found, "notes"), 0, "eer"), Cell::Code("16 02 13*".into()));
    let said = words(&found);
    assert!(said.contains("Hand-over 2: other seals than before"), "{said}");
    assert!(said.contains("Accepted because: Not stated"), "nobody stated a reason");
    assert!(!said.to_lowercase().contains("compliant"), "no standard is claimed");
    assert!(!said.contains('⟦'), "a message is missing: {said}");
}

#[test]
fn a_manifest_has_boxes_to_sign_at_every_hand_over() {
    let (office, lot) = lot_on_its_way();
    let found = report(&office, ReportOf::CustodyManifest(of(lot)), Lang::It);
    let items = table(&found, "items");
    assert_eq!(items.rows.len(), 3);
    assert_eq!(*cell(items, 0, "serial"), Cell::Code("SN-IT-1".into()));
    assert_eq!(*cell(items, 0, "seen"), Cell::Tick);
    let signed: Vec<_> = found
        .blocks
        .iter()
        .filter_map(|b| match b {
            Block::Signatures(boxes) => Some(boxes.len()),
            _ => None,
        })
        .collect();
    assert_eq!(signed, [2, 2], "from and to, twice");
    assert!(words(&found).contains("Firmato da G. Rossi il 20/11/2026"), "{}", words(&found));
    let (office, lot) = crate::custody::office();
    let blank = report(&office, ReportOf::CustodyManifest(of(lot)), Lang::En);
    assert!(words(&blank).contains("____"), "without a hand-over there are blanks to fill in");
}

#[test]
fn waste_is_summed_by_code_and_a_copy_that_is_late_is_told() {
    let (office, _) = lot_on_its_way();
    let found = report(&office, ReportOf::WasteSummary(all_year()), Lang::En);
    let codes = table(&found, "codes");
    assert_eq!(*cell(codes, 0, "eer"), Cell::Code("16 02 13*".into()));
    assert_eq!(*cell(codes, 1, "kg"), Cell::Text("4.0".into()));
    assert_eq!(table(&found, "notes").rows.len(), 1);
    assert!(words(&found).contains("due by 10 Feb 2027"), "{}", words(&found));
}

#[test]
fn papers_of_italian_law_are_italian_and_refused_above_their_limit() {
    let (mut office, lot) = lot_on_its_way();
    let notice = report(&office, ReportOf::TaxNotice(of(lot)), Lang::En);
    assert_eq!(notice.lang, Lang::It, "whatever was asked for");
    let said = words(&notice);
    for part in ["D.P.R. 10 novembre 1997, n. 441", "Aurelia Logistica S.p.A.", "05/12/2026"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let goods = table(&notice, "goods");
    assert_eq!(goods.rows.len(), 2, "two of one model, and the sum");
    assert_eq!(*cell(goods, 0, "quantity"), Cell::Int(2));
    assert_eq!(*cell(goods, 1, "cost"), Cell::Money(eur(210_000)));
    let sworn = report(&office, ReportOf::SwornStatement(of(lot)), Lang::En);
    assert!(words(&sworn).contains("D.P.R. 28 dicembre 2000, n. 445"));
    assert_eq!(table(&sworn, "goods").rows.len(), 3, "every serial number and a total");
    // The planned pickup is no day anything was destroyed on.
    assert!(words(&sworn).contains("che il giorno ____"), "{}", words(&sworn));
    assert!(!words(&sworn).contains("10 dicembre 2026"), "{}", words(&sworn));
    let server = laptop(&mut office, "SRV-1", 790_001);
    office.done("disposal.add", |tx| lot::ops::add(tx, lot, &[server], today()));
    match asked(&office, ReportOf::SwornStatement(of(lot)), Lang::It) {
        Err(Error::Refused(r)) => assert_eq!(r.code, "sworn-limit"),
        other => panic!("a cent above the limit: {other:?}"),
    }
}

#[test]
fn nobody_swears_to_a_day_or_an_amount_that_is_not_known() {
    let (mut office, lot) = lot_on_its_way();
    let sql = |office: &mut Office, sql: &str| {
        office.done("disposal.save", |tx| Ok(tx.execute_batch(sql)?));
    };
    // A cost in another currency is none the law's limit could be held against.
    let dollars = laptop(&mut office, "US-1", 50_000);
    sql(&mut office, &format!("UPDATE asset SET cost_currency = 'USD' WHERE id = {dollars}"));
    office.done("disposal.add", |tx| lot::ops::add(tx, lot, &[dollars], today()));
    sql(&mut office, "UPDATE disposal_lot SET stage = 'collected'");
    let sworn = |office: &Office| report(office, ReportOf::SwornStatement(of(lot)), Lang::It);
    let mut certified = |number: &str, on: &str| {
        let draft = ReceivedDraft {
            number: number.into(),
            collected_on: None,
            destroyed_on: Some(day(on)),
            ..crate::disposal_record::received::draft(lot, &[])
        };
        office.done("received.save", |tx| received::ops::save(tx, &draft));
        words(&sworn(&office))
    };
    let said = certified("D-1", "2026-11-15");
    assert!(said.contains("che il giorno domenica 15 novembre 2026"), "{said}");
    assert!(certified("D-2", "2026-11-16").contains("che il giorno ____"), "two days");
    let found = sworn(&office);
    let goods = table(&found, "goods");
    let blank = |cell: &Cell| matches!(cell, Cell::Text(text) if text.starts_with("____"));
    let blanks: Vec<bool> = (0..4).map(|row| blank(cell(goods, row, "cost"))).collect();
    assert_eq!(blanks, [false, false, true, true], "the sum, too: {goods:?}");
    assert!(words(&found).contains("Un bene non ha un costo in euro"), "{}", words(&found));
}

#[test]
fn the_index_names_what_is_in_the_pack_and_what_is_wrong() {
    let (mut office, lot) = lot_on_its_way();
    closed(&mut office, lot, "2026-11-15");
    for lang in [Lang::En, Lang::It] {
        let found = report(&office, ReportOf::AuditIndex(all_year()), lang);
        assert_eq!(table(&found, "lots").rows.len(), 1);
        assert_eq!(table(&found, "custody_faults").rows.len(), 1);
        assert!(!words(&found).contains('⟦'), "a message is missing: {}", words(&found));
    }
}
