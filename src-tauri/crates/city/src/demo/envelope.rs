//! The envelope of an application, and its papers beside it.

use super::DemoApplication;
use super::dice::Dice;
use super::papers::{Format, Paper};
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Map, Value, json};
use uuid::{Builder, Uuid};

/// How and when an application arrived.
pub(super) struct Arrival {
    /// The day.
    pub(super) day: Date,
    /// The channel.
    pub(super) channel: &'static str,
    time: String,
}

impl Arrival {
    /// Some day of the four months before `today`, through one of `channels`.
    pub(super) fn before(dice: &mut Dice, today: Date, channels: &[&'static str]) -> Self {
        let channel = dice.one_of(channels);
        let day = today.saturating_sub(dice.between(1, 120).days());
        // Counters are open in the day; portals always are.
        let at_the_counter = matches!(channel, "papier" | "vorsprache" | "telefon");
        let hour = if at_the_counter { dice.between(8, 16) } else { dice.between(6, 22) };
        // Which hour of the day it was matters little here; the offset is right but for a few days of the year.
        let offset = if (4..=10).contains(&day.month()) { "+02:00" } else { "+01:00" };
        let time = format!("{day}T{hour:02}:{:02}:{:02}{offset}", dice.between(0, 59), dice.between(0, 59));
        Self { day, channel, time }
    }

    /// How a person signs on this channel.
    pub(super) fn signature(&self) -> &'static str {
        match self.channel {
            "papier" | "vorsprache" => "handschrift",
            "sozialplattform" => "eid",
            _ => "keine",
        }
    }
}

/// What is common to all forms.
pub(super) struct Form {
    /// `verfahren`.
    pub(super) procedure: &'static str,
    /// `nutzdaten`.
    pub(super) answers: Value,
    /// `erklaerungen`.
    pub(super) declarations: Value,
    /// `korrespondenz`.
    pub(super) correspondence: Option<Value>,
    /// The language it was written in.
    pub(super) language: &'static str,
    /// Its papers.
    pub(super) papers: Vec<Paper>,
}

/// Puts a form and its papers into the envelope.
pub(super) fn seal(dice: &mut Dice, arrival: &Arrival, form: Form) -> DemoApplication {
    let id = Builder::from_random_bytes(dice.identity()).into_uuid();
    let mut announced = Vec::new();
    let mut attachments = Vec::new();
    for (place, paper) in form.papers.iter().enumerate() {
        let bytes = paper.bytes(dice);
        announced.push(announce(paper, id, place + 1, &bytes));
        attachments.push((path(id, place + 1, paper.format), bytes));
    }
    let mut envelope = Map::new();
    let mut put = |key: &str, value: Value| envelope.insert(key.to_owned(), value);
    put("schema", json!(format!("aktenkoffer/{}", form.procedure)));
    put("version", json!("1.0.0"));
    put("einreichung_id", json!(id));
    put("verfahren", json!(form.procedure));
    put("art", json!("antrag"));
    put(
        "eingang",
        json!({"zeitpunkt": arrival.time, "kanal": arrival.channel, "sprache": form.language,
            "absender_referenz": format!("ERFUNDEN-{}", id.simple())}),
    );
    if let Some(wishes) = form.correspondence {
        put("korrespondenz", wishes);
    }
    put("nutzdaten", form.answers);
    put("erklaerungen", form.declarations);
    put("anlagen", Value::Array(announced));
    // A map of plain values always has a JSON form.
    let json = serde_json::to_vec_pretty(&envelope).unwrap_or_default();
    DemoApplication { id, json, attachments }
}

fn path(id: Uuid, number: usize, format: Format) -> String {
    format!("{id}/n{number}.{}", format.extension())
}

fn announce(paper: &Paper, id: Uuid, number: usize, bytes: &[u8]) -> Value {
    let mut announced = json!({
        "id": format!("n{number}"),
        "dateiname": format!("{}.{}", paper.name, paper.format.extension()),
        "mime": paper.format.mime(),
        "groesse": bytes.len(),
        "sha256": koffer_casework::Hash::of(bytes).to_string(),
        "zweck": paper.purpose,
        "pfad": path(id, number, paper.format),
    });
    if let Some(proof) = paper.proof {
        announced["nachweis"] = json!(proof);
    }
    if let Some(reference) = &paper.reference {
        announced["bezug"] = json!(reference);
    }
    announced
}

/// Declarations of somebody who declares everything, signed as the channel allows.
pub(super) fn declarations(arrival: &Arrival, signers: &[&str]) -> Value {
    let signed: Vec<Value> = signers
        .iter()
        .map(|person| json!({"person": person, "art": arrival.signature(), "am": arrival.day}))
        .collect();
    json!({
        "richtigkeit": {"bestaetigt": true, "am": arrival.day},
        "mitwirkung_belehrt": true,
        "datenschutz_gelesen": true,
        "unterschriften": signed,
    })
}
