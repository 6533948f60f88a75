//! What commands answer: the main story, wrong arguments, and random ones.

use serde_json::json;

use crate::shell::{Shell, op_id};

mod dice;
mod reports;

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
        "contract_id": item["contract_id"], "period_id": item["period_id"], "choice": "renew",
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

#[test]
fn a_form_learns_what_was_changed_while_it_was_open() {
    let shell = Shell::with(&[]);
    let page =
        json!({ "query": { "text": "", "filters": [], "sort": [] }, "offset": 0, "limit": 1 });
    for (entity, field) in [("asset", "notes"), ("contract", "notes"), ("vendor", "notes")] {
        let id = shell.done(&format!("{entity}_page"), page.clone())["rows"][0]["id"].clone();
        let get = || shell.done(&format!("{entity}_get"), json!({ "id": id }))["draft"].clone();
        let save = format!("{entity}_save");
        let seen = get();
        let mut other = seen.clone();
        other[field] = json!("changed elsewhere");
        shell.done(&save, json!({ "op_id": op_id(), "draft": other, "seen": seen }));
        let mut mine = seen.clone();
        mine[field] = json!("typed here");
        let late = json!({ "op_id": op_id(), "draft": mine, "seen": seen });
        let error = shell.call(&save, late).unwrap_err();
        assert_eq!(error["code"], "invalid", "{entity}");
        assert_eq!(error["fields"][0]["field"], field, "{entity}: {error}");
        assert_eq!(error["fields"][0]["code"], "changed-elsewhere", "{entity}");
        assert_eq!(error["fields"].as_array().unwrap().len(), 1, "{entity}: {error}");
        shell.done(&save, json!({ "op_id": op_id(), "draft": mine, "seen": get() }));
        assert_eq!(get()[field], "typed here", "{entity}");
    }
}

#[test]
fn a_copy_tells_how_far_it_is_and_is_stopped_without_a_trace() {
    let shell = Shell::with(&["whole.db", "stopped.db"]);
    let told = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let ear = std::sync::Arc::clone(&told);
    shell.hear("progress", move |at| ear.lock().unwrap().push(at));
    assert_eq!(shell.done("backup_now", json!({}))["done"], true);
    let all = std::mem::take(&mut *told.lock().unwrap());
    assert!(all.len() > 3, "{all:?}");
    assert_eq!((&all[0], &all[all.len() - 1]), (&json!([0, 100]), &json!([100, 100])));
    assert!(all.windows(2).all(|w| w[0] != w[1]), "no hundredth is told twice: {all:?}");

    shell.stop_files_at_once();
    let error = shell.call("backup_now", json!({})).unwrap_err();
    assert_eq!(error["code"], "refused-cancelled");
    let left = |name: &str| shell.folder.join(name).exists();
    assert!(left("whole.db") && !left("stopped.db") && !left("stopped.db.part"));
    shell.done("backup_cancel", json!({}));
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
fn refused_records_go_back_with_the_delimiter_of_their_file() {
    let shell = Shell::with(&["assets.csv", "refused.csv"]);
    let csv = "Asset Tag;Serial Number;Purchase Date\nN-1;ZX-1;2025-01-31\nN-2;ZX;2;2025-01-31\n\
        N-3;ZX-3;31/02/2025\n";
    std::fs::write(shell.folder.join("assets.csv"), csv).unwrap();
    shell.done("import_pick", json!({ "kind": null }));
    shell.done("import_plan", json!({}));
    shell.done("import_save_refused", json!({}));
    let kept = std::fs::read_to_string(shell.folder.join("refused.csv")).unwrap();
    let lines: Vec<&str> = kept.trim_start_matches('\u{FEFF}').lines().collect();
    assert!(lines[0].starts_with("\"Asset Tag\";\"Serial Number\";\"Purchase Date\";"), "{kept}");
    assert!(lines.iter().any(|l| l.starts_with("\"N-3\";\"ZX-3\";\"31/02/2025\";")), "{kept}");
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
