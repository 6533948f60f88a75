//! Serial numbers two assets have, and those that only look the same. One pass and two maps: no
//! number is compared with every other.

use std::collections::HashMap;

/// Serial numbers with the assets that have them, as far as they have been seen.
#[derive(Debug, Default)]
pub(super) struct Serials {
    /// By number without case: the ids.
    exact: HashMap<String, Vec<i64>>,
    count: u32,
}

/// What is wrong with serial numbers, groups side by side.
pub(super) struct Doubles {
    pub(super) of: u32,
    pub(super) duplicate: Vec<i64>,
    pub(super) alike: Vec<i64>,
}

/// Shorter numbers look like too many others.
const MIN_LENGTH: usize = 5;

/// The number with characters that are mistaken for each other made one: O, Q, D and 0; I, L and 1;
/// Z and 2; S and 5; B and 8; signs left out.
fn shape(number: &str) -> String {
    let one = |c: char| match c {
        'o' | 'q' | 'd' => '0',
        'i' | 'l' => '1',
        'z' => '2',
        's' => '5',
        'b' => '8',
        c => c,
    };
    number.chars().filter(|c| c.is_alphanumeric()).map(one).collect()
}

impl Serials {
    pub(super) fn see(&mut self, id: i64, serial: &str) {
        if !serial.is_empty() {
            self.count += 1;
            self.exact.entry(serial.to_lowercase()).or_default().push(id);
        }
    }

    pub(super) fn doubles(self) -> Doubles {
        let of = self.count;
        let mut groups: Vec<(String, Vec<i64>)> = self.exact.into_iter().collect();
        groups.sort_unstable();
        let doubled = groups.iter().filter(|(_, ids)| ids.len() > 1);
        let duplicate = doubled.flat_map(|(_, ids)| ids.clone()).collect();
        let mut shapes: HashMap<String, Vec<usize>> = HashMap::with_capacity(groups.len());
        for (at, (number, _)) in groups.iter().enumerate() {
            if number.len() >= MIN_LENGTH {
                shapes.entry(shape(number)).or_default().push(at);
            }
        }
        let mut several: Vec<Vec<usize>> =
            shapes.into_values().filter(|places| places.len() > 1).collect();
        several.sort_unstable();
        let alike = several.iter().flatten().flat_map(|at| groups[*at].1.clone()).collect();
        Doubles { of, duplicate, alike }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_and_one_that_looks_the_same_are_told_apart() {
        let mut serials = Serials::default();
        for (id, number) in [
            (1, "ABC0012"),
            (2, "abc0012"),
            (3, "ABCOO12"),
            (4, "XYZ99"),
            (5, ""),
            (6, "O1"),
            (7, "01"),
        ] {
            serials.see(id, number);
        }
        let found = serials.doubles();
        assert_eq!(found.of, 6);
        assert_eq!(found.duplicate, [1, 2]);
        assert_eq!(found.alike, [1, 2, 3], "short numbers look like too many others");
    }
}
