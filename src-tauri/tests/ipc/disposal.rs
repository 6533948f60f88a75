//! A recycler's list: its file is picked here, read in the child process, and only its numbers leave.

use serde_json::{Value, json};

use crate::shell::{Shell, op_id};

/// The lot of the sample that is being sanitized, and the serial numbers of its media.
fn under_way(shell: &Shell) -> (Value, Vec<String>) {
    let lots = shell.done("disposal_list", json!({}));
    let row = lots.as_array().unwrap().iter().find(|l| l["stage"] == "sanitizing");
    let id = row.expect("a lot under way")["id"].clone();
    let lot = shell.done("disposal_get", json!({ "id": id }));
    let serials = lot["media"].as_array().unwrap().iter().filter_map(|m| {
        let serial = m["draft"]["serial"].as_str()?;
        (!serial.is_empty()).then(|| serial.to_owned())
    });
    (id, serials.collect())
}

#[test]
fn a_list_is_read_from_a_file_column_by_column() {
    let shell = Shell::with(&["list.csv", ""]);
    let early = shell.call("received_list_read", json!({ "column": 0, "headed": true }));
    assert_eq!(early.unwrap_err()["code"], "refused-no-import", "no file was picked");
    let (lot, serials) = under_way(&shell);
    let rows: Vec<String> = (1..).zip(&serials).map(|(n, s)| format!("{n};{s};610")).collect();
    let text = format!("Pos.;Drive;Weight\n{}\n", rows.join("\n"));
    std::fs::write(shell.folder.join("list.csv"), text).unwrap();
    let found = shell.done("received_list_pick", json!({ "id": lot }));
    assert_eq!((&found["file_name"], &found["column"]), (&json!("list.csv"), &json!(1)));
    assert_eq!(found["serials"], json!(serials));
    assert_eq!(found["known"], json!(serials.len()));
    let other = shell.done("received_list_read", json!({ "column": 2, "headed": false }));
    assert_eq!(other["serials"][0], "Weight");
    let beyond = shell.call("received_list_read", json!({ "column": 9, "headed": true }));
    let refused = beyond.unwrap_err();
    assert_eq!(refused["code"], "invalid", "{refused}");
    assert_eq!(refused["fields"][0]["field"], "column");
    let gone = shell.call("received_list_pick", json!({ "id": 999 })).unwrap_err();
    assert_ne!(
        gone["code"], "internal",
        "a lot that is not there, and a folder for a file: {gone}"
    );
    let closed = shell.done("received_list_pick", json!({ "id": lot }));
    assert_eq!(closed, Value::Null, "the dialog was closed");
    assert!(!format!("{found}").contains(&shell.folder.display().to_string()), "no folder leaves");
}

#[test]
fn a_certificate_is_compared_explained_and_taken_out_again() {
    let shell = Shell::with(&[]);
    let (lot, serials) = under_way(&shell);
    let draft = json!({
        "id": null, "lot_id": lot, "vendor_id": null, "number": "COD-1", "fields": {},
        "collected_on": null, "destroyed_on": null, "document_id": null,
        "received_on": "2026-11-20", "note": "", "people": [],
        "serials": [serials[0], "NONE-OF-OURS-9"],
    });
    let saved = shell.done("received_save", json!({ "op_id": op_id(), "draft": draft }));
    let seen = shell.done("received_get", json!({ "id": lot }));
    let findings = seen["findings"].as_array().unwrap();
    let extra = findings.iter().find(|f| f["serial"] == "NONE-OF-OURS-9");
    let extra = extra.expect("a number that is not the lot's").clone();
    assert_eq!(extra["fault"], "extra");
    let open = seen["open"].as_u64().unwrap();
    let word = json!({ "serial_id": extra["serial_id"], "medium_id": null, "reason": "A monitor" });
    shell.done("received_word", json!({ "op_id": op_id(), "word": word }));
    let seen = shell.done("received_get", json!({ "id": lot }));
    assert_eq!(seen["open"], json!(open - 1));
    let bad = json!({ "serial_id": 9999, "medium_id": null, "reason": "A monitor" });
    let refused = shell.call("received_word", json!({ "op_id": op_id(), "word": bad }));
    assert_eq!(refused.unwrap_err()["code"], "not-found");
    shell.done("received_delete", json!({ "op_id": op_id(), "id": saved["id"] }));
    let seen = shell.done("received_get", json!({ "id": lot }));
    assert_eq!(seen["certificates"], json!([]));
}
