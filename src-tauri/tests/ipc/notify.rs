//! Reminders on the desktop: a notification service on a bus of the test's own.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use serde_json::json;
use zbus::zvariant::OwnedValue;

use crate::printing::bus::Bus;
use crate::shell::{Shell, op_id};

const SERVICE: &str = "org.freedesktop.Notifications";
const OBJECT: &str = "/org/freedesktop/Notifications";

/// What was shown: head and text.
type Shown = Arc<Mutex<Vec<(String, String)>>>;

struct Desktop {
    shown: Shown,
    markup: bool,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Desktop {
    fn get_capabilities(&self) -> Vec<String> {
        let all: &[&str] = if self.markup { &["body", "body-markup"] } else { &["body"] };
        all.iter().map(|c| (*c).to_owned()).collect()
    }

    #[allow(clippy::too_many_arguments, reason = "the specification has them")]
    fn notify(
        &self,
        _app: String,
        _replaces: u32,
        _icon: String,
        head: String,
        text: String,
        _actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _time: i32,
    ) -> u32 {
        let mut shown = self.shown.lock().unwrap();
        shown.push((head, text));
        u32::try_from(shown.len()).unwrap()
    }
}

/// A desktop that shows notifications on a bus; they are kept.
fn desktop(bus: &Bus, markup: bool) -> (zbus::blocking::Connection, Shown) {
    let shown = Shown::default();
    let service = Desktop { shown: Arc::clone(&shown), markup };
    let connection = zbus::blocking::connection::Builder::address(&*bus.address)
        .and_then(|builder| builder.serve_at(OBJECT, service)?.name(SERVICE)?.build())
        .unwrap();
    (connection, shown)
}

/// A vendor with duties that are due today, in a register that is nobody's sample.
fn duties(shell: &Shell, vendor: &str, count: usize) {
    assert_eq!(shell.remind(), 0, "the sample's deadlines are made up");
    shell.done("sample_remove", json!({ "op_id": op_id() }));
    let draft = json!({ "name": vendor });
    let saved = shell.done("vendor_save", json!({ "op_id": op_id(), "draft": draft }));
    let today = shell.done("app_state", json!({}))["today"].clone();
    for n in 0..count {
        let draft = json!({
            "id": null, "contract_id": null, "vendor_id": saved["id"], "kind": "audit",
            "title": format!("Audit {n}"), "first_due": today, "every": 0, "unit": "months",
            "until": null, "owner_id": null, "note": "",
        });
        shell.done("duty_save", json!({ "op_id": op_id(), "draft": draft }));
    }
}

#[test]
fn what_is_due_is_shown_once_and_counted_where_it_is_much() {
    let bus = Bus::start();
    let (_service, shown) = desktop(&bus, true);
    let shell = Shell::on(&bus.address, &[]);
    duties(&shell, "Rossi & <b>Figli</b>", 5);
    assert_eq!(shell.remind(), 5);
    let all = std::mem::take(&mut *shown.lock().unwrap());
    assert_eq!(all.len(), 4, "three and a count: {all:?}");
    assert_eq!(all[0].0, "Rossi & <b>Figli</b>: Audit 0", "a head is plain text");
    assert_eq!(shell.remind(), 0, "nothing new to say");
    assert_eq!(*shown.lock().unwrap(), []);
}

#[test]
fn nothing_is_shown_once_reminders_are_turned_off() {
    let bus = Bus::start();
    let (_service, shown) = desktop(&bus, false);
    let shell = Shell::on(&bus.address, &[]);
    duties(&shell, "Acme", 1);
    let off = shell.done("desk_save", json!({ "theme": null, "grid": null, "notify": false }));
    assert_eq!(off["notify"], false);
    assert_eq!(shell.remind(), 0);
    shell.done("desk_save", json!({ "theme": null, "grid": null, "notify": true }));
    assert_eq!(shell.remind(), 1);
    assert_eq!(shown.lock().unwrap().len(), 1);
}

#[test]
fn a_desktop_without_notifications_is_left_alone_and_tried_again() {
    let bus = Bus::start();
    let shell = Shell::on(&bus.address, &[]);
    duties(&shell, "Acme", 1);
    assert_eq!(shell.remind(), 0, "no service");
    let (_service, shown) = desktop(&bus, false);
    assert_eq!(shell.remind(), 1);
    assert_eq!(shown.lock().unwrap().len(), 1);
}
