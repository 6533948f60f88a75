//! The parts of the bench, each a few rows of the table.

pub(crate) mod agenda;
pub(crate) mod busy;
pub(crate) mod disposal;
pub(crate) mod edit;
pub(crate) mod fleet;
pub(crate) mod grid;
pub(crate) mod import;
pub(crate) mod journal;
pub(crate) mod paper;
pub(crate) mod search;
pub(crate) mod sla;
pub(crate) mod window;

use std::path::{Path, PathBuf};

use custodia_core::store::Store;

use crate::args::Args;
use crate::table::Row;
use crate::{Result, data, office};

/// What the parts work on.
#[derive(Debug)]
pub(crate) struct Site {
    pub(crate) args: Args,
    /// The generated files.
    pub(crate) data: PathBuf,
    /// This run's folder.
    pub(crate) folder: PathBuf,
    pub(crate) rows: Vec<Row>,
}

impl Site {
    /// The register with the generated assets and contracts.
    pub(crate) fn register(&self) -> PathBuf {
        self.folder.join("office").join("custodia.db")
    }

    /// The same assets in the same tables, made by bare SQLite.
    pub(crate) fn bare(&self) -> PathBuf {
        self.folder.join("bare.db")
    }

    /// Adds vendors, contracts and what they cover to the imported assets.
    pub(crate) fn import_contracts(&self) -> Result<()> {
        eprintln!("contracts…");
        let data = data::generated(self.args.contracts * 20, data::SEED)?;
        let mut store = Store::open(&self.register(), office::at(1))?;
        office::import(&mut store, &data.join("vendors.csv"))?;
        let found = office::import(&mut store, &data.join("contracts.csv"))?;
        if found.created != self.args.contracts {
            let what = format!("contracts are not imported as they should be: {found:?}");
            return Err(what.into());
        }
        office::cover(&mut store, &data.join("contract_assets.csv"))?;
        store.close()?;
        Ok(())
    }

    pub(crate) fn add(&mut self, row: Row) {
        eprintln!("  {}: {}", row.what, row.figure);
        self.rows.push(row);
    }
}

/// Removes a database with what SQLite lays beside it.
pub(crate) fn remove(db: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        let mut name = db.as_os_str().to_owned();
        name.push(suffix);
        // It may not be there.
        let _ = std::fs::remove_file(name);
    }
}
