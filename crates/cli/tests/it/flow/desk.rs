//! A folder with a register and the program to run in it.

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;

/// A folder with a register in it, removed at the end.
pub(crate) struct Desk {
    pub(super) folder: PathBuf,
}

impl Desk {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("custodia-cli-{}-{n}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self { folder }
    }

    pub(crate) fn with(args: &[&str]) -> Self {
        let desk = Self::new();
        desk.done(args);
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(crate) fn file(&self, name: &str, content: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    pub(crate) fn run(&self, args: &[&str]) -> Output {
        self.run_on("2026-11-20", args)
    }

    /// On another day.
    pub(crate) fn run_on(&self, today: &str, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_custodia"))
            .arg("--register")
            .arg(self.path("office.db"))
            .args(["--today", today, "--lang", "en"])
            .args(args)
            .env("USER", "rossi")
            .output()
            .unwrap()
    }

    /// Runs what must succeed and returns its output.
    pub(crate) fn done(&self, args: &[&str]) -> String {
        let out = self.run(args);
        let err = String::from_utf8_lossy(&out.stderr);
        assert_eq!(out.status.code(), Some(0), "{args:?}: {err}");
        String::from_utf8(out.stdout).unwrap()
    }

    /// What it printed, whether it was done or refused.
    pub(crate) fn json_however(&self, args: &[&str]) -> Value {
        let mut all = vec!["--json"];
        all.extend(args);
        serde_json::from_slice(&self.run(&all).stdout).unwrap()
    }

    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let mut all = vec!["--json"];
        all.extend(args);
        serde_json::from_str(&self.done(&all)).unwrap()
    }

    /// Runs what must be refused and returns the reason.
    pub(crate) fn refused(&self, code: i32, args: &[&str]) -> String {
        let out = self.run(args);
        assert_eq!(out.status.code(), Some(code), "{args:?}");
        String::from_utf8(out.stderr).unwrap()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
