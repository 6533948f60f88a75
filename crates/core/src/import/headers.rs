//! Headers and words as they really arrive: with no-break spaces, byte order marks, Cyrillic
//! letters that look Latin, stray blanks and dots. Two spellings of one header get one key.
//!
//! Nothing here knows what a header means.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::refused;
use crate::store::jcs::hex_text;

/// The key of a header: its letters and digits, without case, accents and look-alikes.
///
/// `Série` with a trailing no-break space, `Сatégorie` with a Cyrillic first letter,
/// `asset_tag` and `Asset Tag:` become `serie`, `categorie`, `assettag`, `assettag`.
pub fn key(header: &str) -> String {
    folded(header).filter(|c| c.is_alphanumeric()).collect()
}

/// A word from a cell, for comparing with word lists: no case, no accents, single blanks for
/// blanks, `_` and `-`. Other punctuation stays: `in uso (?)` is not `in uso`.
pub fn word(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in folded(text) {
        let blank = c.is_whitespace() || matches!(c, '_' | '-' | '–' | '‑');
        if !blank {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    let kept = out.trim_end_matches([' ', '.']).len();
    out.truncate(kept);
    out
}

fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c) && !is_invisible(*c))
        .flat_map(char::to_lowercase)
        .map(latin)
}

/// Zero-width and direction characters: nobody sees them, so they mean nothing in a header.
const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// The Latin letter a lower-case Cyrillic or Greek letter is mistaken for.
const fn latin(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' | 'ϲ' => 'c',
        'е' | 'ε' => 'e',
        'н' => 'h',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'ν' => 'v',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'х' | 'χ' => 'x',
        'у' | 'υ' => 'y',
        'ß' => 's',
        other => other,
    }
}

/// A fingerprint of the headers as they stand, under which a mapping is remembered. The refused records
/// of a file are that file still: the two columns they were given do not count.
pub fn hash(headers: &[String]) -> String {
    let mut h = Sha256::new();
    let own = refused::own(headers);
    for header in own {
        h.update(header.as_bytes());
        h.update([0x1f]);
    }
    hex_text(&h.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dirty_headers_of_real_exports_get_the_key_of_the_clean_one() {
        for (dirty, clean) in [
            ("Série\u{a0}", "serie"),
            ("\u{421}atégorie", "categorie"),
            ("Modelo Nº ", "modelono"),
            ("Modèle n°.", "modelen"),
            ("\u{feff}asset_tag", "assettag"),
            ("Asset  Tag:", "assettag"),
            ("AssetTag", "assettag"),
            ("Étiquette de l'actif", "etiquettedelactif"),
            ("Checked Out To: E-mail", "checkedouttoemail"),
            ("Straße", "strase"),
        ] {
            assert_eq!(key(dirty), key(clean), "{dirty:?}");
        }
    }

    #[test]
    fn words_lose_case_and_accents_but_keep_their_doubts() {
        for (text, expect) in [
            ("  IN_USE ", "in use"),
            ("Außer\u{a0}Betrieb", "auser betrieb"),
            ("En réparation.", "en reparation"),
            ("in uso (?)", "in uso (?)"),
            ("???", "???"),
        ] {
            assert_eq!(word(text), expect);
        }
    }

    #[test]
    fn the_hash_tells_the_order_of_columns() {
        let h = |names: &[&str]| hash(&names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>());
        assert_ne!(h(&["a", "b"]), h(&["b", "a"]));
        assert_ne!(h(&["ab", ""]), h(&["a", "b"]));
        assert_eq!(h(&["a"]).len(), 64);
        // The file of the refused records is known by the mapping of the file it came from.
        assert_eq!(h(&["a", "b", "Line", "Why it was refused"]), h(&["a", "b"]));
        assert_eq!(h(&["a", "b", "Riga", "Motivo del rifiuto"]), h(&["a", "b"]));
        assert_ne!(h(&["a", "b", "Line"]), h(&["a", "b"]));
    }
}
