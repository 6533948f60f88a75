//! Columns that hold JSON, read as the fields in them: a journal says which setting changed, not that
//! one line of braces became another.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::journal::Change;
use super::tables::AUDITED;

/// The change of a column as changes of the fields in it, named by their path (`accent`,
/// `delivery_leads.email`); as it is where the column is plain or holds no JSON.
pub(super) fn apart(entity: &str, change: Change) -> Vec<Change> {
    let json = AUDITED.iter().any(|t| t.name == entity && t.json.contains(&&*change.field));
    if !json || change.erased {
        return vec![change];
    }
    let (Some(old), Some(new)) = (side(change.old.as_ref()), side(change.new.as_ref())) else {
        return vec![change];
    };
    // What no path tells apart, an order for example, is told as a whole.
    if old == new && change.old != change.new {
        return vec![change];
    }
    let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let one = |path: &String| {
        let field = if path.is_empty() { change.field.clone() } else { path.clone() };
        let (old, new) = (old.get(path).cloned(), new.get(path).cloned());
        Change { field, old, new, erased: false }
    };
    paths.into_iter().map(one).filter(|c| c.old != c.new).collect()
}

/// The fields of one side, by path; none for a side without a value, `None` for one that is no JSON.
fn side(text: Option<&String>) -> Option<BTreeMap<String, String>> {
    let mut fields = BTreeMap::new();
    if let Some(text) = text {
        collect(&serde_json::from_str(text).ok()?, "", &mut fields);
    }
    Some(fields)
}

/// Two of one name are both kept.
fn put(fields: &mut BTreeMap<String, String>, path: &str, text: String) {
    let said = fields.entry(path.to_owned()).or_default();
    *said = if said.is_empty() { text } else { format!("{said}, {text}") };
}

fn collect(value: &Value, path: &str, fields: &mut BTreeMap<String, String>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                collect(member, &below(path, key), fields);
            }
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            for (i, item) in items.iter().enumerate() {
                member(i, item, path, fields);
            }
        }
        Value::Array(items) => {
            let words: Vec<String> = items.iter().filter_map(plain).collect();
            put(fields, path, words.join(", "));
        }
        other => plain(other).into_iter().for_each(|text| put(fields, path, text)),
    }
}

/// An object of a list: known by its only text where it has just one (`{"method":"email","days":1}`
/// is `email`, 1), by its number elsewhere.
fn member(i: usize, item: &Value, path: &str, fields: &mut BTreeMap<String, String>) {
    if let Value::Object(members) = item {
        let mut texts = members.iter().filter(|(_, v)| v.is_string());
        if let (Some((key, Value::String(name))), None) = (texts.next(), texts.next()) {
            let here = below(path, name);
            match members.iter().filter(|(k, _)| *k != key).collect::<Vec<_>>().as_slice() {
                [] => put(fields, &here, name.clone()),
                [(_, only)] => collect(only, &here, fields),
                rest => rest.iter().for_each(|(k, v)| collect(v, &below(&here, k), fields)),
            }
            return;
        }
    }
    collect(item, &below(path, &(i + 1).to_string()), fields);
}

fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// A value without members as text; `None` for null.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(field: &str, old: Option<&str>, new: Option<&str>) -> Change {
        let text = |side: Option<&str>| side.map(str::to_owned);
        Change { field: field.into(), old: text(old), new: text(new), erased: false }
    }

    #[test]
    fn a_setting_changes_in_the_fields_that_differ() {
        let old = r#"{"buffer":14,"leads":[{"method":"email","days":1},{"method":"pec","days":0}],"steps":[60,30]}"#;
        let new = r#"{"buffer":14,"leads":[{"method":"email","days":2},{"method":"pec","days":0}],"steps":[60]}"#;
        let told = apart("setting", change("value", Some(old), Some(new)));
        let expected = [
            change("leads.email", Some("1"), Some("2")),
            change("steps", Some("60, 30"), Some("60")),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_bare_value_keeps_its_columns_name_and_loses_its_quotes() {
        let told = apart("setting", change("value", Some("\"it\""), Some("\"en\"")));
        assert_eq!(told, [change("value", Some("it"), Some("en"))]);
    }

    #[test]
    fn a_new_value_tells_every_field_it_has() {
        let told =
            apart("preset", change("request", None, Some(r#"{"of":{"days":90},"lang":null}"#)));
        assert_eq!(told, [change("of.days", None, Some("90"))]);
    }

    #[test]
    fn nothing_that_changed_is_left_untold() {
        let sort = |a: &str, b: &str| {
            format!(r#"{{"sort":[{{"key":"{a}","desc":false}},{{"key":"{b}","desc":false}}]}}"#)
        };
        let (old, new) = (sort("tag", "location"), sort("location", "tag"));
        let whole = change("request", Some(&old), Some(&new));
        assert_eq!(apart("preset", whole.clone()), [whole]);
        let twice = r#"{"filters":[{"field":"a","values":["1"]},{"field":"a","values":["2"]}]}"#;
        let told = apart("preset", change("request", None, Some(twice)));
        assert_eq!(told, [change("filters.a", None, Some("1, 2"))]);
    }

    #[test]
    fn what_is_no_json_and_columns_that_hold_none_stay_as_they_are() {
        for (entity, field, text) in [
            ("setting", "value", "{broken"),
            ("setting", "key", "{\"a\":1}"),
            ("asset", "notes", "{\"a\":1}"),
        ] {
            let whole = change(field, Some("{}"), Some(text));
            assert_eq!(apart(entity, whole.clone()), [whole]);
        }
    }
}
