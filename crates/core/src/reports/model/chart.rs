//! Charts: few series, said in a sentence first; drawn as vectors, and with their numbers in files
//! for programs.

use crate::money::Currency;

/// A chart. Its values are exact; a reader finds them again in a table of the report or, in a
/// workbook, on the chart's own sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Machine name, used for the sheet name and by tests.
    pub name: &'static str,
    /// The finding in one sentence; also the alternative text.
    pub caption: String,
    /// Kind.
    pub kind: ChartKind,
    /// What the values are.
    pub scale: Scale,
    /// One label a place on the axis, in order.
    pub categories: Vec<String>,
    /// At most [`MAX_SERIES`]; each labelled directly and told apart without colour.
    pub series: Vec<Series>,
    /// A value to compare with, e.g. a budget or a target.
    pub reference: Option<Reference>,
    /// Text shown instead of a chart without a value.
    pub empty: String,
    /// Drawn lower, on a page that has to hold more than the picture.
    pub low: bool,
}

/// More series cannot be told apart in black and white.
pub const MAX_SERIES: usize = 4;

/// Kinds of charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    /// Upright bars, series side by side.
    Columns,
    /// Lying bars, for long labels; series side by side.
    Bars,
    /// Upright bars, series one on the other. Negative values have no place in it.
    Stacked,
    /// Lines over the categories; a gap where a value is missing.
    Line,
}

/// What the values of a chart are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Whole numbers.
    Count,
    /// Minor units of one currency.
    Money(Currency),
    /// Hundredths of a percent.
    Percent,
}

/// One series of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Its name.
    pub label: String,
    /// One value a category, in the chart's scale; `None` is "no data", which is not 0.
    pub values: Vec<Option<i64>>,
}

/// A value to compare with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// What it is.
    pub label: String,
    /// In the chart's scale.
    pub value: i64,
}
