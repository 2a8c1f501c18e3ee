//! `intake_paper`: a clerk types an application in. It is read by the same rules as one from the portal, and begins a
//! file with a number of this device's own: unique without a network.

use crate::desk::{Me, Opened};
use crate::queue::view::field_procedure;
use crate::{Desk, failure};
use koffer_casework::FileId;
use koffer_casework::change::{Body, Context, Open};
use koffer_casework::intake::{self, Limits, Verdict};
use koffer_casework::lease::Epoch;
use koffer_contract::{Failure, IntakePaper, InvalidPoint, PaperTakenView};
use koffer_store::{author, index, number};
use serde_json::Value;
use uuid::Uuid;

impl Desk {
    /// See the module. `payload` is the whole envelope of the intake format; what it leaves out of the envelope is
    /// filled in: schema, procedure, channel `papier`, a new `einreichung_id`, and now as time of arrival.
    ///
    /// # Errors
    /// [`Failure::IntakeInvalid`] for what nobody could read later.
    pub async fn intake_paper(&self, request: IntakePaper) -> Result<PaperTakenView, Failure> {
        let opened = self.opened().await?;
        let me = opened.me().await;
        let moment = self.moment();
        let procedure = field_procedure(request.procedure);
        let envelope = envelope(request.payload, procedure.name(), &crate::clock::instant(moment.now));
        let text = envelope.to_string();
        let verdict = intake::read(text.as_bytes(), &[], moment.now, &Limits::default());
        if let Verdict::SetAside(aside) = &verdict {
            let point = InvalidPoint { field: "payload".to_owned(), sentence: aside.sentence.clone() };
            return Err(Failure::IntakeInvalid { points: vec![point] });
        }
        let submission = verdict.submission().ok_or_else(|| failure::defect("I-101", &"no submission"))?;
        let headline = submission.headline();
        let mut open = Open {
            procedure,
            department: procedure.department(),
            file_number: koffer_casework::number::Number::new("", 0, me.identity.device, 0),
            foreign_number: None,
            application: Some(text),
            clarifications: verdict.clarifications().to_vec(),
            attachments: Vec::new(),
            received_at: headline.received_at,
            received_day: headline.received_day,
            restricted_to: headline.restricted.then(|| vec![me.identity.account.clone()]),
        };
        let file = FileId(Uuid::now_v7());
        let number = write(&opened, &me, file, &mut open, moment).await?;
        self.signal_case(file);
        let _ = opened.note_pending().await;
        Ok(PaperTakenView { file: file.to_string(), file_number: number })
    }
}

async fn write(
    opened: &Opened,
    me: &Me,
    file: FileId,
    open: &mut Open,
    moment: author::Moment,
) -> Result<String, Failure> {
    let prefix = me
        .pack
        .procedure(open.procedure.name())
        .map_or_else(|| open.procedure.name().to_uppercase(), |procedure| procedure.prefix.clone());
    let mut write = opened.store.begin().await.map_err(failure::store)?;
    let number = number::next(&mut write, &prefix, moment.today.year(), me.identity.device)
        .await
        .map_err(failure::store)?;
    open.file_number = number.clone();
    // Its author holds it from the beginning: the first epoch of the generation that this desk belongs to.
    let epoch = Epoch { generation: me.directory.generation, n: 1 };
    let body = Body::Open(Box::new(open.clone()));
    author::write(&mut write, &me.identity, file, &body, Context::default(), moment, Some(epoch))
        .await
        .map_err(failure::store)?;
    index::refresh(&mut write, file, moment.today, &*me.index()).await.map_err(failure::store)?;
    write.commit().await.map_err(failure::store)?;
    Ok(number.to_string())
}

fn envelope(payload: Value, procedure: &str, now: &str) -> Value {
    let is_envelope = payload.get("nutzdaten").is_some();
    let mut envelope = if is_envelope { payload } else { serde_json::json!({"nutzdaten": payload}) };
    let mut default = |key: &str, value: Value| {
        if envelope[key].is_null() {
            envelope[key] = value;
        }
    };
    default("schema", serde_json::json!(format!("aktenkoffer/{procedure}")));
    default("version", serde_json::json!("1.0.0"));
    default("einreichung_id", serde_json::json!(Uuid::new_v4().to_string()));
    default("verfahren", serde_json::json!(procedure));
    default("art", serde_json::json!("antrag"));
    default("eingang", serde_json::json!({"zeitpunkt": now, "kanal": "papier"}));
    default("anlagen", serde_json::json!([]));
    envelope
}
