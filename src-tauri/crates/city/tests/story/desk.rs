//! A desk as the city sees one.

use super::wire::{No, Request, post, send};
use jiff::Timestamp;
use koffer_casework::change::{Author, Body, Context, compose};
use koffer_casework::directory::{Directory, SignedDirectory};
use koffer_casework::intake::berlin_day;
use koffer_casework::lease::Epoch;
use koffer_casework::{Change, ChangeId, DeviceNumber, FileId, Hash};
use koffer_city::keys::{CHALLENGE, ENROL, certified};
use koffer_protocol::{
    Answer, Challenge, Delivered, DeviceProof, Enrol, Enrolled, Hello, HelloAnswer, LeaseAnswer, Offer,
    OfferAnswer, OfferedFile, Page, Pull, Push, PushAnswer, SessionOpened, Succeed, TakeLease,
};
use koffer_vault::{Domain, SigningKey};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Clone)]
pub struct Desk {
    pub address: String,
    pub account: String,
    pub device: DeviceNumber,
    pub session: String,
    pub directory: Option<SignedDirectory>,
    key: SigningKey,
    chains: BTreeMap<FileId, (u64, Hash)>,
}

impl Desk {
    pub fn new(address: &str, account: &str) -> Self {
        Self {
            address: address.to_owned(),
            account: account.to_owned(),
            device: DeviceNumber(0),
            session: String::new(),
            directory: None,
            key: SigningKey::generate().unwrap(),
            chains: BTreeMap::new(),
        }
    }

    pub async fn enrol(&mut self, code: &str) -> Result<Enrolled, No> {
        let public_key = self.key.public().to_string();
        let proof = self.key.sign(ENROL, public_key.as_bytes()).to_string();
        let account = self.account.as_str().into();
        let request = Enrol { account, code: code.into(), device_name: "Koffer".into(), public_key, proof };
        let enrolled: Enrolled = post(&self.address, "/v1/enrol", None, &request).await?;
        self.device = enrolled.device;
        self.directory = Some(enrolled.directory.clone());
        Ok(enrolled)
    }

    pub fn known(&self) -> Directory {
        certified(self.directory.as_ref().unwrap()).unwrap()
    }

    pub async fn open_session(&mut self) -> Result<(), No> {
        let asked = serde_json::json!({"device": self.device});
        let challenge: Challenge = post(&self.address, "/v1/challenge", None, &asked).await?;
        self.answer(challenge.nonce).await
    }

    pub async fn answer(&mut self, nonce: String) -> Result<(), No> {
        let signature = self.key.sign(CHALLENGE, nonce.as_bytes()).to_string();
        let proof = DeviceProof { device: self.device, nonce, signature };
        let opened: SessionOpened = post(&self.address, "/v1/session", None, &proof).await?;
        self.session = opened.token;
        Ok(())
    }

    pub async fn succeed(&mut self) -> Result<Enrolled, No> {
        let key = SigningKey::generate().unwrap();
        let public_key = key.public().to_string();
        let proof = key.sign(ENROL, public_key.as_bytes()).to_string();
        let enrolled: Enrolled = self.post("/v1/succeed", &Succeed { public_key, proof }).await?;
        self.key = key;
        self.device = enrolled.device;
        self.chains.clear();
        Ok(enrolled)
    }

    async fn post<T: serde::de::DeserializeOwned>(
        &self,
        path: &str,
        body: &impl serde::Serialize,
    ) -> Result<T, No> {
        post(&self.address, path, Some(&self.session), body).await
    }

    pub async fn hello(&self, seq: u64, log_head: Hash) -> Result<HelloAnswer, No> {
        let city_id = self.known().city_id;
        let hello = Hello { city_id, generation: 1, seq, log_head, directory_version: 0 };
        self.post("/v1/hello", &hello).await
    }

    /// Writes the next change of this desk's chain of `file`.
    pub fn write(&mut self, file: FileId, epoch: Option<Epoch>, body: &Body, blobs: Vec<Hash>) -> Change {
        let (seq, prev) = self.chains.get(&file).copied().unzip();
        let now = Timestamp::now();
        let author = Author {
            city_id: self.known().city_id,
            account: self.account.as_str().into(),
            device: self.device,
            author_seq: seq.unwrap_or(0) + 1,
            prev,
            acted_at: now,
            local_day: berlin_day(now),
            epoch,
        };
        let context = Context { blobs, ..Context::default() };
        let id = ChangeId(Uuid::now_v7());
        let unsigned = compose(id, file, &author, body, context, [7; 16]).unwrap();
        let signature = self.key.sign(Domain::CHANGE, unsigned.header().as_bytes()).0;
        let change = unsigned.signed(signature);
        self.chains.insert(file, (author.author_seq, change.header_hash()));
        change
    }

    pub async fn push(&self, changes: Vec<Change>) -> Result<Vec<Answer>, No> {
        self.post::<PushAnswer>("/v1/push", &Push { changes }).await.map(|answer| answer.answers)
    }

    /// Writes and delivers.
    pub async fn tell(&mut self, file: FileId, epoch: Option<Epoch>, body: &Body) -> Answer {
        let change = self.write(file, epoch, body, Vec::new());
        self.push(vec![change]).await.unwrap().remove(0)
    }

    pub async fn pull(&self, after: u64, limit: u32) -> Result<Page, No> {
        self.post("/v1/pull", &Pull { after, limit }).await
    }

    /// Everything, page by page.
    pub async fn pull_all(&self) -> (Vec<Delivered>, u64, Hash) {
        let (mut all, mut seq) = (Vec::new(), 0);
        loop {
            let page = self.pull(seq, 3).await.unwrap();
            all.extend(page.changes);
            seq = page.seq;
            if seq == page.last_seq {
                return (all, seq, page.log_head);
            }
        }
    }

    pub async fn offer(&self, file: FileId, changes: Vec<ChangeId>) -> Result<Vec<ChangeId>, No> {
        let files = vec![OfferedFile { file, changes, quarantined: Vec::new() }];
        self.post::<OfferAnswer>("/v1/offer", &Offer { files }).await.map(|answer| answer.wanted)
    }

    pub async fn take(&self, file: FileId) -> Result<LeaseAnswer, No> {
        self.post("/v1/lease", &TakeLease { file }).await
    }

    pub async fn blob_have(&self, file: FileId, blob: Hash) -> Result<u64, No> {
        let answer = self.get(&format!("/v1/files/{file}/blobs/{blob}?have")).await?;
        let value: serde_json::Value = serde_json::from_slice(&answer).unwrap();
        Ok(value["have"].as_u64().unwrap())
    }

    pub async fn blob_get(&self, file: FileId, blob: Hash, offset: u64) -> Result<Vec<u8>, No> {
        self.get(&format!("/v1/files/{file}/blobs/{blob}?offset={offset}")).await
    }

    pub async fn blob_put(
        &self,
        file: FileId,
        blob: Hash,
        size: usize,
        offset: usize,
        body: &[u8],
    ) -> Result<(), No> {
        let path = format!("/v1/files/{file}/blobs/{blob}?offset={offset}&size={size}");
        let request = Request { method: "PUT", path: &path, session: Some(&self.session), body };
        send(&self.address, request).await.map(drop)
    }

    pub async fn get(&self, path: &str) -> Result<Vec<u8>, No> {
        send(&self.address, Request { method: "GET", path, session: Some(&self.session), body: &[] }).await
    }
}
