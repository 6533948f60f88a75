//! The outline of a file: sections and tables in reading order, the groups of a table under it.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::finish::text;
use super::layout::Entry;
use super::unit::{Mp, points};

/// An entry with its neighbours, by their places in the list.
struct Node<'e> {
    entry: &'e Entry,
    page: ObjectId,
    height: Mp,
    above: Option<usize>,
    before: Option<usize>,
    after: Option<usize>,
    kids: Kids,
}

/// What stands under a node.
#[derive(Debug, Clone, Copy, Default)]
struct Kids {
    ends: Option<(usize, usize)>,
    count: i64,
}

/// Writes the outline and returns its root; `None` for a file without entries.
pub(crate) fn add_outline(
    document: &mut Document,
    entries: &[Entry],
    pages: &[(ObjectId, Mp)],
) -> Option<ObjectId> {
    let (nodes, top) = tree(entries, pages);
    if nodes.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = nodes.iter().map(|_| document.new_object_id()).collect();
    let id = |n: Option<usize>| n.and_then(|n| ids.get(n)).copied();
    for (node, own) in nodes.iter().zip(&ids) {
        let top = Object::Real(points(node.height - node.entry.top + 6_000));
        let place =
            vec![Object::Reference(node.page), "XYZ".into(), Object::Null, top, Object::Null];
        let mut item = dictionary! {
            "Title" => text(&node.entry.title),
            "Parent" => id(node.above).unwrap_or(root),
            "Dest" => place,
        };
        for (key, neighbour) in [("Prev", id(node.before)), ("Next", id(node.after))] {
            if let Some(neighbour) = neighbour {
                item.set(key, neighbour);
            }
        }
        name_kids(&mut item, node.kids, &ids);
        document.set_object(*own, item);
    }
    let mut item = dictionary! { "Type" => "Outlines" };
    name_kids(&mut item, top, &ids);
    // All levels are open, so that every entry counts.
    item.set("Count", i64::try_from(nodes.len()).unwrap_or(i64::MAX));
    document.set_object(root, item);
    Some(root)
}

fn name_kids(item: &mut Dictionary, kids: Kids, ids: &[ObjectId]) {
    if let Some((first, last)) = kids.ends
        && let (Some(first), Some(last)) = (ids.get(first), ids.get(last))
    {
        item.set("First", *first);
        item.set("Last", *last);
        item.set("Count", kids.count);
    }
}

/// The entries with their neighbours, and what stands at the top.
fn tree<'e>(entries: &'e [Entry], pages: &[(ObjectId, Mp)]) -> (Vec<Node<'e>>, Kids) {
    let mut nodes: Vec<Node<'e>> = Vec::new();
    let mut top = Kids::default();
    // The open entries from the top down to the newest.
    let mut open: Vec<(u8, usize)> = Vec::new();
    for entry in entries.iter().filter(|e| !e.title.is_empty()) {
        let Some((page, height)) = pages.get(entry.page).copied() else { continue };
        while open.last().is_some_and(|(level, _)| *level >= entry.level) {
            open.pop();
        }
        let own = nodes.len();
        let above = open.last().map(|(_, n)| *n);
        let siblings = match above.and_then(|n| nodes.get_mut(n)) {
            Some(node) => &mut node.kids,
            None => &mut top,
        };
        let before = siblings.ends.map(|(_, last)| last);
        siblings.ends = Some((siblings.ends.map_or(own, |(first, _)| first), own));
        siblings.count += 1;
        if let Some(node) = before.and_then(|n| nodes.get_mut(n)) {
            node.after = Some(own);
        }
        nodes.push(Node { entry, page, height, above, before, after: None, kids: Kids::default() });
        open.push((entry.level, own));
    }
    (nodes, top)
}
