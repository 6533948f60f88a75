//! The other writers of PDF: which there are, whether they are installed, and running one.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::rows;
use crate::measure::{Cost, time};
use crate::{Result, child, data, platform};

/// Longest that one file of one writer may take.
const LONGEST: Duration = Duration::from_secs(300);
/// What took less is done three times, and the middle one counts.
const SHORT: Duration = Duration::from_secs(10);

/// A writer that is not ours.
#[derive(Debug)]
pub(crate) struct Writer {
    /// Of its files.
    pub(crate) slug: &'static str,
    pub(crate) name: &'static str,
    /// Which way of several it has; empty with one.
    pub(crate) part: &'static str,
    /// What it does, for the reader of the table.
    pub(crate) does: &'static str,
    way: Way,
}

/// How a writer is started.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// `writers/<script>.py`, which needs this package.
    Python { script: &'static str, package: &'static str },
    /// LibreOffice without a window, from a workbook.
    Office,
}

/// All of them, the quickest kind first.
pub(crate) const WRITERS: [Writer; 6] = [
    Writer {
        slug: "libreoffice",
        name: "LibreOffice",
        part: "",
        does: "prints a workbook of the same rows, set up for A4; texts cut at the cell; profile made before",
        way: Way::Office,
    },
    Writer {
        slug: "typst",
        name: "Typst",
        part: "",
        does: "one table with a repeated header; shaped, kerned, wrapped",
        way: Way::Python { script: "typst_table", package: "typst" },
    },
    Writer {
        slug: "reportlab-canvas",
        name: "reportlab",
        part: " (canvas)",
        does: "texts drawn where they belong, nothing laid out, cut or shaped",
        way: Way::Python { script: "reportlab_canvas", package: "reportlab" },
    },
    Writer {
        slug: "reportlab-table",
        name: "reportlab",
        part: " (LongTable)",
        does: "its layout engine; nothing wrapped or shaped",
        way: Way::Python { script: "reportlab_table", package: "reportlab" },
    },
    Writer {
        slug: "fpdf2",
        name: "fpdf2",
        part: " (cells)",
        does: "row after row of cells, nothing wrapped or shaped",
        way: Way::Python { script: "fpdf2_cells", package: "fpdf2" },
    },
    Writer {
        slug: "weasyprint",
        name: "WeasyPrint",
        part: "",
        does: "an HTML table with CSS; shaped, kerned, wrapped",
        way: Way::Python { script: "weasyprint_table", package: "weasyprint" },
    },
];

/// Codes as labels; not a writer of registers.
pub(crate) const SEGNO: &str = "segno";

/// What a file took, and the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Taken {
    pub(crate) cost: Cost,
    /// Most memory of the largest process, KiB.
    pub(crate) peak: u64,
    pub(crate) bytes: u64,
    /// As another program counts them; `None` without one.
    pub(crate) pages: Option<u64>,
}

/// How asking a writer ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    Taken(Taken),
    /// It is not there, and how to have it.
    Missing(String),
    /// It was not asked, or could not.
    Failed(String),
}

impl Outcome {
    pub(crate) const fn taken(&self) -> Option<&Taken> {
        match self {
            Self::Taken(taken) => Some(taken),
            Self::Missing(_) | Self::Failed(_) => None,
        }
    }
}

impl Writer {
    /// Its version; `None` when it is not installed.
    pub(crate) fn version(&self) -> Option<String> {
        match self.way {
            Way::Python { package, .. } => package_version(package),
            Way::Office => {
                let said = platform::said("soffice", &["--version"])?;
                said.split_whitespace().nth(1).map(str::to_owned)
            }
        }
    }

    /// How to have it.
    fn install(&self) -> String {
        match self.way {
            Way::Python { package, .. } => pip(package),
            Way::Office => "apt-get install --no-install-recommends libreoffice-calc".into(),
        }
    }
}

/// The version of an installed Python package.
pub(crate) fn package_version(package: &str) -> Option<String> {
    let ask = "import sys, importlib.metadata as m; print(m.version(sys.argv[1]))";
    platform::said(data::python(), &["-c", ask, package])
}

/// How to have a Python package.
pub(crate) fn pip(package: &str) -> String {
    format!("python3 -m pip install {package}, in the environment whose python3 is first in PATH")
}

/// A folder where writers work on one register.
#[derive(Debug)]
pub(crate) struct Desk {
    folder: PathBuf,
    /// Rows of the register.
    pub(crate) rows: u32,
    /// One run each, however short.
    once: bool,
}

impl Desk {
    /// Lays out what the writers need.
    pub(crate) fn new(folder: &Path, texts: &[Vec<String>], quick: bool) -> Result<Self> {
        let rows = u32::try_from(texts.len().saturating_sub(1))?;
        let desk = Self { folder: folder.to_owned(), rows, once: quick };
        std::fs::write(desk.json(), serde_json::to_vec(texts)?)?;
        std::fs::write(desk.fontconfig(), rows::fontconfig(&desk.folder.join("fontcache")))?;
        rows::workbook(texts, &desk.folder.join("libreoffice.xlsx"))?;
        Ok(desk)
    }

    pub(crate) fn json(&self) -> PathBuf {
        self.folder.join("rows.json")
    }

    fn fontconfig(&self) -> PathBuf {
        self.folder.join("fonts.conf")
    }

    /// LibreOffice makes its profile when it first starts: that is not part of a file.
    pub(crate) fn warm_office(&self) -> Result<()> {
        if platform::on_path("soffice") {
            let small = self.folder.join("first.xlsx");
            rows::workbook(&[vec!["first".into()]], &small)?;
            // What goes wrong here goes wrong with the register too, and is told there.
            let _ = self.run(&self.office(&small)?)?;
        }
        Ok(())
    }

    /// Asks a writer, unless what it took `before` says that it would take too long.
    pub(crate) fn ask(&self, writer: &Writer, before: Option<(u32, Taken)>) -> Result<Outcome> {
        if writer.version().is_none() {
            return Ok(Outcome::Missing(writer.install()));
        }
        if let Some(why) = before.and_then(|(rows, taken)| too_long(rows, taken, self.rows)) {
            return Ok(Outcome::Failed(why));
        }
        let out = self.folder.join(format!("{}.pdf", writer.slug));
        let words = match writer.way {
            Way::Python { script, .. } => self.python(script, &out, None)?,
            Way::Office => self.office(&self.folder.join("libreoffice.xlsx"))?,
        };
        self.middle(&words, &out)
    }

    /// Asks segno for labels.
    pub(crate) fn labels(&self, count: usize) -> Result<Outcome> {
        if let Some(package) =
            [SEGNO, "reportlab"].into_iter().find(|p| package_version(p).is_none())
        {
            return Ok(Outcome::Missing(pip(package)));
        }
        let out = self.folder.join("segno.pdf");
        self.middle(&self.python("segno_labels", &out, Some(count))?, &out)
    }

    /// Once, or three times when that is short.
    fn middle(&self, words: &[String], out: &Path) -> Result<Outcome> {
        let mut all = Vec::new();
        loop {
            // A file of an earlier run must not be taken for this one's.
            let _ = std::fs::remove_file(out);
            match self.run(words)? {
                Ok((cost, peak)) => match std::fs::metadata(out) {
                    Ok(file) => {
                        all.push(Taken { cost, peak, bytes: file.len(), pages: pages(out) });
                    }
                    Err(_) => return Ok(Outcome::Failed(format!("no file; {}", self.words()))),
                },
                Err(why) => return Ok(Outcome::Failed(why)),
            }
            if self.once || all.len() == 3 || all[0].cost.honest() > SHORT {
                all.sort_by_key(|taken| taken.cost.honest());
                return Ok(Outcome::Taken(all[all.len() / 2]));
            }
        }
    }

    fn python(&self, script: &str, out: &Path, count: Option<usize>) -> Result<Vec<String>> {
        let script = scripts().join(format!("{script}.py"));
        let (json, fonts) = (self.json(), rows::fonts());
        let paths = [script.as_path(), &json, out, &fonts];
        let mut words = vec![data::python().to_owned()];
        for path in paths {
            words.push(child::text(path)?.to_owned());
        }
        words.extend(count.map(|n| n.to_string()));
        Ok(words)
    }

    /// The PDF gets the workbook's name.
    fn office(&self, workbook: &Path) -> Result<Vec<String>> {
        // One profile for all registers, beside their folders.
        let home = self.folder.parent().unwrap_or(&self.folder).join("office-profile");
        let profile = format!("-env:UserInstallation=file://{}", child::text(&home)?);
        let words = ["soffice", &profile, "--headless", "--convert-to", "pdf", "--outdir"];
        let paths = [child::text(&self.folder)?, child::text(workbook)?];
        Ok(words.into_iter().chain(paths).map(str::to_owned).collect())
    }

    /// Runs a command under the script that asks the kernel what it took: cost and peak, or why not.
    fn run(&self, words: &[String]) -> Result<std::result::Result<(Cost, u64), String>> {
        let output = Command::new(data::python())
            .arg(scripts().join("measured.py"))
            .arg(LONGEST.as_secs().to_string())
            .arg(self.log())
            .args(words)
            .env("FONTCONFIG_FILE", self.fontconfig())
            // Nothing is left beside the scripts.
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .stderr(Stdio::inherit())
            .output()?;
        if !output.status.success() {
            return Ok(Err("could not be started or measured here".into()));
        }
        let said: Value = serde_json::from_slice(&output.stdout)?;
        Ok(match said["code"].as_i64() {
            Some(0) => Ok((Cost::from_json(&said["cost"]), said["peak"].as_u64().unwrap_or(0))),
            Some(_) => Err(self.words()),
            None => Err(format!("stopped after {}", time(LONGEST))),
        })
    }

    fn log(&self) -> PathBuf {
        self.folder.join("last-writer.log")
    }

    /// The last line a writer said.
    fn words(&self) -> String {
        let bytes = std::fs::read(self.log()).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let last = text.lines().rev().find(|line| !line.trim().is_empty());
        last.unwrap_or("it said nothing").trim().chars().take(120).collect()
    }
}

fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("writers")
}

/// Why a register of `rows` is not asked for, when a smaller one took so long.
fn too_long(smaller: u32, taken: Taken, rows: u32) -> Option<String> {
    let expected = taken.cost.wall.saturating_mul(rows) / smaller.max(1);
    let said = || format!("not asked: {smaller} rows took {} by the clock", time(taken.cost.wall));
    (expected > LONGEST).then(said)
}

/// The pages of a file as Poppler counts them.
pub(crate) fn pages(file: &Path) -> Option<u64> {
    let output = Command::new("pdfinfo").arg(file).output().ok()?;
    if output.status.success() { counted(&String::from_utf8_lossy(&output.stdout)) } else { None }
}

fn counted(info: &str) -> Option<u64> {
    info.lines().find_map(|line| line.strip_prefix("Pages:"))?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(seconds: u64) -> Taken {
        let time = Duration::from_secs(seconds);
        Taken { cost: Cost { wall: time, cpu: time }, peak: 1, bytes: 1, pages: None }
    }

    #[test]
    fn nobody_waits_for_what_would_take_too_long() {
        assert_eq!(too_long(10_000, taken(60), 50_000), None);
        let why = too_long(10_000, taken(61), 50_000).unwrap();
        assert_eq!(why, "not asked: 10000 rows took 61.00 s by the clock");
    }

    #[test]
    fn pages_are_read_from_what_poppler_says() {
        assert_eq!(counted("Title: x\nPages:           416\nEncrypted: no\n"), Some(416));
        assert_eq!(counted("Title: x\n"), None);
        assert_eq!(pages(Path::new("no-such-file.pdf")), None);
    }

    #[test]
    fn every_writer_has_its_script_and_a_way_to_have_it() {
        for writer in &WRITERS {
            if let Way::Python { script, package } = writer.way {
                assert!(scripts().join(format!("{script}.py")).is_file(), "{script}");
                assert!(writer.install().contains(package), "{package}");
            }
            assert!(!writer.install().is_empty());
        }
    }
}
