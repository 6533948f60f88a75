//! Making the window: render path, guards against the browser inside it, single instance, start
//! checks.

use custodia_core::store::{Depth, check_invariants};
use tauri::{AppHandle, Manager as _, RunEvent, Runtime, WebviewUrl, WebviewWindowBuilder};

use crate::app::App;
use crate::clock::Clock;
use crate::commands::types::Health;
use crate::picker;

/// The window's label, named in the capability file.
const MAIN: &str = "main";

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
    let worker = std::env::current_exe()?;
    let app = App::new(handle.clone(), picker::picker(&handle), folder, worker, Clock::new());
    tauri.manage(app);
    let window = WebviewWindowBuilder::new(&handle, MAIN, WebviewUrl::App("index.html".into()))
        .title("Custodia")
        .inner_size(1280.0, 800.0)
        .min_inner_size(900.0, 600.0)
        .on_navigation(is_ours)
        .build()?;
    crate::system::tune(&window);
    check_in_background(handle);
    Ok(())
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

/// Checks the register on a connection of its own, so that the first paint waits for nothing.
fn check_in_background<R: Runtime>(handle: AppHandle<R>) {
    tauri::async_runtime::spawn_blocking(move || {
        let app = handle.state::<App<R>>();
        let (_, broken, _) = app.standing();
        if broken.is_some() {
            return;
        }
        let found = app.spare_reader().and_then(|reader| check_invariants(&reader, Depth::Quick));
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

/// A second start came: show the window there is.
pub(crate) fn focus<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        for result in [window.unminimize(), window.show(), window.set_focus()] {
            if let Err(e) = result {
                eprintln!("custodia: showing the window: {e}");
            }
        }
    }
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
