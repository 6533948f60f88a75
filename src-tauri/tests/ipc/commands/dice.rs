//! Whatever is asked, nothing panics and nothing is written without an event.

use serde_json::{Value, json};

use crate::shell::Shell;

/// A small generator: repeatable, no dependency.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn value(&mut self, depth: u32) -> Value {
        match self.roll(if depth == 0 { 7 } else { 9 }) {
            0 => Value::Null,
            1 => json!(self.roll(2) == 0),
            2 => json!(i64::try_from(self.roll(1 << 40)).unwrap() - (1 << 39)),
            3 => json!("2026-02-30"),
            4 => json!("../../etc/passwd\u{0}\u{202e}"),
            5 => json!("x".repeat(usize::try_from(self.roll(3000)).unwrap())),
            6 => json!(1e308),
            7 => (0..self.roll(4)).map(|_| self.value(depth - 1)).collect(),
            _ => self.object(depth - 1),
        }
    }

    fn object(&mut self, depth: u32) -> Value {
        let keys = [
            "id", "op_id", "draft", "query", "text", "offset", "limit", "kind", "params", "filter",
        ];
        let mut map = serde_json::Map::new();
        for _ in 0..self.roll(5) {
            let key = keys[usize::try_from(self.roll(keys.len() as u64)).unwrap()];
            map.insert(key.into(), self.value(depth));
        }
        Value::Object(map)
    }
}

#[test]
fn random_arguments_never_panic_and_never_write_without_an_event() {
    let shell = Shell::with(&[]);
    // These replace the register; the rest takes anything.
    let skip = ["register_new", "register_open_sample"];
    let mut dice = Dice(20_261_120);
    for round in 0..40 {
        for command in custodia_desktop::commands::NAMES.iter().filter(|c| !skip.contains(*c)) {
            let args = if round % 4 == 0 { dice.value(3) } else { dice.object(3) };
            if let Err(error) = shell.call(command, args.clone()) {
                assert_ne!(error["code"], "internal", "{command} {args}");
            }
        }
    }
    let report = shell.done("check_register", json!({}));
    assert_eq!(report["ok"], true, "{report}");
}
