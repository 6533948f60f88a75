//! Fields people added are columns of the list of assets: sorted by what they are, found by their
//! name, grouped, and harmless in a view once they are gone.

use custodia_core::asset::sql::list;
use custodia_core::asset::{AssetDraft, ops};
use custodia_core::catalogue::field::{CustomField, CustomKind, CustomValue, column_key};
use custodia_core::catalogue::{self};
use custodia_core::error::Result;
use custodia_core::ids::FieldId;
use custodia_core::list::groups::{Key, ordered};
use custodia_core::list::sql::RegisterNames;
use custodia_core::list::text::{complete, parse, print};
use custodia_core::list::{Filter, FilterOp, ListKind, ListQuery, Sort};
use custodia_core::text::Lang;

use crate::asset::{complaints, pairs};
use crate::support::{Office, today};

fn made(office: &mut Office, name: &str, kind: CustomKind) -> FieldId {
    let field = CustomField {
        id: None,
        name: name.into(),
        kind,
        category: String::new(),
        choices: vec!["Red".into(), "Blue".into()],
        required: false,
        position: 0,
    };
    office.done("field.save", |tx| catalogue::field_save(tx, &field))
}

/// Assets `A-0`… with these values of a field, blank for none.
fn office(kind: CustomKind, values: &[&str]) -> (Office, FieldId) {
    let mut office = Office::new();
    let id = made(&mut office, "Rack units", kind);
    office.done("asset.save", |tx| {
        let status = custodia_core::asset::sql::status_by_name(tx, "In use")?;
        for (i, value) in values.iter().enumerate() {
            ops::save(
                tx,
                &AssetDraft {
                    tag: format!("A-{i}"),
                    status_id: status,
                    location: if i % 2 == 0 { "Roma" } else { "Milano" }.into(),
                    custom: vec![CustomValue { field_id: id, value: (*value).into() }],
                    ..AssetDraft::default()
                },
            )?;
        }
        Ok(())
    });
    (office, id)
}

/// The tags a question finds, without what all have in common.
fn found(office: &Office, query: &ListQuery) -> Result<String> {
    let conn = office.store.conn();
    let ids = list::ids(conn, &query.on_day(ListKind::Assets, today())?)?;
    let tags = list::rows(conn, &ids)?.into_iter().map(|r| r.tag.replace("A-", ""));
    Ok(tags.collect())
}

fn sorted(key: &str, desc: bool, then: &str) -> ListQuery {
    let sort = vec![Sort { key: key.into(), desc }, Sort { key: then.into(), desc: false }];
    ListQuery { sort, ..ListQuery::default() }
}

#[test]
fn a_field_sorts_as_what_it_is() -> Result<()> {
    for (kind, values, up) in [
        (CustomKind::Whole, &["10", "", "9", "-3"][..], "1320"),
        (CustomKind::Decimal, &["2.5", "10", "", "2.25"][..], "2301"),
        (CustomKind::Text, &["b", "A", "", "a"][..], "2130"),
        (CustomKind::Date, &["2026-02-01", "", "2025-12-31", "2026-01-01"][..], "1230"),
        (CustomKind::Money, &["10 EUR", "9.5 CHF", "", "9.5 EUR"][..], "2130"),
    ] {
        let (office, id) = office(kind, values);
        let key = column_key(id);
        assert_eq!(found(&office, &sorted(&key, false, "tag"))?, up, "{kind}");
        // Second key: the same order within each place, Milano (odd) before Roma (even).
        let places = sorted("location", false, &key);
        let of = |even: bool| -> String {
            up.chars().filter(|c| (c.to_digit(10).unwrap_or(0) % 2 == 0) == even).collect()
        };
        assert_eq!(found(&office, &places)?, of(false) + &of(true), "{kind}");
        let down = found(&office, &sorted(&key, true, "tag"))?;
        assert_eq!(down.chars().last(), up.chars().next(), "{kind}: {down}");
    }
    Ok(())
}

#[test]
fn a_field_is_found_by_its_name_and_compared_as_what_it_is() -> Result<()> {
    for (kind, values, text, expected) in [
        (CustomKind::Whole, &["10", "", "9", "-3"][..], "\"rack units\">=9", "02"),
        (CustomKind::Whole, &["10", "", "9", "-3"][..], "-\"rack units\">=9", "13"),
        (CustomKind::Whole, &["10", "", "9", "-3"][..], "\"rack units\":none", "1"),
        (CustomKind::Decimal, &["0.1", "0.3", "1.001"][..], "\"rack units\":0.1,1.001", "02"),
        (CustomKind::Text, &["Nord", "", "nordest"][..], "\"rack units\":NORD", "02"),
        (CustomKind::Text, &["Nord", "", "nordest"][..], "\"rack units\"=nord", "0"),
        (CustomKind::Choice, &["Red", "Blue", ""][..], "-\"rack units\"=red", "12"),
        (CustomKind::Flag, &["yes", "no", ""][..], "\"rack units\":sì", "0"),
        (CustomKind::Date, &["2026-02-01", "2027-02-01", ""][..], "\"rack units\">2026", "1"),
        (CustomKind::Money, &["10 EUR", "1000.50 EUR", ""][..], "\"rack units\">1000", "1"),
    ] {
        let (office, _) = office(kind, values);
        let names = RegisterNames(office.store.conn());
        let read = parse(ListKind::Assets, text, &names)?;
        assert_eq!(read.errors, [], "{text}");
        assert_eq!(found(&office, &read.query)?, expected, "{kind} {text}");
        let again = print(ListKind::Assets, &read.query, &names, Lang::It)?;
        assert_eq!(parse(ListKind::Assets, &again, &names)?.query, read.query, "{again}");
    }
    Ok(())
}

#[test]
fn days_of_a_field_count_from_the_day_one_asks() -> Result<()> {
    let near = (today() + chrono::TimeDelta::days(30)).to_string();
    let far = (today() + chrono::TimeDelta::days(300)).to_string();
    let (office, _) = office(CustomKind::Date, &[&near, &far, ""]);
    let names = RegisterNames(office.store.conn());
    let query = parse(ListKind::Assets, "\"rack units\"<90d", &names)?.query;
    assert_eq!(query.filters[0].values, ["<+90d"], "kept as it was typed");
    assert_eq!(found(&office, &query)?, "0");
    // What reaches the register without a day is refused, never guessed at.
    let error = complaints(list::ids(office.store.conn(), &query));
    assert_eq!(error, pairs(&[("query", "bad-filter")]));
    // The same words in a field of texts are words.
    let (office, id) = self::office(CustomKind::Text, &["today", "x"]);
    let query = ListQuery {
        filters: vec![Filter::is(column_key(id), vec!["today".into()])],
        ..ListQuery::default()
    };
    assert_eq!(found(&office, &query)?, "0");
    Ok(())
}

#[test]
fn groups_of_a_field_follow_the_list() -> Result<()> {
    for (kind, values) in [
        (CustomKind::Text, &["b", "B", "", "a", "", "c"][..]),
        (CustomKind::Whole, &["10", "9", "", "10", "9", "-1"][..]),
        (CustomKind::Date, &["2026-02-01", "2026-02-09", "", "2025-01-01", "", "2026-03-01"][..]),
        (CustomKind::Flag, &["yes", "no", "", "yes", "", "no"][..]),
    ] {
        let (office, id) = office(kind, values);
        let key = column_key(id);
        let conn = office.store.conn();
        for desc in [false, true] {
            let query = sorted(&key, desc, "tag");
            let groups = list::groups(conn, &query, &key)?;
            let rows = list::rows(conn, &list::ids(conn, &ordered(&query, &key))?)?;
            let mut rest = rows.iter();
            for group in &groups {
                for row in rest.by_ref().take(group.count as usize) {
                    let value = row.custom.first().map(|v| v.value.clone()).unwrap_or_default();
                    let own = match kind {
                        CustomKind::Date => Key::month(value.parse().ok()),
                        CustomKind::Flag => {
                            Key::Choice(Some(value).filter(|v| !v.is_empty()).into_iter().collect())
                        }
                        _ => Key::Text(value.to_lowercase()),
                    };
                    let shown = match &group.key {
                        Key::Text(text) => Key::Text(text.to_lowercase()),
                        other => other.clone(),
                    };
                    assert_eq!(own, shown, "{kind}");
                }
            }
            assert_eq!(rest.count(), 0, "{kind}: every row is in a group");
        }
    }
    Ok(())
}

#[test]
fn a_view_with_a_field_that_is_gone_still_opens() -> Result<()> {
    let (mut office, id) = office(CustomKind::Text, &["b", "a", ""]);
    let key = column_key(id);
    let query = ListQuery {
        filters: vec![Filter { field: key.clone(), op: FilterOp::Not, values: vec!["b".into()] }],
        ..sorted(&key, false, "tag")
    };
    assert_eq!(found(&office, &query)?, "21");
    office.done("field.delete", |tx| catalogue::field_delete(tx, id));
    assert_eq!(found(&office, &query)?, "012", "a column without values");
    let names = RegisterNames(office.store.conn());
    assert_eq!(print(ListKind::Assets, &query, &names, Lang::En)?, "", "no name, no text");
    office.undo();
    assert_eq!(found(&office, &query)?, "21", "and back with its field");
    Ok(())
}

#[test]
fn a_field_is_offered_while_one_types() -> Result<()> {
    let (office, _) = office(CustomKind::Text, &["Nord", "nordest", "Sud"]);
    let names = RegisterNames(office.store.conn());
    let offered = |text: &str| -> Result<Vec<String>> {
        let at = u32::try_from(text.len()).unwrap();
        let all = complete(ListKind::Assets, text, at, &names, Lang::En)?;
        Ok(all.suggestions.into_iter().map(|s| s.insert).collect())
    };
    assert_eq!(offered("rack")?, ["room:", "\"Rack units\":"]);
    assert_eq!(offered("\"Rack units\":no")?, ["Nord", "nordest", "none"]);
    assert_eq!(offered("rto")?, ["rto:"]);
    Ok(())
}
