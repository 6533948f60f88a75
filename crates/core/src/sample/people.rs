//! The people of the sample firm: invented, like everyone at its vendors.

use super::{Words, say};
use crate::error::Result;
use crate::ids::PersonId;
use crate::person::{PersonDraft, ops, sql};
use crate::store::Tx;
use crate::text::Lang;

/// Domain of the sample firm; `.example` belongs to nobody (RFC 2606).
const DOMAIN: &str = "aurelia-logistica.example";

/// Where people and things are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Site {
    Milano,
    Piacenza,
    Verona,
    Roma,
    Lyon,
    Rotterdam,
}

impl Site {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Milano => "Milano",
            Self::Piacenza => "Piacenza Hub",
            Self::Verona => "Verona Interporto",
            Self::Roma => "Roma",
            Self::Lyon => "Lyon",
            Self::Rotterdam => "Rotterdam",
        }
    }

    /// Two letters, as in host names.
    pub(super) const fn short(self) -> &'static str {
        match self {
            Self::Milano => "MI",
            Self::Piacenza => "PC",
            Self::Verona => "VR",
            Self::Roma => "RM",
            Self::Lyon => "LY",
            Self::Rotterdam => "RT",
        }
    }

    /// The company of the group that owns what stands there.
    pub(super) const fn company(self) -> &'static str {
        match self {
            Self::Lyon => "Aurelia Logistique SAS",
            Self::Rotterdam => "Aurelia Logistics B.V.",
            _ => super::ORGANISATION,
        }
    }
}

/// A department and its cost centre.
#[derive(Debug, Clone, Copy)]
pub(super) struct Department {
    pub(super) name: Words,
    pub(super) cost_centre: &'static str,
}

const fn department(name: Words, cost_centre: &'static str) -> Department {
    Department { name, cost_centre }
}

pub(super) const BOARD: Department = department(["Management", "Direzione"], "CC-100");
pub(super) const FINANCE: Department = department(["Finance", "Amministrazione"], "CC-110");
pub(super) const IT: Department = department(["IT", "Sistemi informativi"], "CC-120");
pub(super) const BUYING: Department = department(["Procurement", "Acquisti"], "CC-130");
pub(super) const STAFF: Department = department(["Human resources", "Risorse umane"], "CC-140");
pub(super) const QUALITY: Department =
    department(["Quality and safety", "Qualità e sicurezza"], "CC-150");
pub(super) const SALES: Department = department(["Sales", "Commerciale"], "CC-200");
pub(super) const TRANSPORT: Department = department(["Transport", "Trasporti"], "CC-300");
pub(super) const WAREHOUSE: Department = department(["Warehouse", "Magazzino"], "CC-310");

/// A person of the sample firm.
#[derive(Debug, Clone, Copy)]
pub(super) struct SamplePerson {
    pub(super) id: PersonId,
    pub(super) department: Department,
    pub(super) site: Site,
}

/// Who answers for contracts, by what they look after.
pub(super) const IT_MANAGER: &str = "Giulia Marchetti";
pub(super) const NETWORKS: &str = "Davide Colombo";
pub(super) const SYSTEMS: &str = "Chiara Santoro";
pub(super) const WORKPLACE: &str = "Matteo Ferraris";
pub(super) const BUYER: &str = "Elisabetta Riva";
pub(super) const LOGISTICS: &str = "Roberto Galli";
pub(super) const FACILITY: &str = "Nicolò De Santis";

#[rustfmt::skip]
const PEOPLE: &[(&str, Department, Site)] = &[
    ("Alessandra Conti",   BOARD,     Site::Milano),
    ("Francesco Bellini",  BOARD,     Site::Milano),
    ("Paola Sartori",      BOARD,     Site::Milano),
    ("Lorenzo Vitali",     FINANCE,   Site::Milano),
    ("Silvia Caruso",      FINANCE,   Site::Milano),
    ("Marco Grassi",       FINANCE,   Site::Milano),
    ("Teresa Lombardi",    FINANCE,   Site::Milano),
    ("Anna Rinaldi",       FINANCE,   Site::Piacenza),
    (IT_MANAGER,           IT,        Site::Milano),
    (NETWORKS,             IT,        Site::Milano),
    (SYSTEMS,              IT,        Site::Milano),
    (WORKPLACE,            IT,        Site::Piacenza),
    ("Luca Parisi",        IT,        Site::Verona),
    ("Irene Monti",        IT,        Site::Milano),
    (BUYER,                BUYING,    Site::Milano),
    ("Stefano Longo",      BUYING,    Site::Milano),
    ("Valentina Fiore",    BUYING,    Site::Piacenza),
    ("Caterina Leone",     STAFF,     Site::Milano),
    ("Giorgio Mancini",    STAFF,     Site::Milano),
    (FACILITY,             QUALITY,   Site::Piacenza),
    ("Federica Barbieri",  QUALITY,   Site::Milano),
    ("Andrea Pellegrini",  SALES,     Site::Milano),
    ("Sara Costantini",    SALES,     Site::Milano),
    ("Emanuele Bruno",     SALES,     Site::Roma),
    ("Beatrice Villa",     SALES,     Site::Roma),
    ("Riccardo Serra",     SALES,     Site::Verona),
    ("Martina Gatti",      SALES,     Site::Milano),
    ("Élodie Marchand",    SALES,     Site::Lyon),
    ("Pieter van Dijk",    SALES,     Site::Rotterdam),
    (LOGISTICS,            TRANSPORT, Site::Piacenza),
    ("Simone Ricci",       TRANSPORT, Site::Piacenza),
    ("Laura Testa",        TRANSPORT, Site::Piacenza),
    ("Gabriele Moretti",   TRANSPORT, Site::Verona),
    ("Monica Ferri",       TRANSPORT, Site::Verona),
    ("Daniele Palumbo",    TRANSPORT, Site::Roma),
    ("Claudia Amato",      TRANSPORT, Site::Milano),
    ("Jérôme Lefèvre",     TRANSPORT, Site::Lyon),
    ("Sanne de Boer",      TRANSPORT, Site::Rotterdam),
    ("Enrico Basile",      TRANSPORT, Site::Piacenza),
    ("Michela Farina",     TRANSPORT, Site::Milano),
    ("Antonio Esposito",   WAREHOUSE, Site::Piacenza),
    ("Giuseppe Rizzo",     WAREHOUSE, Site::Piacenza),
    ("Maria Grazia Neri",  WAREHOUSE, Site::Piacenza),
    ("Fabio Orlando",      WAREHOUSE, Site::Piacenza),
    ("Omar Haddad",        WAREHOUSE, Site::Piacenza),
    ("Ionela Popescu",     WAREHOUSE, Site::Piacenza),
    ("Vincenzo Greco",     WAREHOUSE, Site::Piacenza),
    ("Tiziana Valente",    WAREHOUSE, Site::Verona),
    ("Alessio Bianco",     WAREHOUSE, Site::Verona),
    ("Cristina Marini",    WAREHOUSE, Site::Verona),
    ("Samir Benali",       WAREHOUSE, Site::Verona),
    ("Pietro Zanetti",     WAREHOUSE, Site::Verona),
    ("Rosa Cattaneo",      WAREHOUSE, Site::Roma),
    ("Filippo Guerra",     WAREHOUSE, Site::Roma),
    ("Camille Girard",     WAREHOUSE, Site::Lyon),
    ("Bastien Roux",       WAREHOUSE, Site::Lyon),
    ("Daan Visser",        WAREHOUSE, Site::Rotterdam),
    ("Zoë Jansen",         WAREHOUSE, Site::Rotterdam),
    ("Noemi Fontana",      STAFF,     Site::Piacenza),
    ("Tommaso Bassi",      IT,        Site::Rotterdam),
];

/// Everybody, with the names contracts look their owners up by.
#[derive(Debug)]
pub(super) struct People(Vec<(&'static str, SamplePerson)>);

impl People {
    /// Saves everybody.
    pub(super) fn load(tx: &Tx<'_>, lang: Lang) -> Result<Self> {
        let mut all = Vec::new();
        for ((name, department, site), extension) in PEOPLE.iter().copied().zip(201..) {
            // Whoever sits at the keyboard may carry the same login name; theirs comes first.
            let login = login(name);
            let taken = sql::by_username(tx, &login)?.is_some();
            let draft = PersonDraft {
                id: None,
                name: name.to_owned(),
                email: format!("{login}@{DOMAIN}"),
                username: if taken { String::new() } else { login },
                phone: format!("{extension}"),
                department: say(lang, department.name).to_owned(),
                cost_centre: department.cost_centre.to_owned(),
                is_operator: false,
            };
            let id = ops::save(tx, &draft)?;
            all.push((name, SamplePerson { id, department, site }));
        }
        Ok(Self(all))
    }

    /// Everybody, in the order of the table.
    pub(super) fn iter(&self) -> impl Iterator<Item = SamplePerson> {
        self.0.iter().map(|(_, p)| *p)
    }

    /// Who has this name.
    pub(super) fn named(&self, name: &str) -> Option<PersonId> {
        self.0.iter().find(|(n, _)| *n == name).map(|(_, p)| p.id)
    }
}

/// `g.marchetti` for Giulia Marchetti: ASCII, as directories like it.
fn login(name: &str) -> String {
    let plain = |c: char| match c {
        'à' => 'a',
        'É' | 'é' | 'è' | 'ë' => 'e',
        'ô' | 'ò' | 'ö' => 'o',
        c => c.to_ascii_lowercase(),
    };
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    let initial = first.chars().take(1).map(plain);
    let family = rest.chars().filter(|c| *c != ' ').map(plain);
    initial.chain(['.']).chain(family).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_login_name_is_ascii_and_nobody_shares_one() {
        let mut seen = std::collections::HashSet::new();
        for (name, ..) in PEOPLE {
            let login = login(name);
            assert!(login.is_ascii() && !login.ends_with('.'), "{name}: {login}");
            assert!(seen.insert(login), "{name} shares a login name");
        }
        assert_eq!(PEOPLE.len(), 60);
    }
}
