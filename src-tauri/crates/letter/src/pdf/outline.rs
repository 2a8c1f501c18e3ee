//! Bookmarks: the subject, and below it the headings.

use super::structure::headings;
use crate::layout::Layout;
use crate::layout::geometry::PAGE_HEIGHT;
use crate::layout::item::Tag;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

/// Adds the outline; none without headings.
pub(crate) fn add(doc: &mut Document, layout: &Layout, pages: &[ObjectId]) -> Option<ObjectId> {
    let headings = headings(&layout.tree);
    let (subject, below): (Vec<_>, Vec<_>) = headings.into_iter().partition(|(_, subject, _)| *subject);
    let (node, _, title) = *subject.first()?;
    let (root, top) = (doc.new_object_id(), doc.new_object_id());
    let ids: Vec<ObjectId> = below.iter().map(|_| doc.new_object_id()).collect();
    for (index, (node, _, title)) in below.iter().enumerate() {
        let mut entry = entry(layout, pages, *node, title, top);
        if let Some(before) = index.checked_sub(1).and_then(|at| ids.get(at)) {
            entry.set("Prev", *before);
        }
        if let Some(after) = ids.get(index + 1) {
            entry.set("Next", *after);
        }
        doc.set_object(ids[index], entry);
    }
    let mut first = entry(layout, pages, node, title, root);
    if let (Some(from), Some(to)) = (ids.first(), ids.last()) {
        first.set("First", *from);
        first.set("Last", *to);
        first.set("Count", ids.len() as i64);
    }
    doc.set_object(top, first);
    let count = 1 + ids.len() as i64;
    doc.set_object(
        root,
        dictionary! { "Type" => "Outlines", "First" => top, "Last" => top, "Count" => count },
    );
    Some(root)
}

fn entry(layout: &Layout, pages: &[ObjectId], node: usize, title: &str, parent: ObjectId) -> Dictionary {
    let place = layout.pages.iter().enumerate().find_map(|(number, page)| {
        let text = page.texts.iter().find(|text| text.tag == Tag::Node(node))?;
        Some((number, PAGE_HEIGHT - text.y + text.size))
    });
    let (number, top) = place.unwrap_or((0, PAGE_HEIGHT));
    let page = pages.get(number).copied().unwrap_or_default();
    let target = vec![
        Object::Reference(page),
        Object::Name(b"XYZ".to_vec()),
        Object::Null,
        Object::Real(top.round()),
        Object::Null,
    ];
    dictionary! { "Title" => text_string(title), "Parent" => parent, "Dest" => target }
}
