//! Finished PDF files, read back with other people's tools.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::Command;

use custodia_core::reports::model::Report;
use custodia_core::text::Lang;
use custodia_output::pdf;

use crate::fixture;

pub(crate) fn render(report: &Report) -> pdf::PdfFile {
    pdf::render_with(report, &pdf::Fallback::None, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// Writes a file where it can be looked at after the tests.
pub(crate) fn save(name: &str, bytes: &[u8]) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("paper");
    std::fs::create_dir_all(&dir).unwrap();
    let path = dir.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

pub(crate) fn run(tool: &str, args: &[&str]) -> String {
    let output = Command::new(tool).args(args).output().unwrap_or_else(|e| {
        panic!("the tests need `{tool}` (packages qpdf and poppler-utils): {e}")
    });
    assert!(
        output.status.success(),
        "{tool} {args:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn samples() -> Vec<(&'static str, Report)> {
    vec![
        ("renewals-en.pdf", fixture::renewals(Lang::En, fixture::LANDSCAPE)),
        ("renewals-it.pdf", fixture::renewals(Lang::It, fixture::LANDSCAPE)),
        ("renewals-letter.pdf", fixture::renewals(Lang::En, fixture::LETTER)),
        ("naughty.pdf", fixture::naughty()),
        ("register.pdf", fixture::register(400)),
    ]
}

#[test]
fn every_sample_passes_qpdf_and_embeds_only_subsets() {
    for (name, report) in samples() {
        let file = render(&report);
        let path = save(name, &file.bytes);
        let path = path.to_str().unwrap();
        run("qpdf", &["--check", path]);
        let fonts = run("pdffonts", &[path]);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty(), "{name}: no fonts\n{fonts}");
        for row in rows {
            assert!(row.contains("yes yes yes"), "{name}: not embedded, subset and mapped: {row}");
        }
    }
}
