//! A page as a camera or a scanner sees it: paper, shadow, lines of writing, a stamp with a word.

use super::super::dice::Dice;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};

const WIDTH: u32 = 210;
const HEIGHT: u32 = 297;
/// `ERFUNDEN`, five by seven dots a letter, a row of dots a byte.
const STAMP: [[u8; 7]; 8] = [E, R, F, U, N, D, E, N];
const E: [u8; 7] = [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111];
const R: [u8; 7] = [0b11110, 0b10001, 0b10001, 0b11110, 0b10100, 0b10010, 0b10001];
const F: [u8; 7] = [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b10000];
const U: [u8; 7] = [0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110];
const N: [u8; 7] = [0b10001, 0b11001, 0b10101, 0b10011, 0b10001, 0b10001, 0b10001];
const D: [u8; 7] = [0b11110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b11110];

/// A photographed page.
pub(super) fn jpeg(dice: &mut Dice) -> Vec<u8> {
    let pixels = page(dice);
    let mut bytes = Vec::new();
    // Encoding into memory fails only for sizes that do not fit the pixels.
    let _ = JpegEncoder::new_with_quality(&mut bytes, 70).write_image(
        &pixels,
        WIDTH,
        HEIGHT,
        ExtendedColorType::L8,
    );
    bytes
}

/// A scanned page.
pub(super) fn png(dice: &mut Dice) -> Vec<u8> {
    let pixels = page(dice);
    let mut bytes = Vec::new();
    let _ = PngEncoder::new(&mut bytes).write_image(&pixels, WIDTH, HEIGHT, ExtendedColorType::L8);
    bytes
}

/// Grey values, row by row.
fn page(dice: &mut Dice) -> Vec<u8> {
    let mut pixels = vec![0; (WIDTH * HEIGHT) as usize];
    for (place, pixel) in pixels.iter_mut().enumerate() {
        // The lamp stands at the upper left.
        let (x, y) = (place as u32 % WIDTH, place as u32 / WIDTH);
        *pixel = u8::try_from(250 - (x + y) / 14).unwrap_or(200);
    }
    for line in 0..18 {
        let length = u32::try_from(dice.between(60, 170)).unwrap_or(100);
        paint(&mut pixels, (20, 70 + line * 11), (length, 3), 90);
    }
    paint(&mut pixels, (20, 24), (120, 8), 60);
    for (place, letter) in (0..).zip(STAMP) {
        for (row, dots) in (0..).zip(letter) {
            for column in (0..5).filter(|column| dots & (0b10000 >> column) != 0) {
                paint(&mut pixels, (70 + place * 14 + column * 2, 44 + row * 2), (2, 2), 20);
            }
        }
    }
    pixels
}

fn paint(pixels: &mut [u8], (left, top): (u32, u32), (width, height): (u32, u32), grey: u8) {
    for y in top..(top + height).min(HEIGHT) {
        let start = (y * WIDTH + left.min(WIDTH)) as usize;
        let end = (y * WIDTH + (left + width).min(WIDTH)) as usize;
        if let Some(row) = pixels.get_mut(start..end) {
            row.fill(grey);
        }
    }
}
