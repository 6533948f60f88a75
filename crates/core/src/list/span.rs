//! Values of a filter on a column with an order: a point, a stretch, a side of a point, or none.
//! Kept as text: the point itself, `a..b` with either end open, `<a`, `>a`, the empty text.

/// A value over points of some kind: days, exact decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span<P> {
    /// Rows without a value.
    None,
    /// From one point to another, both included; at least one of them.
    Within(Option<P>, Option<P>),
    /// Before a point.
    Before(P),
    /// After a point.
    After(P),
}

impl<P: Copy + PartialEq> Span<P> {
    /// Reads a span with a way to read a point.
    pub fn read(text: &str, point: impl Fn(&str) -> Option<P>) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::None);
        }
        if let Some(rest) = text.strip_prefix('<') {
            return point(rest).map(Self::Before);
        }
        if let Some(rest) = text.strip_prefix('>') {
            return point(rest).map(Self::After);
        }
        let Some((from, to)) = text.split_once("..") else {
            return point(text).map(|p| Self::Within(Some(p), Some(p)));
        };
        let end = |t: &str| if t.is_empty() { Some(None) } else { point(t).map(Some) };
        match (end(from)?, end(to)?) {
            (None, None) => None,
            (from, to) => Some(Self::Within(from, to)),
        }
    }

    /// Writes it with a way to write a point.
    pub fn write(self, point: impl Fn(P) -> String) -> String {
        match self {
            Self::None => String::new(),
            Self::Before(p) => format!("<{}", point(p)),
            Self::After(p) => format!(">{}", point(p)),
            Self::Within(Some(a), Some(b)) if a == b => point(a),
            Self::Within(a, b) => {
                let end = |p: Option<P>| p.map(&point).unwrap_or_default();
                format!("{}..{}", end(a), end(b))
            }
        }
    }
}

impl<P: Copy + PartialOrd> Span<P> {
    /// Whether it holds a point, or nothing.
    pub fn holds(&self, at: Option<P>) -> bool {
        let Some(at) = at else { return matches!(self, Self::None) };
        match self {
            Self::None => false,
            Self::Before(p) => at < *p,
            Self::After(p) => at > *p,
            Self::Within(a, b) => a.is_none_or(|a| a <= at) && b.is_none_or(|b| at <= b),
        }
    }
}

/// An exact decimal of at most three places, as thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thousandths(pub i64);

impl Thousandths {
    /// Reads `-12.5`; a point, no grouping. `None` beyond the thousandths or out of range.
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, plain) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
        let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        let fits = !whole.is_empty() && whole.len() <= 15 && part.len() <= 3;
        if !fits || !digits(whole) || !digits(part) || (part.is_empty() && plain.contains('.')) {
            return None;
        }
        format!("{whole}{part:0<3}").parse::<i64>().ok().map(|n| Self(sign * n))
    }

    /// The shortest form that is read as the same number.
    pub fn kept(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let abs = self.0.unsigned_abs();
        let text = format!("{sign}{}.{:03}", abs / 1000, abs % 1000);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// Reads the kept form of a span.
    pub fn span(value: &str) -> Option<Span<Self>> {
        Span::read(value, Self::parse)
    }
}
