//! The TypeScript types of the interface: written by the Rust tests that ts-rs generates, compared
//! file by file (so that it works outside a git checkout too).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{WORKSPACE, cargo, ensure_dist};
use crate::failure::Failure;
use crate::project::Project;

/// File name to content.
type Files = BTreeMap<String, String>;

/// Writes all types anew; types that no longer exist in Rust disappear.
pub(crate) fn generate(project: &Project) -> Result<(), Failure> {
    regenerate(project).map(drop)
}

/// Fails when the committed types are not what Rust says; the right ones are then in place.
pub(crate) fn ensure_fresh(project: &Project) -> Result<(), Failure> {
    let changed = regenerate(project)?;
    if changed.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        format!("the generated TypeScript was out of date: {}", changed.join(", ")),
        format!("It has been written anew; commit {}.", project.generated().display()),
    ))
}

/// Writes all types anew and returns the names of the files that changed.
fn regenerate(project: &Project) -> Result<Vec<String>, Failure> {
    ensure_dist(project)?;
    let dir = project.generated();
    let before = read(&dir)?;
    for name in before.keys() {
        fs::remove_file(dir.join(name)).map_err(|error| unwritable(&dir, &error))?;
    }
    let exported = cargo(project)
        .arg("test")
        .args(WORKSPACE)
        .args(["--lib", "--quiet", "export_bindings"])
        .or("The types could not be written; the compiler's words are above.")
        .run();
    if let Err(failure) = exported {
        fs::create_dir_all(&dir).map_err(|error| unwritable(&dir, &error))?;
        for (name, text) in &before {
            fs::write(dir.join(name), text).map_err(|error| unwritable(&dir, &error))?;
        }
        return Err(failure);
    }
    let after = read(&dir)?;
    println!("   {} files in {}", after.len(), dir.display());
    Ok(changed(&before, &after))
}

fn changed(before: &Files, after: &Files) -> Vec<String> {
    let gone = before.keys().filter(|name| !after.contains_key(*name));
    let new = after.iter().filter(|(name, text)| before.get(*name) != Some(text));
    gone.chain(new.map(|(name, _)| name)).cloned().collect()
}

/// All `.ts` files directly in `dir`; none when it does not exist.
fn read(dir: &Path) -> Result<Files, Failure> {
    let unreadable = |error: std::io::Error| {
        Failure::new(format!("{} is unreadable", dir.display()), error.to_string())
    };
    let mut files = Files::new();
    if !dir.is_dir() {
        return Ok(files);
    }
    for entry in fs::read_dir(dir).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "ts") {
            let text = fs::read_to_string(&path).map_err(unreadable)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            // A checkout on Windows may have turned the line ends.
            files.insert(name, text.replace("\r\n", "\n"));
        }
    }
    Ok(files)
}

fn unwritable(dir: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} is not writable", dir.display()), error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_changed_came_or_went_are_all_named() {
        let files = |list: &[(&str, &str)]| -> Files {
            list.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
        };
        let before = files(&[("A.ts", "a"), ("B.ts", "b"), ("C.ts", "c")]);
        let after = files(&[("A.ts", "a"), ("C.ts", "cc"), ("D.ts", "d")]);
        assert_eq!(changed(&before, &after), ["B.ts", "C.ts", "D.ts"]);
        assert!(changed(&before, &before).is_empty());
    }
}
