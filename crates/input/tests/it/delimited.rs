//! Delimiters, quotes, lines and headers of text files.

use custodia_core::formula::guard;
use custodia_core::import::table::{ReadOptions, SourceTable};

use crate::support::{lines, notice, read, refusal, texts};

fn ok(text: &str) -> SourceTable {
    read(text.as_bytes()).unwrap_or_else(|e| panic!("{text:?}: {e:?}"))
}

#[test]
fn the_delimiter_is_the_one_every_record_agrees_on() {
    let cases: [(&str, &str); 12] = [
        ("a,b,c\n1,2,3\n", ","),
        ("a;b;c\n1;2;3\n", ";"),
        ("a\tb\tc\n1\t2\t3\n", "\t"),
        ("a|b|c\n1|2|3\n", "|"),
        // Decimal commas in a semicolon file.
        ("tag;price\nIT-1;1,50\nIT-2;2,25\n", ";"),
        // Headers with commas in a semicolon file.
        ("tag;price, net;tax, 22%\nIT-1;1,5;a\nIT-2;2;b,c,d\n", ";"),
        // Semicolons inside quoted cells.
        ("tag,tags\nIT-1,\"a;b;c\"\nIT-2,\"d;e;f\"\n", ","),
        // Some records of the wrong length.
        ("a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3\n1,2;3,4;5,6\n", ";"),
        // A header alone, and a single column.
        ("a|b|c|d\n", "|"),
        ("serial\nX1\nX2\n", ","),
        // Line breaks inside quotes do not count as records.
        ("a\tb\n\"x\ny,z\nw\"\t2\n", "\t"),
        ("\n\na;b\n1;2\n", ";"),
    ];
    for (text, delimiter) in cases {
        assert_eq!(ok(text).format.delimiter, delimiter, "{text:?}");
    }
}

#[test]
fn a_declared_delimiter_is_obeyed_and_its_line_is_no_header() {
    for (text, delimiter) in [
        ("sep=;\r\na,b;c\r\n1,2;3\r\n", ";"),
        ("\"sep=|\"\na,b|c\n1,2|3\n", "|"),
        ("SEP=\t\na,b\tc\n1,2\t3\n", "\t"),
        ("sep=^\na,b^c\n1,2^3\n", "^"),
    ] {
        let table = ok(text);
        assert_eq!(table.format.delimiter, delimiter);
        assert_eq!(table.headers, ["a,b", "c"]);
        assert_eq!((table.format.header_line, lines(&table)), (2, vec![3]));
    }
    // Not a declaration: the word of a real header.
    assert_eq!(ok("sep=x,b\n1,2\n").headers, ["sep=x", "b"]);
}

#[test]
fn the_delimiter_can_be_overridden() {
    let options = |d: &str| ReadOptions { delimiter: Some(d.to_owned()), ..Default::default() };
    let read = |text: &str, d: &str| custodia_input::read_bytes(text.as_bytes(), "f", &options(d));
    assert_eq!(read("a,b;c\n1,2;3\n", ";").unwrap().headers, ["a,b", "c"]);
    assert_eq!(read("sep=,\na,b;c\n1,2;3\n", ";").unwrap().headers, ["a,b", "c"]);
    for wanted in ["", "x", "\"", "\n", ";;", "€"] {
        assert_eq!(read("a,b\n", wanted).unwrap_err().code, "bad-option", "{wanted:?}");
    }
}

#[test]
fn cells_are_read_as_rfc_4180_and_real_files_have_them() {
    let cases: [(&str, &[&str]); 14] = [
        ("1,2", &["1", "2"]),
        ("1,", &["1", ""]),
        (",2", &["", "2"]),
        ("\"1\",\"2\"", &["1", "2"]),
        ("\"\",2", &["", "2"]),
        ("\"a,b\",\"c\"\"d\"", &["a,b", "c\"d"]),
        ("\"\"\"\",2", &["\"", "2"]),
        ("  padded ,\u{a0}2", &["  padded ", "\u{a0}2"]),
        // Quotes that nobody doubled.
        ("27\" monitor,2", &["27\" monitor", "2"]),
        ("\"the \"big\" one\",2", &["the \"big\" one", "2"]),
        ("\"Tom\" laptop,2", &["\"Tom\" laptop", "2"]),
        ("\"Tom\" laptop,\"2\"", &["\"Tom\" laptop", "2"]),
        // How exporters keep Excel from eating zeros.
        ("=\"00123\",2", &["00123", "2"]),
        ("\"=\"\"00123\"\"\",2", &["00123", "2"]),
    ];
    for (record, expected) in cases {
        for end in ["", "\n", "\r\n", "\r", "\nx,y\n"] {
            let text = format!("h1,h2\n{record}{end}");
            assert_eq!(texts(&ok(&text))[0], expected, "{text:?}");
        }
    }
    assert_eq!(notice(&ok("a,b\n\"x\"y,2\n\"p\"q,3\n"), "stray-quote"), 2);
    // Formulas are text here; they are made harmless where they are written.
    assert_eq!(texts(&ok("a,b\n=1+1,=\"x\"&\"y\"\n"))[0], ["=1+1", "=\"x\"&\"y\""]);
}

#[test]
fn every_record_knows_the_physical_line_it_starts_on() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["", "tag,note", "1,\"two", "lines\"", "2,x", "", "", "3,\"a", "", "b\"", "4,y"]
            .join(end);
        let table = ok(&text);
        assert_eq!(table.format.header_line, 2, "{end:?}");
        assert_eq!(lines(&table), [3, 5, 8, 11], "{end:?}");
        let records: Vec<u32> = table.rows.iter().map(|r| r.record).collect();
        assert_eq!(records, [1, 2, 3, 4]);
        assert_eq!(texts(&table)[0][1], format!("two{end}lines"));
    }
    let mixed = ok("a,b\r1,2\n3,\"x\r\ny\rz\n\"\r\n5,6\r7,8");
    assert_eq!(lines(&mixed), [2, 3, 7, 8]);
    assert_eq!(notice(&mixed, "lone-cr"), 2);
}

#[test]
fn records_keep_as_many_cells_as_they_have() {
    let table = ok("a,b,c\n1\n1,2\n1,2,3\n1,2,3,4\n");
    let widths: Vec<usize> = table.rows.iter().map(|r| r.cells.len()).collect();
    assert_eq!(widths, [1, 2, 3, 4]);
}

#[test]
fn rows_without_any_value_are_left_out_and_counted() {
    let table = ok("a;b;c\n1;2;3\n;;\n \n\n; ;\n4;5;6\n;;\n");
    assert_eq!(texts(&table), [["1", "2", "3"], ["4", "5", "6"]]);
    assert_eq!(lines(&table), [2, 7]);
    assert_eq!(notice(&table, "blank-rows"), 4);
}

#[test]
fn cells_that_say_nothing_are_emptied_and_counted_when_that_is_asked_for() {
    let text = "tag;serial;place\nA;N/D;Milano\nB;X1;–\nC; null ;n.d.\n";
    let kept = ok(text);
    assert_eq!(texts(&kept), [["A", "N/D", "Milano"], ["B", "X1", "–"], ["C", " null ", "n.d."]]);
    assert_eq!(kept.notices, []);
    let options = ReadOptions { empty_placeholders: Some(true), ..ReadOptions::default() };
    let table = custodia_input::read_bytes(text.as_bytes(), "file", &options).unwrap();
    assert_eq!(texts(&table), [["A", "", "Milano"], ["B", "X1", ""], ["C", "", ""]]);
    assert_eq!(notice(&table, "placeholders"), 4);
}

#[test]
fn headers_stay_as_they_are_and_repeated_ones_are_counted() {
    let table = ok("Série\u{a0},Address,address ,,\n1,2,3,4,5\n");
    assert_eq!(table.headers, ["Série\u{a0}", "Address", "address ", "", ""]);
    assert_eq!(notice(&table, "duplicate-header"), 1);
    let alone = ok("a,b\n");
    assert_eq!((alone.headers.len(), alone.rows.len()), (2, 0));
}

#[test]
fn an_open_quote_is_refused_on_its_line_and_swallows_nothing() {
    let tail = "IT-9,ok,SN1,fine\n".repeat(200);
    let cases: [(String, u32); 6] = [
        (format!("a,b,c,d\nIT-1,x,y,z\nIT-2,\"never closed,y,z\n{tail}"), 3),
        // The next quote belongs to another cell.
        (format!("a,b,c,d\nIT-2,\"never closed,y,z\n{tail}IT-3,\"quoted\",y,z\n"), 2),
        (format!("a,b,c,d\nIT-2,x,y,\"never closed\n{tail}"), 2),
        (format!("a,b,c,d\n\"x\ny\",1,2,3\n1,\"2,3,4\n{tail}"), 4),
        (format!("a,\"b,c,d\n{tail}"), 1),
        (format!("a,b,c,d\nIT-2,\"{}", "never closed\n".repeat(100_000)), 2),
    ];
    for (text, line) in cases {
        let start: String = text.chars().take(60).collect();
        assert_eq!(refusal(read(text.as_bytes())), ("unterminated-quote".into(), line), "{start}");
    }
}

#[test]
fn tables_beyond_the_caps_are_refused_with_their_line() {
    let wide = |n: usize| vec!["x"; n].join(",");
    let cases: Vec<(String, &str, u32)> = vec![
        (format!("a,b\n1,{}\n", "x".repeat(32_769)), "cell-too-long", 2),
        (format!("a,b\n1,\"{}\"\n", "x".repeat(32_769)), "cell-too-long", 2),
        (format!("a,b\n\"1\n2\",\"{}\"\n", "x\n".repeat(600_000)), "cell-too-long", 3),
        (format!("a,b\n1,\"{}\"\n", "\"\"".repeat(1_000_000)), "cell-too-long", 2),
        (format!("a,b\n1,{}", "x".repeat(3_000_000)), "cell-too-long", 2),
        (format!("a,b\n1,2\n{}\n", wide(257)), "too-many-columns", 3),
        (format!("{}\n", wide(257)), "too-many-columns", 1),
    ];
    for (text, code, line) in cases {
        let start: String = text.chars().take(40).collect();
        assert_eq!(refusal(read(text.as_bytes())), (code.to_owned(), line), "{start}");
    }
    let widest = format!("{}\n1,{}\n", wide(256), "€".repeat(32_768));
    assert_eq!(ok(&widest).headers.len(), 256);
    let many = "x\n".repeat(2_000_002);
    assert_eq!(refusal(read(many.as_bytes())), ("too-many-rows".into(), 2_000_002));
}

#[test]
fn the_apostrophe_our_own_files_put_before_a_formula_is_taken_off_again() {
    for (cell, value) in [
        ("'=1+1", "=1+1"),
        ("'+39 02 1234", "+39 02 1234"),
        ("''@SUM(A1)", "'@SUM(A1)"),
        ("=1+1", "=1+1"),
        ("-5.00", "-5.00"),
        ("'-5.00", "'-5.00"),
        ("'quoted'", "'quoted'"),
        ("d'Aosta", "d'Aosta"),
    ] {
        let table = read(format!("a,b\n\"{cell}\",x\n").as_bytes()).unwrap();
        assert_eq!(texts(&table), [[value, "x"]], "{cell}");
        let again = read(format!("a,b\n\"{}\",x\n", guard(value)).as_bytes()).unwrap();
        assert_eq!(texts(&again), [[value, "x"]], "{cell}: out and in again");
    }
}

#[test]
fn titles_above_the_headers_hide_neither_the_delimiter_nor_the_headers() {
    let text =
        "Elenco contratti, al 3 marzo\n\nFornitore;Contratto;Decorrenza\nDell;Care;2026-01-01\n";
    let table = ok(text);
    assert_eq!(table.format.delimiter, ";");
    assert_eq!(table.headers, ["Fornitore", "Contratto", "Decorrenza"]);
    assert_eq!((table.format.header_line, lines(&table)), (3, vec![4]));
    // Decimal commas divide every record of two columns, and not the headers.
    let prices = ok("Listino prezzi 2026\nCodice;Prezzo\nA1;12,50\nA2;7,00\nA3;1,99\n");
    assert_eq!((&*prices.format.delimiter, prices.headers.len()), (";", 2));
    // Nor does a title with a comma make a file of commas, though some of its cells have one.
    let noted = ok("Report, November\nTag;Serial;Note\nA;S1;x\nB;S2;y, z\nC;S3;u, v\nD;S4;w\n");
    assert_eq!((&*noted.format.delimiter, noted.format.header_line), (";", 2));
    // A file of one column is not cut at a sign in one of its cells.
    assert_eq!(ok("serial\nX1;2\nX2\nX3\n").format.delimiter, ",");
    let said = |line| ReadOptions { header_line: Some(line), ..Default::default() };
    let read = |line| custodia_input::read_bytes(text.as_bytes(), "f", &said(line));
    assert_eq!(read(1).unwrap().headers, ["Elenco contratti, al 3 marzo"]);
    assert_eq!(read(2).unwrap_err().code, "bad-option");
}
