//! Attachments: what was announced beside what lies there.
//!
//! An attachment never brings down its application. Its type is judged by its first bytes, its digest by its bytes;
//! what does not fit is marked. Bytes of an unknown type, or too many of them, do not go into the file; they stay in
//! the folder with the original.

use crate::change::Attachment;
use crate::hash::Hash;
use crate::intake::form::PROOFS;
use crate::intake::mark::Marks;
use crate::intake::paths::entry_names;
use crate::intake::read::{Beside, Lying};
use crate::intake::{Limits, SubmittedAttachment, content_type};
use crate::procedure::Procedure;
use jiff::civil::Date;
use serde_json::Value;

/// Proofs that a Vormerkung may need; all others belong to admission and fee, not here (§ 67a SGB X).
const KITA_PROOFS: &[&str] = &[
    "geburtsurkunde",
    "arbeitgeberbescheinigung",
    "ausbildungsnachweis",
    "sorgerecht",
    "zuzugsnachweis",
    "foerderbescheid",
];

/// Reads the announced attachments.
pub(in crate::intake) fn attachments(
    announced: &[Value],
    beside: &[Beside],
    (procedure, received_day): (Procedure, Date),
    limits: &Limits,
    marks: &mut Marks,
) -> Vec<SubmittedAttachment> {
    let mut total = 0_u64;
    let mut taken = Vec::new();
    for (name, entry) in entry_names(announced).into_iter().zip(announced).take(limits.attachments) {
        let at = format!("anlagen[{name}]");
        let text = |key: &str| entry.get(key).and_then(Value::as_str);
        proof(text("nachweis"), procedure, &at, marks);
        let mut attachment = Attachment {
            id: name,
            file_name: text("dateiname").unwrap_or("ohne Namen").to_owned(),
            mime: text("mime").unwrap_or_default().to_owned(),
            size: entry.get("groesse").and_then(Value::as_u64).unwrap_or(0),
            sha256: text("sha256").and_then(|digest| digest.parse().ok()).unwrap_or(Hash::ZERO),
            purpose: text("zweck").unwrap_or("sonstiges").to_owned(),
            proof: text("nachweis").map(str::to_owned),
            reference: text("bezug").map(str::to_owned),
            received_day,
        };
        let lying = text("pfad").and_then(|path| beside.iter().find(|file| file.path == path));
        let usable = look(lying, &mut attachment, entry, &at, limits, marks);
        if usable {
            total = total.saturating_add(attachment.size);
        }
        let fits = total <= limits.attachments_bytes;
        if usable && !fits {
            marks.add(
                "anlage_zu_gross",
                &at,
                "Alle Anlagen zusammen sind zu groß; diese bleibt im Original.",
                None,
            );
        }
        let path = text("pfad").filter(|_| usable && fits).map(str::to_owned);
        taken.push(SubmittedAttachment { attachment, path });
    }
    strangers(announced, beside, marks);
    taken
}

/// Compares the announcement with the bytes; says whether they go into the file.
fn look(
    lying: Option<&Beside>,
    attachment: &mut Attachment,
    announced: &Value,
    at: &str,
    limits: &Limits,
    marks: &mut Marks,
) -> bool {
    let Some(Beside { lying: Lying::File { size, sha256, first_bytes }, .. }) = lying else {
        let readable = lying.is_none();
        let text = if readable {
            "Die Anlage ist nicht angekommen."
        } else {
            "Die Anlage kann nicht gelesen werden."
        };
        marks.add(
            if readable { "anlage_fehlt" } else { "anlage_beschaedigt" },
            at,
            text,
            announced.get("pfad"),
        );
        return false;
    };
    if attachment.sha256 != *sha256 || (announced.get("groesse").is_some() && attachment.size != *size) {
        let text = "Die Anlage ist nicht so angekommen, wie sie abgesandt wurde.";
        marks.add("anlage_beschaedigt", at, text, announced.get("sha256"));
    }
    (attachment.sha256, attachment.size) = (*sha256, *size);
    if *size > limits.attachment_bytes {
        let text = format!(
            "Größer als {} MiB; die Anlage bleibt im Original.",
            limits.attachment_bytes / 1024 / 1024
        );
        marks.add("anlage_zu_gross", at, text, None);
        return false;
    }
    let Some(found) = content_type(first_bytes) else {
        let text = "Weder PDF noch JPEG noch PNG; die Anlage bleibt im Original.";
        marks.add("anlage_typ_unzulaessig", at, text, announced.get("mime"));
        return false;
    };
    if attachment.mime != found {
        let text = format!("Dem Inhalt nach ist die Anlage {found}.");
        marks.add("anlage_typ_abweichend", &format!("{at}.mime"), text, announced.get("mime"));
        found.clone_into(&mut attachment.mime);
    }
    true
}

fn proof(proof: Option<&str>, procedure: Procedure, at: &str, marks: &mut Marks) {
    let Some(proof) = proof else { return };
    let path = format!("{at}.nachweis");
    let raw = Value::String(proof.to_owned());
    if !PROOFS.iter().any(|(known, _)| *known == proof) {
        marks.add("code_unbekannt", &path, "Diesen Nachweis kennt das Formular nicht.", Some(&raw));
    } else if procedure == Procedure::KitaVormerkung && !KITA_PROOFS.contains(&proof) {
        let text = "Für die Vormerkung nicht erforderlich; bitte getrennt halten und löschen (§ 67a SGB X).";
        marks.add("nicht_erforderlich", &path, text, Some(&raw));
    }
}

/// Files in the folder that the application does not name: nothing is lost silently.
fn strangers(announced: &[Value], beside: &[Beside], marks: &mut Marks) {
    let named = |file: &Beside| {
        announced.iter().any(|entry| entry.get("pfad").and_then(Value::as_str) == Some(&file.path))
    };
    for file in beside.iter().filter(|file| !named(file)) {
        let text = "Diese Datei liegt beim Antrag, der sie nicht nennt. Sie bleibt im Original.";
        marks.add("anlage_nicht_genannt", "anlagen", text, Some(&Value::String(file.path.clone())));
    }
}
