//! Files that attack their reader. Each is small and made here.

use crate::pdf_file::{file, inflates_to, one_page, stream};

const A4: &str = "0 0 595 842";

/// 1.5 MB of content that inflates to 1.5 GB of blanks.
pub(crate) fn bomb() -> Vec<u8> {
    let blanks = vec![b' '; 1 << 20];
    let content = inflates_to(&blanks, 1500);
    one_page(A4, "", stream("/Filter /FlateDecode", &content), Vec::new())
}

/// Twelve forms, each drawing the next one ten times: 10^12 drawings in 3 kB.
pub(crate) fn nested_forms() -> Vec<u8> {
    const DEPTH: usize = 12;
    let forms = (0..DEPTH)
        .map(|level| {
            if level + 1 == DEPTH {
                stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", b"0 0 9 9 re f")
            } else {
                let next = format!(
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F {} 0 R >> >>",
                    level + 6
                );
                stream(&next, "/F Do ".repeat(10).as_bytes())
            }
        })
        .collect();
    one_page(A4, "/XObject << /F 5 0 R >>", stream("", "/F Do ".repeat(10).as_bytes()), forms)
}

/// A form that draws itself.
pub(crate) fn form_in_itself() -> Vec<u8> {
    let form = stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>",
        b"/F Do",
    );
    one_page(A4, "/XObject << /F 5 0 R >>", stream("", b"/F Do"), vec![form])
}

/// A page of a million points each way.
pub(crate) fn giant_page() -> Vec<u8> {
    one_page("0 0 1000000 1000000", "", stream("", b""), Vec::new())
}

/// Three million line segments in one path.
pub(crate) fn endless_path() -> Vec<u8> {
    let lines = b"1 1 l 2 5 l 9 3 l ".repeat(1000);
    let mut content = inflates_to(&lines, 1000);
    // Begin and paint the path: a content array would do too, but one stream keeps the file as small as it is evil.
    content.shrink_to_fit();
    let objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [{A4}] /Resources << >> /Contents [4 0 R 5 0 R 6 0 R] >>"
        )
        .into_bytes(),
        stream("", b"0 0 m"),
        stream("/Filter /FlateDecode", &content),
        stream("", b"S"),
    ];
    file(&objects, "")
}

/// A picture of 60 000 by 20 000 pixels in a small file.
pub(crate) fn giant_picture() -> Vec<u8> {
    let grey = vec![0x80; 1 << 20];
    let content = inflates_to(&grey, 60_000 * 20_000 / (1 << 20) + 1);
    let picture = stream(
        "/Type /XObject /Subtype /Image /Width 60000 /Height 20000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
        &content,
    );
    one_page(A4, "/XObject << /P 5 0 R >>", stream("", b"500 0 0 500 0 0 cm /P Do"), vec![picture])
}

/// Arrays in arrays, 200 000 deep.
pub(crate) fn nested_arrays() -> Vec<u8> {
    let depth = 200_000;
    let mut content = "[".repeat(depth);
    content.push_str(&"]".repeat(depth));
    content.push_str(" TJ");
    one_page(A4, "", stream("", content.as_bytes()), Vec::new())
}

/// A page tree whose branch is its own child.
pub(crate) fn tree_loop() -> Vec<u8> {
    file(
        &[
            b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
            b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>".to_vec(),
        ],
        "",
    )
}

/// Noise behind the right first bytes.
pub(crate) fn rubbish(seed: u64) -> Vec<u8> {
    let mut state = seed;
    let mut out = b"%PDF-1.7\n".to_vec();
    out.extend((0..20_000).map(|_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 24) as u8
    }));
    out
}

/// A document that opens with a password only.
pub(crate) fn encrypted() -> Vec<u8> {
    let secret = "<0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef>";
    let objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [{A4}] >>").into_bytes(),
        format!("<< /Filter /Standard /V 1 /R 2 /P -4 /O {secret} /U {secret} >>").into_bytes(),
    ];
    file(
        &objects,
        "/Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]",
    )
}

/// The head of a PNG of 60 000 by 60 000 pixels.
pub(crate) fn giant_png() -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = b"IHDR".to_vec();
    head.extend_from_slice(&60_000_u32.to_be_bytes());
    head.extend_from_slice(&60_000_u32.to_be_bytes());
    head.extend_from_slice(&[8, 6, 0, 0, 0]);
    chunk(&mut out, &head);
    chunk(&mut out, &[b"IDAT".as_slice(), &inflates_to(b"\0", 1)].concat());
    chunk(&mut out, b"IEND");
    out
}

fn chunk(out: &mut Vec<u8>, named: &[u8]) {
    out.extend_from_slice(&(named.len() as u32 - 4).to_be_bytes());
    out.extend_from_slice(named);
    let mut crc = flate2::Crc::new();
    crc.update(named);
    out.extend_from_slice(&crc.sum().to_be_bytes());
}
