//! The bundled faces: Source Sans 3 for everything, Noto Sans for words it cannot set.
//!
//! Both are under the SIL Open Font License; the files are unchanged and their licences lie beside them. Both have
//! 1000 units per em, so widths in the file are exact integers and kerning never drifts.

use harfrust::Font;
use std::sync::LazyLock;

/// Index of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum FaceId {
    /// Source Sans 3 Regular.
    Text,
    /// Source Sans 3 Semibold.
    TextBold,
    /// Noto Sans Regular.
    Wide,
    /// Noto Sans SemiBold.
    WideBold,
}

/// All faces, in order.
pub(crate) const FACE_IDS: [FaceId; 4] = [FaceId::Text, FaceId::TextBold, FaceId::Wide, FaceId::WideBold];

/// One face with what a font descriptor says about it (1/1000 em).
pub(crate) struct Face {
    /// The font file.
    pub(crate) bytes: &'static [u8],
    /// The parsed font, if the file is intact.
    pub(crate) font: Option<Font>,
    /// PostScript name.
    pub(crate) name: &'static str,
    /// Height above and depth below the baseline.
    pub(crate) ascent: i64,
    /// Negative.
    pub(crate) descent: i64,
    /// Height of capitals.
    pub(crate) cap_height: i64,
    /// Font box.
    pub(crate) bbox: [i64; 4],
    /// Estimated stem width.
    pub(crate) stem: i64,
}

static FACES: LazyLock<[Face; 4]> = LazyLock::new(|| {
    let face = |bytes: &'static [u8], name, ascent, descent, cap_height, bbox, stem| Face {
        bytes,
        font: Font::new(bytes, 0),
        name,
        ascent,
        descent,
        cap_height,
        bbox,
        stem,
    };
    [
        face(
            include_bytes!("../../fonts/source-sans-3/SourceSans3-Regular.ttf"),
            "SourceSans3-Regular",
            1000,
            -326,
            660,
            [-614, -295, 2159, 958],
            84,
        ),
        face(
            include_bytes!("../../fonts/source-sans-3/SourceSans3-Semibold.ttf"),
            "SourceSans3-Semibold",
            1000,
            -326,
            660,
            [-630, -305, 2158, 972],
            122,
        ),
        face(
            include_bytes!("../../fonts/noto-sans/NotoSans-Regular.ttf"),
            "NotoSans-Regular",
            1069,
            -293,
            714,
            [-621, -508, 2800, 1067],
            88,
        ),
        face(
            include_bytes!("../../fonts/noto-sans/NotoSans-SemiBold.ttf"),
            "NotoSans-SemiBold",
            1069,
            -293,
            714,
            [-628, -510, 2801, 1067],
            130,
        ),
    ]
});

impl FaceId {
    /// The face behind the index.
    pub(crate) fn face(self) -> &'static Face {
        &FACES[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_face_parses() {
        for id in FACE_IDS {
            assert!(id.face().font.is_some(), "{}", id.face().name);
        }
    }
}
