//! The blocks of a letter as rows.

use super::geometry::{LEFT, TEXT_WIDTH};
use super::item::{Fill, Ink, Paint, Row, Stick, Tag, Text};
use super::setter::{Setter, Setting, baseline};
use super::table;
use super::tree::{Attribute, NodeId, Role, Tree};
use crate::content::{Block, Content, inline};
use crate::render::RenderError;
use crate::text::Style;

/// Rows of subject and body.
pub(crate) fn rows(
    setter: &mut Setter<'_>,
    tree: &mut Tree,
    content: &Content,
) -> Result<Vec<Row>, RenderError> {
    let look = setter.look;
    let mut rows = Vec::new();
    let subject = tree.add_with(Tree::ROOT, Role::H1, Attribute::Outline(inline::plain(&content.subject)));
    let mut set = plain(setter, subject);
    (set.size, set.leading) = look.subject;
    set.style = Style::BOLD;
    extend(&mut rows, setter.paragraph(&content.subject, &set).map_err(at("subject"))?, Stick::Hard);
    let mut gap = look.paragraph_gap * 2.0;
    let mut new_page = false;
    for (index, block) in content.body.iter().enumerate() {
        let here = |field: &str| format!("body[{index}].{field}");
        let start = rows.len();
        match block {
            Block::Salutation(text) => {
                let mut set = plain(setter, tree.add(Tree::ROOT, Role::P));
                set.before = gap;
                extend(
                    &mut rows,
                    setter.paragraph(&text.text, &set).map_err(at(&here("text")))?,
                    Stick::Soft,
                );
            }
            Block::Paragraph(paragraph) => {
                let leads = if paragraph.text.trim_end().ends_with(':') { Stick::Soft } else { Stick::No };
                for (number, part) in paragraph.text.split('\n').filter(|p| !p.trim().is_empty()).enumerate()
                {
                    let mut set = plain(setter, tree.add(Tree::ROOT, Role::P));
                    set.before = if number == 0 { gap } else { look.paragraph_gap };
                    extend(&mut rows, setter.paragraph(part, &set).map_err(at(&here("text")))?, leads);
                }
            }
            Block::Heading(heading) => {
                let role = if heading.level == 1 { Role::H2 } else { Role::H3 };
                let node = tree.add_with(Tree::ROOT, role, Attribute::Outline(inline::plain(&heading.text)));
                let mut set = plain(setter, node);
                (set.size, set.leading) = look.headings[usize::from(heading.level != 1)];
                set.style = Style::BOLD;
                set.before = look.heading_gap.0.max(gap);
                let mut lines = setter.paragraph(&heading.text, &set).map_err(at(&here("text")))?;
                lines.iter_mut().for_each(|row| row.sticks = Stick::Hard);
                rows.append(&mut lines);
            }
            Block::List(list) => list_rows(setter, tree, list, &mut rows).map_err(at(&here("items")))?,
            Block::Table(content) => {
                let grid = table::Grid::of_table(content);
                rows.extend(table::rows(setter, tree, &grid).map_err(at(&here("rows")))?);
            }
            Block::Calculation(sheet) => {
                for grid in table::Grid::of_sheet(&sheet.of, &sheet.titles, look.persons) {
                    rows.extend(table::rows(setter, tree, &grid).map_err(at(&here("of")))?);
                }
            }
            Block::RemedyNotice(text) => {
                rows.extend(notice(setter, tree, &text.text).map_err(at(&here("text")))?);
            }
            Block::Signature(signature) => {
                signature_rows(setter, tree, &signature.lines, &mut rows).map_err(at(&here("lines")))?;
            }
            Block::PageBreak(_) => {
                new_page = true;
                continue;
            }
        }
        if let Some(row) = rows.get_mut(start) {
            row.breaks |= new_page;
            new_page = false;
        }
        gap = if matches!(block, Block::Heading(_)) { look.heading_gap.1 } else { look.paragraph_gap };
    }
    if let Some(last) = rows.last_mut() {
        last.sticks = Stick::No;
    }
    Ok(rows)
}

fn at(path: &str) -> impl FnOnce(crate::text::MissingGlyph) -> RenderError + '_ {
    move |glyph| RenderError::MissingGlyph { path: path.to_owned(), glyph }
}

fn plain(setter: &Setter<'_>, node: NodeId) -> Setting {
    let (size, leading) = setter.look.body;
    Setting {
        style: Style::PLAIN,
        size,
        leading,
        x: LEFT,
        width: TEXT_WIDTH,
        before: 0.0,
        ink: Ink::BLACK,
        tag: Tag::Node(node),
    }
}

/// Appends `new`; `keep` keeps its last row with what follows.
fn extend(rows: &mut Vec<Row>, mut new: Vec<Row>, keep: Stick) {
    if let Some(last) = new.last_mut() {
        last.sticks = last.sticks.max(keep);
    }
    rows.append(&mut new);
}

fn list_rows(
    setter: &mut Setter<'_>,
    tree: &mut Tree,
    list: &crate::content::List,
    rows: &mut Vec<Row>,
) -> Result<(), crate::text::MissingGlyph> {
    let look = setter.look;
    let node = tree.add_with(Tree::ROOT, Role::L, Attribute::Decimal);
    for (number, item) in list.items.iter().enumerate() {
        let entry = tree.add(node, Role::Li);
        let label = tree.add(entry, Role::Lbl);
        let inner = tree.add(entry, Role::LBody);
        let text = tree.add(inner, Role::P);
        let mut set = plain(setter, text);
        set.x = LEFT + look.list_indent;
        set.width = TEXT_WIDTH - look.list_indent;
        set.before = if number == 0 { look.paragraph_gap } else { 3.0 };
        let mut new = setter.paragraph(item, &set)?;
        let numeral =
            setter.line(&format!("{}.\u{a0}", number + 1), Style { tabular: true, ..Style::PLAIN })?;
        if let Some(first) = new.first_mut() {
            let x = set.x - numeral.width_at(set.size) - 5.0;
            let y = baseline(set.size, set.leading);
            let label = Text { x, y, size: set.size, ink: Ink::BLACK, line: numeral, tag: Tag::Node(label) };
            first.texts.insert(0, label);
        }
        rows.append(&mut new);
    }
    Ok(())
}

/// The remedy notice on a grey ground with a bar at the left.
fn notice(
    setter: &mut Setter<'_>,
    tree: &mut Tree,
    text: &str,
) -> Result<Vec<Row>, crate::text::MissingGlyph> {
    let look = setter.look;
    let section = tree.add(Tree::ROOT, Role::Sect);
    let title = "Rechtsbehelfsbelehrung";
    let heading = tree.add_with(section, Role::H2, Attribute::Outline(title.to_owned()));
    let indent = 14.2;
    let mut set = plain(setter, heading);
    (set.size, set.leading) = look.headings[0];
    set.style = Style::BOLD;
    set.x += indent;
    set.width -= indent * 2.0;
    let mut inner = setter.paragraph(title, &set)?;
    for (index, part) in text.split('\n').filter(|part| !part.trim().is_empty()).enumerate() {
        let mut set = plain(setter, tree.add(section, Role::P));
        set.x += indent;
        set.width -= indent * 2.0;
        set.before = if index == 0 { look.heading_gap.1 } else { look.paragraph_gap * 0.75 };
        inner.extend(setter.paragraph(part, &set)?);
    }
    // Each line brings its part of the ground, a little longer than itself, so that no seam shows between them. A
    // notice stays together unless it is taller than a page.
    let (padding, count) = (7.0, inner.len());
    for (index, row) in inner.iter_mut().enumerate() {
        let above = if index == 0 { padding } else { row.before };
        let last = index + 1 == count;
        row.texts.iter_mut().for_each(|text| text.y += above);
        row.height += above + if last { padding } else { 0.0 };
        row.before = if index == 0 { look.paragraph_gap * 2.0 } else { 0.0 };
        if !last {
            row.sticks = row.sticks.max(if index == 0 { Stick::Hard } else { Stick::Soft });
        }
        let height = row.height + if last { 0.0 } else { 0.4 };
        let area = |width, gray| Fill { x: LEFT, y: 0.0, width, height, paint: Paint::Gray(gray) };
        row.fills = vec![area(TEXT_WIDTH, 0.955), area(2.2, 0.25)];
    }
    Ok(inner)
}

fn signature_rows(
    setter: &mut Setter<'_>,
    tree: &mut Tree,
    lines: &[String],
    rows: &mut Vec<Row>,
) -> Result<(), crate::text::MissingGlyph> {
    let look = setter.look;
    // The closing never stands alone: it stays with the end of the text above it.
    if let Some(last) = rows.last_mut() {
        last.sticks = last.sticks.max(Stick::Soft);
    }
    for (number, line) in lines.iter().enumerate() {
        let mut set = plain(setter, tree.add(Tree::ROOT, Role::P));
        set.before = match number {
            0 => look.paragraph_gap * 2.0,
            _ if number + 1 == lines.len() => look.pen,
            _ => look.paragraph_gap,
        };
        let keep = if number + 1 < lines.len() { Stick::Hard } else { Stick::No };
        extend(rows, setter.paragraph(line, &set)?, keep);
    }
    Ok(())
}
