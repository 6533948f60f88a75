//! The organisation's colours and its line at the foot, on paper.

use custodia_core::colour::Rgb;
use custodia_core::reports::model::*;
use custodia_core::text::Lang;
use custodia_output::pdf::{Fallback, lay_out, render_with};

use crate::files::save;
use crate::fixture;

fn branded() -> Report {
    let mut report = fixture::renewals(Lang::It, fixture::LANDSCAPE);
    report.issuer.accent = Some(Rgb(0x7A, 0x1F, 0x1F));
    report.issuer.heading = Some(Rgb(0x0B, 0x3D, 0x2E));
    report.issuer.footer = "R.E.A. BS-123456 · Capitale sociale € 1.000.000 i.v.".into();
    report
}

fn bytes(report: &Report) -> Vec<u8> {
    let go_on = &mut |_| std::ops::ControlFlow::Continue(());
    render_with(report, &Fallback::None, go_on).unwrap().bytes
}

#[test]
fn the_chosen_colours_are_in_the_file_and_our_own_are_not() {
    let colours = |name: &str, report: &Report| {
        let path = save(name, &bytes(report));
        let plain = ["--qdf", "--object-streams=disable", path.as_str(), "-"];
        let out = std::process::Command::new("qpdf").args(plain).output().unwrap();
        String::from_utf8_lossy(&out.stdout).into_owned()
    };
    // Channels as the file writes them: thousandths.
    let (accent, own) = ("0.478 0.121 0.121 rg", "0.18 0.368 0.729 rg");
    let with = colours("brand.pdf", &branded());
    assert!(with.contains(accent) && !with.contains(own));
    let without = colours("plain.pdf", &fixture::renewals(Lang::It, fixture::LANDSCAPE));
    assert!(without.contains(own) && !without.contains(accent));
}

#[test]
fn the_line_at_the_foot_stands_on_every_page_and_over_nothing() {
    let report = branded();
    let layout = lay_out(&report, &Fallback::None).unwrap().layout;
    for page in &layout.pages {
        let line = page.texts.iter().find(|t| t.line.text() == report.issuer.footer);
        let line = line.expect("the organisation's line").ink();
        assert!(line.bottom() < page.size.1 - 24_000, "printers leave a margin: {line:?}");
        let others = page.texts.iter().filter(|t| t.line.text() != report.issuer.footer);
        assert!(others.into_iter().all(|t| !t.ink().overlaps(&line)));
    }
}
