//! Making the window: render path, guards against the browser inside it, single instance, start
//! checks.

use std::time::Duration;

use custodia_core::store::{Depth, check_invariants};
use tauri::{
    AppHandle, DragDropEvent, Manager as _, RunEvent, Runtime, WebviewWindowBuilder, Window,
    WindowEvent,
};

use crate::app::App;
use crate::clock::Clock;
use crate::commands::types::{Health, Theme};
use crate::{frame, picker};

/// The window's label, named in the capability file.
pub(crate) const MAIN: &str = "main";
/// When a start is over, and the check may begin.
const AFTER_THE_START: Duration = Duration::from_secs(4);

/// Before the toolkit starts: choose the render path where it matters (ui decision 12).
pub(crate) fn prepare() {
    crate::system::choose_render_path();
}

/// Makes the state and the window.
pub(crate) fn setup<R: Runtime>(
    tauri: &mut tauri::App<R>,
) -> Result<(), Box<dyn std::error::Error>> {
    let handle = tauri.handle().clone();
    let folder = custodia_core::place::data_folder().ok_or("this system names no data folder")?;
    crate::commands::clear_paper(&folder);
    let worker = std::env::current_exe()?;
    let app = App::new(handle.clone(), picker::picker(&handle), folder, worker, Clock::new());
    let desk = app.desk();
    tauri.manage(app);
    let size = desk.window.unwrap_or(frame::USUAL);
    let theme = desk.theme.unwrap_or(Theme::System);
    let mut window = WebviewWindowBuilder::new(&handle, MAIN, frame::first_address(&desk));
    if let Some(chosen) = frame::frame_theme(theme) {
        window = window.background_color(frame::ground(chosen));
    }
    let window = window
        .title("Custodia")
        .inner_size(f64::from(size.width), f64::from(size.height))
        .min_inner_size(900.0, 600.0)
        .maximized(size.maximized)
        .theme(frame::frame_theme(theme))
        // A task bar with several windows tells which is which.
        .on_document_title_changed(|window, title| tell("its title", window.set_title(&title)))
        .on_navigation(is_ours)
        .build()?;
    frame::dress(&window, theme);
    frame::fit(&window, desk.place);
    crate::system::tune(&window);
    watch_the_date(handle.clone());
    crate::notify::every_hour(handle.clone());
    check_in_background(handle);
    Ok(())
}

/// Lets the window's frame follow the theme chosen.
pub(crate) fn show_theme<R: Runtime>(app: &AppHandle<R>, theme: Theme) {
    if let Some(window) = app.get_webview_window(MAIN) {
        frame::show_theme(&window, theme);
    }
}

/// Closes the window, after its unsaved work was dealt with.
pub(crate) fn close<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        tell("closing the window", window.close());
    }
}

/// Only our own pages: a link in a record never takes the window elsewhere.
fn is_ours(url: &tauri::Url) -> bool {
    match url.scheme() {
        "tauri" => true,
        "http" | "https" => url.host_str() == Some("tauri.localhost") || is_dev_server(url),
        _ => false,
    }
}

#[cfg(debug_assertions)]
fn is_dev_server(url: &tauri::Url) -> bool {
    !cfg!(feature = "custom-protocol")
        && url.host_str() == Some("localhost")
        && url.port() == Some(1420)
}

#[cfg(not(debug_assertions))]
fn is_dev_server(_: &tauri::Url) -> bool {
    false
}

/// Checks the register on a connection of its own, once its first screen has been painted: the
/// check of a large one takes seconds of processor time that a start would miss.
pub(crate) fn check_in_background<R: Runtime>(handle: AppHandle<R>) {
    tauri::async_runtime::spawn_blocking(move || {
        std::thread::sleep(AFTER_THE_START);
        let app = handle.state::<App<R>>();
        let checked = app.standing();
        if checked.broken.is_some() {
            return;
        }
        let found = app.read_long(|conn| check_invariants(conn, Depth::Quick));
        if app.standing().path != checked.path {
            // Another register is open by now, with a check of its own.
            return;
        }
        app.set_health(match found {
            Ok(report) if report.ok => Health::Ok,
            Ok(report) => {
                eprintln!("custodia: the register's check found {:?}", report.findings);
                Health::Problem
            }
            Err(e) => {
                eprintln!("custodia: the register's check: {e}");
                Health::Problem
            }
        });
    });
}

/// Looks at the date once a minute: a window stays open for weeks, and a laptop sleeps.
fn watch_the_date<R: Runtime>(handle: AppHandle<R>) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(60));
            let app = handle.state::<App<R>>();
            if let Err(e) = app.begin_day(app.clock.today()) {
                eprintln!("custodia: beginning the day: {e}");
            }
        }
    });
}

/// A second start came: show the window there is.
pub(crate) fn focus<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        for result in [window.unminimize(), window.show(), window.set_focus()] {
            tell("showing the window", result);
        }
    }
}

/// Says on the terminal what the window could not do; the program goes on without it.
pub(crate) fn tell(what: &str, result: tauri::Result<()>) {
    if let Err(e) = result {
        eprintln!("custodia: {what}: {e}");
    }
}

/// Takes dropped files, asks about unsaved work before the window closes, remembers what it is like.
pub(crate) fn on_window_event<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let app = window.state::<App<R>>();
    // One file at a time: of several dropped together only the first is looked at.
    if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event
        && let Some(path) = paths.first()
    {
        app.take_drop(path);
    }
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    if app.closing.must_ask() {
        api.prevent_close();
        app.emit_close_asked();
        return;
    }
    frame::keep(&app, window);
}

/// Leaves one self-contained file behind.
pub(crate) fn on_event<R: Runtime>(app: &AppHandle<R>, event: &RunEvent) {
    if matches!(event, RunEvent::Exit)
        && let Ok(store) = app.state::<App<R>>().take()
        && let Err(e) = store.close()
    {
        eprintln!("custodia: closing the register: {e}");
    }
}
