//! All about the cover of one asset.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Names;
use super::estate::{Estate, Judged, Subject, subjects};
use super::lifecycle::ModelLife;
use super::seen::{CoverBar, CoverStanding, GapSeen};
use crate::asset::CoverNeed;
use crate::coverage::gap::{Gap, gaps, yearly_price};
use crate::coverage::judge::judge;
use crate::coverage::{CoverLevel, CoverageDraft, contracts, nothing, sql};
use crate::error::{Error, Result};
use crate::ids::AssetId;
use crate::money::Totals;
use crate::store::Conn;

/// A cover of an asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CoverSeen {
    /// As a bar.
    pub bar: CoverBar,
    /// As a form shows it; `None` for what the asset or a contract says.
    pub draft: Option<CoverageDraft>,
    /// Whether it holds.
    pub holds: bool,
    /// What a year of it costs, by currency; empty where nobody knows.
    pub yearly: Totals,
    /// Whether something else covers the asset just as well: it is paid for nothing.
    pub needless: bool,
}

/// The cover of an asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AssetCoverage {
    /// Where it stands.
    pub standing: CoverStanding,
    /// What covers, covered or will cover it, oldest first.
    pub covers: Vec<CoverSeen>,
    /// Days without cover between and after them, oldest first.
    pub gaps: Vec<GapSeen>,
    /// What was said of its need.
    pub need: CoverNeed,
    /// The note on that; may be empty.
    pub need_note: String,
    /// Its category; may be empty.
    pub category: String,
    /// The level its category demands.
    pub demanded: Option<CoverLevel>,
    /// The day it is planned to go.
    pub retire_on: Option<NaiveDate>,
    /// What is known of its model; `None` where nothing is.
    pub model: Option<ModelLife>,
}

/// The cover of an asset on a day.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn of_asset(conn: &Conn, id: AssetId, on: NaiveDate) -> Result<AssetCoverage> {
    let contracts = contracts::of_asset(conn, id, on)?;
    let mut names = Names::load(conn)?;
    let mut found = None;
    subjects(conn, &contracts, &mut names, Some(&[id.0]), &mut |s| {
        found = Some(s);
        Ok(())
    })?;
    let mut s: Subject = found.ok_or_else(|| Error::NotFound(format!("asset/{id}")))?;
    let verdict = judge(&s.facts, &s.spans, on);
    s.spans.sort_by_key(|span| (span.start, span.end.is_none(), span.end));
    let seen = |gap: &Gap| -> Result<GapSeen> {
        let yearly = yearly_price(&s.spans, gap)?;
        let price = gap.price(&yearly, on)?;
        Ok(GapSeen::of(gap, on, yearly, price))
    };
    let listed = gaps(&s.spans, s.facts.retire_on).iter().map(seen).collect::<Result<_>>()?;
    let counted = verdict.gap.as_ref().map(seen).transpose()?;
    let (yearly, price) = counted.map_or_else(Default::default, |g| (g.yearly, g.price));
    let judged = Judged { id, model: s.model, category: s.category, verdict, yearly, price };
    let estate = Estate { on, judged: vec![judged], names, contracts, nothing: Vec::new() };
    let standing = estate.of(id.0).map(|j| CoverStanding::of(j, on));
    let rows = sql::of_asset(conn, id)?;
    let needless = nothing::redundant(&s.spans, on);
    let covers = s.spans.iter().map(|span| {
        Ok(CoverSeen {
            bar: CoverBar::of(span, &estate),
            draft: rows.iter().find(|r| r.id.is_some() && r.id == span.row).cloned(),
            holds: span.holds_on(on),
            yearly: span.yearly()?,
            needless: span.holds_on(on)
                && needless.iter().any(|(contract, _)| Some(*contract) == span.contract),
        })
    });
    let (need, need_note) = sql::need(conn, id)?;
    Ok(AssetCoverage {
        standing: standing.ok_or_else(|| Error::Internal("an asset was not judged".into()))?,
        covers: covers.collect::<Result<_>>()?,
        gaps: listed,
        need,
        need_note,
        category: estate.names.categories().get(s.category as usize).cloned().unwrap_or_default(),
        demanded: estate.names.policy(s.category).and_then(|p| p.level),
        retire_on: s.facts.retire_on,
        model: ModelLife::of(&estate.names, s.model, 0, on),
    })
}
