//! Which printers there are, and what happens when there is no print system.

use std::os::unix::net::UnixListener;

use koffer_paper::{
    cups::{Cups, Server},
    printers::{JobRef, OrderError, PrintError, PrintOrder, PrinterState, Printers, ReasonKind, Sides},
    testing::{Cupsd, CupsdOptions, ErrorPolicy, FakeDevice},
};

use crate::room::{QUEUE, Room};

#[tokio::test]
async fn a_server_without_printers_has_an_empty_list() {
    let cupsd = Cupsd::start(CupsdOptions::default()).unwrap();
    let cups = Cups::new(&cupsd.server()).unwrap();
    assert_eq!(cups.list().await, Ok(Vec::new()));
}

#[tokio::test]
async fn the_list_has_every_printer_and_one_default() {
    let room = Room::new(ErrorPolicy::AbortJob);
    let other = FakeDevice::new().unwrap();
    room.cupsd.add_raw_queue("Post_2", &other, ErrorPolicy::AbortJob).unwrap();
    let ids = |printers: Vec<koffer_paper::printers::Printer>| {
        let mut ids: Vec<(String, bool)> =
            printers.into_iter().map(|printer| (printer.id, printer.is_default)).collect();
        ids.sort();
        ids
    };
    let none = ids(room.cups.list().await.unwrap());
    assert_eq!(none, [("Post_2".to_owned(), false), (QUEUE.to_owned(), false)]);
    room.cupsd.set_default("Post_2").unwrap();
    let one = ids(room.cups.list().await.unwrap());
    assert_eq!(one, [("Post_2".to_owned(), true), (QUEUE.to_owned(), false)]);
}

#[tokio::test]
async fn a_paused_printer_says_so_in_its_own_words() {
    let room = Room::new(ErrorPolicy::AbortJob);
    room.cupsd.pause(QUEUE).unwrap();
    let printer = room.cups.list().await.unwrap().remove(0);
    assert_eq!(printer.state, PrinterState::Stopped);
    assert_eq!(printer.message, "Wartung bis 14 Uhr");
    assert_eq!(printer.reasons[0].kind, ReasonKind::Paused);
}

#[tokio::test]
async fn a_printer_that_takes_no_jobs_gets_none() {
    let room = Room::new(ErrorPolicy::AbortJob);
    room.cupsd.reject(QUEUE).unwrap();
    assert!(!room.cups.list().await.unwrap()[0].accepting);
    assert_eq!(
        room.cups.create_job(&PrintOrder::plain(QUEUE)).await,
        Err(PrintError::NotAccepting { text: "Umzug".to_owned() })
    );
}

#[tokio::test]
async fn an_order_beyond_the_printer_makes_no_job() {
    let room = Room::new(ErrorPolicy::AbortJob);
    let printer = room.cups.list().await.unwrap().remove(0);
    let order = PrintOrder { tray: Some("tray-9".to_owned()), ..PrintOrder::plain(QUEUE) };
    assert_eq!(
        room.cups.create_job(&order).await,
        Err(PrintError::Order(OrderError::Tray { tray: "tray-9".to_owned() }))
    );
    // A queue without a driver is silent about sides, so none can be asked of it.
    assert_eq!(printer.sides, []);
    let order = PrintOrder { sides: Some(Sides::TwoSidedLongEdge), ..PrintOrder::plain(QUEUE) };
    assert_eq!(
        room.cups.create_job(&order).await,
        Err(PrintError::Order(OrderError::Sides { sides: Sides::TwoSidedLongEdge }))
    );
    let most = printer.max_copies.unwrap();
    let order = PrintOrder { copies: most + 1, ..PrintOrder::plain(QUEUE) };
    assert_eq!(room.cups.create_job(&order).await, Err(PrintError::Order(OrderError::Copies { most })));
    assert_eq!(room.cupsd.spooled().unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn an_unknown_printer_is_named() {
    let room = Room::new(ErrorPolicy::AbortJob);
    let order = PrintOrder { sides: Some(Sides::OneSided), ..PrintOrder::plain("keller") };
    assert_eq!(
        room.cups.create_job(&order).await,
        Err(PrintError::UnknownPrinter { printer: "keller".to_owned() })
    );
}

#[tokio::test]
async fn nobody_at_the_socket_is_no_print_system() {
    let folder = tempfile::tempdir().unwrap();
    let cups = Cups::new(&Server::Socket(folder.path().join("none"))).unwrap();
    assert!(matches!(cups.list().await, Err(PrintError::NoSpooler { .. })));
}

// The clock stands still and jumps ahead whenever all wait: the limit of ten seconds costs none.
#[tokio::test(start_paused = true)]
async fn a_server_that_never_answers_is_mute() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("s");
    let _deaf = UnixListener::bind(&socket).unwrap();
    let cups = Cups::new(&Server::Socket(socket)).unwrap();
    let job = JobRef { printer: QUEUE.to_owned(), id: 1, uuid: "urn:uuid:0".to_owned() };
    assert_eq!(cups.find_job(&job).await, Err(PrintError::Mute));
}
