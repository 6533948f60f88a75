//! Every refusal and every remark has its words, in both languages.

use std::collections::BTreeSet;
use std::path::Path;

fn sources(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else {
            into.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}

/// The first string behind every call of `function`.
fn codes(source: &str, function: &str) -> BTreeSet<String> {
    let calls = source.split(function).skip(1);
    let codes = calls.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
    codes.map(str::to_owned).collect()
}

fn messages(language: &str, prefix: &str) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let file = root.join("i18n").join(language).join("import.ftl");
    let text = std::fs::read_to_string(file).unwrap();
    let ids = text.lines().filter_map(|line| line.strip_prefix(prefix)?.split(" =").next());
    // `import-read-only` is what the window says of a register, not of a file.
    ids.filter(|id| *id != "only").map(str::to_owned).collect()
}

#[test]
fn every_code_has_its_message_and_every_message_its_code() {
    let mut source = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut source);
    let mut refusals = codes(&source, "refused(");
    // Chosen where the text parser's fault is explained.
    for code in ["unterminated-quote", "cell-too-long", "too-many-columns"] {
        assert!(source.contains(&format!("=> \"{code}\"")), "{code}");
        refusals.insert(code.to_owned());
    }
    let mut notices = codes(&source, ".notice(");
    // Of what is done with the table once it is read.
    notices.extend(["placeholders", "rows-above-headers"].map(str::to_owned));
    assert!(refusals.len() > 15 && notices.len() > 5, "{refusals:?} {notices:?}");
    for language in ["en", "it"] {
        assert_eq!(messages(language, "import-read-"), refusals, "{language}");
        assert_eq!(messages(language, "import-notice-"), notices, "{language}");
    }
}
