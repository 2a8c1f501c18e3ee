//! Blobs in pieces. Who may read the file may read its blobs, through this file and no other; who wrote a change that
//! names one may deliver its bytes even after their access was withdrawn.

use super::{Backend, Fault, no};
use crate::blobs::BlobError;
use crate::rules::access;
use crate::shelf::Connection;
use crate::shelf::blobs::{self, BlobState};
use koffer_casework::{FileId, Hash};
use koffer_protocol::{BlobPiece, CHUNK, CityError};

/// The largest blob: a letter or an attachment of 25 MiB.
pub(super) const LARGEST: u64 = 25 * 1024 * 1024;

impl Backend {
    pub(super) async fn have(&self, session: &str, file: FileId, blob: Hash) -> Result<u64, CityError> {
        let mut transaction = self.shelf.read().await.map_err(Fault::from)?;
        Ok(self.deliverable(&mut transaction, session, file, blob).await?.have)
    }

    /// What is here of a blob that the caller may deliver.
    async fn deliverable(
        &self,
        connection: &mut Connection,
        session: &str,
        file: FileId,
        blob: Hash,
    ) -> Result<BlobState, CityError> {
        let admitted = self.admit(connection, session).await?;
        let welcome = access::in_good_standing(&admitted.sitting.directory, &admitted.carrier).is_ok();
        let sees = welcome && admitted.sees(connection, file).await?;
        let own = blobs::is_named_by(connection, file, blob, admitted.carrier.device.0)
            .await
            .map_err(Fault::from)?;
        let state = blobs::state(connection, file, blob).await.map_err(Fault::from)?;
        state.filter(|_| sees || own).ok_or_else(|| no(404, "noSuchBlob"))
    }

    pub(super) async fn put(&self, session: &str, piece: BlobPiece) -> Result<(), CityError> {
        let BlobPiece { file, blob, size, offset, bytes } = piece;
        if size > LARGEST || bytes.len() > CHUNK || offset + bytes.len() as u64 > size {
            return Err(no(422, "pieceTooLarge"));
        }
        let _gate = self.gate.lock().await;
        let mut transaction = self.shelf.gate().await.map_err(Fault::from)?;
        let state = self.deliverable(&mut transaction, session, file, blob).await?;
        if state.is_whole() || offset + (bytes.len() as u64) <= state.have && !bytes.is_empty() {
            return Ok(());
        }
        if offset != state.have {
            return Err(no(409, "pieceOutOfOrder"));
        }
        let have = offset + bytes.len() as u64;
        self.blobs.put_piece(file, blob, offset, bytes).await.map_err(Fault::from)?;
        if have == size {
            match self.blobs.join(file, blob, size).await {
                Ok(()) => {}
                Err(BlobError::OtherBytes) => {
                    let empty = BlobState { size: None, have: 0 };
                    blobs::note(&mut transaction, file, blob, empty).await.map_err(Fault::from)?;
                    transaction.commit().await.map_err(Fault::from)?;
                    return Err(no(422, "digestMismatch"));
                }
                Err(error) => return Err(Fault::from(error).into()),
            }
        }
        let state = BlobState { size: Some(size), have };
        blobs::note(&mut transaction, file, blob, state).await.map_err(Fault::from)?;
        transaction.commit().await.map_err(Fault::from)?;
        Ok(())
    }

    pub(super) async fn piece(
        &self,
        session: &str,
        file: FileId,
        blob: Hash,
        offset: u64,
    ) -> Result<Vec<u8>, CityError> {
        let mut transaction = self.shelf.read().await.map_err(Fault::from)?;
        let admitted = self.admit_to_work(&mut transaction, session).await?;
        admitted.require(&mut transaction, file).await?;
        let state = blobs::state(&mut transaction, file, blob).await.map_err(Fault::from)?;
        transaction.commit().await.map_err(Fault::from)?;
        if state.is_none_or(|state| !state.is_whole()) {
            return Err(no(404, "noSuchBlob"));
        }
        Ok(self.blobs.get(file, blob, offset, CHUNK as u64).await.map_err(Fault::from)?)
    }
}
