//! What the window is told of a write: the tables it touched, so that what was read of them is read
//! anew and nothing else is.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::shell::{Shell, op_id};

fn view(name: &str) -> Value {
    let query = json!({ "text": "", "filters": [], "sort": [] });
    let draft = json!({ "id": null, "list": "assets", "name": name,
        "definition": { "query": query }, "pinned": false });
    json!({ "op_id": op_id(), "draft": draft })
}

#[test]
fn the_window_hears_which_tables_a_write_touched() {
    let shell = Shell::with(&[]);
    shell.done("app_state", json!({}));
    let heard: Arc<Mutex<Vec<Value>>> = Arc::default();
    let ear = Arc::clone(&heard);
    shell.hear("changed", move |payload| ear.lock().unwrap().push(payload));
    let take = || std::mem::take(&mut *heard.lock().unwrap());

    shell.done("view_save", view("Turin"));
    assert_eq!(take(), [json!({ "tables": ["view"] })]);
    let draft = json!({ "id": null, "name": "Ann", "email": "", "username": "", "phone": "",
        "department": "", "cost_centre": "", "is_operator": false });
    shell.done("person_save", json!({ "op_id": op_id(), "draft": draft }));
    assert_eq!(take(), [json!({ "tables": ["person"] })]);
    shell.done("undo", json!({ "op_id": op_id(), "target": null }));
    assert_eq!(take(), [json!({ "tables": ["person"] })], "so does an undo");
    shell.begin_day("2026-11-21");
    assert!(
        take().iter().any(|e| *e == json!({ "tables": [] })),
        "another day is another answer to everything"
    );
}
