//! All lists of a lot against its media.

use std::collections::HashSet;

use super::compare::{Ours, clamp, present};
use super::finding;
use super::sql::{self, Kept};
use super::{LotReconciliation, ReceivedSerial, ReceivedView};
use crate::disposal::certificate::missing_of_destruction;
use crate::error::Result;
use crate::ids::DisposalLotId;
use crate::store::Conn;

/// The certificates of a lot, and what they come to together.
pub fn of_lot(conn: &Conn, lot: DisposalLotId) -> Result<LotReconciliation> {
    let ours = Ours::load(conn, lot)?;
    let lists = sql::of_lot(conn, lot)?;
    let (expected, result, findings) = ours.compare(&lists);
    let open = finding::open(&findings);
    let certificates = lists.into_iter().map(|kept| shown(kept, &ours)).collect();
    Ok(LotReconciliation { certificates, expected, result, findings, open })
}

fn shown(kept: Kept, ours: &Ours) -> ReceivedView {
    let missing = missing_of_destruction(&present(&kept));
    let named: HashSet<_> = kept.serials.iter().flat_map(|s| ours.media_of(s)).collect();
    let told = |s: ReceivedSerial| ReceivedSerial { medium_id: ours.medium_of(&s), ..s };
    ReceivedView {
        id: kept.id,
        draft: kept.draft,
        vendor: kept.vendor,
        missing,
        serials: kept.serials.into_iter().map(told).collect(),
        named: clamp(named.len()),
    }
}
