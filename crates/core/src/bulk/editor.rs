//! One row after the other by its own entity's rules, with what they need read once.

use super::cells::Edited;
use super::{BulkCell, BulkContext, assets, contracts, values, vendors};
use crate::contract::ops::SaveContext;
use crate::error::{Error, Result};
use crate::ids::{AssetId, ContractId, VendorId};
use crate::list::ListKind;
use crate::store::{Conn, Tx};

/// What editing rows of a list needs, read once.
pub(super) struct Editor<'c> {
    list: ListKind,
    typed: values::Typed<'c>,
    contracts: Option<SaveContext>,
}

impl<'c> Editor<'c> {
    pub(super) fn new(conn: &'c Conn, list: ListKind, ctx: &BulkContext) -> Result<Self> {
        let contracts = match list {
            ListKind::Contracts => Some(SaveContext::load(conn, ctx.today)?),
            ListKind::Assets | ListKind::Vendors => None,
        };
        Ok(Self { list, typed: values::Typed::load(conn, ctx)?, contracts })
    }

    pub(super) fn row(&self, tx: &Tx<'_>, id: i64, cells: &[BulkCell]) -> Result<Edited> {
        match (self.list, &self.contracts) {
            (ListKind::Assets, _) => assets::edit(tx, id, cells, &self.typed),
            (ListKind::Contracts, Some(ctx)) => {
                apart(tx, || contracts::edit(tx, id, cells, &self.typed, ctx))
            }
            (ListKind::Contracts, None) => Err(Error::Internal("no context of contracts".into())),
            (ListKind::Vendors, _) => apart(tx, || vendors::edit(tx, id, cells, &self.typed)),
        }
    }

    /// What a row is called; its number when it is gone.
    pub(super) fn title(&self, conn: &Conn, id: i64) -> String {
        let named = match self.list {
            ListKind::Assets => crate::asset::sql::draft(conn, AssetId(id)).map(|d| d.tag),
            ListKind::Contracts => {
                crate::contract::sql::draft(conn, ContractId(id)).map(|d| d.title)
            }
            ListKind::Vendors => crate::vendor::sql::draft(conn, VendorId(id)).map(|d| d.name),
        };
        named.unwrap_or_else(|_| format!("#{id}"))
    }
}

/// Runs a row's edit so that one that fails half-way leaves nothing behind: contracts and vendors
/// write several tables. An asset is one row, checked before it is written.
fn apart<T>(tx: &Tx<'_>, edit: impl FnOnce() -> Result<T>) -> Result<T> {
    tx.execute_batch("SAVEPOINT bulk_row")?;
    let done = edit();
    tx.execute_batch(match done {
        Ok(_) => "RELEASE bulk_row",
        Err(_) => "ROLLBACK TO bulk_row; RELEASE bulk_row",
    })?;
    done
}
