//! Decision rows in and out; columns by name.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, params};

use super::{Decision, DecisionDraft, NoticeDraft, SentNotice};
use crate::error::Result;
use crate::ids::{ContractId, DecisionId, NoticeId, PersonId};
use crate::money::Money;
use crate::store::columns::{ByName, Columns};
use crate::store::{Conn, Tx};

const SELECT: &str = "SELECT d.id AS id, d.contract_id AS contract_id, d.period_id AS period_id,
    d.choice AS choice, d.reason AS reason, d.decided_by AS decided_by, p.name AS decided_by_name,
    d.decided_on AS decided_on, d.approver_id AS approver_id, coalesce(a.name, '') AS approver,
    d.price_minor AS price_minor, d.price_currency AS price_currency, d.term_months AS term_months,
    n.id AS notice_id, n.sent_on AS sent_on, n.method AS method, n.reference AS reference,
    n.received_on AS received_on, n.document_id AS document_id
  FROM decision d JOIN person p ON p.id = d.decided_by LEFT JOIN person a ON a.id = d.approver_id
  LEFT JOIN notice n ON n.id = (SELECT max(x.id) FROM notice x WHERE x.decision_id = d.id)";

fn read<R: ByName>(r: &R) -> rusqlite::Result<Decision> {
    Ok(Decision {
        id: r.get("id")?,
        contract_id: r.get("contract_id")?,
        period_id: r.get("period_id")?,
        choice: r.get("choice")?,
        reason: r.get("reason")?,
        decided_by: r.get("decided_by")?,
        decided_by_name: r.get("decided_by_name")?,
        decided_on: r.get("decided_on")?,
        approver_id: r.get("approver_id")?,
        approver: r.get("approver")?,
        price: match (r.get("price_minor")?, r.get("price_currency")?) {
            (Some(minor), Some(currency)) => Some(Money::new(minor, currency)),
            _ => None,
        },
        term_months: r.get("term_months")?,
        notice: match r.get::<Option<NoticeId>>("notice_id")? {
            None => None,
            Some(id) => Some(SentNotice {
                id,
                decision_id: r.get("id")?,
                sent_on: r.get("sent_on")?,
                method: r.get("method")?,
                reference: r.get("reference")?,
                received_on: r.get("received_on")?,
                document_id: r.get("document_id")?,
            }),
        },
    })
}

/// A decision with its notice.
pub fn one(conn: &Conn, id: DecisionId) -> Result<Option<Decision>> {
    Ok(conn
        .prepare_cached(&format!("{SELECT} WHERE d.id = ?1"))?
        .query_row([id], |r| read(r))
        .optional()?)
}

/// The decision a notice belongs to.
pub(crate) fn decision_of(conn: &Conn, id: NoticeId) -> Result<Option<DecisionId>> {
    Ok(conn
        .prepare_cached("SELECT decision_id FROM notice WHERE id = ?1")?
        .query_row([id], |r| r.get("decision_id"))
        .optional()?)
}

pub(crate) fn put_notice(tx: &Tx<'_>, d: &NoticeDraft) -> Result<NoticeId> {
    let sql = match d.id {
        Some(_) => {
            "UPDATE notice SET decision_id = ?2, sent_on = ?3, method = ?4, reference = ?5,
               received_on = ?6, document_id = ?7 WHERE id = ?1"
        }
        None => {
            "INSERT INTO notice (id, decision_id, sent_on, method, reference, received_on,
               document_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        }
    };
    tx.prepare_cached(sql)?.execute(params![
        d.id,
        d.decision_id,
        d.sent_on,
        d.method,
        d.reference.trim(),
        d.received_on,
        d.document_id,
    ])?;
    Ok(d.id.unwrap_or(NoticeId(tx.last_insert_rowid())))
}

/// The decisions of a contract, newest first.
pub fn of_contract(conn: &Conn, id: ContractId) -> Result<Vec<Decision>> {
    let mut stmt =
        conn.prepare_cached(&format!("{SELECT} WHERE d.contract_id = ?1 ORDER BY d.id DESC"))?;
    let rows = stmt.query_map([id], |r| read(r))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The decisions of every contract, newest first: for lists.
pub(crate) fn by_contract(conn: &Conn) -> Result<HashMap<ContractId, Vec<Decision>>> {
    let mut stmt = conn.prepare_cached(&format!("{SELECT} ORDER BY d.id DESC"))?;
    let mut found: HashMap<ContractId, Vec<Decision>> = HashMap::new();
    let columns = Columns::of(&stmt);
    for d in stmt.query_map([], |r| read(&columns.row(r)))? {
        let d = d?;
        found.entry(d.contract_id).or_default().push(d);
    }
    Ok(found)
}

pub(crate) fn insert(tx: &Tx<'_>, d: &DecisionDraft, by: PersonId) -> Result<DecisionId> {
    tx.execute(
        "INSERT INTO decision (contract_id, period_id, choice, reason, decided_by, decided_on,
           approver_id, price_minor, price_currency, term_months)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            d.contract_id,
            d.period_id,
            d.choice,
            d.reason.trim(),
            by,
            d.decided_on,
            d.approver_id,
            d.price.map(|p| p.minor),
            d.price.map(|p| p.currency),
            d.term_months,
        ],
    )?;
    Ok(DecisionId(tx.last_insert_rowid()))
}

/// The contract a period belongs to.
pub(crate) fn contract_of_period(
    conn: &Conn,
    id: crate::ids::PeriodId,
) -> Result<Option<ContractId>> {
    Ok(conn
        .query_row("SELECT contract_id FROM contract_period WHERE id = ?1", [id], |r| {
            r.get("contract_id")
        })
        .optional()?)
}
