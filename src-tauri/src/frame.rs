//! How the window stands on the desktop: its size and place, the theme of its frame, the screen it
//! shows first. What it was like when it was closed is kept with the desk.

use tauri::window::Color;
use tauri::{Manager as _, PhysicalSize, Runtime, WebviewUrl, WebviewWindow, Window};

use crate::app::App;
use crate::commands::types::Theme;
use crate::desk::{Desk, WindowPlace, WindowSize};
use crate::window::{MAIN, tell};

/// The window of a first start, logical pixels.
pub(crate) const USUAL: WindowSize = WindowSize { width: 1280, height: 800, maximized: false };
/// So much of the title bar must be on a screen for the window to be moved by it, pixels.
const GRIP: i32 = 80;

/// The theme for title bar and scrollbars; the page follows the same choice by itself.
pub(crate) fn frame_theme(theme: Theme) -> Option<tauri::Theme> {
    match theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    }
}

/// What is seen until the page is painted: its own ground, `--bg` of the UI's tokens.
pub(crate) fn ground(theme: tauri::Theme) -> Color {
    if theme == tauri::Theme::Dark {
        Color(0x0d, 0x11, 0x16, 0xff)
    } else {
        Color(0xf9, 0xfa, 0xfc, 0xff)
    }
}

/// Dresses a new window, before anything of it is seen: a dark desk does not begin with a white one.
pub(crate) fn dress<R: Runtime>(window: &WebviewWindow<R>, theme: Theme) {
    if let Some(chosen) = frame_theme(theme) {
        // Linux takes no theme when the window is made, only afterwards.
        tell("setting the theme", window.set_theme(Some(chosen)));
    } else if let Ok(tauri::Theme::Dark) = window.theme() {
        tell("the window's ground", window.set_background_color(Some(ground(tauri::Theme::Dark))));
    }
}

/// Lets the window's frame follow the theme chosen.
pub(crate) fn show_theme<R: Runtime>(window: &WebviewWindow<R>, theme: Theme) {
    let chosen = frame_theme(theme);
    tell("setting the theme", window.set_theme(chosen));
    // On Linux "none" is light, whatever the desktop is: what it is has to be asked and said.
    #[cfg(target_os = "linux")]
    if chosen.is_none()
        && let Ok(system) = window.theme()
    {
        tell("setting the theme", window.set_theme(Some(system)));
    }
    let seen = chosen.map_or_else(|| window.theme(), Ok);
    if let Ok(seen) = seen {
        tell("the window's ground", window.set_background_color(Some(ground(seen))));
    }
}

/// The address a start begins with: the screen that was left, none of its records.
pub(crate) fn first_address(desk: &Desk) -> WebviewUrl {
    let screen = desk.screen.as_deref().filter(|s| is_screen(s));
    WebviewUrl::App(screen.map_or_else(|| "index.html".into(), |s| format!("#/{s}").into()))
}

/// The screen of an address, `assets` of `tauri://localhost#/assets/231?tab=history`.
fn screen_of(url: &tauri::Url) -> Option<String> {
    let first = url.fragment()?.strip_prefix('/')?.split(['/', '?']).next()?;
    is_screen(first).then(|| first.to_owned())
}

fn is_screen(name: &str) -> bool {
    !name.is_empty() && name.len() < 40 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
}

/// A window never opens larger than the screen it is on, nor where no screen is: the monitors may
/// have changed.
pub(crate) fn fit<R: Runtime>(window: &WebviewWindow<R>, place: Option<WindowPlace>) {
    let Ok(size) = window.inner_size() else { return };
    if let Some(place) = place
        && let Ok(monitors) = window.available_monitors()
    {
        let screens: Vec<Area> = monitors.iter().map(Area::of).collect();
        if can_be_moved(place, size.width, &screens) {
            let at = tauri::PhysicalPosition::new(place.x, place.y);
            tell("placing the window", window.set_position(at));
        }
    }
    if let Ok(Some(monitor)) = window.current_monitor() {
        let screen = monitor.size();
        if size.width > screen.width || size.height > screen.height {
            let fitting =
                PhysicalSize::new(size.width.min(screen.width), size.height.min(screen.height));
            tell("fitting the window", window.set_size(fitting));
        }
    }
}

/// One screen of the desktop.
#[derive(Debug, Clone, Copy)]
struct Area {
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
}

impl Area {
    fn of(monitor: &tauri::window::Monitor) -> Self {
        let (at, size) = (monitor.position(), monitor.size());
        let end = |from: i32, length: u32| from.saturating_add_unsigned(length);
        Self { left: at.x, top: at.y, right: end(at.x, size.width), bottom: end(at.y, size.height) }
    }
}

/// Whether enough of the title bar would be on some screen.
fn can_be_moved(place: WindowPlace, width: u32, screens: &[Area]) -> bool {
    let right = place.x.saturating_add_unsigned(width);
    screens.iter().any(|s| {
        let seen = right.min(s.right).saturating_sub(place.x.max(s.left));
        seen >= GRIP && place.y >= s.top && place.y.saturating_add(GRIP) <= s.bottom
    })
}

/// Keeps what the window is like: it is about to close.
pub(crate) fn keep<R: Runtime>(app: &App<R>, window: &Window<R>) {
    let size = size_of(window);
    // Maximised, the corner is the screen's.
    let standing = size.is_some_and(|s| !s.maximized);
    let place = window.outer_position().ok().filter(|_| standing);
    let page = window.get_webview_window(MAIN).and_then(|w| w.url().ok());
    let kept = app.edit_desk(|desk| {
        desk.window = size.or(desk.window);
        desk.place = place.map(|at| WindowPlace { x: at.x, y: at.y }).or(desk.place);
        desk.screen = page.as_ref().and_then(screen_of);
    });
    if let Err(e) = kept {
        eprintln!("custodia: keeping the window's size: {e}");
    }
}

fn size_of<R: Runtime>(window: &Window<R>) -> Option<WindowSize> {
    let maximized = window.is_maximized().ok()?;
    let size = window.inner_size().ok()?.to_logical(window.scale_factor().ok()?);
    // Maximised, the size worth remembering is the one to go back to.
    let usual = if maximized {
        USUAL
    } else {
        WindowSize { width: size.width, height: size.height, maximized }
    };
    Some(WindowSize { maximized, ..usual })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_opens_only_where_its_title_bar_can_be_reached() {
        let one = Area { left: 0, top: 0, right: 1920, bottom: 1080 };
        let beside = Area { left: 1920, top: 0, right: 3840, bottom: 1080 };
        let check = |x, y, screens: &[Area], expect: bool| {
            let found = can_be_moved(WindowPlace { x, y }, 1280, screens);
            assert_eq!(found, expect, "at {x}, {y} on {} screens", screens.len());
        };
        check(0, 0, &[one], true);
        check(-1200, 20, &[one], true);
        check(-1260, 20, &[one], false);
        check(2000, 100, &[one, beside], true);
        check(2000, 100, &[one], false);
        check(100, 1070, &[one], false);
        check(100, -40, &[one], false);
        check(0, 0, &[], false);
    }

    #[test]
    fn the_screen_of_an_address_is_kept_and_nothing_else_of_it() {
        let check = |address: &str, expect: Option<&str>| {
            let url = address.parse().expect("an address");
            assert_eq!(screen_of(&url).as_deref(), expect, "{address}");
        };
        check("tauri://localhost#/assets?q=dell&id=4", Some("assets"));
        check("tauri://localhost/#/contracts/17/edit", Some("contracts"));
        check("tauri://localhost", None);
        check("tauri://localhost#", None);
        check("tauri://localhost#/<script>", None);
        check("tauri://localhost#assets", None);
    }
}
