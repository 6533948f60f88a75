//! Printing: through the system's dialog where there is one, else from a viewer.

use serde_json::{Value, json};

use crate::shell::{Shell, seen};

#[cfg(target_os = "linux")]
pub(crate) mod bus;
#[cfg(target_os = "linux")]
mod dialog;
#[cfg(target_os = "linux")]
mod portal;

/// The renewals of half a year on A4.
fn renewals() -> Value {
    json!({ "request": {
        "of": {
            "report": "renewals", "days": 180, "vendor_id": null, "owner_id": null,
            "kind": null, "decided": true, "signatures": true,
        },
        "lang": "it", "paper": "a4",
    }})
}

#[test]
fn without_a_print_dialog_the_viewer_gets_the_file_and_the_window_hears_so() {
    let shell = Shell::with(&[]);
    let printed = shell.done("report_print", renewals());
    let name = printed["name"].as_str().unwrap().to_owned();
    assert_eq!(printed, json!({ "done": true, "name": name, "way": "viewer" }));
    let paper = shell.folder.join("paper").join(&name);
    assert!(std::fs::read(&paper).unwrap().starts_with(b"%PDF"), "{name}");
    assert!(seen(&paper).exists(), "the viewer was asked");
}
