//! The catalog: language, marked content, output intent, what a viewer shows first.

use super::deflate::Deflater;
use super::fonts::stream;
use super::icc::srgb;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// What the catalog leads to.
pub(crate) struct Parts {
    pub(crate) structure: ObjectId,
    pub(crate) outline: Option<ObjectId>,
    pub(crate) xmp: String,
}

/// Completes `catalog`.
pub(crate) fn complete(doc: &mut Document, catalog: &mut Dictionary, parts: Parts, deflater: &mut Deflater) {
    let profile = stream(doc, dictionary! { "N" => 3 }, srgb(), deflater);
    let intent = doc.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB"),
        "DestOutputProfile" => profile,
    });
    // Metadata stays uncompressed, so that archives can read it without a PDF library.
    let header = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let xmp = doc.add_object(Stream::new(header, parts.xmp.into_bytes()).with_compression(false));
    catalog.set("Lang", Object::string_literal("de-DE"));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("StructTreeRoot", parts.structure);
    catalog.set("Metadata", xmp);
    catalog.set("OutputIntents", vec![Object::Reference(intent)]);
    catalog.remove(b"PageLayout");
    match parts.outline {
        Some(outline) => {
            catalog.set("Outlines", outline);
            catalog.set("PageMode", "UseOutlines");
        }
        None => {
            catalog.remove(b"PageMode");
        }
    }
}
