//! Custodia's window: a thin shell over `custodia-core`.
//!
//! It opens the register, answers the window's typed commands, and asks the system for files. What
//! is true about contracts, assets and paper is not here.

use std::process::ExitCode;

use tauri::{Builder, Runtime};

pub mod app;
pub mod clock;
pub mod closing;
pub mod commands;
pub mod desk;
mod frame;
mod import_session;
pub mod notify;
pub mod picker;
pub mod previews;
pub mod printing;
pub mod stops;
pub mod system;
mod window;

/// Starts the program; returns when its window is closed.
pub fn run() -> ExitCode {
    window::prepare();
    let app = builder(tauri::Builder::default())
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::focus(app)))
        .plugin(tauri_plugin_dialog::init())
        .on_window_event(window::on_window_event)
        .setup(|app| {
            window::setup(app)?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(|app, event| window::on_event(app, &event));
            ExitCode::SUCCESS
        }
        Err(e) => {
            eprintln!("custodia: the window could not be made: {e}");
            ExitCode::FAILURE
        }
    }
}

/// The builder with every command: shared with the tests' mock runtime.
pub fn builder<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.invoke_handler(commands::handler())
}
