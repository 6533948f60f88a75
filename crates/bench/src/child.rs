//! Parts that are measured in a process of their own, so that their memory is theirs alone.
//!
//! The same program is started again; what it prints last is its answer, as JSON.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::{Result, anchors, beside, sections};

/// First argument of a process that is such a part.
const FLAG: &str = "--child";

/// In a process started as a part does the work, answers, and is done: `Some` with the outcome.
pub(crate) fn main() -> Option<Result<()>> {
    let mut args = std::env::args().skip(1);
    if args.next().as_deref() != Some(FLAG) {
        return None;
    }
    let name = args.next().unwrap_or_default();
    let args: Vec<String> = args.collect();
    Some(answer(&name, &args).map(|value| println!("{value}")))
}

fn answer(name: &str, args: &[String]) -> Result<Value> {
    let path = |i: usize| args.get(i).map(Path::new).ok_or("a path is missing");
    match name {
        "import" => sections::import::child(path(0)?, path(1)?),
        "anchor" => anchors::text_table(path(0)?, path(1)?),
        "schema" => anchors::own_schema(path(0)?, path(1)?),
        "floor" => beside::floor::child(path(0)?, path(1)?, path(2)?),
        "pdf" => {
            let rows = args.get(2).ok_or("a number of rows is missing")?.parse()?;
            sections::paper::child(path(0)?, path(1)?, rows)
        }
        other => Err(format!("no part is called {other}").into()),
    }
}

/// Starts a part and waits for its answer.
pub(crate) fn run(name: &str, args: &[&str]) -> Result<Value> {
    let output = Command::new(std::env::current_exe()?)
        .args([FLAG, name])
        .args(args)
        .stderr(Stdio::inherit())
        .output()?;
    let text = String::from_utf8(output.stdout)?;
    let last = text.lines().last().filter(|_| output.status.success());
    let last = last.ok_or_else(|| format!("{name} ended with {}", output.status))?;
    Ok(serde_json::from_str(last)?)
}

/// A path as an argument.
pub(crate) fn text(path: &Path) -> Result<&str> {
    path.to_str().ok_or_else(|| format!("{} is not Unicode", path.display()).into())
}
