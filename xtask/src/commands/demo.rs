//! `cargo xtask demo`: what Custodia does, without a display, into `out/`.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::packages::Level;
use crate::project::Project;
use crate::steps::{self, Step, cargo};
use crate::tool::Tool;

/// UTF-8, UTF-8 with a mark from Snipe-IT, and Windows-1252 with decimal commas. Vendors come first:
/// the others name them.
const FILES: [&str; 3] = ["vendors.csv", "snipe-it-assets.csv", "contratti.csv"];

pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    let demo = project.out().join("demo");
    let register = demo.join("sample.custodia");
    let custodia = |project: &Project| custodia(project, &register);
    let steps = [
        Step::system(Level::Register),
        Step::new("build", "Build the terminal program", |project| {
            cargo(project).args(["build", "--locked", "--package", "custodia-cli"]).run()
        }),
        Step::new("sample", "A fresh register with the sample data", |project| {
            start_over(&demo)?;
            custodia(project).arg("sample").run()
        }),
        Step::new("import", "Files as other tools write them, in three encodings", |project| {
            for name in FILES {
                let file = project.root().join("testdata/demo").join(name);
                custodia(project).arg("import").arg(file).run()?;
            }
            Ok(())
        }),
        Step::new("again", "The same file again changes nothing", |project| {
            let file = project.root().join("testdata/demo").join(FILES[0]);
            custodia(project).args(["import", "--dry-run"]).arg(file).run()
        }),
        Step::new("agenda", "What needs a decision, by which day", |project| {
            custodia(project).args(["list", "agenda"]).run()
        }),
        Step::new("reports", "The reports as PDF, and one as a spreadsheet", |project| {
            for (language, name) in
                [("en", "renewals.pdf"), ("it", "rinnovi.pdf"), ("en", "renewals.xlsx")]
            {
                custodia(project)
                    .args(["report", "renewals", "--days", "180", "--lang", language, "--out"])
                    .arg(demo.join(name))
                    .run()?;
            }
            for list in ["assets", "vendors", "contracts", "journal"] {
                custodia(project)
                    .args(["report", list, "--lang", "en", "--out"])
                    .arg(demo.join(format!("{list}.pdf")))
                    .run()?;
            }
            Ok(())
        }),
        Step::new("check", "The register's own check", |project| {
            custodia(project).arg("check").run()
        }),
    ];
    steps::follow("demo", project, &steps)?;
    println!("Look into {}", demo.display());
    Ok(())
}

/// The terminal program on `register`.
fn custodia(project: &Project, register: &Path) -> Tool {
    let program = format!("debug/custodia{}", std::env::consts::EXE_SUFFIX);
    Tool::new(project.target().join(program), project.root()).arg("--register").arg(register)
}

/// The folder belongs to this command alone.
fn start_over(dir: &Path) -> Result<(), Failure> {
    let cleared = if dir.exists() { fs::remove_dir_all(dir) } else { Ok(()) };
    cleared.and_then(|()| fs::create_dir_all(dir)).map_err(|error| {
        Failure::new(format!("{} could not be cleared", dir.display()), error.to_string())
    })
}
