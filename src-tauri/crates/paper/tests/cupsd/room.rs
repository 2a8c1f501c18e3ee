//! A server, a device that obeys, a queue between them, and a client.

use std::time::Duration;

use koffer_paper::{
    cups::Cups,
    printers::{JobRef, JobState, PrintOrder, Printers, follow},
    testing::{Cupsd, CupsdOptions, ErrorPolicy, FakeDevice},
};

pub(crate) const QUEUE: &str = "flur";

/// Long enough for any machine; a test that meets it hangs, it is not slow.
const PATIENCE: Duration = Duration::from_secs(60);

/// The frozen letter's stand-in: the raw queue looks at no byte of it.
pub(crate) const LETTER: &[u8] = b"%PDF-1.7\n% Quittenbaum-Marke \xc3\xbc\xe1\xba\x9e\n%%EOF\n";

pub(crate) struct Room {
    pub(crate) cupsd: Cupsd,
    pub(crate) device: FakeDevice,
    pub(crate) cups: Cups,
}

impl Room {
    pub(crate) fn new(policy: ErrorPolicy) -> Self {
        Self::with(CupsdOptions::default(), policy)
    }

    pub(crate) fn with(options: CupsdOptions, policy: ErrorPolicy) -> Self {
        let cupsd = Cupsd::start(options).unwrap();
        let device = FakeDevice::new().unwrap();
        cupsd.add_raw_queue(QUEUE, &device, policy).unwrap();
        let cups = Cups::new(&cupsd.server()).unwrap();
        Self { cupsd, device, cups }
    }

    pub(crate) async fn print(&self) -> JobRef {
        let job = self.cups.create_job(&PrintOrder::plain(QUEUE)).await.unwrap();
        self.cups.send_document(&job, LETTER).await.unwrap();
        job
    }

    pub(crate) async fn finish(&self, job: &JobRef) -> JobState {
        let watch = follow(&self.cups, job, Duration::from_millis(20), |_| {});
        match tokio::time::timeout(PATIENCE, watch).await {
            Ok(state) => state.unwrap(),
            Err(_) => panic!("the job is never final\n{}", self.cupsd.log()),
        }
    }

    /// Waits until the job is in a state that `is_it` knows.
    pub(crate) async fn until(&self, job: &JobRef, is_it: impl Fn(&JobState) -> bool) -> JobState {
        let mut last = None;
        let wait = async {
            loop {
                let state = self.cups.find_job(job).await.unwrap().unwrap();
                if is_it(&state) {
                    return state;
                }
                last = Some(state);
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        match tokio::time::timeout(PATIENCE, wait).await {
            Ok(state) => state,
            Err(_) => panic!("the job stays {last:?}\n{}", self.cupsd.log()),
        }
    }
}
