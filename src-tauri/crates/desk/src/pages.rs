//! Pages as pixels: own letters in this process, strangers' papers in a child without keys and network.

use crate::failure;
use koffer_contract::{Failure, PagePixels};
use koffer_paper::decode::{DecodeError, Decoder};
use koffer_paper::page::PageImage;
use koffer_paper::page::{Document, Format, Limits, PageError, Scale};

/// The widest page that is drawn, whatever is asked for.
const MOST_PIXELS: u32 = 2400;

/// Page `page` (from 1) of a paper that came from outside, its longer side with `pixels`.
///
/// # Errors
/// [`Failure::AttachmentUnreadable`] with the reason, [`Failure::UnknownPage`].
pub(crate) async fn of_a_stranger(
    decoder: &Decoder,
    bytes: &[u8],
    mime: &str,
    page: u32,
    pixels: u32,
) -> Result<PagePixels, Failure> {
    let at = index(page)?;
    let scale = Scale::LongSide(pixels.clamp(64, MOST_PIXELS));
    match decoder.page(bytes, mime, at, scale).await {
        Ok(image) => pixels_of(image),
        Err(DecodeError::Page(error)) => Err(page_failure(error)),
        Err(error) => Err(unreadable(&decode_reason(&error))),
    }
}

/// Page `page` (from 1) of a letter that this program has set itself, `pixels` wide.
///
/// # Errors
/// [`Failure::UnknownPage`].
pub(crate) async fn of_our_own(pdf: Vec<u8>, page: u32, pixels: u32) -> Result<PagePixels, Failure> {
    let at = index(page)?;
    let scale = Scale::Width(pixels.clamp(64, MOST_PIXELS));
    let drawn = tokio::task::spawn_blocking(move || {
        Document::open(pdf, Format::Pdf, &Limits::default()).and_then(|letter| letter.page(at, scale))
    });
    match drawn.await {
        Ok(Ok(image)) => pixels_of(image),
        Ok(Err(error)) => Err(page_failure(error)),
        Err(error) => Err(failure::defect("P-102", &error)),
    }
}

/// How many pages a letter of our own has.
///
/// # Errors
/// A defect: a letter that this program cannot read again.
pub(crate) fn count(pdf: &[u8]) -> Result<u32, Failure> {
    let letter = Document::open(pdf.to_vec(), Format::Pdf, &Limits::default());
    let pages = letter.map_err(|error| failure::defect("P-103", &error))?.sizes().len();
    Ok(u32::try_from(pages).unwrap_or(u32::MAX))
}

fn index(page: u32) -> Result<usize, Failure> {
    let before = page.checked_sub(1).ok_or(Failure::UnknownPage { page, pages: 0 })?;
    Ok(usize::try_from(before).unwrap_or(usize::MAX))
}

fn pixels_of(image: PageImage) -> Result<PagePixels, Failure> {
    PagePixels::new(image.width, image.height, image.rgba)
        .ok_or_else(|| failure::defect("P-101", &"a page with too few pixels"))
}

fn unreadable(reason: &str) -> Failure {
    Failure::AttachmentUnreadable { reason: reason.to_owned() }
}

fn page_failure(error: PageError) -> Failure {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    match error {
        PageError::NoSuchPage { page, pages } => {
            Failure::UnknownPage { page: small(page) + 1, pages: small(pages) }
        }
        PageError::TooManyBytes { limit } => unreadable(&format!("mehr als {} MB", limit / 1024 / 1024)),
        PageError::TooManyPages { limit } => unreadable(&format!("mehr als {limit} Seiten")),
        PageError::TooManyPixels { .. } => unreadable("die Seite ist zu groß"),
        PageError::Encrypted => unreadable("die Datei ist mit einem Kennwort geschützt"),
        PageError::Damaged => unreadable("die Datei ist beschädigt"),
        PageError::NoPages => unreadable("die Datei hat keine Seite"),
        PageError::Resolution => unreadable("diese Vergrößerung gibt es nicht"),
    }
}

fn decode_reason(error: &DecodeError) -> String {
    match error {
        DecodeError::UnknownFormat { .. } => "dieses Dateiformat wird nicht angezeigt".to_owned(),
        DecodeError::WrongFormat { .. } => "die Datei ist etwas anderes, als sie angibt".to_owned(),
        DecodeError::TooSlow { seconds } => format!("das Anzeigen dauert länger als {seconds} Sekunden"),
        DecodeError::TooMuchMemory => "das Anzeigen braucht zu viel Speicher".to_owned(),
        _ => "die Datei lässt sich nicht lesen".to_owned(),
    }
}
