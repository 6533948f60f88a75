//! Sharing an amount out to the cent. Pure.

use crate::error::{Error, Result};

/// Most pieces one order may have.
pub const MAX_PIECES: usize = 100_000;

/// Shares of an amount by weight whose sum is exactly the amount: each is rounded down, and what is
/// left over goes, a cent each, to the largest remainders, the first of equal ones first.
/// Weights of nothing but zeros share alike; no weight at all shares nothing.
///
/// # Errors
/// [`Error::Internal`] for a negative amount or weight.
pub fn split(total: i64, weights: &[i64]) -> Result<Vec<i64>> {
    if total < 0 || weights.iter().any(|w| *w < 0) {
        return Err(Error::Internal("a share of less than nothing".into()));
    }
    let alike = weights.iter().all(|w| *w == 0);
    let weight = |w: i64| if alike { 1 } else { i128::from(w) };
    let all: i128 = weights.iter().map(|w| weight(*w)).sum();
    if all == 0 {
        return Ok(Vec::new());
    }
    let mut shares = Vec::with_capacity(weights.len());
    let mut left = total;
    let mut remainders = Vec::with_capacity(weights.len());
    for (at, w) in weights.iter().enumerate() {
        let exact = i128::from(total) * weight(*w);
        let share = i64::try_from(exact / all)
            .map_err(|_| Error::Internal("amount out of range".into()))?;
        left -= share;
        remainders.push((std::cmp::Reverse(exact % all), at));
        shares.push(share);
    }
    // Fewer cents are left over than there are shares with a remainder.
    remainders.sort_unstable();
    let cents = usize::try_from(left).unwrap_or(0);
    for (_, at) in remainders.into_iter().take(cents) {
        if let Some(share) = shares.get_mut(at) {
            *share += 1;
        }
    }
    Ok(shares)
}

/// What a line of an order says of its price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Priced {
    /// How many pieces.
    pub quantity: u32,
    /// Price in minor units; `None`: not known.
    pub price: Option<i64>,
    /// Whether it is the price of one piece, or of all together.
    pub per_piece: bool,
}

impl Priced {
    /// What all its pieces cost, without freight.
    ///
    /// # Errors
    /// [`Error::Internal`] when that is out of range.
    pub fn total(&self) -> Result<Option<i64>> {
        let Some(price) = self.price else { return Ok(None) };
        let times = if self.per_piece { i64::from(self.quantity) } else { 1 };
        let total = price.checked_mul(times);
        total.map(Some).ok_or_else(|| Error::Internal("amount out of range".into()))
    }
}

/// What each piece of each line costs, its share of the freight included; `None` for pieces of a line
/// without a price, which take no share. The sum is the priced lines and the freight, to the cent.
///
/// # Errors
/// As [`split`] and [`Priced::total`].
pub fn pieces(lines: &[Priced], shipping: i64) -> Result<Vec<Option<Vec<i64>>>> {
    let mut net: Vec<Option<Vec<i64>>> = Vec::with_capacity(lines.len());
    for line in lines {
        let even = vec![1; line.quantity as usize];
        net.push(line.total()?.map(|total| split(total, &even)).transpose()?);
    }
    let weights: Vec<i64> = net.iter().flatten().flatten().copied().collect();
    let mut shares = split(shipping, &weights)?.into_iter();
    for piece in net.iter_mut().flatten().flatten() {
        *piece = piece
            .checked_add(shares.next().unwrap_or(0))
            .ok_or_else(|| Error::Internal("amount out of range".into()))?;
    }
    Ok(net)
}
