//! Units of layout: whole thousandths of a point, and whole thousandths of an em inside a run of
//! text. Integers make every page the same on every machine; points become `f32` only here, at
//! the border to printpdf and lopdf.

/// A length in thousandths of a point; x grows to the right, y *downwards* from the sheet's top.
pub type Mp = i32;

/// Whole points.
pub(crate) const fn pt(points: i32) -> Mp {
    points * 1000
}

/// `units` thousandths of an em at a type size.
pub(crate) fn em(units: i32, size: Mp) -> Mp {
    clamp(i64::from(units) * i64::from(size) / 1000)
}

/// `share`/`whole` of a length.
pub(crate) fn part(length: Mp, share: i64, whole: i64) -> Mp {
    if whole == 0 { 0 } else { clamp(i64::from(length) * share / whole) }
}

/// A count as a length factor; saturates.
pub(crate) fn count(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

/// Saturating narrowing.
pub(crate) fn clamp(n: i64) -> i32 {
    i32::try_from(n).unwrap_or(if n < 0 { i32::MIN } else { i32::MAX })
}

/// Hundredths of a point, rounded: finer is invisible and makes bigger files.
pub(crate) const fn hundredths(length: Mp) -> i32 {
    length.saturating_add(5).div_euclid(10)
}

/// Points for printpdf and lopdf, rounded to hundredths.
#[allow(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "both take points as f32; layout itself is integral"
)]
pub(crate) fn points(length: Mp) -> f32 {
    hundredths(length) as f32 / 100.0
}

/// A rectangle; `y` is its top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rect {
    /// Left.
    pub x: Mp,
    /// Top.
    pub y: Mp,
    /// Width.
    pub w: Mp,
    /// Height.
    pub h: Mp,
}

impl Rect {
    /// A rectangle from left, top, width and height.
    pub const fn new(x: Mp, y: Mp, w: Mp, h: Mp) -> Self {
        Self { x, y, w, h }
    }

    /// Right edge.
    pub const fn right(&self) -> Mp {
        self.x + self.w
    }

    /// Bottom edge.
    pub const fn bottom(&self) -> Mp {
        self.y + self.h
    }

    /// Whether `other` lies in it, edges included.
    pub const fn contains(&self, other: &Self) -> bool {
        other.x >= self.x
            && other.y >= self.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// Whether the two share some area.
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }
}
