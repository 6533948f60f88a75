//! Stopping work of seconds. Whether anybody still waits is asked between the steps of
//! every statement, so that no stretch of an import, its journal or a comparison is deaf to it.
//!
//! A stopped write is undone as a whole; a commit that has begun is not stopped.

use super::{Conn, Op, Reader, Store, Tx, Written};
use crate::error::Result;

/// Steps of SQLite's machine between two looks: some tens of microseconds.
pub(super) const STEPS: i32 = 4_000;

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

/// Asks between two statements whether anybody still waits; refused as `cancelled` when not. A long
/// stretch of work that reads nothing would be deaf to it.
///
/// # Errors
/// The refusal `cancelled`.
pub(crate) fn pulse(conn: &Conn) -> Result<()> {
    // Enough steps of SQLite's machine for one look at the handler.
    let counted = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
         SELECT count(*) AS n FROM n";
    Ok(conn.prepare_cached(counted)?.query_row([], |r| r.get::<_, i64>("n")).map(drop)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pulse_hears_of_a_stop_between_two_statements() {
        let mut conn = Conn::open_in_memory().expect("a database");
        pulse(&conn).expect("nobody stopped anything");
        conn.progress_handler(STEPS, Some(|| true)).expect("a handler");
        let stopped = pulse(&conn).expect_err("stopped");
        assert!(matches!(&stopped, crate::error::Error::Refused(r) if r.code == "cancelled"));
    }
}
