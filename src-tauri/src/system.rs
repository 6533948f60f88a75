//! What the operating system says about the user, and handing files to it. With `printing`
//! and `notify` the platform module of this crate: nothing else here depends on the system.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use custodia_core::error::{Error, Result};
use custodia_core::text::Lang;
use tauri::{Runtime, WebviewWindow};

/// The user of this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Login name.
    pub username: String,
    /// Full name where the system tells it, else the login name.
    pub name: String,
}

/// Who is logged in.
pub fn user() -> User {
    let username = ["USER", "LOGNAME", "USERNAME"]
        .iter()
        .find_map(|v| std::env::var(v).ok().filter(|n| !n.trim().is_empty()))
        .unwrap_or_else(|| "operator".into());
    let name = full_name(&username).unwrap_or_else(|| username.clone());
    User { username, name }
}

/// The name field of the account, where the system keeps one in `/etc/passwd`.
fn full_name(username: &str) -> Option<String> {
    let accounts = std::fs::read_to_string("/etc/passwd").ok()?;
    let account = accounts.lines().find(|l| l.split(':').next() == Some(username))?;
    let name = account.split(':').nth(4)?.split(',').next()?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// The language of the desktop: Italian where it is Italian, else English.
pub fn language() -> Lang {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|v| std::env::var(v).ok().filter(|l| !l.is_empty()));
    match locale {
        Some(l) if l.to_ascii_lowercase().starts_with("it") => Lang::It,
        _ => Lang::En,
    }
}

/// Opens a file with the program the user has for it. Where [`crate::printing`] knows no print
/// dialog of the system, this is the way to the printer, too: a viewer's dialog is one key away,
/// shows the printers there are, and never prints by surprise.
pub fn open_file(path: &Path) -> Result<()> {
    let mut command = Command::new(if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    });
    let opener = command
        .arg(path)
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null());
    let mut child = opener.spawn().map_err(|e| no_viewer(&e.to_string()))?;
    let started = Instant::now();
    while started.elapsed() < VERDICT {
        match child.try_wait().map_err(|e| no_viewer(&e.to_string()))? {
            // Explorer answers 1 whatever happened.
            Some(status) if status.success() || cfg!(windows) => return Ok(()),
            Some(status) => return Err(no_viewer(&status.to_string())),
            None => std::thread::sleep(Duration::from_millis(50)),
        }
    }
    // It has become the viewer, or waits for it: somebody must take its end.
    std::thread::spawn(move || child.wait());
    Ok(())
}

/// How long an opener may take to say that it found no program.
const VERDICT: Duration = Duration::from_millis(1500);

fn no_viewer(why: &str) -> Error {
    Error::Io { code: "io-no-viewer", detail: why.to_owned() }
}

/// Chooses how WebKitGTK renders, before it starts. Without a graphics card (virtual machine,
/// remote desktop) its accelerated path costs four times the processor time of the plain one; with
/// NVIDIA's driver only shared memory works. What the user set stays.
pub fn choose_render_path() {
    #[cfg(target_os = "linux")]
    render_path::choose();
}

#[cfg(target_os = "linux")]
mod render_path {
    use std::path::Path;
    use std::process::Command;

    const MARK: &str = "CUSTODIA_RENDER_PATH";
    const OURS: [&str; 2] = ["WEBKIT_DISABLE_DMABUF_RENDERER", "WEBKIT_DMABUF_RENDERER_FORCE_SHM"];

    /// Starts this program again with the variable set: changing the environment of a running
    /// process is not safe in a program with threads, and a fresh start is.
    pub(super) fn choose() {
        let set = |v: &str| std::env::var_os(v).is_some();
        if set(MARK) || OURS.iter().any(|v| set(v)) || set("TAURI_WEBVIEW_AUTOMATION") {
            return;
        }
        let variable = if Path::new("/proc/driver/nvidia/version").exists() {
            OURS[1]
        } else if has_render_node() {
            return;
        } else {
            OURS[0]
        };
        let Ok(program) = std::env::current_exe() else { return };
        let mut again = Command::new(program);
        again.args(std::env::args_os().skip(1)).env(variable, "1").env(MARK, "1");
        // On success this call does not return; when it does, the default path is used.
        let error = std::os::unix::process::CommandExt::exec(&mut again);
        eprintln!("custodia: starting with another render path: {error}");
    }

    /// Whether there is a graphics device that can render.
    fn has_render_node() -> bool {
        std::fs::read_dir("/dev/dri").is_ok_and(|entries| {
            entries.flatten().any(|e| e.file_name().to_string_lossy().starts_with("renderD"))
        })
    }
}

/// Settings of the web view only its own library offers.
pub fn tune<R: Runtime>(window: &WebviewWindow<R>) {
    #[cfg(target_os = "linux")]
    {
        // Smooth scrolling restarts its ease on every wheel event, so that fast wheels go slower.
        let result = window.with_webview(|view| {
            use webkit2gtk::{SettingsExt as _, WebViewExt as _};
            if let Some(settings) = view.inner().settings() {
                settings.set_enable_smooth_scrolling(false);
            }
        });
        if let Err(e) = result {
            eprintln!("custodia: tuning the web view: {e}");
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = window;
}
