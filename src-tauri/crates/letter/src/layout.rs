//! From content to pages: every line has its place, its ink and its node in the structure tree.
//!
//! Lengths are points, y grows downwards from the top edge of the page. Only + − × ÷ are used, so the numbers are the
//! same on every platform.

pub(crate) mod body;
pub(crate) mod first_page;
pub(crate) mod flow;
pub(crate) mod geometry;
pub(crate) mod item;
pub(crate) mod look;
#[cfg(test)]
mod properties;
pub(crate) mod put;
pub(crate) mod running;
pub(crate) mod setter;
pub(crate) mod table;
pub(crate) mod tree;
pub(crate) mod window;

use crate::content::Content;
use crate::render::RenderError;
use crate::text::Shaper;
use item::Page;
use koffer_pack::Pack;
use tree::Tree;

/// A letter on its pages.
pub(crate) struct Layout {
    /// The pages.
    pub(crate) pages: Vec<Page>,
    /// The structure.
    pub(crate) tree: Tree,
}

/// Lays out `content` with the letterhead of `pack`; `code` is printed.
pub(crate) fn lay_out(
    shaper: &mut Shaper,
    content: &Content,
    pack: &Pack,
    code: &str,
) -> Result<Layout, RenderError> {
    let look = look::look(content.rendition);
    let mut tree = Tree::new();
    let mut setter = setter::Setter { shaper, look };
    let first = first_page::set(&mut setter, &mut tree, content, pack, code)?;
    let rows = body::rows(&mut setter, &mut tree, content)?;
    let mut pages = flow::paginate(rows, first, look);
    running::add(&mut setter, &mut pages, content, pack, code)?;
    Ok(Layout { pages, tree })
}
