//! The register everything is measured on: made by the product's own ways.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::Path;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use custodia_core::ids::PersonId;
use custodia_core::import::table::{ReadOptions, SourceTable};
use custodia_core::import::{ImportOptions, PlanSummary, apply, plan};
use custodia_core::register::{self, FirstUser};
use custodia_core::store::{Op, Store};
use custodia_core::text::Lang;
use rusqlite::params;
use uuid::Uuid;

use crate::Result;

/// The date the generator's data is written as of.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 7, 1).unwrap_or_default()
}

/// The instant operation number `n` happens at.
pub(crate) fn at(n: i64) -> DateTime<Utc> {
    today().and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::seconds(n)
}

/// A new register with an operator.
pub(crate) fn create(path: &Path) -> Result<Store> {
    let mut store = Store::create(path, Uuid::from_u128(42), at(0))?;
    let user = FirstUser { username: "bench".into(), name: "Bench".into() };
    let op = Op::new(register::CREATE, Op::SYSTEM, at(0));
    store.write(&op, |tx| register::found(tx, &user, Lang::En, "Aurelia Holding S.p.A.", None))?;
    Ok(store)
}

/// An operation of the bench.
pub(crate) fn op(name: &'static str, n: i64) -> Op {
    Op::new(name, PersonId(1), at(n))
}

/// Reads a file as the product does: in a limited child.
pub(crate) fn read(path: &Path) -> Result<SourceTable> {
    let exe = std::env::current_exe()?;
    let mut go_on = |_| ControlFlow::Continue(());
    custodia_input::worker::read_file(&exe, path, &ReadOptions::default(), &mut go_on)
        .map_err(|e| format!("{}: {} {}", path.display(), e.code, e.detail).into())
}

/// Dry run with everything decided from the file.
pub(crate) fn planned(store: &Store, table: &SourceTable) -> Result<plan::Plan> {
    Ok(plan::plan(store.conn(), table, &ImportOptions::default(), today())?)
}

/// Writes what a plan showed; answers with the number of events in the journal.
pub(crate) fn applied(store: &mut Store, table: &SourceTable, plan: &plan::Plan) -> Result<u64> {
    let op = op(apply::op_name(plan.kind()), 10);
    let written = store.write(&op, |tx| apply::apply(tx, table, plan, today(), &mut |_| true))?;
    Ok(written.events)
}

/// Imports a file.
pub(crate) fn import(store: &mut Store, path: &Path) -> Result<PlanSummary> {
    let table = read(path)?;
    let plan = planned(store, &table)?;
    applied(store, &table, &plan)?;
    Ok(plan.summary().clone())
}

/// Puts the generator's assets under the generator's contracts. There is no file format for this
/// yet, so it is an operation of the bench's own.
pub(crate) fn cover(store: &mut Store, path: &Path) -> Result<usize> {
    let ids = |sql: &str| -> Result<HashMap<String, i64>> {
        let mut stmt = store.conn().prepare(sql)?;
        let rows = stmt.query_map([], |r| Ok((r.get("key")?, r.get("id")?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    };
    let contracts = ids("SELECT number AS key, id FROM contract")?;
    let assets = ids("SELECT tag AS key, id FROM asset")?;
    let mut pairs = Vec::new();
    for record in csv::Reader::from_path(path)?.records() {
        let record = record?;
        let of = |ids: &HashMap<String, i64>, i: usize| ids.get(record.get(i)?).copied();
        pairs.extend(of(&contracts, 0).zip(of(&assets, 1)));
    }
    store.write(&op("contract.save", 20), |tx| {
        let mut insert = tx.prepare(
            "INSERT OR IGNORE INTO contract_asset (contract_id, asset_id) VALUES (?1, ?2)",
        )?;
        for (contract, asset) in &pairs {
            insert.execute(params![contract, asset])?;
        }
        Ok(())
    })?;
    Ok(pairs.len())
}
