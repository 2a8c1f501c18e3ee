//! Attachments: hostile until decoded apart from keys and network (design/offline.md 6).

use crate::shapes::{request, view, words};
use crate::{Id, Sha256};

request! {
    /// `attachment_read`: saves the bytes as received.
    pub struct ReadAttachment {
        /// The file.
        pub file: Id,
        /// The attachment.
        pub attachment: Id,
        /// Where to write it.
        pub save_to: String,
    }
}

view! {
    /// Answer of `attachment_read`.
    pub struct AttachmentReadView {
        /// Size.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        pub bytes: u64,
        /// Checksum of what was written.
        pub sha256: Sha256,
    }
}

request! {
    /// `attachment_page`: one page as pixels.
    pub struct AttachmentPage {
        /// The file.
        pub file: Id,
        /// The attachment.
        pub attachment: Id,
        /// Page, from 1.
        pub page: u32,
        /// Longest side in pixels; bounded by the desk.
        pub pixels: u32,
    }
}

words! {
    /// Whether an attachment can be shown.
    pub enum AttachmentState {
        /// Here and unchanged.
        Here,
        /// Not yet on this device.
        Away,
        /// Here, but it does not fit its checksum.
        Damaged,
        /// Here, but not safe to show.
        Unreadable,
    }
}

view! {
    /// An attachment.
    pub struct AttachmentView {
        /// Its id.
        pub attachment: Id,
        /// Cleaned file name.
        pub name: String,
        /// What it proves: `mietbescheinigung`; none for others.
        pub proof_kind: Option<String>,
        /// German label of that kind or the file name.
        pub label: String,
        /// The entry it belongs to: `p1.e1`.
        pub concerns: Option<String>,
        /// Declared type.
        pub mime: String,
        /// Size.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        pub bytes: u64,
        /// Checksum at receipt.
        pub sha256: Sha256,
        /// Pages, once decoded.
        pub pages: Option<u32>,
        /// State.
        pub state: AttachmentState,
        /// Paths of facts that name it as proof.
        pub proves: Vec<String>,
    }
}

/// A page as pixels: RGBA, 8 bits each, rows from the top. On the wire: width and height as u32 little endian, then the
/// pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePixels {
    width: u32,
    height: u32,
    rgba: Vec<u8>,
}

impl PagePixels {
    /// Takes the pixels; none if their number does not fit the sides.
    #[must_use]
    pub fn new(width: u32, height: u32, rgba: Vec<u8>) -> Option<Self> {
        let expected = u64::from(width) * u64::from(height) * 4;
        (u64::try_from(rgba.len()) == Ok(expected)).then_some(Self { width, height, rgba })
    }

    /// Width in pixels.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Height in pixels.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// The pixels, RGBA.
    #[must_use]
    pub fn rgba(&self) -> &[u8] {
        &self.rgba
    }

    /// The wire form.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.rgba.len() + 8);
        bytes.extend_from_slice(&self.width.to_le_bytes());
        bytes.extend_from_slice(&self.height.to_le_bytes());
        bytes.extend_from_slice(&self.rgba);
        bytes
    }
}

#[cfg(feature = "ts")]
impl ts_rs::TS for PagePixels {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "ArrayBuffer".into()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "ArrayBuffer".into()
    }
}
