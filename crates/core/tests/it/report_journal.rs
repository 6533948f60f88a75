//! The journal extract: every change in words, oldest first, with the proof that it is whole.

use chrono::NaiveDate;
use custodia_core::asset;
use custodia_core::error::Error;
use custodia_core::reports::model::{Attachment, AttachmentContent, Cell, Report, Row, RowLevel};
use custodia_core::reports::{AssetSheetParams, JournalParams, ReportOf, ReportRequest, build};
use custodia_core::settings;
use custodia_core::store::audit;
use custodia_core::store::transparency::{ExportFiles, check_export};
use custodia_core::text::Lang;

use crate::report_sheets::{cell, make, moment, rows, table};
use crate::support::{Office, day, tacit, today};

#[test]
fn the_journal_extract_tells_every_value_oldest_first_and_carries_its_events() {
    let mut office = Office::new();
    let vendor = office.vendor("Arco");
    let mut draft = tacit(vendor, "A-1", "2026-05-01");
    let id = office.contract(&draft);
    draft.id = Some(id);
    draft.title = "Second title".into();
    office.contract(&draft);
    let params = JournalParams { events: true, ..JournalParams::default() };
    let report = make(&office, ReportOf::Journal(params));
    let changes = table(&report, "changes");
    let heads: Vec<String> = rows(changes, RowLevel::Group)
        .iter()
        .map(|r| if let Cell::Text(t) = &r.cells[0] { t.clone() } else { String::new() })
        .collect();
    assert!(heads.first().is_some_and(|h| h.starts_with("No. 1 · ")), "oldest first: {heads:?}");
    let renamed = rows(changes, RowLevel::Item)
        .into_iter()
        .find(|r| cell(changes, r, "field") == &Cell::Text("Title".into()))
        .expect("the change of the title");
    assert_eq!(cell(changes, renamed, "new"), &Cell::Text("Second title".into()));
    // Whoever has the file can recompute the chain from the bytes alone.
    let [lines, proof, inclusions, verifier, readme] = report.attachments.as_slice() else {
        panic!("five files, and no checkpoint as nothing was copied yet")
    };
    assert_eq!((verifier.name.as_str(), readme.name.as_str()), ("verify.py", "README.txt"));
    let bytes = |a: &Attachment| match &a.content {
        AttachmentContent::Bytes { bytes, .. } => bytes.clone(),
        AttachmentContent::Tables => panic!("bytes"),
    };
    let (events, manifest) = (bytes(lines), bytes(proof));
    let inclusions = bytes(inclusions);
    let export = ExportFiles {
        events: &events,
        proof: &manifest,
        inclusions: &inclusions,
        ..ExportFiles::default()
    };
    let checked = check_export(&export).expect("an export as the verifier knows it");
    assert_eq!(checked.proofs, 2, "the first event and the last");
    assert_eq!(checked.events, u64::try_from(lines_of(&events)).unwrap());
    let proof: serde_json::Value = serde_json::from_slice(&manifest).expect("json");
    let log = proof["log"].as_str().expect("the log");
    let mut chain = audit::genesis(log);
    assert_eq!(proof["first_seq"], 1);
    assert_eq!(proof["chain_before"], hex(&chain));
    let text = String::from_utf8(events).expect("text");
    for line in text.lines() {
        chain = audit::chain(&chain, &audit::leaf(line.as_bytes()));
    }
    assert_eq!(proof["chain_after"], hex(&chain));
    assert_eq!(proof["last_seq"], text.lines().count());
}

fn lines_of(text: &[u8]) -> usize {
    text.split_inclusive(|b| *b == b'\n').count()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

#[test]
fn the_extract_of_a_day_has_that_day_and_no_other() {
    let mut office = Office::new();
    office.vendor("Arco");
    let of = |from: &str, to: &str| {
        let params = JournalParams {
            days: None,
            from: Some(crate::support::day(from)),
            to: Some(crate::support::day(to)),
            values: false,
            ..JournalParams::default()
        };
        rows(table(&make(&office, ReportOf::Journal(params)), "operations"), RowLevel::Item).len()
    };
    let all = of("2020-01-01", "2100-01-01");
    assert!(all >= 2, "the register and the vendor");
    assert_eq!(of("2020-01-01", "2020-01-02"), 0);
    let turned = JournalParams {
        days: None,
        from: Some(crate::support::day("2026-02-01")),
        to: Some(crate::support::day("2026-01-01")),
        ..JournalParams::default()
    };
    let request = ReportRequest::new(ReportOf::Journal(turned));
    assert!(matches!(build(office.store.conn(), &request, &moment()), Err(Error::Invalid(_))));
}

#[test]
fn a_changed_setting_is_told_by_its_fields_in_words() {
    let mut office = Office::new();
    let mut settings = settings::sql::load(office.store.conn()).expect("settings");
    settings.organisation.accent = "#0A3D62".into();
    settings.deadlines.delivery_leads[0].days += 3;
    settings.language = Lang::It;
    let before = settings.deadlines.delivery_leads[0].days - 3;
    office.done("settings.save", |tx| settings::ops::save(tx, &settings, today()));
    let report = make(&office, ReportOf::Journal(JournalParams::default()));
    let told = told(&report);
    let last = &told[told.len() - 3..];
    let lead = settings.deadlines.delivery_leads[0];
    let method = custodia_core::text::t(Lang::It, &format!("delivery-{}", lead.method));
    for expected in [
        ["impostazione Organizzazione", "Colore di filetti e barre", "(vuoto)", "#0A3D62"]
            .map(str::to_owned),
        ["impostazione Lingua", "Valore", "English", "Italiano"].map(str::to_owned),
        [
            "impostazione Scadenze".into(),
            format!("Consegna, giorni lavorativi ({method})"),
            before.to_string(),
            lead.days.to_string(),
        ],
    ] {
        assert!(last.contains(&expected), "{expected:?} is not in {last:#?}");
    }
}

/// Every row of the table of changes as texts: record, field, old, new.
fn told(report: &Report) -> Vec<[String; 4]> {
    let changes = table(report, "changes");
    let text = |row: &Row, key: &str| match cell(changes, row, key).bare() {
        Cell::Text(t) | Cell::Code(t) | Cell::Toned(_, t) => t.clone(),
        _ => String::new(),
    };
    let row = |row: &Row| ["record", "field", "old", "new"].map(|key| text(row, key));
    rows(changes, RowLevel::Item).into_iter().map(row).collect()
}

#[test]
fn a_field_that_is_filled_or_emptied_makes_no_new_record() {
    let mut office = Office::new();
    let draft = office.laptop("IT-1", "SN-1");
    let id = office.asset(&draft);
    let mut stored = asset::sql::draft(office.store.conn(), id).expect("it");
    for day in [Some(day("2026-03-01")), None] {
        stored.purchase_date = day;
        office.done("asset.save", |tx| asset::ops::save(tx, &stored));
    }
    let told = told(&make(&office, ReportOf::Journal(JournalParams::default())));
    let row = |old: &str, new: &str| ["asset IT-1", "Bought on", old, new].map(str::to_owned);
    assert_eq!(
        told[told.len() - 2..],
        [row("(empty)", "1 Mar 2026"), row("1 Mar 2026", "(empty)")]
    );
    // On its sheet, too: one line says that it was made, the others what was changed.
    let sheet = make(&office, ReportOf::AssetSheet(AssetSheetParams { asset_id: id }));
    let history = table(&sheet, "history");
    let fields: Vec<&Cell> = history.rows.iter().map(|row| cell(history, row, "field")).collect();
    let text = |t: &str| Cell::Text(t.into());
    assert_eq!(fields, [&text("Bought on"), &text("Bought on"), &text("New")]);
}

#[test]
fn a_history_too_long_for_a_sheet_says_where_the_rest_is() {
    let mut office = Office::new();
    let id = office.asset(&office.laptop("IT-1", "SN-1"));
    let mut stored = asset::sql::draft(office.store.conn(), id).expect("it");
    for n in 0..501 {
        stored.notes = format!("note {n}");
        office.done("asset.save", |tx| asset::ops::save(tx, &stored));
    }
    let sheet = make(&office, ReportOf::AssetSheet(AssetSheetParams { asset_id: id }));
    let history = table(&sheet, "history");
    assert_eq!(history.rows.len(), 501);
    let last = history.rows.last().and_then(|row| row.note.as_deref()).unwrap_or_default();
    assert!(last.contains("500") && last.contains("journal extract"), "{last}");
}

#[test]
fn days_nobody_means_are_refused() {
    let office = Office::new();
    for (from, to) in [(None, Some("0001-01-01")), (Some("9999-12-31"), None)] {
        let params = JournalParams {
            days: None,
            from: from.map(day),
            to: to.map(day),
            ..JournalParams::default()
        };
        let request = ReportRequest::new(ReportOf::Journal(params));
        assert!(matches!(build(office.store.conn(), &request, &moment()), Err(Error::Invalid(_))));
    }
    let least = JournalParams { days: None, to: Some(NaiveDate::MIN), ..JournalParams::default() };
    let request = ReportRequest::new(ReportOf::Journal(least));
    assert!(matches!(build(office.store.conn(), &request, &moment()), Err(Error::Invalid(_))));
}
