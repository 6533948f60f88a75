//! The desk: what belongs to this window on this computer and not to the business. Theme, grid
//! layouts, who sits here, which register was open. A JSON file beside the registers; losing it
//! loses an arrangement, never data.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use custodia_core::error::Result;
use custodia_core::ids::PersonId;
use custodia_core::place;
use serde::{Deserialize, Serialize};

use crate::commands::types::Theme;

/// Largest layout of one grid, characters.
pub const MAX_LAYOUT: usize = 20_000;
/// Most grids remembered.
pub const MAX_GRIDS: usize = 100;

/// The arrangement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Desk {
    /// Light, dark or as the system.
    pub theme: Option<Theme>,
    /// Layouts by grid.
    pub grids: BTreeMap<String, String>,
    /// Who sits here, by register.
    pub operators: BTreeMap<String, PersonId>,
    /// Folders that copies were saved in, by register: their checkpoints grow there.
    pub copies: BTreeMap<String, BTreeSet<PathBuf>>,
    /// The register opened last, when it is not the usual one.
    pub register: Option<PathBuf>,
    /// Whether the desktop shows reminders; they are shown unless somebody said otherwise.
    pub notify: Option<bool>,
    /// Reminders that are due and were shown, by register.
    pub reminded: BTreeMap<String, BTreeSet<String>>,
    /// Whether somebody has said how to begin, so that it is not asked again.
    pub begun: bool,
    /// Size of the window when it was closed.
    pub window: Option<WindowSize>,
    /// Where it stood then; not known where the system does not tell.
    pub place: Option<WindowPlace>,
    /// The screen it showed, e.g. `assets`.
    pub screen: Option<String>,
}

/// The window's size in logical pixels, as it is without being maximised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowSize {
    /// Width of the content.
    pub width: u32,
    /// Height of the content.
    pub height: u32,
    /// Whether it filled the screen.
    pub maximized: bool,
}

/// The outer corner of the window, in pixels of all screens together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

impl Desk {
    /// Whether reminders are shown.
    pub fn notify(&self) -> bool {
        self.notify.unwrap_or(true)
    }

    /// The desk as it was left. An unreadable one is a new one, with the register the terminal
    /// still finds in it: window and terminal work on the same.
    pub fn load(folder: &Path) -> Self {
        let read = std::fs::read(folder.join(place::DESK)).ok();
        read.and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_else(|| Self { register: place::chosen_register(folder), ..Self::default() })
    }

    /// Keeps the arrangement: written beside, then renamed over.
    pub fn save(&self, folder: &Path) -> Result<()> {
        let json = serde_json::to_vec_pretty(self)
            .map_err(|e| custodia_core::error::Error::Internal(e.to_string()))?;
        std::fs::create_dir_all(folder)?;
        let temp = folder.join(format!("{}.new", place::DESK));
        let mut file = std::fs::File::create(&temp)?;
        file.write_all(&json)?;
        file.sync_all()?;
        Ok(std::fs::rename(&temp, folder.join(place::DESK))?)
    }
}
