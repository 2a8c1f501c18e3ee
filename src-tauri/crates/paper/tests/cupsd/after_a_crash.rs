//! What came out, when the print server died.

use std::time::Duration;

use koffer_paper::{
    printers::{JobRef, JobState, PrintError, PrintOrder, Printers, follow},
    testing::{Command, CupsdOptions, ErrorPolicy},
};

use crate::room::{LETTER, QUEUE, Room};

#[tokio::test]
async fn a_finished_job_is_still_known() {
    let mut room = Room::new(ErrorPolicy::AbortJob);
    let job = room.print().await;
    assert_eq!(room.finish(&job).await, JobState::Done);
    room.cupsd.crash_and_restart().unwrap();
    assert_eq!(room.cups.find_job(&job).await, Ok(Some(JobState::Done)));
}

#[tokio::test]
async fn an_announced_job_still_waits_for_its_document() {
    let mut room = Room::new(ErrorPolicy::AbortJob);
    let order = PrintOrder::plain(QUEUE);
    let job = room.cups.create_job(&order).await.unwrap();
    room.cupsd.crash_and_restart().unwrap();
    let state = room.cups.find_job(&job).await.unwrap();
    assert_ne!(state, Some(JobState::Done), "{}", room.cupsd.log());
    assert!(room.device.received().unwrap().is_empty());
}

#[tokio::test]
async fn a_job_in_mid_print_is_followed_to_its_end() {
    let mut room = Room::new(ErrorPolicy::AbortJob);
    room.device.tell(Command::Hold).unwrap();
    let job = room.print().await;
    room.until(&job, |state| *state == JobState::Printing).await;
    room.cupsd.crash_and_restart().unwrap();
    room.device.tell(Command::Ok).unwrap();
    assert_eq!(room.finish(&job).await, JobState::Done);
}

#[tokio::test]
async fn a_forgotten_job_is_unknown() {
    let options = CupsdOptions { writes_at_once: false, ..CupsdOptions::default() };
    let mut room = Room::with(options, ErrorPolicy::AbortJob);
    let job = room.print().await;
    assert_eq!(room.finish(&job).await, JobState::Done);
    room.cupsd.crash_and_restart().unwrap();

    assert_eq!(room.cups.find_job(&job).await, Ok(None));
    assert_eq!(room.cups.send_document(&job, LETTER).await, Err(PrintError::JobGone));
    assert_eq!(room.cups.cancel(&job).await, Err(PrintError::JobGone));
    let last = follow(&room.cups, &job, Duration::from_millis(20), |_| {}).await;
    assert_eq!(last, Ok(JobState::Unknown));
}

#[tokio::test]
async fn the_same_number_with_another_uuid_is_another_job() {
    let room = Room::new(ErrorPolicy::AbortJob);
    let job = room.print().await;
    assert_eq!(room.finish(&job).await, JobState::Done);
    let stranger = JobRef { uuid: "urn:uuid:00000000-0000-4000-8000-000000000000".to_owned(), ..job.clone() };
    assert_eq!(room.cups.find_job(&stranger).await, Ok(None));
    assert_eq!(room.cups.cancel(&stranger).await, Err(PrintError::JobGone));
    assert_eq!(room.cups.find_job(&job).await, Ok(Some(JobState::Done)));
}
