//! Shaping: a word becomes glyphs, once per style.
//!
//! Words repeat, within a letter and between letters, so each is shaped once and kept. A word that Source Sans 3
//! lacks a glyph for, or whose combining mark it leaves unattached, is set whole in Noto Sans; a character that no
//! face has is an error that names it, never an empty box.

use super::attach::{is_mark, share_out};
use super::face::FaceId;
use harfrust::{
    Buffer, Direction, Feature, Language, Script, ShapeOptions, ShapePlan, ShaperFont, Tag, shape,
};
use std::collections::HashMap;
use std::rc::Rc;

/// How a stretch of text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Style {
    /// Semibold.
    pub(crate) bold: bool,
    /// Tabular lining figures, for columns of amounts.
    pub(crate) tabular: bool,
    /// Never divided at syllables: names, headings.
    pub(crate) whole: bool,
}

impl Style {
    pub(crate) const PLAIN: Self = Self { bold: false, tabular: false, whole: false };
    pub(crate) const BOLD: Self = Self { bold: true, tabular: false, whole: true };
    pub(crate) const WHOLE: Self = Self { bold: false, tabular: false, whole: true };

    fn index(self) -> usize {
        usize::from(self.bold) | usize::from(self.tabular) << 1
    }
}

/// One glyph of a word. Lengths in 1/1000 em.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// Glyph id in the face.
    pub(crate) id: u16,
    /// Advance as shaped (with kerning).
    pub(crate) advance: i32,
    /// Advance as the font says, which is what stands in the PDF's width table.
    pub(crate) natural: i32,
    /// Offset of a mark.
    pub(crate) dx: i32,
    /// Offset of a mark.
    pub(crate) dy: i32,
    /// Byte offset of its cluster in the word.
    pub(crate) cluster: u32,
    /// What it reads as.
    pub(crate) text: Rc<str>,
}

/// A shaped word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// The face it is set in.
    pub(crate) face: FaceId,
    /// Its glyphs.
    pub(crate) glyphs: Vec<Glyph>,
    /// Sum of the advances, 1/1000 em.
    pub(crate) width: i32,
    /// A value that is missing: set in red, in a box.
    pub(crate) missing: bool,
}

/// No bundled face has this character.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("Das Zeichen „{text}“ ({code_points}) lässt sich nicht drucken.")]
pub struct MissingGlyph {
    /// The character, with its combining marks.
    pub text: String,
    /// Its code points, e.g. `U+A765`.
    pub code_points: String,
}

impl MissingGlyph {
    fn of(text: &str) -> Self {
        let code_points =
            text.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect::<Vec<_>>().join(" ");
        Self { text: text.to_owned(), code_points }
    }
}

/// Shapes words and remembers them.
pub(crate) struct Shaper {
    fonts: Vec<(FaceId, ShaperFont<'static, 'static>, ShapePlan, ShapePlan)>,
    words: [HashMap<Box<str>, Rc<Word>>; 4],
    texts: HashMap<Box<str>, Rc<str>>,
    buffer: Buffer,
    features: [Feature; 2],
}

/// More words than any batch of letters has; then the memory is given back.
const WORDS_KEPT: usize = 50_000;

impl Shaper {
    pub(crate) fn new() -> Self {
        let features = [Feature::new(Tag::new(b"tnum"), 1, ..), Feature::new(Tag::new(b"lnum"), 1, ..)];
        let language = Language::new("de");
        let fonts = super::face::FACE_IDS
            .into_iter()
            .filter_map(|id| {
                let face = id.face().font.as_ref()?;
                let font = ShaperFont::new(face);
                let plan = |features: &[Feature]| {
                    ShapePlan::new(
                        face,
                        Direction::LeftToRight,
                        Some(Script::LATIN),
                        language.as_ref(),
                        features,
                    )
                };
                let (plain, tabular) = (plan(&[]), plan(&features));
                Some((id, font, plain, tabular))
            })
            .collect();
        Self { fonts, words: Default::default(), texts: HashMap::new(), buffer: Buffer::new(), features }
    }

    /// Shapes `text`, which holds no line break.
    pub(crate) fn word(&mut self, style: Style, text: &str) -> Result<Rc<Word>, MissingGlyph> {
        if let Some(word) = self.words[style.index()].get(text) {
            return Ok(Rc::clone(word));
        }
        let word = Rc::new(self.shape_word(style, text)?);
        let kept = &mut self.words[style.index()];
        if kept.len() >= WORDS_KEPT {
            kept.clear();
        }
        kept.insert(text.into(), Rc::clone(&word));
        Ok(word)
    }

    /// `text` with a hyphen that reads as a soft one.
    pub(crate) fn hyphenated(&mut self, style: Style, text: &str) -> Result<Rc<Word>, MissingGlyph> {
        let key = format!("{text}\u{ad}");
        if let Some(word) = self.words[style.index()].get(key.as_str()) {
            return Ok(Rc::clone(word));
        }
        let mut word = self.shape_word(style, &format!("{text}-"))?;
        if let Some(last) = word.glyphs.last_mut() {
            last.text = "\u{ad}".into();
        }
        let word = Rc::new(word);
        self.words[style.index()].insert(key.into(), Rc::clone(&word));
        Ok(word)
    }

    fn shape_word(&mut self, style: Style, text: &str) -> Result<Word, MissingGlyph> {
        let (first, second) =
            if style.bold { (FaceId::TextBold, FaceId::WideBold) } else { (FaceId::Text, FaceId::Wide) };
        let preferred = self.shape_in(first, style, text);
        if preferred.missing.is_none() && !preferred.loose_mark {
            return Ok(preferred.word);
        }
        let fallback = self.shape_in(second, style, text);
        match (fallback.missing, preferred.missing) {
            (None, _) => Ok(fallback.word),
            (Some(_), None) => Ok(preferred.word),
            (Some(cluster), Some(_)) => Err(MissingGlyph::of(&cluster)),
        }
    }

    fn shape_in(&mut self, face: FaceId, style: Style, text: &str) -> Attempt {
        let mut attempt = Attempt {
            word: Word { face, glyphs: Vec::new(), width: 0, missing: false },
            missing: None,
            loose_mark: false,
        };
        let Some((_, font, plain, tabular)) = self.fonts.iter().find(|entry| entry.0 == face) else {
            attempt.missing = Some(text.to_owned());
            return attempt;
        };
        let (plan, features) =
            if style.tabular { (tabular, &self.features[..]) } else { (plain, &self.features[..0]) };
        self.buffer.clear();
        self.buffer.push_str(text);
        self.buffer.set_direction(Direction::LeftToRight);
        self.buffer.set_script(Some(Script::LATIN));
        self.buffer.set_language(Language::new("de"));
        if shape(font, &mut self.buffer, ShapeOptions::new().plan(Some(plan)).features(features)).is_err() {
            attempt.missing = Some(text.to_owned());
            return attempt;
        }
        let infos = self.buffer.glyph_infos();
        let positions = self.buffer.glyph_positions();
        let mut at = 0;
        while at < infos.len() {
            let cluster = infos[at].cluster as usize;
            let count = infos[at..].iter().take_while(|info| info.cluster as usize == cluster).count();
            let end = infos.get(at + count).map_or(text.len(), |info| info.cluster as usize);
            let source = text.get(cluster..end).unwrap_or_default();
            for (offset, reads) in share_out(source, count).into_iter().enumerate() {
                let (info, position) = (&infos[at + offset], &positions[at + offset]);
                let Some(id) = u16::try_from(info.glyph_id).ok().filter(|id| *id != 0) else {
                    attempt.missing = Some(source.to_owned());
                    return attempt;
                };
                if offset > 0 && is_mark(&reads) && position.x_offset == 0 && position.y_offset == 0 {
                    attempt.loose_mark = true;
                }
                // A no-break space is how we ask for a line to hold together; a reader wants a space.
                let reads = if reads == "\u{a0}" || reads == "\u{202f}" { " ".to_owned() } else { reads };
                let reads = match self.texts.get(reads.as_str()) {
                    Some(known) => Rc::clone(known),
                    None => {
                        let new: Rc<str> = reads.as_str().into();
                        self.texts.insert(reads.into(), Rc::clone(&new));
                        new
                    }
                };
                attempt.word.width += position.x_advance;
                attempt.word.glyphs.push(Glyph {
                    id,
                    advance: position.x_advance,
                    natural: font.glyph_h_advance(harfrust::GlyphId::new(info.glyph_id)),
                    dx: position.x_offset,
                    dy: position.y_offset,
                    cluster: info.cluster,
                    text: reads,
                });
            }
            at += count;
        }
        attempt
    }
}

struct Attempt {
    word: Word,
    missing: Option<String>,
    loose_mark: bool,
}
