//! A dry run in numbers.

use std::collections::HashMap;

use super::plan::Verdict;
use super::refs::Refs;
use super::table::{SourceRow, SourceTable};
use super::{Outcome, PlanSummary, Problem, RowIssue};

/// Says beside the number of another record the line it stands on: what people see of a file.
pub(super) fn name_line(issue: &mut RowIssue, rows: &[SourceRow]) {
    let other = issue.params.get("other_record").and_then(|n| n.parse::<u32>().ok());
    let Some(at) = other.and_then(|n| rows.binary_search_by_key(&n, |r| r.record).ok()) else {
        return;
    };
    issue.params.insert("other_line".to_owned(), rows[at].line.to_string());
}

/// What becomes of the records, counted, and why some are refused, most frequent reason first.
pub(super) fn summary(
    verdicts: &[Verdict],
    issues: &HashMap<usize, Vec<RowIssue>>,
    refs: &Refs,
    table: &SourceTable,
) -> PlanSummary {
    let mut s = PlanSummary {
        new_vendors: u32::try_from(refs.new_vendors.len()).unwrap_or(u32::MAX),
        new_people: u32::try_from(refs.new_people.len()).unwrap_or(u32::MAX),
        ..PlanSummary::default()
    };
    for v in verdicts {
        *match v.outcome {
            Outcome::Created => &mut s.created,
            Outcome::Changed => &mut s.changed,
            Outcome::Unchanged => &mut s.unchanged,
            Outcome::Refused => &mut s.refused,
            Outcome::Conflict => &mut s.conflicts,
        } += 1;
    }
    // The first record with a problem, in file order, gives the example.
    let mut places: Vec<&usize> = issues.keys().collect();
    places.sort_unstable();
    let mut problems: Vec<Problem> = Vec::new();
    let mut known: HashMap<(&str, &str), usize> = HashMap::new();
    for issue in places.into_iter().filter_map(|i| issues.get(i)).flatten().filter(|i| i.fatal) {
        let at = *known.entry((&issue.code, &issue.column)).or_insert_with(|| {
            problems.push(Problem {
                code: issue.code.clone(),
                column: issue.column.clone(),
                count: 0,
                sample: issue.value.clone(),
            });
            problems.len() - 1
        });
        problems[at].count += 1;
    }
    problems.sort_by_key(|p| std::cmp::Reverse(p.count));
    debug_assert_eq!(verdicts.len(), table.rows.len());
    s.problems = problems;
    s
}
