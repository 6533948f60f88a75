//! Contracts by day and over time, what became of duties, and the columns of a vendor's quote.

use serde_json::{Value, json};

use crate::shell::{Shell, op_id};

fn first_day(shell: &Shell) -> String {
    let state = shell.done("app_state", json!({}));
    format!("{}-01", &state["today"].as_str().unwrap()[..7])
}

#[test]
fn the_timeline_answers_in_pages_and_refuses_a_span_that_cannot_be() {
    let shell = Shell::with(&[]);
    let from = first_day(&shell);
    let ask = |from: &str, to: &str, offset: u32| json!({ "text": "", "filters": [], "from": from, "to": to, "offset": offset, "limit": 5 });
    let page = shell.done("contract_timeline", ask(&from, "2027-12-31", 0));
    let total = page["total"].as_u64().unwrap();
    assert!(total > 10, "the sample has contracts: {total}");
    let rows = page["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 5);
    assert!(rows[0]["bars"].as_array().is_some_and(|b| !b.is_empty()), "{}", rows[0]);
    assert!(rows[0]["marks"].as_array().is_some_and(|m| !m.is_empty()), "{}", rows[0]);
    let second = shell.done("contract_timeline", ask(&from, "2027-12-31", 5));
    assert_ne!(second["rows"][0]["row"]["id"], rows[0]["row"]["id"]);
    let wrong = shell.call("contract_timeline", ask(&from, "2020-01-01", 0)).unwrap_err();
    assert_eq!(wrong["fields"][0]["field"], "to", "{wrong}");
}

#[test]
fn what_became_of_a_duty_is_told_newest_first_with_who_and_why() {
    let shell = Shell::with(&[]);
    let state = shell.done("app_state", json!({}));
    let today = state["today"].clone();
    let vendor = shell.done("vendor_names", json!({}))[0]["id"].clone();
    let draft = json!({
        "id": null, "contract_id": null, "vendor_id": vendor, "kind": "review",
        "title": "Quarterly review", "first_due": "2026-01-15", "every": 3, "unit": "months",
        "until": null, "owner_id": null, "note": "",
    });
    let id = shell.done("duty_save", json!({ "op_id": op_id(), "draft": draft }))["id"].clone();
    for (due, outcome, note) in
        [("2026-01-15", "done", "Minutes sent"), ("2026-04-15", "skipped", "Moved to July")]
    {
        let draft = json!({
            "duty_id": id, "due": due, "outcome": outcome, "on": today,
            "by": state["operator"]["id"], "note": note,
        });
        shell.done("duty_record", json!({ "op_id": op_id(), "draft": draft }));
    }
    let records = shell.done("duty_records", json!({ "id": id }));
    let told: Vec<[&Value; 3]> = records
        .as_array()
        .unwrap()
        .iter()
        .map(|r| [&r["due"], &r["outcome"], &r["note"]])
        .collect();
    assert_eq!(
        told,
        [
            [&json!("2026-04-15"), &json!("skipped"), &json!("Moved to July")],
            [&json!("2026-01-15"), &json!("done"), &json!("Minutes sent")],
        ]
    );
    assert_eq!(records[0]["recorded_by_name"], state["operator"]["name"]);
}

#[test]
fn the_columns_of_a_vendors_quote_are_told_once() {
    let shell = Shell::with(&["first.csv", "second.csv"]);
    for file in ["first.csv", "second.csv"] {
        std::fs::write(shell.folder.join(file), "foo,bar\nCZJ207PJJR,12.50\n").unwrap();
    }
    let page =
        json!({ "query": { "text": "", "filters": [], "sort": [] }, "offset": 0, "limit": 1 });
    let contract = shell.done("contract_page", page)["rows"][0].clone();
    let draft = json!({
        "id": null, "contract_id": contract["id"], "vendor_id": contract["vendor_id"],
        "vendor_name": "", "reference": "Q-1", "received_on": "2026-01-15", "valid_until": null,
        "starts_on": null, "term_months": 12, "recurring": { "minor": 1250, "currency": "EUR" },
        "billing": "annual", "uplift": "0", "fees": [], "status": "open", "notes": "",
        "document_id": null,
    });
    let quote = shell.done("quote_save", json!({ "op_id": op_id(), "draft": draft }))["id"].clone();
    let seen = shell.done("quote_file_pick", json!({ "id": quote }));
    assert_eq!(seen["problem"]["code"], "refused-quote-no-key-column", "{seen}");
    let mut options = seen["preview"]["options"].clone();
    options["columns"][0]["field"] = json!("serial");
    options["columns"][1]["field"] = json!("line_total");
    shell.done("quote_file_columns", options);
    shell.done("quote_file_apply", json!({ "op_id": op_id() }));
    let again = shell.done("quote_file_pick", json!({ "id": quote }));
    assert_eq!(again["problem"], Value::Null, "{again}");
    assert_eq!(again["preview"]["columns"][1]["confidence"], "remembered");
}
