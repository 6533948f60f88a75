//! A PDF against its report: every text of it in the text of the file, in reading order.

use custodia_core::reports::model::*;
use custodia_core::text::Format;

use crate::files::{bare, said, said_in};

/// A text in a cell that is longer than this only begins there, and stands whole under "Texts in
/// full".
const LONG: usize = 700;
/// What of it stands in its cell at least.
const BEGINNING: usize = 120;

/// A text of a report.
pub(super) struct Said {
    /// As a page gives it back.
    pub(super) plain: String,
    /// Whether its place only has its beginning.
    shortened: bool,
    /// Its words, where pages have them in the order they are seen and not read.
    leftward: Vec<String>,
}

impl Said {
    fn new(text: &str) -> Self {
        let words = text.split_whitespace().map(plain).filter(|word| !word.is_empty());
        let leftward = if right_to_left(text) { words.collect() } else { Vec::new() };
        Self { plain: plain(text), shortened: false, leftward }
    }

    fn cell(text: &str) -> Self {
        Self { shortened: text.chars().count() > LONG, ..Self::new(text) }
    }

    /// Where it ends in the text of a page; `None` when it is not there.
    fn within(&self, rest: &str) -> Option<usize> {
        if self.shortened {
            return follow(rest, start(&self.plain, BEGINNING));
        }
        if self.leftward.is_empty() {
            return follow(rest, &self.plain);
        }
        // Every word, in any order, beside the others. What boxes say of a word whose font is missing
        // is in the order it is read, as the standard has it; this reader turns it round.
        let find = |word: &String| {
            let turned: String = word.chars().rev().collect();
            Some(rest.find(word.as_str()).or_else(|| rest.find(&turned))? + word.len())
        };
        let ends = self.leftward.iter().map(find);
        let ends = ends.collect::<Option<Vec<usize>>>()?;
        let (first, last) = (*ends.iter().min()?, *ends.iter().max()?);
        (last - first <= self.plain.len() + FURNITURE).then_some(last)
    }
}

/// What a report says, in the order in which it is read.
pub(super) fn texts(report: &Report) -> Vec<Said> {
    let format = Format(report.lang);
    if let [Block::Labels(labels)] = report.blocks.as_slice() {
        // Labels have no head and no foot; their other lines may be cut, and that is said.
        return labels.labels.iter().map(|l| Said::new(&l.title)).collect();
    }
    let as_at = report.as_at.clone().unwrap_or_default();
    let head = [&report.issuer.name, &report.title, &as_at, &report.subtitle];
    let mut all: Vec<Said> = head.into_iter().map(|text| Said::new(text)).collect();
    all.extend(report.facts.iter().flat_map(|f| fact(f, format)));
    if report.contents {
        all.extend(
            report
                .blocks
                .iter()
                .filter_map(|b| match b {
                    // A title too long for its line goes on in its section, where it stands whole.
                    Block::Section(s) if !right_to_left(&s.title) => Some(start(&s.title, 40)),
                    _ => None,
                })
                .map(Said::new),
        );
    }
    all.extend(report.blocks.iter().flat_map(|b| of_block(b, format)));
    all.extend(report.notes.iter().map(|note| Said::new(note)));
    all.retain(|said| !said.plain.is_empty());
    all
}

fn of_block(block: &Block, format: Format) -> Vec<Said> {
    let one = |text: &String| Said::new(text);
    match block {
        Block::Section(s) => vec![one(&s.title), one(&s.subtitle)],
        Block::Heading { text, .. } | Block::Paragraph(text) => vec![one(text)],
        Block::Figures(figures) => figures.iter().flat_map(|f| figure(f, format)).collect(),
        Block::Facts(facts) => facts.iter().flat_map(|f| fact(f, format)).collect(),
        Block::Table(table) => of_table(table, format),
        Block::Chart(chart) => vec![one(&chart.caption)],
        Block::Timeline(chart) => vec![one(&chart.caption)],
        Block::Codes(codes) => codes.iter().map(|c| one(&c.data)).collect(),
        Block::Labels(_) => Vec::new(),
        Block::Signatures(lines) => lines.iter().map(|s| one(&s.role)).collect(),
    }
}

fn fact(fact: &Fact, format: Format) -> Vec<Said> {
    let value = said(&fact.value, format);
    [Said::new(&fact.label)].into_iter().chain(value.iter().map(|t| Said::cell(t))).collect()
}

fn figure(figure: &Figure, format: Format) -> Vec<Said> {
    let value = said(&figure.value, format);
    value.iter().map(|t| Said::cell(t)).chain([Said::new(&figure.label)]).collect()
}

fn of_table(table: &Table, format: Format) -> Vec<Said> {
    let mut all: Vec<Said> = table.columns.iter().map(|c| Said::new(&c.title)).collect();
    if table.rows.is_empty() {
        all.push(Said::new(&table.empty));
    }
    for row in &table.rows {
        all.extend(said_in(table, row, format).iter().map(|text| Said::cell(text)));
        all.extend(row.note.iter().map(|note| Said::new(note)));
    }
    all
}

/// As a page gives it back: marks that are not drawn are not copied, and forms that mean the same
/// are one.
pub(super) fn plain(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let kept = |c: &char| {
        !c.is_control()
            && !matches!(*c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{fe0f}'
                | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
    };
    bare(text).nfkc().filter(kept).collect()
}

/// The text of a file as [`plain`] text, with [`TURN`] between its pages.
pub(super) fn copied(text: &str) -> String {
    text.split('\u{c}').map(plain).collect::<Vec<_>>().join(TURN)
}

/// Between two pages of copied text.
const TURN: &str = "\u{1}";

/// What is not found where it should stand.
pub(super) fn missing(texts: &[Said], copied: &str) -> Vec<String> {
    let mut rest = copied;
    // Shortened texts stand whole further on, one after the other.
    let mut whole = Vec::new();
    let mut lost = Vec::new();
    for said in texts {
        match said.within(rest) {
            Some(at) => rest = &rest[at..],
            None => lost.push(said.plain.clone()),
        }
        if said.shortened {
            whole.push((said, rest));
        }
    }
    let whole = whole.into_iter().filter(|(said, rest)| follow(rest, &said.plain).is_none());
    lost.extend(whole.map(|(said, _)| said.plain.clone()));
    lost
}

/// Right-to-left text comes back from a page word by word in the order it is seen.
fn right_to_left(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}'))
}

/// Where a text ends in `rest`, however many pages it goes over; `None` when it is not there whole.
fn follow(rest: &str, wanted: &str) -> Option<usize> {
    let first = start(wanted, 40);
    let mut from = 0;
    while let Some(at) = rest[from..].find(first) {
        let begin = from + at;
        if let Some(end) = along(rest, begin, wanted) {
            return Some(end);
        }
        from = begin + first.chars().next().map_or(1, char::len_utf8);
    }
    None
}

fn along(rest: &str, begin: usize, wanted: &str) -> Option<usize> {
    let (mut at, mut left) = (begin, wanted);
    loop {
        let same = common(&rest[at..], left);
        (at, left) = (at + same, &left[same..]);
        if left.is_empty() {
            return Some(at);
        }
        // Only the foot of one page and the head of the next may stand between its lines.
        let foot = rest[at..].find(TURN).filter(|foot| *foot < FURNITURE)?;
        let next = at + foot + TURN.len();
        let head = rest[next..].find(start(left, 12)).filter(|head| *head < FURNITURE)?;
        at = next + head;
    }
}

/// Most bytes of a page's foot, or of its head with the heads of columns.
const FURNITURE: usize = 1_500;

fn start(text: &str, chars: usize) -> &str {
    text.char_indices().nth(chars).map_or(text, |(at, _)| &text[..at])
}

/// Bytes that two texts have in common from their beginning.
fn common(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}
