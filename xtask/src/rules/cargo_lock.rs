//! `Cargo.lock`: which crates, from where.
//!
//! That there is one SQLite needs no check here: Cargo refuses two crates that link `sqlite3`, and
//! the crates that carry a SQLite of their own without saying so are banned by name.

/// One locked crate. `source` is absent for the workspace's own.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Crate {
    name: String,
    version: String,
    source: Option<String>,
}

pub(crate) fn parse(lock: &str) -> Vec<Crate> {
    let mut crates: Vec<Crate> = Vec::new();
    for line in lock.lines() {
        if line == "[[package]]" {
            crates.push(Crate::default());
        }
        let Some((key, value)) = line.split_once(" = ") else { continue };
        let (Some(current), value) = (crates.last_mut(), value.trim_matches('"')) else { continue };
        match key {
            "name" => value.clone_into(&mut current.name),
            "version" => value.clone_into(&mut current.version),
            "source" => current.source = Some(value.to_owned()),
            _ => {}
        }
    }
    crates
}

/// Banned crates, foreign sources, and pre-releases of Tauri's family (3.0 alphas are published).
pub(crate) fn breaches(crates: &[Crate], banned: &[String], registry: &str) -> Vec<String> {
    let mut found = Vec::new();
    for Crate { name, version, source } in crates {
        if banned.contains(name) {
            found.push(format!("{name} {version} is banned"));
        }
        if let Some(source) = source.as_ref().filter(|source| *source != registry) {
            found.push(format!("{name} {version} comes from {source}"));
        }
        let tauri = name == "wry" || name == "tao" || name.starts_with("tauri");
        if tauri && version.contains('-') {
            found.push(format!("{name} {version} is a pre-release"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"version = 4

[[package]]
name = "custodia-core"
version = "0.1.0"

[[package]]
name = "sqlx"
version = "0.9.1"
source = "registry+https://example"

[[package]]
name = "tauri"
version = "3.0.0-alpha.2"
source = "git+https://elsewhere"
dependencies = [
 "wry",
]
"#;

    #[test]
    fn bans_foreign_sources_and_pre_releases_are_found() {
        let crates = parse(LOCK);
        assert_eq!(crates.len(), 3);
        assert_eq!(
            breaches(&crates, &["sqlx".to_owned()], "registry+https://example"),
            [
                "sqlx 0.9.1 is banned",
                "tauri 3.0.0-alpha.2 comes from git+https://elsewhere",
                "tauri 3.0.0-alpha.2 is a pre-release",
            ]
        );
    }

    #[test]
    fn our_own_crates_and_clean_ones_pass() {
        let crates = parse(LOCK);
        assert!(breaches(&crates[..2], &[], "registry+https://example").is_empty());
    }
}
