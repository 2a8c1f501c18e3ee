//! The parent's side: starts a child for each question, waits within limits, believes nothing unchecked.

use std::{io, path::PathBuf, process::Stdio, sync::Arc};

use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    process::{Child, Command},
    sync::Semaphore,
    time::timeout,
};

use super::{
    DECODE_ARGUMENT, DecodeError,
    wire::{Answer, Ask, LONGEST_LINE, Request},
};
use crate::page::{Format, Limits, PageError, PageImage, PageSize, Scale};

/// Children at a time: one for the page that is looked at, one for the thumbnails.
const AT_ONCE: usize = 2;

/// Decodes strangers' documents in child processes. Cheap to clone; clones share the limit of two children at once.
#[derive(Debug, Clone)]
pub struct Decoder {
    program: PathBuf,
    limits: Limits,
    places: Arc<Semaphore>,
}

impl Decoder {
    /// Children are this very program, also after an update has replaced its file.
    ///
    /// # Errors
    /// When the system does not say where the program lies.
    pub fn of_this_program(limits: Limits) -> io::Result<Self> {
        let program = if cfg!(target_os = "linux") {
            PathBuf::from("/proc/self/exe")
        } else {
            std::env::current_exe()?
        };
        Ok(Self::of_program(program, limits))
    }

    /// Children are `program`, called with [`DECODE_ARGUMENT`]: for callers that are not the product themselves.
    #[must_use]
    pub fn of_program(program: PathBuf, limits: Limits) -> Self {
        Self { program, limits, places: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// The size of every page of a document, in points; at least one.
    ///
    /// # Errors
    /// A [`DecodeError`] that says why the document is not shown.
    pub async fn sizes(&self, bytes: &[u8], mime: &str) -> Result<Vec<PageSize>, DecodeError> {
        let (answer, _) = self.ask(bytes, mime, Ask::Sizes).await?;
        match answer {
            Answer::Sizes(sizes) if !sizes.is_empty() && sizes.len() <= self.limits.pages => Ok(sizes),
            _ => Err(DecodeError::Crashed),
        }
    }

    /// Page `page` (from 0) of a document at `scale` (a number is taken as dpi), as pixels.
    ///
    /// # Errors
    /// A [`DecodeError`] that says why the page is not shown.
    pub async fn page(
        &self,
        bytes: &[u8],
        mime: &str,
        page: usize,
        scale: impl Into<Scale>,
    ) -> Result<PageImage, DecodeError> {
        let (answer, rgba) = self.ask(bytes, mime, Ask::Page { page, scale: scale.into() }).await?;
        match answer {
            Answer::Page { width, height } => Ok(PageImage { width, height, rgba }),
            _ => Err(DecodeError::Crashed),
        }
    }

    async fn ask(&self, bytes: &[u8], mime: &str, ask: Ask) -> Result<(Answer, Vec<u8>), DecodeError> {
        let limit = self.limits.bytes;
        if bytes.len() as u64 > limit {
            return Err(PageError::TooManyBytes { limit }.into());
        }
        let request =
            Request { format: format(bytes, mime)?, bytes: bytes.len() as u64, ask, limits: self.limits };
        let Ok(_place) = self.places.acquire().await else {
            return Err(DecodeError::Crashed);
        };
        let mut child = self.start().map_err(unavailable)?;
        let time = self.limits.time(1);
        match timeout(time, converse(&mut child, &request, bytes, &self.limits)).await {
            Ok(outcome) => outcome,
            Err(_) => {
                // Waits for its end, so that the next child does not run beside a dying one.
                child.kill().await.map_err(unavailable)?;
                Err(DecodeError::TooSlow { seconds: time.as_secs() })
            }
        }
    }

    fn start(&self) -> io::Result<Child> {
        let mut command = Command::new(&self.program);
        command
            .arg(DECODE_ARGUMENT)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true);
        // Windows finds its own libraries through this one.
        #[cfg(windows)]
        if let Some(root) = std::env::var_os("SystemRoot") {
            command.env("SystemRoot", root);
        }
        command.spawn()
    }
}

/// The format that both the media type and the bytes name.
fn format(bytes: &[u8], mime: &str) -> Result<Format, DecodeError> {
    let said = Format::from_mime(mime).ok_or_else(|| DecodeError::UnknownFormat { mime: mime.to_owned() })?;
    match Format::from_bytes(bytes) {
        Some(found) if found == said => Ok(found),
        Some(found) => Err(DecodeError::WrongFormat { mime: mime.to_owned(), found }),
        None => Err(PageError::Damaged.into()),
    }
}

async fn converse(
    child: &mut Child,
    request: &Request,
    document: &[u8],
    limits: &Limits,
) -> Result<(Answer, Vec<u8>), DecodeError> {
    let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(DecodeError::Crashed);
    };
    let mut line = serde_json::to_vec(request).map_err(|error| unavailable(error.into()))?;
    line.push(b'\n');
    // A child that ended early closes its pipe; what it said before, or how it ended, is the answer.
    let sent = async {
        to.write_all(&line).await?;
        to.write_all(document).await?;
        to.shutdown().await
    };
    drop(sent.await);
    drop(to);

    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    let heard = (&mut from)
        .take(LONGEST_LINE)
        .read_until(b'\n', &mut line)
        .await
        .ok()
        .and_then(|_| serde_json::from_slice::<Answer>(&line).ok());
    let Some(answer) = heard else {
        return Err(how_it_ended(child, limits).await);
    };
    let pixels = match answer {
        Answer::Refused(reason) => return Err(reason.into()),
        Answer::Sizes(_) => 0,
        Answer::Page { width, height } => u64::from(width) * u64::from(height),
    };
    if pixels > limits.pixels {
        return Err(DecodeError::Crashed);
    }
    let mut rgba = Vec::new();
    let read = from.take(pixels * 4).read_to_end(&mut rgba).await;
    if read.is_err() || rgba.len() as u64 != pixels * 4 {
        return Err(how_it_ended(child, limits).await);
    }
    Ok((answer, rgba))
}

/// A child without an answer: out of memory, out of time, or broken.
async fn how_it_ended(child: &mut Child, limits: &Limits) -> DecodeError {
    #[cfg(unix)]
    {
        use std::os::unix::process::ExitStatusExt;
        /// `SIGABRT`: the allocator gave up. `SIGSEGV`: the stack did not get its memory.
        const ABORTED: [i32; 2] = [6, 11];
        /// `SIGKILL` and `SIGXCPU`: the limit on CPU time.
        const TIME: [i32; 2] = [9, 24];
        match child.wait().await.map(|status| status.signal()) {
            Ok(Some(signal)) if ABORTED.contains(&signal) => return DecodeError::TooMuchMemory,
            Ok(Some(signal)) if TIME.contains(&signal) => {
                return DecodeError::TooSlow { seconds: limits.time(1).as_secs() };
            }
            _ => {}
        }
    }
    #[cfg(not(unix))]
    drop(child.wait().await);
    DecodeError::Crashed
}

fn unavailable(error: io::Error) -> DecodeError {
    DecodeError::Unavailable { text: error.to_string() }
}
