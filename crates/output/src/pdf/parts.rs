//! The smaller blocks: headings, paragraphs, labelled values, big figures, signatures, notes.

use std::rc::Rc;

use custodia_core::reports::model::{Align, Fact, Section, Signature};
use custodia_core::text::{Lang, t};

use super::flow::{Flow, Sheet, kept};
use super::layout::Shape;
use super::style::{
    ACCENT, BODY, Face, H1, H2, HAIRLINE, LABEL, SECTION, SMALL, SUBTITLE, Style, TEXT, TEXT_3,
    VALUE,
};
use super::table::{Written, block, shown};
use super::text::{Line, wrap};
use super::unit::{Mp, Rect, count, em, pt};

mod figures;

pub(crate) use figures::figures;

/// A heading; returns the top of its ink for the outline. `lead` is what must follow it at once.
pub(crate) fn heading(flow: &mut Flow<'_, '_, '_>, level: u8, text: &str, lead: Mp) -> Mp {
    let (style, before, after) = if level <= 1 { (H1, pt(14), pt(5)) } else { (H2, pt(8), pt(3)) };
    flow.space(before);
    let lines = flow.wrap(text, style, flow.sheet.body_width());
    let height = style.leading * count(lines.len());
    flow.ensure(
        height.saturating_add(after).saturating_add(lead.min(flow.sheet.body_height() / 2)),
    );
    let top = flow.y;
    let mut rest: &[Line] = &lines;
    while !rest.is_empty() {
        rest = some_lines(flow, rest, style);
    }
    flow.y += after;
    top
}

/// The title of a section, under a rule in the accent; returns its top for contents and outline.
pub(crate) fn section(
    flow: &mut Flow<'_, '_, '_>,
    section: &Section,
    sheet: Sheet,
    lead: Mp,
) -> Mp {
    if section.new_page && flow.y > flow.sheet.top {
        flow.next_page();
    }
    flow.section(&section.title, sheet);
    flow.space(pt(20));
    let width = flow.sheet.body_width();
    let title = flow.wrap(&section.title, SECTION, width);
    let subtitle = match section.subtitle.as_str() {
        "" => Vec::new(),
        words => flow.wrap(words, SUBTITLE, width),
    };
    let heights = [(SECTION, title.len()), (SUBTITLE, subtitle.len())];
    let height = heights.iter().map(|(style, n)| style.leading * count(*n)).sum::<Mp>() + pt(16);
    flow.ensure(height.saturating_add(lead.min(flow.sheet.body_height() / 2)));
    let top = flow.y;
    if let Some(anchor) = &section.anchor {
        flow.anchor(Rc::from(anchor.0.as_str()), top);
    }
    flow.shape(Shape::Fill(Rect::new(flow.sheet.left, top, pt(28), 2_400), ACCENT, 0));
    flow.y += pt(6);
    for (lines, style) in [(&title, SECTION), (&subtitle, SUBTITLE)] {
        let mut rest: &[Line] = lines;
        while !rest.is_empty() {
            rest = some_lines(flow, rest, style);
        }
    }
    flow.y += pt(10);
    top
}

/// Running text in a comfortable measure, never a single line alone at a sheet's foot.
pub(crate) fn paragraph(flow: &mut Flow<'_, '_, '_>, text: &str, style: Style) {
    // About 100 characters a line: longer lines are hard to come back from.
    let width = flow.sheet.body_width().min(em(50_000, style.size));
    let lines = flow.wrap(text, style, width);
    flow.ensure(style.leading * count(lines.len().min(2)));
    let mut rest: &[Line] = &lines;
    while !rest.is_empty() {
        rest = some_lines(flow, rest, style);
    }
}

/// Puts as many lines as fit, turns the page when some are left, and returns those.
fn some_lines<'l>(flow: &mut Flow<'_, '_, '_>, lines: &'l [Line], style: Style) -> &'l [Line] {
    let room = usize::try_from(flow.left() / style.leading).unwrap_or(0);
    let n = kept(lines.len().min(room.max(1)), lines.len());
    let (here, rest) = lines.split_at(n);
    let height = style.leading * count(n);
    let frame = Rect::new(flow.sheet.left, flow.y, flow.sheet.body_width(), height);
    flow.put(here, style, frame, Align::Start);
    flow.y += height;
    if !rest.is_empty() {
        flow.next_page();
    }
    rest
}

/// A labelled value, broken for a width.
struct Entry {
    label: Vec<Line>,
    value: Vec<Line>,
    style: Style,
    note: Option<u32>,
    full: Option<Rc<str>>,
}

impl Entry {
    fn height(&self) -> Mp {
        LABEL.leading * count(self.label.len()) + self.style.leading * count(self.value.len())
    }
}

/// Rows that so many take, side by side in columns.
fn rows_of(n: usize, columns: i32) -> i32 {
    count(n).saturating_add(columns - 1) / columns
}

/// Facts that stand beside each other.
fn fact_columns(sheet: Sheet, n: usize) -> i32 {
    (sheet.body_width() / pt(165)).clamp(1, 4).min(count(n).max(1))
}

/// About the height of so many facts.
pub(crate) fn facts_height(sheet: Sheet, n: usize) -> Mp {
    pt(38).saturating_mul(rows_of(n, fact_columns(sheet, n)))
}

/// Height a heading before some facts wants to see after it: about all of few, else the first.
pub(crate) fn facts_lead(sheet: Sheet, n: usize) -> Mp {
    let rows = rows_of(n, fact_columns(sheet, n));
    if rows <= 3 { pt(44).saturating_mul(rows) } else { pt(50) }
}

/// Labelled values in columns, label above value, filled row by row.
pub(crate) fn facts(flow: &mut Flow<'_, '_, '_>, facts: &[Fact], lang: Lang) {
    let gap = pt(14);
    let body = flow.sheet.body_width();
    let columns = fact_columns(flow.sheet, facts.len());
    let width = (body - gap * (columns - 1)) / columns;
    let entries: Vec<Entry> = facts.iter().map(|fact| entry(flow, fact, lang, width)).collect();
    for row in entries.chunks(usize::try_from(columns).unwrap_or(1)) {
        let height = row.iter().map(Entry::height).max().unwrap_or(0);
        let notes: Vec<u32> = row.iter().filter_map(|e| e.note).collect();
        let foot = flow.foot_cost(&notes);
        flow.ensure(height + foot);
        flow.cite(&notes);
        for (i, entry) in row.iter().enumerate() {
            let x = flow.sheet.left + (width + gap) * count(i);
            let h = LABEL.leading * count(entry.label.len());
            flow.put(&entry.label, LABEL, Rect::new(x, flow.y, width, h), Align::Start);
            let rest = Rect::new(x, flow.y + h, width, height - h);
            flow.put(&entry.value, entry.style, rest, Align::Start);
            if let Some(full) = &entry.full {
                super::rows::origin(flow, full, (flow.y, rest));
            }
        }
        flow.y += height + pt(6);
    }
}

fn entry(flow: &mut Flow<'_, '_, '_>, fact: &Fact, lang: Lang, width: Mp) -> Entry {
    let label = flow.wrap(&fact.label, LABEL, width);
    let (value, full) = shown(&fact.value, || fact.label.clone(), flow.shaper);
    let content = block(&value, Align::Start, Written::alone(lang, false), flow.shaper);
    let Some(content) = content else {
        let value = flow.wrap("–", VALUE.ink(TEXT_3), width);
        return Entry { label, value, style: VALUE, note: None, full };
    };
    let style = Style { face: content.face, colour: content.colour, ..VALUE };
    let value = content.lines.iter().flat_map(|l| wrap(&l.shaped, style.size, width)).collect();
    Entry { label, value, style, note: content.note, full }
}

/// Height of one row of signatures, and where that saves a sheet.
const SIGNATURE: Mp = pt(66);
/// See [`SIGNATURE`].
const TIGHT: Mp = pt(44);

/// Columns, rows and width of some lines to sign on.
fn signature_grid(sheet: Sheet, n: usize) -> (i32, i32, Mp) {
    let gap = pt(28);
    let body = sheet.body_width();
    // Two people stand far apart; of more, three go beside each other on an upright sheet.
    let least = if n > 2 { pt(150) } else { pt(200) };
    let columns = count(n).clamp(1, (body / least).max(1));
    (columns, rows_of(n, columns), ((body - gap * (columns - 1)) / columns).min(pt(240)))
}

/// Height what stands before some signatures wants to see after it: all of them.
pub(crate) fn signatures_lead(sheet: Sheet, n: usize) -> Mp {
    TIGHT.saturating_mul(signature_grid(sheet, n).1).saturating_add(pt(16))
}

/// Lines to sign on, kept together.
pub(crate) fn signatures(flow: &mut Flow<'_, '_, '_>, all: &[Signature], lang: Lang) {
    let (columns, rows, width) = signature_grid(flow.sheet, all.len());
    flow.space(pt(16));
    let fits = |row: Mp| flow.fits(row.saturating_mul(rows));
    let height = if !fits(SIGNATURE) && fits(TIGHT) { TIGHT } else { SIGNATURE };
    flow.ensure(height.saturating_mul(rows).min(flow.sheet.body_height()));
    for row in all.chunks(usize::try_from(columns).unwrap_or(1)) {
        flow.ensure(height);
        for (i, signature) in row.iter().enumerate() {
            let x = flow.sheet.left + (width + pt(28)) * count(i);
            put_signature(flow, signature, lang, Rect::new(x, flow.y, width, height));
        }
        flow.y += height;
    }
}

fn put_signature(flow: &mut Flow<'_, '_, '_>, signature: &Signature, lang: Lang, area: Rect) {
    let role = Style { face: Face::Semi, ..SMALL };
    let put = |flow: &mut Flow<'_, '_, '_>, text: &str, style: Style, y: Mp, x: Mp, w: Mp| {
        let lines = flow.wrap(text, style, w);
        let first = lines.get(..1).unwrap_or_default();
        flow.put(first, style, Rect::new(x, y, w, style.leading), Align::Start);
    };
    put(flow, &signature.role, role.ink(TEXT), area.y, area.x, area.w);
    let y = area.y + area.h - pt(22);
    if !signature.dated {
        flow.shape(Shape::Rule((area.x, y), (area.right(), y), TEXT, 600, false));
        put(flow, &signature.name, SMALL, y + pt(3), area.x, area.w);
        return;
    }
    let date = area.w * 30 / 100;
    let split = area.right() - date;
    flow.shape(Shape::Rule((area.x, y), (split - pt(10), y), TEXT, 600, false));
    flow.shape(Shape::Rule((split, y), (area.right(), y), TEXT, 600, false));
    put(flow, &signature.name, SMALL, y + pt(3), area.x, split - pt(10) - area.x);
    put(flow, &t(lang, "paper-signature-date"), SMALL, y + pt(3), split, date);
}

/// Small print at the end, in two columns where the sheet is wide.
pub(crate) fn notes(flow: &mut Flow<'_, '_, '_>, notes: &[String], lang: Lang) {
    if notes.is_empty() {
        return;
    }
    let gap = pt(24);
    let body = flow.sheet.body_width();
    let columns: Mp = if body > pt(600) && notes.len() > 1 { 2 } else { 1 };
    let width = ((body - gap * (columns - 1)) / columns).min(em(56_000, SMALL.size));
    let texts: Vec<Vec<Line>> = notes.iter().map(|n| flow.wrap(n, SMALL, width)).collect();
    let rows: Vec<&[Vec<Line>]> = texts.chunks(usize::try_from(columns).unwrap_or(1)).collect();
    let height = |row: &[Vec<Line>]| {
        SMALL.leading * count(row.iter().map(Vec::len).max().unwrap_or(0)) + pt(2)
    };
    let title = Style { face: Face::Semi, ..SMALL };
    let head = pt(5) + title.leading;
    // Small print is never torn from a page for nothing: short ones stay in one piece.
    let whole = rows.iter().fold(head, |sum, row| sum.saturating_add(height(row)));
    let least = rows.first().map_or(head, |row| head.saturating_add(height(row)));
    flow.space(pt(14).min((flow.left() - whole).max(0)));
    flow.ensure(if whole < flow.sheet.body_height() / 4 { whole } else { least });
    let (left, y) = (flow.sheet.left, flow.y);
    flow.shape(Shape::Rule((left, y), (left + pt(60), y), HAIRLINE, 700, false));
    flow.y += pt(5);
    paragraph(flow, &t(lang, "paper-notes"), title);
    for row in rows {
        let long = height(row) > flow.sheet.body_height() / 2;
        if !long {
            flow.ensure(height(row));
        }
        for (i, lines) in row.iter().enumerate().filter(|_| !long) {
            let x = left + (width + gap) * count(i);
            let h = SMALL.leading * count(lines.len());
            flow.put(lines, SMALL, Rect::new(x, flow.y, width, h), Align::Start);
        }
        flow.y += if long { 0 } else { height(row) };
        for lines in row.iter().filter(|_| long) {
            let mut rest: &[Line] = lines;
            while !rest.is_empty() {
                rest = some_lines(flow, rest, SMALL);
            }
        }
    }
}

/// Running text of the report.
pub(crate) fn body_text(flow: &mut Flow<'_, '_, '_>, text: &str) {
    flow.space(pt(3));
    paragraph(flow, text, BODY);
    flow.y += pt(3);
}
