//! `cargo xtask gen`: the TypeScript side of the interface, from the Rust side.

use crate::failure::Failure;
use crate::packages::Level;
use crate::project::Project;
use crate::steps::{self, Step};

pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    let steps = [
        Step::system(Level::Window),
        Step::new("gen", "Write the TypeScript types", steps::generate_types),
    ];
    steps::follow("gen", project, &steps)
}
