//! XML as a tree of names and texts. No entity but the five of XML and characters by number is known,
//! none can be declared, and depth and size are bounded.

use std::ops::Range;

use custodia_core::import::table::ReadError;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::redact::REDACTED;
use super::super::table::is_secret;
use crate::limits;
use crate::refusal::{clamp, refused};

/// An element.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Its name without a namespace.
    pub(super) tag: String,
    /// Its attribute `name`.
    pub(super) name: String,
    /// Its own text, not that of what is inside.
    pub(super) text: String,
    line: u32,
    children: Vec<Self>,
}

impl Node {
    pub(super) fn is(&self, tag: &str, name: &str) -> bool {
        self.tag == tag && self.name == name
    }

    /// Those that fit, and of those inside one that fits only the outer.
    pub(super) fn all<'a>(&'a self, fits: &dyn Fn(&Self) -> bool) -> Vec<&'a Self> {
        let mut found = Vec::new();
        self.collect(fits, &mut found);
        found
    }

    fn collect<'a>(&'a self, fits: &dyn Fn(&Self) -> bool, found: &mut Vec<&'a Self>) {
        for child in &self.children {
            if fits(child) {
                found.push(child);
            } else {
                child.collect(fits, found);
            }
        }
    }

    /// The first inside that fits.
    pub(super) fn first<'a>(&'a self, fits: &dyn Fn(&Self) -> bool) -> Option<&'a Self> {
        self.children.iter().find_map(|c| if fits(c) { Some(c) } else { c.first(fits) })
    }

    /// The text of an entry right inside.
    pub(super) fn entry(&self, name: &str) -> Option<&str> {
        self.children.iter().find(|c| c.is("entry", name)).map(|c| c.text.trim())
    }

    /// Every entry inside as a line of words, with its place.
    pub(super) fn told(&self) -> Vec<(u32, String)> {
        let entries = self.all(&|n| n.tag == "entry");
        entries.iter().map(|e| (e.line, format!("{}: {}", e.name, e.text.trim()))).collect()
    }
}

/// Reads a document; an entry whose name is that of a password has [`REDACTED`] as its text. The
/// places of those texts in the document come along.
///
/// # Errors
/// `broken-evidence` with the line.
pub(super) fn read(text: &str) -> Result<(Node, Vec<Range<usize>>), ReadError> {
    let mut reader = Reader::from_str(text);
    let mut building = Building { stack: vec![Node::default()], ..Building::default() };
    let mut lines = Lines { text, at: 0, line: 1 };
    loop {
        let from = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let line = lines.of(from);
        let broken =
            |why: &dyn std::fmt::Display| refused("broken-evidence", line, why.to_string());
        match reader.read_event().map_err(|e| broken(&e))? {
            Event::Start(start) => {
                building.open(&start, line)?;
                let to = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
                building.begin_secret(to);
            }
            Event::Empty(start) => {
                building.open(&start, line)?;
                building.close();
            }
            Event::End(_) => {
                building.end_secret(from, text);
                building.close();
            }
            Event::Text(words) => building.words(&words),
            Event::CData(words) => building.words(&words),
            Event::GeneralRef(reference) => {
                let known = match reference.resolve_char_ref().map_err(|e| broken(&e))? {
                    Some(c) => Some(c),
                    None => predefined(&reference),
                };
                let c = known.ok_or_else(|| broken(&"entity"))?;
                building.words(c.encode_utf8(&mut [0; 4]));
            }
            // A declaration could define entities that grow without end.
            Event::DocType(_) => return Err(broken(&"DOCTYPE")),
            Event::Eof if building.stack.len() == 1 => break,
            Event::Eof => return Err(broken(&"EOF")),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    Ok((building.stack.pop().unwrap_or_default(), building.secrets))
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "apos" => '\'',
        "quot" => '"',
        _ => return None,
    })
}

#[derive(Default)]
struct Building {
    stack: Vec<Node>,
    nodes: usize,
    /// The outermost element that is secret: how deep it is and where its content begins.
    secret: Option<(usize, usize)>,
    secrets: Vec<Range<usize>>,
}

impl Building {
    fn open(&mut self, start: &BytesStart<'_>, line: u32) -> Result<(), ReadError> {
        let broken =
            |why: &dyn std::fmt::Display| refused("broken-evidence", line, why.to_string());
        self.nodes += 1;
        if self.nodes > limits::EVIDENCE_NODES || self.stack.len() > limits::EVIDENCE_DEPTH {
            return Err(broken(&"too many elements"));
        }
        let mut node =
            Node { tag: start.local_name().as_ref().to_owned(), line, ..Node::default() };
        let name = start.try_get_attribute("name").map_err(|e| broken(&e))?;
        if let Some(name) = name {
            let value = name.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            node.name = value.map_err(|e| broken(&e))?.into_owned();
        }
        self.stack.push(node);
        Ok(())
    }

    fn begin_secret(&mut self, from: usize) {
        let named = |n: &Node| is_secret(&n.tag) || (n.tag == "entry" && is_secret(&n.name));
        if self.secret.is_none() && self.stack.last().is_some_and(named) {
            self.secret = Some((self.stack.len(), from));
        }
    }

    fn end_secret(&mut self, to: usize, text: &str) {
        let Some((_, from)) = self.secret.take_if(|(depth, _)| *depth == self.stack.len()) else {
            return;
        };
        if let Some(node) = self.stack.last_mut()
            && text.get(from..to).is_some_and(|content| !content.trim().is_empty())
        {
            node.text = REDACTED.to_owned();
            node.children.clear();
            self.secrets.push(from..to);
        }
    }

    fn close(&mut self) {
        // The reader refuses an end without its beginning; the root stays.
        if self.stack.len() > 1
            && let Some(node) = self.stack.pop()
            && let Some(parent) = self.stack.last_mut()
        {
            parent.children.push(node);
        }
    }

    fn words(&mut self, words: &str) {
        if let Some(node) = self.stack.last_mut() {
            node.text.push_str(words);
        }
    }
}

/// Lines of places that only go on.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn of(&mut self, place: usize) -> u32 {
        let place = place.min(self.text.len());
        let passed = self.text.as_bytes().get(self.at..place).unwrap_or_default();
        let breaks = clamp(passed.iter().filter(|b| **b == b'\n').count());
        (self.at, self.line) = (place.max(self.at), self.line.saturating_add(breaks));
        self.line
    }
}
