//! Putting the file together.

use super::metadata::Metadata;
use super::{Marks, Subsets, catalog, codes, fonts, graphics, outline, stream, structure};
use crate::content::Content;
use crate::layout::Layout;
use crate::layout::geometry::PAGE_HEIGHT;
use crate::render::RenderError;
use koffer_pack::Pack;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};
use sha2::{Digest, Sha256};

/// Writes `layout` as PDF/A-2a and PDF/UA-1.
pub(crate) fn write(
    subsets: &mut Subsets,
    layout: &Layout,
    content: &Content,
    _pack: &Pack,
    marks: &Marks,
) -> Result<Vec<u8>, RenderError> {
    let metadata = Metadata::of(content);
    let mut owners = vec![Vec::new(); layout.pages.len()];
    let pages = layout
        .pages
        .iter()
        .zip(&mut owners)
        .map(|(page, owners)| PdfPage::new(Mm(210.0), Mm(297.0), graphics::operations(page, owners)))
        .collect();
    let mut printed = PdfDocument::new(metadata.title());
    printed.with_pages(pages);
    let mut doc = printed.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    doc.version = "1.7".to_owned();

    let codes = codes::assign(&layout.pages);
    let mut resources = Dictionary::new();
    for face in &codes {
        let font = fonts::add(&mut doc, face, subsets)?;
        resources.set(format!("T{}", face.face as usize), font);
    }
    let resources = doc.add_object(dictionary! { "Font" => resources });
    let page_ids: Vec<ObjectId> = doc.get_pages().into_values().collect();
    for (index, id) in page_ids.iter().enumerate() {
        let text = stream::write(&layout.pages[index].texts, &layout.tree, &codes, &mut owners[index]);
        complete_page(&mut doc, *id, index, text, resources, subsets).map_err(pdf)?;
    }
    let structure = structure::add(&mut doc, &layout.tree, &owners, &page_ids, PAGE_HEIGHT);
    let outline = outline::add(&mut doc, layout, &page_ids);
    let parts = catalog::Parts { structure, outline, xmp: metadata.xmp(marks) };
    let catalog_id = doc.trailer.get(b"Root").and_then(Object::as_reference).map_err(pdf)?;
    let mut catalog = doc.get_dictionary(catalog_id).map_err(pdf)?.clone();
    catalog::complete(&mut doc, &mut catalog, parts, &mut subsets.deflater);
    doc.set_object(catalog_id, catalog);
    let info = doc.add_object(metadata.info());
    doc.trailer.set("Info", info);
    save(doc)
}

fn pdf(error: lopdf::Error) -> RenderError {
    RenderError::Pdf(error.to_string())
}

/// Graphics from printpdf, then the text; keys a tagged page needs.
fn complete_page(
    doc: &mut Document,
    id: ObjectId,
    index: usize,
    text: Vec<u8>,
    resources: ObjectId,
    subsets: &mut Subsets,
) -> Result<(), lopdf::Error> {
    let contents = doc.get_dictionary(id)?.get(b"Contents")?.as_reference()?;
    let drawn = doc.get_object(contents)?.as_stream()?;
    // Graphics end in their own colours; the text begins from a known state.
    let mut all = b"q\n".to_vec();
    all.extend_from_slice(&drawn.content);
    all.extend_from_slice(b"\nQ\n");
    all.extend_from_slice(&text);
    let mut header = Dictionary::new();
    let bytes = match subsets.deflater.deflate(&all) {
        Some(small) => {
            header.set("Filter", "FlateDecode");
            small
        }
        None => all,
    };
    doc.set_object(contents, Stream::new(header, bytes).with_compression(false));
    let page = doc.get_object_mut(id)?.as_dict_mut()?;
    for key in [b"Annots".as_slice(), b"TrimBox", b"CropBox"] {
        page.remove(key);
    }
    page.set("Resources", resources);
    page.set("StructParents", index as i64);
    page.set("Tabs", "S");
    Ok(())
}

/// Saves with an id that is the hash of everything else.
fn save(mut doc: Document) -> Result<Vec<u8>, RenderError> {
    let blank = Object::String(vec![0xA5; 16], StringFormat::Hexadecimal);
    doc.trailer.set("ID", vec![blank.clone(), blank]);
    doc.prune_objects();
    doc.renumber_objects();
    let mut bytes = Vec::new();
    doc.save_modern(&mut bytes).map_err(|error| RenderError::Pdf(error.to_string()))?;
    let digest = Sha256::digest(&bytes);
    let id: String = digest.iter().take(16).map(|byte| format!("{byte:02X}")).collect();
    let blank = "A5".repeat(16);
    let places: Vec<usize> = places(&bytes, blank.as_bytes());
    for place in &places {
        bytes[*place..*place + id.len()].copy_from_slice(id.as_bytes());
    }
    if places.len() == 2 { Ok(bytes) } else { Err(RenderError::Pdf("ID".to_owned())) }
}

/// The last two places of `needle`: the trailer stands at the end.
fn places(bytes: &[u8], needle: &[u8]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut end = bytes.len();
    while found.len() < 2 && end >= needle.len() {
        let start = end - needle.len();
        if &bytes[start..end] == needle {
            found.push(start);
            end = start;
        } else {
            end -= 1;
        }
    }
    found
}
