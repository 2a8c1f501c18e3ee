//! DIN 5008 form B, in millimetres on A4, and what follows from it.

/// Points per millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// Height of the page.
pub(crate) const PAGE_HEIGHT: f32 = 297.0 * MM;
/// Left margin of all text.
pub(crate) const LEFT: f32 = 25.0 * MM;
/// Right edge of all text (margin 20 mm).
pub(crate) const RIGHT: f32 = 190.0 * MM;
/// Width of the text.
pub(crate) const TEXT_WIDTH: f32 = RIGHT - LEFT;
/// Address field: top edge; it is 45 mm high and 85 mm wide from x = 20 mm.
pub(crate) const ADDRESS_TOP: f32 = 45.0 * MM;
/// Height of the zone for the return line and notes inside the address field.
pub(crate) const ADDRESS_NOTES: f32 = 17.7 * MM;
/// Width inside the address field, 5 mm from its left edge.
pub(crate) const ADDRESS_WIDTH: f32 = 80.0 * MM;
/// Information block: left edge.
pub(crate) const INFORMATION_LEFT: f32 = 125.0 * MM;
/// Information block: first line.
pub(crate) const INFORMATION_TOP: f32 = 50.0 * MM;
/// Where the subject begins at the earliest (98.46 mm is DIN's place for its line).
pub(crate) const BODY_TOP: f32 = 98.46 * MM;
/// Where text begins on later pages.
pub(crate) const LATER_TOP: f32 = 27.0 * MM;
/// Where text ends.
pub(crate) const BODY_BOTTOM: f32 = 275.0 * MM;
/// Fold marks of form B.
pub(crate) const FOLD_MARKS: [f32; 2] = [105.0 * MM, 210.0 * MM];
/// Punch mark.
pub(crate) const PUNCH_MARK: f32 = 148.5 * MM;
