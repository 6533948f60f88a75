//! Codes for scanners as vectors: QR (ISO/IEC 18004) and Code 128 (ISO/IEC 15417), each with its
//! quiet zone and its text for people.

use custodia_core::reports::model::{Align, MachineCode, Symbology};

use super::code128;
use super::flow::Flow;
use super::layout::Shape;
use super::style::{Colour, LABEL, TEXT};
use super::unit::{Mp, Rect, count, pt};

/// Height of a code with its text.
pub(crate) const HEIGHT: Mp = pt(94);
/// Side of a QR code with its quiet zone, and height of the bars of a Code 128.
const SIDE: Mp = pt(72);
const BARS: Mp = pt(42);
/// Width of the narrowest bar: 0.33 mm, what every scanner reads.
const MODULE: Mp = 940;
const BLACK: Colour = Colour::Fixed(0, 0, 0);

/// Dark areas of a code in modules: x, y, width, height; and its width in modules.
#[derive(Debug)]
pub(crate) struct Dark {
    pub(crate) areas: Vec<(u32, u32, u32, u32)>,
    pub(crate) width: u32,
}

/// The dark areas of a QR code with error correction M; `None` for more than it holds.
pub(crate) fn qr(data: &str) -> Option<Dark> {
    // A code of nothing would scan as nothing.
    if data.is_empty() {
        return None;
    }
    let code = qrcode::QrCode::with_error_correction_level(data, qrcode::EcLevel::M).ok()?;
    let width = u32::try_from(code.width()).ok()?;
    let dark: Vec<bool> = code.to_colors().iter().map(|c| *c == qrcode::Color::Dark).collect();
    let rows = dark.chunks(code.width());
    let mut areas: Vec<(u32, u32, u32, u32)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (y, row) in (0_u32..).zip(rows) {
        let mut now = Vec::new();
        let mut x = 0_u32;
        for run in row.chunk_by(|a, b| a == b) {
            let w = u32::try_from(run.len()).unwrap_or(0);
            if run.first() == Some(&true) {
                // The same run as in the row above grows: fewer areas, smaller files.
                let above = open
                    .iter()
                    .copied()
                    .find(|i| areas.get(*i).is_some_and(|a| (a.0, a.2, a.1 + a.3) == (x, w, y)));
                match above.and_then(|i| areas.get_mut(i).map(|a| (i, a))) {
                    Some((i, area)) => {
                        area.3 += 1;
                        now.push(i);
                    }
                    None => {
                        now.push(areas.len());
                        areas.push((x, y, w, 1));
                    }
                }
            }
            x += w;
        }
        open = now;
    }
    Some(Dark { areas, width })
}

/// The bars of a Code 128; `None` for what it cannot say.
pub(crate) fn bars(data: &str) -> Option<Dark> {
    let widths = code128::encode(data)?;
    let mut areas = Vec::new();
    let mut x = 0;
    for (i, width) in widths.iter().enumerate() {
        if i % 2 == 0 {
            areas.push((x, 0, u32::from(*width), 1));
        }
        x += u32::from(*width);
    }
    Some(Dark { areas, width: x })
}

/// Places codes side by side, each kept with its text.
pub(crate) fn place(flow: &mut Flow<'_, '_, '_>, all: &[MachineCode]) {
    flow.space(pt(10));
    let mut x = flow.sheet.left;
    // Bottom of the row of codes that is open.
    let mut bottom = flow.y;
    for code in all {
        let size = Size::of(code, flow.sheet.body_width());
        let words = if code.label.is_empty() { &code.data } else { &code.label };
        let lines = flow.wrap(words, LABEL, size.width);
        let most = usize::try_from(flow.sheet.body_height() / 2 / LABEL.leading).unwrap_or(1);
        let lines = lines.get(..lines.len().min(most)).unwrap_or_default();
        let text = LABEL.leading * count(lines.len());
        let whole = size.height + pt(2) + text;
        if x > flow.sheet.left && x + size.width > flow.sheet.right {
            (x, flow.y) = (flow.sheet.left, bottom + pt(8));
        }
        if !flow.fits(whole) {
            flow.ensure(whole);
            (x, bottom) = (flow.sheet.left, flow.y);
        }
        match &size.dark {
            Some(dark) => draw(flow, dark, code.symbology, (x, size.unit, size.height)),
            None => flow.shaper.refs.unreadable.push(code.data.clone()),
        }
        let frame = Rect::new(x, flow.y + size.height + pt(2), size.width, text);
        let align = if size.dark.is_some() { Align::Center } else { Align::Start };
        flow.put(lines, LABEL.ink(TEXT), frame, align);
        bottom = bottom.max(flow.y + whole);
        x += size.width + pt(16);
    }
    flow.y = bottom + pt(4);
}

/// What a code takes on the sheet, quiet zone included.
struct Size {
    /// `None`: no code says this, or none that fits; its text stands alone.
    dark: Option<Dark>,
    width: Mp,
    height: Mp,
    /// Side of a module.
    unit: Mp,
}

impl Size {
    fn of(code: &MachineCode, most: Mp) -> Self {
        let text = Self { dark: None, width: pt(160).min(most), height: 0, unit: 0 };
        let modules = |n: u32| count(usize::try_from(n).unwrap_or(0)).max(1);
        let size = match code.symbology {
            Symbology::Qr => qr(&code.data).map(|dark| {
                let n = modules(dark.width + 8);
                // Modules of one size: a code of many is as large as its modules need.
                let unit = (SIDE / n).max(MODULE);
                let side = unit.saturating_mul(n);
                Self { dark: Some(dark), width: side, height: side, unit }
            }),
            Symbology::Code128 => bars(&code.data).map(|dark| {
                let width = MODULE.saturating_mul(modules(dark.width + 20));
                Self { dark: Some(dark), width, height: BARS, unit: MODULE }
            }),
        };
        size.filter(|s| s.width <= most).unwrap_or(text)
    }
}

fn draw(
    flow: &mut Flow<'_, '_, '_>,
    dark: &Dark,
    symbology: Symbology,
    (left, unit, height): (Mp, Mp, Mp),
) {
    let modules = |n: u32| unit.saturating_mul(count(usize::try_from(n).unwrap_or(0)));
    let top = flow.y;
    for (x, y, w, h) in &dark.areas {
        let area = match symbology {
            Symbology::Qr => {
                Rect::new(left + modules(x + 4), top + modules(y + 4), modules(*w), modules(*h))
            }
            Symbology::Code128 => Rect::new(left + modules(x + 10), top, modules(*w), height),
        };
        flow.shape(Shape::Fill(area, BLACK, 0));
    }
}
