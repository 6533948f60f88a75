//! What went wrong, and what to do about it: the only error of this program.

use std::fmt;

/// A failed step in words for the person at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// What failed, as a clause without a full stop.
    pub(crate) what: String,
    /// What to do next, as full sentences; may span lines.
    pub(crate) remedy: String,
}

impl Failure {
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }

    /// Stands for a failure that was already printed in full.
    pub(crate) const fn told() -> Self {
        Self { what: String::new(), remedy: String::new() }
    }

    /// Whether nothing remains to be printed.
    pub(crate) const fn is_told(&self) -> bool {
        self.what.is_empty()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FAILED: {}\n{}", self.what, self.remedy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_failed_and_then_what_to_do() {
        let text = Failure::new("npm is missing", "Install Node.").to_string();
        assert_eq!(text, "FAILED: npm is missing\nInstall Node.");
    }
}
