//! PDF files written by hand, so that each can be wrong in exactly one way.

use std::io::Write;

use flate2::{Compress, Compression, FlushCompress};

/// Objects, numbered from 1 in the order given; the first is the catalogue.
pub(crate) fn file(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(out.len());
        writeln!(out, "{} 0 obj", index + 1).unwrap();
        out.extend_from_slice(object);
        out.extend_from_slice(b"\nendobj\n");
    }
    let xref = out.len();
    writeln!(out, "xref\n0 {}\n0000000000 65535 f ", objects.len() + 1).unwrap();
    for place in places {
        writeln!(out, "{place:010} 00000 n ").unwrap();
    }
    writeln!(
        out,
        "trailer\n<< /Size {} /Root 1 0 R {trailer} >>\nstartxref\n{xref}\n%%EOF",
        objects.len() + 1
    )
    .unwrap();
    out
}

/// A stream object.
pub(crate) fn stream(dictionary: &str, content: &[u8]) -> Vec<u8> {
    let mut out = format!("<< {dictionary} /Length {} >>\nstream\n", content.len()).into_bytes();
    out.extend_from_slice(content);
    out.extend_from_slice(b"\nendstream");
    out
}

/// One page that shows `content`, which is object 4; `more` are objects 5 and up.
pub(crate) fn one_page(media_box: &str, resources: &str, content: Vec<u8>, more: Vec<Vec<u8>>) -> Vec<u8> {
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [{media_box}] /Resources << {resources} >> /Contents 4 0 R >>"
        )
        .into_bytes(),
        content,
    ];
    objects.extend(more);
    file(&objects, "")
}

/// A4 with a black square in the upper left corner, 100 points wide.
pub(crate) fn square() -> Vec<u8> {
    one_page("0 0 595 842", "", stream("", b"0 g 0 742 100 100 re f"), Vec::new())
}

/// `pages` empty pages of A4.
pub(crate) fn empty_pages(pages: usize) -> Vec<u8> {
    let kids: Vec<String> = (0..pages).map(|n| format!("{} 0 R", n + 3)).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{}] /Count {pages} >>", kids.join(" ")).into_bytes(),
    ];
    for _ in 0..pages {
        objects.push(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>".to_vec());
    }
    file(&objects, "")
}

/// What inflates to `times` repetitions of `piece`, made without ever holding that much: each repetition is the same
/// run of compressed bytes, closed by a full flush.
pub(crate) fn inflates_to(piece: &[u8], times: usize) -> Vec<u8> {
    let mut compress = Compress::new(Compression::best(), false);
    let mut run = Vec::with_capacity(piece.len() + 1024);
    compress.compress_vec(piece, &mut run, FlushCompress::Full).unwrap();
    let mut out = vec![0x78, 0xda];
    for _ in 0..times {
        out.extend_from_slice(&run);
    }
    // An empty last block with fixed codes; then the checksum of what was repeated.
    out.extend_from_slice(&[0x03, 0x00]);
    let (mut a, mut b) = (1_u64, 0_u64);
    for _ in 0..times {
        for byte in piece {
            a = (a + u64::from(*byte)) % 65_521;
            b = (b + a) % 65_521;
        }
        if piece.len() > 4096 {
            // The checksum of gigabytes is not worth a minute: readers of PDF do not look at it.
            break;
        }
    }
    out.extend_from_slice(&((b << 16 | a) as u32).to_be_bytes());
    out
}
