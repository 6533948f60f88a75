//! The table of contents: its lines are counted before the document is laid out and written when
//! the pages of its sections are known.

use custodia_core::reports::model::Align;
use custodia_core::text::{Lang, t};

use super::flow::{Flow, aligned};
use super::frame::one_line;
use super::layout::{Link, Page, Shape, Target, Text};
use super::parts;
use super::place::Placed;
use super::shape::Shaper;
use super::style::{BODY, HAIRLINE, TEXT, TEXT_2};
use super::unit::{Mp, Rect, count, pt};

/// Height of a line; a little less when all of them then stand on the first page.
const LINE: Mp = pt(16);
const LINE_LEAST: Mp = pt(13);
/// Width of the page number, and of the gap between columns.
const NUMBER: Mp = pt(34);
const GAP: Mp = pt(30);

/// Where a line will stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot {
    page: usize,
    area: Rect,
}

/// Keeps room for `lines` lines after the head, and begins a new page.
pub(crate) fn reserve(flow: &mut Flow<'_, '_, '_>, lines: usize, lang: Lang) -> Vec<Slot> {
    parts::heading(flow, 1, &t(lang, "paper-contents"), LINE * 3);
    let columns = if flow.sheet.body_width() > pt(600) { 2 } else { 1 };
    let width = (flow.sheet.body_width() - GAP * (columns - 1)) / columns;
    let height = line_height(flow.left(), lines.div_ceil(usize::try_from(columns).unwrap_or(1)));
    let mut slots = Vec::with_capacity(lines);
    while slots.len() < lines {
        let room = usize::try_from(flow.left() / height).unwrap_or(1).max(1);
        // The last page's columns are of one length.
        let rest = (lines - slots.len()).div_ceil(usize::try_from(columns).unwrap_or(1));
        let rows = room.min(rest.max(1));
        for column in 0..columns {
            let x = flow.sheet.left + (width + GAP) * column;
            for row in 0..rows.min(lines - slots.len()) {
                let area = Rect::new(x, flow.y + height * count(row), width, height);
                slots.push(Slot { page: flow.page(), area });
            }
        }
        flow.y += height * count(rows);
        if slots.len() < lines {
            flow.next_page();
        }
    }
    flow.next_page();
    slots
}

/// Height of a line so that so many of them fit, where that is possible.
fn line_height(room: Mp, rows: usize) -> Mp {
    let each = room / count(rows.max(1));
    if each >= LINE_LEAST { each.min(LINE) } else { LINE }
}

/// Writes the lines: title, rule, page; each leads to its section.
pub(crate) fn fill(pages: &mut [Page], placed: &Placed, shaper: &mut Shaper<'_, '_>) {
    let style = BODY;
    for (slot, entry) in placed.slots.iter().zip(&placed.sections) {
        let Some(page) = pages.get_mut(slot.page) else { continue };
        let Rect { x, y, w, .. } = slot.area;
        let number = one_line(shaper, &(entry.page + 1).to_string(), style, NUMBER);
        let title = one_line(shaper, &entry.title, style, w - NUMBER);
        let baseline = y + style.baseline();
        let end = x + title.width_at(style.size);
        let at = aligned(Align::End, slot.area, number.width_at(style.size));
        if at - end > pt(14) {
            let rule = baseline - 900;
            let (from, to) = ((end + pt(5), rule), (at - pt(5), rule));
            page.shapes.push(Shape::Rule(from, to, HAIRLINE, 500, false));
        }
        let frame = Rect::new(x, y, w - NUMBER, slot.area.h);
        page.texts.push(Text { x, baseline, line: title, style: style.ink(TEXT), frame });
        let frame = Rect::new(x + w - NUMBER, y, NUMBER, slot.area.h);
        page.texts.push(Text { x: at, baseline, line: number, style: style.ink(TEXT_2), frame });
        let to = Target::Place { page: entry.page, top: entry.top };
        page.links.push(Link { area: slot.area, to });
    }
}
