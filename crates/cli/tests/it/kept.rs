//! Reports kept under a name, made from a script: alone, as a batch, and when one cannot be made.

use std::collections::BTreeMap;

use custodia_core::ids::ContractId;
use custodia_core::preset::{self, ReportPresetDraft};
use custodia_core::reports::{
    ContractSheetParams, RenewalsParams, ReportFormat, ReportOf, ReportRequest,
};
use custodia_core::store::{Op, Store};

use crate::flow::Desk;

/// The sample with two reports of a Monday, one of them in two formats, and one of no batch whose
/// contract is not there.
fn desk() -> Desk {
    let desk = Desk::with(&["sample"]);
    let of = |name: &str, of, formats: &[ReportFormat], batch: &str| ReportPresetDraft {
        id: None,
        name: name.into(),
        request: ReportRequest::new(of),
        formats: formats.to_vec(),
        batch: batch.into(),
    };
    let renewals = |days| ReportOf::Renewals(RenewalsParams { days, ..RenewalsParams::default() });
    let gone = ContractSheetParams { contract_id: ContractId(99_999), signatures: false };
    let drafts = [
        of("Board, quarterly", renewals(90), &[ReportFormat::Pdf, ReportFormat::Csv], "Monday"),
        of("Next weeks", renewals(30), &[ReportFormat::Xlsx], "Monday"),
        of("Gone", ReportOf::ContractSheet(gone), &[ReportFormat::Pdf], ""),
    ];
    let at = "2026-11-20T08:00:00Z".parse().unwrap();
    let mut store = Store::open(&desk.path("office.db"), at).unwrap();
    for draft in drafts {
        let op = Op::new("preset.save", Op::SYSTEM, at);
        store.write(&op, |tx| preset::ops::save(tx, &draft)).unwrap();
    }
    store.close().unwrap();
    desk
}

/// The files of a folder of the desk, by name.
fn files(desk: &Desk, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(desk.path(folder)).unwrap();
    entries
        .map(|e| {
            let path = e.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read(path).unwrap())
        })
        .collect()
}

#[test]
fn a_batch_makes_every_report_in_its_formats_and_the_same_bytes_twice() {
    let desk = desk();
    for folder in ["one", "two"] {
        let out = desk.path(folder).display().to_string();
        // A batch is found in any case, like a preset.
        let made = desk.json(&["report", "--batch", "MONDAY", "--out", &out]);
        let made: Vec<(&str, &str, u64)> = made
            .as_array()
            .unwrap()
            .iter()
            .map(|m| {
                let text = |key: &str| m[key].as_str().unwrap();
                (text("preset"), text("format"), m["bytes"].as_u64().unwrap())
            })
            .collect();
        let names: Vec<_> = made.iter().map(|(preset, format, _)| (*preset, *format)).collect();
        let board = "Board, quarterly";
        assert_eq!(names, [(board, "pdf"), (board, "csv"), ("Next weeks", "xlsx")]);
        assert!(made.iter().all(|(_, _, bytes)| *bytes > 100), "{made:?}");
    }
    let (one, two) = (files(&desk, "one"), files(&desk, "two"));
    assert_eq!(
        one.keys().collect::<Vec<_>>(),
        [
            "Board-quarterly_2026-11-20.csv",
            "Board-quarterly_2026-11-20.pdf",
            "Next-weeks_2026-11-20.xlsx"
        ]
    );
    assert!(one == two, "the same register, date and language give the same bytes");
    assert!(one["Board-quarterly_2026-11-20.pdf"].starts_with(b"%PDF-"));
    assert!(one["Next-weeks_2026-11-20.xlsx"].starts_with(b"PK"));
}

#[test]
fn one_report_is_asked_for_by_its_name_and_in_another_language() {
    let desk = desk();
    let out = desk.path("one").display().to_string();
    desk.done(&["report", "--preset", " board, QUARTERLY ", "--out", &out]);
    let english = files(&desk, "one");
    let italian = std::process::Command::new(env!("CARGO_BIN_EXE_custodia"))
        .arg("--register")
        .arg(desk.path("office.db"))
        .args(["--today", "2026-11-20", "--lang", "it"])
        .args(["report", "--preset", "Board, quarterly", "--out", &out])
        .output()
        .unwrap();
    assert!(italian.status.success(), "{}", String::from_utf8_lossy(&italian.stderr));
    let italian = files(&desk, "one");
    assert_eq!(english.keys().collect::<Vec<_>>(), italian.keys().collect::<Vec<_>>());
    assert!(english.iter().all(|(name, bytes)| italian[name] != *bytes), "made again, in Italian");
}

#[test]
fn a_report_that_cannot_be_made_stops_no_other_and_the_script_learns_of_it() {
    let desk = desk();
    let out = desk.path("out").display().to_string();
    let why = desk.refused(1, &["report", "--preset", "Gone", "--out", &out]);
    assert!(why.contains("Gone: ") && why.contains("could not be made"), "{why}");
    assert!(files(&desk, "out").is_empty(), "nothing half-written");

    // In the way of the first file stands a folder.
    std::fs::create_dir(desk.path("out").join("Board-quarterly_2026-11-20.pdf")).unwrap();
    let made = desk.json_however(&["report", "--batch", "Monday", "--out", &out]);
    let failed: Vec<bool> =
        made.as_array().unwrap().iter().map(|m| m["error"].is_string()).collect();
    assert_eq!(failed, [true, false, false], "{made}");
    desk.refused(1, &["report", "--batch", "Monday", "--out", &out]);
    assert!(desk.path("out").join("Next-weeks_2026-11-20.xlsx").is_file());
}

#[test]
fn a_name_nobody_kept_is_said_and_makes_nothing() {
    let desk = desk();
    for (option, name) in [("--preset", "Bored"), ("--batch", "Tuesday")] {
        let why = desk.refused(1, &["report", option, name, "--out", "never"]);
        assert!(why.contains(option), "{why}");
    }
}

#[test]
fn what_is_kept_is_listed_for_people_and_for_programs() {
    let desk = desk();
    let all = desk.json(&["presets"]);
    let names: Vec<_> = all.as_array().unwrap().iter().map(|p| p["name"].as_str()).collect();
    assert_eq!(names.len(), 3, "{all}");
    let board = all.as_array().unwrap().iter().find(|p| p["name"] == "Board, quarterly").unwrap();
    assert_eq!(board["batch"], "Monday");
    assert_eq!(board["formats"], serde_json::json!(["pdf", "csv"]));
    assert_eq!(board["request"]["of"]["days"], 90);
    let text = desk.done(&["presets"]);
    assert!(text.lines().any(|l| l == "Board, quarterly  renewals  pdf,csv  Monday"), "{text}");
    assert!(text.lines().any(|l| l == "Gone  contract_sheet  pdf"), "{text}");
}
