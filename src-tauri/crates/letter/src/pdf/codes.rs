//! Codes: which number in the text stream shows which glyph and reads as which text.
//!
//! A PDF keeps one text per code. A glyph that stands for several texts (the hyphen and the soft hyphen, the bare C
//! and the C of `Ç̆`) gets a further code for each; the CIDToGIDMap leads them back to the one glyph.

use crate::layout::item::Page;
use crate::text::Word;
use crate::text::face::{FACE_IDS, FaceId};
use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;

/// One code of a face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Code {
    pub(crate) text: Rc<str>,
    /// Glyph in the cut-down font.
    pub(crate) subset_glyph: u16,
    /// Width, 1/1000 em.
    pub(crate) width: i32,
}

/// Codes of one face in one letter.
#[derive(Debug, Clone)]
pub(crate) struct FaceCodes {
    pub(crate) face: FaceId,
    /// Glyphs of the full face, sorted; glyph n of the cut font is entry n − 1.
    pub(crate) glyphs: Vec<u16>,
    /// By code − 1; code 0 is the missing glyph and never shown.
    pub(crate) codes: Vec<Code>,
    by_glyph: BTreeMap<(u16, Rc<str>), u16>,
}

impl FaceCodes {
    /// The code of a glyph that reads as `text`.
    pub(crate) fn code(&self, glyph: u16, text: &Rc<str>) -> u16 {
        self.by_glyph.get(&(glyph, Rc::clone(text))).copied().unwrap_or(0)
    }
}

/// Codes of all faces that the pages use, in the order of the faces.
pub(crate) fn assign(pages: &[Page]) -> Vec<FaceCodes> {
    let mut seen: HashSet<*const Word> = HashSet::new();
    let mut used: [BTreeMap<(u16, Rc<str>), i32>; 4] = Default::default();
    for word in pages.iter().flat_map(|page| &page.texts).flat_map(|text| &text.line.words) {
        if seen.insert(Rc::as_ptr(word)) {
            for glyph in &word.glyphs {
                used[word.face as usize].insert((glyph.id, Rc::clone(&glyph.text)), glyph.natural);
            }
        }
    }
    FACE_IDS
        .into_iter()
        .zip(used)
        .filter(|(_, pairs)| !pairs.is_empty())
        .map(|(face, pairs)| {
            let mut glyphs: Vec<u16> = pairs.keys().map(|(glyph, _)| *glyph).collect();
            glyphs.dedup();
            let mut codes: Vec<Option<Code>> = vec![None; glyphs.len()];
            let mut by_glyph = BTreeMap::new();
            for ((glyph, text), width) in pairs {
                let place = glyphs.partition_point(|known| *known < glyph);
                let code = Code { text: Rc::clone(&text), subset_glyph: place as u16 + 1, width };
                // The first text keeps the glyph's own number, further ones come behind all glyphs.
                let at = if codes[place].is_none() {
                    codes[place] = Some(code);
                    place
                } else {
                    codes.push(Some(code));
                    codes.len() - 1
                };
                by_glyph.insert((glyph, text), at as u16 + 1);
            }
            FaceCodes { face, glyphs, codes: codes.into_iter().flatten().collect(), by_glyph }
        })
        .collect()
}
