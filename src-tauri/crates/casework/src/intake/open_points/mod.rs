//! What is still to be asked for: questions not answered, and proofs that are needed and missing.
//!
//! Only what is needed is asked for (§ 60, § 65 SGB I, § 67a SGB X). An open point never keeps an application from
//! being taken, and nothing counts as "no" for want of a paper before the term set for it has ended (§ 66 Abs. 3 SGB I).

mod declarations;
mod household_facts;
mod household_proofs;
mod kita;
mod participation;
mod request;
mod unanswered;

pub use request::proof_label;

use super::form::{Field, Fields};
use super::{Submission, SubmissionKind};
use crate::procedure::Procedure;
use serde::Serialize;
use serde_json::Value;

/// Something that is still to be asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenPoint {
    /// `angabe_fehlt`, `warmmiete_aufteilen`, or the code of a proof such as `rentenbescheid`.
    pub code: String,
    /// The fact path it belongs to.
    pub pfad: String,
    /// German name.
    pub label: String,
    /// The sentence for the letter that asks for it.
    pub request_text: String,
}

/// What is still to be asked for, in the order of the form: questions first, then proofs.
#[must_use]
pub fn open_points(submission: &Submission) -> Vec<OpenPoint> {
    if matches!(submission.kind, SubmissionKind::Nachreichung | SubmissionKind::Ruecknahme) {
        return Vec::new();
    }
    let mut asked = Asked { points: Vec::new(), submission };
    match submission.procedure {
        Procedure::Grundsicherung | Procedure::HilfeZumLebensunterhalt => {
            household_facts::ask(&mut asked);
            declarations::ask(&mut asked);
            household_proofs::ask(&mut asked);
        }
        Procedure::KitaVormerkung => {
            kita::ask(&mut asked);
            declarations::ask(&mut asked);
        }
        Procedure::Beteiligung => participation::ask(&mut asked),
    }
    asked.points
}

/// What has been asked for so far.
struct Asked<'a> {
    points: Vec<OpenPoint>,
    submission: &'a Submission,
}

impl Asked<'_> {
    /// Asks a question that was not answered; `whom` is the person it is about.
    fn fact(&mut self, path: &str, whom: Option<&str>) {
        let label = super::label(path);
        let about = whom.map(|name| format!(" ({name})")).unwrap_or_default();
        self.points.push(OpenPoint {
            code: "angabe_fehlt".to_owned(),
            pfad: path.to_owned(),
            request_text: format!("Bitte teilen Sie uns mit: {label}{about}."),
            label,
        });
    }

    /// Asks a question in words of its own.
    fn question(&mut self, code: &str, path: &str, text: &str) {
        self.points.push(OpenPoint {
            code: code.to_owned(),
            pfad: path.to_owned(),
            label: super::label(path),
            request_text: text.to_owned(),
        });
    }

    /// Asks for a proof unless it, or one of `instead`, came with the application for the same person.
    fn proof(&mut self, code: &'static str, instead: &[&str], path: &str, whom: Option<(&str, &str)>) {
        let person = whom.map(|(id, _)| id);
        let belongs = |reference: Option<&str>| match (reference, person) {
            (Some(reference), Some(person)) => reference.split('.').next() == Some(person),
            (None, _) | (_, None) => true,
        };
        let came = self.submission.attachments.iter().any(|submitted| {
            let attachment = &submitted.attachment;
            let kind = attachment.proof.as_deref();
            submitted.path.is_some()
                && belongs(attachment.reference.as_deref())
                && kind.is_some_and(|kind| kind == code || instead.contains(&kind))
        });
        let asked = self.points.iter().any(|point| point.code == code && point.pfad == path);
        if !came && !asked {
            self.points.push(OpenPoint {
                code: code.to_owned(),
                pfad: path.to_owned(),
                label: proof_label(code),
                request_text: request::request_text(code, whom.map(|(_, name)| name)),
            });
        }
    }
}

/// Whether a question was answered, be it with "no" or "none".
fn answered(value: Option<&Value>) -> bool {
    value.is_some_and(|value| match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        _ => true,
    })
}

fn each(fields: Fields) -> impl Iterator<Item = &'static Field> {
    fields.iter().flat_map(|group| group.iter())
}
