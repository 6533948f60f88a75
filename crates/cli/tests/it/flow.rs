//! The terminal as a script sees it: arguments in, text or JSON and an exit code out.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

mod desk;

pub(crate) use desk::Desk;

const ASSETS: &str = "Asset Tag,Serial Number,Model Name,Manufacturer,Category,Status,Purchase Date,Purchase Cost,Warranty Months,Item Name\n\
    LT-1,SN-0001,Latitude 5440,Dell,Laptop,In use,2025-03-14,1290.00,36,milan-01\n\
    LT-2,SN-0002,Latitude 5440,Dell,Laptop,In stock,2025-03-14,1290.00,36,milan-02\n";

#[test]
fn importing_twice_changes_nothing_the_second_time_and_undo_takes_it_back() {
    let desk = Desk::with(&["new"]);
    let file = desk.file("assets.csv", ASSETS);
    let dry = desk.json(&["import", &file, "--dry-run"]);
    assert_eq!(dry["summary"]["created"], 2);
    assert_eq!(desk.json(&["list", "assets"]).as_array().unwrap().len(), 0, "a dry run is dry");
    let first = desk.json(&["import", &file]);
    assert_eq!((&first["applied"], &first["summary"]["created"]), (&true.into(), &2.into()));
    let second = desk.json(&["import", &file]);
    assert_eq!(second["summary"]["unchanged"], 2);
    let assets = desk.json(&["list", "assets"]);
    assert_eq!(assets[0]["warranty_end"], "2028-03-13", "36 months from purchase, inclusive");
    assert_eq!(assets[0]["cost"]["minor"], 129_000);
    desk.done(&["undo"]);
    assert_eq!(desk.json(&["list", "assets"]).as_array().unwrap().len(), 0);
    desk.done(&["check"]);
}

#[test]
fn a_wrong_cell_is_named_with_its_line_and_the_right_rows_go_in() {
    let desk = Desk::with(&["new"]);
    let text = format!("{ASSETS}LT-3,SN-0003,Latitude,Dell,Laptop,In use,31/02/2025,10.00,36,x\n");
    let file = desk.file("assets.csv", &text);
    let out = desk.done(&["import", &file]);
    assert!(out.contains("line 4 (LT-3)"), "{out}");
    assert!(out.contains("31/02/2025"), "the cell as it stands: {out}");
    assert!(out.contains("2 created"), "{out}");
}

#[test]
fn a_new_register_knows_the_holidays_it_was_made_for() {
    for (args, country) in [
        (&["new"][..], "none"),
        (&["new", "--country", "de"], "de"),
        (&["new", "--organisation", "Aurelia", "--country", "it"], "it"),
    ] {
        let desk = Desk::with(args);
        let reader = custodia_core::store::Store::open_read_only(&desk.path("office.db")).unwrap();
        let settings = custodia_core::settings::sql::load(&reader).unwrap();
        assert_eq!(settings.calendar.country.as_str(), country, "{args:?}");
    }
    Desk::new().refused(2, &["new", "--country", "atlantis"]);
}

#[test]
fn the_same_data_and_date_give_the_same_bytes() {
    let desk = Desk::with(&["sample"]);
    let mut files = Vec::new();
    for name in ["a.pdf", "b.pdf", "a.xlsx", "b.xlsx", "a.csv", "b.csv"] {
        let path = desk.path(name);
        desk.done(&["report", "renewals", "--out", &path.display().to_string(), "--lang", "it"]);
        files.push(std::fs::read(path).unwrap());
    }
    for pair in files.chunks(2) {
        assert!(pair[0] == pair[1], "two runs on one day differ");
        assert!(pair[0].len() > 500, "and are not empty");
    }
}

#[test]
fn a_list_is_a_report_with_the_columns_and_words_asked_for() {
    let desk = Desk::with(&["sample"]);
    let path = desk.path("list.csv");
    let out = path.display().to_string();
    for (kind, columns, head) in [
        ("assets", "tag,cost", "\"Tag\",\"Cost\",\"Cost: currency\""),
        ("vendors", "name,contracts", "\"Name\",\"Contracts\""),
        ("contracts", "decide_by,vendor", "\"Decide by\",\"Vendor\""),
        ("journal", "at,what", "\"When\",\"What\""),
    ] {
        desk.done(&["report", kind, "--out", &out, "--columns", columns, "--lang", "en"]);
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text.trim_start_matches('\u{feff}').lines().next(), Some(head));
        assert!(text.lines().count() > 2, "{kind}: {text}");
    }
    desk.done(&["report", "assets", "--out", &out, "--columns", "tag", "--text", "AL-00007"]);
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text.lines().nth(1), Some("\"AL-00007\""));
    assert_eq!(text.lines().count(), 2, "{text}");
    for (code, wrong, why) in [
        (2, &["assets", "--days", "30"][..], "--days"),
        (2, &["renewals", "--text", "x"][..], "--text"),
        (1, &["vendors", "--columns", "tag"][..], "tag"),
    ] {
        let words = [&["report"], wrong, &["--out", out.as_str()]].concat();
        let reason = desk.refused(code, &words);
        assert!(reason.contains(why) && !reason.contains('⟦'), "{reason}");
    }
}

#[test]
fn the_agenda_is_in_the_order_of_decide_by_and_says_what_happens() {
    let desk = Desk::with(&["sample"]);
    let agenda = desk.json(&["list", "agenda", "--days", "180"]);
    let items = agenda["items"].as_array().unwrap();
    assert!(items.len() > 5, "the sample has decisions to take");
    let days: Vec<&str> = items.iter().map(|i| i["decide_by"].as_str().unwrap()).collect();
    assert!(days.is_sorted(), "{days:?}");
    assert!(items.iter().all(|i| i["if_nothing"]["kind"].is_string()));
    let text = desk.done(&["list", "agenda", "--days", "180"]);
    assert!(text.contains("If nothing is done"), "{text}");
}

#[test]
fn a_part_of_a_serial_finds_its_asset() {
    let desk = Desk::with(&["new"]);
    let file = desk.file("assets.csv", ASSETS);
    desk.done(&["import", &file]);
    let hits = desk.json(&["search", "N-0002"]);
    assert_eq!(hits[0]["title"], "LT-2");
    assert_eq!(hits.as_array().unwrap().len(), 1);
}

#[test]
fn wrong_usage_is_2_and_a_refusal_is_1_with_its_reason() {
    let desk = Desk::with(&["new"]);
    for wrong in [
        &["list", "everything"][..],
        &[],
        &["report", "renewals"],
        &["journal"],
        &["import"],
        &["list", "assets", "--limit", "many"],
        &["search"],
    ] {
        desk.refused(2, wrong);
    }
    for day in ["2026-13-45", "tomorrow", "25/11/2026"] {
        let out = Command::new(env!("CARGO_BIN_EXE_custodia"))
            .args(["--today", day, "list", "assets"])
            .output()
            .unwrap();
        assert_eq!(out.status.code(), Some(2), "{day}");
    }
    let reason = desk.refused(1, &["undo"]);
    assert!(reason.contains("nothing to undo"), "{reason}");
    let reason = desk.refused(1, &["new"]);
    assert!(reason.contains("never replaced"), "{reason}");
    let reason = desk.refused(1, &["import", "no-such-file.csv"]);
    assert!(!reason.contains('⟦'), "in words: {reason}");
    let reason = desk.refused(1, &["report", "renewals", "--out", "x.docx"]);
    assert!(!reason.contains('⟦'), "in words: {reason}");
}

/// The fields `docs/cli.md` promises to scripts: some may come, none may go.
#[test]
fn every_documented_field_of_the_json_is_there() {
    let desk = Desk::with(&["sample"]);
    let file = desk.file("assets.csv", &format!("{ASSETS},X-1,Latitude,Dell,Laptop,In use,,,,x\n"));
    let (pdf, copy) = (desk.path("r.pdf"), desk.path("copy.db"));
    let (pdf, copy) = (pdf.display().to_string(), copy.display().to_string());
    let commands: &[(&[&str], &str, &str)] = &[
        (
            &["list", "agenda"],
            "",
            "today items open missed committed evergreen next months rolled_over",
        ),
        (
            &["list", "agenda"],
            "/items/0",
            "decide_by send_by notice_by period_end days_left urgency annual if_nothing decision",
        ),
        (&["list", "agenda"], "/items/0/annual/0", "minor currency"),
        (
            &["list", "assets"],
            "/0",
            "id tag serial name manufacturer model state cost warranty_end",
        ),
        (&["list", "contracts"], "/0", "id vendor number title state send_by decide_by annual"),
        (
            &["list", "periods"],
            "/0",
            "contract_id vendor number title k start end notice_by send_by decide_by state decision",
        ),
        (&["list", "vendors"], "/0", "id name kinds contracts assets annual next_send_by"),
        (&["search", "AL-00001"], "/0", "kind id title subtitle matched"),
        (&["report", "renewals", "--out", &pdf], "", "path bytes pages warnings"),
        (&["backup", &copy], "", "path bytes counts"),
        (&["journal", "verify"], "", "events ok first_bad"),
        (&["journal", "log"], "", "rows total"),
        (&["check"], "", "ok findings counts"),
        (
            &["import", &file, "--dry-run"],
            "",
            "kind preset applied op format notices columns missing unknown_statuses exclusive_ends \
             currency summary changed refused",
        ),
        (&["import", &file, "--dry-run"], "/summary", "created changed unchanged refused problems"),
        (&["import", &file, "--dry-run"], "/refused/0", "record line key issues"),
        (&["import", &file, "--dry-run"], "/refused/0/issues/0", "code column value params fatal"),
        (&["undo"], "", "undone op redo"),
    ];
    for (args, at, fields) in commands {
        let json = desk.json(args);
        let part = json.pointer(at).unwrap_or_else(|| panic!("{args:?} has no {at}: {json}"));
        for field in fields.split_whitespace() {
            assert!(part.get(field).is_some(), "{args:?} {at}: no {field} in {part}");
        }
    }
    let refused: Value = serde_json::from_str(
        &desk.refused(1, &["--json", "report", "renewals", "--out", "x.docx"]),
    )
    .unwrap();
    for field in ["code", "params", "fields"] {
        assert!(refused.get(field).is_some(), "{refused}");
    }
}

#[test]
fn with_a_date_every_answer_is_the_same_twice() {
    let desk = Desk::with(&["sample"]);
    for args in [
        &["list", "assets"][..],
        &["list", "contracts"],
        &["list", "vendors"],
        &["list", "agenda", "--days", "365", "--decided"],
        &["search", "dell"],
        &["journal", "log"],
        &["check"],
    ] {
        for json in [&[][..], &["--json"]] {
            let all = [json, args].concat();
            let (once, twice) = (desk.done(&all), desk.done(&all));
            assert!(once == twice && !once.is_empty(), "{all:?}");
        }
    }
    // Another day, another agenda: the date is what decides, not the clock.
    let agenda = |day: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_custodia"));
        command.arg("--register").arg(desk.path("office.db"));
        command.args(["--today", day, "list", "agenda", "--json"]).output().unwrap().stdout
    };
    assert_ne!(agenda("2027-03-01"), agenda("2027-06-01"));
}

#[test]
fn a_file_that_is_no_register_is_refused_and_left_as_it_is() {
    let desk = Desk::new();
    let path = desk.path("office.db");
    for content in [&b"not a database"[..], &[0; 8192], b""] {
        std::fs::write(&path, content).unwrap();
        for args in [&["list", "assets"][..], &["undo"], &["check"]] {
            let reason = desk.refused(1, args);
            assert!(!reason.contains('⟦'), "in words: {reason}");
        }
        assert_eq!(std::fs::read(&path).unwrap(), content, "not one byte changed");
    }
}

#[test]
fn a_backup_is_a_register_of_its_own() {
    let desk = Desk::with(&["sample"]);
    let copy = desk.path("copy.db");
    desk.done(&["backup", &copy.display().to_string()]);
    let before = std::fs::read(&copy).unwrap();
    let reason = desk.refused(1, &["backup", &copy.display().to_string()]);
    assert!(reason.contains("already a file") && std::fs::read(&copy).unwrap() == before);
    desk.done(&["backup", &desk.folder.display().to_string()]);
    let out = Command::new(env!("CARGO_BIN_EXE_custodia"))
        .args(["--register", &copy.display().to_string(), "check"])
        .output()
        .unwrap();
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
}

#[test]
fn a_register_of_an_older_version_is_copied_brought_up_to_date_and_read() {
    let desk = Desk::new();
    let old = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/tests/fixtures/schema-0001.db");
    std::fs::copy(old, desk.path("office.db")).unwrap();
    let tags = desk.json(&["list", "assets"]);
    assert_eq!(tags[0]["tag"], "LT-1");
    let copies = std::fs::read_dir(desk.path("copies")).unwrap();
    let copies =
        copies.filter(|f| f.as_ref().unwrap().path().extension().is_some_and(|e| e == "db"));
    assert_eq!(copies.count(), 1, "a copy of before");
    desk.done(&["check"]);
}

#[test]
fn tampering_with_the_journal_is_found() {
    let desk = Desk::with(&["sample"]);
    let path = desk.path("office.db");
    assert!(flip(&path, b"\"act\":\"sample.load\"", b"\"act\":\"sample.lead\""));
    let out = desk.run(&["journal", "verify"]);
    assert_eq!(out.status.code(), Some(1), "{}", String::from_utf8_lossy(&out.stdout));
}

/// Overwrites the first occurrence of some bytes in a file, outside of any program of ours.
fn flip(path: &Path, old: &[u8], new: &[u8]) -> bool {
    let mut bytes = std::fs::read(path).unwrap();
    let Some(at) = bytes.windows(old.len()).position(|w| w == old) else { return false };
    bytes[at..at + new.len()].copy_from_slice(new);
    std::fs::write(path, bytes).is_ok()
}
