//! Repeatable chance for the sample register: the same register on every machine and every day.

/// SplitMix64: a few lines, well spread, and not for secrets.
#[derive(Debug)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`; 0 for `n` = 0.
    pub(super) fn below(&mut self, n: u32) -> u32 {
        let roll = self.next().checked_rem(u64::from(n)).unwrap_or(0);
        u32::try_from(roll).unwrap_or(0)
    }

    /// Whether an event of so many in a hundred happens.
    pub(super) fn percent(&mut self, of: u32) -> bool {
        self.below(100) < of
    }

    /// One of a list.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let n = u32::try_from(list.len()).unwrap_or(u32::MAX);
        list.get(self.below(n) as usize)
    }

    /// A serial number by a pattern: `#` a digit, `?` a letter, `*` either, the rest as it is.
    pub(super) fn serial(&mut self, pattern: &str) -> String {
        // No I, O and Q: makers leave out what reads like a digit.
        const LETTERS: &[u8] = b"ABCDEFGHJKLMNPRSTUVWXYZ";
        const BOTH: &[u8] = b"0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
        let mut one = |of: &[u8]| self.pick(of).copied().map_or('0', char::from);
        pattern
            .chars()
            .map(|c| match c {
                '#' => one(b"0123456789"),
                '?' => one(LETTERS),
                '*' => one(BOTH),
                other => other,
            })
            .collect()
    }
}
