//! The command line of the bench.

use std::path::PathBuf;

use crate::Result;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Args {
    /// Assets in the register.
    pub(crate) assets: u32,
    /// Contracts in it.
    pub(crate) contracts: u32,
    /// Few repetitions.
    pub(crate) quick: bool,
    /// The table goes here too.
    pub(crate) out: Option<PathBuf>,
    /// Only sections whose name contains this.
    pub(crate) only: Option<String>,
}

pub(crate) const USAGE: &str = "usage: custodia-bench [--quick] [--assets N] [--contracts N] \
    [--only SECTION] [--out FILE]\n\
    Sections: import, search, grid, agenda, edit, journal, paper, busy, window.";

/// How many assets a quick run has.
const QUICK: u32 = 2_000;

impl Args {
    pub(crate) fn parse(args: impl Iterator<Item = String>) -> Result<Self> {
        let mut args = args;
        let (mut assets, mut contracts) = (None, None);
        let mut all = Self { assets: 0, contracts: 0, quick: false, out: None, only: None };
        while let Some(name) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{name} wants a value\n{USAGE}"));
            match name.as_str() {
                "--quick" => all.quick = true,
                "--assets" => assets = Some(value()?.parse()?),
                "--contracts" => contracts = Some(value()?.parse()?),
                "--out" => all.out = Some(value()?.into()),
                "--only" => all.only = Some(value()?),
                _ => return Err(format!("unknown argument {name}\n{USAGE}").into()),
            }
        }
        all.assets = assets.unwrap_or(if all.quick { QUICK } else { 100_000 }).max(100);
        // The generator makes one contract for every twenty assets.
        all.contracts = contracts.unwrap_or(all.assets / 20).max(5);
        Ok(all)
    }

    /// How often a short thing is repeated.
    pub(crate) const fn times(&self, usual: usize) -> usize {
        if self.quick { usual / 10 + 2 } else { usual }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Args> {
        Args::parse(text.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn sizes_follow_each_other_unless_they_are_given() {
        for (text, assets, contracts) in [
            ("", 100_000, 5_000),
            ("--quick", 2_000, 100),
            ("--assets 40000", 40_000, 2_000),
            ("--quick --assets 500 --contracts 60", 500, 60),
        ] {
            let args = parse(text).unwrap();
            assert_eq!((args.assets, args.contracts), (assets, contracts), "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_is_refused_with_the_usage() {
        for text in ["--fast", "--assets", "--assets many", "40000"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
