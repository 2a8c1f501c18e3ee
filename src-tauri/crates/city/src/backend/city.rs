//! The city as a desk sees it: the trait that the desk's HTTP client implements too.

use super::{Backend, Fault};
use crate::shelf::Sitting;
use koffer_casework::directory::SignedDirectory;
use koffer_casework::{DeviceNumber, FileId, Hash};
use koffer_protocol::{
    About, BlobPiece, Challenge, City, CityError, DeviceProof, Enrol, Enrolled, Hello, HelloAnswer,
    INTERFACE, LeaseAnswer, Offer, OfferAnswer, Page, Pull, Push, PushAnswer, SessionOpened, Succeed,
    TakeLease,
};

impl City for Backend {
    async fn about(&self) -> Result<About, CityError> {
        let mut transaction = self.shelf.read().await.map_err(Fault::from)?;
        let sitting = Sitting::load(&mut transaction).await.map_err(Fault::from)?;
        let directory = sitting.directory;
        Ok(About {
            interface: INTERFACE,
            city_id: directory.city_id,
            city_name: directory.city_name,
            generation: directory.generation,
        })
    }

    async fn show_directory(&self, directory: SignedDirectory) -> Result<SignedDirectory, CityError> {
        self.present(directory).await
    }

    async fn enrol(&self, request: Enrol) -> Result<Enrolled, CityError> {
        self.enrol_device(request).await
    }

    async fn challenge(&self, device: DeviceNumber) -> Result<Challenge, CityError> {
        self.ask(device).await
    }

    async fn open_session(&self, proof: DeviceProof) -> Result<SessionOpened, CityError> {
        self.open_with(proof).await
    }

    async fn succeed(&self, session: &str, request: Succeed) -> Result<Enrolled, CityError> {
        self.succeed_device(session, request).await
    }

    async fn hello(&self, session: &str, hello: Hello) -> Result<HelloAnswer, CityError> {
        self.greet(session, hello).await
    }

    async fn push(&self, session: &str, push: Push) -> Result<PushAnswer, CityError> {
        self.take_in(session, push).await
    }

    async fn pull(&self, session: &str, pull: Pull) -> Result<Page, CityError> {
        self.page(session, pull).await
    }

    async fn offer(&self, session: &str, offer: Offer) -> Result<OfferAnswer, CityError> {
        self.ask_back(session, offer).await
    }

    async fn take_lease(&self, session: &str, take: TakeLease) -> Result<LeaseAnswer, CityError> {
        self.grant(session, take).await
    }

    async fn blob_have(&self, session: &str, file: FileId, blob: Hash) -> Result<u64, CityError> {
        self.have(session, file, blob).await
    }

    async fn blob_put(&self, session: &str, piece: BlobPiece) -> Result<(), CityError> {
        self.put(session, piece).await
    }

    async fn blob_get(
        &self,
        session: &str,
        file: FileId,
        blob: Hash,
        offset: u64,
    ) -> Result<Vec<u8>, CityError> {
        self.piece(session, file, blob, offset).await
    }

    async fn document(&self, session: &str, hash: Hash) -> Result<Vec<u8>, CityError> {
        let mut transaction = self.shelf.read().await.map_err(Fault::from)?;
        self.admit_to_work(&mut transaction, session).await?;
        transaction.commit().await.map_err(Fault::from)?;
        self.find_document(hash).await
    }
}
