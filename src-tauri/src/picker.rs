//! File dialogs. Rust opens them and keeps the path; the window learns a file's name at most.

use std::path::PathBuf;

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::DialogExt as _;

/// What a dialog is for.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Title of the dialog.
    pub title: String,
    /// What the kind of file is called, e.g. "Spreadsheets".
    pub kind: String,
    /// File endings, no dot.
    pub endings: Vec<&'static str>,
    /// Proposed name, for saving.
    pub name: String,
}

/// Asks the user for files.
pub trait FilePicker: Send + Sync {
    /// A file to read; `None` when the dialog was closed.
    fn open(&self, ask: &Ask) -> Option<PathBuf>;
    /// Files to read, one or several; none when the dialog was closed.
    fn open_many(&self, ask: &Ask) -> Vec<PathBuf>;
    /// A file to write; the dialog has asked about replacing.
    fn save(&self, ask: &Ask) -> Option<PathBuf>;
    /// A folder to write files into.
    fn folder(&self, ask: &Ask) -> Option<PathBuf>;
}

/// The system's own dialogs.
#[derive(Debug)]
pub struct SystemPicker<R: Runtime>(pub AppHandle<R>);

impl<R: Runtime> FilePicker for SystemPicker<R> {
    fn open(&self, ask: &Ask) -> Option<PathBuf> {
        let dialog =
            self.0.dialog().file().set_title(&ask.title).add_filter(&ask.kind, &ask.endings);
        dialog.blocking_pick_file()?.into_path().ok()
    }

    fn open_many(&self, ask: &Ask) -> Vec<PathBuf> {
        let dialog =
            self.0.dialog().file().set_title(&ask.title).add_filter(&ask.kind, &ask.endings);
        let picked = dialog.blocking_pick_files().unwrap_or_default();
        picked.into_iter().filter_map(|file| file.into_path().ok()).collect()
    }

    fn save(&self, ask: &Ask) -> Option<PathBuf> {
        let dialog = self
            .0
            .dialog()
            .file()
            .set_title(&ask.title)
            .set_file_name(&ask.name)
            .add_filter(&ask.kind, &ask.endings);
        dialog.blocking_save_file()?.into_path().ok()
    }

    fn folder(&self, ask: &Ask) -> Option<PathBuf> {
        let dialog = self.0.dialog().file().set_title(&ask.title);
        dialog.blocking_pick_folder()?.into_path().ok()
    }
}

/// The dialogs of this build: a script where a test gave one, else the system's.
pub fn picker<R: Runtime>(app: &AppHandle<R>) -> Box<dyn FilePicker> {
    #[cfg(any(debug_assertions, feature = "e2e"))]
    if let Some(scripted) = scripted::from_environment() {
        return Box::new(scripted);
    }
    Box::new(SystemPicker(app.clone()))
}

/// A picker that answers from a list: WebDriver cannot click a native dialog.
#[cfg(any(debug_assertions, feature = "e2e"))]
pub mod scripted {
    use std::collections::VecDeque;
    use std::path::PathBuf;
    use std::sync::Mutex;

    use super::{Ask, FilePicker};

    /// Answers in order; an empty entry closes the dialog, and so does the end of the list.
    #[derive(Debug)]
    pub struct ScriptedPicker(Mutex<VecDeque<PathBuf>>);

    impl ScriptedPicker {
        /// A script.
        pub fn new(answers: impl IntoIterator<Item = PathBuf>) -> Self {
            Self(Mutex::new(answers.into_iter().collect()))
        }

        fn next(&self) -> Option<PathBuf> {
            let mut answers = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            answers.pop_front().filter(|p| !p.as_os_str().is_empty())
        }
    }

    impl FilePicker for ScriptedPicker {
        fn open(&self, _: &Ask) -> Option<PathBuf> {
            self.next()
        }

        fn open_many(&self, _: &Ask) -> Vec<PathBuf> {
            self.next().into_iter().collect()
        }

        fn save(&self, _: &Ask) -> Option<PathBuf> {
            self.next()
        }

        fn folder(&self, _: &Ask) -> Option<PathBuf> {
            self.next()
        }
    }

    /// The script in `CUSTODIA_PICKS`, a path list as `PATH` is one.
    pub fn from_environment() -> Option<ScriptedPicker> {
        let value = std::env::var_os("CUSTODIA_PICKS")?;
        Some(ScriptedPicker::new(std::env::split_paths(&value)))
    }
}
