//! Which sign stands for a tone or a mark, and its outline. Shapes differ, so that a
//! black-and-white copy loses nothing.

use custodia_core::reports::model::{Mark, Tone};

use super::layout::Sign;
use super::style::{ACCENT, CRITICAL, Colour, TEXT, TEXT_2};
use super::unit::Mp;

/// The sign of a tone.
pub(crate) const fn tone_sign(tone: Tone) -> Option<Sign> {
    match tone {
        Tone::Critical => Some(Sign::Triangle),
        Tone::Warning => Some(Sign::Diamond),
        Tone::Ok => Some(Sign::Disc),
        Tone::Plain | Tone::Muted => None,
    }
}

/// The sign and colour of a mark on a timeline.
pub(crate) const fn mark_sign(mark: Mark) -> (Sign, Colour) {
    match mark {
        Mark::Decide => (Sign::Diamond, ACCENT),
        Mark::LastSafe => (Sign::Down, CRITICAL),
        Mark::Notice => (Sign::Square, TEXT),
        Mark::End => (Sign::Ring, TEXT_2),
    }
}

/// How a sign is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paint {
    Fill,
    /// White inside, so that what it stands on does not show through.
    Outline,
}

/// Corners of a sign around its centre (y downwards), whether they are joined by curves, and its
/// paint. Curved outlines list end, control, control, end, …
pub(crate) fn outline(sign: Sign, size: Mp) -> (Vec<(Mp, Mp, bool)>, Paint) {
    let r = size / 2;
    let corner = |x: Mp, y: Mp| (x, y, false);
    match sign {
        // A hair taller than wide reads as upright.
        Sign::Triangle => {
            (vec![corner(0, -r), corner(r, r * 8 / 10), corner(-r, r * 8 / 10)], Paint::Fill)
        }
        Sign::Down => {
            // Small enough to be seen inside a square of the same day.
            let r = r * 84 / 100;
            (vec![corner(0, r), corner(r, -r * 8 / 10), corner(-r, -r * 8 / 10)], Paint::Fill)
        }
        Sign::Diamond => {
            let r = r * 108 / 100;
            (vec![corner(0, -r), corner(r, 0), corner(0, r), corner(-r, 0)], Paint::Fill)
        }
        Sign::Square => {
            let r = r * 108 / 100;
            (vec![corner(-r, -r), corner(r, -r), corner(r, r), corner(-r, r)], Paint::Outline)
        }
        Sign::Disc => (circle(r * 92 / 100), Paint::Fill),
        Sign::Ring => (circle(r * 78 / 100), Paint::Outline),
    }
}

/// A circle of four Bézier curves.
fn circle(r: Mp) -> Vec<(Mp, Mp, bool)> {
    // 0.5523 r: the control distance at which four cubic curves draw a circle.
    let k = r * 552 / 1000;
    vec![
        (r, 0, false),
        (r, k, true),
        (k, r, true),
        (0, r, false),
        (-k, r, true),
        (-r, k, true),
        (-r, 0, false),
        (-r, -k, true),
        (-k, -r, true),
        (0, -r, false),
        (k, -r, true),
        (r, -k, true),
        (r, 0, false),
    ]
}
