//! Puts a measured table on sheets: the head again on every sheet, a group's head with its first
//! row, a total with the row before it, and rows taller than a sheet cut between lines.

use std::collections::VecDeque;
use std::rc::Rc;

use custodia_core::reports::model::{Align, RowLevel};

use super::flow::{Flow, aligned, kept};
use super::layout::{Entry, Shape, Sign, Target};
use super::signs::tone_sign;
use super::spark;
use super::style::{ACCENT, HAIRLINE, SUNKEN, Style, TEXT, TEXT_3, tone_mark};
use super::table::{Band, Block, Grid, MARK, PAD_Y, Rows, Stand, holds};
use super::text::Line;
use super::unit::{Mp, Rect, count, em};

/// Space between a row's cells and the line across it.
const NOTE_GAP: Mp = 1_000;
/// Extra space above a group's head.
const GROUP_GAP: Mp = 5_000;

impl Grid {
    /// Height of the head.
    pub(crate) fn head_height(&self) -> Mp {
        let lines = self.head.iter().map(|(l, _)| l.len()).max().unwrap_or(0);
        PAD_Y * 2 + self.head_style().leading * count(lines)
    }

    pub(crate) fn height(&self, band: &Band) -> Mp {
        self.slice_height(band, 0, band.lines + band.note.len())
    }

    /// Height of a stretch of a row's lines; its note's lines follow its cells' lines.
    fn slice_height(&self, band: &Band, from: usize, to: usize) -> Mp {
        let cells = to.min(band.lines).saturating_sub(from);
        let notes = to.saturating_sub(band.lines.max(from));
        let gap = if notes > 0 { NOTE_GAP } else { 0 };
        let text = self.cell_style().leading.saturating_mul(count(cells));
        let note = self.note_style().leading.saturating_mul(count(notes));
        text.saturating_add(note).saturating_add(2 * PAD_Y + gap)
    }

    /// Height of the row to be placed together with those that must follow it at once. A chain
    /// that is taller than a sheet holds nothing together.
    fn need(&self, ahead: &VecDeque<Band>, most: Mp) -> Mp {
        chain(ahead.iter().map(|band| (band.level, self.height(band))), most).unwrap_or(0)
    }

    /// A row too tall to be moved without tearing a hole into the page begins where it stands,
    /// when at least four of its lines fit there.
    fn may_split(&self, band: &Band, flow: &Flow<'_, '_, '_>, most: Mp) -> bool {
        let all = band.lines + band.note.len();
        self.height(band) > most * 2 / 5 && all > 6 && flow.fits(self.slice_height(band, 0, 4))
    }

    /// Least height a heading before the table wants to see after it.
    pub(crate) fn lead(&self, body: Mp) -> Mp {
        let head = self.head_height();
        let first = chain(self.first.iter().copied(), body - head).unwrap_or(self.size * 4);
        // A short table stays in one piece where that tears no great hole into the sheet before.
        let whole = self.whole.filter(|whole| *whole <= body / 3);
        head + whole.map_or(first.min(body / 2), |whole| whole.max(first))
    }
}

/// Height of the first of some rows that follow each other, with those it must stand with.
fn chain(rows: impl DoubleEndedIterator<Item = (RowLevel, Mp)>, most: Mp) -> Option<Mp> {
    let mut next: Option<(RowLevel, Mp)> = None;
    for (level, height) in rows.rev() {
        let own = height.saturating_add(gap_before(level));
        let held = next.filter(|(after, _)| holds(level, *after)).map_or(0, |(_, need)| need);
        let need = Some(own.saturating_add(held)).filter(|sum| *sum <= most).unwrap_or(own);
        next = Some((level, need));
    }
    next.map(|(_, need)| need)
}

pub(super) const fn gap_before(level: RowLevel) -> Mp {
    match level {
        RowLevel::Group => GROUP_GAP,
        RowLevel::Item | RowLevel::Total => 0,
    }
}

/// Places the table; `tick` is told the rows done and says whether to go on. Groups get an entry of
/// this level in the outline.
pub(crate) fn place(
    flow: &mut Flow<'_, '_, '_>,
    grid: &Grid,
    mut rows: Rows<'_>,
    (level, outline): (u8, &mut Vec<Entry>),
    tick: &mut dyn FnMut(usize) -> bool,
) -> bool {
    let head = grid.head_height();
    let most = flow.sheet.body_height() - head;
    flow.ensure(grid.lead(flow.sheet.body_height()));
    place_head(flow, grid);
    let mut first_on_page = true;
    let mut group = String::new();
    for i in 0.. {
        if i % 64 == 0 && !tick(i) {
            return false;
        }
        rows.look_ahead(grid, flow.shaper);
        let need = grid.need(&rows.ahead, most);
        let Some(band) = rows.ahead.pop_front() else { break };
        let notes = band.notes();
        let foot = if notes.is_empty() { 0 } else { flow.foot_cost(&notes) };
        let here = flow.fits(need.saturating_add(foot).min(most))
            || grid.may_split(&band, flow, most - foot);
        if !here && !first_on_page {
            flow.next_page();
            place_head(flow, grid);
            if band.level != RowLevel::Group && !group.is_empty() {
                let again = rows.again(&group, grid, flow.shaper);
                place_band(flow, grid, &again);
            }
            first_on_page = true;
        }
        if !first_on_page {
            flow.y += gap_before(band.level);
        }
        if band.level == RowLevel::Group {
            let words = band.cells.first().and_then(|(_, block)| block.lines.first());
            let title = words.map_or_else(String::new, |line| line.shaped.text.to_string());
            group.clone_from(&title);
            outline.push(Entry { level, title, page: flow.page(), top: flow.y });
        }
        flow.cite(&notes);
        place_band(flow, grid, &band);
        first_on_page = false;
    }
    if !grid.empty.is_empty() {
        let style = Style::new(super::style::Face::Italic, grid.size, TEXT_3);
        let h = style.leading * count(grid.empty.len());
        let width = flow.sheet.body_width() - 2 * grid.pad;
        let frame = Rect::new(flow.sheet.left + grid.pad, flow.y + PAD_Y, width, h);
        flow.put(&grid.empty, style, frame, Align::Start);
        flow.y += h + 2 * PAD_Y;
        flow.hairline(flow.y);
    }
    true
}

fn place_head(flow: &mut Flow<'_, '_, '_>, grid: &Grid) {
    let style = grid.head_style();
    let height = grid.head_height();
    let mut x = flow.sheet.left;
    for ((lines, align), width) in grid.head.iter().zip(&grid.widths) {
        let h = style.leading * count(lines.len());
        let top = flow.y + height - PAD_Y - h;
        flow.put(lines, style, Rect::new(x + grid.pad, top, width - 2 * grid.pad, h), *align);
        x += width;
    }
    flow.y += height;
    let (left, right, y) = (flow.sheet.left, flow.sheet.right, flow.y);
    flow.shape(Shape::Rule((left, y), (right, y), TEXT, 900, false));
}

/// One row, over several sheets when it must.
fn place_band(flow: &mut Flow<'_, '_, '_>, grid: &Grid, band: &Band) {
    let all = band.lines + band.note.len();
    let mut from = 0;
    loop {
        let mut to = all;
        if !flow.fits(grid.slice_height(band, from, to)) {
            // The most lines that fit here; at least one, or nothing would ever end.
            let room = flow.left();
            let fits = |n: usize| grid.slice_height(band, from, n) <= room;
            let (mut low, mut high) = (from + 1, all);
            while low < high {
                let middle = low + (high - low).div_ceil(2);
                if fits(middle) { low = middle } else { high = middle - 1 }
            }
            to = from + kept(low - from, all - from);
        }
        place_slice(flow, grid, band, from, to);
        from = to;
        if from >= all {
            return;
        }
        flow.next_page();
        place_head(flow, grid);
    }
}

fn place_slice(flow: &mut Flow<'_, '_, '_>, grid: &Grid, band: &Band, from: usize, to: usize) {
    let height = grid.slice_height(band, from, to);
    let (left, right, top) = (flow.sheet.left, flow.sheet.right, flow.y);
    match band.level {
        RowLevel::Group => {
            let area = Rect::new(left, top, right - left, height);
            flow.shape(Shape::Fill(area, SUNKEN, 0));
        }
        RowLevel::Total => {
            flow.shape(Shape::Rule((left, top), (right, top), TEXT, 600, false));
        }
        RowLevel::Item => {}
    }
    if let Some(target) = &band.target {
        let area = Rect::new(left, top, right - left, height);
        flow.link(area, Target::Anchor(Rc::clone(target)));
    }
    let leading = grid.cell_style().leading;
    for (nth, (column, block)) in band.cells.iter().enumerate() {
        let x = left + grid.widths.iter().take(*column).sum::<Mp>() + grid.pad;
        let w = grid.widths.iter().skip(*column).take(block.span).sum::<Mp>() - 2 * grid.pad;
        for (i, line) in block.lines.iter().enumerate().take(to.min(band.lines)).skip(from) {
            let y = top + PAD_Y + leading * count(i - from);
            let tail = grid.tails.get(*column).copied().unwrap_or(0);
            let leads = nth == 0 && band.target.is_some();
            place_line(flow, grid, (block, i, line, leads), tail, Rect::new(x, y, w, leading));
        }
        if let Some(values) = block.spark.as_deref().filter(|_| from == 0) {
            let wide = em(spark::WIDTH, grid.size).min(w);
            spark::draw(flow, values, Rect::new(x, top + PAD_Y, wide, leading));
        }
        if let Some(sign) = block.sign.as_ref().filter(|_| from == 0) {
            sign.draw(flow, Rect::new(x, top + PAD_Y, w, leading), grid.size);
        }
        if let Some(full) = &block.full {
            origin(flow, full, (top, Rect::new(x, top, w, height)));
        }
    }
    let cells = count(to.min(band.lines).saturating_sub(from));
    let note = grid.note_style();
    let first = from.saturating_sub(band.lines);
    let last = to.saturating_sub(band.lines);
    if let Some(lines) = band.note.get(first..last).filter(|l| !l.is_empty()) {
        let y = top + PAD_Y + leading * cells + NOTE_GAP;
        let h = note.leading * count(lines.len());
        flow.put(
            lines,
            note,
            Rect::new(left + grid.pad, y, right - left - 2 * grid.pad, h),
            Align::Start,
        );
    }
    flow.y += height;
    let y = flow.y;
    flow.shape(Shape::Rule((left, y), (right, y), HAIRLINE, 500, false));
}

/// One line of a cell, with its tone's sign when it is the first.
fn place_line(
    flow: &mut Flow<'_, '_, '_>,
    grid: &Grid,
    (block, index, line, leads): (&Block, usize, &Line, bool),
    tail: i32,
    frame: Rect,
) {
    let colour = if leads { ACCENT } else { block.colour };
    let style = Style { face: block.face, colour, ..grid.cell_style() };
    let size = style.size;
    let mark = if block.mark_shown() { em(MARK, size) } else { 0 };
    let inner = Rect::new(frame.x + mark, frame.y, frame.w - mark, frame.h);
    let x = match (block.stand, block.lefts.get(index)) {
        (Stand::Decimal, Some(left)) => {
            (inner.right() - em(tail, size) - em(*left, size) - 1).max(inner.x)
        }
        (Stand::Decimal, None) => aligned(Align::End, inner, line.width_at(size)),
        (Stand::At(align), _) => aligned(align, inner, line.width_at(size)),
    };
    if index == 0
        && let (Some(sign), Some(colour)) = (tone_sign(block.mark), tone_mark(block.mark))
    {
        let middle = frame.y + style.baseline() - size * 345 / 1000;
        put_sign(flow, sign, (x - mark + size * 36 / 100, middle), size * 68 / 100, colour);
    }
    let rest = Rect::new(x, frame.y, (inner.right() - x).max(0), frame.h);
    flow.put_line(line, style, rest, Align::Start);
    if leads {
        // Seen in black and white, too.
        let under = frame.y + style.baseline() + size * 140 / 1000;
        let end = x + line.width_at(size);
        flow.shape(Shape::Rule((x, under), (end, under), ACCENT, 400, false));
    }
}

/// A text that stands in full elsewhere leads there, and is led back to.
pub(crate) fn origin(flow: &mut Flow<'_, '_, '_>, full: &Rc<str>, (top, area): (Mp, Rect)) {
    flow.link(area, Target::Anchor(Rc::clone(full)));
    if let Some((_, label)) = full.split_once('/') {
        let page = flow.page();
        flow.shaper.refs.origins.entry(label.to_owned()).or_insert((page, top));
    }
}

fn put_sign(
    flow: &mut Flow<'_, '_, '_>,
    sign: Sign,
    at: (Mp, Mp),
    size: Mp,
    colour: super::style::Colour,
) {
    flow.shape(Shape::Sign { sign, at, size, colour });
}
