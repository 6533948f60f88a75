//! Logos: whatever comes, a PNG of print size or a reason comes out, in the child and within its
//! limits.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use custodia_input::logo::{CODES, normalise};
use custodia_input::worker::read_logo;
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use proptest::prelude::*;

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let colour = |x: u32, y: u32| {
        let low = |n: u32| u8::try_from(n % 251).unwrap();
        Rgba([low(x), low(y), low(x / 7 + y / 5), 255])
    };
    let picture = DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, colour));
    let mut bytes = Cursor::new(Vec::new());
    let plain = if format == ImageFormat::Jpeg { picture.to_rgb8().into() } else { picture };
    plain.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn size(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG") && png.len() <= 2_000_000, "{} bytes", png.len());
    let picture = image::load_from_memory(png).unwrap();
    (picture.width(), picture.height())
}

fn svg(body: &str) -> Vec<u8> {
    format!(
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='300' height='80'>{body}</svg>"
    )
    .into_bytes()
}

fn in_child(name: &str, bytes: &[u8]) -> Result<Vec<u8>, &'static str> {
    let path: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    read_logo(Path::new(env!("CARGO_BIN_EXE_custodia-import-worker")), &path)
}

#[test]
fn png_jpeg_and_svg_become_a_png_of_print_size_whatever_they_are_called() {
    assert_eq!(size(&in_child("a.jpg", &picture(120, 40, ImageFormat::Png)).unwrap()), (120, 40));
    assert_eq!(size(&in_child("b.png", &picture(400, 90, ImageFormat::Jpeg)).unwrap()), (400, 90));
    let drawn = in_child("c.svg", &svg("<rect width='150' height='80' fill='#c00'/>")).unwrap();
    assert_eq!(size(&drawn), (1600, 427));
    let picture = image::load_from_memory(&drawn).unwrap().into_rgba8();
    assert_eq!(picture.get_pixel(100, 200), &Rgba([204, 0, 0, 255]));
    assert_eq!(picture.get_pixel(1500, 200)[3], 0, "what is not drawn lets the paper through");
}

#[test]
fn a_camera_s_picture_of_thirty_megapixels_is_made_small() {
    let large = in_child("camera.jpg", &picture(6_000, 5_000, ImageFormat::Jpeg)).unwrap();
    let (width, height) = size(&large);
    assert!(width <= 1_600 && width * 5 / 6 - height <= 1, "{width} × {height}");
}

#[test]
fn what_is_no_logo_is_refused_with_its_reason_and_the_program_goes_on() {
    let mut bomb = picture(8, 8, ImageFormat::Png);
    // The header says 60,000 × 60,000.
    bomb[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    let whole = picture(200, 100, ImageFormat::Png);
    let entities = b"<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>\
        <!ENTITY c SYSTEM 'file:///etc/passwd'>]>\
        <svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><desc>&c;</desc></svg>";
    let deep = svg(&format!("{}{}", "<g>".repeat(50_000), "</g>".repeat(50_000)));
    let cases: [(&str, &[u8], &[&str]); 10] = [
        ("empty", b"", &["logo-empty"]),
        ("text.png", b"not a picture at all", &["logo-kind"]),
        ("page.svg", b"<html><body/></html>", &["logo-kind"]),
        ("bomb.png", &bomb, &["logo-too-large", "logo-broken"]),
        ("cut.png", &whole[..whole.len() / 2], &["logo-broken"]),
        ("words.svg", &svg("<text x='1' y='20'>Acme</text>"), &["logo-text"]),
        ("inside.svg", &svg("<image href='file:///etc/passwd'/>"), &["logo-image"]),
        (
            "endless.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' width='1e30' height='1e-30'/>",
            &["logo-empty"],
        ),
        ("entities.svg", entities, &["logo-broken"]),
        ("deep.svg", &deep, &["logo-broken", "logo-too-large"]),
    ];
    for (name, bytes, codes) in cases {
        let refused = in_child(name, bytes);
        assert!(refused.as_ref().is_err_and(|c| codes.contains(c)), "{name}: {:?}", refused.err());
    }
    let gone =
        read_logo(Path::new(env!("CARGO_BIN_EXE_custodia-import-worker")), Path::new("/nowhere"));
    assert_eq!(gone, Err("logo-broken"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_damaged_picture_is_a_picture_or_a_reason(at in 0_usize..4_000, value: u8, cut in 0_usize..4_000) {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let mut bytes = picture(60, 30, format);
            let n = bytes.len();
            bytes[at % n] = value;
            bytes.truncate(n - cut % n);
            match normalise(&bytes) {
                Ok(png) => { size(&png); }
                Err(code) => prop_assert!(CODES.contains(&code), "{}", code),
            }
        }
    }
}
