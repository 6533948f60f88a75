//! The lines of a cell: nearly always one, held without an allocation of its own, which in a table
//! of 100,000 rows is a tenth of the memory.

use std::ops::Deref;

use super::text::Line;

/// Some lines, one under the other.
#[derive(Debug)]
pub(crate) enum Lines {
    One(Line),
    /// None, or several.
    Many(Vec<Line>),
}

impl Lines {
    pub(crate) fn push(&mut self, line: Line) {
        *self = match std::mem::take(self) {
            Self::Many(lines) if lines.is_empty() => Self::One(line),
            Self::Many(mut lines) => {
                lines.push(line);
                Self::Many(lines)
            }
            Self::One(first) => Self::Many(vec![first, line]),
        };
    }
}

impl Default for Lines {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl Deref for Lines {
    type Target = [Line];

    fn deref(&self) -> &[Line] {
        match self {
            Self::One(line) => std::slice::from_ref(line),
            Self::Many(lines) => lines,
        }
    }
}

impl FromIterator<Line> for Lines {
    fn from_iter<I: IntoIterator<Item = Line>>(lines: I) -> Self {
        let mut all = Self::default();
        lines.into_iter().for_each(|line| all.push(line));
        all
    }
}
