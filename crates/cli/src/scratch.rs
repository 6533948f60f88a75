//! An empty register for the length of one command: what a dry run is held against when the
//! register it names is not there yet.

use std::path::PathBuf;

use custodia_core::error::{Error, Result};
use custodia_core::store::{Conn, Store};

use crate::check;
use crate::context::Context;

/// The register; its folder goes with it.
pub(crate) struct Scratch {
    store: Option<Store>,
    folder: PathBuf,
}

impl Scratch {
    pub(crate) fn new(context: &Context) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("custodia-{}", std::process::id()));
        let mut scratch = Self { store: None, folder };
        let path = scratch.folder.join("scratch.db");
        scratch.store = Some(check::create_at(context, &path, "", None)?);
        Ok(scratch)
    }

    pub(crate) fn conn(&self) -> Result<&Conn> {
        self.store.as_ref().map(Store::conn).ok_or_else(|| Error::Internal("scratch".into()))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Closed first: its lock and its write-ahead log are files in the folder.
        drop(self.store.take());
        if let Err(e) = std::fs::remove_dir_all(&self.folder) {
            eprintln!("custodia: {}: {e}", self.folder.display());
        }
    }
}
