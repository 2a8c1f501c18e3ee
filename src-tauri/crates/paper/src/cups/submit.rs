//! From an order to a job with its document, in the two steps that the desk writes down one by one.

use ipp::{model::Operation, value::IppValue};

use super::{
    Cups,
    answer::{NOT_FOUND, missing, number, text},
    job, list,
    question::{Question, collection, encoded},
};
use crate::printers::{JobRef, JobState, PrintError, PrintOrder};

/// A4 in hundredths of a millimetre.
const A4: (i32, i32) = (21_000, 29_700);

/// Announces a job. The order is held against the printer's lists first: CUPS itself would take anything.
pub(super) async fn create_job(cups: &Cups, order: &PrintOrder) -> Result<JobRef, PrintError> {
    let printer = list::printer(cups, &order.printer).await?;
    if !printer.accepting {
        return Err(PrintError::NotAccepting { text: printer.message });
    }
    order.check(&printer)?;

    let path = format!("/printers/{}", encoded(&order.printer));
    let mut question = Question::new(Operation::CreateJob)?
        .printer(&order.printer)
        .user(cups.user())
        .operation("job-name", IppValue::new_name_without_language(order.title()))
        // A driverless queue shrinks A4 into the printer's margins otherwise: the letter would not be the letter.
        .of_job("print-scaling", IppValue::new_keyword("none"));
    question = match &order.tray {
        // Alone, `media-source` is dropped without a word.
        Some(tray) => question.of_job(
            "media-col",
            collection(vec![
                (
                    "media-size",
                    collection(vec![
                        ("x-dimension", Ok(IppValue::Integer(A4.0))),
                        ("y-dimension", Ok(IppValue::Integer(A4.1))),
                    ]),
                ),
                ("media-source", IppValue::new_keyword(tray)),
            ]),
        ),
        None => question.of_job("media", IppValue::new_keyword("iso_a4_210x297mm")),
    };
    if let Some(sides) = order.sides {
        question = question.of_job("sides", IppValue::new_keyword(sides.keyword()));
    }
    if let Some(color) = order.color {
        question = question.of_job("print-color-mode", IppValue::new_keyword(color.keyword()));
    }
    if order.copies > 1 {
        let copies = i32::try_from(order.copies).unwrap_or(i32::MAX);
        question = question.of_job("copies", Ok(IppValue::Integer(copies)));
    }
    let answer = cups.ask(&path, question).await.map_err(|error| match error {
        PrintError::Refused { status: NOT_FOUND, .. } => {
            PrintError::UnknownPrinter { printer: order.printer.clone() }
        }
        other => other,
    })?;
    let id = number(answer.job()?, "job-id").ok_or_else(|| missing("job-id"))?;
    let uuid = match text(answer.job()?, "job-uuid") {
        Some(uuid) => uuid,
        None => job::attributes(cups, &order.printer, id)
            .await?
            .and_then(|answer| text(answer.job().ok()?, "job-uuid"))
            .ok_or_else(|| missing("job-uuid"))?,
    };
    Ok(JobRef { printer: order.printer.clone(), id, uuid })
}

/// Sends the only document of an announced job.
pub(super) async fn send_document(cups: &Cups, job: &JobRef, document: &[u8]) -> Result<(), PrintError> {
    match job::find(cups, job).await? {
        Some(JobState::Announced) => {}
        Some(_) => return Err(PrintError::AlreadySent),
        None => return Err(PrintError::JobGone),
    }
    let question = Question::new(Operation::SendDocument)?
        .printer(&job.printer)
        .job(job.id)
        .user(cups.user())
        .operation("document-format", IppValue::new_mime_media_type("application/pdf"))
        .operation("last-document", Ok(IppValue::Boolean(true)));
    let path = format!("/printers/{}", encoded(&job.printer));
    cups.send(&path, question, document).await.map(|_| ())
}
