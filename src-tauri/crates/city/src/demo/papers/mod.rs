//! The papers beside an application: real PDF, JPEG and PNG files with invented content.

mod pdf;
mod picture;

use super::dice::Dice;
use super::person::Person;

/// The file format of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// One page of text.
    Pdf,
    /// A photographed page.
    Jpeg,
    /// A scanned page.
    Png,
}

impl Format {
    /// The extension of the file's name.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// The media type.
    pub(super) fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// A paper that is still to be drawn.
pub(super) struct Paper {
    /// Its name without extension.
    pub(super) name: &'static str,
    /// `zweck`.
    pub(super) purpose: &'static str,
    /// `nachweis`.
    pub(super) proof: Option<&'static str>,
    /// `bezug`.
    pub(super) reference: Option<String>,
    /// Its format.
    pub(super) format: Format,
    whom: String,
}

impl Paper {
    /// A proof that belongs to `reference` in the form.
    pub(super) fn proof(
        name: &'static str,
        proof: &'static str,
        reference: &str,
        format: Format,
        who: &Person,
    ) -> Self {
        Self { reference: Some(reference.to_owned()), ..Self::for_nobody(name, proof, format, who) }
    }

    /// A proof in a form whose entries have no ids.
    pub(super) fn for_nobody(name: &'static str, proof: &'static str, format: Format, who: &Person) -> Self {
        Self { name, purpose: "nachweis", proof: Some(proof), reference: None, format, whom: who.full_name() }
    }

    /// A photograph.
    pub(super) fn picture(name: &'static str, format: Format, who: &Person) -> Self {
        Self { name, purpose: "bild", proof: None, reference: None, format, whom: who.full_name() }
    }

    /// Draws it.
    pub(super) fn bytes(&self, dice: &mut Dice) -> Vec<u8> {
        match self.format {
            Format::Pdf => pdf::page(self.name, &self.whom, dice),
            Format::Jpeg => picture::jpeg(dice),
            Format::Png => picture::png(dice),
        }
    }
}
