//! Freezing assets into a draft, with the media known of them.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::asset::AssetState;
use crate::asset::component::ComponentKind;
use crate::depreciation::{Book, read as depreciation};
use crate::disposal::lot::sql::add::{self as sql, Candidate, Part};
use crate::disposal::lot::sql::media;
use crate::disposal::lot::{AddedLines, LotRow, LotStage, MediumDraft, kind};
use crate::disposal::method::SecurityCategory;
use crate::error::{Error, Refusal, Result};
use crate::ids::{AssetId, DisposalLineId, DisposalLotId};
use crate::store::{Conn, Tx, pulse};

/// Freezes assets into a lot, with the media known of them. Assets that are in it already are left as
/// they are; those of another lot under way and those that are disposed of are told.
///
/// # Errors
/// `NotFound` for a lot or an asset that is not there; refused (`disposal-over`, `disposal-not-draft`).
pub fn add(
    tx: &Tx<'_>,
    id: DisposalLotId,
    assets: &[AssetId],
    today: NaiveDate,
) -> Result<AddedLines> {
    let row = drafted(tx, id)?;
    tx.subject(&row.number);
    let mut seen = HashSet::new();
    let ids: Vec<i64> = assets.iter().filter(|a| seen.insert(**a)).map(|a| a.0).collect();
    let found = sql::candidates(tx, &ids)?;
    if found.len() < ids.len() {
        let known: HashSet<i64> = found.iter().map(|c| c.id.0).collect();
        let gone = ids.iter().find(|id| !known.contains(id)).copied().unwrap_or_default();
        return Err(Error::NotFound(format!("asset/{gone}")));
    }
    let inside = sql::inside(tx, id)?;
    let books = depreciation::book_values(tx, &ids, Book::Civil, today)?;
    let mut parts = sql::parts(tx, &ids)?;
    let mut added = AddedLines::default();
    for (at, asset) in found.into_iter().enumerate() {
        if at.is_multiple_of(1_024) {
            pulse(tx)?;
        }
        if inside.contains(&asset.id) {
            continue;
        }
        match asset.lot {
            Some(lot) => added.elsewhere.push((asset.tag, lot)),
            None if asset.state == AssetState::Disposed => added.disposed.push(asset.tag),
            None => {
                let category = SecurityCategory::from(asset.confidentiality);
                let book = books.get(&asset.id).copied();
                let line = sql::freeze(tx, id, asset.id, (category, book, today))?;
                let parts = parts.remove(&asset.id).unwrap_or_default();
                for (medium, part) in media_of(&asset, line, parts) {
                    media::insert(tx, &medium, part)?;
                }
                added.added += 1;
            }
        }
    }
    Ok(added)
}

/// A lot whose assets can still be chosen.
pub(super) fn drafted(conn: &Conn, id: DisposalLotId) -> Result<LotRow> {
    let row = super::under_way(conn, id)?;
    if row.stage == LotStage::Draft {
        return Ok(row);
    }
    Err(Refusal::new("disposal-not-draft").with("number", row.number).into())
}

/// The media of an asset: its data-bearing parts. Where none that could hold its data is recorded and
/// it bears data, there is one to be looked at; of a device that is its own medium, with its number.
fn media_of(
    asset: &Candidate,
    line: DisposalLineId,
    parts: Vec<Part>,
) -> Vec<(MediumDraft, Option<crate::ids::ComponentId>)> {
    let kind = kind::kind(&asset.category);
    let bears = asset.model_bears.unwrap_or_else(|| asset.category_bears || kind::bears_data(kind));
    // The model's word against its category's is written down, else it looks as if nobody had looked.
    if asset.model_bears == Some(false)
        && parts.is_empty()
        && (asset.category_bears || kind::bears_data(kind))
    {
        let none = MediumDraft { data_bearing: false, ..MediumDraft::unseen(line) };
        return vec![(none, None)];
    }
    // A telephone is not its SIM.
    let looked_at = parts.iter().any(|p| p.kind != ComponentKind::Sim);
    let unseen = (bears && !looked_at).then(|| {
        let own = kind::built_in(kind);
        MediumDraft {
            media_type: own,
            manufacturer: own.map_or_else(String::new, |_| asset.manufacturer.clone()),
            model: own.map_or_else(String::new, |_| asset.model.clone()),
            serial: own.map_or_else(String::new, |_| asset.serial.clone()),
            ..MediumDraft::unseen(line)
        }
    });
    let parts = parts.into_iter().map(|p| {
        let medium = MediumDraft {
            media_type: kind::medium(p.kind),
            manufacturer: p.manufacturer,
            model: p.model,
            serial: p.serial,
            capacity_gb: p.capacity_gb,
            self_encrypting: p.kind == ComponentKind::Sed,
            ..MediumDraft::unseen(line)
        };
        (medium, Some(p.id))
    });
    unseen.map(|m| (m, None)).into_iter().chain(parts).collect()
}
