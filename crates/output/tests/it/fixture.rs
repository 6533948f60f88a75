//! Reports to draw: a believable renewals report in both languages, a naughty one, a big one.

use chrono::{DateTime, Days, NaiveDate, Utc};
use custodia_core::money::{Currency, Money};
use custodia_core::reports::model::*;
use custodia_core::text::Lang;

mod naughty;
mod renewals;

pub(crate) use naughty::naughty;
pub(crate) use renewals::renewals;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn money(text: &str, currency: &str) -> Money {
    Money::parse_decimal(text, Currency::parse(currency).unwrap()).unwrap()
}

fn generated() -> Generated {
    Generated {
        today: day("2026-11-20"),
        at: "2026-11-20T09:15:00Z".parse::<DateTime<Utc>>().unwrap(),
        text: "20 Nov 2026, 10:15 (Europe/Rome)".into(),
    }
}

fn pick(lang: Lang, en: &str, it: &str) -> String {
    match lang {
        Lang::En => en.into(),
        Lang::It => it.into(),
    }
}

fn column(key: &'static str, title: String, align: Align, grow: u8) -> Column {
    Column { key, title, align, grow }
}

pub(crate) const LANDSCAPE: Paper =
    Paper { size: PaperSize::A4, orientation: Orientation::Landscape };

pub(crate) const PORTRAIT: Paper =
    Paper { size: PaperSize::A4, orientation: Orientation::Portrait };

pub(crate) const LETTER: Paper =
    Paper { size: PaperSize::Letter, orientation: Orientation::Portrait };

/// A round badge with transparency.
pub(crate) fn logo() -> Vec<u8> {
    let (w, h) = (300_i32, 96_i32);
    let mut pixels = Vec::new();
    for y in 0..h {
        for x in 0..w {
            let (dx, dy) = (x - 48, y - 48);
            let d = dx * dx + dy * dy;
            let ring = d < 46 * 46 && d > 30 * 30;
            let bars = x > 112 && (y / 12) % 2 == 0 && x < 290 - (y % 5) && y > 10;
            let ink = if ring || (bars && y < 86) { 255 } else { 0 };
            pixels.extend_from_slice(&[0x1C, 0x3A, 0x6E, ink]);
        }
    }
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, w as u32, h as u32);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    out
}

fn item(cells: Vec<Cell>) -> Row {
    Row::item(cells)
}

/// A register of `n` assets in eight columns.
pub(crate) fn register(n: usize) -> Report {
    let places = ["Milano", "Αθήνα", "Bologna, via Stalingrado 45", "Санкт-Петербург", "Torino"];
    let models = [
        "Latitude 5440",
        "ThinkPad T14 Gen 4",
        "EliteBook 840 G10",
        "MacBook Pro 14",
        "ProDesk 400 G9 SFF",
    ];
    let people = [
        "Giulia Ferraro",
        "Paolo Conti",
        "Sara De Luca",
        "Marco Bellini",
        "Luca Moretti",
        "Chiara Galli",
    ];
    let rows = (0..n)
        .map(|i| {
            item(vec![
                Cell::Code(format!("IT-{i:06}")),
                Cell::Code(format!("5CG{:07X}", i * 7919 + 13)),
                Cell::Text(format!("{} ({})", models[i % models.len()], 2019 + i % 7)),
                Cell::Text(people[i * 7 % people.len()].into()),
                Cell::Text(places[i * 3 % places.len()].into()),
                Cell::Date(day("2020-01-01") + Days::new(i as u64 % 2000)),
                Cell::Money(Money::new(40_000 + (i as i64 * 7_919) % 250_000, Currency::EUR)),
                Cell::Text(if i % 5 == 0 { "In stock" } else { "In use" }.into()),
            ])
        })
        .collect();
    let column = |title: &str, align, grow| column("c", title.into(), align, grow);
    Report {
        kind: "register",
        title: "Asset register".into(),
        period: None,
        subtitle: format!("{n} assets"),
        lang: Lang::En,
        issuer: Issuer {
            name: "Aurelia Holding".into(),
            address: vec![],
            logo_png: None,
            ..Issuer::default()
        },
        facts: vec![],
        generated: generated(),
        contents: false,
        attachments: vec![],
        as_at: None,
        watermark: None,
        paper: LANDSCAPE,
        blocks: vec![Block::Table(Table {
            name: "assets",
            caption: "Assets".into(),
            columns: vec![
                column("Tag", Align::Start, 0),
                column("Serial", Align::Start, 0),
                column("Model", Align::Start, 1),
                column("Custodian", Align::Start, 0),
                column("Location", Align::Start, 1),
                column("Purchased", Align::Start, 0),
                column("Cost", Align::End, 0),
                column("Status", Align::Start, 0),
            ],
            rows,
            empty: String::new(),
        })],
        notes: vec![],
    }
}
