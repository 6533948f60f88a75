//! Records that would overwrite what a person typed: they write nothing unless a person says so.

use super::Outcome;
use super::plan::Plan;

impl Plan {
    /// Says of conflicts whether what a person typed is to be overwritten. Records that are none
    /// are left alone.
    pub fn overwrite(&mut self, records: &[u32], take: bool) {
        for record in records {
            let Some(at) = (*record as usize).checked_sub(1) else { continue };
            if self.verdicts.get(at).is_none_or(|v| v.outcome != Outcome::Conflict) {
                continue;
            }
            if take {
                self.taken.insert(at);
            } else {
                self.taken.remove(&at);
            }
        }
        self.summary.taken = u32::try_from(self.taken.len()).unwrap_or(u32::MAX);
    }

    /// The records in conflict.
    pub fn conflicts(&self) -> Vec<u32> {
        let places = self.verdicts.iter().zip(1..);
        places.filter(|(v, _)| v.outcome == Outcome::Conflict).map(|(_, record)| record).collect()
    }

    /// Whether a place of the file writes something.
    pub(super) fn writes(&self, at: usize, outcome: Outcome) -> bool {
        match outcome {
            Outcome::Created | Outcome::Changed => true,
            Outcome::Unchanged | Outcome::Refused => false,
            Outcome::Conflict => self.taken.contains(&at) || self.dates_a_model(at),
        }
    }

    fn dates_a_model(&self, at: usize) -> bool {
        self.covers.get(&at).is_some_and(|p| p.model.is_some())
    }
}
