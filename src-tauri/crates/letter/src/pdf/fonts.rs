//! Font dictionaries: Type 0 with Identity-H, cut down to the glyphs of the letter, with widths and texts per code.

use super::codes::FaceCodes;
use super::deflate::Deflater;
use crate::render::RenderError;
use crate::text::face::FaceId;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::rc::Rc;

/// Cut and compressed font programs by face and glyphs, kept between letters; and the compressor.
///
/// A program depends on the glyphs of one letter only: cutting over a batch would make a letter's bytes depend on its
/// neighbours.
#[derive(Default)]
pub(crate) struct Subsets {
    kept: HashMap<(FaceId, Vec<u16>), Rc<Subset>>,
    /// Compresses everything in the file.
    pub(crate) deflater: Deflater,
}

/// A cut font.
pub(crate) struct Subset {
    /// Six letters before the name, from the hash of the program.
    tag: String,
    raw_length: usize,
    program: Vec<u8>,
    deflated: bool,
}

const KEPT: usize = 64;

impl Subsets {
    fn cut(&mut self, codes: &FaceCodes) -> Result<Rc<Subset>, RenderError> {
        let key = (codes.face, codes.glyphs.clone());
        if let Some(kept) = self.kept.get(&key) {
            return Ok(Rc::clone(kept));
        }
        let face = codes.face.face();
        let mapper = subsetter::GlyphRemapper::new_from_glyphs_sorted(&codes.glyphs);
        let raw = subsetter::subset(face.bytes, 0, &mapper)
            .map_err(|error| RenderError::Font { face: face.name, reason: error.to_string() })?;
        let tag = Sha256::digest(&raw).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
        let (program, deflated) = match self.deflater.deflate(&raw) {
            Some(small) => (small, true),
            None => (raw.clone(), false),
        };
        let subset = Rc::new(Subset { tag, raw_length: raw.len(), program, deflated });
        if self.kept.len() >= KEPT {
            self.kept.clear();
        }
        self.kept.insert(key, Rc::clone(&subset));
        Ok(subset)
    }
}

/// Adds the font of `codes` to `doc`.
pub(crate) fn add(
    doc: &mut Document,
    codes: &FaceCodes,
    subsets: &mut Subsets,
) -> Result<ObjectId, RenderError> {
    let subset = subsets.cut(codes)?;
    let face = codes.face.face();
    let name = Object::Name(format!("{}+{}", subset.tag, face.name).into_bytes());
    let mut program = Dictionary::new();
    program.set("Length1", subset.raw_length as i64);
    if subset.deflated {
        program.set("Filter", "FlateDecode");
    }
    let program = doc.add_object(Stream::new(program, subset.program.clone()).with_compression(false));
    let descriptor = doc.add_object(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => name.clone(),
        "Flags" => 32,
        "FontBBox" => face.bbox.iter().map(|edge| Object::Integer(*edge)).collect::<Vec<_>>(),
        "ItalicAngle" => 0,
        "Ascent" => face.ascent,
        "Descent" => face.descent,
        "CapHeight" => face.cap_height,
        "StemV" => face.stem,
        "FontFile2" => program,
    });
    let mut map = vec![0u8, 0];
    for code in &codes.codes {
        map.extend_from_slice(&code.subset_glyph.to_be_bytes());
    }
    let map = stream(doc, Dictionary::new(), map, &mut subsets.deflater);
    let widths: Vec<Object> = codes.codes.iter().map(|code| Object::Integer(i64::from(code.width))).collect();
    let cid_font = doc.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "CIDFontType2",
        "BaseFont" => name.clone(),
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal("Identity"),
            "Supplement" => 0,
        },
        "FontDescriptor" => descriptor,
        "DW" => 1000,
        "W" => vec![Object::Integer(1), Object::Array(widths)],
        "CIDToGIDMap" => map,
    });
    let to_unicode = stream(doc, Dictionary::new(), to_unicode(codes), &mut subsets.deflater);
    Ok(doc.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => name,
        "Encoding" => "Identity-H",
        "DescendantFonts" => vec![Object::Reference(cid_font)],
        "ToUnicode" => to_unicode,
    }))
}

/// Adds a compressed stream.
pub(crate) fn stream(
    doc: &mut Document,
    mut dict: Dictionary,
    bytes: Vec<u8>,
    deflater: &mut Deflater,
) -> ObjectId {
    let bytes = match deflater.deflate(&bytes) {
        Some(small) => {
            dict.set("Filter", "FlateDecode");
            small
        }
        None => bytes,
    };
    doc.add_object(Stream::new(dict, bytes).with_compression(false))
}

fn to_unicode(codes: &FaceCodes) -> Vec<u8> {
    let mut out = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry(Adobe)\
         /Ordering(UCS)/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n",
    );
    for (block, chunk) in codes.codes.chunks(100).enumerate() {
        out.push_str(&format!("{} beginbfchar\n", chunk.len()));
        for (offset, code) in chunk.iter().enumerate() {
            out.push_str(&format!("<{:04X}><", block * 100 + offset + 1));
            for unit in code.text.encode_utf16() {
                out.push_str(&format!("{unit:04X}"));
            }
            out.push_str(">\n");
        }
        out.push_str("endbfchar\n");
    }
    out.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    out.into_bytes()
}
