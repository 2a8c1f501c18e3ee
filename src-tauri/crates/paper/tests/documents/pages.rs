//! Our own letters, rendered in this process.

use hayro::{
    PixmapSettings, RenderCache, RenderSettings, hayro_interpret::InterpreterSettings, hayro_syntax::Pdf,
    render, vello_cpu::color::palette::css::WHITE,
};
use koffer_paper::page::{Document, Format, Limits, PageError, Scale};

use crate::pdf_file::{empty_pages, one_page, square, stream};

fn open(bytes: Vec<u8>) -> Result<Document, PageError> {
    Document::open(bytes, Format::Pdf, &Limits::default())
}

#[test]
fn a_page_has_its_pixels_where_the_document_put_them() {
    let page = open(square()).unwrap().page(0, Scale::Dpi(72.0)).unwrap();
    assert_eq!((page.width, page.height), (595, 842));
    let pixel = |x: usize, y: usize| &page.rgba[(y * 595 + x) * 4..][..4];
    assert_eq!(pixel(50, 50), &[0, 0, 0, 255]);
    assert_eq!(pixel(150, 50), &[255, 255, 255, 255]);
    assert_eq!(pixel(50, 150), &[255, 255, 255, 255]);
}

#[test]
fn bands_are_the_pixels_of_the_whole_page() {
    // A slanted stroke crosses all three bands; its soft edge would show any seam.
    let bytes = one_page(
        "0 0 595 842",
        "",
        stream("", b"3 w 20 30 m 570 810 l S 0.3 0.6 0.9 rg 100 300 50.5 250.25 re f"),
        Vec::new(),
    );
    let banded = open(bytes.clone()).unwrap().page(0, Scale::Dpi(144.0)).unwrap();

    let pdf = Pdf::new(bytes).unwrap();
    let scale = 144.0 / 72.0;
    let whole = render(
        &pdf.pages()[0],
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings { hinting: false, ..RenderSettings::default() },
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    assert!(banded.height > 2 * 512);
    assert_eq!((banded.width, banded.height), (whole.width().into(), whole.height().into()));
    let differ: Vec<u8> = banded
        .rgba
        .iter()
        .zip(whole.data_as_u8_slice())
        .map(|(here, there)| here.abs_diff(*there))
        .filter(|difference| *difference > 0)
        .collect();
    assert_eq!((differ.len(), differ.iter().max()), (0, None));
}

#[test]
fn every_page_has_a_size_as_it_is_read() {
    assert_eq!(open(empty_pages(7)).unwrap().sizes().len(), 7);
    let lying = one_page("0 0 595 842] /Rotate 90 /X [0", "", stream("", b""), Vec::new());
    let size = open(lying).unwrap().sizes()[0];
    assert_eq!((size.width, size.height), (842.0, 595.0));
}

#[test]
fn a_page_that_does_not_exist_is_refused_by_number() {
    assert_eq!(
        open(empty_pages(3)).unwrap().page(3, Scale::Dpi(96.0)),
        Err(PageError::NoSuchPage { page: 3, pages: 3 })
    );
}
