//! A notice from the decision to its proof: the dialog's file in, out again, and named only.

use serde_json::{Value, json};

use crate::shell::{Shell, op_id, seen};

/// A contract of the sample whose notice is still to be decided, with its period.
fn undecided(shell: &Shell) -> Value {
    let query =
        json!({ "days": 60, "vendor_id": null, "owner_id": null, "kind": null, "decided": false });
    let agenda = shell.done("agenda", query);
    let items = agenda["items"].as_array().unwrap();
    let tacit = |i: &&Value| i["renewal"] == "tacit" && i["step"] == "decide";
    items.iter().find(tacit).expect("the sample has a tacit contract to decide").clone()
}

fn step(shell: &Shell, id: &Value) -> Value {
    shell.done("contract_get", json!({ "id": id }))["row"]["step"].clone()
}

#[test]
fn a_notice_is_sent_proved_by_an_attached_file_and_needs_nothing_more() {
    let shell = Shell::with(&["receipt.pdf", "copy.pdf"]);
    std::fs::write(shell.folder.join("receipt.pdf"), "delivered").unwrap();
    let item = undecided(&shell);
    let id = &item["contract_id"];
    let state = shell.done("app_state", json!({}));
    let query =
        json!({ "days": 0, "vendor_id": null, "owner_id": null, "kind": null, "decided": false });
    let today = shell.done("agenda", query)["today"].clone();
    let draft = json!({
        "contract_id": id, "period_id": item["period_id"], "choice": "terminate",
        "reason": "Cheaper elsewhere", "decided_by": state["operator"]["id"],
        "decided_on": today, "approver_id": null, "price": null, "term_months": null,
    });
    let decision = shell.done("decision_record", json!({ "op_id": op_id(), "draft": draft }));
    assert_eq!(step(&shell, id), "send_notice", "a decision alone ends nothing");
    let draft = json!({ "contract_id": id, "vendor_id": null, "purpose": "proof", "note": "" });
    let attached = shell.done("document_attach", json!({ "op_id": op_id(), "draft": draft }));
    let list = shell.done("document_list", json!({ "contract_id": id, "vendor_id": null }));
    assert_eq!((&list[0]["name"], &list[0]["size"]), (&json!("receipt.pdf"), &json!(9)));
    let notice = |received: &Value, proof: &Value, notice: &Value| {
        let draft = json!({
            "id": notice, "decision_id": decision["id"], "sent_on": today, "method": "pec",
            "reference": "opec-1", "received_on": received, "document_id": proof,
        });
        shell.done("notice_record", json!({ "op_id": op_id(), "draft": draft }))
    };
    let sent = notice(&Value::Null, &Value::Null, &Value::Null);
    assert_eq!(step(&shell, id), "prove_notice");
    notice(&today, &attached["id"], &sent["id"]);
    assert_eq!(step(&shell, id), Value::Null, "nothing is left to do");
    let document = json!({ "id": attached["id"] });
    let saved = shell.done("document_save", document.clone());
    assert_eq!(saved, json!({ "done": true, "name": "copy.pdf" }));
    assert_eq!(std::fs::read(shell.folder.join("copy.pdf")).unwrap(), b"delivered");
    shell.done("document_open", document);
    assert!(seen(&shell.folder.join("paper/receipt.pdf")).exists(), "a viewer has a copy");
    let detach = json!({ "op_id": op_id(), "id": attached["id"] });
    let refused = shell.call("document_detach", detach).unwrap_err();
    assert_eq!(refused["code"], "refused-document-is-proof");
}

#[test]
fn a_closed_dialog_attaches_nothing_and_a_file_too_large_is_refused_by_name() {
    let shell = Shell::with(&["", "large.bin"]);
    let large = std::fs::File::create(shell.folder.join("large.bin")).unwrap();
    large.set_len((25 << 20) + 1).unwrap();
    let id = undecided(&shell)["contract_id"].clone();
    let attach = || {
        let draft = json!({ "contract_id": id, "vendor_id": null, "purpose": "other", "note": "" });
        shell.call("document_attach", json!({ "op_id": op_id(), "draft": draft }))
    };
    // The first pick is a folder, which is no file to read.
    assert!(attach().is_err());
    let refused = attach().unwrap_err();
    assert_eq!(refused["code"], "refused-document-too-large", "{refused}");
    assert_eq!(refused["params"]["name"], "large.bin");
    assert_eq!(attach().unwrap(), Value::Null, "the dialog was closed");
    let list = shell.done("document_list", json!({ "contract_id": id, "vendor_id": null }));
    assert_eq!(list, json!([]));
}

#[test]
fn a_document_is_described_anew_and_taken_off_and_undo_brings_it_back() {
    let shell = Shell::with(&["quote.pdf"]);
    std::fs::write(shell.folder.join("quote.pdf"), "%PDF").unwrap();
    let id = undecided(&shell)["contract_id"].clone();
    let draft = json!({ "contract_id": id, "vendor_id": null, "purpose": "other", "note": "" });
    let made = shell.done("document_attach", json!({ "op_id": op_id(), "draft": draft }));
    let list = || shell.done("document_list", json!({ "contract_id": id, "vendor_id": null }));
    let said = json!({ "op_id": op_id(), "id": made["id"], "purpose": "quote", "note": "by mail" });
    shell.done("document_describe", said);
    assert_eq!((&list()[0]["purpose"], &list()[0]["note"]), (&json!("quote"), &json!("by mail")));
    let detached = json!({ "op_id": op_id(), "id": made["id"] });
    let gone = shell.done("document_detach", detached);
    assert_eq!(list(), json!([]));
    shell.done("undo", json!({ "op_id": op_id(), "target": gone["op"]["op"] }));
    assert_eq!(list()[0]["name"], "quote.pdf");
}
