//! Reports kept under a name: named once, journalled, undone, and never lost to another version.

use custodia_core::error::Error;
use custodia_core::preset::{ReportPreset, ReportPresetDraft, ops, sql};
use custodia_core::reports::{RenewalsParams, ReportFormat, ReportOf, ReportRequest};
use custodia_core::text::Lang;

use crate::support::Office;

fn draft(name: &str) -> ReportPresetDraft {
    let of = ReportOf::Renewals(RenewalsParams { days: 90, ..RenewalsParams::default() });
    ReportPresetDraft {
        id: None,
        name: name.into(),
        request: ReportRequest::new(of).lang(Lang::It),
        formats: vec![ReportFormat::Xlsx, ReportFormat::Pdf, ReportFormat::Pdf],
        batch: "Monday reports ".into(),
    }
}

fn all(office: &Office) -> Vec<ReportPreset> {
    sql::list(office.store.conn()).expect("presets")
}

fn codes(result: Result<impl std::fmt::Debug, Error>) -> Vec<String> {
    let Err(Error::Invalid(fields)) = result else { panic!("{result:?}") };
    fields.iter().map(|f| format!("{} {}", f.field, f.code)).collect()
}

#[test]
fn a_report_is_kept_found_changed_and_removed_and_each_can_be_undone() {
    let mut office = Office::new();
    let id = office.done("preset.save", |tx| ops::save(tx, &draft(" Board, quarterly")));
    let kept = all(&office).pop().expect("it is kept");
    assert_eq!((kept.name.as_str(), kept.batch.as_str()), ("Board, quarterly", "Monday reports"));
    assert_eq!(kept.formats, [ReportFormat::Pdf, ReportFormat::Xlsx], "each once, in order");
    assert_eq!(kept.request, Some(draft("").request), "to the letter");
    assert_eq!(sql::by_name(office.store.conn(), "BOARD, QUARTERLY").unwrap(), Some(kept.clone()));
    assert_eq!(sql::of_batch(office.store.conn(), "monday reports").unwrap(), [kept]);
    assert!(sql::of_batch(office.store.conn(), "").unwrap().is_empty(), "no batch is none");

    office.done("preset.save", |tx| {
        ops::save(tx, &ReportPresetDraft { id: Some(id), batch: String::new(), ..draft("Board") })
    });
    assert_eq!(all(&office)[0].name, "Board");
    office.done("preset.delete", |tx| ops::delete(tx, id));
    assert!(all(&office).is_empty());
    office.undo();
    assert_eq!(all(&office)[0].name, "Board");
    office.undo();
    assert_eq!(all(&office)[0].name, "Board, quarterly");
    office.undo();
    assert!(all(&office).is_empty());
}

#[test]
fn a_name_is_taken_once_and_a_report_yields_something() {
    let mut office = Office::new();
    office.done("preset.save", |tx| ops::save(tx, &draft("Board")));
    let wrong = ReportPresetDraft { formats: Vec::new(), ..draft("board") };
    let found = codes(office.write("preset.save", |tx| ops::save(tx, &wrong)));
    assert_eq!(found, ["formats required", "name duplicate-name"]);
    let long = draft(&"x".repeat(81));
    assert_eq!(codes(office.write("preset.save", |tx| ops::save(tx, &long))), ["name too-long"]);
    let none = draft("   ");
    assert_eq!(codes(office.write("preset.save", |tx| ops::save(tx, &none))), ["name required"]);
}

#[test]
fn what_another_version_asked_for_is_kept_and_said_not_to_be_understood() {
    let mut office = Office::new();
    office.done("preset.save", |tx| {
        tx.execute(
            "INSERT INTO preset (name, request, formats) VALUES ('New', '{\"of\":{\"report\":\"hologram\"}}', 'pdf,hologram')",
            [],
        )
        .map_err(Error::from)
    });
    let kept = all(&office).pop().expect("it is there");
    assert_eq!((kept.name.as_str(), kept.request), ("New", None));
    assert_eq!(kept.formats, [ReportFormat::Pdf]);
}
