//! First pages as they were looked at: each is drawn again and compared with the picture that was
//! kept, with a tolerance for other versions of the drawing program.
//!
//! A change that is wanted: `CUSTODIA_KEEP_PICTURES=yes cargo test -p custodia-output pictures`, then
//! look at every picture that changed before it is committed.

use std::path::{Path, PathBuf};

use custodia_core::reports::model::Report;

use crate::files::{run, save};
use crate::sample::{Office, render};

/// Levels of grey by which a pixel must differ to count, and the share of pixels, per mille, that may.
const LEVELS: i16 = 80;
const TOLERATED: usize = 4;

fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../testdata/pictures")
        .join(format!("{name}.png"))
}

/// A first page in grey, small enough to keep.
fn drawn(name: &str, report: &Report) -> PathBuf {
    let path = save(&format!("picture-{name}.pdf"), &render(report).bytes);
    let stem = path.trim_end_matches(".pdf").to_owned();
    run(
        "pdftoppm",
        &["-r", "50", "-gray", "-png", "-singlefile", "-f", "1", "-l", "1", &path, &stem],
    );
    PathBuf::from(format!("{stem}.png"))
}

struct Picture {
    size: (u32, u32),
    grey: Vec<u8>,
}

fn read(path: &Path) -> Picture {
    let file = std::fs::File::open(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut reader = png::Decoder::new(std::io::BufReader::new(file)).read_info().unwrap();
    let mut samples = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut samples).unwrap();
    samples.truncate(frame.buffer_size());
    // Some versions of pdftoppm write three equal samples a pixel for grey.
    let grey = match frame.color_type {
        png::ColorType::Grayscale => samples,
        png::ColorType::Rgb => samples.iter().step_by(3).copied().collect(),
        other => panic!("{}: {other:?}", path.display()),
    };
    Picture { size: (frame.width, frame.height), grey }
}

/// Pixels that differ, per mille; all of them for another size.
fn difference(a: &Picture, b: &Picture) -> usize {
    if a.size != b.size {
        return 1000;
    }
    let differs = |(a, b): (&u8, &u8)| (i16::from(*a) - i16::from(*b)).abs() > LEVELS;
    a.grey.iter().zip(&b.grey).filter(|p| differs(*p)).count() * 1000 / a.grey.len().max(1)
}

fn pages(place: &str) -> Vec<(String, Report)> {
    let office = Office::sample(place);
    let all = office.examples();
    all.iter().map(|r| (r.of.kind().to_string(), office.report_of(r))).collect()
}

#[test]
fn first_pages_look_as_they_were_looked_at() {
    let mut wrong = Vec::new();
    for (name, report) in pages("pictures") {
        let (now, before) = (drawn(&name, &report), kept(&name));
        if std::env::var_os("CUSTODIA_KEEP_PICTURES").is_some() {
            std::fs::create_dir_all(before.parent().unwrap()).unwrap();
            std::fs::copy(&now, &before).unwrap();
            continue;
        }
        let share = difference(&read(&now), &read(&before));
        if share > TOLERATED {
            wrong.push(format!("{name}: {share} ‰ differ, look at {}", now.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_page_that_has_changed_is_found() {
    let (name, mut report) = pages("pictures-control").remove(0);
    let before = read(&drawn("control-before", &report));
    report.title = "Another title".into();
    report.facts.clear();
    let after = read(&drawn("control-after", &report));
    assert!(difference(&before, &after) > TOLERATED, "{name}");
    assert_eq!(difference(&before, &before), 0);
}
