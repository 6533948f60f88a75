//! Stopping long work that nobody waits for any more.
//!
//! Whoever works takes a watch and looks at it from time to time. Stopping ends what had begun
//! until then, so that a request to stop can never hit the work that comes after it.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How often one kind of work was told to stop.
#[derive(Debug, Default)]
pub struct Stops(Arc<AtomicU64>);

/// A piece of work that can be stopped.
#[derive(Debug, Clone)]
pub struct Watch {
    stops: Arc<AtomicU64>,
    begun: u64,
}

impl Stops {
    /// Begins a piece of work.
    pub fn watch(&self) -> Watch {
        Watch { stops: Arc::clone(&self.0), begun: self.0.load(Ordering::SeqCst) }
    }

    /// Stops all work that has begun.
    pub fn stop(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

impl Watch {
    /// Whether it was stopped.
    pub fn is_stopped(&self) -> bool {
        self.stops.load(Ordering::SeqCst) != self.begun
    }

    /// The same, for work that asks after every step whether to go on.
    pub fn go_on(&self) -> ControlFlow<()> {
        if self.is_stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::Stops;

    #[test]
    fn stopping_ends_what_had_begun_and_nothing_that_comes_after() {
        let stops = Stops::default();
        let (first, second) = (stops.watch(), stops.watch());
        assert!(!first.is_stopped() && first.go_on().is_continue());
        stops.stop();
        let third = stops.watch();
        assert!(first.is_stopped() && second.go_on().is_break());
        assert!(!third.is_stopped(), "it began after the stop");
    }
}
