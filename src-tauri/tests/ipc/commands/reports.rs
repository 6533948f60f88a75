//! Commands of reports: preview, gallery, presets, batches.

use serde_json::{Value, json};
use tauri::ipc::InvokeResponseBody;

use crate::shell::{Shell, op_id};

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
