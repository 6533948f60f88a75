//! Charts of a report: each a sheet with its numbers and Excel's own chart of them, so that a
//! reader can restyle it and check it.

use custodia_core::money::Money;
use custodia_core::reports::model::{Cell, Chart, ChartKind, MAX_SERIES, Scale, Tone};
use custodia_core::text::t;
use rust_xlsxwriter::{Chart as Picture, ChartType, XlsxError};

use super::look::Look;
use super::writer::{Writer, next};

impl Writer<'_> {
    /// Categories and series as columns under the finding, and the chart beside them.
    pub(super) fn chart(&mut self, chart: &Chart, sheet: &str) -> Result<(), XlsxError> {
        const HEAD: u32 = 2;
        self.text(0, 0, &chart.caption, Look::Text(Tone::Plain), true)?;
        let mut columns: Vec<(&str, Vec<Option<i64>>)> = Vec::new();
        for series in chart.series.iter().take(MAX_SERIES) {
            columns.push((&series.label, series.values.clone()));
        }
        if let Some(reference) = &chart.reference {
            let same = vec![Some(reference.value); chart.categories.len()];
            columns.push((&reference.label, same));
        }
        let category = t(self.lang, "export-category");
        self.text(HEAD, 0, &category, Look::Text(Tone::Muted), true)?;
        let mut last = HEAD;
        for (i, category) in chart.categories.iter().enumerate() {
            last = next(last)?;
            self.text(last, 0, category, Look::Text(Tone::Plain), false)?;
            for (column, (_, values)) in (1_u16..).zip(&columns) {
                if let Some(value) = values.get(i).copied().flatten() {
                    self.cell(last, column, &scaled(chart.scale, value), false)?;
                }
            }
        }
        let mut picture = Picture::new(match chart.kind {
            ChartKind::Columns => ChartType::Column,
            ChartKind::Bars => ChartType::Bar,
            ChartKind::Stacked => ChartType::ColumnStacked,
            ChartKind::Line => ChartType::Line,
        });
        for (column, (label, _)) in (1_u16..).zip(&columns) {
            self.text(HEAD, column, label, Look::Text(Tone::Muted), true)?;
            picture
                .add_series()
                .set_name((sheet, HEAD, column))
                .set_categories((sheet, HEAD + 1, 0, last, 0))
                .set_values((sheet, HEAD + 1, column, last, column));
        }
        if chart.kind == ChartKind::Bars {
            // Excel draws the first category at the bottom unless told otherwise. The axis of
            // categories stands upright in bars, and the library calls it by where it stands.
            picture.y_axis().set_reverse();
        }
        if last > HEAD && !columns.is_empty() {
            let beside = u16::try_from(columns.len()).unwrap_or(0) + 2;
            self.sheet.insert_chart(HEAD, beside, &picture)?;
        }
        self.set_widths()
    }
}

/// A value of a chart with its type.
fn scaled(scale: Scale, value: i64) -> Cell {
    match scale {
        Scale::Count => Cell::Int(value),
        Scale::Percent => Cell::Percent(value),
        Scale::Money(currency) => Cell::Money(Money::new(value, currency)),
    }
}
