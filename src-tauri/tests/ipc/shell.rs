//! A shell for a test: the state on a register in a folder of its own, answers from a script.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use custodia_desktop::app::App;
use custodia_desktop::clock::Clock;
use custodia_desktop::picker::scripted::ScriptedPicker;
use serde_json::Value;
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{
    INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
};
use tauri::webview::InvokeRequest;
use tauri::{Listener as _, Manager as _, WebviewWindow, WebviewWindowBuilder};

/// The shell, its folder removed at the end.
pub(crate) struct Shell {
    /// Dropping it ends the runtime.
    app: tauri::App<MockRuntime>,
    window: WebviewWindow<MockRuntime>,
    pub(crate) folder: PathBuf,
}

impl Shell {
    /// A shell whose dialogs answer with these files, on a desktop that prints nothing.
    pub(crate) fn with(picks: &[&str]) -> Self {
        Self::on("unix:path=/nonexistent", picks)
    }

    /// A shell that asks on this bus to print.
    pub(crate) fn on(bus: &str, picks: &[&str]) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("custodia-ipc-{}-{n}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let picks: Vec<PathBuf> = picks.iter().map(|p| folder.join(p)).collect();
        let app = custodia_desktop::builder(mock_builder())
            .build(mock_context(noop_assets()))
            .expect("the mock runtime starts");
        let mut state = App::new(
            app.handle().clone(),
            Box::new(ScriptedPicker::new(picks)),
            folder.clone(),
            PathBuf::from(env!("CARGO_BIN_EXE_custodia-desktop")),
            Clock::new(),
        );
        // Nothing reaches the desktop of whoever runs the tests.
        state.bus = Some(bus.into());
        state.viewer = |path| Ok(std::fs::write(seen(path), "")?);
        app.manage(state);
        let window = WebviewWindowBuilder::new(&app, "main", Default::default()).build().unwrap();
        Self { app, window, folder }
    }

    /// Lets the window see another date.
    pub(crate) fn begin_day(&self, date: &str) {
        self.app.state::<App<MockRuntime>>().begin_day(date.parse().unwrap()).unwrap();
    }

    /// Looks for reminders as every hour; how many were shown.
    #[cfg(target_os = "linux")]
    pub(crate) fn remind(&self) -> usize {
        custodia_desktop::notify::remind(&self.app.state::<App<MockRuntime>>()).unwrap()
    }

    /// Listens to what the window is told.
    pub(crate) fn hear(&self, event: &str, mut ear: impl FnMut(Value) + Send + 'static) {
        let ear = std::sync::Mutex::new(move |text: &str| ear(serde_json::from_str(text).unwrap()));
        self.app.listen_any(event, move |event| (ear.lock().unwrap())(event.payload()));
    }

    /// Stops what makes a file as soon as it has said how far it is.
    pub(crate) fn stop_files_at_once(&self) {
        let handle = self.app.handle().clone();
        self.app.listen_any("progress", move |_| {
            handle.state::<App<MockRuntime>>().file_stops.stop();
        });
    }

    /// Drops a file on the window.
    pub(crate) fn drop_file(&self, name: &str) {
        self.app.state::<App<MockRuntime>>().take_drop(&self.folder.join(name));
    }

    /// Calls a command and returns what the window would get.
    pub(crate) fn raw(&self, command: &str, args: &Value) -> Result<InvokeResponseBody, Value> {
        get_ipc_response(&self.window, request(command, args))
    }

    /// Calls a command that takes its time; its answer is joined later.
    #[cfg(target_os = "linux")]
    pub(crate) fn later(
        &self,
        command: &str,
        args: &Value,
    ) -> std::thread::JoinHandle<Result<Value, Value>> {
        let (window, request) = (self.window.clone(), request(command, args));
        std::thread::spawn(move || {
            get_ipc_response(&window, request).map(|body| body.deserialize::<Value>().unwrap())
        })
    }

    /// Calls a command that answers with JSON.
    #[allow(clippy::needless_pass_by_value, reason = "a call site reads `call(name, json!(…))`")]
    pub(crate) fn call(&self, command: &str, args: Value) -> Result<Value, Value> {
        self.raw(command, &args).map(|body| body.deserialize::<Value>().unwrap())
    }

    /// Calls a command that must be answered.
    pub(crate) fn done(&self, command: &str, args: Value) -> Value {
        self.call(command, args).unwrap_or_else(|e| panic!("{command}: {e}"))
    }
}

impl Drop for Shell {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn request(command: &str, args: &Value) -> InvokeRequest {
    InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().unwrap(),
        body: InvokeBody::Json(serde_json::json!({ "args": args })),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_string(),
    }
}

/// What the viewer leaves beside a file it has shown.
pub(crate) fn seen(path: &Path) -> PathBuf {
    path.with_extension("seen")
}

/// A fresh id for a write.
pub(crate) fn op_id() -> String {
    uuid::Uuid::now_v7().to_string()
}
