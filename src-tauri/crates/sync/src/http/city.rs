//! Each call of the city as one request.

use super::{HttpCity, answer};
use koffer_casework::directory::SignedDirectory;
use koffer_casework::{DeviceNumber, FileId, Hash};
use koffer_protocol::{
    About, BlobPiece, Challenge, City, CityError, DeviceProof, Enrol, Enrolled, Hello, HelloAnswer,
    LeaseAnswer, Offer, OfferAnswer, Page, Pull, Push, PushAnswer, SessionOpened, Succeed, TakeLease,
};
use reqwest::RequestBuilder;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

#[derive(Serialize)]
struct ForDevice {
    device: DeviceNumber,
}

#[derive(Deserialize)]
struct Have {
    have: u64,
}

impl HttpCity {
    fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("{}{path}", self.base))
    }

    async fn post<T: DeserializeOwned>(
        &self,
        path: &str,
        session: Option<&str>,
        body: &(impl Serialize + Sync),
    ) -> Result<T, CityError> {
        let mut request = self.client.post(format!("{}{path}", self.base)).json(body);
        if let Some(token) = session {
            request = request.bearer_auth(token);
        }
        answer::json(request).await
    }
}

impl City for HttpCity {
    async fn about(&self) -> Result<About, CityError> {
        answer::json(self.get("/v1/about")).await
    }

    async fn show_directory(&self, directory: SignedDirectory) -> Result<SignedDirectory, CityError> {
        self.post("/v1/directory", None, &directory).await
    }

    async fn enrol(&self, request: Enrol) -> Result<Enrolled, CityError> {
        self.post("/v1/enrol", None, &request).await
    }

    async fn challenge(&self, device: DeviceNumber) -> Result<Challenge, CityError> {
        self.post("/v1/challenge", None, &ForDevice { device }).await
    }

    async fn open_session(&self, proof: DeviceProof) -> Result<SessionOpened, CityError> {
        self.post("/v1/session", None, &proof).await
    }

    async fn succeed(&self, session: &str, request: Succeed) -> Result<Enrolled, CityError> {
        self.post("/v1/succeed", Some(session), &request).await
    }

    async fn hello(&self, session: &str, hello: Hello) -> Result<HelloAnswer, CityError> {
        self.post("/v1/hello", Some(session), &hello).await
    }

    async fn push(&self, session: &str, push: Push) -> Result<PushAnswer, CityError> {
        let sent = push.changes.len();
        let answer: PushAnswer = self.post("/v1/push", Some(session), &push).await?;
        if answer.answers.len() != sent {
            return Err(CityError::Malformed(format!("{} answers to {sent} changes", answer.answers.len())));
        }
        Ok(answer)
    }

    async fn pull(&self, session: &str, pull: Pull) -> Result<Page, CityError> {
        self.post("/v1/pull", Some(session), &pull).await
    }

    async fn offer(&self, session: &str, offer: Offer) -> Result<OfferAnswer, CityError> {
        self.post("/v1/offer", Some(session), &offer).await
    }

    async fn take_lease(&self, session: &str, take: TakeLease) -> Result<LeaseAnswer, CityError> {
        self.post("/v1/lease", Some(session), &take).await
    }

    async fn blob_have(&self, session: &str, file: FileId, blob: Hash) -> Result<u64, CityError> {
        let request = self.get(&format!("/v1/files/{file}/blobs/{blob}?have")).bearer_auth(session);
        answer::json::<Have>(request).await.map(|answer| answer.have)
    }

    async fn blob_put(&self, session: &str, piece: BlobPiece) -> Result<(), CityError> {
        let BlobPiece { file, blob, size, offset, bytes } = piece;
        let url = format!("{}/v1/files/{file}/blobs/{blob}?offset={offset}&size={size}", self.base);
        answer::send(self.client.put(url).bearer_auth(session).body(bytes)).await.map(drop)
    }

    async fn blob_get(
        &self,
        session: &str,
        file: FileId,
        blob: Hash,
        offset: u64,
    ) -> Result<Vec<u8>, CityError> {
        let path = format!("/v1/files/{file}/blobs/{blob}?offset={offset}");
        answer::raw(self.get(&path).bearer_auth(session)).await
    }

    async fn document(&self, session: &str, hash: Hash) -> Result<Vec<u8>, CityError> {
        let bytes = answer::raw(self.get(&format!("/v1/documents/{hash}")).bearer_auth(session)).await?;
        if Hash::of(&bytes) != hash {
            return Err(CityError::Malformed("a document under another digest".to_owned()));
        }
        Ok(bytes)
    }
}
