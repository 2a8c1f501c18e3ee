//! The address field of DIN 5008 form B: return line in the upper zone, at most six lines below it in the window.
//!
//! Long names are set smaller before they are broken, and an address that still needs more than six lines is refused:
//! what does not stand in the window does not reach anybody.

use super::geometry::{ADDRESS_NOTES, ADDRESS_TOP, ADDRESS_WIDTH, LEFT};
use super::item::{Fill, Page, Paint};
use super::put::Put;
use super::setter::Setter;
use super::tree::{Role, Tree};
use crate::content::{Content, ContentError};
use crate::render::RenderError;
use crate::text::Style;

/// Size, line distance, first baseline below the top of the zone, most lines.
const FITS: [(f32, f32, f32, usize); 4] =
    [(11.0, 14.0, 12.6, 5), (10.5, 12.6, 9.8, 6), (9.5, 12.6, 9.8, 6), (8.5, 12.6, 9.8, 6)];

pub(crate) fn set(
    setter: &mut Setter<'_>,
    tree: &mut Tree,
    content: &Content,
    page: &mut Page,
) -> Result<f32, RenderError> {
    let look = setter.look;
    let section = tree.add(Tree::ROOT, Role::Sect);
    let (sender, recipient) = (tree.add(section, Role::P), tree.add(section, Role::P));
    let zone = ADDRESS_TOP + ADDRESS_NOTES;
    let fit = if look.large { (look.address.0, look.address.1, 0.0, 6) } else { fitting(setter, content)? };
    let (size, leading, first, _) = fit;
    let small = look.return_line;
    let from = &content.sender.return_line;
    let mut put = Put { setter, page };
    let mut y = if look.large {
        let start = (LEFT, ADDRESS_TOP + small, ADDRESS_WIDTH);
        put.lines("sender.returnLine", from, Style::WHOLE, (small, 18.0), start, 0.0, sender)? + 4.0
    } else {
        let start = (LEFT, zone - 7.2, ADDRESS_WIDTH);
        put.lines("sender.returnLine", from, Style::WHOLE, (small, 9.0), start, 0.25, sender)?;
        let rule =
            Fill { x: LEFT, y: zone - 4.0, width: ADDRESS_WIDTH, height: 0.35, paint: Paint::Gray(0.55) };
        put.page.fills.push(rule);
        zone + first
    };
    for (index, line) in content.recipient.lines.iter().enumerate() {
        let path = format!("recipient.lines[{index}]");
        y =
            put.lines(&path, line, Style::WHOLE, (size, leading), (LEFT, y, ADDRESS_WIDTH), 0.0, recipient)?;
    }
    Ok(y)
}

fn fitting(setter: &mut Setter<'_>, content: &Content) -> Result<(f32, f32, f32, usize), RenderError> {
    for fit in FITS {
        let mut count = 0;
        for (index, line) in content.recipient.lines.iter().enumerate() {
            let path = format!("recipient.lines[{index}]");
            let lines = setter.lines(line, Style::WHOLE, fit.0, ADDRESS_WIDTH);
            count += lines.map_err(|glyph| RenderError::MissingGlyph { path, glyph })?.len();
        }
        if count <= fit.3 {
            return Ok(fit);
        }
    }
    if content.draft {
        return Ok(FITS[FITS.len() - 1]);
    }
    let reason =
        "Die Anschrift passt nicht in das Fenster: Auch klein gesetzt braucht sie mehr als sechs Zeilen.";
    Err(ContentError::Value { path: "recipient.lines".to_owned(), reason }.into())
}
