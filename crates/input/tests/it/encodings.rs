//! Encodings: told apart over the whole file, and nothing lost without a word.

use custodia_core::import::table::ReadOptions;

use crate::support::{notice, read, refusal, texts, utf16};

const TEXT: &str = "tag,città\nIT-1,Forlì\nIT-2,Zoë's – 5 €\n";

fn joined(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

fn windows_1252(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

#[test]
fn the_encoding_is_told_from_the_bytes() {
    let cases: Vec<(&str, &str, Vec<u8>)> = vec![
        ("plain", "utf-8", TEXT.as_bytes().to_vec()),
        ("ascii", "utf-8", b"tag,city\nIT-1,Rome\n".to_vec()),
        ("with a mark", "utf-8-bom", joined(&[b"\xef\xbb\xbf", TEXT.as_bytes()])),
        ("little with a mark", "utf-16le", joined(&[b"\xff\xfe", &utf16(TEXT, true)])),
        ("big with a mark", "utf-16be", joined(&[b"\xfe\xff", &utf16(TEXT, false)])),
        ("little without", "utf-16le", utf16(TEXT, true)),
        ("big without", "utf-16be", utf16(TEXT, false)),
        ("Excel in Italy", "windows-1252", windows_1252(TEXT)),
    ];
    for (name, encoding, bytes) in cases {
        let table = read(&bytes).unwrap_or_else(|e| panic!("{name}: {e:?}"));
        assert_eq!(table.format.encoding, encoding, "{name}");
        assert!(!table.headers[0].contains('\u{feff}'), "{name}");
        assert_eq!(notice(&table, "undecodable-bytes"), 0, "{name}");
        if name != "ascii" {
            let expected = vec![vec!["IT-1", "Forlì"], vec!["IT-2", "Zoë's – 5 €"]];
            assert_eq!(texts(&table), expected, "{name}");
        }
    }
}

#[test]
fn scripts_without_ascii_letters_are_still_seen_as_utf_16() {
    let mut text = String::from("тег,название\n");
    for i in 0..50 {
        text.push_str(&format!("{i},Ноутбук старый\n"));
    }
    for little in [true, false] {
        let table = read(&utf16(&text, little)).unwrap();
        assert_eq!(texts(&table)[0], ["0", "Ноутбук старый"]);
    }
}

#[test]
fn one_byte_at_the_very_end_decides_for_windows_1252() {
    let mut bytes = b"tag,name\n".to_vec();
    for i in 0..50_000 {
        bytes.extend_from_slice(format!("IT-{i},plain\n").as_bytes());
    }
    bytes.extend_from_slice(b"IT-last,caff\xe8\n");
    let table = read(&bytes).unwrap();
    assert_eq!(table.format.encoding, "windows-1252");
    assert_eq!(table.rows[50_000].cells[1].text(), "caffè");
}

#[test]
fn a_character_across_a_chunk_border_is_one_character() {
    for padding in 65_520..65_540 {
        let text = format!("a,b\n{}€,x\n", "y,z\n".repeat(padding / 4) + &"q".repeat(padding % 4));
        let table = read(text.as_bytes()).unwrap();
        assert_eq!(table.format.encoding, "utf-8", "{padding}");
        assert!(table.rows.last().unwrap().cells[0].text().ends_with('€'), "{padding}");
    }
}

#[test]
fn damaged_utf_8_stays_utf_8_and_the_damage_is_counted() {
    let mut bytes = "tag,name\n".to_owned().into_bytes();
    for _ in 0..20 {
        bytes.extend_from_slice("IT,città però\n".as_bytes());
    }
    bytes.extend_from_slice(b"IT,bro\xffken\xc3\n");
    let table = read(&bytes).unwrap();
    assert_eq!(table.format.encoding, "utf-8");
    assert_eq!(notice(&table, "undecodable-bytes"), 2);
    assert_eq!(texts(&table)[20], ["IT", "bro\u{fffd}ken\u{fffd}"]);
}

#[test]
fn bytes_that_windows_1252_leaves_unassigned_are_counted() {
    let table = read(b"tag,name\nIT-1,caf\xe9 \x81\x9d\n").unwrap();
    assert_eq!(table.format.encoding, "windows-1252");
    assert_eq!(notice(&table, "undecodable-bytes"), 2);
}

#[test]
fn nul_characters_are_taken_out_and_counted() {
    for (bytes, count) in [
        (&b"tag,serial,name\nA\0,S\0,x\0\0\nB,T,y\n"[..], 4),
        (b"tag,serial\nA\0,S\0\n", 2),
        (b"\0tag\nIT-1\nIT-2\n", 1),
    ] {
        let table = read(bytes).unwrap_or_else(|e| panic!("{bytes:?}: {e:?}"));
        assert_eq!((table.headers[0].as_str(), notice(&table, "nul-removed")), ("tag", count));
    }
    let table = read(b"tag,name\nIT-1,a\0b\0\nIT-2,plain and long enough\n").unwrap();
    assert_eq!(texts(&table)[0], ["IT-1", "ab"]);
    assert_eq!(notice(&table, "nul-removed"), 2);
    let wide = read(&utf16("tag,name\nIT-1,a\0b\n", true)).unwrap();
    assert_eq!((texts(&wide)[0][1], notice(&wide, "nul-removed")), ("ab", 1));
}

#[test]
fn the_encoding_can_be_overridden() {
    let options =
        |name: &str| ReadOptions { encoding: Some(name.to_owned()), ..Default::default() };
    let bytes = "tag,name\nIT-1,Ã©\n".as_bytes();
    let table = custodia_input::read_bytes(bytes, "f", &options("windows-1252")).unwrap();
    assert_eq!(texts(&table)[0][1], "Ã\u{192}Â©");
    assert_eq!(table.format.encoding, "windows-1252");
    let unknown = custodia_input::read_bytes(bytes, "f", &options("ebcdic")).unwrap_err();
    assert_eq!((unknown.code.as_str(), unknown.detail.as_str()), ("bad-option", "ebcdic"));
}

#[test]
fn what_is_no_text_is_refused_by_name() {
    let cases: [(&[u8], &str, &str); 14] = [
        (b"", "empty", ""),
        (b"\xef\xbb\xbf", "empty", ""),
        (b"\r\n \r\n\r\n", "empty", ""),
        (b"%PDF-1.7\n...", "unsupported-format", "pdf"),
        (b"\x1f\x8b\x08\0\0\0", "unsupported-format", "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "unsupported-format", "xls"),
        (b"\x09\x08\x10\x00\x00\x06", "unsupported-format", "xls"),
        (b"SQLite format 3\0....", "unsupported-format", "sqlite"),
        (b"\x89PNG\r\n\x1a\n....", "unsupported-format", "image"),
        (b"  <HTML><table>", "unsupported-format", "html"),
        (b"\xef\xbb\xbf<?xml version=\"1.0\"?><Workbook>", "unsupported-format", "xml"),
        (b"{\\rtf1 x}", "unsupported-format", "rtf"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08 abc", "binary", ""),
        (b"\0\0\0\0\0\0\0\0\0\0ELF\0\0\0\0\0\0", "binary", ""),
    ];
    for (bytes, code, detail) in cases {
        let error = read(bytes).unwrap_err();
        assert_eq!((error.code.as_str(), error.detail.as_str()), (code, detail), "{bytes:?}");
    }
    let mut encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    encrypted.extend_from_slice(&[0; 1000]);
    encrypted.extend_from_slice(&utf16("EncryptedPackage", true));
    assert_eq!(refusal(read(&encrypted)).0, "password-protected");
}

#[test]
fn the_hash_is_that_of_the_bytes() {
    let table = read(b"a,b\n1,2\n").unwrap();
    // printf 'a,b\n1,2\n' | sha256sum
    let expected = "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470";
    assert_eq!(table.sha256, expected);
    assert_ne!(table.sha256, read(b"a,b\n1,3\n").unwrap().sha256);
}
