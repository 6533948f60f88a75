//! The lines of the table about registers on paper.

use std::time::Duration;

use super::writers::{Outcome, Taken, Writer};
use crate::measure::{Ratio, megabytes, mib, time};
use crate::table::Row;

/// Goals that are set for 10,000 rows.
const ROWS: u32 = 10_000;
const MOST_MEMORY: u64 = 96 * 1024;

/// Everything measured on a register of one size.
#[derive(Debug)]
pub(crate) struct Register {
    pub(crate) rows: u32,
    /// Runs of ours and of the floor, in turn.
    pub(crate) runs: usize,
    /// Our own process, from its start.
    pub(crate) ours: Taken,
    /// What our process held at its start, KiB.
    pub(crate) before: u64,
    /// The same for the floor.
    pub(crate) floor: Taken,
    pub(crate) others: Vec<(&'static Writer, String, Outcome)>,
}

impl Register {
    fn taken(&self, slug: &str) -> Option<&Taken> {
        let found = self.others.iter().find(|(writer, ..)| writer.slug == slug);
        found.and_then(|(_, _, outcome)| outcome.taken())
    }

    fn office(&self) -> Option<&Taken> {
        self.taken("libreoffice")
    }

    /// How many rows a writer was given here, and what it took.
    pub(crate) fn known(&self, writer: &Writer) -> Option<(u32, Taken)> {
        Some((self.rows, *self.taken(writer.slug)?))
    }

    /// All lines of this size, ours first.
    pub(crate) fn lines(&self) -> Vec<Row> {
        let mut lines = vec![self.speed(), self.lightness(), self.floor_line()];
        lines.extend(self.others.iter().map(|(writer, version, outcome)| {
            let who = format!("{} {version}", writer.name);
            let what = format!("{}{}", self.what(&who), writer.part);
            match outcome {
                Outcome::Taken(taken) => Row::plain("", what, self.beside(taken)).how(writer.does),
                Outcome::Missing(how) => {
                    Row::plain("", what, "not installed".into()).how(format!("to have it: {how}"))
                }
                Outcome::Failed(why) => Row::plain("", what, "not measured".into()).how(why),
            }
        }));
        lines
    }

    fn what(&self, who: &str) -> String {
        format!("{} rows by {}", self.rows, who.trim())
    }

    fn speed(&self) -> Row {
        let floor = Ratio::of(self.ours.cost.honest(), self.floor.cost.honest());
        let office = self.office().map(|t| Ratio::of(t.cost.honest(), self.ours.cost.honest()));
        let met = floor <= Ratio(500) && office.is_none_or(|times| times >= Ratio(200));
        let than =
            office.map_or_else(String::new, |times| format!("; {times} as fast as LibreOffice"));
        Row::plain(
            "P19",
            self.what("Custodia"),
            format!("{}; {floor} the floor's CPU{than}", shown(&self.ours)),
        )
        .judged("≤ 5.00× the floor's CPU, ≥ 2.00× as fast as LibreOffice", met)
        .how(format!(
            "a process of its own, middle of {} in turn with the floor: open the register, query, \
             shape, kern, wrap, write",
            self.runs
        ))
    }

    fn lightness(&self) -> Row {
        let extra = self.ours.peak.saturating_sub(self.before);
        let size = self.office().map(|office| Ratio::of_counts(self.ours.bytes, office.bytes));
        let small = size.is_none_or(|size| size <= Ratio(150));
        // The goal for memory is one for 10,000 rows; growth has a line of its own.
        let (goal, light) = match self.rows <= ROWS {
            true => ("≤ 96 MiB extra; size ≤ 1.50× LibreOffice's", extra <= MOST_MEMORY),
            false => ("size ≤ 1.50× LibreOffice's", true),
        };
        let size = size.map_or("LibreOffice not measured".to_owned(), |s| {
            format!("size {s} of LibreOffice's")
        });
        let figure = format!("{} over its start; {size}", mib(extra));
        let row = Row::plain("P20", format!("… its memory and size ({} rows)", self.rows), figure);
        row.judged(goal, small && light).how("peak resident size of that process")
    }

    fn floor_line(&self) -> Row {
        let what = self.what("the floor");
        Row::plain("", what, self.beside(&self.floor)).how(
            "this bench in Rust, from the same rows as JSON: glyph by glyph, cut at the column; no \
             layout, no shaping, two subset fonts, deflated",
        )
    }

    /// A file beside ours.
    fn beside(&self, other: &Taken) -> String {
        let ours = &self.ours;
        format!(
            "{}; {} our CPU, {} our memory, {} our size",
            shown(other),
            Ratio::of(other.cost.honest(), ours.cost.honest()),
            Ratio::of_counts(other.peak, ours.peak),
            Ratio::of_counts(other.bytes, ours.bytes)
        )
    }
}

/// How asking a writer ended, by itself.
pub(crate) fn outcome(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Taken(taken) => shown(taken),
        Outcome::Missing(_) => "not installed".to_owned(),
        Outcome::Failed(why) => why.clone(),
    }
}

/// Time, memory, pages and size.
fn shown(taken: &Taken) -> String {
    let pages = taken.pages.map_or("pages not counted".to_owned(), |n| format!("{n} pages"));
    let peak = match taken.peak {
        0 => "memory not measured".to_owned(),
        kib => mib(kib),
    };
    format!("{}; {peak}; {pages}, {}", taken.cost, megabytes(taken.bytes))
}

/// How ours grows from one size to another.
pub(crate) fn growth(small: &Register, large: &Register) -> Row {
    let rows = Ratio::of_counts(large.rows.into(), small.rows.into());
    let time_ratio = Ratio::of(large.ours.cost.honest(), small.ours.cost.honest());
    let peak = Ratio::of_counts(large.ours.peak, small.ours.peak);
    let floor = Ratio::of(large.floor.cost.honest(), small.floor.cost.honest());
    // 5.50× for five times the rows.
    let most = Ratio(rows.0 * 11 / 10);
    Row::plain(
        "P20",
        format!("{} rows against {} by Custodia", large.rows, small.rows),
        format!("time {time_ratio}, peak {peak}"),
    )
    .judged(format!("time ≤ {most}, peak ≤ {rows}"), time_ratio <= most && peak <= rows)
    .how(format!("the lines above; the floor's time {floor}"))
}

/// A time that must not be over a limit, with its 95th percentile judged.
pub(crate) fn within(row: Row, found: Duration, limit: Duration) -> Row {
    row.judged(format!("p95 ≤ {}", time(limit)), found <= limit)
}

#[cfg(test)]
mod tests {
    use super::super::writers::WRITERS;
    use super::*;
    use crate::measure::Cost;
    use crate::table::Verdict;

    fn taken(ms: u64, mib: u64, kilobytes: u64) -> Taken {
        let time = Duration::from_millis(ms);
        let cost = Cost { wall: time, cpu: time };
        Taken { cost, peak: mib * 1024, bytes: kilobytes * 1000, pages: Some(416) }
    }

    fn register(rows: u32, ours: Taken, office: Outcome) -> Register {
        let floor = taken(200, 20, 900);
        let others = vec![(&WRITERS[0], "7.4".to_owned(), office)];
        Register { rows, ours, runs: 1, before: 5 * 1024, floor, others }
    }

    #[test]
    fn ours_is_judged_by_the_floor_and_by_what_is_installed() {
        let cases = [
            (900, Outcome::Taken(taken(2_000, 300, 1_000)), Verdict::Met),
            (900, Outcome::Missing("x".into()), Verdict::Met),
            (900, Outcome::Taken(taken(1_700, 300, 1_000)), Verdict::Missed),
            (1_010, Outcome::Missing("x".into()), Verdict::Missed),
        ];
        for (ms, office, expected) in cases {
            let found = register(10_000, taken(ms, 50, 1_500), office);
            assert_eq!(found.lines()[0].verdict, expected, "{found:?}");
        }
    }

    #[test]
    fn memory_is_judged_at_ten_thousand_rows_and_size_at_every_number() {
        let office = || Outcome::Taken(taken(9_000, 300, 1_000));
        let cases = [
            (10_000, taken(900, 101, 1_500), Verdict::Met),
            (10_000, taken(900, 102, 1_500), Verdict::Missed),
            (50_000, taken(900, 102, 1_500), Verdict::Met),
            (50_000, taken(900, 102, 1_520), Verdict::Missed),
        ];
        for (rows, ours, expected) in cases {
            let found = register(rows, ours, office());
            assert_eq!(found.lines()[1].verdict, expected, "{found:?}");
        }
    }

    #[test]
    fn a_writer_is_a_line_whether_it_is_there_or_not() {
        let cases = [
            (
                Outcome::Taken(taken(1_000, 100, 3_000)),
                "1.00 s CPU, 1.00 s wall; 100 MiB; 416 pages, 3.00 MB; 2.00× our CPU, 2.00× our \
                 memory, 2.00× our size",
            ),
            (Outcome::Missing("do so".into()), "not installed"),
            (Outcome::Failed("it broke".into()), "not measured"),
        ];
        for (outcome, expected) in cases {
            let found = register(10_000, taken(500, 50, 1_500), outcome);
            let lines = found.lines();
            let line = lines.last().unwrap();
            assert_eq!(
                (line.what.as_str(), line.verdict),
                ("10000 rows by LibreOffice 7.4", Verdict::None)
            );
            assert_eq!(line.figure, expected);
        }
    }

    #[test]
    fn growth_is_judged_by_the_rows() {
        let missing = || Outcome::Missing("x".into());
        let small = register(10_000, taken(400, 40, 1_500), missing());
        for (ms, mib, expected) in [
            (2_200, 200, Verdict::Met),
            (2_210, 200, Verdict::Missed),
            (2_200, 201, Verdict::Missed),
        ] {
            let large = register(50_000, taken(ms, mib, 7_500), missing());
            let row = growth(&small, &large);
            assert_eq!(
                (row.verdict, row.target.as_str()),
                (expected, "time ≤ 5.50×, peak ≤ 5.00×")
            );
        }
    }
}
