//! The first start: the sample is there before anybody was asked, and begins anew or goes.

use custodia_core::calendar::Country;
use custodia_core::error::Error;
use custodia_core::sample::{self, first};
use custodia_core::store::{Conn, Op};
use custodia_core::text::Lang;
use custodia_core::{asset, register, settings, vendor};

use crate::support::{Office, today};

/// A register as the very first start makes it, in English: all of it by Custodia itself.
fn started() -> Office {
    let mut office = Office::new();
    let op = Op::new(sample::LOAD, Op::SYSTEM, office.clock());
    office.store.write(&op, |tx| sample::load(tx, today(), Lang::En)).expect("the sample");
    office
}

fn statuses(conn: &Conn) -> Vec<String> {
    let all = asset::sql::statuses(conn).expect("statuses");
    all.into_iter().map(|s| s.name).collect()
}

#[test]
fn the_sample_begins_anew_in_another_language_and_gives_the_firms_name_back_when_it_goes() {
    let mut office = started();
    assert!(first::is_untouched(office.store.conn()).unwrap());
    assert!(first::differs(office.store.conn(), Lang::It, "").unwrap());
    assert!(!first::differs(office.store.conn(), Lang::En, "  ").unwrap());
    office.done(first::BEGIN, |tx| first::begin(tx, today(), Lang::It, " Bianchi Srl "));
    office.done(sample::LOAD, |tx| sample::load(tx, today(), Lang::It));
    let now = settings::sql::load(office.store.conn()).unwrap();
    assert_eq!(now.language, Lang::It);
    assert_eq!(now.calendar.country, Country::Italy);
    let named = statuses(office.store.conn());
    assert!(named.contains(&"In uso".into()) && !named.contains(&"In use".into()), "{named:?}");
    assert!(sample::is_sample(office.store.conn()).unwrap());
    let (italian, mut other) = (register::counts(office.store.conn()).unwrap(), Office::new());
    other.done(sample::LOAD, |tx| sample::load(tx, today(), Lang::It));
    assert_eq!(italian, register::counts(other.store.conn()).unwrap(), "as if made in Italian");

    office.done(sample::REMOVE, |tx| sample::remove(tx, today()));
    let now = settings::sql::load(office.store.conn()).unwrap();
    assert_eq!(now.organisation.name, "Bianchi Srl");
    assert_eq!(now.organisation.address, "", "the sample's address goes with it");
}

#[test]
fn an_empty_register_begins_with_nothing_of_the_sample() {
    let mut office = started();
    office.done(first::BEGIN, |tx| first::begin(tx, today(), Lang::En, "Acme"));
    let counts = register::counts(office.store.conn()).unwrap();
    assert_eq!((counts.assets, counts.contracts, counts.vendors), (0, 0, 0));
    let now = settings::sql::load(office.store.conn()).unwrap();
    assert_eq!((now.organisation.name.as_str(), now.organisation.address.as_str()), ("Acme", ""));
    assert!(!sample::is_sample(office.store.conn()).unwrap());
    office.undo();
    assert!(sample::is_sample(office.store.conn()).unwrap(), "it comes back by undo");
    assert!(!first::is_untouched(office.store.conn()).unwrap(), "but is not asked about again");
}

#[test]
fn whoever_has_written_in_the_sample_is_not_asked_and_loses_nothing() {
    let mut office = started();
    office.vendor("Ours");
    assert!(!first::is_untouched(office.store.conn()).unwrap());
    let late = office.write(first::BEGIN, |tx| first::begin(tx, today(), Lang::En, ""));
    assert!(matches!(late, Err(Error::Refused(r)) if r.code == "first-start-over"));
    assert!(vendor::sql::by_name(office.store.conn(), "Ours").unwrap().is_some());

    let mut fresh = started();
    let long = "x".repeat(201);
    let wrong = fresh.write(first::BEGIN, |tx| first::begin(tx, today(), Lang::En, &long));
    let Err(Error::Invalid(errors)) = wrong else { panic!("{wrong:?}") };
    assert_eq!(errors[0].field, "organisation");
    assert!(first::is_untouched(fresh.store.conn()).unwrap());
}
