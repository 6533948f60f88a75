//! Where registers live on a computer: a folder of their own inside the user's application data,
//! the same for window and terminal.

use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The window's arrangement, a file in the folder of the program's data.
pub const DESK: &str = "desk.json";

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

/// The register the window had open last, where that is another than the usual one.
///
/// Whether it still exists is not asked here: a chosen register that is gone is missing, and never
/// another one. A desk that is absent or unreadable names none.
pub fn chosen_register(folder: &Path) -> Option<PathBuf> {
    /// The one field of the desk that is not the window's alone.
    #[derive(Deserialize)]
    struct Chosen {
        register: Option<PathBuf>,
    }
    let bytes = std::fs::read(folder.join(DESK)).ok()?;
    serde_json::from_slice::<Chosen>(&bytes).ok()?.register
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desk_names_the_register_opened_last_and_a_broken_desk_names_none() {
        let folder = std::env::temp_dir().join(format!("custodia-place-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        assert_eq!(chosen_register(&folder), None, "no desk yet");
        for (desk, register) in [
            (r#"{"register":"/office/own.db"}"#, Some("/office/own.db")),
            // Fields of another version do not hide it.
            (r#"{"theme":"neon","grids":7,"register":"/office/own.db"}"#, Some("/office/own.db")),
            (r#"{"theme":"dark"}"#, None),
            (r#"{"register":null}"#, None),
            (r#"{"register":7}"#, None),
            (r#"{"register":"/office/ow"#, None),
            ("", None),
        ] {
            std::fs::write(folder.join(DESK), desk).unwrap();
            assert_eq!(chosen_register(&folder), register.map(PathBuf::from), "{desk}");
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
