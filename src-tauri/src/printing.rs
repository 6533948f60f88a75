//! Handing a PDF to the system's print dialog, where there is one that takes a finished PDF: on
//! Linux the desktop's print portal. Elsewhere the caller opens the file in a viewer.

use std::ffi::c_ulong;
use std::fmt;
use std::path::Path;

use custodia_core::reports::model::Paper;
use tauri::{AppHandle, Runtime};

#[cfg(target_os = "linux")]
mod portal;

/// What is printed.
#[derive(Debug, Clone, Copy)]
pub struct Job<'a> {
    /// The finished file.
    pub pdf: &'a Path,
    /// What the dialog is called.
    pub title: &'a str,
    /// The sheet of its pages, for the dialog to start with.
    pub paper: Paper,
    /// The window the dialog belongs to, see [`parent`]; empty when unknown.
    pub parent: &'a str,
}

/// What the user did in the dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// The file went to the printer of their choice.
    Printed,
    /// They closed the dialog.
    Cancelled,
}

/// Why nothing was printed, in words for the log: no dialog, or one that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unavailable(String);

impl fmt::Display for Unavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Shows the system's print dialog and returns when the file was sent or the dialog closed. `bus`
/// is the address of the D-Bus to ask on; the user's session bus when absent.
///
/// # Errors
///
/// [`Unavailable`] when this system has no such dialog or it failed; nothing was sent then.
#[cfg(target_os = "linux")]
pub fn print(bus: Option<&str>, job: &Job<'_>) -> Result<Sent, Unavailable> {
    portal::print(bus, job)
}

/// Always [`Unavailable`]: the print dialogs of macOS and Windows take pages that a program draws,
/// not a finished PDF.
///
/// # Errors
///
/// Always.
#[cfg(not(target_os = "linux"))]
pub fn print(_: Option<&str>, _: &Job<'_>) -> Result<Sent, Unavailable> {
    Err(Unavailable("this system has no print dialog for a finished PDF".into()))
}

/// The main window's name as the portal wants it: `x11:` and the hexadecimal id. Empty on Wayland,
/// where a window has a name for others only after an exchange with the compositor; the dialog is
/// then a window of its own.
pub fn parent<R: Runtime>(app: &AppHandle<R>) -> String {
    x11(app).map_or_else(String::new, |id| format!("x11:{id:x}"))
}

#[cfg(target_os = "linux")]
fn x11<R: Runtime>(app: &AppHandle<R>) -> Option<c_ulong> {
    use raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
    use tauri::Manager as _;

    let window = app.get_webview_window(crate::window::MAIN)?;
    match window.window_handle().ok()?.as_raw() {
        RawWindowHandle::Xlib(handle) if handle.window != 0 => Some(handle.window),
        _ => None,
    }
}

#[cfg(not(target_os = "linux"))]
fn x11<R: Runtime>(_: &AppHandle<R>) -> Option<c_ulong> {
    None
}
