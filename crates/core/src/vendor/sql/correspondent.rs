//! To whom a letter about a contract goes.

use rusqlite::OptionalExtension as _;

use crate::error::{Error, Result};
use crate::ids::ContractId;
use crate::store::Conn;
use crate::text::Lang;

/// The vendor of a contract as a letter addresses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correspondent {
    /// Name.
    pub name: String,
    /// Address, lines separated by line breaks.
    pub address: String,
    /// E-mail.
    pub email: String,
    /// Certified e-mail (PEC).
    pub pec: String,
    /// Our customer number there.
    pub customer_no: String,
    /// Language of letters to it; `None`: the register's.
    pub language: Option<Lang>,
}

impl Correspondent {
    /// Name and address as a letter begins, a line each.
    pub fn lines(&self) -> Vec<String> {
        let address = self.address.lines().map(str::trim).filter(|l| !l.is_empty());
        std::iter::once(self.name.as_str()).chain(address).map(str::to_owned).collect()
    }
}

/// The vendor of a contract.
pub fn of_contract(conn: &Conn, id: ContractId) -> Result<Correspondent> {
    conn.prepare_cached(
        "SELECT v.name AS name, v.address AS address, v.email AS email, v.pec AS pec,
           v.customer_no AS customer_no, v.language AS language
         FROM contract c JOIN vendor v ON v.id = c.vendor_id WHERE c.id = ?1",
    )?
    .query_row([id], |r| {
        Ok(Correspondent {
            name: r.get("name")?,
            address: r.get("address")?,
            email: r.get("email")?,
            pec: r.get("pec")?,
            customer_no: r.get("customer_no")?,
            language: Lang::parse(r.get_ref("language")?.as_str()?),
        })
    })
    .optional()?
    .ok_or_else(|| Error::NotFound(format!("contract/{id}")))
}
