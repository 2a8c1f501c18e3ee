//! The structure tree as objects: elements, parent tree, ids.

use crate::layout::tree::{Attribute, NodeId, Role, Tree};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

/// Marked content of a node: page index and id on that page.
type Contents = Vec<Vec<(usize, usize)>>;

/// Adds the tree; `owners[page][mcid]` is the node of a piece of marked content. Gives the root's id.
pub(crate) fn add(
    doc: &mut Document,
    tree: &Tree,
    owners: &[Vec<NodeId>],
    pages: &[ObjectId],
    height: f32,
) -> ObjectId {
    let mut contents: Contents = vec![Vec::new(); tree.nodes.len()];
    for (page, nodes) in owners.iter().enumerate() {
        for (mcid, node) in nodes.iter().enumerate() {
            contents[*node].push((page, mcid));
        }
    }
    let root = doc.new_object_id();
    let ids: Vec<ObjectId> = tree.nodes.iter().map(|_| doc.new_object_id()).collect();
    let mut named = Vec::new();
    for (index, node) in tree.nodes.iter().enumerate() {
        let parent = node.parent.map_or(root, |parent| ids[parent]);
        let mut element = Dictionary::new();
        element.set("Type", "StructElem");
        element.set("S", node.role.name());
        element.set("P", parent);
        let home = contents[index].first().map(|(page, _)| *page);
        if let Some(page) = home.and_then(|page| pages.get(page)) {
            element.set("Pg", *page);
        }
        let mut kids: Vec<Object> = node.kids.iter().map(|kid| Object::Reference(ids[*kid])).collect();
        for (page, mcid) in &contents[index] {
            kids.push(if Some(*page) == home {
                Object::Integer(*mcid as i64)
            } else {
                let page = pages.get(*page).copied().unwrap_or_default();
                Object::Dictionary(dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => *mcid as i64 })
            });
        }
        if let (true, Some(only)) = (kids.len() == 1, kids.first()) {
            element.set("K", only.clone());
        } else if !kids.is_empty() {
            element.set("K", kids);
        }
        if let Some(attribute) = &node.attribute {
            set_attribute(&mut element, attribute, height);
            if let Attribute::Heads { id, .. } = attribute {
                named.push((id.clone(), ids[index]));
            }
        }
        doc.set_object(ids[index], element);
    }
    let parent_tree = parent_tree(doc, owners, &ids);
    let mut tree_root = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![Object::Reference(ids[Tree::ROOT])],
        "ParentTree" => parent_tree,
        "ParentTreeNextKey" => owners.len() as i64,
    };
    if !named.is_empty() {
        named.sort();
        let (first, last) = (named[0].0.clone(), named[named.len() - 1].0.clone());
        let names: Vec<Object> = named
            .into_iter()
            .flat_map(|(name, id)| [Object::string_literal(name), Object::Reference(id)])
            .collect();
        let limits = vec![Object::string_literal(first), Object::string_literal(last)];
        let leaf = doc.add_object(dictionary! { "Limits" => limits, "Names" => names });
        let id_tree = doc.add_object(dictionary! { "Kids" => vec![Object::Reference(leaf)] });
        tree_root.set("IDTree", id_tree);
    }
    doc.set_object(root, tree_root);
    root
}

fn parent_tree(doc: &mut Document, owners: &[Vec<NodeId>], ids: &[ObjectId]) -> ObjectId {
    let mut numbers = Vec::new();
    for (page, nodes) in owners.iter().enumerate() {
        let elements: Vec<Object> = nodes.iter().map(|node| Object::Reference(ids[*node])).collect();
        let elements = doc.add_object(elements);
        numbers.push(Object::Integer(page as i64));
        numbers.push(Object::Reference(elements));
    }
    doc.add_object(dictionary! { "Nums" => numbers })
}

fn set_attribute(element: &mut Dictionary, attribute: &Attribute, height: f32) {
    match attribute {
        Attribute::Decimal => element.set("A", dictionary! { "O" => "List", "ListNumbering" => "Decimal" }),
        Attribute::Summary(text) => {
            element.set("A", dictionary! { "O" => "Table", "Summary" => text_string(text) });
        }
        Attribute::Heads { id, column } => {
            let scope = if *column { "Column" } else { "Row" };
            element.set("ID", Object::string_literal(id.as_str()));
            element.set("A", dictionary! { "O" => "Table", "Scope" => scope });
        }
        Attribute::Headers(ids) => {
            let ids: Vec<Object> = ids.iter().map(|id| Object::string_literal(id.as_str())).collect();
            element.set("A", dictionary! { "O" => "Table", "Headers" => ids });
        }
        Attribute::Figure { alt, area: [x, y, width, tall] } => {
            element.set("Alt", text_string(alt));
            let edges = [*x, height - y - tall, x + width, height - y];
            let edges: Vec<Object> =
                edges.iter().map(|edge| Object::Real((edge * 100.0).round() / 100.0)).collect();
            element.set("A", dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => edges });
        }
        Attribute::Outline(_) => {}
    }
}

/// The headings with their node, level and text, in reading order.
pub(crate) fn headings(tree: &Tree) -> Vec<(NodeId, bool, &str)> {
    tree.nodes
        .iter()
        .enumerate()
        .filter_map(|(index, node)| match &node.attribute {
            Some(Attribute::Outline(text)) => Some((index, node.role == Role::H1, text.as_str())),
            _ => None,
        })
        .collect()
}
