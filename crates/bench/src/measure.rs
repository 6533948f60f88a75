//! Taking time: wall and processor, percentiles and ratios, all in whole numbers.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{Result, platform};

/// What something cost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Cost {
    /// By the clock.
    pub(crate) wall: Duration,
    /// Processor time of this process and of the children it waited for.
    pub(crate) cpu: Duration,
}

impl Cost {
    /// The cost without the time a busy machine let it wait, where the system counts it.
    pub(crate) fn honest(self) -> Duration {
        if self.cpu.is_zero() { self.wall } else { self.cpu }
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self { wall: self.wall + other.wall, cpu: self.cpu + other.cpu }
    }

    /// As a child tells its parent.
    pub(crate) fn to_json(self) -> Value {
        json!({ "wall": micros(self.wall), "cpu": micros(self.cpu) })
    }

    pub(crate) fn from_json(value: &Value) -> Self {
        let read = |key: &str| Duration::from_micros(value[key].as_u64().unwrap_or(0));
        Self { wall: read("wall"), cpu: read("cpu") }
    }
}

impl std::fmt::Display for Cost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} CPU, {} wall", time(self.cpu), time(self.wall))
    }
}

/// Runs `f` and says what it cost.
pub(crate) fn cost<T>(f: impl FnOnce() -> Result<T>) -> Result<(T, Cost)> {
    let (started, cpu) = (Instant::now(), platform::processor_time());
    let value = f()?;
    let cpu = platform::processor_time().saturating_sub(cpu);
    Ok((value, Cost { wall: started.elapsed(), cpu }))
}

/// Times of one thing done many times, by the clock and by the processor.
///
/// The processor's time of this thread is what the thing takes on a machine with nothing else to
/// do, as long as it waits for no disk.
#[derive(Debug, Clone, Default)]
pub(crate) struct Samples {
    wall: Vec<Duration>,
    cpu: Vec<Duration>,
}

impl Samples {
    pub(crate) fn take<T>(&mut self, f: impl FnOnce() -> Result<T>) -> Result<T> {
        let (started, cpu) = (Instant::now(), platform::thread_time());
        let value = f()?;
        // The processor's time is read inside the clock's, at both ends.
        let (now, wall) = (platform::thread_time(), started.elapsed());
        self.wall.push(wall);
        self.cpu.push(cpu.zip(now).map_or(wall, |(then, now)| now.saturating_sub(then)));
        Ok(value)
    }

    /// Adds a time by the clock of something that happened elsewhere.
    pub(crate) fn push(&mut self, wall: Duration) {
        self.wall.push(wall);
        self.cpu.push(wall);
    }

    pub(crate) fn len(&self) -> usize {
        self.wall.len()
    }

    /// The processor time that `percent` of the samples do not exceed (nearest rank).
    pub(crate) fn p(&self, percent: usize) -> Duration {
        rank(&self.cpu, percent)
    }

    /// The same by the clock.
    pub(crate) fn wall(&self, percent: usize) -> Duration {
        rank(&self.wall, percent)
    }

    /// Processor time: median and 95th.
    pub(crate) fn both(&self) -> String {
        format!("{} / {}", time(self.p(50)), time(self.p(95)))
    }

    /// By the clock: median and 95th.
    pub(crate) fn walls(&self) -> String {
        format!("{} / {}", time(self.wall(50)), time(self.wall(95)))
    }

    /// All samples of several.
    pub(crate) fn joined<'s>(all: impl IntoIterator<Item = &'s Self>) -> Self {
        let mut one = Self::default();
        for samples in all {
            one.wall.extend(&samples.wall);
            one.cpu.extend(&samples.cpu);
        }
        one
    }
}

fn rank(times: &[Duration], percent: usize) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

/// The run in the middle by honest cost.
pub(crate) fn median(mut costs: Vec<Cost>) -> Cost {
    costs.sort_by_key(|c| c.honest());
    costs.get(costs.len() / 2).copied().unwrap_or_default()
}

/// A quotient in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Ratio(pub(crate) u64);

impl Ratio {
    pub(crate) fn of(a: Duration, b: Duration) -> Self {
        let quotient = a.as_nanos() * 100 / b.as_nanos().max(1);
        Self(u64::try_from(quotient).unwrap_or(u64::MAX))
    }

    pub(crate) const fn of_counts(a: u64, b: u64) -> Self {
        Self(a.saturating_mul(100) / if b == 0 { 1 } else { b })
    }
}

impl std::fmt::Display for Ratio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:02}×", self.0 / 100, self.0 % 100)
    }
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}

/// A time with three figures that mean something.
pub(crate) fn time(time: Duration) -> String {
    let us = micros(time);
    match us {
        0..10_000 => format!("{}.{:02} ms", us / 1000, us % 1000 / 10),
        10_000..1_000_000 => format!("{} ms", us / 1000),
        _ => format!("{}.{:02} s", us / 1_000_000, us % 1_000_000 / 10_000),
    }
}

/// KiB as MiB.
pub(crate) fn mib(kib: u64) -> String {
    format!("{} MiB", kib.div_ceil(1024))
}

/// Bytes as decimal megabytes.
pub(crate) fn megabytes(bytes: u64) -> String {
    format!("{}.{:02} MB", bytes / 1_000_000, bytes % 1_000_000 / 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(n: u64) -> Duration {
        Duration::from_millis(n)
    }

    #[test]
    fn percentiles_are_samples_by_nearest_rank() {
        let times: Vec<Duration> = (1..=20).rev().map(ms).collect();
        for (percent, expected) in [(5, 1), (50, 10), (95, 19), (100, 20)] {
            assert_eq!(rank(&times, percent), ms(expected), "p{percent}");
        }
        assert_eq!(rank(&[ms(7)], 95), ms(7));
        assert_eq!(rank(&[], 95), Duration::ZERO);
    }

    #[test]
    fn samples_know_what_was_worked_from_what_was_waited() {
        let mut samples = Samples::default();
        let sum = samples.take(|| Ok((1..=1000_u64).sum::<u64>())).unwrap();
        assert_eq!((sum, samples.len()), (500_500, 1));
        assert!(samples.wall(50) >= samples.p(50), "nothing works longer than it lasts");
    }

    #[test]
    fn times_keep_about_three_figures() {
        let cases = [(34, "0.03 ms"), (9_990, "9.99 ms"), (12_345, "12 ms"), (2_345_678, "2.34 s")];
        for (us, text) in cases {
            assert_eq!(time(Duration::from_micros(us)), text);
        }
    }

    #[test]
    fn ratios_are_hundredths_and_never_divide_by_nothing() {
        assert_eq!(Ratio::of(ms(118), ms(100)).to_string(), "1.18×");
        assert_eq!(Ratio::of(ms(5), ms(100)).to_string(), "0.05×");
        assert_eq!(Ratio::of_counts(3, 0), Ratio(300));
        assert!(Ratio::of(ms(1), Duration::ZERO) > Ratio(100));
    }
}
