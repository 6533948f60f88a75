//! Properties: what is written is read, in any delimiter, quoting, line end and encoding.

use custodia_core::formula::unguard;
use custodia_core::import::table::ReadOptions;
use proptest::prelude::*;

use crate::support::{texts, utf16};

#[derive(Debug, Clone)]
struct Layout {
    delimiter: char,
    line_end: &'static str,
    encoding: &'static str,
    quote_all: bool,
    final_line_end: bool,
}

fn layouts() -> impl Strategy<Value = Layout> {
    let encodings = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252"];
    (
        prop::sample::select(vec![',', ';', '\t', '|']),
        prop::sample::select(vec!["\n", "\r\n", "\r"]),
        prop::sample::select(encodings.to_vec()),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(delimiter, line_end, encoding, quote_all, final_line_end)| Layout {
            delimiter,
            line_end,
            encoding,
            quote_all,
            final_line_end,
        })
}

/// Tables whose first column is never blank: a row of blanks is left out by design.
fn tables() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1_usize..6).prop_flat_map(|width| {
        let cell = "[a-zé€0-9 ,;|\t\"'=\r\n.–-]{0,12}";
        let rest = prop::collection::vec(cell, width - 1);
        let row = ("[A-Z][a-z0-9\",;]{1,8}", rest).prop_map(|(first, mut rest)| {
            rest.insert(0, first);
            rest
        });
        prop::collection::vec(row, 2..12)
    })
}

fn written(table: &[Vec<String>], layout: &Layout) -> String {
    let special = |c: char| c == layout.delimiter || matches!(c, '"' | '\r' | '\n');
    let cell = |text: &String| {
        // A cell of the form ="..." means what it wraps, so it never round-trips bare.
        if layout.quote_all || text.contains(special) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.clone()
        }
    };
    let rows: Vec<String> = table
        .iter()
        .map(|row| row.iter().map(cell).collect::<Vec<_>>().join(&layout.delimiter.to_string()))
        .collect();
    let end = if layout.final_line_end { layout.line_end } else { "" };
    rows.join(layout.line_end) + end
}

fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    match encoding {
        "utf-8" => text.as_bytes().to_vec(),
        "utf-8-bom" => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        "utf-16le" => [b"\xff\xfe".to_vec(), utf16(text, true)].concat(),
        "utf-16be" => [b"\xfe\xff".to_vec(), utf16(text, false)].concat(),
        _ => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    }
}

fn physical_lines(text: &str) -> usize {
    text.replace("\r\n", "\n").replace('\r', "\n").matches('\n').count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..Default::default() })]

    #[test]
    fn what_is_written_is_read(table in tables(), layout in layouts()) {
        let wraps = |t: &String| t.starts_with("=\"") && t.ends_with('"') && t.len() > 2;
        prop_assume!(!table.iter().flatten().any(wraps));
        let bytes = encoded(&written(&table, &layout), layout.encoding);
        let options = ReadOptions {
            encoding: Some(layout.encoding.to_owned()),
            delimiter: Some(layout.delimiter.to_string()),
            sheet: None,
            header_line: None,
            empty_placeholders: None,
        };
        let read = custodia_input::read_bytes(&bytes, "t", &options).unwrap();
        prop_assert_eq!(&read.headers, &table[0]);
        let values = |row: &Vec<String>| row.iter().map(|c| unguard(c).to_owned()).collect();
        let expected: Vec<Vec<String>> = table[1..].iter().map(values).collect();
        prop_assert_eq!(texts(&read), expected);
        // Each record starts after all the lines of those before it.
        let mut line = 1;
        for (at, row) in table.iter().enumerate() {
            let found = if at == 0 { read.format.header_line } else { read.rows[at - 1].line };
            prop_assert_eq!(found as usize, line);
            line += 1 + physical_lines(&written(std::slice::from_ref(row), &Layout {
                final_line_end: false, ..layout.clone()
            }));
        }
    }

    #[test]
    fn encoding_and_delimiter_are_found_again(
        table in prop::collection::vec(
            prop::collection::vec("[a-zA-Zàè][a-z0-9àèù ]{2,9}", 4), 6..20),
        layout in layouts(),
    ) {
        let mut table = table;
        // An accented Windows-1252 letter before a letter is never UTF-8.
        table[1][1] = "perché no".into();
        let bytes = encoded(&written(&table, &layout), layout.encoding);
        let read = custodia_input::read_bytes(&bytes, "t", &ReadOptions::default()).unwrap();
        prop_assert_eq!(read.format.encoding.as_str(), layout.encoding);
        prop_assert_eq!(&read.format.delimiter, &layout.delimiter.to_string());
        prop_assert_eq!(texts(&read), table[1..].to_vec());
    }

    #[test]
    fn well_formed_text_is_read_as_csv_core_reads_it(table in tables(), layout in layouts()) {
        let text = written(&table, &layout);
        prop_assume!(!text.contains("=\""));
        let options = ReadOptions {
            delimiter: Some(layout.delimiter.to_string()), ..Default::default()
        };
        let read = custodia_input::read_bytes(text.as_bytes(), "t", &options).unwrap();
        let mut ours = vec![read.headers.iter().map(String::as_str).collect::<Vec<_>>()];
        ours.extend(texts(&read));
        let theirs = by_csv_core(&text, layout.delimiter);
        let values = |row: &Vec<String>| row.iter().map(|c| unguard(c).to_owned()).collect();
        let mut expected: Vec<Vec<String>> = theirs.iter().map(values).collect();
        expected[0].clone_from(&theirs[0]);
        prop_assert_eq!(ours, expected);
    }
}

fn by_csv_core(text: &str, delimiter: char) -> Vec<Vec<String>> {
    let delimiter = u8::try_from(delimiter).unwrap();
    let mut reader = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
    let (mut input, mut out) = (text.as_bytes(), vec![0; text.len() + 16]);
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), Vec::new());
    loop {
        let (result, read, wrote) = reader.read_field(input, &mut out);
        input = &input[read..];
        cell.extend_from_slice(&out[..wrote]);
        match result {
            csv_core::ReadFieldResult::InputEmpty => {}
            csv_core::ReadFieldResult::OutputFull => panic!("the output holds the whole text"),
            csv_core::ReadFieldResult::Field { record_end } => {
                row.push(String::from_utf8(std::mem::take(&mut cell)).unwrap());
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
            csv_core::ReadFieldResult::End => return rows,
        }
    }
}
