//! One compressor, used again and again: making a new one costs as much as a page of text.

use flate2::{Compress, Compression, FlushCompress, Status};

/// Compresses streams for `/FlateDecode`.
pub(crate) struct Deflater(Compress);

impl Default for Deflater {
    fn default() -> Self {
        Self(Compress::new(Compression::new(6), true))
    }
}

impl Deflater {
    /// `bytes` in zlib's format; `None` if the compressor gives up, then the stream stays plain.
    pub(crate) fn deflate(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        self.0.reset();
        let mut out = Vec::with_capacity(bytes.len() / 2 + 64);
        loop {
            let done = self.0.total_in() as usize;
            let status = self.0.compress_vec(&bytes[done..], &mut out, FlushCompress::Finish).ok()?;
            match status {
                Status::StreamEnd => return Some(out),
                Status::Ok | Status::BufError => out.reserve(bytes.len() / 2 + 64),
            }
        }
    }
}
