//! Spans of real time and their algebra. Instants are seconds since 1970 in UTC, so that a day
//! with a change of the clocks has the length it really has. Every operation is one pass over
//! sorted lists: a million outages cost their sorting.

use std::cmp::{max, min};

/// A span of time: from an instant up to, but without, another. Seconds since 1970, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First second.
    pub from: i64,
    /// First second after it.
    pub until: i64,
}

impl Span {
    /// A span; one that ends before it begins is empty.
    pub const fn new(from: i64, until: i64) -> Self {
        Self { from, until }
    }

    /// Its length in seconds.
    pub const fn seconds(self) -> i64 {
        if self.until > self.from { self.until.saturating_sub(self.from) } else { 0 }
    }

    /// What it shares with another; may be empty.
    pub fn clip(self, to: Self) -> Self {
        Self { from: max(self.from, to.from), until: min(self.until, to.until) }
    }
}

/// Seconds of all spans together; they must not overlap.
pub fn seconds(spans: &[Span]) -> i64 {
    spans.iter().fold(0, |sum, s| sum.saturating_add(s.seconds()))
}

/// The same time in sorted spans that neither overlap nor touch; empty ones fall away (SL-026).
pub fn merge(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|s| s.seconds() > 0);
    if !spans.is_sorted() {
        spans.sort_unstable();
    }
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.from <= last.until => last.until = max(last.until, span.until),
            _ => merged.push(span),
        }
    }
    merged
}

/// What lies inside the window (SL-027). `spans` must be merged.
pub fn clip(spans: &[Span], window: Span) -> Vec<Span> {
    let first = spans.partition_point(|s| s.until <= window.from);
    let inside = spans[first..].iter().take_while(|s| s.from < window.until);
    inside.map(|s| s.clip(window)).filter(|s| s.seconds() > 0).collect()
}

/// What both lists share. Both must be merged.
pub fn intersect(a: &[Span], b: &[Span]) -> Vec<Span> {
    let (mut i, mut j, mut shared) = (0, 0, Vec::new());
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        let both = x.clip(*y);
        if both.seconds() > 0 {
            shared.push(both);
        }
        if x.until <= y.until { i += 1 } else { j += 1 }
    }
    shared
}

/// What is in `spans` and not in `taken`. Both must be merged.
pub fn subtract(spans: &[Span], taken: &[Span]) -> Vec<Span> {
    let (mut left, mut j) = (Vec::with_capacity(spans.len()), 0);
    for span in spans {
        while taken.get(j).is_some_and(|t| t.until <= span.from) {
            j += 1;
        }
        let mut from = span.from;
        // What ends after this span may reach into the next: `j` stays on it.
        let mut k = j;
        while let Some(t) = taken.get(k).filter(|t| t.from < span.until) {
            if t.from > from {
                left.push(Span::new(from, t.from));
            }
            from = max(from, t.until);
            k += 1;
        }
        if from < span.until {
            left.push(Span::new(from, span.until));
        }
        j = k.saturating_sub(1).max(j);
    }
    left
}
