//! What is drawn in a cell for scanners and pens: a Code 128, an empty box.

use super::codes::{Dark, bars};
use super::flow::Flow;
use super::layout::Shape;
use super::style::{Colour, TEXT};
use super::unit::{Mp, Rect, count, em};

/// Lines of text a code is as high as.
pub(crate) const LINES: usize = 2;
/// Width of a module in thousandths of an em: 0.25 mm at 8 points, what every scanner reads.
const MODULE: i32 = 89;
/// Narrowest module that is drawn: 0.17 mm. In a narrower column the text stands alone.
const LEAST: Mp = 480;
/// Modules that stay free at each side.
const QUIET: u32 = 10;
/// Side of a box in thousandths of an em.
const BOX: i32 = 1_300;
const BLACK: Colour = Colour::Fixed(0, 0, 0);

/// What is drawn.
#[derive(Debug)]
pub(crate) enum Sign {
    /// A Code 128, and what it says.
    Code(Dark, Box<str>),
    /// An empty box.
    Box,
}

impl Sign {
    /// A text as a code; `None` for what a Code 128 cannot say.
    pub(crate) fn of(text: &str) -> Option<Self> {
        bars(text).map(|dark| Self::Code(dark, text.into()))
    }

    /// Its width in thousandths of an em, quiet zones included.
    pub(crate) fn width(&self) -> i32 {
        match self {
            Self::Code(dark, _) => modules(dark.width + 2 * QUIET).saturating_mul(MODULE),
            Self::Box => BOX,
        }
    }

    /// Draws it at the top of a cell; `line` is its first line.
    pub(crate) fn draw(&self, flow: &mut Flow<'_, '_, '_>, line: Rect, size: Mp) {
        match self {
            Self::Code(dark, text) => {
                // One width for all modules: rounding each bar by itself would blur the code.
                let fitting = line.w / modules(dark.width + 2 * QUIET).max(1);
                let unit = em(MODULE, size).min(fitting);
                if unit < LEAST {
                    flow.shaper.refs.unreadable.push(text.to_string());
                    return;
                }
                let height = line.h * count(LINES) - line.h / 4;
                for (x, _, w, _) in &dark.areas {
                    let left = line.x + unit * modules(x + QUIET);
                    let area = Rect::new(left, line.y, unit * modules(*w), height);
                    flow.shape(Shape::Fill(area, BLACK, 0));
                }
            }
            Self::Box => {
                let side = em(BOX, size);
                flow.shape(Shape::Frame(Rect::new(line.x, line.y, side, side), TEXT, 700));
            }
        }
    }
}

fn modules(n: u32) -> i32 {
    count(usize::try_from(n).unwrap_or(0))
}
