//! Strangers' documents, decoded in a child that may fail.

use std::{path::PathBuf, time::Duration};

use koffer_paper::{
    decode::{DecodeError, Decoder},
    page::{Document, Format, Limits, PageError, PageImage, Scale},
};

use crate::{
    hostile,
    pdf_file::{empty_pages, square},
};

const PDF: &str = "application/pdf";

fn decoder(limits: Limits) -> Decoder {
    Decoder::of_program(PathBuf::from(env!("CARGO_BIN_EXE_koffer-decode")), limits)
}

/// Limits that a hostile file meets in seconds, also in an unoptimised build.
fn tight() -> Limits {
    Limits {
        memory: 256 * 1024 * 1024,
        open: Duration::from_secs(3),
        each_page: Duration::from_secs(1),
        ..Limits::default()
    }
}

#[tokio::test]
async fn the_child_gives_the_pixels_that_this_process_would() {
    let here =
        Document::open(square(), Format::Pdf, &Limits::default()).unwrap().page(0, Scale::Dpi(96.0)).unwrap();
    let there = decoder(Limits::default()).page(&square(), PDF, 0, 96.0).await.unwrap();
    assert!(here == there);
}

#[tokio::test]
async fn the_child_tells_the_size_of_every_page() {
    let sizes = decoder(Limits::default()).sizes(&empty_pages(200), PDF).await.unwrap();
    assert_eq!(sizes.len(), 200);
    assert_eq!((sizes[199].width, sizes[199].height), (595.0, 842.0));
}

#[tokio::test]
async fn a_photo_comes_back_as_pixels() {
    let photo = PageImage { width: 4, height: 3, rgba: [9, 8, 7, 255].repeat(12) };
    let shown = decoder(Limits::default()).page(&photo.png().unwrap(), "image/png", 0, 150.0).await.unwrap();
    assert_eq!(shown, photo);
}

#[tokio::test]
async fn more_than_200_pages_are_refused_by_name() {
    let refused = decoder(Limits::default()).page(&empty_pages(201), PDF, 0, 96.0).await;
    assert_eq!(refused, Err(DecodeError::Page(PageError::TooManyPages { limit: 200 })));
}

#[tokio::test]
async fn too_many_bytes_are_refused_without_a_child() {
    let limits = Limits { bytes: 100, ..Limits::default() };
    let nobody = Decoder::of_program(PathBuf::from("/nonexistent"), limits);
    assert_eq!(
        nobody.page(&square(), PDF, 0, 96.0).await,
        Err(DecodeError::Page(PageError::TooManyBytes { limit: 100 }))
    );
}

#[tokio::test]
async fn a_name_that_lies_about_its_bytes_is_refused() {
    let decoder = decoder(Limits::default());
    assert_eq!(
        decoder.sizes(&square(), "image/png").await,
        Err(DecodeError::WrongFormat { mime: "image/png".to_owned(), found: Format::Pdf })
    );
    assert_eq!(
        decoder.sizes(b"<html>", "text/html").await,
        Err(DecodeError::UnknownFormat { mime: "text/html".to_owned() })
    );
}

#[tokio::test]
async fn a_missing_program_is_not_the_documents_fault() {
    let nobody = Decoder::of_program(PathBuf::from("/nonexistent"), Limits::default());
    assert!(matches!(nobody.page(&square(), PDF, 0, 96.0).await, Err(DecodeError::Unavailable { .. })));
}

#[tokio::test]
async fn giant_pages_and_pictures_are_refused_before_they_are_drawn() {
    let decoder = decoder(tight());
    let limit = tight().pixels;
    let refused = Err(DecodeError::Page(PageError::TooManyPixels { limit }));
    assert_eq!(decoder.page(&hostile::giant_page(), PDF, 0, 96.0).await, refused);
    assert_eq!(decoder.page(&hostile::giant_png(), "image/png", 0, 96.0).await, refused);
}

#[tokio::test]
async fn an_encrypted_document_is_refused_by_name() {
    assert_eq!(
        decoder(tight()).sizes(&hostile::encrypted(), PDF).await,
        Err(DecodeError::Page(PageError::Encrypted))
    );
}

#[tokio::test]
async fn a_document_that_never_ends_is_ended() {
    assert_eq!(
        decoder(tight()).page(&hostile::nested_forms(), PDF, 0, 96.0).await,
        Err(DecodeError::TooSlow { seconds: 4 })
    );
}

#[tokio::test]
async fn a_document_that_eats_memory_is_ended() {
    // Which wall it meets first depends on the machine; that it meets one does not.
    let decoder = decoder(tight());
    for (name, bytes) in
        [("bomb", hostile::bomb()), ("picture", hostile::giant_picture()), ("path", hostile::endless_path())]
    {
        let outcome = decoder.page(&bytes, PDF, 0, 96.0).await;
        assert!(
            matches!(outcome, Err(DecodeError::TooMuchMemory | DecodeError::TooSlow { .. })),
            "{name}: {:?}",
            outcome.map(|page| (page.width, page.height))
        );
    }
}

#[tokio::test]
async fn broken_documents_end_in_a_page_or_in_a_reason() {
    let decoder = decoder(Limits::default());
    for (name, bytes) in [
        ("form in itself", hostile::form_in_itself()),
        ("arrays", hostile::nested_arrays()),
        ("rubbish", hostile::rubbish(0x9e37_79b9_7f4a_7c15)),
        ("half", square()[..200].to_vec()),
        ("tree", hostile::tree_loop()),
    ] {
        match decoder.page(&bytes, PDF, 0, 96.0).await {
            Ok(page) => assert_eq!((page.width, page.height), (793, 1122), "{name}"),
            Err(DecodeError::Page(PageError::Damaged | PageError::NoPages)) => {}
            Err(other) => panic!("{name}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn one_bad_document_does_not_spoil_the_next() {
    let decoder = decoder(tight());
    assert!(decoder.page(&hostile::nested_forms(), PDF, 0, 96.0).await.is_err());
    assert!(decoder.page(&square(), PDF, 0, 96.0).await.is_ok());
}
