//! Where an operating system keeps its fonts: the only place of this crate that knows systems
//! apart. It lists directories; it opens nothing.

use std::path::PathBuf;

/// The standard font directories of this system, those of the person first.
pub fn font_dirs() -> Vec<PathBuf> {
    let mut dirs = Vec::new();
    let mut add = |base: Option<std::ffi::OsString>, tail: &str| {
        if let Some(base) = base.filter(|b| !b.is_empty()) {
            dirs.push(PathBuf::from(base).join(tail));
        }
    };
    let env = |name: &str| std::env::var_os(name);
    if cfg!(target_os = "windows") {
        add(env("LOCALAPPDATA"), "Microsoft\\Windows\\Fonts");
        add(env("WINDIR").or_else(|| Some("C:\\Windows".into())), "Fonts");
    } else if cfg!(target_os = "macos") {
        add(env("HOME"), "Library/Fonts");
        add(Some("/Library/Fonts".into()), "");
        add(Some("/System/Library/Fonts".into()), "");
    } else {
        add(env("XDG_DATA_HOME"), "fonts");
        add(env("HOME"), ".local/share/fonts");
        add(env("HOME"), ".fonts");
        add(Some("/usr/local/share/fonts".into()), "");
        add(Some("/usr/share/fonts".into()), "");
    }
    dirs
}
