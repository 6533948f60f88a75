//! The smaller lists as a script sees them: each answers with the core's rows, and with lines.

use crate::flow::Desk;

#[test]
fn every_smaller_list_has_rows_and_lines_of_the_sample() {
    let desk = Desk::with(&["sample"]);
    for (what, key, most) in [
        ("models", "/0/name", 200),
        ("lifecycle", "/0/model", 200),
        ("categories", "/0/draft/name", 40),
        ("locations", "/0/draft/path", 400),
        ("people", "/0/name", 400),
    ] {
        let rows = desk.json(&["list", what]);
        let count = rows.as_array().unwrap().len();
        assert!((1..=most).contains(&count), "{what}: {count} rows");
        let name = rows.pointer(key).and_then(|v| v.as_str()).unwrap();
        let lines = desk.done(&["list", what]);
        assert_eq!(lines.lines().count(), count, "{what}: a line a row");
        assert!(lines.contains(name), "{what}: {name:?} is in its line");
        assert_eq!(desk.json(&["list", what, "--limit", "1"]).as_array().unwrap().len(), 1);
    }
}

#[test]
fn models_are_found_by_words_and_what_nobody_made_yet_is_an_empty_list() {
    let desk = Desk::with(&["sample"]);
    let all = desk.json(&["list", "models"]).as_array().unwrap().len();
    let some = desk.json(&["list", "models", "--text", "latitude"]);
    let some = some.as_array().unwrap();
    assert!(!some.is_empty() && some.len() < all, "{} of {all}", some.len());
    let desk = Desk::with(&["new"]);
    for what in ["fields", "views", "models", "duties"] {
        assert_eq!(desk.json(&["list", what]), serde_json::json!([]), "{what}");
    }
}
