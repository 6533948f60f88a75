//! Starting other programs: one builder that shows their output and turns a bad end into a
//! [`Failure`]. Knows nothing about which programs exist.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use crate::failure::Failure;

/// A program about to be started.
#[derive(Debug)]
pub(crate) struct Tool {
    name: String,
    command: Command,
    remedy: String,
}

impl Tool {
    /// `program` in `dir`, its output shown as it comes.
    pub(crate) fn new(program: impl AsRef<OsStr>, dir: &Path) -> Self {
        let path = Path::new(program.as_ref());
        let name = path.file_name().unwrap_or(program.as_ref()).to_string_lossy().into_owned();
        let mut command = Command::new(program);
        command.current_dir(dir);
        Self { name, command, remedy: "Its output above says why.".to_owned() }
    }

    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    pub(crate) fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args);
        self
    }

    pub(crate) fn env(mut self, key: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(key, value);
        self
    }

    /// What to do when it ends badly, if there is more to say than "read the output".
    pub(crate) fn or(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = remedy.into();
        self
    }

    /// Runs it to the end; anything but success is a failure.
    pub(crate) fn run(mut self) -> Result<(), Failure> {
        println!("   $ {}", self.line());
        let status = self.command.status();
        let status = status.map_err(|error| self.unstartable(&error))?;
        if status.success() { Ok(()) } else { Err(self.ended_badly(status)) }
    }

    /// Runs it silently and hands back what it printed; `stderr` is part of a failure.
    pub(crate) fn read(mut self) -> Result<String, Failure> {
        let output = self.command.stdin(Stdio::null()).output();
        let output = output.map_err(|error| self.unstartable(&error))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let mut failure = self.ended_badly(output.status);
        failure.remedy =
            format!("{}\n{}", String::from_utf8_lossy(&output.stderr).trim(), self.remedy);
        Err(failure)
    }

    /// What one would type; long values are not quoted, it is for reading.
    fn line(&self) -> String {
        let args = self.command.get_args().map(|arg| arg.to_string_lossy());
        std::iter::once(self.name.as_str().into()).chain(args).collect::<Vec<_>>().join(" ")
    }

    fn unstartable(&self, error: &std::io::Error) -> Failure {
        if error.kind() == ErrorKind::NotFound {
            Failure::new(
                format!("`{}` is not installed, or not on the PATH", self.name),
                "Install it and start again.",
            )
        } else {
            Failure::new(format!("`{}` could not be started", self.name), error.to_string())
        }
    }

    fn ended_badly(&self, status: ExitStatus) -> Failure {
        Failure::new(format!("`{}` ended with {status}", self.line()), self.remedy.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named() {
        let failure = Tool::new("custodia-no-such-program", Path::new(".")).read().unwrap_err();
        assert!(failure.what.contains("custodia-no-such-program"), "{failure}");
        assert!(failure.what.contains("not installed"), "{failure}");
    }

    #[test]
    fn a_program_that_ends_badly_fails_with_its_line_its_words_and_the_remedy() {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let failure = Tool::new(cargo, Path::new("."))
            .arg("--no-such-flag")
            .or("Mind the flag.")
            .read()
            .unwrap_err();
        assert!(failure.what.contains("--no-such-flag` ended with"), "{failure}");
        assert!(failure.remedy.contains("unexpected argument"), "{failure}");
        assert!(failure.remedy.ends_with("Mind the flag."), "{failure}");
    }
}
