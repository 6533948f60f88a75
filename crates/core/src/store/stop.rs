//! Stopping work of seconds. Whether anybody still waits is asked between the steps of
//! every statement, so that no stretch of an import, its journal or a comparison is deaf to it.
//!
//! A stopped write is undone as a whole; a commit that has begun is not stopped.

use super::{Op, Reader, Store, Tx, Written};
use crate::error::Result;

/// Steps of SQLite's machine between two looks: some tens of microseconds.
const STEPS: i32 = 4_000;

impl Store {
    /// [`Store::write`] that ends with the refusal `cancelled`, and nothing written, soon after
    /// `stopped` says so.
    pub fn write_until<T>(
        &mut self,
        op: &Op,
        stopped: impl FnMut() -> bool + Send + 'static,
        f: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Written<T>> {
        self.conn.progress_handler(STEPS, Some(stopped))?;
        let written = self.write(op, f);
        self.conn.progress_handler(STEPS, None::<fn() -> bool>)?;
        written
    }
}

impl Reader {
    /// Lets every question of this connection end with the refusal `cancelled` once `stopped` says
    /// so.
    pub fn stop_when(&mut self, stopped: impl FnMut() -> bool + Send + 'static) -> Result<()> {
        Ok(self.0.progress_handler(STEPS, Some(stopped))?)
    }
}
