//! People, vendors and statuses that records name: found in the register, or new.
//!
//! Nothing is created while planning. A new one gets a negative id, in the order accepted records
//! name them; applying creates them first, in that order, and puts the real ids in their place.

mod statuses;

use std::collections::HashMap;

use super::clean::fold;
use crate::ids::{PersonId, VendorId};
use crate::person::PersonDraft;
use crate::vendor::VendorKind;
pub(super) use statuses::Statuses;

/// Somebody a record names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Who<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) email: Option<&'a str>,
    pub(super) username: Option<&'a str>,
}

impl Who<'_> {
    pub(super) const fn is_nobody(&self) -> bool {
        self.name.is_none() && self.email.is_none() && self.username.is_none()
    }
}

/// A person of the register, as far as matching goes.
#[derive(Debug, Clone)]
pub(super) struct KnownPerson {
    pub(super) id: PersonId,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) username: String,
}

/// Everyone and everything a record can name.
#[derive(Debug, Default)]
pub(super) struct Refs {
    people: Vec<KnownPerson>,
    by_id: HashMap<PersonId, usize>,
    by_email: HashMap<String, usize>,
    by_username: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    pub(super) new_people: Vec<PersonDraft>,
    vendors: HashMap<String, VendorId>,
    vendor_names: HashMap<VendorId, String>,
    pub(super) new_vendors: Vec<(String, Option<VendorKind>)>,
    statuses: Statuses,
}

impl Refs {
    /// Starts from what the register knows.
    pub(super) fn new(
        people: Vec<KnownPerson>,
        vendors: Vec<(VendorId, String)>,
        aliases: Vec<(VendorId, String)>,
        statuses: Statuses,
    ) -> Self {
        let mut refs = Self { statuses, ..Self::default() };
        for p in people {
            refs.know(p);
        }
        for (id, name) in vendors {
            refs.vendors.insert(fold(&name).into_owned(), id);
            refs.vendor_names.insert(id, name);
        }
        // A name of its own means more than another one of somebody else.
        for (id, name) in aliases {
            refs.vendors.entry(fold(&name).into_owned()).or_insert(id);
        }
        refs
    }

    fn know(&mut self, p: KnownPerson) {
        let at = self.people.len();
        self.by_id.insert(p.id, at);
        if !p.email.is_empty() {
            self.by_email.entry(fold(&p.email).into_owned()).or_insert(at);
        }
        if !p.username.is_empty() {
            self.by_username.entry(fold(&p.username).into_owned()).or_insert(at);
        }
        self.by_name.entry(fold(&p.name).into_owned()).or_default().push(at);
        self.people.push(p);
    }

    /// The person meant: by e-mail, else by login name, else by exact name. The flag says that
    /// several people have that name and nothing else tells them apart. `current` is who it was
    /// before: among namesakes, the one it was.
    pub(super) fn person(
        &self,
        who: &Who<'_>,
        current: Option<PersonId>,
    ) -> Option<(PersonId, bool)> {
        let at = |i: usize| self.people.get(i).map(|p| p.id);
        if let Some(i) = who.email.and_then(|e| self.by_email.get(fold(e).as_ref())) {
            return at(*i).map(|id| (id, false));
        }
        if let Some(i) = who.username.and_then(|u| self.by_username.get(fold(u).as_ref())) {
            return at(*i).map(|id| (id, false));
        }
        // A namesake with another address is somebody else.
        let namesakes: Vec<&KnownPerson> = self
            .by_name
            .get(fold(who.name?).as_ref())?
            .iter()
            .filter_map(|i| self.people.get(*i))
            .filter(|p| who.email.is_none() || p.email.is_empty())
            .filter(|p| who.username.is_none() || p.username.is_empty())
            .collect();
        let was = namesakes.iter().find(|p| Some(p.id) == current);
        let chosen = was.or_else(|| namesakes.first())?;
        Some((chosen.id, was.is_none() && namesakes.len() > 1))
    }

    /// [`Refs::person`], or a new person.
    pub(super) fn person_or_new(&mut self, who: &Who<'_>, current: Option<PersonId>) -> PersonId {
        if let Some((id, _)) = self.person(who, current) {
            self.claim(id, who);
            return id;
        }
        let name = who.name.or(who.email).or(who.username).unwrap_or_default();
        let id = PersonId(next_id(self.new_people.len()));
        let (email, username) = (who.email.unwrap_or_default(), who.username.unwrap_or_default());
        self.new_people.push(PersonDraft {
            name: name.to_owned(),
            email: email.to_owned(),
            username: username.to_owned(),
            ..PersonDraft::default()
        });
        self.know(KnownPerson {
            id,
            name: name.to_owned(),
            email: email.to_owned(),
            username: username.to_owned(),
        });
        id
    }

    /// Somebody found by name has, from here on, the address this record gives: the next record
    /// with another address means somebody else. A new person also keeps it.
    fn claim(&mut self, id: PersonId, who: &Who<'_>) {
        let Some(at) = self.by_id.get(&id).copied() else { return };
        let Some(known) = self.people.get_mut(at) else { return };
        let fresh = usize::try_from(-id.0 - 1).ok().and_then(|i| self.new_people.get_mut(i));
        if let Some(email) = who.email.filter(|_| known.email.is_empty()) {
            email.clone_into(&mut known.email);
            self.by_email.insert(fold(email).into_owned(), at);
            if let Some(p) = fresh {
                email.clone_into(&mut p.email);
            }
        }
    }

    /// A person's name.
    pub(super) fn person_name(&self, id: Option<PersonId>) -> &str {
        let at = id.and_then(|id| self.by_id.get(&id));
        at.and_then(|i| self.people.get(*i)).map_or("", |p| &p.name)
    }

    /// The vendor of this name or that is also known by it, in any case.
    pub(super) fn vendor(&self, name: &str) -> Option<VendorId> {
        self.vendors.get(fold(name).as_ref()).copied()
    }

    /// [`Refs::vendor`], or a new vendor.
    pub(super) fn vendor_or_new(&mut self, name: &str, kind: Option<VendorKind>) -> VendorId {
        if let Some(id) = self.vendor(name) {
            return id;
        }
        let id = VendorId(next_id(self.new_vendors.len()));
        self.new_vendors.push((name.to_owned(), kind));
        self.vendors.insert(fold(name).into_owned(), id);
        self.vendor_names.insert(id, name.to_owned());
        id
    }

    /// A vendor's name.
    pub(super) fn vendor_name(&self, id: Option<VendorId>) -> &str {
        id.and_then(|id| self.vendor_names.get(&id)).map_or("", String::as_str)
    }

    /// Statuses.
    pub(super) const fn statuses(&self) -> &Statuses {
        &self.statuses
    }

    /// Statuses, to be marked as used.
    pub(super) const fn statuses_mut(&mut self) -> &mut Statuses {
        &mut self.statuses
    }
}

/// Negative ids count down: the first new one is -1.
fn next_id(count: usize) -> i64 {
    i64::try_from(count).map_or(i64::MIN, |n| -n - 1)
}

/// The place in the list of new ones that a negative id stands for.
pub(super) fn new_index(id: i64) -> Option<usize> {
    if id >= 0 {
        return None;
    }
    usize::try_from(id.checked_add(1)?.checked_neg()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(id: i64, name: &str, email: &str, username: &str) -> KnownPerson {
        KnownPerson {
            id: PersonId(id),
            name: name.into(),
            email: email.into(),
            username: username.into(),
        }
    }

    fn who<'a>(name: &'a str, email: &'a str, username: &'a str) -> Who<'a> {
        let some = |t: &'a str| (!t.is_empty()).then_some(t);
        Who { name: some(name), email: some(email), username: some(username) }
    }

    #[test]
    fn people_are_found_by_address_then_login_then_name_and_namesakes_stay_apart() {
        let known = vec![
            person(1, "Mario Rossi", "mario@example.com", "mrossi"),
            person(2, "Anna Bianchi", "", ""),
            person(3, "Anna Bianchi", "anna3@example.com", ""),
        ];
        let mut refs = Refs::new(known, Vec::new(), Vec::new(), Statuses::default());
        for (who, current, expect) in [
            (who("", "MARIO@example.com", ""), None, Some((1, false))),
            (who("M. Rossi", "", "MROSSI"), None, Some((1, false))),
            (who("mario rossi", "", ""), None, Some((1, false))),
            (who("Mario Rossi", "other@example.com", ""), None, None),
            (who("Anna Bianchi", "", ""), None, Some((2, true))),
            (who("Anna Bianchi", "", ""), Some(3), Some((3, false))),
            (who("Anna Bianchi", "anna@example.com", ""), None, Some((2, false))),
            (who("Nobody", "", ""), None, None),
        ] {
            let got = refs.person(&who, current.map(PersonId));
            assert_eq!(got, expect.map(|(id, a)| (PersonId(id), a)), "{who:?}");
        }
        // The first address given to a nameless-address person is theirs; the next is another's.
        assert_eq!(refs.person_or_new(&who("Anna Bianchi", "a@x.it", ""), None), PersonId(2));
        assert_eq!(refs.person_or_new(&who("Anna Bianchi", "b@x.it", ""), None), PersonId(-1));
        assert_eq!(refs.person_or_new(&who("Anna Bianchi", "B@X.it", ""), None), PersonId(-1));
        assert_eq!(refs.new_people.len(), 1);
        assert_eq!(refs.person_name(Some(PersonId(-1))), "Anna Bianchi");
    }

    #[test]
    fn a_new_person_named_before_their_address_is_one_person() {
        let mut refs = Refs::default();
        assert_eq!(refs.person_or_new(&who("Ada", "", ""), None), PersonId(-1));
        assert_eq!(refs.person_or_new(&who("Ada", "ada@x.it", ""), None), PersonId(-1));
        assert_eq!(refs.new_people[0].email, "ada@x.it");
    }

    #[test]
    fn vendors_are_one_whatever_their_case() {
        let of = |id: i64, name: &str| (VendorId(id), name.to_owned());
        let mut refs = Refs::new(
            Vec::new(),
            vec![of(7, "Dell S.p.A."), of(8, "Dell EMC")],
            vec![of(7, "Dell"), of(7, "dell emc")],
            Statuses::default(),
        );
        assert_eq!(refs.vendor_or_new("DELL s.p.a.", None), VendorId(7));
        assert_eq!(refs.vendor_or_new("DELL", None), VendorId(7));
        assert_eq!(refs.vendor_or_new("Dell EMC", None), VendorId(8), "its own name");
        assert_eq!(refs.vendor_name(Some(VendorId(7))), "Dell S.p.A.");
        assert_eq!(refs.vendor_or_new("Nuova", None), VendorId(-1));
        assert_eq!(refs.vendor_or_new("nuova", None), VendorId(-1));
        assert_eq!((new_index(-1), new_index(-2), new_index(7)), (Some(0), Some(1), None));
    }
}
