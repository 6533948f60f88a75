//! What a certificate prints: every field of the form that was recorded, and who states what.

use custodia_core::reports::model::{Block, Cell, Report};
use custodia_core::reports::{self, Moment, ProofPlace};
use custodia_core::store;
use custodia_core::store::transparency::Checkpoint;

use super::*;

fn printed(office: &Office, lang: Lang) -> Report {
    let conn = office.store.conn();
    let under = Checkpoint::parse(&store::checkpoint(conn).expect("a checkpoint")).expect("read");
    let at = today().and_hms_opt(12, 0, 0).expect("noon").and_utc();
    let moment = Moment { today: today(), at, clock: String::new(), offset_at: reports::utc };
    let id = rows(office).remove(0).id;
    reports::certificate(conn, id, Some(lang), (&under, ProofPlace::InFile), &moment)
        .expect("a certificate")
}

/// The value beside a label, as it is written.
fn beside(report: &Report, label: &str) -> Option<String> {
    let blocks = report.blocks.iter().filter_map(|b| match b {
        Block::Facts(facts) => Some(facts),
        _ => None,
    });
    let mut all = report.facts.iter().chain(blocks.flatten());
    all.find(|f| f.label == label).map(|f| match &f.value {
        Cell::Text(text) | Cell::Code(text) => text.clone(),
        other => format!("{other:?}"),
    })
}

#[test]
fn every_field_of_the_form_that_was_recorded_is_printed() {
    let mut office = Office::new();
    let id = verified(&mut office, 1);
    office.done("sanitization.save", |tx| {
        let deed = r#"{"media":"ssd_nvme","technique":"nvme_sanitize_crypto","additional":["degauss"],
            "crypto_erase":{"encrypted_since_first_use":true,"key_bits":256,"keys_escrowed":false},
            "passes":3,"particles":"E-5","vendor_statement":"yes","all_namespaces":"yes",
            "degausser_matched":"no","activation_lock_removed":"unknown"}"#;
        Ok(tx.execute(
            "UPDATE sanitization SET deed = ?1, note = 'Label removed', calibrated_on = '2026-05-04',
               tool_calibrated = 'yes', performer_qualified = 'yes', zone_assumed = 1,
               finished_at = '2026-11-20T11:00:00+01:00'",
            [deed],
        )?)
    });
    sealed(&mut office, id, SealScope::Media);
    let report = printed(&office, Lang::En);
    for (label, value) in [
        ("Also done", "Degauss"),
        ("Passes", "3"),
        ("Class of the particles (ISO/IEC 21964)", "E-5"),
        ("Degausser strong enough for the medium", "No"),
        ("Account and management locks removed", "Not known"),
        ("Encrypted from the first use on", "Yes"),
        ("Strength of the key", "256 bit"),
        ("Copies of the key exist elsewhere", "No"),
        ("Tool validated or calibrated", "Yes"),
        ("Calibrated on", "2026"),
        ("Trained for it", "Yes"),
        ("Hidden areas", "None"),
        ("Errors reported", "0"),
        ("Ended", "time zone assumed"),
        ("Confidentiality afterwards", "None"),
        ("Notes", "Label removed"),
        ("Approved on", "2026"),
        ("Custody", "No hand-over recorded"),
    ] {
        let found = beside(&report, label).unwrap_or_else(|| panic!("no {label}"));
        assert!(found.contains(value), "{label}: {found}");
    }
    for (lang, states) in [(Lang::En, "states that"), (Lang::It, "dichiara")] {
        let report = printed(&office, lang);
        let all = format!("{report:?}");
        let stated = report.blocks.iter().any(|b| {
            matches!(b, Block::Paragraph(text) if text.lines().count() == 2
                && text.lines().all(|line| line.contains(states)))
        });
        assert!(stated, "performer and validator signed: {all}");
        assert!(!all.contains('⟦'), "{all}");
    }
}

#[test]
fn a_shredder_looks_for_no_hidden_area() {
    let mut office = Office::new();
    let id = verified(&mut office, 1);
    let shredded = "UPDATE sanitization SET counted = 'shred', achieved = 'destroy'";
    office.done("sanitization.save", |tx| Ok(tx.execute(shredded, [])?));
    sealed(&mut office, id, SealScope::Media);
    let report = printed(&office, Lang::En);
    assert_eq!(beside(&report, "Hidden areas"), None);
    assert_eq!(beside(&report, "Passes"), None, "what nobody recorded is left out");
}
