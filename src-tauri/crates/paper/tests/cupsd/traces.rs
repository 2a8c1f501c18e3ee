//! What stays behind: nothing that the app can remove, and no name anywhere.

use koffer_paper::{
    printers::{JobState, JobToken, PrintOrder, Printers},
    testing::{Command, CupsdOptions, ErrorPolicy},
};

use crate::room::{LETTER, QUEUE, Room};

/// A server as many are set up: it keeps documents for a day.
fn keeping() -> Room {
    let options = CupsdOptions { preserve_files: true, ..CupsdOptions::default() };
    Room::with(options, ErrorPolicy::AbortJob)
}

#[tokio::test]
async fn purging_removes_document_and_title_from_the_spool() {
    let room = keeping();
    let job = room.print().await;
    assert_eq!(room.finish(&job).await, JobState::Done);
    assert!(!room.cupsd.files_with(b"Quittenbaum-Marke").unwrap().is_empty());

    room.cups.purge(&job).await.unwrap();
    assert_eq!(room.cupsd.spooled().unwrap(), Vec::<String>::new());
    assert!(room.cupsd.files_with(b"Quittenbaum-Marke").unwrap().is_empty());
    assert_eq!(room.cups.find_job(&job).await, Ok(None));
    assert_eq!(room.cups.purge(&job).await, Ok(()));
}

#[tokio::test]
async fn a_cancelled_job_is_purged_too() {
    let room = keeping();
    room.cupsd.pause(QUEUE).unwrap();
    let job = room.print().await;
    room.cups.cancel(&job).await.unwrap();
    room.cups.purge(&job).await.unwrap();
    assert_eq!(room.cupsd.spooled().unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn a_job_cancelled_in_mid_print_is_purged_at_once() {
    let room = keeping();
    room.device.tell(Command::Hold).unwrap();
    let job = room.print().await;
    room.until(&job, |state| *state == JobState::Printing).await;
    room.cups.cancel(&job).await.unwrap();
    room.cups.purge(&job).await.unwrap();
    assert_eq!(room.cupsd.spooled().unwrap(), Vec::<String>::new());
    assert!(room.device.received().unwrap().is_empty());
}

#[tokio::test]
async fn the_device_and_the_logs_see_a_title_that_says_nothing() {
    let room = Room::new(ErrorPolicy::AbortJob);
    let order = PrintOrder {
        token: Some(JobToken::try_from("7F3A09".to_owned()).unwrap()),
        ..PrintOrder::plain(QUEUE)
    };
    let job = room.cups.create_job(&order).await.unwrap();
    room.cups.send_document(&job, LETTER).await.unwrap();
    assert_eq!(room.finish(&job).await, JobState::Done);
    let plain = room.print().await;
    assert_eq!(room.finish(&plain).await, JobState::Done);

    let titles: Vec<String> =
        room.device.received().unwrap().into_iter().map(|received| received.title).collect();
    assert_eq!(titles, ["Druckauftrag 7F3A09", "Druckauftrag"]);
    assert!(room.cupsd.files_with(b"Quittenbaum-Marke").unwrap().is_empty());
}
