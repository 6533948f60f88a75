//! Labels measured on the produced file: where the printer will put each of them, to a tenth of a
//! millimetre, against the makers' drawings written down here once more; and what a scanner reads.
#![allow(clippy::float_arithmetic, reason = "points of a finished file are decimals")]

use custodia_core::label::{Geometry, LabelCode, LabelField, PrinterProfile, ops};
use custodia_core::list::{ListQuery, Selection, Sort};
use custodia_core::reports::model::{Block, Report};
use custodia_core::reports::{LabelsParams, ReportOf, ReportRequest};
use custodia_core::store::{Op, Tx};
use custodia_output::pdf::Warning;
use lopdf::content::Content;
use lopdf::{Document, Object};

use crate::files::{run, save};
use crate::sample::{Office, now, render};

mod codes;

/// A tenth of a millimetre.
const CLOSE: f64 = 0.1;

/// Key; sheet; first label's left and top; label; from one to the next; across and down: millimetres
/// from the data sheets of Avery Zweckform, Avery US, Brother and Dymo.
type Drawing = (&'static str, [f64; 2], [f64; 2], [f64; 2], [f64; 2], [usize; 2]);

const DRAWINGS: [Drawing; 11] = [
    ("avery_l7160", [210.0, 297.0], [7.21, 15.15], [63.5, 38.1], [66.04, 38.1], [3, 7]),
    ("avery_l7163", [210.0, 297.0], [4.65, 15.15], [99.1, 38.1], [101.6, 38.1], [2, 7]),
    ("avery_5160", [215.9, 279.4], [4.7625, 12.7], [66.675, 25.4], [69.85, 25.4], [3, 10]),
    ("avery_5520", [215.9, 279.4], [4.7625, 12.7], [66.675, 25.4], [69.85, 25.4], [3, 10]),
    ("avery_3490", [210.0, 297.0], [0.0, 4.5], [70.0, 36.0], [70.0, 36.0], [3, 8]),
    ("brother_tze_12", [60.0, 12.0], [0.0, 0.0], [60.0, 12.0], [60.0, 12.0], [1, 1]),
    ("brother_tze_18", [65.0, 18.0], [0.0, 0.0], [65.0, 18.0], [65.0, 18.0], [1, 1]),
    ("brother_tze_24", [70.0, 24.0], [0.0, 0.0], [70.0, 24.0], [70.0, 24.0], [1, 1]),
    ("brother_62", [90.0, 62.0], [0.0, 0.0], [90.0, 62.0], [90.0, 62.0], [1, 1]),
    ("dymo_30252", [89.0, 28.0], [0.0, 0.0], [89.0, 28.0], [89.0, 28.0], [1, 1]),
    ("dymo_99012", [89.0, 36.0], [0.0, 0.0], [89.0, 36.0], [89.0, 36.0], [1, 1]),
];

impl Cell {
    /// Cell `n` of a sheet, moved by what a printer is off.
    fn of((_, _, first, size, pitch, [across, _]): &Drawing, n: usize, shift: [f64; 2]) -> Self {
        let at = |axis: usize, step: usize| first[axis] + pitch[axis] * step as f64 + shift[axis];
        Self { x: at(0, n % across), y: at(1, n / across), w: size[0], h: size[1] }
    }

    fn holds(&self, other: &Self) -> bool {
        let slack = 0.02;
        other.x >= self.x - slack
            && other.y >= self.y - slack
            && other.x + other.w <= self.x + self.w + slack
            && other.y + other.h <= self.y + self.h + slack
    }
}

/// A rectangle in millimetres from the left and the top of the sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Cell {
    x: f64,
    y: f64,
    w: f64,
    h: f64,
}

/// What was measured on one sheet.
struct Sheet {
    size: [f64; 2],
    outlines: Vec<Cell>,
    filled: Vec<Cell>,
    /// Where lines of text begin.
    texts: Vec<[f64; 2]>,
}

fn number(value: &Object) -> f64 {
    match value {
        Object::Integer(n) => *n as f64,
        other => f64::from(other.as_float().expect("a number")),
    }
}

const MM: f64 = 25.4 / 72.0;

/// The rectangles of every page, read from its content streams.
fn measure(bytes: &[u8]) -> Vec<Sheet> {
    let file = Document::load_mem(bytes).expect("a PDF");
    let mut sheets = Vec::new();
    for id in file.get_pages().into_values() {
        let page = file.get_dictionary(id).expect("a page");
        let own = page.get(b"MediaBox").ok();
        let parent = page.get(b"Parent").and_then(Object::as_reference).expect("a parent");
        let above = file.get_dictionary(parent).expect("pages").get(b"MediaBox").ok();
        let media = own.or(above).expect("a size").as_array().expect("four numbers");
        let (width, height) = (number(&media[2]), number(&media[3]));
        let content = Content::decode(&file.get_page_content(id)).expect("ops");
        let mut sheet = Sheet {
            size: [width * MM, height * MM],
            outlines: Vec::new(),
            filled: Vec::new(),
            texts: Vec::new(),
        };
        let mut open: Vec<Cell> = Vec::new();
        let mut line = [0.0, 0.0];
        for op in &content.operations {
            let n: Vec<f64> = match op.operator.as_str() {
                "re" | "Td" => op.operands.iter().map(number).collect(),
                _ => Vec::new(),
            };
            match op.operator.as_str() {
                "cm" => panic!("places are absolute"),
                "re" => {
                    let (low, high) = (n[1].min(n[1] + n[3]), n[1].max(n[1] + n[3]));
                    open.push(Cell {
                        x: n[0].min(n[0] + n[2]) * MM,
                        y: (height - high) * MM,
                        w: n[2].abs() * MM,
                        h: (high - low) * MM,
                    });
                }
                "S" => sheet.outlines.append(&mut open),
                "f" => sheet.filled.append(&mut open),
                // A line begins so far from the one before.
                "BT" => line = [0.0, 0.0],
                "Td" => {
                    line = [line[0] + n[0], line[1] + n[1]];
                    sheet.texts.push([line[0] * MM, (height - line[1]) * MM]);
                }
                _ => {}
            }
        }
        sheets.push(sheet);
    }
    sheets
}

/// How far two cells lie apart at most, at any edge.
fn apart(a: &Cell, b: &Cell) -> f64 {
    let ends = |c: &Cell| [c.x, c.y, c.x + c.w, c.y + c.h];
    ends(a).iter().zip(ends(b)).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}

/// Compares outlines with a drawing; the first one that is further off than a tenth of a millimetre.
fn off(drawing: &Drawing, shift: [f64; 2], sheet: &Sheet) -> Option<String> {
    let cells = drawing.5[0] * drawing.5[1];
    if sheet.outlines.len() != cells {
        return Some(format!("{} of {cells} cells", sheet.outlines.len()));
    }
    sheet.outlines.iter().enumerate().find_map(|(n, found)| {
        let far = apart(&Cell::of(drawing, n, shift), found);
        (far > CLOSE).then(|| format!("{} cell {n} is {far:.3} mm off: {found:?}", drawing.0))
    })
}

fn everything() -> Selection {
    let sort = vec![Sort { key: "tag".into(), desc: false }];
    let query = ListQuery { sort, ..ListQuery::default() };
    Selection::Matching { query, except: Vec::new() }
}

fn report(office: &Office, params: LabelsParams) -> Report {
    office.report_of(&ReportRequest::new(ReportOf::Labels(params)))
}

fn profile(office: &mut Office, shift_x: i32, shift_y: i32) -> LabelsParams {
    let op = Op::new("label.printer.save", office.operator, now());
    let draft = PrinterProfile { id: None, name: "HP LaserJet".into(), shift_x, shift_y };
    let save = |tx: &Tx<'_>| ops::profile_save(tx, &draft);
    let id = office.store.write(&op, save).unwrap().value.unwrap();
    LabelsParams { profile_id: Some(id), ..LabelsParams::default() }
}

/// Thirty assets with tags of one length.
fn labelled(name: &str) -> Office {
    let mut office = Office::new(name);
    for n in 1..=30 {
        office.asset(&format!("AL-{n:05}"), &format!("Notebook {n}"));
    }
    office
}

#[test]
fn every_stock_has_its_cells_where_the_maker_has_them_shifted_or_not() {
    let mut office = labelled("labels-stocks");
    let shifted = profile(&mut office, -1_300, 700);
    for drawing in &DRAWINGS {
        for (params, shift) in
            [(LabelsParams::default(), [0.0, 0.0]), (shifted.clone(), [-1.3, 0.7])]
        {
            let params = LabelsParams { stock: drawing.0.into(), test: true, ..params };
            let sheets = measure(&render(&report(&office, params)).bytes);
            assert_eq!(sheets.len(), 1);
            let sheet = &sheets[0];
            let edges = [0, 1].map(|i| (sheet.size[i] - drawing.1[i]).abs());
            assert!(edges.iter().all(|e| *e <= CLOSE), "{}: {:?}", drawing.0, sheet.size);
            assert_eq!(off(drawing, shift, sheet), None);
            // The control: the same page is not where a printer half a millimetre off needs it.
            let wrong = [shift[0] + 0.5, shift[1]];
            assert!(off(drawing, wrong, sheet).is_some(), "{} cannot fail", drawing.0);
        }
    }
}

#[test]
fn texts_shrink_and_are_cut_but_never_leave_their_label_and_that_is_said() {
    let mut office = Office::new("labels-long");
    office.asset("AL-00001", &"An endless description of a thing ".repeat(4));
    office.asset(&"X".repeat(60), "short");
    for drawing in &DRAWINGS {
        for code in [LabelCode::Qr, LabelCode::Code128, LabelCode::None] {
            let params = LabelsParams {
                stock: drawing.0.into(),
                assets: everything(),
                code,
                fields: LabelField::ALL.to_vec(),
                text: "Property of IT, please call 1234 when found".into(),
                ..LabelsParams::default()
            };
            let report = report(&office, params);
            let laid =
                custodia_output::pdf::lay_out(&report, &custodia_output::pdf::Fallback::None);
            let laid = laid.unwrap();
            assert!(
                laid.warnings.iter().any(|w| matches!(w, Warning::LabelCut(_))),
                "{} {code}: {:?}",
                drawing.0,
                laid.warnings
            );
            let mp = |mm: f64| (mm * 72_000.0 / 25.4).round() as i32;
            let cells = drawing.5[0] * drawing.5[1];
            for (n, page) in laid.layout.pages.iter().enumerate() {
                let inside: Vec<_> = (0..cells).map(|n| Cell::of(drawing, n, [0.0, 0.0])).collect();
                for text in &page.texts {
                    let ink = text.ink();
                    let fits = |c: &&Cell| {
                        ink.x >= mp(c.x) - 30
                            && ink.right() <= mp(c.x + c.w) + 30
                            && ink.y >= mp(c.y) - 30
                            && ink.bottom() <= mp(c.y + c.h) + 30
                    };
                    let own = inside.iter().position(|c| fits(&c));
                    assert!(own.is_some(), "{} {code} page {n}: {:?}", drawing.0, text.line.text());
                    let others = page.texts.iter().filter(|t| !std::ptr::eq(*t, text));
                    assert!(
                        others.clone().all(|o| !o.frame.overlaps(&text.frame)),
                        "{} {code}: {:?} lies on another",
                        drawing.0,
                        text.line.text()
                    );
                }
            }
        }
    }
}

#[test]
fn a_size_of_ones_own_and_a_file_for_other_programs() {
    let mut office = labelled("labels-own");
    let geometry = Geometry {
        page_width: 100_000,
        page_height: 150_000,
        first_left: 5_000,
        first_top: 7_500,
        width: 40_000,
        height: 20_000,
        pitch_x: 45_000,
        pitch_y: 22_500,
        across: 2,
        down: 6,
    };
    let op = Op::new("label.stock.save", office.operator, now());
    let draft = custodia_core::label::LabelStockDraft { id: None, name: "Own".into(), geometry };
    let save = |tx: &Tx<'_>| ops::stock_save(tx, &draft);
    let id = office.store.write(&op, save).unwrap().value.unwrap();
    let params = LabelsParams { stock: format!("own-{id}"), ..LabelsParams::default() };
    let test = LabelsParams { test: true, ..params.clone() };
    let own: Drawing = ("own", [100.0, 150.0], [5.0, 7.5], [40.0, 20.0], [45.0, 22.5], [2, 6]);
    let sheets = measure(&render(&report(&office, test)).bytes);
    assert_eq!(off(&own, [0.0, 0.0], &sheets[0]), None);
    let made = report(&office, LabelsParams { assets: everything(), ..params });
    let csv = custodia_output::csv::render(&made).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    assert_eq!(csv.matches("AL-000").count(), 30, "{csv}");
    let Block::Labels(labels) = &made.blocks[0] else { panic!("labels") };
    assert_eq!(labels.labels.len(), 30);
    let path = crate::files::save("labels-own.pdf", &render(&made).bytes);
    assert!(run("qpdf", &["--check", &path]).contains("No syntax or stream encoding errors"));
}

#[test]
fn the_ruler_counts_millimetres_from_the_edge() {
    let office = labelled("labels-ruler");
    let params = LabelsParams { test: true, ..LabelsParams::default() };
    let file = render(&report(&office, params));
    let path = save("labels-ruler.pdf", &file.bytes);
    let text = run("pdftotext", &["-raw", &path, "-"]);
    for number in ["10", "100", "200", "290"] {
        assert!(text.split_whitespace().any(|w| w == number), "{number} is not on the ruler");
    }
    assert_eq!(file.warnings, []);
}
