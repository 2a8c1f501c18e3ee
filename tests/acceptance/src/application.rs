//! Invented applications for Grundsicherung as a sender lays them into a folder: attachments first, the JSON last.

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;

const SOUND: &str = include_str!("../../fixtures/applications/grundsicherung.json");

/// An application with one proof.
#[derive(Debug, Clone)]
pub struct Application {
    /// What the sender calls it.
    pub id: String,
    /// The document, to be changed by a story before it is laid down.
    pub document: Value,
    proof: Vec<u8>,
}

impl Application {
    /// One without a fault. `n` tells it from the others.
    ///
    /// # Panics
    /// When the fixture is no JSON.
    #[must_use]
    pub fn sound(n: u8) -> Self {
        Self::with_proof(n, &page(&format!("Rentenbescheid Nr. {n}, frei erfunden")))
    }

    /// The same with a proof of these bytes.
    ///
    /// # Panics
    /// When the fixture is no JSON.
    #[must_use]
    pub fn with_proof(n: u8, proof: &[u8]) -> Self {
        let mut document: Value = serde_json::from_str(SOUND).expect("the fixture is JSON");
        let id = format!("7d0f5b0e-4c1a-4b52-9a53-0000000001{n:02x}");
        document["einreichung_id"] = json!(id);
        document["eingang"]["absender_referenz"] = json!(format!("SP-ERFUNDEN-{n}"));
        let attachment = &mut document["anlagen"][0];
        attachment["pfad"] = json!(format!("{id}/n1.pdf"));
        attachment["groesse"] = json!(proof.len());
        attachment["sha256"] = json!(hex::encode(Sha256::digest(proof)));
        Self { id, document, proof: proof.to_vec() }
    }

    /// Lays it into `inbox`.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn lay(&self, inbox: &Path) {
        let beside = inbox.join(&self.id);
        fs::create_dir_all(&beside).expect("a folder for attachments");
        fs::write(beside.join("n1.pdf"), &self.proof).expect("an attachment");
        fs::write(inbox.join(format!("{}.json", self.id)), self.document.to_string())
            .expect("an application");
    }
}

/// The smallest PDF with a line of text.
fn page(line: &str) -> Vec<u8> {
    let text = format!("BT /F1 12 Tf 72 720 Td ({line}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type \
         /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
    ];
    let (mut pdf, mut offsets) = ("%PDF-1.7\n".to_owned(), Vec::new());
    for (number, object) in (1..).zip(&objects) {
        offsets.push(pdf.len());
        pdf.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let table = pdf.len();
    pdf.push_str("xref\n0 5\n0000000000 65535 f \n");
    for offset in offsets {
        pdf.push_str(&format!("{offset:010} 00000 n \n"));
    }
    pdf.push_str(&format!("trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
    pdf.into_bytes()
}
