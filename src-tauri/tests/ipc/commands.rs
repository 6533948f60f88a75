//! What commands answer: the main story, wrong arguments, and random ones.

use serde_json::{Value, json};
use tauri::ipc::InvokeResponseBody;

use crate::shell::{Shell, op_id};

#[test]
fn a_first_start_makes_the_sample_and_says_so_without_a_path() {
    let shell = Shell::with(&[]);
    let state = shell.done("app_state", json!({}));
    assert_eq!(state["sample"], true);
    assert!(state["assets"].as_u64().unwrap() > 300);
    assert_eq!(state["register"], "custodia.db");
    let text = state.to_string();
    assert!(!text.contains(&*shell.folder.to_string_lossy()), "no path reaches the window: {text}");
}

#[test]
fn a_decision_is_recorded_once_even_if_asked_twice_and_undone_by_its_op() {
    let shell = Shell::with(&[]);
    let query =
        json!({ "days": 60, "vendor_id": null, "owner_id": null, "kind": null, "decided": false });
    let agenda = shell.done("agenda", query.clone());
    let (open, item) = (agenda["open"].as_u64().unwrap(), &agenda["items"][0]);
    let person = shell.done("app_state", json!({}))["operator"]["id"].clone();
    let draft = json!({
        "contract_id": item["contract_id"], "period_id": item["period_id"], "choice": "renegotiate",
        "reason": "Cheaper elsewhere", "decided_by": person, "decided_on": agenda["today"],
    });
    let request = json!({ "op_id": op_id(), "draft": draft });
    let first = shell.done("decision_record", request.clone());
    let again = shell.done("decision_record", request);
    assert_eq!(first["op"], again["op"], "the same request is done once");
    assert_eq!(shell.done("agenda", query.clone())["open"].as_u64().unwrap(), open - 1);
    let undo = json!({ "op_id": op_id(), "target": first["op"]["op"] });
    shell.done("undo", undo);
    assert_eq!(shell.done("agenda", query)["open"].as_u64().unwrap(), open);
    let redo = shell.done("app_state", json!({}))["redo"].clone();
    assert_eq!(redo["name"], "decision.record", "redo is named by what it does again");
}

#[test]
fn a_wrong_draft_answers_with_every_field_and_writes_nothing() {
    let shell = Shell::with(&[]);
    let asset = shell.done(
        "asset_page",
        json!({ "query": { "text": "", "filters": [], "sort": [] }, "offset": 0, "limit": 1 }),
    );
    let id = asset["rows"][0]["id"].clone();
    let mut draft = shell.done("asset_get", json!({ "id": id }))["draft"].clone();
    draft["tag"] = json!("  ");
    draft["warranty_start"] = json!("2026-02-02");
    draft["warranty_end"] = json!("2026-01-01");
    let request = json!({ "op_id": op_id(), "draft": draft });
    let error = shell.call("asset_save", request).unwrap_err();
    assert_eq!(error["code"], "invalid");
    let fields: Vec<&str> =
        error["fields"].as_array().unwrap().iter().filter_map(|f| f["field"].as_str()).collect();
    assert!(fields.contains(&"tag") && fields.contains(&"warranty_end"), "{fields:?}");
    assert_eq!(shell.done("app_state", json!({}))["undo"]["name"], "sample.load");
}

/// The renewals report in Italian.
fn renewals(days: u32) -> Value {
    json!({
        "of": {
            "report": "renewals", "days": days, "vendor_id": null, "owner_id": null,
            "kind": null, "decided": true, "signatures": true,
        },
        "lang": "it", "paper": "a4",
    })
}

#[test]
fn the_preview_is_the_real_pdf_and_saving_writes_the_same_pages() {
    let shell = Shell::with(&["out.pdf"]);
    let request = renewals(180);
    let preview = shell.done("report_preview", json!({ "request": request }));
    let body = shell.raw("report_bytes", &json!({ "id": preview["id"] })).unwrap();
    let InvokeResponseBody::Raw(bytes) = body else { panic!("bytes, not JSON") };
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(Some(bytes.len() as u64), preview["size"].as_u64());
    let saved = shell.done("report_save", json!({ "request": request, "format": "pdf" }));
    assert_eq!(saved, json!({ "done": true, "name": "out.pdf" }));
    assert!(std::fs::read(shell.folder.join("out.pdf")).unwrap().starts_with(b"%PDF-1.7"));
}

#[test]
fn a_report_as_at_a_day_is_drawn_again_from_the_past_that_is_kept_until_something_is_written() {
    let shell = Shell::with(&[]);
    let asked = |day: &Value| {
        let mut request = renewals(180);
        request["as_at"] = day.clone();
        json!({ "request": request })
    };
    let today = shell.done("app_state", json!({}))["today"].clone();
    let size =
        |shell: &Shell| shell.done("report_preview", asked(&today))["size"].as_u64().unwrap();
    let first = size(&shell);
    assert!(first > 1_000);
    // The minute it was printed in is on it, and packs into a byte more or less.
    assert!(size(&shell).abs_diff(first) < 100, "the same past again");
    let body = shell.raw("report_thumbnail", &asked(&today)).unwrap();
    let InvokeResponseBody::Raw(bytes) = body else { panic!("bytes, not JSON") };
    assert!(bytes.starts_with(b"%PDF-1.7"));
    shell.done("sample_remove", json!({ "op_id": op_id() }));
    assert!(size(&shell).abs_diff(first) > 2_000, "the sample is gone");
    for (day, code) in [("2999-12-31", "past-future"), ("1999-12-31", "past-before")] {
        let refused = shell.call("report_preview", asked(&json!(day))).unwrap_err();
        assert_eq!(refused["code"], format!("refused-{code}"));
    }
}

#[test]
fn the_gallery_has_an_example_of_every_report_and_a_real_first_page_of_each() {
    let shell = Shell::with(&[]);
    let examples = shell.done("report_examples", json!({}));
    let all = examples.as_array().unwrap();
    let kinds: Vec<&str> = all.iter().map(|r| r["of"]["report"].as_str().unwrap()).collect();
    for kind in ["renewals", "contract_sheet", "vendor_sheet", "asset_sheet", "journal"] {
        assert!(kinds.contains(&kind), "{kind} is not in {kinds:?}");
    }
    for request in all {
        let body = shell.raw("report_thumbnail", &json!({ "request": request })).unwrap();
        let InvokeResponseBody::Raw(bytes) = body else { panic!("bytes, not JSON") };
        assert!(bytes.starts_with(b"%PDF-1.7"), "{request}");
    }
}

#[test]
fn a_report_is_kept_changed_and_removed_and_each_can_be_undone() {
    let shell = Shell::with(&[]);
    let draft = |id: Value, name: &str, formats: &[&str]| {
        json!({ "id": id, "name": name, "request": renewals(90), "formats": formats,
                "batch": "Monday reports" })
    };
    let save =
        |draft: Value| shell.call("preset_save", json!({ "op_id": op_id(), "draft": draft }));
    let saved = save(draft(Value::Null, "Board", &["pdf"])).unwrap();
    assert_eq!(saved["op"]["subject"], "Board");
    let wrong = save(draft(Value::Null, "board", &[])).unwrap_err();
    let fields: Vec<&str> =
        wrong["fields"].as_array().unwrap().iter().filter_map(|f| f["field"].as_str()).collect();
    assert_eq!(fields, ["formats", "name"], "{wrong}");
    save(draft(saved["id"].clone(), "Board, quarterly", &["csv", "pdf"])).unwrap();
    let list = shell.done("preset_list", json!({}));
    assert_eq!(list[0]["name"], "Board, quarterly");
    assert_eq!(list[0]["request"]["of"], renewals(90)["of"]);
    shell.done("preset_delete", json!({ "op_id": op_id(), "id": saved["id"] }));
    assert_eq!(shell.done("preset_list", json!({})), json!([]));
    shell.done("undo", json!({ "op_id": op_id(), "target": null }));
    assert_eq!(shell.done("preset_list", json!({}))[0]["name"], "Board, quarterly");
}

#[test]
fn a_batch_is_made_into_one_folder_and_one_that_fails_stops_no_other() {
    let shell = Shell::with(&["monday"]);
    std::fs::create_dir_all(shell.folder.join("monday")).unwrap();
    let keep = |name: &str, of: Value, formats: &[&str]| {
        let draft = json!({ "id": null, "name": name, "request": { "of": of },
                            "formats": formats, "batch": "Monday" });
        shell.done("preset_save", json!({ "op_id": op_id(), "draft": draft }))["id"].clone()
    };
    let gone = json!({ "report": "contract_sheet", "contract_id": 99_999, "signatures": false });
    let ids = [
        keep("Gone", gone, &["pdf"]),
        keep("Renewals: week", renewals(7)["of"].clone(), &["pdf", "csv"]),
    ];
    let made = shell.done("batch_run", json!({ "ids": ids }));
    assert_eq!((&made["done"], &made["folder"]), (&json!(true), &json!("monday")));
    let files = made["files"].as_array().unwrap();
    assert_eq!(files[0]["error"]["code"], "not-found");
    for file in &files[1..] {
        let name = file["name"].as_str().unwrap();
        assert!(name.starts_with("Renewals-week_"), "{name}");
        assert!(shell.folder.join("monday").join(name).exists(), "{name}");
    }
    assert_eq!(files.len(), 3);
    assert!(!made.to_string().contains(&*shell.folder.to_string_lossy()), "no path: {made}");
    let closed = shell.done("batch_run", json!({ "ids": ids }));
    assert_eq!(closed["done"], false, "the dialog was closed");
}

#[test]
fn a_list_is_previewed_as_its_screen_asked_for_it_and_a_wrong_column_is_named() {
    let shell = Shell::with(&["list.csv"]);
    let params = |columns: &[&str]| {
        let filter = json!([{ "field": "state", "values": ["in_repair", "lost"] }]);
        let sort = json!([{ "key": "cost", "desc": true }]);
        let query = json!({ "text": "", "filters": filter, "sort": sort });
        let list = json!({ "entity": "assets", "query": query });
        let of = json!({ "report": "list", "list": list, "columns": columns });
        json!({ "lang": "en", "of": of })
    };
    let good = params(&["tag", "status", "cost"]);
    let preview = shell.done("report_preview", json!({ "request": good }));
    let name = preview["file_name"].as_str().unwrap();
    assert!(name.starts_with("Assets_") && name.ends_with(".pdf"), "{name}");
    shell.done("report_save", json!({ "request": good, "format": "csv" }));
    let text = std::fs::read_to_string(shell.folder.join("list.csv")).unwrap();
    let rows: Vec<&str> = text.lines().skip(1).collect();
    assert!(!rows.is_empty(), "the sample has assets in repair");
    let page = json!({ "query": good["of"]["list"]["query"], "offset": 0, "limit": 500 });
    let page = shell.done("asset_page", page);
    let tags = page["rows"].as_array().unwrap().iter().map(|r| r["tag"].as_str().unwrap());
    for (row, tag) in rows.iter().zip(tags) {
        assert!(row.starts_with(&format!("\"{tag}\",")), "{row} is not {tag}: another order");
    }
    assert_eq!(rows.len() as u64, page["total"].as_u64().unwrap());
    let bad = json!({ "request": params(&["tag", "colour"]) });
    let error = shell.call("report_preview", bad).unwrap_err();
    assert_eq!(error["fields"][0]["code"], "unknown-column", "{error}");
}

#[test]
fn a_file_goes_through_columns_and_review_into_the_register_as_one_op() {
    let shell = Shell::with(&["assets.csv"]);
    let csv = "Asset Tag,Serial Number,Manufacturer,Model Name,Status,Purchase Date\n\
        N-1,ZX-1,Dell,Latitude,In use,2025-01-31\nN-2,ZX-2,Dell,Latitude,In use,31/02/2025\n";
    std::fs::write(shell.folder.join("assets.csv"), csv).unwrap();
    let preview = shell.done("import_pick", json!({ "kind": null }));
    assert_eq!((&preview["records"], &preview["kind"]), (&json!(2), &json!("assets")));
    let plan = shell.done("import_plan", json!({}));
    assert_eq!((&plan["created"], &plan["refused"]), (&json!(1), &json!(1)));
    let rows = json!({ "outcome": "refused", "offset": 0, "limit": 10 });
    let refused = shell.done("import_rows", rows);
    assert_eq!(refused["rows"][0]["issues"][0]["code"], "bad_date");
    let before = shell.done("app_state", json!({}))["assets"].as_u64().unwrap();
    let done = shell.done("import_apply", json!({ "op_id": op_id() }));
    assert_eq!(done["op"]["name"], "import.assets");
    assert_eq!(shell.done("app_state", json!({}))["assets"].as_u64().unwrap(), before + 1);
    assert_eq!(shell.done("backup_list", json!({}))[0]["reason"], "import", "a copy was taken");
    shell.done("undo", json!({ "op_id": op_id(), "target": done["op"]["op"] }));
    assert_eq!(shell.done("app_state", json!({}))["assets"].as_u64().unwrap(), before);
    let gone = shell.call("import_plan", json!({})).unwrap_err();
    assert_eq!(gone["code"], "refused-no-import");
}

#[test]
fn a_window_left_open_stores_the_periods_that_time_brings() {
    let shell = Shell::with(&[]);
    let newest = || {
        let page = json!({ "filter": {}, "offset": 0, "limit": 1 });
        shell.done("journal_page", page)["rows"][0]["name"].clone()
    };
    assert_eq!(newest(), "sample.load");
    shell.begin_day("2030-01-15");
    assert_eq!(newest(), "contract.roll", "proposed, journalled, by nobody");
    let total = || {
        let page = json!({ "filter": {}, "offset": 0, "limit": 1 });
        shell.done("journal_page", page)["total"].clone()
    };
    let before = total();
    shell.begin_day("2030-01-15");
    assert_eq!(total(), before, "a day begins once");
}

#[test]
fn a_dropped_file_is_taken_once_and_its_path_stays_here() {
    let shell = Shell::with(&[]);
    std::fs::write(shell.folder.join("drop.csv"), "Asset Tag,Serial Number\nN-1,ZX-1\n").unwrap();
    let ask = json!({ "kind": null });
    assert!(shell.done("import_dropped", ask.clone()).is_null(), "nothing was dropped yet");
    shell.drop_file("drop.csv");
    let preview = shell.done("import_dropped", ask.clone());
    assert_eq!((&preview["file_name"], &preview["records"]), (&json!("drop.csv"), &json!(1)));
    let folder = shell.folder.to_string_lossy().into_owned();
    assert!(!preview.to_string().contains(&folder), "{preview}");
    assert!(shell.done("import_dropped", ask).is_null(), "it is in hand already");
    assert_eq!(shell.done("import_plan", json!({}))["created"], 1);
}

#[test]
fn an_operator_who_left_the_register_is_replaced_by_the_user_of_this_computer() {
    let shell = Shell::with(&[]);
    let first = shell.done("app_state", json!({}))["operator"]["id"].clone();
    let draft = json!({ "id": null, "name": "Second", "email": "", "username": "", "phone": "",
        "department": "", "cost_centre": "", "is_operator": true });
    let saved = shell.done("person_save", json!({ "op_id": op_id(), "draft": draft }));
    let state = shell.done("operator_set", json!({ "id": saved["id"] }));
    assert_eq!(state["operator"]["id"], saved["id"]);
    shell.done("undo", json!({ "op_id": op_id(), "target": saved["op"]["op"] }));
    assert_eq!(shell.done("app_state", json!({}))["operator"]["id"], first);
}

#[test]
fn another_register_is_checked_like_the_one_at_the_start() {
    let shell = Shell::with(&["new.db"]);
    let health = || shell.done("app_state", json!({}))["health"].clone();
    assert_eq!(health(), "checking", "the window asks for the first check, and there is none");
    shell.done("register_new", json!({ "organisation": "Aurelia", "lang": "en", "country": "de" }));
    let started = std::time::Instant::now();
    while health() == "checking" {
        assert!(started.elapsed().as_secs() < 30, "the new register was never checked");
    }
    assert_eq!(health(), "ok");
    let settings = shell.done("settings_get", json!({}));
    assert_eq!(settings["calendar"]["country"], "de", "the holidays that were asked for");
    assert_eq!(settings["organisation"]["name"], "Aurelia");
}

#[test]
fn stopping_loses_nothing_and_does_not_stop_what_comes_after() {
    let shell = Shell::with(&["assets.csv"]);
    std::fs::write(shell.folder.join("assets.csv"), "Asset Tag,Serial Number\nN-1,ZX-1\n").unwrap();
    shell.done("import_pick", json!({ "kind": null }));
    shell.done("import_cancel", json!({}));
    assert_eq!(shell.done("import_plan", json!({}))["created"], 1, "the file is still in hand");
    shell.done("report_cancel", json!({ "files": false }));
    shell.done("report_cancel", json!({ "files": true }));
    let done = shell.done("import_apply", json!({ "op_id": op_id() }));
    assert_eq!(done["summary"]["created"], 1, "a report that was stopped stops no import");
}

#[test]
fn the_sample_goes_in_one_click_and_comes_back_by_undo() {
    let shell = Shell::with(&[]);
    let done = shell.done("sample_remove", json!({ "op_id": op_id() }));
    let state = shell.done("app_state", json!({}));
    assert_eq!((&state["sample"], &state["assets"]), (&json!(false), &json!(0)));
    shell.done("undo", json!({ "op_id": op_id(), "target": done["op"]["op"] }));
    assert_eq!(shell.done("app_state", json!({}))["sample"], true);
}

#[test]
fn a_backup_is_restored_as_an_op_of_its_own() {
    let shell = Shell::with(&["copy.db", "copy.db"]);
    shell.done("backup_now", json!({}));
    shell.done("sample_remove", json!({ "op_id": op_id() }));
    shell.done("restore_file", json!({}));
    let state = shell.done("app_state", json!({}));
    assert_eq!(state["sample"], true, "back to the copy");
    let verify = shell.done("journal_verify", json!({}));
    assert_eq!(verify["ok"], true);
}

/// A small generator: repeatable, no dependency.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn value(&mut self, depth: u32) -> Value {
        match self.roll(if depth == 0 { 7 } else { 9 }) {
            0 => Value::Null,
            1 => json!(self.roll(2) == 0),
            2 => json!(i64::try_from(self.roll(1 << 40)).unwrap() - (1 << 39)),
            3 => json!("2026-02-30"),
            4 => json!("../../etc/passwd\u{0}\u{202e}"),
            5 => json!("x".repeat(usize::try_from(self.roll(3000)).unwrap())),
            6 => json!(1e308),
            7 => (0..self.roll(4)).map(|_| self.value(depth - 1)).collect(),
            _ => self.object(depth - 1),
        }
    }

    fn object(&mut self, depth: u32) -> Value {
        let keys = [
            "id", "op_id", "draft", "query", "text", "offset", "limit", "kind", "params", "filter",
        ];
        let mut map = serde_json::Map::new();
        for _ in 0..self.roll(5) {
            let key = keys[usize::try_from(self.roll(keys.len() as u64)).unwrap()];
            map.insert(key.into(), self.value(depth));
        }
        Value::Object(map)
    }
}

#[test]
fn random_arguments_never_panic_and_never_write_without_an_event() {
    let shell = Shell::with(&[]);
    // These replace the register; the rest takes anything.
    let skip = ["register_new", "register_open_sample"];
    let mut dice = Dice(20_261_120);
    for round in 0..40 {
        for command in custodia_desktop::commands::NAMES.iter().filter(|c| !skip.contains(*c)) {
            let args = if round % 4 == 0 { dice.value(3) } else { dice.object(3) };
            if let Err(error) = shell.call(command, args.clone()) {
                assert_ne!(error["code"], "internal", "{command} {args}");
            }
        }
    }
    let report = shell.done("check_register", json!({}));
    assert_eq!(report["ok"], true, "{report}");
}
