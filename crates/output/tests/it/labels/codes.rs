//! The codes on labels, as a scanner sees them.

use custodia_core::label::LabelCode;
use custodia_core::reports::LabelsParams;

use super::{CLOSE, Cell, DRAWINGS, Sheet, apart, everything, labelled, measure, profile, report};
use crate::sample::render;

/// Modules of the smallest QR code, which holds these tags.
const QR: f64 = 21.0;

/// The dark areas within a cell, as one box.
fn dark(sheet: &Sheet, cell: &Cell) -> Option<Cell> {
    let mut inside = sheet.filled.iter().filter(|d| cell.holds(d));
    let first = *inside.next()?;
    Some(inside.fold(first, |a, b| {
        let (x, y) = (a.x.min(b.x), a.y.min(b.y));
        let (right, bottom) = ((a.x + a.w).max(b.x + b.w), (a.y + a.h).max(b.y + b.h));
        Cell { x, y, w: right - x, h: bottom - y }
    }))
}

#[test]
fn labels_begin_at_the_chosen_cell_and_keep_their_code_and_its_quiet_zone_inside() {
    let mut office = labelled("labels-cells");
    let shifted = profile(&mut office, 900, -600);
    for drawing in &DRAWINGS {
        let cells = drawing.5[0] * drawing.5[1];
        for start in [1, (cells / 2).max(1), cells] {
            let params = LabelsParams {
                stock: drawing.0.into(),
                assets: everything(),
                start: u32::try_from(start).unwrap(),
                ..shifted.clone()
            };
            let sheets = measure(&render(&report(&office, params)).bytes);
            assert_eq!(sheets.len(), (start - 1 + 30).div_ceil(cells), "{}", drawing.0);
            let mut used = 0;
            for (page, sheet) in sheets.iter().enumerate() {
                let mut all = 0;
                for n in 0..cells {
                    let cell = Cell::of(drawing, n, [0.9, -0.6]);
                    let place = page * cells + n + 1;
                    let Some(code) = dark(sheet, &cell) else {
                        assert!(place < start || place >= start + 30, "{} {place}", drawing.0);
                        continue;
                    };
                    assert!(place >= start && place < start + 30, "{} {place}", drawing.0);
                    used += 1;
                    all += sheet.filled.iter().filter(|d| cell.holds(d)).count();
                    // Where the code must be: behind the padding and four modules of quiet.
                    let module = code.w / QR;
                    let pad = (cell.w.min(cell.h) / 12.0).clamp(1.0, 2.5);
                    let expected = Cell {
                        x: cell.x + pad + 4.0 * module,
                        y: cell.y + (cell.h - code.h) / 2.0,
                        ..code
                    };
                    let far = apart(&expected, &code);
                    assert!(far <= CLOSE, "{} cell {n}: {far:.3} mm off", drawing.0);
                    assert!(module >= 0.249, "{}: a module of {module:.3} mm", drawing.0);
                    let quiet = code.x + code.w + 4.0 * module - 0.05;
                    let in_cell = |t: &&[f64; 2]| {
                        (cell.x..cell.x + cell.w).contains(&t[0])
                            && (cell.y..cell.y + cell.h).contains(&t[1])
                    };
                    let left = sheet.texts.iter().filter(in_cell).map(|t| t[0]);
                    let left = left.fold(f64::INFINITY, f64::min);
                    assert!(left >= quiet, "{}: text at {left} in the quiet zone", drawing.0);
                    assert!(left.is_finite(), "{}: no text on label {n}", drawing.0);
                }
                assert_eq!(all, sheet.filled.len(), "{}: ink outside of labels", drawing.0);
            }
            assert_eq!(used, 30);
        }
    }
}

/// Widths of bars and gaps of a Code 128, read as whole modules from its first bar.
fn bars(sheet: &Sheet, cell: &Cell) -> Vec<u32> {
    let mut bars: Vec<Cell> = sheet.filled.iter().filter(|d| cell.holds(d)).copied().collect();
    bars.sort_by(|a, b| a.x.total_cmp(&b.x));
    // Every code begins with a bar of two modules.
    let module = bars[0].w / 2.0;
    let mut widths = Vec::new();
    for (n, bar) in bars.iter().enumerate() {
        if n > 0 {
            let before = &bars[n - 1];
            widths.push(((bar.x - before.x - before.w) / module).round() as u32);
        }
        widths.push((bar.w / module).round() as u32);
    }
    widths
}

#[test]
fn the_codes_on_the_labels_say_the_tag() {
    let office = labelled("labels-codes");
    let stock = DRAWINGS[0];
    let qr = LabelsParams { assets: everything(), ..LabelsParams::default() };
    let sheets = measure(&render(&report(&office, qr.clone())).bytes);
    for (n, tag) in ["AL-00001", "AL-00002", "AL-00021"].iter().zip([0, 1, 20]).map(|(t, n)| (n, t))
    {
        let cell = Cell::of(&stock, n, [0.0, 0.0]);
        let code = dark(&sheets[0], &cell).unwrap();
        let grid = qrcode::QrCode::with_error_correction_level(tag, qrcode::EcLevel::M).unwrap();
        let side = grid.width();
        assert_eq!(side as f64, QR);
        let module = code.w / side as f64;
        for (i, colour) in grid.to_colors().iter().enumerate() {
            let x = code.x + module * ((i % side) as f64 + 0.5);
            let y = code.y + module * ((i / side) as f64 + 0.5);
            let ink = sheets[0]
                .filled
                .iter()
                .any(|d| (d.x..d.x + d.w).contains(&x) && (d.y..d.y + d.h).contains(&y));
            assert_eq!(ink, *colour == qrcode::Color::Dark, "{tag}: module {i}");
        }
    }
    let code128 = LabelsParams { code: LabelCode::Code128, ..qr };
    let sheets = measure(&render(&report(&office, code128)).bytes);
    let widths = bars(&sheets[0], &Cell::of(&stock, 0, [0.0, 0.0]));
    // AL- in set B, then 00 00 1: an odd digit goes first, so 0, then in set C 00 01.
    let mut expected = Vec::new();
    for symbol in [
        "211214", // start B
        "111323", // A
        "132131", // L
        "122132", // -
        "123122", // 0
        "113141", // to set C
        "212222", // 00
        "222122", // 01
    ] {
        expected.extend(symbol.bytes().map(|b| u32::from(b - b'0')));
    }
    assert_eq!(widths[..expected.len()], expected[..]);
    assert_eq!(widths[widths.len() - 7..], [2, 3, 3, 1, 1, 1, 2], "the stop sign");
}
