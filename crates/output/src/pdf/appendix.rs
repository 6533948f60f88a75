//! Texts in full: what a cell showed only the beginning of.

use custodia_core::reports::model::Align;
use custodia_core::text::{Lang, t};

use super::flow::Flow;
use super::layout::{Entry, Target};
use super::parts;
use super::refs::anchor;
use super::style::{ACCENT, BODY, Face, Style};
use super::unit::{Rect, pt};

/// Places them under a heading of their own; nothing when every text stands where it belongs.
pub(crate) fn place(flow: &mut Flow<'_, '_, '_>, lang: Lang, outline: &mut Vec<Entry>) {
    let all = std::mem::take(&mut flow.shaper.refs.full);
    if all.is_empty() {
        return;
    }
    let title = t(lang, "paper-texts-in-full");
    let top = parts::heading(flow, 1, &title, pt(60));
    outline.push(Entry { level: 1, title, page: flow.page(), top });
    let label = Style { face: Face::Semi, ..BODY }.ink(ACCENT);
    for full in all {
        flow.space(pt(6));
        flow.ensure(label.leading + BODY.leading * 3);
        let y = flow.y;
        flow.anchor(anchor(&full.label), y);
        let head = super::frame::one_line(
            flow.shaper,
            &format!("{} · {}", full.label, full.context),
            label,
            flow.sheet.body_width(),
        );
        let area = Rect::new(flow.sheet.left, y, head.width_at(label.size), label.leading);
        if let Some((page, top)) = flow.shaper.refs.origins.get(&full.label).copied() {
            flow.link(area, Target::Place { page, top });
        }
        flow.put_line(&head, label, Rect { w: flow.sheet.body_width(), ..area }, Align::Start);
        flow.y += label.leading;
        parts::paragraph(flow, &full.text, BODY);
    }
}
