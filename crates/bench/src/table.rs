//! The one table the bench prints, as Markdown.

use crate::measure::{Ratio, time};
use std::time::Duration;

/// How a figure stands to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Within the limit.
    Met,
    /// Over it.
    Missed,
    /// There is no limit, or nothing could be measured.
    None,
}

impl Verdict {
    pub(crate) const fn of(met: bool) -> Self {
        if met { Self::Met } else { Self::Missed }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missed => "**missed**",
            Self::None => "–",
        }
    }
}

/// A line of the table.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// Number of the goal in the performance plan; empty without one.
    pub(crate) goal: &'static str,
    pub(crate) what: String,
    pub(crate) figure: String,
    pub(crate) target: String,
    pub(crate) verdict: Verdict,
    pub(crate) how: String,
}

impl Row {
    /// A figure without a limit.
    pub(crate) fn plain(goal: &'static str, what: impl Into<String>, figure: String) -> Self {
        let (target, how) = (String::new(), String::new());
        Self { goal, what: what.into(), figure, target, verdict: Verdict::None, how }
    }

    /// A figure that has a limit.
    pub(crate) fn judged(self, target: impl Into<String>, met: bool) -> Self {
        Self { target: target.into(), verdict: Verdict::of(met), ..self }
    }

    pub(crate) fn how(self, how: impl Into<String>) -> Self {
        Self { how: how.into(), ..self }
    }

    /// A time with a limit.
    pub(crate) fn within(self, found: Duration, limit: Duration) -> Self {
        self.judged(format!("≤ {}", time(limit)), found <= limit)
    }

    /// A ratio with a limit.
    pub(crate) fn at_most(self, found: Ratio, limit: Ratio, of: &str) -> Self {
        self.judged(format!("≤ {limit} {of}"), found <= limit)
    }

    fn markdown(&self) -> String {
        let cells =
            [self.goal, &self.what, &self.figure, &self.target, self.verdict.text(), &self.how];
        let cells: Vec<String> = cells.iter().map(|c| c.replace('|', "\\|")).collect();
        format!("| {} |", cells.join(" | "))
    }
}

/// The whole table with its head.
pub(crate) fn markdown(head: &[String], rows: &[Row]) -> String {
    let mut out = head.join("\n\n");
    out.push_str("\n\n| Goal | What | Figure | Target (must) | | How measured |\n");
    out.push_str("|---|---|---|---|---|---|\n");
    for row in rows {
        out.push_str(&row.markdown());
        out.push('\n');
    }
    let count = |v: Verdict| rows.iter().filter(|r| r.verdict == v).count();
    let (met, missed) = (count(Verdict::Met), count(Verdict::Missed));
    out.push_str(&format!("\n{} figures: {met} targets met, {missed} missed.\n", rows.len()));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_whether_its_limit_is_kept() {
        let ms = Duration::from_millis;
        for (found, expected) in [(100, "met"), (101, "**missed**")] {
            let row = Row::plain("P13", "a|b", "x".into()).within(ms(found), ms(100)).how("h");
            assert_eq!(row.markdown(), format!("| P13 | a\\|b | x | ≤ 100 ms | {expected} | h |"));
        }
    }

    #[test]
    fn the_table_counts_what_is_met_and_missed() {
        let row = |met| Row::plain("", "w", "f".into()).judged("t", met);
        let rows = [row(true), row(false), row(true), Row::plain("", "w", "f".into())];
        let text = markdown(&["# Head".into()], &rows);
        assert!(text.starts_with("# Head\n\n| Goal |"), "{text}");
        assert!(text.ends_with("4 figures: 2 targets met, 1 missed.\n"), "{text}");
    }
}
