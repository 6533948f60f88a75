//! The first start asks once, and what is answered holds.

use serde_json::{Value, json};

use crate::shell::{Shell, op_id};

fn begin(shell: &Shell, lang: &Value, organisation: &str, sample: bool) -> Value {
    let asked = json!({
        "op_id": op_id(), "lang": lang, "organisation": organisation, "sample": sample,
    });
    shell.call("first_start", asked).unwrap_or_else(|e| e)
}

#[test]
fn it_is_asked_until_it_is_answered_and_the_answer_is_kept() {
    let shell = Shell::with(&[]);
    let before = shell.done("app_state", json!({}));
    assert_eq!(before["first_start"], true);
    let after = begin(&shell, &before["lang"], "", true);
    assert_eq!(after["first_start"], false);
    assert_eq!((&after["undo"], &after["assets"]), (&before["undo"], &before["assets"]));
    assert_eq!(shell.done("app_state", json!({}))["first_start"], false);
    let desk = std::fs::read_to_string(shell.folder.join("desk.json")).unwrap();
    assert!(desk.contains("\"begun\": true"), "{desk}");
}

#[test]
fn another_language_makes_the_sample_anew_and_the_name_waits_for_its_end() {
    let shell = Shell::with(&[]);
    let before = shell.done("app_state", json!({}));
    let other = if before["lang"] == "it" { "en" } else { "it" };
    let after = begin(&shell, &json!(other), "Bianchi Srl", true);
    assert_eq!((&after["lang"], &after["sample"]), (&json!(other), &json!(true)), "{after}");
    assert_eq!((&after["assets"], &after["first_start"]), (&before["assets"], &json!(false)));
    assert_ne!(after["organisation"], "Bianchi Srl", "the sample is of an invented firm");
    shell.done("sample_remove", json!({ "op_id": op_id() }));
    assert_eq!(shell.done("app_state", json!({}))["organisation"], "Bianchi Srl");
}

#[test]
fn an_empty_register_is_begun_once() {
    let shell = Shell::with(&[]);
    let lang = shell.done("app_state", json!({}))["lang"].clone();
    let after = begin(&shell, &lang, "Acme", false);
    let counts = ["assets", "contracts", "vendors"].map(|of| after[of].as_u64().unwrap());
    assert_eq!(counts, [0, 0, 0]);
    assert_eq!((&after["organisation"], &after["sample"]), (&json!("Acme"), &json!(false)));
    assert_eq!(begin(&shell, &lang, "Other", false)["code"], "refused-first-start-over");
}

#[test]
fn whoever_begins_to_work_is_not_asked() {
    let shell = Shell::with(&[]);
    let draft = json!({ "name": "Ours" });
    shell.done("vendor_save", json!({ "op_id": op_id(), "draft": draft }));
    assert_eq!(shell.done("app_state", json!({}))["first_start"], false);
}
