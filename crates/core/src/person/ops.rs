//! Saving people. Nobody is ever deleted: who leaves is deactivated, so that old records keep their
//! custodian and old decisions their author.

use super::{Person, PersonDraft, sql};
use crate::error::{Checks, FieldError, Refusal, Result};
use crate::ids::PersonId;
use crate::store::{Conn, Tx};
use crate::typed;

/// Saves a person.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every wrong field; `NotFound` for an unknown id; refused
/// (`last-operator`) when nobody would be left to choose as the operator.
pub fn save(tx: &Tx<'_>, draft: &PersonDraft) -> Result<PersonId> {
    let d = tidy(draft);
    let old = d.id.map(|id| sql::get(tx, id)).transpose()?;
    check(tx, &d)?;
    match old {
        None => sql::insert(tx, &d),
        Some(old) => {
            if old.is_operator && old.active && !d.is_operator {
                keep_an_operator(tx, old.id)?;
            }
            sql::update(tx, old.id, &d)?;
            Ok(old.id)
        }
    }
}

/// Takes a person out of new records; everything that names them stays as it is.
///
/// # Errors
/// Refused (`last-operator`) for the only active operator.
pub fn deactivate(tx: &Tx<'_>, id: PersonId) -> Result<()> {
    let person = sql::get(tx, id)?;
    if person.is_operator && person.active {
        keep_an_operator(tx, id)?;
    }
    sql::set_active(tx, id, false)
}

/// Offers a person in new records again.
pub fn reactivate(tx: &Tx<'_>, id: PersonId) -> Result<()> {
    sql::get(tx, id)?;
    sql::set_active(tx, id, true)
}

/// The operator with this login name: found, promoted or created.
///
/// `name` is only used for a new person; where the system knows none, the login name stands in.
pub fn ensure_operator(tx: &Tx<'_>, username: &str, name: &str) -> Result<PersonId> {
    let username = typed::line(username);
    let Some(known) = sql::by_username(tx, &username)? else {
        let name = typed::line(name);
        let name = if name.is_empty() { username.clone() } else { name };
        let draft = PersonDraft { name, username, is_operator: true, ..PersonDraft::default() };
        return save(tx, &draft);
    };
    if !known.is_operator {
        sql::update(tx, known.id, &PersonDraft { is_operator: true, ..known.draft() })?;
    }
    if !known.active {
        sql::set_active(tx, known.id, true)?;
    }
    Ok(known.id)
}

impl Person {
    /// The person as a form shows it.
    pub fn draft(&self) -> PersonDraft {
        PersonDraft {
            id: Some(self.id),
            name: self.name.clone(),
            email: self.email.clone(),
            username: self.username.clone(),
            phone: self.phone.clone(),
            department: self.department.clone(),
            cost_centre: self.cost_centre.clone(),
            is_operator: self.is_operator,
        }
    }
}

fn tidy(d: &PersonDraft) -> PersonDraft {
    PersonDraft {
        id: d.id,
        name: typed::line(&d.name),
        email: typed::key(&d.email),
        username: typed::key(&d.username),
        phone: typed::line(&d.phone),
        department: typed::line(&d.department),
        cost_centre: typed::line(&d.cost_centre),
        is_operator: d.is_operator,
    }
}

fn check(conn: &Conn, d: &PersonDraft) -> Result<()> {
    let mut c = Checks::new();
    c.text("name", &d.name, true, 200);
    c.text("email", &d.email, false, 254);
    c.text("username", &d.username, false, 100);
    c.text("phone", &d.phone, false, 50);
    c.text("department", &d.department, false, 200);
    c.text("cost_centre", &d.cost_centre, false, 100);
    c.require(d.email.is_empty() || typed::is_email(&d.email), "email", "email");
    // Imports find people by these two; a second person under one of them would be found by chance.
    let same_email = sql::by_email(conn, &d.email)?;
    if let Some(other) = same_email.filter(|p| Some(p.id) != d.id) {
        c.push(FieldError::new("email", "duplicate-email").with("name", other.name));
    }
    let same_login = sql::by_username(conn, &d.username)?;
    if let Some(other) = same_login.filter(|p| Some(p.id) != d.id) {
        c.push(FieldError::new("username", "duplicate-username").with("name", other.name));
    }
    c.done()
}

fn keep_an_operator(conn: &Conn, id: PersonId) -> Result<()> {
    if sql::other_operators(conn, id)? == 0 {
        return Err(Refusal::new("last-operator").into());
    }
    Ok(())
}
