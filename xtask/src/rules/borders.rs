//! Who may name which crate or type inside the sources: the borders that Cargo's dependencies cannot draw,
//! since they run through the middle of a crate. `docs/ARCHITECTURE.md` explains them.

use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// A crate's or a type's name, and the parts of the tree that may contain it.
struct Border {
    word: &'static str,
    /// Paths from the root that contain one of these are inside.
    inside: &'static [&'static str],
}

const BORDERS: &[Border] = &[
    Border {
        word: "rusqlite",
        inside: &[
            "crates/core/src/store/",
            "/sql.rs",
            "/sql/",
            // Value types say how they are stored; the error type takes the engine's errors in.
            "crates/core/src/choice.rs",
            "crates/core/src/dates.rs",
            "crates/core/src/error.rs",
            "crates/core/src/ids.rs",
            "crates/core/src/money.rs",
            // The bench measures itself against raw SQLite.
            "crates/bench/",
        ],
    },
    Border { word: "printpdf", inside: &["crates/output/src/pdf"] },
    Border { word: "lopdf", inside: &["crates/output/src/pdf"] },
    Border { word: "calamine", inside: &["crates/input/"] },
    Border { word: "quick_xml", inside: &["crates/input/src/evidence/"] },
    Border { word: "rust_xlsxwriter", inside: &["crates/output/src/xlsx", "crates/bench/"] },
    Border { word: "tauri", inside: &["src-tauri/", "xtask/"] },
    Border { word: "zbus", inside: &["src-tauri/src/printing", "src-tauri/src/notify"] },
    // Amounts are whole minor units, percentages whole basis points: `float_arithmetic` sees a sum,
    // not a cast or a field.
    Border { word: "f64", inside: NOT_CORE },
    Border { word: "f32", inside: NOT_CORE },
    // Comes with the dialog plugin, and must stay asleep: the web view gets no paths.
    Border { word: "tauri_plugin_fs", inside: &[] },
];

const NOT_CORE: &[&str] =
    &["crates/bench/", "crates/cli/", "crates/input/", "crates/output/", "src-tauri/"];

/// Every place under `root` where something is named outside its border, as `path:line: word`.
pub(crate) fn breaches(root: &Path) -> Result<Vec<String>, Failure> {
    let mut found = Vec::new();
    for top in ["crates", "src-tauri"] {
        visit(root, &root.join(top), &mut found).map_err(|error| {
            Failure::new(format!("the sources in {top} are unreadable"), error.to_string())
        })?;
    }
    found.sort();
    Ok(found)
}

/// Looks at the sources of programs and libraries; tests may look behind the border.
fn visit(root: &Path, dir: &Path, found: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            if !matches!(&*name, "tests" | "target" | "gen") {
                visit(root, &path, found)?;
            }
        } else if name.ends_with(".rs") {
            let shown =
                path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            found.extend(judge(&shown, &fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

fn judge(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for Border { word, inside } in BORDERS {
        if inside.iter().any(|part| path.contains(part)) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if names(code, word) {
                found.push(format!("{path}:{}: `{word}` is out of bounds here", number + 1));
            }
        }
    }
    found
}

/// Whether `code` contains `word` as an identifier of its own.
fn names(code: &str, word: &str) -> bool {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').any(|part| part == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_is_found_outside_its_border_only() {
        let cases = [
            ("crates/core/src/agenda.rs", "use rusqlite::Connection;", 1),
            ("crates/core/src/contract/sql.rs", "use rusqlite::Connection;", 0),
            ("crates/core/src/store/open.rs", "use rusqlite::Connection;", 0),
            ("crates/core/src/agenda.rs", "// not rusqlite\n//! nor printpdf", 0),
            ("crates/core/src/agenda.rs", "let my_rusqlite_like = 1;", 0),
            ("crates/cli/src/main.rs", "fn f() {}\nprintpdf::draw(); tauri::run();", 2),
            ("crates/core/src/money.rs", "let share = minor as f64;", 1),
            ("crates/output/src/pdf/unit.rs", "let share = points as f32;", 0),
            ("src-tauri/src/window.rs", "use zbus::Address;", 1),
            ("src-tauri/src/printing/portal.rs", "use zbus::Address;", 0),
            ("src-tauri/src/lib.rs", "tauri::Builder.plugin(tauri_plugin_fs::init())", 1),
        ];
        for (path, text, expected) in cases {
            assert_eq!(judge(path, text).len(), expected, "{path}: {text}");
        }
    }

    #[test]
    fn a_breach_is_named_with_its_line() {
        let found = judge("crates/core/src/agenda.rs", "\nuse printpdf::Op;\n");
        assert_eq!(found, ["crates/core/src/agenda.rs:2: `printpdf` is out of bounds here"]);
    }
}
