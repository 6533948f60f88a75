//! Figures with their labels, side by side.

use custodia_core::reports::model::{Align, Cell, Figure};
use custodia_core::text::Lang;

use crate::pdf::flow::Flow;
use crate::pdf::layout::Shape;
use crate::pdf::signs::tone_sign;
use crate::pdf::style::{
    ACCENT, Face, HAIRLINE, LABEL, Setting, Style, VALUE, tone_mark, tone_text,
};
use crate::pdf::table::{MARK, Written, block, shown};
use crate::pdf::text::{Line, wrap};
use crate::pdf::unit::{Mp, Rect, count, em, pt};

/// Big figures side by side, each under a short rule in its tone's colour.
pub(crate) fn figures(flow: &mut Flow<'_, '_, '_>, figures: &[Figure], lang: Lang) {
    let gap = pt(18);
    let body = flow.sheet.body_width();
    let most = usize::try_from((body / pt(112)).clamp(1, 5)).unwrap_or(1);
    // Rows of equal length look better than a full row and a remainder.
    let rows = figures.len().div_ceil(most).max(1);
    let columns = figures.len().div_ceil(rows).max(1);
    let width = (body - gap * (count(columns) - 1)) / count(columns);
    for row in figures.chunks(columns) {
        let mut cells: Vec<_> = row.iter().map(|f| figure(flow, f, lang, width)).collect();
        // Words instead of a figure: a row that no page holds is told one below another.
        if row.len() > 1 && cells.iter().any(|c| figure_height(c) > flow.sheet.body_height() / 2) {
            for one in row.chunks(1) {
                self::figures(flow, one, lang);
            }
            continue;
        }
        // Figures side by side have one size: the greatest at which each fits. A list of many
        // currencies stays small for itself.
        let long = |c: &FigureCell| c.0.len() > 3;
        let size = cells.iter().filter(|c| !long(c)).map(|c| c.1.size).min().unwrap_or(pt(20));
        for cell in cells.iter_mut().filter(|c| !long(c)) {
            cell.1 = Style::new(cell.1.face, size, cell.1.colour);
        }
        let height = cells.iter().map(figure_height).max().unwrap_or(0);
        let notes: Vec<u32> = row.iter().filter_map(|f| note_of(&f.value, flow)).collect();
        let foot = flow.foot_cost(&notes);
        flow.ensure(height + foot);
        flow.cite(&notes);
        for (i, (cell, figure)) in cells.iter().zip(row).enumerate() {
            let x = flow.sheet.left + (width + gap) * count(i);
            put_figure(flow, figure, cell, Rect::new(x, flow.y, width, height));
        }
        flow.y += height + pt(10);
    }
}

fn note_of(cell: &Cell, flow: &Flow<'_, '_, '_>) -> Option<u32> {
    match cell {
        Cell::Noted(_, note) => Some(flow.shaper.refs.number(note)),
        _ => None,
    }
}

/// Value, its style and its label.
type FigureCell = (Vec<Line>, Style, Vec<Line>);

fn figure_height((value, style, label): &FigureCell) -> Mp {
    pt(5) + style.leading * count(value.len()) + LABEL.leading * count(label.len())
}

fn figure(flow: &mut Flow<'_, '_, '_>, figure: &Figure, lang: Lang, width: Mp) -> FigureCell {
    let mark = tone_sign(figure.tone).map_or(0, |_| MARK);
    let (value, _) = shown(&figure.value, || figure.label.clone(), flow.shaper);
    let content = block(&value, Align::Start, Written::alone(lang, true), flow.shaper);
    let parts = match content {
        Some(content) if content.face == Face::Semi => content.lines.to_vec(),
        Some(content) => {
            let texts: Vec<String> = content.lines.iter().map(|l| l.text().to_owned()).collect();
            let shape = |t: &String| flow.shaper.shape(Face::Semi, Setting::Prose, t);
            texts.iter().map(shape).map(|s| Line::whole(&s)).collect()
        }
        None => flow.wrap("–", VALUE, width),
    };
    let widest = parts.iter().map(|l| l.width).max().unwrap_or(0) + mark;
    let most = match parts.len() {
        0 | 1 => pt(20),
        2 | 3 => pt(14),
        _ => pt(10),
    };
    let fits = |size: &Mp| em(widest, *size) < width && *size <= most;
    let size = [20, 17, 14, 12, 10].map(pt).into_iter().find(fits).unwrap_or(pt(10));
    let room = width - em(mark, size);
    let value = parts.iter().flat_map(|l| wrap(&l.shaped, size, room)).collect();
    let style = Style::new(Face::Semi, size, tone_text(figure.tone));
    (value, style, flow.wrap(&figure.label, LABEL, width))
}

fn put_figure(
    flow: &mut Flow<'_, '_, '_>,
    figure: &Figure,
    (value, style, label): &FigureCell,
    area: Rect,
) {
    let colour = tone_mark(figure.tone).unwrap_or(ACCENT);
    flow.shape(Shape::Fill(Rect::new(area.x, area.y, pt(22), 1_600), colour, 0));
    flow.shape(Shape::Fill(Rect::new(area.x, area.y + 1_200, area.w, 400), HAIRLINE, 0));
    let mut x = area.x;
    let top = area.y + pt(5);
    if let (Some(sign), Some(colour)) = (tone_sign(figure.tone), tone_mark(figure.tone)) {
        let middle = top + style.baseline() - style.size * 345 / 1000;
        let at = (x + style.size * 35 / 100, middle);
        flow.shape(Shape::Sign { sign, at, size: style.size * 60 / 100, colour });
        x += em(MARK, style.size);
    }
    let height = style.leading * count(value.len());
    flow.put(value, *style, Rect::new(x, top, area.right() - x, height), Align::Start);
    let y = top + height;
    let h = LABEL.leading * count(label.len());
    flow.put(label, LABEL, Rect::new(area.x, y, area.w, h), Align::Start);
}
