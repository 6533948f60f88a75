//! Where registers live on a computer: a folder of their own inside the user's application data,
//! the same for window and terminal.

use std::path::{Path, PathBuf};

/// The name under which the system knows the program.
pub const IDENTIFIER: &str = "app.custodia.desktop";

/// The folder of the program's data; `None` where the system names none.
pub fn data_folder() -> Option<PathBuf> {
    dirs::data_dir().map(|d| d.join(IDENTIFIER))
}

/// The usual register inside a data folder. A folder below it, because the web view keeps caches
/// of its own in the data folder.
pub fn register_in(folder: &Path) -> PathBuf {
    folder.join("register").join("custodia.db")
}

/// The usual register of this user.
pub fn usual_register() -> Option<PathBuf> {
    data_folder().map(|f| register_in(&f))
}
