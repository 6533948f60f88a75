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
use crate::import::{table, told};
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

#[test]
fn a_column_headed_with_a_fields_name_is_imported_as_what_the_field_is() -> Result<()> {
    let mut office = Office::new();
    let units = made(&mut office, "Rack units", CustomKind::Whole);
    let price = made(&mut office, "Valore assicurato", CustomKind::Money);
    let checked = made(&mut office, "Checked on", CustomKind::Date);
    let weight = made(&mut office, "Weight", CustomKind::Decimal);
    let colour = made(&mut office, "Colour", CustomKind::Choice);
    let mut servers = catalogue::sql::fields(office.store.conn())?;
    servers.retain(|f| f.id == Some(units));
    servers[0].category = "Server".into();
    office.done("field.save", |tx| catalogue::field_save(tx, &servers[0]));

    let head = "Asset Tag|Category|rack units|Valore Assicurato|Checked on|Weight|Colour";
    let file = format!(
        "{head}\nA-1|Server|4|1.234,50|03/04/2026|12,50|red\nA-2|Laptop||10 USD|||\n\
         A-3|Laptop|4||||\nA-4|Server|four||||\nA-5|Server||||||green\nA-6|Server||||1,2,3|"
    );
    let file = file.replace("A-5|Server||||||green", "A-5|Server|||||green");
    let options = custodia_core::import::ImportOptions::default();
    let source = table(&file);
    let preview = office.preview(&source, &options);
    let mapped: Vec<&str> = preview.columns.iter().map(|c| c.field.as_str()).collect();
    let keys = [units, price, checked, weight, colour].map(column_key);
    assert_eq!(mapped[2..], keys, "by the fields' names");
    let named = preview.fields.iter().find(|f| f.key == keys[1]).unwrap();
    assert_eq!(named.name, "Valore assicurato");

    let rows = office.import(&source, &options);
    assert_eq!(
        told(&rows),
        "created A-1\ncreated A-2\nrefused A-3 !own_category@rack units=4\n\
         refused A-4 !own_whole@rack units=four\nrefused A-5 !own_choice@Colour=green\n\
         refused A-6 !bad_number@Weight=1,2,3\n"
    );
    assert!(rows[0].changes.iter().any(|c| c.name == "Weight" && c.new == "12.5"));
    let values = |office: &Office, tag: &str| -> Vec<String> {
        let conn = office.store.conn();
        let id = custodia_core::asset::sql::by_tag(conn, tag).unwrap().unwrap();
        let draft = custodia_core::asset::sql::draft(conn, id).unwrap();
        draft.custom.into_iter().map(|v| v.value).collect()
    };
    assert_eq!(values(&office, "A-1"), ["4", "1234.50 EUR", "2026-04-03", "12.5", "Red"]);
    assert_eq!(values(&office, "A-2"), ["10.00 USD"]);

    // The same file changes nothing; another value is one change, and one undo.
    assert!(told(&office.import(&source, &options)).starts_with("unchanged A-1"));
    let file = format!("{head}\nA-1|Server|8||||");
    let rows = office.import(&table(&file), &options);
    assert_eq!(told(&rows), format!("changed A-1 {}:4→8\n", keys[0]));
    assert_eq!(values(&office, "A-1")[..2], ["8", "1234.50 EUR"], "a blank cell keeps");
    office.undo();
    assert_eq!(values(&office, "A-1")[0], "4");
    Ok(())
}
