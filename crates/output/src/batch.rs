//! Presets made into files: one after the other into a folder; one that fails stops no other.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use custodia_core::error::{Error as CoreError, Refusal, Result as CoreResult};
use custodia_core::files;
use custodia_core::preset::ReportPreset;
use custodia_core::reports::model::Report;
use custodia_core::reports::{self, Moment, ReportFormat, ReportRequest};
use custodia_core::store::Conn;
use custodia_core::store::past::Pasts;
use custodia_core::text::Lang;

use crate::error::Result;
use crate::{csv, pdf, xlsx};

/// A finished file of any format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages; 0 for a format without any.
    pub pages: usize,
    /// What could not be drawn as asked, in the report's language.
    pub warnings: Vec<String>,
}

/// A report in a format. `go_on` is asked several times a second of work.
///
/// # Errors
/// [`crate::Error::Cancelled`] when `go_on` said so; [`crate::Error::Failed`] for more rows than a
/// sheet holds, a broken installation or a bug.
pub fn render(
    report: &Report,
    format: ReportFormat,
    go_on: &mut dyn FnMut(pdf::Progress) -> ControlFlow<()>,
) -> Result<Rendered> {
    let rows = crate::rows(report);
    let mut whether = || {
        // Neither format has stages or says how far it is.
        let begun = pdf::Progress { stage: pdf::Stage::Write, done: 0, total: rows };
        go_on(begun).is_continue()
    };
    let plain = |bytes| Rendered { bytes, pages: 0, warnings: Vec::new() };
    match format {
        ReportFormat::Pdf => {
            let file = pdf::render(report, go_on)?;
            let warnings = file.warnings.iter().map(|w| w.message(report.lang)).collect();
            Ok(Rendered { bytes: file.bytes, pages: file.pages, warnings })
        }
        ReportFormat::Xlsx => xlsx::render_while(report, &mut whether).map(plain),
        ReportFormat::Csv => csv::render_while(report, &mut whether).map(plain),
    }
}

/// What became of one preset in one format.
#[derive(Debug)]
pub struct Made {
    /// The preset's name.
    pub preset: String,
    /// Format.
    pub format: ReportFormat,
    /// The file and its pages and warnings, or why there is none.
    pub outcome: CoreResult<(PathBuf, Rendered)>,
}

/// Makes presets into a folder, each in its formats. The same register, date and language give the
/// same bytes, whatever the time of day; what they say of one past day is made once. What is cancelled is left out; what stood before stays until
/// the new file is whole.
pub fn run(
    conn: &Conn,
    presets: &[ReportPreset],
    (moment, lang): (&Moment, Option<Lang>),
    folder: &Path,
    pasts: &mut Pasts,
    go_on: &mut dyn FnMut(pdf::Progress) -> ControlFlow<()>,
) -> Vec<Made> {
    let moment = &moment.of_day();
    let mut taken = HashSet::new();
    let mut all = Vec::new();
    for preset in presets {
        let report =
            understood(preset, lang).and_then(|r| reports::build_with(conn, &r, moment, pasts));
        for format in &preset.formats {
            let name = unique(&preset.name, moment, *format, &mut taken);
            let outcome = match &report {
                Ok(report) => write(report, *format, &folder.join(name), go_on),
                Err(error) => Err(error.clone()),
            };
            let stopped = matches!(&outcome, Err(CoreError::Refused(r)) if r.code == "cancelled");
            all.push(Made { preset: preset.name.clone(), format: *format, outcome });
            if stopped {
                return all;
            }
        }
    }
    all
}

/// The request of a preset; `lang` wins over what it says.
///
/// # Errors
/// Refused (`preset-unknown`) when another version wrote it and it is not understood here.
pub fn understood(preset: &ReportPreset, lang: Option<Lang>) -> CoreResult<ReportRequest> {
    let request = preset.request.clone();
    let request =
        request.ok_or_else(|| Refusal::new("preset-unknown").with("name", &preset.name))?;
    Ok(ReportRequest { lang: lang.or(request.lang), ..request })
}

fn write(
    report: &Report,
    format: ReportFormat,
    path: &Path,
    go_on: &mut dyn FnMut(pdf::Progress) -> ControlFlow<()>,
) -> CoreResult<(PathBuf, Rendered)> {
    let file = render(report, format, go_on)?;
    files::replace(path, &file.bytes)?;
    Ok((path.to_owned(), file))
}

/// `Board-quarterly_2026-11-26.pdf`, with a number where two presets come to the same.
fn unique(
    name: &str,
    moment: &Moment,
    format: ReportFormat,
    taken: &mut HashSet<String>,
) -> String {
    let stem = crate::name::preset_name(name, moment.today);
    let mut file = format!("{stem}.{format}");
    let mut number = 2;
    // File systems that do not tell capitals apart must not lose a file.
    while !taken.insert(file.to_lowercase()) {
        file = format!("{stem}_{number}.{format}");
        number += 1;
    }
    file
}
