//! The way most printers are set up today: the queue asks the printer itself what it can do.

use std::{path::Path, process::Command, time::Duration};

use koffer_paper::{
    cups::Cups,
    printers::{ColorMode, JobState, PrintOrder, Printer, PrinterState, Printers, Sides, WaitReason, follow},
    testing::{Cupsd, CupsdOptions, DriverlessPrinter},
};

/// A4 with a hairline frame 5 mm from the edge: shrinking or shifting it would show.
fn framed_letter() -> Vec<u8> {
    let content = "14.17 14.17 566.93 813.55 re 0.5 w S 60 700 m 500 300 l S";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.276 841.89] /Resources << >> /Contents 4 0 R >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
    ];
    let mut out = "%PDF-1.7\n".to_owned();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.push_str(&format!("{} 0 obj\n{object}\nendobj\n", index + 1));
    }
    let xref = out.len();
    out.push_str("xref\n0 5\n0000000000 65535 f \n");
    for place in places {
        out.push_str(&format!("{place:010} 00000 n \n"));
    }
    out.push_str(&format!("trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n"));
    out.into_bytes()
}

async fn ready(cups: &Cups) -> Printer {
    let wait = async {
        loop {
            let printer = cups.list().await.unwrap().remove(0);
            if printer.sides.contains(&Sides::TwoSidedLongEdge) && !printer.trays.is_empty() {
                return printer;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), wait).await.unwrap()
}

#[tokio::test]
async fn a_letter_arrives_unscaled_on_the_tray_and_sides_that_were_ordered() {
    let eve = DriverlessPrinter::start().unwrap();
    let cupsd = Cupsd::start(CupsdOptions::default()).unwrap();
    cupsd.add_driverless_queue("empfang", &eve.uri()).unwrap();
    let cups = Cups::new(&cupsd.server()).unwrap();
    let printer = ready(&cups).await;
    assert!(printer.trays.iter().any(|tray| tray.id == "tray-2"));
    assert!(printer.colors.contains(&ColorMode::Monochrome));

    let letter = framed_letter();
    let order = PrintOrder {
        sides: Some(Sides::TwoSidedLongEdge),
        tray: Some("tray-2".to_owned()),
        color: Some(ColorMode::Monochrome),
        copies: 2,
        ..PrintOrder::plain("empfang")
    };
    let job = cups.create_job(&order).await.unwrap();
    cups.send_document(&job, &letter).await.unwrap();
    let watch = follow(&cups, &job, Duration::from_millis(20), |_| {});
    let last = tokio::time::timeout(Duration::from_secs(60), watch).await.unwrap();
    assert_eq!(last, Ok(JobState::Done), "{}", cupsd.log());

    let printed = eve.printed().unwrap();
    assert_eq!(printed.len(), 1);
    let (document, settings) = &printed[0];
    for setting in ["IPP_SIDES=two-sided-long-edge", "IPP_PRINT_COLOR_MODE=monochrome", "IPP_COPIES=2"] {
        assert!(settings.contains(setting), "{setting} in\n{settings}");
    }
    assert!(settings.contains("media-source=tray-2"), "{settings}");
    assert!(settings.contains("IPP_JOB_NAME=Druckauftrag\n"), "{settings}");
    let folder = tempfile::tempdir().unwrap();
    let sent = folder.path().join("sent.pdf");
    std::fs::write(&sent, letter).unwrap();
    assert!(poppler(&sent) == poppler(document));
}

#[tokio::test]
async fn a_printer_that_is_switched_off_is_unreachable_until_somebody_cancels() {
    let eve = DriverlessPrinter::start().unwrap();
    let cupsd = Cupsd::start(CupsdOptions::default()).unwrap();
    cupsd.add_driverless_queue("empfang", &eve.uri()).unwrap();
    let cups = Cups::new(&cupsd.server()).unwrap();
    ready(&cups).await;
    drop(eve);

    let order = PrintOrder::plain("empfang");
    let job = cups.create_job(&order).await.unwrap();
    cups.send_document(&job, &framed_letter()).await.unwrap();
    let unreachable =
        |state: &JobState| matches!(state, JobState::Waiting { reason: WaitReason::Unreachable, .. });
    let wait = async {
        while !unreachable(&cups.find_job(&job).await.unwrap().unwrap()) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), wait).await.unwrap();
    let printer = cups.list().await.unwrap().remove(0);
    assert_eq!(printer.state, PrinterState::Unreachable);
    cups.cancel(&job).await.unwrap();
    assert_eq!(cups.find_job(&job).await, Ok(Some(JobState::Cancelled)));
}

/// The page as another reader draws it.
fn poppler(pdf: &Path) -> Vec<u8> {
    let output = Command::new("pdftoppm")
        .args(["-r", "100", "-gray", "-f", "1", "-l", "1"])
        .arg(pdf)
        .output()
        .unwrap();
    assert!(output.status.success());
    output.stdout
}
