//! How far a copy of the register is, and whether anybody still wants it.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use super::Conn;
use super::stop::STEPS;
use crate::error::{Refusal, Result};

/// What a whole copy counts.
const WHOLE: u64 = 100;
/// From here on it is written and is being read again.
pub(super) const COPIED: u64 = 60;
/// From here on its pages are in order; its journal is next.
pub(super) const SOUND: u64 = 80;
/// From here on its journal is, too.
pub(super) const CHAINED: u64 = 95;
/// Of so many looks whether to go on, one tells how far it is: it asks for the size of a file.
const TOLD: u64 = 16;

/// Told how much of how much is done; `false` stops it.
type Observe = dyn Fn(u64, u64) -> bool + Send + Sync;

/// A copy that somebody watches, or nobody.
#[derive(Clone, Default)]
pub(super) struct Pace(Option<Arc<Watched>>);

struct Watched {
    observe: Box<Observe>,
    done: AtomicU64,
    /// The file that grows, and how large it will be at most.
    file: OnceLock<(PathBuf, u64)>,
}

impl Pace {
    /// A copy that is watched.
    pub(super) fn told(observe: impl Fn(u64, u64) -> bool + Send + Sync + 'static) -> Self {
        let watched =
            Watched { observe: Box::new(observe), done: AtomicU64::new(0), file: OnceLock::new() };
        Self(Some(Arc::new(watched)))
    }

    /// Lets every question of a connection end with the refusal `cancelled` once nobody wants the
    /// copy any more; one that nobody watches goes on.
    pub(super) fn hear(&self, conn: &mut Conn) -> Result<()> {
        let Some(watched) = self.0.clone() else { return Ok(()) };
        let mut looks = 0_u64;
        let stopped = move || {
            looks += 1;
            looks.is_multiple_of(TOLD) && !watched.go_on()
        };
        Ok(conn.progress_handler(STEPS, Some(stopped))?)
    }

    /// Says which file grows.
    pub(super) fn grows(&self, part: PathBuf, bytes: u64) {
        if let Some(watched) = &self.0 {
            // A pace is of one copy.
            let _ = watched.file.set((part, bytes));
        }
    }

    /// Says between two steps how far it is.
    ///
    /// # Errors
    /// Refused (`cancelled`) when nobody wants it any more.
    pub(super) fn reach(&self, done: u64) -> Result<()> {
        let Some(watched) = &self.0 else { return Ok(()) };
        watched.done.fetch_max(done, Ordering::SeqCst);
        if watched.go_on() { Ok(()) } else { Err(Refusal::new("cancelled").into()) }
    }

    /// Says that the copy is whole; nothing stops it any more.
    pub(super) fn finish(&self) {
        if let Some(watched) = &self.0 {
            watched.done.store(WHOLE, Ordering::SeqCst);
            (watched.observe)(WHOLE, WHOLE);
        }
    }
}

impl Watched {
    fn go_on(&self) -> bool {
        let mut done = self.done.load(Ordering::SeqCst);
        if done >= WHOLE {
            return true;
        }
        if let Some((part, bytes)) = self.file.get()
            && done < COPIED
        {
            let written = std::fs::metadata(part).map_or(0, |m| m.len());
            done = done.max((COPIED * written / (*bytes).max(1)).min(COPIED));
        }
        (self.observe)(done, WHOLE)
    }
}
