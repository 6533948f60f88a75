//! How golden cases are run, whatever crate's functions they are about.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::PathBuf;

use chrono::NaiveDate;
use custodia_core::contract::Percent;
use custodia_core::money::{Currency, Money};
use serde_json::{Map, Value};

/// What a case gives: every key must be asked for by the module that runs the case.
pub(crate) struct Given {
    map: Map<String, Value>,
    asked: RefCell<BTreeSet<String>>,
    days: Vec<NaiveDate>,
}

impl Given {
    pub(crate) fn new(value: &Value) -> Self {
        let map = value.as_object().expect("`given` is an object").clone();
        Self { map, asked: RefCell::default(), days: Vec::new() }
    }

    /// What a case gives, with the days it asks about where they stand in what it expects.
    fn of_case(case: &Value) -> Self {
        let values = case["expect"]["values"].as_array().into_iter().flatten();
        let days = values.filter_map(|v| v["as_of"].as_str()?.parse().ok()).collect();
        Self { days, ..Self::new(&case["given"]) }
    }

    /// The days a case wants a value on.
    pub(crate) fn asked_days(&self) -> &[NaiveDate] {
        &self.days
    }

    /// The value, `None` where the case leaves it out or says null.
    pub(crate) fn maybe(&self, key: &str) -> Option<&Value> {
        self.asked.borrow_mut().insert(key.to_owned());
        self.map.get(key).filter(|v| !v.is_null())
    }

    fn value(&self, key: &str) -> &Value {
        self.maybe(key).unwrap_or_else(|| panic!("`{key}` is not given"))
    }

    pub(crate) fn text(&self, key: &str) -> &str {
        self.value(key).as_str().unwrap_or_else(|| panic!("`{key}` is no text"))
    }

    pub(crate) fn date(&self, key: &str) -> NaiveDate {
        self.text(key).parse().unwrap_or_else(|e| panic!("`{key}`: {e}"))
    }

    pub(crate) fn maybe_date(&self, key: &str) -> Option<NaiveDate> {
        self.maybe(key).map(|_| self.date(key))
    }

    pub(crate) fn number(&self, key: &str) -> u32 {
        let n = self.value(key).as_u64().unwrap_or_else(|| panic!("`{key}` is no whole number"));
        u32::try_from(n).unwrap_or_else(|e| panic!("`{key}`: {e}"))
    }

    pub(crate) fn maybe_number(&self, key: &str) -> Option<u32> {
        self.maybe(key).map(|_| self.number(key))
    }

    pub(crate) fn flag(&self, key: &str) -> bool {
        self.maybe(key).is_some_and(|v| {
            v.as_bool().unwrap_or_else(|| panic!("`{key}` is neither true nor false"))
        })
    }

    pub(crate) fn money(&self, key: &str) -> Money {
        Money::parse_decimal(self.text(key), Currency::EUR)
            .unwrap_or_else(|| panic!("`{key}` is no amount"))
    }

    pub(crate) fn maybe_percent(&self, key: &str) -> Option<Percent> {
        self.maybe(key)?;
        Some(Percent::parse(self.text(key)).unwrap_or_else(|| panic!("`{key}` is no percentage")))
    }

    pub(crate) fn percent(&self, key: &str) -> Percent {
        self.maybe_percent(key).unwrap_or_else(|| panic!("`{key}` is not given"))
    }

    /// A closed choice by its stored spelling, or the default where the case leaves it out.
    pub(crate) fn choice<T>(&self, key: &str, parse: fn(&str) -> Option<T>, default: T) -> T {
        match self.maybe(key) {
            None => default,
            Some(_) => {
                let text = self.text(key);
                parse(text).unwrap_or_else(|| panic!("`{key}`: {text:?} is not a choice"))
            }
        }
    }

    /// Fails on a key nobody asked for: a condition of the case that would go untested.
    pub(crate) fn all_asked(&self) {
        let asked = self.asked.borrow();
        let unknown: Vec<_> = self.map.keys().filter(|k| !asked.contains(*k)).collect();
        assert!(unknown.is_empty(), "unknown `given` keys {unknown:?}");
    }
}

/// Runs every case of a file. `run` is given the op and gives back what the rules say, as one
/// object; `None` for an op it does not know.
///
/// `ours` is how many cases the repository's copy holds: a copy that lost some would prove less.
pub(crate) fn run_file(file: &str, ours: usize, run: fn(&str, &Given) -> Option<Value>) {
    let elsewhere = std::env::var_os("GOLDEN_DIR");
    let own = elsewhere.is_none();
    let dir = elsewhere.map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../testdata/golden"),
        PathBuf::from,
    );
    let path = dir.join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let cases: Vec<Value> = serde_json::from_str(&text).expect("a list of cases");
    assert!(!cases.is_empty(), "{file} holds no case");
    let failures: Vec<String> = cases.iter().filter_map(|case| check(case, run).err()).collect();
    // Past the test harness, which keeps what a passing test prints to itself.
    let line = format!("golden {file}: {} cases ran, {} failed", cases.len(), failures.len());
    let _ = writeln!(std::io::stdout(), "\n{line}");
    assert!(!own || cases.len() == ours, "{file} holds {} cases, not {ours}", cases.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn check(case: &Value, run: fn(&str, &Given) -> Option<Value>) -> Result<(), String> {
    let id = case["id"].as_str().unwrap_or("(a case without id)");
    let op = case["op"].as_str().unwrap_or_default();
    let outcome = std::panic::catch_unwind(|| {
        let given = Given::of_case(case);
        let actual = run(op, &given).unwrap_or_else(|| panic!("unknown op {op:?}"));
        given.all_asked();
        actual
    });
    let actual = outcome.map_err(|panic| {
        let words = panic.downcast_ref::<String>().map_or("panicked", String::as_str);
        format!("{id} {op}: {words}")
    })?;
    let expect = case["expect"].as_object().filter(|e| !e.is_empty());
    let expect = expect.ok_or_else(|| format!("{id} {op}: expects nothing"))?;
    compare("", &Value::Object(expect.clone()), &actual).map_err(|why| format!("{id} {op}: {why}"))
}

/// Every expected key, at every depth, must be there and equal.
fn compare(at: &str, expect: &Value, actual: &Value) -> Result<(), String> {
    match (expect, actual) {
        (Value::Object(e), Value::Object(a)) => e.iter().try_for_each(|(key, value)| {
            let found = a.get(key).ok_or_else(|| format!("`{at}{key}` is not computed"))?;
            compare(&format!("{at}{key}."), value, found)
        }),
        (Value::Array(e), Value::Array(a)) if e.len() == a.len() => e
            .iter()
            .zip(a)
            .enumerate()
            .try_for_each(|(i, (e, a))| compare(&format!("{at}{i}."), e, a)),
        _ if expect == actual => Ok(()),
        _ => Err(format!("`{}` is {actual}, expected {expect}", at.trim_end_matches('.'))),
    }
}

#[test]
fn a_case_cannot_pass_by_being_ignored() {
    let run = |op: &str, given: &Given| {
        (op == "double").then(|| serde_json::json!({ "twice": given.number("n") * 2 }))
    };
    for (case, expect) in [
        (r#"{"id":"X","op":"double","given":{"n":2},"expect":{"twice":4}}"#, Ok(())),
        (r#"{"id":"X","op":"double","given":{"n":2},"expect":{"twice":5}}"#, Err("expected 5")),
        (r#"{"id":"X","op":"halve","given":{"n":2},"expect":{"twice":4}}"#, Err("unknown op")),
        (
            r#"{"id":"X","op":"double","given":{"n":2,"m":1},"expect":{"twice":4}}"#,
            Err("unknown `given`"),
        ),
        (r#"{"id":"X","op":"double","given":{"n":2},"expect":{"thrice":6}}"#, Err("not computed")),
        (r#"{"id":"X","op":"double","given":{"n":2},"expect":{}}"#, Err("expects nothing")),
    ] {
        let outcome = check(&serde_json::from_str(case).unwrap(), run);
        match expect {
            Ok(()) => assert_eq!(outcome, Ok(()), "{case}"),
            Err(why) => {
                let message = outcome.expect_err(case);
                assert!(message.contains(why), "{case}: {message}");
            }
        }
    }
}
