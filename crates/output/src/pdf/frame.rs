//! What surrounds the content: the head of the first sheet, the running head and foot of the
//! others, the watermark behind all of them.

use std::rc::Rc;

use custodia_core::reports::model::{Align, Cell, Report};
use custodia_core::text::{Format, t, ta};

use super::flow::{FOOTER, Flow, Sheet};
use super::layout::{Page, Shape, Text};
use super::parts;
use super::shape::{Shaped, Shaper};
use super::style::{
    ACCENT, Face, HAIRLINE, ISSUER, SMALL, SUBTITLE, Setting, Style, TEXT, TITLE, WATERMARK,
};
use super::text::{Line, wrap};
use super::unit::{Mp, Rect, count, em, part, pt};
use crate::error::{Error, Result};

/// Greatest height and width of the logo.
const LOGO: (Mp, Mp) = (pt(150), pt(40));

/// The head of the first sheet: issuer and logo, title, subtitle, facts.
pub(crate) fn opening(flow: &mut Flow<'_, '_, '_>, report: &Report, logo: Option<(u32, u32)>) {
    let (left, right) = (flow.sheet.left, flow.sheet.right);
    let top = flow.y;
    let logo_width = logo.map_or(0, |pixels| put_logo(flow, pixels));
    let width = right - left - if logo_width > 0 { logo_width + pt(16) } else { 0 };
    let mut y = top;
    if !report.issuer.name.is_empty() {
        y += put_block(flow, &report.issuer.name, ISSUER, Rect::new(left, y, width, 0));
    }
    let address = report.issuer.address.iter().filter(|a| !a.is_empty());
    let address: Vec<&str> = address.map(String::as_str).collect();
    if !address.is_empty() {
        y += put_block(flow, &address.join(" · "), SMALL, Rect::new(left, y, width, 0));
    }
    if logo_width > 0 {
        y = y.max(top + LOGO.1);
    }
    y += if y > top { pt(16) } else { 0 };
    flow.shape(Shape::Fill(Rect::new(left, y, pt(28), 2_400), ACCENT, 0));
    y += pt(7);
    y += put_block(flow, &report.title, TITLE, Rect::new(left, y, right - left, 0));
    if let Some(as_at) = &report.as_at {
        let style = Style { face: Face::Semi, ..SUBTITLE };
        y += put_block(flow, as_at, style.ink(TEXT), Rect::new(left, y, right - left, 0));
    }
    if !report.subtitle.is_empty() {
        y += put_block(flow, &report.subtitle, SUBTITLE, Rect::new(left, y, right - left, 0));
    }
    flow.y = y + pt(10);
    if !report.facts.is_empty() {
        flow.hairline(flow.y);
        flow.y += pt(6);
        parts::facts(flow, &report.facts, report.lang);
        flow.hairline(flow.y);
    }
    flow.y += pt(14);
}

/// Puts a wrapped text and returns its height.
fn put_block(flow: &mut Flow<'_, '_, '_>, text: &str, style: Style, at: Rect) -> Mp {
    let lines = flow.wrap(text, style, at.w);
    // Titles of a page of their own are not titles: ten lines are enough for any.
    let lines = lines.get(..lines.len().min(10)).unwrap_or_default();
    let height = style.leading * count(lines.len());
    flow.put(lines, style, Rect { h: height, ..at }, Align::Start);
    height
}

/// The logo at the top right, as big as its box allows, never enlarged beyond 150 dpi.
fn put_logo(flow: &mut Flow<'_, '_, '_>, (w, h): (u32, u32)) -> Mp {
    let (w, h) = (i64::from(w.max(1)), i64::from(h.max(1)));
    let natural = i64::from(pt(72)) * h / 150;
    let mut height = i64::from(LOGO.1).min(natural.max(1));
    let mut width = height * w / h;
    if width > i64::from(LOGO.0) {
        width = i64::from(LOGO.0);
        height = (width * h / w).max(1);
    }
    let (width, height) = (part(1, width, 1), part(1, height, 1));
    let area = Rect::new(flow.sheet.right - width, flow.y, width, height);
    flow.shape(Shape::Logo(area));
    width
}

/// Heads and feet of every sheet, once their number is known; `go_on` is asked before each.
pub(crate) fn surround(
    pages: &mut [Page],
    report: &Report,
    shaper: &mut Shaper<'_, '_>,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<()> {
    let total = pages.len();
    let watermark = report.watermark.as_deref().filter(|w| !w.trim().is_empty());
    let generated =
        ta(report.lang, "paper-generated", &[("when", report.generated.text.as_str().into())]);
    let scope = scope(report);
    // The mark of a sample is said in words too: not everybody sees the big one, and whoever
    // copies or searches the text must find it.
    let owner = [watermark.unwrap_or_default(), &report.issuer.name];
    let owner = owner.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" · ");
    for (i, page) in pages.iter_mut().enumerate() {
        if !go_on() {
            return Err(Error::Cancelled);
        }
        let footer = report.issuer.footer.as_str();
        let sheet = Sheet::of(page.size, !footer.is_empty());
        if let Some(text) = watermark {
            let mark = watermark_line(text, sheet, shaper);
            page.behind = Some(Rc::new(mark));
        }
        let section = page.section.clone();
        let mut edge = Edge { page, shaper, sheet };
        if i > 0 {
            let y = pt(34);
            let title = Style { face: Face::Semi, ..SMALL };
            let taken = edge.put(&report.title, title.ink(TEXT), y, 35, Align::Start);
            let issuer = edge.put(&report.issuer.name, SMALL, y, 26, Align::End);
            let words = section.as_deref().unwrap_or(&scope);
            edge.put_between(taken + pt(8), words, SMALL, y, issuer + pt(16));
            edge.rule(y + pt(15));
        }
        let own = if footer.is_empty() { 0 } else { FOOTER };
        let y = sheet.height - pt(36) - own;
        edge.rule(y - pt(5));
        edge.put(footer, SMALL, y + own, 100, Align::Center);
        edge.put(&generated, SMALL, y, 44, Align::Start);
        let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX).to_string();
        let args = [("page", number(i + 1).into()), ("pages", number(total).into())];
        edge.put(&ta(report.lang, "paper-page-of", &args), SMALL, y, 20, Align::End);
        edge.put(&owner, SMALL, y, 33, Align::Center);
    }
    Ok(())
}

/// What the report is about and which filters were used, for the head of every sheet.
fn scope(report: &Report) -> String {
    let format = Format(report.lang);
    let mut parts = Vec::from_iter(report.as_at.clone());
    parts.push(report.subtitle.clone());
    parts.extend(report.facts.iter().filter_map(|fact| {
        let value = match fact.value.bare() {
            Cell::Text(t) | Cell::Code(t) | Cell::Bars(t) | Cell::Toned(_, t) => t.clone(),
            Cell::Date(d) | Cell::TonedDate(_, d) => format.date(*d),
            Cell::Time(at) => format.minute(*at),
            Cell::Int(n) => format.int(*n),
            Cell::Percent(n) => format.percent(*n),
            Cell::Money(m) => format.money(*m),
            Cell::Empty | Cell::Tick | Cell::Totals(_) | Cell::Spark(_) | Cell::Noted(..) => {
                return None;
            }
        };
        Some(format!("{}: {value}", fact.label))
    }));
    parts.retain(|p| !p.trim().is_empty());
    parts.join(" · ")
}

/// The margin of one sheet.
struct Edge<'p, 's, 'b, 'f> {
    page: &'p mut Page,
    shaper: &'s mut Shaper<'b, 'f>,
    sheet: Sheet,
}

impl Edge<'_, '_, '_, '_> {
    /// One line in `share` percent of the body's width; what does not fit is cut with an ellipsis.
    /// Returns its width.
    fn put(&mut self, text: &str, style: Style, y: Mp, share: i64, align: Align) -> Mp {
        if text.is_empty() {
            return 0;
        }
        let body = self.sheet.body_width();
        let width = part(body, share, 100);
        let line = one_line(self.shaper, text, style, width);
        let area = Rect::new(self.sheet.left, y, body, style.leading);
        let x = super::flow::aligned(align, area, line.width_at(style.size));
        let frame = Rect::new(x, y, width.max(line.width_at(style.size)), style.leading);
        let used = line.width_at(style.size);
        self.page.texts.push(Text { x, baseline: y + style.baseline(), line, style, frame });
        used
    }

    /// One line that leaves so much of the body's width free at its left and right.
    fn put_between(&mut self, indent: Mp, text: &str, style: Style, y: Mp, right: Mp) {
        let width = self.sheet.body_width() - indent - right;
        if text.is_empty() || width < pt(40) {
            return;
        }
        let line = one_line(self.shaper, text, style, width);
        let x = self.sheet.left + indent;
        let frame = Rect::new(x, y, width.max(line.width_at(style.size)), style.leading);
        self.page.texts.push(Text { x, baseline: y + style.baseline(), line, style, frame });
    }

    fn rule(&mut self, y: Mp) {
        let (left, right) = (self.sheet.left, self.sheet.right);
        self.page.shapes.push(Shape::Rule((left, y), (right, y), HAIRLINE, 500, false));
    }
}

/// The beginning of a text that fits on one line, with an ellipsis when something was cut.
pub(crate) fn one_line(shaper: &mut Shaper<'_, '_>, text: &str, style: Style, width: Mp) -> Line {
    let shaped = shaper.shape(style.face, Setting::Prose, text);
    let mut lines = wrap(&shaped, style.size, width).into_iter();
    let first = lines.next().unwrap_or_else(|| Line::whole(&shaped));
    if lines.next().is_none() {
        return first;
    }
    let room = width - em(1_200, style.size);
    let kept = wrap(&shaped, style.size, room).into_iter().next();
    // At a word's end, unless that would take away most of it: a serial number has none.
    let words = kept.as_ref().filter(|l| em(l.width, style.size) > room / 2).map(Line::text);
    let text = words.unwrap_or_else(|| beginning(&shaped, style.size, room));
    let cut = shaper.shape(style.face, Setting::Prose, &format!("{}…", text.trim_end()));
    Line::whole(&cut)
}

/// As much of a text as fits a width, cut between characters; nothing after its first line.
fn beginning(shaped: &Shaped, size: Mp, width: Mp) -> &str {
    let mut used = 0;
    let fits = shaped.glyphs.iter().find(|glyph| {
        used += i32::from(glyph.advance);
        em(used, size) > width
    });
    let text = fits.and_then(|g| shaped.text.get(..g.cluster as usize)).unwrap_or(&shaped.text);
    text.lines().next().unwrap_or_default()
}

/// The watermark as big as the sheet's diagonal allows.
fn watermark_line(text: &str, sheet: Sheet, shaper: &mut Shaper<'_, '_>) -> (Line, Style) {
    let shaped = shaper.shape(Face::Bold, Setting::Prose, text);
    let line = Line::whole(&shaped);
    // Set at 30°: two thirds of the sheet's shorter side and a bit are always inside.
    let room = i64::from(sheet.width.min(sheet.height)) * 90 / 100;
    let size = room * 1000 / i64::from(line.width.max(1));
    let size = part(1, size.clamp(1, i64::from(pt(120))), 1);
    (line, Style::new(Face::Bold, size, WATERMARK))
}

/// The word for today on a timeline.
pub(crate) fn today_word(report: &Report) -> String {
    t(report.lang, "paper-today")
}
