//! `attachment_read`, `attachment_page`: an attachment is saved as it came, or shown as pixels that a child process
//! without keys and network has drawn.

use crate::loaded::Loaded;
use crate::{Desk, failure};
use koffer_casework::change::Attachment;
use koffer_casework::{Case, intake};
use koffer_contract::{
    AttachmentPage, AttachmentReadView, AttachmentState, AttachmentView, Failure, PagePixels, ReadAttachment,
};
use koffer_store::{Connection, StoreError, blob};

impl Desk {
    /// Saves the bytes as received.
    ///
    /// # Errors
    /// [`Failure::UnknownAttachment`], [`Failure::AttachmentAway`], [`Failure::AttachmentDamaged`],
    /// [`Failure::CannotWrite`].
    pub async fn attachment_read(&self, request: ReadAttachment) -> Result<AttachmentReadView, Failure> {
        let (attachment, bytes) = self.attachment(&request.file, &request.attachment).await?;
        tokio::fs::write(&request.save_to, &bytes)
            .await
            .map_err(|_| Failure::CannotWrite { path: request.save_to.clone() })?;
        Ok(AttachmentReadView { bytes: bytes.len() as u64, sha256: attachment.sha256.to_string() })
    }

    /// One page as pixels.
    ///
    /// # Errors
    /// As [`Desk::attachment_read`], [`Failure::AttachmentUnreadable`] with what is wrong with it, and
    /// [`Failure::UnknownPage`].
    pub async fn attachment_page(&self, request: AttachmentPage) -> Result<PagePixels, Failure> {
        let (attachment, bytes) = self.attachment(&request.file, &request.attachment).await?;
        crate::pages::of_a_stranger(
            &self.0.config.decoder,
            &bytes,
            &attachment.mime,
            request.page,
            request.pixels,
        )
        .await
    }

    async fn attachment(&self, file: &str, id: &str) -> Result<(Attachment, Vec<u8>), Failure> {
        let opened = self.opened().await?;
        let loaded = Loaded::read(&opened, file).await?;
        let attachment = loaded.case.attachments.iter().find(|attachment| attachment.id == id);
        let attachment =
            attachment.ok_or_else(|| Failure::UnknownAttachment { attachment: id.to_owned() })?.clone();
        match blob::read(&opened.store, attachment.sha256).await {
            Ok(Some(bytes)) => Ok((attachment, bytes)),
            Ok(None) => Err(Failure::AttachmentAway { bytes: attachment.size }),
            Err(StoreError::Damaged(_)) => Err(Failure::AttachmentDamaged {}),
            Err(error) => Err(failure::store(error)),
        }
    }
}

/// All attachments of a case, in their order.
pub(super) async fn views(read: &mut Connection, case: &Case) -> Result<Vec<AttachmentView>, Failure> {
    let mut views = Vec::with_capacity(case.attachments.len());
    for attachment in &case.attachments {
        let here = blob::size(read, attachment.sha256).await.map_err(failure::store)?.is_some();
        let label = attachment.proof.as_deref().map(intake::proof_label);
        views.push(AttachmentView {
            attachment: attachment.id.clone(),
            name: attachment.file_name.clone(),
            proof_kind: attachment.proof.clone(),
            label: label.unwrap_or_else(|| attachment.file_name.clone()),
            concerns: attachment.reference.clone(),
            mime: attachment.mime.clone(),
            bytes: attachment.size,
            sha256: attachment.sha256.to_string(),
            pages: None,
            state: if here { AttachmentState::Here } else { AttachmentState::Away },
            proves: Vec::new(),
        });
    }
    Ok(views)
}
