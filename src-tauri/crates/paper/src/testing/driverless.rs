//! A driverless printer: `ippeveprinter` with two trays, both sides and PDF, on a bus of its own.
//!
//! The program announces itself on the system bus and dies without one, even when told not to; so it gets a private
//! bus that knows nobody.

use std::{
    fs, io,
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

use super::ready::line_with;

const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// What the printer says of itself: A4, two trays, both sides, PDF.
const ATTRIBUTES: &str = r#"ATTR mimeMediaType document-format-supported "application/pdf","application/octet-stream"
ATTR mimeMediaType document-format-default "application/pdf"
ATTR keyword sides-supported "one-sided","two-sided-long-edge","two-sided-short-edge"
ATTR keyword sides-default "one-sided"
ATTR keyword media-supported "iso_a4_210x297mm"
ATTR keyword media-default "iso_a4_210x297mm"
ATTR keyword media-ready "iso_a4_210x297mm"
ATTR keyword media-source-supported "tray-1","tray-2"
ATTR keyword media-type-supported "stationery"
ATTR keyword media-col-supported "media-bottom-margin","media-left-margin","media-right-margin","media-size","media-source","media-top-margin","media-type"
ATTR integer media-bottom-margin-supported 423
ATTR integer media-left-margin-supported 423
ATTR integer media-right-margin-supported 423
ATTR integer media-top-margin-supported 423
ATTR collection media-size-supported {MEMBER integer x-dimension 21000 MEMBER integer y-dimension 29700}
ATTR collection media-col-default {MEMBER collection media-size {MEMBER integer x-dimension 21000 MEMBER integer y-dimension 29700} MEMBER integer media-bottom-margin 423 MEMBER integer media-left-margin 423 MEMBER integer media-right-margin 423 MEMBER integer media-top-margin 423 MEMBER keyword media-source "tray-1" MEMBER keyword media-type "stationery"}
ATTR collection media-col-database {MEMBER collection media-size {MEMBER integer x-dimension 21000 MEMBER integer y-dimension 29700} MEMBER integer media-bottom-margin 423 MEMBER integer media-left-margin 423 MEMBER integer media-right-margin 423 MEMBER integer media-top-margin 423 MEMBER keyword media-source "tray-1" MEMBER keyword media-type "stationery"},{MEMBER collection media-size {MEMBER integer x-dimension 21000 MEMBER integer y-dimension 29700} MEMBER integer media-bottom-margin 423 MEMBER integer media-left-margin 423 MEMBER integer media-right-margin 423 MEMBER integer media-top-margin 423 MEMBER keyword media-source "tray-2" MEMBER keyword media-type "stationery"}
ATTR keyword print-color-mode-supported "auto","color","monochrome"
ATTR keyword print-color-mode-default "auto"
ATTR boolean color-supported true
ATTR rangeOfInteger copies-supported 1-99
ATTR keyword print-scaling-supported "auto","fill","fit","none"
ATTR keyword print-scaling-default "auto"
"#;

/// A running driverless printer. Dropping it ends it.
#[derive(Debug)]
pub struct DriverlessPrinter {
    folder: TempDir,
    _printer: Ended,
    _bus: Ended,
    port: u16,
}

impl DriverlessPrinter {
    /// Starts a printer and waits until it says that it is ready.
    ///
    /// # Errors
    /// When a program is missing, or says something else.
    pub fn start() -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("koffer-eve-").tempdir()?;
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("spool"))?;
        fs::create_dir(at("out"))?;
        fs::write(at("bus.conf"), BUS)?;
        fs::write(at("attrs.conf"), ATTRIBUTES)?;
        write_script(&at("print"), &at("out"))?;

        let mut bus = Ended(
            Command::new("dbus-daemon")
                .arg("--nofork")
                .arg("--print-address=1")
                .arg(format!("--config-file={}", at("bus.conf").display()))
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()?,
        );
        let address = match bus.0.stdout.take() {
            Some(stdout) => line_with("unix:", stdout)?,
            None => return Err(io::ErrorKind::BrokenPipe.into()),
        };
        // The program takes no open socket; a port that was free a moment ago has to do.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut printer = Ended(
            Command::new("ippeveprinter")
                .args(["-r", "off", "-n", "localhost", "-vv"])
                .args(["-p", &port.to_string()])
                .arg("-a")
                .arg(at("attrs.conf"))
                .arg("-d")
                .arg(at("spool"))
                .arg("-c")
                .arg(at("print"))
                .arg("Koffertest")
                .env("DBUS_SYSTEM_BUS_ADDRESS", address.trim())
                .env("PATH", format!("{}:/usr/sbin", std::env::var("PATH").unwrap_or_default()))
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()?,
        );
        match printer.0.stderr.take() {
            Some(stderr) => line_with("printer-uuid=", stderr)?,
            None => return Err(io::ErrorKind::BrokenPipe.into()),
        };
        Ok(Self { folder, _printer: printer, _bus: bus, port })
    }

    /// Its address for a queue.
    #[must_use]
    pub fn uri(&self) -> String {
        format!("ipp://localhost:{}/ipp/print", self.port)
    }

    /// What it has printed so far: each document with the settings that came with it (`IPP_SIDES=…`), one a line.
    ///
    /// # Errors
    /// When its folder cannot be read.
    pub fn printed(&self) -> io::Result<Vec<(PathBuf, String)>> {
        let mut printed = Vec::new();
        for entry in fs::read_dir(self.folder.path().join("out"))? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "bin") {
                let settings = fs::read_to_string(path.with_extension("env"))?;
                printed.push((path, settings));
            }
        }
        printed.sort();
        Ok(printed)
    }
}

/// The program that files a document: CUPS gives it the file and, in its environment, the settings.
fn write_script(script: &Path, out: &Path) -> io::Result<()> {
    let out = out.display();
    let text = format!(
        "#!/bin/sh\nname={out}/$$\nenv | grep '^IPP_' > $name.env\ncp \"$1\" $name.part\nmv $name.part $name.bin\n"
    );
    fs::write(script, text)?;
    fs::set_permissions(script, fs::Permissions::from_mode(0o755))
}

/// A program that ends with its owner.
#[derive(Debug)]
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}
