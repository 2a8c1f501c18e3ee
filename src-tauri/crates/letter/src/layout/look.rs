//! Sizes and distances of the two renditions.
//!
//! Large print follows VBD NRW: nothing below 16 pt, everything reflowed, no information left out.

use crate::content::Rendition;

/// Everything that differs between renditions. Points.
pub(crate) struct Look {
    /// Large print?
    pub(crate) large: bool,
    /// Body: size and line distance.
    pub(crate) body: (f32, f32),
    /// Subject.
    pub(crate) subject: (f32, f32),
    /// Headings of level 1 and 2.
    pub(crate) headings: [(f32, f32); 2],
    /// Address.
    pub(crate) address: (f32, f32),
    /// Return line.
    pub(crate) return_line: f32,
    /// Name of the authority.
    pub(crate) authority: f32,
    /// Office below it.
    pub(crate) office: f32,
    /// Information block: label size, value size, line distance.
    pub(crate) information: (f32, f32, f32),
    /// Table: size and line distance.
    pub(crate) table: (f32, f32),
    /// Width of an amount column.
    pub(crate) amount_column: f32,
    /// Persons side by side in a calculation sheet.
    pub(crate) persons: usize,
    /// Running head and foot.
    pub(crate) running: f32,
    /// Space between paragraphs.
    pub(crate) paragraph_gap: f32,
    /// Indent of list text.
    pub(crate) list_indent: f32,
    /// Extra gap above and below a heading.
    pub(crate) heading_gap: (f32, f32),
    /// Space for the pen above the name.
    pub(crate) pen: f32,
}

const STANDARD: Look = Look {
    large: false,
    body: (10.5, 14.2),
    subject: (13.0, 16.6),
    headings: [(11.5, 15.0), (10.5, 14.2)],
    address: (11.0, 14.0),
    return_line: 7.5,
    authority: 19.0,
    office: 10.5,
    information: (8.0, 9.2, 13.4),
    table: (9.5, 12.4),
    amount_column: 73.7,
    persons: 4,
    running: 8.5,
    paragraph_gap: 7.1,
    list_indent: 25.5,
    heading_gap: (13.0, 3.6),
    pen: 34.0,
};

const LARGE: Look = Look {
    large: true,
    body: (17.0, 24.0),
    subject: (20.0, 26.0),
    headings: [(18.5, 25.0), (17.0, 24.0)],
    address: (16.0, 18.5),
    return_line: 16.0,
    authority: 24.0,
    office: 16.0,
    information: (16.0, 16.0, 22.0),
    table: (16.0, 21.0),
    amount_column: 92.0,
    persons: 3,
    running: 16.0,
    paragraph_gap: 12.0,
    list_indent: 34.0,
    heading_gap: (20.0, 6.0),
    pen: 48.0,
};

/// The look of a rendition.
pub(crate) fn look(rendition: Rendition) -> &'static Look {
    match rendition {
        Rendition::Standard => &STANDARD,
        Rendition::Grossdruck => &LARGE,
    }
}
