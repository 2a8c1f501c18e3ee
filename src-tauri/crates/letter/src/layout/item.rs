//! What lies on a page.

use super::tree::NodeId;
use crate::text::Line;
use koffer_pack::Arms;

/// To whom a mark on the paper belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    /// A node of the structure: read aloud.
    Node(NodeId),
    /// Page furniture: skipped by readers.
    Header,
    /// Page furniture at the foot.
    Footer,
}

/// Ink of text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Ink {
    /// Black to white, 0 to 1.
    Gray(f32),
    /// The red of a missing value.
    Missing,
}

impl Ink {
    pub(crate) const BLACK: Self = Self::Gray(0.0);
}

/// A line of text with its place: baseline start.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) size: f32,
    pub(crate) ink: Ink,
    pub(crate) line: Line,
    pub(crate) tag: Tag,
}

/// A shape without meaning: fill, rule, mark.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fill {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) paint: Paint,
}

/// How a shape is painted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Paint {
    /// Filled grey.
    Gray(f32),
    /// A fold or punch mark, grey.
    Mark(f32),
    /// The box around a missing value.
    MissingBox,
}

/// How strongly a row holds to the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Stick {
    /// A page may end here.
    #[default]
    No,
    /// Only if what sticks together is taller than a page.
    Soft,
    /// Hardly ever: a heading and its text.
    Hard,
}

/// A stretch of the letter that is never divided between pages.
#[derive(Debug, Clone, Default)]
pub(crate) struct Row {
    /// Space above, dropped at the top of a page.
    pub(crate) before: f32,
    /// Height.
    pub(crate) height: f32,
    /// The next row stands on the same page.
    pub(crate) sticks: Stick,
    /// Starts a new page.
    pub(crate) breaks: bool,
    /// Texts, y from the top of the row.
    pub(crate) texts: Vec<Text>,
    /// Shapes, y from the top of the row.
    pub(crate) fills: Vec<Fill>,
    /// Repeated (untagged) when this row starts a page.
    pub(crate) repeats: Option<std::rc::Rc<Row>>,
}

/// A page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) texts: Vec<Text>,
    pub(crate) fills: Vec<Fill>,
    pub(crate) arms: Option<PlacedArms>,
}

/// The coat of arms with its place (top left) and scale.
#[derive(Debug, Clone)]
pub(crate) struct PlacedArms {
    pub(crate) arms: Arms,
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) scale: f32,
    pub(crate) node: NodeId,
}
