//! The stocks everybody can buy, by the makers' drawings.

use super::{Geometry, LabelStock, Micro};

/// A4 and US Letter.
const A4: (Micro, Micro) = (210_000, 297_000);
const LETTER: (Micro, Micro) = (215_900, 279_400);

const fn sheet(
    (page_width, page_height): (Micro, Micro),
    (first_left, first_top): (Micro, Micro),
    (width, height): (Micro, Micro),
    (pitch_x, pitch_y): (Micro, Micro),
    (across, down): (u32, u32),
) -> Geometry {
    Geometry {
        page_width,
        page_height,
        first_left,
        first_top,
        width,
        height,
        pitch_x,
        pitch_y,
        across,
        down,
    }
}

/// One label a sheet: a roll, or a tape that is cut after each.
const fn single(width: Micro, height: Micro) -> Geometry {
    sheet((width, height), (0, 0), (width, height), (width, height), (1, 1))
}

/// Key, name and geometry of every built-in stock. Tapes have the height of the tape and a length
/// that holds a tag of usual length; another length is a stock of one's own.
pub const BUILT_IN: &[(&str, &str, Geometry)] = &[
    (
        "avery_l7160",
        "Avery L7160 · 63.5 × 38.1 mm · 21 / A4",
        sheet(A4, (7_210, 15_150), (63_500, 38_100), (66_040, 38_100), (3, 7)),
    ),
    (
        "avery_l7163",
        "Avery L7163 · 99.1 × 38.1 mm · 14 / A4",
        sheet(A4, (4_650, 15_150), (99_100, 38_100), (101_600, 38_100), (2, 7)),
    ),
    (
        "avery_5160",
        "Avery 5160 · 66.7 × 25.4 mm · 30 / Letter",
        sheet(LETTER, (4_763, 12_700), (66_675, 25_400), (69_850, 25_400), (3, 10)),
    ),
    (
        "avery_5520",
        "Avery 5520 · 66.7 × 25.4 mm · 30 / Letter",
        sheet(LETTER, (4_763, 12_700), (66_675, 25_400), (69_850, 25_400), (3, 10)),
    ),
    (
        "avery_3490",
        "Avery 3490 · 70 × 36 mm · 24 / A4",
        sheet(A4, (0, 4_500), (70_000, 36_000), (70_000, 36_000), (3, 8)),
    ),
    ("brother_tze_12", "Brother TZe 12 mm · 60 mm", single(60_000, 12_000)),
    ("brother_tze_18", "Brother TZe 18 mm · 65 mm", single(65_000, 18_000)),
    ("brother_tze_24", "Brother TZe 24 mm · 70 mm", single(70_000, 24_000)),
    ("brother_62", "Brother 62 mm · 90 mm", single(90_000, 62_000)),
    ("dymo_30252", "Dymo 30252 · 89 × 28 mm", single(89_000, 28_000)),
    ("dymo_99012", "Dymo 99012 · 89 × 36 mm", single(89_000, 36_000)),
];

/// The built-in stocks.
pub fn built_in() -> Vec<LabelStock> {
    let all = BUILT_IN.iter().map(|(key, name, geometry)| LabelStock {
        key: (*key).to_owned(),
        id: None,
        name: (*name).to_owned(),
        geometry: *geometry,
    });
    all.collect()
}
