//! One writer: an operating-system lock on a file beside the register.
//!
//! The system frees it when the process ends in whatever way, so there is nothing to clean up.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::platform;
use crate::error::{Error, RegisterError, Result};

/// The held lock; dropping it frees it.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
    fresh: bool,
}

impl Lock {
    /// Takes the writer's lock of a register, or answers `Locked` at once.
    pub(super) fn take(register: &Path) -> Result<Self> {
        let path = path(register);
        let fresh = !path.exists();
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        platform::private(&mut options);
        let file = options.open(&path)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file, path, fresh }),
            Err(TryLockError::WouldBlock) => Err(Error::Register(RegisterError::Locked)),
            Err(TryLockError::Error(e)) => Err(e.into()),
        }
    }

    /// Frees the lock of a file that turned out not to be a register, leaving nothing beside it.
    /// (A register's lock file stays: removing it could give two processes two locks.)
    pub(super) fn abandon(self) {
        if self.fresh {
            // What cannot be removed is an empty file nobody reads.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing alone would not do: a process being started at this moment holds a copy of the
        // handle until it becomes another program, and the lock with it.
        let _ = self.file.unlock();
    }
}

/// `office.db` → `office.db.lock`: two registers in one folder have two locks.
fn path(register: &Path) -> PathBuf {
    let mut name = register.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}
