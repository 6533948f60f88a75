//! Which register a command works on that names none: the one the window had open last.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::flow::Desk;

/// A user whose window has left a desk behind.
struct User {
    desk: Desk,
}

impl User {
    fn new() -> Self {
        let user = Self { desk: Desk::new() };
        std::fs::create_dir_all(user.data()).unwrap();
        user
    }

    /// The program's folder in this user's application data.
    fn data(&self) -> PathBuf {
        let parent = if cfg!(target_os = "macos") { "Library/Application Support" } else { "data" };
        self.desk.path(parent).join(custodia_core::place::IDENTIFIER)
    }

    fn leaves(&self, desk: &str) {
        std::fs::write(self.data().join(custodia_core::place::DESK), desk).unwrap();
    }

    /// A command that names no register.
    fn run(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_custodia"))
            .args(["--today", "2026-11-20", "--lang", "en", "--json"])
            .args(args)
            .env("HOME", self.desk.path(""))
            .env("XDG_DATA_HOME", self.desk.path("data"))
            .env("USER", "rossi")
            .output()
            .unwrap()
    }

    fn names(&self) -> Vec<String> {
        let out = self.run(&["list", "vendors"]);
        assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
        let rows: Value = serde_json::from_slice(&out.stdout).unwrap();
        let names = rows.as_array().unwrap().iter();
        names.map(|v| v["name"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn without_a_register_the_one_the_window_opened_last_is_used_and_never_another() {
    let user = User::new();
    let usual = custodia_core::place::register_in(&user.data());
    let own = user.desk.path("own.db");
    for (register, vendor) in [(&usual, "Usual Ltd"), (&own, "Own Ltd")] {
        let file = user.desk.file("vendors.csv", &format!("Vendor,Website\n{vendor},\n"));
        let register = register.to_str().unwrap();
        for args in [&["new"][..], &["import", &file, "--kind", "vendors"]] {
            let out = user.run(&[&["--register", register], args].concat());
            assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
        }
    }
    assert_eq!(user.names(), ["Usual Ltd"], "no desk: the usual register");
    user.leaves(&json!({ "theme": "dark", "register": null }).to_string());
    assert_eq!(user.names(), ["Usual Ltd"], "the window never opened another");
    user.leaves("{ \"register\": ");
    assert_eq!(user.names(), ["Usual Ltd"], "a desk nobody can read is a new one");
    user.leaves(&json!({ "theme": "dark", "register": own }).to_string());
    assert_eq!(user.names(), ["Own Ltd"], "the register opened last");

    std::fs::rename(&own, user.desk.path("moved.db")).unwrap();
    let file = user.desk.file("vendors.csv", "Vendor,Website\nOther Ltd,\n");
    for args in [
        &["list", "vendors"][..],
        &["undo"],
        &["check"],
        &["new"],
        &["sample"],
        &["import", &file],
        &["import", &file, "--dry-run"],
    ] {
        let out = user.run(args);
        assert_eq!(out.status.code(), Some(1), "{args:?}");
        let said: Value = serde_json::from_slice(&out.stderr).unwrap();
        assert_eq!(said["code"], "register-missing", "{args:?}: {said}");
    }
    assert!(!own.exists(), "nothing new in the place of what is gone");
}
