//! The first page above the subject: letterhead and information block around the window (DIN 5008 form B).

use super::flow::First;
use super::geometry::{BODY_TOP, INFORMATION_LEFT, INFORMATION_TOP, LEFT, MM, RIGHT, TEXT_WIDTH};
use super::item::{Fill, Page, Paint, PlacedArms};
use super::put::Put;
use super::setter::Setter;
use super::tree::{Attribute, Role, Tree};
use super::window;
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
    let after_address = window::set(setter, tree, content, &mut page)?;
    let after_information = information(setter, tree, content, code, after_address, &mut page)?;
    // DIN's place for the subject, unless large print needs more above it.
    let top = BODY_TOP.max(after_address + 14.0).max(after_information + 14.0);
    Ok(First { page, top })
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
    put.lines("sender.office", &second, Style::WHOLE, size, (x, 26.8 * MM, width), 0.30, office)?;
    page.fills.push(Fill { x: LEFT, y: 36.0 * MM, width: TEXT_WIDTH, height: 0.6, paint: Paint::Gray(0.35) });
    Ok(())
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
        put.lines(&path, &entry.label, Style::WHOLE, (label_size, pitch), label, 0.35, node)?;
        let bold = matches!(entry.label.as_str(), "Aktenzeichen" | "Datum");
        let style = Style { bold, tabular: true, whole: true };
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
