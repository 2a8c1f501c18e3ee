//! From the order to the device, and all that can come between.

use koffer_paper::{
    printers::{JobState, PrintError, PrintOrder, Printers, ReasonKind, WaitReason},
    testing::{Command, CupsdOptions, ErrorPolicy},
};

use crate::room::{LETTER, QUEUE, Room};

#[tokio::test]
async fn the_device_gets_the_bytes_as_they_were_frozen() {
    let room = Room::new(ErrorPolicy::AbortJob);
    let job = room.print().await;
    assert_eq!(room.finish(&job).await, JobState::Done);
    let received = room.device.received().unwrap();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0].job, job.id);
    assert!(received[0].bytes == LETTER);
}

#[tokio::test]
async fn copies_and_full_size_reach_the_device() {
    let room = Room::new(ErrorPolicy::AbortJob);
    let order = PrintOrder { copies: 2, ..PrintOrder::plain(QUEUE) };
    let job = room.cups.create_job(&order).await.unwrap();
    room.cups.send_document(&job, LETTER).await.unwrap();
    assert_eq!(room.finish(&job).await, JobState::Done);
    let received = room.device.received().unwrap().remove(0);
    assert_eq!(received.copies, "2");
    let options: Vec<&str> = received.options.split(' ').collect();
    assert!(options.contains(&"print-scaling=none"), "{options:?}");
}

#[tokio::test]
async fn an_announced_job_prints_nothing_before_its_document() {
    let room = Room::new(ErrorPolicy::AbortJob);
    let order = PrintOrder::plain(QUEUE);
    let job = room.cups.create_job(&order).await.unwrap();
    assert_eq!(room.cups.find_job(&job).await, Ok(Some(JobState::Announced)));
    assert_eq!(room.cups.purge(&job).await, Err(PrintError::NotFinal));
    room.cups.cancel(&job).await.unwrap();
    assert_eq!(room.cups.find_job(&job).await, Ok(Some(JobState::Cancelled)));
    assert!(room.device.received().unwrap().is_empty());
}

#[tokio::test]
async fn an_announced_job_ends_by_itself_when_no_document_comes() {
    let options = CupsdOptions { open_job_seconds: 1, ..CupsdOptions::default() };
    let room = Room::with(options, ErrorPolicy::AbortJob);
    let order = PrintOrder::plain(QUEUE);
    let job = room.cups.create_job(&order).await.unwrap();
    assert!(matches!(room.finish(&job).await, JobState::Failed { .. }));
    assert!(room.device.received().unwrap().is_empty());
}

#[tokio::test]
async fn a_second_document_is_refused_while_printing_and_after() {
    let room = Room::new(ErrorPolicy::AbortJob);
    room.device.tell(Command::Hold).unwrap();
    let job = room.print().await;
    assert_eq!(room.cups.send_document(&job, LETTER).await, Err(PrintError::AlreadySent));
    room.device.tell(Command::Ok).unwrap();
    assert_eq!(room.finish(&job).await, JobState::Done);
    assert_eq!(room.cups.send_document(&job, LETTER).await, Err(PrintError::AlreadySent));
    assert_eq!(room.device.received().unwrap().len(), 1);
}

#[tokio::test]
async fn an_empty_tray_waits_with_its_reason_and_goes_on() {
    let room = Room::new(ErrorPolicy::AbortJob);
    room.device.tell(Command::PaperOut).unwrap();
    let job = room.print().await;
    let waiting = room.until(&job, |state| matches!(state, JobState::Waiting { .. })).await;
    assert_eq!(
        waiting,
        JobState::Waiting {
            reason: WaitReason::Condition(ReasonKind::MediaEmpty),
            text: "Fach 2 ist leer.".to_owned()
        }
    );
    let printer = room.cups.list().await.unwrap().remove(0);
    assert_eq!(printer.reasons[0].kind, ReasonKind::MediaEmpty);
    assert_eq!(printer.message, "Fach 2 ist leer.");
    room.device.tell(Command::Ok).unwrap();
    assert_eq!(room.finish(&job).await, JobState::Done);
    assert_eq!(room.device.received().unwrap().len(), 1);
}

#[tokio::test]
async fn a_stopped_queue_keeps_the_job_and_says_why() {
    let room = Room::new(ErrorPolicy::AbortJob);
    room.cupsd.pause(QUEUE).unwrap();
    let job = room.print().await;
    let waiting = room.until(&job, |state| matches!(state, JobState::Waiting { .. })).await;
    assert_eq!(
        waiting,
        JobState::Waiting { reason: WaitReason::PrinterStopped, text: "Wartung bis 14 Uhr".to_owned() }
    );
    room.cupsd.resume(QUEUE).unwrap();
    assert_eq!(room.finish(&job).await, JobState::Done);
}

#[tokio::test]
async fn a_broken_device_fails_the_job_in_its_own_words() {
    let room = Room::new(ErrorPolicy::AbortJob);
    room.device.tell(Command::Fail).unwrap();
    let job = room.print().await;
    assert_eq!(
        room.finish(&job).await,
        JobState::Failed { text: "Die Fixiereinheit ist defekt.".to_owned() }
    );
}

#[tokio::test]
async fn a_broken_device_keeps_the_job_where_the_queue_wants_it() {
    let retry = Room::new(ErrorPolicy::RetryJob);
    retry.device.tell(Command::Fail).unwrap();
    let job = retry.print().await;
    retry.until(&job, |state| matches!(state, JobState::Waiting { reason: WaitReason::Retrying, .. })).await;

    let stop = Room::new(ErrorPolicy::StopPrinter);
    stop.device.tell(Command::Fail).unwrap();
    let job = stop.print().await;
    stop.until(&job, |state| matches!(state, JobState::Waiting { reason: WaitReason::PrinterStopped, .. }))
        .await;
}

#[tokio::test]
async fn a_job_can_be_cancelled_while_it_prints() {
    let room = Room::new(ErrorPolicy::AbortJob);
    room.device.tell(Command::Hold).unwrap();
    let job = room.print().await;
    room.until(&job, |state| *state == JobState::Printing).await;
    room.cups.cancel(&job).await.unwrap();
    assert_eq!(room.finish(&job).await, JobState::Cancelled);
    room.device.tell(Command::Ok).unwrap();
    let next = room.print().await;
    assert_eq!(room.finish(&next).await, JobState::Done);
    let jobs: Vec<i32> = room.device.received().unwrap().iter().map(|received| received.job).collect();
    assert_eq!(jobs, [next.id]);
}

#[tokio::test]
async fn cancelling_a_finished_job_changes_nothing() {
    let room = Room::new(ErrorPolicy::AbortJob);
    let job = room.print().await;
    assert_eq!(room.finish(&job).await, JobState::Done);
    room.cups.cancel(&job).await.unwrap();
    assert_eq!(room.cups.find_job(&job).await, Ok(Some(JobState::Done)));
}

#[tokio::test]
async fn letters_come_out_in_the_order_they_were_given() {
    let room = Room::new(ErrorPolicy::AbortJob);
    room.device.tell(Command::Hold).unwrap();
    let mut jobs = Vec::new();
    for _ in 0..4 {
        jobs.push(room.print().await);
    }
    room.cups.cancel(&jobs[2]).await.unwrap();
    room.device.tell(Command::Ok).unwrap();
    let mut states = Vec::new();
    for job in &jobs {
        states.push(room.finish(job).await);
    }
    assert_eq!(states, [JobState::Done, JobState::Done, JobState::Cancelled, JobState::Done]);
    let arrived: Vec<i32> = room.device.received().unwrap().iter().map(|received| received.job).collect();
    assert_eq!(arrived, [jobs[0].id, jobs[1].id, jobs[3].id]);
}
