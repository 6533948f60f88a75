//! The command line of the bench.

use std::path::PathBuf;

use crate::Result;

/// What the bench is started for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked {
    /// The whole table, or a section of it.
    Table(Args),
    /// Paper beside other writers.
    Beside(BesideArgs),
    /// How to ask.
    Usage,
}

/// How the table is asked for.
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
    /// Only sections whose name contains this, or one of these between commas.
    pub(crate) only: Option<String>,
}

/// How paper beside other writers is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BesideArgs {
    /// Sizes of the registers, smallest first.
    pub(crate) rows: Vec<u32>,
    /// Few repetitions.
    pub(crate) quick: bool,
    /// The table goes here too.
    pub(crate) out: Option<PathBuf>,
}

pub(crate) const USAGE: &str = include_str!("usage.txt");

/// How many assets a quick run has.
const QUICK: u32 = 2_000;
/// Sizes of the registers on paper, and of a quick run.
const ROWS: [u32; 2] = [10_000, 50_000];
const QUICK_ROWS: [u32; 2] = [500, 2_500];
/// Fewer say nothing, and the generator wants some.
const FEWEST: u32 = 100;

impl Asked {
    pub(crate) fn parse(args: impl Iterator<Item = String>) -> Result<Self> {
        let args: Vec<String> = args.collect();
        if args.iter().any(|arg| matches!(arg.as_str(), "--help" | "-h" | "help")) {
            return Ok(Self::Usage);
        }
        match args.split_first() {
            Some((first, rest)) if first == "pdf" => Ok(Self::Beside(BesideArgs::parse(rest)?)),
            _ => Ok(Self::Table(Args::parse(args.into_iter())?)),
        }
    }
}

impl Args {
    fn parse(args: impl Iterator<Item = String>) -> Result<Self> {
        let mut args = args;
        let (mut assets, mut contracts) = (None, None);
        let mut all = Self { assets: 0, contracts: 0, quick: false, out: None, only: None };
        while let Some(name) = args.next() {
            let mut value = || args.next().ok_or_else(|| lacking(&name));
            match name.as_str() {
                "--quick" => all.quick = true,
                "--assets" => assets = Some(value()?.parse()?),
                "--contracts" => contracts = Some(value()?.parse()?),
                "--out" => all.out = Some(value()?.into()),
                "--only" => all.only = Some(value()?),
                _ => return Err(unknown(&name).into()),
            }
        }
        let assets = assets.unwrap_or(if all.quick { QUICK } else { 100_000 });
        let all = Self { assets: assets.max(FEWEST), ..all };
        Ok(Self { contracts: contracts.unwrap_or(all.usual_contracts()).max(5), ..all })
    }

    /// A register of some assets with as many contracts as usual.
    pub(crate) fn register(assets: u32, quick: bool) -> Self {
        let all = Self { assets, contracts: 0, quick, out: None, only: None };
        Self { contracts: all.usual_contracts(), ..all }
    }

    /// The generator makes one contract for every twenty assets.
    const fn usual_contracts(&self) -> u32 {
        self.assets / 20
    }

    /// How often a short thing is repeated.
    pub(crate) const fn times(&self, usual: usize) -> usize {
        if self.quick { usual / 10 + 2 } else { usual }
    }
}

impl BesideArgs {
    fn parse(args: &[String]) -> Result<Self> {
        let mut args = args.iter();
        let (mut rows, mut quick, mut out) = (None, false, None);
        while let Some(name) = args.next() {
            let mut value = || args.next().ok_or_else(|| lacking(name));
            match name.as_str() {
                "--quick" => quick = true,
                "--rows" => rows = Some(sizes(value()?)?),
                "--out" => out = Some(value()?.into()),
                _ => return Err(unknown(name).into()),
            }
        }
        let usual = if quick { QUICK_ROWS } else { ROWS };
        Ok(Self { rows: rows.unwrap_or_else(|| usual.to_vec()), quick, out })
    }
}

/// Numbers between commas, smallest first.
fn sizes(text: &str) -> Result<Vec<u32>> {
    let all: std::result::Result<Vec<u32>, _> = text.split(',').map(str::parse).collect();
    let mut all = all.map_err(|e| format!("--rows {text}: {e}\n{USAGE}"))?;
    all.sort_unstable();
    all.dedup();
    match all.iter().find(|rows| **rows < FEWEST) {
        Some(rows) => Err(format!("--rows {rows}: at least {FEWEST}").into()),
        None => Ok(all),
    }
}

fn lacking(name: &str) -> String {
    format!("{name} wants a value\n{USAGE}")
}

fn unknown(name: &str) -> String {
    format!("unknown argument {name}\n{USAGE}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Asked> {
        Asked::parse(text.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn sizes_follow_each_other_unless_they_are_given() {
        for (text, assets, contracts) in [
            ("", 100_000, 5_000),
            ("--quick", 2_000, 100),
            ("--assets 40000", 40_000, 2_000),
            ("--quick --assets 500 --contracts 60", 500, 60),
            ("--assets 1", 100, 5),
        ] {
            let Asked::Table(args) = parse(text).unwrap() else { panic!("{text}") };
            assert_eq!((args.assets, args.contracts), (assets, contracts), "{text}");
        }
    }

    #[test]
    fn paper_beside_others_has_its_own_words() {
        let cases: [(&str, &[u32], bool, Option<&str>); 4] = [
            ("pdf", &[10_000, 50_000], false, None),
            ("pdf --quick", &[500, 2_500], true, None),
            ("pdf --rows 50000,100,50000", &[100, 50_000], false, None),
            ("pdf --rows 700 --out t.md", &[700], false, Some("t.md")),
        ];
        for (text, rows, quick, out) in cases {
            let out = out.map(PathBuf::from);
            let expected = BesideArgs { rows: rows.to_vec(), quick, out };
            assert_eq!(parse(text).unwrap(), Asked::Beside(expected), "{text}");
        }
    }

    #[test]
    fn help_is_help_wherever_it_stands() {
        for text in ["--help", "-h", "help", "pdf --help", "--quick --help"] {
            assert_eq!(parse(text).unwrap(), Asked::Usage, "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_is_refused_with_the_usage() {
        let refused = ["--fast", "--assets", "--assets many", "40000", "--rows 100", "--quick pdf"];
        let of_pdf = ["pdf --assets 5", "pdf --rows", "pdf --rows a,b", "pdf --rows 5", "pdf 100"];
        for text in refused.into_iter().chain(of_pdf) {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
