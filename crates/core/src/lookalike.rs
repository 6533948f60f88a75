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

/// Characters that look alike, each group with the one that stands for it first.
const ALIKE: [&str; 5] = ["0OQD", "1IL", "2Z", "5S", "8B"];

/// The character that stands for all that look like this one.
fn plain(c: char) -> char {
    let group = ALIKE.iter().find(|group| group.contains(c));
    group.and_then(|g| g.chars().next()).unwrap_or(c)
}

/// The key with characters that look alike made one.
fn shape(key: &str) -> Vec<char> {
    key.chars().map(plain).collect()
}

/// Most numbers that differ only in characters that look alike; beyond, one is changed at a time.
const MAX_ALIKE: usize = 512;
/// Longer numbers are only looked for with one character changed into what looks like it.
const MAX_LENGTH: usize = 32;

/// Every number that nearly is this one, so that an index can be asked for each: those that look
/// the same, and those one character off, but for the next ones of a series ([`is_series`]). None
/// for a number that is too short to tell anything.
pub fn neighbours(key: &str) -> HashSet<String> {
    let own: Vec<char> = key.chars().collect();
    if own.len() < MIN_LENGTH {
        return HashSet::new();
    }
    let mut all: HashSet<String> = looks_same(&own).into_iter().collect();
    if own.len() <= MAX_LENGTH {
        let figures: Vec<char> = ('0'..='9').chain('A'..='Z').collect();
        for at in 0..=own.len() {
            let (before, rest) = own.split_at(at);
            let with = |c: Option<char>, skip: usize| -> String {
                before.iter().copied().chain(c).chain(rest.iter().copied().skip(skip)).collect()
            };
            all.extend(figures.iter().map(|c| with(Some(*c), 0)));
            let Some(here) = rest.first() else { continue };
            all.insert(with(None, 1));
            all.extend(figures.iter().filter(|c| *c != here).map(|c| with(Some(*c), 1)));
            if let Some(next) = rest.get(1) {
                let swapped = [*next, *here];
                let tail = rest.iter().copied().skip(2);
                all.insert(before.iter().copied().chain(swapped).chain(tail).collect());
            }
        }
    }
    all.remove(key);
    all.retain(|other| looks_alike(key, other) || !is_series(key, other));
    all
}

/// The numbers one reads the same: all of them, or where they are too many each with one character
/// changed.
fn looks_same(own: &[char]) -> Vec<String> {
    let others = |c: char| {
        let group = ALIKE.iter().copied().find(|group| group.contains(c)).unwrap_or_default();
        group.chars().filter(move |o| *o != c)
    };
    let count = own.iter().try_fold(1_usize, |n, c| n.checked_mul(others(*c).count() + 1));
    if count.is_some_and(|n| n <= MAX_ALIKE) {
        return own.iter().fold(vec![String::new()], |all, c| {
            let ways = || std::iter::once(*c).chain(others(*c));
            all.iter().flat_map(|start| ways().map(move |way| format!("{start}{way}"))).collect()
        });
    }
    let changed = |(at, c): (usize, &char)| {
        others(*c)
            .map(|o| own.iter().enumerate().map(|(i, c)| if i == at { o } else { *c }).collect())
            .collect::<Vec<String>>()
    };
    own.iter().enumerate().flat_map(changed).collect()
}

/// Whether two numbers differ in nothing but characters that look alike.
pub fn looks_alike(a: &str, b: &str) -> bool {
    shape(a) == shape(b)
}

/// Whether two numbers differ in one of their last characters only, a figure for a figure: machines
/// of one box are numbered so, and nobody mistyped anything.
fn is_series(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let differ: Vec<usize> = (0..a.len().max(b.len())).filter(|i| a.get(*i) != b.get(*i)).collect();
    let [at] = differ[..] else { return false };
    let (Some(x), Some(y)) = (a.get(at), b.get(at)) else { return false };
    let counted = a.len() == b.len() && at + SERIES >= a.len();
    counted && (at + 1 == a.len() || (x.is_ascii_digit() && y.is_ascii_digit()))
}

/// Last characters in which the numbers of a series differ.
const SERIES: usize = 3;

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
        self.near_of(key, usize::MAX, usize::MAX)
    }

    /// As [`Self::near`], but no more than `most` of them, those that read the same before others.
    /// Two lists whose numbers are all alike would otherwise be compared each with each.
    pub fn near_at_most(&self, key: &str, most: usize) -> Vec<(usize, bool)> {
        self.near_of(key, most, MAX_ALIKE)
    }

    fn near_of(&self, key: &str, most: usize, looked_at: usize) -> Vec<(usize, bool)> {
        let shape = shape(key);
        if self.places.is_empty() || shape.len() < MIN_LENGTH {
            return Vec::new();
        }
        let places = around(&shape).filter_map(|h| self.places.get(&h)).flatten().copied();
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        for place in places.take(looked_at) {
            let other = self.shapes.get(place).filter(|s| one_off(s, &shape));
            let Some(other) = other.filter(|_| seen.insert(place)) else { continue };
            found.push((place, *other == shape));
            if found.len() == most {
                break;
            }
        }
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
    // The whole shape first: what reads the same is found before what is one off.
    (0..=shape.len()).rev().map(without)
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

    #[test]
    fn an_index_can_be_asked_for_every_number_nearby() {
        for (a, b, near) in [
            ("CZJ207PJJR", "CZJ2O7PJJR", true),
            ("CZJ207PJJR", "CZJ2Q7PJJR", true),
            ("CZJ20BPJ1S", "CZJ2O8PJI5", true),
            ("CZJ207PJJR", "CZJ207PJJ", true),
            ("CZJ207PJJR", "CZJ2O07PJJR", true),
            ("CZJ207PJJR", "CZJ2X7PJJR", true),
            ("CZJ207PJJR", "CZJ270PJJR", true),
            ("CZJ207PJJR", "CZJ207PJXX", false),
            ("CZJ207PJJR", "CZJ207PJJR", false),
            // The next of the same box.
            ("7XK2Q93", "7XK2Q94", false),
            ("SN000199", "SN000189", false),
            ("7XK2Q9A", "7XK2Q9B", false),
            // But a last character that is only misread.
            ("7XK2Q95", "7XK2Q9S", true),
            ("AB12", "AB1Z", false),
        ] {
            assert_eq!(neighbours(a).contains(b), near, "{a} {b}");
            assert_eq!(neighbours(b).contains(a), near, "{b} {a}");
        }
    }

    #[test]
    fn the_numbers_nearby_are_few_enough_to_ask_for() {
        for key in ["O0O0O0O0O0O0O0O0", &"8".repeat(32), &"B".repeat(100)] {
            let found = neighbours(key);
            assert!((1..4_000).contains(&found.len()), "{key}: {}", found.len());
        }
    }
}
