//! Serial numbers that are nearly the same: an O for a 0, an I for a 1, one character off. What is
//! found is proposed to a person, never taken.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::typed;

/// Shorter numbers have too many neighbours for a proposal to mean anything.
const MIN_LENGTH: usize = 5;

/// The form two serial numbers or tags are the same in: no case, no blanks, no hyphens.
pub fn key(text: &str) -> String {
    typed::key(text)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_' | '.' | '/'))
        .flat_map(char::to_uppercase)
        .collect()
}

/// The key with characters that look alike made one.
fn shape(key: &str) -> Vec<char> {
    let alike = |c: char| match c {
        'O' | 'Q' | 'D' => '0',
        'I' | 'L' => '1',
        'Z' => '2',
        'S' => '5',
        'B' => '8',
        c => c,
    };
    key.chars().map(alike).collect()
}

/// Numbers that proposals are looked for, each known by its place.
#[derive(Debug, Default)]
pub struct Sought {
    shapes: Vec<Vec<char>>,
    /// By hash of a shape, whole or with one character left out: the places it can come from.
    places: HashMap<u64, Vec<usize>>,
}

impl Sought {
    /// Prepares keys made by [`key`]; short ones get no proposal.
    pub fn new(keys: &[String]) -> Self {
        let mut sought = Self::default();
        for (place, key) in keys.iter().enumerate() {
            let shape = shape(key);
            if shape.len() >= MIN_LENGTH {
                for hash in around(&shape) {
                    sought.places.entry(hash).or_default().push(place);
                }
            }
            sought.shapes.push(shape);
        }
        sought
    }

    /// The places whose number nearly is this one, in order; with each whether the two differ in
    /// nothing but characters that look alike.
    pub fn near(&self, key: &str) -> Vec<(usize, bool)> {
        if self.places.is_empty() {
            return Vec::new();
        }
        let shape = shape(key);
        if shape.len() < MIN_LENGTH {
            return Vec::new();
        }
        let candidates: HashSet<usize> =
            around(&shape).filter_map(|h| self.places.get(&h)).flatten().copied().collect();
        let near = |place: usize| {
            let other = self.shapes.get(place).filter(|s| one_off(s, &shape))?;
            Some((place, *other == shape))
        };
        let mut found: Vec<(usize, bool)> = candidates.into_iter().filter_map(near).collect();
        found.sort_unstable();
        found
    }
}

/// Hashes of a shape and of all that come of leaving one character out. Two shapes one character
/// apart share one of them, so no pair has to be compared that is far apart.
fn around(shape: &[char]) -> impl Iterator<Item = u64> + '_ {
    let without = |left: usize| {
        let mut h = DefaultHasher::new();
        shape.iter().enumerate().filter(|(i, _)| *i != left).for_each(|(_, c)| c.hash(&mut h));
        h.finish()
    };
    (0..=shape.len()).map(without)
}

/// The same, or one character changed, added, left out or swapped with its neighbour.
fn one_off(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let rest = |s: &[char], from: usize| s.get(from..).unwrap_or_default().to_vec();
    match long.len() - short.len() {
        0 => {
            let swapped = short.get(same) == long.get(same + 1)
                && short.get(same + 1) == long.get(same)
                && rest(short, same + 2) == rest(long, same + 2);
            same == short.len() || rest(short, same + 1) == rest(long, same + 1) || swapped
        }
        1 => rest(short, same) == rest(long, same + 1),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_blanks_and_hyphens_make_no_other_number() {
        for text in ["czj-207 pjjr", "CZJ207PJJR", " CZJ207PJJR\u{a0}", "CZJ/207.PJJR"] {
            assert_eq!(key(text), "CZJ207PJJR", "{text:?}");
        }
    }

    #[test]
    fn what_looks_alike_or_is_one_off_is_near_and_nothing_else() {
        for (a, b, near) in [
            ("CZJ2O7PJJR", "CZJ207PJJR", true),
            ("CZJ207PJJI", "CZJ207PJJ1", true),
            ("CZJ207PJJR", "CZJ207PJJ", true),
            ("CZJ207PJJR", "CZJ2X7PJJR", true),
            ("CZJ207PJJR", "XCZJ207PJJR", true),
            ("CZJ207PJJR", "CZJ270PJJR", true),
            ("CZJ207PJJR", "CZJ207PJXX", false),
            ("CZJ207PJJR", "JZC207PJJR", false),
            ("AB12", "AB13", false),
        ] {
            let found = Sought::new(&[a.to_owned()]).near(b);
            assert_eq!(!found.is_empty(), near, "{a} {b}");
            assert_eq!(!Sought::new(&[b.to_owned()]).near(a).is_empty(), near, "{b} {a}");
        }
    }
}
