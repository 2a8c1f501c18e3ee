//! The first page above the subject: letterhead, address in the window, information block (DIN 5008 form B).

use super::flow::First;
use super::geometry::{
    ADDRESS_NOTES, ADDRESS_TOP, ADDRESS_WIDTH, BODY_TOP, INFORMATION_LEFT, INFORMATION_TOP, LEFT, MM, RIGHT,
    TEXT_WIDTH,
};
use super::item::{Fill, Ink, Page, Paint, PlacedArms, Tag, Text};
use super::setter::Setter;
use super::tree::{Attribute, NodeId, Role, Tree};
use crate::content::{Content, Information};
use crate::render::RenderError;
use crate::text::Style;
use koffer_pack::Pack;

pub(crate) fn set(
    setter: &mut Setter<'_>,
    tree: &mut Tree,
    content: &Content,
    pack: &Pack,
    code: &str,
) -> Result<First, RenderError> {
    let mut page = Page::default();
    letterhead(setter, tree, content, pack, &mut page)?;
    let after_address = address(setter, tree, content, &mut page)?;
    let after_information = information(setter, tree, content, code, after_address, &mut page)?;
    // DIN's place for the subject, unless large print needs more above it.
    let top = BODY_TOP.max(after_address + 14.0).max(after_information + 14.0);
    Ok(First { page, top })
}

/// Sets `text` in one or more lines from the baseline `y`; gives the baseline below.
struct Put<'a, 'b, 'c> {
    setter: &'a mut Setter<'b>,
    page: &'c mut Page,
}

impl Put<'_, '_, '_> {
    #[allow(clippy::too_many_arguments)]
    fn lines(
        &mut self,
        path: &str,
        text: &str,
        style: Style,
        (size, leading): (f32, f32),
        (x, mut y, width): (f32, f32, f32),
        ink: f32,
        node: NodeId,
    ) -> Result<f32, RenderError> {
        let lines = self
            .setter
            .lines(text, style, size, width)
            .map_err(|glyph| RenderError::MissingGlyph { path: path.to_owned(), glyph })?;
        let space = self
            .setter
            .shaper
            .word(style, " ")
            .map_err(|glyph| RenderError::MissingGlyph { path: path.to_owned(), glyph })?;
        for mut line in lines {
            // The last line of a paragraph has no space of its own; in a column of lines readers need one.
            if line.words.last().is_none_or(|word| *word != space) {
                line.words.push(space.clone());
            }
            self.page.texts.push(Text { x, y, size, ink: Ink::Gray(ink), line, tag: Tag::Node(node) });
            y += leading;
        }
        Ok(y)
    }
}

fn letterhead(
    setter: &mut Setter<'_>,
    tree: &mut Tree,
    content: &Content,
    pack: &Pack,
    page: &mut Page,
) -> Result<(), RenderError> {
    let look = setter.look;
    let section = tree.add(Tree::ROOT, Role::Sect);
    let mut x = LEFT;
    if let Some(arms) = &pack.municipality.arms {
        let (y, scale) = (14.0 * MM, 1.0);
        let area = [x, y, arms.size[0] * scale, arms.size[1] * scale];
        let node = tree.add_with(section, Role::Figure, Attribute::Figure { alt: arms.alt.clone(), area });
        page.arms = Some(PlacedArms { arms: arms.clone(), x, y, scale, node });
        x += arms.size[0] * scale + 10.0;
    }
    let authority = &pack.municipality.authority;
    let width = RIGHT - x;
    let (name, office) = (tree.add(section, Role::P), tree.add(section, Role::P));
    let second = format!("{} · {}", authority.head, content.sender.office);
    let mut put = Put { setter, page };
    let size = (look.authority, look.authority * 1.2);
    put.lines("sender.pack", &authority.name, Style::BOLD, size, (x, 20.6 * MM, width), 0.0, name)?;
    let size = (look.office, look.office * 1.25);
    put.lines("sender.office", &second, Style::PLAIN, size, (x, 26.8 * MM, width), 0.30, office)?;
    page.fills.push(Fill { x: LEFT, y: 36.0 * MM, width: TEXT_WIDTH, height: 0.6, paint: Paint::Gray(0.35) });
    Ok(())
}

fn address(
    setter: &mut Setter<'_>,
    tree: &mut Tree,
    content: &Content,
    page: &mut Page,
) -> Result<f32, RenderError> {
    let look = setter.look;
    let section = tree.add(Tree::ROOT, Role::Sect);
    let return_line = tree.add(section, Role::P);
    let recipient = tree.add(section, Role::P);
    let size = look.return_line;
    let zone = ADDRESS_TOP + ADDRESS_NOTES;
    let mut put = Put { setter, page };
    let mut y = if look.large {
        let start = (LEFT, ADDRESS_TOP + size, ADDRESS_WIDTH);
        put.lines(
            "sender.returnLine",
            &content.sender.return_line,
            Style::PLAIN,
            (size, 18.0),
            start,
            0.0,
            return_line,
        )? + 4.0
    } else {
        let start = (LEFT, zone - 7.2, ADDRESS_WIDTH);
        put.lines(
            "sender.returnLine",
            &content.sender.return_line,
            Style::PLAIN,
            (size, 9.0),
            start,
            0.25,
            return_line,
        )?;
        put.page.fills.push(Fill {
            x: LEFT,
            y: zone - 4.0,
            width: ADDRESS_WIDTH,
            height: 0.35,
            paint: Paint::Gray(0.55),
        });
        zone + 12.6
    };
    for (index, line) in content.recipient.lines.iter().enumerate() {
        let path = format!("recipient.lines[{index}]");
        y = put.lines(&path, line, Style::PLAIN, look.address, (LEFT, y, ADDRESS_WIDTH), 0.0, recipient)?;
    }
    Ok(y)
}

fn information(
    setter: &mut Setter<'_>,
    tree: &mut Tree,
    content: &Content,
    code: &str,
    after_address: f32,
    page: &mut Page,
) -> Result<f32, RenderError> {
    let look = setter.look;
    let section = tree.add(Tree::ROOT, Role::Sect);
    let mut entries = content.information.clone();
    let entry = |label: &str, value: String| Information { label: label.to_owned(), value };
    if entries.iter().all(|known| known.label != "Datum") {
        entries.push(entry("Datum", crate::german::date(content.date)));
    }
    entries.push(entry("Prüfkürzel", code.to_owned()));
    let (label_size, value_size, pitch) = look.information;
    let (left, mut y, value_left) = if look.large {
        (LEFT, after_address + 20.0, LEFT + 62.0 * MM)
    } else {
        (INFORMATION_LEFT, INFORMATION_TOP + 9.2, INFORMATION_LEFT + 25.0 * MM)
    };
    for (index, entry) in entries.iter().enumerate() {
        let node = tree.add(section, Role::P);
        let path = format!("information[{index}]");
        let mut put = Put { setter, page };
        let label = (left, y, value_left - left - 3.0);
        put.lines(&path, &entry.label, Style::PLAIN, (label_size, pitch), label, 0.35, node)?;
        let bold = matches!(entry.label.as_str(), "Aktenzeichen" | "Datum");
        let style = Style { bold, tabular: true };
        y = put.lines(
            &path,
            &entry.value,
            style,
            (value_size, pitch),
            (value_left, y, RIGHT - value_left),
            0.0,
            node,
        )?;
    }
    Ok(y)
}
