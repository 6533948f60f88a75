//! The journal extract: every change in words, oldest first, with the proof that it is whole.

use custodia_core::error::Error;
use custodia_core::reports::model::{Attachment, AttachmentContent, Cell, RowLevel};
use custodia_core::reports::{JournalParams, ReportOf, ReportRequest, build};
use custodia_core::settings;
use custodia_core::store::audit;
use custodia_core::text::Lang;

use crate::report_sheets::{cell, make, moment, rows, table};
use crate::support::{Office, tacit, today};

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
    let [lines, proof] = report.attachments.as_slice() else { panic!("two files") };
    let bytes = |a: &Attachment| match &a.content {
        AttachmentContent::Bytes { bytes, .. } => bytes.clone(),
        AttachmentContent::Tables => panic!("bytes"),
    };
    let proof: serde_json::Value = serde_json::from_slice(&bytes(proof)).expect("json");
    let log = proof["log"].as_str().expect("the log");
    let mut chain = audit::genesis(log);
    assert_eq!(proof["first_seq"], 1);
    assert_eq!(proof["chain_before"], hex(&chain));
    let text = String::from_utf8(bytes(lines)).expect("text");
    for line in text.lines() {
        chain = audit::chain(&chain, &audit::leaf(line.as_bytes()));
    }
    assert_eq!(proof["chain_after"], hex(&chain));
    assert_eq!(proof["last_seq"], text.lines().count());
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
    let changes = table(&report, "changes");
    let told: Vec<[String; 4]> = rows(changes, RowLevel::Item)
        .into_iter()
        .map(|row| {
            ["record", "field", "old", "new"].map(|key| match cell(changes, row, key).bare() {
                Cell::Text(t) | Cell::Code(t) | Cell::Toned(_, t) => t.clone(),
                _ => String::new(),
            })
        })
        .collect();
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
