//! Cover from a terminal: the list as JSON and as a table, and the three reports.

use crate::flow::Desk;

#[test]
fn cover_is_listed_with_its_reasons_and_the_money_adds_up() {
    let desk = Desk::with(&["sample"]);
    let all = desk.json_however(&["list", "coverage"]);
    let rows = all.as_array().unwrap();
    assert!(!rows.is_empty());
    let gap = rows.iter().find(|r| r["standing"]["state"] == "gap").expect("the sample has gaps");
    assert!(gap["standing"]["reason"].is_string() && gap["standing"]["gap"]["phase"] == "running");
    let lacking = desk.json_however(&["list", "coverage", "--gaps", "0"]);
    let lacking = lacking.as_array().unwrap();
    assert!(!lacking.is_empty() && lacking.len() < rows.len());
    assert!(
        lacking
            .iter()
            .all(|r| ["gap", "too_low"].contains(&r["standing"]["state"].as_str().unwrap()))
    );

    let nothing = desk.json_however(&["list", "paid-for-nothing"]);
    let shares: i64 = nothing["page"]["rows"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|r| r["yearly"].as_array().unwrap().clone())
        .filter(|m| m["currency"] == "EUR")
        .map(|m| m["minor"].as_i64().unwrap())
        .sum();
    let total = nothing["yearly"].as_array().unwrap().iter().find(|m| m["currency"] == "EUR");
    assert_eq!(total.map_or(0, |m| m["minor"].as_i64().unwrap()), shares);
    assert!(desk.done(&["list", "paid-for-nothing"]).contains("Total"));
}
