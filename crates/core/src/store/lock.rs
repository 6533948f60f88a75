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
    _file: File,
}

impl Lock {
    /// Takes the writer's lock of a register, or answers `Locked` at once.
    pub(super) fn take(register: &Path) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        platform::private(&mut options);
        let file = options.open(path(register))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::Register(RegisterError::Locked)),
            Err(TryLockError::Error(e)) => Err(e.into()),
        }
    }
}

/// `office.db` → `office.db.lock`: two registers in one folder have two locks.
fn path(register: &Path) -> PathBuf {
    let mut name = register.as_os_str().to_owned();
    name.push(".lock");
    name.into()
}
