//! Everything on a page that is not text: rules, fills, marks, the coat of arms. Drawn with printpdf.
//!
//! All of it is artifact, except the arms: they are a figure with an alternative text.

use crate::layout::geometry::PAGE_HEIGHT;
use crate::layout::item::{Fill, Page, Paint, PlacedArms};
use crate::layout::tree::NodeId;
use koffer_pack::arms::{ArmsPath, Step, rgb};
use printpdf::{
    Color, DictItem, Greyscale, LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, Pt, Rect, Rgb,
    WindingOrder,
};
use std::collections::BTreeMap;

/// Operations of a page; `owners` gets the node of the arms.
pub(crate) fn operations(page: &Page, owners: &mut Vec<NodeId>) -> Vec<Op> {
    let mut ops = Vec::new();
    if let Some(placed) = &page.arms {
        ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Figure".into(),
            properties: dictionary([("MCID", DictItem::Int(owners.len() as i64))]),
        });
        owners.push(placed.node);
        arms(placed, &mut ops);
        ops.push(Op::EndMarkedContent);
    }
    let boxes = missing_boxes(page);
    let layout = page.fills.iter().chain(&boxes).filter(|fill| !matches!(fill.paint, Paint::Mark(_)));
    artifact("Layout", layout, &mut ops);
    artifact("Page", page.fills.iter().filter(|fill| matches!(fill.paint, Paint::Mark(_))), &mut ops);
    ops
}

fn dictionary<const N: usize>(entries: [(&str, DictItem); N]) -> DictItem {
    DictItem::Dict {
        map: entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<BTreeMap<_, _>>(),
    }
}

fn artifact<'a>(kind: &str, fills: impl Iterator<Item = &'a Fill>, ops: &mut Vec<Op>) {
    let mut fills = fills.peekable();
    if fills.peek().is_none() {
        return;
    }
    ops.push(Op::BeginMarkedContentWithProperties {
        tag: "Artifact".into(),
        properties: dictionary([("Type", DictItem::Name(kind.as_bytes().to_vec()))]),
    });
    for fill in fills {
        paint(fill, ops);
    }
    ops.push(Op::EndMarkedContent);
}

fn paint(fill: &Fill, ops: &mut Vec<Op>) {
    let mode = match fill.paint {
        Paint::Gray(gray) | Paint::Mark(gray) => {
            let col = Color::Greyscale(Greyscale { percent: gray, icc_profile: None });
            ops.push(Op::SetFillColor { col });
            PaintMode::Fill
        }
        Paint::MissingBox => {
            ops.push(Op::SetFillColor { col: color([0.99, 0.92, 0.92]) });
            ops.push(Op::SetOutlineColor { col: color([0.70, 0.07, 0.07]) });
            ops.push(Op::SetOutlineThickness { pt: Pt(0.8) });
            PaintMode::FillStroke
        }
    };
    ops.push(Op::DrawRectangle {
        rectangle: Rect {
            x: Pt(rounded(fill.x)),
            y: Pt(rounded(PAGE_HEIGHT - fill.y - fill.height)),
            width: Pt(rounded(fill.width)),
            height: Pt(rounded(fill.height)),
            mode: Some(mode),
            winding_order: Some(WindingOrder::NonZero),
        },
    });
}

fn rounded(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}

/// Boxes behind the missing values of a draft.
fn missing_boxes(page: &Page) -> Vec<Fill> {
    let mut boxes = Vec::new();
    for text in &page.texts {
        let mut x = text.x;
        for word in &text.line.words {
            let width = word.width as f32 * text.size / 1000.0;
            if word.missing {
                let (height, y) = (text.size * 1.24, text.y - text.size * 0.92);
                boxes.push(Fill { x: x - 1.5, y, width: width + 3.0, height, paint: Paint::MissingBox });
            }
            x += width;
        }
    }
    boxes
}

fn arms(placed: &PlacedArms, ops: &mut Vec<Op>) {
    for path in &placed.arms.paths {
        let fill = path.fill.as_deref().and_then(rgb);
        let stroke = path.stroke.as_ref().and_then(|stroke| Some((rgb(&stroke.color)?, stroke.width)));
        if let Some(fill) = fill {
            ops.push(Op::SetFillColor { col: color(fill) });
        }
        if let Some((stroke, width)) = stroke {
            ops.push(Op::SetOutlineColor { col: color(stroke) });
            ops.push(Op::SetOutlineThickness { pt: Pt(rounded(width * placed.scale)) });
        }
        let mode = match (fill, stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => PaintMode::Stroke,
            (None, None) => continue,
        };
        let rings = rings(path, placed);
        ops.push(Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::EvenOdd } });
    }
}

fn color([r, g, b]: [f32; 3]) -> Color {
    Color::Rgb(Rgb { r: rounded(r), g: rounded(g), b: rounded(b), icc_profile: None })
}

fn rings(path: &ArmsPath, placed: &PlacedArms) -> Vec<PolygonRing> {
    let mut rings: Vec<PolygonRing> = Vec::new();
    let point = |[x, y]: [f32; 2], bezier| LinePoint {
        p: Point {
            x: Pt(rounded(placed.x + x * placed.scale)),
            y: Pt(rounded(PAGE_HEIGHT - placed.y - y * placed.scale)),
        },
        bezier,
    };
    // The pack was checked when it was loaded; a path that does not read is not drawn.
    for step in path.steps().unwrap_or_default() {
        match step {
            Step::Move(to) => rings.push(PolygonRing { points: vec![point(to, false)] }),
            Step::Line(to) => {
                if let Some(ring) = rings.last_mut() {
                    ring.points.push(point(to, false));
                }
            }
            Step::Curve([one, two, to]) => {
                if let Some(ring) = rings.last_mut() {
                    ring.points.extend([point(one, true), point(two, true), point(to, false)]);
                }
            }
            Step::Close => {}
        }
    }
    rings
}
