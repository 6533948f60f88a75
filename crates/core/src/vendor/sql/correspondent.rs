//! To whom a letter to a vendor goes.

use rusqlite::{OptionalExtension as _, Row};

use crate::error::{Error, Result};
use crate::ids::{ContractId, VendorId};
use crate::store::Conn;
use crate::text::Lang;

/// A vendor as a letter addresses it.
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

const WRITTEN_TO: &str = "SELECT name, address, email, pec, customer_no, language FROM vendor";

/// The vendor of a contract.
pub fn of_contract(conn: &Conn, id: ContractId) -> Result<Correspondent> {
    let sql = format!("{WRITTEN_TO} WHERE id = (SELECT vendor_id FROM contract WHERE id = ?1)");
    let found = conn.prepare_cached(&sql)?.query_row([id], correspondent).optional()?;
    found.ok_or_else(|| Error::NotFound(format!("contract/{id}")))
}

/// A vendor.
pub fn of_vendor(conn: &Conn, id: VendorId) -> Result<Correspondent> {
    let sql = format!("{WRITTEN_TO} WHERE id = ?1");
    let found = conn.prepare_cached(&sql)?.query_row([id], correspondent).optional()?;
    found.ok_or_else(|| Error::NotFound(format!("vendor/{id}")))
}

fn correspondent(r: &Row<'_>) -> rusqlite::Result<Correspondent> {
    Ok(Correspondent {
        name: r.get("name")?,
        address: r.get("address")?,
        email: r.get("email")?,
        pec: r.get("pec")?,
        customer_no: r.get("customer_no")?,
        language: Lang::parse(r.get_ref("language")?.as_str()?),
    })
}
