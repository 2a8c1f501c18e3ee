//! Blobs on their way: letters to the city, attachments from it, own files first. Pieces, so that a broken line costs
//! one piece and not the whole.

use super::{Drive, Progress, StepError};
use crate::round::Came;
use koffer_casework::{FileId, Hash};
use koffer_protocol::{BlobPiece, CHUNK, City, CityError};
use koffer_store::blob;

/// How many are fetched before the list is read anew: priorities change while fetching.
const FETCH: u32 = 50;

impl<C: City + Sync> Drive<'_, C> {
    pub(super) async fn send_blobs(&mut self) -> Result<Came, StepError> {
        let mut read = self.store.reading().await?;
        let undelivered = blob::undelivered(&mut read).await?;
        drop(read);
        for row in undelivered {
            match self.send_blob(row.file, row.blob, row.size).await {
                Ok(()) => {}
                // Its file is not there yet, because a change of it is held up: it waits with it and holds up no other.
                Err(StepError::City(CityError::AnsweredNo { status: 404, .. })) => continue,
                Err(error) => return Err(error),
            }
            let mut write = self.store.begin().await?;
            blob::note_delivered(&mut write, row.blob).await?;
            write.commit().await?;
        }
        Ok(Came::Done)
    }

    async fn send_blob(&self, file: FileId, name: Hash, size: u64) -> Result<(), StepError> {
        let mut offset = self.city.blob_have(&self.session, file, name).await?;
        if offset >= size {
            return Ok(());
        }
        let Some(bytes) = blob::read(self.store, name).await? else { return Ok(()) };
        while offset < size {
            let start = usize::try_from(offset).unwrap_or(usize::MAX).min(bytes.len());
            let end = bytes.len().min(start + CHUNK);
            let piece = BlobPiece { file, blob: name, size, offset, bytes: bytes[start..end].to_vec() };
            self.city.blob_put(&self.session, piece).await?;
            offset = end as u64;
        }
        Ok(())
    }

    pub(super) async fn fetch_blobs(&mut self) -> Result<Came, StepError> {
        let mut missing = std::collections::BTreeSet::new();
        let mut done = 0;
        loop {
            let mut read = self.store.reading().await?;
            let left = blob::wanted_count(&mut read).await?;
            let wanted =
                blob::wanted(&mut read, &self.identity.account.0, FETCH + missing.len() as u32).await?;
            drop(read);
            let next: Vec<_> = wanted.into_iter().filter(|(name, _)| !missing.contains(name)).collect();
            if next.is_empty() {
                return Ok(Came::Done);
            }
            for (name, file) in next {
                if self.fetch_blob(file, name).await? {
                    done += 1;
                    (self.around.progress)(Progress::Fetched { done, of: left + done });
                } else {
                    // The city does not have it (yet): its desk has not delivered it. The next round asks again.
                    missing.insert(name);
                }
            }
        }
    }

    async fn fetch_blob(&self, file: FileId, name: Hash) -> Result<bool, StepError> {
        let mut bytes = Vec::new();
        loop {
            let piece = match self.city.blob_get(&self.session, file, name, bytes.len() as u64).await {
                Ok(piece) => piece,
                Err(CityError::AnsweredNo { status: 404, .. }) => return Ok(false),
                Err(error) => return Err(error.into()),
            };
            let last = piece.len() < CHUNK;
            bytes.extend_from_slice(&piece);
            if last {
                break;
            }
        }
        if Hash::of(&bytes) != name {
            return Err(CityError::Malformed("a blob under another digest".to_owned()).into());
        }
        let laid = blob::lay(self.store, file, bytes).await?;
        let mut write = self.store.begin().await?;
        blob::put(&mut write, laid, true).await?;
        write.commit().await?;
        Ok(true)
    }
}
