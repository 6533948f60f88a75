//! Records of a service level as the window writes them: by hand, from a file, and back by undo.

use serde_json::{Value, json};

use crate::shell::{Shell, op_id};

const YEAR: (&str, &str) = ("2026-01-01", "2026-12-31");

/// A service level of the sample that is counted from outages, in 2026.
fn availability(shell: &Shell) -> Value {
    let query = json!({ "contract_id": null, "vendor_id": null, "first": YEAR.0, "last": YEAR.1 });
    let rows = shell.done("sla_rows", query);
    let rows = rows.as_array().expect("rows");
    rows.iter().find(|r| r["metric"] == "availability").expect("one of the sample")["id"].clone()
}

fn detail(shell: &Shell, id: &Value) -> Value {
    shell.done("sla_get", json!({ "id": id, "first": YEAR.0, "last": YEAR.1 }))
}

fn outage(sla: &Value, from: &str, until: &str) -> Value {
    json!({
        "id": null, "sla_id": sla, "kind": "outage", "from": from, "until": until,
        "reference": "INC-1", "note": "",
    })
}

#[test]
fn an_outage_is_added_changed_deleted_and_back() {
    let shell = Shell::with(&[]);
    let sla = availability(&shell);
    let before = detail(&shell, &sla)["outage_count"].as_u64().unwrap();
    let draft = outage(&sla, "2026-02-03T10:00", "2026-02-03T11:30");
    let made = shell.done("sla_outage_save", json!({ "op_id": op_id(), "draft": draft }));
    assert_eq!(made["op"]["name"], "sla.outage");
    let now = detail(&shell, &sla);
    assert_eq!(now["outage_count"], before + 1);
    let mine = |d: &Value| {
        d["outages"].as_array().unwrap().iter().find(|o| o["id"] == made["id"]).cloned()
    };
    let mut stored = mine(&now).expect("it is shown");
    assert_eq!(stored["from"], "2026-02-03T10:00");
    stored["kind"] = json!("excluded");
    shell.done("sla_outage_save", json!({ "op_id": op_id(), "draft": stored }));
    assert_eq!(mine(&detail(&shell, &sla)).unwrap()["kind"], "excluded");
    shell.done("sla_outage_delete", json!({ "op_id": op_id(), "id": made["id"] }));
    assert_eq!(mine(&detail(&shell, &sla)), None);
    shell.done("undo", json!({ "op_id": op_id(), "target": null }));
    assert!(mine(&detail(&shell, &sla)).is_some(), "undo brings it back");
}

#[test]
fn a_time_that_comes_twice_is_refused_at_its_field() {
    let shell = Shell::with(&[]);
    let sla = availability(&shell);
    let mut draft = detail(&shell, &sla)["draft"].clone();
    draft["zone"] = json!("Europe/Rome");
    shell.done("sla_save", json!({ "op_id": op_id(), "draft": draft }));
    let draft = outage(&sla, "2026-10-25T02:30", "2026-10-25T04:00");
    let args = json!({ "op_id": op_id(), "draft": draft });
    let refused = shell.call("sla_outage_save", args).unwrap_err();
    assert_eq!(refused["fields"][0]["field"], "from");
    assert_eq!(refused["fields"][0]["code"], "instant-twice");
}

#[test]
fn a_ticket_with_a_pause_is_kept_and_deleted() {
    let shell = Shell::with(&[]);
    let sla = availability(&shell);
    let draft = json!({
        "id": null, "sla_id": sla, "reference": "T-1", "opened": "2026-02-03T10:00", "closed": "",
        "pauses": [{ "from": "2026-02-03T11:00", "until": "2026-02-03T12:00" }], "note": "",
    });
    let made = shell.done("sla_ticket_save", json!({ "op_id": op_id(), "draft": draft }));
    let found = detail(&shell, &sla);
    let ticket = found["tickets"].as_array().unwrap().iter().find(|t| t["id"] == made["id"]);
    assert_eq!(ticket.unwrap()["pauses"][0]["until"], "2026-02-03T12:00");
    shell.done("sla_ticket_delete", json!({ "op_id": op_id(), "id": made["id"] }));
    let found = detail(&shell, &sla);
    assert!(found["tickets"].as_array().unwrap().iter().all(|t| t["id"] != made["id"]));
}

#[test]
fn a_file_is_looked_at_before_its_records_are_written() {
    let shell = Shell::with(&["outages.csv"]);
    let text = "start,end,incident\n\
                03/02/2026 10:00,03/02/2026 11:00,INC-1\n\
                04/02/2026 10:00,04/02/2026 09:00,INC-2\n";
    std::fs::write(shell.folder.join("outages.csv"), text).unwrap();
    let sla = availability(&shell);
    let before = detail(&shell, &sla)["outage_count"].as_u64().unwrap();
    let seen = shell.done("sla_file_pick", json!({ "sla_id": sla, "kind": "outages" }));
    assert_eq!(seen["created"], 0, "nobody said how the dates are written");
    assert_eq!(seen["refused_count"], 4);
    let seen = shell.done("sla_file_read", json!({ "date_order": "dmy" }));
    assert_eq!((&seen["created"], &seen["refused_count"]), (&json!(1), &json!(1)));
    assert_eq!(seen["refused"][0]["error"]["code"], "until-before-from");
    assert_eq!(detail(&shell, &sla)["outage_count"], before, "a look writes nothing");
    let done = shell.done("sla_file_apply", json!({ "op_id": op_id() }));
    assert_eq!(done["op"]["name"], "sla.import");
    assert_eq!(detail(&shell, &sla)["outage_count"], before + 1);
    let again = shell.call("sla_file_apply", json!({ "op_id": op_id() })).unwrap_err();
    assert_eq!(again["code"], "refused-no-import", "the file is put away");
}
