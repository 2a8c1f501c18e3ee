//! An application becomes a file; a later submission is laid into the file that it names. Blobs are on disk before the
//! rows that name them, and everything else is one transaction.

use super::folder::Waiting;
use super::{Fate, Line, number, restricted};
use crate::admin::AdminError;
use crate::backend::{Backend, Fault};
use crate::rules::receive;
use crate::shelf::applications::{self, TakenIn};
use crate::shelf::blobs::{self, BlobState};
use crate::shelf::{Connection, Sitting};
use koffer_casework::change::{Add, Attachment, Clarification, Open, Supplement};
use koffer_casework::intake::{Reference, Submission, SubmissionKind, open_points};
use koffer_casework::{DeviceNumber, FileId};
use uuid::Uuid;

const OTHER_CONTENT: &str = "Unter dieser Kennung (einreichung_id) liegt schon eine Einreichung mit anderem Inhalt vor. \
                             Bitte klären Sie mit der absendenden Stelle, welche gilt.";

impl Backend {
    pub(super) async fn receive(
        &self,
        waiting: &Waiting,
        bytes: &[u8],
        submission: &Submission,
        verdict: &str,
        clarifications: &[Clarification],
    ) -> Result<Fate, AdminError> {
        let _gate = self.gate.lock().await;
        let mut transaction = self.shelf.gate().await?;
        if let Some(known) = applications::find(&mut transaction, submission.id).await? {
            transaction.rollback().await?;
            if known.content_hash != submission.content_hash {
                let line = Line::aside(waiting.name(), "kennung_mit_anderem_inhalt", OTHER_CONTENT);
                return Ok(Fate::Aside(line, OTHER_CONTENT.to_owned()));
            }
            let line = Line::new(waiting.name(), verdict);
            return Ok(Fate::Done(Line { file: Some(known.file), again: true, ..line }));
        }
        let mut clarifications = clarifications.to_vec();
        let mut sitting = Sitting::load(&mut transaction).await?;
        clarifications.extend(doubt(&mut transaction, submission).await?);
        let text = String::from_utf8_lossy(bytes).into_owned();
        let existing = existing(&mut transaction, submission).await?;
        let file = existing.unwrap_or(FileId(Uuid::now_v7()));
        let attachments = self.keep(waiting, submission, file).await?;
        let file_number = match existing {
            Some(file) => {
                let add = supplement(submission, text, attachments.clone(), clarifications.clone());
                self.with_book(&mut transaction, &mut sitting, file, |book, log, rules, pen| {
                    receive::add(Add::Supplement(add), book, log, rules, pen).map(|taken| ((), vec![taken]))
                })
                .await?;
                None
            }
            None => {
                let open = self
                    .open_file(
                        &mut transaction,
                        &sitting,
                        submission,
                        text,
                        attachments.clone(),
                        &clarifications,
                    )
                    .await?;
                let number = open.file_number.clone();
                self.with_book(&mut transaction, &mut sitting, file, |book, log, rules, pen| {
                    receive::open(open, book, log, rules, pen).map(|taken| ((), vec![taken]))
                })
                .await?;
                applications::note_number(&mut transaction, &number, file).await?;
                Some(number.as_str().to_owned())
            }
        };
        for attachment in &attachments {
            let state = BlobState { size: Some(attachment.size), have: attachment.size };
            blobs::note(&mut transaction, file, attachment.sha256, state).await?;
        }
        let taken = TakenIn { content_hash: submission.content_hash, file };
        let arrival = &submission.arrival;
        let sender = (arrival.channel.as_deref(), arrival.sender_reference.as_deref());
        applications::note(&mut transaction, submission.id, &taken, arrival.received_at, sender).await?;
        transaction.commit().await.map_err(Fault::from)?;
        let verdict = if clarifications.is_empty() { verdict } else { "angenommen_mit_klaerung" };
        let line = Line::new(waiting.name(), verdict);
        Ok(Fate::Done(Line {
            file: Some(file),
            file_number,
            klaerung: clarifications,
            open_points: open_points(submission),
            ..line
        }))
    }

    /// The attachments whose bytes are here, kept under the file.
    async fn keep(
        &self,
        waiting: &Waiting,
        submission: &Submission,
        file: FileId,
    ) -> Result<Vec<Attachment>, AdminError> {
        let mut kept = Vec::new();
        for one in &submission.attachments {
            let Some(path) = &one.path else { continue };
            if let Some(bytes) = waiting.attachment(path, one.attachment.sha256)? {
                self.blobs.put(file, one.attachment.sha256, bytes).await?;
                kept.push(one.attachment.clone());
            }
        }
        Ok(kept)
    }

    async fn open_file(
        &self,
        connection: &mut Connection,
        sitting: &Sitting,
        submission: &Submission,
        application: String,
        attachments: Vec<Attachment>,
        clarifications: &[Clarification],
    ) -> Result<Open, Fault> {
        let procedure = submission.procedure;
        let author = DeviceNumber(self.keys.certificate().first_device);
        let prefix = number::prefix(self.pack.as_ref(), procedure);
        let year = submission.arrival.received_day.year();
        let department = procedure.department();
        Ok(Open {
            procedure,
            department,
            file_number: applications::next_number(connection, prefix, year, author).await?,
            foreign_number: None,
            application: Some(application),
            clarifications: clarifications.to_vec(),
            attachments,
            received_at: submission.arrival.received_at,
            received_day: submission.arrival.received_day,
            restricted_to: restricted::restricted_to(&submission.answers, &sitting.directory, department),
        })
    }
}

/// The file that a later submission names, if it is here. Without a match it becomes a file of its own, and a clerk
/// assigns it: nothing is lost.
async fn existing(connection: &mut Connection, submission: &Submission) -> Result<Option<FileId>, Fault> {
    if submission.kind == SubmissionKind::Antrag {
        return Ok(None);
    }
    Ok(match &submission.reference {
        Some(Reference::Submission(id)) => applications::find(connection, *id).await?.map(|known| known.file),
        Some(Reference::FileNumber(number)) => applications::by_number(connection, number).await?,
        None => None,
    })
}

/// What only the city can doubt: the same sender's number came before; a later submission names nothing known.
async fn doubt(connection: &mut Connection, submission: &Submission) -> Result<Vec<Clarification>, Fault> {
    let mut all = Vec::new();
    let arrival = &submission.arrival;
    if let (Some(channel), Some(reference)) = (&arrival.channel, &arrival.sender_reference)
        && applications::by_sender(connection, channel, reference).await?.is_some()
    {
        let text = "Unter dieser Nummer der absendenden Stelle ist schon eine Einreichung da. Bitte prüfen Sie, ob beide \
                    zusammengehören.";
        all.push(clarification("moegliche_dublette", "eingang.absender_referenz", text, Some(reference)));
    }
    if submission.kind != SubmissionKind::Antrag && existing(connection, submission).await?.is_none() {
        let text =
            "Der Vorgang, zu dem diese Einreichung gehört, ist nicht bekannt. Bitte ordnen Sie sie zu.";
        all.push(clarification("bezug_unbekannt", "bezug", text, None));
    }
    Ok(all)
}

fn clarification(code: &str, path: &str, text: &str, raw: Option<&String>) -> Clarification {
    Clarification { code: code.into(), path: path.into(), text: text.into(), raw: raw.cloned() }
}

fn supplement(
    submission: &Submission,
    application: String,
    attachments: Vec<Attachment>,
    clarifications: Vec<Clarification>,
) -> Supplement {
    let kind = match submission.kind {
        SubmissionKind::Antrag => "antrag",
        SubmissionKind::Nachreichung => "nachreichung",
        SubmissionKind::Aenderung => "aenderung",
        SubmissionKind::Ruecknahme => "ruecknahme",
    };
    Supplement {
        kind: kind.into(),
        application,
        attachments,
        clarifications,
        received_at: submission.arrival.received_at,
        received_day: submission.arrival.received_day,
    }
}
