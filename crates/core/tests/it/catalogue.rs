//! The message catalogue: both languages say the same things, and every code the sources use has
//! words in both.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use custodia_core::text::{Lang, find, sources};

/// Ids and the variables of their messages, by a plain reading of the files.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    let mut current = None;
    for (file, text) in sources(lang) {
        for line in text.lines() {
            let starts = line.starts_with(|c: char| c.is_ascii_lowercase());
            if let Some((id, _)) = line.split_once(" =").filter(|_| starts) {
                let before = found.insert(id.to_owned(), BTreeSet::new());
                assert!(before.is_none(), "{file}.ftl ({lang}): {id} stands twice");
                current = Some(id.to_owned());
            }
            let Some(vars) = current.as_ref().and_then(|id| found.get_mut(id)) else { continue };
            for part in line.split('$').skip(1) {
                let name: String =
                    part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                vars.insert(name);
            }
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let (en, it) = (messages(Lang::En), messages(Lang::It));
    let ids = |m: &BTreeMap<String, _>| m.keys().cloned().collect::<BTreeSet<_>>();
    let only_en: Vec<_> = ids(&en).difference(&ids(&it)).cloned().collect();
    let only_it: Vec<_> = ids(&it).difference(&ids(&en)).cloned().collect();
    assert!(only_en.is_empty(), "missing in Italian: {only_en:?}");
    assert!(only_it.is_empty(), "missing in English: {only_it:?}");
    let differ: Vec<_> = en.iter().filter(|(id, v)| it[*id] != **v).map(|(id, _)| id).collect();
    assert!(differ.is_empty(), "different variables: {differ:?}");
    assert!(en.len() > 200, "the catalogue was read");
}

#[test]
fn every_message_can_be_formatted() {
    for lang in [Lang::En, Lang::It] {
        for id in messages(lang).keys() {
            assert!(find(lang, id, &[]).is_some(), "{lang}: {id} is not a valid message");
        }
    }
}

/// Every file below a folder whose name ends so.
fn files(folder: &Path, endings: &[&str], into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, endings, into);
        } else if path.extension().is_some_and(|e| endings.iter().any(|wanted| e == *wanted)) {
            into.push(path);
        }
    }
}

/// The Rust of the product by file, without its unit tests.
fn rust_sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    for folder in ["crates/core/src", "crates/output/src", "crates/cli/src", "src-tauri/src"] {
        files(&root.join(folder), &["rs"], &mut found);
    }
    let product = |file: PathBuf| {
        let text = std::fs::read_to_string(&file).unwrap();
        let end = text.find("#[cfg(test)]\nmod ").unwrap_or(text.len());
        (file, text[..end].to_owned())
    };
    found.into_iter().map(product).collect()
}

/// The last string literal of a call whose text starts with `start`, for every such call.
fn codes(text: &str, start: &str, nth: usize) -> Vec<String> {
    text.match_indices(start)
        .filter_map(|(at, _)| {
            let call = &text[at + start.len()..];
            let end = call.find([';', '}']).unwrap_or(call.len()).min(300);
            call.get(..end)?.split('"').skip(1).step_by(2).nth(nth).map(str::to_owned)
        })
        .filter(|c| c.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
        .collect()
}

#[test]
fn every_code_in_the_sources_has_words() {
    let mut wanted = BTreeSet::new();
    for (_, product) in rust_sources() {
        let product = product.as_str();
        for code in codes(product, "Refusal::new(", 0) {
            wanted.insert(format!("refused-{code}"));
        }
        for code in codes(product, "Finding::new(", 0) {
            wanted.insert(format!("check-{code}"));
        }
        for code in codes(product, "code: \"io-", 0) {
            wanted.insert(format!("error-io-{code}"));
        }
        for line in product.lines().filter(|l| l.contains("Op::new(\"") || l.contains(".write(")) {
            for code in line.split('"').skip(1).step_by(2).filter(|c| c.contains('.')) {
                wanted.insert(format!("op-{}", code.replace('.', "-")));
            }
        }
        for line in product.lines().filter(|l| l.contains("FieldError::new(\"")) {
            wanted.extend(codes(line, "FieldError::new(", 1).iter().map(|c| format!("field-{c}")));
        }
    }
    wanted.retain(|id| !id.ends_with('-'));
    assert!(wanted.len() > 40, "codes were found: {wanted:?}");
    let (en, it) = (messages(Lang::En), messages(Lang::It));
    let missing: Vec<_> =
        wanted.iter().filter(|id| !en.contains_key(*id) || !it.contains_key(*id)).collect();
    assert!(missing.is_empty(), "codes without words: {missing:?}");
}

/// The string literals in a source text, as far as they could be ids or parts of ids.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.split(['"', '\'', '`', '$', '{', '}'])
        .filter(|s| s.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter(|s| s.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')))
}

#[test]
fn every_id_that_rust_names_exists() {
    let known = messages(Lang::En);
    let mut missing = Vec::new();
    let mut named = 0;
    for (file, text) in rust_sources() {
        // `t(lang, "id")` and its kin: the language comes first, the id is the first literal.
        for call in ["t(", "ta(", "message(", "find("] {
            for (at, _) in text.match_indices(call) {
                let whole =
                    text[..at].ends_with(|c: char| !c.is_alphanumeric() && c != '_' && c != '.');
                let rest = &text[at + call.len()..];
                let Some((lang, rest)) = rest.split_once(',') else { continue };
                let Some(id) = rest.trim_start().strip_prefix('"') else { continue };
                let id = id.split('"').next().unwrap_or_default();
                if !whole || !lang.to_ascii_lowercase().contains("lang") {
                    continue;
                }
                named += 1;
                if !known.contains_key(id) {
                    missing.push(format!("{}: {id}", file.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "ids without a message: {missing:#?}");
    assert!(named > 60, "calls were found: {named}");
}

#[test]
fn every_message_is_said_by_something() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut texts: Vec<String> = rust_sources().into_iter().map(|(_, text)| text).collect();
    let mut screens = Vec::new();
    files(&root.join("ui/src"), &["ts", "svelte"], &mut screens);
    let shown = |path: &Path| {
        let name = path.to_string_lossy().replace('\\', "/");
        !name.contains("/dev/") && !name.contains("/testing/") && !name.contains(".test.")
    };
    let screens = screens.into_iter().filter(|path| shown(path));
    texts.extend(screens.map(|path| std::fs::read_to_string(path).unwrap()));
    texts.extend(sources(Lang::En).iter().map(|(_, text)| (*text).to_owned()));
    let said: BTreeSet<&str> = texts.iter().flat_map(|text| literals(text)).collect();
    let all = messages(Lang::En);
    // An id that is put together starts with a literal of its own: `decision-${choice}`, or
    // `decision` where that is no message itself.
    let family = |id: &str| {
        id.match_indices('-').any(|(at, _)| {
            let (bare, dashed) = (&id[..at], &id[..=at]);
            said.contains(dashed)
                || (bare.contains('-') && said.contains(bare) && !all.contains_key(bare))
        })
    };
    let idle: Vec<_> = all.keys().filter(|id| !said.contains(id.as_str()) && !family(id)).collect();
    assert!(idle.is_empty(), "messages nothing says: {idle:#?}");
}

/// The journal tells every field of every record by name: one without words would be shown as it is
/// kept.
#[test]
fn every_field_of_the_journal_has_a_name() {
    let office = crate::support::Office::new();
    let conn = office.store.conn();
    let mut nameless = Vec::new();
    let mut named = 0;
    for table in custodia_core::store::tables::AUDITED {
        let mut stmt = conn.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
        let columns = stmt.query_map([table.name], |r| r.get::<_, String>("name")).unwrap();
        for column in columns.map(Result::unwrap).filter(|c| c != "id") {
            let id = format!("field-name-{}", column.replace('_', "-"));
            match find(Lang::En, &id, &[]) {
                Some(_) => named += 1,
                None => nameless.push(format!("{}.{column}", table.name)),
            }
        }
    }
    assert!(named > 200, "the columns were read: {named}");
    assert_eq!(nameless, Vec::<String>::new());
}

/// Which family of messages the values of a closed choice have, as a source file lists them.
fn families(file: &str, open: &str, close: &str) -> BTreeMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    let list = text.split(open).nth(1).and_then(|t| t.split(close).next()).unwrap();
    let quotes = ['\'', '"', ',', ':', '(', ')', ' '];
    let pairs = list.lines().filter_map(|line| {
        let words: Vec<&str> = line.split(quotes).filter(|w| !w.is_empty()).collect();
        let [field, family] = words[..] else { return None };
        Some((field.to_owned(), family.to_owned()))
    });
    pairs.collect()
}

/// The window and the paper tell the values of the journal with the same words.
#[test]
fn choices_in_the_journal_are_told_alike_on_screen_and_on_paper() {
    let screen = families("ui/src/lib/ui/record/changes.ts", "const CHOICES", "\n};");
    let paper = families("crates/core/src/reports/journal/words.rs", "const CHOICES", "\n];");
    assert!(screen.len() > 40, "the lists were read: {screen:?}");
    assert_eq!(screen, paper);
    let known = messages(Lang::En);
    for (field, family) in screen {
        let prefix = format!("{family}-");
        assert!(known.keys().any(|id| id.starts_with(&prefix)), "{field}: no message {prefix}…");
    }
}
