//! The calendar file, read back by somebody else's parser.

use chrono::{DateTime, NaiveDate, Utc};
use custodia_core::deadline::{Asked, Feed, FeedEvent, feed};
use custodia_core::text::Lang;
use custodia_output::ics::render;
use icalendar::parser::{Component, read_calendar, unfold};

use crate::fixture::day;
use crate::sample::Office;

fn at() -> DateTime<Utc> {
    day("2026-11-20").and_hms_opt(8, 30, 0).unwrap().and_utc()
}

fn event(uid: &str, summary: &str, alarms: &[u32]) -> FeedEvent {
    FeedEvent {
        uid: uid.into(),
        date: day("2027-02-28"),
        summary: summary.into(),
        description: format!("{summary}\nsecond line"),
        categories: vec!["Custodia".into(), "a, b; c".into()],
        alarms: alarms.into(),
        cancelled: false,
    }
}

fn calendar(events: Vec<FeedEvent>) -> Feed {
    Feed { name: "Custodia: scadenze".into(), lang: Lang::It, at: at(), revision: 7, events }
}

/// The file as text, after the rules every reader needs.
fn text(feed: &Feed) -> String {
    let file = String::from_utf8(render(feed)).expect("UTF-8");
    assert!(file.ends_with("\r\n"), "the last line is a line");
    assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "lines end as RFC 5545 has it");
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    file
}

/// The parser takes one value apart from another, and leaves what is escaped to its user.
fn plain(value: &str) -> String {
    value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
}

fn of<'a>(event: &'a Component<'_>, name: &str) -> &'a str {
    let found: Vec<_> = event.properties.iter().filter(|p| p.name == name).collect();
    assert_eq!(found.len(), 1, "{name} of {event:?}");
    found[0].val.as_str()
}

#[test]
fn strange_texts_come_back_as_they_were() {
    for summary in [
        "Plain",
        "Rossi; Figli, S.p.A.",
        "C:\\contratti",
        "Manutenzione è più costosa di così, perché nessuno ha disdetto il contratto in tempo utile né prima",
        "日本語の契約日本語の契約日本語の契約日本語の契約日本語の契約日本語の契約",
        "END:VCALENDAR",
    ] {
        let file = text(&calendar(vec![event("a@b", summary, &[30])]));
        let unfolded = unfold(&file);
        let read = read_calendar(&unfolded).expect("a calendar");
        assert_eq!(read.components.len(), 1, "{summary}");
        let event = &read.components[0];
        assert_eq!(plain(of(event, "SUMMARY")), summary);
        assert_eq!(plain(of(event, "DESCRIPTION")), format!("{summary}\nsecond line"));
        assert_eq!(event.components.len(), 1, "one alarm: {event:?}");
        assert_eq!(plain(of(&event.components[0], "DESCRIPTION")), summary);
    }
}

#[test]
fn an_event_has_what_outlook_google_and_thunderbird_ask_for() {
    let gone = FeedEvent { cancelled: true, ..event("gone@b", "Gone", &[]) };
    let file = text(&calendar(vec![event("a@b", "Notice", &[60, 1, 0]), gone]));
    let unfolded = unfold(&file);
    let read = read_calendar(&unfolded).expect("a calendar");
    let head = |name: &str| {
        let found = read.properties.iter().find(|p| p.name == name);
        found.map(|p| p.val.as_str().to_owned()).unwrap_or_default()
    };
    assert_eq!(head("VERSION"), "2.0");
    assert_eq!(head("METHOD"), "PUBLISH");
    assert!(!head("PRODID").is_empty());
    assert_eq!(head("X-WR-CALNAME"), "Custodia: scadenze");
    let [event, gone] = read.components.as_slice() else { panic!("{:?}", read.components) };
    for (name, expect) in [
        ("UID", "a@b"),
        ("DTSTAMP", "20261120T083000Z"),
        ("SEQUENCE", "7"),
        ("DTSTART", "20270228"),
        ("DTEND", "20270301"),
        ("STATUS", "CONFIRMED"),
        ("TRANSP", "TRANSPARENT"),
        ("CATEGORIES", "Custodia,a\\, b\\; c"),
    ] {
        assert_eq!(of(event, name), expect, "{name}");
    }
    let start = event.properties.iter().find(|p| p.name == "DTSTART").expect("a start");
    assert!(start.params.iter().any(|p| p.key == "VALUE"), "a whole day: {start:?}");
    let rings: Vec<&str> = event.components.iter().map(|a| of(a, "TRIGGER")).collect();
    assert_eq!(rings, ["-P59DT15H", "-PT15H", "PT9H"]);
    assert_eq!(of(gone, "STATUS"), "CANCELLED");
}

#[test]
fn the_samples_deadlines_are_a_calendar_with_an_identity_each_and_the_same_bytes_twice() {
    let office = Office::sample("ics");
    let today: NaiveDate = day("2026-11-25");
    let made = || feed(office.conn(), &Asked::default(), today).expect("a feed");
    let feed = made();
    assert!(feed.events.len() > 20, "{}", feed.events.len());
    assert_eq!(render(&feed), render(&made()), "no clock, no chance");
    let file = text(&feed);
    let unfolded = unfold(&file);
    let read = read_calendar(&unfolded).expect("a calendar");
    assert_eq!(read.components.len(), feed.events.len());
    let uids: std::collections::BTreeSet<&str> =
        read.components.iter().map(|e| of(e, "UID")).collect();
    assert_eq!(uids.len(), feed.events.len(), "no identity twice");
    assert!(read.components.iter().any(|e| !e.components.is_empty()), "some ring");
}
