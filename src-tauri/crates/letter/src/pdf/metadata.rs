//! Title, author, dates: once in the Info dictionary, once in XMP, and both say the same.
//!
//! PDF/A asks that every foreign XMP schema be described in the file: `pdfuaid` and the letter's own hashes are.

use super::Marks;
use crate::content::identity::RENDERER_VERSION;
use crate::content::{Content, inline};
use lopdf::{Dictionary, Object, text_string};

/// The values that stand in both places.
pub(crate) struct Metadata {
    title: String,
    author: String,
    subject: String,
    date: jiff::civil::Date,
}

const PRODUCER: &str = "Aktenkoffer (printpdf)";
/// Namespace of the letter's own properties.
pub(crate) const NAMESPACE: &str = "urn:aktenkoffer:letter:1:";

impl Metadata {
    /// Title is the subject line (no person, no file number), author the office.
    pub(crate) fn of(content: &Content) -> Self {
        Self {
            title: inline::plain(&content.subject),
            author: content.sender.office.clone(),
            subject: "Schreiben der Behörde".to_owned(),
            date: content.date,
        }
    }

    /// Title of the document.
    pub(crate) fn title(&self) -> &str {
        &self.title
    }

    /// The Info dictionary. The dates are the letter's date at 00:00 Z: there is no clock here.
    pub(crate) fn info(&self) -> Dictionary {
        let day = format!("D:{:04}{:02}{:02}000000Z", self.date.year(), self.date.month(), self.date.day());
        let mut info = Dictionary::new();
        info.set("Title", text_string(&self.title));
        info.set("Author", text_string(&self.author));
        info.set("Subject", text_string(&self.subject));
        info.set("Creator", text_string("Aktenkoffer"));
        info.set("Producer", text_string(PRODUCER));
        info.set("CreationDate", Object::string_literal(day.as_str()));
        info.set("ModDate", Object::string_literal(day.as_str()));
        info
    }

    /// The XMP packet.
    pub(crate) fn xmp(&self, marks: &Marks) -> String {
        let day = format!("{}T00:00:00Z", self.date);
        let (title, author, subject) = (escape(&self.title), escape(&self.author), escape(&self.subject));
        let (content_hash, pack_hash) = (hex::encode(marks.content_hash), hex::encode(marks.pack_hash));
        let ua = schema(
            "PDF/UA Universal Accessibility Schema",
            "http://www.aiim.org/pdfua/ns/id/",
            "pdfuaid",
            &[("part", "Integer", "internal", "Part of ISO 14289 the document conforms to")],
        );
        let own = schema(
            "Aktenkoffer letter",
            NAMESPACE,
            "koffer",
            &[
                (
                    "contentHash",
                    "Text",
                    "external",
                    "SHA-256 of canonical content, pack hash and renderer version",
                ),
                ("packHash", "Text", "external", "SHA-256 of the municipality pack"),
                ("rendererVersion", "Text", "external", "Version of the renderer"),
            ],
        );
        format!(
            "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
             <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
             <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
             xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
             xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" \
             xmlns:koffer=\"{NAMESPACE}\">\n\
             <dc:format>application/pdf</dc:format>\n\
             <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
             <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n\
             <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\n\
             <dc:language><rdf:Bag><rdf:li>de-DE</rdf:li></rdf:Bag></dc:language>\n\
             <xmp:CreatorTool>Aktenkoffer</xmp:CreatorTool>\n\
             <xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>\n\
             <pdf:Producer>{PRODUCER}</pdf:Producer>\n\
             <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n\
             <pdfuaid:part>1</pdfuaid:part>\n\
             <koffer:contentHash>{content_hash}</koffer:contentHash>\n\
             <koffer:packHash>{pack_hash}</koffer:packHash>\n\
             <koffer:rendererVersion>{RENDERER_VERSION}</koffer:rendererVersion>\n\
             </rdf:Description>\n\
             <rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
             xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
             xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n\
             <pdfaExtension:schemas><rdf:Bag>\n{ua}{own}</rdf:Bag></pdfaExtension:schemas>\n\
             </rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
        )
    }
}

fn schema(name: &str, uri: &str, prefix: &str, properties: &[(&str, &str, &str, &str)]) -> String {
    let mut list = String::new();
    for (property, kind, category, description) in properties {
        list.push_str(&format!(
            "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>{property}</pdfaProperty:name>\
             <pdfaProperty:valueType>{kind}</pdfaProperty:valueType>\
             <pdfaProperty:category>{category}</pdfaProperty:category>\
             <pdfaProperty:description>{description}</pdfaProperty:description></rdf:li>\n"
        ));
    }
    format!(
        "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>{name}</pdfaSchema:schema>\
         <pdfaSchema:namespaceURI>{uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>\
         <pdfaSchema:property><rdf:Seq>\n{list}</rdf:Seq></pdfaSchema:property></rdf:li>\n"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
