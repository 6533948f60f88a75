//! One invoice for many assets: its total shared out to the cent.

use std::collections::HashSet;

use super::ops::amount;
use super::split::split;
use super::sql::invoices::{self, Billed};
use super::{InvoiceDetail, InvoiceDraft, InvoiceLine, InvoiceRow, InvoiceShare, InvoiceSplit};
use crate::contract::sql::exists;
use crate::dates::is_plausible;
use crate::error::{Checks, Error, FieldError, Refusal, Result};
use crate::ids::InvoiceId;
use crate::money::{Currency, Money};
use crate::store::{Conn, Tx};
use crate::text::Format;
use crate::typed;

/// Most assets on one invoice.
const MAX_ASSETS: usize = 20_000;

/// What an invoice comes to for each asset, before it is saved.
///
/// Prices that are given stay; what they leave of the total less shipping is shared by the others,
/// by what each cost so far, alike where that is not known of all. Shipping is shared by price.
///
/// # Errors
/// [`Error::Invalid`] with every wrong field; `order-currency` for an amount in another currency
/// than the total's.
pub fn preview(conn: &Conn, draft: &InvoiceDraft) -> Result<InvoiceSplit> {
    let (total, billed) = check_amounts(conn, draft, Checks::new())?;
    shared(draft, total, &billed)
}

/// An invoice with its assets.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn detail(conn: &Conn, id: InvoiceId) -> Result<InvoiceDetail> {
    let (row, shares) = (invoices::row(conn, id)?, invoices::shares(conn, id)?);
    let ids: Vec<i64> = shares.iter().map(|s| s.asset_id.0).collect();
    let billed = invoices::billed(conn, &ids)?;
    let draft = draft(&row, &shares, &billed)?;
    Ok(InvoiceDetail { row, shares, draft })
}

/// An invoice as a form has it: the shares without the shipping in them are its prices.
fn draft(row: &InvoiceRow, shares: &[InvoiceShare], billed: &[Billed]) -> Result<InvoiceDraft> {
    let whole: Vec<i64> = shares.iter().map(|s| s.share.minor).collect();
    let prices = net(&whole, row.shipping.map_or(0, |m| m.minor))?;
    let line = |(s, price): (&InvoiceShare, Option<i64>)| InvoiceLine {
        asset_id: s.asset_id,
        price: price.map(|minor| Money::new(minor, row.total.currency)),
    };
    Ok(InvoiceDraft {
        id: Some(row.id),
        vendor_id: Some(row.vendor_id),
        number: row.number.clone(),
        invoiced_on: Some(row.invoiced_on),
        total: Some(row.total),
        shipping: row.shipping,
        note: row.note.clone(),
        lines: shares.iter().zip(prices).map(line).collect(),
        // The costs follow the shares as long as nobody gave an asset another one.
        set_cost: billed.len() == shares.len()
            && shares.iter().zip(billed).all(|(s, b)| b.cost == Some(s.share)),
        differs: row.difference.minor != 0,
    })
}

/// Most rounds of mending cents; what is not right by then is left to be shared out anew.
const ROUNDS: usize = 8;

/// The prices of which these are the shares once the shipping is shared by price; `None` for each
/// where there are no such prices.
fn net(shares: &[i64], shipping: i64) -> Result<Vec<Option<i64>>> {
    let none = || vec![None; shares.len()];
    let sum: i128 = shares.iter().map(|s| i128::from(*s)).sum();
    let Some(rest) = i64::try_from(sum).ok().and_then(|s| s.checked_sub(shipping)) else {
        return Ok(none());
    };
    if rest < 0 || shares.iter().any(|s| *s < 0) {
        return Ok(none());
    }
    let mut prices = split(rest, shares)?;
    for _ in 0..ROUNDS {
        let freight = split(shipping, &prices)?;
        let off: Vec<i64> =
            shares.iter().zip(&prices).zip(freight).map(|((s, p), f)| s - p - f).collect();
        if off.iter().all(|o| *o == 0) {
            return Ok(prices.into_iter().map(Some).collect());
        }
        for (price, off) in prices.iter_mut().zip(off) {
            *price = (*price + off).max(0);
        }
    }
    Ok(none())
}

/// Saves an invoice and puts its number on its assets, and their share as cost where that is asked.
///
/// # Errors
/// As [`preview`]; refused (`invoice-differs`, with the `difference`) when the prices do not sum to
/// the total and nobody said that this is meant.
pub fn save(tx: &Tx<'_>, draft: &InvoiceDraft) -> Result<InvoiceId> {
    let d = InvoiceDraft {
        number: typed::key(&draft.number),
        note: typed::paragraph(&draft.note),
        shipping: draft.shipping.filter(|m| m.minor != 0),
        ..draft.clone()
    };
    if let Some(id) = d.id {
        invoices::row(tx, id)?;
    }
    let (total, billed) = check_amounts(tx, &d, check_head(tx, &d)?)?;
    let found = shared(&d, total, &billed)?;
    if found.difference.minor != 0 && !d.differs {
        let lang = crate::settings::sql::load(tx)?.language;
        let difference = Format(lang).money(found.difference);
        return Err(Refusal::new("invoice-differs").with("difference", difference).into());
    }
    tx.subject(&d.number);
    let id = match d.id {
        Some(id) => {
            invoices::clear(tx, id)?;
            invoices::update(tx, id, &d, total)?;
            id
        }
        None => invoices::insert(tx, &d, total)?,
    };
    for share in &found.shares {
        invoices::put(tx, (id, &d.number), share, d.set_cost)?;
    }
    Ok(id)
}

/// Removes an invoice; the costs of its assets stay.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn delete(tx: &Tx<'_>, id: InvoiceId) -> Result<()> {
    let old = invoices::row(tx, id)?;
    tx.subject(&old.number);
    invoices::clear(tx, id)?;
    invoices::delete(tx, id)
}

fn check_head(conn: &Conn, d: &InvoiceDraft) -> Result<Checks> {
    let mut c = Checks::new();
    c.text("number", &d.number, true, 100);
    c.text("note", &d.note, false, 4000);
    match d.invoiced_on {
        None => c.require(false, "invoiced_on", "required"),
        Some(day) => c.require(is_plausible(day), "invoiced_on", "date-range"),
    }
    match d.vendor_id {
        None => c.require(false, "vendor_id", "required"),
        Some(vendor) => {
            c.require(exists(conn, "vendor", vendor.0)?, "vendor_id", "unknown");
            let same = invoices::by_number(conn, vendor, &d.number)?;
            c.require(same.is_none() || same == d.id, "number", "duplicate-number");
        }
    }
    Ok(c)
}

/// The total and the assets, once everything about them is right.
fn check_amounts(conn: &Conn, d: &InvoiceDraft, mut c: Checks) -> Result<(Money, Vec<Billed>)> {
    let currency = d.total.map_or(Currency::EUR, |m| m.currency);
    match d.total {
        None => c.require(false, "total", "required"),
        Some(m) => amount(&mut c, "total", m.minor, true),
    }
    if let Some(m) = d.shipping {
        amount(&mut c, "shipping", m.minor, m.currency == currency);
        let within = d.total.is_none_or(|total| m.minor <= total.minor);
        c.require(within, "shipping", "invoice-shipping");
    }
    c.require(!d.lines.is_empty(), "lines", "required");
    c.require(d.lines.len() <= MAX_ASSETS, "lines", "receive-many");
    let mut once = HashSet::new();
    for (at, line) in d.lines.iter().enumerate() {
        let field = |name: &str| format!("lines.{at}.{name}");
        c.require(once.insert(line.asset_id), &field("asset_id"), "invoice-twice");
        if let Some(m) = line.price {
            amount(&mut c, &field("price"), m.minor, m.currency == currency);
        }
    }
    let ids: Vec<i64> = d.lines.iter().map(|l| l.asset_id.0).collect();
    let billed = invoices::billed(conn, &ids)?;
    c.require(billed.len() == ids.len(), "lines", "unknown");
    c.done()?;
    let total = d.total.ok_or_else(|| FieldError::new("total", "required"))?;
    Ok((total, billed))
}

fn shared(d: &InvoiceDraft, total: Money, billed: &[Billed]) -> Result<InvoiceSplit> {
    let shipping = d.shipping.map_or(0, |m| m.minor);
    let range = || Error::Internal("amount out of range".into());
    let given = d.lines.iter().filter_map(|l| l.price).map(|m| i128::from(m.minor)).sum::<i128>();
    let rest = i128::from(total.minor) - i128::from(shipping) - given;
    let rest = i64::try_from(rest).map_err(|_| range())?;
    let blank: Vec<&Billed> =
        d.lines.iter().zip(billed).filter(|(l, _)| l.price.is_none()).map(|(_, b)| b).collect();
    let mut left = split(rest.max(0), &weights(&blank, total.currency))?.into_iter();
    let prices: Vec<i64> = d
        .lines
        .iter()
        .map(|l| l.price.map_or_else(|| left.next().unwrap_or(0), |m| m.minor))
        .collect();
    let freight = split(shipping, &prices)?;
    let mut sum = Money::zero(total.currency);
    let mut shares = Vec::with_capacity(billed.len());
    for ((asset, price), freight) in billed.iter().zip(prices).zip(freight) {
        let share = Money::new(price, total.currency);
        let share = share.checked_add(Money::new(freight, total.currency))?;
        sum = sum.checked_add(share)?;
        let (tag, model) = (asset.tag.clone(), asset.model.clone());
        shares.push(InvoiceShare { asset_id: asset.id, tag, model, share });
    }
    let difference = total.minor.checked_sub(sum.minor).ok_or_else(range)?;
    Ok(InvoiceSplit { shares, sum, difference: Money::new(difference, total.currency) })
}

/// What the assets cost so far; all alike when that is not known of each in one currency.
fn weights(assets: &[&Billed], currency: Currency) -> Vec<i64> {
    let cost = |b: &&Billed| b.cost.filter(|m| m.currency == currency).map(|m| m.minor);
    let known: Option<Vec<i64>> = assets.iter().map(cost).collect();
    known.unwrap_or_else(|| vec![1; assets.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_give_the_shares_they_were_read_from() {
        for (prices, shipping) in [
            (&[10_000, 5_000, 1][..], 999),
            (&[3_333, 3_333, 3_334], 1_000),
            (&[0, 100], 7),
            (&[129_000], 0),
        ] {
            let freight = split(shipping, prices).unwrap();
            let shares: Vec<i64> = prices.iter().zip(&freight).map(|(p, f)| p + f).collect();
            let again: Vec<i64> =
                net(&shares, shipping).unwrap().into_iter().map(Option::unwrap).collect();
            let freight = split(shipping, &again).unwrap();
            let kept: Vec<i64> = again.iter().zip(&freight).map(|(p, f)| p + f).collect();
            assert_eq!(kept, shares, "{prices:?} and {shipping}");
        }
        assert_eq!(net(&[5], 9).unwrap(), [None], "more shipping than there is");
    }
}
