//! The structure tree: what a screen reader walks through (PDF/UA-1, ISO 14289-1).

/// Index of a node.
pub(crate) type NodeId = usize;

/// A structure type of PDF 1.7.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Sect,
    H1,
    H2,
    H3,
    P,
    L,
    Li,
    Lbl,
    LBody,
    Table,
    Caption,
    THead,
    TBody,
    Tr,
    Th,
    Td,
    Figure,
}

impl Role {
    /// Its name in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Sect => "Sect",
            Self::H1 => "H1",
            Self::H2 => "H2",
            Self::H3 => "H3",
            Self::P => "P",
            Self::L => "L",
            Self::Li => "LI",
            Self::Lbl => "Lbl",
            Self::LBody => "LBody",
            Self::Table => "Table",
            Self::Caption => "Caption",
            Self::THead => "THead",
            Self::TBody => "TBody",
            Self::Tr => "TR",
            Self::Th => "TH",
            Self::Td => "TD",
            Self::Figure => "Figure",
        }
    }
}

/// What a node says beyond its role.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Attribute {
    /// Numbered list.
    Decimal,
    /// Summary of a table.
    Summary(String),
    /// Heading cell: its id and whether it heads the column (or the row).
    Heads { id: String, column: bool },
    /// Cell: ids of its headings.
    Headers(Vec<String>),
    /// Alternative text and box (x, y, width, height from the top left) of a figure.
    Figure { alt: String, area: [f32; 4] },
    /// Outline entry: the text of a heading.
    Outline(String),
}

/// A node.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: Option<NodeId>,
    pub(crate) kids: Vec<NodeId>,
    pub(crate) attribute: Option<Attribute>,
}

/// The tree; node 0 is the document.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
    tables: usize,
}

impl Tree {
    /// The root alone.
    pub(crate) fn new() -> Self {
        Self {
            nodes: vec![Node { role: Role::Document, parent: None, kids: Vec::new(), attribute: None }],
            tables: 0,
        }
    }

    /// The root.
    pub(crate) const ROOT: NodeId = 0;

    /// Adds a node at the end of `parent`.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.push(parent, role, None)
    }

    /// Adds a node with an attribute.
    pub(crate) fn add_with(&mut self, parent: NodeId, role: Role, attribute: Attribute) -> NodeId {
        self.push(parent, role, Some(attribute))
    }

    fn push(&mut self, parent: NodeId, role: Role, attribute: Option<Attribute>) -> NodeId {
        let id = self.nodes.len();
        self.nodes.push(Node { role, parent: Some(parent), kids: Vec::new(), attribute });
        if let Some(node) = self.nodes.get_mut(parent) {
            node.kids.push(id);
        }
        id
    }

    /// A number for the next table, so that ids of its cells are unique in the letter.
    pub(crate) fn next_table(&mut self) -> usize {
        self.tables += 1;
        self.tables
    }
}
