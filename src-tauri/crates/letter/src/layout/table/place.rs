//! A grid as rows of a page, with the table's structure for screen readers.

use super::grid::{Grid, GridRow, Weight};
use crate::layout::geometry::{LEFT, RIGHT, TEXT_WIDTH};
use crate::layout::item::{Fill, Ink, Paint, Row, Stick, Tag, Text};
use crate::layout::setter::{Setter, Setting, baseline};
use crate::layout::tree::{Attribute, NodeId, Role, Tree};
use crate::text::{Line, MissingGlyph, Style};
use std::rc::Rc;

const PADDING: f32 = 4.0;
const ABOVE: f32 = 1.9;

/// Rows of `grid`.
pub(crate) fn rows(setter: &mut Setter<'_>, tree: &mut Tree, grid: &Grid) -> Result<Vec<Row>, MissingGlyph> {
    let number = tree.next_table();
    let table = tree.add_with(Tree::ROOT, Role::Table, Attribute::Summary(grid.caption.clone()));
    let caption = tree.add(table, Role::Caption);
    let columns = columns(setter, grid)?;
    let mut out = captions(setter, grid, caption)?;
    let head = tree.add(table, Role::THead);
    let head_row = tree.add(head, Role::Tr);
    let ids: Vec<String> = (0..grid.titles.len()).map(|column| format!("t{number}c{column}")).collect();
    let nodes: Vec<NodeId> = ids
        .iter()
        .map(|id| tree.add_with(head_row, Role::Th, Attribute::Heads { id: id.clone(), column: true }))
        .collect();
    let header = GridRow { weight: Weight::Result, cells: grid.titles.clone() };
    let mut head = grid_row(setter, grid, &columns, &header, &nodes)?;
    head.fills.push(rule(0.0, 0.8, 0.0));
    head.sticks = Stick::Hard;
    let repeated = Rc::new(head.clone());
    out.push(head);
    let body = tree.add(table, Role::TBody);
    for (index, row) in grid.rows.iter().enumerate() {
        let node = tree.add(body, Role::Tr);
        let id = format!("t{number}r{index}");
        let mut nodes =
            vec![tree.add_with(node, Role::Th, Attribute::Heads { id: id.clone(), column: false })];
        for column in ids.iter().skip(1) {
            nodes.push(tree.add_with(node, Role::Td, Attribute::Headers(vec![column.clone(), id.clone()])));
        }
        let mut placed = grid_row(setter, grid, &columns, row, &nodes)?;
        placed.repeats = Some(Rc::clone(&repeated));
        placed.fills.push(match row.weight {
            Weight::Plain | Weight::Part => rule(0.0, 0.35, 0.7),
            Weight::Sum => rule(0.0, 0.6, 0.0),
            Weight::Result => rule(0.0, 0.8, 0.0),
        });
        let sum_next =
            grid.rows.get(index + 1).is_some_and(|next| matches!(next.weight, Weight::Sum | Weight::Result));
        // A part's heading stays with its first row, a sum with the row above it.
        placed.sticks = match row.weight {
            Weight::Part => Stick::Hard,
            _ if sum_next => Stick::Soft,
            _ => Stick::No,
        };
        out.push(placed);
    }
    if let Some(last) = out.last_mut() {
        last.fills.push(rule(last.height, 0.8, 0.0));
        last.height += 2.0;
        last.sticks = Stick::No;
    }
    Ok(out)
}

fn rule(y: f32, height: f32, gray: f32) -> Fill {
    Fill { x: LEFT, y, width: TEXT_WIDTH, height, paint: Paint::Gray(gray) }
}

/// Left edge and width of each column.
fn columns(setter: &mut Setter<'_>, grid: &Grid) -> Result<Vec<(f32, f32)>, MissingGlyph> {
    let count = grid.titles.len();
    let amounts = grid.amounts.iter().filter(|amount| **amount).count();
    // Amount columns as wide as the longest amount asks, but never more than two thirds of the page together.
    let (size, _) = setter.look.table;
    let mut widest: f32 = 0.0;
    for row in &grid.rows {
        let bold = row.weight != Weight::Plain;
        for (cell, _) in row.cells.iter().zip(&grid.amounts).filter(|(_, amount)| **amount) {
            widest =
                widest.max(setter.line(cell, Style { bold, tabular: true, whole: true })?.width_at(size));
        }
    }
    let most = TEXT_WIDTH * 0.66 / amounts.max(1) as f32;
    let wanted = (widest + 2.0 * PADDING + 4.0).max(setter.look.amount_column);
    let amount_width = if amounts == 0 { 0.0 } else { wanted.min(most) };
    let rest = TEXT_WIDTH - amount_width * amounts as f32;
    let texts = (count - amounts) as f32;
    // With several text columns the first is as wide as the others.
    let text_width = rest / texts.max(1.0);
    let mut x = LEFT;
    let mut out = Vec::with_capacity(count);
    for amount in &grid.amounts {
        let width = if *amount { amount_width } else { text_width };
        out.push((x, width));
        x += width;
    }
    Ok(out)
}

fn captions(setter: &mut Setter<'_>, grid: &Grid, node: NodeId) -> Result<Vec<Row>, MissingGlyph> {
    let (size, leading) = setter.look.table;
    let set = Setting {
        style: Style::BOLD,
        size,
        leading,
        x: LEFT,
        width: TEXT_WIDTH,
        before: setter.look.paragraph_gap * 1.5,
        ink: Ink::BLACK,
        tag: Tag::Node(node),
    };
    let mut rows = setter.paragraph(&grid.caption, &set)?;
    for row in &mut rows {
        row.sticks = Stick::Hard;
    }
    if let Some(last) = rows.last_mut() {
        last.height += 3.0;
    }
    Ok(rows)
}

fn grid_row(
    setter: &mut Setter<'_>,
    grid: &Grid,
    columns: &[(f32, f32)],
    row: &GridRow,
    nodes: &[NodeId],
) -> Result<Row, MissingGlyph> {
    let (size, leading) = setter.look.table;
    let bold = row.weight != Weight::Plain;
    let mut cells: Vec<(usize, bool, Vec<Line>)> = Vec::new();
    for (index, cell) in row.cells.iter().enumerate() {
        let amount = grid.amounts.get(index).copied().unwrap_or(false);
        let mut width = columns[index].1 - 2.0 * PADDING;
        // The heading of a part reaches over the empty cells beside it.
        if row.weight == Weight::Part {
            width = TEXT_WIDTH - 2.0 * PADDING;
        }
        cells.push((
            index,
            amount,
            setter.lines(cell, Style { bold, tabular: amount, whole: amount }, size, width)?,
        ));
    }
    let tallest = cells.iter().map(|(_, _, lines)| lines.len()).max().unwrap_or(1).max(1);
    let height = tallest as f32 * leading + 2.0 * ABOVE;
    let mut out = Row { height, ..Row::default() };
    for (index, amount, lines) in cells {
        let (x, width) = columns[index];
        // Amounts stand on the last line of their row.
        let skip = if amount { tallest - lines.len() } else { 0 };
        for (number, line) in lines.into_iter().enumerate() {
            let left = if amount { x + width - PADDING - line.width_at(size) } else { x + PADDING };
            out.texts.push(Text {
                x: left,
                y: ABOVE + (skip + number) as f32 * leading + baseline(size, leading),
                size,
                ink: Ink::BLACK,
                line,
                tag: Tag::Node(nodes[index]),
            });
        }
    }
    if row.weight == Weight::Result {
        out.fills.push(Fill { x: LEFT, y: 0.0, width: RIGHT - LEFT, height, paint: Paint::Gray(0.925) });
    }
    Ok(out)
}
