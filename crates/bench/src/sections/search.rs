//! Searching as one types (P6, P7, P10): the palette's search, and the grid's.

use std::time::Duration;

use custodia_core::asset;
use custodia_core::list::{Filter, ListQuery, PageRequest, Sort, Views};
use custodia_core::store::{Conn, HitKind, Reader, Store, search};

use super::Site;
use crate::Result;
use crate::measure::{Ratio, Samples, time};
use crate::table::Row;

/// Rows asked for.
const FIRST: usize = 50;
/// What may be typed of a word before the list of lengths ends.
const LONGEST: usize = 6;
/// The limit of P6.
const LIMIT: Duration = Duration::from_millis(5);

pub(crate) fn run(site: &mut Site) -> Result<()> {
    let reader = Store::open_read_only(&site.register())?;
    let words = words(&reader, site.args.times(200))?;
    let by_length: Vec<Vec<String>> = (1..=LONGEST).map(|n| prefixes(&words, n)).collect();
    let palette = typed(&by_length, |text| {
        let kinds = [HitKind::Asset, HitKind::Contract, HitKind::Vendor];
        search(&reader, text, &kinds, FIRST)?;
        Ok(())
    })?;
    let grid = typed(&by_length, |text| {
        let text = text.to_owned();
        page(&reader, ListQuery { text, ..ListQuery::default() })
    })?;
    for (what, found) in [("in the palette", &palette), ("in the asset grid", &grid)] {
        let worst = found.iter().map(|s| s.p(95)).max().unwrap_or_default();
        let each: Vec<String> =
            found.iter().zip(1..).map(|(s, n)| format!("{n}: {}", s.both())).collect();
        site.add(
            Row::plain(
                "P6",
                format!("Search as you type {what}, by characters typed, p50 / p95"),
                each.join("; "),
            )
            .within(worst, LIMIT)
            .how(format!(
                "prefixes of {} words of the register, first {FIRST}; CPU of the thread, the worst \
                 p95 counts; by the clock, all lengths: {}",
                words.len(),
                Samples::joined(found.iter()).walls(),
            )),
        );
    }
    short_words(site, &reader, &words, &palette)?;
    with_filter(site, &reader, &by_length)
}

/// Words people type: serials, names of machines, makers, places and people, spread evenly.
fn words(conn: &Conn, count: usize) -> Result<Vec<String>> {
    let last: i64 = conn.query_row("SELECT max(id) AS id FROM asset", [], |r| r.get("id"))?;
    let mut find = conn.prepare(
        "SELECT a.serial, a.tag, a.name, a.model, a.manufacturer, a.location, p.name AS custodian
         FROM asset a LEFT JOIN person p ON p.id = a.custodian_id WHERE a.id = ?1",
    )?;
    let columns = ["serial", "tag", "name", "model", "manufacturer", "location", "custodian"];
    let mut all = Vec::new();
    for (i, column) in (0..count).zip(columns.iter().cycle()) {
        let step = i64::try_from(i)? * last / i64::try_from(count)?;
        let word: Option<String> = find.query_row([step.max(1)], |r| r.get(*column))?;
        all.extend(word.filter(|w| !w.is_empty()));
    }
    Ok(all)
}

fn prefixes(words: &[String], length: usize) -> Vec<String> {
    let start = |w: &String| w.chars().take(length).collect::<String>();
    words.iter().map(start).filter(|w| !w.trim().is_empty()).collect()
}

/// Times `find` for every text, by length; each once before, since what is measured is warm.
fn typed(by_length: &[Vec<String>], find: impl Fn(&str) -> Result<()>) -> Result<Vec<Samples>> {
    let mut all = Vec::new();
    for texts in by_length {
        let mut samples = Samples::default();
        for text in texts {
            find(text)?;
            samples.take(|| find(text))?;
        }
        all.push(samples);
    }
    Ok(all)
}

/// The first rows of the grid that answer a question nobody asked before.
fn page(reader: &Reader, query: ListQuery) -> Result<()> {
    let limit = u32::try_from(FIRST)?;
    let request = PageRequest { query, offset: 0, limit };
    asset::sql::list::page(reader, &mut Views::default(), 1, &request)?;
    Ok(())
}

/// One and two characters cost what more cost, and nothing like a scan (P7).
fn short_words(
    site: &mut Site,
    reader: &Reader,
    words: &[String],
    palette: &[Samples],
) -> Result<()> {
    let mut scans = Samples::default();
    let mut like = reader.prepare(
        "SELECT count(*) AS n FROM asset a WHERE a.tag LIKE ?1 OR a.name LIKE ?1 OR a.serial LIKE ?1
           OR a.manufacturer LIKE ?1 OR a.model LIKE ?1 OR a.location LIKE ?1 OR a.room LIKE ?1
           OR a.notes LIKE ?1",
    )?;
    for word in prefixes(words, 2).iter().take(site.args.times(20)) {
        scans.take(|| Ok(like.query_row([format!("%{word}%")], |r| r.get::<_, i64>("n"))?))?;
    }
    let worst = |lengths: &[Samples]| lengths.iter().map(|s| s.p(95)).max().unwrap_or_default();
    let (short, long) = palette.split_at(2);
    let (short, long, scan) = (worst(short), worst(long), scans.p(95));
    let (to_long, to_scan) = (Ratio::of(short, long), Ratio::of(short, scan));
    site.add(
        Row::plain(
            "P7",
            "1–2 characters against 3 and more, p95",
            format!("{} to {}: {to_long}; {to_scan} of LIKE", time(short), time(long)),
        )
        .judged("≤ 3.00×, and ≤ 0.10× of LIKE", to_long <= Ratio(300) && to_scan <= Ratio(10))
        .how(format!("palette; LIKE '%x%' over 8 columns in the same run: {}", scans.both())),
    );
    Ok(())
}

/// Words, a filter and another order together (P10).
fn with_filter(site: &mut Site, reader: &Reader, by_length: &[Vec<String>]) -> Result<()> {
    let mut samples = Samples::default();
    for text in by_length.iter().skip(2).flatten() {
        let filters = vec![Filter::is("state", vec!["in_use".into()])];
        let sort = vec![Sort { key: "warranty_end".into(), desc: false }];
        let query = ListQuery { text: text.clone(), filters, sort };
        samples.take(|| page(reader, query))?;
    }
    site.add(
        Row::plain("P10", "Search + filter + sort in the grid, p50 / p95", samples.both())
            .within(samples.p(95), Duration::from_millis(20))
            .how(format!(
                "{} questions of 3–6 characters, state in use, by warranty end, first {FIRST}; by \
                 the clock {}",
                samples.len(),
                samples.walls()
            )),
    );
    Ok(())
}
